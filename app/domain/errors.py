"""Three kinds of trouble: the user's input, the environment, and (anything else) a bug of ours."""

from __future__ import annotations


class AppError(Exception):
    """Something a person must act on: what is wrong, and what to do about it."""

    exit_code = 2

    def __init__(self, message: str, *, hint: str = "", help_page: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.help_page = help_page

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UserError(AppError):
    """The input is wrong: which field, what is wrong with it, what would be right."""


class EnvironmentFault(AppError):
    """The machine does not let us: disk full, no right to write, file locked."""


class DatabaseFault(EnvironmentFault):
    """The database cannot be used; nothing was changed."""

    exit_code = 5


class Cancelled(AppError):
    """The user stopped it. Shown to nobody."""


class Unknown(Exception):
    """A fact that nobody has entered yet was needed. The rule engine turns it into an *unknown* finding."""

    def __init__(self, part: str, field: str) -> None:
        super().__init__(f"{part}: {field} is unknown")
        self.part = part
        self.field = field

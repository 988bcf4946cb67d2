"""`python -m app`: the window; with a subcommand, the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.context import Services


def main(arguments: Sequence[str] | None = None) -> int:
    """The program. What only the command line or the open database needs is loaded when it is needed: so the window
    stands at once.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    wants_window, url = window_wanted(given)
    if not wants_window:
        from app.bootstrap import main as run_command

        return run_command(given)
    from app.ui import open_window

    def connect(address: str | None = None) -> Services:
        from app.bootstrap import connect_window

        return connect_window(address, url)

    return open_window(connect)


def window_wanted(given: Sequence[str]) -> tuple[bool, str | None]:
    """Whether nothing but the window is asked for, and over which database; all else is the parser's to understand."""
    match given:
        case []:
            return True, None
        case ["--db", url] if not url.startswith("-"):
            return True, url
    return False, None


if __name__ == "__main__":
    sys.exit(main())

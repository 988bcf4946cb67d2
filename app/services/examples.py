"""The shipped examples: a request, the build proposed for it, and a customer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.build import BuildDocument
from app.domain.customer import CustomerFile
from app.domain.errors import UserError
from app.domain.request import Request
from app.domain.validation import parse
from app.services.documents import read_mapping, read_text


@dataclass(frozen=True)
class Example:
    """One example. ``summary`` is the comment at the head of its request."""

    name: str
    summary: str
    request: Request
    customer: CustomerFile
    folder: Path

    def build(self) -> BuildDocument:
        """The build as it was proposed when the example was shipped."""
        return parse(BuildDocument, read_mapping(self.folder / "build.yaml"), "build.yaml")


class Examples:
    """The examples in a folder, one folder each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> tuple[str, ...]:
        """Their names, sorted."""
        return tuple(sorted(path.parent.name for path in self._folder.glob("*/request.yaml")))

    def get(self, name: str) -> Example:
        """One example; raises ``UserError`` for a name there is none of."""
        if name not in self.names():
            raise UserError(f"There is no example '{name}'.", hint=f"There are: {', '.join(self.names())}.")
        folder = self._folder / name
        path = folder / "request.yaml"
        first = read_text(path).splitlines()[0]
        return Example(
            name=name,
            summary=first.removeprefix("#").strip() if first.startswith("#") else name,
            request=parse(Request, read_mapping(path), f"{name}/request.yaml"),
            customer=parse(CustomerFile, read_mapping(folder / "customer.yaml"), f"{name}/customer.yaml"),
            folder=folder,
        )

"""What holds for whole families of processors and chipsets, read from ``resources/rules``: dated rows with sources."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.domain.build import Item
from app.domain.finding import Severity
from app.rules.names import same

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rules"


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Chipset(_Row):
    """Processors that boards with this chipset start: ``native`` as first delivered, ``later`` with newer firmware."""

    names: tuple[str, ...]
    native: tuple[str, ...]
    later: tuple[str, ...]
    first_module_gib: int | None = None
    verified: bool
    source: str

    @property
    def families(self) -> tuple[str, ...]:
        """All that it starts: as first delivered, then with newer firmware."""
        return (*self.native, *self.later)


class Socket(_Row):
    """A socket of processors without chipset: their generations in order, and what servers with it take."""

    name: str
    generations: tuple[str, ...]
    server_families: tuple[str, ...]


class TwoPerChannel(_Row):
    """Memory speed of some processor families with two modules on a channel, MT/s."""

    families: tuple[str, ...]
    mts: int
    source: str


class Processors(_Row):
    """``resources/rules/processors.toml``."""

    chipset: tuple[Chipset, ...]
    socket: tuple[Socket, ...]
    two_per_channel: tuple[TwoPerChannel, ...]

    def of_chipset(self, name: str | None) -> Chipset | None:
        """The row of a chipset, or ``None`` for one that the table does not have."""
        return next((row for row in self.chipset if name and same(name) in map(same, row.names)), None)

    def of_socket(self, name: str | None) -> Socket | None:
        """The row of a socket, or ``None`` for one that the table does not have."""
        return next((row for row in self.socket if name and same(name) == same(row.name)), None)

    def two_per_channel_mts(self, family: str | None) -> int | None:
        """Memory speed with two modules on a channel, or ``None`` where the table does not tell."""
        return next((row.mts for row in self.two_per_channel if family in row.families), None)


@cache
def processors() -> Processors:
    """The table of processors, read once."""
    return Processors.model_validate(read("processors.toml"))


def read(name: str) -> dict[str, Any]:
    """A table of ``resources/rules`` as plain data."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


def update_severity(board: Item) -> Severity:
    """How bad a firmware too old is: a note where it can be renewed without a processor in the socket."""
    return Severity.NOTE if board.known("bios_flashback") or board.known("bmc") else Severity.WARNING

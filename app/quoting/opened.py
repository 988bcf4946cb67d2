"""What printing and opening give back: plain values, so that nobody who only looks at them loads a PDF library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from app.domain.build import BuildDocument
from app.domain.workload import Workload
from app.quoting.model import QuoteContent

ATTACHMENT = "rigwright-quote.json"
"""The name under which the data travels inside the PDF."""
PRODUCER = "Rigwright"
MAX_BYTES = 20 * 1024 * 1024
"""No quote is larger; nothing larger is read."""
Integrity = Literal["intact", "changed", "no data"]


@dataclass(frozen=True)
class Rendered:
    """A printed quote. ``unprintable`` are characters that no font has; they stand as empty squares."""

    pdf: bytes
    pages: int
    unprintable: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenedQuote:
    """What a PDF turned out to hold. *Changed* content is shown, never trusted; ``reason`` says what differs.

    ``note`` tells how the pages were compared where that was less than word by word.
    """

    status: Integrity
    content: QuoteContent | None = None
    data: dict[str, Any] | None = None
    reason: str = ""
    note: str = ""

    @property
    def build(self) -> BuildDocument | None:
        """The configuration inside; ``None`` where the data cannot be read."""
        return self.content.build if self.content else None

    @property
    def workload(self) -> Workload | None:
        """What it was made for; ``None`` where the quote has none or its data cannot be read."""
        return self.content.workload if self.content else None

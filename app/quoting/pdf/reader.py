"""Opens a PDF again: is it one of ours, is it as it was issued, and what does it hold?"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError
from pypdf import PdfReader

from app.domain.build import BuildDocument
from app.domain.errors import UserError
from app.domain.workload import Workload
from app.quoting.canonical import SHORT, content_hash
from app.quoting.compose import totals_of
from app.quoting.model import QuoteContent
from app.quoting.pdf.attach import ATTACHMENT, PRODUCER
from app.quoting.pdf.render import render

MAX_BYTES = 20 * 1024 * 1024
Integrity = Literal["intact", "changed", "no data"]


@dataclass(frozen=True)
class OpenedQuote:
    """What a PDF turned out to hold. *Changed* content is shown, never trusted; ``reason`` says what differs."""

    status: Integrity
    content: QuoteContent | None = None
    data: dict[str, Any] | None = None
    reason: str = ""

    @property
    def build(self) -> BuildDocument | None:
        return self.content.build if self.content else None

    @property
    def workload(self) -> Workload | None:
        return self.content.workload if self.content else None


def read_pdf(pdf: bytes, name: str = "The file") -> OpenedQuote:
    """Opens a quote; raises ``UserError`` (one line) for what is too large, no PDF, damaged, or from elsewhere."""
    if len(pdf) > MAX_BYTES:
        raise UserError(f"{name} is larger than 20 MB; no quote is.")
    if b"%PDF-" not in pdf[:1024]:
        raise UserError(f"{name} is not a PDF.", hint="Choose a quote printed by Rigwright.")
    try:
        reader = PdfReader(io.BytesIO(pdf))
        attachment, ours, first_page = _attachment(reader), _is_ours(reader), _text(reader, 0)
    except Exception:  # a damaged file may fail anywhere in its parser
        raise UserError(f"{name} is damaged or cut off.", hint="Ask for the file again.") from None
    if attachment is None:
        if not ours:
            raise UserError(f"{name} is no quote of Rigwright.", hint="Choose a quote printed by Rigwright.")
        return OpenedQuote("no data", reason="the attached data was removed")
    return _judge(attachment, first_page, pdf, name)


def _judge(attachment: bytes, first_page: str, pdf: bytes, name: str) -> OpenedQuote:
    data = _json(attachment)
    if data is None:
        return OpenedQuote("changed", reason="the attached data cannot be read")
    stated = str((data.get("integrity") or {}).get("content_sha256", ""))
    intact = stated == content_hash(data)
    try:
        content = QuoteContent.model_validate(data)
    except ValidationError:
        if intact:
            raise UserError(f"{name} was made by another version of Rigwright.", hint="Update Rigwright.") from None
        return OpenedQuote("changed", data=data, reason="the attached data was altered")
    reason = "" if intact else "the attached data was altered"
    if not reason and _dashed(stated) not in first_page:
        reason = "pages and attached data do not belong together"
    if not reason and not _adds_up(content):
        reason = "the totals do not follow from the lines"
    if not reason and not pages_agree(pdf, content):
        reason = "the text of the pages was altered"
    return OpenedQuote("changed" if reason else "intact", content, data, reason)


def pages_agree(pdf: bytes, content: QuoteContent) -> bool:
    """Whether the pages read as they do when printed anew; a copy may say that it is superseded or withdrawn."""
    found = _words(pdf)
    return any(found == _words(render(content, status).pdf) for status in (None, "superseded", "withdrawn"))


def _words(pdf: bytes) -> list[str]:
    reader = PdfReader(io.BytesIO(pdf))
    return [_text(reader, n) for n in range(len(reader.pages))]


def _text(reader: PdfReader, page: int) -> str:
    return str(reader.pages[page].extract_text())


def _attachment(reader: PdfReader) -> bytes | None:
    found = reader.attachments.get(ATTACHMENT)
    if not found:
        return None
    return bytes(found[0]) if len(found[0]) <= MAX_BYTES else b""


def _is_ours(reader: PdfReader) -> bool:
    information = reader.metadata
    return information is not None and str(information.get("/Producer", "")) == PRODUCER


def _json(text: bytes) -> dict[str, Any] | None:
    try:
        data = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _dashed(digest: str) -> str:
    head = digest[:SHORT].upper()
    return "-".join(head[i : i + 4] for i in range(0, SHORT, 4))


def _adds_up(content: QuoteContent) -> bool:
    try:
        totals = totals_of(content.offer, content.lines, content.seller, content.buyer, content.commercial)
    except UserError:
        return False
    return totals == content.totals

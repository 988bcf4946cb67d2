"""Opens a PDF again: is it one of ours, is it as it was issued, and what does it hold?

The PDF libraries are loaded at the first file that is opened, not with this module.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from app.domain.errors import UserError
from app.quoting.canonical import SHORT, content_hash, plain
from app.quoting.model import QuoteContent
from app.quoting.opened import ATTACHMENT, MAX_BYTES, PRODUCER, Integrity, OpenedQuote
from app.quoting.pricing import totals_of
from app.quoting.printed_with import LAYOUT, app_version

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["MAX_BYTES", "Integrity", "OpenedQuote", "read_pdf"]
OTHER_LAYOUT = "printed by another version: the pages were compared by their figures, not word by word"
OTHER_FONTS = "some characters have no font here or where it was printed: the pages were compared by their figures"
MAX_PAGES = 2000


def read_pdf(pdf: bytes, name: str = "The file") -> OpenedQuote:
    """Opens a quote; raises ``UserError`` (one line) for what is too large, no PDF, damaged, or from elsewhere."""
    if len(pdf) > MAX_BYTES:
        raise UserError(f"{name} is larger than 20 MB; no quote is.")
    if b"%PDF-" not in pdf[:1024]:
        raise UserError(f"{name} is not a PDF.", hint="Choose a quote printed by Rigwright.")
    try:
        reader = _open(pdf)
        locked = reader.is_encrypted
        if not locked:
            attachment, ours, first_page = _attachment(reader), _is_ours(reader), _text(reader, 0)
    except Exception:  # a damaged file may fail anywhere in its parser
        raise UserError(f"{name} is damaged or cut off.", hint="Ask for the file again.") from None
    if locked:
        raise UserError(f"{name} is encrypted.", hint="Choose the file as it was issued, without a password.")
    if attachment is None:
        if not ours:
            raise UserError(f"{name} is no quote of Rigwright.", hint="Choose a quote printed by Rigwright.")
        return OpenedQuote("no data", reason="the attached data was removed")
    return _judge(attachment, first_page, pdf, reader, name)


def _open(pdf: bytes) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    if not reader.is_encrypted and len(reader.pages) > MAX_PAGES:
        raise ValueError("too many pages")
    return reader


def _judge(attachment: bytes, first_page: str, pdf: bytes, reader: PdfReader, name: str) -> OpenedQuote:
    data = _json(attachment)
    if data is None:
        return OpenedQuote("changed", reason="the attached data cannot be read")
    integrity = data.get("integrity")
    stated = str(integrity.get("content_sha256", "")) if isinstance(integrity, dict) else ""
    intact = stated == _hash(data)
    try:
        content = QuoteContent.model_validate(data)
    except (ValidationError, RecursionError):
        if intact:
            raise UserError(f"{name} was made by another version of Rigwright.", hint="Update Rigwright.") from None
        return OpenedQuote("changed", data=data, reason="the attached data was altered")
    reason = "" if intact else "the attached data was altered"
    if not reason and _dashed(stated) not in first_page:
        reason = "pages and attached data do not belong together"
    if not reason and not _adds_up(content):
        reason = "the totals do not follow from the lines"
    same_layout = content.versions.layout == LAYOUT and content.versions.app == app_version()
    note = ""
    if not reason:
        held, note = _pages_hold(pdf, reader, content, same_layout)
        reason = "" if held else "the text of the pages was altered"
    return OpenedQuote("changed" if reason else "intact", content, data, reason, note)


def _pages_hold(pdf: bytes, reader: PdfReader, content: QuoteContent, same_layout: bool) -> tuple[bool, str]:
    """Whether the pages say what the data says, and how loosely that was compared."""
    from app.quoting.pdf.fallback import can_print

    try:
        if same_layout and can_print(content.identity.language):
            agree, comparable = pages_agree(pdf, reader, content)
            if agree or comparable:
                return agree, ""
        return figures_agree(reader, content), OTHER_FONTS if same_layout else OTHER_LAYOUT
    except Exception:  # a damaged page may fail anywhere in its parser
        return False, ""


def pages_agree(pdf: bytes, reader: PdfReader, content: QuoteContent) -> tuple[bool, bool]:
    """Whether the pages read as they do when printed anew, and whether the fonts here allow to tell.

    A copy may say that it is superseded or withdrawn. Printing is repeatable: the same bytes need no reading.
    """
    from app.quoting.pdf.fonts import MISSING
    from app.quoting.pdf.render import render

    found: list[str] = []
    comparable = True
    for status in (None, "superseded", "withdrawn"):
        anew = render(content, status)
        if anew.pdf == pdf:
            return True, True
        found = found or _words(reader)
        if found == _words(_open(anew.pdf)):
            return True, True
        comparable = comparable and not anew.unprintable and not any(MISSING in page for page in found)
    return False, comparable


def figures_agree(reader: PdfReader, content: QuoteContent) -> bool:
    """Whether every page bears the content number, and the pages hold every amount, whatever their layout."""
    pages = _words(reader)
    number = _dashed(content_hash(plain(content)))
    digits = re.sub(r"[\s.,'’]", "", " ".join(pages))
    return all(number in page for page in pages) and all(text in digits for text in _amounts(content))


def _amounts(content: QuoteContent) -> Iterable[str]:
    totals = content.totals
    shown: list[Decimal | None] = [*totals.line_net, totals.net_total, totals.grand_total]
    for amount in shown:
        if amount:
            yield re.sub(r"[-.]", "", f"{amount:f}")


def _words(reader: PdfReader) -> list[str]:
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


def _hash(data: dict[str, Any]) -> str:
    """The fingerprint of the data as it is; empty for what no JSON of ours holds (NaN)."""
    try:
        return content_hash(data)
    except (ValueError, RecursionError):
        return ""


def _dashed(digest: str) -> str:
    head = digest[:SHORT].upper()
    return "-".join(head[i : i + 4] for i in range(0, SHORT, 4))


def _adds_up(content: QuoteContent) -> bool:
    try:
        totals = totals_of(content.offer, content.lines, content.seller, content.buyer, content.commercial)
    except (UserError, ArithmeticError):
        return False
    return totals == content.totals

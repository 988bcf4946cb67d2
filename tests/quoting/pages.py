"""What a printed quote says, page by page."""

from __future__ import annotations

import io
import re

from pypdf import PdfReader


def words(pdf: bytes) -> list[str]:
    """The text of each page, every white space a plain blank."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]

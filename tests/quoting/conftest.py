"""The sample quote, issued and printed once."""

from __future__ import annotations

import pytest

from app.quoting.model import QuoteContent
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample


@pytest.fixture(scope="session")
def issued() -> QuoteContent:
    return sample.issued()


@pytest.fixture(scope="session")
def pdf(issued: QuoteContent) -> bytes:
    return render(issued).pdf

"""The words and icons of a quote's life."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.services.ports import StoredQuote
from app.ui.told import told
from app.viewmodels.numbers import money, show

_STATUS = {
    "draft": (QT_TRANSLATE_NOOP("Quotes", "Draft"), "quote_draft", "text2"),
    "issued": (QT_TRANSLATE_NOOP("Quotes", "Issued"), "quote_issued", "link"),
    "accepted": (QT_TRANSLATE_NOOP("Quotes", "Accepted"), "quote_accepted", "ok"),
    "declined": (QT_TRANSLATE_NOOP("Quotes", "Declined"), "close-circle-outline", "text2"),
    "withdrawn": (QT_TRANSLATE_NOOP("Quotes", "Withdrawn"), "cancel", "text2"),
    "expired": (QT_TRANSLATE_NOOP("Quotes", "Expired"), "quote_expired", "warn"),
    "superseded": (QT_TRANSLATE_NOOP("Quotes", "Superseded"), "quote_superseded", "text3"),
}

_DECISIONS = {
    "accepted": QT_TRANSLATE_NOOP("Quotes", "Mark accepted"),
    "declined": QT_TRANSLATE_NOOP("Quotes", "Mark declined"),
    "withdrawn": QT_TRANSLATE_NOOP("Quotes", "Mark withdrawn"),
}

_ROWS = {
    "discount": QT_TRANSLATE_NOOP("Quotes", "Discount"),
    "checks": QT_TRANSLATE_NOOP("Quotes", "Checks"),
    "net": QT_TRANSLATE_NOOP("Quotes", "Net"),
    "total": QT_TRANSLATE_NOOP("Quotes", "Total"),
}

NOTHING = "—"


def _say(text: str) -> str:
    return QCoreApplication.translate("Quotes", text)


def status_look(status: str) -> tuple[str, str, str]:
    """Icon role, colour token and word of a status."""
    word, role, token = _STATUS[status]
    return role, token, _say(word)


def status_word(status: str) -> str:
    """A status as a word."""
    return _say(_STATUS[status][0])


def decision_word(decision: str) -> str:
    """What marking a quote is called."""
    return _say(_DECISIONS[decision])


def row_word(kind: str, otherwise: str) -> str:
    """The name of a row of a comparison; lines and the tax have their own."""
    return _say(_ROWS[kind]) if kind in _ROWS else told(otherwise)


def number_word(quote: StoredQuote) -> str:
    """A quote's number, or that it has none."""
    return quote.number or QCoreApplication.translate("Quotes", "no number yet")


def total_text(amount: Decimal | None, currency: str, locale: str) -> str:
    """An amount to the cent, or that it is on request."""
    if amount is None:
        return QCoreApplication.translate("Quotes", "on request")
    return money(amount, currency, locale, cents=True)


def delta_text(amount: Decimal | None, locale: str) -> str:
    """A difference with its sign; empty for none, unknown where a side is."""
    if amount is None:
        return QCoreApplication.translate("Quotes", "unknown")
    if amount == 0:
        return ""
    return f"{'+' if amount > 0 else '−'}{show(abs(amount), locale, 2)}"

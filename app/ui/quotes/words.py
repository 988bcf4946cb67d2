"""The words and icons of a quote's life."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.finding import VerdictKind
from app.quoting.model import Line
from app.quoting.numbering import revision_letter
from app.services.ports import StoredQuote
from app.ui.told import told
from app.ui.widgets import plural
from app.ui.wizard.build.parts_card import role_word
from app.viewmodels.numbers import money

_STATUS = {
    "draft": (QT_TRANSLATE_NOOP("Quotes", "Draft"), "quote_draft", "text2"),
    "issued": (QT_TRANSLATE_NOOP("Quotes", "Issued"), "quote_issued", "link"),
    "accepted": (QT_TRANSLATE_NOOP("Quotes", "Accepted"), "quote_accepted", "ok"),
    "declined": (QT_TRANSLATE_NOOP("Quotes", "Declined"), "close-circle-outline", "text2"),
    "withdrawn": (QT_TRANSLATE_NOOP("Quotes", "Withdrawn"), "cancel", "text2"),
    "expired": (QT_TRANSLATE_NOOP("Quotes", "Expired"), "quote_expired", "warn"),
    "superseded": (QT_TRANSLATE_NOOP("Quotes", "Superseded"), "quote_superseded", "text3"),
}

_STATUS_AMID = {
    "draft": QT_TRANSLATE_NOOP("Quotes", "draft"),
    "issued": QT_TRANSLATE_NOOP("Quotes", "issued"),
    "accepted": QT_TRANSLATE_NOOP("Quotes", "accepted"),
    "declined": QT_TRANSLATE_NOOP("Quotes", "declined"),
    "withdrawn": QT_TRANSLATE_NOOP("Quotes", "withdrawn"),
    "expired": QT_TRANSLATE_NOOP("Quotes", "expired"),
    "superseded": QT_TRANSLATE_NOOP("Quotes", "superseded"),
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

_KINDS = {"service": QT_TRANSLATE_NOOP("Quotes", "Service"), "freight": QT_TRANSLATE_NOOP("Quotes", "Freight")}

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


def status_amid(status: str) -> str:
    """A status amid other words; German writes its nouns large there, too."""
    return _say(_STATUS_AMID[status])


def decision_word(decision: str) -> str:
    """What marking a quote is called."""
    return _say(_DECISIONS[decision])


def tax_word(name: str) -> str:
    """The tax as the settings name it; the name that comes with Rigwright in the window's language."""
    return _say("VAT") if name == "VAT" else told(name)


def row_word(kind: str, otherwise: str) -> str:
    """The name of a row of a comparison; lines and the tax have their own."""
    if kind in _ROWS:
        return _say(_ROWS[kind])
    if kind == "tax":
        return tax_word(otherwise)
    role = otherwise.lower().replace(" ", "_")
    known = role_word(role)
    return told(otherwise) if kind != "line" or known == role.replace("_", " ") else known


def purpose_word(line: Line) -> str:
    """What a position is for: its role in the machine, or what kind of work it is."""
    if line.kind in _KINDS:
        return _say(_KINDS[line.kind])
    return role_word(line.role) if line.role else ""


def verdict_word(verdict: VerdictKind) -> str:
    """The verdict of the rules in a word."""
    return {
        VerdictKind.VERIFIED: _say("verified"),
        VerdictKind.INCOMPLETE: _say("incomplete"),
        VerdictKind.FAILS: _say("fails"),
    }[verdict]


def checks_text(told_once: str) -> str:
    """The verdict and what is missing, as a comparison tells them (``incomplete, 3 facts missing``)."""
    word, _, rest = told_once.partition(", ")
    count = int(rest.split(" ", 1)[0]) if rest[:1].isdigit() else 0
    said = verdict_word(VerdictKind(word))
    if not count:
        return said[:1].upper() + said[1:]
    one = QCoreApplication.translate("Summary", "{n} fact is missing")
    many = QCoreApplication.translate("Summary", "{n} facts are missing")
    return f"{said[:1].upper()}{said[1:]}: {plural(count, one, many)}"


def revision_word(revision: int) -> str:
    """A revision as the document names it: A, B, C."""
    return revision_letter(revision)


def number_word(quote: StoredQuote) -> str:
    """A quote's number, or that it has none."""
    return quote.number or QCoreApplication.translate("Quotes", "no number yet")


def total_text(amount: Decimal | None, currency: str, locale: str) -> str:
    """An amount to the cent, or that it is on request."""
    if amount is None:
        return QCoreApplication.translate("Quotes", "on request")
    return money(amount, currency, locale, cents=True).replace("-", "−")


def delta_text(amount: Decimal | None, currency: str, locale: str) -> str:
    """A difference with its sign and currency; empty for none, unknown where a side is."""
    if amount is None:
        return QCoreApplication.translate("Quotes", "unknown")
    if amount == 0:
        return ""
    return f"{'+' if amount > 0 else '−'}{money(abs(amount), currency, locale, cents=True)}"

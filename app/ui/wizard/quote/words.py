"""The words of step 7 that depend on a quote: what it revises, and the names of its totals."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.quoting.model import QuoteContent
from app.quoting.numbering import revision_letter
from app.quoting.pricing import Priced
from app.services.ports import StoredQuote
from app.ui.quotes.words import tax_word
from app.ui.told import joined
from app.viewmodels.numbers import show
from app.viewmodels.quote_page import TotalLine


def _tr(text: str) -> str:
    return QCoreApplication.translate("QuotePage", text)


def state_text(issued: StoredQuote | None, revised: StoredQuote | None, reason: str) -> str:
    """The line beside the title: the number, why it cannot be issued, or what issuing will make of it."""
    if issued is not None and issued.number:
        return _tr("{0}, revision {1}").format(issued.number, revision_letter(issued.revision))
    if reason:
        return reason
    if revised is not None:
        return _tr("Revises {0}, revision {1}.").format(revised.number, revision_letter(revised.revision))
    return _tr("Gets its number when it is issued.")


def confirm_text(revised: StoredQuote | None) -> str:
    """What issuing does, before it is done."""
    words = _tr("Parts, prices and checks are frozen. Changes then need a revision.")
    if revised is None:
        return words
    replaced = _tr("It replaces {0}, revision {1}, which becomes superseded.").format(
        revised.number, revision_letter(revised.revision)
    )
    return joined((replaced, words))


def total_word(line: TotalLine, content: Priced | QuoteContent, locale: str) -> str:
    """The name of a line of the totals, with its rate."""
    word = {
        "hardware": _tr("Hardware"),
        "services": _tr("Services"),
        "discount": _tr("Discount"),
        "net": _tr("Net"),
        "tax": tax_word(content.offer.tax_name),
    }[line.key]
    return word if line.rate is None else f"{word} {show(line.rate, locale)} %"

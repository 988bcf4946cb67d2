"""What the one price of a build counts, in the words that cards, summary and dialogs share."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.viewmodels.priced import PriceOf


def _tr(text: str) -> str:
    return QCoreApplication.translate("PricedWords", text)


def priced_words(price_of: PriceOf, months: int | None) -> str:
    """ "hardware", or with the rent of so many months."""
    words = {
        "hardware": _tr("hardware"),
        "rent": _tr("rent of {0} months"),
        "rent_and_setup": _tr("rent and setup of {0} months"),
        "hardware_and_rent": _tr("hardware and rent of {0} months"),
    }
    return words[price_of].format(months)

"""The words of the summary that is copied for an e-mail."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.ui.quotes.words import tax_word


def mail_words(tax_name: str) -> Mapping[str, str]:
    """The line names of the summary in the user's language."""
    return {
        "hardware": QCoreApplication.translate("Mail", "Hardware"),
        "services": QCoreApplication.translate("Mail", "Services"),
        "discount": QCoreApplication.translate("Mail", "Discount"),
        "net": QCoreApplication.translate("Mail", "Net"),
        "tax": tax_word(tax_name),
        "total": QCoreApplication.translate("Mail", "Total"),
        "Quotation": QCoreApplication.translate("Mail", "Quotation"),
        "Draft": QCoreApplication.translate("Mail", "Draft"),
        "Valid until": QCoreApplication.translate("Mail", "Valid until"),
        "price on request": QCoreApplication.translate("Mail", "price on request"),
    }

"""What was undone, in words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS = {
    "revises": QT_TRANSLATE_NOOP("Undo", "Quote"),
    "quote_id": QT_TRANSLATE_NOOP("Undo", "Quote"),
    "build": QT_TRANSLATE_NOOP("Undo", "Build"),
    "proposed": QT_TRANSLATE_NOOP("Undo", "Proposal"),
    "proposal": QT_TRANSLATE_NOOP("Undo", "Proposal"),
    "proposals": QT_TRANSLATE_NOOP("Undo", "Proposal"),
    "model": QT_TRANSLATE_NOOP("Undo", "Model"),
    "kind": QT_TRANSLATE_NOOP("Undo", "Kind of workload"),
    "phase": QT_TRANSLATE_NOOP("Undo", "Train or serve"),
    "site.where": QT_TRANSLATE_NOOP("Undo", "Place"),
    "site.rules": QT_TRANSLATE_NOOP("Undo", "Rules"),
    "cards": QT_TRANSLATE_NOOP("Undo", "Cards to compare"),
    "compared": QT_TRANSLATE_NOOP("Undo", "Alternatives on the quote"),
    "months": QT_TRANSLATE_NOOP("Undo", "Months counted"),
    "assumptions": QT_TRANSLATE_NOOP("Undo", "Cost assumption"),
    "wishes": QT_TRANSLATE_NOOP("Undo", "Wishes"),
    "load_by": QT_TRANSLATE_NOOP("Undo", "Load"),
    "precision": QT_TRANSLATE_NOOP("Undo", "Precision"),
    "training": QT_TRANSLATE_NOOP("Undo", "Figures of training"),
    "inference": QT_TRANSLATE_NOOP("Undo", "Figures of serving"),
    "site": QT_TRANSLATE_NOOP("Undo", "Figures of the place"),
    "buyer": QT_TRANSLATE_NOOP("Undo", "Buyer"),
    "terms": QT_TRANSLATE_NOOP("Undo", "Terms of the quote"),
    "customer": QT_TRANSLATE_NOOP("Undo", "Customer"),
    "name": QT_TRANSLATE_NOOP("Undo", "Project name"),
}


def undo_word(name: str) -> str:
    """What a change is called, for a name of ``app.viewmodels.undo_steps``; empty for none."""
    return QCoreApplication.translate("Undo", _WORDS[name]) if name else ""

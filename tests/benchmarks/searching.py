"""Search everywhere: some typical searches against the catalog's own search for the same words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Event

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.services.context import Services
from app.ui.context import AppContext
from app.ui.help import HELP_DIR
from app.ui.search.sources import help_entries, rule_entries, searching
from tests.benchmarks.timing import Comparison, compare

WORDS = ("s", "rtx 5090", "48 GB", "samsung 990 pro", "pwrsum", "treshold", "zzzz yyyy")


def comparisons(services: Services) -> Iterator[Comparison]:
    """Every search over rules, help and the shipped catalog against the catalog's own for the same words."""
    application = QApplication.instance() or QApplication([])
    context = AppContext.of(services)
    entries = (*rule_entries(), *help_entries(HELP_DIR))
    for words in WORDS:
        everywhere = searching(context, entries, words, words)
        yield compare(
            f"search everywhere for '{words}'",
            lambda job=everywhere: job(Event()),
            "the catalog's own search for it",
            lambda text=words: services.parts.search(text),
        )
    application.processEvents()

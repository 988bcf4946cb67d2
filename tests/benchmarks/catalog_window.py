"""`python -m tests.benchmarks.catalog_window`: opening the catalog window on many parts against opening it on few."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from app.bootstrap import connect
from app.domain.parts import Part
from app.services.catalog_log import CatalogChange, Cause
from app.services.context import Services
from app.ui.catalog.page import CatalogPage
from app.ui.context import AppContext
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner
from app.ui.theme import ThemeControl
from tests.benchmarks.timing import Comparison, compare, show

FEW, MANY = 100, 100_000
CHUNK = 500
LONGEST_S = 60.0


def comparisons() -> Iterator[Comparison]:
    """Opening on many parts against opening on few."""
    application = QApplication.instance() or QApplication([])
    keep_singletons_alive()
    ThemeControl(application).apply("light")
    with tempfile.TemporaryDirectory() as folder:
        few, many = (filled(Path(folder) / f"{count}.db", count) for count in (FEW, MANY))
        yield compare(
            f"opening the catalog window on {MANY} parts to its first rows",
            lambda: open_window(many),
            f"opening it on {FEW}",
            lambda: open_window(few),
        )
        few.close()
        many.close()


def filled(file: Path, count: int) -> Services:
    """A database with this many parts on sale: the shipped ones put away, or joined by variants of them."""
    services = connect(f"sqlite:///{file}")
    shipped = services.catalog.list()
    cause = Cause(title="fill", kind="import")
    if count < len(shipped):
        away = CatalogChange(archived={part.id: True for part in shipped[count:]})
        services.catalog.change(away, cause)
    with services.parts.importing(cause) as opened:
        for start in range(len(shipped), count, CHUNK):
            numbers = range(start, min(count, start + CHUNK))
            opened.put(CatalogChange(added=tuple(variant(shipped[n % len(shipped)], n) for n in numbers)))
    return services


def variant(part: Part, number: int) -> Part:
    """Another part of the same facts."""
    return part.model_copy(update={"id": f"{part.id}-{number}"[-80:].lstrip("-._"), "name": f"{part.name} {number}"})


def open_window(services: Services) -> None:
    """Makes the window, waits for its first rows, paints them, and closes it again."""
    runner = Runner()
    page = CatalogPage(replace(AppContext.of(services), runner=runner))
    page.resize(1280, 800)
    page.show()
    page.entered()
    until = time.monotonic() + LONGEST_S
    while not page.table.parts.rowCount():
        if time.monotonic() > until:
            raise TimeoutError("the catalog window shows no rows")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    page.table.viewport().repaint()
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    runner.shutdown()


if __name__ == "__main__":
    sys.exit(show(comparisons()))

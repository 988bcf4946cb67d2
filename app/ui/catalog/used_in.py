"""Which quotes and projects hold a part."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from app.domain.parts import Part
from app.quoting.numbering import revision_letter
from app.ui.catalog.words import translate
from app.ui.context import AppContext
from app.ui.widgets import Column, DataTable, label, plural


class UsedInTab(QWidget):
    """``project_wanted`` brings the id of a project opened from the list; ``counted`` words and number of quotes."""

    project_wanted = Signal(str)
    counted = Signal(str, int)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._part_id = ""
        self.told = label("", "quiet", wrap=True)
        self.table = DataTable(
            [
                Column(self.tr("Where"), lambda row: row["where"], lambda row: row["where"]),
                Column(self.tr("What"), lambda row: row["what"], lambda row: row["what"]),
            ],
            self.tr("Where the part is used"),
        )
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.opened.connect(lambda row: row["project"] and self.project_wanted.emit(row["project"]))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(14, 12, 14, 12)
        stack.addWidget(self.told)
        stack.addWidget(self.table, 1)
        stack.addStretch(0)

    def show_part(self, part: Part) -> None:
        """Looks a part up."""
        self._part_id = part.id
        quotes, projects = self._context.quotes, self._context.projects
        self._context.runner.run(self, lambda _stop: (part.id, *uses(part.id, quotes, projects)), done=self._on_found)

    def forget(self) -> None:
        """Nothing is known of another part yet."""
        self._part_id = ""
        self.told.setText("")
        self.table.set_rows(())
        self.table.hide()

    def count_quotes(self, part_id: str) -> int:
        """How many quotes hold a part; takes its time."""
        return len(uses(part_id, self._context.quotes, self._context.projects)[0])

    def _on_found(self, found: tuple[str, list[Any], list[Any]]) -> None:
        part_id, quotes, projects = found
        if part_id != self._part_id:
            return
        rows = [
            {"where": self._quote(quote), "what": f"{quote.customer}, {quote.project}", "project": ""}
            for quote in quotes
        ]
        rows += [{"where": self.tr("Project"), "what": one.name, "project": one.id} for one in projects]
        self.table.set_rows(rows)
        self.table.setVisible(bool(rows))
        if quotes:
            words = quotes_words(len(quotes))
        elif projects:
            words = self.tr("In no quote yet.")
        else:
            words = self.tr("In no quote and no project yet.")
        self.told.setText(words)
        said = [plural(len(projects), self.tr("in {n} project"), self.tr("in {n} projects"))] if projects else []
        said += [plural(len(quotes), self.tr("in {n} quote"), self.tr("in {n} quotes"))] if quotes else []
        self.counted.emit(" · ".join(said), len(quotes))

    def _quote(self, quote: Any) -> str:
        if not quote.number:
            return self.tr("Draft")
        return self.tr("{0}, rev. {1}").format(quote.number, revision_letter(quote.revision))


def quotes_words(count: int) -> str:
    """Why a part is kept."""
    return plural(
        count,
        translate("Catalog", "Used in {n} quote; it keeps its copy."),
        translate("Catalog", "Used in {n} quotes; they keep their copy."),
    )


def uses(part_id: str, quotes: Any, projects: Any) -> tuple[list[Any], list[Any]]:
    """The quotes and the projects that hold a part."""
    needle = f'"{part_id}"'
    in_quotes = [one for one in quotes.list() if needle in json.dumps(one.content.get("parts") or one.content)]
    in_projects = [one for one in projects.list() if needle in json.dumps(one.state.get("build"))]
    return in_quotes, in_projects

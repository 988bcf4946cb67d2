"""Parts chosen by their names: a line that searches the catalog, and what was chosen as rows below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Event

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.parts import Part
from app.ui.catalog.words import category_icon, category_word
from app.ui.context import AppContext
from app.ui.search.parts import best_parts, part_entry
from app.ui.told import told_error
from app.ui.widgets import Button, Field, IconLabel, SearchField, announce, column, label, row
from app.ui.wizard.build.part_offers import PartOffers
from app.viewmodels.search import Hit, Section

MOST = 8
"""So many parts are offered at once."""
KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class PartsField(Field):
    """``taken(part_id)`` when the user adds a part. ``near`` are offered while nothing is typed: those of the build."""

    taken = Signal(str)

    def __init__(self, name: str, context: AppContext, known: Mapping[str, Part], near: Sequence[str]) -> None:
        self._context, self._known = context, dict(known)
        self._near = tuple(part_id for part_id in near if part_id in known)
        self._chosen: dict[str, Button] = {}
        self._offers: PartOffers | None = None
        self._job: Event | None = None
        self._answered: str | None = None
        self._go_on = False
        self.search = SearchField(self.tr("Name, number or “48 GB < 300 W”"), name)
        self.edit = self.search.edit
        self._rows = column(spacing=2)
        body = QWidget()
        body.setLayout(column(self.search, self._rows, spacing=4))
        super().__init__(name, self.edit, body=body, optional=True)
        self.search.searched.connect(self._search)
        self.edit.textChanged.connect(lambda _text: self._on_typed())
        self.edit.installEventFilter(self)

    @property
    def value(self) -> tuple[str, ...]:
        """The ids of the parts chosen, in the order they were."""
        return tuple(self._chosen)

    def set_value(self, part_ids: Sequence[str]) -> None:
        """Shows these parts; one that the catalog does not know by its id."""
        for part_id in self.value:
            self._remove_row(part_id)
        for part_id in part_ids:
            self._add_row(part_id)

    def drop(self, part_id: str) -> None:
        """Takes a part out of the choice, if it is in it."""
        if part_id in self._chosen:
            self._remove_row(part_id)
            self.changed.emit(self.value)

    def allowed(self) -> str:
        """How the line is used by keys."""
        keys = self.tr("Type a name, choose by arrow keys, Enter takes the part. Down offers those of this build.")
        return f"{super().allowed()} {keys}"

    def validate(self) -> bool:
        """Whether all of it is parts of the catalog, and nothing typed is left over."""
        gone = [part_id for part_id in self._chosen if part_id not in self._known]
        if gone:
            self.set_problem(self.tr("The catalog has no part {0}.").format(", ".join(gone)))
        elif self.edit.text().strip():
            self.set_problem(self.tr("Choose a part of the list, or clear the line."))
        else:
            self.set_problem("")
        return not self.problem

    def _mark(self, wrong: bool) -> None:
        self.search.set_state(error=wrong)

    # ---- what is chosen

    def _add_row(self, part_id: str) -> None:
        part = self._known.get(part_id)
        name = label(part.title if part else part_id, wrap=True)
        name.setToolTip(part_id)
        remove = Button("", "clear", "plain", tip=self.tr("Remove {0}").format(name.text()))
        remove.clicked.connect(lambda: self._on_remove(part_id))
        self._chosen[part_id] = remove
        line = QWidget()
        line.setLayout(row(self._mark_of(part), name, remove, spacing=8))
        line.layout().setContentsMargins(10, 0, 2, 0)
        line.layout().setStretch(1, 1)
        self._rows.addWidget(line)

    def _remove_row(self, part_id: str) -> None:
        line = self._chosen.pop(part_id).parentWidget()
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _mark_of(self, part: Part | None) -> QLabel:
        mark = IconLabel(category_icon(part.category) if part else "unknown", "text2" if part else "unk", 18)
        mark.setToolTip(category_word(part.category) if part else "")
        return mark

    def take(self, part_id: str) -> None:
        """Adds a part, as if it was chosen in the list; the line is free for the next."""
        self._hide()
        self.edit.clear()
        if part_id not in self._chosen:
            self._add_row(part_id)
            title = self._known[part_id].title
            announce(self.edit, self.tr("{0} was added.").format(title))
            self.set_problem("")
            self.taken.emit(part_id)
            self.changed.emit(self.value)

    def _on_remove(self, part_id: str) -> None:
        """The focus goes to the row that comes into its place, or back to the line."""
        at = list(self._chosen).index(part_id)
        self.drop(part_id)
        self.set_problem("")
        left = list(self._chosen.values())
        (left[min(at, len(left) - 1)] if left else self.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- searching

    def _on_typed(self) -> None:
        self._go_on = False
        if self.problem:
            self.set_problem("")
        if not self.edit.text().strip():
            self._hide()

    def _search(self, text: str) -> None:
        self._drop_job()
        if not text or not self.edit.hasFocus():
            return
        catalog, without = self._context.catalog, frozenset(self._chosen)

        def job(_stop: Event) -> tuple[Section, Mapping[str, Part]]:
            found = best_parts(catalog, text, without, MOST)
            return found, catalog.known(hit.entry.target[1] for hit in found.hits)

        self._job = self._context.runner.run(
            self, job, done=lambda answer: self._on_found(text, *answer), failed=self._on_failed
        )

    def _on_found(self, text: str, found: Section, parts: Mapping[str, Part]) -> None:
        self._job = None
        self._known |= parts
        self._answered = text
        nothing = self.tr("No part matches “{0}”.").format(text)
        self._open(self.tr("Parts"), found, nothing)
        if self._go_on and text == self.edit.text().strip():
            self._take_chosen()

    def _on_failed(self, error: BaseException) -> None:
        self._drop_job()
        self.set_problem(told_error(error))

    def _offer_near(self) -> None:
        """The parts of the build in hand: what is wished for or not wanted is often among them."""
        free = [part_id for part_id in self._near if part_id not in self._chosen]
        if free:
            hits = tuple(Hit(part_entry(self._known[part_id]), 0) for part_id in free)
            self._answered = ""
            self._open(self.tr("Parts of this build"), Section("parts", hits), "")

    def _open(self, title: str, found: Section, note: str) -> None:
        if not self.edit.hasFocus():
            return
        if self._offers is None:
            self._offers = PartOffers(self.search)
            self._offers.taken.connect(self.take)
            self._offers.moved.connect(self._say)
        self._offers.show_parts(title, found, note)
        if not found.hits:
            announce(self.edit, note)

    def _say(self, words: str) -> None:
        if words:
            self.edit.setAccessibleDescription(words)
            announce(self.edit, words)

    def _hide(self) -> None:
        self._go_on = False
        self._drop_job()
        if self._offers is not None and self._offers.isVisible():
            self._offers.hide()
            self.speak()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.set()
            self._job = None

    # ---- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean the list while the line has the focus."""
        match event.type():
            case QEvent.Type.FocusOut:
                self._hide()
            case QEvent.Type.MouseButtonRelease if not self.edit.text():
                self._offer_near()
            case QEvent.Type.KeyPress:
                return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        typed, offers = self.edit.text().strip(), self._offers
        shown = offers is not None and offers.isVisible()
        match event.key():
            case key if key in KEYS and shown:
                down = key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
                move = offers.list.step if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) else offers.list.page
                move(1 if down else -1)
            case Qt.Key.Key_Down:
                self._search(typed) if typed else self._offer_near()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if typed or shown:
                self._on_enter(typed)
            case Qt.Key.Key_Escape if shown:
                self._hide()
            case _:
                return False
        return True

    def _on_enter(self, typed: str) -> None:
        """Takes the choice; what was typed faster than found is taken once it is found. It never proposes."""
        if self._answered != typed:
            self._go_on = True
        elif self._offers is not None and self._offers.isVisible():
            self._take_chosen()
        else:
            self._search(typed)

    def _take_chosen(self) -> None:
        part_id = self._offers.part if self._offers is not None else ""
        if part_id:
            self.take(part_id)

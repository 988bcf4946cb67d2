"""The project being worked on: its draft, what was computed for it, undo, and saving at every change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.ports import StoredProject
from app.services.projects import NOT_COPIED, ChangedElsewhere
from app.ui.context import AppContext
from app.ui.days import time_text
from app.ui.told import told_error
from app.viewmodels.draft import Draft
from app.viewmodels.results import Results
from app.viewmodels.undo_steps import changed_fields, named_after
from app.viewmodels.workload_page import titled

SAVE_PAUSE_MS = 250
"""Changes that follow each other faster than this are saved together."""
UNDO_STEPS = 100
NOT_UNDONE = ("step", "reached", "quote_id", "quote_number", "revises")
Step = tuple[tuple[str, ...], Draft]
"""The answers that a change touched, and the draft on its other side."""
MERGE_MS = 800
"""Typing in one field is one undo step while the pauses stay shorter than this."""


class WizardModel(QObject):
    """Holds the frozen draft and results; every page renders them and changes them through here.

    ``render_wanted`` follows every change of draft or results, once for those that are made ``together``.
    ``undone`` brings what a change is called that was undone, or (true) made again.
    ``save_state`` brings ("saving" | "saved" | "failed", time or reason). ``parted`` brings the name of the copy
    in which the work goes on where another window has changed the project: neither loses anything.
    """

    draft_changed = Signal(object)
    render_wanted = Signal()
    save_state = Signal(str, str)
    undo_changed = Signal(bool, bool)
    undone = Signal(str, bool)
    parted = Signal(str)
    step_wanted = Signal(str)
    finding_wanted = Signal(str)

    def __init__(self, context: AppContext, project: StoredProject, locale_name: str = "en",
                 parent: QObject | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.context = context
        self.runner = context.runner
        self.locale_name = locale_name
        self._project = project
        self._draft = titled(Draft.from_json(project.state), context.size.presets)
        self._results = Results()
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._dirty = False
        self._asked = self._stored = 0
        self._storing = Lock()
        self._together = 0
        self._pause = QTimer(self, singleShot=True, interval=SAVE_PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._merge = QTimer(self, singleShot=True, interval=MERGE_MS)

    @property
    def project_id(self) -> str:
        """Of the project that is open."""
        return self._project.id

    @property
    def saved_at(self) -> str:
        """The time of day of the last saving."""
        return time_text(self._project.changed_at)

    def renewed(self, locale_name: str, parent: QObject | None) -> WizardModel:
        """The same work with its undo steps, for pages made anew; this one is done with."""
        made = WizardModel(self.context, self._project, locale_name, parent)
        made._draft, made._results, made._dirty = self._draft, self._results, self._dirty
        made._undo, made._redo = self._undo, self._redo
        return made

    @property
    def draft(self) -> Draft:
        """The answers as they are now."""
        return self._draft

    @property
    def results(self) -> Results:
        """What was last made of them."""
        return self._results

    @contextmanager
    def together(self) -> Iterator[None]:
        """What is changed and put within is rendered once, when all of it is there."""
        self._together += 1
        try:
            yield
        finally:
            self._together -= 1
            if not self._together:
                self.render_wanted.emit()

    def change(self, draft: Draft, *, undo: bool = True) -> None:
        """Takes the next draft: pages are rendered, the change is saved. ``undo=False`` for mere navigation."""
        if draft == self._draft:
            return
        if undo:
            changed = changed_fields(self._draft, draft)
            mergeable = self._undo and self._merge.isActive() and self._undo[-1][0] == changed
            if not mergeable:
                self._undo = [*self._undo[-(UNDO_STEPS - 1) :], (changed, self._draft)]
            self._merge.start()
            self._redo = []
        self._take(draft)

    def put(self, **results: Any) -> None:
        """Takes computed results; a verdict or price that a list shows is saved with the draft."""
        if any(getattr(self._results, name) is not value for name, value in results.items()):
            with self.together():
                self._results = replace(self._results, **results)

    def undo(self) -> None:
        """Back to the answers before the last change; the page stays."""
        if self._undo:
            changed, before = self._undo.pop()
            self._redo.append((changed, self._draft))
            self._merge.stop()
            self._take(self._where_we_are(before))
            self.undone.emit(named_after(changed), False)

    def redo(self) -> None:
        """Takes an undone change again."""
        if self._redo:
            changed, after = self._redo.pop()
            self._undo.append((changed, self._draft))
            self._merge.stop()
            self._take(self._where_we_are(after))
            self.undone.emit(named_after(changed), True)

    @property
    def undo_names(self) -> tuple[str, str]:
        """What the next undo and the next redo are called; empty where there is none, or where it has no name."""
        return tuple(named_after(steps[-1][0]) if steps else "" for steps in (self._undo, self._redo))

    def _where_we_are(self, draft: Draft) -> Draft:
        """Undo changes answers, not the page; and what was stored or issued stays so."""
        return draft.with_(**{name: getattr(self._draft, name) for name in NOT_UNDONE})

    def flush(self, *, wait: bool = False) -> bool:
        """Saves what is not saved yet; ``wait`` blocks until it is on disk (closing). False: it could not be saved."""
        self._pause.stop()
        under_way = self._stored < self._asked
        if not self._dirty and not (wait and under_way):
            return True
        self._asked += self._dirty
        self._dirty = False
        draft, turn = self._draft, self._asked
        self.save_state.emit("saving", "")
        if wait:
            try:
                self._on_saved(self._store(draft, turn))
            except Exception as error:
                self._on_save_failed(error)
                return isinstance(error, ChangedElsewhere) and self.flush(wait=True)
            return not self._dirty
        self.runner.run(
            self,
            lambda _stop: self._store(draft, turn),
            done=self._on_saved,
            failed=self._on_save_failed,
            lane="save",
        )
        return True

    def _store(self, draft: Draft, turn: int) -> StoredProject:
        """On a thread or on the window's: one after the other, and never an older draft over a newer one."""
        with self._storing:
            if turn > self._stored:
                known, columns = self._project.changed_at, _columns(draft)
                save = self.context.projects.save
                self._project = save(self._project.id, draft.to_json(), known=known, **columns)
                self._stored = turn
            return self._project

    def _part(self) -> None:
        """Goes on in a copy: what another window made of the project stays as it is."""
        self._project = self._project.model_copy(update={"id": uuid4().hex})
        name = self.tr("{0} (copy)").format(self._draft.name or self.tr("Unnamed project"))
        self._take(self._draft.with_(name=name, **dict.fromkeys(NOT_COPIED)))
        self.flush()
        self.parted.emit(name)

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._dirty = True
        self._pause.start()
        with self.together():
            self.undo_changed.emit(bool(self._undo), bool(self._redo))
            self.draft_changed.emit(draft)

    def _on_saved(self, project: StoredProject) -> None:
        if not self._dirty:
            self.save_state.emit("saved", time_text(project.changed_at))

    def _on_save_failed(self, error: BaseException) -> None:
        self._dirty = True
        if isinstance(error, ChangedElsewhere):
            self._part()
            return
        self.save_state.emit("failed", told_error(error))


def _columns(draft: Draft) -> dict[str, Any]:
    return {
        "name": draft.name,
        "customer": draft.customer,
        "step": draft.step,
        "verdict": draft.verdict,
        "price": draft.price,
    }

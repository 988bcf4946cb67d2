"""What can be done to the build: swap, add, move, repair, accept, add a fact. Each is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject

from app.domain.build import BuildDocument
from app.domain.finding import Finding, Fix
from app.ui.rules_dialog import RulesDialog
from app.ui.tasks import DRAWN_MS
from app.ui.wizard.build.accept_dialog import AcceptDialog
from app.ui.wizard.build.card_mover import CardMover
from app.ui.wizard.build.checklist_dialog import ChecklistDialog
from app.ui.wizard.build.fact_dialog import FactDialog
from app.ui.wizard.build.parts_card import role_word
from app.ui.wizard.build.work_area import WorkArea
from app.ui.wizard.swap_dialog import SwapDialog
from app.viewmodels.build_edits import (
    accepted,
    added,
    no_longer_accepted,
    swapped,
    with_qty,
)
from app.viewmodels.build_page import Gap, PartRow, parts_of
from app.viewmodels.by_hand import first_parts
from app.viewmodels.checklist import checklist_words
from app.viewmodels.judging import Judged
from app.viewmodels.repairs import Repair, Tools, mended, repairs_of, tried
from app.ui.told import joined, teller, told, told_error


class BuildActions(QObject):
    """Listens to the cards and changes the draft. ``page`` is the BuildPage it works for."""

    def __init__(self, page: Any, area: WorkArea) -> None:
        super().__init__(page)
        self._page, self._area = page, area
        self._model, self._runner = page.model, page.runner
        context = page.context
        self._tools = Tools(context.catalog, context.size, context.price, context.propose)
        self._repairs: dict[tuple[str, int, int], Repair] = {}
        self._stop: Event | None = None
        self._before: Judged | None = None
        self._done_words = ""
        area.parts.swap_wanted.connect(self.swap)
        area.parts.add_wanted.connect(self.add)
        area.parts.revert_wanted.connect(self._on_revert)
        self.mover = CardMover(page, area.machine, self._change)
        area.findings.fix_wanted.connect(self._on_fix)
        area.findings.accept_wanted.connect(self._on_accept)
        area.findings.reopen_wanted.connect(self._on_reopen)
        area.findings.rule_wanted.connect(lambda rule_id: RulesDialog(page.window(), page.model, rule_id).show())
        area.gaps.add_wanted.connect(self._on_add_fact)
        page.checklist.pressed_ok.connect(self._on_checklist)
        self._model.undone.connect(self._on_undone)

    # ---- after every check

    def checked(self, judged: Judged | None) -> bool:
        """A new answer of the rules: says what was mended, and tries the repairs for their buttons. Whether it said."""
        if self._stop is not None:
            self._stop.set()
        self._repairs = {}
        if judged is None:
            return False
        said = self._before is not None and bool(self._done_words)
        if said:
            self._say_mended(judged)
        stop = Event()
        self._stop = stop
        send = self._runner.report(self, partial(self._on_repair, judged))
        tools = self._tools
        self._runner.run(
            self,
            lambda _stop: (
                [send(one) for one in repairs_of(judged, tools, lambda: stop.is_set() or _stop.is_set())] and None
            ),
            after_ms=DRAWN_MS,
        )
        return said

    def _on_repair(self, judged: Judged, repair: Repair) -> None:
        if self._page.checker.judged is judged:
            self._repairs[repair.key] = repair
            self._area.findings.show_repair(repair, judged.build.site.currency, self._page.locale_name)

    def _say_mended(self, judged: Judged) -> None:
        before, words = self._before, self._done_words
        self._before, self._done_words = None, ""
        count = mended(before, judged)
        mend = self.tr("1 check mended.") if count == 1 else self.tr("{0} checks mended.").format(count)
        text = joined((words, mend)) if count else words
        self._page.tell(text, undo=True)

    def _on_undone(self, _what: str, _again: bool) -> None:
        self._before, self._done_words = None, ""  # taken back before it could be told

    def _change(self, document: BuildDocument, words: str) -> None:
        """Takes the next build and says what was done once it is checked."""
        self._before, self._done_words = self._page.checker.judged, words
        draft = self._model.draft
        changes: dict[str, Any] = {"build": document}
        if document.site != draft.build.site and not draft.out_of_date:
            after = draft.with_(site=document.site)
            changes |= {"site": document.site, "built_for": after.fingerprint}
        old, new = draft.build.workload, document.workload
        if old is not None and new is not None and old != new and not draft.out_of_date:
            after = draft.with_workload(old, new)
            changes |= {"training": after.training, "inference": after.inference, "built_for": after.fingerprint}
        self._model.change(draft.with_(**changes))

    def _on_checklist(self) -> None:
        judged, page, say = self._page.checker.judged, self._page, teller()
        if judged is not None:
            self._runner.run(
                self,
                lambda _stop: checklist_words(judged, say),
                done=lambda text: ChecklistDialog(page, text).open(),
            )

    # ---- repairs

    def _on_fix(self, finding: Finding, fix: Fix) -> None:
        judged = self._page.checker.judged
        if judged is None:
            return
        index = finding.fixes.index(fix)
        known = self._repairs.get((finding.rule, finding.node, index))
        if known is not None:
            self._take_repair(fix, known)
            return
        tools = self._tools
        self._runner.run(
            self,
            lambda _stop: tried(judged, finding, index, fix, tools),
            done=partial(self._take_repair, fix),
        )

    def _take_repair(self, fix: Fix, repair: Repair) -> None:
        if repair.document is None:
            self._page.show_error(self.tr("The catalog has nothing that would help: {0}.").format(told(fix.text)))
            return
        self._page.show_error("")
        role = role_word(fix.role) if fix.role else ""
        words = {
            "replace": self.tr("{0} replaced."),
            "set_qty": self.tr("{0}: number changed."),
            "add": self.tr("{0} added."),
            "remove": self.tr("{0} removed."),
            "move": self.tr("{0} moved."),
            "cap_power": self.tr("{0}: power capped."),
            "change_site": self.tr("Answer in Where changed."),
            "change_workload": self.tr("Answer about the workload changed."),
            "change_software": self.tr("Software changed."),
            "change_firmware": self.tr("Firmware option changed."),
            "change_link": self.tr("{0}: riser or cable changed."),
        }.get(fix.kind, self.tr("Done."))
        self._change(repair.document, words.format(role))

    def _on_accept(self, finding: Finding) -> None:
        def take(note: str) -> None:
            self._change(accepted(self._model.draft.build, finding.rule, note), self.tr("Warning accepted."))

        AcceptDialog(self._page, finding, take).open()

    def _on_reopen(self, finding: Finding) -> None:
        document = no_longer_accepted(self._model.draft.build, finding.rule)
        self._change(document, self.tr("Warning is open again."))

    # ---- parts

    def swap(self, line: PartRow) -> None:
        """Opens the swap dialog for a line."""
        judged = self._page.checker.judged
        if judged is not None:
            SwapDialog(self._page, judged, line, self._page.context, self._runner, self._page.locale_name,
                       partial(self._on_swapped, line)).open()  # fmt: skip

    def _on_swapped(self, line: PartRow, part_id: str | None, qty: int) -> None:
        draft = self._model.draft
        item = draft.build.nodes[line.node].parts[line.index]
        name = role_word(line.role)
        if part_id is None:
            self._change(with_qty(draft.build, line.node, line.index, 0), self.tr("{0} removed.").format(name))
        elif part_id == item.part:
            self._change(
                with_qty(draft.build, line.node, line.index, qty), self.tr("{0}: number changed.").format(name)
            )
        else:
            document = swapped(draft.build, line.node, line.index, part_id, qty)
            self._change(document, self.tr("{0} replaced.").format(name))

    def add(self, role: str) -> None:
        """Opens the same dialog for a part more."""
        judged = self._page.checker.judged
        if judged is None:
            return

        def take(part_id: str | None, qty: int) -> None:
            if part_id is not None:
                document = added(self._model.draft.build, 0, role, part_id, qty)
                self._change(document, self.tr("{0} added.").format(role_word(role)))

        SwapDialog(self._page, judged, role, self._page.context, self._runner, self._page.locale_name, take).open()

    def _on_revert(self) -> None:
        before = self._model.draft.as_proposed
        if before is not None:
            self._change(before, self.tr("The proposal is back as it was."))

    def build_by_hand(self) -> None:
        """Starts a build out of the cheapest part of each role the place needs; everything can be swapped."""
        self._page.show_error("")
        draft, catalog = self._model.draft, self._page.context.catalog
        self._runner.run(self, lambda _stop: first_parts(draft, catalog), done=self._on_first_parts)

    def _on_first_parts(self, document: BuildDocument | None) -> None:
        draft = self._model.draft
        if document is None:
            self._page.show_error(self.tr("The catalog has no parts to begin with."))
            return
        self._model.change(draft.with_(build=document, proposed=None, proposal=None, built_for=draft.fingerprint))

    # ---- facts

    def _on_add_fact(self, gap: Gap) -> None:
        judged = self._page.checker.judged
        part = parts_of(judged.build).get(gap.part) if judged else None
        if part is not None:
            FactDialog(self._page, part, gap, self._page.locale_name, self._on_fact).open()

    def _on_fact(self, part_id: str, field: str, value: Any, source: str) -> None:
        catalog = self._page.context.catalog

        def save(_stop: Event) -> tuple[str, int]:
            part = catalog.edit(part_id, {field: value}, source=source)
            return part.title, catalog.batches(1)[0].id

        words = self.tr("Fact added to {0}; every check runs again.")
        self._write(
            save, lambda found: self._on_written(words.format(found[0]), partial(self._take_fact_back, *found))
        )

    def _take_fact_back(self, title: str, step: int) -> None:
        catalog = self._page.context.catalog
        words = self.tr("Fact taken back from {0}; every check runs again.").format(title)
        self._write(lambda _stop: catalog.undo(step), lambda _step: self._on_written(words))

    def _write(self, job: Callable[[Event], Any], done: Callable[[Any], None]) -> None:
        """Changes the catalog."""
        failed = self._page.show_error
        self._runner.run(self, job, done=done, failed=lambda error: failed(told_error(error)), lane="save")

    def _on_written(self, words: str, undo: bool | Callable[[], None] = False) -> None:
        self._page.tell(words, undo=undo)
        self._page.checker.ensure(force=True)
        self._page.look_at_catalog()

"""Cards taken to another slot: by dragging, by Ctrl+Up and Ctrl+Down, or from a menu; only where no rule forbids it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.domain.build import BuildDocument
from app.ui.told import told
from app.ui.theme import icon
from app.ui.wizard.build.machine_card import MachineCard
from app.viewmodels.card_moves import CardKey, Target, next_allowed, placed_at, targets
from app.viewmodels.judging import Judged

Take = Callable[[BuildDocument, str], None]
MARKS = {
    "ok": ("verified", "ok"),
    "warning": ("warning", "warn"),
    "unknown": ("unknown", "unk"),
    "fails": ("failed", "fail"),
}


class CardMover(QObject):
    """Asks the rules about every slot, beside the window; ``take`` gets the next build and what to say of it."""

    def __init__(self, page: Any, machine: MachineCard, take: Take) -> None:
        super().__init__(page)
        self._page, self._machine, self._take = page, machine, take
        self._asked: tuple[Judged, CardKey] | None = None
        self._found: tuple[Target, ...] = ()
        self._stop = Event()
        machine.targets_wanted.connect(lambda card: self._ask(card, self._on_shown))
        machine.step_wanted.connect(lambda card, step: self._ask(card, partial(self._on_step, card, step)))
        machine.menu_wanted.connect(lambda card: self._ask(card, partial(self._on_menu, card)))
        machine.place_wanted.connect(lambda card, slot: self._ask(card, partial(self._on_place, card, slot)))

    def _ask(self, card: CardKey, then: Callable[[], None]) -> None:
        """Calls ``then`` once every slot is known for a card; what was asked last is kept."""
        judged = self._page.checker.judged
        if judged is None:
            return
        asked = (judged, card)
        if self._asked == asked and self._found:
            then()
            return
        self._stop.set()
        self._stop = stop = Event()
        context = self._page.context
        self._page.runner.run(
            self,
            lambda dropped: targets(
                judged, card, context.catalog, context.size, lambda: stop.is_set() or dropped.is_set()
            ),
            done=lambda found: self._on_found(stop, asked, found, then),
        )

    def _on_found(
        self, stop: Event, asked: tuple[Judged, CardKey], found: tuple[Target, ...], then: Callable[[], None]
    ) -> None:
        if not stop.is_set() and self._page.checker.judged is asked[0]:
            self._asked, self._found = asked, found
            then()

    def _on_shown(self) -> None:
        if self._asked is not None:
            self._machine.show_targets(self._asked[0], self._found)

    def _on_step(self, card: CardKey, step: int) -> None:
        target = next_allowed(self._found, step)
        if target is not None:
            self._go(card, target)
        else:
            self._say(self.tr("There is no slot further on that this card may go to."))

    def _on_place(self, card: CardKey, slot: str) -> None:
        target = next((one for one in self._found if one.slot == slot), None)
        if target is None or target.standing == "here":
            return
        if target.allowed:
            self._go(card, target)
        else:
            self._say(self.tr("Not moved to {0}: {1}").format(slot, told(target.reason)))

    def _on_menu(self, card: CardKey) -> None:
        spot = self._machine.card_at(card)
        self.menu(card).popup(spot.mapToGlobal(QPoint(12, spot.height())))

    def menu(self, card: CardKey) -> QMenu:
        """Every other slot with what the rules say of it; choosing a forbidden one tells why it is."""
        made = QMenu(self._machine)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for target in self._found:
            if target.standing != "here":
                words = self.tr("Move to {0}: {1}").format(target.slot, self._words(target))
                action = made.addAction(icon(*MARKS[target.standing]), words)
                action.triggered.connect(partial(self._on_place, card, target.slot))
        return made

    def _words(self, target: Target) -> str:
        if target.reason:
            return told(target.reason)
        link = self.tr("width unknown") if target.lanes is None else f"x{target.lanes}"
        link = link if target.gen is None else f"{link} Gen {target.gen}"
        return self.tr("{0}, changes places with {1}").format(link, target.other) if target.other else link

    def _go(self, card: CardKey, target: Target) -> None:
        judged = self._page.checker.judged
        self._take(placed_at(judged, card, target.slot), self.tr("Card moved to {0}.").format(target.slot))

    def _say(self, text: str) -> None:
        self._page.tell(text, tone="warn")

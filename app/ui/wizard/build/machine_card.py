"""The machine in pictures: which card sits in which slot, the M.2 sockets, and the chain of power."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.build import Node
from app.domain.placement import Placement
from app.figures.bay_map import BayWords
from app.figures.memory_slots import MemorySlotWords
from app.figures.power_chain import PowerWords
from app.figures.slot_map import SlotTarget
from app.rules.memory_plan import memory_plans
from app.ui.key_words import key_words
from app.ui.widgets import Button, Card, Combo, label
from app.ui.widgets.figure_view import FigureView
from app.ui.widgets.figure_words import in_words
from app.ui.widgets.inner_scroll import InnerScroll
from app.ui.wizard.build.large_machine import LargeFigure
from app.ui.wizard.build.machine_facts import BoardLines, MachineFacts
from app.ui.wizard.build.machine_figures import bay_maker, bays_of, memory_maker, power_maker, slot_maker, why_power
from app.ui.wizard.build.plan_view import LargePlan, node_words, plan_view, plan_views
from app.viewmodels.card_moves import CardKey, Target, slots_of
from app.viewmodels.judging import Judged, is_shared
from app.viewmodels.why import Explanation
from app.ui.told import told

CARD_KEY = "card:"
"""What the keys of cards begin with in the drawing of the slots."""
DROP_KEY = "drop:"
MOVE_KEYS = ("Ctrl+Up", "Ctrl+Down")
LOW_PX = 172
"""How high the slots grow while findings stand below them."""
LEAST_PX = 130
PLAN_PX = 280
"""The same of network, racks and the way to the answer, which stand alone."""


class MachineCard(Card):
    """``step_wanted`` brings a card and the direction in which it shall go, ``targets_wanted`` one taken in hand,
    ``menu_wanted`` one that was chosen, ``place_wanted`` a card and the slot that it was dropped on.

    In a column of its own it has room for more (``set_roomy``): memory modules, sockets and cables; the way of the
    current then goes to ``power_card``, a card beside this one that the page places.
    """

    step_wanted = Signal(object, int)
    targets_wanted = Signal(object)
    menu_wanted = Signal(object)
    place_wanted = Signal(object, str)

    def __init__(self, locale: str) -> None:
        super().__init__(margins=(12, 8, 12, 8))
        self._locale = locale
        self._judged: Judged | None = None
        self._node: int | str = 0
        self._roomy = False
        self._targets: tuple[SlotTarget, ...] = ()
        head = self.add_header(self.tr("Slots"), "", self.tr("lanes after sharing"))
        self._title = head.itemAt(0).widget()
        self._nodes = Combo([], self.tr("What is shown"), compact=True)
        self._nodes.currentIndexChanged.connect(self._on_node)
        self._large = Button(self.tr("open large"), "", "link")
        self._large.clicked.connect(self._on_large)
        self._make_pictures()
        self._words = label("", "quiet", wrap=True)
        self._drives = label("", "quietcaption", wrap=True)
        self._unplaced = label("", "error", wrap=True)
        self._facts, self._lines = MachineFacts(locale), BoardLines()
        self._memory_title = label(self._memory_words(), "strong")
        self._title.setMinimumHeight(self._large.sizeHint().height())  # as high without the buttons as with them
        self._slots_menu, self._plan_menu = self.slots.menu_button(self.bays, self.power), self.plan.menu_button()
        for button in (self._large, self._slots_menu, self._plan_menu):
            head.addWidget(button)
        self._lay_out()

    def _make_pictures(self) -> None:
        self.slots = FigureView(self.tr("Slots of the board"), 280, most_height=LOW_PX)
        self.slots.draggable = CARD_KEY
        self.slots.move_asked.connect(self._on_step)
        self.slots.chosen.connect(self._on_chosen)
        self.slots.grabbed.connect(self._on_grabbed)
        self.slots.dropped.connect(self._on_dropped)
        self.slots.setToolTip(self.tr("{0} moves a card").format(key_words(*MOVE_KEYS)))
        self.bays = FigureView(in_words(BayWords).title, 280, most_height=LOW_PX)
        self.power = FigureView(self.tr("Power from parts to circuit"), 280)
        self.power.explainer = self._why_power
        self.plan = FigureView(self.tr("Network, racks, way to the answer"), 300, most_height=PLAN_PX)
        self.memory = FigureView(self._memory_words(), 280)
        self.power_card = Card(margins=(12, 8, 12, 10))
        self.power_card.add_header(in_words(PowerWords).title)
        self.power_card.hide()

    def _lay_out(self) -> None:
        self.body.addWidget(self._nodes)
        inside = QWidget()
        self._inner = QVBoxLayout(inside)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(8)
        for widget in (self._words, self.slots, self.bays, self._facts, self._drives, self._unplaced, self.plan,
                       self._memory_title, self.memory, self._lines):  # fmt: skip
            self._inner.addWidget(widget)
        self._inner.addStretch(1)
        self._scroll = InnerScroll(inside, LEAST_PX)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(self.power)

    @staticmethod
    def _memory_words() -> str:
        return in_words(MemorySlotWords).title

    def natural_height(self) -> int:
        """How high the card is with all it shows in sight."""
        return self.sizeHint().height() - self._scroll.sizeHint().height() + self._scroll.content_height()

    def set_roomy(self, roomy: bool) -> None:
        """In a column of its own the slots may grow, and what else there is to tell of the machine follows them."""
        self.slots.set_most_height(0 if roomy else LOW_PX)
        self.bays.set_most_height(0 if roomy else LOW_PX)
        self.plan.set_most_height(0 if roomy else PLAN_PX)
        if roomy != self._roomy:
            self._roomy = roomy
            (self.power_card if roomy else self).body.addWidget(self.power)
            if self._judged is not None:
                self._show()

    def show_machine(self, judged: Judged) -> None:
        """Another build; the machine looked at stays where there is one of its number."""
        if judged is self._judged:
            return
        self._judged = judged
        nodes = judged.build.nodes
        views = [*((n, node_words(judged.build, n)) for n in range(len(nodes))), *plan_views(judged.plans)]
        keys = [key for key, _words in views]
        if self._node not in keys:
            self._node = min(self._node, len(nodes) - 1) if isinstance(self._node, int) else 0
        self._nodes.setVisible(len(views) > 1)
        self._nodes.set_options(views)
        self._nodes.set_value(self._node)
        self._show()

    def _on_node(self, index: int) -> None:
        if index >= 0 and self._judged is not None:
            self._node = self._nodes.value
            self._show()

    def _show(self) -> None:
        planned = isinstance(self._node, str)
        self.plan.setVisible(planned)
        if planned:
            self._show_plan(self._node)
        else:
            self._show_machine()
        self.power_card.setVisible(self._roomy and not self.power.isHidden())
        self._plan_menu.setVisible(planned and self.plan.drawing is not None)
        machine = (self.slots, self.bays, self.power)
        self._slots_menu.setVisible(not planned and not all(one.isHidden() for one in machine))

    def _show_plan(self, view: str) -> None:
        for widget in (self.slots, self.bays, self._facts, self._drives, self._unplaced, self.power,
                       self._memory_title, self.memory, self._lines):  # fmt: skip
            widget.setVisible(False)
        shown = plan_view(view, self._judged.plans, self._locale)
        self._title.setText(shown.title)
        self.aside.setText("")
        self._large.setVisible(True)
        self._words.setText(shown.words)
        self._words.setVisible(bool(shown.words))
        self.plan.setVisible(shown.maker is not None)
        self.plan.set_maker(shown.maker)

    def _show_machine(self) -> None:
        node, placement = self._judged.build.nodes[self._node], self._judged.placements[self._node]
        board = node.one("motherboard")
        slots = board.known("pcie_slots") if board else None
        self.slots.setVisible(bool(slots))
        self._show_inside(node, placement, bool(slots))
        self._large.setVisible(bool(slots) or not (node.rented or is_shared(node)))
        self._targets = ()
        self._draw_slots()
        self._title.setText(self.tr("Slots") if slots else self.tr("Machine"))
        self.aside.setText(self.tr("lanes after sharing") if slots else "")
        self._words.setVisible(not slots and self.bays.isHidden())
        self._words.setText(self._words_without_slots(node))
        self._drives.setText(self._drive_words(placement))
        self._drives.setVisible(bool(placement.drives) and not self._roomy)
        unplaced = placement.unplaced if board else ()  # without a board nothing is placed, and nothing is wrong
        self._unplaced.setVisible(bool(unplaced))
        self._unplaced.setText("\n".join(f"{title}: {told(reason)}" for title, reason in unplaced))
        chained = not node.rented and not is_shared(node)
        self.power.setVisible(chained)
        self.power.set_maker(power_maker(self._judged, self._node, self._locale, short=not self._roomy) if chained else None)

    def _show_inside(self, node: Node, placement: Placement, slots: bool) -> None:
        """The facts of a machine that comes whole; of a board its memory and sockets, where there is room."""
        short = not self._roomy
        groups = bays_of(node, placement, short=short) if node.kind == "server" or (slots and not short) else ()
        self.bays.setVisible(bool(groups))
        self.bays.set_maker(bay_maker(groups) if groups else None)
        self._facts.show_node(node, in_short=short or bool(groups))
        self._facts.setVisible(not slots and bool(self._facts.cells) and not (short and groups))
        plan = memory_plans(self._judged.build)[self._node] if self._roomy and not node.rented else None
        self._memory_title.setVisible(plan is not None)
        self.memory.setVisible(plan is not None)
        self.memory.set_maker(None if plan is None else memory_maker(plan))
        lines = self._roomy and not node.rented and not is_shared(node)
        if lines:
            self._lines.show_board(node, placement)
        self._lines.setVisible(lines)

    def _draw_slots(self) -> None:
        """The slots, with where the card in hand may go."""
        node, placement = self._judged.build.nodes[self._node], self._judged.placements[self._node]
        board = node.one("motherboard")
        slots = board.known("pcie_slots") if board else None
        self.slots.set_maker(slot_maker(node, placement, slots, self._locale, self._targets) if slots else None)

    def _why_power(self, key: str) -> Explanation | None:
        spot = self.power.spots.get(key)
        if spot is None or not isinstance(self._node, int):
            return None
        return why_power(self._judged.chains[self._node], spot.region.label, self._locale)

    def _words_without_slots(self, node: Node) -> str:
        if node.kind == "cloud":
            return self.tr("A rented instance has no slots of its own: provider and size say what is inside.")
        if node.kind == "bare_metal":
            return self.tr("A rented server stands at its provider, who fits what is inside.")
        if node.kind == "edge":
            return self.tr("An edge device is sold whole: its modules are inside and cannot be moved.")
        if node.kind == "server":
            return self.tr("The bays of this server are unknown: add them in the catalog.")
        if is_shared(node):
            return self.tr("What the machines share stands in the racks beside them.")
        if node.one("motherboard") is None:
            return self.tr("There is no board, so there are no slots.")
        return self.tr("The slots of this board are unknown: add them in the catalog.")

    def _drive_words(self, placement: Placement) -> str:
        words = {"boot_drive": self.tr("boot"), "data_drive": self.tr("data")}
        taken = [f"{drive.slot} {words.get(drive.role, drive.role)}" for drive in placement.drives]
        return self.tr("M.2: {0}").format(" · ".join(taken))

    # ---- cards on their way to another slot

    def _card(self, key: str) -> CardKey | None:
        if not key.startswith(CARD_KEY) or isinstance(self._node, str):
            return None
        part, _sep, index = key.removeprefix(CARD_KEY).rpartition(":")
        return CardKey(self._node, part, int(index))

    def _on_step(self, key: str, step: int) -> None:
        card = self._card(key)
        if card is not None:
            self.step_wanted.emit(card, step)

    def _on_chosen(self, key: str) -> None:
        card = self._card(key)
        if card is not None:
            self.menu_wanted.emit(card)

    def _on_grabbed(self, key: str) -> None:
        """Every slot shows that it is being asked about, until the rules have answered."""
        card = self._card(key)
        if card is not None:
            self._targets = tuple(SlotTarget(slot, "checking") for slot in slots_of(self._judged, card.node))
            self._draw_slots()
            self.targets_wanted.emit(card)

    def show_targets(self, judged: Judged, found: tuple[Target, ...]) -> None:
        """What the rules say of each slot for the card in hand; too late where it was let go."""
        if judged is self._judged and self._targets:
            self._targets = tuple(
                SlotTarget(one.slot, one.standing, one.lanes, one.gen, one.reason, one.other) for one in found
            )
            self._draw_slots()

    def _on_dropped(self, key: str, onto: str) -> None:
        self._targets = ()
        self._draw_slots()
        card = self._card(key)
        if card is not None and onto.startswith(DROP_KEY):
            self.place_wanted.emit(card, onto.removeprefix(DROP_KEY))

    def card_at(self, card: CardKey) -> QWidget:
        """Where a card is drawn."""
        return self.slots.spots.get(f"{CARD_KEY}{card.part}:{card.index}", self.slots)

    def _on_large(self) -> None:
        if isinstance(self._node, str):
            LargePlan(self, plan_view(self._node, self._judged.plans, self._locale, large=True)).open()
        else:
            LargeFigure(self, self._judged, self._node, self._locale).open()

"""Samples that ship with the program, as cards under the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.projects import Sample
from app.ui.told import told
from app.ui.widgets import Button, Card, FoldingGrid, clear, label

SHOWN_FIRST = ("lora-8b-workstation", "serve-70b-server", "cameras-edge")
COLUMNS = 3


class SamplesCard(Card):
    """``wanted`` brings the sample to open. Three are shown; the rest unfolds."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._samples: tuple[Sample, ...] = ()
        self._all = False
        head = self.add_header(self.tr("Samples"), "info", self.tr("worked examples to look at and change"))
        self.more = Button("", "", "link")
        self.more.clicked.connect(self._on_more)
        head.addWidget(self.more)
        holder = QWidget()
        self._grid = FoldingGrid(COLUMNS, gap=8)
        holder.setLayout(self._grid)
        self.body.addWidget(holder)
        self.buttons: dict[str, Button] = {}

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Shows samples, the telling ones first."""
        if tuple(samples) == self._samples and self.buttons:
            return
        order = {key: n for n, key in enumerate(SHOWN_FIRST)}
        self._samples = tuple(sorted(samples, key=lambda one: (order.get(one.key, len(order)), one.key)))
        self._fill()

    def _fill(self) -> None:
        clear(self._grid)
        self.buttons = {}
        shown = self._samples if self._all else self._samples[:COLUMNS]
        for n, sample in enumerate(shown):
            self._grid.addWidget(self._card(sample), n // COLUMNS, n % COLUMNS)
        self.setVisible(bool(self._samples))
        self.more.setVisible(len(self._samples) > COLUMNS)
        self.more.setText(self.tr("Show three") if self._all else self.tr("Show all {0}").format(len(self._samples)))

    def _card(self, sample: Sample) -> Card:
        card = Card(margins=(12, 8, 12, 10))
        card.body.setSpacing(4)
        card.body.addWidget(label(told(sample.name), "strong", wrap=True))
        card.body.addWidget(label(told(sample.summary), "quietcaption", wrap=True))
        card.body.addStretch(1)
        button = Button(self.tr("Open as new project"), "", "compact")
        button.setAccessibleName(self.tr("Open {0} as new project").format(told(sample.name)))
        button.clicked.connect(lambda: self.wanted.emit(sample))
        button.once = True
        self.buttons[sample.key] = button
        card.body.addWidget(button)
        return card

    def _on_more(self) -> None:
        self._all = not self._all
        self._fill()

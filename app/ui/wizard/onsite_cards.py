"""On site: machine and room, and the power that the wall gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from babel import Locale
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.site import CONTINUOUS_LOAD_SHARE, Site
from app.ui.language import language_in_force
from app.ui.theme import tokens
from app.ui.told import in_own_measures
from app.ui.widgets import (
    Button,
    Card,
    ChoiceField,
    Field,
    FoldingGrid,
    Meter,
    NumberField,
    Segmented,
    WhyLink,
    column,
    label,
    row,
)
from app.ui.wizard.model import WizardModel
from app.ui.wizard.place.onsite_more import power_facts, room_facts
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import show
from app.viewmodels.place_page import CIRCUITS, OTHER, circuit_of, racked, with_circuit, with_template
from app.viewmodels.summary import usable_power

PER_LINE = 4
"""Fields of the circuit side by side."""
NOISE_DBA = (30, 35, 40, 45, 50, 55, 60, 70)
RACK_ONLY = ("rack_u_free", "rack_depth_mm", "rack_kw", "psu_redundancy", "rack_kg", "pdu_a")


class RoomCard(Card):
    """Kind of machine, noise, temperature, cooling, rack; starting places as chips."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__(margins=(14, 10, 14, 12))
        self._model, self._locale = model, model.locale_name
        self._volts, self._saved = 230.0, []
        head = self.add_header(self.tr("Machine and room"), "room")
        self._make_chips(head)
        self.kind = Segmented(
            [
                ("auto", self.tr("Any")),
                ("workstation", self.tr("Workstation")),
                ("server", self.tr("Server")),
                ("cluster", self.tr("Cluster")),
            ],
            self.tr("Kind of machine"),
        )
        self.kind.changed.connect(lambda key: self._change(kind=key))
        self._make_fields()
        grid = FoldingGrid(3)
        kind = column(label(self.tr("Kind of machine"), "label"), self.kind, None, spacing=4)
        grid.put(kind, 0, 0, 2)
        grid.put(self.noise, 0, 2)
        for n, name in enumerate(("ambient_c", "rack_u_free", "room_cooling_btu_h")):
            grid.put(self.fields[name], 1, n)
        for n, name in enumerate(("rack_depth_mm", "rack_kw", "psu_redundancy")):
            grid.put(self.fields[name], 2, n)
        for n, name in enumerate(("altitude_m", "rack_kg", "pdu_a")):
            grid.put(self.fields[name], 3, n)
        self.body.addLayout(grid)

    def add_more(self) -> None:
        """The facts that are folded away: as many fields again, made in a piece of their own."""
        self.more = room_facts(self._model)
        self.body.addWidget(self.more)

    def _make_chips(self, head: Any) -> None:
        head.addWidget(label(self.tr("Start from"), "quietcaption"))
        self.chips: dict[str, Button] = {}
        for key, text in (
            ("office", self.tr("Office")),
            ("quiet_lab", self.tr("Quiet lab")),
            ("server_room", self.tr("Server room")),
        ):
            chip = Button(text, "", "chip")
            chip.clicked.connect(lambda _checked=False, k=key: self._on_template(k))
            self.chips[key] = chip
            head.addWidget(chip)
        self.saved = Button(self.tr("Saved sites") + " ▾", "", "compact", tip=self.tr("The places of other projects"))
        self.saved.clicked.connect(self._on_saved)
        head.addWidget(self.saved)

    def _make_fields(self) -> None:
        tr = self.tr
        noise = [(None, tr("no limit")), *[(float(n), tr("{0} dB(A)").format(n)) for n in NOISE_DBA]]
        self.noise = ChoiceField(
            tr("Noise at 1 m, at most"), noise, info=tr("30 dB(A) is a quiet library, 45 an office, 60 a conversation.")
        )
        self.noise.changed.connect(lambda value: self._change(noise_dba_max=value))
        self.fields = {**self._room_fields(), **self._rack_fields()}
        for name, field in self.fields.items():
            field.changed.connect(lambda value, n=name: self._change(**{n: value}))

    def _room_fields(self) -> dict[str, NumberField]:
        tr, locale = self.tr, self._locale
        return {
            "ambient_c": NumberField(
                tr("Room temperature, at most"),
                "celsius",
                low=-10,
                high=60,
                hint=tr("Warmest hour of the year"),
                locale=locale,
            ),
            "room_cooling_btu_h": NumberField(
                tr("Room cooling"),
                "btu_h",
                low=0,
                diamond=True,
                hint=tr("Not sure? Press the diamond: unknown"),
                locale=locale,
            ),
            "altitude_m": NumberField(
                tr("Altitude"),
                "metre",
                low=-500,
                high=6000,
                diamond=True,
                hint=in_own_measures(tr("Above 950 m thin air cools less")),
                locale=locale,
            ),
        }

    def _rack_fields(self) -> dict[str, NumberField]:
        tr, locale = self.tr, self._locale
        whole = {"whole": True, "locale": locale}
        return {
            "rack_u_free": NumberField(tr("Rack space"), "rack_u", low=0, high=10000, diamond=True, **whole),
            "rack_depth_mm": NumberField(tr("Rack depth"), "mm", low=100, high=2000, diamond=True, locale=locale),
            "rack_kw": NumberField(tr("Power for the rack"), "kw", low=0.01, diamond=True, locale=locale),
            "psu_redundancy": NumberField(
                tr("Supplies that may fail"),
                "count",
                low=0,
                high=8,
                hint=tr("1: N+1, nothing stops when one fails"),
                **whole,
            ),
            "rack_kg": NumberField(
                tr("Load of a rack"), "kg", low=1, diamond=True, hint=tr("What rack and floor bear"), locale=locale
            ),
            "pdu_a": NumberField(
                tr("Rack PDU, per phase"),
                "ampere",
                low=5,
                high=400,
                diamond=True,
                hint=tr("Its breaker"),
                locale=locale,
            ),
        }

    def set_country(self, code: str, volts: float) -> None:
        """Names the office chip after the country, and knows its mains voltage."""
        self._volts = volts
        name = Locale.parse(language_in_force()).territories.get(code, "")
        self.chips["office"].setText(self.tr("Office, {0}").format(name) if name else self.tr("Office"))

    def set_saved(self, sites: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        """The sites of other projects."""
        self._saved = list(sites)
        self.saved.set_unavailable("" if sites else self.tr("There are no other projects with a place yet."))

    def render(self, draft: Draft) -> None:
        """Shows the room."""
        room = draft.site.onprem
        self.kind.set_value(room.kind)
        self.noise.set_value(room.noise_dba_max)
        for key, chip in self.chips.items():
            chip.setChecked(draft.site_template == key)
            chip.set_icon("saved") if draft.site_template == key else chip.setIcon(_no_icon())
        in_rack = racked(draft)
        for name, field in self.fields.items():
            if name in RACK_ONLY:
                field.set_unavailable("" if in_rack else self.tr("Asked for servers and clusters only"))
                if name != "rack_u_free":
                    field.setVisible(in_rack)
            field.set_value(getattr(room, name))
        self.more.show_draft(draft)

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_site("onprem", **values).with_(site_template=None))

    def _on_template(self, key: str) -> None:
        self._model.change(with_template(self._model.draft, key, self._volts))

    def _on_saved(self) -> None:
        if not self._saved:
            return
        menu = QMenu(self)
        for name, site in self._saved:
            menu.addAction(name).triggered.connect(lambda _checked=False, s=site: self._take_site(s))
        menu.popup(self.saved.mapToGlobal(self.saved.rect().bottomLeft()))

    def _take_site(self, site: Mapping[str, Any]) -> None:
        taken = Site.model_validate(site)
        self._model.change(self._model.draft.with_(site=taken, site_template=None))


def _no_icon():
    from PySide6.QtGui import QIcon

    return QIcon()


class PowerCard(Card):
    """The circuit, what else hangs on it, and what that leaves for the machine."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__(margins=(14, 10, 14, 12))
        self._model, self._locale = model, model.locale_name
        self.add_header(self.tr("Power"), "power")
        locale = self._locale
        options = [(c.key, f"{show(c.volts, locale)} V × {show(c.amperes, locale)} A, {c.plug}") for c in CIRCUITS]
        self.circuit = ChoiceField(self.tr("Circuit"), [*options, (OTHER, self.tr("Other…"))])
        self.circuit.changed.connect(lambda key: model.change(with_circuit(model.draft, str(key))))
        tr = self.tr
        self.fields: dict[str, NumberField] = {
            "circuit_v": NumberField(tr("Voltage"), "volt", low=100, high=480, locale=locale),
            "circuit_a": NumberField(tr("Breaker"), "ampere", low=5, high=400, locale=locale),
            "circuits": NumberField(tr("Circuits like this"), "count", low=1, high=1000, whole=True, locale=locale),
            "other_load_w": NumberField(tr("Other load on it"), "w", low=0, locale=locale),
            "ups_w": NumberField(tr("UPS, if there is one"), "w", low=1, diamond=True, locale=locale),
        }
        for name, field in self.fields.items():
            field.changed.connect(lambda value, n=name: self._change(**{n: value}))
        fields: list[Field] = [self.circuit, *self.fields.values()]
        line = FoldingGrid(PER_LINE, flow=True)
        for n, field in enumerate(fields):
            line.put(field, 0, n)
        self.body.addLayout(line)
        self.body.addLayout(self._make_chain())

    def add_more(self) -> None:
        """The facts that are folded away, made in a piece of their own."""
        self.more = power_facts(self._model)
        self.body.addWidget(self.more)

    def _make_chain(self) -> Any:
        self._breaker, self._socket = label("", "strong"), label("", "strong")
        first = Card(margins=(11, 6, 11, 8))
        second = Card(margins=(11, 6, 11, 8))
        for box, name, value in (
            (first, self.tr("Breaker"), self._breaker),
            (second, self.tr("Socket"), self._socket),
        ):
            box.body.setSpacing(1)
            box.body.addWidget(label(name, "quietcaption"))
            box.body.addWidget(value)
        self._bar = Meter(24)
        self._why = WhyLink("", self._locale)
        self._words = label("", "quietcaption", wrap=True)
        words = row(self._words, self._why, spacing=12)
        words.setStretch(0, 1)
        right = column(
            label(self.tr("What the machine may draw, hour after hour"), "quietcaption", wrap=True),
            self._bar,
            words,
            spacing=4,
        )
        cards = row(first, Wire(), second, Wire(), spacing=0)  # of one height, whatever letters they hold
        line = row(spacing=0)
        line.addLayout(cards)
        line.addLayout(right, 1)
        line.setAlignment(cards, Qt.AlignmentFlag.AlignVCenter)
        return line

    def render(self, draft: Draft) -> None:
        """Shows circuit and usable power."""
        room, locale = draft.site.onprem, self._locale
        key = circuit_of(draft)
        self.circuit.set_value(key)
        for name, field in self.fields.items():
            field.set_value(getattr(room, name))
            if name in ("circuit_v", "circuit_a"):
                field.setVisible(key == OTHER)
        amps, volts = show(room.circuit_a, locale), show(room.circuit_v, locale)
        count = "" if room.circuits == 1 else f"{room.circuits} × "
        self._breaker.setText(f"{count}{amps} A · {volts} V")
        self._socket.setText(room.plug or self.tr("not said"))
        usable = usable_power(draft.site)
        whole = room.circuit_v * room.circuit_a * room.circuits
        left, rest = show(usable.value, locale, 0), show(whole - usable.value, locale, 0)
        labels = (self.tr("{0} W usable").format(left), self.tr("{0} W reserve").format(rest))
        self._bar.set_figures(usable.value, whole, self.tr("{0} W usable, {1} W reserve").format(left, rest), labels)
        share = show(100 * CONTINUOUS_LOAD_SHARE, locale, 0)
        text = self.tr("{0} % of {1} V × {2} A = {3} W, because training runs for days.")
        if draft.phase == "inference":
            text = self.tr("{0} % of {1} V × {2} A = {3} W, because serving runs day and night.")
        self._words.setText(text.format(share, f"{count}{volts}", amps, show(whole, locale, 0)))
        self._why.set_quantity(usable, self.tr("Usable power"))
        self.more.show_draft(draft)

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_site("onprem", **values))


class Wire(QWidget):
    """A line between two boxes."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(44)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(tokens().color("text2"), 2))
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))

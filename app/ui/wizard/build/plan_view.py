"""What stands in the place of the slots: the network of a cluster, its racks, or the way to the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.measures import imperial
from app.domain.build import Build, Node
from app.domain.quantity import Quantity
from app.ui.widgets import Button, Card, Dialog, PageScroll, WhyLink, label, row, rule
from app.ui.widgets.dialogs import in_proportion
from app.ui.widgets.figure_view import FigureView
from app.ui.wizard.build.plan_figures import (
    Maker,
    cable_lines,
    latency_maker,
    network_maker,
    network_text,
    rack_lines,
    racks_maker,
    step_word,
)
from app.ui.wizard.compare.words import kind_word
from app.viewmodels.judging import Plans, is_shared
from app.viewmodels.numbers import short
from app.viewmodels.why import with_unit
from app.ui.language import locale_in_force
from app.ui.told import told

NAMED = ("head", "login", "storage", "spare")
"""What machines may be there for besides computing."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plans", text)


@dataclass(frozen=True)
class PlanView:
    """A picture with its words; ``sections`` are told where there is room. Without a ``maker`` it cannot be drawn."""

    title: str
    maker: Maker | None
    words: str = ""
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    whys: tuple[tuple[str, Quantity], ...] = ()


def plan_views(plans: Plans) -> list[tuple[str, str]]:
    """What there is to look at besides the machines, as (key, words)."""
    found = []
    if plans.fabric is not None:
        found.append(("network", _tr("Network of the cluster")))
    if plans.racked is not None:
        found.append(("racks", _tr("Racks, from the front")))
    if plans.latency is not None:
        found.append(("latency", _tr("Way to the answer")))
    if plans.uplink is not None or plans.updates is not None:
        found.append(("lines", _tr("Lines, places and updates")))
    if plans.cooling is not None:
        found.append(("cooling", _tr("Heat and cooling")))
    return found


def plan_view(key: str, plans: Plans, locale: str, *, large: bool = False) -> PlanView:
    """The picture of a key of ``plan_views``; ``large`` where it has the window to itself."""
    racks = partial(_racks, large=large)
    made = {"network": _network, "racks": racks, "latency": _latency, "lines": _lines, "cooling": _cooling}
    return made[key](plans, locale)


def node_words(build: Build, n: int) -> str:
    """Which machines of a build a node is: "Machines 1–4, identical", "2 head nodes", "Rented instance"."""
    node = build.nodes[n]
    if is_shared(node):
        return _tr("Shared: switches, racks, cables")
    if node.purpose in NAMED:
        return _purpose(node)
    machines = [one for one in build.nodes if one.purpose not in NAMED and not is_shared(one)]
    if len({one.kind for one in machines}) == len(machines) and node.qty == 1:
        words = {
            "cloud": _tr("Rented instance"),
            "bare_metal": _tr("Rented server"),
            "edge": _tr("Edge device"),
        }
        return words.get(node.kind, _tr("Own machine"))
    first = 1 + sum(one.qty for one in build.nodes[:n] if one in machines)
    if node.qty == 1:
        return _tr("Machine {0}").format(first)
    return _tr("Machines {0}–{1}, identical").format(first, first + node.qty - 1)


def _purpose(node: Node) -> str:
    words = {
        "head": (_tr("Head node"), _tr("{0} head nodes")),
        "login": (_tr("Login node"), _tr("{0} login nodes")),
        "storage": (_tr("Storage node"), _tr("{0} storage nodes")),
        "spare": (_tr("Spare device"), _tr("{0} spare devices")),
    }
    one, many = words[node.purpose]
    return one if node.qty == 1 else many.format(node.qty)


def _network(plans: Plans, locale: str) -> PlanView:
    plan = plans.fabric
    assert plan is not None  # plan_views offers it only then
    cables = cable_lines(plan, locale)
    return PlanView(
        title=_tr("Network"),
        maker=network_maker(plan, plans.racks),
        sections=(
            (_tr("Why so many switches"), network_text(plan, locale)),
            *(((_tr("Cables by length"), cables),) if cables else ()),
        ),
    )


def _racks(plans: Plans, locale: str, *, large: bool) -> PlanView:
    plan = plans.racked
    assert plan is not None  # plan_views offers it only then
    maker = racks_maker(plan, plans.racks, large=large)
    untold = _tr("The height of a device is unknown, or the racks do not hold them: nothing can be drawn.")
    crowded = _tr("There are too many different racks to draw.")
    words = "" if maker else crowded if plans.racks else untold
    lines = rack_lines(plan, plans.racks)
    return PlanView(_tr("Racks"), maker, words, ((_tr("Load of each rack"), lines),) if lines else ())


def _latency(plans: Plans, locale: str) -> PlanView:
    budget = plans.latency
    assert budget is not None  # plan_views offers it only then
    lines = tuple(
        _tr("{0}: unknown").format(step_word(key)) for key, _, found in budget.steps if found is None
    )
    return PlanView(
        title=_tr("Way to the answer"),
        maker=latency_maker(budget, kind_word(budget.place), locale),
        words=told(budget.reason),
        sections=((_tr("Not known"), lines),) if lines else (),
        whys=tuple((step_word(key), found) for key, _, found in budget.steps if found is not None),
    )


def _lines(plans: Plans, locale: str) -> PlanView:
    said, whys = [], []
    if plans.fleet is not None:
        words = _tr("{0} devices in {1} places, {2} spare ones.")
        said.append(words.format(plans.fleet.devices, plans.fleet.places, plans.fleet.spares))
    if plans.uplink is not None:
        said.append(told(plans.uplink.reason))
        whys += [
            (_tr("One stream"), plans.uplink.stream), (_tr("A place sends"), plans.uplink.load),
            (_tr("All places send"), plans.uplink.volume), (_tr("Answers going out"), plans.uplink.answers),
        ]  # fmt: skip
    if plans.updates is not None:
        said.append(told(plans.updates.reason))
        whys += [
            (_tr("Update of the model"), plans.updates.model), (_tr("Update of the system"), plans.updates.system),
            (_tr("Longest update"), plans.updates.hours), (_tr("Share of a night"), plans.updates.night),
            (_tr("Updates, all places"), plans.updates.volume),
        ]  # fmt: skip
    return PlanView(_tr("Lines, places and updates"), None, "\n".join(said), whys=_known(whys))


def _cooling(plans: Plans, locale: str) -> PlanView:
    plan = plans.cooling
    assert plan is not None  # plan_views offers it only then
    us = imperial(locale)
    heat, air = (plan.heat_btu_h, plan.airflow_cfm) if us else (plan.heat_kw, plan.airflow_m3_h)
    whys = _known([
        (_tr("Heat"), heat), *([(_tr("Refrigeration"), plan.tons)] if us else []), (_tr("Air"), air),
        (_tr("Heat into water"), plan.water_kw), (_tr("Water"), plan.water_l_min),
    ])  # fmt: skip
    words = _tr("At full load {0} go into the room, {1} of air carry them off.").format(
        with_unit(heat, locale, told), with_unit(air, locale, told)
    )
    gaps = tuple(f"{part}: {told(field)}" for part, field in plan.missing)
    sections = ((_tr("Left out, for a fact is missing"), gaps),) if gaps else ()
    return PlanView(_tr("Heat and cooling"), None, words, sections, whys)


def _known(figures: Sequence[tuple[str, Quantity | None]]) -> tuple[tuple[str, Quantity], ...]:
    return tuple((name, found) for name, found in figures if found is not None)


class LargePlan(Dialog):
    """The picture as large as the window allows, and what there is to say of it."""

    def __init__(self, parent: QWidget, shown: PlanView) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(shown.title)
        self.resize(in_proportion(parent, 980, 640))
        content = QWidget()
        stack = QVBoxLayout(content)
        stack.setContentsMargins(16, 14, 16, 14)
        if shown.words:
            stack.addWidget(label(shown.words, "body", wrap=True))
        self.figure = FigureView(shown.title, 480)
        if shown.maker is not None:
            self.figure.set_maker(shown.maker)
            surface = Card()
            surface.body.addWidget(self.figure)
            stack.addWidget(surface)
        for name, quantity in shown.whys:
            why = WhyLink("")
            why.set_quantity(quantity, name)
            value = label(f"{name}: {short(quantity.value, locale_in_force())} {told(quantity.unit)}", "body")
            stack.addLayout(row(value, why, None))
        for title, lines in shown.sections:
            stack.addWidget(rule())
            stack.addWidget(label(title, "strong"))
            stack.addWidget(label("\n".join(lines), "body", wrap=True))
        stack.addStretch(1)
        close = Button(self.tr("Close"), "", "primary")
        close.clicked.connect(self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 12)
        whole.addWidget(PageScroll(content))
        figure = self.figure
        foot = row(*([figure.table_switch(), figure.menu_button()] if shown.maker else []), None, close)
        foot.setContentsMargins(16, 0, 16, 0)
        whole.addLayout(foot)

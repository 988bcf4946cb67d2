"""The pictures of what a cluster or a line to the cloud is: network, racks, and the way to the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.fabric import FabricPlan
from app.domain.latency import LatencyBudget
from app.domain.rack_plan import Rack, RackPlan
from app.figures.drawing import Drawing
from app.figures.fabric_diagram import FabricWords, fabric_diagram
from app.figures.fabric_picture import picture_of
from app.figures.latency_bars import LatencyBar, LatencyStep, LatencyWords, latency_budget
from app.figures.rack_elevation import LARGE, RackSize, load_words, rack_elevation
from app.ui.widgets.figure_words import in_words, rack_words
from app.viewmodels.numbers import short, show
from app.ui.language import locale_in_force
from app.ui.told import headed, joined, told, told_all

Maker = Callable[[float, Mapping[str, str]], Drawing]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Plans", text)


def network_maker(plan: FabricPlan, racks: Sequence[Rack]) -> Maker:
    """Draws spine, leaves and machines."""
    picture = picture_of(
        plan, racks, unit=_tr("Unit {n}"), rack=_tr("Rack {n}"), whole=_tr("All machines"),
        reserved=_tr("Managers, storage"),
    )  # fmt: skip
    return lambda width, palette: fabric_diagram(picture, words=in_words(FabricWords), width=width, palette=palette)


def racks_maker(plan: RackPlan, racks: Sequence[Rack], *, large: bool = False) -> Maker | None:
    """Draws the racks from the front; ``None`` where there are too many different ones to be read."""
    size = LARGE if large else RackSize()
    if not racks or rack_elevation(plan, racks) is None:
        return None

    def make(width: float, palette: Mapping[str, str]) -> Drawing:
        drawn = rack_elevation(plan, racks, words=rack_words(), width=width, palette=palette, size=size)
        wide = drawn or rack_elevation(plan, racks, words=rack_words(), palette=palette, size=size)
        assert wide is not None  # the width it was tried with above
        return wide

    return make


def latency_maker(budget: LatencyBudget, place: str, locale: str, *, legend: bool = True) -> Maker:
    """Draws the steps on the way to the answer against the limit; without ``legend`` others name them."""
    steps = tuple(
        LatencyStep(key, step_word(key), None if found is None else found.value) for key, _, found in budget.steps
    )
    bar = LatencyBar(budget.place, place, steps, budget.limit_ms, told_all(budget.endless))
    return lambda width, palette: latency_budget(
        [bar], number=lambda ms: short(ms, locale), words=in_words(LatencyWords), legend=legend,
        width=width, palette=palette,
    )


def step_word(key: str) -> str:
    """A step from the sensor to the answer."""
    return {
        "capture": _tr("Capture"), "encode": _tr("Encode"), "uplink": _tr("Uplink"), "queue": _tr("Queue"),
        "infer": _tr("Infer"), "return": _tr("Return"),
    }[key]  # fmt: skip


def network_text(plan: FabricPlan, locale: str) -> tuple[str, ...]:
    """What there is to say of a network, a sentence each."""
    said = [told(plan.reason)] if plan.reason else []
    if plan.layered:
        many = show(float(plan.oversubscription), locale)
        said.append(
            _tr("What the machines send passes the spines without a bottleneck.")
            if plan.oversubscription <= 1
            else _tr("For {0} Gb/s that the machines send, 1 Gb/s passes between the leaves.").format(many)
        )
    said.append(_tr("{0} ports of the leaf switches are free for more machines.").format(plan.free_ports))
    return tuple(said)


def cable_lines(plan: FabricPlan, locale: str) -> tuple[str, ...]:
    """The cables of the network by length and kind."""
    kinds = {
        "copper": _tr("twisted pair"), "dac": _tr("copper"), "acc": _tr("active copper"),
        "multimode": _tr("optics, multimode fibre"), "singlemode": _tr("optics, single-mode fibre"),
    }  # fmt: skip
    lines = [
        _tr("{0} × {1} m, {2}").format(show(one.cables, locale), show(one.length_m, locale), kinds[one.kind])
        for one in plan.cables_by_length
    ]
    return (*lines, told(plan.lengths)) if plan.lengths else tuple(lines)


def rack_lines(plan: RackPlan, racks: Sequence[Rack]) -> tuple[str, ...]:
    """Units, power and weight of each rack; equal neighbours once."""
    words, lines, first = rack_words(), [], 1
    for n, rack in enumerate(racks, 1):
        if n < len(racks) and racks[n] == rack:
            continue
        load = plan.load_of(rack)
        used = sum(device.each_u or 0 for _, device in rack.devices)
        name = _tr("Rack {0}").format(n) if first == n else _tr("Racks {0} to {1}").format(first, n)
        units = _tr("{0} of {1} units").format(show(used, locale_in_force()), rack.units)
        lines.append(headed(name, joined((units, *load_words(load, words)), ", ")))
        first = n + 1
    if plan.pdu is not None:
        lines.append(_tr("Each rack: {0} × {1}.").format(plan.pdu.per_rack, plan.pdu.title))
    return tuple(lines)

"""Step 4 in numbers: which accelerators are compared, how long each number of them takes, and the rows of the need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.carrier import Carrier
from app.domain.parts import Part
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Need, Prediction, Requirement
from app.domain.workload import Workload
from app.figures.line_charts import TimePoint
from app.figures.memory_bars import MemoryBar
from app.viewmodels.compared import ENOUGH, SHOWN_OPTIONS, Shelf, compared, rate_asked
from app.viewmodels.numbers import show

USUAL_COUNTS = (1, 2, 3, 4, 6, 8)
MINUTES = 60.0
OF_ONE_DEVICE = ("total_memory_training", "total_memory_inference")
"""Needs that say again, where processors do the work, what it takes of the main memory."""


@dataclass(frozen=True)
class NeedsPageState:
    """What step 4 shows. ``scan`` are the demands of the chosen accelerator in several numbers.

    ``looked_at`` is one of them that the table shall be about, ``keep`` the accelerator of the build in hand.
    ``processors`` is the work without accelerators, where that does: none is looked at then unless asked for.
    ``carriers`` are the machines that the place can get accelerators in (``None``: cards are bought by themselves,
    for slots where it is a ``tower``).
    """

    requirement: Requirement
    workload: Workload
    accelerators: Mapping[str, Part]
    cards: tuple[str, ...] = ()
    phase: str = "training"
    selected: str | None = None
    scan: tuple[Demand, ...] = ()
    looked_at: Demand | None = None
    keep: str | None = None
    place: str = "onprem"
    processors: Demand | None = None
    carriers: Mapping[str, tuple[Carrier, ...]] | None = None
    tower: bool = False

    @property
    def phases(self) -> tuple[str, ...]:
        """Training, inference or both: what the workload does."""
        names = (("training", self.workload.trains), ("inference", self.workload.serves))
        return tuple(name for name, does in names if does)

    @property
    def shown_phase(self) -> str:
        """The phase looked at; the workload's only one where it has one."""
        return self.phase if self.phase in self.phases else self.phases[0]

    @cached_property
    def demands(self) -> tuple[Demand, ...]:
        """The accelerators compared: what does, cheapest first, then what comes closest without doing."""
        shelf = Shelf(self.accelerators, self.place, self.carriers, self.tower)
        found = compared(self.requirement, self.workload, shelf, self.cards)
        if self.keep is None or any(demand.accelerator == self.keep for demand in found):
            return found
        kept = [demand for demand in self.requirement.options if demand.accelerator == self.keep]
        return (*kept, *found)[: max(len(found), len(kept))]

    @cached_property
    def chosen(self) -> Demand | None:
        """The demand that the chart and the table are about."""
        if self.looked_at is not None:
            return self.looked_at
        known = {demand.accelerator: demand for demand in self.demands}
        bare = () if self.cards else (self.processors,)
        return known.get(self.selected or self.keep) or next(filter(None, (*bare, *self.demands)), None)

    @property
    def bare(self) -> bool:
        """Whether what is looked at is the work on processors alone."""
        return self.chosen is not None and self.chosen.accelerator is None

    @property
    def bars(self) -> tuple[MemoryBar, ...]:
        """One memory bar per accelerator compared; without accelerators, that of the main memory we would buy."""
        if self.bare:
            return _main_memory(self.chosen, self.shown_phase)
        too_few = self._too_few
        demands = (too_few, *self.demands[: SHOWN_OPTIONS - 1]) if too_few else self.demands
        made = (bar(demand, self.accelerators, self.shown_phase) for demand in demands)
        found = tuple(one for one in made if one is not None)
        if too_few and found:
            return (replace(found[0], key=f"{found[0].key}#{too_few.count}"), *found[1:])
        return found

    @property
    def _too_few(self) -> Demand | None:
        """The chosen accelerator in the largest number that the memory is too small for: it shows what is short."""
        chosen = self.chosen
        if chosen is None or self.cards:
            return None
        small = [
            one
            for one in self.scan
            if one.accelerator == chosen.accelerator
            and one.count < chosen.count
            and any(not prediction.holds for prediction in one.predictions)
        ]
        return max(small, key=lambda one: one.count, default=None)

    def title_of(self, demand: Demand) -> str:
        """The accelerator's short name."""
        part = self.accelerators.get(demand.accelerator or "")
        return part.name if part else demand.accelerator or ""


def bar(demand: Demand, accelerators: Mapping[str, Part], phase: str) -> MemoryBar | None:
    """The memory bar of a demand in a phase; ``None`` where it has no accelerator or no such phase."""
    prediction = prediction_of(demand, phase)
    part = accelerators.get(demand.accelerator or "")
    if prediction is None or part is None:
        return None
    vram = getattr(part.spec, "vram_gib", None)
    devices = getattr(part.spec, "devices_per_board", None) or 1
    card_gib = vram / devices if vram else prediction.usable_gib
    return MemoryBar(
        key=part.id,
        title=f"{demand.count} × {part.name}",
        subtitle=_subtitle(prediction, card_gib, part.name),
        shares=prediction.memory_shares,
        card_gib=card_gib,
        usable_gib=prediction.usable_gib,
    )


def _main_memory(demand: Demand | None, phase: str) -> tuple[MemoryBar, ...]:
    """What the work takes of the main memory recommended."""
    prediction = prediction_of(demand, phase)
    found = [need.recommended.value for need in (demand.needs if demand else ()) if need.key == "host_ram"]
    if prediction is None or not found:
        return ()
    said = f"{found[0]:.0f} GiB, main memory"
    return (MemoryBar("processors", "Processors", said, prediction.memory_shares, found[0], found[0]),)


def _subtitle(prediction: Prediction, card_gib: float, name: str) -> str:
    layout = prediction.layout
    gib = f"{card_gib:.0f} GiB"
    if prediction.holds and prediction.missed:
        return f"{gib}, too slow"
    words = [gib] if f"{card_gib:.0f}GB" not in name.replace(" ", "") else []
    if layout.sharding != "none":
        words.append(layout.sharding.upper().replace("ZERO", "ZeRO-"))
    if layout.activation_checkpointing not in ("none", ""):
        words.append("recomputing")
    split = layout.tensor_parallel * layout.pipeline_parallel
    if split > 1:
        words.append(f"split over {split}")
    return ", ".join(words) or gib


def memory_why(state: NeedsPageState, key: str) -> Quantity | None:
    """The memory of a bar, or of the bar that a segment belongs to, with its derivation."""
    name, _, count = key.partition("/")[0].partition("#")
    tried = state.scan if count else (*state.requirement.options, *state.requirement.rejected)
    demand = next((d for d in tried if d.accelerator == name and (not count or d.count == int(count))), None)
    prediction = prediction_of(demand, state.shown_phase)
    return prediction.needed if prediction else None


def time_why(state: NeedsPageState, count: int) -> Quantity | None:
    """The time that the chart shows for a number of cards, with its derivation."""
    measure = _measure(state, state.shown_phase)
    demand = next((one for one in state.scan if one.count == count), None)
    return getattr(prediction_of(demand, state.shown_phase), measure, None) if measure else None


def prediction_of(demand: Demand | None, phase: str) -> Prediction | None:
    """How a demand runs one phase."""
    return None if demand is None else demand.training if phase == "training" else demand.inference


def counts_to_try(count: int, most: int = 4096) -> tuple[int, ...]:
    """The numbers of accelerators the chart looks at: the usual ones, or multiples of a large count."""
    if count <= USUAL_COUNTS[-1]:
        return tuple(sorted({*USUAL_COUNTS, count}))
    steps = {max(1, count // 4), max(1, count // 2), count, count * 3 // 2, count * 2}
    return tuple(sorted(step for step in steps if step <= most))


@dataclass(frozen=True)
class Chart:
    """What the chart plots: ``measure`` is time_to_finish, ttft, tpot or latency; ``limit`` in the same unit.

    ``spread`` is how far below and above the value the bounds lie, in percent, where no measurement is near.
    """

    measure: str
    unit: str
    points: tuple[TimePoint, ...]
    limit: float | None
    too_small: tuple[int, ...]
    chosen: int | None
    spread: tuple[float, float] | None = None


def chart(state: NeedsPageState) -> Chart | None:
    """The chart of the shown phase; ``None`` while nothing was computed or nothing takes time."""
    phase = state.shown_phase
    measure = _measure(state, phase)
    if measure is None:
        return None
    found: list[tuple[int, Quantity]] = []
    small: list[int] = []
    for demand in sorted(state.scan, key=lambda one: one.count):
        prediction = prediction_of(demand, phase)
        quantity = None if prediction is None else getattr(prediction, measure)
        if prediction is None or not prediction.holds:
            small.append(demand.count)
        elif quantity is not None:
            found.append((demand.count, quantity))
    if not found:
        return None
    unit, factor = _scaled(measure, [quantity.value for _count, quantity in found])
    limit = _limit(state.workload, measure)
    return Chart(
        measure=measure,
        unit=unit,
        points=tuple(_point(count, quantity, factor) for count, quantity in found),
        limit=None if limit is None else limit * factor,
        too_small=tuple(small),
        chosen=state.chosen.count if state.chosen else None,
        spread=_spread(state, phase, found),
    )


def _spread(state: NeedsPageState, phase: str, found: Sequence[tuple[int, Quantity]]) -> tuple[float, float] | None:
    """How wide the bounds are of what nothing like it was measured; ``None`` where something was."""
    prediction, quantity = prediction_of(state.chosen, phase), found[0][1]
    if prediction is None or prediction.measured or quantity.low is None or quantity.high is None or not quantity.value:
        return None
    return 100 * (1 - quantity.low / quantity.value), 100 * (quantity.high / quantity.value - 1)


def _measure(state: NeedsPageState, phase: str) -> str | None:
    names = ("time_to_finish_h", "step_time_s") if phase == "training" else ("ttft_ms", "latency_ms", "tpot_ms")
    predictions = [prediction_of(demand, phase) for demand in state.scan]
    return next((n for n in names if any(p and getattr(p, n) is not None for p in predictions)), None)


def _scaled(measure: str, values: Sequence[float]) -> tuple[str, float]:
    """The unit to plot in: minutes for hours under two, seconds for milliseconds over 5000."""
    largest = max(values)
    if measure == "time_to_finish_h":
        return ("minutes", MINUTES) if largest < 2 else ("hours", 1.0)
    if measure == "step_time_s":
        return "s", 1.0
    return ("s", 0.001) if largest > 5000 else ("ms", 1.0)


def _limit(workload: Workload, measure: str) -> float | None:
    limits = {
        "time_to_finish_h": workload.training.deadline_hours,
        "ttft_ms": workload.inference.ttft_ms,
        "tpot_ms": workload.inference.tpot_ms,
        "latency_ms": workload.inference.latency_ms,
    }
    return limits.get(measure)


def _point(count: int, quantity: Quantity, factor: float) -> TimePoint:
    low = quantity.value if quantity.low is None else quantity.low
    high = quantity.value if quantity.high is None else quantity.high
    return TimePoint(count, quantity.value * factor, low * factor, high * factor)


@dataclass(frozen=True)
class NeedRow:
    """One row of the requirement: the least that works, what we would buy, what it is held against, and why.

    ``key`` is a need's or one of memory, time_to_finish, ttft, tpot, latency, throughput; ``limit`` goes with it: what
    there is, or what is asked, which is ``missed`` where the chosen accelerators do not meet it.
    """

    key: str
    label: str
    minimum: Quantity
    recommended: Quantity | None
    against: str
    limit: float | None = None
    missed: bool = False


_FIGURES = ("memory", "time_to_finish_h", "ttft_ms", "tpot_ms", "latency_ms", "throughput")


def rows(state: NeedsPageState) -> tuple[NeedRow, ...]:
    """What any build must meet, with the chosen accelerators: their memory and times first, then the host."""
    demand = state.chosen
    made: list[NeedRow] = []
    for phase in state.phases:
        prediction = prediction_of(demand, phase)
        if prediction is None:
            continue
        for name in _FIGURES:
            quantity = prediction.needed if name == "memory" else getattr(prediction, name)
            if quantity is not None:
                limit, missed = _held_against(name, quantity.value, prediction, state.workload)
                made.append(NeedRow(f"{name}:{phase}", "", quantity, None, "", limit, missed))
    needs = merged_needs(state.requirement, demand)
    made += [_need_row(need) for need in needs if not (state.bare and need.key in OF_ONE_DEVICE)]
    return tuple(made)


def _held_against(name: str, value: float, prediction: Prediction, workload: Workload) -> tuple[float | None, bool]:
    """What a figure of a phase is held against, and whether it misses that."""
    if name == "memory":
        return prediction.usable_gib, not prediction.holds
    if name == "throughput":
        asked = rate_asked(prediction, workload)
        return asked, asked is not None and value < ENOUGH * asked
    limit = _limit(workload, name)
    return limit, limit is not None and value > limit


def merged_needs(requirement: Requirement, demand: Demand | None) -> tuple[Need, ...]:
    """The needs with the chosen hardware; the general ones where the hardware says nothing of its own."""
    needs = {need.key: need for need in requirement.needs}
    needs.update({need.key: need for need in (demand.needs if demand else ())})
    return tuple(needs.values())


def _need_row(need: Need) -> NeedRow:
    return NeedRow(need.key, need.label, need.minimum, need.recommended, need.reason)


def as_table(
    state: NeedsPageState, titles: Sequence[str], words: Mapping[str, str], locale: str = "en",
    say: Callable[[str], str] = str,
) -> str:  # fmt: skip
    """The requirement with tabs between the cells, for a spreadsheet.

    ``words`` names the rows by their keys; ``say`` says units and reasons in the reader's language.
    """
    lines = ["\t".join(titles)]
    for need in rows(state):
        low, best = (
            f"{show(one.value, locale)} {say(one.unit)}" if one else "" for one in (need.minimum, need.recommended)
        )
        lines.append("\t".join([words.get(need.key, need.label or need.key), low, best, say(need.against)]))
    return "\n".join(lines)

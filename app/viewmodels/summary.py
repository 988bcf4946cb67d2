"""The summary at the right: what is needed, what it costs, what it draws, what the checks say. Numbers only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.build import Build
from app.domain.finding import Status, VerdictKind
from app.domain.power import PowerChain
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Need
from app.domain.site import CONTINUOUS_LOAD_SHARE, Site
from app.sizing.models import ModelSpec
from app.viewmodels.cost_why import quantity_of
from app.viewmodels.draft import Draft
from app.viewmodels.priced import PriceOf, rents, what_is_priced
from app.viewmodels.results import Results
from app.viewmodels.steps import STEPS

EARLY_NEEDS = ("total_memory_training", "total_memory_inference")
"""Needs that are told before a card is chosen."""


@dataclass(frozen=True)
class NeedLine:
    """One entry under Needs. ``key`` tells the panel which words belong to it; ``count`` is a number of cards."""

    key: str
    title: str = ""
    quantity: Quantity | None = None
    second: Quantity | None = None
    count: int = 0
    limits: tuple[float | None, ...] = ()
    note: float | None = None
    text: str = ""


@dataclass(frozen=True)
class Checks:
    """How many findings of each kind."""

    failed: int
    warnings: int
    unknown: int
    verified: int


@dataclass(frozen=True)
class SummaryView:
    """Everything the panel shows; ``None`` is not known yet.

    ``price`` is that of the proposal: of what is bought, and the rent over ``rented_months`` of what is hired, as
    ``price_of`` says. What is hired stands on no quote, so ``gross``, the quote's own total, is told beneath it.
    ``out_of_date``: checks and verdict are of the answers before, so nothing may be called fine by them.
    """

    needs: tuple[NeedLine, ...] = ()
    price: Decimal | None = None
    price_why: Quantity | None = None
    gross: Decimal | None = None
    price_of: PriceOf = "hardware"
    rented_months: int | None = None
    on_request: int = 0
    totals: tuple[tuple[str, Decimal], ...] = ()
    currency: str = "EUR"
    power_w: Quantity | None = None
    usable_w: Quantity | None = None
    site: Site | None = None
    checks: Checks | None = None
    verdict: VerdictKind | None = None
    missing: int = 0
    out_of_date: bool = False
    updating: bool = False

    @property
    def shows_quote(self) -> bool:
        """Whether the price is the quote's own total: what is hired is on no quote."""
        return self.gross is not None and self.rented_months is None

    @property
    def shown(self) -> Decimal | None:
        """The price to tell."""
        return self.gross if self.shows_quote else self.price


def summary_of(
    draft: Draft, results: Results, spec: ModelSpec | None, early: Mapping[str, Need] | None = None
) -> SummaryView:
    """The summary for a draft and what was computed for it; ``early`` are the needs of the model alone."""
    report, costs = results.report, results.costs
    checks = None
    if report is not None:
        checks = Checks(
            failed=len(report.errors),
            warnings=len(report.warnings),
            unknown=len(report.of(Status.UNKNOWN)),
            verified=len(report.of(Status.PASSED)),
        )
    rented = costs is not None and rents(results.build)
    placed = STEPS.index("place") <= max((STEPS.index(step) for step in draft.reached), default=0)
    onsite = draft.site.where == "onprem"
    return SummaryView(
        needs=_needs(draft, results, spec, early or {}),
        price=None if costs is None else costs.price,
        price_why=None if costs is None else quantity_of(costs, "price" if rented else "capex"),
        price_of=what_is_priced(results.build),
        rented_months=costs.months if costs is not None and rented else None,
        gross=results.gross,
        on_request=costs.on_request if costs else 0,
        totals=results.totals,
        currency=costs.currency if costs else draft.site.currency,
        power_w=wall_power(results),
        usable_w=usable_power(draft.site) if placed and onsite else None,
        site=draft.site if placed and onsite else None,
        checks=checks,
        verdict=report.verdict if report else None,
        missing=len(report.missing) if report else 0,
        out_of_date=draft.out_of_date,
        updating=results.updating and draft.step in STEPS[3:],  # before, nothing here waits for an answer
    )


def wall_power(results: Results) -> Quantity | None:
    """What the build draws at the socket, all machines together; ``None`` while a fact of it is unknown."""
    if results.build is not None and len(results.chains) > 1:
        return _power_of_all(results.build, results.chains)
    chain, build = results.power, results.build
    if chain is None or chain.wall_w is None or chain.sustained_w is None:
        return None
    count = sum(node.qty for node in build.nodes) if build else 1
    inputs = [Input(name="power of the parts", value=chain.sustained_w, unit="W", source="sum of the parts' maxima")]
    if chain.efficiency:
        inputs.append(Input(name="efficiency", value=chain.efficiency, source="of the power supply at this load"))
    inputs.append(Input(name="machines", value=count))
    formula = "power of the parts ÷ efficiency × machines" if chain.efficiency else "power of the parts × machines"
    return Quantity(value=chain.wall_w * count, unit="W", formula=formula, inputs=tuple(inputs))


def _power_of_all(build: Build, chains: Sequence[PowerChain]) -> Quantity | None:
    """The sum over machines of several kinds; ``None`` while one of them is unknown."""
    pairs = [(node.qty, chain.wall_w) for node, chain in zip(build.nodes, chains, strict=True)]
    if any(watts is None for _qty, watts in pairs):
        return None
    known = [(qty, watts) for qty, watts in pairs if watts is not None]
    inputs = [
        Input(name=f"machine group {n}", value=watts, unit="W", source=f"{qty} alike, each at the socket")
        for n, (qty, watts) in enumerate(known, start=1)
    ]
    formula = "sum of (machines × power of one at the socket)"
    return Quantity(value=sum(qty * watts for qty, watts in known), unit="W", formula=formula, inputs=tuple(inputs))


def usable_power(site: Site) -> Quantity:
    """What the circuits carry hour after hour."""
    room = site.onprem
    return Quantity(
        value=max(0.0, room.usable_w) * room.circuits,
        unit="W",
        formula="(share × voltage × current − other load) × circuits",
        inputs=(
            Input(name="share", value=CONTINUOUS_LOAD_SHARE, source="continuous load, NEC 210.20(A)"),
            Input(name="voltage", value=room.circuit_v, unit="V", source="your answer in Where"),
            Input(name="current", value=room.circuit_a, unit="A", source="your answer in Where"),
            Input(name="other load", value=room.other_load_w, unit="W", source="your answer in Where"),
            Input(name="circuits", value=room.circuits, source="your answer in Where"),
        ),
    )


def _needs(draft: Draft, results: Results, spec: ModelSpec | None, early: Mapping[str, Need]) -> tuple[NeedLine, ...]:
    if spec is None:
        return ()
    demand = results.current_demand
    if demand is not None and draft.step in STEPS[3:]:
        return _of_demand(demand, draft)
    if draft.step == "workload" or "phase" not in draft.reached:
        lines = [NeedLine("model", title=draft.model_title or spec.title, note=spec.params / 1e6, count=_layers(spec))]
        if weights := early.get("weights"):
            lines.append(NeedLine("weights", quantity=weights.minimum, text=_stored_as(draft)))
        if per_token := early.get("kv_per_token"):
            lines.append(NeedLine("context", quantity=per_token.minimum))
        return tuple(lines)
    lines = [NeedLine(key, quantity=early[key].minimum) for key in EARLY_NEEDS if key in early]
    lines += _limits(draft)
    if draft.step != "phase" and draft.site.where == "onprem":
        lines.append(NeedLine("room"))
    return tuple(lines)


def _layers(spec: ModelSpec) -> int:
    return spec.dims.layers if spec.dims else 0


def _stored_as(draft: Draft) -> str:
    serves = draft.phase != "training"
    return (draft.inference.weights if serves else None) or draft.precision


def _limits(draft: Draft) -> list[NeedLine]:
    training, serving = draft.training, draft.inference
    hours = training.deadline_hours if draft.phase != "inference" else None
    serves = draft.phase != "training"
    first = serving.ttft_ms if serves else None
    following = serving.tpot_ms if serves else None
    whole = serving.latency_ms if serves else None
    if hours is None and first is None and following is None and whole is None:
        return []
    return [NeedLine("limits", limits=(hours, first, following, whole))]


def _of_demand(demand: Demand, draft: Draft) -> tuple[NeedLine, ...]:
    lines = []
    largest = max(demand.predictions, key=lambda one: one.need_gib, default=None)
    if largest is not None:
        host = next((need.recommended.value for need in demand.needs if need.key == "host_ram"), None)
        key, most = ("cards", largest.usable_gib) if demand.accelerator else ("host", host)
        lines.append(NeedLine(key, quantity=largest.needed, count=demand.count, note=most))
    training, serving = demand.training, demand.inference
    if training and training.time_to_finish_h:
        limit = draft.training.deadline_hours
        lines.append(NeedLine("time", quantity=training.time_to_finish_h, limits=(limit,), note=draft.training.tokens))
    if serving and serving.ttft_ms and serving.tpot_ms:
        limits = (draft.inference.ttft_ms, draft.inference.tpot_ms)
        lines.append(NeedLine("latency", quantity=serving.ttft_ms, second=serving.tpot_ms, limits=limits))
    elif serving and serving.latency_ms:
        lines.append(NeedLine("answer", quantity=serving.latency_ms, limits=(draft.inference.latency_ms,)))
    return tuple(lines)

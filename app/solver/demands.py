"""What a request demands, piece by piece, in the user's words; each can be dropped to see whether it is to blame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_UP, Decimal
from math import ceil
from typing import Any

from app.costing import full_power_w
from app.domain.request import Request
from app.domain.site import CONTINUOUS_LOAD_SHARE
from app.solver.pool import Pool
from app.solver.subproblem import Candidate

Change = Callable[[Candidate, Pool], str]
Sets = Callable[[Candidate, Pool], Mapping[str, Any]]
NO_LIMIT_A = 400.0
NO_LIMIT_CIRCUITS = 1000


@dataclass(frozen=True)
class Stated:
    """One demand: its words, the request without it, and what to change to, read off the build found without it.

    ``sets`` gives that change as data: fields of the request by dotted path, with their new values. Without it only the
    user can say how far the demand may give way.
    """

    text: str
    drop: Callable[[Request], Request]
    change: Change
    sets: Sets | None = None
    takes_time: bool = False  # dropped, it is the least delay that counts, not the price


def stated(request: Request) -> tuple[Stated, ...]:
    """Every demand of a request that could be dropped."""
    return (*_money(request), *_targets(request), *_place(request), *_wishes(request))


def _site(request: Request, **changes: Any) -> Request:
    return request.model_copy(update={"site": request.site.model_copy(update=changes)})


def _onprem(request: Request, **changes: Any) -> Request:
    return _site(request, onprem=request.site.onprem.model_copy(update=changes))


def _edge(request: Request, **changes: Any) -> Request:
    return _site(request, edge=request.site.edge.model_copy(update=changes))


def _cloud(request: Request, **changes: Any) -> Request:
    return _site(request, cloud=request.site.cloud.model_copy(update=changes))


def _wish(request: Request, **changes: Any) -> Request:
    return request.model_copy(update={"wishes": request.wishes.model_copy(update=changes)})


def _work(request: Request, phase: str, **changes: Any) -> Request:
    part = getattr(request.workload, phase).model_copy(update=changes)
    return request.model_copy(update={"workload": request.workload.model_copy(update={phase: part})})


def _says(text: str) -> Change:
    return lambda candidate, pool: text


def _to(path: str, value: Any) -> Sets:
    """The change that gives one field a value known beforehand."""
    return lambda candidate, pool: {path: value}


def _money(request: Request) -> Iterator[Stated]:
    budget, currency = request.site.budget, request.site.currency
    if budget is not None:
        yield Stated(
            f"a budget of {budget:,.0f} {currency}",
            lambda r: _site(r, budget=None),
            lambda c, pool: f"Raise the budget to {_whole(pool.money(c.cost)):,} {currency}",
            lambda c, pool: {"site.budget": _whole(pool.money(c.cost))},
        )


def _whole(price: Decimal) -> Decimal:
    """Rounded up: a budget a cent short would not do."""
    return price.quantize(Decimal(1), rounding=ROUND_UP)


def _targets(request: Request) -> Iterator[Stated]:
    workload = request.workload
    hours = workload.training.deadline_hours
    if workload.trains and hours is not None:
        yield Stated(f"training within {hours:g} hours", _without_deadline, _more_time, _hours, takes_time=True)
    if not workload.serves:
        return
    for field, words, figure in (
        ("ttft_ms", "the first token within", "ttft_ms"),
        ("tpot_ms", "a token every", "tpot_ms"),
        ("latency_ms", "an answer within", "latency_ms"),
    ):
        limit = getattr(workload.inference, field)
        if limit is not None:
            yield Stated(
                f"{words} {limit:g} ms",
                lambda r, field=field: _work(r, "inference", **{field: None}),  # type: ignore[misc]
                _slower(figure),
                _milliseconds(field, figure),
            )
    yield from _load(request)


def _without_deadline(request: Request) -> Request:
    return _work(request, "training", deadline_hours=None)


def _load(request: Request) -> Iterator[Stated]:
    inference = request.workload.inference
    for field, words in (
        ("concurrency", "requests at once"),
        ("requests_per_s", "requests a second"),
        ("samples_per_s", "samples a second"),
        ("streams", "streams"),
    ):
        amount = getattr(inference, field)
        if amount is not None and amount > 1:
            yield Stated(
                f"{amount:g} {words}",
                lambda r, field=field: _work(r, "inference", **{field: 1}),  # type: ignore[misc]
                _says(f"Ask for fewer {words}"),
            )


def _more_time(candidate: Candidate, pool: Pool) -> str:
    training = candidate.demand.training
    if training is None or training.time_to_finish_h is None:
        return "Allow more time for the training"
    return f"Allow {ceil(training.time_to_finish_h.value):,} hours for the training"


def _hours(candidate: Candidate, pool: Pool) -> Mapping[str, Any]:
    training = candidate.demand.training
    hours = training.time_to_finish_h if training else None
    return {"workload.training.deadline_hours": None if hours is None else float(ceil(hours.value))}


def _milliseconds(field: str, figure: str) -> Sets:
    def sets(candidate: Candidate, pool: Pool) -> Mapping[str, Any]:
        prediction = candidate.demand.inference
        quantity = getattr(prediction, figure) if prediction else None
        return {f"workload.inference.{field}": None if quantity is None else float(ceil(quantity.value))}

    return sets


def _slower(figure: str) -> Change:
    def change(candidate: Candidate, pool: Pool) -> str:
        prediction = candidate.demand.inference
        quantity = getattr(prediction, figure) if prediction else None
        return f"Allow {ceil(quantity.value):,} ms" if quantity else "Allow more time for an answer"

    return change


def _place(request: Request) -> Iterator[Stated]:
    where = request.site.where
    if where == "onprem":
        yield from _room(request)
    if where in ("edge", "hybrid"):
        yield from _at_the_edge(request)
    if where in ("cloud", "hybrid"):
        cloud = request.site.cloud
        if cloud.providers:
            text = f"rented from {' or '.join(cloud.providers)}"
            yield Stated(
                text,
                lambda r: _cloud(r, providers=()),
                _says("Rent from any provider"),
                _to("site.cloud.providers", ()),
            )
        if cloud.regions:
            text = f"in the region {' or '.join(cloud.regions)}"
            yield Stated(text, lambda r: _cloud(r, regions=()), _says("Take any region"), _to("site.cloud.regions", ()))


def _room(request: Request) -> Iterator[Stated]:
    room = request.site.onprem
    if room.kind != "auto":
        yield Stated(
            f"a {room.kind}",
            lambda r: _onprem(r, kind="auto"),
            lambda c, pool: f"Take a {_kind_of(c)} instead of a {room.kind}",
            _to("site.onprem.kind", "auto"),
        )
    yield Stated(
        f"{room.circuits} circuit{'s' if room.circuits > 1 else ''} of {room.circuit_v:g} V and {room.circuit_a:g} A",
        lambda r: _onprem(r, circuits=NO_LIMIT_CIRCUITS, circuit_a=NO_LIMIT_A, other_load_w=0.0),
        _more_current(room.other_load_w),
        _circuits(room.other_load_w),
    )
    for field, value, text, change in (
        ("noise_dba_max", room.noise_dba_max, "at most {} dBA of noise", "Accept more noise"),
        ("rack_u_free", room.rack_u_free, "{} free rack units", "Free more rack units"),
        ("rack_depth_mm", room.rack_depth_mm, "a rack of {} mm depth", "Take a deeper rack"),
        ("rack_kw", room.rack_kw, "{} kW for the rack", "Give the rack more power and cooling"),
        ("room_cooling_btu_h", room.room_cooling_btu_h, "{} BTU/h of room cooling", "Cool the room more"),
    ):
        if value is not None:
            yield Stated(
                text.format(f"{value:g}"),
                lambda r, field=field: _onprem(r, **{field: None}),  # type: ignore[misc]
                _says(change),
                None if field == "room_cooling_btu_h" else _to(f"site.onprem.{field}", None),
            )
    if room.psu_redundancy:
        text = f"{room.psu_redundancy} power supplies that may fail"
        yield Stated(text, lambda r: _onprem(r, psu_redundancy=0), _says("Do without spare power supplies"),
                     _to("site.onprem.psu_redundancy", 0))  # fmt: skip
    if room.ambient_c > 25:
        text = f"air of {room.ambient_c:g} °C"
        yield Stated(text, lambda r: _onprem(r, ambient_c=25.0), _says("Cool the air to 25 °C"))


def _kind_of(candidate: Candidate) -> str:
    node = candidate.build.nodes[0]
    return "cluster" if node.qty > 1 else node.kind


def _more_current(other_load_w: float) -> Change:
    def change(candidate: Candidate, pool: Pool) -> str:
        needed = _needed_a(candidate, pool, other_load_w)
        if needed is None:
            return "Provide more power"
        volts = pool.request.site.onprem.circuit_v
        return f"Provide {needed[0]:,} A at {volts:g} V: the machine draws {ceil(needed[1]):,} W"

    return change


def _circuits(other_load_w: float) -> Sets:
    def sets(candidate: Candidate, pool: Pool) -> Mapping[str, Any]:
        needed = _needed_a(candidate, pool, other_load_w)
        if needed is None:
            return {}
        circuits = ceil(needed[0] / NO_LIMIT_A)
        return {"site.onprem.circuits": circuits, "site.onprem.circuit_a": float(ceil(needed[0] / circuits))}

    return sets


def _needed_a(candidate: Candidate, pool: Pool, other_load_w: float) -> tuple[int, float] | None:
    """The current for the found machine beside the other load, and its watts; ``None`` where a power is unknown."""
    watts = full_power_w(candidate.build)
    if watts is None:
        return None
    need_w = (watts + other_load_w) / CONTINUOUS_LOAD_SHARE
    return ceil(need_w / pool.request.site.onprem.circuit_v), watts


def _at_the_edge(request: Request) -> Iterator[Stated]:
    edge = request.site.edge
    for field, value, text, change in (
        ("power_w_max", edge.power_w_max, "at most {} W", "Provide more power"),
        ("dc_input_v", edge.dc_input_v, "a supply of {} V", "Supply another voltage"),
        ("streams", edge.streams, "{} streams", "Connect fewer streams"),
        ("uplink_mbps", edge.uplink_mbps, "an uplink of {} Mbit/s", "Take a faster uplink"),
        ("uplink_rtt_ms", edge.uplink_rtt_ms, "an uplink of {} ms round trip", "Take an uplink of lower latency"),
    ):
        if value is not None:
            yield Stated(
                text.format(f"{value:g}"),
                lambda r, field=field: _edge(r, **{field: None}),  # type: ignore[misc]
                _says(change),
                _to(f"site.edge.{field}", None) if field.startswith("uplink") else None,
            )
    if edge.fanless:
        yield Stated(
            "without a fan", lambda r: _edge(r, fanless=False), _says("Allow a fan"), _to("site.edge.fanless", False)
        )
    text = f"a place of up to {edge.ambient_c_max:g} °C"
    yield Stated(text, lambda r: _edge(r, ambient_c_max=20.0), _says("Find a cooler place"))
    if request.site.where == "edge":
        on_site = _says("Take a machine on site")
        yield Stated("an edge device", lambda r: _site(r, where="onprem"), on_site, _to("site.where", "onprem"))


def _wishes(request: Request) -> Iterator[Stated]:
    wishes = request.wishes
    if wishes.gpu_vendor:
        text = f"accelerators from {wishes.gpu_vendor}"
        yield Stated(
            text,
            lambda r: _wish(r, gpu_vendor=None),
            _says("Take another maker's accelerators"),
            _to("wishes.gpu_vendor", None),
        )
    if wishes.cpu_vendor:
        text = f"processors from {wishes.cpu_vendor}"
        yield Stated(
            text,
            lambda r: _wish(r, cpu_vendor=None),
            _says("Take another maker's processor"),
            _to("wishes.cpu_vendor", None),
        )
    if wishes.ecc:
        yield Stated(
            "ECC memory",
            lambda r: _wish(r, ecc=False),
            _says("Do without ECC"),
            _to("wishes.ecc", False),
        )
    if wishes.spare_gpu_slots:
        text = f"{wishes.spare_gpu_slots} spare accelerator slots"
        yield Stated(
            text,
            lambda r: _wish(r, spare_gpu_slots=0),
            _says("Do without spare slots"),
            _to("wishes.spare_gpu_slots", 0),
        )
    if wishes.verified_only:
        yield Stated(
            "a build of which every rule could be checked",
            lambda r: _wish(r, verified_only=False),
            _says("Allow builds with unknown facts"),
            _to("wishes.verified_only", False),
        )
    for part_id in wishes.keep:
        yield Stated(
            f"with {part_id}",
            lambda r, part_id=part_id: _wish(r, keep=tuple(i for i in r.wishes.keep if i != part_id)),  # type: ignore[misc]
            _says(f"Do without {part_id}"),
            _to("wishes.keep", tuple(i for i in wishes.keep if i != part_id)),
        )
    for part_id in wishes.exclude:
        yield Stated(
            f"without {part_id}",
            lambda r, part_id=part_id: _wish(r, exclude=tuple(i for i in r.wishes.exclude if i != part_id)),  # type: ignore[misc]
            _says(f"Allow {part_id}"),
            _to("wishes.exclude", tuple(i for i in wishes.exclude if i != part_id)),
        )

"""Money, and where it stands: on site, at the edge, with a provider."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_UP, Decimal

from app.domain.finding import Setting, Severity
from app.domain.request import Request
from app.rules.registry import BY_ID
from app.solver.demands.stated import Looked, Offer, Sets, Stated, at, by_rules, plain
from app.solver.outcome import Candidate

EDGE_LIMITS = (
    ("power_w_max", "at most {} W", "Supply {} W instead of {}", "Supply more power"),
    ("dc_input_v", "a supply of {} V", "Supply {} V instead of {}", "Supply another voltage"),
    ("streams", "{} streams at the edge", "", "Connect fewer streams"),
    ("uplink_mbps", "an uplink of {} Mbit/s", "Take an uplink of {} Mbit/s instead of {}", "Take a faster uplink"),
    (
        "uplink_rtt_ms",
        "an uplink of {} ms round trip",
        "Take an uplink of {} ms round trip instead of {}",
        "Take an uplink of lower latency",
    ),
    ("around_ms", "{} ms for capture and decision", "", "Shorten capture and decision"),
)
"""Field, its words, the change by measure (empty: only as a whole), and dropping it."""
ROOM_WORDS = {"workstation": "a workstation", "server": "a server", "cluster": "a cluster"}

BEST_LINE = {"uplink_mbps": 100_000.0, "uplink_rtt_ms": 0.0}
"""A line so good that it limits nothing; not told, it would be unknown, and nobody could say that it helps."""
LEAST_KEPT = 0.001
"""So little is left that any line carries it."""
COOL_C = 20.0
"""A place so cool that it limits no device."""


def money(request: Request) -> Iterator[Stated]:
    """The budget, of the site or wished for: the smaller one counts."""
    budget = request.settled().site.budget
    if budget is not None:
        text = f"a budget of {budget:,.0f} {request.site.currency}"
        yield Stated(text, lambda r: {"site.budget": None, "wishes.budget": None}, "", _higher)


def _higher(looked: Looked) -> Iterator[Offer]:
    """The price of the found build, in whole units: a cent short would not do."""
    budget, currency = looked.request.site.budget, looked.request.site.currency
    price = looked.pool.money(looked.candidate.cost).quantize(Decimal(1), rounding=ROUND_UP)
    yield Offer(f"Raise the budget from {budget:,.0f} to {price:,} {currency}", {"site.budget": price})


def kind(request: Request) -> Iterator[Stated]:
    """Which kind of machine."""
    room = request.site.onprem
    if request.site.where == "onprem" and room.kind != "auto":

        def other(looked: Looked) -> Iterator[Offer]:
            found = kind_of(looked.candidate)
            if found != room.kind:
                yield Offer(f"Take a {found} instead of a {room.kind}", {"site.onprem.kind": "auto"})

        yield Stated(ROOM_WORDS[room.kind], at("site.onprem.kind", "auto"), "", other)
    if request.site.where == "edge":
        yield Stated("an edge device", at("site.where", "onprem"), "Take a machine on site instead of an edge device")


def kind_of(candidate: Candidate) -> str:
    """What was found: workstation, server, cluster."""
    node = candidate.build.nodes[0]
    return "cluster" if node.qty > 1 else node.kind


def edge(request: Request) -> Iterator[Stated]:
    """Power, air and uplink at the edge."""
    if request.site.where not in ("edge", "hybrid"):
        return
    place = request.site.edge
    for field, text, change, without in EDGE_LIMITS:
        value = getattr(place, field)
        if value is not None:
            offers = _measured(field, change) if change else None
            yield Stated(text.format(plain(value)), at(f"site.edge.{field}", BEST_LINE.get(field)), without, offers)
    if place.fanless:
        yield Stated("without a fan", at("site.edge.fanless", False), "Allow a fan")
    if request.site.where == "hybrid" and place.kept_share > LEAST_KEPT:
        text = f"{100 * place.kept_share:.3g} % of what the sensors see to be sent on"
        filtered = _measured("kept_share", "Filter until the share {} is left instead of {}")
        yield Stated(text, at("site.edge.kept_share", LEAST_KEPT), "Filter nearly everything out", filtered)
    text = f"a place of up to {plain(place.ambient_c_max)} °C"
    cooler = _measured("ambient_c_max", "Keep the place below {} °C instead of {}")
    coolest = min(COOL_C, place.ambient_c_max)
    yield Stated(text, at("site.edge.ambient_c_max", coolest), f"Find a place of {coolest:g} °C", cooler)


def _measured(field: str, change: str) -> Callable[[Looked], Iterable[Offer]]:
    def offers(looked: Looked) -> Iterator[Offer]:
        path = f"site.edge.{field}"
        sets = by_rules(looked, [path])
        if sets:
            yield Offer(change.format(plain(sets[path]), plain(getattr(looked.request.site.edge, field))), sets)

    return offers


def cloud(request: Request) -> Iterator[Stated]:
    """From whom, and where, is rented."""
    if request.site.where not in ("cloud", "hybrid"):
        return
    place = request.site.cloud
    if place.kind == "bare_metal":
        yield Stated("a server rented by the month", at("site.cloud.kind", "any"), "Rent by the hour, too")
    if place.providers:
        text = f"rented from {' or '.join(place.providers)}"
        yield Stated(text, at("site.cloud.providers", ()), "Rent from any provider")
    if place.regions:
        text = f"in the region {' or '.join(place.regions)}"
        yield Stated(text, at("site.cloud.regions", ()), "Rent in any region")
    if place.quotas is not None:
        words = ", ".join(f"{name} {number}" for name, number in place.quotas.items()) or "none"
        yield Stated(f"the provider's quotas ({words})", at("site.cloud.quotas", None), "", _larger_quotas)


def _larger_quotas(looked: Looked) -> Iterator[Offer]:
    sets = by_rules(looked, ["site.cloud.quotas"])
    if sets:
        old = looked.request.site.cloud.quotas or {}
        asked = {name: n for name, n in sets["site.cloud.quotas"].items() if old.get(name) != n}
        words = ", ".join(f"{number} of family {name}" for name, number in asked.items())
        yield Offer(f"Have the provider grant {words}", sets)


def strictness(request: Request) -> Iterator[Stated]:
    """Rules that the site takes for errors, although they only warn."""
    for rule_id, setting in request.site.rules.items():
        rule = BY_ID.get(rule_id)
        if rule and setting is Setting.ERROR and rule.severity is not Severity.ERROR:
            yield Stated(f"rule {rule_id} as an error ({rule.title})", _milder(rule_id), f"Let {rule_id} only warn")


def _milder(rule_id: str) -> Callable[[Request], Sets]:
    return lambda r: {"site.rules": {name: kept for name, kept in r.site.rules.items() if name != rule_id}}

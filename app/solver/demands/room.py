"""What the place of one's own demands: its circuits, its rack, its air."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from app.domain.outlets import LOW_LINE_V, plug_named
from app.domain.request import Request
from app.domain.site import OnPrem
from app.rules.air import COOL_ENOUGH_C
from app.solver.demands.stated import Looked, Offer, Sets, Stated, at, by_rules, changed, plain

NO_LIMIT_A = 400.0
NO_LIMIT_CIRCUITS = 1000
NORTH_AMERICA = ("US", "CA", "MX")
HIGH_V = 230
HIGH_V_NORTH_AMERICA = 240
BREAKERS_A = (6, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400)
"""Ratings of circuit breakers (IEC 60898-1 and 60947-2); the other lists are those of NEC 240.6(A)."""
BREAKERS_A_NORTH_AMERICA = (15, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300, 350, 400)
PLUG = "site.onprem.plug"
CIRCUIT_A = "site.onprem.circuit_a"
CIRCUITS = "site.onprem.circuits"
CORD = "site.onprem.cord"
LIMITS: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    (
        ("rack_u_free",),
        "{} free rack units",
        "Free {} rack units instead of {}",
        "Put it where rack units do not count",
    ),
    (("rack_depth_mm",), "a rack of {} mm depth", "Take a rack {} mm deep instead of {}", "Take a deeper rack"),
    (
        ("rack_kw", "racks"),
        "{} kW for a rack",
        "Give a rack {} kW instead of {}",
        "Give the rack more power and cooling",
    ),
    (("rack_kg", "racks"), "racks that bear {} kg", "Take racks that bear {} kg instead of {}", "Take stronger racks"),
    (("cdu_kw",), "water for {} kW", "Provide water for {} kW instead of {}", "Provide more water"),
    (("outlets",), "{} free sockets", "Provide {} sockets instead of {}", "Provide more sockets"),
    (("noise_dba_max",), "at most {} dBA of noise", "Accept {} dBA instead of {}", "Accept more noise"),
    (("room_cooling_btu_h",), "{} BTU/h of room cooling", "Cool {} BTU/h instead of {}", "Cool the room more"),
    (
        ("fabric_cable_m",),
        "cables of up to {} m",
        "Keep cables within {} m instead of {}",
        "Keep the machines together",
    ),
)
"""Limits that may be given way by measure: fields (the first is the demand), its words, the change, and dropping it."""


WISHED: Mapping[str, tuple[str, ...]] = MappingProxyType({"noise_dba_max": ("wishes.noise_dba_max",)})
"""Limits that may be wished for, too: the stricter one counts."""


def _none_of(paths: tuple[str, ...]) -> Callable[[Request], Sets]:
    return lambda request: dict.fromkeys(paths)


def room(request: Request) -> Iterator[Stated]:
    """Everything that a room of one's own limits."""
    if request.site.where != "onprem":
        return
    place = request.settled().site.onprem
    yield _circuits(place)
    for fields, text, change, without in LIMITS:
        value = getattr(place, fields[0])
        if value is not None:
            paths = (f"site.onprem.{fields[0]}", *WISHED.get(fields[0], ()))
            yield Stated(text.format(plain(value)), _none_of(paths), without, _measured(fields, change))
    yield from _pdu(place)
    yield from _switches(place)
    if place.ambient_c > COOL_ENOUGH_C:
        cooler = _measured(("ambient_c",), "Keep the room below {} °C instead of {}")
        text = f"air of {plain(place.ambient_c)} °C"
        yield Stated(text, at("site.onprem.ambient_c", COOL_ENOUGH_C), f"Cool the air to {COOL_ENOUGH_C:g} °C", cooler)


def _switches(place: OnPrem) -> Iterator[Stated]:
    """What is there, or is asked for, or not."""
    if place.psu_redundancy:
        text = f"{place.psu_redundancy} power supplies that may fail"
        yield Stated(text, at("site.onprem.psu_redundancy", 0), "Do without spare power supplies")
    if place.feeds > 1:
        yield Stated("two feeds", at("site.onprem.feeds", 1), "Do with one feed")
    if place.facility_water is False:
        yield Stated("no water in the room", at("site.onprem.facility_water", True), "Provide facility water or a CDU")
    if place.fabric_ports_reserved:
        text = f"{place.fabric_ports_reserved} switch ports kept free"
        yield Stated(text, at("site.onprem.fabric_ports_reserved", 0), "Keep no switch ports free")


def _pdu(place: OnPrem) -> Iterator[Stated]:
    """Breaker and outlets of a rack's power strip; one demand, for a stronger one has more of both."""
    told = [(f"{plain(v)} {w}", n) for n, w in PDU if (v := getattr(place, n)) is not None]
    if told:
        free = {f"site.onprem.{name}": None for name, _ in PDU}
        words = ", ".join(text for text, _ in told)
        offers = _measured((*tuple(name for _, name in told), "racks"), "")
        yield Stated(f"a PDU of {words}", lambda r: free, "Take other PDUs", offers)


PDU = (("pdu_a", "A"), ("pdu_c13", "C13 outlets"), ("pdu_c19", "C19 outlets"))


def _measured(fields: tuple[str, ...], change: str) -> Callable[[Looked], Iterable[Offer]]:
    """The change that the rules themselves propose for the found build."""

    def offers(looked: Looked) -> Iterator[Offer]:
        for order in dict.fromkeys((fields, tuple(reversed(fields)))):
            sets = by_rules(looked, [f"site.onprem.{name}" for name in order])
            if sets:
                yield Offer(_told(looked, sets, fields[0], change), sets)

    return offers


def _told(looked: Looked, sets: Sets, field: str, change: str) -> str:
    if change and list(sets) == [f"site.onprem.{field}"]:
        old = getattr(looked.request.site.onprem, field)
        return change.format(plain(sets[f"site.onprem.{field}"]), plain(old))
    names = {path.rpartition(".")[2].replace("_", " "): value for path, value in sets.items()}
    return "Provide " + ", ".join(f"{name} {plain(value)}" for name, value in names.items())


def _circuits(place: OnPrem) -> Stated:
    """Voltage, current, number and sockets are one demand: a stronger circuit has another socket."""
    plug = f" with {place.plug} sockets" if place.plug else ""
    other = f", {plain(place.other_load_w)} W of it taken" if place.other_load_w else ""
    number = f"{place.circuits} circuit{'s' if place.circuits > 1 else ''}"
    return Stated(
        f"{number} of {plain(place.circuit_v)} V and {plain(place.circuit_a)} A{other}{plug}",
        lambda r: _no_limit(_high(r)),
        "",
        _stronger,
        looks=(lambda r: _no_limit(r.site.onprem.circuit_v), lambda r: _no_limit(_high(r))),
    )


def _no_limit(volts: float) -> Sets:
    return {
        "site.onprem.circuit_v": volts,
        CIRCUIT_A: NO_LIMIT_A,
        CIRCUITS: NO_LIMIT_CIRCUITS,
        "site.onprem.other_load_w": 0.0,
        PLUG: None,
        CORD: None,
    }


def _high(request: Request) -> float:
    """The voltage for strong machines where the present one is that of a wall socket in North America or Japan."""
    volts = request.site.onprem.circuit_v
    if volts >= LOW_LINE_V:
        return volts
    return HIGH_V_NORTH_AMERICA if _american(request) else HIGH_V


def _american(request: Request) -> bool:
    place = request.site.onprem
    named = plug_named(place.plug) if place.plug else None
    if request.site.country or named:
        return request.site.country in NORTH_AMERICA or bool(named and named.name.startswith("NEMA"))
    return place.circuit_v < LOW_LINE_V


def _stronger(looked: Looked) -> Iterator[Offer]:
    """A larger breaker, or more circuits, at the voltage of the build that was looked at."""
    volts = looked.candidate.build.site.onprem.circuit_v
    place = looked.request.site.onprem
    american = _american(looked.request)
    sizes = {CIRCUIT_A: BREAKERS_A_NORTH_AMERICA if american else BREAKERS_A}
    start: dict[str, object] = {}
    if volts != place.circuit_v:
        start["site.onprem.circuit_v"] = volts
    for order in ((CIRCUIT_A, PLUG, CORD, CIRCUITS), (CIRCUITS, PLUG, CORD, CIRCUIT_A)):
        sets = by_rules(looked, order, start, sizes)
        if sets:
            yield Offer(_circuit_words(changed(looked.request, sets).site.onprem, place), sets)


def _circuit_words(new: OnPrem, old: OnPrem) -> str:
    """Every change by itself: a language that bends words cannot take a row of them from one sentence."""
    words = []
    if (new.circuits, new.circuit_v, new.circuit_a) != (old.circuits, old.circuit_v, old.circuit_a):
        words.append(_other_circuits(new, old))
    if new.plug != old.plug:
        other = f"change the sockets to {new.plug}"
        words.append(f"change the sockets from {old.plug} to {new.plug}" if old.plug else other)
    if new.cord != old.cord:
        words.append(f"change the cords to {new.cord}")
    text = "; ".join(words)
    return text[:1].upper() + text[1:]


def _other_circuits(new: OnPrem, old: OnPrem) -> str:
    amps, volts, amps_now, volts_now = map(plain, (new.circuit_a, new.circuit_v, old.circuit_a, old.circuit_v))
    if new.circuits == 1 == old.circuits:
        return f"Use a circuit of {amps} A, {volts} V instead of {amps_now} A, {volts_now} V"
    if new.circuits == 1:
        return f"Use a circuit of {amps} A, {volts} V instead of {old.circuits} of {amps_now} A, {volts_now} V"
    if old.circuits == 1:
        return f"Use {new.circuits} circuits of {amps} A, {volts} V instead of one of {amps_now} A, {volts_now} V"
    number, before = new.circuits, old.circuits
    return f"Use {number} circuits of {amps} A, {volts} V instead of {before} of {amps_now} A, {volts_now} V"

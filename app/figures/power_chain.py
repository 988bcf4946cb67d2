"""The power chain: from the parts over supply, cord, plug and UPS to the circuit, and what it does to the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from app.domain.power import PowerChain
from app.domain.rack_plan import RackLoad
from app.figures.drawing import PRINT_PALETTE, Canvas, Cell, Drawing, Number, plain_number, text_width

GAP = 22.0
BOX, ROW = 52.0, 58.0
"""Height of a box, and from one row of boxes to the next."""
NARROWEST = 84.0
"""A box below this width cuts its words."""
SHORT_PX = 78.0
"""The same of parts, supply and circuit, whose words are the shortest."""
SMALLEST = 8.0
SUPPLY_SHARE = 0.8
"""Share of its rating that a supply may carry for days (RULES.md PWR-SUM)."""
UPS_SHARE = 0.8
MAIN_STEPS = ("parts", "supply", "circuit")

STYLES: Mapping[str | None, tuple[str, str]] = MappingProxyType(
    {None: ("surface", "border"), "ok": ("surface", "border"), "tight": ("warnBg", "warn"), "fails": ("failBg", "fail")}
)
"""Fill and frame of a step by how it holds."""


@dataclass(frozen=True)
class PowerWords:
    """What the drawing says, in the reader's language."""

    title: str = "Power from parts to circuit"
    parts: str = "Parts"
    supply: str = "Supply"
    cord: str = "Cord"
    plug: str = "Plug"
    ups: str = "UPS"
    rack: str = "Fullest rack"
    circuit: str = "Circuit"
    feed: str = "Feed, of {n}"
    place: str = "The place"
    limit_untold: str = "limit not told"
    heat: str = "Heat"
    air: str = "Air"
    noise: str = "Noise"
    at_maximum: str = "at maximum"
    peaks: str = "peaks {n} W"
    needs: str = "needs {n} W"
    needs_unknown: str = "needs unknown"
    of: str = "of {n} W"
    of_unknown: str = "of unknown"
    of_amperes: str = "of {n} A, {cord}"
    cord_unknown: str = "cord unknown"
    for_amperes: str = "for {n} A"
    rating_unknown: str = "rating unknown"
    minutes: str = "{n} min or more"
    minutes_unknown: str = "minutes not told"
    efficient: str = "η {n} % at {load} %"
    into_room: str = "into the room"
    at_least: str = "≥ {n}"
    all_sources: str = "all sources"
    more_unknown: str = "+ {n} unknown"
    no_figure: str = "no figure"
    unknown: str = "unknown"
    holds: str = "holds"
    tight: str = "tight"
    fails: str = "fails"
    spoken: str = "{step}: {n}, {below}"
    spoken_holds: str = "{step}: {n}, {below}; {holds}"
    step: str = "Step"
    load: str = "Load"
    against: str = "Against"
    result: str = "Result"


@dataclass(frozen=True)
class _Step:
    """One box: its key and name, its number in words (``None``: unknown), a line below, and how it holds.

    ``value`` is what the number stands for.
    """

    key: str
    name: str
    number: str | None
    below: str
    holds: str | None = None
    value: float | None = None


@dataclass(frozen=True)
class _Told:
    """A chain with what it takes to say it."""

    chain: PowerChain
    words: PowerWords
    number: Number
    rack: RackLoad | None
    feeds: int
    short: bool = False
    spare: bool = True
    write: Callable[[float, str], str] | None = None

    def measure(self, value: float | None, unit: str) -> str | None:
        """A figure of the room in the reader's measures; without ``write`` in the unit it is kept in."""
        if value is None:
            return None
        return self.write(value, unit) if self.write else f"{self.number(value, 0)} {unit}"

    def watts(self, value: float | None) -> str | None:
        return None if value is None else f"{self.number(value, 0)} W"

    def of(self, limit: float | None) -> str:
        return self.words.of_unknown if limit is None else self.words.of.format(n=self.number(limit, 0))


def power_chain_figure(
    chain: PowerChain,
    *,
    rack: RackLoad | None = None,
    feeds: int = 1,
    words: PowerWords | None = None,
    number: Number = plain_number,
    width: float = 350,
    palette: Mapping[str, str] = PRINT_PALETTE,
    short: bool = False,
    spare: bool = True,
    measure: Callable[[float, str], str] | None = None,
) -> Drawing:
    """Boxes joined by arrows from the parts to the circuit; below them what the room feels: heat, air, noise.

    A machine that brings its supply along unseen (an edge device) has no box for it, and none for cord and plug.
    ``short`` draws parts, supply and circuit, and of the rest what does not hold; the table has all of it.
    ``spare`` asks a fifth of the supply to be left; whoever sells a machine complete chose its supplies for it.
    ``measure`` writes heat and air in the reader's measures.
    ``rack`` is what the fullest rack draws, where machines stand in racks; ``feeds`` how many carry it by turns.
    """
    told = _Told(chain, words or PowerWords(), number, rack, feeds, short, spare, measure)
    way, room = _way(told), _room(told) if chain.detailed else []
    drawn = [step for step in way if step.key in MAIN_STEPS or step.holds in ("tight", "fails")] if short else way
    rows = _rows(drawn, int((width + GAP) / ((SHORT_PX if short else NARROWEST) + GAP)))
    feels = [] if short else room
    rows += [feels] if feels else []
    canvas = Canvas(width, ROW * (len(rows) - 1) + BOX + 2, palette)
    last = len(rows) - 1 if feels else len(rows)
    for at, steps in enumerate(rows):
        box = (width - (len(steps) - 1) * GAP - 2) / len(steps)
        y = 1 + at * ROW
        for i, step in enumerate(steps):
            x = 1 + i * (box + GAP)
            _draw(canvas, step, x, y, box, told.words)
            if i and at < last:
                _arrow(canvas, x - GAP + 5, x - 5, y + BOX / 2)
    return canvas.finish(told.words.title, _table([*way, *room], told.words))


def _arrow(canvas: Canvas, start: float, end: float, y: float) -> None:
    canvas.line(start, y, end, y, "text2", 1.5)
    canvas.path([(end - 5, y - 4), (end, y), (end - 5, y + 4)], "text2", 1.5)


def _table(steps: list[_Step], words: PowerWords) -> tuple[tuple[str, ...], ...]:
    """Every step with its number, what it is held against, and how it holds."""
    rows: list[tuple[str, ...]] = [(words.step, words.load, words.against, words.result)]
    for step in steps:
        number = words.unknown if step.number is None else step.number
        rows.append((step.name, Cell(number, step.value), step.below, _holds_word(step.holds, words)))
    return tuple(rows)


def _holds_word(holds: str | None, words: PowerWords) -> str:
    return {"ok": words.holds, "tight": words.tight, "fails": words.fails}.get(holds or "", "")


def _rows(steps: list[_Step], most: int) -> list[list[_Step]]:
    """The steps in rows of at most so many, as even as can be, in the order of the current."""
    count = -(-len(steps) // max(1, most))
    size = -(-len(steps) // count)
    return [steps[i : i + size] for i in range(0, len(steps), size)]


def _way(told: _Told) -> list[_Step]:
    """The way of the current. Steps that the site tells nothing about are left out."""
    chain, words = told.chain, told.words
    share = SUPPLY_SHARE if told.spare else 1.0
    needed = None if chain.sustained_w is None else ceil(round(chain.sustained_w / share, 6))  # as PWR-SUM
    peak = words.at_maximum if chain.peak_w is None else words.peaks.format(n=told.number(chain.peak_w, 0))
    steps = [_Step("parts", words.parts, told.watts(chain.sustained_w), peak, value=chain.sustained_w)]
    if chain.supply_rated_w != 0:
        below, holds = _supply_words(told, needed), _supply(chain, needed)
        steps.append(
            _Step("supply", words.supply, told.watts(chain.supply_rated_w), below, holds, chain.supply_rated_w)
        )
    if chain.detailed:
        steps += [*_cord(told), *_ups(told), *_rack(told)]
    holds = _holds(chain.wall_w, chain.circuit_w)
    name = words.feed.format(n=told.feeds) if told.feeds > 1 else words.circuit
    limit = told.of(chain.circuit_w)
    if chain.at_place:
        name, limit = words.place, words.limit_untold if chain.circuit_w is None else limit
    return [*steps, _Step("circuit", name, told.watts(chain.wall_w), limit, holds, chain.wall_w)]


def _supply_words(told: _Told, needed: float | None) -> str:
    chain, words = told.chain, told.words
    if told.short or chain.supply_load is None or chain.efficiency is None or chain.supply_rated_w is None:
        return words.needs_unknown if needed is None else words.needs.format(n=told.number(needed, 0))
    n, load = told.number(chain.efficiency * 100, 0), told.number(chain.supply_load * 100, 0)
    return words.efficient.format(n=n, load=load)


def _cord(told: _Told) -> list[_Step]:
    chain, words = told.chain, told.words
    load, rated = chain.cord_load_a, chain.cord_rated_a
    count = "" if not chain.cords or chain.cords == 1 else f"{chain.cords} × "
    below = words.cord_unknown
    if rated is not None:
        below = words.of_amperes.format(n=_plain(told, rated), cord=chain.cord)
    number = None if load is None else f"{count}{told.number(load, 1)} A"
    steps = [_Step("cord", words.cord, number, below, _holds(load, rated), load)]
    if chain.plug is not None:
        plug = words.rating_unknown
        if chain.plug_rated_a is not None:
            plug = words.for_amperes.format(n=_plain(told, chain.plug_rated_a))
        steps.append(_Step("plug", words.plug, chain.plug, plug, _holds(load, chain.plug_rated_a)))
    return steps


def _plain(told: _Told, value: float) -> str:
    return told.number(value, 0 if value == int(value) else 1)


def _ups(told: _Told) -> list[_Step]:
    chain, words = told.chain, told.words
    if chain.ups_w is None and chain.ups_va is None:
        return []
    watts = _holds(chain.wall_w, None if chain.ups_w is None else UPS_SHARE * chain.ups_w)
    volt_amperes = _holds(chain.apparent_va, None if chain.ups_va is None else UPS_SHARE * chain.ups_va)
    holds = "fails" if "fails" in (watts, volt_amperes) else watts or volt_amperes
    rated, unit = (chain.ups_w, "W") if chain.ups_w is not None else (chain.ups_va, "VA")
    minutes = words.minutes_unknown
    if chain.ups_minutes is not None:
        minutes = words.minutes.format(n=told.number(chain.ups_minutes, 0))
    return [_Step("ups", words.ups, f"{told.number(rated or 0, 0)} {unit}", minutes, holds, rated)]


def _rack(told: _Told) -> list[_Step]:
    """The fullest rack against what its PDUs, or the site, give it."""
    rack, words = told.rack, told.words
    if rack is None:
        return []
    drawn, holds = told.watts(rack.power_w), _holds(rack.power_w, rack.limit_w)
    if not rack.power_known:  # what a device draws is not known: a lower bound can fail, but never hold
        drawn = words.at_least.format(n=drawn) if rack.power_w else None
        holds = "fails" if holds == "fails" else None
    return [_Step("rack", words.rack, drawn, told.of(rack.limit_w), holds, rack.power_w or None)]


def _room(told: _Told) -> list[_Step]:
    chain, words, number = told.chain, told.words, told.number
    heat, air, noise = chain.heat_btu_h, chain.airflow_cfm, chain.noise_dba
    high = "" if not chain.altitude_m else f", {number(chain.altitude_m, 0)} m"
    unknown = len(chain.noise_unknown)
    sources = words.all_sources if not unknown else words.more_unknown.format(n=unknown)
    loud = None if noise is None else f"{number(noise, 0)} dB(A)"
    return [
        _Step("heat", words.heat, told.measure(heat, "BTU/h"), words.into_room, value=heat),
        _Step("air", words.air, told.measure(air, "CFM"), f"+15 °C{high}", value=air),
        _Step("noise", words.noise, loud, words.no_figure if noise is None else sources, value=noise),
    ]


def _draw(canvas: Canvas, step: _Step, x: float, y: float, box: float, words: PowerWords) -> None:
    fill, stroke = STYLES[step.holds]
    unknown = step.number is None
    canvas.rect(x, y, box, BOX, fill=fill, stroke="unk" if unknown else stroke, radius=4, dash="4 3" if unknown else "")
    beside = box - (32 if step.holds else 12)
    canvas.text(x + 9, y + 15, step.name, size=_fitting(step.name, 10.5, beside), colour="text2", room=beside)
    number = step.number or words.unknown
    colour, room = "unk" if unknown else "text", box - 12
    canvas.text(x + 9, y + 30, number, size=_fitting(number, 12.5, room), bold=True, colour=colour, room=room)
    canvas.text(x + 9, y + 45, step.below, size=_fitting(step.below, 10.5, room), colour="text2", room=room)
    if step.holds is not None:
        _mark(canvas, x + box - 16, y + 12, step.holds)
    spoken = words.spoken if step.holds is None else words.spoken_holds
    said = spoken.format(step=step.name, n=number, below=step.below, holds=_holds_word(step.holds, words))
    canvas.region(step.key, x, y, box, BOX, said)


def _fitting(text: str, size: float, room: float) -> float:
    """The size at which a text fits, no smaller than can be read."""
    wide = text_width(text, size)
    return size if wide <= room else max(SMALLEST, size * room / wide)


def _mark(canvas: Canvas, x: float, y: float, holds: str) -> None:
    """A tick in a disc, a triangle, or a cross in a square: told apart without colour."""
    if holds == "ok":
        canvas.circle(x, y, 7, fill="ok")
        canvas.path([(x - 3.5, y), (x - 1, y + 3), (x + 3.5, y - 3)], "surface", 1.6)
    elif holds == "tight":
        canvas.area([(x, y - 7), (x + 8, y + 7), (x - 8, y + 7)], "warn")
        canvas.line(x, y - 2, x, y + 2.5, "surface", 1.6)
        canvas.circle(x, y + 4.8, 0.9, fill="surface")
    else:
        canvas.rect(x - 7, y - 7, 14, 14, fill="fail", radius=2)
        canvas.path([(x - 3, y - 3), (x + 3, y + 3)], "surface", 1.6)
        canvas.path([(x + 3, y - 3), (x - 3, y + 3)], "surface", 1.6)


def _holds(load: float | None, limit: float | None) -> str | None:
    if load is None or limit is None:
        return None
    return "ok" if load <= limit + 0.5 else "fails"


def _supply(chain: PowerChain, needed: float | None) -> str | None:
    """Above its 80 % a supply is tight; above its rating it fails (as PWR-SUM says)."""
    carried = _holds(chain.sustained_w, chain.supply_rated_w)
    return "tight" if carried == "ok" and _holds(needed, chain.supply_rated_w) == "fails" else carried

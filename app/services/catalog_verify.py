"""Finds facts that cannot be true together, in the shipped catalog and in what users enter.

A contradiction names the part, the field and both numbers. A missing fact is no contradiction. ``check_part`` holds one
part against the laws and against its class in constant time: for an import row by row, and for an edit; the classes
(``Usual``) are made once from the whole catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, ValidationError

from app.domain.errors import UserError
from app.domain.machine_laws import Clash, includes_clashes
from app.domain.part_doubts import doubts_of
from app.domain.part_laws import laws_of
from app.domain.parts import CATEGORIES, Part
from app.domain.parts.parsing import parse_spec
from app.services.catalog_classes import Usual

FIRST_YEAR = 2000
MACHINES = frozenset({"server", "edge_device", "cloud_instance", "bare_metal"})
Lookup = Callable[[str], Part | None]
"""Finds a part by its id: what machines are sold with is looked up there."""


class Contradiction(BaseModel):
    """Something that cannot be true of a part; ``message`` holds both numbers, ``rule`` names what was broken."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str
    field: str
    message: str
    rule: str = ""


def find_contradictions(parts: Iterable[Part], catalog: Iterable[Part], today: date) -> tuple[Contradiction, ...]:
    """What cannot be true in ``parts``; included parts and what is usual are looked up in ``catalog``."""
    known = {part.id: part for part in catalog}
    return tuple(check_parts(parts, Usual.of(known.values()), known.get, today))


def check_parts(parts: Iterable[Part], usual: Usual, known: Lookup, today: date) -> Iterator[Contradiction]:
    """What cannot be true in ``parts``, one after the other; what machines are sold with is looked up once each."""
    found: dict[str, Part | None] = {}

    def once(part_id: str) -> Part | None:
        if part_id not in found:
            found[part_id] = known(part_id)
        return found[part_id]

    for part in parts:
        yield from check_part(part, usual, once, today)


def part_doubts(
    catalog: Callable[[], Iterable[Part]],
    known: Lookup,
    today: date,
    worth: Mapping[str, float] = MappingProxyType({}),
) -> Callable[[Part], tuple[str, ...]]:
    """Says of one part after the other what cannot be true, as "field: message". For thousands of parts that were
    validated already: ranges are not looked at again, and what is usual is made when first needed.
    """
    found: list[Usual] = []

    def usual() -> Usual:
        if not found:
            found.append(Usual.of(catalog(), worth))
        return found[0]

    checks = {name: (laws_of(name), tuple(doubt for _, doubt in doubts_of(name))) for name in CATEGORIES}

    def doubts(part: Part) -> tuple[str, ...]:
        laws, others = checks[part.category]
        clashes = [clash for law in laws for clash in law(part.spec)]
        clashes += [clash for doubt in others for clash in doubt(part)]
        if part.category in MACHINES:
            clashes += includes_clashes(part, known)
        if part.category == "accelerator":
            clashes += usual().chip_clash(part)
        if part.price is not None:
            clashes += (*_price(part, today), *usual().price_clash(part))
        return tuple(f"{field}: {message}" for field, message in clashes)

    return doubts


def check_part(part: Part, usual: Usual, known: Lookup, today: date) -> tuple[Contradiction, ...]:
    """What cannot be true of one part, by itself and against its class. Takes the same time in every catalog."""
    return tuple(
        Contradiction(part=part.id, field=field, message=message, rule=rule)
        for rule, (field, message) in _clashes(part, usual, known, today)
    )


def _clashes(part: Part, usual: Usual, known: Lookup, today: date) -> Iterator[tuple[str, Clash]]:
    for clash in _origin(part, today):
        yield "origin", clash
    for clash in _identity(part, today):
        yield "identity", clash
    for clash in _ranges(part):
        yield "range", clash
    for law in laws_of(part.category):
        for clash in law(part.spec):
            yield law.__name__.strip("_"), clash
    for name, doubt in doubts_of(part.category):
        for clash in doubt(part):
            yield name, clash
    for clash in includes_clashes(part, known):
        yield "includes", clash
    for clash in usual.chip_clash(part):
        yield "chip_power", clash
    for clash in _price(part, today):
        yield "price", clash
    for clash in usual.price_clash(part):
        yield "price_outlier", clash


def _origin(part: Part, today: date) -> Iterator[Clash]:
    origins = {"provenance": part.provenance, **part.field_provenance}
    known = {"provenance", "price", *type(part.spec).model_fields, *Part.model_fields}
    for field, origin in origins.items():
        if field not in known:
            yield "field_provenance", f"'{field}' is not a field of category {part.category}"
        if not origin.source.strip():
            yield field, "no source is named"
        if origin.as_of > today:
            yield field, f"the source is dated {origin.as_of}, today is {today}"


def _identity(part: Part, today: date) -> Iterator[Clash]:
    if part.launch_year is not None and not FIRST_YEAR <= part.launch_year <= today.year + 1:
        yield "launch_year", f"launched {part.launch_year}, possible is {FIRST_YEAR} to {today.year + 1}"
    if not part.name.strip() or not part.vendor.strip():
        yield "name", "vendor and name must not be empty"


def _ranges(part: Part) -> Iterator[Clash]:
    model = type(part.spec)
    try:
        model.model_validate(part.spec.__dict__)
        return
    except ValidationError:
        pass  # parsed again from plain data, for the words of the message
    try:
        parse_spec(part.category, part.spec.model_dump(mode="json"), part.id)
    except UserError as error:
        yield "spec", error.message


CHEAPER_RENTS = (
    ("spot_per_hour", "on the spot market"),
    ("committed_1y_per_hour", "when committed for a year"),
    ("committed_3y_per_hour", "when committed for three years"),
)
"""Rents that nobody would take if they were above the regular one."""


def _price(part: Part, today: date) -> Iterator[Clash]:
    price = part.price
    if price is None:
        return
    if price.amount == 0:
        yield "price", "the price is 0; an unknown price is left empty"
        return
    if price.as_of > today:
        yield "price", f"the price is dated {price.as_of}, today is {today}"
    for field, words in CHEAPER_RENTS:
        hourly = getattr(part.spec, field, None)
        if hourly is not None and hourly > price.amount:
            yield field, f"{hourly:g} {price.currency} an hour {words}, {price.amount} regularly"

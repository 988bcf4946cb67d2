"""Finds facts that cannot be true together, in the shipped catalog and in what users enter.

A contradiction names the part, the field and both numbers. A missing fact is no contradiction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import prod
from statistics import median
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from app.domain.errors import UserError
from app.domain.machine_laws import Clash, includes_clashes
from app.domain.part_laws import laws_of
from app.domain.parts import Part
from app.domain.parts.parsing import parse_spec

OUTLIER = 20.0  # a price per unit this many times above or below the middle of its category is a slip of the pen
ENOUGH_PRICES = 5  # below, there is no middle to speak of
FIRST_YEAR = 2000
PER_UNIT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "memory": ("total_gib",),
        "storage": ("capacity_gb",),
        "psu": ("rated_w",),
        "cpu": ("cores",),
        "accelerator": ("vram_gib",),
        "cloud_instance": ("vcpus",),
        "switch": ("capacity_tbps",),
        "server": ("gpu_bays",),
    }
)
"""What a price is divided by (the product of these facts) before it is compared with others of the category."""


class Contradiction(BaseModel):
    """Something that cannot be true of a part; ``message`` holds both numbers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: str
    field: str
    message: str


def find_contradictions(parts: Iterable[Part], catalog: Iterable[Part], today: date) -> tuple[Contradiction, ...]:
    """What cannot be true in ``parts``; included parts and usual prices are looked up in ``catalog``."""
    known = {part.id: part for part in catalog}
    middles = _middles(known.values())
    found: list[Contradiction] = []
    for part in parts:
        clashes = (
            *_origin(part, today),
            *_identity(part, today),
            *_ranges(part),
            *(clash for law in laws_of(part.category) for clash in law(part.spec)),
            *includes_clashes(part, known),
            *_price(part, middles, today),
        )
        found.extend(Contradiction(part=part.id, field=field, message=message) for field, message in clashes)
    return tuple(found)


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
    try:
        parse_spec(part.category, part.spec.model_dump(mode="json"), part.id)
    except UserError as error:
        yield "spec", error.message


def _price(part: Part, middles: Mapping[tuple[str, str], float], today: date) -> Iterator[Clash]:
    price = part.price
    if price is None:
        return
    if price.amount == 0:
        yield "price", "the price is 0; an unknown price is left empty"
        return
    if price.as_of > today:
        yield "price", f"the price is dated {price.as_of}, today is {today}"
    spot = getattr(part.spec, "spot_per_hour", None)
    if spot is not None and spot > price.amount:
        yield "spot_per_hour", f"{spot:g} {price.currency} an hour on the spot market, {price.amount} regularly"
    share, middle = _unit_price(part), middles.get((part.category, price.currency))
    if share is None or middle is None or 1 / OUTLIER <= share / middle <= OUTLIER:
        return
    unit = " x ".join(PER_UNIT.get(part.category, ("piece",)))
    yield (
        "price",
        (f"{price.amount} {price.currency} is {share:.4g} per {unit}; usual in this category is about {middle:.4g}"),
    )


def _unit_price(part: Part) -> float | None:
    if part.price is None or part.price.amount == 0:
        return None
    size = prod(float(getattr(part.spec, field) or 0) for field in PER_UNIT.get(part.category, ()))
    return float(part.price.amount) / size if size else None


def _middles(parts: Iterable[Part]) -> Mapping[tuple[str, str], float]:
    prices: dict[tuple[str, str], list[float]] = {}
    for part in parts:
        share = _unit_price(part)
        if share is not None and part.price is not None:
            prices.setdefault((part.category, part.price.currency), []).append(share)
    return {key: median(values) for key, values in prices.items() if len(values) >= ENOUGH_PRICES}

"""What a quote keeps of parts, buyer and alternatives: as they stood on the day, and only what may leave the house."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.domain.build import Build
from app.domain.comparison import Comparison
from app.domain.customer import Customer
from app.quoting.model import BuyerParty, Origin, PartSnapshot


def buyer_of(customer: Customer) -> BuyerParty:
    """Who asked, without the fields that nobody filled in."""
    values = {name: getattr(customer, name) or None for name in Customer.model_fields if name not in _RENAMED}
    return BuyerParty(name=customer.company, consumer=customer.consumer, **values)


_RENAMED = ("company", "consumer")


def snapshots(build: Build) -> Iterable[PartSnapshot]:
    """Every part of the build, once."""
    parts = {item.part.id: item.part for _, item in build.items()}
    for part in parts.values():
        yield PartSnapshot(
            id=part.id,
            category=part.category,
            vendor=part.vendor,
            name=part.name,
            mpn=part.mpn,
            status=part.status,
            facts=part.spec.model_dump(mode="json", exclude_none=True),
            origin=_origin(part.provenance),
            field_origins={name: _origin(value) for name, value in part.field_provenance.items()},
        )


def _origin(provenance: Any) -> Origin:
    return Origin(source=provenance.source, as_of=provenance.as_of, confidence=str(provenance.confidence.value))


def compared(comparison: Comparison | None) -> Comparison | None:
    """The comparison without the builds of the other ways: they are not what is offered."""
    if comparison is None:
        return None
    options = tuple(option.model_copy(update={"build": None}) for option in comparison.options)
    return comparison.model_copy(update={"options": options})

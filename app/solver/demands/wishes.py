"""What the customer wants beyond the need."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.request import Request
from app.solver.demands.stated import Amount, Looked, Offer, Sets, Stated, at

FACTS_NAMED = 4
"""So many missing facts are named; of more only the number is told."""


def wishes(request: Request) -> Iterator[Stated]:
    """Makers, ECC, room for more, verified only, parts by name."""
    wanted = request.wishes
    if wanted.gpu_vendor:
        text = f"accelerators from {wanted.gpu_vendor}"
        yield Stated(text, at("wishes.gpu_vendor", None), "Take another maker's accelerators")
    if wanted.cpu_vendor:
        text = f"processors from {wanted.cpu_vendor}"
        yield Stated(text, at("wishes.cpu_vendor", None), "Take another maker's processor")
    if wanted.ecc:
        yield Stated("ECC memory", at("wishes.ecc", False), "Do without ECC")
    if wanted.spare_gpu_slots:
        slots = Amount("wishes.spare_gpu_slots", wanted.spare_gpu_slots, "spare accelerator slots", least=0)
        text = f"{wanted.spare_gpu_slots} spare accelerator slot{'s' if wanted.spare_gpu_slots > 1 else ''}"
        yield Stated(text, at("wishes.spare_gpu_slots", 0), "Do without spare slots", amount=slots)
    if wanted.verified_only:
        allowed = at("wishes.verified_only", False)
        yield Stated("only verified builds", allowed, "Allow builds with unknown facts", _unknown_facts)
    for part in wanted.keep:
        yield Stated(f"with {part}", _less("keep", part), f"Do without {part}")
    for part in wanted.exclude:
        yield Stated(f"without {part}", _less("exclude", part), f"Allow {part}")


def _less(field: str, part: str) -> Callable[[Request], Sets]:
    """A list of parts without this one, whatever else was taken off it before."""
    return lambda request: {f"wishes.{field}": tuple(i for i in getattr(request.wishes, field) if i != part)}


def _unknown_facts(looked: Looked) -> Iterator[Offer]:
    """What nobody knows of the cheapest build: with these facts known, it might be verified."""
    missing = looked.candidate.report.missing
    named = [_fact(looked, gap.part, gap.field) for gap in missing[:FACTS_NAMED]]
    more = len(missing) - len(named)
    words = ", ".join(named) + (f" and {more} more" if more > 0 else "")
    number = f"{len(missing)} fact{'s are' if len(missing) > 1 else ' is'} unknown"
    yield Offer(f"Allow unknown facts: possible, but {number}: {words}", {"wishes.verified_only": False})


def _fact(looked: Looked, part_id: str, field: str) -> str:
    part = looked.pool.by_id.get(part_id)
    if part is None:
        return f"{field.replace('_', ' ')} of the {part_id}"
    info = type(part.spec).model_fields.get(field)
    extra = info.json_schema_extra if info else None
    label = str(extra["label"]) if isinstance(extra, dict) and "label" in extra else field.replace("_", " ")
    return f"“{label}” of {part.title}"

"""What the customer wants beyond the need."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.request import Request
from app.solver.demands.stated import Amount, Looked, Offer, Sets, Stated, at

FACTS_NAMED = 4
"""So many missing facts are named; of more only the number is told."""


def wishes(request: Request) -> Iterator[Stated]:
    """Makers, socket, stock, ECC, room for more, verified only, parts by name."""
    wanted = request.wishes
    if wanted.gpu_vendor:
        text = f"accelerators from {wanted.gpu_vendor}"
        yield Stated(text, at("wishes.gpu_vendor", None), "Take another maker's accelerators")
    if wanted.cpu_vendor:
        text = f"processors from {wanted.cpu_vendor}"
        yield Stated(text, at("wishes.cpu_vendor", None), "Take another maker's processor")
    if wanted.socket:
        yield Stated(f"processors for socket {wanted.socket}", at("wishes.socket", None), "Take another socket")
    if wanted.in_stock:
        yield Stated("only parts in stock", at("wishes.in_stock", False), "Take parts that are not in stock")
    if wanted.lead_days_max is not None:
        text = f"all parts here within {wanted.lead_days_max} days"
        yield Stated(text, at("wishes.lead_days_max", None), "Take parts whatever their lead time", _longer)
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


def _longer(looked: Looked) -> Iterator[Offer]:
    """The longest lead time of the found build; none where one is unknown."""
    prices = [item.part.price for _, item in looked.candidate.build.items() if not item.included]
    days = [price.lead_days if price else None for price in prices]
    known = [day for day in days if day is not None]
    if known and len(known) == len(days):
        words = f"Wait {max(known)} days for the parts instead of {looked.request.wishes.lead_days_max}"
        yield Offer(words, {"wishes.lead_days_max": max(known)})


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

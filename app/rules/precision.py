"""Which number formats an accelerator computes in natively: read out of the shipped table (resources/software).

AMD's rows are general knowledge not yet verified against a document: a failure that rests on them is a warning only.
"""

from __future__ import annotations

from typing import Literal

from app.domain.software import at_least, version_key
from app.domain.software_tables import NumberFormat, rows

Operation = Literal["compute", "weights", "kv"]


def nvidia_version(compute_capability: str | None) -> str | None:
    """NVIDIA's compute capability as ``8.9`` (``sm_89`` is the same), or ``None`` for others."""
    text = (compute_capability or "").lower().removeprefix("sm_").removeprefix("sm")
    if text.isdigit() and len(text) > 1:
        text = f"{text[:-1]}.{text[-1]}"
    return text if version_key(text) else None


def native(precision: str, compute_capability: str, operation: Operation = "compute") -> bool | None:
    """Whether the operation works in the format on this architecture; ``None`` where the table does not tell."""
    version = nvidia_version(compute_capability)
    if version is not None:
        row = _row(precision, operation)
        return row is None or (version in row.only if row.only else at_least(version, row.since or "0"))
    target = next((row for row in rows(NumberFormat) if row.gfx == compute_capability.lower()), None)
    return None if target is None else precision in target.formats


def refused(precision: str, compute_capability: str, *, serving: bool) -> bool:
    """Whether frameworks refuse the format there, instead of emulating it: serving may unpack stored weights."""
    version = nvidia_version(compute_capability)
    if version is None or native(precision, compute_capability):
        return False
    row = _row(precision, "weights" if serving else "compute") or _row(precision, "compute")
    return row is not None and row.refused and not native(precision, compute_capability, _operation(row))


def refuses_cache(precision: str) -> bool:
    """Whether attention over a cache in this format is refused where it is not native, instead of being unpacked."""
    row = _row(precision, "kv")
    return row is not None and row.refused


def _operation(row: NumberFormat) -> Operation:
    return "weights" if row.operation == "weights" else "compute"


def _row(precision: str, operation: Operation) -> NumberFormat | None:
    return next((r for r in rows(NumberFormat) if r.format == precision and r.operation == operation), None)

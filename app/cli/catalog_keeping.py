"""`rigwright catalog verify | health`: keeping the catalog right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.cli import text
from app.cli.session import Session
from app.services.catalog_health import Health

CONTRADICTED = 4


def _verify(session: Session) -> int:
    catalog = session.services.catalog
    parts = catalog.list(session.options.category, archived=True)
    found = catalog.verify(parts)
    rows = [("Part", "Field", "What cannot be"), *((c.part, c.field, c.message) for c in found)]
    clean = f"{len(parts)} parts checked, no contradiction."
    document = {"parts": len(parts), "contradictions": [c.model_dump(mode="json") for c in found]}
    session.show(document, text.table(rows) if found else clean)
    return CONTRADICTED if found else 0


def _health(session: Session) -> int:
    health = session.services.catalog.health(session.options.category)
    document = health.model_dump(mode="json")
    for plain, one in zip(document["completeness"], health.completeness, strict=True):
        plain["complete"] = one.complete
    for plain, gap in zip(document["gaps"], health.gaps, strict=True):
        plain["blocks"] = gap.blocks
    session.show(document, _health_text(health, session.options.top))
    return 0


def _health_text(health: Health, top: int) -> str:
    known = [("Category", "Parts", "Known for checking", "Complete", "No price", "Old price")]
    for one, price in zip(health.completeness, health.prices, strict=True):
        counts = (str(one.complete), str(price.without), str(price.stale))
        known.append((one.category, str(one.parts), f"{100 * one.share:.0f} %", *counts))
    gaps = [("Missing fact", "Parts without it", "Rules that cannot tell")]
    for gap in health.gaps[:top]:
        rules = ", ".join(gap.rules[:4]) + (f" and {len(gap.rules) - 4} more" if len(gap.rules) > 4 else "")
        gaps.append((f"{gap.category}.{gap.field}", f"{gap.lacking} of {gap.parts}", rules))
    blocks = [text.table(known, right=[1, 2, 3, 4, 5])]
    if health.gaps:
        blocks.append(text.table(gaps, right=[1]))
    blocks.append(f"{len(health.contradictions)} contradictions; `rigwright catalog verify` lists them.")
    return "\n\n".join(blocks)


KEEPING: Mapping[str, Callable[[Session], int]] = MappingProxyType({"verify": _verify, "health": _health})
"""The actions by name."""

"""`rigwright catalog verify | health | changed | log | undo | redo | prices | rates`: keeping the catalog right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from types import MappingProxyType
from typing import Any

from app.cli import text
from app.cli.session import Session
from app.domain.errors import UserError
from app.domain.money import minor_digits
from app.domain.parts import Price
from app.domain.validation import parse
from app.services.catalog_health import Health
from app.services.catalog_journal import LogFilter, in_words, moment, row_of
from app.services.catalog_log import Batch, ChangedUnder

CONTRADICTED = 4
VALUE_CHARS = 40  # of a value in a table


def _verify(session: Session) -> int:
    catalog = session.services.catalog
    found = catalog.verify(session.options.category)
    parts = catalog.size(session.options.category)
    rows = [("Part", "Field", "What cannot be"), *((c.part, c.field, c.message) for c in found)]
    clean = f"{parts} parts checked, no contradiction."
    under = catalog.changed_under()
    document = {
        "parts": parts,
        "contradictions": [c.model_dump(mode="json") for c in found],
        "changed_under": [one.model_dump(mode="json") for one in under],
    }
    blocks = [text.table(rows) if found else clean]
    if under:
        blocks.append(_changes_text(under))
    session.show(document, "\n\n".join(blocks))
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


def _changed(session: Session) -> int:
    options, catalog = session.options, session.services.catalog
    found = [one for one in catalog.changed_under() if not options.part or one.part_id in options.part]
    for part_id in options.part:
        catalog.show(part_id)  # says so where there is no such part
    words = _changes_text(found) if found else "No shipped value has changed under one of your own."
    if found and (options.keep or options.take):
        catalog.settle(found, keep=options.keep)
        words += "\n\nYours are kept." if options.keep else "\n\nThe shipped values are taken."
    session.show([one.model_dump(mode="json") for one in found], words)
    return 0


def _changes_text(found: Sequence[ChangedUnder]) -> str:
    rows: list[tuple[str, ...]] = [("Part", "Field", "Shipped then", "Shipped now", "Yours")]
    for one in found:
        values = (one.shipped_then, one.shipped_now, one.mine)
        rows.append((one.part_id, one.field, *(_short(one.field, value) for value in values)))
    return f"The shipped value has changed under {len(found)} of your own:\n{text.table(rows)}"


def _log(session: Session) -> int:
    options, catalog = session.options, session.services.catalog
    if options.part is not None:
        catalog.show(options.part)
    wanted = LogFilter(
        part_id=options.part,
        batch_id=options.step,
        kinds=frozenset(options.kind or ()),
        text=options.text,
        since=options.since,
        until=options.until,
    )
    if options.out:
        count = catalog.export_log(options.out, wanted)
        session.show({"file": str(options.out), "changes": count}, f"{count} changes written to {options.out}.")
        return 0
    entries = tuple(islice(catalog.entries(wanted), max(0, options.limit)))
    rows = [("When", "Step", "What", "By", "File", "Part", "Field", "Before", "After")]
    for entry in entries:
        cause = entry.batch.cause
        title = f"{cause.title} (undone)" if entry.batch.undone else cause.title
        told = (_short(entry.field, entry.before), _short(entry.field, entry.after))
        what = (moment(entry.batch.at), str(entry.batch.id), title[:40], cause.author, cause.file)
        rows.append((*what, entry.part_id, entry.field, *told))
    session.show(
        [row_of(entry) for entry in entries], text.table(rows, right=[1]) if entries else "No change is logged."
    )
    return 0


def _undo(session: Session) -> int:
    return _again(session, session.services.catalog.undo(session.options.step), "Taken back")


def _redo(session: Session) -> int:
    return _again(session, session.services.catalog.redo(session.options.step), "Made again")


def _again(session: Session, batch: Batch, words: str) -> int:
    session.show(batch.model_dump(mode="json"), f"{words}: {batch.cause.title} ({batch.changes} changes).")
    return 0


def _prices(session: Session) -> int:
    options, services = session.options, session.services
    part = services.catalog.show(options.part)
    today = datetime.now().astimezone().date()
    if options.add is not None:
        told = {
            "amount": options.add,
            "currency": (options.currency or services.settings.load().currency).upper(),
            "as_of": options.as_of or today,
            "basis": options.basis,
            "source": options.source,
            "supplier": options.supplier,
            "region": options.region,
            "valid_until": options.valid_until,
            "in_stock": {"yes": True, "no": False}.get(options.in_stock or ""),
            "lead_days": options.lead_days,
        }
        price = parse(Price, told, "price")
        if price.valid_until is not None and price.valid_until < price.as_of:
            raise UserError(f"A price of {price.as_of} cannot be valid until {price.valid_until}.")
        minor_digits(price.currency)
        part = services.catalog.price(part.id, price)
    found = services.catalog.prices(part.id)
    rows = [("Price", "Of", "Valid until", "Supplier", "Region", "What", "Source", "")]
    for one in found:
        until = one.valid_until.isoformat() if one.valid_until else ""
        mark = "in use" if one == part.price else ""
        mark += ", old" if one == part.price and one.stale(today) else ""
        offer = (until, one.supplier or "", one.region or "", one.basis, one.source[:40])
        rows.append((text.money(one.amount, one.currency), one.as_of.isoformat(), *offer, mark))
    document = [
        {**one.model_dump(mode="json"), "stale": one.stale(today), "in_use": one == part.price} for one in found
    ]
    session.show(document, f"{part.title}\n{text.table(rows, right=[0])}" if found else f"{part.title}: on request.")
    return 0


def _rates(session: Session) -> int:
    options, settings = session.options, session.services.settings
    today = datetime.now().astimezone().date()
    code = (options.currency or "").upper()
    if options.drop and code:
        settings.drop_rate(code)
    elif options.per_usd is not None:
        settings.set_rate(code, options.per_usd, options.as_of or today, options.source)
    found = [row for row in settings.rate_table(today) if not code or row.currency == code]
    rows = [("Currency", "per USD", "Of", "Source", "")]
    for row in found:
        day = row.as_of.isoformat() if row.as_of else "no day"
        rows.append((row.currency, f"{row.per_usd:f}", day, row.source, "old" if row.stale else ""))
    session.show([row.model_dump(mode="json") for row in found], text.table(rows, right=[1]))
    return 0


def _short(field: str, value: Any) -> str:
    told = "" if field == "part" and value is None else in_words(field, value)
    return told if len(told) <= VALUE_CHARS else f"{told[:VALUE_CHARS]}…"


KEEPING: Mapping[str, Callable[[Session], int]] = MappingProxyType(
    {
        "verify": _verify,
        "health": _health,
        "changed": _changed,
        "log": _log,
        "undo": _undo,
        "redo": _redo,
        "prices": _prices,
        "rates": _rates,
    }
)
"""The actions by name."""

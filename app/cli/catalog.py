"""`rigwright catalog`: the catalog keeper's commands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.cli import text
from app.cli.catalog_import import import_file
from app.cli.catalog_keeping import KEEPING
from app.cli.session import Session
from app.domain.parts import Part, Price


def catalog(session: Session) -> int:
    """Runs the action that was asked for."""
    return ACTIONS[session.options.action](session)


def _list(session: Session) -> int:
    category = session.options.category
    if category is None:
        counts = session.services.catalog.counts()
        rows = [("Category", "Parts"), *((name, str(count)) for name, count in counts.items())]
        session.show(dict(counts), text.table(rows, right=[1]))
        return 0
    return _show_parts(session, session.services.catalog.list(category))


def _search(session: Session) -> int:
    found = session.services.catalog.search(" ".join(session.options.text), session.options.category)
    return _show_parts(session, found)


def _show_parts(session: Session, parts: tuple[Part, ...]) -> int:
    document = [part.model_dump(mode="json") for part in parts]
    rows = [("Id", "Category", "Part", "Price")]
    for part in parts:
        price = text.money(part.price.amount, part.price.currency) if part.price else "on request"
        rows.append((part.id, part.category, part.title, price))
    session.show(document, text.table(rows, right=[3]) if parts else "No part matches.")
    return 0


def _show(session: Session) -> int:
    part = session.services.catalog.show(session.options.part)
    rows = [("Fact", "Value", "Source", "As of", "Confidence")]
    for name in type(part.spec).model_fields:
        value = getattr(part.spec, name)
        origin = part.source_of(name)
        if value is None:
            rows.append((name, "unknown", "", "", ""))
        else:
            rows.append((name, _value(value), origin.source[:48], origin.as_of.isoformat(), origin.confidence.value))
    head = f"{part.title} ({part.id}, {part.category})\nPrice: {_price(part.price)}"
    session.show(part.model_dump(mode="json"), f"{head}\n{text.table(rows)}")
    return 0


def _price(price: Price | None) -> str:
    """The amount, of which day, and where it is from."""
    if price is None:
        return "on request"
    facts = (text.money(price.amount, price.currency), price.basis, price.as_of.isoformat(), price.supplier)
    told = ", ".join(fact for fact in facts if fact)
    return told if price.source.startswith(price.basis) else f"{told}; {price.source}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        shown = f"{len(value)} entries" if value and hasattr(value[0], "model_dump") else ", ".join(map(str, value))
        return shown[:60]
    return str(value)


def _export(session: Session) -> int:
    options = session.options
    count = session.services.catalog.export(
        options.file,
        options.category,
        text=options.search,
        states=options.state or (),
        ids=options.part,
        archived=options.archived,
    )
    session.show({"file": str(options.file), "parts": count}, f"{count} parts written to {options.file}.")
    return 0


ACTIONS: Mapping[str, Callable[[Session], int]] = MappingProxyType(
    {
        "list": _list,
        "search": _search,
        "show": _show,
        "import": import_file,
        "export": _export,
        **KEEPING,
    }
)

"""Every command by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.cli.catalog import catalog
from app.cli.compare import compare
from app.cli.growth import growth
from app.cli.machine import check, checklist, price, propose, size
from app.cli.schema import schema
from app.cli.selling import example, open_pdf, quote
from app.cli.session import Session

COMMANDS: Mapping[str, Callable[[Session], int]] = MappingProxyType(
    {
        "schema": schema,
        "size": size,
        "propose": propose,
        "check": check,
        "checklist": checklist,
        "price": price,
        "compare": compare,
        "growth": growth,
        "quote": quote,
        "open": open_pdf,
        "example": example,
        "catalog": catalog,
    }
)

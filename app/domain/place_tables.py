"""The dated tables about providers and small machines in ``resources/tables``: shipped, and sourced row by row."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from app.domain.software_tables import Row, rows

TABLES = Path(__file__).resolve().parents[2] / "resources" / "tables"


class CloudQuota(Row):
    """Which quota of a provider an instance counts against, in vCPU or GPUs."""

    FILE = "cloud_quotas"
    FOLDER = TABLES

    provider: str
    pattern: str
    family: str
    unit: Literal["vCPU", "GPU"]
    new_account: int
    spot_apart: bool = True


@cache
def quota_of(provider: str, instance: str) -> tuple[str, CloudQuota] | None:
    """The quota's name and row for an instance; ``None`` for providers without such quotas."""
    for row in rows(CloudQuota):
        found = re.search(row.pattern, instance, re.IGNORECASE) if row.provider.lower() == provider.lower() else None
        if found:
            return found.expand(row.family).strip().replace("_", " ").upper(), row
    return None


class Toolchain(Row):
    """The way of a trained model onto an accelerator, found by the accelerator's title."""

    FILE = "toolchains"
    FOLDER = TABLES

    pattern: str
    toolchain: str
    engines: tuple[str, ...]
    precisions: tuple[str, ...]
    trains: bool
    families: tuple[str, ...]
    refused: tuple[str, ...]
    operators: tuple[str, ...]


class EdgeHost(Row):
    """A host that does not serve an accelerator (``works`` false), or only with a change."""

    FILE = "edge_hosts"
    FOLDER = TABLES

    accelerator: str
    host: str
    works: bool
    advice: str


@cache
def toolchain_of(accelerator: str) -> Toolchain | None:
    """The toolchain of an accelerator by its title; ``None`` where the table has none."""
    return next((row for row in rows(Toolchain) if re.search(row.pattern, accelerator, re.IGNORECASE)), None)


@cache
def host_row(accelerator: str, host: str) -> EdgeHost | None:
    """What is known against, or asked of, this accelerator in this host."""
    return next(
        (
            row
            for row in rows(EdgeHost)
            if re.search(row.accelerator, accelerator, re.IGNORECASE) and re.search(row.host, host, re.IGNORECASE)
        ),
        None,
    )

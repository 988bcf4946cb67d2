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

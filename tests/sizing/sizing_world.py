"""Shipped models and catalog cards for the sizing tests."""

from __future__ import annotations

import csv
import gzip
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from app.domain.parts import Part
from app.domain.validation import parse
from app.domain.workload import Workload
from app.sizing import Presets, load_presets
from db.seed_files import read_parts

ROOT = Path(__file__).resolve().parents[2]
MEASURED = ROOT.parent / "shared" / "sizing"


@cache
def presets() -> Presets:
    return load_presets(ROOT / "resources" / "models")


@cache
def cards() -> dict[str, Part]:
    return {part.id: part for part in read_parts(ROOT / "db" / "seed" / "accelerator.csv", "accelerator")}


def workload(**fields: Any) -> Workload:
    return parse(Workload, fields, "test")


def changed(part: Part, **facts: Any) -> Part:
    return part.model_copy(update={"spec": part.spec.model_copy(update=facts)})


def measured(name: str) -> list[dict[str, str]]:
    """Rows of one table of published measurements; skips the test where they are not beside the project."""
    path = MEASURED / f"{name}.csv.gz"
    if not path.exists():
        pytest.skip(f"the measurements {path.name} are not beside the project")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(row: dict[str, str], field: str) -> float | None:
    try:
        return float(row[field])
    except ValueError:
        return None


def mdape(pairs: list[tuple[float, float]]) -> float:
    """Median |predicted / measured - 1|."""
    errors = sorted(abs(predicted / seen - 1) for predicted, seen in pairs)
    return errors[len(errors) // 2]

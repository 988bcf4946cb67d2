"""A tiny shipped catalog for storage tests."""

from __future__ import annotations

from pathlib import Path

from app.domain.parts import Part
from app.domain.parts.parsing import parse_part
from db.seed_files import write_parts

ORIGIN = {"source": "vendor data sheet", "as_of": "2026-01-02", "confidence": "vendor"}


def make_part(part_id: str, category: str = "accelerator", name: str = "", **spec: object) -> Part:
    """A part with the given facts."""
    data = {"id": part_id, "category": category, "vendor": "Example", "name": name or part_id.upper()}
    return parse_part({**data, "spec": spec, "provenance": ORIGIN})


SHIPPED = (
    make_part("card-48", name="Card 48GB", vram_gib=48, tdp_w=300, bandwidth_gbs=960, cooling="blower"),
    make_part("card-24", name="Card 24GB", vram_gib=24, tdp_w=450, cooling="open_air"),
    make_part("old-card", name="Ancient", tdp_w=75),
    make_part("psu-1200", "psu", name="Twelve Hundred", rated_w=1200, pin16=1, efficiency="Gold"),
)


def write_seed(folder: Path, parts: tuple[Part, ...] = SHIPPED) -> Path:
    """A seed folder with these parts."""
    folder.mkdir(exist_ok=True)
    for category in {part.category for part in parts}:
        with (folder / f"{category}.csv").open("w", encoding="utf-8", newline="") as file:
            write_parts((part for part in parts if part.category == category), category, file)
    return folder

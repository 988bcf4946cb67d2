"""The shipped catalog with the whole OpenDB pack. OpenDB has no prices: those here are made up for the benchmark."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from app.domain.parts import Part, Price
from db.importers.opendb.reader import OpenDb

PACK = Path(__file__).resolve().parents[3] / "shared" / "catalog"
DAY = date(2026, 11, 21)
SOURCE = "made up for the benchmark"


def imported(shipped: Sequence[Part]) -> tuple[Part, ...]:
    """Every part of the pack, with a made-up price; none where the pack is not there."""
    files = sorted(PACK.glob("opendb-*.jsonl.gz"))
    read = (row.part for file in files for row in OpenDb(shipped).read(file))
    return tuple(_priced(part for part in read if part is not None))


def subset(shipped: Sequence[Part], more: Sequence[Part], size: int) -> tuple[Part, ...]:
    """So many parts, the shipped ones among them, the others drawn by a fixed dice; smaller ones are within larger."""
    order = Random(1).sample(range(len(more)), len(more))
    return (*shipped, *(more[index] for index in order[: max(0, size - len(shipped))]))


def _priced(parts: Iterable[Part]) -> Iterator[Part]:
    """By class and size, times 0.7 to 1.6 by the id: the same part always gets the same price."""
    for part in parts:
        share = 0.7 + 0.9 * (zlib.crc32(part.id.encode()) % 10_000) / 10_000
        amount = Decimal(str(round(share * _usual(part), 2)))
        price = Price(amount=amount, currency="USD", as_of=DAY, basis="indicative", source=SOURCE)
        yield part.model_copy(update={"price": price})


def _usual(part: Part) -> float:
    f: Any = part.spec
    match part.category:
        case "cpu":
            return float(30 + 22 * (f.cores or 4))
        case "accelerator":
            return float(60 + 30 * (f.vram_gib or 4) + 4 * (f.bf16_tflops or 0))
        case "motherboard":
            return float(90 + 20 * (f.dimm_slots or 2))
        case "memory":
            return 8 + 3.2 * (f.total_gib or 8)
        case "storage":
            return 20 + (0.02 if f.kind == "hdd" else 0.07) * (f.capacity_gb or 500)
        case "psu":
            return 20 + 0.13 * (f.rated_w or 500)
        case "chassis":
            return 60 + 0.1 * (f.gpu_max_length_mm or 300)
        case "cooler":
            return 45 + 0.2 * (f.radiator_mm or 0)
        case "fan":
            return 12.0
        case _:
            return 50.0

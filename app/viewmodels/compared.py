"""Which accelerators step 4 compares, in which order: what does, cheapest first, then what comes closest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.carrier import Carrier
from app.domain.parts import Part
from app.domain.quantity import Quantity
from app.domain.requirement import Demand, Prediction, Requirement
from app.domain.workload import Workload

SHOWN_OPTIONS, SHOWN_REJECTED = 6, 2
"""Of the bars, so many at most show what does not do."""
ENOUGH = 0.999
"""Share of an asked rate that counts as all of it: it is worked out from a time by rounded steps."""
CARD_SEGMENTS, EDGE_SEGMENTS = ("gaming", "workstation", "server"), ("edge", "npu")


@dataclass(frozen=True)
class Shelf:
    """The accelerators of the catalog as a place can get them.

    ``carriers`` are the machines sold or rented whole that hold them, where the place takes such machines; ``None``
    where cards are bought by themselves, or the machines have not been looked up. In a ``tower`` they stand in slots.
    """

    accelerators: Mapping[str, Part]
    place: str = "onprem"
    carriers: Mapping[str, tuple[Carrier, ...]] | None = None
    tower: bool = False

    def part(self, demand: Demand) -> Part | None:
        """The accelerator of a demand."""
        return self.accelerators.get(demand.accelerator or "")

    def unusual(self, demand: Demand) -> bool:
        """Whether the place cannot get it, or few would put it there: a graphics card on a pole."""
        if self.carriers is not None:
            return demand.accelerator not in self.carriers
        part = self.part(demand)
        segment = getattr(part.spec, "segment", None) if part else None
        if self.place == "edge":
            return segment not in EDGE_SEGMENTS
        form = getattr(part.spec, "form_factor", None) if part else None
        no_slot = self.tower and form is not None and not form.startswith("PCIe")
        return no_slot or (segment == "workstation" and form == "module") or segment not in CARD_SEGMENTS

    def worth(self, demand: Demand) -> tuple[bool, Decimal]:
        """Sorts by what the accelerators cost together, in the machines around them where those come whole.

        Those without a price and, where cards are bought, the rented ones come last.
        """
        carried = (self.carriers or {}).get(demand.accelerator or "")
        if carried:
            return False, Decimal(min(one.cost * -(-demand.count // one.qty) for one in carried))
        part = self.part(demand)
        if part is None or part.price is None:
            return True, Decimal(demand.count)
        return bool(getattr(part.spec, "cloud_only", None)), part.price.amount * demand.count


def compared(
    requirement: Requirement, workload: Workload, shelf: Shelf, cards: Sequence[str] = (), limit: int = SHOWN_OPTIONS
) -> tuple[Demand, ...]:
    """The demands worth a bar, of what is usual at the place first; with ``cards`` exactly those accelerators.

    Where the place takes machines whole, only accelerators that it can get in one, unless none of those does.
    """
    if cards:
        wanted = [d for d in requirement.rejected if d.accelerator in cards]
        near = sorted(wanted, key=lambda d: lacks(d, workload))
        return (*(d for d in requirement.options if d.accelerator in cards), *near)
    good = sorted(
        (d for d in requirement.options if d.accelerator),
        key=lambda d: (shelf.unusual(d), shelf.worth(d), d.count, d.accelerator),
    )
    if shelf.carriers is not None:
        good = [d for d in good if not shelf.unusual(d)] or good
    good = _one_per_chip(good, shelf)
    bad = _one_per_chip(_not_doing(requirement, workload, shelf, some_do=bool(good)), shelf)
    kept_bad = bad[: max(SHOWN_REJECTED, limit - len(good))]
    return tuple([*good[: limit - len(kept_bad)], *kept_bad][:limit])


def _not_doing(requirement: Requirement, workload: Workload, shelf: Shelf, *, some_do: bool) -> list[Demand]:
    """What does not do: beside what does, the ones that do not fit first; else those that come closest.

    A memory bar shows the reason of what does not fit alone; where nothing does, the first is what one would look at.
    """
    bad = [d for d in requirement.rejected if d.accelerator]
    if some_do:
        likely = [d for d in bad if not shelf.unusual(d) and not shelf.worth(d)[0]]
        return sorted(likely, key=lambda d: (_holds(d), _memory_lacking(d), d.accelerator or ""))

    def near(demand: Demand) -> tuple[object, ...]:
        worth = shelf.worth(demand)
        return shelf.unusual(demand) or worth[0], lacks(demand, workload), worth, demand.accelerator or ""

    return sorted(bad, key=near)


def lacks(demand: Demand, workload: Workload) -> tuple[bool, bool, float]:
    """How far a demand is from doing; the least first.

    What can do no such work at all (a chip that cannot train) comes last, before it what cannot hold the work, for
    waiting longer mends that not either; then counts the largest share by which memory, or a target, is missed.
    """
    found = [_targets_missed(p, workload) for p in demand.predictions]
    unable = any(
        len(p.missed) > len(targets) + (not p.holds) for p, targets in zip(demand.predictions, found, strict=True)
    )
    if not _holds(demand):
        return unable, True, _memory_lacking(demand)
    return unable, False, max((over for targets in found for over in targets), default=0.0)


def _targets_missed(prediction: Prediction, workload: Workload) -> list[float]:
    """By how much of itself each target is missed: 0.1 is ten percent too slow."""
    if prediction.phase == "training":
        ratios = [_ratio(prediction.time_to_finish_h, workload.training.deadline_hours)]
    else:
        load = workload.inference
        ratios = [
            _ratio(prediction.ttft_ms, load.ttft_ms),
            _ratio(prediction.tpot_ms, load.tpot_ms),
            _ratio(prediction.latency_ms, load.latency_ms),
            _rate_missed(prediction, workload),
        ]
    return [ratio - 1 for ratio in ratios if ratio > 1]


def _ratio(found: Quantity | None, most: float | None) -> float:
    return 0.0 if found is None or not most else found.value / most


def rate_asked(prediction: Prediction, workload: Workload) -> float | None:
    """What is asked to be answered in a second, in the unit of the prediction's throughput; ``None`` where nothing."""
    load, rate = workload.inference, prediction.throughput
    if rate is None or prediction.phase == "training":
        return None
    if load.streams is not None and rate.unit != "tokens/s" and not rate.unit.startswith("sequences"):
        return load.streams * (1.0 if rate.unit == "audio s/s" else load.stream_fps)
    wanted = load.requests_per_s or load.samples_per_s
    if wanted is None:
        return None
    return wanted * (load.output_tokens if rate.unit == "tokens/s" else 1)


def _rate_missed(prediction: Prediction, workload: Workload) -> float:
    """How many times what is answered in a second is asked."""
    asked, rate = rate_asked(prediction, workload), prediction.throughput
    return 0.0 if asked is None or rate is None or not rate.value else ENOUGH * asked / rate.value


def _holds(demand: Demand) -> bool:
    return all(prediction.holds for prediction in demand.predictions)


def _memory_lacking(demand: Demand) -> float:
    over = [p.need_gib / p.usable_gib - 1 if p.usable_gib else 1e9 for p in demand.predictions]
    return max(over, default=1e9)


def _one_per_chip(demands: Sequence[Demand], shelf: Shelf) -> list[Demand]:
    """The first of those that differ by their maker alone: their bars would be the same."""
    found: dict[tuple[object, ...], Demand] = {}
    for demand in demands:
        part = shelf.part(demand)
        facts = ("architecture", "vram_gib", "bandwidth_gbs", "bf16_tflops", "fp16_tflops")
        chip = tuple(getattr(part.spec, name, None) for name in facts) if part else (demand.accelerator,)
        found.setdefault((demand.count, *chip), demand)
    return list(found.values())

"""Catalogs small enough to try every build, with every fact known, and a sizing engine that answers from a table."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.money import ExchangeRates
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.quantity import Quantity
from app.domain.request import Request
from app.domain.requirement import Demand, Need, Prediction, Requirement
from app.domain.site import Site
from app.domain.workload import Workload
from app.rules.engine import check
from app.solver import Solver

TODAY = date(2026, 11, 21)
ORIGIN = Provenance(source="made for this test", as_of=TODAY, confidence=Confidence.YOURS)
EUR = ExchangeRates("EUR", {"USD": Decimal("0.5")})
MODEL = {"custom": {"params_m": 10, "gflops_per_sample": 1, "activation_mib_per_sample": 1}}
SLOTS = [
    {"label": "A", "position": 1, "gen": 5, "mech_width": 16, "elec_width": 16, "elec_modes": [16, 8],
     "source": "cpu", "share": "peg"},
    {"label": "B", "position": 4, "gen": 5, "mech_width": 16, "elec_width": 8, "elec_modes": [8], "source": "cpu",
     "share": "peg"},
]  # fmt: skip
M2 = [{"label": "M1", "gen": 5, "lanes": 4, "lengths_mm": [80], "source": "cpu"}]
FACTS: dict[str, dict[str, Any]] = {
    "cpu": {"socket": "AM5", "max_sockets": 1, "cores": 16, "tdp_w": 120, "max_power_w": 160, "pcie_gen": 5,
            "pcie_lanes": 28, "chipset_link_lanes": 4, "memory_type": "DDR5", "memory_channels": 2,
            "memory_max_gib": 192, "dimm_kinds": ["UDIMM"], "ecc": False, "igpu": True, "isa": "x86-64",
            "family": "Example"},
    "motherboard": {"socket": "AM5", "sockets": 1, "form_factor": "ATX", "memory_type": "DDR5",
                    "dimm_kinds": ["UDIMM"], "dimm_slots": 4, "memory_channels": 2, "memory_max_gib": 192,
                    "memory_max_dimm_gib": 64, "eps8": 1, "sata_ports": 4, "share_rules": [], "pcie_slots": SLOTS,
                    "m2_slots": M2, "above_4g": True, "ecc": False, "cpu_families": ["Example"]},
    "memory": {"memory_type": "DDR5", "kind": "UDIMM", "ecc": False, "modules": 2, "module_gib": 16, "total_gib": 32,
               "mts": 5600, "height_mm": 31},
    "accelerator": {"form_factor": "PCIe FHFL", "segment": "workstation", "compute_capability": "8.9", "vram_gib": 24,
                    "bf16_tflops": 100, "tdp_w": 250, "transient_factor": 1.3, "power_connectors": [{"pin16": 1}],
                    "cooling": "blower", "slot_width": 2, "length_mm": 270, "pcie_gen": 4, "pcie_lanes": 16,
                    "nvlink_gbs": 0},
    "storage": {"kind": "nvme", "form_factor": "M.2", "m2_length_mm": 80, "pcie_gen": 4, "pcie_lanes": 4,
                "capacity_gb": 1000, "read_mbs": 7000, "power_w": 8},
    "psu": {"rated_w": 850, "rated_115v_w": 850, "form_factor": "ATX", "length_mm": 160, "efficiency_230v": 0.92,
            "efficiency_115v": 0.9, "atx_version": "3.1", "pin16": 1, "pin16_w": 600, "pcie8": 4, "eps8": 2,
            "sata": 8, "inlet": "C14", "rails_12v_a": [70]},
    "chassis": {"kind": "tower", "board_form_factors": ["ATX", "mATX"], "expansion_slots": 7,
                "gpu_max_length_mm": 380, "cooler_max_height_mm": 170, "psu_form_factors": ["ATX"],
                "psu_max_length_mm": 220, "radiators_mm": [360, 240], "bays_35": 2, "bays_25": 2,
                "airflow_cfm": 150, "fans_included": 3, "gpu_cooling": ["open_air", "blower", "flow_through"]},
    "cooler": {"kind": "air", "sockets": ["AM5"], "height_mm": 155, "rated_w": 250},
    "edge_device": {"cpu_cores": 8, "isa": "aarch64", "memory_gib": 16, "memory_shared": True, "storage_gb": 256,
                    "power_w": 25, "input_min_v": 9, "input_max_v": 36, "fanless": True, "ambient_min_c": -20,
                    "ambient_max_c": 60, "m2_slots": 1},
}  # fmt: skip


def part(part_id: str, category: str, price: float | None, currency: str = "EUR", **facts: Any) -> Part:
    """A part with all facts of its kind, but for those given."""
    spec = parse_spec(category, FACTS.get(category, {}) | facts)
    cost = None
    if price is not None:
        cost = Price(amount=Decimal(str(price)), currency=currency, as_of=TODAY, basis="list")
    return Part(id=part_id, category=category, vendor="Example", name=part_id, spec=spec, price=cost, provenance=ORIGIN)


def sound_catalog() -> list[Part]:
    """One part of each kind: exactly one workstation can be made of them, for 2,150 EUR."""
    prices = {"cpu": 300, "motherboard": 250, "memory": 100, "accelerator": 1000, "storage": 100, "psu": 150,
              "chassis": 150, "cooler": 100}  # fmt: skip
    return [part(f"{category}-1", category, price) for category, price in prices.items()]


CHOICES: dict[str, list[dict[str, Any]]] = {
    "cpu": [{}, {"socket": "LGA1851"}, {"cores": 8}, {"max_power_w": 280}],
    "motherboard": [{}, {"socket": "LGA1851"}, {"form_factor": "E-ATX"}, {"dimm_slots": 2}, {"memory_type": "DDR4"}],
    "memory": [{}, {"memory_type": "DDR4"}, {"module_gib": 32, "total_gib": 64}, {"kind": "RDIMM"}],
    "accelerator": [{}, {"length_mm": 360}, {"tdp_w": 400}, {"power_connectors": [{"pcie8": 3}]}],
    "storage": [{}, {"capacity_gb": 250}, {"kind": "sata_ssd", "form_factor": "2.5", "m2_length_mm": None}],
    "psu": [{}, {"rated_w": 550}, {"pin16": 0}, {"length_mm": 230}, {"rated_w": 1200, "pcie8": 2}],
    "chassis": [{}, {"gpu_max_length_mm": 300}, {"cooler_max_height_mm": 150}, {"board_form_factors": ["E-ATX"]}],
    "cooler": [{}, {"sockets": ["LGA1851"]}, {"height_mm": 165}, {"sockets": ["AM5", "LGA1851"]}],
}


def random_catalog(seed: int) -> list[Part]:
    """Two parts of each kind, some of which do not go together."""
    dice = random.Random(seed)
    parts = []
    for category, variants in CHOICES.items():
        for number in range(2):
            facts = {k: v for k, v in dice.choice(variants).items() if v is not None}
            parts.append(part(f"{category}-{number}", category, dice.randrange(50, 900), **facts))
    return parts


def quantity(value: float, unit: str = "") -> Quantity:
    return Quantity(value=value, unit=unit, formula="made for this test")


class TableSizer:
    """Needs ``count`` of any accelerator; ``hours`` is what one of them takes, more share the work."""

    def __init__(self, count: int = 1, *, hours: float = 40, ram: float = 32, cores: float = 8, storage: float = 400):
        self.count, self.hours, self.ram, self.cores, self.storage = count, hours, ram, cores, storage

    def requirement(self, workload: Workload, site: Site, accelerators: Sequence[Part]) -> Requirement:
        options = tuple(self.demand(workload, p, self.count, 1, site) for p in accelerators)
        met = tuple(option for option in options if option.meets)
        return Requirement(workload_name=workload.name, model_title="test", needs=(), options=met)

    def demand(self, workload: Workload, accelerator: Part | None, count: int, nodes: int, site: Site) -> Demand:
        hours = self.hours / max(1, count)
        deadline = workload.training.deadline_hours
        missed = () if deadline is None or hours <= deadline else ("too slow",)
        prediction = Prediction(
            phase="training",
            memory=quantity(10, "GiB"),
            memory_shares=(),
            usable_gib=22,
            fits=accelerator is not None,
            time_to_finish_h=quantity(hours, "h"),
            missed=missed,
        )
        needs = {"host_ram": self.ram, "cpu_cores": self.cores, "storage_capacity": self.storage}
        return Demand(
            accelerator=accelerator.id if accelerator else None,
            count=count,
            nodes=nodes,
            training=prediction,
            needs=tuple(
                Need(key=key, label=key, minimum=quantity(value), recommended=quantity(value))
                for key, value in needs.items()
            ),
        )


def request(**changes: Any) -> Request:
    """A training request for a workstation; ``site`` and ``wishes`` by field, ``deadline`` in hours."""
    training = {"deadline_hours": changes.pop("deadline", None)}
    onprem = {"kind": "workstation"} | changes.pop("onprem", {})
    site = {"onprem": onprem} | changes.pop("site", {})
    workload = {"domain": "custom", "model": MODEL, "phase": "training", "training": training}
    return Request.model_validate({"workload": workload, "site": site, **changes})


def solver(parts: Sequence[Part], sizer: TableSizer | None = None) -> Solver:
    return Solver(parts, EUR, sizer or TableSizer(), check)


def every_build(parts: Sequence[Part], wanted: Request, sizer: TableSizer) -> Iterator[tuple[Decimal, Build, Demand]]:
    """Every workstation that the parts allow on paper, the cheapest first."""
    of = {c: [p for p in parts if p.category == c] for c in CHOICES}
    drives = [p for p in of["storage"] if p.spec.kind != "hdd"]
    roles = ("cpu", "motherboard", "memory", "boot_drive", "data_drive", "psu", "chassis", "cooler", "accelerator")
    lines: list[list[tuple[Part | None, int]]] = [
        [(p, 1) for p in of["cpu"]],
        [(p, 1) for p in of["motherboard"]],
        [(p, n) for p in of["memory"] for n in (1, 2)],
        [(p, 1) for p in drives],
        [(None, 0), *((p, 1) for p in of["storage"])],
        [(p, 1) for p in of["psu"]],
        [(p, 1) for p in of["chassis"]],
        [(p, 1) for p in of["cooler"]],
        [(p, sizer.count) for p in of["accelerator"]],
    ]

    def price(combination: tuple[tuple[Part | None, int], ...]) -> Decimal:
        return sum((p.price.amount * n for p, n in combination if p is not None and p.price), Decimal(0))

    for combination in sorted(product(*lines), key=price):
        chosen = zip(roles, combination, strict=True)
        items = tuple(Item(role=role, part=p, qty=n) for role, (p, n) in chosen if p is not None)
        demand = sizer.demand(wanted.workload, combination[-1][0], sizer.count, 1, wanted.site)
        build = Build(name="any", site=wanted.site, nodes=(Node(items=items),), workload=wanted.workload)
        if plausible(items):
            yield price(combination), build, demand


def plausible(items: Sequence[Item]) -> bool:
    """Saves the time of checking what plainly does not go together."""
    of = {item.role: item.part.spec for item in items}
    board = of["motherboard"]
    return (
        of["cpu"].socket == board.socket
        and board.socket in of["cooler"].sockets
        and of["memory"].memory_type == board.memory_type
        and board.form_factor in of["chassis"].board_form_factors
    )

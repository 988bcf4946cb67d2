"""Random small catalogs with everything that makes machines fail, and the cheapest machine found by trying them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import product
from random import Random
from typing import Any

from tiny_catalog import FACTS, M2, SLOTS, TableSizer, part

from app.domain.build import Build, Item, Node
from app.domain.finding import Finding, Severity, Status
from app.domain.parts import Part
from app.domain.request import Request
from app.domain.requirement import Demand
from app.rules.engine import answer
from app.rules.machine import Machine, all_machines
from app.rules.registry import BY_ID, RULES
from app.rules.verdict import Rule
from app.solver.conditions import ALL
from app.solver.cp import cp_model
from app.solver.pool import Choice
from app.solver.puzzle import PairTables, Puzzle, Task

Facts = dict[str, Any]
Key = tuple[str, str, int]
Rows = list[tuple[str, Part, int]]
INTEL: Facts = {"socket": "LGA1700"}
DUAL: Facts = {"socket": "SP3", "sockets": 2, "cpu_families": ["Example"]}
WIDE: dict[str, list[Facts]] = {
    "cpu": [
        {}, {}, INTEL, {"socket": "SP3", "max_sockets": 2, "cores": 8}, {"cores": 4}, {"max_power_w": 300},
        {"max_power_w": None, "tdp_w": 65}, {"memory_type": "DDR4/DDR5"}, {"memory_max_gib": 32}, {"family": "Other"},
        {"tdp_w": None, "max_power_w": None}, {"dimm_kinds": ["RDIMM"]},
    ],
    "motherboard": [
        {}, {}, {}, INTEL, DUAL, {"form_factor": "E-ATX"}, {"dimm_slots": 2}, {"memory_type": "DDR4"}, {"eps8": 2},
        {"eps8": None}, {"dimm_slots": None}, {"above_4g": False}, {"memory_max_dimm_gib": 16}, {"m2_slots": []},
        {"m2_slots": [*M2, {"label": "M2", "gen": 4, "lanes": 4, "lengths_mm": [80], "source": "chipset"}]},
        {"pcie_slots": SLOTS[:1]}, {"pcie_slots": None}, {"dimm_kinds": ["RDIMM"]}, {"cpu_families": None},
        {"pcie_slots": [SLOTS[0], SLOTS[1] | {"position": 2}]},
    ],
    "memory": [
        {}, {}, {"modules": 1, "total_gib": 16}, {"modules": 1, "module_gib": 32, "total_gib": 32},
        {"modules": 4, "module_gib": 8, "total_gib": 32}, {"memory_type": "DDR4"}, {"kind": "RDIMM", "ecc": True},
        {"module_gib": 64, "total_gib": 128}, {"height_mm": None}, {"kind": None}, {"modules": None},
    ],
    "accelerator": [
        {}, {}, {"length_mm": 360}, {"length_mm": None}, {"tdp_w": 400}, {"power_connectors": [{"pcie8": 3}]},
        {"cooling": "passive"}, {"slot_width": 3}, {"vram_gib": 12}, {"power_connectors": [{"pin16": 1}, {"pcie8": 2}]},
        {"power_connectors": None}, {"slot_width": None},
    ],
    "storage": [
        {}, {}, {"capacity_gb": 250}, {"kind": "sata_ssd", "form_factor": "2.5", "m2_length_mm": None},
        {"kind": "hdd", "form_factor": "3.5", "m2_length_mm": None, "capacity_gb": 4000}, {"capacity_gb": None},
        {"m2_length_mm": 110},
    ],
    "psu": [
        {}, {}, {"rated_w": 550}, {"rated_w": 450, "rated_115v_w": 400}, {"pin16": 0}, {"pin16": None},
        {"length_mm": 230}, {"rated_w": 1200, "pcie8": 6, "pin16": 2}, {"eps8": 1}, {"eps8": None},
        {"form_factor": "SFX"}, {"pcie8": None}, {"rated_w": None},
    ],
    "chassis": [
        {}, {}, {"gpu_max_length_mm": 260}, {"gpu_max_length_mm": None}, {"cooler_max_height_mm": 150},
        {"board_form_factors": ["ATX", "E-ATX", "EEB"]}, {"psu_max_length_mm": 150}, {"psu_max_length_mm": None},
        {"gpu_cooling": ["passive", "blower"]}, {"expansion_slots": 2}, {"psu_form_factors": ["SFX"]},
        {"psu_form_factors": None}, {"bays_35": 0, "bays_25": 0}, {"radiators_mm": [240]},
    ],
    "cooler": [
        {}, {}, {"sockets": ["AM5", "LGA1700", "SP3"]}, {"sockets": ["LGA1700"]}, {"height_mm": 165},
        {"sockets": None}, {"kind": "aio", "height_mm": 55, "radiator_mm": 280}, {"height_mm": None},
        {"sockets": ["SP3", "AM5"]},
    ],
}  # fmt: skip
MOST_MACHINES = 2_500
PAIRED = ("CPU-SOCKET", "MEM-TYPE", "FIT-MB-FF", "COOL-SOCKET", "FIT-GPU-LEN", "FIT-PSU-LEN", "FIT-PSU-FF")
"""Rules that read the two parts they name, and nothing else: what they reject is rejected in all company."""


def wide_catalog(dice: Random, sizer: TableSizer) -> list[Part]:
    """One to three parts of each kind, prices from few enough that some are equal; few enough machines to try all."""
    parts = _drawn(dice)
    while len(_every(parts, sizer)) > MOST_MACHINES:
        parts.remove(dice.choice([p for p in parts if sum(q.category == p.category for q in parts) > 1]))
    return parts


def _drawn(dice: Random) -> list[Part]:
    parts = []
    plenty = dice.choice(sorted(WIDE))
    for category, variants in WIDE.items():
        for number in range(3 if category == plenty else dice.choice((1, 2, 2))):
            facts: Facts = {}
            for _ in range(dice.choice((0, 0, 0, 1, 1, 2) if number else (0, 0, 0, 0, 1))):
                facts |= dice.choice(variants)
            parts.append(part(f"{category}-{number}", category, dice.choice((60, 90, 100, 150, 151, 300)), **facts))
    return parts


def machines(parts: list[Part], sizer: TableSizer) -> Iterator[tuple[Decimal, Rows]]:
    """Every workstation that the parts allow on paper, the cheapest first."""

    def price(rows: Rows) -> Decimal:
        return sum((p.price.amount * n for _, p, n in rows if p.price), Decimal(0))

    return iter(sorted(((price(rows), rows) for rows in _every(parts, sizer)), key=lambda pair: pair[0]))


def _every(parts: list[Part], sizer: TableSizer) -> list[Rows]:
    of = {category: [p for p in parts if p.category == category] for category in FACTS}
    solid = [p for p in of["storage"] if p.spec.kind != "hdd"]  # type: ignore[attr-defined]
    hosts = [
        [("cpu", cpu, n), ("motherboard", board, 1), ("cooler", cooler, n)]
        for cpu, board, cooler in product(of["cpu"], of["motherboard"], of["cooler"])
        for n in (1, 2)
        if n <= (board.spec.sockets or 1) and (cpu.spec.cores or 0) * n >= sizer.cores  # type: ignore[attr-defined]
    ]
    lines: list[list[Rows]] = [
        hosts,
        [[("memory", p, n)] for p in of["memory"] for n in (1, 2, 4) if _kit_gib(p) * n >= sizer.ram],
        [[("boot_drive", p, 1)] for p in solid],
        [[], *([("data_drive", p, n)] for p in of["storage"] for n in (1, 2))],
        [[("psu", p, 1)] for p in of["psu"]],
        [[("chassis", p, 1)] for p in of["chassis"]],
        [[("accelerator", p, sizer.count)] for p in of["accelerator"]],
    ]

    return [[row for rows in some for row in rows] for some in product(*lines)]


def cheapest(parts: list[Part], wanted: Request, sizer: TableSizer, budget: int | None) -> Decimal | None:
    """By trying every machine, judged by the checker: of those whose deciding facts are known, else of all."""
    least: Decimal | None = None
    rejected: set[frozenset[Key]] = set()
    others = [rule for rule in RULES if rule.id not in PAIRED]
    for price, rows in machines(parts, sizer):
        keys = frozenset((role, p.id, n) for role, p, n in rows)
        if budget is not None and price > budget:
            break
        if any(cut <= keys for cut in rejected):
            continue
        card = next(p for role, p, _ in rows if role == "accelerator")
        demand = sizer.demand(wanted.workload, card, sizer.count, 1, wanted.site)
        items = tuple(Item(role=role, part=p, qty=n) for role, p, n in rows)
        build = Build(name="any", site=wanted.site, nodes=(Node(items=items),), workload=wanted.workload)
        ready = all_machines(build, demand)
        if clashes := list(_errors([BY_ID[rule] for rule in PAIRED], ready)):
            pairs = [finding.roles for _, finding in clashes if len(finding.roles) == 2]
            rejected |= {frozenset(key for key in keys if key[0] in roles) for roles in pairs}
            continue
        if broken := next(_errors(others, ready), None):
            others.sort(key=lambda rule, last=broken[0]: rule is not last)  # what rejects one often rejects the next
            continue
        if allowed(rows, wanted, demand, strict=True):
            return price
        least = price if least is None else least
    return least


def _errors(rules: Iterable[Rule], of: tuple[Machine, ...]) -> Iterator[tuple[Rule, Finding]]:
    """The errors of a checked build, one at a time, so that the first one may be enough."""
    for rule, machine in product(rules, of):
        finding = answer(rule, machine)
        if finding.status is Status.FAILED and finding.severity is Severity.ERROR:
            yield rule, finding


def allowed(rows: Rows, wanted: Request, demand: Demand, *, strict: bool) -> bool:
    """Whether the solver's conditions let this one machine pass."""
    card, count = next((p, n) for role, p, n in rows if role == "accelerator")
    task = Task(card, count, demand, wanted.site, wanted.wishes, strict=strict, cards=(card,))
    menus = {role: (Choice(role, p, n, 0),) for role, p, n in rows}
    menus.setdefault("data_drive", (Choice("data_drive", None, 0, 0),))
    puzzle = Puzzle(task, menus, PairTables())
    for condition in ALL:
        condition(puzzle)
    return bool(cp_model().CpSolver().solve(puzzle.model) in (cp_model().OPTIMAL, cp_model().FEASIBLE))


def _kit_gib(kit: Part) -> float:
    spec: Any = kit.spec
    return float(spec.modules * spec.module_gib if spec.modules and spec.module_gib else spec.total_gib or 0)

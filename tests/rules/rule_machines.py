"""Builds from terse facts: every case starts from a sound machine of its kind and changes what it is about."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.connections import Firmware
from app.domain.finding import Status
from app.domain.parts import Confidence, Part, Price, Provenance
from app.domain.parts.parsing import parse_spec
from app.domain.quantity import Input, Quantity
from app.domain.requirement import EXCHANGED_GB, STEP_S, Demand, Layout, MemoryShare, Need, Prediction
from app.domain.site import Site
from app.domain.software import Software
from app.domain.workload import Workload

ORIGIN = Provenance(source="made for this test", as_of=date(2026, 1, 1), confidence=Confidence.YOURS)
CASES = Path(__file__).parent / "cases"
MACHINES: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "machines.toml").read_text())
ANY_WORKLOAD: Mapping[str, Any] = {"model": {"preset": "any"}, "phase": "inference"}
UNKNOWN = "?"
STATUS = {
    "pass": Status.PASSED,
    "fail": Status.FAILED,
    "unknown": Status.UNKNOWN,
    "n/a": Status.NOT_APPLICABLE,
}


def part(name: str, category: str, facts: Mapping[str, Any]) -> Part:
    """A part with its facts, its ``name`` and ``price`` among them; ``"?"`` is unknown."""
    known = {field: value for field, value in facts.items() if value != UNKNOWN}
    title, amount = known.pop("name", name), known.pop("price", None)
    price = None if amount is None else Price(amount=amount, currency="EUR", as_of=ORIGIN.as_of, basis="list")
    spec = parse_spec(category, known)
    return Part(id=name, category=category, vendor="Example", name=title, spec=spec, provenance=ORIGIN, price=price)


def machine(
    kind: str = "workstation",
    *,
    facts: Mapping[str, Any] | None = None,
    qty: Mapping[str, int] | None = None,
    drop: tuple[str, ...] | list[str] = (),
    add: list[dict[str, Any]] | None = None,
    place: Mapping[str, Any] | None = None,
    cap: Mapping[str, float] | None = None,
    raid: str = "none",
    nodes: int = 1,
    link: Mapping[str, Any] | None = None,
    bridge: Mapping[str, int] | None = None,
    firmware: Mapping[str, Any] | None = None,
    display: str | None = None,
) -> Node:
    """A machine of ``machines.toml`` with facts (``role.field``), numbers and places changed, parts out and in."""
    lines = {line["role"]: dict(line) for line in MACHINES[kind] if line["role"] not in drop}
    for line in add or []:
        lines[line["role"] if line["role"] not in lines else f"{line['role']} 2"] = dict(line)
    for key, value in (facts or {}).items():
        role, field = key.split(".")
        lines[role][field] = value
    items = []
    for name, line in lines.items():
        role, category = line.pop("role"), line.pop("category")
        number, included = line.pop("qty", 1), line.pop("included", False)
        where = (place or {}).get(name)
        items.append(
            Item(
                role=role,
                part=part(line.pop("id", name.replace("_", "-").replace(" ", "-")), category, line),
                qty=(qty or {}).get(name, number),
                included=included,
                place=tuple(where) if where else None,
                power_cap_w=(cap or {}).get(name),
                link=(link or {}).get(name),
                nvlink_bridge_slots=(bridge or {}).get(name),
            )
        )
    options = Firmware.model_validate(firmware or {})
    return Node(qty=nodes, items=tuple(items), raid=raid, firmware=options, display=display)  # type: ignore[arg-type]


def build(case: Mapping[str, Any]) -> Build:
    """The build of a case. Its site counts as told, defaults and all, unless the case says ``untold``."""
    names = ("facts", "qty", "drop", "add", "place", "cap", "raid", "nodes", "link", "bridge", "firmware", "display")
    node = machine(case.get("machine", "workstation"), **{name: case[name] for name in names if name in case})
    apart = tuple(Node(items=(_apart(line),)) for line in case.get("apart", ()))
    workload = case.get("workload")
    site = Site.model_validate(case.get("site", {}))
    return Build(
        name="case",
        site=site if case.get("untold") else site.as_told(),
        nodes=(node, *apart),
        software=Software.model_validate(case.get("software", {})),
        workload=Workload.model_validate({**ANY_WORKLOAD, **workload}) if workload else None,
    )


def _apart(line: Mapping[str, Any]) -> Item:
    """A part that stands by itself, as a switch does: ``{role, category, qty, ...facts}``."""
    facts = dict(line)
    role, category, number = facts.pop("role"), facts.pop("category"), facts.pop("qty", 1)
    return Item(role=role, part=part(facts.pop("id", role), category, facts), qty=number)


def demand(case: Mapping[str, Any]) -> Demand | None:
    """The demand of a case: ``{phase, need_gib, usable_gib, count, accelerator, precision, tensor, needs, missed}``.

    ``shares`` are the segments of the memory bar by key. Over several machines: ``nodes``,
    and what they exchange per step, ``exchange_gb`` and ``step_s``.
    """
    asked = case.get("demand")
    if asked is None:
        return None
    accelerator = asked.get("accelerator", "accelerator") or None
    shares = asked.get("shares", {})
    need_gib = sum(shares.values()) if shares else asked.get("need_gib", 10.0)
    prediction = Prediction(
        phase=asked.get("phase", "training"),
        memory=_quantity(need_gib, "GiB"),
        memory_shares=tuple(MemoryShare(key=key, label=key, gib=gib) for key, gib in shares.items()),
        usable_gib=asked.get("usable_gib", 22.0),
        fits=asked.get("tight", False) or need_gib <= asked.get("usable_gib", 22.0),
        tight=asked.get("tight", False),
        tpot_ms=_quantity(asked["tpot_ms"], "ms") if "tpot_ms" in asked else None,
        layout=Layout.model_validate({"tensor_parallel": asked.get("tensor", 1), **asked.get("layout", {})}),
        missed=tuple(asked.get("missed", ())),
        latency_ms=_quantity(asked["latency_ms"], "ms") if "latency_ms" in asked else None,
        throughput=_quantity(*asked["throughput"]) if "throughput" in asked else None,
    )
    phase = {prediction.phase: prediction}
    needs = tuple(
        Need(key=key, label=key, minimum=_quantity(value, "GB"), recommended=_quantity(value, "GB"))
        for key, value in asked.get("needs", {}).items()
    )
    if "step_s" in asked:
        needs = (*needs, _network(asked.get("exchange_gb", 0.0), asked["step_s"]))
    return Demand(
        accelerator=accelerator,
        count=asked.get("count", 1),
        nodes=asked.get("nodes", 1),
        needs=needs,
        precision=asked.get("precision", "bf16"),
        family=asked.get("family"),
        operators=asked.get("operators"),
        loader_workers_per_device=asked.get("workers", 2),
        heads=asked.get("heads"),
        kv_heads=asked.get("kv_heads"),
        params=asked.get("params"),
        active_share=asked.get("active_share", 1.0),
        sample_mb=asked.get("sample_mb"),
        method=asked.get("method", "full"),
        **phase,
    )


def _network(exchanged_gb: float, step_s: float) -> Need:
    inputs = (Input(name=EXCHANGED_GB, value=exchanged_gb, unit="GB"), Input(name=STEP_S, value=step_s, unit="s"))
    least = Quantity(value=10, unit="Gb/s", formula="given", inputs=inputs)
    return Need(key="network", label="network", minimum=least, recommended=least)


def _quantity(value: float, unit: str) -> Quantity:
    return Quantity(value=value, unit=unit, formula="given")


def cases() -> list[tuple[str, dict[str, Any]]]:
    """Every case of every family with its rule's id."""
    found: list[tuple[str, dict[str, Any]]] = []
    for path in sorted(CASES.glob("*.toml")):
        for rule, entries in tomllib.loads(path.read_text()).items():
            found += [(rule, entry) for entry in entries]
    return found

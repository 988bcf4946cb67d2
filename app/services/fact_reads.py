"""Which facts the rules need: for every fact of a category, the rules that cannot tell without it.

Found by asking: every known fact of every part of a build is taken away in turn, and the rules whose answer becomes
*unknown* for want of that very fact need it. ``resources/rules/reads.toml`` holds what the shipped examples, real
machines and clusters named in full gave; a test asks again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.domain.build import Build, Item
from app.domain.finding import Report, Status
from app.domain.parts import CATEGORIES

READS_FILE = Path(__file__).resolve().parents[2] / "resources" / "rules" / "reads.toml"

Reads = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Category -> fact -> the rules that need it, in alphabetical order."""
Ask = Callable[[Build], Report]

Applies = Callable[[Any], bool]
APPLIES: Mapping[tuple[str, str], Applies] = MappingProxyType(
    {
        **{
            ("accelerator", name): lambda spec: (spec.form_factor or "PCIe").startswith("PCIe")
            for name in (
                *("slot_width", "length_mm", "height_mm", "weight_kg"),
                *("power_connectors", "plug_edge", "pcie_gen", "pcie_lanes"),
            )
        },
        **{
            ("accelerator", name): lambda spec: spec.segment != "cloud" and not spec.cloud_only
            for name in ("tdp_w", "cooling", "form_factor")
        },
        ("accelerator", "m2_keys"): lambda spec: spec.form_factor == "M.2",
        ("accelerator", "pcie_split"): lambda spec: (spec.devices_per_board or 1) > 1,
        ("accelerator", "nvlink_cards"): lambda spec: spec.nvlink_gbs != 0,
        ("accelerator", "compute_capability"): lambda spec: spec.segment not in ("npu", "fpga"),
        ("storage", "m2_length_mm"): lambda spec: spec.form_factor in ("M.2", None),
        ("storage", "m2_key"): lambda spec: spec.form_factor in ("M.2", None),
        ("storage", "pcie_gen"): lambda spec: spec.kind in ("nvme", None),
        ("storage", "pcie_lanes"): lambda spec: spec.kind in ("nvme", None),
        ("psu", "pin16_w"): lambda spec: spec.pin16 != 0,
        ("chassis", "rack_u"): lambda spec: spec.kind in ("rack", None),
        ("chassis", "cooler_max_height_mm"): lambda spec: spec.kind != "open",
        ("chassis", "psu_max_length_mm"): lambda spec: spec.kind != "open",
        ("cooler", "radiator_mm"): lambda spec: spec.kind in ("aio", None),
        ("cooler", "height_mm"): lambda spec: spec.kind != "aio",
        **{
            ("server", name): lambda spec: spec.kind in ("complete", None)
            for name in ("memory_gib", "storage_gb", "cpu_cores")
        },
        **{("cable", name): lambda spec: spec.kind not in ("fibre", "power_cord") for name in ("gbps", "protocol")},
        ("cable", "length_m"): lambda spec: spec.kind != "transceiver",
        ("cable", "fibre"): lambda spec: spec.kind in ("fibre", "transceiver", None) and spec.end_b != "RJ45",
        **{("cable", name): lambda spec: spec.kind in ("transceiver", None) for name in ("reach_m", "strands")},
        **{
            ("server", name): lambda spec: bool(spec.fabric_ports)
            for name in ("fabric_gbps", "fabric_port_type", "fabric_cages", "fabric_protocol")
        },
        ("server", "fitted"): lambda spec: bool(spec.gpu_needs),
        ("server", "depth_mm"): lambda spec: spec.rack_u != 0,
    }
)
"""Facts that only some parts of their category have; the others are not counted as unknown there."""


def applies(category: str, name: str, spec: Any) -> bool:
    """Whether a part with these facts has that fact at all."""
    told = APPLIES.get((category, name))
    return told is None or told(spec)


def load_reads(path: Path = READS_FILE) -> Reads:
    """What the file holds, facts in the order of their category."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        category: {
            name: tuple(document[category][name]) for name in model.model_fields if name in document.get(category, {})
        }
        for category, model in CATEGORIES.items()
    }


def as_toml(reads: Reads) -> str:
    """The file's text."""
    lines = [
        "# Facts that rules need, and the rules that cannot tell without them. Made by asking the rules about the",
        "# shipped examples, real machines and clusters named in full with one fact taken away at a time:",
        "# python -m tests.services.fact_reads",
    ]
    for category in CATEGORIES:
        facts = reads.get(category, {})
        if facts:
            lines += ["", f"[{category}]"]
            lines += [
                f"{name} = [{', '.join(f'{rule!r}' for rule in facts[name])}]".replace("'", '"')
                for name in CATEGORIES[category].model_fields
                if facts.get(name)
            ]
    return "\n".join(lines) + "\n"


def reads_of(builds: Iterable[Build], ask: Ask) -> Reads:
    """Asks about every fact of every part of these builds."""
    found: dict[str, dict[str, set[str]]] = {}
    for build in builds:
        for category, name, rules in _asked(build, ask):
            found.setdefault(category, {}).setdefault(name, set()).update(rules)
    return {
        category: {name: tuple(sorted(rules)) for name, rules in facts.items()} for category, facts in found.items()
    }


def _asked(build: Build, ask: Ask) -> Iterator[tuple[str, str, set[str]]]:
    seen: set[str] = set()
    for _, item in build.items():
        if item.part.id in seen:
            continue
        seen.add(item.part.id)
        for name in type(item.part.spec).model_fields:
            if getattr(item.part.spec, name) is None or name == "includes":
                continue
            rules = needing(build, item, name, ask)
            if rules:
                yield item.part.category, name, rules


def needing(build: Build, item: Item, name: str, ask: Ask) -> set[str]:
    """The rules that cannot tell about ``build`` when this fact of this part is unknown."""
    spec = item.part.spec.model_copy(update={name: None})
    poorer = item.part.model_copy(update={"spec": spec})
    nodes = tuple(
        node.model_copy(
            update={
                "items": tuple(
                    one.model_copy(update={"part": poorer}) if one.part.id == poorer.id else one for one in node.items
                )
            }
        )
        for node in build.nodes
    )
    report = ask(build.model_copy(update={"nodes": nodes}))
    return {
        finding.rule
        for finding in report.findings
        if finding.status is Status.UNKNOWN
        and any(gap.part == poorer.id and gap.field == name for gap in finding.missing)
    }

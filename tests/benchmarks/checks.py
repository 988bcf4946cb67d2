"""The check of an 8-GPU server against reading the same machine, every part inline, from its JSON text."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.build import Build, BuildDocument, ItemDocument, NodeDocument
from app.domain.parts import Part
from app.domain.workload import Workload
from app.rules.engine import check
from app.services.builds import resolve
from app.services.check import check_build, demand_of
from app.services.context import Services
from tests.benchmarks.timing import Comparison, compare

SERVER = (
    ("server", "smc-8125gs-tnhr", 1),
    ("cpu", "amd-epyc-9474f", 2),
    ("memory", "m321r8ga0bb0-cqk", 24),
    ("accelerator", "nv-h100-sxm", 8),
    ("boot_drive", "samsung-pm893-3-84tb", 2),
    ("data_drive", "samsung-pm9a3-7-68tb-u2", 4),
    ("nic", "cx7-ndr-1-osfp", 9),
)
"""Role, part and number."""
WORKLOAD = Workload.model_validate({"model": {"preset": "llama-2-7b"}, "phase": "training", "domain": "llm"})
BASELINE = "reading and resolving its document, all facts of {count} parts inline"
ROUNDS = 41


def comparisons(services: Services) -> Iterator[Comparison]:
    """The check without a workload, with its demand known, and with sizing it first."""
    document = server_document(services)
    text = document.model_dump_json(exclude_none=True)
    build = resolve(document, services.parts)
    asked = build.model_copy(update={"workload": WORKLOAD})
    demand = demand_of(asked, services.size)
    baseline = BASELINE.format(count=len(SERVER))
    for job, run in (
        ("checking an 8-GPU server", lambda: check(build)),
        ("checking it with a demand", lambda: check(asked, demand)),
        ("sizing its workload and checking it", lambda: check_build(asked, services.size)),
    ):
        yield compare(job, run, baseline, lambda: read(text, services), rounds=ROUNDS)


def read(text: str, services: Services) -> Build:
    """The machine from its text."""
    return resolve(BuildDocument.model_validate_json(text), services.parts)


def server_document(services: Services) -> BuildDocument:
    """A server with eight accelerators, with every fact that the catalog has of its parts."""
    lines = tuple(
        ItemDocument(role=role, spec=_inline(services.parts.get(part)), qty=qty) for role, part, qty in SERVER
    )
    return BuildDocument(name="Server with eight accelerators", nodes=(NodeDocument(parts=lines),))


def _inline(part: Part | None) -> dict[str, object]:
    if part is None:
        raise LookupError("the shipped catalog lacks a part of the server that is checked")
    facts = part.spec.model_dump(mode="json", exclude_none=True)
    return {"category": part.category, "name": part.name, "vendor": part.vendor, **facts}

"""Whether the facts of the parts can be true together."""

from __future__ import annotations

from app.domain.finding import Severity
from app.domain.part_laws import laws_of
from app.rules.fixes import replace
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, passed, rule


@rule(
    "DATA-CONSIST",
    "facts of a part contradict each other",
    Severity.WARNING,
    source="mlcommons/inference_results_v4.1: 2 of 217 system sheets fail number x size = total",
    kinds=EVERYWHERE,
    always_told=True,
)
def consistent(machine: Machine) -> Verdict:
    """The facts of every part can be true together: numbers times sizes, generations by socket, memory by platform.

    Why: a sheet that contradicts itself is wrong somewhere, and every check that reads it with it.
    Formula: modules x GiB = GiB of the kit; DDR class and PCIe generation <= those of the socket; lanes <= connector;
        power <= slot and plugs; and the other laws of each category. Facts that are not known contradict nothing.
    """
    count = 0
    for item in machine.node.items:
        for law in laws_of(item.part.category):
            count += 1
            for field, why in law(item.part.spec):
                label = type(item.part.spec).model_fields[field].json_schema_extra if field else None
                name = label.get("label", field) if isinstance(label, dict) else field
                return failed(
                    "{card}, “{fact}”: {why}.",
                    items=(item,),
                    fixes=[replace(item.role, "Mend the fact in the catalog, or take another part")],
                    card=item.part.title,
                    fact=name,
                    why=why,
                )
    return passed("No fact contradicts another in {laws} comparisons.", laws=count)


RULES: tuple[Rule, ...] = (consistent,)

"""Every fix of every failing case clears its finding and breaks nothing, or it is listed with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from rule_machines import build, cases, demand
from shelves import shelf_for, sized

from app.domain.build import Build
from app.domain.finding import Finding, Fix, Report, Severity, Status
from app.domain.requirement import Demand
from app.rules.engine import check
from app.services.fixes import apply_fix

FAILING = [(rule, case) for rule, case in cases() if case["verdict"] == "fail"]
RULES = list(dict.fromkeys(rule for rule, _ in FAILING))
SIZING = "what a changed workload needs is for the sizing to say (test_apply_fix does one)"
CONTENTS = "what is sold inside goes with the device; the shelf's devices are empty"
GAP = "clears the failure; a fact that the case leaves out is then asked for"
SEVERAL = "which cables, racks and PDUs go together is for a proposal to count"
HELPLESS = {
    "BUILD-SHARED: no cables": SEVERAL,
    "BUILD-SHARED: racks and PDUs are neither listed nor the site's": SEVERAL,
    "BUILD-SHARED: the site tells its PDUs, and no racks": SEVERAL,
    "CLD-VRAM: does not fit": CONTENTS,
    "COOL-NICAMB: 100 Gb/s at 36 degrees, whatever the cable": GAP,
    "EDGE-ISA: sixteen bits are not": CONTENTS,
    "EDGE-ISA: training on an Edge TPU": CONTENTS,
    "EDGE-LAT: more pictures come than are answered": "what makes a workload faster is for the sizing to say",
    "EDGE-LAT: the line is down": "how fast it is once it works, nobody told",
    "EDGE-UPDATE: the line is down": "how fast it is once it works, nobody told",
    "EDGE-MODE: limited to 20 W between two modes": "the module is part of the device, whose line carries the limit",
    "EDGE-OPS: a language model on an Edge TPU": CONTENTS,
    "EDGE-OPS: segmentation that nobody has compiled": CONTENTS,
    "EDGE-OPS: the parser refuses a shuffle layer": CONTENTS,
    "EDGE-STREAMS: five raw cameras on one USB port of 5 Gb/s": GAP,
    "EDGE-STREAMS: more megabits than the port takes": GAP,
    "GPU-COUNT-DIV: 40 heads on 3": "the layout is for the sizing to say",
    "GPU-P2P: two GeForce train together": "a table tells by model which cards do; the shelf's are of none",
    "NET-LINKS: transceivers for both ends, and a fibre missing": "of several kinds nobody can tell which to add",
    "PWR-ADAPTER: the 12-pin of a founders' card": "no supply has that plug: every such card hangs on its adapter",
    "PWR-PSUTABLE: a supply that the table does not know": "the table has no line for so many cards",
    "PWR-SUM: the known parts are too much already": GAP,
    "SIZ-SLA: late": "what makes a workload faster is for the sizing to say",
}
"""Findings, by rule and case, that no one change clears here."""
UNFIT = {
    "CPU-2SLOTS: two-socket board: the card is put into a dead slot: set_qty": "takes a second cooler as well",
    "CPU-2SLOTS: two-socket board: two cards, one live slot: set_qty": "takes a cooler and a larger supply as well",
    "EDGE-M2: a module of key E in a socket of key M: replace": "no threshold says which sockets a host has",
    "EDGE-M2: no socket at all: replace": "the same",
    "EDGE-M2: the socket carries SATA only: replace": "the same",
    "EDGE-M2: two devices on one link: replace": "the same",
    "FIT-AIRGAP: pressed together: replace": "cards of three slots want a larger case beside a wider board",
    "FIT-GPU-SLOTS: the upper one covers the lower one's slot: replace": "so wide cards want a larger case as well",
    "FIT-PASSIVE: passive in a tower that lists nothing: replace": GAP,
    "FIT-RAD: two large ones, one large place: replace": "thresholds name one place; cases with several are tried",
    "FIT-RAD: two liquid-cooled cards and the processor: one radiator too many: replace": "the same",
    "PCIE-GEN: generation 2: replace": "the processor is what holds the slot back; a board is offered as well",
    "PCIE-SHARE-M2: the manual switches the slot off: move": "the error becomes a warning",
    "PCIE-SLOTPHYS: the third finds only a x4 slot: replace": "the shelf's boards have them too close or too low",
    "PWR-GPU-EPS: nor are there 8-pin plugs: replace": "the error becomes a warning: adapters",
    "PWR-MULTIPSU: a card between two supplies: set_qty": "the one has too few plugs",
    "SIZ-INF: the weights alone are too large: change_workload": SIZING,
    "SIZ-KV: more than the room that is left: change_workload": SIZING,
    "SIZ-TRAIN: the states alone are too large: change_workload": SIZING,
}
"""Fixes, by rule, case and kind, that do not clear the finding here, beside others that do."""


@pytest.mark.parametrize("rule", RULES)
def test_every_fix_clears_its_finding(rule: str) -> None:
    helpless, unfit = set(), set()
    for name, case in FAILING:
        if name != rule:
            continue
        whole, asked = build(case), demand(case)
        before = check(whole, asked)
        finding = next(f for f in before.findings if f.rule == rule and f.status is Status.FAILED)
        if finding.severity is Severity.NOTE:
            continue  # nothing to repair
        answers = list(_tried(whole, asked, finding, before))
        if any(cleared for _, cleared in answers):
            unfit |= {f"{rule}: {case['name']}: {fix.kind}" for fix, cleared in answers if not cleared}
        else:
            helpless.add(f"{rule}: {case['name']}")

    assert helpless == {key for key in HELPLESS if key.startswith(f"{rule}: ")}
    assert unfit == {key for key in UNFIT if key.startswith(f"{rule}: ")}


def _tried(whole: Build, asked: Demand | None, finding: Finding, before: Report) -> Iterator[tuple[Fix, bool]]:
    for fix in finding.fixes:
        shelf = shelf_for(whole, fix, finding.node)
        wanted: Any = lambda changed: sized(whole, asked, changed)  # noqa: E731
        mended = apply_fix(whole, fix, shelf, node=finding.node, rule=finding.rule, demand=wanted)
        yield fix, mended is not None and _cleared(finding, before, check(mended, wanted(mended)))


def _cleared(finding: Finding, before: Report, after: Report) -> bool:
    """Whether the finding is gone and no error has come."""
    same = [f for f in after.findings if (f.rule, f.node) == (finding.rule, finding.node)]
    gone = all(f.status in (Status.PASSED, Status.NOT_APPLICABLE) or _noted(f) for f in same)
    return gone and {(f.rule, f.node) for f in after.errors} <= {(f.rule, f.node) for f in before.errors}


def _noted(found: Finding) -> bool:
    return found.status is Status.FAILED and found.severity is Severity.NOTE

"""Laws of the engine that hold for every build."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_machines import build, cases, demand

from app.domain.build import Build
from app.domain.errors import Unknown, UserError
from app.domain.finding import Finding, Report, Severity, Status, VerdictKind
from app.rules.engine import answer, check, render, with_unsized
from app.rules.machine import all_machines
from app.rules.parts import PARTIAL
from app.rules.registry import BY_ID

FALLBACKS = {
    "max_power_w": "a processor without a published limit, or a server without a stated maximum, is judged so",
    "power_w": "a drive or fan of unknown power is taken at the usual figure",
    "total_gib": "the size of a kit follows from its modules",
    "psu_redundant": "a server that states no spare supplies has none",
    "gpu_max_height_mm": "the tallest processor cooler of a case stands for the room over its slots",
    "cpu_families": "a board that lists no processors takes those of its chipset (resources/rules/processors.toml)",
}
"""Facts with a documented substitute (app.domain.power and others): erasing them leaves an estimate, not a gap."""
CONTRADICTIONS = {"DATA-CONSIST"}
"""Rules about two facts that cannot both be true: where one of them is erased, nothing contradicts any more."""
RANK = tuple(Severity)
CASES = [case for _, case in cases()]


@settings(max_examples=250, deadline=None)
@given(case=st.sampled_from(CASES), data=st.data())
def test_erasing_a_fact_never_hides_a_failure(case: dict[str, Any], data: st.DataObject) -> None:
    """A rule that failed does not pass for want of a fact, unless the report names that fact as missing."""
    whole = build(case)
    known = [
        (i, field)
        for i, item in enumerate(whole.nodes[0].items)
        for field, value in item.part.spec
        if value is not None and field not in FALLBACKS
    ]
    i, field = data.draw(st.sampled_from(known))
    before, after = check(whole, demand(case)), check(_without(whole, i, field), demand(case))
    part = whole.nodes[0].items[i].part.id

    told = (part, field) in {(gap.part, gap.field) for gap in after.missing}
    for old, new in zip(before.findings, after.findings, strict=True):
        if old.status is Status.UNKNOWN or (old.status is Status.FAILED and old.severity is not Severity.NOTE):
            assert new.status is not Status.PASSED or told or old.rule in CONTRADICTIONS, (old.rule, field, new.message)


def _without(whole: Build, i: int, field: str) -> Build:
    node = whole.nodes[0]
    item = node.items[i]
    part = item.part.model_copy(update={"spec": item.part.spec.model_copy(update={field: None})})
    items = (*node.items[:i], item.model_copy(update={"part": part}), *node.items[i + 1 :])
    return whole.model_copy(update={"nodes": (node.model_copy(update={"items": items}), *whole.nodes[1:])})


@settings(max_examples=60, deadline=None)
@given(case=st.sampled_from(CASES), data=st.data())
def test_the_order_of_the_parts_does_not_matter(case: dict[str, Any], data: st.DataObject) -> None:
    whole = build(case)
    node = whole.nodes[0]
    shuffled = node.model_copy(update={"items": tuple(data.draw(st.permutations(node.items)))})
    other = check(whole.model_copy(update={"nodes": (shuffled, *whole.nodes[1:])}), demand(case))

    assert _answers(other) == _answers(check(whole, demand(case)))


def _answers(report: Report) -> list[tuple[str, Status, Severity]]:
    return [(f.rule, f.status, f.severity) for f in report.findings]


@settings(max_examples=100, deadline=None)
@given(case=st.sampled_from(CASES))
def test_the_verdict_agrees_with_the_findings(case: dict[str, Any]) -> None:
    report = check(build(case), demand(case))
    partial = any(f.rule == PARTIAL and f.status is Status.FAILED for f in report.findings)
    gaps = partial or report.of(Status.UNKNOWN)

    assert (report.verdict is VerdictKind.FAILS) == bool(report.errors)
    assert (report.verdict is VerdictKind.VERIFIED) == (not report.errors and not gaps)
    assert report == check(build(case), demand(case))


def test_sound_machines_are_verified() -> None:
    for kind in ("workstation", "server", "edge", "cloud"):
        assert check(build({"machine": kind})).verdict is VerdictKind.VERIFIED


def test_every_machine_of_a_build_is_judged_and_the_whole_once() -> None:
    one = build({})
    both = one.model_copy(update={"nodes": (one.nodes[0], build({"facts": {"cpu.socket": "AM4"}}).nodes[0])})
    report = check(both)

    assert [(f.rule, f.node) for f in report.errors] == [("CPU-SOCKET", 1)]
    assert [f.node for f in report.findings if f.rule == "PWR-CIRCUIT"] == [0]


def test_a_workload_that_cannot_be_sized_leaves_the_build_incomplete() -> None:
    whole = build({})
    report = with_unsized(check(whole), whole, Unknown("accelerator", "bandwidth_gbs"))

    assert report.verdict is VerdictKind.INCOMPLETE
    assert [(f.rule, f.missing[0].field) for f in report.of(Status.UNKNOWN)] == [("GPU-VRAM", "bandwidth_gbs")]


def test_a_site_switches_rules_off_and_over_and_the_report_says_so() -> None:
    hot = {"facts": {"cpu.socket": "LGA1851", "cooler.sockets": ["AM5", "LGA1851"]}}
    as_shipped = check(build(hot))
    off = check(build({**hot, "site": {"rules": {"CPU-SOCKET": "off"}}}))
    milder = check(build({**hot, "site": {"rules": {"CPU-SOCKET": "warning", "MEM-TYPE": "error"}}}))

    assert [f.rule for f in as_shipped.errors] == ["CPU-SOCKET"] and not as_shipped.switched
    assert off.verdict is VerdictKind.VERIFIED and "CPU-SOCKET" not in {f.rule for f in off.findings}
    assert [(one.rule, one.shipped, one.setting) for one in off.switched] == [("CPU-SOCKET", "error", "off")]
    assert [f.rule for f in milder.warnings] == ["CPU-SOCKET"] and not milder.errors
    assert [one.rule for one in milder.switched] == ["CPU-SOCKET"]  # MEM-TYPE is an error as shipped


def test_a_switched_rule_stays_as_low_as_it_had_lowered_itself() -> None:
    for rule, case in cases():
        shipped = answers(rule, case)
        for setting in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
            site = {**case.get("site", {}), "rules": {rule: setting.value}}
            for old, new in zip(shipped, answers(rule, {**case, "site": site}), strict=True):
                assert new.status is old.status
                lowered = old.severity is not BY_ID[rule].severity
                assert RANK.index(new.severity) >= RANK.index(setting)
                assert not lowered or RANK.index(new.severity) >= RANK.index(old.severity)


def answers(rule: str, case: dict[str, Any]) -> list[Finding]:
    """What one rule says of every machine of a case."""
    return [answer(BY_ID[rule], machine) for machine in all_machines(build(case), demand(case))]


def test_a_site_cannot_switch_a_rule_that_there_is_none_of() -> None:
    with pytest.raises(UserError, match="NO-SUCH"):
        check(build({"site": {"rules": {"NO-SUCH": "off"}}}))


@pytest.mark.parametrize(
    ("template", "numbers", "text"),
    [
        ("{n} modules on {m} channels.", {"n": 1, "m": 2}, "1 module on 2 channels."),
        ("{n} memory modules, {w} W.", {"n": 11, "w": 1.0}, "11 memory modules, 1 W."),
        ("{n} of {m} cards.", {"n": 1, "m": 2}, "1 of 2 cards."),
        ("Of {list}.", {"list": [360, 240, 120]}, "Of 360, 240 and 120."),
        ("{a} of {b} mm.", {"a": 33.25, "b": 1234.5}, "33.2 of 1234 mm."),
        ("Nothing {strange}", {}, "Nothing {strange}"),
    ],
)
def test_messages_read_like_sentences(template: str, numbers: dict[str, Any], text: str) -> None:
    assert render(template, numbers) == text

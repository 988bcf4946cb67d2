"""What nobody told about a site stays untold through files, copies and the wizard's answers."""

from __future__ import annotations

from app.domain.site import OnPrem, Site


def test_a_site_is_as_told_after_it_was_written_and_read() -> None:
    given = Site.model_validate({"currency": "USD", "onprem": {"circuit_a": 16}})
    again = Site.model_validate_json(given.model_dump_json())

    assert again == given
    for site in (given, again):
        assert site.told("currency") and site.told("onprem.circuit_a")
        assert not site.told("onprem.circuit_v") and not site.told("edge.fanless")


def test_answers_that_were_seen_count_as_given() -> None:
    seen = Site().as_told()

    assert seen == Site() and seen.told("onprem.circuit_a") and seen.told("rules")
    assert Site.model_validate_json(seen.model_dump_json()).told("edge.ambient_c_max")


def test_a_copy_with_a_change_tells_the_change() -> None:
    changed = Site(onprem=OnPrem().model_copy(update={"circuit_v": 120}))

    assert changed.told("onprem.circuit_v") and not changed.told("onprem.circuit_a")


def test_a_bare_off_in_yaml_switches_a_rule_off() -> None:
    assert Site.model_validate({"rules": {"FIT-AIRGAP": False}}).rules == {"FIT-AIRGAP": "off"}

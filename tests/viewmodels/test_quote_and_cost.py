"""Form and assumptions as the draft keeps them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.domain.costs import Assumptions, CostLine, Costs
from app.domain.errors import UserError
from app.domain.site import Site
from app.domain.workload import Model
from app.services.settings import Service, Settings
from app.viewmodels.assumptions import (
    ELSEWHERE,
    GROUPS,
    USD_RATE,
    assumption_rows,
    assumptions_of,
    costing_site,
    with_assumption,
    without_assumption,
)
from app.viewmodels.cost_page import stale_rates
from app.viewmodels.draft import Draft
from app.viewmodels.quote_page import (
    PRINTS,
    address_lines,
    file_name,
    form_of,
    sections_of,
    ticking,
    with_buyer,
    with_term,
)

DRAFT = Draft(model=Model(preset="llama-3.1-8b"), phase="both", customer="Example Buyer AG", site=Site())
SETTINGS = Settings(
    services=(
        Service(name="Assembly", price=Decimal(690)),
        Service(name="Warranty", price=Decimal(1140), offered=False),
    )
)


def test_the_project_s_customer_stands_in_the_form_until_another_is_typed() -> None:
    assert form_of(DRAFT, SETTINGS).customer.company == "Example Buyer AG"
    other = with_buyer(DRAFT, "company", "Other Example AG")
    assert form_of(other, SETTINGS).customer.company == "Other Example AG"
    assert other.customer == "Other Example AG"


def test_a_form_without_a_company_previews_but_is_not_named() -> None:
    form = form_of(DRAFT.with_(customer=""), SETTINGS)
    assert not form.named


def test_a_wrong_country_is_told_in_one_line() -> None:
    with pytest.raises(UserError, match="country"):
        form_of(with_buyer(DRAFT, "country", "Atlantis"), SETTINGS)


def test_commas_end_the_lines_of_an_address() -> None:
    assert address_lines(with_buyer(DRAFT, "address", "Musterweg 1, 24103 Kiel")) == "Musterweg 1\n24103 Kiel"


def test_services_are_the_offered_ones_until_somebody_ticks() -> None:
    assert [s.name for s in form_of(DRAFT, SETTINGS).terms.services] == ["Assembly"]
    names = ticking(("Assembly",), "Warranty", True, ("Assembly", "Warranty"))
    chosen = with_term(DRAFT, "ticked_services", list(names))
    assert [(s.name, s.price) for s in form_of(chosen, SETTINGS).terms.services] == [
        ("Assembly", 690),
        ("Warranty", 1140),
    ]
    none = with_term(DRAFT, "ticked_services", [])
    assert form_of(none, SETTINGS).terms.services == ()


def test_checks_are_printed_whatever_is_unticked() -> None:
    assert sections_of(()) == ("summary", "materials", "checks")
    assert sections_of(tuple(PRINTS))[-1] == "appendix"


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (("Q-2026-00001", 1, "Example / Buyer: AG"), "Q-2026-00001_Example-Buyer-AG.pdf"),
        (("Q-2026-00001", 2, ""), "Q-2026-00001-2.pdf"),
    ],
)
def test_file_names_are_taken_by_every_system(args, name) -> None:
    assert file_name(*args) == name


def test_an_assumption_is_kept_only_while_it_differs() -> None:
    changed = with_assumption(DRAFT, "electricity_price_per_kwh", 0.4)
    assert assumptions_of(changed).electricity_price_per_kwh == Decimal("0.4")
    row = next(r for r in assumption_rows(changed, None) if r.name == "electricity_price_per_kwh")
    assert (row.value, row.former) == (0.4, 0.3)
    assert with_assumption(changed, "electricity_price_per_kwh", 0.3).assumptions == {}
    assert without_assumption(changed, "electricity_price_per_kwh").assumptions == {}
    assert changed.fingerprint == DRAFT.fingerprint


def test_months_become_years_and_the_dollar_rate_a_rate_of_the_site() -> None:
    assert assumptions_of(DRAFT.with_(months=60)).years == 5
    changed = with_assumption(DRAFT, "usd_rate", 0.95)
    assert costing_site(changed, DRAFT.site).exchange_rates == {"USD": Decimal("0.95")}
    assert costing_site(DRAFT, DRAFT.site) == DRAFT.site


def test_old_exchange_rates_are_named_once() -> None:
    line = CostLine(
        role="psu", part="a", title="A", qty=1, unit_price=Decimal(1), amount=Decimal(1), list_currency="USD"
    )
    old = line.model_copy(update={"rate_stale": True, "rate_as_of": "2026-01-01"})
    undated = line.model_copy(update={"rate_stale": True, "list_currency": "CHF"})
    costs = Costs(
        currency="EUR", lines=(line, old, old, undated), capex=Decimal(4), on_request=0, opex_per_month=None, months=36,
        tco=None,
    )  # fmt: skip
    assert stale_rates(costs) == (("CHF", None), ("USD", "2026-01-01"))


def test_every_assumption_stands_in_one_group_of_the_page() -> None:
    listed = [name for names in GROUPS.values() for name in names]
    assert sorted([*listed, *ELSEWHERE]) == sorted([*Assumptions.model_fields, USD_RATE])
    rows = assumption_rows(DRAFT, Decimal("0.9"))
    assert [row.name for row in rows] == listed
    assert all(row.source for row in rows)


def test_cooling_may_be_said_not_to_be_assumed_at_all() -> None:
    cooled = DRAFT.with_site("onprem", room_cooling_btu_h=8000)
    assert assumptions_of(cooled).cooling_cop is not None
    without = with_assumption(cooled, "cooling_cop", None)
    row = next(r for r in assumption_rows(without, None) if r.name == "cooling_cop")
    assert assumptions_of(without).cooling_cop is None and row.changed and row.former
    assert without_assumption(without, "cooling_cop") == cooled


def test_a_figure_that_changes_nothing_is_told() -> None:
    idle = with_assumption(DRAFT, "care_hours_per_month", 3)
    rows = {row.name: row for row in assumption_rows(idle, None)}
    assert rows["care_hours_per_month"].idle and not rows["staff_share"].idle
    counted = {row.name: row for row in assumption_rows(with_assumption(idle, "care_rate_per_hour", 60), None)}
    assert not counted["care_hours_per_month"].idle

"""The quote's money: own vectors, errors that name field and range, and laws that hold for every quote."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.domain.money import minor_digits, round_money
from app.quoting.arithmetic import Calculation, Discount, PriceLine, Totals, calculate, read_calculation, split


def totals(*lines: dict[str, Any], **more: Any) -> Totals:
    return calculate(read_calculation({"currency": "EUR", "lines": list(lines)} | more))


def line(price: str, rate: str = "19", qty: str = "1", **more: Any) -> dict[str, Any]:
    return {"qty": qty, "unit_price": price, "tax_rate": rate} | more


@pytest.mark.parametrize(
    ("lines", "more", "net", "tax", "grand"),
    [
        ([line("100.00", "20")], {}, "100.00", "20.00", "120.00"),
        ([line("33.333", "20", "3")], {}, "100.00", "20.00", "120.00"),
        ([line("1.03")] * 3, {}, "3.09", "0.59", "3.68"),
        ([line("1000.00"), line("12.35", "7", "10")], {}, "1123.50", "198.65", "1322.15"),
        ([line("8190.00", qty="4", discount_percent="4")], {}, "31449.60", "5975.42", "37425.02"),
        ([line("450.00", "21", "2")], {"overall_discount": {"percent": "100"}}, "0.00", "0.00", "0.00"),
        ([line("2.50", optional=True), line("1.00")], {}, "1.00", "0.19", "1.19"),
    ],
)
def test_totals(lines: list[dict[str, Any]], more: dict[str, Any], net: str, tax: str, grand: str) -> None:
    found = totals(*lines, **more)
    assert (str(found.net_total), str(found.tax_total), str(found.grand_total)) == (net, tax, grand)


@pytest.mark.parametrize(
    ("bad", "field"),
    [
        ({"qty": "0"}, "lines[1].qty"),
        ({"qty": "1.0001"}, "lines[1].qty"),
        ({"unit_price": "1.00001"}, "lines[1].unit_price"),
        ({"unit_price": 0.1}, "lines[1].unit_price"),
        ({"unit_price": "NaN"}, "lines[1].unit_price"),
        ({"unit_price": "a lot"}, "lines[1].unit_price"),
        ({"unit_price": None}, "lines[1].unit_price"),
        ({"tax_rate": "101"}, "lines[1].tax_rate"),
        ({"tax_category": "X"}, "lines[1].tax_category"),
        ({"discount_amount": "5.001"}, "lines[1].discount_amount"),
    ],
)
def test_errors_name_the_field(bad: dict[str, Any], field: str) -> None:
    with pytest.raises(UserError) as caught:
        totals(line("5.00") | bad)
    assert caught.value.message.startswith(field)


def test_floats_are_refused_wherever_they_come_in() -> None:
    with pytest.raises(UserError, match="decimal string expected"):
        calculate(Calculation("EUR", (PriceLine(qty=Decimal(1), unit_price=0.1),)))  # type: ignore[arg-type]


def test_unknown_tax_leaves_the_net_total_standing() -> None:
    found = totals(line("34260.00", "0", tax_category="O"), tax="not_determined")
    assert found.net_total == Decimal("34260.00")
    assert found.taxes is None and found.tax_total is None and found.grand_total is None


def test_on_request_makes_the_quote_budgetary_but_an_option_does_not() -> None:
    open_line = {"qty": "1", "price_state": "on_request"}
    assert not totals(line("5.00"), open_line).binding
    assert totals(line("5.00"), open_line | {"optional": True}).binding


def test_instalments_leave_no_cent() -> None:
    assert split(Decimal("10000.01"), (Decimal(30), Decimal(70)), "EUR") == (Decimal("3000.00"), Decimal("7000.01"))
    assert split(None, (Decimal(100),), "EUR") == ()
    with pytest.raises(UserError, match="together 100"):
        split(Decimal(1), (Decimal(30), Decimal(60)), "EUR")


prices = st.decimals(0, 99999, places=4).map(lambda value: value if value else Decimal("0.0001"))
lines_of_a_quote = st.lists(
    st.builds(
        PriceLine,
        qty=st.decimals("0.001", 999, places=3).filter(lambda qty: qty > 0),
        unit_price=prices,
        discount_percent=st.none() | st.decimals(0, 100, places=2),
        tax_rate=st.sampled_from([Decimal(0), Decimal(7), Decimal(19), Decimal("8.875")]),
        discountable=st.booleans(),
        optional=st.booleans(),
    ),
    min_size=1,
    max_size=12,
)
currencies = st.sampled_from(["EUR", "JPY", "KWD"])
discounts = st.decimals(0, 100, places=2)


@settings(max_examples=150, deadline=None)
@given(lines_of_a_quote, discounts, currencies)
def test_printed_figures_add_up(lines: list[PriceLine], percent: Decimal, currency: str) -> None:
    found = calculate(Calculation(currency, tuple(lines), Discount(percent)))
    counted = [net for entry, net in zip(lines, found.line_net, strict=True) if not entry.optional and net is not None]
    if not counted:
        assert found.subtotal is None and found.grand_total is None
        return
    assert found.subtotal == sum(counted)
    assert found.net_total == found.subtotal - found.overall_discount
    assert found.taxes is not None
    assert sum(group.discount_share for group in found.taxes) == found.overall_discount
    assert sum(group.taxable for group in found.taxes) == found.net_total
    assert found.tax_total == sum(group.tax for group in found.taxes)
    assert found.grand_total == found.net_total + found.tax_total
    for group in found.taxes:
        assert group.tax == round_money(group.taxable * group.rate / 100, currency)
    for amount in (found.subtotal, found.overall_discount, found.tax_total):
        assert amount == round_money(amount, currency)
        assert -int(amount.as_tuple().exponent) == minor_digits(currency)


@settings(max_examples=100, deadline=None)
@given(lines_of_a_quote, discounts, currencies, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(
    lines: list[PriceLine], percent: Decimal, currency: str, random: Random
) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)
    one = calculate(Calculation(currency, tuple(lines), Discount(percent)))
    two = calculate(Calculation(currency, tuple(shuffled), Discount(percent)))
    assert one.model_dump(exclude={"line_net"}) == two.model_dump(exclude={"line_net"})


@settings(max_examples=100, deadline=None)
@given(lines_of_a_quote, discounts, currencies)
def test_a_discount_never_raises_a_price_nor_turns_one_negative(
    lines: list[PriceLine], percent: Decimal, currency: str
) -> None:
    with_it = calculate(Calculation(currency, tuple(lines), Discount(percent)))
    without = calculate(Calculation(currency, tuple(lines)))
    assert with_it.overall_discount >= 0
    if with_it.net_total is not None and without.net_total is not None and with_it.taxes is not None:
        assert 0 <= with_it.net_total <= without.net_total
        assert all(group.discount_share >= 0 and group.taxable >= 0 for group in with_it.taxes)

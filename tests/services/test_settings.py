"""Settings: defaults that work, one key each, and exchange rates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import UserError
from app.services.settings import Seller, SettingsService


class Memory:
    """Settings in a dict."""

    def __init__(self, **values: Any) -> None:
        self.values = dict(values)

    def get(self, key: str) -> Any | None:
        return self.values.get(key)

    def all(self) -> dict[str, Any]:
        return dict(self.values)

    def set(self, key: str, value: Any) -> None:
        self.values[key] = value


def test_what_is_saved_is_loaded_again() -> None:
    store = Memory()
    service = SettingsService(store)
    service.save(seller=Seller(name="Example Systems GmbH"), currency="CHF", tax_percent=Decimal("8.1"))
    loaded = SettingsService(store).load()
    assert (loaded.seller.name, loaded.currency, loaded.tax_percent) == ("Example Systems GmbH", "CHF", Decimal("8.1"))
    assert set(store.values) == {"seller", "currency", "tax_percent"}, "only what was changed is stored"


def test_damaged_value_falls_back_to_its_default_alone() -> None:
    service = SettingsService(Memory(currency="Euro", language="de"))
    assert (service.load().currency, service.load().language) == ("EUR", "de")


@pytest.mark.parametrize("change", [{"currency": "EURO"}, {"curency": "EUR"}, {"valid_days": 0}])
def test_wrong_setting_is_refused_and_nothing_stored(change: dict[str, Any]) -> None:
    store = Memory()
    with pytest.raises(UserError):
        SettingsService(store).save(**change)
    assert store.values == {}


def test_rates_cross_over_the_dollar_and_the_sites_own_win() -> None:
    service = SettingsService(Memory(exchange_rates={"EUR": "0.90", "GBP": "0.75"}))
    rates = service.rates("EUR")
    assert rates.convert(Decimal(100), "USD") == Decimal("90.00")
    assert rates.convert(Decimal(100), "GBP") == Decimal("120.00")
    assert service.rates("EUR", {"USD": Decimal("0.95")}).convert(Decimal(100), "USD") == Decimal("95.00")
    assert service.rates("EUR").convert(Decimal(1), "XAU") is None, "an unknown rate is unknown"


def test_a_rate_keeps_its_day_and_source() -> None:
    service, today = SettingsService(Memory()), date(2026, 11, 21)
    assert {row.currency for row in service.rate_table(today)} == {"CAD", "CHF", "EUR", "GBP"}
    assert all(row.stale and not row.own and row.as_of is None for row in service.rate_table(today)), (
        "nobody dated them"
    )
    service.set_rate("EUR", Decimal("0.90"), today, " ECB ")
    service.set_rate("SEK", Decimal("10.5"), date(2026, 10, 1))
    told = {row.currency: (row.per_usd, row.as_of, row.source, row.own, row.stale) for row in service.rate_table(today)}
    assert told["EUR"] == (Decimal("0.90"), today, "ECB", True, False)
    assert told["SEK"] == (Decimal("10.5"), date(2026, 10, 1), "", True, True)
    service.drop_rate("SEK")
    assert "SEK" not in {row.currency for row in service.rate_table(today)}


def test_a_crossed_rate_is_as_old_as_the_older_of_the_two() -> None:
    service, today = SettingsService(Memory()), date(2026, 11, 21)
    service.set_rate("EUR", Decimal("0.90"), today)
    service.set_rate("SEK", Decimal("10.5"), date(2026, 10, 1))
    rates = service.rates("EUR")
    assert (rates.days["USD"], rates.days["SEK"], rates.days["GBP"]) == (today, date(2026, 10, 1), None)
    assert [rates.stale(code, today) for code in ("USD", "SEK", "GBP", "EUR")] == [False, True, True, False]
    assert not service.rates("EUR", {"SEK": Decimal("0.1")}).stale("SEK", today), "given for this machine"


@pytest.mark.parametrize(("code", "rate"), [("USD", "1"), ("ABC", "2"), ("EUR", "0"), ("EUR", "NaN"), ("EUR", "-1")])
def test_what_is_no_rate_is_refused(code: str, rate: str) -> None:
    store = Memory()
    with pytest.raises(UserError):
        SettingsService(store).set_rate(code, Decimal(rate), date(2026, 11, 21))
    assert store.values == {}


def test_rates_of_before_keep_their_common_day() -> None:
    service = SettingsService(Memory(exchange_rates={"EUR": "0.90"}, exchange_rates_as_of="2026-11-01"))
    assert service.rates("EUR").days["USD"] == date(2026, 11, 1)

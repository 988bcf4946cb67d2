"""Settings: defaults that work, one key each, and exchange rates."""

from __future__ import annotations

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

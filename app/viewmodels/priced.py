"""What the one price of a build counts: hardware that is bought, rent, or both."""

from __future__ import annotations

from typing import Literal

from app.domain.build import Build

PriceOf = Literal["hardware", "rent", "rent_and_setup", "hardware_and_rent"]


def what_is_priced(build: Build | None) -> PriceOf:
    """What ``Costs.price`` and the price of a proposal hold."""
    if build is None or not build.rentals:
        return "hardware"
    if not build.rented:
        return "hardware_and_rent"
    return "rent_and_setup" if any(item.role == "bare_metal" for _, item in build.rentals) else "rent"


def rents(build: Build | None) -> bool:
    """Whether something of it is hired."""
    return build is not None and bool(build.rentals)

"""Machines that come whole with the accelerators in them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Carrier(BaseModel):
    """A machine sold or rented whole that holds ``qty`` accelerators of a kind.

    ``cost`` is the price of both together, of a rented machine the rent over the site's years, in minor units of the
    site's currency.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    machine: str
    qty: int
    cost: int

"""Ways to do work by their bare figures, for laws of costs."""

from __future__ import annotations

from decimal import Decimal

from app.costing.basis import Basis


def owned(purchase: Decimal | int, watts: float | None = 0.0, racks: int = 1, on_request: int = 0) -> Basis:
    """A machine in a room of one's own."""
    return Basis(
        currency="EUR", lines=(), purchase=Decimal(purchase), on_request=on_request, owned=True, rented=False,
        room_w=watts, field_w=0.0, racks=racks, rent_per_hour=Decimal(0), egress_tb=0.0, egress_per_gb=None,
    )  # fmt: skip


def rented(per_hour: Decimal | int | None) -> Basis:
    """A machine rented by the hour."""
    return Basis(
        currency="EUR", lines=(), purchase=Decimal(0), on_request=0, owned=False, rented=True,
        room_w=0.0, field_w=0.0, racks=1, rent_per_hour=None if per_hour is None else Decimal(per_hour),
        egress_tb=0.0, egress_per_gb=None,
    )  # fmt: skip

"""How cards are connected where they do not sit straight in a slot, and the firmware options that decide with them."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

LinkKind = Literal["riser", "mining_riser", "splitter", "switch", "oculink", "thunderbolt", "usb4"]
OUTSIDE: tuple[LinkKind, ...] = ("oculink", "thunderbolt", "usb4")
"""Links that leave the case: the card takes no slot of the board."""
SHARED: tuple[LinkKind, ...] = ("splitter", "switch")
"""Adapters that carry several pieces in one slot."""


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Link(_Value):
    """What lies between a slot and each piece of an item.

    ``splitter`` is a passive card or cable that divides one slot among all pieces of the item (four M.2 drives in an
    x16 slot); ``switch`` an active one with a PCIe switch. Both take the slot named first in ``Item.place``.
    """

    kind: LinkKind
    gen: int | None = Field(default=None, ge=1, le=7, description="PCIe generation it is rated for")
    lanes: int | None = Field(default=None, ge=1, le=16, description="lanes to each piece; of a switch, up to the slot")
    length_mm: float | None = Field(default=None, gt=0, le=5000)
    powered: bool | None = Field(default=None, description="feeds the card's slot power itself")
    split: str | None = Field(
        default=None, pattern=r"^x\d+(/x\d+)+$", description="of a splitter: how it divides the slot, as x4/x4/x4/x4"
    )


class Firmware(_Value):
    """Options as they are set; ``None`` is not told."""

    above_4g: bool | None = Field(default=None, description="Above-4G decoding is switched on")
    acs: bool | None = Field(default=None, description="ACS, or an IOMMU that translates, is switched on")
    nps: Literal[0, 1, 2, 4] | None = Field(default=None, description="NUMA nodes per socket (EPYC)")
    bifurcation: dict[str, str] = Field(
        default_factory=dict, description="how slots are divided, by label, as x4/x4/x4/x4"
    )

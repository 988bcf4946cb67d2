"""A machine, or several: which parts, how many, and where they sit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.domain.connections import Firmware, Link
from app.domain.errors import Unknown
from app.domain.parts.base import Part
from app.domain.site import Site
from app.domain.software import Software
from app.domain.workload import Workload

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "server": "server",
        "edge_device": "edge_device",
        "cloud_instance": "cloud_instance",
        "bare_metal": "bare_metal",
        "cpu": "cpu",
        "motherboard": "motherboard",
        "memory": "memory",
        "accelerator": "accelerator",
        "boot_drive": "storage",
        "data_drive": "storage",
        "storage": "storage",
        "nic": "nic",
        "psu": "psu",
        "chassis": "chassis",
        "cooler": "cooler",
        "fan": "fan",
        "switch": "switch",
        "cable": "cable",
        "rack": "rack",
        "pdu": "pdu",
    }
)
"""Every role a part can play, and the category it is taken from, in the order of a parts list."""

RENTED: Mapping[str, str] = MappingProxyType({"cloud_instance": "cloud", "bare_metal": "bare_metal"})
"""What is rented, and the kind of machine it makes: by the hour in a cloud, or whole by the month."""


Raid = Literal["none", "0", "1", "5", "6", "10"]
"""How the data drives of a machine are combined."""

Purpose = Literal["compute", "head", "login", "storage", "shared", "collect", "spare"]
"""What a machine of a cluster is there for. ``head`` runs scheduler, provisioning and monitoring, ``login`` is where
people work, ``storage`` serves files, ``shared`` holds what belongs to no machine: switches, racks, PDUs, cables.
``collect`` is an edge device that gathers and filters for rented machines, ``spare`` one that waits on a shelf."""
PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "compute": "Machines that compute",
        "head": "Head nodes",
        "login": "Login nodes",
        "storage": "Storage nodes",
        "shared": "Shared",
        "collect": "Devices that collect",
        "spare": "Spares",
    }
)
"""The purposes in words."""


class _Value(BaseModel):
    """Frozen, so that what is derived from it may be kept with it; a changed copy starts without."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Accepted(_Value):
    """A warning that somebody took on, with their note; printed on the quote."""

    rule: str
    note: str


class Item(_Value):
    """A part in a node. ``place`` names the slots, bays or plugs, one per piece; ``None`` leaves it to the checker.

    ``included`` parts come inside another part's price (the GPUs of a complete server).
    ``power_cap_w`` is a power limit set per piece, in place of the part's own maximum. ``link`` says what lies between
    slot and card (riser, cable, splitter); ``nvlink_bridge_slots`` is the width of the NVLink bridges over the pieces.
    """

    role: str
    part: Part
    qty: int = Field(default=1, ge=1)
    place: tuple[str, ...] | None = None
    included: bool = False
    power_cap_w: float | None = Field(default=None, gt=0)
    link: Link | None = None
    nvlink_bridge_slots: int | None = Field(default=None, ge=2, le=6)

    def fact(self, field: str) -> Any:
        """The value of a fact; raises ``Unknown`` naming part and field where nobody knows it."""
        value = getattr(self.part.spec, field)
        if value is None:
            raise Unknown(self.part.id, field)
        return value

    def known(self, field: str) -> Any | None:
        """The value of a fact, or ``None``: only for what may rightly stay unknown."""
        return getattr(self.part.spec, field)


class Node(_Value):
    """``qty`` equal machines. ``display`` is the accelerator a screen hangs on (id, name or role), or ``none``.

    Where nobody says what the machines are there for (``purpose``), they compute.
    """

    qty: int = Field(default=1, ge=1)
    items: tuple[Item, ...]
    raid: Raid = "none"
    firmware: Firmware = Firmware()
    display: str | None = None
    purpose: Purpose | None = None

    @property
    def computes(self) -> bool:
        """Whether the workload runs here: what is asked of the machines is asked of these."""
        return self.purpose in (None, "compute")

    def of(self, *categories: str) -> tuple[Item, ...]:
        """The items whose part is of one of these categories, in the order of the parts list."""
        if len(categories) == 1:
            return self.by_category.get(categories[0], ())
        return tuple(item for item in self.items if item.part.category in categories)

    @cached_property
    def by_category(self) -> Mapping[str, tuple[Item, ...]]:
        """The items by the category of their part."""
        groups: dict[str, tuple[Item, ...]] = {}
        for item in self.items:
            groups[item.part.category] = (*groups.get(item.part.category, ()), item)
        return groups

    def one(self, category: str) -> Item | None:
        """The first item of a category, if there is one."""
        found = self.by_category.get(category)
        return found[0] if found else None

    def count(self, category: str) -> int:
        """How many pieces of a category one node holds."""
        return sum(item.qty for item in self.by_category.get(category, ()))

    @cached_property
    def kind(self) -> str:
        """``cloud``, ``bare_metal``, ``edge``, ``server`` or ``workstation``: what carries the other parts."""
        for category, kind in (*RENTED.items(), ("edge_device", "edge"), ("server", "server")):
            if self.one(category):
                return kind
        return "workstation"

    @property
    def rented(self) -> bool:
        """Whether it belongs to somebody else: it draws no power here, and nobody can change what is inside."""
        return self.kind in RENTED.values()

    @property
    def rental(self) -> Item | None:
        """The rented machine that this node is; ``None`` for a machine of one's own."""
        return self.one("cloud_instance") or self.one("bare_metal")


class Build(_Value):
    """A configuration with its parts looked up: what rules check, costing prices and quotes print."""

    name: str
    site: Site = Site()
    nodes: tuple[Node, ...]
    workload: Workload | None = None
    accepted: tuple[Accepted, ...] = ()
    software: Software = Software()

    @field_validator("nodes", mode="after")
    @classmethod
    def _collectors(cls, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """Edge devices beside rented machines gather for these, unless somebody says otherwise."""
        if any(node.rented for node in nodes) and any(node.kind == "edge" for node in nodes):
            return tuple(
                node.model_copy(update={"purpose": "collect"}) if node.kind == "edge" and not node.purpose else node
                for node in nodes
            )
        return nodes

    def items(self) -> Iterator[tuple[Node, Item]]:
        """Every item with its node."""
        return ((node, item) for node in self.nodes for item in node.items)

    def of(self, category: str) -> tuple[tuple[Node, Item], ...]:
        """The items of a category with their nodes."""
        return tuple((node, item) for node in self.nodes for item in node.of(category))

    @property
    def rentals(self) -> tuple[tuple[Node, Item], ...]:
        """The rented machines with their nodes."""
        return tuple((node, node.rental) for node in self.nodes if node.rental is not None)

    @property
    def rented(self) -> bool:
        """Whether every machine is rented."""
        return all(node.rented for node in self.nodes)

    @property
    def lead(self) -> int:
        """The index of the first machine that computes, which stands for the whole build; 0 where none does."""
        return next((index for index, node in enumerate(self.nodes) if node.computes), 0)

    @cached_property
    def place(self) -> str:
        """``onprem``, ``cloud`` (rented), ``edge``, or ``hybrid``: edge devices that feed rented machines."""
        if any(node.purpose == "collect" for node in self.nodes):
            return "hybrid"
        first = self.nodes[self.lead]
        return "cloud" if first.rented else "edge" if first.kind == "edge" else "onprem"

    def accelerator(self) -> tuple[Part | None, int]:
        """The accelerator that does the work and how many of it there are in all; ``(None, 0)`` for none."""
        totals: dict[str, tuple[Part, int]] = {}
        for node, item in self.of("accelerator"):
            if node.computes:
                part, count = totals.get(item.part.id, (item.part, 0))
                totals[item.part.id] = (part, count + node.qty * item.qty)
        return max(totals.values(), key=lambda pair: pair[1], default=(None, 0))

    def workers(self) -> int:
        """How many machines share the work: those with accelerators, or without any all that compute; 1 or more."""
        computing = [node for node in self.nodes if node.computes]
        equipped = [node for node in computing if node.count("accelerator")]
        return sum(node.qty for node in equipped or computing) or 1


class ItemDocument(_Value):
    """An item as it stands in a file: the part by its catalog id, or inline with its facts."""

    role: str
    part: str | None = None
    spec: dict[str, Any] | None = Field(default=None, description="inline facts: {category, name, ...}")
    qty: int = Field(default=1, ge=1)
    place: tuple[str, ...] | str | None = None
    power_cap_w: float | None = Field(default=None, gt=0)
    link: Link | None = Field(default=None, description="what lies between slot and card: riser, cable, splitter")
    nvlink_bridge_slots: int | None = Field(default=None, ge=2, le=6, description="width of the NVLink bridges, slots")


class NodeDocument(_Value):
    """A kind of machine of a build as it is written in a file: parts by id, and how many machines there are."""

    qty: int = Field(default=1, ge=1)
    parts: tuple[ItemDocument, ...]
    raid: Raid = "none"
    firmware: Firmware = Firmware()
    display: str | None = Field(default=None, description="accelerator a screen hangs on: id, name or role; none")
    purpose: Purpose | None = Field(
        default=None, description="what the machines are there for; they compute where nobody says"
    )


class BuildDocument(_Value):
    """A build as it stands in a file. With a workload, adequacy is checked too."""

    name: str = "Build"
    site: Site = Site()
    nodes: tuple[NodeDocument, ...] = Field(min_length=1)
    workload: Workload | None = None
    accepted: tuple[Accepted, ...] = ()
    software: Software = Field(
        default=Software(), description="what runs on it; goes before what the workload says of its software"
    )


def document_of(build: Build) -> BuildDocument:
    """The file form of a build: catalog ids only, included parts left to their carrier.

    Parts given inline stand inline again, with their facts.
    """
    nodes = tuple(
        NodeDocument(
            qty=node.qty,
            parts=tuple(_item_document(item) for item in node.items if not item.included),
            raid=node.raid,
            firmware=node.firmware,
            display=node.display,
            purpose=node.purpose,
        )
        for node in build.nodes
    )
    return BuildDocument(
        name=build.name,
        site=build.site,
        nodes=nodes,
        workload=build.workload,
        accepted=build.accepted,
        software=build.software,
    )


INLINE_PREFIX = "inline-"
"""How the ids of parts given inline begin."""


def _item_document(item: Item) -> ItemDocument:
    inline = item.part.id.startswith(INLINE_PREFIX)
    facts = item.part.spec.model_dump(mode="json", exclude_none=True)
    return ItemDocument(
        role=item.role,
        part=None if inline else item.part.id,
        spec={"category": item.part.category, "name": item.part.name, **facts} if inline else None,
        qty=item.qty,
        place=item.place,
        power_cap_w=item.power_cap_w,
        link=item.link,
        nvlink_bridge_slots=item.nvlink_bridge_slots,
    )

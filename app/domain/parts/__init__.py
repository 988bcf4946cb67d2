"""The categories of parts: one spec model each, from which forms, tables, CSV headers and schemas derive."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.parts.accelerator import AcceleratorSpec
from app.domain.parts.bare_metal import BareMetalSpec, GpuOption
from app.domain.parts.base import Confidence, Included, Part, Price, Provenance, Spec
from app.domain.parts.chassis import ChassisSpec, CoolerSpec
from app.domain.parts.infrastructure import CableKind, CableSpec, PduSpec, RackSpec
from app.domain.parts.memory import MemorySpec
from app.domain.parts.motherboard import CpuMode, FirstBios, M2Slot, MotherboardSpec, PcieSwitch, ShareRule, Slot
from app.domain.parts.network import NicSpec, SwitchSpec
from app.domain.parts.platforms import CloudInstanceSpec, EdgeDeviceSpec, ServerSpec
from app.domain.parts.processor import CpuSpec
from app.domain.parts.psu import FanSpec, PsuSpec
from app.domain.parts.storage import StorageSpec

CATEGORIES: Mapping[str, type[Spec]] = MappingProxyType(
    {
        "accelerator": AcceleratorSpec,
        "cpu": CpuSpec,
        "motherboard": MotherboardSpec,
        "memory": MemorySpec,
        "storage": StorageSpec,
        "psu": PsuSpec,
        "chassis": ChassisSpec,
        "cooler": CoolerSpec,
        "fan": FanSpec,
        "nic": NicSpec,
        "switch": SwitchSpec,
        "rack": RackSpec,
        "pdu": PduSpec,
        "cable": CableSpec,
        "server": ServerSpec,
        "edge_device": EdgeDeviceSpec,
        "cloud_instance": CloudInstanceSpec,
        "bare_metal": BareMetalSpec,
    }
)

__all__ = [
    "CATEGORIES",
    "AcceleratorSpec",
    "BareMetalSpec",
    "CableKind",
    "CableSpec",
    "ChassisSpec",
    "CloudInstanceSpec",
    "Confidence",
    "CoolerSpec",
    "CpuMode",
    "CpuSpec",
    "EdgeDeviceSpec",
    "FanSpec",
    "FirstBios",
    "GpuOption",
    "Included",
    "M2Slot",
    "MemorySpec",
    "MotherboardSpec",
    "NicSpec",
    "Part",
    "PcieSwitch",
    "PduSpec",
    "Price",
    "Provenance",
    "PsuSpec",
    "RackSpec",
    "ServerSpec",
    "ShareRule",
    "Slot",
    "Spec",
    "StorageSpec",
    "SwitchSpec",
]

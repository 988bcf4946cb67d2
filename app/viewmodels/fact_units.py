"""The units a fact may be typed in: the one it is kept in, and what people write instead."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.viewmodels.numbers import MEASURES, Measure

SENSIBLE_MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        # memory is sold in "GB" that are GiB, as the search of the catalog takes it
        "GiB": Measure("GiB", {"gb": 1, "gib": 1, "mib": 1 / 1024, "mb": 1 / 1024, "tb": 1024, "tib": 1024}),
        "GB": MEASURES["gb"],
        "W": MEASURES["w"],
        "mm": MEASURES["mm"],
        "m": MEASURES["metre"],
        "kg": MEASURES["kg"],
        "V": MEASURES["volt"],
        "A": MEASURES["ampere"],
        "U": MEASURES["rack_u"],
        "°C": MEASURES["celsius"],
        # eight bits are a byte: as written, Gb/s are bits and GB/s bytes; in small letters they are the field's own
        "GB/s": Measure("GB/s", {"tb/s": 1000, "mb/s": 0.001, "gbit/s": 1 / 8, "tbit/s": 125},
                        exact={"Gb/s": 1 / 8, "Tb/s": 125, "Mb/s": 1 / 8000}),
        "MB/s": Measure("MB/s", {"gb/s": 1000, "kb/s": 0.001, "mbit/s": 1 / 8, "gbit/s": 125},
                        exact={"Mb/s": 1 / 8, "Gb/s": 125, "Kb/s": 1 / 8000}),
        "Gb/s": Measure("Gb/s", {"gbit/s": 1, "gbps": 1, "gbe": 1, "ge": 1, "mb/s": 0.001, "mbit/s": 0.001,
                                 "mbps": 0.001, "tb/s": 1000, "tbit/s": 1000, "tbps": 1000},
                        exact={"GB/s": 8, "MB/s": 0.008, "TB/s": 8000}),
        "Tb/s": Measure("Tb/s", {"tbit/s": 1, "tbps": 1, "gb/s": 0.001, "gbit/s": 0.001, "gbps": 0.001},
                        exact={"TB/s": 8, "GB/s": 0.008}),
        "TFLOPS": Measure("TFLOPS", {"pflops": 1000, "gflops": 0.001}),
        "TOPS": Measure("TOPS", {"pops": 1000}),
        "GHz": Measure("GHz", {"mhz": 0.001}),
        "MT/s": Measure("MT/s", {"gt/s": 1000}),
        "TB written": Measure("TB written", {"tb": 1, "tbw": 1, "pb": 1000, "pbw": 1000, "gb": 0.001}),
        "CFM": Measure("CFM", {"m3/h": 0.5885778, "m³/h": 0.5885778, "l/s": 2.11888}),
        "mmH2O": Measure("mmH2O", {"pa": 0.10197162, "mmh₂o": 1}),
        "slots": Measure("slots", {"slot": 1}),
        "dBA": MEASURES["dba"],
    }
)  # fmt: skip
"""What may be typed instead of a fact's own unit."""

SHOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "GiB": ("TB", "MiB"), "GB": ("TB", "GiB"), "W": ("kW",), "mm": ("cm", "in"), "m": ("ft",), "kg": ("g", "lb"),
        "A": ("mA",),
        "°C": ("°F",), "GB/s": ("TB/s",), "MB/s": ("GB/s",), "Gb/s": ("Mbit/s",), "Tb/s": ("Gbit/s",),
        "TFLOPS": ("PFLOPS",), "TOPS": ("POPS",), "GHz": ("MHz",), "TB written": ("PB",), "CFM": ("m³/h",),
        "mmH2O": ("Pa",),
    }
)  # fmt: skip
"""The other units that the form names: those that data sheets use."""


def measure_of(unit: str) -> Measure:
    """The unit a fact is kept in and what may be typed instead."""
    return SENSIBLE_MEASURES.get(unit, Measure(unit))

"""Notices that data made by others asks for, wherever parts that come from it are shown or written."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.parts import Part

OPENDB = "BuildCores OpenDB"
OPENDB_SOURCE = f"{OPENDB} (ODC-By 1.0, https://github.com/buildcores/buildcores-open-db)"
"""The source that imported parts carry."""

OPENDB_IDS = "opendb-"
"""How the ids of imported parts begin."""

OPENDB_NOTICE = (
    "Contains information from BuildCores OpenDB (https://github.com/buildcores/buildcores-open-db), which is made "
    "available under the ODC Attribution License (https://opendatacommons.org/licenses/by/1-0/). The data was "
    "modified: values that cannot be true were left out or corrected."
)


NOTICES: tuple[tuple[str, str], ...] = (
    (OPENDB, OPENDB_NOTICE),
    (
        "linuxhw/DMI",
        "Slot tables of motherboards: linuxhw, DMI collection (https://github.com/linuxhw/DMI), licence CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/). Labels, widths and root ports were selected and rewritten.",
    ),
    (
        "stas00/ml-engineering",
        "Single facts of stas00/ml-engineering (https://github.com/stas00/ml-engineering), licence CC BY-SA 4.0 "
        "(https://creativecommons.org/licenses/by-sa/4.0/).",
    ),
    ("skypilot-org/skypilot-catalog", "Cloud prices: skypilot-org/skypilot-catalog (Apache License 2.0)."),
    ("mlcommons/", "System files of the MLPerf results by MLCommons (Apache License 2.0)."),
    ("karpenter-provider-", "Instances and prices: aws and Azure karpenter-provider (Apache License 2.0)."),
    ("ai-dynamo/aiconfigurator", "Facts of accelerators: ai-dynamo/aiconfigurator (Apache License 2.0)."),
)
"""What a source's text holds, and the notice that it asks for."""


def notices(parts: Iterable[Part]) -> tuple[str, ...]:
    """The notices that a list of ``parts`` must carry, in the order of ``NOTICES``."""
    found: set[str] = set()
    seen: set[str] = set()
    for part in parts:
        sources = {part.provenance.source, *(origin.source for origin in part.field_provenance.values())}
        if part.price is not None:
            sources.add(part.price.source)
        for source in sources - seen:
            found.update(notice for mark, notice in NOTICES if mark in source)
        seen |= sources
    return tuple(notice for _, notice in NOTICES if notice in found)

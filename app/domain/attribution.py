"""Notices that data made by others asks for, wherever parts that come from it are shown or written."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.parts import Part

OPENDB = "BuildCores OpenDB"
OPENDB_SOURCE = f"{OPENDB} (ODC-By 1.0, https://github.com/buildcores/buildcores-open-db)"
"""The source that imported parts carry."""

OPENDB_NOTICE = (
    "Contains information from BuildCores OpenDB (https://github.com/buildcores/buildcores-open-db), which is made "
    "available under the ODC Attribution License (https://opendatacommons.org/licenses/by/1-0/). The data was "
    "modified: values that cannot be true were left out or corrected."
)


def notices(parts: Iterable[Part]) -> tuple[str, ...]:
    """The notices that a list of ``parts`` must carry; none for most."""
    return (OPENDB_NOTICE,) if any(needs_opendb_notice(part) for part in parts) else ()


def needs_opendb_notice(part: Part) -> bool:
    """Whether a part, or one of its facts, was imported from OpenDB."""
    if part.provenance.source.startswith(OPENDB):
        return True
    return any(OPENDB in origin.source for origin in part.field_provenance.values())

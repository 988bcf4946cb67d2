"""What a backup holds, in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.ports import BackupContents
from app.ui.days import moment_text


def contents_words(path: Path, found: BackupContents) -> list[str]:
    """A line on what is in it, one on the last change, one on its versions."""
    holds = QCoreApplication.translate(
        "BackupSection", "{0} holds: projects {1}, quotes {2}, parts of your own {3}, facts of your own {4}; saved {5}."
    )
    saved = moment_text(found.saved_at)
    lines = [holds.format(path.name, found.projects, found.quotes, found.own_parts, found.own_facts, saved)]
    if found.newest is not None:
        last = QCoreApplication.translate("BackupSection", "The last change of a project in it: {0}.")
        lines.append(last.format(moment_text(found.newest)))
    versions = QCoreApplication.translate("BackupSection", "Version of the tables {0}, of the catalog {1}.")
    return [*lines, versions.format(found.revision, found.catalog)]

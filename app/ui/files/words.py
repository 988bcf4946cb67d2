"""What is said of files: before they are let go, and of those that were not taken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.file_kinds import FoundFile
from app.viewmodels.opening_files import Plan

translate = QCoreApplication.translate
TAKEN_PATTERN = "*.json *.onnx *.yaml *.yml *.pdf *.csv *.tsv *.txt *.xlsx *.zip *.jsonl *.gz *.sqlite *.db *.bak"


def headline(plan: Plan) -> str:
    """What letting go would do."""
    if plan.act == "none":
        return translate("Files", "Nothing can be done with this")
    name = plan.files[0].path.name
    if plan.act == "projects" and len(plan.files) > 1:
        return translate("Files", "{0} new projects").format(len(plan.files))
    words = {
        "model": translate("Files", "{0} becomes the model of this project"),
        "new_model": translate("Files", "A new project with the model in {0}"),
        "projects": translate("Files", "{0} opens as a new project"),
        "pdf": translate("Files", "Show the quote in {0}"),
        "import": translate("Files", "Show what {0} would change in the catalog"),
        "restore": translate("Files", "Show what the backup {0} holds"),
    }
    return words[plan.act].format(name)


def footnote(plan: Plan) -> str:
    """What else is good to know of it."""
    return {
        "none": known_files(),
        "model": translate("Files", "It can be undone with Ctrl+Z."),
        "new_model": translate("Files", "Open a project first to put the model into it."),
        "projects": translate("Files", "Other projects stay as they are."),
        "pdf": translate("Files", "It is read here and changed nowhere."),
        "import": translate("Files", "Nothing is changed before you have seen every line."),
        "restore": translate("Files", "Nothing is restored before you have seen it."),
    }[plan.act]


def known_files() -> str:
    """What may be handed in."""
    return translate(
        "Files",
        "Rigwright takes models (config.json, ONNX), projects, requests, builds, quote PDFs, tables of parts, backups.",
    )


def not_taken(plan: Plan) -> list[str]:
    """One line for every file that is not taken."""
    left = translate("Files", "{0} is left out: one file of its kind at a time.")
    return [*(trouble(one) for one in plan.unknown), *(left.format(one.path.name) for one in plan.waiting)]


def trouble(found: FoundFile) -> str:
    """Why a file cannot be used."""
    words = {
        "missing": translate("Files", "There is no file {0}."),
        "unreadable": translate("Files", "{0} cannot be read."),
        "empty": translate("Files", "{0} is empty."),
        "damaged": translate("Files", "{0} is damaged: it cannot be read to its end."),
        "foreign": translate("Files", "Rigwright does not know what {0} is."),
    }
    if found.trouble == "damaged" and found.line:
        return translate("Files", "{0} is damaged in line {1}.").format(found.path.name, found.line)
    return words[found.trouble or "foreign"].format(found.path.name)

"""Opens what search everywhere found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.ui.search.sources import control_name, setting_controls
from app.ui.widgets import Field
from app.viewmodels.catalog_page import Scope

if TYPE_CHECKING:
    from app.ui.shell import MainWindow


def go(window: MainWindow, target: tuple[str, ...]) -> None:
    """Opens a place of the window; ``target`` is that of a search entry."""
    kind, *rest = target
    {
        "project": _project, "step": _step, "command": _command, "part": _part, "parts": _parts, "quote": _quote,
        "setting": _setting, "rule": _rule, "help": _help,
    }[kind](window, *rest)  # fmt: skip


def _project(window: MainWindow, project_id: str) -> None:
    if window.model is not None and window.model.project_id == project_id:
        window.open_room("projects")
    else:
        window.open_project_id(project_id)


def _step(window: MainWindow, step: str) -> None:
    window.open_room("projects")
    if window.frame is not None:
        window.frame.go_to(step)


def _command(window: MainWindow, key: str) -> None:
    window.menus.actions[key].trigger()


def _part(window: MainWindow, part_id: str) -> None:
    window.open_room("catalog")
    page = window.room("catalog")
    page.open_part(part_id)
    page.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _parts(window: MainWindow, text: str) -> None:
    window.open_room("catalog")
    page = window.room("catalog")
    page.tree.select(Scope())
    page.search.edit.setText(text)
    page.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _quote(window: MainWindow, quote_id: str) -> None:
    window.open_room("quotes")
    window.room("quotes").show_quote(quote_id)


def _setting(window: MainWindow, section: str, name: str) -> None:
    window.open_room("settings")
    page = window.room("settings")
    page.show_section(section)
    control = next((one for one in setting_controls(page.sections[section]) if control_name(one) == name), None)
    if isinstance(control, Field):
        control.focus()
    elif control is not None:
        control.setFocus(Qt.FocusReason.TabFocusReason)


def _rule(window: MainWindow, rule_id: str) -> None:
    from app.ui.rules_dialog import RulesDialog

    RulesDialog(window, window.model, rule_id).show()


def _help(window: MainWindow, page: str, heading: str) -> None:
    from app.ui.help import HelpDialog

    HelpDialog.page(window, page, heading)

"""What search everywhere looks through. What the window itself knows is gathered here, the rest is read by a job."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.services.ports import StoredProject, StoredQuote
from app.ui.help import help_folders
from app.ui.quotes.words import number_word, status_word
from app.ui.search.parts import part_hits
from app.ui.told import told
from app.ui.widgets import CheckBox, Field, Segmented
from app.ui.wizard.step_words import StepWords
from app.viewmodels.flow import may_open
from app.viewmodels.help_headings import help_headings
from app.viewmodels.rules_page import rule_views
from app.viewmodels.search import Entry, Hit, Section, find, sections
from app.viewmodels.steps import STEPS

if TYPE_CHECKING:
    from app.ui.context import AppContext
    from app.ui.settings.page import SettingsPage
    from app.ui.shell import MainWindow

RECENT = 5
OFFERED = ("new", "open", "search", "catalog", "quotes", "settings", "help", "keys")
"""Commands shown while nothing is typed."""


class SearchSources(QObject):
    """Entries of every kind. ``here`` is asked on the window's thread, ``stored`` and ``parts`` inside jobs."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = StepWords("en")

    # --- what the window knows -------------------------------------------------------------------------------------

    def here(self) -> tuple[Entry, ...]:
        """Commands that can act now, and the steps of the project that is open."""
        return (*self._open_steps(), *self._commands())

    def offered(self, projects: Iterable[Entry]) -> tuple[Entry, ...]:
        """What stands there before anything is typed: projects worked on last, steps, and the usual commands."""
        commands = {entry.target[1]: entry for entry in self._commands()}
        first = tuple(projects)[:RECENT]
        return (*first, *self._open_steps(), *(commands[key] for key in OFFERED if key in commands))

    def _commands(self) -> tuple[Entry, ...]:
        menus = self._window.menus
        found = []
        for key, action in menus.actions.items():
            if menus.is_able(key) and key != "search":
                title = plain_title(action.text())
                keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
                where = plain_title(menus.menu_title(key))
                found.append(Entry("commands", title, ("command", key), where, aside=keys, icon="expand"))
        return tuple(found)

    def _open_steps(self) -> tuple[Entry, ...]:
        model = self._window.model
        if model is None:
            return ()
        names = self._steps.names()
        return tuple(
            Entry("steps", names[step], ("step", step), model.draft.name, aside=f"Alt+{number}", icon="nav_projects")
            for number, step in enumerate(STEPS, start=1)
            if may_open(model.draft, step)
        )

    def settings(self, page: SettingsPage) -> tuple[Entry, ...]:
        """Every section and field of the settings, by the names that stand there."""
        found = []
        for key, section in page.sections.items():
            name = page.section_name(key)
            found.append(Entry("settings", name, ("setting", key, ""), icon="nav_settings"))
            for field in setting_controls(section):
                title = control_name(field)
                also = field.toolTip() if isinstance(field, CheckBox) else ""
                found.append(Entry("settings", title, ("setting", key, title), name, also, icon="nav_settings"))
        return tuple(dict.fromkeys(found))

    # --- what is read ----------------------------------------------------------------------------------------------

    def stored(self) -> Callable[[Event], tuple[Entry, ...]]:
        """A job that reads projects, quotes, rules and help."""
        context, names, folders = self._window.context, self._steps.names(), help_folders()
        archived = self.tr("archived")

        def job(_stop: Event) -> tuple[Entry, ...]:
            kept = [_project(one, names.get(one.step, ""), "") for one in context.projects.list()]
            kept += [_project(one, names.get(one.step, ""), archived) for one in context.projects.list(archived=True)]
            return (*kept, *map(_quote, context.quotes.list()), *rule_entries(), *help_entries(*folders))

        return job

    def search(self, entries: tuple[Entry, ...], text: str) -> Callable[[Event], tuple[Section, ...]]:
        """A job that searches ``entries`` and the catalog."""
        return searching(self._window.context, entries, text, self.tr("All parts with “{0}”").format(text))


def plain_title(text: str) -> str:
    """A menu's text without its key, which Chinese puts behind in brackets, and without dots."""
    return re.sub(r"\s*\(&\w\)", "", text).replace("&", "").rstrip("…")


def setting_controls(section: QObject) -> list[Field | CheckBox | Segmented]:
    """The controls of a section that a person sets, in their order."""
    kinds = (Field, CheckBox, Segmented)
    return [one for one in section.findChildren(QObject) if isinstance(one, kinds) and control_name(one)]


def control_name(control: Field | CheckBox | Segmented) -> str:
    """What a control is called on the page."""
    if isinstance(control, Field):
        return control.name
    return control.text() if isinstance(control, CheckBox) else control.accessibleName()


def searching(
    context: AppContext, entries: tuple[Entry, ...], text: str, all_parts: str
) -> Callable[[Event], tuple[Section, ...]]:
    """A job that finds ``text`` in ``entries`` and in the catalog; ``all_parts`` names the way to all of its parts."""
    whole = Hit(Entry("parts", all_parts, ("parts", text), icon="search"), 0)

    def job(stop: Event) -> tuple[Section, ...]:
        hits = find(entries, text)
        if stop.is_set():
            return ()
        found = sections((*hits, *part_hits(context.catalog, text)))
        return tuple(replace(one, hits=(*one.hits, whole)) if one.group == "parts" else one for one in found)

    return job


def _project(project: StoredProject, step: str, note: str) -> Entry:
    detail = " · ".join(word for word in (project.customer, step, note) if word)
    model = str(project.state.get("model_title") or "")
    return Entry("projects", project.name, ("project", project.id), detail, model, icon="nav_projects")


def _quote(quote: StoredQuote) -> Entry:
    title = f"{number_word(quote)} · {quote.customer}" if quote.customer else number_word(quote)
    detail = f"{quote.project} · {status_word(quote.status)}"
    return Entry("quotes", title, ("quote", quote.id), detail, icon="nav_quotes")


def rule_entries() -> list[Entry]:
    """Rules by their titles in the window's language; id and English title find them, too."""
    found = []
    for view in rule_views():
        title = told(view.title)
        also = view.id if title == view.title else f"{view.id} {view.title}"
        target = ("rule", view.id)
        shown = title[:1].upper() + title[1:]
        found.append(Entry("rules", shown, target, told(view.family), also, view.id, "clipboard-check-outline"))
    return found


def help_entries(*folders: Path) -> list[Entry]:
    """Places of the help pages, each from the first folder that has it."""
    return [
        Entry("help", one.heading, ("help", one.page, one.heading), one.title, one.page, icon="info")
        for one in help_headings(*folders)
    ]

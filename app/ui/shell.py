"""The main window: menu bar with the project in its corner, the rail, and the room that is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.fitting import fit_to_screen
from app.ui.language import LanguageControl, read_numbers_as
from app.ui.libraries import Libraries
from app.ui.menus import Menus
from app.ui.opening_note import OpeningRoom
from app.ui.pieces import furnishing
from app.ui.places import Places
from app.ui.rail import Rail
from app.ui.rail_pages import RAIL_PAGES
from app.ui.tasks import OWN_TURN, all_at_once
from app.ui.theme import ThemeControl
from app.ui.told import read_phrases

if TYPE_CHECKING:
    from app.services.ports import StoredProject
    from app.services.settings import Settings
    from app.ui.context import AppContext
    from app.ui.search.palette import SearchPalette
    from app.ui.wizard.frame import WizardFrame
    from app.ui.wizard.model import WizardModel

WIDE_FROM_PX = 1200
FRAME_AFTER_MS = 150


class MainWindow(QMainWindow):
    """Owns the rooms and the project that is open.

    Made bare, so that its first picture needs neither services nor database; ``furnish`` brings them.
    """

    database_wanted = Signal(str)

    def __init__(self, theme: ThemeControl, languages: LanguageControl | None = None) -> None:
        super().__init__()
        self.theme = theme
        self.languages = languages or LanguageControl(QApplication.instance(), self)
        self.furnished = False
        self.libraries = Libraries()
        self.frame: WizardFrame | None = None
        self.model: WizardModel | None = None
        self._search: SearchPalette | None = None
        self.places = Places(self)
        self.setWindowTitle("Rigwright")
        self._set_up()
        fit_to_screen(self)
        self._framed = QTimer(self, singleShot=True, interval=FRAME_AFTER_MS)
        self._framed.timeout.connect(lambda: fit_to_screen(self))

    def _set_up(self) -> None:
        """Makes menus, rail and an empty place for the rooms; what was there before is deleted by Qt."""
        if self._search is not None:
            self._search.deleteLater()
            self._search = None
        self.rail = Rail()
        self.rail.set_narrow(self.width() < WIDE_FROM_PX)
        self.rooms = QStackedWidget()
        self.rooms.currentChanged.connect(lambda _room: self.theme.catch_up())
        self._room_pages: dict[str, QWidget] = {}
        self._lay_out()
        self.menu_bar = QMenuBar()
        self.menus = Menus(self)
        self.setMenuWidget(self._top_bar())
        self.rail.set_rooms(("projects", *RAIL_PAGES))
        self.rail.set_current("projects")

    def _lay_out(self) -> None:
        centre = QWidget()
        line = QHBoxLayout(centre, spacing=0)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.rail)
        self._stack = QVBoxLayout(spacing=0)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.rooms, 1)
        line.addLayout(self._stack, 1)
        self.setCentralWidget(centre)
        self.opening = OpeningRoom()
        self.rooms.addWidget(self.opening)

    def _top_bar(self) -> QFrame:
        """Menus at the left, project and saving at the right: a corner widget of the menu bar would not grow."""
        bar = QFrame()
        bar.setObjectName("bar")
        self._top = QHBoxLayout(bar, spacing=0)
        self._top.setContentsMargins(0, 0, 0, 1)
        self._top.addWidget(self.menu_bar, 1)
        return bar

    def furnish(self, context: AppContext) -> None:
        """Takes the services and makes what needs them. Once."""
        from app.ui import furniture

        if self._take(context):
            self._set_up()
        self.errors = furniture.ErrorCenter(self)
        self.errors.inline.connect(self._on_inline)
        context.runner.unhandled.connect(self.errors.show)
        self.ring = furniture.FocusRing(self)
        self.files = furniture.FileDesk(self)
        self.backups = furniture.BackupWatch(self)
        self.files.watch()
        self.furnished = True
        self._fill_rooms()

    def take_context(self, context: AppContext) -> None:
        """Another database is open: the project is saved and closed, and every room is made anew."""
        self._drop_frame()
        self._take(context)
        self._set_up()
        self._fill_rooms()

    def _take(self, context: AppContext) -> bool:
        """The services and how their settings want the window; whether it speaks another language now."""
        self.context = context
        self.settings_now = context.settings.load()
        self.theme.apply(self.settings_now.theme, self.settings_now.text_percent)
        read_numbers_as(self.settings_now.reading_locale)
        return self.languages.apply(self.settings_now.window_language)

    def _fill_rooms(self) -> None:
        """Makes what stands in the rooms from the start."""
        from app.ui import furniture

        self.banner = furniture.Banner()
        self._stack.insertWidget(0, self.banner)
        self.corner = furniture.Corner()
        self._top.addWidget(self.corner)
        self.projects = furniture.ProjectsPage(self.context, self.settings_now.reading_locale, self.places.kept)
        self.rooms.addWidget(self.projects)
        self.rail.dress()
        self.rail.show()
        self.menus.update_state()
        self.rail.chosen.connect(lambda key: self.libraries.once_loaded(lambda: self.open_room(key)))
        self.projects.opened.connect(self._open_in_pieces)
        self.projects.settings_changed.connect(self.apply_settings)
        self.projects.files_wanted.connect(self.files.take)
        self.corner.save_elsewhere.connect(lambda: furniture.save_elsewhere(self))

    def open_room(self, key: str) -> None:
        """Opens Projects (the project in work, if one is), Catalog, Quotes or Settings."""
        if key == "projects":
            self._show(self.frame or self.projects, key)
        elif key in RAIL_PAGES:
            self._show(self.room(key), key)

    def room(self, key: str) -> QWidget:
        """The page of Catalog, Quotes or Settings; made, piece by piece, when first wanted."""
        if key not in self._room_pages:
            page = RAIL_PAGES[key](self.context)
            self._room_pages[key] = page
            self.rooms.addWidget(page)
            for signal, slot in (
                ("corner_changed", self.corner.show_text),
                ("project_wanted", self.open_project_id),
                ("settings_changed", self.apply_settings),
                ("restoring", self._drop_frame),
                ("database_wanted", self.database_wanted),
            ):
                if hasattr(type(page), signal):
                    getattr(page, signal).connect(slot)
        return self._room_pages[key]

    @property
    def made_rooms(self) -> Mapping[str, QWidget]:
        """The rooms that have been opened, by key; not Projects."""
        return self._room_pages

    def search(self) -> None:
        """Ctrl+K: search everywhere."""
        if self._search is None:
            from app.ui.search.palette import SearchPalette

            self._search = SearchPalette(self)
        self._search.open()

    def _show(self, page: QWidget, key: str) -> None:
        self.banner.hide()
        self.rail.set_current(key)
        self.corner.show_text("")
        self.corner.set_project_shown(page is self.frame)
        self.rooms.setCurrentWidget(page)
        self.rooms.removeWidget(self.opening)  # not before: a half made room would flash up
        self.menus.update_state()
        if getattr(page, "built", True):
            self._enter(page)
        else:
            page.setUpdatesEnabled(False)  # one change to the eye: the room before stays until this one is there
            page.when_built(lambda: self._enter(page))
            self.context.runner.in_pieces(page, furnishing(page))

    def _enter(self, page: QWidget) -> None:
        page.setUpdatesEnabled(True)
        if self.rooms.currentWidget() is not page:
            return  # left again before it was all there
        if hasattr(page, "entered"):
            page.entered()
        if (focus := page.initial_focus() if hasattr(page, "initial_focus") else None) is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is self.frame:
            self.frame.focus_page()
        self.places.entered(page)

    def starting(self, last: StoredProject | None) -> Iterator[object]:
        """Shows the first run, the project last open, or the list; in pieces."""
        if not self.settings_now.first_run_done:
            self.projects.show_first_run()
            self._show(self.projects, "projects")
        elif last is not None:
            yield from self._opening(last)
        else:
            self._show(self.projects, "projects")

    def open_project_id(self, project_id: str) -> None:
        """Opens a project by its id; the one in work as it is, not as it was saved last."""
        if self.model is not None and self.model.project_id == project_id:
            self.open_room("projects")
            return
        self.context.runner.run(self, lambda _stop: self.context.projects.open(project_id), done=self._open_in_pieces)

    def open_project(self, project: StoredProject) -> None:
        """Opens a project in the wizard, where it was left."""
        if self._may_put_away():
            all_at_once(self._opening(project))

    def _open_in_pieces(self, project: StoredProject) -> None:
        if self._may_put_away():
            self.libraries.once_loaded(lambda: self.context.runner.in_pieces(self, self._opening(project)))

    def _may_put_away(self) -> bool:
        """All of it is saved, or somebody said that the last changes may go."""
        if self.model is None or self.model.flush(wait=True):
            return True
        from app.ui.furniture import leave_unsaved

        return leave_unsaved(self)

    def _opening(self, project: StoredProject) -> Iterator[object]:
        from app.ui.furniture import WizardModel

        yield from self._showing(WizardModel(self.context, project, self.settings_now.reading_locale, self))
        self.remember(project.id)

    def _showing(self, model: WizardModel) -> Iterator[object]:
        from app.ui.furniture import WizardFrame, tell_parted

        frame = WizardFrame(model)
        yield OWN_TURN
        frame.begin()
        yield OWN_TURN
        if self.model is not None:
            self.model.flush(wait=True)
        model.save_state.connect(self.corner.show_saving)
        model.draft_changed.connect(self.corner.show_draft)
        model.undone.connect(self.corner.show_undone)
        model.parted.connect(lambda name: tell_parted(self, model.project_id, name))
        model.undo_changed.connect(lambda _undo, _redo: self.menus.update_state())
        self.corner.show_draft(model.draft)
        self.corner.show_saving("saved", model.saved_at)
        before = self.model, self.frame
        self.model, self.frame = model, frame
        self.frame.close_wanted.connect(self.close_project)
        self.frame.set_narrow(self.width() < WIDE_FROM_PX)
        self.frame.pages.currentChanged.connect(lambda _step: self.theme.catch_up())
        self.rooms.addWidget(self.frame)
        self._show(self.frame, "projects")
        self._put_away(*before)  # the project before stays in sight until this one is

    def open_pdf(self, path: Path) -> None:
        """Shows what a quote's PDF holds, in the Quotes room."""
        self.open_room("quotes")
        self.room("quotes").open_pdf(path)

    def close_project(self) -> None:
        """Back to the list; everything is saved."""
        if self._may_put_away():
            self._drop_frame()
            self.remember(None)
            self._show(self.projects, "projects")

    def _drop_frame(self) -> None:
        before, self.model, self.frame = (self.model, self.frame), None, None
        self._put_away(*before)

    def _put_away(self, model: WizardModel | None, frame: WizardFrame | None) -> None:
        if model is not None and frame is not None:
            model.flush(wait=True)
            self.rooms.removeWidget(frame)
            frame.delete()
            model.deleteLater()

    def remember(self, project_id: str | None) -> None:
        """Opens this project at the next start, or none."""
        save = self.context.settings.save
        self.context.runner.run(self, lambda _: save(last_project=project_id), done=self._on_settings, lane="save")

    def apply_settings(self, settings: Settings) -> None:
        """Takes changed settings: theme, text, language and formats at once, the rest when a page is opened."""
        before, self.settings_now = self.settings_now, settings
        self.theme.apply(settings.theme, settings.text_percent)
        language, runner = self.languages.meant(settings.window_language), self.context.runner
        if language != self.languages.code:
            runner.run(self, lambda _stop: read_phrases(language), done=lambda _none: self._make_anew())
        elif settings.reading_locale != before.reading_locale:
            self._make_anew()

    def _make_anew(self) -> None:
        self.context.runner.in_pieces(self, self._making_anew())  # not while the page that asked for it is at work

    def _making_anew(self) -> Iterator[object]:
        """Makes every room in the language and the formats wanted; the project and its undo steps stay."""
        self.setUpdatesEnabled(False)  # one change to the eye
        try:
            self.languages.apply(self.settings_now.window_language)
            read_numbers_as(self.settings_now.reading_locale)
            room = next(key for key, button in self.rail.buttons.items() if button.isChecked())
            self.places.stay()
            asked = self.projects.place()
            before, self.model, self.frame = self.model, None, None
            if before is not None:
                before.flush(wait=True)
            self._set_up()
            self._fill_rooms()
            yield
            if before is not None:
                yield from self._showing(before.renewed(self.settings_now.reading_locale, self))
                before.deleteLater()
                yield
            self.open_room(room)
            if asked is not None:
                self.projects.go_to_place(asked)
        finally:
            self.setUpdatesEnabled(True)

    def _on_settings(self, settings: object) -> None:
        self.settings_now = settings

    def _on_inline(self, message: str) -> None:
        if self.frame is not None and self.rooms.currentWidget() is self.frame:
            self.frame.page.show_error(message)
            return
        self.tell("fail", message)

    def tell(self, tone: str, message: str) -> None:
        """One line above the room that is open, until another one is opened; said aloud as well."""
        self.banner.show_message(tone, "", message)
        self.banner.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.banner, message))

    def panes(self) -> list[QWidget]:
        """What F6 walks through."""
        page = self.rooms.currentWidget()
        return [self.rail, *(page.panes() if hasattr(page, "panes") else [page])]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes in reading order, whatever was made when."""
        if not self.furnished:
            return super().focusNextPrevChild(forward)
        from app.ui.furniture import focus_next

        return focus_next(self, forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._framed.start()  # the frame comes a moment after the window
            if self.furnished:
                self.files.watch()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < WIDE_FROM_PX
        self.rail.set_narrow(narrow)
        if self.frame is not None:
            self.frame.set_narrow(narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_put_away())

"""The menu bar with every key of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.ui.rail_pages import RAIL_PAGES
from app.ui.recent_menu import RecentMenu
from app.ui.undo_keys import UndoKeys
from app.viewmodels.steps import STEPS

if TYPE_CHECKING:
    from app.ui.shell import MainWindow


IN_PROJECT = frozenset({"duplicate", "close", "summary", "back", "next", "finding"})
"""What acts on the project that is open, by key."""
HELD = frozenset({"undo", "redo", "finding", "pane", "Shift+F6", "Shift+F8"})
"""What goes on while its keys are held down; steps and new projects would run away."""


class Menus(QObject):
    """Makes the menus of a main window; ``actions`` holds them by key."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._titles: dict[str, str] = {}
        self._named = False
        self._words: dict[str, str] = {}
        self._unable: frozenset[str] = frozenset()
        self._undo_keys = UndoKeys(self)
        self._file()
        self._edit()
        self._view()
        self._tools()
        self._help()
        for number, step in enumerate(STEPS, start=1):
            self._key(f"Alt+{number}", lambda s=step: self._frame("go_to", s))
        self._key("Shift+F8", lambda: self._finding(-1))
        self._key("Ctrl+Return", lambda: self._frame("go_next"))
        self._key("Ctrl+Enter", lambda: self._frame("go_next"))
        self.update_state()

    def _add(self, menu: QMenu, key: str, text: str, shortcut: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setAutoRepeat(key in HELD)
        action.triggered.connect(lambda _checked=False: self._act(key, act))
        self.actions[key], self._words[key] = action, text
        self._titles[key] = menu.title()
        return action

    def menu_title(self, key: str) -> str:
        """The menu that an action stands in."""
        return self._titles[key]

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._window.menu_bar, act)  # which goes when the menus are made anew
        shortcut.setAutoRepeat(keys in HELD)

    def _file(self) -> None:
        window, menu = self._window, self._window.menu_bar.addMenu(self.tr("&File"))
        self._add(menu, "new", self.tr("&New project"), "Ctrl+N", self._new)
        self._add(menu, "open", self.tr("&Open…"), "Ctrl+O", lambda: window.files.ask())
        self.recent = RecentMenu(window, self.tr("Open &recent"))
        menu.addMenu(self.recent)
        menu.aboutToShow.connect(self.recent.load)
        self._add(menu, "duplicate", self.tr("&Duplicate project"), "", self._duplicate)
        self._add(menu, "close", self.tr("&Close project"), "Ctrl+W", window.close_project)
        menu.addSeparator()
        self._add(menu, "quit", self.tr("&Quit"), "Ctrl+Q", window.close)

    def _edit(self) -> None:
        window, menu = self._window, self._window.menu_bar.addMenu(self.tr("&Edit"))
        self._add(menu, "undo", self.tr("&Undo"), "Ctrl+Z", lambda: self._history("undo"))
        self._add(menu, "redo", self.tr("&Redo"), "Ctrl+Shift+Z", lambda: self._history("redo"))
        menu.addSeparator()
        self._add(menu, "find", self.tr("&Find"), "Ctrl+F", self._find)
        self._add(menu, "search", self.tr("Search &everywhere…"), "Ctrl+K", window.search)

    def _view(self) -> None:
        window, menu = self._window, self._window.menu_bar.addMenu(self.tr("&View"))
        rooms = (
            ("projects", self.tr("&Projects"), "Ctrl+1"),
            ("catalog", self.tr("&Catalog"), "Ctrl+2"),
            ("quotes", self.tr("&Quotes"), "Ctrl+3"),
            ("settings", self.tr("&Settings"), "Ctrl+,"),
        )
        for key, text, keys in rooms:
            if key == "projects" or key in RAIL_PAGES:
                self._add(menu, key, text, keys, lambda k=key: window.rail.chosen.emit(k))
        menu.addSeparator()
        self._add(menu, "summary", self.tr("S&ummary"), "F9", lambda: self._frame("toggle_summary"))
        self._add(menu, "pane", self.tr("Next p&ane"), "F6", self._next_pane)
        self._key("Shift+F6", lambda: self._next_pane(-1))

    def _tools(self) -> None:
        menu = self._window.menu_bar.addMenu(self.tr("&Tools"))
        self._add(menu, "back", self.tr("Step &back"), "Alt+Left", lambda: self._frame("go_back"))
        self._add(menu, "next", self.tr("&Next step"), "Alt+Right", lambda: self._frame("go_next"))
        menu.addSeparator()
        self._add(menu, "why", self.tr("&Why this number?"), "Ctrl+I", self._why)
        self._add(menu, "finding", self.tr("Next &finding"), "F8", lambda: self._finding(1))
        menu.addSeparator()
        self._add(menu, "verify", self.tr("&Check the catalog"), "", lambda: self._catalog("verify_catalog"))
        self._add(menu, "health", self.tr("&Health of the catalog"), "", lambda: self._catalog("show_health"))
        self._add(menu, "log", self.tr("&Log of the catalog"), "", lambda: self._catalog("show_log"))
        changed = self.tr("Changed &under your values")
        self._add(menu, "upgrade", changed, "", lambda: self._catalog("show_upgrade"))

    def _help(self) -> None:
        menu = self._window.menu_bar.addMenu(self.tr("&Help"))
        self._add(menu, "help", self.tr("&Help on this page"), "F1", self._help_here)
        self._add(menu, "rules", self.tr("&Rules"), "", self._rules)
        accuracy = self.tr("How acc&urate is Rigwright?")
        self._add(menu, "accuracy", accuracy, "", lambda: self._help_page("accuracy"))
        self._add(menu, "keys", self.tr("&Keys"), "", self._help_keys)
        self._add(menu, "about", self.tr("&About Rigwright"), "", self._about)

    def update_state(self) -> None:
        """Which actions can act now."""
        window = self._window
        open_now = window.model is not None and window.rooms.currentWidget() is window.frame
        self.recent.setEnabled(window.furnished)
        self._unable = frozenset() if open_now else IN_PROJECT
        for key, action in self.actions.items():
            action.setEnabled(key == "quit" or window.furnished)
            told = window.furnished and key in self._unable
            action.setText(self.tr("{0} (no project is open)").format(self._words[key]) if told else self._words[key])
        self._name_history(window.model.undo_names if open_now else ("", ""))

    def is_able(self, key: str) -> bool:
        """Whether an action can act now; one that cannot stays within reach and says why."""
        return self.actions[key].isEnabled() and key not in self._unable

    def _act(self, key: str, act: Callable[[], None]) -> None:
        if self.is_able(key):
            act()
        else:
            self._window.tell("info", self.tr("No project is open: open one, or start a new one."))

    def _name_history(self, names: tuple[str, str]) -> None:
        """Undo and Redo say what they would do, in the wizard."""
        if not any(names) and not self._named:
            return  # nor is its word loaded before there is something to name
        from app.ui.wizard.undo_words import undo_word

        self._named = any(names)
        plain = (("undo", self.tr("&Undo"), self.tr("&Undo: {0}")), ("redo", self.tr("&Redo"), self.tr("&Redo: {0}")))
        for (key, bare, full), name in zip(plain, names, strict=True):
            self.actions[key].setText(full.format(undo_word(name)) if name else bare)

    # what they do

    def _frame(self, name: str, *arguments: object) -> None:
        frame = self._window.frame
        if frame is not None and self._window.rooms.currentWidget() is frame:
            getattr(frame, name)(*arguments)

    def _new(self) -> None:
        self._window.open_room("projects")
        self._window.projects.new_project()

    def _duplicate(self) -> None:
        model = self._window.model
        if model is not None:
            model.flush(wait=True)
            self._window.projects.duplicate(model.project_id, model.draft.name)

    def _catalog(self, name: str) -> None:
        self._window.open_room("catalog")
        page = self._window.rooms.currentWidget()
        if hasattr(page, name):
            getattr(page, name)()

    def _rules(self) -> None:
        from app.ui.rules_dialog import RulesDialog

        RulesDialog(self._window, self._window.model).show()

    def _history(self, name: str) -> None:
        focused = QApplication.focusWidget()
        page = self._window.rooms.currentWidget()
        if self._undo_keys.are_of(focused, name):
            getattr(focused, name)()
        elif page is self._window.frame and self._window.model is not None:
            getattr(self._window.model, name)()
        elif hasattr(page, name):
            getattr(page, name)()

    def _find(self) -> None:
        page = self._window.rooms.currentWidget()
        if hasattr(page, "focus_search"):
            page.focus_search()

    def _next_pane(self, step: int = 1) -> None:
        panes = [pane for pane in self._window.panes() if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focused is not None and _inside(focused, pane)), -1)
        for offset in range(1, len(panes) + 1):
            pane = panes[(at + step * offset) % len(panes)]
            target = _first_focus(pane)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _why(self) -> None:
        from app.ui.widgets.why_key import explain_nearest

        explain_nearest(QApplication.focusWidget())

    def _finding(self, step: int) -> None:
        frame = self._window.frame
        if frame is None or self._window.rooms.currentWidget() is not frame:
            return
        if not hasattr(frame.page, "next_finding"):
            frame.go_to("build")  # the findings stand there
        else:
            frame.page.next_finding(step)

    def _help_here(self) -> None:
        frame = self._window.frame
        on_step = frame is not None and self._window.rooms.currentWidget() is frame
        key = frame.key if on_step else self._room_key()
        self._help_page(key)

    def _help_page(self, key: str) -> None:
        from app.ui.help import HelpDialog

        HelpDialog.page(self._window, key)

    def _help_keys(self) -> None:
        from app.ui.help import HelpDialog

        HelpDialog.keys(self._window)

    def _room_key(self) -> str:
        return next((key for key, button in self._window.rail.buttons.items() if button.isChecked()), "projects")

    def _about(self) -> None:
        self._window.open_room("settings")
        page = self._window.rooms.currentWidget()
        if hasattr(page, "show_section"):
            page.show_section("about")


def _inside(widget: QWidget, pane: QWidget) -> bool:
    return widget is pane or pane.isAncestorOf(widget)


def _first_focus(pane: QWidget) -> QWidget | None:
    """The first control in a pane that Tab would stop at, in the order of the focus chain."""
    candidates = [w for w in pane.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
    candidates = [w for w in candidates if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None]
    candidates.sort(key=lambda w: (w.mapTo(pane, w.rect().topLeft()).y() // 16, w.mapTo(pane, w.rect().topLeft()).x()))
    return candidates[0] if candidates else None

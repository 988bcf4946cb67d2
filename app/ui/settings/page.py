"""Settings: one section at a time, every change saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.settings import Settings
from app.ui.context import AppContext
from app.ui.pieces import InPieces
from app.ui.settings.about import AboutSection
from app.ui.settings.backup import BackupSection
from app.ui.settings.company import CompanySection
from app.ui.settings.database import DatabaseSection
from app.ui.settings.forms import AppearanceSection, LanguageSection, NumberingSection
from app.ui.settings.money import MoneySection
from app.ui.told import told_error
from app.ui.widgets import Notice, PageScroll, SectionList, label

WIDTH_PX = 760
FORMS = ("company", "money", "numbering", "language", "appearance", "backup")
"""The sections that show settings; the others show what they read themselves."""
ICONS = MappingProxyType(
    {
        "company": "place_onsite", "money": "money", "numbering": "pound", "language": "translate",
        "appearance": "palette-outline", "database": "nav_catalog", "backup": "save", "about": "info",
    }
)  # fmt: skip
"""The icon of each section, in the list and in its heading."""


class SettingsPage(InPieces, QWidget):
    """``settings_changed`` brings the settings as stored after every change."""

    settings_changed = Signal(object)
    corner_changed = Signal(str)
    restoring = Signal()
    database_wanted = Signal(str)

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context, self.runner = context, context.runner
        self._changes = 0
        self.plan_to_build()

    def build(self) -> Iterator[None]:
        self.notice = Notice("fail")
        self.notice.hide()
        self._lay_out()
        names, context = self._names(), self.context
        makers: dict[str, Callable[[], QWidget]] = {
            "company": lambda: CompanySection(self.runner, self.save),
            "money": lambda: MoneySection(self.save),
            "numbering": lambda: NumberingSection(self.save),
            "language": lambda: LanguageSection(self.save),
            "appearance": lambda: AppearanceSection(self.save),
            "database": lambda: DatabaseSection(context),
            "backup": lambda: BackupSection(context, self.save),
            "about": lambda: AboutSection(context),
        }
        self.sections: dict[str, QWidget] = {}
        for key, make in makers.items():
            yield
            self._add_section(key, names[key], make)
        self.sections["backup"].restoring.connect(self.restoring)
        self.sections["backup"].restored.connect(self._on_restored)
        self.sections["database"].database_wanted.connect(self.database_wanted)
        self.nav.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.nav.setCurrentRow(0)

    def _names(self) -> dict[str, str]:
        return {
            "company": self.tr("Company and logo"), "money": self.tr("Money and tax"),
            "numbering": self.tr("Numbering"), "language": self.tr("Language and formats"),
            "appearance": self.tr("Appearance"), "database": self.tr("Database"),
            "backup": self.tr("Backup"), "about": self.tr("About"),
        }  # fmt: skip

    def _add_section(self, key: str, name: str, make: Callable[[], QWidget]) -> None:
        """An entry of the list and what it opens; the place first, for moving what is filled styles it anew."""
        self.nav.add(name, ICONS[key])
        area = QWidget()
        inside = QVBoxLayout(area)
        inside.setContentsMargins(16, 14, 16, 14)
        self._stack.addWidget(PageScroll(area))
        section = self.sections[key] = make()
        section.setMaximumWidth(WIDTH_PX)
        inside.addWidget(section)
        if not section.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            inside.addStretch(1)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("bar")
        head = QHBoxLayout(bar)
        head.setContentsMargins(16, 12, 16, 12)
        head.addWidget(label(self.tr("Settings"), "title"))
        head.addStretch(1)
        self.nav = SectionList(self.tr("Sections of the settings"), self.tr("Up and Down open a section."))
        self._stack = QStackedWidget()
        side = QFrame()
        side.setObjectName("side")
        lane = QVBoxLayout(side)
        lane.setContentsMargins(0, 8, 0, 8)
        lane.addWidget(self.nav)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(side)
        middle.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.notice)
        whole.addLayout(middle, 1)

    def entered(self) -> None:
        """Loads the settings anew."""
        self.runner.run(self, lambda _stop: self.context.settings.load(), done=self._render)
        for section in self.sections.values():
            if hasattr(section, "entered"):
                section.entered()

    def initial_focus(self) -> QWidget:
        """The list of sections."""
        return self.nav

    def section_name(self, key: str) -> str:
        """What a section is called in the list."""
        return self.nav.item(list(self.sections).index(key)).text()

    def show_section(self, key: str) -> None:
        """Opens a section by its key."""
        self.nav.setCurrentRow(list(self.sections).index(key))

    def place(self) -> str:
        """Where the user is on this page."""
        return list(self.sections)[self.nav.currentRow()]

    def go_to_place(self, place: str) -> None:
        """Back to where the user was."""
        if place in self.sections:
            self.show_section(place)

    def save(self, **changes: Any) -> None:
        """Stores changes; a wrong one is told above the sections and nothing is stored."""
        self._changes += 1
        turn = self._changes

        def done(settings: Settings) -> None:
            if turn == self._changes:  # else something was typed since, which the older answer would undo
                self._on_saved(settings)

        self.runner.run(
            self,
            lambda _stop: self.context.settings.save(**changes),
            done=done,
            failed=self._on_failed,
            lane="save",
        )

    def _render(self, settings: Settings) -> None:
        for key in FORMS:
            self.sections[key].render(settings)

    def _on_saved(self, settings: Settings) -> None:
        self.notice.hide()
        self._render(settings)
        self.corner_changed.emit(self.tr("Settings saved"))
        self.settings_changed.emit(settings)

    def _on_restored(self) -> None:
        """The settings came back with the backup."""
        self.runner.run(self, lambda _stop: self.context.settings.load(), done=self._on_saved)

    def _on_failed(self, error: BaseException) -> None:
        message = getattr(error, "message", None)
        if message is None:
            raise error
        self.notice.show_message("fail", "", told_error(error))
        self.notice.show()

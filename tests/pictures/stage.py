"""A window over a copied database, and what a scene does with it: open, press, wait, look."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.bootstrap import connect
from app.ui.context import AppContext
from app.ui.language import LanguageControl
from app.ui.opening import last_project
from app.ui.settings.page import SettingsPage
from app.ui.shell import MainWindow
from app.ui.tasks import Runner, all_at_once
from app.ui.theme import ThemeControl, sized, tokens
from app.ui.told import read_phrases, told
from app.ui.widgets import SearchField
from app.ui.widgets.dialogs import MessageDialog
from app.viewmodels.build_page import cards_of
from app.viewmodels.draft import Draft
from app.viewmodels.flow import go
from app.viewmodels.kept_proposals import KeptProposals
from app.viewmodels.steps import STEPS
from tests.pictures.seeds import Seeds, draft_of, searches, speak, with_parts
from tests.pictures.speech import LONGER, Longer

WAIT_S = 120.0
"""A machine with much else to do may take this long."""
SOON_MS = 250
"""Timers that fire within this time change what is in sight: pauses of typing, sizes, previews."""
ELAPSED_S = 3.8
"""What every search of the pictures says it took."""
TITLE_PX = 34
Change = Callable[[Draft], Draft]
Widget = TypeVar("Widget", bound=QWidget)


@dataclass(frozen=True)
class Look:
    """How a window is looked at."""

    language: str = "en"
    theme: str = "light"
    size: tuple[int, int] = (1280, 800)
    text: int = 100


class Stage:
    """One window. ``database`` is the seed's name: ``plain``, ``projects``, ``quotes`` or ``first_run``."""

    def __init__(self, folder: Path, seeds: Seeds, look: Look | None = None, database: str = "plain") -> None:
        look = look or Look()
        self.app, self.folder = QApplication.instance(), folder
        self._longer = Longer(self.app) if look.language == LONGER else None
        if self._longer is not None:
            self.app.installTranslator(self._longer)
        self.file = seeds.copy(database, folder / "rigwright.db")
        self.services = connect(f"sqlite:///{self.file}")
        language = "en" if self._longer else look.language
        self.services.settings.save(locale=language, window_language=language)
        speak(self.services, language)
        self.runner = Runner()
        self.errors: list[Exception] = []
        self.held = False
        self.widest = 0
        self.at_close: list[Callable[[], object]] = []
        self.runner.unhandled.connect(self.errors.append)
        self.context = replace(AppContext.of(self.services), runner=self.runner)
        self._ask, MessageDialog.exec = MessageDialog.exec, MessageDialog.open  # a question must not stand still
        self.theme = ThemeControl(self.app)
        self.theme.apply(look.theme, look.text)  # before there is a window, as the program does
        languages = LanguageControl(self.app)
        languages.apply(language)
        read_phrases(language)
        self.window = MainWindow(self.theme, languages)
        self._opened = False
        self.dress(look)

    def show(self) -> None:
        """Opens the window on what it opens on; scenes that want another context change it before."""
        self.window.furnish(self.context)
        self.window.show()
        self.window.activateWindow()
        all_at_once(self.window.starting(last_project(self.context)))
        self._opened = True
        self.dress(self._look)
        self.rest()

    def dress(self, look: Look) -> None:
        """Another theme, size of window or size of text, as if chosen in the settings; the language stays.

        The window is never wider than ``widest``, where a scene is one of narrow windows.
        """
        self._look = look
        saved = self.services.settings.save(theme=look.theme, text_percent=look.text)
        self.theme.apply(look.theme, look.text)
        shown = self.window.rooms.currentWidget()
        if isinstance(shown, SettingsPage):
            shown.sections["appearance"].render(saved)
        width, height = look.size
        size = QSize(min(width, self.widest or width), height)
        self.window.setMinimumSize(size.boundedTo(QSize(1024, 700)))
        self.window.resize(size)
        self.breathe()
        for one in self.overlays():
            self._grow(one)
        self.breathe()

    # ---- waiting

    def wait(self, ready: Callable[[], object]) -> None:
        """Lets the window work until something is true; ``TimeoutError`` after two minutes."""
        end = time.monotonic() + WAIT_S
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError(f"the scene waited in vain, at {ready.__code__.co_names}")
            QTest.qWait(5)

    def rest(self) -> None:
        """Waits until nothing is computed, saved, or about to be; ``held`` work may go on."""

        def idle() -> bool:
            return (self.held or self.runner.pending == 0) and not self._soon()

        self.wait(idle)
        self.breathe()
        self.wait(idle)

    def _soon(self) -> bool:
        """Whether something in sight is about to change by a timer."""
        tops = [self.window, *self.overlays()]
        timers = [timer for top in tops for timer in top.findChildren(QTimer)]
        return any(one.isActive() and one.isSingleShot() and one.interval() <= SOON_MS for one in timers)

    def breathe(self) -> None:
        """Lets layouts settle that happen a moment later."""
        for _turn in range(4):
            QTest.qWait(1)

    # ---- projects

    def open(self, example: str, step: str, change: Change = lambda draft: draft) -> Any:
        """A shipped example, opened at a step; the page."""
        return self.open_draft(change(draft_of(self.services, example, step)))

    def open_draft(self, draft: Draft) -> Any:
        """A project, opened where its draft says; the page."""
        if not self._opened:
            self.show()
        draft = draft.with_(name=told(draft.name))  # as a sample that is opened
        made = self.services.projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=draft.step)
        self.window.open_project(made)
        self.rest()
        return self.page

    def open_built(self, example: str, step: str = "build", change: Change = lambda d: d, **parts: str) -> Any:
        """An example with its proposals, the first one chosen; ``parts`` puts another part into a role."""
        draft = change(self.built(change(draft_of(self.services, example, "needs")), step, **parts))
        page = self.open_draft(draft)
        if hasattr(page, "checker"):
            self.wait(lambda: page.checker.judged is not None)
        self.rest()
        return page

    def built(self, draft: Draft, step: str = "build", **parts: str) -> Draft:
        """A draft with what the search proposes for it."""
        result, _progress = searches().of(self.services, draft)
        cards = cards_of(result.proposals)
        card = cards[0]
        kept = KeptProposals.of(cards, draft.fingerprint, self.services.catalog.state(), ELAPSED_S)
        made = draft.with_(
            build=with_parts(card.document, **parts), proposed=card.document, proposal=card.key, proposals=kept,
            built_for=draft.fingerprint, verdict=card.verdict.value, price=f"{card.price} {card.currency}",
        )  # fmt: skip
        for reached in STEPS[: STEPS.index(step) + 1]:
            made = go(made, reached)
        return made

    # ---- what is there

    @property
    def page(self) -> Any:
        """The step's page."""
        return self.window.frame.page

    def room(self, key: str) -> Any:
        """Opens a room of the rail; its page."""
        if not self._opened:
            self.show()
        self.window.open_room(key)
        self.rest()
        return self.window.rooms.currentWidget()

    def dialog(self, kind: type[Widget]) -> Widget:
        """The dialog of a kind, once it is there."""
        self.wait(lambda: any(isinstance(one, kind) for one in self.overlays()))
        found = next(one for one in self.overlays() if isinstance(one, kind))
        self._grow(found)
        self.rest()
        return found

    def _grow(self, top: QWidget) -> None:
        """As large as it wants to be: a small virtual screen cuts dialogs, and larger text makes them grow."""
        room = QSize(round(self.window.width() * 0.9), round(self.window.height() * 0.9))
        wanted = top.size().expandedTo(top.sizeHint())
        layout = top.layout()
        if layout is not None and layout.hasHeightForWidth():
            wanted = wanted.expandedTo(QSize(0, layout.totalHeightForWidth(min(wanted.width(), room.width()))))
        top.resize(wanted.boundedTo(room))

    def overlays(self) -> list[QWidget]:
        """Dialogs, menus and tooltips that stand over the window, in the order they came."""
        tops = [one for one in self.app.topLevelWidgets() if one.isVisible() and one is not self.window]
        return [one for one in tops if isinstance(one, QDialog) or one.windowType() == Qt.WindowType.Popup]

    def press(
        self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key."""
        QTest.keyClick(widget, key, modifier)
        self.breathe()

    def type(self, widget: QWidget, text: str) -> None:
        """Words, typed; a search goes on a moment later."""
        QTest.keyClicks(widget, text)
        self.breathe()
        field = widget.parent()
        if isinstance(field, SearchField):
            self.wait(lambda: not field._pause.isActive())

    def click(self, widget: QWidget) -> None:
        """A click in the middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.breathe()

    # ---- the picture

    def picture(self) -> QPixmap:
        """The window with what stands over it, framed where a window manager would."""
        made = self.window.grab()
        overlays = self.overlays()
        if overlays:
            painter = QPainter(made)
            for one in overlays:
                self._draw(painter, one)
            painter.end()
        return made

    def _draw(self, painter: QPainter, top: QWidget) -> None:
        now = tokens()
        bar = TITLE_PX if isinstance(top, QDialog) else 0
        size = top.size()
        spot = self._spot(top, bar)
        box = QRect(spot, QSize(size.width(), size.height() + bar))
        painter.fillRect(box.adjusted(-1, -1, 1, 1), now.color("control"))
        if bar:
            painter.fillRect(QRect(spot, QSize(size.width(), bar)), now.color("surface"))
            painter.setFont(sized(self.app.font(), "strong"))
            painter.setPen(QColor(now.color("text")))
            words = QRect(spot + QPoint(12, 0), QSize(size.width() - 24, bar))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, top.windowTitle())
        painter.drawPixmap(spot + QPoint(0, bar), top.grab())

    def _spot(self, top: QWidget, bar: int) -> QPoint:
        """Dialogs stand in the middle, menus where they opened."""
        if bar:
            left = (self.window.width() - top.width()) // 2
            return QPoint(max(0, left), max(0, (self.window.height() - top.height() - bar) // 2))
        return top.pos() - self.window.mapToGlobal(QPoint(0, 0))

    def close(self) -> None:
        """Ends it all: dialogs, window, jobs, database, language."""
        for act in self.at_close:
            act()
        for one in self.overlays():
            one.close()
        self.wait(lambda: self.runner.pending == 0)
        if self.window.model is not None:
            self.window.model.flush(wait=True)
        self.window.close()
        self.window.languages.silence()  # while its translators are there
        self.window.deleteLater()
        self.theme.deleteLater()
        self.breathe()
        self.runner.shutdown()
        self.services.close()
        MessageDialog.exec = self._ask
        if self._longer is not None:
            self.app.removeTranslator(self._longer)


def tops(stage: Stage) -> Iterator[QWidget]:
    """Every window of the stage: the main one and what stands over it."""
    yield stage.window
    yield from stage.overlays()

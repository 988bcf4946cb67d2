"""A drawing in the window: its regions by keyboard and pointer, its figures as a table, and both to copy and keep."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSizePolicy, QStackedLayout, QWidget

from app.figures.drawing import Drawing
from app.ui.theme import tokens_named
from app.ui.widgets.buttons import Button
from app.ui.widgets.dialogs import Dialogs
from app.ui.widgets.figure_files import picture_mime, save_picture, table_mime, table_text
from app.ui.widgets.figure_picture import Make, Picture, RegionSpot
from app.ui.widgets.figure_table import FigureTable
from app.viewmodels.why import Explanation

PAPER = "light"
"""What leaves the window is drawn in the colours for paper, whatever theme is on."""
KINDS = (".png", ".svg", ".pdf")
TABLE_PX = 400
"""Up to this height a table has all its rows in sight."""


class MenuButton(Button):
    """Three dots that open a menu made at that moment."""

    def __init__(self, tip: str, menu: Callable[[], QMenu]) -> None:
        super().__init__("", "more", "plain", tip=tip)
        self.menu_now = menu
        self.clicked.connect(lambda: self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height()))))


class TableSwitch(Button):
    """Shows figures as tables and back; stays where it is, and pressed while they are tables."""

    def __init__(self, *figures: FigureView) -> None:
        super().__init__("", "compare", "plain", tip=self.tr("Show as table"))
        self.setCheckable(True)
        self._figures = figures
        names = ", ".join(one.name for one in figures)
        self.setAccessibleName(self.tr("{0}, as a table").format(names))
        self.clicked.connect(self._on_switched)
        for one in figures:
            one.turned.connect(self._follow)

    def _on_switched(self, on: bool) -> None:
        for one in self._figures:
            one.show_as_table(on, follow=False)

    def _follow(self) -> None:
        on = all(one.as_table for one in self._figures)
        self.setChecked(on)
        self.setToolTip(self.tr("Show as picture") if on else self.tr("Show as table"))


class FigureView(QWidget):
    """Shows what a maker draws. ``chosen`` brings the key of a region clicked or entered.

    ``move_asked`` brings a region's key and -1 or 1 for Ctrl+Up and Ctrl+Down. The regions are one Tab stop; arrows go
    from one to the next. Where ``draggable`` begins a region's key, it can be dragged: ``grabbed`` brings its key,
    ``dropped`` its key and that of the region under the pointer (empty: given up). ``explainer`` tells how the number
    of a region came about: Ctrl+I asks it.

    ``most_height`` (pixels) has a tall figure drawn smaller, as far as it stays readable. The
    context menu and ``menu_button`` show the figures as a table, copy and save; ``table_switch`` does the first alone.
    ``turned`` tells that it became a table, or a picture again.
    """

    chosen = Signal(str)
    move_asked = Signal(str, int)
    drawn = Signal()
    turned = Signal()
    grabbed = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, name: str, least_width: float = 240, most_height: float = 0) -> None:
        super().__init__()
        self.draggable = ""
        self.explainer: Callable[[str], Explanation | None] = lambda _key: None
        self.least_width, self.most_height = least_width, most_height
        self.name = name
        self.setAccessibleName(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.menu().popup(self.mapToGlobal(at)))
        self._picture = Picture(self)
        self._table = FigureTable(self.tr("{0}, as a table").format(name))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._picture)
        self._stack.addWidget(self._table)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_maker(self, make: Make | None) -> None:
        """Another drawing; ``None`` shows nothing."""
        self._picture.set_make(make)

    def set_most_height(self, most_height: float) -> None:
        """Another limit of the height; 0 for none."""
        if self.most_height != most_height:
            self.most_height = most_height
            self._picture.redraw()

    @property
    def drawing(self) -> Drawing | None:
        """What is drawn now."""
        return self._picture.drawing

    @property
    def spots(self) -> Mapping[str, RegionSpot]:
        """The regions by their keys."""
        return self._picture.spots

    @property
    def readout(self) -> str:
        """What stands beside the region with the focus; empty where none has it."""
        return self._picture.readout.text() if self._picture.readout else ""

    def where_words(self, n: int, count: int) -> str:
        """Where one is in the figure, for screen readers."""
        return self.tr("{0} of {1} in {2}; arrow keys lead to the others").format(n, count, self.name)

    # ---- as a table

    @property
    def as_table(self) -> bool:
        """Whether its table is on show in place of the picture."""
        return self._stack.currentWidget() is self._table

    @property
    def table(self) -> FigureTable:
        """The figures as a table; filled while it is shown."""
        return self._table

    def show_as_table(self, on: bool, *, follow: bool = True) -> None:
        """The same figures as a table, or the picture again; the focus goes along where it shall ``follow``."""
        self._table.show_drawing(self.drawing)
        self._stack.setCurrentWidget(self._table if on else self._picture)
        self.updateGeometry()
        self.turned.emit()
        if follow:
            self.focus()

    def table_text(self) -> str:
        """The table with tabs between the cells, for a spreadsheet."""
        return table_text(self.drawing.table if self.drawing else ())

    # ---- out of the window

    def on_paper(self) -> Drawing | None:
        """The drawing as it leaves the window: in the colours for paper."""
        return self._picture.drawn_in(tokens_named(PAPER).colours)

    def copy_picture(self) -> None:
        """Puts the picture on the clipboard, in pixels and as SVG."""
        drawing = self.on_paper()
        if drawing is not None:
            QGuiApplication.clipboard().setMimeData(picture_mime(drawing, tokens_named(PAPER).hex("surface")))

    def copy_table(self) -> None:
        """Puts the table on the clipboard, as text with tabs and as HTML."""
        if self.drawing is not None:
            QGuiApplication.clipboard().setMimeData(table_mime(self.drawing.table, self.drawing.title))

    def save_picture(self) -> None:
        """Asks for a file, and writes the picture to it."""
        drawing = self.on_paper()
        if drawing is None:
            return
        pattern = self.tr("Pictures (*.png *.svg *.pdf)")
        path = Dialogs.save_file(self, self.tr("Save picture"), f"{self.name}.png", pattern)
        if path is None:
            return
        if path.suffix.lower() not in KINDS:
            path = path.with_name(path.name + KINDS[0])
        self._write(drawing, path)

    def _write(self, drawing: Drawing, path: Path) -> None:
        try:
            save_picture(drawing, path, tokens_named(PAPER).hex("surface"))
        except OSError:
            text = self.tr("The picture could not be written to {0}.").format(path)
            Dialogs.tell(self, self.tr("Not saved"), text, close=self.tr("Close"))

    # ---- menus

    def menu(self, *others: FigureView) -> QMenu:
        """What can be done with the figure, and with others in a menu each; it deletes itself when closed."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [one for one in (self, *others) if one.drawing is not None and one.isVisible()]
        for one in shown if len(shown) > 1 else ():
            one.fill_menu(made.addMenu(one.name))
        if len(shown) <= 1:
            (shown or [self])[0].fill_menu(made)
        return made

    def fill_menu(self, menu: QMenu) -> None:
        """Adds what can be done with the figure."""
        words = self.tr("Show as picture") if self.as_table else self.tr("Show as table")
        menu.addAction(words, lambda: self.show_as_table(not self.as_table))
        menu.addSeparator()
        menu.addAction(self.tr("Copy picture"), self.copy_picture)
        menu.addAction(self.tr("Copy table"), self.copy_table)
        menu.addAction(self.tr("Save picture…"), self.save_picture)

    def menu_button(self, *others: FigureView) -> MenuButton:
        """A button for the head of the figure's card that opens the menu, one for several figures where given."""
        names = ", ".join(one.name for one in (self, *others))
        return MenuButton(self.tr("{0}: show as table, copy, save").format(names), lambda: self.menu(*others))

    def table_switch(self, *others: FigureView) -> TableSwitch:
        """A button for the head of the figure's card that shows it as a table, several figures where given."""
        return TableSwitch(self, *others)

    # ---- as a widget

    def on_drawn(self) -> None:
        """The picture was made anew: the table follows, and listeners hear of it."""
        if self.as_table:
            self._table.show_drawing(self.drawing)
        self.drawn.emit()

    def minimumSizeHint(self) -> QSize:
        rows = min(self._table.natural_height, TABLE_PX) if self.as_table else 0
        return QSize(round(self.least_width), max(self._picture.minimumHeight(), rows))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def focus(self) -> None:
        """Puts the focus into the table, or on the region where it was last."""
        target = self._table if self.as_table else self._picture.home
        if isinstance(target, RegionSpot) and target.hasFocus():
            self._picture.on_focus(target, by_keyboard=True)
        elif target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._picture.redraw()

"""The "why?" link and the popover that shows how a number came about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.quantity import Quantity
from app.ui.theme import Themed, scaled, tokens
from app.ui.told import told_explanation
from app.ui.widgets.buttons import Button
from app.ui.widgets.panel import row
from app.ui.widgets.text import label, reveal
from app.viewmodels.why import Explanation, explain

ARROW_PX = 8
LONG_VALUE = 24
"""Letters beyond which a value goes into a second line: a number stays beside its unit."""
WIDTH_PX, EDGE_PX = 440, 8
LEAST_PX = 200
"""A popover is at least so high, whatever its anchor leaves free."""


class WhyLink(Button):
    """A link that opens the derivation of a quantity. Hidden while there is none."""

    def __init__(self, name: str = "", locale: str = "en") -> None:
        super().__init__("", "", "link")
        self.setText(self.tr("why?"))
        self._name, self._locale = name, locale
        self._quantity: Quantity | None = None
        self._make: Callable[[], Explanation] | None = None
        self.clicked.connect(self.open)
        self.set_quantity(None)

    def set_quantity(self, quantity: Quantity | None, name: str | None = None) -> None:
        """The quantity to explain; ``name`` is what it is called ("GPU memory")."""
        self._quantity = quantity
        self._make = None
        self._name = self._name if name is None else name
        reveal(self, quantity is not None)
        self.setAccessibleName(self.tr("why? {0}").format(self._name).strip())

    def set_explanation(self, make: Callable[[], Explanation] | None, name: str = "") -> None:
        """An explanation that is no quantity (a rule's page, a finding)."""
        self._make = make
        self._name = name
        reveal(self, make is not None)
        self.setAccessibleName(self.tr("why? {0}").format(name).strip())

    def own_words(self) -> str:
        """What the link opens, and the key that does the same from anywhere near."""
        return self.tr("Shows formula, figures and sources; Ctrl+I does the same. Esc comes back here.")

    def open(self) -> None:
        """Shows the popover."""
        if self._make is not None:
            WhyPopover(self, self._make())
        elif self._quantity is not None:
            WhyPopover(self, explain(self._quantity, self._name, self._locale))


class WhyPopover(Themed, QFrame):
    """A derivation next to its link, never over it. Takes the focus and goes with it; Esc gives it back."""

    def __init__(self, anchor: QWidget, what: Explanation) -> None:
        super().__init__(anchor.window())
        self.setObjectName("whyPopover")
        self._anchor = anchor
        self._what = what = told_explanation(what)
        self._up = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(what.heading)
        self.setAccessibleDescription(what.as_text())
        self._fill()
        self._place()
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._on_moved)
        self.start_theming()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def retint(self) -> None:
        self.update()

    def _fill(self) -> None:
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(14, ARROW_PX + 10, 14, 12)
        self._stack.setSpacing(8)
        self._copy = Button("", "copy", "plain", tip=self.tr("Copy"))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._what.as_text()))
        heading = label(self._what.heading, "strong", wrap=True)
        head = row(heading, label(self.tr("Esc closes"), "quietcaption"), self._copy)
        head.setStretch(0, 1)
        self._stack.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._text())
        self._stack.addWidget(self._scroll, 1)

    def _text(self) -> QWidget:
        """Formula, inputs and notes; they scroll where there is not room for all of them."""
        text = QWidget()
        lines = self._lines = QVBoxLayout(text)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        if self._what.lines:
            box = QFrame()
            box.setObjectName("formula")
            inside = QVBoxLayout(box)
            inside.setContentsMargins(9, 6, 9, 6)
            inside.setSpacing(2)
            for n, line in enumerate(self._what.lines):
                inside.addWidget(label(line, "body" if n == 0 else "quiet", wrap=True))
            lines.addWidget(box)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        for n, (name, value, source) in enumerate(self._what.inputs):
            grid.addWidget(label(name, "quietcaption", wrap=True), n, 0, Qt.AlignmentFlag.AlignTop)
            whole = label(value, "label", wrap=len(value) > LONG_VALUE)
            grid.addWidget(whole, n, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(source, "quietcaption", wrap=True), n, 2, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        lines.addLayout(grid)
        for note in self._what.notes:
            lines.addWidget(label(note, "quietcaption", wrap=True))
        lines.addStretch(1)
        return text

    def _place(self) -> None:
        window = self.window()
        width = min(scaled(WIDTH_PX), window.width() - 24)
        self.setFixedWidth(width)
        spot = self._anchor.mapTo(window, QPoint(0, 0))
        below = spot.y() + self._anchor.height()
        under, above = window.height() - EDGE_PX - below, spot.y() - EDGE_PX
        height = self._height(width)
        self._up = height > under and above > under
        height = max(min(height, above if self._up else under), min(height, LEAST_PX))
        top, bottom = (10, ARROW_PX + 12) if self._up else (ARROW_PX + 10, 12)
        self._stack.setContentsMargins(14, top, 14, bottom)
        left = min(max(8, spot.x() + self._anchor.width() // 2 - width + 40), window.width() - width - 8)
        self._tip_x = min(max(24, spot.x() + self._anchor.width() // 2 - left), width - 24)
        at = spot.y() - height if self._up else min(below, window.height() - height - EDGE_PX)
        self.setGeometry(left, max(EDGE_PX, at), width, height)

    def _height(self, width: int) -> int:
        """How high all of it is, at a width."""
        edges, between = self._stack.contentsMargins(), self._stack.spacing()
        inside = width - edges.left() - edges.right()
        head = self._stack.itemAt(0)
        top = head.heightForWidth(inside) if head.hasHeightForWidth() else head.sizeHint().height()
        return edges.top() + edges.bottom() + top + between + self._lines.totalHeightForWidth(inside)

    def paintEvent(self, event: QPaintEvent) -> None:
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.color("focus"), 1))
        painter.setBrush(now.color("surface"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        box.adjust(0, 0, 0, -ARROW_PX) if self._up else box.adjust(0, ARROW_PX, 0, 0)
        painter.drawRoundedRect(box, 6, 6)
        x, edge, tip = self._tip_x, box.bottom() if self._up else box.top(), ARROW_PX * (1 if self._up else -1)
        inner = edge - (1 if self._up else -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x - 8, inner), QPointF(x, edge + tip), QPointF(x + 8, inner)]))
        painter.setPen(QPen(now.color("focus"), 1))
        painter.drawPolyline(QPolygonF([QPointF(x - 8, edge), QPointF(x, edge + tip), QPointF(x + 8, edge)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(), Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep(),
        }  # fmt: skip
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[event.key()])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the popover and out of it, back into the page from where it was opened."""
        stops = [self, self._copy]
        at = next((n for n, stop in enumerate(stops) if stop.hasFocus()), 0) + (1 if forward else -1)
        if 0 <= at < len(stops):
            stops[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.dismiss()
        return True

    def dismiss(self, give_back: bool = True) -> None:
        """Closes; the focus returns to the link."""
        QApplication.instance().removeEventFilter(self)
        self.hide()
        if give_back and isValid(self._anchor):  # a figure drawn anew meanwhile may have lost the mark
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whatever takes the focus away, another page for one, is what the user looks at now."""
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.dismiss(give_back=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if not self.isAncestorOf(watched) and watched is not self:
                self.dismiss(give_back=False)
        elif self.isVisible() and self._moves(watched, event.type()):
            self._follow.start()
        return False

    def _moves(self, watched: QObject, kind: QEvent.Type) -> bool:
        """Whether the number may lie elsewhere afterwards: the window has another size, or the page is scrolled."""
        return kind == QEvent.Type.Wheel or (kind == QEvent.Type.Resize and watched is self.window())

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs more room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            self._follow.start()

    def _on_moved(self) -> None:
        """The window or its text has another size: stays with its link, and goes where that is out of sight."""
        if not isValid(self._anchor) or self._anchor.visibleRegion().isEmpty():
            self.dismiss(give_back=False)
        elif self.isVisible():
            self._place()
            self.update()

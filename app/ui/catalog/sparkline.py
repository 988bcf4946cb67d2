"""How a price went, as a line; the same in words for those who cannot see it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.catalog.words import amount_words
from app.ui.days import day_text
from app.ui.theme import Themed, sized, tokens
from app.viewmodels.catalog_prices import Course
from app.viewmodels.numbers import show

HEIGHT_PX = 62
DOT_PX = 3.0


class Sparkline(Themed, QWidget):
    """One course; lowest and highest amount are written at the left."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._course: Course | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT_PX)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.start_theming()

    def show_course(self, course: Course | None) -> None:
        """Shows a course; ``None`` hides the line."""
        self._course = course
        self.setVisible(course is not None)
        if course is None:
            return
        amounts = [self._money(amount) for _, amount in course.points]
        change = f"{show(100 * course.change, self._locale, 0)} %"
        words = self.tr("Price from {0} on {1} to {2} on {3}, {4}; lowest {5}, highest {6}").format(
            amounts[0], day_text(course.points[0][0]), amounts[-1], day_text(course.points[-1][0]), change,
            self._money(course.low), self._money(course.high),
        )  # fmt: skip
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def retint(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        course = self._course
        if course is None:
            return
        now = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), "caption"))
        high, low = self._money(course.high), self._money(course.low)
        metrics = painter.fontMetrics()
        left = max(metrics.horizontalAdvance(high), metrics.horizontalAdvance(low)) + 10
        top, bottom = metrics.height() / 2 + 1, self.height() - metrics.height() / 2 - 1
        painter.setPen(now.color("text3"))
        painter.drawText(QPointF(0, top + metrics.ascent() / 2 - 1), high)
        if course.low != course.high:
            painter.drawText(QPointF(0, bottom + metrics.ascent() / 2 - 1), low)
        width = max(1.0, self.width() - left - DOT_PX - 2)
        points = [QPointF(left + x * width, bottom - y * (bottom - top)) for x, y in course.places()]
        painter.setPen(QPen(now.color("border"), 1))
        painter.drawLine(QPointF(left, bottom), QPointF(left + width, bottom))
        painter.setPen(QPen(now.color("c1"), 1.6))
        painter.drawPolyline(QPolygonF(_steps(points)))
        painter.setBrush(now.color("c1"))
        for point in points:
            painter.drawEllipse(point, DOT_PX - 1, DOT_PX - 1)

    def _money(self, amount: float) -> str:
        return amount_words(amount, self._course.currency if self._course else "", self._locale)


def _steps(points: list[QPointF]) -> list[QPointF]:
    """A price holds until the next one: the line goes in steps."""
    found = points[:1]
    for before, after in pairwise(points):
        found += [QPointF(after.x(), before.y()), after]
    return found

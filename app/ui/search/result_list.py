"""The list of what was found: groups with a head, matched letters bold and underlined, keys or ids at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import pixmap, sized, tokens
from app.viewmodels.search import Hit, Mark, Section

ENTRY_ROLE = Qt.ItemDataRole.UserRole
ROW_PX, HEAD_PX, ICON_PX = 32, 26, 18
SIDE_PX, GAP_PX = 14, 10
DETAIL_FROM_PX = 60


@dataclass(frozen=True)
class Head:
    """The head of a group."""

    text: str
    more: str = ""


class ResultModel(QAbstractListModel):
    """Heads and hits, one row each; heads cannot be chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Head | Hit] = []

    def show(self, sections: Sequence[Section], names: Callable[[str], str], more: Callable[[int], str]) -> None:
        """Other results."""
        self.beginResetModel()
        self.rows = []
        for section in sections:
            self.rows.append(Head(names(section.group), more(section.more) if section.more else ""))
            self.rows.extend(section.hits)
        self._group = [names(row.entry.group) if isinstance(row, Hit) else "" for row in self.rows]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        hit = index.isValid() and isinstance(self.rows[index.row()], Hit)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if hit else Qt.ItemFlag.NoItemFlags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ENTRY_ROLE:
            return row
        if isinstance(row, Head):
            return row.text if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        entry = row.entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (entry.title, entry.detail, self._group[index.row()], entry.aside)
            return ", ".join(word for word in said if word)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{entry.title}\n{entry.detail}" if entry.detail else entry.title
        return None


class ResultDelegate(QStyledItemDelegate):
    """Draws a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        head = isinstance(index.data(ENTRY_ROLE), Head)
        text = QFontMetrics(sized(option.font, "caption" if head else "body")).height()
        return QSize(0, max(HEAD_PX if head else ROW_PX, text + (10 if head else 14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.data(ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Head):
            self._head(painter, option, row)
        else:
            self._hit(painter, option, row)
        painter.restore()

    def _head(self, painter: QPainter, option: QStyleOptionViewItem, row: Head) -> None:
        font = sized(option.font, "caption")
        painter.setPen(tokens().color("text2"))
        box = option.rect.adjusted(SIDE_PX, 6, -SIDE_PX, 0)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.more)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.text)

    def _hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        now, rect = tokens(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("accentSoft"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 5, 5)
            painter.setBrush(now.color("link"))
            painter.drawRoundedRect(QRect(rect.left() + 6, rect.top() + 5, 3, rect.height() - 10), 1, 1)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.color("sunken"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 5, 5)
        entry = hit.entry
        ratio = option.widget.devicePixelRatioF() if option.widget else 1.0
        left = rect.left() + SIDE_PX + 2
        picture = pixmap(entry.icon or "search", "text2", ICON_PX, ratio)
        painter.drawPixmap(left, rect.top() + (rect.height() - ICON_PX) // 2, picture)
        left += ICON_PX + GAP_PX
        right = rect.right() - SIDE_PX
        if entry.aside:
            font = sized(option.font, "caption")
            width = QFontMetrics(font).horizontalAdvance(entry.aside)
            painter.setFont(font)
            painter.setPen(now.color("text2"))
            box = QRect(right - width, rect.top(), width + 1, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, entry.aside)
            right -= width + GAP_PX
        font = sized(option.font, "body")
        left += draw_marked(
            painter, font, entry.title, hit.marks, now.color("text"), now.color("link"),
            QRect(left, rect.top(), right - left, rect.height()),
        )  # fmt: skip
        left += GAP_PX
        if entry.detail and right - left > DETAIL_FROM_PX:
            font = sized(option.font, "caption")
            box = QRect(left, rect.top(), right - left, rect.height())
            draw_marked(painter, font, entry.detail, hit.detail_marks, now.color("text2"), now.color("link"), box)


def draw_marked(
    painter: QPainter, font: QFont, text: str, marks: Sequence[Mark], colour: QColor, marked: QColor, box: QRect
) -> int:
    """Draws one line, elided to its box, the marked letters bold and underlined; the width it took."""
    strong = QFont(font)
    strong.setWeight(QFont.Weight.Bold)
    strong.setUnderline(True)
    measure = QFontMetrics(strong if marks else font)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(shown, font)
    formats = []
    for start, end in marks:
        if start < len(shown):
            one = QTextLayout.FormatRange()
            one.start, one.length = start, min(end, len(shown)) - start
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setFontUnderline(True)
            look.setForeground(marked)
            one.format = look
            formats.append(one)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
    return min(box.width(), round(line.naturalTextWidth()))


class ResultList(QListView):
    """The list; the keys come from the line above it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.found = ResultModel(self)
        self.setModel(self.found)
        self.setItemDelegate(ResultDelegate(self))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    @property
    def hit(self) -> Hit | None:
        """The chosen hit."""
        row = self.currentIndex().data(ENTRY_ROLE)
        return row if isinstance(row, Hit) else None

    def choose_first(self) -> None:
        """Chooses the best hit."""
        self._choose(next(iter(self._hits()), None))

    def step(self, by: int) -> None:
        """Moves the choice; past the last hit the first follows."""
        hits = self._hits()
        if hits:
            at = hits.index(self.currentIndex().row()) if self.currentIndex().row() in hits else -1 if by > 0 else 0
            self._choose(hits[(at + by) % len(hits)])

    def page(self, by: int) -> None:
        """Moves the choice by about one screen, not past the ends."""
        hits = self._hits()
        if hits:
            at = hits.index(self.currentIndex().row()) if self.currentIndex().row() in hits else 0
            rows = max(1, self.viewport().height() // ROW_PX - 1)
            self._choose(hits[min(len(hits) - 1, max(0, at + by * rows))])

    def next_group(self, by: int) -> None:
        """The first hit of the next group, or of the one before."""
        rows = self.found.rows
        firsts = [at + 1 for at, row in enumerate(rows) if isinstance(row, Head) and at + 1 < len(rows)]
        if firsts:
            here = max((n for n, at in enumerate(firsts) if at <= self.currentIndex().row()), default=0)
            self._choose(firsts[(here + by) % len(firsts)])

    def height_wanted(self) -> int:
        """How high all rows are together."""
        return sum(self.sizeHintForRow(row) for row in range(self.found.rowCount()))

    def _hits(self) -> list[int]:
        return [at for at, row in enumerate(self.found.rows) if isinstance(row, Hit)]

    def _choose(self, row: int | None) -> None:
        if row is None:
            return
        self.setCurrentIndex(self.found.index(row))
        first = row == 1
        self.scrollTo(self.found.index(0 if first else row))  # the first group keeps its head in view

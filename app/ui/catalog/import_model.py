"""The lines of an import as Qt sees them: only those in view are read, so that any number of them opens at once."""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.catalog.import_words import LOOKS, field_word, line_word, new_words, value_words, why
from app.ui.catalog.words import category_word, translate
from app.ui.theme import icon, pixmap, tokens
from app.ui.told import told
from app.viewmodels.import_lines import Filter, ImportLines, Line, Ticks, row_of

Index = QModelIndex | QPersistentModelIndex
TICK, WHAT, PART, FIELD, VALUE, WHY = range(6)
KEPT = 4096
"""Lines kept once read: a few screens."""
LINE = Qt.ItemDataRole.UserRole + 1
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class ImportModel(QAbstractTableModel):
    """``ticked`` when what will be applied has changed."""

    ticked = Signal()

    def __init__(self, locale: str, parent: Any = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._lines: ImportLines | None = None
        self.ticks: Ticks | None = None
        self._numbers: array[int] = array("Q")
        self._read = lru_cache(maxsize=KEPT)(self._line)

    def show(self, lines: ImportLines | None, ticks: Ticks | None, wanted: Filter = "all") -> None:
        """Other lines; ``None`` forgets them."""
        self.beginResetModel()
        if lines is not self._lines:
            self._read.cache_clear()
        self._lines, self.ticks = lines, ticks
        self._numbers = lines.numbers(wanted) if lines else array("Q")
        self.endResetModel()

    def line_at(self, row: int) -> Line:
        """The line in a row of the table."""
        return self._read(self._numbers[row])

    def _line(self, number: int) -> Line:
        assert self._lines is not None
        return self._lines.line(number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def can_tick(self, row: int) -> bool:
        """Whether the part of a line can be applied."""
        return self.ticks is not None and self.ticks.can(row_of(self._numbers[row]))

    def is_ticked(self, row: int) -> bool:
        """Whether the part of a line will be applied."""
        return self.ticks is not None and self.ticks.is_on(row_of(self._numbers[row]))

    def toggle(self, rows: list[int]) -> None:
        """Ticks the parts of lines, or takes their ticks away where all had one. A part's lines go together."""
        able = [row for row in rows if self.can_tick(row)]
        if able:
            self.set_ticks(able, not all(self.is_ticked(row) for row in able))

    def toggle_all(self) -> None:
        """Ticks everything on show, or nothing of it."""
        able = {row for number in self._numbers if self.ticks and self.ticks.can(row := row_of(number))}
        if able and self.ticks:
            self.ticks.set(able, not all(self.ticks.is_on(row) for row in able))
            self._tell()

    def set_ticks(self, rows: list[int], on: bool) -> None:
        """Whether the parts of lines are to be applied."""
        if self.ticks:
            self.ticks.set([row_of(self._numbers[row]) for row in rows], on)
            self._tell()

    def _tell(self) -> None:
        if self._numbers:
            self.dataChanged.emit(self.index(0, TICK), self.index(len(self._numbers) - 1, TICK))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, TICK, TICK)
        self.ticked.emit()

    # --- what Qt asks ----------------------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._numbers):
            return None
        at, column = index.row(), index.column()
        if column == TICK:
            return self._tick(at, role)
        line = self.line_at(at)
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in (PART, VALUE, WHY):
            return self._text(line, column)
        if column == VALUE and role == Qt.ItemDataRole.ForegroundRole and line.kind == "rejected":
            return tokens().color("fail")
        if column == WHY and role == Qt.ItemDataRole.ForegroundRole:
            return tokens().color("text2")
        if column == WHAT and role == Qt.ItemDataRole.DecorationRole:
            return icon(*LOOKS[line.kind])
        if column == WHAT and role == Qt.ItemDataRole.ForegroundRole:
            token = LOOKS[line.kind][1]
            return tokens().color(token) if token in ("warn", "fail") else None
        if column == WHAT and role == Qt.ItemDataRole.FontRole and LOOKS[line.kind][1] in ("warn", "fail"):
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _tick(self, at: int, role: int) -> Any:
        able, on = self.can_tick(at), self.is_ticked(at)
        if role == Qt.ItemDataRole.DecorationRole and able:
            return icon("check_on" if on else "check_off", "link" if on else "control")
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if able else "–"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            left_out = translate("Import", "left out")
            return translate("Import", "will be applied") if on else left_out
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return CENTRE
        return None

    def _text(self, line: Line, column: int) -> str:
        row = line.row
        if column == WHAT:
            return line_word(line.kind)
        if column == PART:
            return row.title or row.part_id or told(row.where)
        if column == FIELD:
            if line.change is not None:
                return field_word(row.category, line.change.field)
            if line.kind == "doubtful" and line.doubts[0][0]:
                return field_word(row.category, line.doubts[0][0])
            return translate("Import", "New part") if row.kind == "new" else row.column
        if column == VALUE:
            if line.change is not None:
                return " → ".join(value_words(line, self._locale))
            if row.kind == "rejected":
                return told(row.reason)
            if line.part is not None:
                return new_words(line.part)
            return category_word(row.category) if row.category else ""
        if row.kind == "rejected" and row.column:
            return translate("Import", "{0}: left out; put the cell right there").format(told(row.where))
        return why(line)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if section == TICK:
            if role == Qt.ItemDataRole.DecorationRole:
                return icon("check_on" if self.ticks and self.ticks.chosen else "check_off", "link")
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return translate("Import", "Tick all on show, or none")
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return ("", translate("Import", "What"), translate("Import", "Part"), translate("Import", "Field"),
                    translate("Import", "Value"), translate("Import", "Why"))[section]  # fmt: skip
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class ValueDelegate(QStyledItemDelegate):
    """A change as before, struck out, an arrow, and after; unknown bears its diamond."""

    def __init__(self, locale: str, parent: Any = None) -> None:
        super().__init__(parent)
        self._locale = locale

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE)
        if line is None or line.change is None:
            super().paint(painter, option, index)
            return
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = option.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, plain, painter, option.widget)
        before, after = value_words(line, self._locale)
        painter.save()
        painter.setClipRect(option.rect)
        room = option.rect.adjusted(8, 0, -4, 0)
        now = tokens()
        if line.change.before is None:
            ratio = painter.device().devicePixelRatioF()
            mark = QRect(room.left(), room.center().y() - 7, 14, 14)
            painter.drawPixmap(mark, pixmap("unknown", "unk", 14, ratio))
            room.setLeft(room.left() + 20)
        font = QFont(option.font)
        font.setStrikeOut(line.change.before is not None and line.kind != "yours")
        room = _put(painter, room, before, font, now.color("unk" if line.change.before is None else "text2"))
        room = _put(painter, room, "→", option.font, now.color("text2"))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(line.kind == "yours")
        _put(painter, room, after, font, now.color("text2" if line.kind == "yours" else "text"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index)


def _put(painter: QPainter, room: QRect, text: str, font: QFont, colour: Any) -> QRect:
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(10, room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return room.adjusted(metrics.horizontalAdvance(shown) + 8, 0, 0, 0)

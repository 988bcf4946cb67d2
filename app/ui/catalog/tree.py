"""The categories as a tree with counts, and below it what is missing, changed and archived."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from app.ui.catalog.words import category_icon, category_word, option_word, translate
from app.ui.theme import ICON_PX, Themed, pixmap, tokens
from app.viewmodels.catalog_page import Overview, Scope, categories, kind_field
from app.viewmodels.numbers import show

SCOPE = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
ICON = Qt.ItemDataRole.UserRole + 3
LINE = Qt.ItemDataRole.UserRole + 4
OVER_LINE_PX = 12
"""Room for a line above a row that begins another kind of places."""


class _Row(QStyledItemDelegate):
    """Icon, name, and the count in quiet figures at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        height = max(27, option.fontMetrics.height() + 8)
        return QSize(120, height + (OVER_LINE_PX if index.data(LINE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        now = tokens()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = QRect(option.rect)
        if index.data(LINE):
            painter.setPen(now.color("border"))
            painter.drawLine(0, rect.top() + 5, rect.right(), rect.top() + 5)
            rect.setTop(rect.top() + OVER_LINE_PX)
        if chosen:
            painter.fillRect(rect, now.color("accentSoft"))  # left of it, with its mark, it is drawn with the branches
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, now.color("sunken"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(now.color("focus"))
            painter.drawRect(QRect(1, rect.top(), rect.right() - 2, rect.height() - 1))
        left = rect.left() + 4
        if index.data(ICON):
            mark = pixmap(index.data(ICON), "text2", ICON_PX, painter.device().devicePixelRatioF())
            painter.drawPixmap(left, rect.top() + (rect.height() - ICON_PX) // 2, mark)
            left += ICON_PX + 8
        count = index.data(COUNT) or ""
        room = option.fontMetrics.horizontalAdvance(count) + 12
        side = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(now.color("text2"))
        painter.setFont(option.font)
        figures = QRect(rect.right() - room, rect.top(), room - 10, rect.height())
        painter.drawText(figures, side | Qt.AlignmentFlag.AlignRight, count)
        font = option.font
        font.setBold(chosen)
        painter.setFont(font)
        painter.setPen(now.color("text"))
        box = QRect(left, rect.top(), rect.right() - room - left, rect.height())
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignLeft, text)


class CategoryTree(Themed, QTreeView):
    """``scope_chosen`` brings the place in the tree that the user went to."""

    scope_chosen = Signal(object)

    def __init__(self, locale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._items: dict[Scope, QStandardItem] = {}
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Catalog", "Categories"))
        self.setAccessibleDescription(
            translate("Catalog", "Up and Down choose what is listed, Right and Left open and close a category.")
        )
        self._fill()
        self.selectionModel().currentChanged.connect(self._on_current)
        self.start_theming()

    def _fill(self) -> None:
        self._add(Scope(), translate("Catalog", "All parts"), "all_parts")
        for category in categories():
            node = self._add(Scope(category), category_word(category), category_icon(category))
            shape = kind_field(category)
            for option in (*shape.options, None) if shape else ():
                words = option_word(option) if option else translate("Catalog", "Other")
                self._add(Scope(category, shape.name, option), words, "", node)
        self._add(Scope(special="missing"), translate("Catalog", "Missing facts"), "set_unknown").setData(True, LINE)
        self._add(Scope(special="mine"), translate("Catalog", "My changes"), "edit")
        self._add(Scope(special="stale"), translate("Catalog", "Out of date"), "quote_expired")
        self._add(Scope(special="archived"), translate("Catalog", "Archived"), "archive")

    def _add(self, scope: Scope, text: str, icon_role: str, parent: QStandardItem | None = None) -> QStandardItem:
        item = QStandardItem(text)
        item.setData(scope, SCOPE)
        item.setData(icon_role, ICON)
        item.setData(text, Qt.ItemDataRole.AccessibleTextRole)
        (parent or self._rows.invisibleRootItem()).appendRow(item)
        self._items[scope] = item
        return item

    def show_counts(self, seen: Overview) -> None:
        """Writes the counts; kinds without a part leave the tree."""
        for scope, item in self._items.items():
            number = seen.of(scope)
            text = show(number, self._locale)
            item.setData(text, COUNT)
            item.setData(f"{item.text()}, {text}", Qt.ItemDataRole.AccessibleTextRole)
            if scope.field:
                self.setRowHidden(item.row(), item.parent().index(), number == 0)
        self.viewport().update()

    @property
    def scope(self) -> Scope:
        """The place chosen."""
        return self.currentIndex().data(SCOPE) or Scope()

    def select(self, scope: Scope) -> None:
        """Goes to a place, as if the user had."""
        item = self._items.get(scope) or self._items[Scope()]
        if item.parent():
            self.expand(item.parent().index())
        self.setCurrentIndex(item.index())

    def retint(self) -> None:
        self.viewport().update()

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex) -> None:
        if index.data(LINE):
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), OVER_LINE_PX), tokens().color("surface"))
            painter.setPen(tokens().color("border"))
            painter.drawLine(rect.left(), rect.top() + 5, rect.right(), rect.top() + 5)
            rect = rect.adjusted(0, OVER_LINE_PX, 0, 0)
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, tokens().color("accentSoft"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), tokens().color("link"))
        if self._rows.hasChildren(index):
            role = "collapse" if self.isExpanded(index) else "expand"
            mark = pixmap(role, "text2", 18, self.devicePixelRatioF())
            painter.drawPixmap(rect.right() - 17, rect.center().y() - 8, mark)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.scope_chosen.emit(current.data(SCOPE))


def scope_title(scope: Scope) -> str:
    """A place's name."""
    if scope.special:
        return {
            "missing": translate("Catalog", "Missing facts"),
            "mine": translate("Catalog", "My changes"),
            "stale": translate("Catalog", "Out of date"),
            "archived": translate("Catalog", "Archived"),
        }[scope.special]
    if scope.field:
        kind = option_word(scope.value) if scope.value else translate("Catalog", "Other")
        return kind if scope.field == "segment" else f"{category_word(scope.category)}: {kind}"
    return category_word(scope.category) if scope.category else translate("Catalog", "All parts")

"""What everyone needs of a window: names and descriptions, a walk by Tab that comes round, and a focus that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.ui.quotes.pages_view import PagesView
from app.ui.widgets import WhyPopover
from app.ui.widgets.focusring import ring_of

NO_FOCUS, TAB = Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus
MEANINGLESS = {"NoRole", "Client", "Border"}
NO_BETTER_ROLE = (QPdfView, PagesView, WhyPopover)
"""Pages to look at, and a panel that holds words: Qt has no role for them that says more."""
ROLE = Qt.ItemDataRole
MOST_ROWS = 30
ENTRY = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Everything in a window that can be focused or clicked; not the inner pieces of lists and fields."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.window() is not root.window() or widget.focusProxy() is not None:
            continue
        if isinstance(widget, QLabel | QScrollBar | QSplitterHandle | QHeaderView):
            continue
        above = widget.parentWidget()
        inner = isinstance(above, QAbstractScrollArea | QComboBox) or type(widget).__name__ == "QComboBoxListView"
        if inner or (widget.focusPolicy() == NO_FOCUS and not isinstance(widget, QAbstractButton)):
            continue
        yield widget


def told(widget: QWidget, which: QAccessible.Text) -> str:
    """What a screen reader hears of a control."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(which) if face else ""


def who(widget: QWidget) -> str:
    """A control in the words of a report."""
    above = widget.parentWidget()
    return f"{type(widget).__name__} “{widget.accessibleName()}” in {type(above).__name__ if above else 'nothing'}"


def unspoken(root: QWidget) -> list[str]:
    """Controls without name, description or role that says what they are."""
    found = []
    for widget in controls(root):
        name, words = told(widget, QAccessible.Text.Name), told(widget, QAccessible.Text.Description)
        if isinstance(widget, QTabBar):  # Qt reads the tabs, never the bar
            words = widget.accessibleDescription()
        if not name:
            found.append(f"{who(widget)} has no name")
        if not words or words == name:
            found.append(f"{who(widget)} has no description")
        role = QAccessible.queryAccessibleInterface(widget).role().name
        if role in MEANINGLESS and not isinstance(widget, NO_BETTER_ROLE):
            found.append(f"{who(widget)} has the role {role}")
        if isinstance(widget, QComboBox) and not _labelled(widget, words):
            found.append(f"{who(widget)} has neither label nor words that name it")
        if not widget.isEnabled():
            found.append(f"{who(widget)} is disabled: it should stay reachable and say why")
    return found


def colour_alone(root: QWidget) -> list[str]:
    """Cells of lists that show a mark without a word: their tooltip or accessible text has to carry it."""
    found = []
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisibleTo(root) or model is None or isinstance(view.parentWidget(), QComboBox):
            continue
        for row in range(min(MOST_ROWS, model.rowCount())):
            for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
                cell = model.index(row, column)
                said = (cell.data(role) for role in (ROLE.ToolTipRole, ROLE.AccessibleTextRole))
                if cell.data(ROLE.DecorationRole) is not None and not cell.data() and not any(said):
                    found.append(f"{who(view)} shows a mark without a word in row {row + 1}, column {column + 1}")
    return found


def _labelled(combo: QComboBox, words: str) -> bool:
    """Qt takes a list's value for its name on some systems: its label or description has to name it."""
    names = [label.text() for label in combo.window().findChildren(QLabel) if label.buddy() is combo]
    return bool(names) or (bool(combo.accessibleName()) and combo.accessibleName() in words)


def stops(root: QWidget) -> set[QWidget]:
    """What Tab should reach: every control with that policy, of a group of radio buttons one."""
    found: set[QWidget] = set()
    for widget in controls(root):
        group = widget.group() if isinstance(widget, QRadioButton) else None
        if not widget.isEnabled() or not (group or widget.focusPolicy() & TAB):
            continue
        if group is not None and group.checkedButton() not in (None, widget) and group.checkedButton().isVisible():
            continue
        if group is not None and group.checkedButton() is None and found & set(group.buttons()):
            continue
        found.add(widget)
    return found


@dataclass
class Walk:
    """What Tab went through, and what was wrong on the way."""

    order: list[QWidget] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def walk(root: QWidget) -> Walk:
    """Presses Tab from the control in focus until it comes round."""
    window = root.window()
    made, wanted = Walk(), stops(root)
    before = {one: _picture(one) for one in wanted if isinstance(one, ENTRY) or one.property("noring")}
    start = QApplication.focusWidget()
    for _turn in range(2 * len(wanted) + 40):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        now = QApplication.focusWidget()
        if now is None:
            made.wrong.append("the focus is lost")
            break
        if now in made.order:
            break
        made.order.append(now)
        if now is not start:
            made.wrong += _unseen(now, before.get(now))
    else:
        made.wrong.append("Tab never comes round")
    made.wrong += [f"Tab never reaches {who(widget)}" for widget in wanted - set(made.order) if widget.isVisible()]
    made.wrong += disorder(made.order)
    return made


def _picture(widget: QWidget) -> QPixmap:
    """A field with what is around it: the border may belong to the box that holds it."""
    return _boxed(widget).grab()


def _boxed(widget: QWidget) -> QWidget:
    above = widget.parentWidget()
    return above if isinstance(widget, QLineEdit) and above is not None and above.focusProxy() is widget else widget


def _unseen(widget: QWidget, before: QPixmap | None) -> list[str]:
    """Why nobody would see that a control has the focus."""
    found = []
    if seen_height(widget) < min(widget.height(), 24):
        QApplication.processEvents()  # what grows with the focus scrolls a moment later
    if seen_height(widget) < min(widget.height(), 24):
        found.append(f"{who(widget)} has the focus out of sight")
    ring = ring_of(widget.window())
    ringed = ring is not None and ring.widget() is widget
    if before is not None:
        if _picture(widget).toImage() == before.toImage():
            found.append(f"{who(widget)} looks the same with the focus")
    elif not ringed:
        found.append(f"{who(widget)} has the focus without a ring")
    return found


def seen_height(widget: QWidget) -> int:
    """How many pixels of a control's height nothing around it cuts off."""
    place, above = QRect(QPoint(0, 0), widget.size()), widget
    while not above.isWindow():
        place = place.translated(above.pos()).intersected(above.parentWidget().rect())
        above = above.parentWidget()
    return place.height()


def disorder(order: list[QWidget]) -> list[str]:
    """Steps that go against reading order: back up without going to the right, or to the left in the same line."""
    found: list[tuple[int, str]] = []
    for one, other in pairwise([*order, *order[:1]]):
        if _pane(one) is not _pane(other):
            continue
        a, b = _place(one), _place(other)
        overlap = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
        level = overlap > 0.5 * min(a.height(), b.height())
        back = level and b.center().x() < a.center().x() and not a.contains(b.center())
        up = not level and b.bottom() <= a.top() and b.left() < a.right()
        if back or up:
            words = f"{who(other)} comes after {who(one)} but stands {'left of' if back else 'above'} it"
            found.append((a.top() - b.top(), words))
    if len({_pane(one) for one in order}) == 1:
        found = sorted(found)[:-1]  # where it comes round is no step back
    return [words for _rise, words in found]


def _place(widget: QWidget) -> QRect:
    """Where a control stands in its window, as if nothing was scrolled."""
    at, inner = QPoint(0, 0), widget
    while not inner.isWindow():
        above = inner.parentWidget()
        area = above.parentWidget() if above is not None else None
        if not (isinstance(area, QScrollArea) and area.viewport() is above):
            at += inner.pos()
        inner = above
    return QRect(at, widget.size())


def _pane(widget: QWidget) -> QWidget | None:
    """The pane that a control belongs to; columns and cards side by side count by their place alone."""
    window = widget.window()
    panes = window.panes() if hasattr(window, "panes") else [window]
    return next((pane for pane in panes if pane is widget or pane.isAncestorOf(widget)), None)


def laws(root: QWidget, *, walked: bool = True) -> list[str]:
    """All that is wrong with a page or dialog for those who use keys or a screen reader."""
    found = [*unspoken(root), *colour_alone(root)]
    return found + (walk(root).wrong if walked else [])


def fine(wrong: list[str]) -> None:
    """Fails with one line for each thing wrong."""
    assert not wrong, "\n".join(["", *wrong])

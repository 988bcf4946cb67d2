"""Tab in reading order: where a control stands decides, not when it was made.

Qt's own order appends whatever is made later, so that a page opened or a card filled while the user works would come
after the footer. Layouts know what stands after what; they are asked at every press of Tab.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QGridLayout,
    QLayout,
    QMainWindow,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

TAB = Qt.FocusPolicy.TabFocus


def focus_next(window: QWidget, forward: bool) -> bool:
    """Moves the focus to the next or previous control of a window in reading order; false where there is none."""
    now = QApplication.focusWidget()
    found = list(reading_order(window, now))
    if not found:
        return False
    at = found.index(now) if now in found else (-1 if forward else len(found))
    target = found[(at + (1 if forward else -1)) % len(found)]
    target.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def reading_order(widget: QWidget, also: QWidget | None = None) -> Iterator[QWidget]:
    """What Tab stops at in a widget and below it, in the order of the layouts; ``also`` is told wherever it stands."""
    if not widget.isVisible():
        return
    if widget is also or is_stop(widget):
        yield widget
    for child in _children(widget):
        yield from reading_order(child, also)


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops here; of a group of choices it stops at the one chosen, or the first."""
    if not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QRadioButton) else None
    if group is None:
        return bool(widget.focusPolicy() & TAB)
    chosen = group.checkedButton()
    if chosen is None or not chosen.isVisible():
        chosen = next((one for one in group.buttons() if one.isVisible()), None)
    return chosen is widget


def _children(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QStackedWidget):
        return [widget.currentWidget()] if widget.currentWidget() else []
    if isinstance(widget, QScrollArea):
        return [widget.widget()] if widget.widget() else []
    if isinstance(widget, QAbstractScrollArea):
        return [widget.viewport()]
    if isinstance(widget, QSplitter):
        placed = [widget.widget(at) for at in range(widget.count())]
    elif isinstance(widget, QMainWindow):
        placed = [one for one in (widget.menuWidget(), widget.centralWidget()) if one is not None]
    else:
        placed = list(_in_layout(widget.layout())) if widget.layout() else []
    known = set(placed)
    loose = [one for one in widget.children() if isinstance(one, QWidget) and one not in known and not one.isWindow()]
    return [*placed, *sorted(loose, key=lambda one: (one.y(), one.x()))]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    places = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: layout.getItemPosition(at)[:2])
    for at in places:
        item = layout.itemAt(at)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from _in_layout(item.layout())

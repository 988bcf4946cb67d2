"""What a screen reader says of a control beside its name: what it does, what is allowed, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QToolTip, QWidget

GENERIC = "spokenWords"
"""The property that keeps a description made here, so that one written by hand is told from it."""


def tell_beside(widget: QWidget, words: str) -> None:
    """Shows words below a control as its tooltip does, and has a screen reader say them: why a press did nothing."""
    QToolTip.showText(widget.mapToGlobal(QPoint(0, widget.height())), words, widget)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def describe(widget: QWidget, words: str, *, always: bool = False) -> None:
    """Gives ``words`` as description unless the control has one of its own, or a tooltip that says more than its name.

    Qt reads the tooltip where there is no description. ``always``: the words count more than any tooltip.
    """
    own = widget.accessibleDescription()
    if own and own != widget.property(GENERIC):
        return
    tip = widget.toolTip()
    words = "" if tip and tip != widget.accessibleName() and not always else words
    if words != own:
        widget.setAccessibleDescription(words)
    widget.setProperty(GENERIC, words)


def group_of(widget: QWidget) -> str:
    """The name of the card, pane, page or dialog that a control belongs to; empty where none has a name."""
    above = widget.parentWidget()
    while above is not None:
        name = above.accessibleName() or (above.windowTitle() if above.isWindow() else "")
        if name:
            return name
        above = above.parentWidget()
    return ""


def sentences(*parts: str) -> str:
    """Sentences after each other; empty ones are left out."""
    return " ".join(part for part in parts if part)


def in_group(widget: QWidget) -> str:
    """A sentence that names the group of a control; empty where it has none."""
    name = group_of(widget)
    return QCoreApplication.translate("Spoken", "In “{0}”.").format(name) if name else ""


def list_words(rows: int, *, enter: bool = True) -> str:
    """How a list is used by keys: how many rows there are, and what Enter does."""
    count = QCoreApplication.translate("Spoken", "1 row.") if rows == 1 else ""
    count = count or QCoreApplication.translate("Spoken", "{0} rows.").format(rows)
    moves = QCoreApplication.translate("Spoken", "Arrow keys move.")
    opens = QCoreApplication.translate("Spoken", "Arrow keys move, Enter opens.")
    return sentences(count, opens if enter else moves)


class Spoken:
    """Mix in before a widget class: what is shown without a description gets its ``own_words()``."""

    def own_words(self) -> str:
        """What a control of this class says of itself, with what it knows when it is shown."""
        return in_group(self)  # type: ignore[arg-type]

    def speak(self) -> None:
        """Describes the control as it is now."""
        describe(self, self.own_words())  # type: ignore[arg-type]

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's notice that the control is about to be seen: by now it sits where it belongs."""
        super().showEvent(event)  # type: ignore[misc]
        self.speak()

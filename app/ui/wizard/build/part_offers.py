"""What a search for parts found, over the dialog beneath the line that is typed into."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.search.result_list import ENTRY_ROLE, ResultList
from app.ui.widgets import label
from app.viewmodels.search import Hit, Section

EDGE_PX, GAP_PX = 8, 2


class PartOffers(QFrame):
    """``taken(part_id)`` when one is clicked. The keys come from the line, which keeps the focus."""

    taken = Signal(str)
    moved = Signal(str)
    """What a screen reader says of the part that the choice has come to."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line.window())
        self.setObjectName("palette")
        self._line = line
        self.list = ResultList(self.tr("Parts found"))
        self.list.clicked.connect(lambda index: self._take(index.data(ENTRY_ROLE)))
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self.moved.emit(now.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        )
        self._note = label("", "quiet", wrap=True)
        self._note.setContentsMargins(14, 8, 14, 8)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 4, 1, 4)
        stack.setSpacing(0)
        stack.addWidget(self.list)
        stack.addWidget(self._note)
        self.hide()
        above: QWidget = line
        while above is not self.window():
            above.installEventFilter(self)
            above = above.parentWidget()
        above.installEventFilter(self)

    def show_parts(self, title: str, found: Section, note: str) -> None:
        """Opens with the best chosen; ``note`` stands there where nothing was found."""
        more = QCoreApplication.translate("SearchPalette", "{n} more: keep typing")
        shown = (found,) if found.hits else ()
        self.list.found.show(shown, lambda _group: title, lambda n: more.format(n=n))
        self.list.choose_first()
        self.list.setVisible(bool(shown))
        self._note.setText(note)
        self._note.setVisible(not shown)
        self.ensurePolished()  # its border counts
        self._place()
        self.show()
        self.raise_()

    @property
    def part(self) -> str:
        """The id of the part chosen; empty for none."""
        hit = self.list.hit if self.isVisible() else None
        return hit.entry.target[1] if hit else ""

    def _take(self, hit: object) -> None:
        if isinstance(hit, Hit):
            self.taken.emit(hit.entry.target[1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the line stands in has moved: so does the list."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        """Beneath its line; above it where there is more room and it is needed."""
        window, line = self.window(), self._line
        spot = line.mapTo(window, QPoint(0, 0))
        around, edge = self.layout().contentsMargins(), self.height() - self.contentsRect().height()
        wanted = edge + around.top() + around.bottom()
        if self.list.isVisibleTo(self):
            wanted += self.list.height_wanted()
        else:
            wanted += self._note.heightForWidth(line.width() - 2)
        below = window.height() - spot.y() - line.height() - GAP_PX - EDGE_PX
        above = spot.y() - GAP_PX - EDGE_PX
        under = wanted <= below or below >= above
        height = max(0, min(wanted, below if under else above))
        top = spot.y() + line.height() + GAP_PX if under else spot.y() - GAP_PX - height
        self.setGeometry(spot.x(), top, line.width(), height)

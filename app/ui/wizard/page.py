"""What every step's page is: it renders draft and results, and tells the frame what the footer shall say."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.pieces import InPieces
from app.ui.theme import Themed, scaled
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.fields import Field
from app.ui.widgets.flow import WrappingRow
from app.ui.widgets.panel import Notice, announce
from app.ui.widgets.text import label
from app.ui.wizard.model import WizardModel
from app.viewmodels.draft import Draft
from app.viewmodels.results import Results


class WizardPage(InPieces, Themed, QWidget):
    """One step. Subclasses fill ``self.body`` in ``build`` and override ``render``.

    The frame calls ``render`` after every change of draft or results while the page is visible, and once before it
    shows; a page changes nothing but through ``self.model.change`` and ``self.model.put``.
    """

    key = ""
    form_width: int | None = None
    """The widest a page of fields grows; ``None`` uses all there is."""
    footer_changed = Signal()

    def __init__(self, model: WizardModel, title: str, subtitle: str = "", *, wide_head: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self.model = model
        self.context = model.context
        self.runner = model.runner
        self.locale_name = model.locale_name
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 12)
        self.body.setSpacing(8)
        self.title = label(title, "title", wrap=not wide_head)
        self.subtitle = ElidedLabel(subtitle, "quiet") if wide_head else label(subtitle, "quiet", wrap=True)
        self.head = WrappingRow(spacing=12)
        if wide_head:
            self.head.addWidget(self.title)
            self.head.addWidget(self.subtitle)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
        else:
            self.body.addWidget(self.title)
            self.body.addWidget(self.subtitle)
            self.body.addSpacing(4)
        self.notice = Notice("fail")
        self.notice.hide()
        self.body.addWidget(self.notice)
        self.setAccessibleName(title)
        self.start_theming()
        self.plan_to_build()

    def build(self) -> Iterator[None]:
        """Fills ``self.body``: yield after every some twenty widgets."""
        yield from ()

    def completed(self) -> None:
        self.retint()

    def changeEvent(self, event: QEvent) -> None:
        if self.built:
            super().changeEvent(event)
        else:
            QWidget.changeEvent(self, event)  # there is nothing to tint yet

    def retint(self) -> None:
        if self.form_width is not None:
            self.setMaximumWidth(scaled(self.form_width))

    def render(self, draft: Draft, results: Results) -> None:
        """Show draft and results; must be cheap (under 50 ms) and must not send changes."""

    def entered(self) -> None:
        """The page has become visible: start computing what it needs."""

    def left(self) -> None:
        """The page is about to be left: stop what only it needs."""

    def initial_focus(self) -> QWidget | None:
        """Where the focus goes when the page is opened."""
        return None

    def fields(self) -> list[Field]:
        """The fields that leaving forwards checks, in reading order."""
        self.build_all()
        return [field for field in self.findChildren(Field) if field.isVisibleTo(self)]

    def first_error(self) -> Field | None:
        """Checks every field; the first wrong one."""
        return next((wrong for wrong in [f for f in self.fields() if not f.validate()]), None)

    def no_way_on(self) -> str:
        """Why the button to the next step cannot act; empty where pressing it may show what is missing."""
        return ""

    def obstacle(self) -> tuple[str, QWidget | None]:
        """Why the page cannot be left forwards, in one sentence, and where to mend it; ("", None) when it can."""
        return "", None

    def next_text(self) -> str | None:
        """The words on the footer's button in place of "Next: ..."; ``None`` for those."""
        return None

    def next_icon(self) -> str:
        """The icon of that button."""
        return "next"

    def on_next(self) -> bool:
        """Called when that button is pressed, fields being right; true lets the frame go on to the next step."""
        return True

    def footer_actions(self) -> list[QWidget]:
        """Buttons before the footer's last one."""
        return []

    def footer_note(self) -> tuple[str, str]:
        """(status, sentence) left of the footer's buttons; ("", "") for none."""
        return "", ""

    def summary_hint(self) -> str:
        """What the box at the summary's foot says while there is no verdict ("Next: say where it will run.")."""
        return ""

    def show_error(self, message: str) -> None:
        """One line at the top of the page; the empty string takes it away."""
        if message:
            if self.notice.isHidden() or self.notice.message != message:
                announce(self, message)
            self.notice.show_message("fail", "", message)
        self.notice.setVisible(bool(message))

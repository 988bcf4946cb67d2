"""The findings: what fails first, with both numbers, why, and buttons that mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.finding import Finding
from app.ui.language import locale_in_force
from app.ui.theme import STATUS
from app.ui.wizard.build.number_names import number_name
from app.ui.widgets import Button, Card, Combo, FlowLayout, IconLabel, WhyLink, clear, column, label, row, rule, status_word
from app.viewmodels.build_page import FAILED, NOTE, VERIFIED, WARNING, FindingView
from app.viewmodels.finding_numbers import number_rows
from app.viewmodels.numbers import money
from app.viewmodels.repairs import Repair
from app.viewmodels.rules_page import in_own_words
from app.viewmodels.why import Explanation
from app.ui.told import joined, told
from app.ui.widgets.inner_scroll import LOW_PX, InnerScroll

FIXES_SHOWN = 3
VERIFIED_SHOWN = 2
BUTTON_PX = 90
LEAST_PX = 104
ROWS_A_TURN = 3
"""So many more rows are made before the window is heard again: each takes milliseconds."""


def explanation_of(finding: Finding) -> Explanation:
    """What why? says about a finding: the rule, its numbers and where it comes from."""
    source = told(finding.source) if in_own_words(finding.source) else finding.source
    numbers = tuple((number_name(name), value, "") for name, value in number_rows(finding.numbers, locale_in_force()))
    return Explanation(
        heading=finding.title,
        lines=(finding.message,) if finding.message != finding.title else (),
        inputs=numbers,
        notes=tuple(text for text in (finding.rule, source) if text),
    )


class FindingRow(QWidget):
    """One finding, beneath a line. ``fix_wanted`` brings the fix of the button pressed, ``accept_wanted`` the warning."""

    fix_wanted = Signal(object, object)
    accept_wanted = Signal(object)
    reopen_wanted = Signal(object)
    rule_wanted = Signal(str)

    def __init__(self, view: FindingView) -> None:
        super().__init__()
        self.view = view
        finding = view.finding
        role, token, word = self._mark(view)
        self.setAccessibleName(f"{word}: {told(finding.message)}")
        icon = IconLabel(role, token, 18)
        icon.setToolTip(word)
        icon.setAccessibleName(word)
        said = told(finding.message or finding.title)
        message = label(said, "strong" if view.status == FAILED else "label", wrap=True)
        message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        rule_id = Button(finding.rule, "", "link", tip=self.tr("About this rule, and whether this site takes it so"))
        rule_id.clicked.connect(lambda: self.rule_wanted.emit(finding.rule))
        why = WhyLink(finding.rule)
        why.set_explanation(lambda: explanation_of(finding), told(finding.title))
        head = row(message, rule_id, why)
        head.setStretch(0, 1)
        for link in (rule_id, why):
            head.setAlignment(link, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addLayout(head)
        self.buttons: list[Button] = []
        buttons = self._make_buttons(view)
        if buttons:
            lines.addLayout(FlowLayout(*buttons))
        if view.note is not None:
            lines.addWidget(label(self.tr("Accepted: {0}").format(view.note), "quietcaption", wrap=True))
        line = row(icon, lines, spacing=8)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(10, 4, 10, 6)
        line.setStretch(1, 1)
        self._rule = rule()
        self.setLayout(column(self._rule, line, spacing=0))
        self._icon, self._message, self._link = icon, message, why
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_link"):
            QTimer.singleShot(0, self, self._align)  # once the widgets in it have their new font, too

    def _align(self) -> None:
        """Mark, first line and links stand on one line, however many lines there are."""
        high = self._link.sizeHint().height()
        self._icon.setFixedHeight(max(high, self._icon.width()))
        self._message.ensurePolished()
        above = max(0, (high - self._message.fontMetrics().lineSpacing()) // 2)
        self._message.setContentsMargins(0, above, 0, 0)

    def set_first(self, first: bool) -> None:
        """The first row has no line above it."""
        self._rule.setHidden(first)

    def name_button(self, repair: Repair, currency: str, locale: str) -> None:
        """Names the consequence: "Use PRIME PX-2200, +€70"."""
        button, fix = self.buttons[repair.index], self.view.finding.fixes[repair.index]
        if repair.document is None:
            button.set_unavailable(self.tr("The catalog has nothing that would help here."))
            return
        text = self.tr("Use {0}").format(repair.part) if repair.part and fix.kind in ("replace", "add") else told(fix.text)
        change = repair.price_change
        if change:
            text = joined((text, f"{'+' if change > 0 else '−'}{money(abs(change), currency, locale)}"), ", ")
        button.setText(text)
        button.setToolTip(text if text == told(fix.text) else f"{text}\n{told(fix.text)}")
        button.setAccessibleName(f"{text}. {told(fix.text)}")

    @staticmethod
    def _mark(view: FindingView) -> tuple[str, str, str]:
        if view.status == NOTE:
            return "info", "text2", QCoreApplication.translate("FindingRow", "note")
        role, token, _background = STATUS[view.status]
        return role, token, status_word(view.status)

    def _make_buttons(self, view: FindingView) -> list[Button]:
        if view.status == VERIFIED:
            return []
        for fix in view.finding.fixes[:FIXES_SHOWN]:
            button = Button(told(fix.text), "repair", "compact")
            button.pressed_ok.connect(lambda f=fix: self.fix_wanted.emit(view.finding, f))
            self.buttons.append(button)
        made = list(self.buttons)
        if view.status == WARNING:
            if view.note is None:
                accept = Button(self.tr("Accept and note in quote…"), "edit", "compact")
                accept.clicked.connect(lambda: self.accept_wanted.emit(view.finding))
            else:
                accept = Button(self.tr("No longer accept"), "", "compact")
                accept.clicked.connect(lambda: self.reopen_wanted.emit(view.finding))
            made.append(accept)
        for button in made:
            button.setMinimumWidth(BUTTON_PX)  # in a narrow column they shrink; the tooltip holds the whole text
            button.setToolTip(button.text())
        return made


class FindingsCard(Card):
    """The list with its filter; verified ones are folded away until asked for."""

    fix_wanted = Signal(object, object)
    accept_wanted = Signal(object)
    reopen_wanted = Signal(object)
    current_changed = Signal(object)
    rule_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(margins=(0, 8, 0, 2))
        self._views: tuple[FindingView, ...] = ()
        self._all_verified = False
        head = self.add_header(self.tr("Findings"))
        head.setContentsMargins(10, 0, 10, 0)
        choices = [
            ("worst", self.tr("Worst first")), (FAILED, self.tr("Failed only")), (WARNING, self.tr("Warnings only")),
            (VERIFIED, self.tr("Verified only")),
        ]  # fmt: skip
        self.filter = Combo(choices, self.tr("Which findings"), compact=True)
        self.filter.set_value("worst")
        self.filter.setFixedWidth(150)
        self.filter.currentIndexChanged.connect(lambda _index: self._rebuild())
        head.addWidget(self.filter)
        self._more: QWidget | None = None
        self._filled: list[FindingRow] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._scroll = InnerScroll(inside, LEAST_PX)
        self.body.addWidget(self._scroll, 1)
        self.rows: list[FindingRow] = []

    def show_findings(self, views: Sequence[FindingView], remark: str) -> None:
        """Other findings."""
        self.aside.setText(remark)
        if tuple(views) != self._views:
            self._views = tuple(views)
            self._rebuild()

    def show_only(self, status: str) -> None:
        """Filters; used when a count of the summary is pressed."""
        self._all_verified = self._all_verified or status == VERIFIED
        if self.filter.value == status:
            self._rebuild()
        else:
            self.filter.setCurrentIndex(max(0, [self.filter.itemData(n) for n in range(4)].index(status)))
        self.focus_first()

    def show_repair(self, repair: Repair, currency: str, locale: str) -> None:
        """What a repair button would do, once that is known: the part and its price, or that there is none."""
        for line in self.rows:
            finding = line.view.finding
            if (finding.rule, finding.node) == (repair.rule, repair.node) and repair.index < len(line.buttons):
                line.name_button(repair, currency, locale)

    def first_fix(self) -> Button | None:
        """The first repair button of something that fails."""
        return next((r.buttons[0] for r in self.rows if r.view.status == FAILED and r.buttons), None)

    def focus_first(self) -> None:
        """The focus to the first finding's first control."""
        if self.rows:
            self.go(0)

    def go(self, at: int) -> None:
        """The focus to a finding; the list scrolls to it."""
        target = self.rows[at]
        control = next(iter(target.buttons), None) or target.findChild(WhyLink)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(target, 0, 8)
        self.current_changed.emit(target.view.finding)

    def step(self, by: int) -> None:
        """The next or previous finding (F8, Shift+F8)."""
        if not self.rows:
            return
        focused = next((n for n, r in enumerate(self.rows) if r.isAncestorOf(QApplication.focusWidget() or self)), None)
        self.go(0 if focused is None else (focused + by) % len(self.rows))

    def _chosen(self) -> tuple[list[FindingView], int]:
        wanted = self.filter.value
        if wanted in (FAILED, WARNING, VERIFIED):
            return [view for view in self._views if view.status == wanted], 0
        open_ones = [view for view in self._views if view.status != VERIFIED]
        verified = [view for view in self._views if view.status == VERIFIED]
        shown = verified if self._all_verified else verified[:VERIFIED_SHOWN]
        return [*open_ones, *shown], len(verified) - len(shown)

    def _rebuild(self) -> None:
        """Rows that say the same as before stay: what was read or marked in them does, and the others come sooner."""
        before, filled = self._take_out(), {row.view.key for row in self._filled}
        self.rows, self._more, self._filled = [], None, []
        views, hidden = self._chosen()
        for view in views:
            self._list.addWidget(self._row_of(view, before))
        for view in self._left() if hidden else ():
            if view.key not in filled:
                break
            self._filled.append(self._row_of(view, before))
            self._list.addWidget(self._filled[-1])
        for gone in before.values():
            gone.hide()
            gone.deleteLater()
        if not views:
            self._list.addWidget(row_of(label(self.tr("None."), "quiet")))
        if hidden:
            total = sum(view.status == VERIFIED for view in self._views)
            more = Button(self.tr("Show all {0} verified checks").format(total), "", "link")
            more.clicked.connect(self._on_all)
            self._more = row_of(more)
            self._list.addWidget(self._more)
        self._list.addStretch(1)
        self._later.start()

    def _take_out(self) -> dict[str, FindingRow]:
        """Empties the list; what it showed, but for rows with repairs: those are tried anew, and named after that."""
        kept = {row.view.key: row for row in self.rows if not row.buttons}
        for row in kept.values():
            self._list.removeWidget(row)
        clear(self._list)
        return kept

    def _row_of(self, view: FindingView, before: dict[str, FindingRow]) -> FindingRow:
        """The row taken from ``before`` where it says the same, else a new one."""
        same = view.key in before and before[view.key].view == view
        made = before.pop(view.key) if same else self._new_row(view)
        made.view = view
        made.set_first(not self.rows)
        self.rows.append(made)
        return made

    def _new_row(self, view: FindingView) -> FindingRow:
        made = FindingRow(view)
        made.fix_wanted.connect(self.fix_wanted)
        made.accept_wanted.connect(self.accept_wanted)
        made.reopen_wanted.connect(self.reopen_wanted)
        made.rule_wanted.connect(self.rule_wanted)
        return made

    def _left(self) -> list[FindingView]:
        """The verified ones that are not shown."""
        shown = {row.view.key for row in self.rows}
        return [view for view in self._views if view.status == VERIFIED and view.key not in shown]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()

    def _fill(self) -> None:
        """Where there is room left, it goes to more of the verified ones; they leave again when it is needed."""
        if self._more is None or self.window().height() < LOW_PX or not self.isVisible():
            return
        focused = QApplication.focusWidget() or self
        while self._filled and self._overflows() and not self._filled[-1].isAncestorOf(focused):
            self._take_back()
        for n, view in enumerate(self._left()):
            if n == ROWS_A_TURN:
                self._later.start()
                return
            if self._overflows():
                return
            made = self._row_of(view, {})
            self._list.insertWidget(self._list.indexOf(self._more), made)
            made.show()  # Qt would do so in a moment only, and reckon without it until then
            self._filled.append(made)
            if self._overflows():
                self._take_back()
                return

    def _overflows(self) -> bool:
        return self._scroll.content_height() > self._scroll.height()

    def _take_back(self) -> None:
        gone = self.rows.pop()
        self._filled.pop()
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _on_all(self) -> None:
        self._all_verified = True
        self._rebuild()


def row_of(widget: QWidget) -> QWidget:
    """A widget with the list's margins."""
    made = QWidget()
    line = row(widget, None)
    line.setContentsMargins(10, 6, 10, 6)
    made.setLayout(line)
    return made

"""The summary panel: Needs, Price, Power at the socket, Checks, verdict. Narrow windows show a strip of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.domain.finding import VerdictKind
from app.ui.theme import STATUS, Themed, scaled
from app.ui.widgets import (
    Button,
    IconLabel,
    Meter,
    Notice,
    WhyLink,
    announce,
    clear,
    column,
    label,
    plural,
    row,
    rule,
    unbroken,
)  # fmt: skip
from app.ui.widgets.elided import ElidedLabel
from app.ui.wizard.need_lines import NeedWords
from app.ui.wizard.priced_words import priced_words
from app.viewmodels.numbers import money, show
from app.viewmodels.summary import Checks, SummaryView

WIDTH_PX, STRIP_PX = 248, 44
MILLION = 1_000_000
LONG_POWER = 15
"""Letters of "1,862 W of 2,944 W" beyond which the share goes into the next line."""


class SummaryPanel(Themed, QFrame):
    """Renders a ``SummaryView``. ``findings_wanted`` brings failed, warning, unknown or verified."""

    findings_wanted = Signal(str)

    def __init__(self, locale: str = "en") -> None:
        super().__init__()
        self.setObjectName("summary")
        self.setAccessibleName(self.tr("Summary"))
        self._locale = locale
        self._words = NeedWords(locale)
        self._shown: tuple[SummaryView, str] | None = None
        self._verdict: tuple[VerdictKind | None, bool] = (None, False)
        self._seen = False
        content = QWidget()
        self._body = QVBoxLayout(content)
        self._body.setContentsMargins(14, 12, 16, 12)
        self._body.setSpacing(8)
        scroll = QScrollArea()
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = Notice("info")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 12)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addLayout(row(self._foot), 0)
        whole.itemAt(1).layout().setContentsMargins(14, 0, 16, 0)
        self._build_sections()
        self.start_theming()

    def retint(self) -> None:
        self.setFixedWidth(scaled(WIDTH_PX))

    @property
    def foot(self) -> Notice:
        """The box at the foot: the verdict, or what comes next."""
        return self._foot

    def _build_sections(self) -> None:
        self._needs = QVBoxLayout()
        self._needs.setSpacing(10)
        self._updating = label(self.tr("Updating…"), "quietcaption")
        self._body.addWidget(label(self.tr("Needs"), "strongcaption"))
        self._body.addLayout(column(self._needs, self._updating, spacing=10))
        self._body.addWidget(rule())
        self._body.addWidget(label(self.tr("Price"), "strongcaption"))
        self._price = label("", "price")
        self._price_note = label("", "quietcaption", wrap=True)
        self._totals = QVBoxLayout()
        self._totals.setSpacing(3)
        self._price_why = WhyLink(self.tr("Price"), self._locale)
        self._body.addLayout(row(self._price, None, self._price_why, spacing=6))
        self._body.addWidget(self._price_note)
        self._body.addLayout(self._totals)
        self._body.addWidget(rule())
        self._body.addWidget(label(self.tr("Power at the socket"), "strongcaption"))
        self._power = label("", "strong")
        self._power_of = ElidedLabel("", "quietcaption")
        self._power_why = WhyLink(self.tr("power at the socket"), self._locale)
        line = row(self._power, self._power_of, None, self._power_why, spacing=6)
        self._body.addLayout(line)
        self._meter = Meter()
        self._power_note = label("", "quietcaption", wrap=True)
        self._body.addWidget(self._meter)
        self._body.addWidget(self._power_note)
        self._body.addWidget(rule())
        self._body.addWidget(label(self.tr("Checks"), "strongcaption"))
        self._checks_note = label(self.tr("They run when there is a build."), "quietcaption", wrap=True)
        self._body.addWidget(self._checks_note)
        self._counts = {key: CheckCount(key) for key in ("failed", "warning", "unknown", "verified")}
        for key, count in self._counts.items():
            count.clicked.connect(lambda _checked=False, k=key: self.findings_wanted.emit(k))
        self._body.addLayout(column(*self._counts.values(), spacing=4))
        self._body.addStretch(1)

    def render(self, view: SummaryView, hint: str = "") -> None:
        """Shows a summary; ``hint`` is what the foot says while there is no verdict."""
        before, self._shown = self._shown, (view, hint)
        self._updating.setVisible(view.updating)
        if before is not None and before == (replace(view, updating=before[0].updating), hint):
            return
        if before is None or (view.needs, view.site) != (before[0].needs, before[0].site):
            self._render_needs(view)
        self._render_price(view)
        self._render_power(view)
        self._render_checks(view)
        self._render_foot(view, hint)

    def _render_needs(self, view: SummaryView) -> None:
        clear(self._needs)
        for line in view.needs:
            self._needs.addLayout(self._words.layout_of(line, view))
        if not view.needs:
            self._needs.addWidget(label(self.tr("Known when a model is chosen."), "quietcaption", wrap=True))

    def _render_price(self, view: SummaryView) -> None:
        shown, quoted = view.shown, view.shows_quote
        self._price.setVisible(shown is not None)
        self._price_why.set_quantity(view.price_why if shown is not None else None)
        self._price.setText(money(shown, view.currency, self._locale, cents=quoted))
        if shown is None:
            note = self.tr("Known after step 5, Build.") if not view.on_request else self.tr("price on request")
        elif quoted:
            note = self.tr("incl. VAT")
        else:
            note = self.tr("{0}, excl. VAT").format(priced_words(view.price_of, view.rented_months))
        if view.on_request:
            note += "\n" + plural(
                view.on_request,
                self.tr("without {n} part: price on request"),
                self.tr("without {n} parts: price on request"),
            )
        self._price_note.setText(note)
        clear(self._totals)
        for name, amount in self._totals_of(view):
            value = label(show(amount, self._locale, 2).replace("-", "−"), "label")
            self._totals.addLayout(row(ElidedLabel(name, "label"), None, value))

    def _totals_of(self, view: SummaryView) -> tuple[tuple[str, Decimal], ...]:
        """What the quote adds up; its own total, too, where the price above counts rent that is on no quote."""
        if view.gross is not None and not view.shows_quote:
            return (*view.totals, (self.tr("Quote, incl. VAT"), view.gross))
        return view.totals

    def _render_power(self, view: SummaryView) -> None:
        power, usable = view.power_w, view.usable_w
        self._power.setVisible(power is not None or usable is not None)
        self._power_of.setVisible(usable is not None)
        self._meter.setVisible(usable is not None)
        self._power_why.set_quantity(
            power or usable, self.tr("Power at the socket") if power else self.tr("Usable power")
        )
        self._power_note.show()
        if usable is None and (power is None or view.price_of not in ("hardware", "hardware_and_rent")):
            rented = self.tr("None on your side: the machines are rented.")
            self._power_note.setText(self.tr("Known after step 5, Build.") if power is None else rented)
            self._power.hide()
            self._power_why.hide()
            return
        self._power_why.setVisible(True)
        watts = power.value if power else 0.0
        told = power or usable
        self._power.setText(self.tr("{0} W").format(show(told.value, self._locale, 0)))
        room = view.site.onprem if view.site else None
        if usable is not None:
            of = self.tr("of {0} W").format(show(usable.value, self._locale, 0)) if power else self.tr("usable")
            share = f"{show(100 * watts / usable.value, self._locale, 0)} %" if power and usable.value else ""
            long = len(self._power.text()) + len(of) > LONG_POWER
            self._power_of.setText(" · ".join(part for part in (of, "" if long else share) if part))
            words = self.tr("{0} W of {1} W").format(show(watts, self._locale, 0), show(usable.value, self._locale, 0))
            self._meter.set_figures(watts, usable.value, words)
        if room is not None:
            amps, volts = show(room.circuit_a, self._locale), show(room.circuit_v, self._locale)
            words = (
                self.tr("{0} A circuit, {1} V").format(amps, volts)
                if room.circuits == 1
                else self.tr("{0} circuits of {1} A, {2} V").format(room.circuits, amps, volts)
            )
            self._power_note.setText(unbroken(f"{share} · {words}" if usable is not None and share and long else words))
        self._power_note.setVisible(room is not None)

    def _render_checks(self, view: SummaryView) -> None:
        checks = view.checks
        self._checks_note.setVisible(checks is None)
        numbers = (checks.failed, checks.warnings, checks.unknown, checks.verified) if checks else (0, 0, 0, 0)
        for count, number in zip(self._counts.values(), numbers, strict=True):
            count.setVisible(checks is not None)
            count.set_count(number, old=view.out_of_date)

    def _render_foot(self, view: SummaryView, hint: str) -> None:
        if view.verdict is None and not view.out_of_date:
            self._foot.show_message("info", "", hint)
            self._foot.setVisible(bool(hint))
        else:
            tone, title, text = verdict_words(view)
            self._foot.show_message(tone, title, text)
            self._foot.show()
            if self._seen and (view.verdict, view.out_of_date) != self._verdict:
                announce(self, f"{title}: {text}")
        self._verdict, self._seen = (view.verdict, view.out_of_date), True


def _tr(text: str) -> str:
    return QCoreApplication.translate("Summary", text)


def verdict_words(view: SummaryView) -> tuple[str, str, str]:
    """(tone, title, text) of a verdict; one on other answers than those given now is none."""
    if view.out_of_date:
        return "old", _tr("Out of date"), _tr("Check this build, or have builds proposed again.")
    if view.verdict == VerdictKind.FAILS:
        count = view.checks.failed if view.checks else 0
        return (
            "fail",
            _tr("Fails"),
            plural(count, _tr("{n} check must be fixed"), _tr("{n} checks must be fixed")),
        )
    if view.verdict == VerdictKind.INCOMPLETE:
        return (
            "unknown",
            _tr("Incomplete"),
            plural(view.missing, _tr("{n} fact is missing"), _tr("{n} facts are missing"))
            if view.missing
            else _tr("Parts are missing"),
        )
    return "ok", _tr("Verified"), _verified_text(view.checks)


def _verified_text(checks: Checks | None) -> str:
    """What stands behind *verified*: warnings are never passed over."""
    if not checks or not checks.warnings:
        return _tr("Every check could be made and passes")
    warnings = plural(checks.warnings, _tr("{n} warning"), _tr("{n} warnings"))
    return f"{_tr('No check fails')}; {warnings}"


class CheckCount(Button):
    """A count of findings that opens them filtered."""

    MARKS = {"failed": ("failed", "fail"), "warning": ("warning", "warn"), "unknown": ("unknown", "unk"),
             "verified": ("verified", "ok")}  # fmt: skip

    def __init__(self, key: str) -> None:
        super().__init__("", "", "plain")
        self._key = key
        role, self._token = self.MARKS[key]
        self._icon = IconLabel(role, self._token, 16)
        self._number = label("0", "strong")
        self._number.setMinimumWidth(30)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._word = label("", "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        for part in (self._icon, self._number):
            line.addWidget(part)
        line.addSpacing(6)
        line.addWidget(self._word, 1)

    def set_count(self, count: int, *, old: bool = False) -> None:
        """Shows a number; a zero and what is ``old`` are grey, the shape stays."""
        role = self.MARKS[self._key][0]
        told = (count or self._key == "verified") and not old
        self._icon.set_icon(role, self._token if told else "text3")
        words = {
            "failed": self.tr("failed"),
            "warning": self.tr("warning") if count == 1 else self.tr("warnings"),
            "unknown": self.tr("unknown"),
            "verified": self.tr("verified"),
        }
        word = words[self._key]
        self._number.setText(str(count))
        self._word.setText(word)
        self.setAccessibleName(f"{count} {word}")


class SummaryStrip(Themed, QFrame):
    """The narrow form: the verdict's icon and the price; pressing it opens the panel over the page."""

    opened = Signal()

    def __init__(self, locale: str = "en") -> None:
        super().__init__()
        self.setObjectName("summary")
        self.setAccessibleName(self.tr("Summary"))
        self._locale = locale
        stack = QVBoxLayout(self)
        stack.setContentsMargins(3, 10, 2, 10)
        self._button = Button("", "info", "plain", tip=self.tr("Summary (F9)"))
        self._button.clicked.connect(self.opened)
        self._price = label("", "strongcaption")
        self._price.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(self._button)
        stack.addWidget(self._price)
        stack.addStretch(1)
        self.start_theming()

    def retint(self) -> None:
        self.setFixedWidth(scaled(STRIP_PX))

    def _brief(self, amount: Decimal) -> str:
        """At most five letters: 2.4k, 742k, 1.2M."""
        if amount >= MILLION:
            return f"{show(amount / MILLION, self._locale, 1)}M"
        return f"{show(amount / 1000, self._locale, 1 if amount < MILLION / 10 else 0)}k"

    def render(self, view: SummaryView) -> None:
        """Shows verdict and price; the full price is in the tooltip."""
        marks = {VerdictKind.FAILS: "failed", VerdictKind.INCOMPLETE: "unknown", VerdictKind.VERIFIED: "verified"}
        status = marks.get(view.verdict) if view.verdict else None
        role, token = STATUS[status][:2] if status else ("info", "text2")
        if view.out_of_date:
            role, token = "out_of_date", "warn"
        self._button.set_icon(role, token)
        told = view.verdict or view.out_of_date
        self._button.setAccessibleName(verdict_words(view)[1] if told else self.tr("Summary"))
        shown = view.shown
        full = money(shown, view.currency, self._locale)
        self._price.setText("" if shown is None else self._brief(shown))
        self._price.setToolTip(full)
        self._button.setAccessibleDescription(full)

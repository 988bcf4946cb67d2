"""Two questions beside the proposals: what would be quicker, and what would other kinds of machine cost?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from app.domain.errors import AppError
from app.domain.request import Request
from app.figures.drawing import Drawing
from app.figures.front_chart import FrontWords, PricedSpeed, front_chart
from app.services.compare_kinds import KindResult
from app.services.propose import ProposeService
from app.solver.result import Front
from app.ui.tasks import Runner
from app.ui.widgets import Button, Column, DataTable, Dialog, announce, label, row, status_word
from app.ui.widgets.figure_view import FigureView
from app.ui.widgets.figure_words import in_words, numbers_of
from app.ui.wizard.build.cards import proof_text, speed_text, watts_text
from app.viewmodels.numbers import money, short, show
from app.viewmodels.other_ways import FrontRow, KindRow, front_rows, kind_rows
from app.ui.told import told, told_error

FRONT_POINTS = 7
TIME_LIMIT_S = 60.0
FRONT_PX, MARGIN_PX = 640, 100
"""How high the picture with its table would be, and what is left of the window around it."""
CHART_SHARE = 0.55
"""The picture takes no more of the dialog's height than this."""


class Asking(Dialog):
    """Asks in the background when opened; a row of the answer can be taken."""

    taken = Signal(object)
    answered: Callable[[Any], None]
    """Shows the answer."""

    def __init__(self, parent: QWidget, runner: Runner) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 560)
        self._runner = runner
        self._stop = Event()
        self.words = label("", "quiet", wrap=True)
        self.state = label("", "strong", wrap=True)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.take = Button(self.tr("Use this build"), "", "primary")
        self.take.set_unavailable(self.tr("Choose a line first."))
        self.take.pressed_ok.connect(self._on_take)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(16, 14, 16, 12)
        self.inside.setSpacing(10)
        self.inside.addWidget(self.words)
        self.inside.addWidget(self.state)
        self.finished.connect(self._stop.set)

    def finish_layout(self, table: DataTable, *more: QWidget) -> None:
        """Adds the table and the buttons."""
        self.table = table
        table.chosen.connect(self.on_chosen)
        table.opened.connect(lambda _row: self._on_take())
        self.inside.addWidget(table, 1)
        self.inside.addLayout(row(*more, None, self.close_button, self.take))

    def ask(self, work: Callable[[Event], Any]) -> None:
        """Starts ``work`` beside the window; ``answered`` gets what it returns."""
        self.state.setText(self.tr("Searching…"))
        stop = self._stop
        self._runner.run(self, lambda _dropped: work(stop), done=self.answered, failed=self._on_failed)

    def say(self, text: str) -> None:
        """One line on the outcome, also to screen readers."""
        self.state.setText(text)
        announce(self.table, text)

    def on_chosen(self, chosen: Any) -> None:
        """Another line has the cursor."""
        if chosen is None:
            self.take.set_unavailable(self.tr("Choose a line first."))
        else:
            self.take.set_unavailable("" if chosen.card is not None else self.tr("There is no such build."))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, AppError):
            self.say(told_error(error))
        else:
            self._runner.unhandled.emit(error)

    def _on_take(self) -> None:
        chosen = self.table.current
        if chosen is not None and chosen.card is not None:
            self.taken.emit(chosen)
            self.accept()


class FrontDialog(Asking):
    """Price against speed, as a picture and as a table. ``taken`` sends a ``FrontRow``."""

    def __init__(self, parent: QWidget, service: ProposeService, request: Request, runner: Runner, locale: str) -> None:
        super().__init__(parent, runner)
        self.setWindowTitle(self.tr("Price against speed"))
        self.words.setText(
            self.tr("Each build is the cheapest that is so quick, with more accelerators where that pays.")
        )
        self._locale = locale
        self._rows: tuple[FrontRow, ...] = ()
        self.chart = FigureView(self.tr("Price against speed"), 460)
        self.chart.chosen.connect(self._on_point)
        self.inside.addWidget(self.chart)
        self.resize(self.width(), min(FRONT_PX, parent.window().height() - MARGIN_PX))
        self.finish_layout(
            DataTable(self._columns(timed=False), self.tr("Builds by price and speed")), self.chart.menu_button()
        )
        self.ask(lambda stop: service.front(request, points=FRONT_POINTS, time_limit_s=TIME_LIMIT_S, stop=stop))

    def _columns(self, *, timed: bool) -> list[Column]:
        """``timed``: how quick a build is is told by the time that it takes."""
        speed = self.tr("Time") if timed else self.tr("Speed")
        return [
            Column(self.tr("Build"), _name, _name),
            Column(self.tr("Price"), self._price, lambda r: r.card.price, number=True, bold=True),
            Column(speed, self._speed, lambda r: r.speed, number=True),
            Column(self.tr("Power"), lambda r: watts_text(r.card, self._locale), lambda r: r.card.wall_w, number=True),
            Column(self.tr("Proof"), lambda r: proof_text(r.card, self._locale)),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the picture leaves room for the table."""
        super().resizeEvent(event)
        self.chart.set_most_height(CHART_SHARE * self.height())

    def answered(self, answer: Front | None) -> None:
        self._rows = front_rows(answer)
        if self._rows and self._rows[0].card.hours is not None:
            self.table.set_columns(self._columns(timed=True))
        self.table.set_rows(self._rows, select=lambda shown: shown is self._rows[0])
        if answer is None or not self._rows:
            self.say(self.tr("No build can meet every demand."))
            return
        self.on_chosen(self.table.current)
        seconds = show(answer.elapsed_s, self._locale, 1)
        self.say(self.tr("{0} builds, found in {1} s.").format(len(self._rows), seconds))

    def _price(self, shown: FrontRow) -> str:
        return money(shown.card.price, shown.card.currency, self._locale)

    def _speed(self, shown: FrontRow) -> str:
        return f"{short(shown.speed, self._locale)} {told(shown.unit)}"

    def _draw(self, width: float, palette: Mapping[str, str]) -> Drawing:
        chosen, first = self.table.current, self._rows[0]
        points = [
            PricedSpeed(
                r.key, float(r.card.price), r.speed, self._price(r), self._speed(r), _name(r), r.card.optimal
            )
            for r in self._rows
        ]  # fmt: skip
        training = first.card.hours is not None
        title = self.tr("hours to the end of training") if training else told(first.unit)
        return front_chart(
            points, speed_title=title, money=lambda v: money(round(v), first.card.currency, self._locale),
            chosen=chosen.key if chosen else None, words=in_words(FrontWords), number=numbers_of(self._locale),
            width=width, palette=palette,
        )  # fmt: skip

    def _on_point(self, key: str) -> None:
        self.table.set_rows(self._rows, select=lambda shown: shown.key == key)
        self.on_chosen(self.table.current)

    def on_chosen(self, chosen: FrontRow | None) -> None:
        super().on_chosen(chosen)
        self.chart.set_maker(self._draw)


class KindsDialog(Asking):
    """The best workstation, server, cluster, instance, edge device and hybrid. ``taken`` sends a ``KindRow``."""

    def __init__(self, parent: QWidget, service: ProposeService, request: Request, runner: Runner, locale: str) -> None:
        super().__init__(parent, runner)
        self.setWindowTitle(self.tr("Every kind of machine"))
        self.words.setText(self.tr("The same request asked of each: the cheapest that meets every demand there."))
        self._locale, self._currency, self._years = locale, request.site.currency, request.site.years
        self._found: list[KindResult] = []
        self.why = label("", "quiet", wrap=True)
        columns = [
            Column(self.tr("Kind"), self._kind, lambda r: list(self._words()).index(r.kind), mark=_mark),
            Column(self.tr("Build"), _name_or_reason, _name_or_reason),
            Column(self.tr("Price"), self._price, lambda r: r.card and r.card.price, number=True, bold=True),
            Column(self.tr("{0} years").format(short(self._years, locale)), self._total, lambda r: r.total, number=True),
            Column(self.tr("Time"), lambda r: speed_text(r.card, locale) if r.card else "", number=True),
            Column(self.tr("Power"), lambda r: watts_text(r.card, locale) if r.card else "", number=True),
        ]
        self.finish_layout(DataTable(columns, self.tr("Kinds of machine")))
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.inside.insertWidget(self.inside.count() - 1, self.why)
        heard = runner.report(self, self._on_told)
        self.ask(lambda stop: service.compare(request, time_limit_s=TIME_LIMIT_S / 2, told=heard, stop=stop))

    def _on_told(self, result: KindResult) -> None:
        self._found.append(result)
        self._show()

    def answered(self, answer: tuple[KindResult, ...]) -> None:
        self._found = list(answer)
        self._show()
        possible = sum(1 for result in answer if result.status == "possible")
        self.say(self.tr("{0} of {1} kinds can do it.").format(possible, len(answer)))

    def _show(self) -> None:
        now = self.table.current
        self.table.set_rows(kind_rows(self._found), select=lambda r: now is None or r.kind == now.kind)
        self.on_chosen(self.table.current)

    def on_chosen(self, chosen: KindRow | None) -> None:
        super().on_chosen(chosen)
        self.why.setText(_name_or_reason(chosen) if chosen is not None and chosen.card is None else "")

    def _words(self) -> Mapping[str, str]:
        return {
            "workstation": self.tr("Workstation"),
            "server": self.tr("Server"),
            "cluster": self.tr("Cluster"),
            "cloud": self.tr("Cloud"),
            "bare_metal": self.tr("Rented server"),
            "edge": self.tr("Edge"),
            "hybrid": self.tr("Hybrid"),
        }

    def _kind(self, shown: KindRow) -> str:
        return self._words()[shown.kind]

    def _price(self, shown: KindRow) -> str:
        if shown.card is None:
            return self.tr("not possible") if shown.untold is False else self.tr("not known")
        return money(shown.card.price, shown.card.currency, self._locale)

    def _total(self, shown: KindRow) -> str:
        return money(shown.total, self._currency, self._locale) if shown.total is not None else ""


def _name(shown: FrontRow | KindRow) -> str:
    return told(shown.card.document.name) if shown.card is not None else ""


def _name_or_reason(shown: KindRow) -> str:
    words = QCoreApplication.translate("KindsDialog", "not together: {0}") if shown.clash else "{0}"
    return _name(shown) or words.format(told(shown.reason))


def _mark(shown: KindRow) -> tuple[str, str, str] | None:
    if shown.card is not None:
        return None
    word = status_word("unknown" if shown.untold else "failed")
    return ("unknown", "unk", word) if shown.untold else ("failed", "fail", word)

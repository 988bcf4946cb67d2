"""The list of projects: newest first, with new, open, duplicate, archive, samples and opening a quote's PDF."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from app.services.ports import StoredProject
from app.services.projects import Sample
from app.ui.context import AppContext
from app.ui.days import moment_text
from app.ui.projects.first_run import FirstRunPage
from app.ui.projects.pictures import ProjectPictures
from app.ui.projects.samples import SamplesCard
from app.ui.theme import Themed, tokens
from app.ui.told import told
from app.ui.widgets import (
    Button,
    Card,
    CheckBox,
    Column,
    DataTable,
    Dialogs,
    IconLabel,
    Notice,
    SearchField,
    WrappingRow,
    column,
    label,
    row,
)
from app.ui.widgets.kept_columns import KeptColumns
from app.ui.wizard.step_words import StepWords
from app.viewmodels.draft import from_request, new_draft
from app.viewmodels.numbers import money
from app.viewmodels.steps import STEPS

ROW_GAP_PX = 10
NAME_PX = 240
"""So much room a name keeps beside its picture, before the list scrolls sideways."""
COLUMNS = ("project", "customer", "step", "verdict", "price", "changed")
VERDICTS = {"verified": ("verified", "ok"), "incomplete": ("unknown", "unk"), "fails": ("failed", "fail")}


class ProjectsPage(Themed, QWidget):
    """``opened`` brings the project to open in the wizard."""

    opened = Signal(object)
    settings_changed = Signal(object)
    files_wanted = Signal(object)

    def __init__(self, context: AppContext, locale: str = "en", kept: Callable[[str], object] | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context, self.runner = context, context.runner
        self._locale = locale
        self._steps = StepWords(locale)
        self._rows: tuple[StoredProject, ...] = ()
        self._moved: StoredProject | None = None
        self._taken_back = False
        self._pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.pictures = ProjectPictures()
        self._list = QWidget()
        self._list.setObjectName("pageArea")
        self._pages.addWidget(self._list)
        self._make_list()
        self.columns.take(kept("projects") if kept else None)
        self.start_theming()

    def retint(self) -> None:
        self.columns.fit()
        self._draw()

    def _make_list(self) -> None:
        stack = QVBoxLayout(self._list)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._make_bar())
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(8)
        self.notice = Notice("ok")
        self.notice.hide()
        self.table = DataTable(self._columns(), self.tr("Projects"))
        self.table.opened.connect(self._open_row)
        self.table.setIconSize(self.pictures.size)
        self.table.fit_rows(self.pictures.size.height() + ROW_GAP_PX)
        self.columns = KeptColumns(self.table, COLUMNS, NAME_PX)
        card = Card(margins=(1, 4, 1, 8))
        card.body.addWidget(self.table)
        self.empty = self._make_empty()
        card.body.addWidget(self.empty)
        self.samples = SamplesCard()
        self.samples.wanted.connect(self._open_sample)
        for part in (self.notice, card, self.samples):
            inside.addWidget(part)
        inside.setStretch(1, 1)
        stack.addLayout(inside, 1)

    def _make_empty(self) -> QWidget:
        self.empty_words = label("", "quiet", wrap=True)
        self.empty_words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = Button(self.tr("New project"), "new")
        self._first.clicked.connect(self.new_project)
        self._first.once = True
        self._clear = Button(self.tr("Clear the search"), "clear")
        self._clear.clicked.connect(self.search.edit.clear)
        empty = QWidget()
        middle = column(
            IconLabel("nav_projects", "text3", 40),
            self.empty_words,
            row(None, self._first, self._clear, None),
            spacing=12,
        )
        middle.itemAt(0).setAlignment(Qt.AlignmentFlag.AlignHCenter)
        middle.setContentsMargins(12, 8, 12, 8)
        middle.insertStretch(0, 2)
        middle.addStretch(3)
        empty.setLayout(middle)
        empty.hide()  # whether the list is empty is known only once it is loaded
        return empty

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        line = WrappingRow()
        bar.setLayout(line)
        line.setContentsMargins(16, 10, 16, 10)
        line.setSpacing(8)
        line.addWidget(label(self.tr("Projects"), "title"))
        line.addSpacing(12)
        self.search = SearchField(self.tr("Project or customer"), self.tr("Search projects"), None, "Ctrl+F")
        self.search.set_target(self.search)
        self.search.limit(300)
        self.search.searched.connect(lambda _text: self._show_rows())
        line.addWidget(self.search)
        self.archived = CheckBox(self.tr("Archived"))
        self.archived.toggled.connect(lambda _on: self.entered())
        line.addWidget(self.archived)
        line.addStretch(1)
        self.open_button = Button(self.tr("Open"))
        self.duplicate_button = Button(self.tr("Duplicate"), "copy")
        self.archive_button = Button(self.tr("Archive"), "archive")
        self.pdf_button = Button(self.tr("Open quote PDF…"), "pdf")
        self.new_button = Button(self.tr("New project"), "new", "primary")
        for button, act in (
            (self.open_button, lambda: self._with_row(self.opened.emit)),
            (self.duplicate_button, lambda: self._with_row(lambda row: self.duplicate(row.id, row.name))),
            (self.archive_button, lambda: self._with_row(self._archive)),
            (self.pdf_button, self.open_pdf),
            (self.new_button, self.new_project),
        ):
            button.pressed_ok.connect(act)
            button.once = True
            line.addWidget(button)
        return bar

    def _columns(self) -> list[Column]:
        tr, names = self.tr, self._steps.names()
        return [
            Column(
                tr("Project"), lambda p: p.name or tr("Unnamed project"), lambda p: p.name.lower(), bold=True,
                picture=lambda p: self.pictures.of(p, tokens().name, self.devicePixelRatioF()),
            ),
            Column(tr("Customer"), lambda p: p.customer, lambda p: p.customer.lower() or None, width=220),
            Column(tr("Step"), lambda p: names.get(p.step, p.step), lambda p: _step_at(p.step)),
            Column(tr("Verdict"), self._verdict_word, lambda p: p.verdict, mark=self._verdict_mark),
            Column(tr("Price"), self._price_word, _price_at, number=True, width=130),
            Column(tr("Changed"), _changed, lambda p: p.changed_at, width=160),
        ]  # fmt: skip

    def _verdict_word(self, project: StoredProject) -> str:
        words = {"verified": self.tr("Verified"), "incomplete": self.tr("Incomplete"), "fails": self.tr("Fails")}
        return words.get(project.verdict or "", self.tr("not checked yet"))

    def _price_word(self, project: StoredProject) -> str:
        amount, _space, currency = (project.price or "").partition(" ")
        return money(Decimal(amount), currency, self._locale) if currency else amount

    def _verdict_mark(self, project: StoredProject) -> tuple[str, str, str] | None:
        mark = VERDICTS.get(project.verdict or "")
        return (*mark, self._verdict_word(project)) if mark else None

    def entered(self) -> None:
        """Loads the list anew."""
        archived = self.archived.isChecked()
        projects = self.context.projects
        self.runner.run(
            self, lambda _stop: (projects.list(archived=archived), projects.samples()), done=self._on_loaded
        )

    def initial_focus(self) -> QWidget | None:
        """The first run's first field, or the list."""
        page = self._pages.currentWidget()
        if isinstance(page, FirstRunPage):
            return page.initial_focus()
        return self.new_button if self.table.isHidden() else self.table

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.edit.setFocus()

    def show_first_run(self) -> None:
        """Asks for company and country before the list."""
        page = FirstRunPage(self.context)
        page.finished.connect(self._on_first_run)
        page.language_chosen.connect(self.settings_changed)
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def place(self) -> object:
        """What is entered on the first run's page; nothing otherwise."""
        page = self._pages.currentWidget()
        return page.place() if isinstance(page, FirstRunPage) else None

    def go_to_place(self, place: object) -> None:
        """Back to the first run's page as it was."""
        self.show_first_run()
        self._pages.currentWidget().go_to_place(place)

    def _on_first_run(self, settings: object) -> None:
        page = self._pages.currentWidget()
        self._pages.setCurrentWidget(self._list)
        self._pages.removeWidget(page)
        page.deleteLater()
        self.settings_changed.emit(settings)
        self.entered()
        self.new_button.setFocus()

    def _on_loaded(self, loaded: tuple[tuple[StoredProject, ...], tuple[Sample, ...]]) -> None:
        self._rows, samples = loaded
        self._draw()
        self.samples.show_samples(samples)
        self._show_rows()

    def _draw(self) -> None:
        """Has the small pictures made that are not there yet, in the theme in force."""
        if self._rows:
            job = self.pictures.missing(self._rows, tokens().name, self.devicePixelRatioF())
            self.runner.run(self, job, done=self._on_drawn)

    def _on_drawn(self, found: tuple[dict, dict]) -> None:
        self.pictures.take(found)
        self.table.viewport().update()

    def _show_rows(self) -> None:
        words = self.search.edit.text().lower().split()
        shown = [row for row in self._rows if all(word in f"{row.name} {row.customer}".lower() for word in words)]
        self.table.set_rows(shown, select=lambda row: bool(shown) and row is shown[0])
        self.columns.fit()
        if not shown and self.table.hasFocus():
            self.new_button.setFocus()  # Qt would pass it to whatever comes next
        self.table.setVisible(bool(shown))
        self.empty.setVisible(not shown)
        archived = self.archived.isChecked()
        self._first.setVisible(not words and not archived)
        self._clear.setVisible(bool(words))
        if words:
            self.empty_words.setText(self.tr("No project matches '{0}'.").format(self.search.edit.text().strip()))
        elif archived:
            self.empty_words.setText(self.tr("No archived projects."))
        else:
            self.empty_words.setText(self.tr("No projects yet. Start a new one, or open a sample below."))
        self.archive_button.setText(self.tr("Take back") if archived else self.tr("Archive"))
        reason = "" if shown else self.tr("There is no project to choose.")
        for button in (self.open_button, self.duplicate_button, self.archive_button):
            button.set_unavailable(reason)

    def _with_row(self, act: Callable[[StoredProject], None]) -> None:
        project = self.table.current
        if project is not None:
            act(project)

    def _open_row(self, project: StoredProject) -> None:
        self.opened.emit(project)

    def new_project(self) -> None:
        """A new project with the settings' money and circuit, opened."""
        name = self.tr("New project")

        def make(_stop: object) -> StoredProject:
            settings = self.context.settings.load()
            draft = new_draft(settings.currency, settings.circuit_v, settings.circuit_a, settings.plug).with_(name=name)
            return self.context.projects.new(draft.to_json(), name=name)

        self.runner.run(self, make, done=self.opened.emit, lane="save")

    def duplicate(self, project_id: str, name: str) -> None:
        """A copy, opened."""
        copy = self.tr("{0}, copy").format(name)
        projects = self.context.projects
        self.runner.run(self, lambda _stop: projects.duplicate(project_id, copy), done=self.opened.emit, lane="save")

    def undo(self) -> None:
        """Ctrl+Z: the project archived last, or fetched back, is where it was."""
        if self._moved is not None and not self._taken_back:
            self._undo_archive(self._moved)

    def redo(self) -> None:
        """Ctrl+Shift+Z: that once more."""
        if self._moved is not None and self._taken_back:
            self._undo_archive(self._moved)

    def _archive(self, project: StoredProject, *, again: bool = False) -> None:
        self._moved, self._taken_back = None, again
        put_away = not project.archived
        projects = self.context.projects
        self.runner.run(
            self,
            lambda _stop: projects.archive(project.id, put_away),
            done=lambda moved: self._on_archived(moved, put_away),
            lane="save",
        )

    def _on_archived(self, project: StoredProject, put_away: bool) -> None:
        self._moved = project
        words = self.tr("{0} is archived.") if put_away else self.tr("{0} is back in the list.")
        self.notice.clear_buttons()
        self.notice.show_message("ok", "", words.format(project.name))
        undo = self.notice.add_button(self.tr("Undo"), "undo")
        undo.clicked.connect(lambda: self._undo_archive(project))
        self.notice.show()
        self.entered()

    def _undo_archive(self, project: StoredProject) -> None:
        self.notice.hide()
        self._archive(project, again=not self._taken_back)

    def _open_sample(self, sample: Sample) -> None:
        name = told(sample.name)

        def make(_stop: object) -> StoredProject:
            title = _model_title(self.context, sample)
            draft = from_request(sample.request, sample.customer, title=title).with_(name=name)
            return self.context.projects.new(draft.to_json(), name=draft.name, customer=draft.customer, step=draft.step)

        self.runner.run(self, make, done=self.opened.emit, lane="save")

    def open_pdf(self) -> None:
        """Chooses a quote's PDF (shown in the Quotes room) or a project saved as a file."""
        pattern = self.tr("Quotes and projects (*.pdf *.json)")
        path = Dialogs.open_file(self, self.tr("Open quote PDF"), pattern)
        if path is not None:
            self.files_wanted.emit([path])


def _model_title(context: AppContext, sample: Sample) -> str:
    preset = sample.request.workload.model.preset
    return context.size.presets.find(preset).title if preset else ""


def _price_at(project: StoredProject) -> Decimal | None:
    return Decimal(project.price.partition(" ")[0]) if project.price else None


def _step_at(step: str) -> int | None:
    return STEPS.index(step) if step in STEPS else None


def _changed(project: StoredProject) -> str:
    return moment_text(project.changed_at)

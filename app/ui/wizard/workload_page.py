"""Step 1: what shall run. Ten kinds, the list of models, an own model, and the project's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import AppError
from app.domain.workload import Model
from app.ui.tasks import OWN_TURN
from app.ui.theme import scaled
from app.ui.told import told_error
from app.ui.widgets import Card, CardGroup, ChoiceField, FoldingGrid, TextField, column, text_card
from app.ui.wizard.custom_model import CustomModelCard
from app.ui.wizard.model import WizardModel
from app.ui.wizard.model_picker import ModelPicker
from app.ui.wizard.own_model import OwnModelCard
from app.ui.wizard.page import WizardPage
from app.viewmodels.draft import Draft, Kind
from app.viewmodels.hf_config import ReadConfig, read_file
from app.viewmodels.models_list import ModelRow, rows_of
from app.viewmodels.phase_page import with_starting_values
from app.viewmodels.results import Results
from app.viewmodels.workload_page import own_row, with_file_model, with_kind, with_preset

RIGHT_PX, LIST_PX = 264, 520
"""The least that the right column and the list of models can be read in."""


class WorkloadPage(WizardPage):
    """Cards filter the list; choosing a row, dropping a file or entering figures gives the model."""

    key = "workload"

    def __init__(self, model: WizardModel) -> None:
        super().__init__(
            model,
            self.tr("What do you want to run?"),
            self.tr("Pick the closest kind. Every number can be changed later."),
        )
        self._reading: Event | None = None

    def build(self) -> Iterator[None]:
        self.kinds = self._make_kinds()
        self.body.addWidget(self.kinds)
        self.body.addSpacing(4)
        yield
        self.left_side = QStackedWidget()
        line = FoldingGrid(2, gap=8, shares=(68, 32), fill=True)
        line.put(self.left_side, 0, 0)
        self.body.addLayout(line, 1)
        self.picker = ModelPicker(self.locale_name)
        self.left_side.addWidget(self.picker)
        yield
        self.figures = CustomModelCard(self.locale_name)
        self.left_side.addWidget(self.figures)
        yield
        self.own = OwnModelCard(self.locale_name)
        self.name = TextField(self.tr("Project name"), required=self.tr("Give the project a name."))
        self.customer = ChoiceField(self.tr("Customer"), [], optional=True, editable=True)
        about = Card()
        about.body.addWidget(self.name)
        about.body.addWidget(self.customer)
        right = QWidget()
        self._right = right
        right.setLayout(column(self.own, about))
        right.layout().setStretch(0, 1)
        line.put(right, 0, 1)
        self._connect()
        presets = self.context.size.presets
        self.runner.run(self, lambda _stop: rows_of(presets), done=self._on_models)

    def _on_models(self, models: tuple[ModelRow, ...]) -> None:
        self.runner.in_pieces(self, self._taking(models))

    def _taking(self, models: tuple[ModelRow, ...]) -> Iterator[object]:
        self.picker.set_models(models)
        yield OWN_TURN
        self.figures.show_examples(models)
        self.picker.render(self.model.draft, own_row(self.model.draft, self.context.size.presets))

    def retint(self) -> None:
        super().retint()
        if hasattr(self, "_right"):
            self._right.setMinimumWidth(scaled(RIGHT_PX))
            self.picker.table.setMinimumWidth(scaled(LIST_PX))

    def _make_kinds(self) -> CardGroup:
        kinds = (
            ("llm", self.tr("Language model"), self.tr("Chat, summarise, write"), "Llama, Qwen, Mistral"),
            ("search", self.tr("Search"), self.tr("Find and rank passages"), "BGE, E5, ColBERT"),
            ("vision", self.tr("Classify images"), self.tr("Sort, inspect, count"), "ResNet, ViT, ConvNeXt"),
            ("detection", self.tr("Detect objects"), self.tr("Find and outline things"), "YOLO11, RetinaNet"),
            ("diffusion", self.tr("Generate images"), self.tr("Pictures from text"), "SDXL, FLUX.1"),
            ("speech", self.tr("Speech"), self.tr("Transcribe or speak"), "Whisper, Parakeet"),
            ("recommender", self.tr("Recommend"), self.tr("Rank products or content"), "DLRM, DCN v2"),
            ("tabular", self.tr("Tables"), self.tr("Forecast, score, rank"), "XGBoost, TabNet"),
            ("streams", self.tr("Camera streams"), self.tr("Video near the cameras"), self.tr("YOLO11, edge boxes")),
            (
                "custom",
                self.tr("Something else"),
                self.tr("Enter your own figures"),
                self.tr("Size and work per sample"),
            ),
        )
        group = CardGroup(self.tr("Kind of workload"), FoldingGrid(5, gap=8))
        for n, (key, title, what, names) in enumerate(kinds):
            card = text_card(key, title, f"workload_{key}", (what, "quietcaption"), (names, "caption"))
            card.body.insertStretch(1)
            card.body.insertStretch(3)
            card.setMinimumHeight(92)
            group.add(card, n // 5, n % 5)
        return group

    def _connect(self) -> None:
        self.kinds.changed.connect(self._on_kind)
        self.picker.chosen.connect(self._on_model)
        self.figures.changed.connect(self._on_figures)
        self.own.file_chosen.connect(self.take_file)
        self.own.completed.connect(self._on_config)
        self.own.figures_wanted.connect(lambda: self._on_kind("custom"))
        self.name.changed.connect(lambda text: self.model.change(self.model.draft.with_(name=text)))
        self.customer.changed.connect(lambda text: self.model.change(self.model.draft.with_(customer=str(text or ""))))

    def render(self, draft: Draft, results: Results) -> None:
        self.kinds.set_value(draft.kind)
        self.left_side.setCurrentWidget(self.figures if draft.kind == "custom" else self.picker)
        self.picker.render(draft, own_row(draft, self.context.size.presets))
        self.figures.render(draft)
        self.own.render(draft)
        self.name.set_value(draft.name)
        if self.customer.value != draft.customer:
            self.customer.set_value(draft.customer)

    def entered(self) -> None:
        self.runner.run(self, lambda _stop: self._customers(), done=self._on_customers)

    def _customers(self) -> list[str]:
        names = {project.customer for project in self.context.projects.list() if project.customer}
        return sorted(names)

    def _on_customers(self, names: list[str]) -> None:
        if not self.customer.combo.lineEdit().hasFocus():
            self.customer.set_options([(name, name) for name in names])
            self.customer.set_value(self.model.draft.customer)

    def initial_focus(self) -> QWidget | None:
        return self.figures.first_field() if self.model.draft.kind == "custom" else self.picker.search.edit

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.picker.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def obstacle(self) -> tuple[str, QWidget | None]:
        if self.model.draft.model is None:
            return self.tr("Choose a model, or enter your own figures."), self.initial_focus()
        return "", None

    def summary_hint(self) -> str:
        return self.tr("Next: say whether you train it, serve it, or both.")

    def _on_kind(self, kind: Kind) -> None:
        if kind != self.model.draft.kind:
            self.model.change(with_kind(self.model.draft, kind))

    def _on_model(self, chosen: ModelRow) -> None:
        if self.model.draft.model and self.model.draft.model.preset == chosen.id:
            return
        self._drop_reading()
        self.show_error("")
        self.model.change(with_preset(self.model.draft, chosen))

    def _on_figures(self, model: Model, title: str) -> None:
        self.model.change(with_starting_values(self.model.draft.with_(model=model, model_title=title)))

    def take_file(self, path: Path) -> None:
        """Reads a model file off the window's thread; of two files, the one that came last counts."""
        self._drop_reading()
        self.own.show_reading(path.name)
        domain = self.model.draft.card_domain
        self._reading = self.runner.run(
            self, lambda _stop: read_file(path, domain), done=self._on_read, failed=self._on_unreadable
        )

    def _drop_reading(self) -> None:
        if self._reading is not None:
            self._reading.set()

    def _on_read(self, read: ReadConfig) -> None:
        self.show_error("")
        if read.missing:
            self.own.ask_for(read)
        else:
            self._on_config(read, {})

    def _on_unreadable(self, error: BaseException) -> None:
        if not isinstance(error, AppError):
            raise error
        self.own.show_problem(told_error(error))

    def _on_config(self, read: ReadConfig, added: dict[str, int]) -> None:
        try:
            model = read.model(added)
        except AppError as error:
            self.own.show_problem(told_error(error))
            return
        if not read.missing:
            self.own.show_read()
        self.model.change(with_file_model(self.model.draft, model, read.title))

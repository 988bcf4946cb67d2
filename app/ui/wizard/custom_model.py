"""Something else: a model by its own figures, as a transformer, an image model, or three numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.workload import Architecture, CustomModel, Model, SampleFigures, Transformer, VisionModel
from app.sizing.models import MIB, sample_spec
from app.ui.widgets import Card, CheckBox, FoldingGrid, NumberField, Segmented
from app.viewmodels.draft import Draft
from app.viewmodels.models_list import ModelRow
from app.viewmodels.numbers import short, show

ENTERED_TRANSFORMER: Mapping[str, object] = {
    "params_m": None, "active_params_m": None, "kv_heads": None, "experts": 1, "active_experts": 1, "source": "entered",
}  # fmt: skip
"""What of a file's model no longer holds once its dimensions are changed, unless it is given again."""
TOKENS_EXAMPLE, SAMPLES_EXAMPLE = "llama-3.1-8b", "resnet-50"
FIGURES: Mapping[str, str] = {
    "params_m": "params_m", "gflops": "gflops_per_sample", "activation_mib": "activation_mib_per_sample",
}  # fmt: skip
"""A sample model's figures and the fields that show them."""


class CustomModelCard(Card):
    """``changed`` brings a model as soon as every required figure is there."""

    changed = Signal(object, str)

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale
        self._shown: Model | None = None
        self.add_header(
            self.tr("Your figures"), "workload_custom", self.tr("The published figures of a model card are enough.")
        )
        self.form = Segmented(
            [
                ("custom", self.tr("Size and work")),
                ("transformer", self.tr("Transformer")),
                ("vision", self.tr("Image model")),
            ],
            self.tr("Form of the figures"),
        )
        self.body.addWidget(self.form)
        self._pages = QStackedWidget()
        self.fields: dict[str, dict[str, NumberField]] = {
            "custom": self._custom_fields(),
            "transformer": self._transformer_fields(),
            "vision": self._vision_fields(),
        }
        self.gated = CheckBox(self.tr("Gated feed-forward (three matrices)"))
        self.gated.setChecked(True)
        self.gated.toggled.connect(lambda _on: self._send())
        for name, fields in self.fields.items():
            self._pages.addWidget(self._grid(fields, self.gated if name == "transformer" else None))
        self.body.addWidget(self._pages)
        self.body.addStretch(1)
        self.form.set_value("custom")
        self.form.changed.connect(self._on_form)

    def _number(self, name: str, measure: str, low: float, high: float, **more: object) -> NumberField:
        field = NumberField(name, measure, low=low, high=high, locale=self._locale, **more)
        field.changed.connect(lambda _value: self._send())
        return field

    def _custom_fields(self) -> dict[str, NumberField]:
        return {
            "params_m": self._number(self.tr("Parameters"), "params_m", 0.001, 1e8),
            "gflops_per_sample": self._number(self.tr("Work per sample, forward"), "gflop", 1e-6, 1e9),
            "activation_mib_per_sample": self._number(self.tr("Activations per sample"), "mib", 1e-6, 1e7),
        }

    def _transformer_fields(self) -> dict[str, NumberField]:
        whole = {"whole": True}
        return {
            "layers": self._number(self.tr("Layers"), "count", 1, 1000, **whole),
            "hidden": self._number(self.tr("Width"), "count", 8, 262144, **whole),
            "heads": self._number(self.tr("Heads"), "count", 1, 1024, **whole),
            "kv_heads": self._number(
                self.tr("Key-value heads"),
                "count",
                1,
                1024,
                optional=True,
                hint=self.tr("empty: as many as heads"),
                **whole,
            ),
            "ffn": self._number(self.tr("Feed-forward width"), "count", 8, 1048576, **whole),
            "vocab": self._number(self.tr("Vocabulary"), "tokens", 1, 4194304, **whole),
            "experts": self._number(
                self.tr("Experts"), "count", 1, 4096, optional=True, hint=self.tr("empty: none"), **whole
            ),
            "active_experts": self._number(self.tr("Experts used per token"), "count", 1, 4096, optional=True, **whole),
        }

    def _vision_fields(self) -> dict[str, NumberField]:
        return {
            "params_m": self._number(self.tr("Parameters"), "params_m", 0.001, 1e6),
            "gmacs": self._number(self.tr("Multiply-accumulates per image"), "plain", 1e-4, 1e6, unit="GMAC"),
            "activations_m": self._number(self.tr("Activations per image"), "params_m", 1e-3, 1e6, optional=True),
            "image_px": self._number(self.tr("Image side"), "px", 16, 16384, whole=True),
        }

    def _grid(self, fields: Mapping[str, NumberField], last: QWidget | None) -> QWidget:
        page = QWidget()
        grid = FoldingGrid(3)
        page.setLayout(grid)
        for n, field in enumerate(fields.values()):
            grid.addWidget(field, n // 3, n % 3)
        if last is not None:
            grid.addWidget(last, (len(fields) - 1) // 3 + 1, 0, 1, 3)
        return page

    def show_examples(self, models: Iterable[ModelRow]) -> None:
        """Says beneath the fields what they are of models that people know; optional ones keep their own words."""
        for model in models:
            forms = _example_of(model)
            for form, values in forms.items():
                for name, value in values.items():
                    words = (show if isinstance(value, int) else short)(value, self._locale)
                    self.fields[form][name].set_hint(self.tr("{0} for {1}").format(words, model.title))

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return next(iter(self.fields[self.form.value or "custom"].values())).edit

    def render(self, draft: Draft) -> None:
        """Shows the figures of the draft's own model, those read from a file too."""
        self._shown = model = draft.model
        if model is None:
            return
        form, values = _figures_of(model)
        if not form:
            return
        if draft.kind == "custom":
            self.form.set_value(form)
        self._pages.setCurrentIndex(list(self.fields).index(self.form.value or "custom"))
        for name, field in self.fields[form].items():
            value = values[name]
            field.set_value(None if name in ("experts", "active_experts") and value == 1 else value)
        if form == "transformer":
            self.gated.blockSignals(True)
            self.gated.setChecked(bool(values["gated_ffn"]))
            self.gated.blockSignals(False)

    def _on_form(self, form: str) -> None:
        self._pages.setCurrentIndex(list(self.fields).index(form))
        self._send()

    def _send(self) -> None:
        form = self.form.value or "custom"
        fields = self.fields[form]
        values = {name: field.value for name, field in fields.items()}
        optional = {"kv_heads", "experts", "active_experts", "activations_m"}
        if any(value is None for name, value in values.items() if name not in optional):
            return
        given = {name: value for name, value in values.items() if value is not None}
        model = self._entered(form, given)
        kept = model.architecture or model.figures
        self.changed.emit(model, (kept.title if kept else None) or self.tr("Own model"))

    def _entered(self, form: str, given: Mapping[str, object]) -> Model:
        """The model of the figures; what a file told beyond them stays."""
        architecture = self._shown.architecture if self._shown else None
        figures = self._shown.figures if self._shown else None
        if form == "transformer":
            shape = {**given, "gated_ffn": self.gated.isChecked()}
            if architecture is None:
                return Model(transformer=Transformer.model_validate(shape))
            kept = {**dict(architecture), **ENTERED_TRANSFORMER, **shape}
            return Model(architecture=Architecture.model_validate(kept))
        if form == "vision":
            return Model(vision=VisionModel.model_validate(given))
        if figures is None:
            return Model(custom=CustomModel.model_validate(given))
        kept = {**dict(figures), "source": "entered"}
        kept.update({name: given[field] for name, field in FIGURES.items()})
        if kept["gflops"] != figures.gflops:
            kept["train_gflops"] = None
        return Model(figures=SampleFigures.model_validate(kept))


def _example_of(model: ModelRow) -> Mapping[str, Mapping[str, float]]:
    """The figures of a shipped model, by form and field; nothing of one that is no example."""
    spec = model.spec
    if model.id == TOKENS_EXAMPLE and spec.dims is not None:
        dims = spec.dims
        shape = {
            "layers": dims.layers,
            "hidden": dims.hidden,
            "heads": dims.heads,
            "ffn": dims.ffn,
            "vocab": dims.vocab,
        }
        return {"transformer": shape}
    if model.id == SAMPLES_EXAMPLE:
        size, work = model.params_m, model.gflops
        return {
            "custom": {
                "params_m": size,
                "gflops_per_sample": work,
                "activation_mib_per_sample": spec.activation_bytes / MIB,
            },
            "vision": {"params_m": size, "gmacs": work / 2},
        }
    return {}


def _figures_of(model: Model) -> tuple[str, Mapping[str, object]]:
    """The form that shows a model, and its figures; no form for a model of the list."""
    shape = model.transformer or model.architecture
    if shape is not None:
        return "transformer", dict(shape)
    if model.vision is not None:
        return "vision", dict(model.vision)
    if model.custom is not None:
        return "custom", dict(model.custom)
    if model.figures is None:
        return "", {}
    spec = sample_spec(model.figures, id="", title="", domain="custom", source="")
    kept = float(f"{spec.activation_bytes / MIB:.4g}")
    return "custom", {
        "params_m": model.figures.params_m,
        "gflops_per_sample": model.figures.gflops,
        "activation_mib_per_sample": kept,
    }

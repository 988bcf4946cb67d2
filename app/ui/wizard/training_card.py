"""The training column of step 2."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.requirement import Need
from app.ui.told import told
from app.ui.widgets import ChoiceField, Field, NumberField, Segmented, label
from app.ui.wizard.model import WizardModel
from app.ui.wizard.phase_parts import Advanced, Foot, PhaseCard, bold, precision_options
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import duration, show
from app.viewmodels.phase_page import BYTES_PER_TOKEN, automatic_training, changed_training, counts_tokens

DEGREES = (1, 2, 4, 8, 16, 32, 64)


class TrainingCard(PhaseCard):
    """Method, data, deadline, length, number format, storage; advanced figures folded away."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__(self.tr("Training"), "train")
        self._model, self._locale = model, model.locale_name
        self._tokens: bool | None = None
        self.inner.addWidget(label(self.tr("What is trained"), "label"))
        self.method = Segmented(
            [("full", self.tr("All weights")), ("lora", "LoRA"), ("qlora", "QLoRA")], self.tr("What is trained")
        )
        self.method.changed.connect(lambda key: self._change(method=key))
        self._method_note = label("", "hint", wrap=True)
        self.inner.addWidget(self.method)
        self.inner.addWidget(self._method_note)
        self._make_fields()
        self._make_advanced()
        self.foot = Foot()
        self.finish(self.advanced, self.foot)

    def _make_fields(self) -> None:
        tr, locale = self.tr, self._locale
        self.tokens = NumberField(tr("Training data"), "btokens", low=1, scale=1e9, optional=True, locale=locale)
        self.samples = NumberField(
            tr("Training data"),
            "count",
            unit=tr("samples"),
            low=1,
            optional=True,
            locale=locale,
            hint=tr("all passes through the data together"),
        )
        self.deadline = NumberField(tr("Finish within"), "hours", low=0.01, high=100000, optional=True, locale=locale)
        self.seq_len = NumberField(
            tr("Sample length"),
            "tokens",
            low=1,
            high=10_000_000,
            whole=True,
            locale=locale,
            hint=tr("Longest sample that is kept"),
            info=tr("Sequence length: how many tokens one sample holds at most."),
        )
        self.precision = ChoiceField(
            tr("Number format"),
            precision_options(tr("bit")),
            info=tr(
                "Precision of the computation. bf16 is the usual one; fewer bits are faster where the card has them."
            ),
        )
        self.dataset = NumberField(tr("Data set on disk"), "gb", low=1e-6, optional=True, locale=locale)
        self.growth = NumberField(tr("Growth of the data"), "year_percent", low=0, high=100, scale=0.01, locale=locale)
        self._connect_fields()

    def _connect_fields(self) -> None:
        for field, name in (
            (self.tokens, "tokens"),
            (self.samples, "samples"),
            (self.deadline, "deadline_hours"),
            (self.seq_len, "seq_len"),
            (self.dataset, "dataset_gb"),
            (self.growth, "dataset_growth_per_year"),
        ):
            field.setParent(self)
            field.hide()
            field.changed.connect(lambda value, n=name: self._change(**{n: value}))
        self.precision.setParent(self)
        self.precision.changed.connect(lambda key: self._model.change(self._model.draft.with_(precision=key)))

    def _make_advanced(self) -> None:
        tr = self.tr
        self.advanced = Advanced(tr("Advanced"))
        self.advanced.reset.connect(lambda: self._model.change(automatic_training(self._model.draft)))
        auto = [("auto", tr("automatic"))]
        degrees = auto + [(n, str(n)) for n in DEGREES]
        self._choices: dict[str, ChoiceField] = {
            "optimizer": ChoiceField(
                tr("Optimizer"),
                [("adamw", "AdamW"), ("adamw_8bit", tr("AdamW, 8 bit")), ("sgd", "SGD"), ("adafactor", "Adafactor")],
            ),
            "sharding": ChoiceField(
                tr("Sharding"),
                [*auto, ("none", tr("none")), ("zero1", "ZeRO 1"), ("zero2", "ZeRO 2"), ("zero3", "ZeRO 3")],
            ),
            "activation_checkpointing": ChoiceField(
                tr("Recomputing"),
                [*auto, ("none", tr("none")), ("selective", tr("selective")), ("full", tr("everything"))],
                info=tr("Activation checkpointing: less memory, more work."),
            ),
            "tensor_parallel": ChoiceField(tr("Tensor parallel"), degrees),
            "pipeline_parallel": ChoiceField(tr("Pipeline parallel"), degrees),
            "context_parallel": ChoiceField(tr("Context parallel"), degrees),
            "expert_parallel": ChoiceField(tr("Expert parallel"), degrees),
        }
        self.micro = NumberField(
            tr("Batch per card"), "count", low=1, high=65536, whole=True, optional=True, locale=self._locale
        )
        self.global_batch = NumberField(tr("Batch in all"), "count", low=1, high=1e7, whole=True, locale=self._locale)
        self.micro.changed.connect(lambda value: self._change(micro_batch="auto" if value is None else value))
        self.global_batch.changed.connect(lambda value: self._change(global_batch=value))
        for name, field in self._choices.items():
            field.changed.connect(lambda key, n=name: self._change(**{n: key}))
        first, *rest = self._choices.values()
        self.advanced.add_fields([first, self.micro, self.global_batch, *rest])

    def render(self, draft: Draft, needs: Mapping[str, Need]) -> None:
        """Shows the draft's training figures."""
        tokens = counts_tokens(draft)
        if tokens != self._tokens:
            self._tokens = tokens
            self._place_fields(tokens)
        given, locale = draft.training, self._locale
        self.method.set_value(given.method)
        self._method_note.setText(self._method_words(given.method))
        self.tokens.set_value(given.tokens)
        self.samples.set_value(given.samples)
        self.deadline.set_value(given.deadline_hours)
        self.seq_len.set_value(given.seq_len)
        self.precision.set_value(draft.precision)
        self.dataset.set_value(given.dataset_gb)
        self.growth.set_value(given.dataset_growth_per_year)
        if given.tokens:
            gigabytes = show(given.tokens * BYTES_PER_TOKEN / 1e9, locale, 0 if given.tokens >= 1e9 else 2)
            self.tokens.set_hint(self.tr("about {0} GB of text").format(gigabytes))
        else:
            self.tokens.set_hint(self.tr("Without it no time can be told."))
        days = told(duration(given.deadline_hours)) if given.deadline_hours else ""
        self.deadline.set_hint(
            self.tr("{0}, day and night").format(days) if days else "" if given.deadline_hours else self.tr("no limit")
        )
        self._render_advanced(draft)
        self._render_foot(needs)

    def _place_fields(self, tokens: bool) -> None:
        fields: list[Field] = [self.tokens if tokens else self.samples, self.deadline]
        fields += [self.seq_len] if tokens else []
        self.place([*fields, self.precision, self.dataset, self.growth])

    def _method_words(self, method: str) -> str:
        return {
            "full": self.tr("All weights: best quality, about 8 × the memory of the weights."),
            "lora": self.tr("LoRA: small added matrices are trained, the weights stay as they are."),
            "qlora": self.tr("QLoRA: as LoRA, over weights kept in 4 bit; least memory."),
        }[method]

    def _render_advanced(self, draft: Draft) -> None:
        given = draft.training
        for name, field in self._choices.items():
            field.set_value(getattr(given, name))
        self.micro.set_value(None if given.micro_batch == "auto" else given.micro_batch)
        self.global_batch.set_value(given.global_batch)
        optimizer = self._choices["optimizer"].combo.currentText()
        sharding = self._choices["sharding"].combo.currentText()
        line = self.tr("{0} · batch {1} · sharding {2}").format(
            optimizer, show(given.global_batch, self._locale), sharding
        )
        self.advanced.render(line, bool(changed_training(draft)))

    def _render_foot(self, needs: Mapping[str, Need]) -> None:
        memory, work = needs.get("total_memory_training"), needs.get("training_flops")
        if memory is None:
            self.foot.render("", None, "")
            return
        size = bold(memory.minimum, self._locale)
        words = self.tr("Asks for {0} to train").format(size)
        if work is not None:
            operations = bold(work.minimum.model_copy(update={"unit": ""}), self._locale)
            words = self.tr("Asks for {0} to train and {1} operations").format(size, operations)
        self.foot.render(words, memory.minimum, self.tr("Memory to train"))

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_training(**values))

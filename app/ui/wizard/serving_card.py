"""The serving column of step 2."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.requirement import Need
from app.ui.widgets import ChoiceField, Field, NumberField, Segmented, label
from app.ui.wizard.model import WizardModel
from app.ui.wizard.phase_parts import Advanced, Foot, PhaseCard, bold, precision_options
from app.viewmodels.draft import Draft
from app.viewmodels.numbers import show
from app.viewmodels.phase_page import (
    LOADS,
    WORDS_PER_TOKEN,
    automatic_serving,
    changed_serving,
    counts_tokens,
    loads_of,
    with_load,
)

DEGREES = (1, 2, 4, 8, 16, 32, 64)
ENGINES = (
    ("vllm", "vLLM"),
    ("sglang", "SGLang"),
    ("tensorrt_llm", "TensorRT-LLM"),
    ("llama_cpp", "llama.cpp"),
    ("tensorrt", "TensorRT"),
    ("onnxruntime", "ONNX Runtime"),
    ("pytorch", "PyTorch"),
    ("hailo", "Hailo"),
)


class ServingCard(PhaseCard):
    """Load, latency limits, lengths, stored number format; advanced figures folded away."""

    def __init__(self, model: WizardModel) -> None:
        super().__init__(self.tr("Serving"), "workload_llm")
        self._model, self._locale = model, model.locale_name
        self._shown: tuple[str, ...] = ()
        self.inner.addWidget(label(self.tr("Load is given as"), "label"))
        self.load = Segmented(
            [
                ("concurrency", self.tr("Chats at once")),
                ("requests_per_s", self.tr("Requests per second")),
                ("streams", self.tr("Streams")),
                ("samples_per_s", self.tr("Samples per second")),
            ],
            self.tr("Load is given as"),
        )
        self.load.changed.connect(lambda key: model.change(with_load(model.draft, key)))
        self._note = label(self.tr("Take the busiest minute of the day."), "hint", wrap=True)
        self.inner.addWidget(self.load)
        self.inner.addWidget(self._note)
        self._make_fields()
        self._make_advanced()
        self.foot = Foot()
        self.finish(self.advanced, self.foot)

    def _load_fields(self) -> dict[str, NumberField]:
        tr, locale = self.tr, self._locale
        whole = {"whole": True, "locale": locale}
        return {
            "concurrency": NumberField(
                tr("Chats at once"),
                "count",
                unit=tr("chats"),
                low=1,
                high=1e7,
                hint=tr("people waiting for an answer"),
                **whole,
            ),
            "requests_per_s": NumberField(tr("Requests"), "per_s", low=1e-6, locale=locale),
            "streams": NumberField(
                tr("Streams"), "count", unit=tr("streams"), low=1, high=1e6, hint=tr("cameras or microphones"), **whole
            ),
            "samples_per_s": NumberField(tr("Samples"), "per_s", low=1e-6, locale=locale),
        }

    def _number_fields(self) -> dict[str, NumberField]:
        tr, locale = self.tr, self._locale
        whole = {"whole": True, "locale": locale}
        limit = {"low": 0.01, "high": 1e7, "optional": True, "locale": locale}
        return {
            "ttft_ms": NumberField(
                tr("First word within"),
                "ms",
                hint=tr("Time to first token"),
                info=tr("Time to first token: how long until the answer begins."),
                **limit,
            ),
            "prompt_tokens": NumberField(tr("Question"), "tokens", low=1, high=1e7, **whole),
            "tpot_ms": NumberField(
                tr("Each next word within"),
                "ms",
                hint=tr("Time per output token"),
                info=tr("Time per output token; 50 ms reads like fluent speech."),
                **limit,
            ),
            "output_tokens": NumberField(tr("Answer"), "tokens", low=1, high=1e7, **whole),
            "latency_ms": NumberField(tr("Answer within"), "ms", hint=tr("from input to result"), **limit),
            "stream_fps": NumberField(tr("Pictures per stream"), "fps", low=0.01, high=1000, locale=locale),
            "batch": NumberField(tr("Samples together"), "count", low=1, high=65536, hint=tr("batch size"), **whole),
        }

    def _make_fields(self) -> None:
        self._loads, self._numbers = self._load_fields(), self._number_fields()
        self.weights = ChoiceField(
            self.tr("Weights stored as"),
            [(None, self.tr("as computed")), *precision_options(self.tr("bit"))],
            info=self.tr("Fewer bits need less memory and less bandwidth, and may cost accuracy."),
        )
        for name, field in {**self._loads, **self._numbers}.items():
            field.setParent(self)
            field.hide()
            field.changed.connect(lambda value, n=name: self._change(**{n: value}))
        self.weights.setParent(self)
        self.weights.changed.connect(lambda key: self._change(weights=key))

    def _make_advanced(self) -> None:
        tr = self.tr
        self.advanced = Advanced(tr("Advanced"))
        self.advanced.reset.connect(lambda: self._model.change(automatic_serving(self._model.draft)))
        auto = [("auto", tr("automatic"))]
        degrees = auto + [(n, str(n)) for n in DEGREES]
        self._choices: dict[str, ChoiceField] = {
            "engine": ChoiceField(tr("Engine"), [*auto, *ENGINES]),
            "kv": ChoiceField(tr("Key-value cache as"), [(None, tr("automatic")), *precision_options(tr("bit"))]),
            "tensor_parallel": ChoiceField(tr("Tensor parallel"), degrees),
            "pipeline_parallel": ChoiceField(tr("Pipeline parallel"), degrees),
            "expert_parallel": ChoiceField(tr("Expert parallel"), degrees),
            "data_parallel": ChoiceField(tr("Copies of the model"), degrees),
        }
        for name, field in self._choices.items():
            field.changed.connect(lambda key, n=name: self._change(**{n: key}))
        self.advanced.add_fields(list(self._choices.values()))

    def render(self, draft: Draft, needs: Mapping[str, Need]) -> None:
        """Shows the draft's serving figures."""
        shown = self._field_names(draft)
        if shown != self._shown:
            self._shown = shown
            self._place_fields(shown, draft)
        self.icon.set_icon("workload_llm" if counts_tokens(draft) else "serve")
        given, locale = draft.inference, self._locale
        self.load.set_value(draft.load_by)
        for name, field in {**self._loads, **self._numbers}.items():
            field.set_value(getattr(given, name))
        self.weights.set_value(given.weights)
        for name in ("prompt_tokens", "output_tokens"):
            words = show(round(getattr(given, name) * WORDS_PER_TOKEN / 10) * 10, locale)
            self._numbers[name].set_hint(self.tr("about {0} words").format(words))
        for name, field in self._choices.items():
            field.set_value(getattr(given, name))
        line = self.tr("engine {0} · batch {1}").format(
            self._choices["engine"].combo.currentText(), show(given.batch, locale)
        )
        self.advanced.render(line, bool(changed_serving(draft)))
        self._render_foot(needs)

    def _field_names(self, draft: Draft) -> tuple[str, ...]:
        if counts_tokens(draft):
            return (draft.load_by, "ttft_ms", "prompt_tokens", "tpot_ms", "output_tokens", "weights")
        if draft.load_by == "streams":
            rate = () if draft.kind == "speech" else ("stream_fps",)
            return ("streams", *rate, "latency_ms", "batch", "weights")
        return (draft.load_by, "latency_ms", "batch", "weights")

    def _place_fields(self, names: tuple[str, ...], draft: Draft) -> None:
        fields: dict[str, Field] = {**self._loads, **self._numbers, "weights": self.weights}
        self.place([fields[name] for name in names])
        for key in LOADS:
            self.load.segments[key].setVisible(key in loads_of(draft))
        visible = [self.load.segments[key] for key in self.load.segments if key in loads_of(draft)]
        for segment in self.load.segments.values():
            segment.first, segment.last = segment is visible[0], segment is visible[-1]

    def _render_foot(self, needs: Mapping[str, Need]) -> None:
        memory, speed = needs.get("total_memory_inference"), needs.get("memory_bandwidth")
        if memory is None:
            self.foot.render("", None, "")
            return
        size = bold(memory.minimum, self._locale)
        words = self.tr("Asks for {0}").format(size)
        if speed is not None:
            words = self.tr("Asks for {0} and {1} of memory bandwidth").format(size, bold(speed.minimum, self._locale))
        self.foot.render(words, memory.minimum, self.tr("Memory to serve"))

    def _change(self, **values: object) -> None:
        self._model.change(self._model.draft.with_inference(**values))

"""What a model is, in words, and the figures that its sizing rests on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.sizing.families.decoder import Dims
from app.sizing.models import GIB
from app.viewmodels.models_list import ModelRow
from app.viewmodels.numbers import memory, short, show


class ModelWords(QObject):
    """Words for one model of the list, or the user's own."""

    def __init__(self, locale: str) -> None:
        super().__init__()
        self._locale = locale

    def describe(self, model: ModelRow) -> str:
        """The kind of network, in a few words."""
        dims = model.spec.dims
        if dims is None:
            counted = self.tr("counted per {0}").format(self._noun(model.spec.sample_noun))
            kind = self._families().get(model.spec.family, "")
            return self.tr("{0}, {1}").format(kind, counted) if kind else counted
        if dims.encoder:
            return self.tr("encoder")
        kind = self.tr("encoder and decoder") if dims.encoder_layers else self.tr("decoder")
        if dims.mla_dim:
            return self.tr("{0}, {1}").format(kind, self.tr("latent attention"))
        grouped = dims.kv_heads < dims.heads
        attention = self.tr("grouped-query attention") if grouped else self.tr("full attention")
        return self.tr("{0}, {1}").format(kind, attention)

    def _noun(self, sample: str) -> str:
        """What a model counts in; the words of an own file's stay as they are."""
        return {
            "token": self.tr("token"),
            "sample": self.tr("sample"),
            "image": self.tr("image"),
            "caption": self.tr("caption"),
            "window": self.tr("window"),
            "segment": self.tr("segment"),
            "utterance": self.tr("utterance"),
            "row": self.tr("row"),
            "node": self.tr("node"),
        }.get(sample, sample)

    def _families(self) -> dict[str, str]:
        return {
            "cnn": self.tr("convolutional network"),
            "vit": self.tr("vision transformer"),
            "detection": self.tr("detector"),
            "segmentation": self.tr("segmentation network"),
            "diffusion": self.tr("denoiser"),
            "speech": self.tr("speech model"),
            "recommender": self.tr("recommender"),
            "tabular": self.tr("model of table rows"),
            "graph": self.tr("graph network"),
        }

    def facts(self, model: ModelRow, *, layers: bool = False, width: bool = False) -> list[tuple[str, str]]:
        """Names and figures for the strip under the list; ``layers`` and ``width`` where the list has no room."""
        dims = model.spec.dims
        if dims is None:
            return self._of_samples(model)
        shape = [(self.tr("Layers"), show(dims.layers, self._locale))] if layers else []
        shape += [(self.tr("Width"), show(dims.hidden, self._locale))] if width else []
        return [*shape, *self._of_tokens(dims)]

    def _of_tokens(self, dims: Dims) -> list[tuple[str, str]]:
        locale = self._locale
        gated = " " + self.tr("gated") if dims.gated else ""
        experts = (
            self.tr("{0} of {1}").format(dims.active_experts, dims.experts) if dims.experts > 1 else self.tr("none")
        )
        return [
            (self.tr("Heads"), show(dims.heads, locale)),
            (self.tr("Key-value heads"), show(dims.kv_heads, locale)),
            (self.tr("Feed-forward"), show(dims.ffn, locale) + gated),
            (self.tr("Vocabulary"), show(dims.vocab, locale)),
            (self.tr("Experts"), experts),
        ]

    def _of_samples(self, model: ModelRow) -> list[tuple[str, str]]:
        spec, figures, locale = model.spec, model.spec.figures, self._locale
        noun = self._noun(spec.sample_noun)
        facts = [(self.tr("Work per {0}").format(noun), f"{short(model.gflops, locale)} GFLOP")]
        if figures is None:
            return facts
        if figures.train_gflops:
            facts.append((self.tr("In training"), f"{short(figures.train_gflops, locale)} GFLOP"))
        about = self.tr("about {0}") if spec.assumed else "{0}"
        kept = about.format(memory(spec.activation_bytes / GIB, locale))
        facts.append((self.tr("Kept in training"), kept))
        if figures.steps > 1:
            facts.append((self.tr("Passes"), show(figures.steps, locale)))
        if figures.lookup_kb:
            facts.append((self.tr("Looked up"), f"{short(figures.lookup_kb, locale)} kB"))
        if figures.seconds:
            facts.append((self.tr("Audio"), self.tr("{0} s").format(show(figures.seconds, locale))))
        facts.append((self.tr("Stored"), self._stored(figures.input_mb)))
        return facts

    def _stored(self, megabytes: float) -> str:
        if megabytes >= 0.1:
            return f"{short(megabytes, self._locale)} MB"
        return f"{short(megabytes * 1e3, self._locale)} kB"

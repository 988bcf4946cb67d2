"""What the engine knows about a model: its size and what one token or one sample costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.errors import UserError
from app.domain.workload import Architecture, SampleFigures, Transformer, Workload
from app.sizing.families.custom import custom_figures, estimated_activations, vision_figures
from app.sizing.families.decoder import Dims, dims_of
from app.sizing.presets import Preset, Presets
from app.sizing.shape import features

__all__ = [
    "GIB", "MIB", "Dims", "ModelSpec", "architecture_spec", "dims_of", "estimated_activations", "resolve_model",
    "sample_spec", "transformer_spec",
]  # fmt: skip

GIB = 2**30
MIB = 2**20
BYTES_PER_SAVED_ACTIVATION = 6.0
"""Bytes that training keeps per published activation (18.6 % MdAPE on 1,197 largest batches that fit a 24 GB card)."""


@dataclass(frozen=True)
class ModelSpec:
    """One model, resolved: ``dims`` for transformers over tokens, ``figures`` for everything counted in samples.

    ``params`` and ``active_params`` are counts (not millions); ``flops_forward`` is per token (without attention) or
    per sample; ``activation_bytes`` is what training keeps per sample.
    """

    id: str
    title: str
    domain: str
    family: str
    params: float
    active_params: float
    flops_forward: float
    source: str
    dims: Dims | None = None
    figures: SampleFigures | None = None
    activations: float = 0.0
    activation_bytes: float = 0.0
    assumed: tuple[str, ...] = ()
    card: str = ""
    context: int | None = None

    @property
    def is_transformer(self) -> bool:
        """Whether the layers are known, so that cache and parallel layouts can be counted."""
        return self.dims is not None

    @property
    def sharded_tables(self) -> bool:
        """Whether its parameters are mostly embedding tables, which devices share instead of copying."""
        return self.figures is not None and self.figures.lookup_kb > 0

    @property
    def is_moe(self) -> bool:
        """Whether it has experts."""
        return self.dims is not None and self.dims.experts > 1

    @property
    def embedding_params(self) -> float:
        """0 where the layers are unknown."""
        return float(self.dims.embedding_params) if self.dims else 0.0

    @cached_property
    def expert_params(self) -> float:
        """Parameters in experts, scaled when a published total overrides the count."""
        if self.dims is None or self.dims.experts <= 1:
            return 0.0
        counted = self.dims.params(self.dims.experts)
        return self.dims.expert_params * min(1.0, self.params / counted)

    @cached_property
    def shape(self) -> tuple[float, ...]:
        """What the figures of a model counted in samples say about its layers (``shape.FEATURES``)."""
        px = self.figures.image_px if self.figures else None
        return features(
            self.params, self.flops_forward / 2, self.activations, px, assumed="activations" in self.assumed
        )

    @property
    def sample_noun(self) -> str:
        """What is counted: a token, an image, a window of sound."""
        return self.figures.sample if self.figures else "token"

    def bytes_moved(self, batch: float = 1.0, element_bytes: float = 2.0, context: float = 1.0) -> float:
        """Least traffic of one forward pass over ``batch`` tokens or samples: what no hardware can do without.

        Weights once (of experts, those that the batch hits on average), each activation written and read, rows that are
        looked up, and of token models the KV cache of ``context`` tokens for each sequence.
        """
        if self.dims is not None:
            hit = self.expert_params * (1 - (1 - self.dims.active_experts / self.dims.experts) ** batch)
            layers = 2 * 2.0 * self.dims.hidden * self.dims.layers
            cache = 0.0 if self.dims.encoder else self.dims.kv_elements(context)
            return float(element_bytes * (self.params - self.expert_params + hit + batch * (layers + cache)))
        assert self.figures is not None  # a model has one of the two
        dense = self.flops_forward / 2 if self.sharded_tables else self.params
        looked_up = self.figures.lookup_kb * 1e3 * batch
        return element_bytes * (dense + 2 * self.activations * batch) + looked_up

    def kv_bytes_per_token(self, element_bytes: float = 2.0) -> float:
        """Bytes of KV cache that one more token of a long context takes (all layers full-attention up to a window)."""
        if self.dims is None or self.dims.encoder:
            return 0.0
        return float(self.dims.kv_elements(1) * element_bytes)


def resolve_model(workload: Workload, presets: Presets) -> ModelSpec:
    """The model that ``workload`` names; raises ``UserError`` for a preset that does not exist."""
    model, domain = workload.model, workload.domain
    if model.preset is not None:
        return presets.once(presets.find(model.preset), _from_preset)
    tokens = model.transformer or model.architecture
    if tokens is not None:
        return _entered(tokens, domain)
    if model.vision is not None:
        title = f"Image model with {model.vision.params_m:g} million parameters"
        return sample_spec(
            vision_figures(model.vision, domain), id="vision", title=title, domain=domain, source="entered"
        )
    if model.custom is not None:
        title = f"Model with {model.custom.params_m:g} million parameters"
        return sample_spec(custom_figures(model.custom), id="custom", title=title, domain=domain, source="entered")
    if model.figures is not None:
        given = model.figures
        title = given.title or f"Model with {given.params_m:g} million parameters"
        return sample_spec(given, id="figures", title=title, domain=domain, source=given.source or "entered")
    raise UserError(
        f"model.{'onnx' if model.onnx else 'hf_config'}: {model.onnx or model.hf_config} has not been read yet.",
        hint="Give the path of a file on this machine.",
    )


def transformer_spec(
    dims: Dims,
    *,
    id: str,
    title: str,
    domain: str,
    source: str,
    total: float | None,
    active: float | None,
) -> ModelSpec:
    """A transformer from its dimensions; ``total`` and ``active`` (millions) override the count."""
    counted = float(dims.params(dims.experts))
    params = total * 1e6 if total else counted
    counted_active = float(dims.params(dims.active_experts)) if dims.experts > 1 else counted
    if active:
        active_params = active * 1e6
    else:
        active_params = counted_active * params / counted
    matmul = _multiplied(dims, active_params)
    return ModelSpec(
        id=id,
        title=title,
        domain=domain,
        family="encoder" if dims.encoder else "moe" if dims.experts > 1 else "dense",
        params=params,
        active_params=active_params,
        flops_forward=2 * matmul,
        source=source,
        dims=dims,
    )


def _multiplied(dims: Dims, active_params: float) -> float:
    """Weights that one token is multiplied with: not the tables it is looked up in, and one stack of two."""
    table = float(dims.vocab * dims.hidden)
    looked_up = dims.positions * dims.hidden + (table if dims.encoder or not dims.tied else 0.0)
    if not dims.encoder_layers:
        floor = 0.1 if dims.encoder else 0.5
        return max(active_params - looked_up, floor * active_params)
    body = max(active_params - dims.embedding_params - dims.positions * dims.hidden, 0.1 * active_params)
    return body * max(dims.encoder_layers, dims.layers - dims.encoder_layers) / dims.layers + table


def architecture_spec(given: Transformer, *, id: str, title: str, domain: str, source: str) -> ModelSpec:
    """A transformer in the workload's short or detailed form; its own title and source win."""
    spec = transformer_spec(
        dims_of(given),
        id=id,
        title=title,
        domain=domain,
        source=source,
        total=given.params_m,
        active=given.active_params_m,
    )
    if not isinstance(given, Architecture):
        return spec
    return replace(spec, title=given.title or title, source=given.source or source, context=given.context)


def _entered(given: Transformer, domain: str) -> ModelSpec:
    spec = architecture_spec(given, id="transformer", title="", domain=domain, source="entered")
    return replace(spec, title=spec.title or f"Transformer with {spec.params / 1e9:.3g} billion parameters")


def _from_preset(preset: Preset) -> ModelSpec:
    names = {"id": preset.id, "title": preset.title, "domain": preset.domain, "source": preset.source}
    if preset.transformer is not None:
        return replace(architecture_spec(preset.transformer, **names), card=preset.card)
    figures = preset.shape.figures() if preset.shape is not None else preset.figures
    assert figures is not None  # Preset's validator guarantees one of the three
    return replace(sample_spec(figures, **names), card=preset.card)


def sample_spec(figures: SampleFigures, *, id: str, title: str, domain: str, source: str) -> ModelSpec:
    """A model counted in samples; activations that nobody published are estimated and marked as assumed."""
    assumed: tuple[str, ...] = ()
    if figures.activation_mib is not None:
        kept = figures.activation_mib * MIB
        count = figures.activations_m * 1e6 if figures.activations_m else kept / BYTES_PER_SAVED_ACTIVATION
    else:
        count = (
            figures.activations_m * 1e6
            if figures.activations_m
            else estimated_activations(figures.gflops / 2, figures.params_m)
        )
        kept = count * BYTES_PER_SAVED_ACTIVATION
        assumed = () if figures.activations_m else ("activations",)
    return ModelSpec(
        id=id,
        title=title,
        domain=domain,
        family=figures.family,
        params=figures.params_m * 1e6,
        active_params=figures.params_m * 1e6,
        flops_forward=figures.gflops * 1e9,
        source=source,
        figures=figures,
        activations=count,
        activation_bytes=kept,
        assumed=assumed,
    )

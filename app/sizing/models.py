"""What the engine knows about a model: its size and what one token or one sample costs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.errors import UserError
from app.domain.workload import CustomModel, Transformer, VisionModel, Workload
from app.sizing.presets import Preset, Presets, SampleFigures, TransformerFigures

GIB = 2**30
MIB = 2**20
BYTES_PER_SAVED_ACTIVATION = 6.0
"""Bytes that training keeps per published activation (18.6 % MdAPE on 1,197 largest batches that fit a 24 GB card)."""


@dataclass(frozen=True)
class Dims:
    """A transformer by its dimensions; ``ffn`` is one expert's where there are experts."""

    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_dim: int
    ffn: int
    gated: bool
    vocab: int
    tied: bool
    experts: int = 1
    active_experts: int = 1
    dense_layers: int = 0
    dense_ffn: int = 0
    shared_ffn: int = 0
    mla_dim: int | None = None
    window: int | None = None
    window_layers: int = 0
    encoder: bool = False
    attention_layers: int | None = None

    @property
    def attention_dim(self) -> int:
        return self.heads * self.head_dim

    @property
    def kv_layers(self) -> int:
        return self.layers if self.attention_layers is None else self.attention_layers

    @property
    def moe_layers(self) -> int:
        return self.layers - self.dense_layers if self.experts > 1 else 0

    @property
    def embedding_params(self) -> int:
        return self.vocab * self.hidden * (1 if self.tied else 2)

    @property
    def attention_params(self) -> int:
        return self.hidden * (2 * self.attention_dim + 2 * self.kv_heads * self.head_dim)

    def ffn_params(self, width: int) -> int:
        return (3 if self.gated else 2) * self.hidden * width

    @property
    def expert_params(self) -> int:
        """Parameters that sit in experts, of which a token uses ``active_experts`` per layer."""
        return self.moe_layers * self.experts * self.ffn_params(self.ffn)

    def params(self, experts_used: int) -> int:
        """Parameters with that many experts per layer counted."""
        plain = self.layers - self.moe_layers
        dense_width = self.dense_ffn or self.ffn
        per_layer = self.attention_params + 2 * self.hidden
        ffn = plain * self.ffn_params(dense_width)
        ffn += self.moe_layers * (self.ffn_params(self.ffn) * experts_used + self.ffn_params(self.shared_ffn))
        router = self.moe_layers * self.hidden * self.experts
        return self.embedding_params + self.layers * per_layer + ffn + router + self.hidden

    def kv_elements(self, context: float) -> float:
        """Elements that the KV cache keeps for one sequence of ``context`` tokens.

        2 L n_kv d_head per token; MLA keeps one latent of ``mla_dim`` instead; windowed layers stop at the window.
        """
        per_layer = self.mla_dim if self.mla_dim is not None else 2 * self.kv_heads * self.head_dim
        full = self.kv_layers - self.window_layers
        windowed = min(context, self.window) if self.window else context
        return per_layer * (full * context + self.window_layers * windowed)


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

    @property
    def is_transformer(self) -> bool:
        return self.dims is not None

    @property
    def sharded_tables(self) -> bool:
        """Whether its parameters are mostly embedding tables, which devices share instead of copying."""
        return self.figures is not None and self.figures.lookup_kb > 0

    @property
    def is_moe(self) -> bool:
        return self.dims is not None and self.dims.experts > 1

    @property
    def embedding_params(self) -> float:
        return float(self.dims.embedding_params) if self.dims else 0.0

    @property
    def expert_params(self) -> float:
        """Parameters in experts, scaled when a published total overrides the count."""
        if self.dims is None or self.dims.experts <= 1:
            return 0.0
        counted = self.dims.params(self.dims.experts)
        return self.dims.expert_params * min(1.0, self.params / counted)

    @property
    def sample_noun(self) -> str:
        return self.figures.sample if self.figures else "token"

    def kv_bytes_per_token(self, element_bytes: float = 2.0) -> float:
        """Bytes of KV cache that one more token of a long context takes (all layers full-attention up to a window)."""
        if self.dims is None or self.dims.encoder:
            return 0.0
        return float(self.dims.kv_elements(1) * element_bytes)


def resolve_model(workload: Workload, presets: Presets) -> ModelSpec:
    """The model that ``workload`` names; raises ``UserError`` for a preset that does not exist."""
    model = workload.model
    if model.preset is not None:
        return _from_preset(presets.find(model.preset))
    if model.transformer is not None:
        return _from_dims(
            dims_of(model.transformer),
            workload,
            total=model.transformer.params_m,
            active=model.transformer.active_params_m,
        )
    if model.vision is not None:
        return _from_vision(model.vision, workload)
    if model.custom is not None:
        return _from_custom(model.custom, workload)
    raise UserError(
        f"model.hf_config: {model.hf_config} has not been read yet.",
        hint="Give the path of a config.json on this machine.",
    )


def dims_of(given: Transformer) -> Dims:
    """The engine's dimensions from the workload's."""
    return Dims(
        layers=given.layers,
        hidden=given.hidden,
        heads=given.heads,
        kv_heads=given.kv_heads or given.heads,
        head_dim=given.head_dim or max(1, given.hidden // given.heads),
        ffn=given.ffn,
        gated=given.gated_ffn,
        vocab=given.vocab,
        tied=given.tied_embeddings,
        experts=given.experts,
        active_experts=min(given.active_experts, given.experts),
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
    lookup_only = 0.0 if dims.tied else float(dims.vocab * dims.hidden)
    matmul = max(active_params - lookup_only, 0.5 * active_params)
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


def _from_dims(dims: Dims, workload: Workload, total: float | None, active: float | None) -> ModelSpec:
    billions = (total or dims.params(dims.experts) / 1e6) / 1e3
    title = f"Transformer with {billions:.3g} billion parameters"
    return transformer_spec(
        dims, id="transformer", title=title, domain=workload.domain, source="entered", total=total, active=active
    )


def _from_preset(preset: Preset) -> ModelSpec:
    if preset.transformer is not None:
        given = preset.transformer
        spec = transformer_spec(
            _preset_dims(given),
            id=preset.id,
            title=preset.title,
            domain=preset.domain,
            source=preset.source,
            total=given.params_m,
            active=given.active_params_m,
        )
        return replace(spec, card=preset.card)
    figures = preset.figures
    assert figures is not None  # Preset's validator guarantees one of the two
    spec = sample_spec(figures, id=preset.id, title=preset.title, domain=preset.domain, source=preset.source)
    return replace(spec, card=preset.card)


def _preset_dims(given: TransformerFigures) -> Dims:
    return replace(
        dims_of(given),
        dense_layers=given.dense_layers,
        dense_ffn=given.dense_ffn,
        shared_ffn=given.shared_ffn,
        mla_dim=given.mla_dim,
        window=given.window,
        window_layers=given.window_layers,
        encoder=given.encoder,
    )


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


def estimated_activations(gmacs: float, params_m: float) -> float:
    """Activations per image where none were published: 11.3e6 x GMACs^0.87 x (million parameters)^-0.29.

    Regression over 1,185 image models (timm): median deviation 30 %, 86 % at the 90th percentile.
    """
    return float(11.3e6 * max(gmacs, 1e-6) ** 0.87 * params_m**-0.29)


def _from_vision(given: VisionModel, workload: Workload) -> ModelSpec:
    figures = SampleFigures(
        family="detection" if workload.domain == "detection" else "cnn",
        sample="image",
        params_m=given.params_m,
        gflops=2 * given.gmacs,
        activations_m=given.activations_m,
        input_mb=0.11 * max(1.0, (given.image_px / 224) ** 2) if workload.domain == "vision" else 0.3,
    )
    title = f"Image model with {given.params_m:g} million parameters"
    return sample_spec(figures, id="vision", title=title, domain=workload.domain, source="entered")


def _from_custom(given: CustomModel, workload: Workload) -> ModelSpec:
    figures = SampleFigures(
        family="custom",
        sample="sample",
        params_m=given.params_m,
        gflops=given.gflops_per_sample,
        activation_mib=given.activation_mib_per_sample,
        input_mb=0.1,
    )
    title = f"Model with {given.params_m:g} million parameters"
    return sample_spec(figures, id="custom", title=title, domain=workload.domain, source="entered")

"""Transformers over tokens: dense, mixture of experts, grouped and latent attention, windows, hybrids.

Parameters of a layer: attention 2 h (a + kv) with a = heads x head_dim, or MLA's factors (arXiv:2405.04434 eq. 9-16);
feed-forward 3 h f gated (arXiv:2002.05202) or 2 h f; experts times their count, a router h E; two norms. FLOPs per
token 2 per weight used, and 2 a s per layer for causal attention (arXiv:2205.05198 app. A). KV cache 2 L n_kv d_head
elements per token, MLA one latent of d_c + d_rope, windowed layers at most their window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.workload import Architecture, Transformer


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
    positions: int = 0
    encoder_layers: int = 0
    expert_hidden: int | None = None
    q_rank: int | None = None
    qk_nope: int | None = None
    qk_rope: int | None = None
    v_dim: int | None = None
    attention_gate: bool = False
    mixer_layers: int = 0
    mixer_params: int = 0
    ffn_layers: int | None = None

    @cached_property
    def attention_dim(self) -> int:
        """Width of all heads together."""
        return self.heads * self.head_dim

    @cached_property
    def kv_layers(self) -> int:
        """Layers with a KV cache; an encoder's have none, and its output is cached once by each decoder layer."""
        return self.layers - self.encoder_layers if self.attention_layers is None else self.attention_layers

    @cached_property
    def moe_layers(self) -> int:
        """Layers with experts."""
        return self._ffn_layers - self.dense_layers if self.experts > 1 else 0

    @property
    def _ffn_layers(self) -> int:
        return self.layers if self.ffn_layers is None else self.ffn_layers

    @cached_property
    def embedding_params(self) -> int:
        """Tokens in and out; once where both share one table."""
        return self.vocab * self.hidden * (1 if self.tied else 2)

    @cached_property
    def attention_params(self) -> int:
        """Of one layer: queries, keys, values and output, or the factors of latent attention."""
        if self.qk_nope is not None and self.qk_rope is not None and self.mla_dim is not None:
            return self._latent_attention_params(self.qk_nope, self.qk_rope, self.mla_dim - self.qk_rope)
        gate = self.attention_dim if self.attention_gate else 0
        return self.hidden * (2 * self.attention_dim + gate + 2 * self.kv_heads * self.head_dim)

    def _latent_attention_params(self, nope: int, rope: int, latent: int) -> int:
        """Down- and up-projections of queries and of the joint keys and values, and the output."""
        value = self.v_dim or nope
        queries = self.heads * (nope + rope)
        query = self.q_rank * (self.hidden + queries) if self.q_rank else self.hidden * queries
        keys = self.hidden * (latent + rope) + latent * self.heads * (nope + value)
        return query + keys + self.heads * value * self.hidden

    @cached_property
    def mixing_params(self) -> int:
        """Everything that mixes tokens, all layers: attention, state-space or linear mixers, cross-attention."""
        attention = self.kv_layers + self.encoder_layers
        cross = self.layers - self.encoder_layers if self.encoder_layers else 0
        return (attention + cross) * self.attention_params + self.mixer_layers * self.mixer_params

    @cached_property
    def encoder_params(self) -> int:
        """Of an encoder-decoder, the weights that only the prompt passes."""
        return self.encoder_layers * (self.attention_params + self.ffn_params(self.ffn) + 2 * self.hidden)

    def ffn_params(self, width: int, hidden: int | None = None) -> int:
        """Weights of one feed-forward block of this width."""
        return (3 if self.gated else 2) * (hidden or self.hidden) * width

    @cached_property
    def expert_params(self) -> int:
        """Parameters that sit in experts, of which a token uses ``active_experts`` per layer."""
        return self.moe_layers * self.experts * self.ffn_params(self.ffn, self.expert_hidden)

    def params(self, experts_used: int) -> int:
        """Parameters with that many experts per layer counted."""
        plain = self._ffn_layers - self.moe_layers
        ffn = plain * self.ffn_params(self.dense_ffn or self.ffn)
        each = self.ffn_params(self.ffn, self.expert_hidden) * experts_used + self.ffn_params(self.shared_ffn)
        if self.expert_hidden:
            each += 2 * self.hidden * self.expert_hidden
        ffn += self.moe_layers * each
        router = self.moe_layers * self.hidden * self.experts
        norms = self.layers * 2 * self.hidden + self.hidden
        return self.embedding_params + self.positions * self.hidden + self.mixing_params + ffn + router + norms

    def kv_elements(self, context: float) -> float:
        """Elements that the KV cache keeps for one sequence of ``context`` tokens.

        2 L n_kv d_head per token; MLA keeps one latent of ``mla_dim`` instead; windowed layers stop at the window.
        """
        per_layer = self.mla_dim if self.mla_dim is not None else 2 * self.kv_heads * self.head_dim
        full = self.kv_layers - self.window_layers
        windowed = min(context, self.window) if self.window else context
        return per_layer * (full * context + self.window_layers * windowed)


def dims_of(given: Transformer) -> Dims:
    """The engine's dimensions from the workload's, short or detailed."""
    dims = Dims(
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
    return _detailed(dims, given) if isinstance(given, Architecture) else dims


def _detailed(dims: Dims, given: Architecture) -> Dims:
    return replace(
        dims,
        dense_layers=given.dense_layers,
        dense_ffn=given.dense_ffn,
        shared_ffn=given.shared_ffn,
        mla_dim=given.mla_dim,
        window=given.window,
        window_layers=given.window_layers,
        encoder=given.encoder,
        attention_layers=given.attention_layers,
        positions=given.positions,
        encoder_layers=given.encoder_layers,
        expert_hidden=given.expert_hidden,
        q_rank=given.q_rank,
        qk_nope=given.qk_nope,
        qk_rope=given.qk_rope,
        v_dim=given.v_dim,
        attention_gate=given.attention_gate,
        mixer_layers=given.mixer_layers,
        mixer_params=round(given.mixer_params_m * 1e6),
        ffn_layers=given.ffn_layers,
    )

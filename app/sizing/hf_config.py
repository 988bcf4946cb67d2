"""Reads the config.json that a Hugging Face model carries, for decoder-only transformers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.errors import UserError
from app.domain.validation import parse
from app.domain.workload import Transformer

NAMES: Mapping[str, tuple[str, ...]] = {
    "layers": ("num_hidden_layers", "n_layer", "n_layers", "num_layers"),
    "hidden": ("hidden_size", "n_embd", "d_model"),
    "heads": ("num_attention_heads", "n_head", "n_heads"),
    "kv_heads": ("num_key_value_heads", "num_kv_heads", "n_head_kv"),
    "head_dim": ("head_dim",),
    "ffn": ("intermediate_size", "n_inner", "ffn_dim"),
    "vocab": ("vocab_size",),
    "experts": ("num_local_experts", "num_experts", "n_routed_experts"),
    "active_experts": ("num_experts_per_tok", "num_experts_per_token", "experts_per_token", "moe_top_k"),
}
"""Our field and the names that model families use for it."""

PLAIN_FFN = {
    "gpt2",
    "gpt_neox",
    "gptj",
    "opt",
    "mpt",
    "falcon",
    "bloom",
    "gpt_bigcode",
    "phi",
    "starcoder2",
    "nemotron",
}
"""Model types whose feed-forward block has two matrices; all newer ones gate with a third."""


def parse_hf_config(data: object, where: str) -> Transformer:
    """The dimensions of a decoder; raises ``UserError`` naming ``where`` and the field that is missing or wrong.

    Counts parameters with everything that ``Transformer`` has no field for: shared experts, dense first layers, latent
    attention (whose cache of d_c + d_rope per token is kept by one head of half that width).
    """
    if not isinstance(data, Mapping):
        raise UserError(f"{where}: expected a JSON object, found {type(data).__name__}.")
    config: Mapping[str, Any] = data
    if isinstance(config.get("text_config"), Mapping):
        config = {**config, **config["text_config"]}
    if config.get("is_encoder_decoder") is True:
        raise UserError(
            f"{where}: is_encoder_decoder: only decoder-only transformers can be read.",
            hint="Enter it as model.custom.",
        )
    model_type = str(config.get("model_type", ""))
    found: dict[str, Any] = {}
    for ours in ("layers", "hidden", "heads", "vocab"):
        found[ours] = _required(config, ours, where)
    for ours in ("kv_heads", "head_dim"):
        value = _number(config, ours, where)
        if value is not None:
            found[ours] = value
    if model_type == "falcon" and config.get("multi_query") is True and not config.get("new_decoder_architecture"):
        found["kv_heads"] = 1
    found["ffn"] = _ffn(config, found["hidden"], model_type, where)
    found["gated_ffn"] = model_type not in PLAIN_FFN
    found["tied_embeddings"] = bool(
        config.get("tie_word_embeddings", model_type in PLAIN_FFN | {"gemma", "gemma2", "gemma3"})
    )
    _experts(config, found, where)
    _latent_attention(config, found)
    shape = parse(Transformer, found, where)
    return _counted(shape, config)


def _number(config: Mapping[str, Any], ours: str, where: str) -> int | None:
    for name in NAMES[ours]:
        value = config.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int):
            raise UserError(f"{where}: {name}: expected a whole number (found {value!r}).")
        return value
    return None


def _required(config: Mapping[str, Any], ours: str, where: str) -> int:
    value = _number(config, ours, where)
    if value is None:
        raise UserError(
            f"{where}: {NAMES[ours][0]} is missing.",
            hint="Give the config.json of a decoder, or enter model.transformer.",
        )
    return value


def _ffn(config: Mapping[str, Any], hidden: int, model_type: str, where: str) -> int:
    value = _number(config, "ffn", where)
    if value is not None:
        return value
    if model_type == "mpt" and isinstance(config.get("expansion_ratio"), int | float):
        return int(config["expansion_ratio"] * hidden)
    if model_type in PLAIN_FFN:
        return 4 * hidden  # these families leave the usual width out
    raise UserError(f"{where}: intermediate_size is missing.", hint="It is the width of the feed-forward block.")


def _experts(config: Mapping[str, Any], found: dict[str, Any], where: str) -> None:
    experts = _number(config, "experts", where)
    if not experts or experts == 1:
        return
    found["experts"] = experts
    found["active_experts"] = _required(config, "active_experts", where)
    width = config.get("moe_intermediate_size")
    if isinstance(width, int):
        found["ffn"] = width


def _latent_attention(config: Mapping[str, Any], found: dict[str, Any]) -> None:
    """MLA caches one latent per token: one KV head whose keys and values together are that wide."""
    latent, rope = config.get("kv_lora_rank"), config.get("qk_rope_head_dim")
    if isinstance(latent, int) and isinstance(rope, int):
        found["kv_heads"] = 1
        found["head_dim"] = (latent + rope) // 2


def _counted(shape: Transformer, config: Mapping[str, Any]) -> Transformer:
    """Overrides the count where the dimensions alone would mislead."""
    if shape.experts == 1:
        return shape
    per_width = (3 if shape.gated_ffn else 2) * shape.hidden
    dense_layers = config.get("first_k_dense_replace") or 0
    shared = config.get("n_shared_experts")
    shared_width = shared * shape.ffn if isinstance(shared, int) else config.get("shared_expert_intermediate_size") or 0
    moe_layers = shape.layers - dense_layers
    attention = shape.layers * _attention_params(shape, config)
    fixed = attention + shape.vocab * shape.hidden * (1 if shape.tied_embeddings else 2)
    fixed += dense_layers * per_width * int(config.get("intermediate_size") or shape.ffn)
    fixed += moe_layers * (per_width * shared_width + shape.hidden * shape.experts)
    each = moe_layers * per_width * shape.ffn
    return shape.model_copy(
        update={
            "params_m": round((fixed + each * shape.experts) / 1e6, 3),
            "active_params_m": round((fixed + each * shape.active_experts) / 1e6, 3),
        }
    )


def _attention_params(shape: Transformer, config: Mapping[str, Any]) -> int:
    latent = config.get("kv_lora_rank")
    if not isinstance(latent, int):
        head = shape.head_dim or shape.hidden // shape.heads
        kv = shape.kv_heads or shape.heads
        return shape.hidden * head * (2 * shape.heads + 2 * kv)
    nope, rope = int(config.get("qk_nope_head_dim", 128)), int(config.get("qk_rope_head_dim", 64))
    value, q_rank = int(config.get("v_head_dim", 128)), config.get("q_lora_rank")
    queries = shape.heads * (nope + rope)
    query = shape.hidden * q_rank + q_rank * queries if isinstance(q_rank, int) else shape.hidden * queries
    keys = shape.hidden * (latent + rope) + latent * shape.heads * (nope + value)
    return query + keys + shape.heads * value * shape.hidden

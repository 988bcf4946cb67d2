"""Token models from a Hugging Face config.json: decoders of every common family, encoders, encoder-decoders."""

from __future__ import annotations

from typing import Any

from app.domain.errors import UserError
from app.domain.validation import parse
from app.domain.workload import Architecture
from app.sizing.hf_fields import Fields

PLAIN_FFN = {
    "gpt2", "gpt_neo", "gpt_neox", "gptj", "opt", "mpt", "falcon", "bloom", "gpt_bigcode", "phi", "starcoder2",
    "nemotron", "nemotron_h", "codegen", "stablelm_alpha",
}  # fmt: skip
"""Model types whose feed-forward block has two matrices; all newer ones gate with a third."""
TIED = {
    "gpt2", "gpt_neo", "falcon", "bloom", "opt", "mpt", "gpt_bigcode", "gemma", "gemma2", "gemma3", "gemma3_text",
    "cohere", "cohere2", "starcoder2",
}  # fmt: skip
"""Model types whose output layer is the embedding table unless the file says otherwise."""
DECODERS = PLAIN_FFN | TIED | {
    "llama", "mistral", "mistral3", "ministral", "mixtral", "qwen", "qwen2", "qwen2_moe", "qwen2_vl", "qwen2_5_vl",
    "qwen3", "qwen3_moe", "qwen3_next", "qwen3_vl", "qwen3_vl_moe", "qwen3_5", "qwen3_5_moe", "qwen3_5_moe_text",
    "phi3", "phimoe", "gpt_oss", "stablelm", "deepseek", "deepseek_v2", "deepseek_v3", "deepseek_v32", "kimi_k2",
    "kimi_k25", "glm", "glm4", "glm4_moe", "glm_moe_dsa", "minimax_m2", "llama4", "llama4_text", "olmo", "olmo2",
    "olmo3", "olmoe", "granite", "granitemoe", "internlm2", "internlm3", "baichuan", "exaone", "exaone4", "smollm3",
    "llava", "internvl", "ernie4_5", "ernie4_5_moe", "hunyuan_v1_dense", "seed_oss", "mimo", "yi", "xverse",
    "persimmon", "arcee", "apertus",
}  # fmt: skip
ENCODERS = {
    "bert", "roberta", "xlm-roberta", "camembert", "distilbert", "electra", "deberta", "deberta-v2", "mpnet",
    "ernie", "nomic_bert", "modernbert", "esm", "xlm-roberta-xl",
}  # fmt: skip
ENCODER_DECODERS = {"t5", "mt5", "umt5", "longt5", "bart", "mbart", "pegasus", "marian", "m2m_100", "blenderbot"}
LEARNED_POSITIONS = {"gpt2", "gpt_neo", "opt", "gpt_bigcode", "codegen"}


def decoder(f: Fields) -> Architecture:
    """A decoder-only transformer in full detail; raises ``UserError`` naming the field that is missing or wrong."""
    f = f.inner("text_config").inner("llm_config").inner("attn_config")
    found: dict[str, Any] = {ours: f.required_ours(ours) for ours in ("layers", "hidden", "heads", "vocab")}
    for ours in ("kv_heads", "head_dim", "context"):
        value = f.ours(ours)
        if value is not None:
            found[ours] = value
    if f.number("kv_n_heads") is not None:  # MPT keeps it in attn_config
        found["kv_heads"] = f.number("kv_n_heads")
    if f.model_type == "falcon" and f.flag("multi_query", False) and not f.flag("new_decoder_architecture", False):
        found["kv_heads"] = 1
    if f.model_type == "gpt_bigcode" and f.flag("multi_query", True):
        found["kv_heads"] = 1
    found["ffn"] = _ffn(f, found["hidden"])
    found["gated_ffn"] = f.model_type not in PLAIN_FFN
    found["tied_embeddings"] = f.flag("tie_word_embeddings", f.model_type in TIED)
    if f.model_type in LEARNED_POSITIONS:
        found["positions"] = found.get("context", 0)
    _experts(f, found)
    _latent_attention(f, found)
    _linear_attention(f, found)
    _windows(f, found)
    if isinstance(f.config.get("hybrid_override_pattern"), str):
        _hybrid(f, found, str(f.config["hybrid_override_pattern"]))
    return parse(Architecture, found, f.where)


def _ffn(f: Fields, hidden: int) -> int:
    value = f.ours("ffn")
    if value is not None:
        return value
    if f.model_type == "mpt" and isinstance(f.config.get("expansion_ratio"), int | float):
        return int(f.config["expansion_ratio"] * hidden)
    if f.model_type in PLAIN_FFN:
        return 4 * hidden  # these families leave the usual width out
    width = f.number("moe_intermediate_size")
    if width is not None:
        return width  # no layer without experts
    raise UserError(f"{f.where}: intermediate_size is missing.", hint="It is the width of the feed-forward block.")


def _experts(f: Fields, found: dict[str, Any]) -> None:
    experts = f.ours("experts")
    if not experts or experts == 1:
        return
    layers, dense_width = found["layers"], found["ffn"]
    found["experts"] = experts
    found["active_experts"] = f.required_ours("active_experts")
    found["ffn"] = f.number("moe_intermediate_size") or found["ffn"]
    shared = f.number("n_shared_experts")
    found["shared_ffn"] = f.number("shared_expert_intermediate_size") or (shared or 0) * found["ffn"]
    dense = f.number("first_k_dense_replace") or 0
    only = f.config.get("mlp_only_layers")
    if isinstance(only, list):
        dense += len(only)
    if f.model_type.startswith("llama4"):
        every = f.number("interleave_moe_layer_step") or 1
        dense, found["shared_ffn"] = layers - layers // every, found["ffn"]
        dense_width = f.number("intermediate_size_mlp") or dense_width
    if dense:
        found["dense_layers"], found["dense_ffn"] = min(dense, layers), dense_width


def _latent_attention(f: Fields, found: dict[str, Any]) -> None:
    """MLA: one latent is cached; scores use keys of nope + rope elements and sums use values of their own width."""
    latent, rope = f.number("kv_lora_rank"), f.number("qk_rope_head_dim")
    if latent is None or rope is None:
        return
    nope = f.number("qk_nope_head_dim") or 128
    value = f.number("v_head_dim") or nope
    found.update(
        mla_dim=latent + rope,
        q_rank=f.number("q_lora_rank"),
        qk_nope=nope,
        qk_rope=rope,
        v_dim=value,
        head_dim=(nope + rope + value) // 2,
        kv_heads=found["heads"],
    )


def _linear_attention(f: Fields, found: dict[str, Any]) -> None:
    """Gated delta rule (Qwen3-Next, Qwen3.5): queries, keys, values, gate, two scalars a head, and the output."""
    key_heads, value_heads = f.number("linear_num_key_heads"), f.number("linear_num_value_heads")
    if not key_heads or not value_heads:
        return
    key = key_heads * (f.number("linear_key_head_dim") or 128)
    value = value_heads * (f.number("linear_value_head_dim") or 128)
    kernel = f.number("linear_conv_kernel_dim") or 4
    types = f.config.get("layer_types")
    if isinstance(types, list):
        full = sum(kind == "full_attention" for kind in types)
    else:
        full = found["layers"] // (f.number("full_attention_interval") or 4)
    mixer = found["hidden"] * (2 * key + 2 * value + 2 * value_heads) + value * found["hidden"]
    found.update(
        attention_layers=full,
        attention_gate=f.flag("attn_output_gate", True),
        mixer_layers=found["layers"] - full,
        mixer_params_m=(mixer + kernel * (2 * key + value)) / 1e6,
    )


def _hybrid(f: Fields, found: dict[str, Any], pattern: str) -> None:
    """Nemotron-H: each letter is one block of one kind (M state space, * attention, - feed-forward, E experts)."""
    inner = (f.number("mamba_num_heads") or 0) * (f.number("mamba_head_dim") or 64)
    state = (f.number("n_groups") or 8) * (f.number("ssm_state_size") or 128)
    mixer = found["hidden"] * (2 * inner + 2 * state + (f.number("mamba_num_heads") or 0)) + inner * found["hidden"]
    dense = pattern.count("-")
    found.update(
        layers=len(pattern),
        attention_layers=pattern.count("*"),
        mixer_layers=pattern.count("M"),
        mixer_params_m=(mixer + 4 * (inner + 2 * state)) / 1e6,
        ffn_layers=dense + pattern.count("E"),
        dense_layers=dense,
        shared_ffn=f.number("moe_shared_expert_intermediate_size") or 0,
    )
    latent = f.number("moe_latent_size")
    if latent:
        found["expert_hidden"] = latent


def _windows(f: Fields, found: dict[str, Any]) -> None:
    """How many layers see back a window only."""
    window = f.number("attention_chunk_size") if f.model_type.startswith("llama4") else f.number("sliding_window")
    if not window or f.config.get("use_sliding_window") is False:
        return
    layers = found["layers"]
    types = f.config.get("layer_types")
    if isinstance(types, list) and types:
        count = sum(kind in ("sliding_attention", "chunked_attention") for kind in types)
    elif f.model_type in ("gemma2", "gpt_oss"):
        count = -(-layers // 2)
    elif f.model_type in ("gemma3", "gemma3_text", "cohere2", "llama4", "llama4_text"):
        every = f.number("sliding_window_pattern") or (6 if f.model_type.startswith("gemma3") else 4)
        count = layers - layers // every
    elif f.flag("use_sliding_window", False) and f.number("max_window_layers") is not None:
        count = max(0, layers - (f.number("max_window_layers") or 0))
    else:
        count = layers
    if count:
        found["window"], found["window_layers"] = window, count


def encoder(f: Fields) -> Architecture:
    """A BERT-like encoder."""
    layers = f.required("num_hidden_layers", "n_layers", "n_layer")
    hidden = f.required("hidden_size", "dim", "n_embd")
    found = {
        "layers": layers,
        "hidden": hidden,
        "heads": f.required("num_attention_heads", "n_heads", "n_head"),
        "ffn": f.number("intermediate_size", "hidden_dim", "n_inner") or 4 * hidden,
        "vocab": f.required("vocab_size"),
        "gated_ffn": f.model_type == "modernbert" or f.config.get("activation_function") == "swiglu",
        "tied_embeddings": True,
        "encoder": True,
        "context": f.number("max_position_embeddings", "n_positions"),
    }
    rotary = f.model_type in ("modernbert", "nomic_bert", "esm")
    positions = 0 if rotary else (f.number("max_position_embeddings") or 512)
    return parse(Architecture, {**found, "positions": positions + (f.number("type_vocab_size") or 0)}, f.where)


def encoder_decoder(f: Fields) -> Architecture:
    """A T5-like or BART-like encoder-decoder."""
    first = f.required("encoder_layers", "num_layers")
    second = f.number("decoder_layers", "num_decoder_layers") or first
    projection = str(f.config.get("feed_forward_proj") or "")
    learned = f.model_type in ("bart", "mbart", "blenderbot")
    hidden = f.required("d_model", "hidden_size")
    found = {
        "layers": first + second,
        "encoder_layers": first,
        "hidden": hidden,
        "heads": f.required("num_heads", "encoder_attention_heads"),
        "ffn": f.required("d_ff", "encoder_ffn_dim"),
        "gated_ffn": projection.startswith("gated"),
        "vocab": f.required("vocab_size"),
        "tied_embeddings": f.flag("tie_word_embeddings", True),
        "positions": 2 * (f.number("max_position_embeddings") or 0) if learned else 0,
        "context": f.number("n_positions", "max_position_embeddings"),
    }
    width = f.number("d_kv")
    return parse(Architecture, {**found, "head_dim": width} if width else found, f.where)

"""The models that the tables name, as the ``model`` field of a workload document."""

from __future__ import annotations

from typing import Any

from tests.accuracy.cases import Row, number, whole

Form = dict[str, Any]


def preset(name: str) -> Form:
    return {"preset": name}


def _plain(layers: int, hidden: int, heads: int, ffn: int, vocab: int, **more: Any) -> Form:
    return {"transformer": {"layers": layers, "hidden": hidden, "heads": heads, "ffn": ffn, "vocab": vocab, **more}}


def _detailed(layers: int, hidden: int, heads: int, ffn: int, vocab: int, **more: Any) -> Form:
    return {"architecture": {"layers": layers, "hidden": hidden, "heads": heads, "ffn": ffn, "vocab": vocab, **more}}


SERVED: dict[str, Form] = {
    "meta-llama/Llama-2-7b-hf": preset("llama-2-7b"),
    "Llama 2 7 B": preset("llama-2-7b"),
    "LLaMA 7B": preset("llama-2-7b"),
    "huggyllama/llama-7b": preset("llama-2-7b"),
    "Llama2-13B": preset("llama-2-13b"),
    "Llama 2 13 B": preset("llama-2-13b"),
    "meta-llama/Llama-2-13b-hf": preset("llama-2-13b"),
    "meta-llama/Llama-2-70b-hf": preset("llama-2-70b"),
    "LLaMA 70B": preset("llama-2-70b"),
    "Llama2-70B": preset("llama-2-70b"),
    "LLaMA 3 8B Q4_K_M": preset("llama-3-8b"),
    "LLaMA 3 70B F16": preset("llama-3-70b"),
    "Llama 3.1 405B": preset("llama-3.1-405b"),
    "Qwen/Qwen2-7B": preset("qwen2-7b"),
    "Qwen/Qwen2-72B": preset("qwen2.5-72b"),
    "Qwen2.5-Coder-7B Q8_0": preset("qwen2.5-7b"),
    "Qwen3-30B-A3B": preset("qwen3-30b-a3b"),
    "Qwen3-Coder-30B-A3B Q8_0": preset("qwen3-30b-a3b"),
    "gpt-oss 120B MXFP4": preset("gpt-oss-120b"),
    "Falcon 40 B": preset("falcon-40b"),
    "Falcon 180B": preset("falcon-180b"),
    "openai/gpt-oss-120b": preset("gpt-oss-120b"),
    "Qwen/Qwen3-235B-A22B-FP8": preset("qwen3-235b-a22b"),
    "nvidia/DeepSeek-R1-NVFP4": preset("deepseek-r1"),
    "nvidia/DeepSeek-V3.1-NVFP4": preset("deepseek-v3"),
    "nvidia/Qwen3-32B-NVFP4": preset("qwen3-32b"),
    "mistralai/Mistral-7B-v0.3": _plain(32, 4096, 32, 14336, 32768, kv_heads=8),
    "facebook/opt-13b": _plain(40, 5120, 40, 20480, 50272, gated_ffn=False, tied_embeddings=True),
    "facebook/opt-6.7b": _plain(32, 4096, 32, 16384, 50272, gated_ffn=False, tied_embeddings=True),
    "google/gemma-7b": _plain(28, 3072, 16, 24576, 256000, head_dim=256, tied_embeddings=True),
    "google/gemma-1.1-7b-it": _plain(28, 3072, 16, 24576, 256000, head_dim=256, tied_embeddings=True),
    "Deci/DeciLM-7B": _plain(32, 4096, 32, 14336, 32000, kv_heads=2, params_m=7044),
    "BAAI/Aquila-7B": _plain(32, 4096, 32, 11008, 100008),
    "bigscience/bloom-7b1": _plain(30, 4096, 32, 16384, 250880, gated_ffn=False, tied_embeddings=True),
    "EleutherAI/gpt-j-6b": _plain(28, 4096, 16, 16384, 50400, gated_ffn=False),
    "GPT-J 6B": _plain(28, 4096, 16, 16384, 50400, gated_ffn=False),
    "Qwen/Qwen1.5-7B": _plain(32, 4096, 32, 11008, 151936),
    "CodeLlama-34B": _plain(48, 8192, 64, 22016, 32000, kv_heads=8),
    "CodeLlama 34 B": _plain(48, 8192, 64, 22016, 32000, kv_heads=8),
    "StableLM Alpha 3 B": _plain(16, 4096, 32, 16384, 50688, gated_ffn=False, params_m=3638),
    "Llama 4 Scout": _detailed(
        48, 5120, 40, 8192, 202048, kv_heads=8, head_dim=128, experts=16, active_experts=1, shared_ffn=8192,
        params_m=108600, active_params_m=17200,
    ),
    "moonshotai/Kimi-K2.5": _detailed(
        61, 7168, 64, 2048, 163840, head_dim=160, experts=384, active_experts=8, shared_ffn=2048, dense_layers=1,
        dense_ffn=18432, mla_dim=576, params_m=1026000, active_params_m=32600,
    ),
    "MiniMaxAI/MiniMax-M2.5": _detailed(
        62, 3072, 48, 1536, 200064, kv_heads=8, head_dim=128, experts=256, active_experts=8, params_m=228700,
        active_params_m=10000,
    ),
    "Qwen/Qwen3.5-397B-A17B": _detailed(
        60, 4096, 32, 1024, 248320, kv_heads=2, head_dim=256, experts=512, active_experts=10, shared_ffn=1024,
        attention_layers=15, params_m=397000, active_params_m=17000,
    ),
    "zhipuai/GLM-5": _detailed(
        78, 6144, 64, 2048, 154880, head_dim=192, experts=256, active_experts=8, shared_ffn=2048, dense_layers=3,
        dense_ffn=12288, mla_dim=576, params_m=744000, active_params_m=40000,
    ),
}  # fmt: skip
"""By the word of the tables of inference and memory; dimensions from the models' own configurations."""

EXPERTS: dict[str, tuple[int, int, int]] = {
    "Qwen3_30B": (128, 8, 768), "Qwen3_235B": (128, 8, 1536), "GPT OSS": (128, 4, 2880),
}  # fmt: skip
"""Experts, those that a token uses, and the width of one, where a training row leaves them out."""


def trained(row: Row) -> tuple[Form | None, str]:
    """The model of a row of LLM training, or why it cannot be said."""
    name = row["model"]
    if name.startswith("DeepSeekV3"):
        return preset("deepseek-v3"), ""
    if name.startswith("Nemotron_3"):
        size = name.rsplit("_", 1)[1]
        return NEMOTRON.get(size), "" if size in NEMOTRON else "dimensions are not published"
    if number(row, "d_model") is None or number(row, "n_layers") is None:
        return None, "the table gives no dimensions"
    heads, hidden = whole(row, "n_heads", 32), whole(row, "d_model", 0)
    gpt = "MPT" in name or name.startswith("Megatron GPT")
    shape: Form = {
        "layers": whole(row, "n_layers", 0), "hidden": hidden, "heads": heads,
        "kv_heads": whole(row, "n_kv_heads", heads), "ffn": whole(row, "d_ff", 4 * hidden), "gated_ffn": not gpt,
        "vocab": whole(row, "vocab", 50368), "tied_embeddings": gpt,
    }  # fmt: skip
    if row["arch"] == "moe":
        known = next((value for key, value in EXPERTS.items() if key in name), None)
        if known is None:
            return None, "the table does not say how many experts"
        shape |= {"experts": known[0], "active_experts": known[1], "ffn": known[2]}
        shape["head_dim"] = 64 if "GPT OSS" in name else 128
    total, active = number(row, "params_total"), number(row, "params_active")
    if total:
        shape["params_m"] = total / 1e6
        if active and active < 0.99 * total:
            shape["active_params_m"] = active / 1e6
    return {"transformer": shape}, ""


NEMOTRON: dict[str, Form] = {
    "Nano": _detailed(
        52, 2688, 32, 1856, 131072, kv_heads=2, head_dim=128, gated_ffn=False, experts=128, active_experts=6,
        shared_ffn=3712, dense_layers=29, dense_ffn=8, attention_layers=6, params_m=31600, active_params_m=3600,
    ),
    "Super": _detailed(
        88, 4096, 32, 2688, 131072, kv_heads=2, head_dim=128, gated_ffn=False, experts=512, active_experts=22,
        shared_ffn=5376, dense_layers=48, dense_ffn=8, attention_layers=8, params_m=120600, active_params_m=12700,
    ),
}  # fmt: skip
"""Hybrids of state-space, expert and a few attention layers (model cards; sizes count, the mixers' shapes do not)."""

"""Rows of LLM training, MLPerf Training and Lambda's token models as cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.accuracy.cases import Case, Row, number, rows, whole
from tests.accuracy.models import trained
from tests.accuracy.names import accelerator

WEIGHT_OF_DERIVED = 0.1
"""Of a row in the fit whose speed follows from its operations: its degrees of parallelism do not multiply to its
devices, and which kernels its sequences of a million tokens ran on is not said."""


def cases() -> Iterator[Case]:
    """Speed of LLM training, one case per row that states tokens a second; and peak memory where stated."""
    for line, row in rows("train_llm"):
        yield from _llm(line, row)


def _llm(line: int, row: Row) -> Iterator[Case]:
    model, why = trained(row)
    gpu = accelerator(row["gpu"], row["gpu_mem_gb"])
    stated = number(row, "tokens_per_s_per_gpu")
    speed, weight = stated or speed_by_operations(row), 1.0 if stated else WEIGHT_OF_DERIVED
    if speed is None:
        why, model = why or "the table gives utilisation only", None
    document = None if model is None or gpu is None else _document(row, model)
    count = whole(row, "n_gpus", 8)
    kind = _kind(row)
    family = _family(row["model"])
    yield Case(
        kind, "train_llm", line, family, row["gpu"], "throughput_per_device", speed or 0.0, document, gpu, count, why,
        weight,
    )  # fmt: skip
    peak = number(row, "peak_mem_gib_per_gpu")
    if peak and document:
        yield Case("memory", "train_llm", line, family, row["gpu"], "memory_gib_per_device", peak, document, gpu, count)


def speed_by_operations(row: Row) -> float | None:
    """Tokens a second and device of a row of NeMo's that states only how many operations of the model it did.

    NeMo counts per token 6 for each weight of a layer and of the output, and 12 x hidden x length for attention: it
    does not halve what the causal mask leaves out (``nemo/utils/flops_formulas.py``, ``llama3``).
    """
    done, hidden = number(row, "model_tflops_per_gpu"), number(row, "d_model")
    if done is None or hidden is None or not row["source_repo_or_url"].startswith("NVIDIA/NeMo@"):
        return None
    layers, length = whole(row, "n_layers", 0), whole(row, "seq_len_tokens", 0)
    shared = whole(row, "n_kv_heads", 1) / whole(row, "n_heads", 1)
    layer = 12 * hidden * (hidden + hidden * shared + length) + 18 * hidden * whole(row, "d_ff", 0)
    return done * 1e12 / (layers * layer + 6 * hidden * whole(row, "vocab", 0))


def _family(name: str) -> str:
    """Rows of one model under its several spellings fall into one fold."""
    plain = name.lower().replace("_", "").replace("-", "").replace(".", "").replace(" ", "")
    for key in ("llama38b", "llama370b", "llama31405b", "deepseekv3", "qwen330b", "nemotron3"):
        if plain.startswith(key):
            return key
    return plain


def precision_of(word: str) -> str:
    low = word.lower()
    if "bf16" in low:
        return "bf16"
    if "fp4" in low:
        return "fp4"
    return "fp16" if "fp16" in low else "fp8"


def _kind(row: Row) -> str:
    if row["arch"] == "moe" or row["model"].startswith(("Nemotron_3", "DeepSeek")):
        return "train_moe"
    return "train_dense" if precision_of(row["precision"]) in ("bf16", "fp16") else "train_low"


def _document(row: Row, model: dict[str, Any]) -> dict[str, Any]:
    tp, pp, cp, ep = (whole(row, name, 1) for name in ("tp", "pp", "cp", "ep"))
    count, micro = whole(row, "n_gpus", 8), whole(row, "micro_batch_seqs", 1)
    dp = max(1, count // (tp * pp * cp))
    steps = whole(row, "grad_accum", 1)
    batch = whole(row, "global_batch_seqs", dp * micro * steps)
    if dp > batch:  # degrees that do not multiply to the row's devices: the sequence must be divided among the rest
        cp = max(cp, count // (tp * pp * batch))
    checkpoint = row["act_ckpt"].lower()
    policy = "full" if checkpoint.startswith("full") else "selective" if "selective" in checkpoint else "none"
    return {
        "model": model, "phase": "training", "precision": precision_of(row["precision"]),
        "training": {
            "method": "lora" if row["workload"] == "LoRA" else "full",
            "seq_len": whole(row, "seq_len_tokens", 2048), "micro_batch": micro,
            "global_batch": batch, "sharding": _sharding(row),
            "tensor_parallel": tp, "pipeline_parallel": pp, "context_parallel": cp, "expert_parallel": ep,
            "activation_checkpointing": policy,
        },
    }  # fmt: skip


def _sharding(row: Row) -> str:
    word = row["sharding"].upper()
    if "GRAD_OP" in word:
        return "zero2"
    if "FSDP" in word:
        return "zero3"
    return "zero1" if "DISTOPT" in word else "none"

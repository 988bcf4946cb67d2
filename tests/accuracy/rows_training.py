"""Rows of LLM training, MLPerf Training and Lambda's token models as cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.accuracy.cases import Case, Row, number, rows, whole
from tests.accuracy.models import trained
from tests.accuracy.names import accelerator


def cases() -> Iterator[Case]:
    """Speed of LLM training, one case per row that states tokens a second; and peak memory where stated."""
    for line, row in rows("train_llm"):
        yield from _llm(line, row)


def _llm(line: int, row: Row) -> Iterator[Case]:
    model, why = trained(row)
    gpu = accelerator(row["gpu"], row["gpu_mem_gb"])
    speed = number(row, "tokens_per_s_per_gpu")
    if speed is None:
        why, model = why or "the table gives utilisation only", None
    document = None if model is None or gpu is None else _document(row, model)
    count = whole(row, "n_gpus", 8)
    kind = _kind(row)
    family = _family(row["model"])
    yield Case(
        kind, "train_llm", line, family, row["gpu"], "throughput_per_device", speed or 0.0, document, gpu, count, why
    )
    peak = number(row, "peak_mem_gib_per_gpu")
    if peak and document:
        yield Case("memory", "train_llm", line, family, row["gpu"], "memory_gib_per_device", peak, document, gpu, count)


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
    checkpoint = row["act_ckpt"].lower()
    policy = "full" if checkpoint.startswith("full") else "selective" if "selective" in checkpoint else "none"
    return {
        "model": model, "phase": "training", "precision": precision_of(row["precision"]),
        "training": {
            "method": "lora" if row["workload"] == "LoRA" else "full",
            "seq_len": whole(row, "seq_len_tokens", 2048), "micro_batch": micro,
            "global_batch": whole(row, "global_batch_seqs", dp * micro * steps), "sharding": _sharding(row),
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

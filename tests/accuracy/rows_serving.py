"""Rows of LLM inference as cases: offline throughput, batch-1 decoding, prefill, and serving with latencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.accuracy.cases import Case, Row, number, rows, whole
from tests.accuracy.models import SERVED
from tests.accuracy.names import accelerator

ENGINES = {
    "vLLM": "vllm", "TensorRT-LLM": "tensorrt_llm", "TensorRT-LLM (PyTorch backend)": "tensorrt_llm",
    "llama.cpp": "llama_cpp", "Llama.cpp": "llama_cpp", "Deepspeed-MII": "vllm", "litgpt (PyTorch 2.1)": "pytorch",
}  # fmt: skip
"""The rest (DeepSpeed, MLC, ExLlama, SambaFlow) is ``auto``."""
SERVERS = {"trtllm": "tensorrt_llm", "vllm": "vllm", "sglang": "sglang"}
NVIDIA_DC = (
    "Nvidia A100 GPU", "Nvidia H100 GPU", "Nvidia GH200 GPU", "A100", "A100-SXM4-40GB", "A100 PCIe", "A100 SXM", "H100",
    "H100 PCIe", "H200", "B200", "GB200", "A10G", "A40", "L40S", "RTX PRO 6000 Blackwell SE",
)  # fmt: skip
TTFT_WEIGHT = 0.15
"""First tokens scatter farther than the other figures: they speak less in the fit."""
UNSTATED_WEIGHT = 0.2
"""Of disaggregated rows that leave out how many workers shared the load: they are taken for one."""
SCALED_WEIGHT = 0.3
"""Of one table's llama.cpp rows of several requests: per request each is twice as fast as the same run with one
request, and no slower with 64 of them than with 16, whatever their cache; they look multiplied, not measured."""
LARGE_QUEUE = 4096
"""Requests at once that stand for an unlimited rate."""


def precision_of(word: str) -> str:
    low = word.lower()
    if "mxfp4" in low or "nvfp4" in low or low == "fp4":
        return "fp4"
    if "fp8" in low:
        return "fp8"
    if any(mark in low for mark in ("q4", "int4", "4-bit", "4bit")):
        return "int4"
    return "int8" if "q8" in low or "int8" in low else "bf16"


def cases() -> Iterator[Case]:
    """Every row of offline inference, then every row of measured serving (two figures each)."""
    for line, row in rows("infer_llm"):
        yield _offline(line, row)
    for line, row in rows("infer_llm_serving_silicon"):
        yield from _serving(line, row)


def _offline(line: int, row: Row) -> Case:
    kind, figure, measured, prompt, output, batch = _question(row)
    gpu, model = accelerator(row["gpu"], row["gpu_mem_gb"]), SERVED.get(row["model"])
    if gpu == "nv-a100-sxm-80" and row["scenario"].endswith("PCIe"):
        gpu = "nv-a100-pcie-80"
    why = "" if gpu else "the accelerator is not in the catalog"
    document = None
    if measured is None:
        why = "the table gives no such figure"
    elif model is not None and gpu is not None:
        document = _document(row, model, prompt, output, batch)
    else:
        why = why or "the model is not known"
    scaled = row["framework"] == "llama.cpp" and row["scenario"].startswith("static")
    return Case(
        kind, "infer_llm", line, row["model"].split("/")[-1], row["gpu"], figure, measured or 0.0, document, gpu,
        whole(row, "n_gpus", 1), why, SCALED_WEIGHT if scaled else 1.0,
    )  # fmt: skip


def _document(row: Row, model: dict[str, Any], prompt: int, output: int, batch: int) -> dict[str, Any]:
    engine = ENGINES.get(row["framework"], "auto")
    count = whole(row, "n_gpus", 1)
    tp, pp = whole(row, "tp", 1), whole(row, "pp", 1)
    rows_split = "mlc" in row["source_repo_or_url"]  # its llama.cpp splits rows: faster than one card's bandwidth
    if (engine == "llama_cpp" and not rows_split) or row["framework"].lower().startswith("exllama"):
        tp, pp = 1, count  # layer by layer
    elif tp * pp < count and rows_split:
        tp = count
    weights = precision_of(row["weight_precision"] or row["model"])
    return {
        "model": model, "phase": "inference", "precision": weights,
        "inference": {
            "prompt_tokens": prompt, "output_tokens": output, "concurrency": batch, "engine": engine,
            "kv": "fp8" if "fp8" in row["kv_precision"].lower() else "bf16",
            "tensor_parallel": tp, "pipeline_parallel": pp, "data_parallel": max(1, count // (tp * pp)),
        },
    }  # fmt: skip


def _question(row: Row) -> tuple[str, str, float | None, int, int, int]:
    """Class, figure of the document, measured value in its unit, prompt, output and requests at once."""
    scenario, batch = row["scenario"], whole(row, "batch_or_concurrency", 1)
    prompt, output = whole(row, "isl_tokens", 1), whole(row, "osl_tokens", 1)
    total, rate = number(row, "output_tok_s_total"), number(row, "decode_tok_s_per_seq")
    offline = (
        "offline_nvidia" if row["gpu"] in NVIDIA_DC and "llama" not in row["framework"].lower() else "offline_other"
    )
    depth = re.search(r"@ depth (\d+)", scenario)
    start = int(depth.group(1)) if depth else 0
    if found := re.search(r"llama-bench (tg|pp)(\d+)", scenario):
        tokens = int(found.group(2))
        if found.group(1) == "tg":
            speed = rate or total
            return "decode1", "step_time_s", 1 / speed if speed else None, max(1, start), tokens, 1
        speed = number(row, "prefill_tok_s")
        return "prefill1", "ttft_ms", 1e3 * tokens / speed if speed and not start else None, tokens, 1, 1
    if "first-token" in scenario:
        return "ttft", "ttft_ms", number(row, "ttft_ms"), prompt, 1, batch
    if "batched-bench" in scenario:
        return offline, "step_time_s", batch / total if total else None, prompt, output, batch
    if scenario.startswith("batch-1"):
        speed = rate or total
        return "decode1", "step_time_s", 1 / speed if speed else None, prompt, max(2, output), 1
    if "max throughput" in scenario:
        per_gpu = number(row, "output_tok_s_per_gpu")
        total = total or (per_gpu * whole(row, "n_gpus", 1) if per_gpu else None)
        return offline, "throughput", total, prompt, output, LARGE_QUEUE
    return offline, "throughput", total, prompt, output, batch


def _serving(line: int, row: Row) -> Iterator[Case]:
    gpu, model = accelerator(row["system"]), SERVED.get(row["model_path"])
    found = re.search(r"concurrency=(\d+)", row["silicon_data_source"]) or re.search(r"_c(\d+)_", row["id"])
    batch = whole(row, "batch_size", int(found.group(1)) if found else 0)
    why = "" if model and gpu and batch else "the model, the accelerator or the load is not known"
    apart = row["mode"] == "disagg"
    for kind, figure, field in (("tpot", "tpot_ms", "silicon_tpot_ms"), ("ttft", "ttft_ms", "silicon_ttft_ms")):
        measured = number(row, field)
        document, count, stated = None, 1, True
        part = ("prefill_" if kind == "ttft" else "decode_") if apart else ""
        if model and gpu and batch and measured:
            document, count = _served(row, model, part, batch)
            stated = not part or number(row, f"{part}num_workers") is not None
        name = row["model_path"].split("/")[-1]
        if apart and kind == "tpot":  # decode workers alone: nothing interferes, so a token takes one step
            figure, measured = "step_time_s", (measured or 0.0) / 1e3
        weight = (TTFT_WEIGHT if kind == "ttft" else 1.0) * (1.0 if stated else UNSTATED_WEIGHT)
        yield Case(
            kind, "silicon", line, name, row["system"], figure, measured or 0.0, document, gpu, count, why, weight
        )


def _served(row: Row, model: dict[str, Any], part: str, batch: int) -> tuple[dict[str, Any], int]:
    """Of disaggregated serving, the workers of the phase that the figure is about, and their share of the load."""
    tp, pp = whole(row, f"{part}tp_size", 1), whole(row, f"{part}pp_size", 1)
    dp = whole(row, f"{part}attention_dp_size", 1)
    ep = whole(row, f"{part}moe_ep_size", 1)
    width = whole(row, f"{part}moe_tp_size", 1)
    if not part and tp > 8 and ep * width == tp:  # recorded as the product of two names of the same ranks
        tp = max(ep, width)
    if not part and dp > 1 and ep == tp * dp:
        ep = tp = dp
        tp = 1
    if not part:
        batch, tp, dp = _together(row, batch, tp, dp, ep * width)
        ep = max(ep, dp) if dp > 1 else ep
    workers = whole(row, f"{part}num_workers", 1)
    count = tp * pp * dp
    weights = precision_of(row["moe_quant_mode"] or row["gemm_quant_mode"] or row["precision"])
    share = max(1, round(batch / workers))
    document = {
        "model": model, "phase": "inference", "precision": weights,
        "inference": {
            "prompt_tokens": whole(row, "isl", 1), "output_tokens": whole(row, "osl", 1), "concurrency": share,
            "engine": SERVERS.get(row["backend"], "auto"), "kv": _cache(row),
            "tensor_parallel": tp, "pipeline_parallel": pp, "data_parallel": dp, "expert_parallel": min(ep, count),
        },
    }  # fmt: skip
    return document, count


def _together(row: Row, batch: int, tp: int, dp: int, spread: int) -> tuple[int, int, int]:
    """Requests on the whole server, and its tensor width and replicas of attention.

    The table's batch is that of one replica. Where it leaves out the replicas, they follow from the experts'
    ``spread`` or from the load that its source names.
    """
    if row["attention_dp_size"]:
        return batch * dp, tp, dp
    found = re.search(r"silicon_concurrency=(\d+)", row["silicon_data_source"])
    load = int(found.group(1)) if found else batch
    if load == batch * tp and tp > 1:
        return load, 1, tp
    if spread > tp and spread % tp == 0:
        return load, tp, spread // tp
    return batch, tp, dp


def _cache(row: Row) -> str:
    """Precision of the KV cache, which the table leaves out: where first tokens begin to wait for memory shows it.

    MiniMax on two B200 takes 110 requests of 9,216 tokens before they wait, twice what 16 bits would leave room for.
    """
    small = row["backend"] == "trtllm" or (row["backend"] == "vllm" and row["system"] != "h200_sxm")
    return "fp8" if small else "bf16"

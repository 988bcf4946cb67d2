"""Rows of peak memory, of batches that fit, and of runs that ran out of memory as cases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.accuracy.cases import Case, Row, number, rows, whole
from tests.accuracy.models import SERVED, Form, preset
from tests.accuracy.names import accelerator
from tests.accuracy.rows_samples import MASK_RCNN_GMACS, OLD, figures, filled

TRAINED: dict[str, Form] = {
    "llama-3.2-3b": preset("llama-3.2-3b"), "llama 3.2 3b": preset("llama-3.2-3b"),
    "llama 3.1 8b": preset("llama-3.1-8b"), "llama3-8b": preset("llama-3.1-8b"),
    "llama 3.1 70b": preset("llama-3.1-70b"),
    "llama3-70b": preset("llama-3.1-70b"), "llama 3.1 405b": preset("llama-3.1-405b"),
    "transformerxlbase": preset("transformer-xl-base"), "transformerxllarge": preset("transformer-xl-large"),
    "waveglow": preset("waveglow"),
    "resnet50": {"vision": {"params_m": 25.56, "gmacs": 4.09, "activations_m": 11.1, "image_px": 224}},
    "maskrcnn": {"vision": {"params_m": 44.2, "gmacs": MASK_RCNN_GMACS, "image_px": 800}},
}  # fmt: skip
LENGTHS = {"transformerxlbase": 192, "transformerxllarge": 384}
"""Tokens of a training segment in DeepLearningExamples' recipes, where the table has none."""
SHORT_PROMPT = 16
"""Tokens of the question that litgpt's generate asks unless told otherwise; the table has none."""
RAN_AT = 0.87
"""Share of the usable memory that the largest batch of a series takes, in the middle: the next is 1.33 times it."""
OUT_OF_MEMORY = 2.0
"""Stands for a run that failed: more than all of the memory."""
IDLE_GIB = 3.5
"""Lambda's readings below are those of a card before its run: less than weights, gradients and optimizer take."""


def cases() -> Iterator[Case]:
    """Measured peaks, then the largest batches that ran."""
    known = figures()
    trained = {(r["model"], r["img_size"]): filled(r, known) for _, r in rows("train_vision")}
    for line, row in rows("memory"):
        if row["is_measurement"] != "1":
            continue
        if row["category"] == "batch-that-fits":
            yield _fits(line, row, trained, known)
        elif row["category"] in ("finetune", "pretrain", "inference", "training-peak-nvidia-smi"):
            found = _peak(line, row)
            if found is not None:
                yield found


def _fits(line: int, row: Row, trained: dict[tuple[str, str], Row], known: dict[tuple[str, str], Row]) -> Case:
    name = (row["model"], row["seq_len_or_img"])
    like = trained.get(name) or known.get(name)
    document = None
    if like is not None and like["gmacs"]:
        shape = {"params_m": number(like, "params_m"), "gmacs": number(like, "gmacs")}
        shape["activations_m"] = number(like, "macts_m")
        batch = whole(row, "micro_batch", 1)
        document = _training({"vision": shape}, "fp16", 1, batch, 1, "sgd", "full", "none", "none")
        document["domain"] = "vision"
    censored = row["micro_batch"] == "512"  # where the series starts: any amount of memory may be left
    return Case(
        "fits", "memory", line, row["model"], row["gpu"], "fits", RAN_AT, document,
        accelerator(row["gpu"]), 1, "" if document else "the model's figures are not in the tables",
        0.0 if censored else 0.3,
    )  # fmt: skip


def _peak(line: int, row: Row) -> Case | None:
    seen, model = number(row, "measured_peak_gib"), row["model"].lower()
    failed = seen is None and "oom" in (row["note"] + row["unit_as_published"] + row["measured_peak_gib"]).lower()
    if seen is None and row["category"] == "training-peak-nvidia-smi":
        return None
    if (
        (seen is None and not failed)
        or (seen is not None and seen < IDLE_GIB and "nvidia-smi" in row["category"])
        or "activations only" in row["task"]
    ):
        return None
    if "parameter+optimizer" in row["note"] or "offload" in row["method"].lower() or "B/param" in row["note"]:
        return None
    form = SERVED.get(row["model"]) or next((form for key, form in TRAINED.items() if key in model), None)
    gpu = accelerator(row["gpu"], row["gpu_mem_gb"])
    document = _document(row, form) if form and gpu else None
    why = "" if document else "the model or the accelerator is not known"
    figure = "fits" if failed and seen is None else "memory_gib_per_device"
    kind, weight = ("fits", 0.0) if failed else ("memory", 0.4 if "transformerxl" in model else 1.0)
    count = whole(row, "n_gpus", 1)
    seen = OUT_OF_MEMORY if failed or seen is None else seen
    return Case(kind, "memory", line, row["model"], row["gpu"], figure, seen, document, gpu, count, why, weight)


def _full_precision(row: Row) -> str:
    return "fp32" if any(old in row["gpu"] for old in OLD) else "tf32"


def _document(row: Row, form: Form) -> dict[str, Any]:
    method, precision = row["method"].lower(), row["precision"].lower()
    four_bits = "nf4" in precision or "fp4" in precision or "qlora" in method
    batch, count = whole(row, "micro_batch", 1), whole(row, "n_gpus", 1)
    length = LENGTHS.get(row["model"], whole(row, "seq_len_or_img", 2048))
    if "inference" in row["task"] or row["category"] == "inference":
        length = whole(row, "seq_len_or_img", SHORT_PROMPT)
        weights = "int4" if four_bits else "int8" if "int8" in precision else "bf16"
        serving = {"prompt_tokens": length, "output_tokens": 50, "concurrency": batch, "engine": "pytorch"}
        return {"model": form, "phase": "inference", "precision": "bf16", "inference": {**serving, "weights": weights}}
    adapters = "lora" in method or "adapter" in method
    how = ("qlora" if four_bits else "lora") if adapters else "full"
    note = row["act_ckpt"].lower() + method
    checkpoint = (
        "full" if "full" in row["act_ckpt"].lower() or "activation ckpt" in note or "cumulative" in note else "none"
    )
    litgpt_shards = "FSDP" in row["parallelism"] and "litgpt" in row["source_repo_or_url"]
    if "recipe defaults" in row["note"] or litgpt_shards:  # torchtune's recipes and litgpt's sharding recompute
        checkpoint = "full"
    checkpoint = "selective" if "selective" in row["act_ckpt"].lower() else checkpoint
    kind = "fp16" if precision.endswith("amp") else _full_precision(row) if precision.startswith("fp32") else "bf16"
    optimizer = "sgd" if "vision" in form else "adamw_8bit" if "8-bit" in method + row["optimizer"].lower() else "adamw"
    replicated = count == 1 or "vision" in form or "nvidia-smi" in row["category"]
    sharding = "none" if replicated else "zero3"
    document = _training(form, kind, length, batch, count, optimizer, how, checkpoint, sharding)
    if "vision" in form:
        document["domain"] = "detection" if row["model"] == "maskrcnn" else "vision"
    return document


def _training(
    form: Form, precision: str, length: int, batch: int, count: int, optimizer: str, method: str, checkpoint: str,
    sharding: str,
) -> dict[str, Any]:  # fmt: skip
    return {
        "model": form, "phase": "training", "precision": precision,
        "training": {
            "seq_len": length, "micro_batch": batch, "global_batch": batch * count, "optimizer": optimizer,
            "method": method, "activation_checkpointing": checkpoint, "sharding": sharding, "tensor_parallel": 1,
            "pipeline_parallel": 1, "context_parallel": 1,
        },
    }  # fmt: skip

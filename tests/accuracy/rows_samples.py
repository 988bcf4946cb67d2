"""Rows of images in training and inference, edge devices, MLPerf and Lambda's other models as cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.accuracy.cases import Case, Row, number, rows, whole
from tests.accuracy.names import accelerator

OLD = ("1080", "2070", "2080", "Quadro RTX", "TITAN", "V100", "T4")
"""Cards without tf32."""
TYPICAL_BATCH = 256
"""Images on a device where the table does not say."""
MASK_RCNN_GMACS = 134.4
"""Mask R-CNN ResNet-50 FPN at 800 pixels (torchvision's documentation)."""

FCN_RESNET18 = "fcn-resnet18"
FCN_RESNET18_PARAMS_M, FCN_RESNET18_MACS_PER_PIXEL = 11.77, 36_722.6
"""jetson-inference's networks, counted: ResNet-18 without its classifier (11.17 M, 1.8136 x 10^9 MACs at 224 pixels)
and a head of 512 x 128 x 9 + 128 x 21 at every 32nd pixel each way (a mask of 64 x 32 for 2048 x 1024 pixels:
dusty-nv/jetson-inference#704)."""


def cases() -> Iterator[Case]:
    """Training, inference, edge."""
    known = figures()
    for line, row in rows("train_vision"):
        yield _image(line, filled(row, known), "train_vision", "training")
    for line, row in rows("infer_vision"):
        yield _image(line, filled(row, known), "infer_vision", "inference")
    for line, row in rows("infer_edge"):
        yield _edge(line, row)


def figures() -> dict[tuple[str, str], Row]:
    """Published figures of a network at an image size, by its name and by its parameters.

    Differently trained weights of one network have their own names in the tables and the same count of parameters.
    """
    known: dict[tuple[str, str], Row] = {}
    for table in ("train_vision", "infer_vision"):
        for _, row in rows(table):
            if row["gmacs"] and row["macts_m"]:
                known.setdefault((row["params_m"], row["img_size"]), row)
    for table in ("infer_vision", "train_vision"):
        known |= {(row["model"], row["img_size"]): row for _, row in rows(table) if row["gmacs"]}
    return known


def filled(row: Row, known: dict[tuple[str, str], Row]) -> Row:
    """The row with the figures that it leaves out and another row gives."""
    if row["gmacs"]:
        return row
    like = known.get((row["model"], row["img_size"])) or known.get((row["params_m"], row["img_size"]))
    return {**row, "gmacs": like["gmacs"], "macts_m": like["macts_m"]} if like else row


def precision_of(row: Row) -> str | None:
    """Of an image row; ``None`` where it is not stated."""
    word = row["precision"].lower()
    if word in ("", "fp64"):
        return word or None
    if "tf32" in word or (word == "fp32" and row["software"].endswith("DataParallel")):
        return "fp32" if any(old in row["gpu"] for old in OLD) else "tf32"
    return "fp32" if word == "fp32" else "fp16"


def vision_model(row: Row) -> dict[str, Any] | None:
    """The model of an image row by its published figures."""
    macs = number(row, "gmacs") or (MASK_RCNN_GMACS if row["model"] == "maskrcnn" else None)
    params = number(row, "params_m")
    if macs is None or params is None:
        return None
    shape: dict[str, Any] = {"params_m": params, "gmacs": macs, "image_px": whole(row, "img_size", 224)}
    if activations := number(row, "macts_m"):
        shape["activations_m"] = activations
    return {"vision": shape}


def _image(line: int, row: Row, table: str, phase: str) -> Case:
    processor = row["gpu"].startswith("CPU")
    gpu, model, precision = accelerator(row["gpu"]), vision_model(row), precision_of(row)
    count = whole(row, "n_gpus", 1)
    batch = whole(row, "batch_per_gpu", whole(row, "batch_total", TYPICAL_BATCH * count) // count)
    why = "" if gpu or processor else "the accelerator is not in the catalog"
    document = None
    if precision is None:
        why = "the precision is not stated"
    elif model and (gpu or processor):
        domain = "detection" if "R-CNN" in row["task"] else "vision"
        document = {"domain": domain, "model": model, "phase": phase, "precision": precision}
        if phase == "training":
            document["training"] = {
                "micro_batch": batch, "global_batch": batch * count, "optimizer": "sgd",
                "sharding": "none", "activation_checkpointing": "none",
            }  # fmt: skip
        else:
            eager = row["software"].endswith("eager") or (
                row["software"].startswith("PyTorch") and "compile" not in row["software"]
            )
            document["inference"] = {"batch": batch, "engine": "pytorch" if eager else "auto"}
    kind = "vision_train" if phase == "training" else "vision_cpu" if processor else "vision_infer"
    seen = number(row, "samples_per_s_total") or 0.0
    return Case(
        kind, table, line, row["model"], row["gpu"], "throughput", seen, document,
        gpu, 0 if processor else count, why,
    )  # fmt: skip


def _edge_precision(word: str) -> str:
    if "int8" in word and "not stated" not in word:
        return "int8"
    return "fp32" if "fp32" in word else "fp16"


def _edge_figures(row: Row, sizes: list[int]) -> tuple[float | None, float | None]:
    """Millions of parameters and 10^9 operations (two for a multiply-add) of a row's network, where known."""
    if row["model"].startswith(FCN_RESNET18) and len(sizes) == 2:
        return FCN_RESNET18_PARAMS_M, 2e-9 * FCN_RESNET18_MACS_PER_PIXEL * sizes[0] * sizes[1]
    return number(row, "params_m"), number(row, "gops")


def _edge(line: int, row: Row) -> Case:
    sizes = [int(found) for found in re.findall(r"\d+", row["input_res"])][:2]
    gpu, (params, operations) = accelerator(row["device"]), _edge_figures(row, sizes)
    latency = number(row, "latency_ms")
    frames = number(row, "fps") or (1e3 / latency if latency else None)
    software = row["framework"]
    engine = (
        "hailo"
        if "Hailo" in software
        else "tensorrt"
        if ("T" in software and "TRT" in software) or "TensorRT" in software
        else "onnxruntime"
        if "ONNX" in software
        else "pytorch"
    )
    why, document = "", None
    if "CPU" in software or gpu is None:
        why = "runs on the board's processor, or the device is not in the catalog"
    elif frames and params and operations:
        pixels = round((sizes[0] * sizes[-1]) ** 0.5) if sizes else 224
        document = {
            "domain": "detection" if "detection" in row["task"] else "vision",
            "model": {"vision": {"params_m": params, "gmacs": operations / 2, "image_px": max(16, pixels)}},
            "phase": "inference", "precision": _edge_precision((row["precision"] + software).lower()),
            "inference": {"batch": whole(row, "batch", 1), "engine": engine},
        }  # fmt: skip
    else:
        why = "the table leaves out operations, parameters or speed"
    family = FCN_RESNET18 if row["model"].startswith(FCN_RESNET18) else row["model"].strip("⭐")
    return Case("edge", "infer_edge", line, family, row["device"], "throughput", frames or 0.0, document, gpu, 1, why)

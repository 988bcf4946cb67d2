"""Predictions against published measurements: bounds on the median error that hold, so that a regression shows."""

import pytest
from sizing_world import cards, mdape, measured, number, presets, workload

from app.sizing import demand

pytestmark = pytest.mark.shared

TRAIN_CARDS = {"H100-SXM": "nv-h100-sxm", "H100": "nv-h100-sxm", "GB200": "nv-gb200", "B200": "nv-b200-sxm"}
SERVE_MODELS = {
    "meta-llama/Llama-2-7b-hf": "llama-2-7b", "Qwen/Qwen2-7B": "qwen2-7b", "meta-llama/Llama-2-70b-hf": "llama-2-70b",
}  # fmt: skip
SERVE_CARDS = {"Nvidia H100 GPU": "nv-h100-sxm", "Nvidia A100 GPU": "nv-a100-sxm-40", "Nvidia GH200 GPU": "nv-gh200-96"}
ENGINES = {"vLLM": "vllm", "TensorRT-LLM": "tensorrt_llm"}


def _shape(row: dict[str, str]) -> dict[str, object]:
    heads = int(number(row, "n_heads") or 32)
    return {
        "layers": int(number(row, "n_layers")), "hidden": int(number(row, "d_model")), "heads": heads,
        "kv_heads": int(number(row, "n_kv_heads") or heads),
        "ffn": int(number(row, "d_ff") or 4 * number(row, "d_model")),
        "gated_ffn": "MPT" not in row["model"], "vocab": int(number(row, "vocab") or 50368),
        "tied_embeddings": "MPT" in row["model"], "params_m": number(row, "params_total") / 1e6,
    }  # fmt: skip


def _train(row: dict[str, str], card: str) -> tuple[float, float] | None:
    wanted = (
        "tokens_per_s_per_gpu",
        "n_gpus",
        "n_layers",
        "d_model",
        "micro_batch_seqs",
        "global_batch_seqs",
        "params_total",
    )
    if any(number(row, field) is None for field in wanted):
        return None
    count = int(number(row, "n_gpus"))
    checkpointing = row["act_ckpt"] if row["act_ckpt"] in ("full", "selective") else "none"
    precision = "bf16" if "bf16" in row["precision"].lower() else "fp8"
    asked = workload(
        model={"transformer": _shape(row)},
        phase="training",
        precision=precision,
        training={
            "seq_len": int(number(row, "seq_len_tokens")),
            "micro_batch": int(number(row, "micro_batch_seqs")),
            "global_batch": int(number(row, "global_batch_seqs")),
            "sharding": "zero3" if "FSDP" in row["sharding"] else "zero1",
            "tensor_parallel": int(number(row, "tp") or 1),
            "pipeline_parallel": int(number(row, "pp") or 1),
            "context_parallel": int(number(row, "cp") or 1),
            "activation_checkpointing": checkpointing,
        },
    )
    found = demand(asked, cards()[card], count, presets(), nodes=-(-count // 8)).training
    return found.throughput.value / count, number(row, "tokens_per_s_per_gpu")


@pytest.mark.parametrize(
    ("source", "bound", "least"), [("mosaicml/llm-foundry", 0.12, 60), ("NVIDIA-NeMo/Megatron-Bridge", 0.15, 30)]
)
def test_dense_llm_training(source: str, bound: float, least: int) -> None:
    pairs = []
    for row in measured("train_llm"):
        card = TRAIN_CARDS.get(row["gpu"])
        if row["gpu"] == "A100-SXM":
            card = "nv-a100-sxm-40" if row["gpu_mem_gb"] == "40" else "nv-a100-sxm-80"
        if (
            card
            and row["arch"] == "dense"
            and row["source_repo_or_url"].startswith(source)
            and row["workload"] == "pretrain"
        ):
            pair = _train(row, card) if "fp4" not in row["precision"].lower() else None
            pairs += [pair] if pair else []
    assert len(pairs) >= least
    assert mdape(pairs) < bound


def test_llm_serving_on_nvidia_cards() -> None:
    pairs = []
    for row in measured("infer_llm"):
        model, card, engine = (
            SERVE_MODELS.get(row["model"]), SERVE_CARDS.get(row["gpu"]), ENGINES.get(row["framework"]),
        )  # fmt: skip
        batch, seen = number(row, "batch_or_concurrency"), number(row, "output_tok_s_total")
        if not (model and card and engine and batch and seen and row["scenario"].startswith("static batch")):
            continue
        count = int(number(row, "n_gpus") or 1)
        asked = workload(
            model={"preset": model},
            phase="inference",
            inference={
                "prompt_tokens": int(number(row, "isl_tokens")), "output_tokens": int(number(row, "osl_tokens")),
                "concurrency": int(batch), "tensor_parallel": int(number(row, "tp") or 1), "engine": engine,
            },
        )  # fmt: skip
        found = demand(asked, cards()[card], count, presets()).inference
        if found.fits:  # a batch beyond the memory is queued, by rules that the table does not tell
            pairs.append((found.throughput.value, seen))
    assert len(pairs) >= 200
    assert mdape(pairs) < 0.18


VISION_FIGURES = {"params_m": "params_m", "gmacs": "gmacs", "activations_m": "macts_m"}
"""Our names of what a row tells of its network."""


def test_image_training_on_a_3090() -> None:
    pairs = []
    for row in measured("train_vision")[::4]:
        if not row["gpu"].endswith("RTX 3090") or not all(
            number(row, f) for f in ("gmacs", "macts_m", "batch_per_gpu")
        ):
            continue
        asked = workload(
            domain="vision",
            model={"vision": {ours: number(row, theirs) for ours, theirs in VISION_FIGURES.items()}},
            phase="training",
            precision="fp16",
            training={
                "micro_batch": int(number(row, "batch_per_gpu")),
                "global_batch": int(number(row, "batch_per_gpu")),
            },
        )
        found = demand(asked, cards()["nv-3090"], 1, presets()).training
        pairs.append((found.throughput.value, number(row, "samples_per_s_total")))
    assert len(pairs) >= 150
    assert mdape(pairs) < 0.28


def test_image_serving_on_a_4090() -> None:
    pairs = []
    for row in measured("infer_vision")[::20]:
        if row["gpu"] != "RTX 4090" or not row["software"].endswith("eager"):
            continue
        if not all(number(row, f) for f in ("gmacs", "macts_m", "batch_per_gpu")):
            continue
        asked = workload(
            domain="vision",
            model={"vision": {ours: number(row, theirs) for ours, theirs in VISION_FIGURES.items()}},
            phase="inference",
            precision="fp16",
            inference={"batch": int(number(row, "batch_per_gpu")), "engine": "pytorch"},
        )
        found = demand(asked, cards()["nv-4090"], 1, presets()).inference
        pairs.append((found.throughput.value, number(row, "samples_per_s_total")))
    assert len(pairs) >= 60
    assert mdape(pairs) < 0.28


def test_lora_memory() -> None:
    """litgpt's table: peaks of adapter fine-tuning on one card."""
    models = {"Llama 2 7 B": "llama-2-7b", "Llama 2 13 B": "llama-2-13b"}
    pairs = []
    for row in measured("memory"):
        seen = number(row, "measured_peak_gib")
        if row["model"] not in models or row["method"] != "LoRA" or number(row, "n_gpus") != 1 or not seen:
            continue
        method = "qlora" if "nf4" in row["precision"] else "lora"
        asked = workload(
            model={"preset": models[row["model"]]},
            phase="training",
            training={
                "method": method, "seq_len": int(number(row, "seq_len_or_img")), "activation_checkpointing": "none",
                "micro_batch": int(number(row, "micro_batch")),
            },
        )  # fmt: skip
        found = demand(asked, cards()["nv-h100-sxm"], 1, presets()).training
        pairs.append((found.memory.value, seen))
    assert len(pairs) >= 5
    assert mdape(pairs) < 0.15

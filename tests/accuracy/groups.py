"""Which constants are fitted together, and on which rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from app.sizing.calibration import KIN
from app.sizing.constants import EngineConstants, MemoryConstants, ServeConstants, TrainConstants
from tests.accuracy.predictor import Asked
from tests.accuracy.start import shape_weights


@dataclass(frozen=True)
class Group:
    """Constants that only the rows of ``kinds`` speak of (``gguf``: those of llama.cpp, of its own kernels).

    ``lean`` is the fit's; with ``deviations_only`` the efficiencies themselves are those of an earlier group;
    ``refit_rounds`` refits folds anew, where constants bend the answer too much for the linearised problem.
    """

    name: str
    kinds: tuple[str, ...]
    constants: tuple[str, ...]
    efficiencies: tuple[str, ...]
    gguf: bool | None = None
    lean: float = 0.0
    deviations_only: bool = False
    rounds: int = 10
    refit_rounds: int = 0

    def takes(self, asked: Asked) -> bool:
        if asked.case.kind not in self.kinds:
            return False
        return self.gguf is None or (asked.workload.inference.engine == "llama_cpp") == self.gguf

    def names(self, families: Iterable[str]) -> tuple[str, ...]:
        """The constants, the efficiencies, and their deviations for kin and families that rows speak of."""
        present = sorted(set(families))
        names = list(self.constants)
        for efficiency in self.efficiencies:
            name = f"eff.{efficiency}"
            kin = sorted({KIN[family] for family in present})
            names += [] if self.deviations_only else [name]
            names += [f"{name}@{word}" for word in kin + present]
        return tuple(dict.fromkeys(names))


def _all(kind: type, prefix: str, without: tuple[str, ...] = ()) -> tuple[str, ...]:
    return tuple(f"{prefix}.{field.name}" for field in fields(kind) if field.name not in without)


_FIXED_MEMORY = (
    "comm_buffer_gib", "image_context_gib", "serve_context_gib", "gguf_context_gib", "pytorch_context_gib",
)  # fmt: skip
"""Known better than the loggers of peaks tell them from activations."""
_GGUF = tuple(name for name in _all(ServeConstants, "serve") if ".gguf_" in name)
_SERVING = tuple(name for name in _all(ServeConstants, "serve") if name not in _GGUF)
_ENGINES = tuple(
    name for e in ("vllm", "sglang", "tensorrt_llm", "pytorch") for name in _all(EngineConstants, f"engine.{e}")
)
_IMAGES_TRAINED = (
    "intensity_power", "traffic_power", "params_power", "train_launch_ms", "fp32_traffic", "launch_ranks_power",
    "batch_half", "detection_traffic", "train_plain_arithmetic",
)  # fmt: skip
_IMAGES_SERVED = (
    "infer_intensity_power", "infer_traffic_power", "infer_params_power", "infer_launch_ms", "compiled",
    "compiled_launch", "infer_batch_half", "fill_power", "launch_power", "plain_arithmetic", "one_process",
    "one_process_rank", "replicate",
)  # fmt: skip
_STREAMED = (
    "on_chip_m", "on_chip_slope", "on_chip_power", "stream_weights", "stream_ms", "stream_tokens_power",
    "parts_macs_power", "parts_tokens_power", "parts_memory_power",
)  # fmt: skip
_TOO_FAST_COUNTS = 0.5
"""Of networks, what their figures hide (depthwise, grouped, unfused layers) makes them slower far more than faster."""


def _samples(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"sample.{name}" for name in names)


GROUPS = (
    Group(
        "training of language models", ("train_dense", "train_low", "train_moe"),
        _all(TrainConstants, "train", ("qlora", "optimizer_bytes")), ("train", "memory", "low_bits"),
    ),
    Group(
        "serving of language models", ("offline_nvidia", "offline_other", "tpot", "ttft", "decode1", "prefill1"),
        (*_SERVING, *_ENGINES),
        ("prefill", "decode", "launch"), gguf=False,
    ),
    Group(
        "llama.cpp", ("offline_nvidia", "offline_other", "decode1", "prefill1"),
        (*_GGUF, *_all(EngineConstants, "engine.llama_cpp", ("decode", "prefill"))),
        ("gguf_prefill", "gguf_decode"), gguf=True,
    ),
    Group(
        "inference on images", ("vision_infer",),
        (*_samples(_IMAGES_SERVED), *shape_weights("eager", "compiled", "launch")),
        ("vision_infer", "vision_traffic_infer"), lean=_TOO_FAST_COUNTS,
    ),
    Group(
        "inference on processors", ("vision_cpu",), shape_weights("cpu"), ("vision_infer", "vision_traffic_infer"),
        lean=0.25, deviations_only=True,
    ),
    Group(
        "edge devices", ("edge",), (*_samples(_STREAMED), *shape_weights("stream")),
        ("vision_infer", "vision_traffic_infer"), lean=0.6, deviations_only=True, rounds=20, refit_rounds=3,
    ),
    Group(
        "training on images", ("vision_train",), (*_samples(_IMAGES_TRAINED), *shape_weights("train")),
        ("vision", "vision_traffic_train"), lean=_TOO_FAST_COUNTS,
    ),
    Group("memory", ("memory", "fits"), _all(MemoryConstants, "memory", _FIXED_MEMORY), ()),
)  # fmt: skip

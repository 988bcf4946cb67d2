"""What somebody wants to train or serve. Every field but ``model`` and ``phase`` has a default."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.domain.software import Software

Precision = Literal["fp64", "fp32", "tf32", "fp16", "bf16", "fp8", "int8", "int4", "fp4"]
Domain = Literal["llm", "vision", "detection", "diffusion", "speech", "recommender", "tabular", "custom"]
Degree = Literal["auto"] | int
MicroBatch = Literal["auto"] | Annotated[int, Field(ge=1, le=65536)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Transformer(_Model):
    """A decoder-only transformer by its dimensions."""

    layers: int = Field(ge=1, le=1000)
    hidden: int = Field(ge=8, le=262144)
    heads: int = Field(ge=1, le=1024)
    kv_heads: int | None = Field(default=None, ge=1, le=1024, description="heads where not given")
    head_dim: int | None = Field(default=None, ge=1, le=4096, description="hidden / heads where not given")
    ffn: int = Field(ge=8, le=1048576)
    gated_ffn: bool = True
    vocab: int = Field(ge=1, le=4194304)
    tied_embeddings: bool = False
    experts: int = Field(default=1, ge=1, le=4096)
    active_experts: int = Field(default=1, ge=1, le=4096)
    params_m: float | None = Field(default=None, gt=0, description="millions; overrides the count")
    active_params_m: float | None = Field(default=None, gt=0, description="millions; overrides the count")


class VisionModel(_Model):
    """An image model by its published figures."""

    params_m: float = Field(gt=0, description="parameters, millions")
    gmacs: float = Field(gt=0, description="multiply-accumulates per image, 10^9")
    activations_m: float | None = Field(default=None, gt=0, description="activations per image, millions")
    image_px: int = Field(default=224, ge=16, le=16384)


class CustomModel(_Model):
    """Any model by three figures."""

    params_m: float = Field(gt=0, description="parameters, millions")
    gflops_per_sample: float = Field(gt=0, description="forward pass, 10^9 operations")
    activation_mib_per_sample: float = Field(gt=0)


class Architecture(Transformer):
    """A transformer with all that ``Transformer`` has no field for: latent attention, windows, experts, encoders.

    A config.json is read into this form; it can be given directly just as well.
    """

    title: str | None = Field(default=None, description="what it is called in results")
    source: str | None = Field(default=None, description="where its dimensions come from")
    context: int | None = Field(default=None, ge=1, description="longest context it was made for, tokens")
    positions: int = Field(default=0, ge=0, description="rows of a learned position table; 0 with rotary positions")
    encoder: bool = Field(default=False, description="reads whole sequences at once and writes none (BERT)")
    encoder_layers: int = Field(
        default=0, ge=0, description="of the layers, those of an encoder before the decoder (T5); they keep no cache"
    )
    dense_layers: int = Field(default=0, ge=0, description="layers without experts in a model that has experts")
    dense_ffn: int = Field(default=0, ge=0, description="width of those layers")
    shared_ffn: int = Field(default=0, ge=0, description="width of the expert that every token uses")
    expert_hidden: int | None = Field(
        default=None, ge=1, description="width that experts work in; hidden where not given"
    )
    mla_dim: int | None = Field(default=None, ge=1, description="latent that MLA caches per token and layer")
    q_rank: int | None = Field(default=None, ge=1, description="rank of MLA's query; no factors where not given")
    qk_nope: int | None = Field(default=None, ge=1, description="MLA: key elements per head without position")
    qk_rope: int | None = Field(default=None, ge=1, description="MLA: key elements with position, shared by the heads")
    v_dim: int | None = Field(default=None, ge=1, description="MLA: value elements per head")
    window: int | None = Field(default=None, ge=1, description="tokens that a windowed layer sees back")
    window_layers: int = Field(default=0, ge=0, description="layers that attend within the window only")
    attention_layers: int | None = Field(default=None, ge=0, description="layers with a KV cache; all where not given")
    attention_gate: bool = Field(default=False, description="attention's output is gated by one more projection")
    mixer_layers: int = Field(default=0, ge=0, description="layers of a state-space or linear-attention mixer")
    mixer_params_m: float = Field(default=0, ge=0, description="millions of parameters of one such mixer")
    ffn_layers: int | None = Field(
        default=None, ge=0, description="layers with a feed-forward block; all where not given"
    )


class SampleFigures(_Model):
    """A model counted in samples (images, windows of audio, rows) by its figures."""

    family: Literal[
        "cnn", "vit", "detection", "segmentation", "diffusion", "speech", "recommender", "tabular", "graph", "custom"
    ]
    sample: str = "image"
    title: str | None = Field(default=None, description="what it is called in results")
    source: str | None = Field(default=None, description="where its figures come from")
    params_m: float = Field(gt=0, description="parameters, millions")
    gflops: float = Field(gt=0, description="one whole answer, forward, 10^9 operations")
    train_gflops: float | None = Field(
        default=None, gt=0, description="forward part of one training sample; gflops else"
    )
    activations_m: float | None = Field(default=None, gt=0, description="elements that its operations write, millions")
    activation_mib: float | None = Field(default=None, gt=0, description="kept per sample in training")
    steps: int = Field(default=1, ge=1, description="passes one after another for one answer (denoising, decoding)")
    step_params_m: float | None = Field(
        default=None, gt=0, description="weights read at each pass; all where not given"
    )
    lookup_kb: float = Field(default=0, ge=0, description="read at random from embedding tables per sample")
    input_mb: float = Field(default=0.11, gt=0, description="stored size of one sample")
    image_px: float | None = Field(default=None, gt=0, description="edge of the image that it is fed, pixels")
    seconds: float | None = Field(default=None, gt=0, description="of audio in one sample")
    operators: tuple[str, ...] | None = Field(default=None, description="kinds of operations in the graph, as in ONNX")


class Model(_Model):
    """The model, given in exactly one of these ways."""

    preset: str | None = Field(default=None, description="our id or the Hugging Face id")
    hf_config: str | None = Field(default=None, description="path of a Hugging Face config.json, read locally")
    onnx: str | None = Field(default=None, description="path of an ONNX file, read locally and never run")
    transformer: Transformer | None = Field(default=None, description="a decoder by its dimensions")
    vision: VisionModel | None = Field(default=None, description="an image model by its published figures")
    custom: CustomModel | None = Field(default=None, description="any model by three figures")
    architecture: Architecture | None = Field(default=None, description="any transformer in full detail")
    figures: SampleFigures | None = Field(default=None, description="any model counted in samples, in full detail")

    @model_validator(mode="after")
    def _exactly_one(self) -> Model:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            found = ", ".join(given) or "none"
            raise ValueError(f"give exactly one of {', '.join(type(self).model_fields)}; found {found}")
        return self


ROW_DOMAINS = ("tabular", "recommender")
ROWS_AT_ONCE = 8192
"""Rows in a batch where nobody says; MLPerf's recommenders take 16,384 and more, tables on one card some thousands."""


class Training(_Model):
    """How the model is trained."""

    method: Literal["full", "lora", "qlora"] = "full"
    optimizer: Literal["adamw", "adamw_8bit", "sgd", "adafactor"] = "adamw"
    seq_len: int = Field(default=4096, ge=1, le=10_000_000, description="tokens")
    micro_batch: MicroBatch = Field(default="auto", description="per device; auto takes the fastest that fits")
    global_batch: int = Field(default=64, ge=1, le=10_000_000)
    sharding: Literal["auto", "none", "zero1", "zero2", "zero3"] = "auto"
    tensor_parallel: Degree = "auto"
    pipeline_parallel: Degree = "auto"
    context_parallel: Degree = "auto"
    expert_parallel: Degree = "auto"
    activation_checkpointing: Literal["auto", "none", "selective", "full"] = "auto"
    tokens: float | None = Field(default=None, gt=0)
    samples: float | None = Field(default=None, gt=0, description="passed through training, epochs included")
    epochs: float = Field(default=1, gt=0, le=100000)
    deadline_hours: float | None = Field(default=72, gt=0)
    dataset_gb: float | None = Field(default=None, gt=0)
    dataset_growth_per_year: float = Field(default=0, ge=0, le=100)
    checkpoint_every_min: float = Field(default=60, gt=0, le=100_000, description="time between two checkpoints")


class Inference(_Model):
    """How the model is served."""

    prompt_tokens: int = Field(default=1024, ge=1, le=10_000_000)
    output_tokens: int = Field(default=256, ge=1, le=10_000_000)
    concurrency: int | None = Field(default=None, ge=1, le=10_000_000, description="requests being answered at once")
    requests_per_s: float | None = Field(default=None, gt=0)
    samples_per_s: float | None = Field(default=None, gt=0)
    streams: int | None = Field(default=None, ge=1, le=1_000_000)
    stream_fps: float = Field(default=30, gt=0, le=1000)
    batch: int = Field(default=1, ge=1, le=65536)
    weights: Precision | None = Field(
        default=None, description="precision of the stored weights; the workload's where not given"
    )
    kv: Precision | None = Field(default=None, description="precision of the KV cache; bf16 where not given")
    tensor_parallel: Degree = "auto"
    pipeline_parallel: Degree = "auto"
    expert_parallel: Degree = "auto"
    data_parallel: Degree = "auto"
    engine: Literal[
        "auto", "vllm", "sglang", "tensorrt_llm", "llama_cpp", "tensorrt", "onnxruntime", "pytorch", "hailo"
    ] = "auto"
    ttft_ms: float | None = Field(default=None, gt=0, description="time to first token, at most")
    tpot_ms: float | None = Field(default=None, gt=0, description="time per output token, at most")
    latency_ms: float | None = Field(default=None, gt=0)


class Workload(_Model):
    """What is to be run, and what counts as good enough."""

    name: str = "Workload"
    domain: Domain = "llm"
    model: Model
    phase: Literal["training", "inference", "both"]
    precision: Precision = "bf16"
    training: Training = Training()
    inference: Inference = Inference()
    software: Software = Field(default=Software(), description="what it runs with; nothing of it need be known")

    @model_validator(mode="before")
    @classmethod
    def _rows_come_by_the_thousand(cls, given: Any) -> Any:
        """Rows of tables are small: a batch of them is larger unless somebody says otherwise."""
        if not isinstance(given, Mapping) or given.get("domain") not in ROW_DOMAINS:
            return given
        training = given.get("training", {})
        if not isinstance(training, Mapping) or "global_batch" in training:
            return given
        return {**given, "training": {**training, "global_batch": ROWS_AT_ONCE}}

    @property
    def trains(self) -> bool:
        """Whether something is trained."""
        return self.phase in ("training", "both")

    @property
    def serves(self) -> bool:
        """Whether something is served."""
        return self.phase in ("inference", "both")

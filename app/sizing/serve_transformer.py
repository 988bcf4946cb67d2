"""Serving a transformer: memory of a rank, prefill, decode, and steady-state latency and throughput.

Roofline: prefill = max(FLOPs / (e peak), weights / (e bandwidth)); a decode step reads the weights it hits and every KV
cache once, or computes 2 N per sequence, plus a fixed overhead of the engine. Mixture of experts: a batch of B tokens
hits 1 - (1 - k/E)^B of the experts. Sources: the tables named in efficiency.py; ring collectives.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.workload import Inference
from app.sizing.device import Device
from app.sizing.models import GIB, Dims, ModelSpec
from app.sizing.plan import Fabric
from app.sizing.precision import BYTES, WEIGHT_BYTES, weight_gib
from app.sizing.train_time import attention_flops

SERVE_CONTEXT_GIB = 1.5
"""Driver context, CUDA graphs, workspace."""


@dataclass(frozen=True, slots=True)
class ServePlan:
    """Replicas of ``tp x pp`` ranks; ``batch`` requests at once on each."""

    dp: int = 1
    tp: int = 1
    pp: int = 1
    ep: int = 1
    batch: float = 1.0

    @property
    def ranks(self) -> int:
        return self.dp * self.tp * self.pp


@dataclass(frozen=True)
class EngineConstants:
    """What the serving software adds: milliseconds per step and per layer, and shares of the hardware's speed."""

    step_ms: float
    layer_us: float
    decode: float = 1.0
    prefill: float = 1.0
    compute: float = 1.0
    tp_scales: bool = True
    gguf: bool = False

    def decode_share(self, device: Device) -> float:
        """Share of the bandwidth that reading weights reaches."""
        return (device.eff.gguf_decode if self.gguf else device.eff.decode) * self.decode

    def prefill_share(self, device: Device) -> float:
        """Share of the peak that prefill reaches."""
        return (device.eff.gguf_prefill if self.gguf else device.eff.prefill) * self.prefill


ENGINES = {
    "auto": EngineConstants(2.0, 17.5),
    "vllm": EngineConstants(2.0, 17.5),
    "tensorrt_llm": EngineConstants(0.7, 8.0),
    "llama_cpp": EngineConstants(0.3, 5.0, compute=0.3, tp_scales=False, gguf=True),
    "pytorch": EngineConstants(5.0, 300.0, decode=0.8, prefill=0.8, compute=0.5),
}


@dataclass(frozen=True)
class ServeConstants:
    """Fitted on Argonne's, NVIDIA's and InferenceMAX's tables.

    ``all_reduce_us`` is the latency of one all-reduce over NVLink (three times that over PCIe).
    """

    all_reduce_us: float = 28.0
    attention: float = 1.0
    kv_read: float = 0.64
    interference: float = 1.07
    moe_prefill: float = 0.545
    moe_read: float = 1.25
    moe_layer_us: float = 10.0
    fp8: float = 1.0
    fp4: float = 0.6
    ttft_base_ms: float = 9.0
    ttft_prefill: float = 1.76
    ttft_queue: float = 0.195
    ttft_queue_power: float = 0.335
    ttft_steps: float = 7.0


CONSTANTS = ServeConstants()


@dataclass(frozen=True)
class Serving:
    """Seconds and rates of one layout."""

    ttft_s: float
    tpot_s: float
    decode_s: float
    prefill_s: float
    throughput: float
    requests_per_s: float
    weights_s: float
    kv_s: float
    compute_s: float
    overhead_s: float
    batch: float

    @property
    def bottleneck(self) -> str:
        parts = {
            "memory bandwidth": self.weights_s + self.kv_s,
            "compute": self.compute_s,
            "latency of the software and the links": self.overhead_s,
        }
        return max(parts, key=lambda name: parts[name])


def engine_of(inference: Inference) -> EngineConstants:
    """The constants of the engine; those of other engines are vLLM's."""
    return ENGINES.get(inference.engine, ENGINES["auto"])


def weights_gib(spec: ModelSpec, precision: str, engine: str) -> float:
    """All weights as stored, GiB."""
    body = spec.params - spec.embedding_params
    return weight_gib(body, spec.embedding_params, precision, gguf=engine == "llama_cpp")


def kv_gib_per_request(spec: ModelSpec, inference: Inference, kv: str) -> float:
    """KV cache of one request at its full length, GiB: 2 L n_kv d_head bytes x tokens."""
    if spec.dims is None or spec.dims.encoder:
        return 0.0
    return spec.dims.kv_elements(inference.prompt_tokens + inference.output_tokens) * BYTES[kv] / GIB


def serve_shares_gib(spec: ModelSpec, inference: Inference, weights: str, kv: str, plan: ServePlan) -> dict[str, float]:
    """GiB per rank by segment of the memory bar, with the KV cache of all requests at full length."""
    d = spec.dims
    assert d is not None
    split = plan.tp * plan.pp
    kv_split = plan.pp * (min(plan.tp, d.kv_heads) if d.mla_dim is None else 1)
    chunk = min(inference.prompt_tokens * plan.batch, 8192.0)
    width = max(d.ffn * d.active_experts if d.experts > 1 else d.ffn, d.attention_dim)
    working = chunk * 2 * (4 * d.hidden + 3 * width / plan.tp) / GIB
    logits = 4.0 * d.vocab / plan.tp * min(plan.batch, 256.0) / GIB
    return {
        "weights": weights_gib(spec, weights, inference.engine) / split,
        "kv_cache": kv_gib_per_request(spec, inference, kv) * plan.batch / kv_split,
        "activations": working,
        "output": 0.0 if d.encoder else logits,
        "overhead": SERVE_CONTEXT_GIB if inference.engine != "llama_cpp" else 0.6,
    }


def serve(
    spec: ModelSpec,
    inference: Inference,
    weights: str,
    kv: str,
    compute: str,
    plan: ServePlan,
    device: Device,
    fabric: Fabric,
) -> Serving:
    """Steady state with ``plan.batch`` requests in flight on each replica."""
    d = spec.dims
    assert d is not None
    engine = engine_of(inference)
    prompt, output, batch = inference.prompt_tokens, inference.output_tokens, max(1.0, plan.batch)
    prefill_one = prefill_s(spec, d, prompt, 1.0, weights, compute, plan, device, fabric, engine)
    prefill_batch = prefill_s(spec, d, prompt, batch, weights, compute, plan, device, fabric, engine)
    if d.encoder:
        rate = batch / prefill_batch * plan.dp
        return Serving(prefill_batch, 0.0, 0.0, prefill_batch, rate, rate, 0.0, 0.0, prefill_batch, 0.0, batch)
    context = prompt + output / 2
    step, parts = decode_s(spec, d, context, batch, weights, kv, compute, plan, device, fabric, engine)
    generation = prefill_batch + (output - 1) * step
    rate = batch * output / generation * plan.dp
    others = prefill_batch * (batch - 1) / batch
    tpot = step + CONSTANTS.interference * others / max(output - 1, 1) if batch > 1 and output > 1 else step
    share_busy = min(0.9, prefill_batch / generation)
    ttft = _first_token_s(prefill_one, others, share_busy, step, batch, inference.engine)
    return Serving(
        ttft_s=ttft,
        tpot_s=tpot,
        decode_s=step,
        prefill_s=prefill_one,
        throughput=rate,
        requests_per_s=rate / output,
        weights_s=parts[0],
        kv_s=parts[1],
        compute_s=parts[2],
        overhead_s=parts[3],
        batch=batch,
    )


def _first_token_s(prefill: float, others: float, busy: float, step: float, batch: float, engine: str) -> float:
    """Seconds to a request's first token: its own prefill, steps that run first, and the queue of others' prefill.

    Bare engines that answer one request at a time (llama.cpp, TensorRT-LLM called directly) have no server in front.
    """
    c = CONSTANTS
    if batch <= 1 and engine in ("llama_cpp", "tensorrt_llm", "pytorch"):
        return prefill
    queue = c.ttft_queue * float(busy**c.ttft_queue_power) * others
    return c.ttft_base_ms * 1e-3 + c.ttft_prefill * prefill + c.ttft_steps * step + queue


def prefill_s(
    spec: ModelSpec,
    d: Dims,
    prompt: float,
    batch: float,
    weights: str,
    compute: str,
    plan: ServePlan,
    device: Device,
    fabric: Fabric,
    engine: EngineConstants,
) -> float:
    """Seconds from the prompts of ``batch`` requests to their first tokens."""
    split = plan.tp * (plan.pp if engine.tp_scales else 1)
    tokens = prompt * batch
    head = 0.0 if d.encoder else 2.0 * d.vocab * d.hidden
    body = max(spec.flops_forward - head, 0.1 * spec.flops_forward)
    flops = body * tokens + head * batch
    attention = attention_flops(d, prompt) * tokens
    share = engine.prefill_share(device) * (CONSTANTS.moe_prefill if d.experts > 1 else 1.0)
    speed = _peak(device, compute) * share
    plain = device.peak("bf16").tflops * 1e12 * engine.prefill_share(device) * CONSTANTS.attention
    computed = (flops / speed + attention / plain) / _pipeline(split, plan)
    read = _hit_bytes(spec, tokens, weights) / plan.tp / (device.bandwidth_gbs * 1e9 * engine.decode_share(device))
    reduced = _all_reduce_s(d, tokens, plan, device, fabric)
    overhead = _overhead_s(d, engine, device)
    return max(computed, read) + reduced + overhead


def decode_s(
    spec: ModelSpec,
    d: Dims,
    context: float,
    batch: float,
    weights: str,
    kv: str,
    compute: str,
    plan: ServePlan,
    device: Device,
    fabric: Fabric,
    engine: EngineConstants,
) -> tuple[float, tuple[float, float, float, float]]:
    """Seconds of one decode step of ``batch`` sequences, and its parts: weights, KV, compute, overhead."""
    bandwidth = device.bandwidth_gbs * 1e9 * engine.decode_share(device)
    stages = plan.pp
    per_stage = batch / stages if stages > 1 and engine.tp_scales else batch
    read = _hit_bytes(spec, per_stage, weights) / plan.tp / bandwidth
    kv_split = min(plan.tp, d.kv_heads) if d.mla_dim is None else 1
    kv_read = (
        d.kv_elements(context)
        * BYTES[kv]
        * per_stage
        / kv_split
        / bandwidth
        / CONSTANTS.kv_read
        * engine.decode_share(device)
    )
    speed = _peak(device, compute) * engine.prefill_share(device) * engine.compute
    computed = spec.flops_forward * per_stage / plan.tp / speed
    overhead = _overhead_s(d, engine, device)
    overhead += _all_reduce_s(d, per_stage, plan, device, fabric)
    return max(read, computed) + kv_read + overhead, (read, kv_read, max(0.0, computed - read), overhead)


def _overhead_s(d: Dims, engine: EngineConstants, device: Device) -> float:
    """Per step: the scheduler and, layer by layer, kernels that start one after another."""
    return (engine.step_ms + device.eff.step_ms) * 1e-3 + 1e-6 * (
        engine.layer_us * d.layers + CONSTANTS.moe_layer_us * d.moe_layers
    )


def _peak(device: Device, compute: str) -> float:
    peak = device.peak(compute)
    return peak.tflops * 1e12 * {"fp8": CONSTANTS.fp8, "int8": CONSTANTS.fp8, "fp4": CONSTANTS.fp4}.get(peak.used, 1.0)


def _pipeline(split: int, plan: ServePlan) -> float:
    """Stages work at the same time only on several chunks; half of the gain of pipelining is counted."""
    return float(plan.tp) * (1.0 + 0.5 * (split / plan.tp - 1.0)) if split > plan.tp else float(split)


def _hit_bytes(spec: ModelSpec, tokens: float, weights: str) -> float:
    """Weights that a step with ``tokens`` tokens reads, all layers."""
    d = spec.dims
    assert d is not None
    lookup = 0.0 if d.tied else d.vocab * d.hidden
    experts = spec.expert_params
    plain = max(spec.params - experts - lookup, 0.0)
    if experts:
        experts *= CONSTANTS.moe_read * (1 - (1 - d.active_experts / d.experts) ** max(1.0, tokens))
    head = min(plain, float(d.vocab * d.hidden))
    return (plain - head + experts) * WEIGHT_BYTES[weights] + head * max(2.0, WEIGHT_BYTES[weights])


def _all_reduce_s(d: Dims, tokens: float, plan: ServePlan, device: Device, fabric: Fabric) -> float:
    """Two all-reduces per layer over the tensor-parallel group."""
    if plan.tp == 1:
        return 0.0
    bandwidth = fabric.group_gbs(plan.tp) * 1e9
    latency = CONSTANTS.all_reduce_us * 1e-6 * (1.0 if fabric.has_switch else 3.0)
    volume = 2 * (plan.tp - 1) / plan.tp * 2.0 * d.hidden * tokens / bandwidth
    return 2 * d.layers * (latency + volume) / plan.pp if plan.pp > 1 else 2 * d.layers * (latency + volume)

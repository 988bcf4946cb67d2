"""Serving a transformer: memory of a rank, prefill, decode, and steady-state latency and throughput.

Roofline: prefill = max(FLOPs / (e peak), weights / (e bandwidth)); a decode step reads the weights it hits and every KV
cache once, or computes 2 N per sequence, plus a fixed overhead of the engine. Mixture of experts: a batch of B tokens
hits 1 - (1 - k/E)^B of the experts. Sources: the tables named in ``fitted.py``; ring collectives.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from app.domain.precision import BYTES, WEIGHT_BYTES
from app.domain.workload import Inference
from app.sizing.calibration import below, shipped
from app.sizing.constants import EngineConstants, MemoryConstants, ServeConstants
from app.sizing.device import Device
from app.sizing.models import GIB, Dims, ModelSpec
from app.sizing.plan import Fabric
from app.sizing.precision import BESIDE_EXPERTS, GGUF_BYTES, weight_gib
from app.sizing.train_time import attention_flops

TYPICAL_EXPERT = 2048
"""Width of an expert whose products reach the stated share."""
GGUF = "llama_cpp"
"""The engine with its own file format and kernels; it spreads a model by layers, which work one after another."""
MICRO_BATCH = 512
"""Tokens of a prompt that llama.cpp computes at once (its default)."""
BARE = (GGUF, "tensorrt_llm", "pytorch")
"""Engines that a program can call without a server in front."""


@dataclass(frozen=True, slots=True)
class ServePlan:
    """Replicas of ``tp x pp`` ranks; ``batch`` requests at once on each. With ``ep`` above ``tp`` the replicas share
    the experts: attention runs on every replica, an expert on the rank that holds it."""

    dp: int = 1
    tp: int = 1
    pp: int = 1
    ep: int = 1
    batch: float = 1.0

    @property
    def ranks(self) -> int:
        """Accelerators of the layout."""
        return self.dp * self.tp * self.pp

    @property
    def expert_split(self) -> int:
        """Ranks of one stage that the experts are spread over."""
        return max(self.tp, min(self.ep, self.dp * self.tp))

    @property
    def sharing(self) -> float:
        """Replicas whose tokens meet in the same experts."""
        return self.expert_split / self.tp


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
        """What takes the most of the time of a token."""
        parts = {
            "memory bandwidth": self.weights_s + self.kv_s,
            "compute": self.compute_s,
            "latency of the software and the links": self.overhead_s,
        }
        return max(parts, key=lambda name: parts[name])


@dataclass(frozen=True, slots=True)
class Job:
    """One model and one engine on one kind of device: what all the formulas below are about, whatever the layout."""

    spec: ModelSpec
    inference: Inference
    weights: str
    kv: str
    device: Device
    fabric: Fabric
    dims: Dims
    c: ServeConstants
    engine: EngineConstants
    gguf: bool
    """Whether llama.cpp serves, from files of its own."""
    launch: float
    """Times that starting kernels takes, of the typical; llama.cpp's own software is measured by itself."""
    decode_share: float
    """Share of the bandwidth that reading weights reaches."""
    prefill_share: float
    """Share of the peak that prefill reaches on long prompts."""
    peak: float
    """Operations a second of the arithmetic."""
    grouped: float
    """Share that the grouped products of experts reach in prefill."""
    kernels: float
    """Kernels of a step, counted in those of plain dense layers."""


def job_of(
    spec: ModelSpec, inference: Inference, weights: str, kv: str, compute: str, device: Device, fabric: Fabric
) -> Job:
    """The job with the constants that hold for it; only models with known layers come here."""
    assert spec.dims is not None
    d, eff, c, engine = spec.dims, device.eff, device.cal.serve, device.cal.engine(inference.engine)
    gguf = inference.engine == GGUF
    low = c.low_read if WEIGHT_BYTES[weights] < 2 and not gguf else 1.0
    peak = device.peak(compute)
    return Job(
        spec=spec,
        inference=inference,
        weights=weights,
        kv=kv,
        device=device,
        fabric=fabric,
        dims=d,
        c=c,
        engine=engine,
        gguf=gguf,
        launch=1.0 if gguf else eff.launch,
        decode_share=below((eff.gguf_decode if gguf else eff.decode) * engine.decode * low, 0.95),
        prefill_share=(eff.gguf_prefill if gguf else eff.prefill) * engine.prefill,
        peak=peak.tflops * 1e12 * {"fp8": c.fp8, "int8": c.fp8, "fp4": c.fp4}.get(peak.used, 1.0),
        grouped=_grouped(d, c),
        kernels=_kernels(d, c, inference.engine == "pytorch" and weights == "int4"),
    )


def weights_gib(spec: ModelSpec, precision: str, engine: str) -> float:
    """All weights as stored, GiB."""
    body = spec.params - spec.embedding_params
    if spec.expert_params and precision in BESIDE_EXPERTS and engine != GGUF:
        beside = (body - spec.expert_params) * BESIDE_EXPERTS[precision] / GIB
        return beside + weight_gib(spec.expert_params, spec.embedding_params, precision)
    return weight_gib(body, spec.embedding_params, precision, gguf=engine == GGUF)


def kv_gib_per_request(spec: ModelSpec, inference: Inference, kv: str) -> float:
    """KV cache of one request at its full length, GiB: 2 L n_kv d_head bytes x tokens."""
    if spec.dims is None or spec.dims.encoder:
        return 0.0
    return spec.dims.kv_elements(inference.prompt_tokens + inference.output_tokens) * BYTES[kv] / GIB


def serve_shares_gib(
    spec: ModelSpec,
    inference: Inference,
    weights: str,
    kv: str,
    plan: ServePlan,
    constants: MemoryConstants | None = None,
) -> dict[str, float]:
    """GiB per rank by segment of the memory bar, with the KV cache of all requests at full length."""
    d, c = spec.dims, constants or shipped().memory
    assert d is not None
    whole = weights_gib(spec, weights, inference.engine)
    experts = whole * spec.expert_params / max(spec.params, 1.0)
    if weights in BESIDE_EXPERTS and inference.engine != GGUF:
        experts = spec.expert_params * WEIGHT_BYTES[weights] / GIB
    kv_split = plan.pp * (min(plan.tp, d.kv_heads) if d.mla_dim is None else 1)
    chunk = min(inference.prompt_tokens * plan.batch, 8192.0)
    width = max(d.ffn * d.active_experts if d.experts > 1 else d.ffn, d.attention_dim)
    working = chunk * 2 * (4 * d.hidden + 3 * width / plan.tp) / GIB
    logits = 4.0 * d.vocab / plan.tp * min(plan.batch, 256.0) / GIB
    return {
        "weights": ((whole - experts) / plan.tp + experts / plan.expert_split) / plan.pp,
        "kv_cache": kv_gib_per_request(spec, inference, kv) * plan.batch / kv_split,
        "activations": working,
        "output": 0.0 if d.encoder else logits,
        "overhead": {GGUF: c.gguf_context_gib, "pytorch": c.pytorch_context_gib}.get(
            inference.engine, c.serve_context_gib
        ),
    }


def serve(job: Job, plan: ServePlan) -> Serving:
    """Steady state with ``plan.batch`` requests in flight on each replica."""
    if plan.batch < 1.0:
        plan = replace(plan, batch=1.0)
    inference = job.inference
    prompt, output, batch = inference.prompt_tokens, inference.output_tokens, plan.batch
    prefill_one, prefill_batch = prefill_s(job, plan, prompt, 1.0), prefill_s(job, plan, prompt, batch)
    if job.dims.encoder:
        rate = batch / prefill_batch * plan.dp
        return Serving(prefill_batch, 0.0, 0.0, prefill_batch, rate, rate, 0.0, 0.0, prefill_batch, 0.0, batch)
    step, parts = decode_s(job, plan, prompt + output / 2, batch)
    generation = prefill_batch + (output - 1) * step
    rate = batch * output / generation * plan.dp
    others = prefill_batch * (batch - 1) / batch
    stalled = plan.sharing * hypot(others, job.c.stall * _started_s(job) * (batch - 1))  # they step together
    tpot = step + job.c.interference * stalled / max(output - 1, 1) if batch > 1 and output > 1 else step
    return Serving(
        ttft_s=_first_token_s(job, batch, prefill_one, others, min(0.9, prefill_batch / generation), step),
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


def _first_token_s(job: Job, batch: float, prefill: float, others: float, busy: float, step: float) -> float:
    """Seconds to a request's first token: its own prefill, steps that run first, and the queue of others' prefill.

    Bare engines that answer one request at a time (llama.cpp, TensorRT-LLM called directly) have no server in front.
    A server captures graphs of decode steps only: in prefill the processor starts kernel after kernel, and the slower
    of the two decides.
    """
    c = job.c
    if batch <= 1 and job.inference.engine in BARE:
        return prefill
    queue = c.ttft_queue * float(busy**c.ttft_queue_power) * others
    return c.ttft_base_ms * 1e-3 + hypot(prefill, _started_s(job)) + c.ttft_steps * step + queue


def _started_s(job: Job) -> float:
    """Seconds that a server's processor takes to start all kernels of a prefill, one after another."""
    return job.c.eager_us * 1e-6 * job.kernels * job.launch


def prefill_s(job: Job, plan: ServePlan, prompt: float, batch: float) -> float:
    """Seconds from the prompts of ``batch`` requests to their first tokens."""
    spec, d, device, c = job.spec, job.dims, job.device, job.c
    tokens = prompt * batch
    head = 0.0 if d.encoder else 2.0 * d.vocab * d.hidden
    body = max(spec.flops_forward - head, 0.1 * spec.flops_forward)
    flops = body * tokens + head * batch
    at_once = min(tokens, MICRO_BATCH) if job.gguf else tokens
    share = job.prefill_share * at_once / (at_once + c.prefill_half_tokens)
    speed = job.peak * share * job.grouped
    plain = device.peak("bf16").tflops * 1e12 * share * job.engine.attention
    computed = (flops / speed + attention_flops(d, prompt) * tokens / plain) / _working_ranks(job, plan, tokens)
    moved = c.prefill_moves * 2.0 * d.hidden * (d.layers + d.moe_layers * d.active_experts) * tokens
    moved /= device.bandwidth_gbs * 1e9
    if job.gguf:
        moved = _gguf_moved_s(job, plan, prompt, tokens)
    return max(computed + moved, _read_s(job, plan, tokens)) + _all_reduce_s(job, plan, tokens) + _overhead_s(job, plan)


def _grouped(d: Dims, c: ServeConstants) -> float:
    """Share that the grouped products of experts reach in prefill; wide experts are nearly dense layers."""
    if d.experts == 1:
        return 1.0
    return below(c.moe_prefill * (d.ffn / TYPICAL_EXPERT) ** c.moe_width_power, 1.0)


def _gguf_moved_s(job: Job, plan: ServePlan, prompt: float, tokens: float) -> float:
    """What llama.cpp moves beside the products: 4-bit weights unpacked for each micro-batch, and attention scores."""
    d, c = job.dims, job.c
    unpacked = c.gguf_unpack_bytes * (job.spec.params - job.spec.embedding_params) if job.weights == "int4" else 0.0
    scores = 4.0 * c.gguf_score_moves * d.heads * d.kv_layers * min(prompt, d.window or prompt) / 2
    moved = unpacked * max(1.0, tokens / MICRO_BATCH) + scores * tokens
    return moved / (job.device.bandwidth_gbs * 1e9) / _working_ranks(job, plan, tokens)


def decode_s(
    job: Job, plan: ServePlan, context: float, batch: float
) -> tuple[float, tuple[float, float, float, float]]:
    """Seconds of one decode step of ``batch`` sequences, and its parts: weights, KV, compute, overhead."""
    d, c = job.dims, job.c
    per_stage = batch if job.gguf else max(1.0, batch / plan.pp)
    read = _read_s(job, plan, per_stage, unread=d.encoder_params)  # an encoder is read by the prompt only
    kv_split = min(plan.tp, d.kv_heads) if d.mla_dim is None else 1
    kv_read = d.kv_elements(context) * BYTES[job.kv] * per_stage / kv_split
    if job.gguf:
        kv_read *= 1 + c.gguf_group_read * (d.heads / d.kv_heads - 1)
    kv_read /= job.device.bandwidth_gbs * 1e9 * below(job.engine.kv_read, 0.95)
    speed = job.peak * job.prefill_share * job.engine.compute
    computed = job.spec.flops_forward * per_stage / plan.tp / speed
    overhead = _overhead_s(job, plan) + job.engine.seq_us * 1e-6 * batch
    overhead += _all_reduce_s(job, plan, per_stage)
    return max(read, computed) + kv_read + overhead, (read, kv_read, max(0.0, computed - read), overhead)


def _overhead_s(job: Job, plan: ServePlan) -> float:
    """Per step: the scheduler and, layer by layer, kernels that start one after another."""
    engine, hops = job.engine, (plan.pp - 1) * job.c.gguf_hop_ms if job.gguf else 0.0
    return job.launch * (engine.step_ms * 1e-3 + 1e-6 * engine.layer_us * job.kernels) + 1e-3 * hops


def _kernels(d: Dims, c: ServeConstants, unpacks: bool) -> float:
    """Kernels of a step, counted in those of plain dense layers."""
    latent = c.latent_layer if d.mla_dim is not None else 1.0
    if unpacks:
        latent *= c.unpack_layer
    return latent * (d.layers - d.moe_layers + c.moe_layer * d.moe_layers)


def _working_ranks(job: Job, plan: ServePlan, tokens: float) -> float:
    """Stages work at the same time only on several chunks; half of the gain of pipelining is counted.

    llama.cpp passes micro-batches from card to card: u of them over p cards keep p u / (u + p - 1) at work.
    """
    stages = plan.pp
    if job.gguf:
        chunks = max(1.0, tokens / MICRO_BATCH)
        return plan.tp * stages * chunks / (chunks + stages - 1)
    return plan.tp * (1.0 + 0.5 * (stages - 1.0))


def _read_s(job: Job, plan: ServePlan, tokens: float, unread: float = 0.0) -> float:
    """Seconds that a step with ``tokens`` tokens takes to read the weights it hits, all layers."""
    spec, d, c = job.spec, job.dims, job.c
    lookup = 0.0 if d.tied else d.vocab * d.hidden
    experts = spec.expert_params
    plain = max(spec.params - experts - lookup - unread, 0.0)
    head = min(plain, float(d.vocab * d.hidden))
    each, bandwidth = WEIGHT_BYTES[job.weights], job.device.bandwidth_gbs * 1e9 * job.decode_share
    if job.gguf:  # its files hold the output layer in few bits too
        each = GGUF_BYTES.get(job.weights, each)
        total = plain * each / plan.tp
    else:
        beside = BESIDE_EXPERTS.get(job.weights, each) if experts else each
        total = ((plain - head) * beside + head * max(2.0, each)) / plan.tp
    if experts:
        hit = 1 - (1 - d.active_experts / d.experts) ** (max(1.0, tokens * plan.sharing) ** c.moe_skew_power)
        total += experts * c.moe_read * hit * each / plan.expert_split
    return total / bandwidth


def _all_reduce_s(job: Job, plan: ServePlan, tokens: float) -> float:
    """Two all-reduces per layer over the tensor-parallel group; replicas that share experts exchange tokens instead.

    An exchange sends each token to its k experts and back, in the width that the experts work in.
    """
    d = job.dims
    latency = job.engine.all_reduce_us * 1e-6 * job.launch
    if job.gguf:  # its rows go from card to card one after another, through the host
        latency = job.engine.all_reduce_us * 1e-6 * (plan.tp - 1)
    elif not job.fabric.has_switch:
        latency *= job.c.slot_latency
    sharing = d.moe_layers if plan.sharing > 1 else 0
    total = 0.0
    if plan.tp > 1:
        ring = 2 * (plan.tp - 1) / plan.tp * 2.0 * d.hidden * tokens / (job.fabric.group_gbs(plan.tp) * 1e9)
        total += (2 * d.layers - sharing) * (latency + ring)
    if sharing:
        group, width = plan.expert_split, d.expert_hidden or d.hidden
        sent = (group - 1) / group * 2.0 * width * min(d.active_experts, group) * tokens / plan.tp
        total += sharing * 2 * (latency + sent / (job.fabric.group_gbs(group) * 1e9))
    return total

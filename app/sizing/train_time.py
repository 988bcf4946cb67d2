"""Time of one optimizer step of transformer training.

A micro-batch takes matrix time (FLOPs over the reached share of peak), elementwise time (activation traffic over
bandwidth) and exposed communication; a step takes ``accumulation`` of them, the pipeline's bubble and the optimizer.
Sources: arXiv:2104.04473 (FLOPs, bubble), arXiv:1910.02054 (gathers), ring collectives 2 (n-1)/n S / bandwidth.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from app.domain.workload import Training
from app.sizing.constants import TrainConstants
from app.sizing.device import Device
from app.sizing.models import Dims, ModelSpec
from app.sizing.plan import Fabric, Plan
from app.sizing.train_memory import layer_bytes_per_token, lora_params

TYPICAL_WIDTH, TYPICAL_EXPERT = 8192, 2048
"""Widths that shares of the peak are stated for: Llama 70B's, and DeepSeek V3's experts."""


@dataclass(frozen=True)
class StepTime:
    """Seconds of one optimizer step, by part."""

    total: float
    matmul: float
    traffic: float
    communication: float
    bubble: float
    optimizer: float
    tokens: float

    @property
    def bottleneck(self) -> str:
        """What takes the most of the time of a step."""
        parts = {
            "compute": self.matmul,
            "memory bandwidth": self.traffic + self.optimizer,
            "communication": self.communication,
            "pipeline bubble": self.bubble,
        }
        return max(parts, key=lambda name: parts[name])


def attention_flops(d: Dims, seq_len: float) -> float:
    """Forward FLOPs per token of the score and value products over all layers, causal: 2 a s (4 a s in encoders)."""
    per_token = 4.0 if d.encoder else 2.0
    full = d.kv_layers - d.window_layers
    windowed = min(seq_len, 2.0 * d.window) if d.window else seq_len
    return per_token * d.attention_dim * (full * seq_len + d.window_layers * windowed)


def passes(training: Training, checkpointing: str, c: TrainConstants) -> float:
    """Forward passes' worth of FLOPs: 3, or 2 where weights are frozen; one more with full checkpointing."""
    base = 3.0 if training.method == "full" else 2.0 + 0.1
    return base + {"none": 0.0, "selective": c.selective, "full": 1.0}[checkpointing]


def step_time(
    spec: ModelSpec,
    training: Training,
    precision: str,
    plan: Plan,
    device: Device,
    fabric: Fabric,
) -> StepTime:
    """The step of ``plan``; the tokens are the global batch's."""
    d, c = spec.dims, device.cal.train
    assert d is not None
    matmul, traffic, compute = _compute_s(spec, d, training, precision, plan, device, c)
    tokens, times = plan.micro * training.seq_len / plan.cp, passes(training, plan.checkpointing, c)
    inner = _inner_comm_s(d, tokens, times, plan, fabric, c)
    micro = compute + inner
    gather, reduce = _state_comm_s(spec, training, plan, fabric)
    steps = plan.accumulation
    exposed = max(c.floor * gather, gather - c.overlap * compute)
    if plan.pp > 1:
        exposed /= steps  # stages keep their weights gathered through a step
    micro = (micro + exposed) * (max(plan.ranks, 8) / 8) ** c.scale_power
    bubble = _bubble(d, plan) * micro * steps
    reduced = max(c.floor * reduce, reduce - c.overlap * compute)
    optimizer = _optimizer_s(spec, training, plan, device, c)
    total = micro * steps + bubble + reduced + optimizer
    return StepTime(
        total=total,
        matmul=matmul * steps,
        traffic=max(traffic, compute - matmul) * steps,
        communication=(micro - compute) * steps + reduced,
        bubble=bubble,
        optimizer=optimizer,
        tokens=plan.micro * training.seq_len * plan.dp * steps * (1 - plan.idle_share),
    )


def _compute_s(
    spec: ModelSpec, d: Dims, training: Training, precision: str, plan: Plan, device: Device, c: TrainConstants
) -> tuple[float, float, float]:
    """Seconds of one micro-batch on one rank: matrices, elementwise, and both or what launching kernels takes."""
    tokens = plan.micro * training.seq_len / plan.cp
    times = passes(training, plan.checkpointing, c)
    matmul = _matmul_s(spec, d, training, precision, tokens, times, plan, device, c)
    if training.method == "qlora":
        matmul *= c.qlora
    traffic = _traffic_s(spec, d, precision, tokens, times, plan, device, c)
    per_layer = c.launch_us_per_layer * (d.layers - d.moe_layers) + c.moe_launch_us_per_layer * d.moe_layers
    launch = 1e-6 * per_layer / plan.pp * times / 3
    if not plan.fused:
        matmul, traffic = matmul * c.eager_matmul, traffic * c.eager_traffic
    return matmul, traffic, hypot(matmul + traffic, launch)


def _bubble(d: Dims, plan: Plan) -> float:
    """Idle share (p - 1) / (v m) of a pipeline; a batch that is too coarse is cut finer, as far as it goes."""
    if plan.pp == 1:
        return 0.0
    chunks = min(plan.accumulation * plan.micro, max(plan.accumulation, 2 * plan.pp))
    per_rank = d.layers // plan.pp
    interleaved = max((v for v in (4, 3, 2) if per_rank % v == 0), default=1) if plan.fused and chunks >= plan.pp else 1
    return (plan.pp - 1) / (interleaved * chunks)


def _matmul_s(
    spec: ModelSpec,
    d: Dims,
    training: Training,
    precision: str,
    tokens: float,
    times: float,
    plan: Plan,
    device: Device,
    c: TrainConstants,
) -> float:
    peak = device.peak(precision)
    plain = device.peak("bf16" if precision in ("fp8", "fp4", "int8", "int4") else precision)
    share = device.eff.train
    low = {"fp8": c.fp8, "int8": c.fp8, "fp4": c.fp4}.get(peak.used, 1.0)
    if low != 1.0:
        low *= device.eff.low_bits * (d.hidden / TYPICAL_WIDTH) ** c.low_width_power
    if not plan.fused and peak.used in ("fp8", "int8", "fp4"):
        low *= c.eager_fp8
    head = 2.0 * d.vocab * d.hidden
    body = max(spec.flops_forward - head, 0.1 * spec.flops_forward)
    grouped = c.moe * (d.ffn / TYPICAL_EXPERT) ** c.expert_power if d.experts > 1 else 1.0
    speed = peak.tflops * 1e12 * share * low * grouped * (d.hidden / TYPICAL_WIDTH) ** c.width_power
    split = plan.tp * plan.pp
    body_s = body * times * tokens / split / speed
    head_s = head * min(times, 3.0) * tokens / split / (plain.tflops * 1e12 * share)
    attention_s = (
        attention_flops(d, training.seq_len) * times * tokens / split / (plain.tflops * 1e12 * share * c.attention)
    )
    return float(body_s + head_s + attention_s)


def _traffic_s(
    spec: ModelSpec, d: Dims, precision: str, tokens: float, times: float, plan: Plan, device: Device, c: TrainConstants
) -> float:
    bandwidth = device.bandwidth_gbs * 1e9 * device.eff.memory
    layers = layer_bytes_per_token(d, precision) * d.layers * c.traffic * (c.moe_traffic if d.experts > 1 else 1.0)
    logits = c.logits * d.vocab
    weights = 3.0 * 2 * (spec.params / (plan.tp * plan.pp * plan.ep))
    return ((layers * times / 3 + logits) * tokens / (plan.tp * plan.pp) + weights) / bandwidth


def _inner_comm_s(d: Dims, tokens: float, times: float, plan: Plan, fabric: Fabric, c: TrainConstants) -> float:
    """Communication inside a micro-batch: tensor, expert and context parallelism."""
    layers, hidden_b = d.layers / plan.pp, 2.0 * d.hidden * tokens
    total = 0.0
    if plan.tp > 1:
        reduces = 4 * times / 3
        ring = 2 * (plan.tp - 1) / plan.tp * hidden_b / (fabric.group_gbs(plan.tp) * 1e9)
        total += c.tp_exposed * layers * reduces * ring
    if plan.ep > 1:
        expert_b = hidden_b * (d.expert_hidden or d.hidden) / d.hidden  # latent experts receive what is projected down
        sent = _exchange_s(expert_b / plan.tp, d.active_experts, plan.ep, plan.ep * plan.tp, fabric)
        total += c.ep_exposed * d.moe_layers / plan.pp * 4 * sent
    if plan.cp > 1:
        kv = 4.0 * d.kv_heads * d.head_dim * tokens / plan.tp * (plan.cp - 1)
        total += 0.3 * layers * 3 * kv / (fabric.group_gbs(plan.cp * plan.tp) * 1e9)
    return total


def _exchange_s(hidden_b: float, active: int, experts_ranks: int, ranks: int, fabric: Fabric) -> float:
    """Tokens on their way to their experts: one copy to each other machine that holds one of them, then to the ranks.

    With ``m`` machines a token meets (m - 1) (1 - (1 - 1/m)^k) others of them.
    """
    inside = hidden_b * active * (experts_ranks - 1) / experts_ranks / (fabric.link_gbs * 1e9)
    machines = -(-ranks // fabric.node_ranks)
    if machines <= 1:
        return inside
    copies = (machines - 1) * (1 - (1 - 1 / machines) ** active)
    return inside + hidden_b * copies / (fabric.network_gbs * 1e9)


def _state_comm_s(spec: ModelSpec, training: Training, plan: Plan, fabric: Fabric) -> tuple[float, float]:
    """Seconds per micro-batch for gathering sharded weights, and per step for reducing gradients."""
    sharers = plan.dp * plan.cp
    if sharers == 1:
        return 0.0, 0.0
    local = spec.params / (plan.tp * plan.pp * max(1, plan.ep if spec.is_moe else 1))
    trained = local if training.method == "full" else lora_params(spec) / (plan.tp * plan.pp)
    bandwidth = fabric.gather_gbs(plan.ranks) * 1e9
    spread = (sharers - 1) / sharers
    if plan.sharding == "zero3":
        return (2 * 2.0 * local + 2.0 * trained) * spread / bandwidth, 0.0
    return 0.0, 2 * 2.0 * trained * spread / bandwidth


def _optimizer_s(spec: ModelSpec, training: Training, plan: Plan, device: Device, c: TrainConstants) -> float:
    trained = spec.params if training.method == "full" else lora_params(spec)
    shards = plan.tp * plan.pp * (plan.dp * plan.cp if plan.sharding != "none" else plan.ep)
    return c.optimizer_bytes * trained / shards / (device.bandwidth_gbs * 1e9 * device.eff.memory)

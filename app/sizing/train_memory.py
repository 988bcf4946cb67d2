"""Memory of one rank in transformer training: states, activations, output layer, overhead.

Sources: model states arXiv:1910.02054 (ZeRO), activations arXiv:2205.05198 table 2 extended to gated and grouped layers
under FlashAttention (no score matrix is kept), output layer and overhead fitted on torchtitan and litgpt.
"""

from __future__ import annotations

from app.domain.workload import Training
from app.sizing.calibration import shipped
from app.sizing.constants import MemoryConstants
from app.sizing.models import GIB, Dims, ModelSpec
from app.sizing.plan import Plan
from app.sizing.precision import weight_gib

OPTIMIZER_BYTES = {"adamw": 12.0, "adamw_8bit": 6.0, "sgd": 8.0, "adafactor": 4.02}
"""Per parameter, fp32 master weights included."""
MASTER_BYTES = 4.0
LORA_RANK = 16
MASKED = 0.15
"""Of the tokens, those whose words an encoder guesses (arXiv:1810.04805); decoders guess every next one."""


def shares_gib(
    spec: ModelSpec, training: Training, precision: str, plan: Plan, constants: MemoryConstants | None = None
) -> dict[str, float]:
    """GiB per rank by segment of the memory bar."""
    dims, c = spec.dims, constants or shipped().memory
    assert dims is not None
    shares = states_gib(spec, training, precision, plan)
    layer = (
        layer_bytes_per_token(dims, precision) + score_bytes_per_token(dims, precision, training.seq_len)
    ) / plan.tp
    tokens = plan.micro * training.seq_len / plan.cp
    kept = _kept_bytes(dims, layer, precision, plan, c)
    if training.method == "lora" and plan.checkpointing != "full":
        kept = min(kept, c.frozen * (kept + norm_copy_bytes(dims) / plan.tp))
    layers = dims.layers / plan.pp
    working = layer if plan.checkpointing == "full" else 0.0
    in_flight = min(plan.pp, plan.accumulation)
    logits = c.logit_bytes * dims.vocab / plan.tp * (2.0 if precision in ("fp32", "tf32") else 1.0)
    logits *= MASKED if dims.encoder else 1.0
    first = layers * kept * in_flight + working
    last = layers * kept + working + logits
    if plan.pp == 1 or last > first:
        activations, output = (layers * kept + working) * tokens, logits * tokens
    else:
        activations, output = first * tokens, 0.0
    shares["activations"] = activations / GIB
    shares["output"] = output / GIB
    shares["overhead"] = c.context_gib + (c.comm_buffer_gib if plan.ranks > 1 else 0.0)
    shares["overhead"] += c.fragmentation * (shares["activations"] + shares["output"])
    return shares


def states_gib(spec: ModelSpec, training: Training, precision: str, plan: Plan) -> dict[str, float]:
    """Weights, gradients and optimizer per rank.

    With ``n`` ranks sharing: ZeRO-1 (2+2) N + 12 N/n, ZeRO-2 2 N + 14 N/n, ZeRO-3 16 N/n and two whole layers.
    """
    plain, experts = spec.params - spec.expert_params, spec.expert_params
    local = plain / (plan.tp * plan.pp)
    local_experts = experts / (plan.pp * (plan.ep if plan.ep > 1 else plan.tp))
    sharers = plan.dp * plan.cp
    expert_sharers = max(1.0, sharers * plan.tp / plan.ep) if plan.ep > 1 else sharers
    if training.method == "full":
        weight_b, gradient_b, optimizer_b = state_bytes(training.optimizer, precision)
        trained, trained_experts = local, local_experts
    else:
        weight_b, gradient_b, optimizer_b = 2.0, 4.0, 12.0
        trained, trained_experts = lora_params(spec) / (plan.tp * plan.pp), 0.0

    def total(per_param: float, shard: bool, dense: float, expert: float) -> float:
        if not shard:
            return per_param * (dense + expert) / GIB
        return per_param * (dense / sharers + expert / expert_sharers) / GIB

    level = {"none": 0, "zero1": 1, "zero2": 2, "zero3": 3}[plan.sharding]
    weights = total(weight_b, level >= 3, local, local_experts)
    stored = 1.0
    if training.method == "qlora":
        embedded = spec.embedding_params
        stored = weight_gib(spec.params - embedded, embedded, "int4") * GIB / (2 * spec.params)
    weights *= stored
    if level >= 3 and sharers > 1:  # a layer at work and the next one on its way are whole, as they are stored
        layers = spec.dims.layers if spec.dims else 1
        whole = (local + local_experts * plan.ep / max(plan.ep, 1)) / max(1, layers / plan.pp)
        weights += 2 * weight_b * stored * whole / GIB
    return {
        "weights": weights,
        "gradients": total(gradient_b, level >= 2, trained, trained_experts),
        "optimizer": total(optimizer_b, level >= 1, trained, trained_experts),
    }


def state_bytes(optimizer: str, precision: str) -> tuple[float, float, float]:
    """Bytes per parameter of weights, gradients and optimizer: 2+2+12 for mixed-precision Adam, 4+4+8 in fp32."""
    if precision == "fp64":
        return 8.0, 8.0, 2 * (OPTIMIZER_BYTES[optimizer] - MASTER_BYTES)
    if precision in ("fp32", "tf32"):
        return 4.0, 4.0, OPTIMIZER_BYTES[optimizer] - MASTER_BYTES
    return 2.0, 2.0, OPTIMIZER_BYTES[optimizer]


def lora_params(spec: ModelSpec, rank: int = LORA_RANK) -> float:
    """Trainable parameters of adapters of ``rank`` on every linear layer outside the experts."""
    if spec.dims is None:
        return 0.02 * spec.params
    d = spec.dims
    kv = d.kv_heads * d.head_dim
    attention = 2 * (d.hidden + d.attention_dim) + 2 * (d.hidden + kv)
    ffn = (3 if d.gated else 2) * (d.hidden + (d.dense_ffn or d.ffn))
    return float(rank * (d.layers * attention + (d.layers - d.moe_layers) * ffn))


def layer_bytes_per_token(d: Dims, precision: str) -> float:
    """Activations that one layer keeps per token without checkpointing, under FlashAttention.

    Inputs of norms and projections 4 h, queries and attention output 2 a, keys and values 2 kv, and of the feed-forward
    block 4 widths when gated (gate, up, activation, product) or 2; 2 bytes each. For GPT shapes: 32 h (paper: 34 h).
    """
    element = 4.0 if precision in ("fp32", "tf32") else 2.0
    attention = 4 * d.hidden + 2 * d.attention_dim + 2 * d.kv_heads * d.head_dim
    per_width = 4 if d.gated else 2
    if d.experts > 1:
        moe = d.moe_layers / d.layers
        width = moe * (d.ffn * d.active_experts + d.shared_ffn) + (1 - moe) * (d.dense_ffn or d.ffn)
        dispatch = moe * 2 * d.active_experts * d.hidden
    else:
        width, dispatch = float(d.ffn), 0.0
    return element * (attention + per_width * width + dispatch)


def norm_copy_bytes(d: Dims) -> float:
    """What the two norms of a layer keep more per token where adapters are trained, which plain PyTorch does.

    Its RMSNorm, of gated models, computes in fp32: copies of the input and of the normed input, 6 bytes more in all.
    """
    return 2 * 6.0 * d.hidden if d.gated else 0.0


def score_bytes_per_token(d: Dims, precision: str, seq_len: int) -> float:
    """Score matrices that a layer keeps per token without fused kernels: 5 a s bytes at 16 bits (arXiv:2205.05198).

    Encoders with learned positions (BERT and its kin) are written that way; all others are taken with FlashAttention.
    """
    if not (d.encoder and d.positions):
        return 0.0
    return 2.5 * (4.0 if precision in ("fp32", "tf32") else 2.0) * d.heads * seq_len


def _kept_bytes(d: Dims, layer: float, precision: str, plan: Plan, c: MemoryConstants) -> float:
    if plan.checkpointing == "none":
        return layer
    if plan.checkpointing == "selective":
        return c.selective * layer
    return (4.0 if precision in ("fp32", "tf32") else 2.0) * d.hidden / plan.tp

"""Chooses how training is spread over the ranks: the fastest layout that fits, or the smallest where none does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from app.domain.workload import Training, Workload
from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.plan import Fabric, Plan
from app.sizing.sample_memory import allocator_cache_gib, sample_train_shares
from app.sizing.samples import SampleTime, gradient_s, train_batch_s
from app.sizing.train_memory import shares_gib
from app.sizing.train_time import StepTime, step_time

CHECKPOINTING = ("none", "selective", "full")
PATIENCE, WORTH_A_TRY = 3, 1.001
"""Doublings of the micro-batch in a row that may gain nothing before larger ones are no longer tried."""
LONG_SEQUENCE = 32768


@dataclass(frozen=True)
class TrainChoice:
    """A layout with what it takes; ``samples`` is what one step advances (tokens, or samples)."""

    plan: Plan
    shares: dict[str, float]
    step_s: float
    amount: float
    bottleneck: str
    fits: bool
    reason: str
    time: StepTime | SampleTime

    @property
    def gib(self) -> float:
        """What a monitor would show."""
        return sum(self.shares.values())

    @property
    def need_gib(self) -> float:
        """What it cannot do without: all but the allocator's cache."""
        return self.gib - self.shares.get("cache", 0.0)

    @property
    def rate(self) -> float:
        """Tokens or samples per second."""
        return self.amount / self.step_s


def choose_training(workload: Workload, spec: ModelSpec, device: Device, ranks: int, fabric: Fabric) -> TrainChoice:
    """The fastest layout that fits ``ranks`` devices; where none fits, the one that needs the least memory."""
    best: TrainChoice | None = None
    smallest: TrainChoice | None = None
    for degrees in _degrees(workload.training, spec, ranks, fabric):
        lean = _evaluate(workload, spec, device, fabric, _leanest(workload.training, degrees))
        if not lean.fits:
            if smallest is None or lean.gib < smallest.gib:
                smallest = lean
            continue
        for policy in _policies(workload.training, degrees):
            for choice in _growing(workload, spec, device, fabric, policy):
                if choice.fits:
                    if best is None or choice.rate > best.rate * 1.001:
                        best = choice
                elif smallest is None or choice.gib < smallest.gib:
                    smallest = choice
        if best is not None:
            break
    chosen = best or smallest
    assert chosen is not None  # _degrees and _plans always give one
    return replace(chosen, reason=_reason(chosen, device, workload.training))


def _degrees(training: Training, spec: ModelSpec, ranks: int, fabric: Fabric) -> Iterator[Plan]:
    """Degrees of parallelism from plain data parallelism upwards; what the user fixed stays."""
    if not spec.is_transformer or spec.dims is None:
        yield Plan(dp=ranks)
        return
    d = spec.dims
    powers = [1 << k for k in range(11)]
    heads = [t for t in powers if t <= min(fabric.node_ranks, 16, ranks) and d.heads % t == 0]
    stages = [p for p in powers if p <= min(64, ranks) and p <= d.layers]
    long = training.seq_len > LONG_SEQUENCE
    context = [c for c in powers if c <= min(ranks, 16)] if long else [1]
    experts = [1] if d.experts == 1 else [e for e in (1, 8, 64) if e <= ranks and d.experts % e == 0]
    tensors = [training.tensor_parallel] if training.tensor_parallel != "auto" else heads
    pipes = [training.pipeline_parallel] if training.pipeline_parallel != "auto" else stages
    contexts = [training.context_parallel] if training.context_parallel != "auto" else context
    expert = [training.expert_parallel] if training.expert_parallel != "auto" else experts
    combos = sorted(product(pipes, contexts, tensors), key=lambda c: (c[0] * c[1] * c[2], c[0], c[1]))
    for pp, cp, tp in combos:
        inner = int(pp) * int(cp) * int(tp)
        if inner > ranks or ranks % inner:
            continue
        for ep in expert:
            if len(expert) > 1 and int(ep) > ranks // int(pp):
                continue
            yield Plan(dp=ranks // inner, tp=int(tp), pp=int(pp), cp=int(cp), ep=min(int(ep), ranks))
    if not any(int(p) * int(c) * int(t) <= ranks and ranks % (int(p) * int(c) * int(t)) == 0 for p, c, t in combos):
        yield Plan(dp=ranks)


def _leanest(training: Training, degrees: Plan) -> Plan:
    """The plan of those degrees that needs the least memory."""
    sharding = training.sharding
    if sharding == "auto":
        sharding = "none" if degrees.dp * degrees.cp == 1 else "zero3" if degrees.pp == 1 else "zero1"
    policy = training.activation_checkpointing
    micro = 1 if training.micro_batch == "auto" else training.micro_batch
    plan = replace(degrees, sharding=sharding, checkpointing="full" if policy == "auto" else policy)
    return _batched(training, plan, micro)


def _policies(training: Training, degrees: Plan) -> Iterator[Plan]:
    """Sharding and recomputing for given degrees."""
    if training.sharding != "auto":
        shardings: tuple[str, ...] = (training.sharding,)
    elif degrees.dp * degrees.cp == 1:
        shardings = ("none",)
    else:
        shardings = ("none", "zero1", "zero3") if degrees.pp == 1 else ("zero1",)
    if training.activation_checkpointing != "auto":
        policies: tuple[str, ...] = (training.activation_checkpointing,)
    else:
        policies = CHECKPOINTING
    for sharding, policy in product(shardings, policies):
        yield replace(degrees, sharding=sharding, checkpointing=policy)


def _growing(workload: Workload, spec: ModelSpec, device: Device, fabric: Fabric, plan: Plan) -> Iterator[TrainChoice]:
    """Larger and larger micro-batches of a plan, as long as they fit and the last doublings still gained something."""
    training = workload.training
    if training.micro_batch != "auto":
        yield _evaluate(workload, spec, device, fabric, _batched(training, plan, training.micro_batch))
        return
    micro, per_rank = 1, max(1, training.global_batch // plan.dp)
    fastest, idle = 0.0, 0
    while micro <= per_rank and idle < PATIENCE:
        choice = _evaluate(workload, spec, device, fabric, _batched(training, plan, micro))
        yield choice
        if not choice.fits:  # a larger one takes more
            return
        idle = 0 if choice.rate > fastest * WORTH_A_TRY else idle + 1
        fastest = max(fastest, choice.rate)
        micro *= 2


def _batched(training: Training, plan: Plan, micro: int) -> Plan:
    """Cuts the global batch; ranks beyond it stand idle."""
    accumulation = max(1, round(training.global_batch / (plan.dp * micro)))
    idle = max(0.0, 1.0 - training.global_batch / (plan.dp * micro)) if plan.dp * micro > training.global_batch else 0.0
    return replace(plan, micro=micro, accumulation=accumulation, idle_share=idle)


def _evaluate(workload: Workload, spec: ModelSpec, device: Device, fabric: Fabric, plan: Plan) -> TrainChoice:
    training, precision = workload.training, workload.precision
    if spec.is_transformer:
        shares = shares_gib(spec, training, precision, plan, device.cal.memory)
        fits = sum(shares.values()) <= device.usable_gib
        time = step_time(spec, training, precision, plan, device, fabric)
        return TrainChoice(plan, shares, time.total, time.tokens, time.bottleneck, fits, "", time)
    shares = sample_train_shares(spec, training, precision, plan, device.cal.memory)
    fits = sum(shares.values()) <= device.usable_gib
    shares["cache"] = allocator_cache_gib(spec, shares, device)
    batch = train_batch_s(spec, training, precision, plan, device)
    reduce = gradient_s(spec, training, plan, fabric)
    exposed = max(device.cal.sample.host_exposed * reduce, reduce - 0.5 * batch.total)
    step = batch.total * plan.accumulation + exposed
    amount = plan.dp * plan.micro * plan.accumulation * (1 - plan.idle_share)
    bottleneck = "communication" if exposed > 0.5 * step else batch.bottleneck
    return TrainChoice(plan, shares, step, amount, bottleneck, fits, "", batch)


def _reason(choice: TrainChoice, device: Device, training: Training) -> str:
    plan = choice.plan
    words = []
    if choice.fits:
        if plan.ranks == 1:
            words.append("One device holds everything.")
        elif plan.tp == plan.pp == plan.cp == 1:
            words.append(
                "Every device holds the whole model; they share the batch."
                if plan.sharding == "none"
                else f"The states are shared by {plan.dp} devices ({plan.sharding})."
            )
        else:
            words.append(f"Split {plan.tp} ways by tensors, {plan.pp} by layers, {plan.cp} by context.")
        if plan.checkpointing != "none" and training.activation_checkpointing == "auto":
            words.append(
                "All activations are recomputed to fit, or to allow a larger batch."
                if plan.checkpointing == "full"
                else "Activations are recomputed in part to fit, or to allow a larger batch."
            )
        words.append(f"Fastest layout tried that fits {device.usable_gib:.1f} GiB.")
    else:
        words.append(
            f"No layout tried fits: the smallest needs {choice.gib:.1f} of {device.usable_gib:.1f} usable GiB."
        )
    if plan.idle_share > 0:
        words.append(f"{plan.idle_share:.0%} of the devices stand idle: the global batch is smaller than their number.")
    return " ".join(words)

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
    """The fastest layout that fits ``ranks`` devices; where none fits, the one that needs the least memory.

    Degrees are tried from plain data parallelism upwards, and only of the first ones that can fit are times worked
    out: of those that cannot, memory is all that counts.
    """
    job = _Job(workload, spec, device, fabric)
    smallest: _Held | None = None
    for degrees in _degrees(workload.training, spec, ranks, fabric):
        lean = _held(job, _leanest(workload.training, degrees))
        if lean.fits:
            chosen = _fastest(job, degrees)
            break
        if smallest is None or lean.gib < smallest.gib:
            smallest = lean
    else:
        assert smallest is not None  # _degrees always gives one
        chosen = _timed(job, smallest)
    return replace(chosen, reason=_reason(chosen, device, workload.training))


@dataclass(frozen=True, slots=True)
class _Job:
    """What is spread, and over what."""

    workload: Workload
    spec: ModelSpec
    device: Device
    fabric: Fabric


@dataclass(frozen=True, slots=True)
class _Held:
    """A layout with the memory that it takes, not yet timed."""

    plan: Plan
    shares: dict[str, float]
    gib: float
    fits: bool


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
    """The plan of those degrees that needs the least memory; one of those that ``_policies`` and ``_growing`` give."""
    sharding = training.sharding
    if sharding == "auto":
        sharding = "none" if degrees.dp * degrees.cp == 1 else "zero3" if degrees.pp == 1 else "zero1"
    policy = training.activation_checkpointing
    micro = 1 if training.micro_batch == "auto" else training.micro_batch
    return _cut(training, degrees, sharding, "full" if policy == "auto" else policy, micro)


def _policies(training: Training, degrees: Plan) -> Iterator[tuple[str, str]]:
    """Sharding and recomputing for given degrees."""
    if training.sharding != "auto":
        shardings: tuple[str, ...] = (training.sharding,)
    elif degrees.dp * degrees.cp == 1:
        shardings = ("none",)
    else:
        shardings = ("none", "zero1", "zero3") if degrees.pp == 1 else ("zero1",)
    if training.activation_checkpointing != "auto":
        return product(shardings, (training.activation_checkpointing,))
    return product(shardings, CHECKPOINTING)


def _fastest(job: _Job, degrees: Plan) -> TrainChoice:
    """Of the layouts of those degrees that fit; there is one at least, the leanest."""
    best: TrainChoice | None = None
    for sharding, policy in _policies(job.workload.training, degrees):
        for choice in _growing(job, degrees, sharding, policy):
            if best is None or choice.rate > best.rate * WORTH_A_TRY:
                best = choice
    assert best is not None
    return best


def _growing(job: _Job, degrees: Plan, sharding: str, policy: str) -> Iterator[TrainChoice]:
    """Larger and larger micro-batches of a plan, as long as they fit and the last doublings still gained something."""
    training = job.workload.training
    if training.micro_batch != "auto":
        held = _held(job, _cut(training, degrees, sharding, policy, training.micro_batch))
        if held.fits:
            yield _timed(job, held)
        return
    micro, per_rank = 1, max(1, training.global_batch // degrees.dp)
    fastest, idle = 0.0, 0
    while micro <= per_rank and idle < PATIENCE:
        held = _held(job, _cut(training, degrees, sharding, policy, micro))
        if not held.fits:  # a larger one takes more
            return
        choice = _timed(job, held)
        yield choice
        idle = 0 if choice.rate > fastest * WORTH_A_TRY else idle + 1
        fastest = max(fastest, choice.rate)
        micro *= 2


def _cut(training: Training, degrees: Plan, sharding: str, checkpointing: str, micro: int) -> Plan:
    """The plan with its policies, the global batch cut for it; ranks beyond that stand idle."""
    dp = degrees.dp
    return Plan(
        dp=dp,
        tp=degrees.tp,
        pp=degrees.pp,
        cp=degrees.cp,
        ep=degrees.ep,
        sharding=sharding,
        checkpointing=checkpointing,
        micro=micro,
        accumulation=max(1, round(training.global_batch / (dp * micro))),
        idle_share=max(0.0, 1.0 - training.global_batch / (dp * micro)) if dp * micro > training.global_batch else 0.0,
    )


def _held(job: _Job, plan: Plan) -> _Held:
    training, precision, device = job.workload.training, job.workload.precision, job.device
    if job.spec.is_transformer:
        shares = shares_gib(job.spec, training, precision, plan, device.cal.memory)
        gib = sum(shares.values())
        return _Held(plan, shares, gib, gib <= device.usable_gib)
    shares = sample_train_shares(job.spec, training, precision, plan, device.cal.memory)
    fits = sum(shares.values()) <= device.usable_gib
    shares["cache"] = allocator_cache_gib(job.spec, shares, device)
    return _Held(plan, shares, sum(shares.values()), fits)


def _timed(job: _Job, held: _Held) -> TrainChoice:
    training, precision, plan = job.workload.training, job.workload.precision, held.plan
    if job.spec.is_transformer:
        time = step_time(job.spec, training, precision, plan, job.device, job.fabric)
        return TrainChoice(plan, held.shares, time.total, time.tokens, time.bottleneck, held.fits, "", time)
    batch = train_batch_s(job.spec, training, precision, plan, job.device)
    reduce = gradient_s(job.spec, training, plan, job.fabric)
    exposed = max(job.device.cal.sample.host_exposed * reduce, reduce - 0.5 * batch.total)
    step = batch.total * plan.accumulation + exposed
    amount = plan.dp * plan.micro * plan.accumulation * (1 - plan.idle_share)
    bottleneck = "communication" if exposed > 0.5 * step else batch.bottleneck
    return TrainChoice(plan, held.shares, step, amount, bottleneck, held.fits, "", batch)


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

"""Chooses how serving is spread: replicas, tensor-parallel width, stages; and how many requests run at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.workload import Inference, Workload
from app.sizing.device import Device
from app.sizing.models import ModelSpec
from app.sizing.plan import Fabric
from app.sizing.serve_transformer import Job, ServePlan, Serving, job_of, kv_gib_per_request, serve, serve_shares_gib

LONGEST_QUEUE = 4.0
"""Requests waiting beyond this many for each that runs are no queue but a machine that is too small, which is said."""
SERVER_SHARE = 0.97
"""Servers leave a tenth of the memory for others by default (vLLM's gpu_memory_utilization is 0.9 of all of it)."""
UNSERVED = ("llama_cpp", "pytorch")
SURE_ROOM = 8.0
"""Fewer requests than this fit only where weights fill the memory, and then the rest is too uncertain to say a wait."""


@dataclass(frozen=True)
class ServeChoice:
    """A layout of serving with what it takes and gives."""

    plan: ServePlan
    shares: dict[str, float]
    serving: Serving
    fits: bool
    wanted: float
    reason: str = ""

    @property
    def gib(self) -> float:
        """On each accelerator."""
        return sum(self.shares.values())


def precisions(workload: Workload) -> tuple[str, str, str]:
    """Precision of stored weights, of the KV cache, and of the arithmetic."""
    weights = workload.inference.weights or workload.precision
    kv = workload.inference.kv or "bf16"
    return weights, kv, weights


def choose_serving(workload: Workload, spec: ModelSpec, device: Device, ranks: int, fabric: Fabric) -> ServeChoice:
    """The layout that meets the targets with the most throughput; else the one nearest to them; else the smallest.

    Only layouts that may be chosen are timed: where some fit, those that do.
    """
    job = job_of(spec, workload.inference, *precisions(workload), device, fabric)
    held = [_held(job, plan) for plan in _plans(workload.inference, spec, ranks, fabric)]
    fitting = [h for h in held if h.fits]
    if not fitting:
        chosen = _timed(job, min(held, key=lambda h: h.gib))
        words = f"No layout tried fits: the smallest needs {chosen.gib:.1f} of {device.usable_gib:.1f} usable GiB."
        return replace(chosen, reason=words)
    if workload.inference.pipeline_parallel == "auto":  # stages only where nothing else fits, as engines advise
        fitting = [h for h in fitting if h.plan.pp == 1] or fitting
    timed = [_timed(job, h) for h in fitting]
    chosen = min(timed, key=lambda c: (shortfall(workload.inference, c.serving), -c.serving.throughput, c.plan.tp))
    return replace(chosen, reason=_reason(chosen, timed))


@dataclass(frozen=True, slots=True)
class _Held:
    """A layout with the memory that it takes when all wanted requests run at once, not yet timed."""

    plan: ServePlan
    shares: dict[str, float]
    gib: float
    fits: bool


def _plans(inference: Inference, spec: ModelSpec, ranks: int, fabric: Fabric) -> Iterator[ServePlan]:
    d = spec.dims
    assert d is not None
    fixed = [inference.tensor_parallel, inference.pipeline_parallel, inference.data_parallel]
    tensors = [t for t in (1, 2, 4, 8, 16) if t <= min(ranks, max(fabric.node_ranks, 1)) and d.heads % t == 0]
    if inference.tensor_parallel != "auto":
        tensors = [min(inference.tensor_parallel, ranks)]
    elif inference.engine == "llama_cpp":
        tensors = [1]
    stages = [p for p in range(1, min(ranks, d.layers, 16) + 1) if ranks % p == 0]
    if inference.pipeline_parallel != "auto":
        stages = [min(inference.pipeline_parallel, ranks)]
    replicas = None if inference.data_parallel == "auto" else inference.data_parallel
    ep = 1 if inference.expert_parallel == "auto" else inference.expert_parallel
    found = False
    for tp in tensors:
        for pp in stages:
            if tp * pp > ranks or (
                pp > 1 and fixed[1] == "auto" and ranks <= 8 and tp == 1 and ranks % 2 == 0 and ranks > 2
            ):
                continue
            dp = replicas or ranks // (tp * pp)
            if tp * pp * dp > ranks or dp < 1:
                continue
            found = True
            yield ServePlan(dp=dp, tp=tp, pp=pp, ep=ep)
    if not found:
        yield ServePlan(dp=1, tp=tensors[-1], pp=1, ep=ep)


def _held(job: Job, plan: ServePlan) -> _Held:
    full = replace(plan, batch=_wanted_batch(job, plan))
    shares = serve_shares_gib(job.spec, job.inference, job.weights, job.kv, full, job.device.cal.memory)
    gib = sum(shares.values())
    return _Held(full, shares, gib, gib <= job.device.usable_gib)


def _timed(job: Job, held: _Held) -> ServeChoice:
    inference, plan, wanted = job.inference, held.plan, held.plan.batch
    running = plan if held.fits else replace(plan, batch=_room(job, held))
    serving = serve(job, running)
    if SURE_ROOM <= running.batch < wanted <= LONGEST_QUEUE * running.batch:  # the rest wait until others have finished
        stay = serving.ttft_s + (inference.output_tokens - 1) * serving.tpot_s
        serving = replace(serving, ttft_s=serving.ttft_s + (wanted / running.batch - 1) * stay)
    asked = inference.concurrency
    if asked is not None and asked < plan.dp * running.batch:  # some replicas have less to do
        share = asked / (plan.dp * running.batch)
        serving = replace(serving, throughput=serving.throughput * share, requests_per_s=serving.requests_per_s * share)
    return ServeChoice(plan, held.shares, serving, held.fits, wanted)


def _wanted_batch(job: Job, plan: ServePlan) -> float:
    """Requests in flight on each replica: given, or by Little's law from the rate and the time each stays."""
    inference = job.inference
    if inference.concurrency is not None:
        return max(1.0, -(-inference.concurrency // plan.dp))
    if inference.requests_per_s is None and inference.samples_per_s is None:
        return max(1.0, -(-inference.batch // plan.dp))
    rate = (inference.requests_per_s or inference.samples_per_s or 0.0) / plan.dp
    batch = 1.0
    for _ in range(6):
        result = serve(job, replace(plan, batch=batch))
        stay = result.ttft_s + (inference.output_tokens - 1) * result.tpot_s
        before, batch = batch, min(1024.0, max(1.0, float(-(-rate * stay // 1))))
        if batch == before:
            break
    return batch


def _room(job: Job, held: _Held) -> float:
    """Requests whose KV cache fits beside the weights; at least one, so that a speed can be said."""
    shares, wanted = held.shares, held.plan.batch
    server = 1.0 if job.inference.engine in UNSERVED else SERVER_SHARE
    free = server * job.device.usable_gib - (sum(shares.values()) - shares["kv_cache"])
    each = shares["kv_cache"] / wanted if wanted else kv_gib_per_request(job.spec, job.inference, job.kv)
    if each <= 0:
        return wanted
    return float(max(1.0, min(wanted, free // each)))


def shortfall(inference: Inference, serving: Serving) -> float:
    """How far the targets are missed, as the sum of the excess ratios; 0 where all are met."""
    missing = 0.0
    if inference.ttft_ms:
        missing += max(0.0, serving.ttft_s * 1e3 / inference.ttft_ms - 1)
    if inference.tpot_ms and serving.tpot_s:
        missing += max(0.0, serving.tpot_s * 1e3 / inference.tpot_ms - 1)
    if inference.latency_ms:
        whole = serving.ttft_s + max(0, inference.output_tokens - 1) * serving.tpot_s
        missing += max(0.0, whole * 1e3 / inference.latency_ms - 1)
    if inference.requests_per_s:
        missing += max(0.0, inference.requests_per_s / serving.requests_per_s - 1)
    return missing


def _reason(choice: ServeChoice, fitting: list[ServeChoice]) -> str:
    plan = choice.plan
    if len(fitting) == 1:
        return f"The only layout tried that fits: {plan.dp} replicas of {plan.tp * plan.pp} devices."
    return (
        f"{plan.dp} replicas of {plan.tp * plan.pp} devices: of {len(fitting)} layouts that fit, "
        "the one that meets the targets best, then the fastest."
    )

"""One constant efficiency for a whole class: what a rule of thumb would give on the same rows.

Operations over the peak, bytes over the bandwidth, 16 bytes per parameter; times the constant that makes the class's
median right. The constant is chosen on the rows themselves, so the baseline is at its best.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from app.domain.precision import BYTES, WEIGHT_BYTES
from app.sizing.calibration import shipped
from app.sizing.models import GIB
from app.sizing.serve_layout import precisions
from app.sizing.train_time import attention_flops
from tests.accuracy.predictor import Asked

MANY = 4096


def baseline(cases: Sequence[Asked]) -> list[float]:
    """The rule of thumb's prediction of each case."""
    raw = [_ideal(asked) for asked in cases]
    constant = median(asked.case.measured / value for asked, value in zip(cases, raw, strict=True))
    return [constant * value for value in raw]


def _ideal(asked: Asked) -> float:
    case, workload, spec = asked.case, asked.workload, asked.spec
    device = asked.device(shipped())
    ranks = max(1, case.count) * device.per_board
    if case.figure in ("memory_gib_per_device", "fits"):
        return _memory(asked)
    if workload.trains:
        flops = 3 * spec.flops_forward
        if spec.dims is not None:
            flops += 3 * attention_flops(spec.dims, workload.training.seq_len)
        rate = device.peak(workload.precision).tflops * 1e12 / flops
        return rate if case.figure == "throughput_per_device" else rate * ranks
    weights, kv, compute = precisions(workload)
    peak = device.peak(compute).tflops * 1e12
    if spec.dims is None:
        return ranks * peak / spec.flops_forward
    inference = workload.inference
    batch = min(float(inference.concurrency or 1), 512.0)
    context = inference.prompt_tokens + inference.output_tokens / 2
    read = spec.params * WEIGHT_BYTES[weights] + batch * spec.dims.kv_elements(context) * BYTES[kv]
    step = max(read / (device.bandwidth_gbs * 1e9), batch * spec.flops_forward / peak) / ranks
    prefill = spec.flops_forward * inference.prompt_tokens / peak / ranks
    if case.figure == "ttft_ms":
        return prefill * 1e3
    if case.figure == "throughput":
        return batch * inference.output_tokens / (inference.output_tokens * step + batch * prefill)
    return step * (1e3 if case.figure == "tpot_ms" else 1.0)


def impossible(asked: Asked) -> bool:
    """Whether a row of decoding is faster than its cards can read the weights in use and the cache, once per step.

    A law, not a judgement: such a row was computed from something else than the tokens that were written.
    """
    case, workload, spec = asked.case, asked.workload, asked.spec
    if workload.trains or spec.dims is None or case.figure != "throughput":
        return False
    inference = workload.inference
    weights, kv, _ = precisions(workload)
    batch = float(inference.concurrency or 1)
    hit = spec.params if spec.dims.experts == 1 else spec.active_params
    cache = batch * spec.dims.kv_elements(inference.prompt_tokens + inference.output_tokens / 2) * BYTES[kv]
    device = asked.device(shipped())
    memory = max(1, case.count) * device.bandwidth_gbs * 1e9
    if batch >= MANY:  # the table does not say how many ran at once
        return False
    return case.measured > batch * memory / (0.9 * hit * WEIGHT_BYTES[weights] + cache)


def _memory(asked: Asked) -> float:
    spec, workload = asked.spec, asked.workload
    if not workload.trains:
        return spec.params * WEIGHT_BYTES[precisions(workload)[0]] / GIB
    training = workload.training
    micro = 1 if training.micro_batch == "auto" else training.micro_batch
    states = spec.params * (16.0 if training.method == "full" else 2.0)
    states /= asked.case.count if training.sharding == "zero3" else 1
    if spec.dims is None:
        kept = spec.activation_bytes * micro
    else:
        kept = 34.0 * spec.dims.layers * spec.dims.hidden * micro * training.seq_len
    return float(states + kept) / GIB

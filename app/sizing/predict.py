"""Turns a chosen layout into a Prediction whose numbers explain themselves, and says which targets it misses."""

from __future__ import annotations

from app.domain.quantity import Input, Quantity
from app.domain.requirement import Layout, MemoryShare, Prediction
from app.domain.workload import Training, Workload
from app.sizing.device import Device
from app.sizing.explain import constant, given, inverse, of_device, of_model, quantity
from app.sizing.models import ModelSpec
from app.sizing.regimes import memory_kind, memory_regimes, sample_regimes, serve_regimes, train_regimes
from app.sizing.sample_memory import sample_serve_shares
from app.sizing.samples import serve_batch_s
from app.sizing.sensitivity import memory_sensitivity, sample_sensitivity, serve_sensitivity, train_sensitivity
from app.sizing.serve_layout import ServeChoice, precisions
from app.sizing.train_layout import TrainChoice
from app.sizing.volume import total_samples, total_tokens

LABELS = {
    "weights": "Weights", "gradients": "Gradients", "optimizer": "Optimizer", "activations": "Activations",
    "output": "Output layer", "kv_cache": "KV cache", "overhead": "Overhead", "cache": "Cache, given up when needed",
}  # fmt: skip
ZERO = "arXiv:1910.02054 (ZeRO), arXiv:2205.05198 (activations)"
ROOFLINE = "Roofline fitted on Argonne LLM-Inference-Bench and TensorRT-LLM tables"


def training_prediction(workload: Workload, spec: ModelSpec, device: Device, choice: TrainChoice) -> Prediction:
    """The training phase on the chosen layout."""
    spread = device.cal.interval(*train_regimes(spec, device, workload.precision))
    step = _train_step(workload, spec, device, choice, inverse(spread))
    rate = choice.rate / (workload.training.seq_len if _in_sequences(spec) else 1)
    rate_unit = "tokens/s" if spec.is_transformer and not _in_sequences(spec) else f"{_noun(spec)}/s"
    per_step = constant("per step", rate * choice.step_s, source="global batch, in the unit of the throughput")
    moved = step.sensitive_to
    finish = _time_to_finish(workload, spec, choice.rate, inverse(spread), moved)
    fits, tight = _verdict(choice.need_gib, spec, device)
    missed = [] if choice.fits else [_too_large(choice.gib, device, tight)]
    if not device.trains:
        missed.append(f"{device.title} runs trained models; it cannot train.")
    missed += _missed_deadline(workload.training, finish)
    return Prediction(
        phase="training",
        memory=memory_quantity(choice.shares, spec, device, memory_regimes(spec, "train")),
        memory_shares=memory_shares(choice.shares),
        usable_gib=device.usable_gib,
        fits=fits,
        tight=tight,
        step_time_s=step,
        throughput=quantity(rate, rate_unit, "amount per step / step time", [per_step], step.source, spread, moved),
        time_to_finish_h=finish,
        bottleneck=choice.bottleneck,
        layout=_train_layout(choice, device.peak(workload.precision).note),
        missed=tuple(missed),
        measured=device.cal.measured(*train_regimes(spec, device, workload.precision)),
    )


def _train_step(
    workload: Workload, spec: ModelSpec, device: Device, choice: TrainChoice, spread: tuple[float, float]
) -> Quantity:
    peak = device.peak(workload.precision)
    accumulation = "global batch / (data parallel x micro-batch)"
    return quantity(
        choice.step_s,
        "s",
        "accumulation x (matrix + elementwise + exposed communication) + pipeline bubble + gradients + optimizer",
        [
            of_model(spec, "forward FLOPs per " + spec.sample_noun, spec.flops_forward, "FLOP"),
            of_device(device, f"peak in {peak.used}", peak.tflops, "TFLOPS"),
            of_device(device, "bandwidth", device.bandwidth_gbs, "GB/s"),
            constant("share of peak reached", device.eff.train if spec.is_transformer else device.eff.vision),
            constant("accumulation", choice.plan.accumulation, source=accumulation),
        ],
        "Narayanan 2021 eq. 3; efficiencies fitted on llm-foundry, Megatron-Bridge, torchtitan, timm",
        spread,
        train_sensitivity(choice),
    )


def _train_layout(choice: TrainChoice, note: str) -> Layout:
    plan = choice.plan
    return Layout(
        data_parallel=plan.dp,
        tensor_parallel=plan.tp,
        pipeline_parallel=plan.pp,
        context_parallel=plan.cp,
        expert_parallel=plan.ep,
        sharding=plan.sharding,
        activation_checkpointing=plan.checkpointing,
        micro_batch=plan.micro,
        reason=f"{choice.reason} {note}".strip(),
    )


def serving_prediction(workload: Workload, spec: ModelSpec, device: Device, choice: ServeChoice) -> Prediction:
    """The serving phase of a transformer on the chosen layout."""
    output, s = workload.inference.output_tokens, choice.serving
    encoder = _in_sequences(spec)
    inputs = _serving_inputs(workload, spec, device, s.batch)
    moved = serve_sensitivity(s)

    def make(value: float, unit: str, formula: str, figure: str = "tpot") -> Quantity:
        spread = device.cal.interval(*serve_regimes(spec, device, workload.inference, figure, s.batch))
        return quantity(value, unit, formula, inputs, ROOFLINE, spread, moved)

    first = "prefill of the prompt + steps and prefill of others that run first"
    ttft = make(s.ttft_s * 1e3, "ms", first, "ttft")
    formula = "max(weights hit / bandwidth, 2 N B / peak) + KV / bandwidth + overhead + share of others' prefill"
    tpot = None if encoder else make(s.tpot_s * 1e3, "ms", formula)
    rate_formula = "replicas x B / prefill" if encoder else "replicas x B x output / (prefill + output x step)"
    whole_s = s.ttft_s + max(0, output - 1) * s.tpot_s
    latency = make(whole_s * 1e3, "ms", "first token + (output - 1) x time per token")
    fits, tight = _verdict(choice.gib, spec, device)
    missed = [] if choice.fits else [_too_large(choice.gib, device, tight)]
    missed += _missed_serving(workload, ttft, tpot, latency, s.requests_per_s)
    return Prediction(
        phase="inference",
        memory=memory_quantity(choice.shares, spec, device, memory_regimes(spec, "serve")),
        memory_shares=memory_shares(choice.shares),
        usable_gib=device.usable_gib,
        fits=fits,
        tight=tight,
        step_time_s=None if encoder else make(s.decode_s, "s", "one decode step"),
        throughput=make(s.throughput, "sequences/s" if encoder else "tokens/s", rate_formula, "rate"),
        latency_ms=latency,
        ttft_ms=None if encoder else ttft,
        tpot_ms=tpot,
        bottleneck=s.bottleneck,
        layout=_serve_layout(choice, device.peak(precisions(workload)[2]).note),
        missed=tuple(missed),
        measured=device.cal.measured(*serve_regimes(spec, device, workload.inference, "tpot", s.batch)[:-1]),
    )


def _serving_inputs(workload: Workload, spec: ModelSpec, device: Device, batch: float) -> list[Input]:
    peak = device.peak(precisions(workload)[2])
    return [
        of_model(spec, "active parameters", spec.active_params),
        of_device(device, f"peak in {peak.used}", peak.tflops, "TFLOPS"),
        of_device(device, "bandwidth", device.bandwidth_gbs, "GB/s"),
        constant("share of peak in prefill", device.eff.prefill),
        constant("share of bandwidth in decode", device.eff.decode),
        given("requests at once per replica", batch),
    ]


def _serve_layout(choice: ServeChoice, note: str) -> Layout:
    plan = choice.plan
    return Layout(
        data_parallel=plan.dp,
        tensor_parallel=plan.tp,
        pipeline_parallel=plan.pp,
        expert_parallel=plan.ep,
        micro_batch=max(1, int(choice.serving.batch)),
        reason=f"{choice.reason} {note}".strip(),
    )


def sample_serving_prediction(workload: Workload, spec: ModelSpec, device: Device, ranks: int) -> Prediction:
    """The serving phase of a model counted in samples: every device answers on its own."""
    inference = workload.inference
    weights, _, compute = precisions(workload)
    batch = float(inference.batch)
    time = serve_batch_s(spec, inference, weights, compute, batch, device, ranks)
    shares = sample_serve_shares(spec, weights, batch, ranks)
    spread = device.cal.interval(*sample_regimes(spec, device, "infer"))
    moved = sample_sensitivity(time)
    per_answer = spec.figures.seconds if spec.figures and spec.figures.seconds else 1.0
    rate = ranks * batch / time.total * per_answer
    unit = "audio s/s" if per_answer != 1.0 else f"{_noun(spec)}/s"
    inputs = _sample_inputs(workload, spec, device)
    formula = "batch x (FLOPs / (e peak) + c x activations x bytes / bandwidth) + weights per pass + overhead"
    source = "fitted on timm and DeepLearningExamples; Hailo Model Zoo for its chips"
    latency = quantity(time.total * 1e3, "ms", formula, inputs, source, inverse(spread), moved)
    throughput = quantity(rate, unit, "devices x batch / latency", inputs, source, spread, moved)
    fits, tight = _verdict(sum(shares.values()), spec, device)
    missed = [_too_large(sum(shares.values()), device, tight)] if tight or not fits else []
    missed += _missed_samples(workload, rate, latency.value, unit, per_answer != 1.0)
    return Prediction(
        phase="inference",
        memory=memory_quantity(shares, spec, device, memory_regimes(spec, "serve")),
        memory_shares=memory_shares(shares),
        usable_gib=device.usable_gib,
        fits=fits,
        tight=tight,
        throughput=throughput,
        latency_ms=latency,
        bottleneck=time.bottleneck,
        layout=Layout(
            data_parallel=ranks,
            micro_batch=inference.batch,
            reason=f"Each device answers on its own. {device.peak(compute).note}".strip(),
        ),
        missed=tuple(missed),
        measured=device.cal.measured(*sample_regimes(spec, device, "infer")),
    )


def _sample_inputs(workload: Workload, spec: ModelSpec, device: Device) -> list[Input]:
    peak = device.peak(precisions(workload)[2])
    activations = constant("activations", spec.activations / 1e6, "million", "estimated from operations and parameters")
    if not spec.assumed:
        activations = of_model(spec, "activations", spec.activations / 1e6, "million")
    return [
        of_model(spec, "forward", spec.flops_forward / 1e9, "GFLOP"),
        activations,
        of_device(device, f"peak in {peak.used}", peak.tflops, "TFLOPS"),
        of_device(device, "bandwidth", device.bandwidth_gbs, "GB/s"),
        constant("share of peak reached", device.eff.vision_infer),
        given("batch", workload.inference.batch),
    ]


def memory_quantity(shares: dict[str, float], spec: ModelSpec, device: Device, regimes: tuple[str, ...]) -> Quantity:
    """GiB per device as the sum of its segments."""
    used = {name: gib for name, gib in shares.items() if gib > 0}
    inputs = [constant(LABELS[name], gib, "GiB", "this sizing") for name, gib in used.items()]
    inputs.append(of_model(spec, "parameters", spec.params))
    formula = " + ".join(LABELS[name].lower() for name in used)
    spread = device.cal.interval(*regimes)
    return quantity(sum(used.values()), "GiB", formula, inputs, ZERO, spread, memory_sensitivity(used))


def memory_shares(shares: dict[str, float]) -> tuple[MemoryShare, ...]:
    """The segments in the order of the bar, empty ones left out."""
    return tuple(MemoryShare(key=key, label=LABELS[key], gib=shares[key]) for key in LABELS if shares.get(key, 0) > 0)


def _noun(spec: ModelSpec) -> str:
    if _in_sequences(spec):
        return "sequences"
    noun = spec.sample_noun
    return noun if noun.endswith("s") else noun + "s"


def _in_sequences(spec: ModelSpec) -> bool:
    return spec.dims is not None and spec.dims.encoder


def _verdict(need_gib: float, spec: ModelSpec, device: Device) -> tuple[bool, bool]:
    """Whether a run may fit, and whether that is tight: expected not to, by less than what runs have shown."""
    over = need_gib / device.usable_gib
    fits = over <= device.cal.tolerance(memory_kind(spec))
    return fits, fits and over > 1.0


def _too_large(gib: float, device: Device, tight: bool) -> str:
    words = f"Needs {gib:.1f} GiB on each device; {device.usable_gib:.1f} GiB are usable."
    return f"{words} It may run all the same: the estimate is not that exact." if tight else words


def _time_to_finish(
    workload: Workload, spec: ModelSpec, rate: float, spread: tuple[float, float], moved: str | None
) -> Quantity | None:
    training = workload.training
    total = total_tokens(training) if spec.is_transformer else total_samples(training, spec)
    if total is None:
        return None
    unit = "tokens" if spec.is_transformer else _noun(spec)
    hours = total / rate / 3600
    inputs = [given("amount", total, unit), constant("throughput", rate, f"{unit}/s", "this sizing")]
    return quantity(hours, "h", "amount / throughput / 3600", inputs, "", spread, moved)


def _missed_deadline(training: Training, finish: Quantity | None) -> list[str]:
    if finish is None or training.deadline_hours is None or finish.value <= training.deadline_hours:
        return []
    takes = _plain(finish.value)
    return [f"Takes {takes} hours; the deadline is {training.deadline_hours:,.10g} hours."]


def _plain(value: float) -> str:
    """Three significant digits, never in powers of ten."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _missed_serving(
    workload: Workload, ttft: Quantity, tpot: Quantity | None, latency: Quantity, requests_per_s: float
) -> list[str]:
    inference, missed = workload.inference, []
    if inference.ttft_ms is not None and ttft.value > inference.ttft_ms:
        missed.append(f"First token after {_plain(ttft.value)} ms; {inference.ttft_ms:,.10g} ms are asked.")
    if tpot and inference.tpot_ms is not None and tpot.value > inference.tpot_ms:
        missed.append(f"{_plain(tpot.value)} ms per token; {inference.tpot_ms:,.10g} ms are asked.")
    if inference.latency_ms is not None and latency.value > inference.latency_ms:
        missed.append(f"An answer takes {_plain(latency.value)} ms; {inference.latency_ms:,.10g} ms are asked.")
    wanted = inference.requests_per_s or inference.samples_per_s
    if wanted is not None and requests_per_s < wanted * 0.999:
        missed.append(f"{_plain(requests_per_s)} requests a second; {wanted:,.10g} are asked.")
    return missed


def _missed_samples(workload: Workload, rate: float, latency_ms: float, unit: str, audio: bool) -> list[str]:
    inference, missed = workload.inference, []
    wanted = inference.samples_per_s or inference.requests_per_s
    if inference.streams is not None:
        wanted = float(inference.streams) if audio else inference.streams * inference.stream_fps
    if wanted is not None and rate < wanted:
        missed.append(f"{_plain(rate)} {unit}; {wanted:,.10g} are asked.")
    if inference.latency_ms is not None and latency_ms > inference.latency_ms:
        missed.append(f"An answer takes {_plain(latency_ms)} ms; {inference.latency_ms:,.10g} ms are asked.")
    return missed

"""What the workload needs whatever the hardware."""

from __future__ import annotations

from app.domain.precision import BYTES, WEIGHT_BYTES
from app.domain.requirement import Need
from app.domain.site import Site
from app.domain.workload import Workload
from app.sizing.calibration import shipped
from app.sizing.explain import given, of_model, quantity
from app.sizing.models import GIB, ModelSpec
from app.sizing.plan import Plan
from app.sizing.sample_memory import sample_serve_shares, sample_train_shares
from app.sizing.serve_layout import precisions
from app.sizing.serve_transformer import ServePlan, kv_gib_per_request, serve_shares_gib, weights_gib
from app.sizing.storage_needs import checkpoint_need, storage_need
from app.sizing.train_memory import shares_gib
from app.sizing.train_time import attention_flops, passes
from app.sizing.volume import total_samples, total_tokens

ZERO = "arXiv:1910.02054, arXiv:2205.05198"


def model_needs(workload: Workload, spec: ModelSpec, site: Site) -> tuple[Need, ...]:
    """Memory if one device held everything, operations, bandwidth, storage."""
    needs = [_weights(workload, spec)]
    if spec.dims is not None and not spec.dims.encoder and workload.serves:
        needs.append(_kv(workload, spec))
    if workload.trains:
        needs.append(_training_memory(workload, spec))
        flops = _training_flops(workload, spec)
        if flops is not None:
            needs.append(flops)
        needs.append(checkpoint_need(workload, spec))
    if workload.serves:
        needs.append(_serving_memory(workload, spec))
        if spec.dims is not None and not spec.dims.encoder:
            needs.append(_bandwidth(workload, spec))
    needs.append(storage_need(workload, spec, site))
    return tuple(needs)


def _weights(workload: Workload, spec: ModelSpec) -> Need:
    stored = precisions(workload)[0] if workload.serves else workload.precision
    gib = weights_gib(spec, stored, workload.inference.engine)
    inputs = [of_model(spec, "parameters", spec.params), given("bytes per weight", WEIGHT_BYTES[stored], "B")]
    value = quantity(gib, "GiB", "parameters x bytes per weight", inputs, spec.source)
    return Need(key="weights", label="Weights", minimum=value, recommended=value, reason=f"Stored in {stored}.")


def _kv(workload: Workload, spec: ModelSpec) -> Need:
    kv = precisions(workload)[1]
    d = spec.dims
    assert d is not None
    kib = spec.kv_bytes_per_token(BYTES[kv]) / 1024
    if d.mla_dim is not None:
        formula = "layers x latent x bytes"
        inputs = [of_model(spec, "layers", d.kv_layers), of_model(spec, "latent", d.mla_dim)]
    else:
        formula = "2 x layers x KV heads x head dimension x bytes"
        inputs = [
            of_model(spec, "layers", d.kv_layers),
            of_model(spec, "KV heads", d.kv_heads),
            of_model(spec, "head dimension", d.head_dim),
        ]
    inputs.append(given("bytes", BYTES[kv], "B"))
    value = quantity(kib, "KiB", formula, inputs, spec.source)
    return Need(
        key="kv_per_token",
        label="KV cache per token",
        minimum=value,
        recommended=value,
        reason="Each token of each request being answered stays in memory.",
    )


def _training_memory(workload: Workload, spec: ModelSpec) -> Need:
    t = workload.training
    micro = 1 if t.micro_batch == "auto" else t.micro_batch
    full = Plan(micro=micro, checkpointing="none")
    lean = Plan(micro=micro, checkpointing="full")
    if spec.is_transformer:
        least = sum(shares_gib(spec, t, workload.precision, lean).values())
        better = sum(shares_gib(spec, t, workload.precision, full).values())
    else:
        least = sum(sample_train_shares(spec, t, workload.precision, lean).values())
        better = sum(sample_train_shares(spec, t, workload.precision, full).values())
    inputs = [of_model(spec, "parameters", spec.params), given("micro-batch", micro)]
    if spec.is_transformer:
        inputs.append(given("sequence length", t.seq_len, "tokens"))
    formula = "weights + gradients + optimizer + activations + output layer + overhead"
    return Need(
        key="total_memory_training",
        label="Memory to train",
        minimum=quantity(least, "GiB", formula + ", activations recomputed", inputs, ZERO, 1.2),
        recommended=quantity(better, "GiB", formula, inputs, ZERO, 1.2),
        reason="If one device held everything; sharding divides the states over several.",
    )


def _training_flops(workload: Workload, spec: ModelSpec) -> Need | None:
    t = workload.training
    if spec.dims is not None:
        amount = total_tokens(t)
        each = (spec.flops_forward + attention_flops(spec.dims, t.seq_len)) * passes(t, "none", shipped().train)
        formula = "tokens x (6 N + 6 L d s)" if t.method == "full" else "tokens x about 4/6 of (6 N + 6 L d s)"
    else:
        amount = total_samples(t, spec)
        figures = spec.figures
        forward = figures.train_gflops * 1e9 if figures and figures.train_gflops else spec.flops_forward
        each = forward * 3
        formula = "samples x 3 x forward"
    if amount is None:
        return None
    inputs = [of_model(spec, "forward", spec.flops_forward, "FLOP"), given("amount", amount)]
    value = quantity(amount * each, "FLOP", formula, inputs, "arXiv:2104.04473 eq. 3")
    return Need(key="training_flops", label="Operations to train", minimum=value, recommended=value)


def _serving_memory(workload: Workload, spec: ModelSpec) -> Need:
    weights, kv, _ = precisions(workload)
    i = workload.inference
    batch = float(i.concurrency or i.batch)
    if spec.is_transformer:
        least = sum(serve_shares_gib(spec, i, weights, kv, ServePlan(batch=batch)).values())
        each = kv_gib_per_request(spec, i, kv)
        inputs = [of_model(spec, "parameters", spec.params), given("requests at once", batch)]
        inputs.append(given("KV cache of a request", round(each, 4), "GiB"))
        formula = "weights + requests x KV cache + working memory + overhead"
    else:
        least = sum(sample_serve_shares(spec, weights, float(i.batch)).values())
        inputs = [of_model(spec, "parameters", spec.params), given("batch", i.batch)]
        formula = "weights + working memory x batch + overhead"
    return Need(
        key="total_memory_inference",
        label="Memory to serve",
        minimum=quantity(least, "GiB", formula, inputs, "KV cache: 2 L n_kv d_head bytes per token", 1.15),
        recommended=quantity(1.25 * least, "GiB", "1.25 x that, for peaks", inputs, "practice", 1.15),
        reason="On one device; tensor parallelism divides it.",
    )


def _bandwidth(workload: Workload, spec: ModelSpec) -> Need:
    i = workload.inference
    weights, kv, _ = precisions(workload)
    target_s = (i.tpot_ms or 50.0) / 1e3
    read = spec.active_params * WEIGHT_BYTES[weights]
    cached = kv_gib_per_request(spec, i, kv) * GIB * float(i.concurrency or i.batch)
    gbs = (read + cached) / target_s / 1e9
    inputs = [
        of_model(spec, "active weights", round(read / 1e9, 3), "GB"),
        given("KV cache of all requests", round(cached / 1e9, 3), "GB"),
        given("time per token", target_s * 1e3, "ms"),
    ]
    return Need(
        key="memory_bandwidth",
        label="Memory bandwidth to serve",
        minimum=quantity(gbs, "GB/s", "(active weights + KV cache) / time per token", inputs, "roofline"),
        recommended=quantity(
            gbs / 0.7, "GB/s", "that / 0.7: the share which decoding reaches", inputs, "roofline", 1.2
        ),
        reason="Every output token reads the weights and the cache once." + ("" if i.tpot_ms else " 50 ms assumed."),
    )

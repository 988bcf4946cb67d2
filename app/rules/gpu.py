"""Choice of accelerators: memory, number formats, links, targets."""

from __future__ import annotations

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.software_tables import capability_of
from app.domain.workload import Inference
from app.rules.adequacy import memory_fits
from app.rules.fixes import replace
from app.rules.machine import Machine
from app.rules.precision import native, nvidia_version, refused, refuses_cache
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

THROUGHPUT = {
    "fp32": "fp32_tflops",
    "tf32": "tf32_tflops",
    "fp16": "fp16_tflops",
    "bf16": "bf16_tflops",
    "fp8": "fp8_tflops",
    "int8": "int8_tops",
    "fp4": "fp4_tflops",
}


@rule(
    "GPU-VRAM",
    "workload does not fit into accelerator memory",
    Severity.ERROR,
    source="noonghunna/club-3090 docs/HARDWARE.md (usable share 0.90 to 0.95); the sizing of this workload",
    once=True,
)
def memory(machine: Machine) -> Verdict:
    """Every phase of the workload fits into the usable memory of each accelerator.

    Why: a job that does not fit stops with "out of memory", however fast the card is.
    Formula: predicted memory of each device [GiB] <= usable memory [GiB]; accelerators in the build >= planned.
    Does not apply: no workload given; rented machines (CLD-VRAM).
    """
    return memory_fits(machine, rented=False)


@rule(
    "GPU-PREC",
    "number format without native support",
    Severity.ERROR,
    source="vllm-project/vllm#1157, #946; NVIDIA/TransformerEngine#1159; noonghunna/club-3090 docs/DTYPE_MATRIX.md",
    kinds=EVERYWHERE,
)
def precision(machine: Machine) -> Verdict:
    """The accelerators compute natively in the workload's number format.

    Why: a framework refuses the format, or emulates it at a fraction of the speed.
    Formula: the throughput in the format is known > 0, or the architecture is in the table (bf16 from 8.0, fp8 from
        8.9, fp4 from 10.0). Stored weights may be unpacked from 8.0 on. Attention over a cache: fp8 from 8.9, fp4 on
        10.0 and 10.3 only. An error where frameworks refuse, a warning where they emulate, a note on stored fp8
        weights that are unpacked (vllm-project/vllm#6815: older engines refuse them).
    Does not apply: no workload given, or no accelerator.
    """
    items, workload = machine.compute, machine.build.workload
    wanted = machine.demand.precision if machine.demand else workload.precision if workload else None
    if wanted is None or not items:
        return not_applicable("There is no workload with accelerators.")
    serving = machine.demand.training is None if machine.demand else not (workload and workload.trains)
    for item in items:
        if not _native(item, wanted):
            return _no_format(item, wanted, serving=serving)
        verdict = _stored(item, workload.inference) if workload and workload.serves else None
        if verdict:
            return verdict
    return passed("The accelerators have native {precision}.", precision=wanted)


def _no_format(item: Item, wanted: str, *, serving: bool) -> Verdict:
    architecture = capability_of(item.part) or "of an unstated architecture"
    severity = Severity.ERROR if refused(wanted, architecture, serving=serving) else Severity.WARNING
    word = "refuse it there" if severity == Severity.ERROR else "emulate it there, slowly"
    field = THROUGHPUT.get(wanted)
    return failed(
        "{accelerator} ({architecture}) has no native {precision}; frameworks {consequence}.",
        items=(item,),
        severity=severity,
        fixes=[replace(item.role, f"Take an accelerator with {wanted}", at_least={field: 1})] if field else [],
        accelerator=item.part.title,
        architecture=architecture,
        precision=wanted,
        consequence=word,
    )


COMPUTED_FORMATS = ("fp8",)
"""Formats of stored weights that are meant to be computed in: those of four bits are unpacked on most cards."""


def _stored(item: Item, inference: Inference) -> Verdict | None:
    """Weights and cache that are stored in another format than is computed in."""
    architecture = capability_of(item.part)
    if architecture is None or nvidia_version(architecture) is None:
        return None
    if inference.weights and refused(inference.weights, architecture, serving=True):
        return _no_format(item, inference.weights, serving=True)
    if inference.weights in COMPUTED_FORMATS and not native(inference.weights, architecture):
        return failed(
            "{accelerator} ({architecture}) has no native {precision}: engines unpack such weights, or refuse them.",
            items=(item,),
            severity=Severity.NOTE,
            fixes=[],
            accelerator=item.part.title,
            architecture=architecture,
            precision=inference.weights,
        )
    if not inference.kv or native(inference.kv, architecture, "kv"):
        return None
    severity = Severity.ERROR if refuses_cache(inference.kv) else Severity.WARNING
    return failed(
        "Attention over a cache in {precision} has no kernel for {accelerator} ({architecture}): {consequence}.",
        items=(item,),
        severity=severity,
        fixes=[
            replace(
                item.role, f"Take a GPU whose attention reads {inference.kv}", one_of={"compute_capability": ["10.0"]}
            )
        ],
        accelerator=item.part.title,
        architecture=architecture,
        precision=inference.kv,
        consequence="engines refuse it" if severity == Severity.ERROR else "it is unpacked first, slowly",
    )


def _native(item: Item, wanted: str) -> bool:
    field = THROUGHPUT.get(wanted)
    if wanted == "fp32" or (field and item.known(field)):
        return True
    architecture = capability_of(item.part)
    answer = native(wanted, architecture) if architecture else None
    if answer is None:
        raise Unknown(item.part.id, field or "compute_capability")
    return answer


@rule(
    "GPU-NVLINK-CAP",
    "no fast link between accelerators that share a model",
    Severity.ERROR,
    source="kohya-ss/sd-scripts#1434; tinygrad/tinygrad#9094; noonghunna/club-3090 docs/HARDWARE.md",
    unknown=Severity.WARNING,
)
def fast_link(machine: Machine) -> Verdict:
    """Accelerators that split a model's layers among them have a link of their own (NVLink, Infinity Fabric).

    Why: tensor parallelism exchanges activations twice in every layer; PCI Express is ten times slower than such a
        link.
    Formula: tensor-parallel degree <= accelerators in one link group; 1 where the model has no link (warning). Bridges
        chosen for a model without connectors for them are an error.
    Does not apply: no workload, no tensor parallelism, or one accelerator.
    """
    demand = machine.demand
    lone = next((i for i in machine.of("accelerator") if i.nvlink_bridge_slots and i.known("nvlink_gbs") == 0), None)
    if lone:
        return failed(
            "{accelerator} has {have_links} connectors for the bridges chosen; {need_links} is needed.",
            items=(lone,),
            severity=Severity.ERROR,
            fixes=[
                replace(lone.role, "Take an accelerator with NVLink", at_least={"nvlink_cards": 2, "nvlink_gbs": 1})
            ],
            accelerator=lone.part.title,
            have_links=0,
            need_links=1,
        )
    degree = max((p.layout.tensor_parallel for p in demand.predictions), default=1) if demand else 1
    if degree < 2 or machine.count("accelerator") < 2:
        return not_applicable("No model is split among accelerators.")
    for item in machine.of("accelerator"):
        group = item.fact("nvlink_cards") if item.fact("nvlink_gbs") else 1
        if group < degree:
            return failed(
                "{degree} accelerators share each layer; {accelerator} links {group} by a link of their own.",
                items=(item,),
                severity=Severity.WARNING,
                fixes=[
                    replace(
                        item.role,
                        f"Take an accelerator that links {degree}",
                        at_least={"nvlink_cards": degree, "nvlink_gbs": 1},
                    )
                ],
                accelerator=item.part.title,
                degree=degree,
                group=group,
            )
    return passed("{degree} accelerators share each layer, over a link of their own.", degree=degree)


@rule(
    "SIZ-SLA",
    "a target of the workload is missed",
    Severity.WARNING,
    source="ai-dynamo/aiconfigurator (measured tables, not peak figures); the sizing of this workload",
    kinds=EVERYWHERE,
    once=True,
)
def targets(machine: Machine) -> Verdict:
    """The workload meets its deadline, throughput and latency.

    Why: a machine that holds the model may still be too slow for what was promised.
    Formula: targets missed by the prediction = 0.
    Does not apply: no workload given.
    """
    demand = machine.demand
    if demand is None or not demand.predictions:
        return not_applicable("There is no workload.")
    missed = tuple(text.rstrip(".") for prediction in demand.predictions for text in prediction.missed)
    items = tuple(item for _, item in machine.build.of("accelerator"))
    if missed:
        return failed(
            "Of the targets, {count} missed ({most} may be): {missed}.",
            items=items,
            count=len(missed),
            most=0,
            missed=missed,
        )
    return passed("The workload meets all its targets.", items=items)


RULES: tuple[Rule, ...] = (memory, precision, fast_link, targets)

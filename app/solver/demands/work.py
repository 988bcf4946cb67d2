"""What a request demands of the work: in what time, how much at once, and how it is to be divided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from types import MappingProxyType

from app.domain.request import Request
from app.domain.software import Software
from app.domain.workload import Inference, Training
from app.solver.demands.stated import Amount, Looked, Offer, Stated, at, plain, up

TIMES = (
    ("latency_ms", "an answer within {} ms", "Allow {} ms for an answer instead of {}", "Allow any time for an answer"),
    (
        "ttft_ms",
        "the first token within {} ms",
        "Allow {} ms for the first token instead of {}",
        "Allow any time for the first token",
    ),
    ("tpot_ms", "a token every {} ms", "Allow {} ms for each token instead of {}", "Allow any time for each token"),
)  # fmt: skip
LOADS = (
    ("concurrency", "requests at once"),
    ("requests_per_s", "requests a second"),
    ("samples_per_s", "samples a second"),
    ("streams", "streams"),
)
NEXT_TO_NOTHING = 1e-6
"""A load that asks for nothing: any machine carries it."""
DEGREES = MappingProxyType(
    {
        "micro_batch": "samples per device at once",
        "sharding": "sharding",
        "tensor_parallel": "tensor-parallel devices",
        "pipeline_parallel": "pipeline stages",
        "context_parallel": "context-parallel devices",
        "expert_parallel": "expert-parallel devices",
        "data_parallel": "copies of the model",
        "activation_checkpointing": "activation checkpointing",
        "engine": "as serving engine",
    }
)
"""How the work is divided, where the user settled it instead of leaving it to the sizing."""


def targets(request: Request) -> Iterator[Stated]:
    """The times: the end of the training, and of an answer."""
    workload = request.workload
    hours = workload.training.deadline_hours
    if workload.trains and hours is not None:
        yield Stated(
            f"training within {plain(hours)} hour{'' if hours == 1 else 's'}",
            at("workload.training.deadline_hours", None),
            "Do without a deadline for the training",
            _figure("time_to_finish_h", "training.deadline_hours", "Finish in {} h instead of {} h", hours),
            figure="time_to_finish_h",
        )
    if not workload.serves:
        return
    for field, text, change, without in TIMES:
        limit = getattr(workload.inference, field)
        if limit is not None:
            yield Stated(
                text.format(plain(limit)),
                at(f"workload.inference.{field}", None),
                without,
                _figure(field, f"inference.{field}", change, limit),
                figure=field,
            )


def _figure(figure: str, path: str, change: str, limit: float) -> Callable[[Looked], Iterable[Offer]]:
    """The time that the found build takes."""

    def offers(looked: Looked) -> Iterator[Offer]:
        for prediction in looked.candidate.demand.predictions:
            quantity = getattr(prediction, figure)
            if quantity is not None and quantity.value > limit:
                value = up(quantity.value)
                yield Offer(change.format(plain(value), plain(limit)), {f"workload.{path}": value})
                return

    return offers


def load(request: Request) -> Iterator[Stated]:
    """How much is asked for at once."""
    if not request.workload.serves:
        return
    for field, words in LOADS:
        amount = getattr(request.workload.inference, field)
        least = 1 if isinstance(amount, int) else NEXT_TO_NOTHING
        if amount is not None and amount > least:
            path = f"workload.inference.{field}"
            text = f"{plain(amount)} {words}"
            yield Stated(text, at(path, least), amount=Amount(path, amount, words, least))


def division(request: Request) -> Iterator[Stated]:
    """Settings that the user did not leave to the sizing, and what is told of the software."""
    workload = request.workload
    phases: list[tuple[str, Training | Inference]] = []
    phases += [("training", workload.training)] if workload.trains else []
    phases += [("inference", workload.inference)] if workload.serves else []
    for phase, part in phases:
        for field, words in DEGREES.items():
            value = getattr(part, field, "auto")
            default = type(part).model_fields[field].default if field in type(part).model_fields else None
            if value != "auto" and (default == "auto" or value != default):
                text = f"{plain(value)} {words} in {phase}" if isinstance(value, int) else f"{value} {words}"
                path = f"workload.{phase}.{field}"
                yield Stated(text, at(path, "auto"), f"Leave “{words}” to the sizing")
    if workload.software != Software():
        text = "the software as told"
        yield Stated(text, at("workload.software", Software()), "Take other software than told")

"""What one unit of the work costs: a training run, a million tokens, a thousand images, a stream for a month."""

from __future__ import annotations

from decimal import Decimal

from app.domain.costs import Assumptions
from app.domain.quantity import Input, Quantity
from app.domain.requirement import Demand, Prediction
from app.domain.workload import Workload

SECONDS_AN_HOUR = Decimal(3600)
TOKENS = "tokens/s"
Named = tuple[str, Quantity]
NO_HOURS = "No hours of use are assumed, so nothing is made."
NO_WORKLOAD = "The build names no workload, so there is nothing to count."
NO_TOTAL = "The total is not known, so no share of it is."
NO_PREDICTION = "How fast the machine does this work is not known."


def per_unit(
    total: Decimal | None,
    currency: str,
    assumed: Assumptions,
    workload: Workload | None,
    demand: Demand | None,
    *,
    work: float = 1.0,
) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """What fits the workload, each by key, and why a figure that would fit is missing.

    An hour of use costs the total over all hours of use of the months. In it is made what the prediction can do, and in
    serving no more than the workload asks for.
    """
    if workload is None:
        return (), (NO_WORKLOAD,)
    if total is None:
        return (), (NO_TOTAL,)
    hours = Decimal(str(assumed.hours_per_month)) * assumed.months * Decimal(str(work))
    if not hours:
        return (), (NO_HOURS,)
    if demand is None:
        return (), (NO_PREDICTION,)
    rate = _Rate(total, hours, currency, assumed.months)
    found: list[Named] = []
    missing: list[str] = []
    if demand.training is not None:
        _of_training(rate, demand.training, found, missing)
    if demand.inference is not None:
        _of_inference(rate, demand.inference, workload, found, missing)
    return tuple(found), tuple(missing)


class _Rate:
    """Money per hour of use, with the inputs that every figure names."""

    def __init__(self, total: Decimal, hours: Decimal, currency: str, months: int) -> None:
        self.total = total
        self.hours = hours
        self.currency = currency
        self.months = months

    def of(self, value: Decimal, unit: str, formula: str, *inputs: Input) -> Quantity:
        """The figure with its derivation; four significant digits are more than the prediction is worth."""
        known = (
            Input(name="total cost", value=float(self.total), unit=self.currency, source="total cost of ownership"),
            Input(name="hours of use", value=float(self.hours), unit="h", source="hours a month x months"),
        )
        source = "total cost of ownership and predicted throughput"
        return Quantity(
            value=float(f"{value:.4g}"),
            unit=f"{self.currency}/{unit}",
            formula=formula,
            inputs=(*known, *inputs),
            source=source,
        )

    def per_amount(self, throughput: Quantity, count: int, unit: str) -> Quantity:
        """Money per ``count`` of what the throughput counts per second."""
        each_hour = Decimal(str(throughput.value)) * SECONDS_AN_HOUR
        return self.of(
            self.total / self.hours / each_hour * count,
            unit,
            f"total cost / hours of use / (throughput x 3600) x {count}",
            Input(name="throughput", value=throughput.value, unit=throughput.unit, source="prediction and workload"),
        )


def _of_training(rate: _Rate, training: Prediction, found: list[Named], missing: list[str]) -> None:
    finish = training.time_to_finish_h
    if finish is None:
        missing.append("A training run: how much is trained, or how fast, is not known.")
    else:
        run = Input(name="time to finish", value=finish.value, unit="h", source="prediction")
        value = rate.total / rate.hours * Decimal(str(finish.value))
        found.append(("training_run", rate.of(value, "run", "total cost / hours of use x time to finish", run)))
    speed = training.throughput
    if speed is None or speed.value <= 0:
        missing.append("What is trained per hour: the throughput of training is not known.")
    elif speed.unit == TOKENS:
        found.append(("million_tokens_trained", rate.per_amount(speed, 10**6, "million tokens")))


def _of_inference(
    rate: _Rate, inference: Prediction, workload: Workload, found: list[Named], missing: list[str]
) -> None:
    streams = workload.inference.streams
    if streams and inference.missed:
        missing.append("A stream: the machine does not serve them all as they are asked for.")
    elif streams:
        told = Input(name="streams", value=streams, source="workload")
        value = rate.total / rate.months / streams
        formula = "total cost / months / streams"
        found.append(("stream_month", rate.of(value, "stream and month", formula, told)))
    speed = inference.throughput
    if speed is None or speed.value <= 0:
        missing.append("What is served per hour: the throughput of serving is not known.")
    elif speed.unit == TOKENS:
        served = _served(speed, workload)
        found.append(("million_tokens_generated", rate.per_amount(served, 10**6, "million tokens")))
    elif speed.unit.endswith("/s"):
        noun = speed.unit.removesuffix("/s")
        served = _served(speed, workload)
        found.append((f"thousand_{noun.replace(' ', '_')}", rate.per_amount(served, 1000, f"1000 {noun}")))


def _served(speed: Quantity, workload: Workload) -> Quantity:
    """What is served: no more than is asked for, and where nobody says how much that is, all that is possible."""
    asked = _asked(speed.unit, workload)
    if asked is None or asked >= speed.value:
        return speed
    return speed.model_copy(update={"value": asked})


def _asked(unit: str, workload: Workload) -> float | None:
    """The load that the workload states, in the unit of the throughput."""
    load = workload.inference
    if unit == TOKENS:
        return None if load.requests_per_s is None else load.requests_per_s * load.output_tokens
    if load.streams is not None:
        return float(load.streams) if unit.startswith("audio") else load.streams * load.stream_fps
    return load.samples_per_s or load.requests_per_s

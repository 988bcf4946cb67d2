"""Work on machines that may be taken away: checkpoint interval, lost time, spare machines.

Checkpoints: J. W. Young, "A first order approximation to the optimum checkpoint interval", CACM 17 (1974) 530, and
J. T. Daly, "A higher order estimate of the optimum checkpoint interval for restart dumps", Future Generation Computer
Systems 22 (2006) 303: interruptions come at random at a constant rate, work since the last checkpoint is done again.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import comb, exp, expm1, inf, log, sqrt

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Input, Quantity
from app.domain.rental_tables import RentalTerms, interruption_of, terms_of
from app.domain.site import Cloud
from app.domain.workload import Workload

HOURS_PER_MONTH = 730.0
"""A month of rent: 8760 hours of a year / 12."""
RESTART_MIN = 10.0
"""Until another instance runs and has read the checkpoint, where nobody tells: R in Daly's figures 3 to 5."""
WRITE_MB_S = 131.0
"""What one machine writes to storage that outlives it, where nobody tells: 125 MiB/s, included with an EBS gp3."""
LEAST_INTERVAL_S = 60.0
"""Nobody saves more often than once a minute."""
AVAILABLE = 0.999
"""Share of the time in which enough machines shall be there to serve; an assumption."""
MOST_SPARES = 64
DALY = "Daly 2006, equation 37"
WALL = "Daly 2006, equation 20"
NOT_FINISHED = 50.0
"""Where a run takes so many times as long, it is told never to finish: it spends its time on starting anew."""


def young_interval_s(write_s: float, between_s: float) -> float:
    """Work between two checkpoints that loses least, first order: sqrt(2 x write x time between interruptions)."""
    return sqrt(2 * write_s * between_s)


def daly_interval_s(write_s: float, between_s: float) -> float:
    """Work between two checkpoints that loses least, of higher order; ``between_s`` where writing takes longer."""
    if write_s >= 2 * between_s:
        return between_s
    share = write_s / (2 * between_s)
    return young_interval_s(write_s, between_s) * (1 + sqrt(share) / 3 + share / 9) - write_s


def wall_factor(interval_s: float, write_s: float, restart_s: float, between_s: float) -> float:
    """Wall-clock time over the time of the work alone, where machines are taken back every ``between_s`` on average.

    M e^(R/M) (e^((tau + delta)/M) - 1) / tau; without interruptions 1 + delta / tau. Infinite where it never ends.
    """
    if between_s == inf:
        return 1 + write_s / interval_s
    exponent = (interval_s + write_s) / between_s
    if exponent + restart_s / between_s > 100:
        return inf
    return between_s * exp(restart_s / between_s) * expm1(exponent) / interval_s


def rate_per_hour(share: float, span_h: float) -> float:
    """Interruptions per hour of one instance, if ``share`` of the instances are interrupted within ``span_h`` hours."""
    return -log(1 - share) / span_h


def spares_for(machines: int, available: float, wanted: float = AVAILABLE) -> int | None:
    """The least machines beside ``machines`` so that these many are there for the share ``wanted`` of the time.

    Each is there for the share ``available``, independently of the others: a binomial sum. ``None`` beyond 64.
    """
    for spares in range(MOST_SPARES + 1):
        count = machines + spares
        there = sum(
            comb(count, gone) * available ** (count - gone) * (1 - available) ** gone for gone in range(spares + 1)
        )
        if there >= wanted:
            return spares
    return None


class SpotPlan(BaseModel):
    """What spot instances do to a workload. ``None``: does not apply, or not known; ``unknown`` says what is missing.

    ``overhead`` is the share by which interruptions, checkpoints and starting anew lengthen training at the interval in
    use: the workload's where somebody gave one, else ``best_interval``. ``outages`` and ``spares`` are for serving.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    instances: int
    rate: Quantity | None = Field(default=None, description="interruptions of one instance per month")
    between: Quantity | None = Field(default=None, description="hours between two interruptions of the job")
    notice_s: float | None = None
    checkpoint: Quantity | None = None
    write: Quantity | None = None
    restart: Quantity
    best_interval: Quantity | None = None
    interval_min: float | None = Field(default=None, description="in use")
    overhead: Quantity | None = None
    least_overhead: Quantity | None = Field(default=None, description="at the best interval")
    interruptions: Quantity | None = Field(default=None, description="of the whole run")
    wall_h: Quantity | None = None
    outages: Quantity | None = Field(default=None, description="of all serving instances per month")
    spares: Quantity | None = None
    unknown: tuple[str, ...] = ()

    @property
    def factor(self) -> float | None:
        """Hours rented for an hour of training; ``None`` where unknown."""
        return None if self.overhead is None else 1 + self.overhead.value

    @property
    def more_hours(self) -> Quantity | None:
        """Hours rented more per hour of work: by interruptions of training, else by spare machines of serving."""
        if self.overhead is not None or self.spares is None:
            return self.overhead
        return self.spares.model_copy(update={"value": self.spares.value / self.instances, "unit": "share",
                                              "formula": "spare instances / instances"})  # fmt: skip

    @property
    def saves_on_notice(self) -> bool | None:
        """Whether a checkpoint started at the provider's notice is written in time: then hardly any work is lost."""
        if self.notice_s is None or self.write is None:
            return None
        return self.write.value <= self.notice_s


@dataclass(frozen=True)
class SpotJob:
    """Who does what on spot: ``instances`` of one type, the size of a checkpoint, the hours the work alone takes."""

    provider: str
    instance: str
    instances: int
    cloud: Cloud
    workload: Workload
    checkpoint_gb: float | None = None
    work_h: float | None = None


def spot_plan(job: SpotJob) -> SpotPlan:
    """What interruptions cost this job; nothing is made up where a figure is missing."""
    rate = _rate(job)
    restart = _restart(job)
    terms = terms_of(job.provider)
    unknown = [] if rate else [_no_rate(job, terms)]
    plan = SpotPlan(
        instances=job.instances,
        rate=rate,
        notice_s=terms.notice_s if terms else None,
        restart=restart,
        between=_between(rate, job.instances) if rate and rate.value else None,
    )
    changes: dict[str, object] = {}
    if job.workload.trains:
        changes |= _training(job, plan)
        if job.checkpoint_gb is None:
            unknown.append("the size of a checkpoint")
        if job.work_h is None:
            unknown.append("the hours that the training takes (training.tokens, samples or dataset_gb)")
    if job.workload.serves and rate is not None:
        changes |= _serving(job, rate, restart)
    return plan.model_copy(update={**changes, "unknown": tuple(unknown)})


def _no_rate(job: SpotJob, terms: RentalTerms | None) -> str:
    where = f"; {terms.rate_shown}" if terms and terms.rate_shown else ""
    return f"how often {job.provider} takes back {job.instance} (cloud.spot_interruptions_per_month{where})"


def _rate(job: SpotJob) -> Quantity | None:
    told = job.cloud.spot_interruptions_per_month
    if told is not None:
        return Quantity(value=told, unit="per month", formula="as told", source="site")
    row = interruption_of(job.provider, job.instance)
    if row is None:
        return None
    low, high = (rate_per_hour(share, row.span_h) * HOURS_PER_MONTH for share in (row.low, row.high))
    return Quantity(
        value=(low + high) / 2,
        unit="per month",
        formula="-ln(1 - share taken back) / hours of the observation x 730; the middle of the band",
        inputs=(
            Input(name="share taken back, from", value=row.low, source=row.source),
            Input(name="share taken back, to", value=row.high, source=row.source),
            Input(name="hours of the observation", value=row.span_h, unit="h", source=row.source),
        ),
        source=f"{row.source} ({row.confidence.value}, {row.as_of.isoformat()})",
        low=low,
        high=high,
    )


def _between(rate: Quantity, instances: int) -> Quantity:
    return Quantity(
        value=HOURS_PER_MONTH / (rate.value * instances),
        unit="h",
        formula="730 / (interruptions of one instance per month x instances): one gone stops the job",
        inputs=(
            Input(name="interruptions of one instance", value=rate.value, unit="per month", source=rate.source),
            Input(name="instances", value=instances),
        ),
        source="constant rate, independent instances",
    )


def _restart(job: SpotJob) -> Quantity:
    told = job.cloud.spot_restart_min
    if told is not None:
        return Quantity(value=told, unit="min", formula="as told", source="site")
    text = "until another instance runs and has read the checkpoint; waiting for capacity is not in it"
    return Quantity(value=RESTART_MIN, unit="min", formula=text, source="assumption: 10 min, as in Daly 2006, figure 3")


def _write(job: SpotJob, checkpoint_gb: float) -> Quantity:
    told = job.cloud.storage_mb_s
    source = "site" if told is not None else "assumption: 125 MiB/s, what an EBS gp3 volume includes"
    each = told or WRITE_MB_S
    return Quantity(
        value=checkpoint_gb * 1000 / (each * job.instances),
        unit="s",
        formula="checkpoint / (rate of one machine x machines)",
        inputs=(
            Input(name="checkpoint", value=round(checkpoint_gb, 3), unit="GB", source="sizing"),
            Input(name="rate of one machine", value=each, unit="MB/s", source=source),
            Input(name="machines", value=job.instances),
        ),
        source=source,
    )


def _training(job: SpotJob, plan: SpotPlan) -> dict[str, object]:
    if job.checkpoint_gb is None:
        return {}
    write = _write(job, job.checkpoint_gb)
    size = Quantity(value=job.checkpoint_gb, unit="GB", formula="14 bytes x trained parameters", source="sizing")
    found: dict[str, object] = {"checkpoint": size, "write": write}
    rate = plan.rate
    if rate is None:
        return found
    best = _best_interval(write, plan.between)
    told = "checkpoint_every_min" in job.workload.training.model_fields_set or best is None
    interval_min = job.workload.training.checkpoint_every_min if told or best is None else best.value
    overhead = _overhead(job, plan, write, interval_min)
    if best is not None:
        found |= {"best_interval": best, "least_overhead": _overhead(job, plan, write, best.value)}
    found |= {"interval_min": interval_min, "overhead": overhead}
    if job.work_h is not None and overhead is not None:
        found |= _run(job, rate, overhead, job.work_h)
    return found


def _best_interval(write: Quantity, between: Quantity | None) -> Quantity | None:
    """``None`` where nothing interrupts."""
    if between is None:
        return None
    between_s = between.value * 3600
    return Quantity(
        value=max(LEAST_INTERVAL_S, daly_interval_s(write.value, between_s)) / 60,
        unit="min",
        formula="sqrt(2 d M) (1 + sqrt(d / 2M) / 3 + d / 18M) - d; one minute at least",
        inputs=(
            Input(name="d: writing a checkpoint", value=round(write.value, 2), unit="s", source=write.source),
            Input(name="M: between two interruptions", value=round(between_s, 1), unit="s", source=between.source),
        ),
        source=f"{DALY} (Young 1974 to first order)",
    )


def _overhead(job: SpotJob, plan: SpotPlan, write: Quantity, interval_min: float) -> Quantity | None:
    """``None`` where the work would never end."""
    rate = plan.rate
    if rate is None:
        return None

    def at(per_month: float) -> float:
        between_s = 3600 * HOURS_PER_MONTH / (per_month * job.instances) if per_month else inf
        return wall_factor(interval_min * 60, write.value, plan.restart.value * 60, between_s) - 1

    value = at(rate.value)
    if value > NOT_FINISHED:
        return None
    low, high = (None if end is None else min(at(end), NOT_FINISHED) for end in (rate.low, rate.high))
    return Quantity(
        value=value,
        unit="share",
        formula="M e^(R/M) (e^((t + d)/M) - 1) / t - 1",
        inputs=(
            Input(name="t: between two checkpoints", value=round(interval_min, 2), unit="min"),
            Input(name="d: writing a checkpoint", value=round(write.value, 2), unit="s", source=write.source),
            Input(name="R: starting anew", value=plan.restart.value, unit="min", source=plan.restart.source),
            Input(name="interruptions of one instance", value=rate.value, unit="per month", source=rate.source),
            Input(name="instances", value=job.instances),
        ),
        source=WALL,
        low=low,
        high=high,
        sensitive_to="how often instances are taken back",
    )


def _run(job: SpotJob, rate: Quantity, overhead: Quantity, work_h: float) -> dict[str, object]:
    wall = work_h * (1 + overhead.value)
    ends = {
        end: None if share is None else work_h * (1 + share)
        for end, share in (("low", overhead.low), ("high", overhead.high))
    }
    inputs = (
        Input(name="work alone", value=round(work_h, 3), unit="h", source="sizing"),
        Input(name="overhead", value=round(overhead.value, 5), source=overhead.source),
    )
    count = rate.value / HOURS_PER_MONTH * job.instances * wall
    return {
        "wall_h": Quantity(
            value=wall, unit="h", formula="work x (1 + overhead)", inputs=inputs, source=WALL,
            low=ends["low"], high=ends["high"],
        ),
        "interruptions": Quantity(
            value=count, unit="interruptions", formula="interruptions per hour x instances x wall-clock hours",
            inputs=inputs, source=rate.source,
        ),
    }  # fmt: skip


def _serving(job: SpotJob, rate: Quantity, restart: Quantity) -> dict[str, object]:
    per_hour, back_h = rate.value / HOURS_PER_MONTH, restart.value / 60
    there = 1 / (1 + per_hour * back_h)
    spares = spares_for(job.instances, there)
    inputs = (
        Input(name="serving instances", value=job.instances),
        Input(name="interruptions of one instance", value=rate.value, unit="per month", source=rate.source),
        Input(name="starting anew", value=restart.value, unit="min", source=restart.source),
        Input(name="share of the time that enough are there", value=AVAILABLE, source="assumption"),
    )
    found: dict[str, object] = {
        "outages": Quantity(
            value=rate.value * job.instances, unit="per month", formula="instances x interruptions of one instance",
            inputs=inputs, source=rate.source,
        )
    }  # fmt: skip
    if spares is not None:
        found["spares"] = Quantity(
            value=spares,
            unit="instances",
            formula="least s with P(instances of instances + s there) >= share; there = 1 / (1 + rate x starting anew)",
            inputs=inputs,
            source="binomial, instances independent; those of one type and zone often go together: spread them",
        )
    return found

"""What the workload asks of the hardware."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from app.domain.quantity import Quantity


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


EXCHANGED_GB = "exchanged per node and step"
STEP_S = "step"
"""Inputs of the need ``network`` that rules read again."""


class Need(_Value):
    """One need: the least that works, and what we would buy. ``reason`` says why in a sentence."""

    key: str
    label: str
    minimum: Quantity
    recommended: Quantity
    reason: str = ""

    def input(self, name: str) -> float | None:
        """The number of that name in the derivation of the minimum."""
        return next((float(i.value) for i in self.minimum.inputs if i.name == name and i.value != ""), None)


class MemoryShare(_Value):
    """One segment of a memory bar: weights, gradients, optimizer, activations, output, kv_cache, overhead, cache."""

    key: str
    label: str
    gib: float


class Layout(_Value):
    """How the work is spread over the devices, and why so."""

    data_parallel: int = 1
    tensor_parallel: int = 1
    pipeline_parallel: int = 1
    context_parallel: int = 1
    expert_parallel: int = 1
    sharding: str = "none"
    activation_checkpointing: str = "none"
    micro_batch: int = 1
    reason: str = ""


class Prediction(_Value):
    """How one phase runs on ``count`` devices of one kind. What does not apply, or cannot be known, is ``None``."""

    phase: str = Field(description="training or inference")
    memory: Quantity = Field(description="GiB per device")
    memory_shares: tuple[MemoryShare, ...]
    usable_gib: float = Field(description="of the device's memory")
    fits: bool = Field(description="whether it may run: false only where even the uncertainty leaves no room")
    tight: bool = Field(default=False, description="expected to need more than is usable, by less than the uncertainty")
    step_time_s: Quantity | None = None
    throughput: Quantity | None = Field(default=None, description="of all devices; its unit says of what")
    time_to_finish_h: Quantity | None = None
    latency_ms: Quantity | None = None
    ttft_ms: Quantity | None = None
    tpot_ms: Quantity | None = None
    bottleneck: str | None = None
    layout: Layout = Layout()
    missed: tuple[str, ...] = Field(default=(), description="the targets that it misses, in words; empty: all are met")
    measured: bool = Field(default=True, description="whether work like this was measured on hardware like that")

    @property
    def need_gib(self) -> float:
        """GiB per device that it cannot do without: all but what an allocator gives up when memory is short."""
        return self.memory.value - sum(share.gib for share in self.memory_shares if share.key == "cache")

    @property
    def needed(self) -> Quantity:
        """``need_gib`` with its derivation: what is told as the memory that a device must have."""
        given_up = {share.label for share in self.memory_shares if share.key == "cache"}
        whole = self.memory
        if not given_up or not whole.value:
            return whole
        share = self.need_gib / whole.value
        formula = whole.formula
        for label in given_up:
            formula = formula.replace(f" + {label.lower()}", "")
        return whole.model_copy(
            update={
                "value": self.need_gib,
                "formula": formula,
                "inputs": tuple(one for one in whole.inputs if one.name not in given_up),
                "low": None if whole.low is None else whole.low * share,
                "high": None if whole.high is None else whole.high * share,
            }
        )

    @property
    def holds(self) -> bool:
        """Whether it is expected to fit: what a machine may be built on."""
        return self.fits and not self.tight


class Demand(_Value):
    """What the workload asks of a machine with ``count`` devices of ``accelerator`` (``None``: processors only).

    ``count`` is the total; host needs (``host_ram``, ``cpu_cores``, ``storage_capacity``, ``storage_read``,
    ``link``) are per node, those of a cluster (``head_nodes``, ``login_nodes``, ``shared_capacity``, ``shared_read``,
    ``shared_write``) of all nodes together. ``meets`` is true when every phase fits and every target is met.
    """

    accelerator: str | None
    count: int
    nodes: int = 1
    training: Prediction | None = None
    inference: Prediction | None = None
    needs: tuple[Need, ...] = ()
    precision: str = "bf16"
    loader_workers_per_device: int = 2
    family: str | None = Field(default=None, description="of the model: dense, moe, encoder, cnn, vit, detection, ...")
    operators: tuple[str, ...] | None = Field(default=None, description="of the model's graph, where it was read")
    heads: int | None = Field(default=None, description="attention heads of the model, if it has such")
    kv_heads: int | None = None
    params: float | None = Field(default=None, description="parameters of the model")
    active_share: float = Field(default=1.0, description="of the parameters, those that a token uses")
    sample_mb: float | None = Field(default=None, description="stored size of one sample, where there are such")
    method: str = Field(default="full", description="how it is trained: full, lora, qlora")

    @property
    def predictions(self) -> tuple[Prediction, ...]:
        """Of the phases that were asked for."""
        return tuple(p for p in (self.training, self.inference) if p is not None)

    @property
    def meets(self) -> bool:
        """Whether every phase fits and misses none of its targets."""
        return all(p.holds and not p.missed for p in self.predictions)

    def need(self, key: str) -> Need | None:
        """The need of that key, if the workload has it."""
        return next((n for n in self.needs if n.key == key), None)


class Requirement(_Value):
    """What the workload needs whatever the hardware, and which devices of the catalog would do, in which number."""

    workload_name: str
    model_title: str
    needs: tuple[Need, ...]
    options: tuple[Demand, ...] = Field(
        default=(), description="for each accelerator the smallest count that meets all targets"
    )
    rejected: tuple[Demand, ...] = Field(
        default=(), description="accelerators that meet them in no count tried, at the largest"
    )

    def need(self, key: str) -> Need | None:
        """The need of that key, if the workload has it."""
        return next((n for n in self.needs if n.key == key), None)

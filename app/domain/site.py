"""Where it runs: the place limits power, heat, noise, space and money."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, field_validator, model_serializer

from app.domain.finding import Setting

CONTINUOUS_LOAD_SHARE = 0.8
"""Share of a circuit that a load of three hours and more may draw (NEC 210.20(A); the usual rule elsewhere too)."""


class _Model(BaseModel):
    """Written to a file, a value that nobody gave is left out, so that it is still not told when the file is read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_serializer(mode="wrap")
    def _only_told(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        values: dict[str, Any] = write(self)
        return {name: value for name, value in values.items() if name in self.model_fields_set}


class OnPrem(_Model):
    """A room of one's own."""

    kind: Literal["workstation", "server", "cluster", "auto"] = "auto"
    circuit_v: float = Field(default=230, ge=100, le=480)
    circuit_a: float = Field(default=16, ge=5, le=400)
    circuits: int = Field(default=1, ge=1, le=1000)
    plug: str | None = None
    ambient_c: float = Field(default=25, ge=-10, le=60)
    noise_dba_max: float | None = Field(default=None, ge=15, le=120)
    rack_u_free: int | None = Field(default=None, ge=0, le=10000)
    rack_depth_mm: float | None = Field(default=None, ge=100, le=2000)
    rack_kw: float | None = Field(default=None, gt=0)
    other_load_w: float = Field(default=0, ge=0)
    room_cooling_btu_h: float | None = Field(default=None, ge=0, description="unknown where not given")
    psu_redundancy: int = Field(default=0, ge=0, le=8, description="supplies that may fail")
    data_center: bool | None = Field(default=None, description="a data centre, one's own or a hosting company's")
    altitude_m: float | None = Field(default=None, ge=-500, le=6000, description="thin air cools less")
    cord: Literal["C13", "C19"] | None = Field(default=None, description="the machine's end of the power cords")
    outlets: int | None = Field(default=None, ge=0, le=10000, description="free sockets for the machines")
    feeds: int = Field(default=1, ge=1, le=2, description="2: A and B feed, supplies on different circuits")
    ups_w: float | None = Field(default=None, gt=0)
    ups_va: float | None = Field(default=None, gt=0)
    ups_surge_w: float | None = Field(default=None, gt=0, description="what the UPS gives for a moment")
    ups_minutes: float | None = Field(default=None, gt=0, description="at its full rated load")
    pdu_a: float | None = Field(default=None, ge=5, le=400, description="breaker of a rack PDU, per phase")
    pdu_phases: Literal[1, 3] = 1
    pdu_c13: int | None = Field(default=None, ge=0, le=200, description="free C13 outlets of a PDU")
    pdu_c19: int | None = Field(default=None, ge=0, le=200, description="free C19 outlets of a PDU")
    racks: int = Field(default=1, ge=1, le=1000, description="racks that rack_kw, rack_kg and the PDU hold for, each")
    rack_kg: float | None = Field(default=None, gt=0, description="what a rack and its floor bear, machines only")
    rack_posts_mm: float | None = Field(default=None, ge=100, le=1500, description="front to rear rack posts")
    rack_holes: Literal["square", "round", "threaded"] | None = None
    hot_aisle: bool | None = Field(default=None, description="hot and cold air are kept apart")
    shared_storage: Literal["none", "nfs", "parallel", "object"] | None = None
    facility_water: bool | None = Field(default=None, description="water or a CDU for liquid-cooled machines")
    cdu_kw: float | None = Field(default=None, gt=0, description="heat that water or CDU takes")
    door_width_mm: float | None = Field(default=None, ge=300, le=5000)
    door_height_mm: float | None = Field(default=None, ge=1000, le=6000)
    lift_kg: float | None = Field(default=None, gt=0, description="load of the lift, or of the people who carry")
    networks: tuple[Literal["compute", "storage", "in_band", "out_of_band"], ...] | None = Field(
        default=None, description="networks of a cluster that the room has already"
    )
    head_nodes: int | None = Field(
        default=None, ge=0, le=100, description="head and login nodes of a cluster that the room has already"
    )
    fabric_ports_reserved: int | None = Field(
        default=None, ge=0, le=1000, description="switch ports kept for managers, storage and ways out"
    )
    fabric_oversubscription: float | None = Field(
        default=None,
        ge=1,
        le=8,
        description="what leaf switches may take from below for each 1 they pass on; 1, no bottleneck, where not told",
    )
    fabric_cable_m: float | None = Field(
        default=None, gt=0, le=10000, description="longest cable between a machine and a switch, or two switches"
    )

    @property
    def usable_w(self) -> float:
        """What one circuit carries hour after hour, less what else hangs on it."""
        return CONTINUOUS_LOAD_SHARE * self.circuit_v * self.circuit_a - self.other_load_w


class Cloud(_Model):
    """Rented: instances by the hour, or whole machines by the month (``bare_metal``)."""

    kind: Literal["instance", "bare_metal", "any"] = "instance"
    providers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    spot: bool = False
    commitment: Literal["none", "1y", "3y"] = "none"
    quotas: dict[str, int] | None = Field(
        default=None, description="granted by the provider, vCPU or GPUs by family, as {G AND VT: 32, P: 0, P SPOT: 0}"
    )
    reserved: bool | None = Field(default=None, description="the capacity is reserved, not only allowed")
    one_spine: bool | None = Field(default=None, description="the provider puts all machines close together")
    data_region: str | None = Field(default=None, description="where the data lies")
    egress_tb_per_month: float | None = Field(default=None, ge=0, description="data leaving the provider's network")
    storage_gb: float | None = Field(default=None, ge=0, description="rented beside the disks of the instance")
    storage_per_gb_month: Decimal | None = Field(
        default=None, ge=0, description="price of that storage, in the site's currency; the provider's where not given"
    )
    storage_mb_s: float | None = Field(default=None, gt=0, description="what one machine writes to that storage")
    spot_interruptions_per_month: float | None = Field(
        default=None, ge=0, description="how often one spot instance is taken back; the provider's figure where known"
    )
    spot_restart_min: float | None = Field(
        default=None, ge=0, description="until another instance runs and has read the checkpoint; 10 where not given"
    )


class Edge(_Model):
    """Next to the sensors."""

    power_w_max: float | None = Field(default=None, gt=0)
    ambient_c_max: float = Field(default=40, ge=-40, le=100)
    fanless: bool = False
    dc_input_v: float | None = Field(default=None, gt=0, le=400)
    streams: int | None = Field(
        default=None, ge=1, le=1_000_000, description="cameras or lines of one place; the workload's are those of all"
    )
    places: int = Field(default=1, ge=1, le=100_000, description="equal places, each with its own devices and uplink")
    spares_percent: float = Field(default=0, ge=0, le=100, description="spare devices on the shelf, of those at work")
    uplink_mbps: float | None = Field(default=None, ge=0, description="of one place; 0 is down, unknown where not told")
    uplink_rtt_ms: float | None = Field(default=None, ge=0)
    uplink_price_per_month: Decimal | None = Field(default=None, ge=0, description="of the connection of one place")
    uplink_price_per_gb: Decimal | None = Field(default=None, ge=0, description="metered connections, as cellular ones")
    downlink_mbps: float | None = Field(default=None, ge=0, description="for updates; as the uplink where not told")
    camera_link: Literal["network", "csi", "usb"] | None = Field(
        default=None, description="how the cameras are connected; network where not told"
    )
    codec: Literal["h264", "h265", "mjpeg", "g711", "opus"] | None = Field(
        default=None, description="h264 for pictures and g711 for speech where not told"
    )
    picture: Literal["480p", "720p", "1080p", "3mp", "5mp", "4k"] = "1080p"
    stream_mbps: float | None = Field(
        default=None, gt=0, description="of one stream, as it arrives; from codec, picture and rate where not told"
    )
    kept_share: float = Field(
        default=1, gt=0, le=1, description="of what the sensors see, what filtering at the edge leaves to send on"
    )
    answer_kb: float = Field(
        default=1, gt=0, le=100_000, description="one answer as it is sent: boxes, words, a number"
    )
    around_ms: float | None = Field(
        default=None, ge=0, description="time before and after the model: capture, scaling, decision"
    )
    capture_ms: float | None = Field(default=None, ge=0, description="one picture or packet; from the rate else")
    encode_ms: float | None = Field(default=None, ge=0, description="scaling, filtering and encoding; typical else")
    model_update_gb: float | None = Field(default=None, gt=0, description="the model's weights where not told")
    model_updates_per_month: float = Field(default=1, ge=0, le=1000)
    os_update_gb: float | None = Field(default=None, gt=0, description="system, drivers and containers, as downloaded")
    os_updates_per_month: float = Field(default=1, ge=0, le=1000)
    night_hours: float = Field(default=6, gt=0, le=24, description="hours a night in which updates may be loaded")


class Site(_Model):
    """The place with its money: prices net, in ``currency``."""

    where: Literal["onprem", "cloud", "edge", "hybrid"] = "onprem"
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$")
    budget: Decimal | None = Field(default=None, gt=0, description="hardware, net, in the currency")
    electricity_price_per_kwh: Decimal = Field(default=Decimal("0.30"), ge=0)
    hours_per_month: float = Field(default=400, ge=0, le=744)
    years: int = Field(default=3, ge=1, le=10)
    exchange_rates: dict[str, Decimal] = Field(
        default_factory=dict, description="units of the currency per one unit of the foreign one; settings' where empty"
    )
    rules: dict[str, Setting] = Field(
        default_factory=dict, description="rules by id that this site takes for an error, a warning, a note, or off"
    )
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="where it will stand, ISO 3166-1 code")
    onprem: OnPrem = OnPrem()
    cloud: Cloud = Cloud()
    edge: Edge = Edge()

    @field_validator("rules", mode="before")
    @classmethod
    def _yaml_off(cls, rules: Any) -> Any:
        """YAML reads a bare ``off`` as false."""
        return {k: "off" if v is False else v for k, v in rules.items()} if isinstance(rules, dict) else rules

    def told(self, path: str) -> bool:
        """Whether somebody gave this value, as ``onprem.circuit_a``: a default that nobody gave is only assumed."""
        place, _, field = path.rpartition(".")
        holder: BaseModel = getattr(self, place) if place else self
        return field in holder.model_fields_set

    def as_told(self) -> Site:
        """The same with every value given: somebody has seen the defaults and let them stand."""
        places = {
            name: value.model_copy(update=dict(value))
            for name, value in dict(self).items()
            if isinstance(value, _Model)
        }
        return self.model_copy(update={**dict(self), **places})

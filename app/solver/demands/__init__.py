"""What a request demands, piece by piece, in the user's words; each can be dropped to see whether it is to blame."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.request import Request
from app.solver.demands.place import cloud, edge, kind, money, strictness
from app.solver.demands.room import room
from app.solver.demands.stated import Amount, Looked, Offer, Sets, Stated, changed, value_at
from app.solver.demands.wishes import wishes
from app.solver.demands.work import division, load, targets

WORK = "the work itself: with another, it is another request"
ESTIMATE = "costs and prices count with it; no build fails for it"
ADVICE = "only warned of; where the site makes its rule an error, that is the demand"
FACT = "a fact of the place that rules read beside a demand, not a limit of its own"
NO_DEMANDS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(
        (
            "workload.name", "workload.domain", "workload.model", "workload.phase", "workload.precision",
            "workload.training.method", "workload.training.optimizer", "workload.training.seq_len",
            "workload.training.global_batch", "workload.training.tokens", "workload.training.samples",
            "workload.training.epochs", "workload.training.dataset_gb", "workload.training.dataset_growth_per_year",
            "workload.training.checkpoint_every_min", "workload.inference.prompt_tokens",
            "workload.inference.output_tokens", "workload.inference.stream_fps", "workload.inference.batch",
            "workload.inference.weights", "workload.inference.kv",
        ),
        WORK,
    )
    | dict.fromkeys(
        (
            "site.currency", "site.electricity_price_per_kwh", "site.hours_per_month", "site.years",
            "site.exchange_rates", "site.cloud.spot", "site.cloud.commitment", "site.cloud.egress_tb_per_month",
            "site.cloud.storage_gb", "site.cloud.storage_per_gb_month", "site.cloud.storage_mb_s",
            "site.cloud.spot_interruptions_per_month", "site.cloud.spot_restart_min", "wishes.objective",
        ),
        ESTIMATE,
    )
    | dict.fromkeys(
        (
            "site.onprem.data_center", "site.onprem.altitude_m", "site.onprem.ups_w", "site.onprem.ups_va",
            "site.onprem.ups_surge_w", "site.onprem.ups_minutes", "site.onprem.rack_posts_mm",
            "site.onprem.rack_holes", "site.onprem.hot_aisle", "site.onprem.shared_storage",
            "site.onprem.door_width_mm", "site.onprem.door_height_mm", "site.onprem.lift_kg", "site.onprem.networks",
            "site.onprem.fabric_oversubscription",
            "site.cloud.reserved", "site.cloud.one_spine", "site.cloud.data_region", "site.edge.camera_link",
            "site.edge.stream_mbps",
        ),
        ADVICE,
    )
    | dict.fromkeys(
        (
            "site.edge.uplink_price_per_month", "site.edge.uplink_price_per_gb", "site.edge.answer_kb",
            "site.edge.model_updates_per_month", "site.edge.os_updates_per_month",
        ),
        ESTIMATE,
    )
    | dict.fromkeys(
        (
            "site.edge.spares_percent", "site.edge.downlink_mbps", "site.edge.capture_ms", "site.edge.encode_ms",
            "site.edge.model_update_gb", "site.edge.os_update_gb", "site.edge.night_hours",
        ),
        ADVICE,
    )
    | dict.fromkeys(("site.edge.places", "site.edge.codec", "site.edge.picture"), FACT)
    | dict.fromkeys(("site.onprem.head_nodes",), "with fewer, more are bought: no build fails for it")
    | dict.fromkeys(("site.country", "site.onprem.pdu_phases", "site.onprem.racks"), FACT)
)  # fmt: skip
"""Fields of a request that are no demand to be dropped, each with the reason. Every other field is one."""
FAMILIES = (money, targets, load, kind, room, edge, cloud, strictness, wishes, division)


def stated(request: Request) -> tuple[Stated, ...]:
    """Every demand of a request that could be dropped."""
    return tuple(demand for family in FAMILIES for demand in family(request))


__all__ = ["NO_DEMANDS", "Amount", "Looked", "Offer", "Sets", "Stated", "changed", "stated", "value_at"]

"""What follows from a build that rents machines: quotas to ask for, traffic that is charged, what spot does to it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.build import Build
from app.domain.place_tables import CloudQuota, quota_of
from app.domain.rental import SpotJob, SpotPlan, spot_plan
from app.domain.requirement import Demand


def charged_tb(build: Build, leaving: float) -> float:
    """Of ``leaving`` TB a month those charged for: what no rented machine lets go unmetered or has included."""
    for node, item in build.rentals:
        if item.part.category != "bare_metal":
            continue
        if item.known("traffic_unmetered"):
            return 0.0
        leaving -= node.qty * item.qty * (item.known("traffic_tb") or 0.0)
    return max(0.0, leaving)


def quota_needs(build: Build) -> Iterator[tuple[str, tuple[int, CloudQuota]]]:
    """What each quota must hold, by its name: vCPU or GPUs of a family over all instances, spot apart.

    Raises ``Unknown`` where an instance's size is not known.
    """
    sums: dict[str, tuple[int, CloudQuota]] = {}
    for node, item in build.of("cloud_instance"):
        found = quota_of(item.known("provider") or "", item.known("instance") or item.part.name)
        if found is None:
            continue
        family, row = found
        name = f"{family} SPOT" if build.site.cloud.spot and row.spot_apart else family
        each = item.fact("vcpus") if row.unit == "vCPU" else item.fact("gpu_count")
        before = sums.get(name, (0, row))[0]
        sums[name] = (before + node.qty * item.qty * int(each), row)
    yield from sums.items()


def spot_of(build: Build, demand: Demand | None) -> SpotPlan | None:
    """What interruptions do to the workload on the instances; ``None`` without spot, workload or instances."""
    found, workload = build.of("cloud_instance"), build.workload
    if not found or workload is None or not build.site.cloud.spot:
        return None
    first = found[0][1]
    checkpoint = demand.need("checkpoint") if demand else None
    finish = demand.training.time_to_finish_h if demand and demand.training else None
    return spot_plan(
        SpotJob(
            provider=first.known("provider") or first.part.vendor,
            instance=first.known("instance") or first.part.name,
            instances=sum(node.qty * item.qty for node, item in found),
            cloud=build.site.cloud,
            workload=workload,
            checkpoint_gb=checkpoint.minimum.value if checkpoint else None,
            work_h=finish.value if finish else None,
        )
    )

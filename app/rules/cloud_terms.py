"""What a provider grants and charges: quotas, capacity, regions, data."""

from __future__ import annotations

from typing import Any

from app.domain.build import Item, Node
from app.domain.finding import Severity
from app.domain.renting import charged_tb, quota_needs
from app.domain.requirement import EXCHANGED_GB, STEP_S
from app.rules.collectives import SHARE_OF_STEP
from app.rules.fixes import change_site, replace
from app.rules.machine import Machine
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

RENTALS = ("cloud", "bare_metal")
MANY_ACCELERATORS = 8
"""From so many rented at once, capacity runs out (general knowledge; aws-parallelcluster#2164)."""
USABLE_SHARE = 0.8
DEAR_EGRESS = 0.1
NOT_RENTED = "Nothing is rented."


def rented(machine: Machine) -> tuple[tuple[Node, Item], ...]:
    """The instances rented by the hour, with their nodes."""
    return machine.build.of("cloud_instance")


def _trained_over_machines(machine: Machine) -> bool:
    demand = machine.demand
    return bool(demand and demand.training and sum(node.qty * item.qty for node, item in machine.build.rentals) > 1)


@rule(
    "CLD-QUOTA",
    "quota of the account is too small",
    Severity.ERROR,
    source="2i2c-org/infrastructure#1309; skypilot-org/skypilot#2509; Coalfire-Research/npk#111; EC2 user guide",
    kinds=EVERYWHERE,
    once=True,
)
def quota(machine: Machine) -> Verdict:
    """The account may start all instances at once: the quota of their family, spot or on demand, covers them.

    Why: quotas count vCPU per family and region, spot apart from on demand; a new account has none for accelerators,
    and an increase takes days or is granted in part.
    Formula: sum of vCPU (or GPUs) of a family over all instances <= quota of that family. Where the site does not tell
        its quotas, a warning with the figure to ask for.
    Does not apply: providers without quotas of that kind.
    """
    needs = dict(quota_needs(machine.build))
    if not needs:
        return not_applicable("The provider has no quota per family." if rented(machine) else NOT_RENTED)
    granted = machine.site.cloud.quotas
    known = {name.upper(): count for name, count in (granted or {}).items()}
    short = {name: found for name, found in needs.items() if known.get(name, 0) < found[0]}
    if not short:
        name, (need, row) = max(needs.items(), key=lambda pair: pair[1][0])
        return passed("{family}: {need} of {have} {unit}.", family=name, need=need, have=known[name], unit=row.unit)
    name, (need, row) = next(iter(short.items()))
    asked = {**known, **{family: max(found[0], known.get(family, 0)) for family, found in needs.items()}}
    have = known.get(name, 0) if granted is not None else row.new_account
    text = (
        "{provider} must grant {need} {unit} of family {family}; the account has {have}."
        if granted is not None
        else "{provider} must grant {need} {unit} of family {family}; a new account has {have}. Ask before you order."
    )
    return failed(
        text,
        items=tuple(item for _, item in rented(machine)),
        severity=Severity.ERROR if granted is not None else Severity.WARNING,
        fixes=[change_site("cloud.quotas", asked, f"Get {need} {row.unit} of family {name} granted")],
        provider=row.provider,
        family=name,
        unit=row.unit,
        need=need,
        have=have,
    )


@rule(
    "CLD-CAPACITY",
    "capacity may not be there",
    Severity.WARNING,
    source="aws/aws-parallelcluster#2164; Compute Engine allocation quotas: a quota guarantees no capacity",
    kinds=EVERYWHERE,
    once=True,
)
def capacity(machine: Machine) -> Verdict:
    """Many accelerators at once are reserved, or there is a second region or provider to turn to.

    Why: a quota is a permission, not a machine; large jobs start with all of theirs or not at all.
    Formula: reserved, or regions >= 2, or providers >= 2; a warning for several instances with eight
        accelerators or more, else a note.
    Does not apply: a single instance with fewer than eight accelerators.
    """
    found = rented(machine)
    instances = sum(node.qty * item.qty for node, item in found)
    if not found:
        return not_applicable(NOT_RENTED)
    count = sum(node.qty * item.qty * int(item.fact("gpu_count")) for node, item in found)
    if instances == 1 and count < MANY_ACCELERATORS:
        return not_applicable("A single small instance is found somewhere.")
    site = machine.site.cloud
    ways = max(len(site.regions), len(site.providers), 1)
    if site.reserved or ways > 1:
        return passed("Reserved, or {ways} places to turn to.", ways=ways)
    return failed(
        "{instances} instances with {accelerators} accelerators at once, from {ways} region, not reserved.",
        items=tuple(item for _, item in found),
        severity=Severity.WARNING if count >= MANY_ACCELERATORS and instances > 1 else Severity.NOTE,
        fixes=[change_site("cloud.reserved", True, "Reserve the capacity")],
        instances=instances,
        accelerators=count,
        ways=ways,
    )


@rule(
    "CLD-NET",
    "no network for clusters between the instances",
    Severity.WARNING,
    source="stas00/ml-engineering, network; Hyperstack flavour labels; EC2 user guide, EFA",
    kinds=EVERYWHERE,
    once=True,
)
def network(machine: Machine) -> Verdict:
    """Instances that train together have a network that keeps up with them.

    Why: the shared network of ordinary instances is a tenth as fast and stalls every step; hours are paid meanwhile.
    Formula: GB exchanged per machine and step x 8 / Gb/s of the instance [s] <= 0.3 x step [s]; an instance without a
        network for clusters fails.
    Does not apply: one instance; no training.
    """
    need = machine.demand.need("network") if machine.demand else None
    if not _trained_over_machines(machine) or need is None:
        return not_applicable("No training over several instances.")
    exchanged, step = need.input(EXCHANGED_GB) or 0.0, need.input(STEP_S) or 0.0
    least = exchanged * 8 / (SHARE_OF_STEP * step) if step else need.minimum.value
    for _, item in machine.build.rentals:
        have = item.known("network_gbps")
        if item.known("cluster_network") is False and (have is None or have < least):
            return _slow(
                item, "{instance} has no network made for clusters; its share of a step takes {need_gbps} Gb/s.", least
            )
        if item.fact("network_gbps") < least:
            return _slow(item, "{instance} has {have_gbps} Gb/s; its share of a step takes {need_gbps}.", least)
    return passed("The network of the instances carries the {need_gbps} Gb/s needed.", need_gbps=least)


def _slow(item: Item, text: str, least: float) -> Verdict:
    have = item.known("network_gbps")
    return failed(
        text,
        items=(item,),
        fixes=[replace(item.role, f"Take an instance of {least:.0f} Gb/s", at_least={"network_gbps": least})],
        instance=item.part.title,
        need_gbps=least,
        **({} if have is None else {"have_gbps": have}),
    )


@rule(
    "CLD-REGION",
    "data and accelerators in different regions",
    Severity.WARNING,
    source="stas00/ml-engineering, how to choose a cloud provider",
    kinds=EVERYWHERE,
    once=True,
)
def region(machine: Machine) -> Verdict:
    """The data lies in the region where the accelerators are.

    Why: between regions every epoch is slow, and every byte is charged.
    Formula: region of the data = region of the instances: the site's first, else the one whose price is taken.
    Does not apply: the site does not say where the data lies.
    """
    data, found = machine.site.cloud.data_region, machine.build.rentals
    if data is None or not found:
        return not_applicable("The site does not say where the data lies." if found else NOT_RENTED)
    mine = machine.site.cloud.regions[0] if machine.site.cloud.regions else found[0][1].fact("region")
    numbers: dict[str, Any] = {"have_region": mine, "need_region": data}
    if mine.lower() == data.lower():
        return passed("Data and accelerators are in {have_region}.", **numbers)
    return failed(
        "The accelerators are in {have_region}, the data in {need_region}.",
        items=(found[0][1],),
        fixes=[
            change_site("cloud.data_region", mine, f"Move the data to {mine}"),
            change_site("cloud.regions", [data], f"Rent in {data}"),
        ],
        **numbers,
    )


@rule(
    "CLD-EGRESS",
    "data leaving the provider is dear",
    Severity.NOTE,
    source="Price lists of the providers as in the catalog (first tier, to the internet)",
    kinds=EVERYWHERE,
    once=True,
)
def egress(machine: Machine) -> Verdict:
    """What leaves the provider's network costs little beside the rent; the total cost counts it.

    Why: answers, checkpoints and data sets that are taken home are charged by the gigabyte.
    Formula: TB per month, less what a rented server has included, x 1000 x price per GB <= a tenth of the monthly rent.
    Does not apply: the site does not say how much leaves, or nothing of it is charged; no price of the machines.
    """
    tb, found = machine.site.cloud.egress_tb_per_month, machine.build.rentals
    if not tb or not found or any(item.part.price is None for _, item in found):
        return not_applicable("The site does not say how much data leaves." if found else NOT_RENTED)
    charged, item = charged_tb(machine.build, tb), found[0][1]
    if not charged:
        return not_applicable("All of it is included in the rent.")
    cost = charged * 1000 * item.fact("egress_per_gb")
    rent = sum(n.qty * i.qty * _rent(i, machine.site.hours_per_month) for n, i in found)
    money = item.part.price.currency if item.part.price else ""
    numbers: dict[str, Any] = {"tb": tb, "egress_per_month": cost, "rent_per_month": rent, "currency": money}
    if cost <= DEAR_EGRESS * rent:
        return passed("{tb} TB leave for {egress_per_month} {currency} a month.", **numbers)
    return failed(
        "{tb} TB leave for {egress_per_month} {currency} a month, beside a rent of {rent_per_month} {currency}.",
        items=(item,),
        **numbers,
    )


def _rent(item: Item, hours: float) -> float:
    """What one rented machine costs a month, in the currency of its price."""
    amount = float(item.part.price.amount) if item.part.price else 0.0
    return amount * hours if item.part.category == "cloud_instance" else amount


@rule(
    "CLD-STOR",
    "rented storage too small to work on",
    Severity.WARNING,
    source="stas00/ml-engineering, storage: 80 to 89 % of rented storage is usable; order a quarter more",
    kinds=RENTALS,
)
def storage(machine: Machine) -> Verdict:
    """Disks of the instance and storage rented beside it hold data and checkpoints with a quarter to spare.

    Why: file systems slow down, and some refuse to write, well before they are full.
    Formula: GB needed <= 0.8 x (GB of local drives + GB rented). A note with the size to rent where none is told.
    Does not apply: no workload.
    """
    asked = machine.demand.need("storage_capacity") if machine.demand else None
    if asked is None:
        return not_applicable("There is no workload.")
    told = machine.site.cloud.storage_gb
    instance = machine.of("cloud_instance", "bare_metal")[0]
    drives = "storage_gb" if instance.part.category == "bare_metal" else "local_nvme_gb"
    need = asked.minimum.value / USABLE_SHARE
    beside = told or 0.0
    local = (instance.known(drives) or 0.0) if told is None else 0.0
    if told is not None and beside < need:
        local = instance.fact(drives)
    have = local + beside
    numbers: dict[str, Any] = {"have_gb": have, "need_gb": need}
    if have >= need:
        return passed("{have_gb} GB hold the {need_gb} GB that data and checkpoints take.", **numbers)
    there = "there are {have_gb} GB" if told is not None or local else "rent that much beside the instance"
    return failed(
        "Data and checkpoints take {need_gb} GB with a quarter to spare; " + there + ".",
        items=(instance,),
        severity=Severity.NOTE if told is None else Severity.WARNING,
        fixes=[
            change_site("cloud.storage_gb", need - (have - beside), f"Rent {need - (have - beside):.0f} GB beside it")
        ],
        **numbers,
    )


@rule(
    "NET-SPINE",
    "rented machines may be far apart",
    Severity.NOTE,
    source="stas00/ml-engineering, how to choose a cloud provider",
    kinds=EVERYWHERE,
    once=True,
)
def one_spine(machine: Machine) -> Verdict:
    """Rented machines that train together are on one spine of the provider's fabric.

    Why: across spines the same job runs slower from one day to the next; only the provider can place them.
    Formula: the site says that the machines are placed together; else ask the provider.
    Does not apply: one instance; no training.
    """
    if not _trained_over_machines(machine):
        return not_applicable("No training over several instances.")
    count = sum(node.qty * item.qty for node, item in machine.build.rentals)
    if machine.site.cloud.one_spine:
        return passed("The provider places all {instances} machines together.", instances=count)
    return failed(
        "Ask the provider to put all {instances} machines on one spine (placement group).",
        fixes=[change_site("cloud.one_spine", True, "Have them placed together")],
        instances=count,
    )


RULES: tuple[Rule, ...] = (quota, capacity, network, region, egress, storage, one_spine)
"""NET-SPINE is about rented machines, so it stands with them."""

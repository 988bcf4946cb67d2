"""What vendors and states allow: partitions, virtual machines, data centres, exports, qualified cards."""

from __future__ import annotations

from app.domain.build import Item
from app.domain.errors import Unknown
from app.domain.finding import Severity
from app.domain.parts import Confidence
from app.domain.software_tables import ExportRule, model_row, rows
from app.rules.fixes import change_software, replace
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

BITS = {
    "fp16_tflops": 16,
    "bf16_tflops": 16,
    "fp8_tflops": 8,
    "int8_tops": 8,
    "fp4_tflops": 4,
}
"""Length in bits of the operations whose throughput counts."""
PROFESSIONAL = {"segment": ["workstation", "server"]}


@rule(
    "GPU-MIG",
    "accelerator cannot be split by MIG",
    Severity.ERROR,
    source="docs.nvidia.com/datacenter/tesla/mig-user-guide/610/supported-gpus.html; NVIDIA/k8s-device-plugin#340",
    kinds=EVERYWHERE,
)
def partitions(machine: Machine) -> Verdict:
    """Accelerators that are to be split into MIG instances are on the vendor's list.

    Why: MIG is a property of the model, not of its compute capability; an RTX A6000 has none.
    Formula: MIG instances of the model >= 2.
    Does not apply: MIG is not wanted.
    """
    if not machine.software.mig:
        return not_applicable("MIG is not wanted.")
    for item in machine.compute:
        row = model_row(item.part, "mig")
        listed = item.known("mig_instances")
        instances = listed if listed is not None else row.mig if row else item.fact("mig_instances")
        if not instances or instances < 2:
            return failed(
                "{accelerator} has {have_instances} MIG instances; {need_instances} are the least.",
                items=(item,),
                fixes=[
                    replace(item.role, "Take an accelerator with MIG", at_least={"mig_instances": 2}),
                    change_software("mig", False, "Do without MIG"),
                ],
                accelerator=item.part.title,
                have_instances=instances or 0,
                need_instances=2,
            )
    return passed("The accelerators can be split by MIG.")


@rule(
    "GPU-VGPU",
    "accelerator or licence for vGPU missing",
    Severity.ERROR,
    source="docs.nvidia.com/vgpu/latest, supported GPUs; lists of earlier cards: general knowledge",
    kinds=EVERYWHERE,
)
def virtual(machine: Machine) -> Verdict:
    """Accelerators that virtual machines are to share are on the vGPU list, and the licences are at hand.

    Why: the host driver for vGPU refuses other cards, and every virtual machine needs a paid licence.
    Formula: the model is on the list (error where the vendor's list says no, a warning where it is not known); licences
        at hand (warning).
    Does not apply: vGPU is not wanted.
    """
    if not machine.software.vgpu:
        return not_applicable("vGPU is not wanted.")
    for item in machine.compute:
        row = model_row(item.part, "vgpu")
        if row is None or not row.vgpu:
            sure = row is not None and row.confidence is not Confidence.RECALLED
            return failed(
                "{accelerator} is {listed} the list of cards for vGPU.",
                items=(item,),
                severity=None if sure else Severity.WARNING,
                fixes=[change_software("vgpu", False, "Pass whole cards to the virtual machines")],
                accelerator=item.part.title,
                listed="not on" if sure else "as far as is known not on",
            )
    if not machine.software.vgpu_licence:
        return failed(
            "vGPU needs a licence for each virtual machine; {have_licences} are told of, {need_licences} at least.",
            severity=Severity.WARNING,
            fixes=[change_software("vgpu_licence", True, "Note that the licences are at hand")],
            have_licences=0,
            need_licences=1,
        )
    return passed("The accelerators do vGPU, and licences are at hand.")


@rule(
    "GPU-EULA",
    "GeForce driver in a data centre",
    Severity.WARNING,
    source="nvidia.com/en-sg/drivers/geforce-license, 2.1.3; deeptalk.lambdalabs.com/t/138 (the term is not defined)",
)
def data_center(machine: Machine) -> Verdict:
    """Cards whose driver is not licensed for data centres do not stand in one.

    Why: the licence of the GeForce and TITAN driver says "No Datacenter Deployment", without saying
        what a data centre is.
    Formula: GeForce or TITAN cards in a data centre = 0. A note for machines in a rack where nobody said what stands
        around it.
    Does not apply: no such card; a workstation.
    """
    cards = [item for item in machine.of("accelerator") if model_row(item.part, "licence")]
    if not cards:
        return not_applicable("There is no card with this licence.")
    place = machine.site.onprem
    chassis = machine.one("chassis")
    racked = machine.kind == "server" or place.kind in ("server", "cluster")
    racked = racked or (chassis is not None and chassis.known("kind") == "rack")
    if place.data_center is False:
        return passed("The site is said to be no data centre.", items=cards)
    if not (place.data_center or racked):
        return not_applicable("The machine does not stand in a data centre.")
    told = place.data_center is True
    return failed(
        "{count} cards run under the GeForce licence, which excludes data centres ({most} allowed); {where}.",
        items=cards,
        severity=None if told else Severity.NOTE,
        fixes=[replace(cards[0].role, "Take a professional card", one_of=PROFESSIONAL)],
        count=sum(item.qty for item in cards),
        most=0,
        where="this site is one" if told else "ask whether the rack stands in one",
    )


@rule(
    "GPU-EXPORT",
    "export licence needed",
    Severity.WARNING,
    source="ECCN 3A090.a (eccnfinder.com/eccn/3a090, 2026-04-10); list of countries: general knowledge",
    kinds=EVERYWHERE,
)
def export(machine: Machine) -> Verdict:
    """The accelerators may go to the site's country without a licence of the United States.

    Why: from a processing performance of 4800 on they need one for the countries of group D:5 and Macau.
    Formula: highest of (dense TOPS * bit length) < 4800, or the country is not on the list. Other states' rules are not
        looked at.
    Does not apply: the country is not told, or not on the list.
    """
    country = machine.site.country
    rules = [row for row in rows(ExportRule) if country in row.places]
    if not rules or not machine.of("accelerator"):
        return not_applicable("No rule that is known concerns this country, or it is not told.")
    for item in machine.of("accelerator"):
        have = _processing_performance(item)
        limit = min(rules, key=lambda row: row.tpp_from)
        if have >= limit.tpp_from:
            return failed(
                "{accelerator}: processing performance {have_tpp}; from {limit_tpp} on {regime} asks for a licence.",
                items=(item,),
                fixes=[
                    replace(item.role, "Take a slower accelerator", at_most={"bf16_tflops": limit.tpp_from / 16 - 1})
                ],
                accelerator=item.part.title,
                have_tpp=have,
                limit_tpp=limit.tpp_from,
                regime=limit.regime,
                country=country,
            )
    return passed("No accelerator reaches the limit for this country.")


def _processing_performance(item: Item) -> float:
    known = [bits * (item.known(field) or 0.0) for field, bits in BITS.items()]
    if not any(known):
        raise Unknown(item.part.id, "bf16_tflops")
    return max(known)


@rule(
    "GPU-SUPPORT",
    "card not on the server maker's list",
    Severity.WARNING,
    source="easymanua.ls, Supermicro SYS-221GE-NR manual, p. 39 (cards qualified by the maker)",
    kinds=("server",),
)
def qualified(machine: Machine) -> Verdict:
    """Cards added to a server are on its maker's list of qualified cards.

    Why: fan control, cables and support follow that list; another card may run hot, or nobody answers for it.
    Formula: the card is on the list. A note where the list is not in the catalog: then ask the maker.
    Does not apply: cards that the server is sold with.
    """
    server = machine.one("server")
    cards = [item for item in machine.added if item in machine.compute]
    if server is None or not cards:
        return not_applicable("No card is added to the server.")
    listed = server.known("gpu_qualified")
    names = {same(name) for name in listed or ()}
    other = [i for i in cards if not names & {same(i.part.id), same(i.part.name), same(i.part.title)}]
    if listed is None:
        return failed(
            "The catalog lists no qualified cards for {server}: ask its maker about {accelerator} before ordering.",
            items=(cards[0], server),
            severity=Severity.NOTE,
            accelerator=cards[0].part.title,
            server=server.part.title,
        )
    if other:
        return failed(
            "{accelerator} is not among the {listed} cards that the maker of {server} lists.",
            items=(other[0], server),
            fixes=[replace(other[0].role, "Take a card on the list", one_of={"name": list(listed)})],
            accelerator=other[0].part.title,
            server=server.part.title,
            listed=len(listed),
        )
    return passed("All cards are on the maker's list.")


@rule(
    "GPU-ECC",
    "accelerator memory without error correction",
    Severity.WARNING,
    source="noonghunna/club-3090#222 (RTX 3090: ECC not available)",
    kinds=EVERYWHERE,
)
def corrected(machine: Machine) -> Verdict:
    """Where error correction is wanted, the memory of every accelerator has it.

    Why: GeForce cards report no memory errors at all; a flipped bit ends as a wrong result or a crash.
    Formula: ECC of the model = yes.
    Does not apply: it is not wanted.
    """
    if not machine.software.vram_ecc:
        return not_applicable("Error correction is not asked for.")
    plain = [item for item in machine.compute if not item.fact("ecc")]
    if plain:
        return failed(
            "{count} accelerators ({accelerator}) have no error correction; {most} may lack it.",
            items=plain,
            fixes=[replace(plain[0].role, "Take an accelerator with ECC", one_of={"ecc": [True]})],
            count=sum(item.qty for item in plain),
            most=0,
            accelerator=plain[0].part.title,
        )
    return passed("All accelerators correct memory errors.")


RULES: tuple[Rule, ...] = (partitions, virtual, data_center, export, qualified, corrected)

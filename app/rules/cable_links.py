"""The cables that a build names against the links of its fabric: whether they fit, reach and suffice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.build import Item
from app.domain.finding import Fix, Severity
from app.rules.cluster import joined
from app.rules.fabric_cables import Cabled, Links, cabled
from app.rules.fixes import replace, set_qty
from app.rules.machine import Machine
from app.rules.rack_built import named
from app.rules.verdict import EVERYWHERE, Rule, Verdict, failed, not_applicable, passed, rule

NONE_NAMED = "The build names no cables for its fabric."


def _between(links: Links) -> str:
    ends = links.card.part.title if links.kind == "machine" else links.switch.part.title
    return f"{ends} ({links.other.kind}) and {links.switch.part.title} ({links.hub.kind})"


def _cables(machine: Machine) -> tuple[Item, ...]:
    return tuple(one.item for one in named(machine.build, "cable"))


def unfit(machine: Machine, found: Sequence[Cabled]) -> Verdict | None:
    """The first links that none of the cables named joins: by ends, speed, protocol or reach."""
    for one in found:
        if one.ways:
            continue
        links, cables = one.links, _cables(machine)
        gbps = min(links.hub.gbps, links.other.gbps)
        return failed(
            "No cable of the {kinds} named joins {ends} at {gbps} Gb/s.",
            items=(links.card, *cables),
            fixes=[_asked(cables, links)],
            kinds=len(cables),
            ends=_between(links),
            gbps=gbps,
        )
    return None


def _asked(cables: Sequence[Item], links: Links) -> Fix:
    """A cable between those two kinds of cages: the first one named gives way."""
    ends = {"end_a": [links.hub.kind], "end_b": [links.other.kind]}
    text = f"Take a cable from {links.hub.kind} to {links.other.kind}"
    return replace(cables[0].role, text, one_of=ends, at_least={"gbps": links.hub.gbps * links.hub.per_cage})


def too_short(machine: Machine, found: Sequence[Cabled], longest_m: float) -> Verdict | None:
    """The longest cable named is shorter than the longest run of the site."""
    have = max(one.longest_m for one in found)
    if have >= longest_m:
        return None
    cables = _cables(machine)
    return failed(
        "The longest run is {have_m} m; the longest of the cables named carries {most_m} m.",
        items=cables,
        severity=Severity.WARNING,
        fixes=[
            replace(cables[0].role, f"Take cables of {longest_m:.0f} m", at_least={"length_m": longest_m}),
        ],
        have_m=longest_m,
        most_m=have,
    )


@rule(
    "NET-LINKS",
    "fewer cables than links",
    Severity.ERROR,
    source="NVIDIA LinkX: twin-port and splitting cables, transceivers with a fibre per strand; general knowledge",
    kinds=EVERYWHERE,
    once=True,
)
def enough(machine: Machine) -> Verdict:
    """Where the build names its cables, there are enough for every link of the fabric.

    Why: a link without a cable is found on the day of the installation, and the right cable has weeks of lead time.
    Formula: links = ports of the machines plugged in, and links between switches; a cable serves one link for each of
        its ends B and ports in a cage; an optical link takes a share of a transceiver at both ends and its fibres.
        Links served by the cables named >= links.
    Does not apply: no fabric; the build names no cables for it; none of them fits (NET-XCVR).
    """
    net = joined(machine.build)
    found = cabled(machine.build, net) if net is not None else None
    if not found:
        return not_applicable(NONE_NAMED)
    if any(not one.ways for one in found):
        return not_applicable("None of the cables named joins some of the ports: another rule says so.")
    need, have = sum(one.links.number for one in found), sum(one.served for one in found)
    numbers: dict[str, Any] = {"need_links": need, "have_links": have}
    if have >= need:
        return passed("The cables named serve all {need_links} links.", **numbers)
    short = next(one for one in found if one.served < one.links.number)
    return failed(
        "{need_links} links, and cables for {have_links}: between {ends} {short} are missing.",
        items=_cables(machine),
        fixes=_more(machine, found),
        ends=_between(short.links),
        short=short.links.number - short.served,
        **numbers,
    )


def _more(machine: Machine, found: Sequence[Cabled]) -> list[Fix]:
    """Another number of the one kind of cable; of several kinds nobody can tell which are missing."""
    cables = _cables(machine)
    if len(cables) != 1 or len(found) != 1:
        return []
    ((_, pieces),) = found[0].ways[0].pieces(found[0].links.number)
    return [set_qty(cables[0].role, pieces, f"Take {pieces} cables")]


RULES: tuple[Rule, ...] = (enough,)

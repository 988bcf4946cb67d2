"""The accelerator bays of a server: what is put into them beside what it is sold with."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from types import MappingProxyType

from app.domain.build import Item
from app.domain.finding import Severity
from app.rules.fixes import cap_power, replace, set_qty
from app.rules.machine import Machine
from app.rules.names import same
from app.rules.verdict import Verdict, failed, not_applicable, passed

SHORTER_GOES_TOO: Mapping[str, tuple[str, ...]] = MappingProxyType({"PCIEFHHL": ("PCIEFHFL",)})
"""Formats of bays that take another format as well: a short card fits where a long one does."""


def bay_count(machine: Machine) -> Verdict:
    """Enough bays, of the card's format and width."""
    server = machine.node.of("server")[0]
    cards = machine.added
    if not cards:
        return not_applicable("All accelerators were sold inside the server.")
    need, have = machine.count("accelerator"), server.fact("gpu_bays")
    if need > have:
        fixes = [replace("server", f"Take a server with {need} bays", at_least={"gpu_bays": need})]
        if have:
            fixes.insert(0, set_qty(cards[0].role, have, f"Take {have} accelerators"))
        return failed(
            "{need_bays} accelerators, but {server} has {have_bays} bays.",
            items=(*cards, server),
            fixes=fixes,
            server=server.part.title,
            need_bays=need,
            have_bays=have,
        )
    wrong = next((verdict for verdict in (_bay_fit(item, server) for item in cards) if verdict), None)
    return wrong or passed("{need_bays} accelerators in {have_bays} bays.", need_bays=need, have_bays=have)


def _bay_fit(item: Item, server: Item) -> Verdict | None:
    """A card of another format, or wider than a bay."""
    formats, form = server.fact("gpu_form_factors"), item.fact("form_factor")
    if not {same(form), *SHORTER_GOES_TOO.get(same(form), ())} & set(map(same, formats)):
        other = "Take an accelerator of the server's format"
        return failed(
            "{card} is {have_format}; the bays of {server} take {need_formats}.",
            items=(item, server),
            fixes=[
                replace("server", f"Take a server for {form}", one_of={"gpu_form_factors": [form]}),
                replace(item.role, other, one_of={"form_factor": list(formats)}),
            ],
            card=item.part.title,
            server=server.part.title,
            have_format=form,
            need_formats=formats,
        )
    if not form.upper().startswith("PCIE"):
        return None
    width, wide = item.fact("slot_width"), server.fact("gpu_slot_width")
    if ceil(width) <= wide:
        return None
    return failed(
        "{card} is {need_slots} slots wide; a bay of {server} has {have_slots}.",
        items=(item, server),
        fixes=[replace(item.role, f"Take a card of {wide:.0f} slots", at_most={"slot_width": wide})],
        card=item.part.title,
        server=server.part.title,
        need_slots=width,
        have_slots=wide,
    )


def bay_cooling(machine: Machine) -> Verdict:
    """The server cools cards of this kind."""
    server = machine.node.of("server")[0]
    if not machine.added:
        return not_applicable("All accelerators were sold inside the server.")
    allowed = server.fact("gpu_cooling")
    for item in machine.added:
        cooling = item.fact("cooling")
        if cooling not in allowed:
            return failed(
                "{card} is cooled so: {have_cooling}; {server} allows {need_cooling}.",
                items=(item, server),
                fixes=[
                    replace(item.role, "Take a card that the server cools", one_of={"cooling": list(allowed)}),
                    replace("server", "Take a server that cools this card", one_of={"gpu_cooling": [cooling]}),
                ],
                card=item.part.title,
                server=server.part.title,
                have_cooling=cooling,
                need_cooling=allowed,
            )
    return passed("The server cools cards of this kind.")


def bay_power(machine: Machine) -> Verdict:
    """A bay supplies what the card draws."""
    server = machine.node.of("server")[0]
    if not machine.added:
        return not_applicable("All accelerators were sold inside the server.")
    have = server.fact("gpu_max_w")
    for item in machine.added:
        need = float(item.power_cap_w or item.fact("tdp_w"))
        if need > have:
            least = item.known("tdp_min_w")
            limit = [cap_power(item.role, have, f"Limit each card to {have:.0f} W")]
            return failed(
                "{card} draws {need_w} W; a bay of {server} supplies {have_w} W.",
                items=(item, server),
                severity=Severity.WARNING if least is not None and least <= have else Severity.ERROR,
                fixes=[
                    *(limit if least is not None and least <= have else []),
                    replace("server", f"Take a server with {need:.0f} W per bay", at_least={"gpu_max_w": need}),
                    replace(item.role, f"Take a card of at most {have:.0f} W", at_most={"tdp_w": have}),
                ],
                card=item.part.title,
                server=server.part.title,
                need_w=need,
                have_w=have,
            )
    return passed("Every bay supplies {have_w} W.", have_w=have)

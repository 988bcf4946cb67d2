"""Laws of machines that are bought or rented whole: their own facts, and the parts that they are sold with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from app.domain.build import ROLES
from app.domain.parts import BareMetalSpec, CloudInstanceSpec, EdgeDeviceSpec, Included, Part, ServerSpec

Clash = tuple[str, str]
"""A field and what is wrong with it."""
Law = Callable[..., Iterator[Clash]]

SAME_SIZE = 0.08  # vendors print GB for GiB and round: 80 GB cards hold 79.6 GiB, 141 GB ones 140.4


def machine_laws(category: str) -> Sequence[Law]:
    """The laws of a category of whole machines."""
    laws: Mapping[str, Law] = {
        "server": _server,
        "edge_device": _edge,
        "cloud_instance": _cloud,
        "bare_metal": _bare_metal,
    }
    return (laws[category],) if category in laws else ()


def includes_clashes(part: Part, known: Callable[[str], Part | None]) -> Iterator[Clash]:
    """Whether the parts that a machine is sold with exist, play the right role and agree with its own numbers.

    ``known`` finds a part by its id.
    """
    included: tuple[Included, ...] = getattr(part.spec, "includes", None) or ()
    cards = 0
    for one in included:
        found = known(one.part)
        if found is None:
            yield "includes", f"it includes {one.qty} x '{one.part}', which is not in the catalog"
            continue
        if ROLES.get(one.role) != found.category:
            yield "includes", f"'{one.part}' plays the role {one.role}, but is of category {found.category}"
        if found.category == "accelerator":
            cards += one.qty
            yield from _card_memory(part, found)
    yield from _card_count(part, cards)


def _card_count(part: Part, cards: int) -> Iterator[Clash]:
    spec = part.spec
    if (
        isinstance(spec, CloudInstanceSpec | BareMetalSpec)
        and cards
        and spec.gpu_count is not None
        and cards != spec.gpu_count
    ):
        yield "gpu_count", f"{spec.gpu_count} accelerators, but it includes {cards}"
    if isinstance(spec, ServerSpec) and spec.gpu_bays is not None and cards > spec.gpu_bays:
        yield "gpu_bays", f"{cards} accelerators in {spec.gpu_bays} bays"


def _card_memory(part: Part, card: Part) -> Iterator[Clash]:
    mine = part.spec.vram_gib if isinstance(part.spec, CloudInstanceSpec | BareMetalSpec) else None
    theirs = getattr(card.spec, "vram_gib", None)
    if mine and theirs and abs(mine - theirs) > SAME_SIZE * theirs:
        yield "vram_gib", f"{mine:g} GiB per accelerator, but {card.id} has {theirs:g} GiB"


def _server(spec: ServerSpec) -> Iterator[Clash]:
    if spec.psu_count is not None and spec.psu_redundant is not None and spec.psu_count:
        if spec.psu_redundant >= spec.psu_count:
            yield "psu_redundant", f"{spec.psu_redundant} of {spec.psu_count} supplies to spare"
        elif spec.psu_w and spec.max_power_w:
            able = (spec.psu_count - spec.psu_redundant) * spec.psu_w
            if spec.max_power_w > able:
                yield "max_power_w", f"{spec.max_power_w:g} W from supplies that give {able:g} W"
    if spec.gpu_bays and spec.gpu_max_w and spec.max_power_w and spec.gpu_bays * spec.gpu_max_w > spec.max_power_w:
        need = spec.gpu_bays * spec.gpu_max_w
        yield "max_power_w", f"{spec.max_power_w:g} W for bays that take {need:g} W"
    if spec.kind == "complete" and not spec.includes:
        yield "includes", "sold complete, but it includes 0 parts"
    if spec.dimm_slots and spec.memory_max_gib and spec.memory_max_gib / spec.dimm_slots > 512:
        each = spec.memory_max_gib / spec.dimm_slots
        yield "memory_max_gib", f"{spec.memory_max_gib} GiB in {spec.dimm_slots} slots is {each:g} GiB each; 512 exist"
    if spec.memory_gib and spec.memory_max_gib and spec.memory_gib > spec.memory_max_gib:
        yield "memory_gib", f"{spec.memory_gib} GiB as sold, {spec.memory_max_gib} GiB at most"


def _edge(spec: EdgeDeviceSpec) -> Iterator[Clash]:
    for low, high in (("input_min_v", "input_max_v"), ("ambient_min_c", "ambient_max_c")):
        least, most = getattr(spec, low), getattr(spec, high)
        if least is not None and most is not None and least > most:
            yield low, f"{least:g} at least, {most:g} at most"
    if spec.power_modes_w and spec.power_w and max(spec.power_modes_w) > spec.power_w:
        yield "power_modes_w", f"a mode of {max(spec.power_modes_w):g} W on a device of at most {spec.power_w:g} W"


def _cloud(spec: CloudInstanceSpec) -> Iterator[Clash]:
    if spec.gpu_count == 0 and spec.vram_gib:
        yield "vram_gib", f"{spec.vram_gib:g} GiB of accelerator memory with 0 accelerators"


def _bare_metal(spec: BareMetalSpec) -> Iterator[Clash]:
    if spec.gpu_count == 0 and spec.vram_gib:
        yield "vram_gib", f"{spec.vram_gib:g} GiB of accelerator memory with 0 accelerators"
    if spec.traffic_unmetered and spec.egress_per_gb:
        yield "egress_per_gb", f"{spec.egress_per_gb:g} per GB of traffic that is not metered"
    asked = [option.part for option in spec.gpu_options or ()]
    for part in sorted({part for part in asked if asked.count(part) > 1}):
        yield "gpu_options", f"'{part}' is offered {asked.count(part)} times"

"""Which cables join which ports: by rules of plugs, speeds and strands, and for every port of the shipped catalog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.cable_fit import Port, best_way, seats, ways
from app.domain.errors import Unknown
from app.domain.parts import Part, Price
from db.seed_files import read_parts
from db.seeding import SEED_DIR
from tests.db.sample_parts import make_part

IB, ETH = frozenset({"InfiniBand"}), frozenset({"Ethernet"})
BOTH = IB | ETH
NDR_SWITCH = Port("OSFP", 400, IB, 2, switch=True)
NDR_CARD = Port("OSFP", 400, BOTH)
DGX = Port("OSFP", 400, IB, 2)


def cables() -> list[Part]:
    return list(read_parts(SEED_DIR / "cable.csv", "cable"))


def cable(name: str = "c", **facts: Any) -> Part:
    return make_part(name, "cable", **{"split": 1, "protocol": "InfiniBand/Ethernet", **facts})


@pytest.mark.parametrize(
    ("plug", "port", "fits"),
    [
        ("OSFP", NDR_SWITCH, True),
        ("OSFP-RHS", NDR_SWITCH, False),
        ("OSFP-RHS", NDR_CARD, True),
        ("OSFP", NDR_CARD, False),
        ("QSFP28", Port("QSFP56", 200, ETH), True),
        ("QSFP56", Port("QSFP28", 100, ETH), False),
        ("QSFP112", Port("QSFP-DD", 400, ETH, switch=True), False),
        ("QSFP112", Port("QSFP-DD", 800, ETH, switch=True), True),
        ("QSFP56", Port("QSFP56-DD", 400, ETH, switch=True), True),
        ("QSFP56", Port("QSFP112", 400, ETH), True),
        ("SFP28", Port("SFP+", 10, ETH), False),
        ("CX4", Port("CX4", 10, IB), True),
    ],
)
def test_a_plug_goes_into_its_cage_and_into_later_ones_of_its_line(plug: str, port: Port, fits: bool) -> None:
    assert seats(plug, port) is fits


def test_a_twin_port_cable_carries_two_links_between_switches_and_a_splitting_one_two_machines() -> None:
    straight = cable(kind="dac", end_a="OSFP", end_b="OSFP", gbps=800, length_m=1)
    split = cable(kind="dac", end_a="OSFP", end_b="OSFP-RHS", gbps=800, split=2, length_m=1)
    (uplink,) = ways(NDR_SWITCH, NDR_SWITCH, [straight, split])
    assert [number for _, number in uplink.pieces(32)] == [16]
    (machines,) = ways(NDR_SWITCH, NDR_CARD, [straight, split])
    assert [number for _, number in machines.pieces(33)] == [17]


def test_a_cage_of_two_ports_in_the_machine_is_filled() -> None:
    split = cable(kind="dac", end_a="OSFP", end_b="OSFP-RHS", gbps=800, split=2, length_m=1)
    both = cable("b", kind="acc", end_a="OSFP", end_b="OSFP-RHS", gbps=800, length_m=3)
    assert [way.parts[0][0].id for way in ways(NDR_SWITCH, DGX, [split, both])] == ["b"]


def test_an_optical_link_is_two_transceivers_and_a_fibre_per_strand() -> None:
    optics = {"kind": "transceiver", "end_b": "MPO", "fibre": "multimode", "reach_m": 50}
    twin = cable("twin", end_a="OSFP", gbps=800, strands=2, **optics)
    flat = cable("flat", end_a="OSFP-RHS", gbps=400, strands=1, **optics)
    fibre = cable("fibre", kind="fibre", end_a="MPO", end_b="MPO", fibre="multimode", length_m=30, protocol=None)
    (way,) = ways(NDR_SWITCH, NDR_CARD, [twin, flat, fibre])
    assert {part.id: number for part, number in way.pieces(64)} == {"twin": 32, "flat": 64, "fibre": 64}
    (uplink,) = ways(NDR_SWITCH, NDR_SWITCH, [twin, flat, fibre])
    assert [(part.id, number) for part, number in uplink.pieces(64)] == [("twin", 32), ("twin", 32), ("fibre", 64)]
    far = cable("far", kind="fibre", end_a="MPO", end_b="MPO", fibre="multimode", length_m=70, protocol=None)
    assert not list(ways(NDR_SWITCH, NDR_CARD, [twin, flat, far])), "longer than the transceivers reach"
    single = fibre.model_copy(update={"spec": fibre.spec.model_copy(update={"fibre": "single_mode"})})
    assert not list(ways(NDR_SWITCH, NDR_CARD, [twin, flat, single]))


def test_ends_speeds_and_protocols_must_agree() -> None:
    slow = cable(kind="dac", end_a="QSFP28", end_b="QSFP28", gbps=100, length_m=1)
    switch, card = Port("QSFP56", 200, ETH, switch=True), Port("QSFP56", 200, ETH)
    assert not list(ways(switch, card, [slow])), "half the speed of both ports"
    assert len(list(ways(switch, Port("QSFP56", 100, ETH), [slow]))) == 1
    assert not list(ways(NDR_SWITCH, Port("OSFP", 400, ETH), cables())), "an InfiniBand switch and an Ethernet card"


def test_what_is_not_known_is_asked_for_in_a_build_and_left_out_of_a_choice() -> None:
    gap = cable("gap", kind="dac", end_a="OSFP", end_b="OSFP", length_m=1)
    with pytest.raises(Unknown) as found:
        list(ways(NDR_SWITCH, NDR_SWITCH, [gap]))
    assert (found.value.part, found.value.field) == ("gap", "gbps")
    assert best_way(NDR_SWITCH, NDR_SWITCH, 4, 1, [gap]) is None


def test_copper_goes_before_optics_and_a_known_price_before_half_a_metre() -> None:
    facts = {"kind": "dac", "end_a": "OSFP", "end_b": "OSFP", "gbps": 800}
    short, long = cable("short", length_m=1.5, **facts), cable("long", length_m=2, **facts)
    price = Price(amount=Decimal(299), currency="USD", as_of=date(2026, 9, 22), basis="indicative")
    priced = long.model_copy(update={"price": price})
    way = best_way(NDR_SWITCH, NDR_SWITCH, 2, 1.2, [short, priced, *cables()])
    assert way is not None and way.kind == "dac"
    cheap = best_way(NDR_SWITCH, NDR_SWITCH, 2, 1.2, [short, priced])
    assert cheap is not None and [part.id for part, _ in cheap.parts] == ["long"]
    assert cheap.price(4) == 598
    far = best_way(NDR_SWITCH, NDR_SWITCH, 2, 20, cables())
    assert far is not None and far.kind == "optical"


def shipped_ports() -> Iterator[tuple[str, Port]]:
    for category in ("switch", "nic"):
        for part in read_parts(SEED_DIR / f"{category}.csv", category):
            spec: Any = part.spec
            per_cage = spec.ports // spec.cages if category == "switch" else 1
            names = frozenset(spec.protocol.split("/"))
            yield part.id, Port(spec.port_type, spec.gbps, names, per_cage, switch=category == "switch")


NOT_JOINED = {
    ("OSFP", "SFP28"), ("OSFP", "SFP56"), ("OSFP", "QSFP28"), ("OSFP", "RJ45"), ("QSFP28", "SFP56"),
    ("QSFP56", "OSFP-RHS"), ("QSFP28", "RJ45"), ("QSFP56", "RJ45"), ("QSFP-DD", "RJ45"), ("QSFP-DD800", "RJ45"),
}  # fmt: skip
"""Kinds of cages that no cable joins at the speed of the card: lanes of another kind, or twisted pair in fast cages."""


def test_every_port_of_the_catalog_has_a_short_and_a_long_cable() -> None:
    """To every card of a speed that the switch has, and between equal switches."""
    found, every = dict(shipped_ports()), cables()
    hubs = {port: name for name, port in found.items() if port.switch}
    cards = {port: name for name, port in found.items() if not port.switch}
    pairs = [(hub, card) for hub in hubs for card in cards if hub.protocols & card.protocols and card.gbps <= hub.gbps]
    lacking = []
    for hub, other in [*pairs, *((hub, hub) for hub in hubs)]:
        short, long = (best_way(hub, other, 8, metres, every) for metres in (1, 20))
        joined = short is not None and short.length_m <= 5 and long is not None
        if joined is ((hub.kind, other.kind) in NOT_JOINED):
            lacking.append((hubs[hub], cards.get(other, "itself")))
    assert lacking == []
    joined_cards = {card for hub, card in pairs if (hub.kind, card.kind) not in NOT_JOINED}
    assert set(cards) == joined_cards

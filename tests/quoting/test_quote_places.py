"""The page of what sits where: memory modules, racks and cables, data sheets, and many machines in few tables."""

from __future__ import annotations

import re
from typing import Any

from app.domain.build import Build, Item, Node
from app.domain.placement import Placement
from app.quoting.model import QuoteContent
from app.quoting.pdf.render import render
from tests.quoting import quote_sample as sample
from tests.quoting.pages import words
from tests.rules import rule_machines as made


def pages_of(content: QuoteContent) -> list[str]:
    return words(render(content).pdf)


def page_of(build: Build, title: str, **changes: Any) -> str:
    """The page with that title of a quote for a build."""
    content = sample.issued(sample.draft(build=build, demand=None, **({"placements": ()} | changes)))
    return next(page for page in pages_of(content) if title in page.split("Page ")[0] and "Contents" not in page)


def with_nodes(*nodes: Node) -> Build:
    return sample.build().model_copy(update={"nodes": nodes})


def single(category: str, **facts: Any) -> Node:
    return Node(items=(Item(role=category, part=sample.part("one", category, "Model 7", **facts)),))


def test_memory_modules_stand_beside_the_cards() -> None:
    build = made.build({"facts": {"motherboard.dimm_slots": 4, "motherboard.memory_channels": 2}})
    page = page_of(build, "Slot map")
    assert "Memory modules" in page and "Channel" in page


def test_a_cluster_has_its_racks_and_cables() -> None:
    facts = {"nic.gbps": 400, "nic.ports": 1, "nic.protocol": "InfiniBand", "server.rack_u": 8}
    switch = {"role": "switch", "category": "switch", "gbps": 400, "protocol": "InfiniBand", "ports": 64, "rack_u": 1}
    case = {"machine": "server", "nodes": 4, "qty": {"nic": 8}, "facts": facts, "apart": [switch]}
    page = page_of(made.build(case), "Rack elevation")
    assert "Racks, cables and slots" in page and "All together 33" in page
    cables = page_of(made.build(case), "Cable list")
    assert re.search(r"Example switch plug unknown 32 400 Gb/s", cables)
    switch["rack_u"] = made.UNKNOWN
    assert "All together unknown" in page_of(made.build(case), "Rack elevation")


def test_machines_that_draw_the_same_are_told_apart_by_what_they_are_there_for() -> None:
    node = made.build({"machine": "server"}).nodes[0]
    spread = [node.model_copy(update={"qty": qty, "purpose": use}) for qty, use in
              [(3, "compute"), (2, "head"), (1, "compute"), (2, "login")]]  # fmt: skip
    content = sample.issued(sample.draft(build=with_nodes(*spread), demand=None, placements=()))
    power = " ".join(page for page in pages_of(content) if "Where the watts go" in page)
    assert all(name in power for name in ("Machine 1, 4 ×", "Head node, 2 ×", "Login node, 2 ×"))
    assert "Machine 2" not in power


def test_an_edge_device_tells_its_power() -> None:
    node = single("edge_device", power_modes_w=(7, 15, 25), input_min_v=9, input_max_v=36)
    page = page_of(with_nodes(node), "Data sheet")
    assert "Power modes 7 W, 15 W, 25 W" in page and "Input voltage 9 to 36 V" in page and "Fanless unknown" in page


def test_a_rented_instance_has_its_sheet() -> None:
    node = single("cloud_instance", provider="Example Cloud", instance="x4", vcpus=48)
    page = page_of(with_nodes(node), "Data sheet")
    assert "Example Cloud, x4" in page and "Virtual processors 48" in page and "Billing on demand" in page


def test_a_server_rented_by_the_month_has_its_sheet() -> None:
    node = single(
        "bare_metal", provider="Example Hosting", model="M1", setup_fee=0, traffic_unmetered=True, gpu_count=0
    )
    page = page_of(with_nodes(node), "Data sheet")
    assert "Example Hosting, M1" in page and "Accelerators none" in page and "Traffic a month not metered" in page
    assert "Setup fee none" in page and "Shortest contract unknown" in page and "by the month" in page


def nodes_of(kinds: int, each: int) -> tuple[Node, ...]:
    """``each`` equal machines of every kind, one after the other; kinds differ by what their card draws."""
    first = sample.build().nodes[0].items
    found = []
    for n in range(kinds):
        card = sample.part(f"gpu-{n}", "accelerator", f"Card {n}", vram_gib=96, tdp_w=200 + n)
        found += [Node(items=(Item(role="accelerator", part=card, qty=4), *first[1:]))] * each
    return tuple(found)


def placed(kind: int) -> Placement:
    whole = sample.placement()
    cards = tuple(card.model_copy(update={"part": f"gpu-{kind}", "title": f"Card {kind}"}) for card in whole.cards)
    return whole.model_copy(update={"cards": cards})


def test_equal_machines_share_their_tables() -> None:
    content = sample.issued(
        sample.draft(build=with_nodes(*nodes_of(2, 8)), demand=None, placements=[placed(n // 8) for n in range(16)])
    )
    pages = pages_of(content)
    slots = " ".join(page for page in pages if "Runs at" in page)
    assert slots.count("8 × Workstation") == 2 and slots.count("PCIEX16_1 (1)") == 2
    power = " ".join(page for page in pages if "Where the watts go" in page)
    assert "Machine 1, 8 ×" in power and "Machine 2, 8 ×" in power and "Machine 3" not in power


def test_more_than_twelve_kinds_of_machines_fold_to_one_table_each() -> None:
    build = with_nodes(*nodes_of(13, 1))
    content = sample.issued(sample.draft(build=build, demand=None, placements=[placed(n) for n in range(13)]))
    pages = pages_of(content)
    power = next(page for page in pages if "Each kind of machine" in page)
    assert all(f"Machine {n} 1 " in power for n in range(1, 14))
    slots = [page for page in pages if "Runs at" in page]
    assert "Cards and drives" in slots[0] and all(f"Card {n} " in " ".join(slots) for n in range(13))
    assert len(slots) <= 3

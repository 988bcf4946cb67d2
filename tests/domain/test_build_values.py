"""Nodes keep what is derived from their items: never with a changed copy, and never visibly."""

from __future__ import annotations

from datetime import date

from app.domain.build import Build, Item, Node
from app.domain.parts import Confidence, FanSpec, Part, Provenance, ServerSpec

ORIGIN = Provenance(source="made for this test", as_of=date(2026, 1, 1), confidence=Confidence.YOURS)
FAN = Item(
    role="fan",
    qty=3,
    part=Part(id="fan", category="fan", vendor="Example", name="Fan", spec=FanSpec(), provenance=ORIGIN),
)
SERVER = Item(
    role="server",
    part=Part(id="box", category="server", vendor="Example", name="Box", spec=ServerSpec(), provenance=ORIGIN),
)


def _asked(node: Node) -> Node:
    assert (node.kind, node.count("fan"), node.one("server")) == ("workstation", 3, None)
    return node


def test_a_changed_copy_is_looked_at_anew() -> None:
    node = _asked(Node(items=(FAN,)))

    for changed in (
        node.model_copy(update={"items": (FAN, SERVER)}),
        node.model_copy(update={"items": (FAN, SERVER)}, deep=True),
    ):
        assert (changed.kind, changed.one("server"), changed.of("fan")) == ("server", SERVER, (FAN,))
    assert node.model_copy(update={"qty": 2}).kind == "workstation"


def test_what_is_kept_is_no_part_of_the_value() -> None:
    fresh, asked = Node(items=(FAN,)), _asked(Node(items=(FAN,)))

    assert asked == fresh
    assert asked.model_dump() == fresh.model_dump()
    assert asked.model_dump_json() == fresh.model_dump_json()
    assert Build(name="one", nodes=(asked,)).model_dump() == Build(name="one", nodes=(fresh,)).model_dump()


def test_items_of_a_category_come_with_their_nodes() -> None:
    first, second = Node(items=(SERVER, FAN)), Node(items=(FAN,))
    build = Build(name="two", nodes=(first, second))

    assert build.of("fan") == ((first, FAN), (second, FAN))
    assert build.of("server") == ((first, SERVER),)
    assert build.of("psu") == ()

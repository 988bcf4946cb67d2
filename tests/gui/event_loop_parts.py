"""The parts of the walk that the event loop is watched on: each a run of named steps, taken when the window rests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.viewmodels.steps import STEPS

if TYPE_CHECKING:
    from tests.gui.event_loop import Walk

Steps = Iterator[tuple[str, Callable[[], Any]]]
CONTROL = Qt.KeyboardModifier.ControlModifier


def forward(walk: Walk) -> Steps:
    """A project opened at its first step, and Next up to the quote."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    yield "to the first step", lambda: walk.frame.go_to(STEPS[0])
    for step in STEPS[:-1]:
        yield f"Next on {step}", lambda: walk.click(walk.frame.next)
    assert walk.frame.key == STEPS[-1], walk.frame.key


def backward(walk: Walk) -> Steps:
    """Back from the quote to the first step, then straight to a page already made."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    for step in reversed(STEPS[1:]):
        yield f"Back on {step}", lambda: walk.click(walk.frame.back)
    assert walk.frame.key == STEPS[0], walk.frame.key
    yield "Alt+5", lambda: walk.key(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    yield "a new project", lambda: walk.window.menus.actions["new"].trigger()
    yield "close the project", lambda: walk.window.close_project()


def changes(walk: Walk) -> Steps:
    """Answers typed, chosen, undone and done again; parts of the build exchanged."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    yield "to the place", lambda: walk.frame.go_to("place")
    yield from typed(walk, "hours a month", lambda: walk.page.money.hours.edit, "300")
    yield "undo", walk.window.model.undo
    yield "redo", walk.window.model.redo
    yield "a server room", lambda: walk.click(walk.page.room.kind.segments["server"])
    yield "the cloud", lambda: walk.click(walk.page.choice.cards["cloud"])
    yield "undo the cloud", walk.window.model.undo
    yield "undo the server room", walk.window.model.undo
    yield "to the work", lambda: walk.frame.go_to("phase")
    yield from typed(walk, "tokens", lambda: walk.page.training.tokens.edit, "3")
    yield "serve", lambda: walk.click(walk.page.choice.cards["inference"])
    yield "undo serving", walk.window.model.undo
    yield "to the model", lambda: walk.frame.go_to("workload")
    yield "search", lambda: QTest.keyClicks(walk.page.picker.search.edit, "qwen")


def parts(walk: Walk) -> Steps:
    """The build of the machine: swap a part, undo, a fact, what costs follow, the buyer's name."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    yield "to the build", lambda: walk.frame.go_to("build")
    yield "swap", lambda: walk.page.actions_.swap(row_of(walk, "psu"))
    yield "search in the swap", lambda: QTest.keyClicks(walk.dialog().search.edit, "v750 sfx gold")
    yield "take the part", lambda: QTest.keyClick(walk.dialog().search.edit, Qt.Key.Key_Return)
    yield "undo the swap", walk.window.model.undo
    yield "to the cost", lambda: walk.frame.go_to("cost")
    yield "to the quote", lambda: walk.frame.go_to("quote")


def rooms(walk: Walk) -> Steps:
    """The other rooms, each opened for the first time and again, rows and tabs of the catalog."""
    for room in ("catalog", "quotes", "settings", "projects", "catalog"):
        yield room, lambda room=room: walk.window.open_room(room)
    for turn in range(2):
        yield f"next part {turn}", lambda: walk.key(Qt.Key.Key_Down)
    yield "search the catalog", lambda: walk.window.menus.actions["find"].trigger()
    for letter in "rtx":
        yield f"type {letter}", lambda letter=letter: QTest.keyClicks(walk.window.focusWidget(), letter)


def dialogs(walk: Walk) -> Steps:
    """What opens in front of the window, and closing it."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    for key in ("help", "rules", "accuracy", "keys", "search"):
        yield f"open {key}", lambda key=key: walk.window.menus.actions[key].trigger()
        yield f"close {key}", lambda: walk.dialog().close()
    yield "the summary away", lambda: walk.key(Qt.Key.Key_F9)
    yield "the summary back", lambda: walk.key(Qt.Key.Key_F9)
    yield "a narrow window", lambda: walk.window.resize(1024, 700)
    yield "a wide window", lambda: walk.window.resize(1680, 1000)


def theme(walk: Walk) -> Steps:
    """Dark and light again, with a project and the other rooms open."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    for room in ("catalog", "quotes", "settings", "projects"):
        yield room, lambda room=room: walk.window.open_room(room)
    yield "dark", lambda: walk.window.theme.apply("dark")
    yield "light", lambda: walk.window.theme.apply("light")
    yield "the catalog after the switch", lambda: walk.window.open_room("catalog")


def language(walk: Walk) -> Steps:
    """Another language and other formats with a project open, then the steps and rooms in them."""
    yield "open the project", lambda: walk.window.open_project_id(walk.project)
    yield "settings", lambda: walk.window.open_room("settings")
    yield "German", lambda: walk.window.rooms.currentWidget().save(window_language="de", locale="de")
    yield "the project in German", lambda: walk.window.open_room("projects")
    yield "English", lambda: walk.window.room("settings").save(window_language="en")


def typed(walk: Walk, name: str, edit: Callable[[], Any], text: str) -> Steps:
    """Types into a field letter by letter and leaves it by Tab."""
    yield f"into {name}", lambda: (edit().setFocus(), edit().selectAll())
    for letter in text:
        yield f"type {letter} into {name}", lambda letter=letter: QTest.keyClicks(edit(), letter)
    yield f"leave {name}", lambda: QTest.keyClick(edit(), Qt.Key.Key_Tab)


def row_of(walk: Walk, role: str) -> Any:
    """The row of a part in the build's list."""
    return next(row for row in walk.page.area.parts.table.table.rows if row.role == role)


PARTS: Mapping[str, Callable[[Walk], Steps]] = MappingProxyType(
    {
        "forward": forward, "backward": backward, "changes": changes, "parts": parts, "rooms": rooms,
        "dialogs": dialogs, "theme": theme, "language": language,
    }
)  # fmt: skip
"""By name."""

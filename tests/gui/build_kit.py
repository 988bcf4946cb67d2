"""A build of shipped parts that passes every rule, and projects that hold it: searching for it takes seconds."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.domain.build import BuildDocument, ItemDocument, NodeDocument
from app.ui.widgets import Dialogs
from app.viewmodels.draft import Draft
from app.viewmodels.flow import go
from app.viewmodels.steps import STEPS

LONG_MS = 60_000

PARTS = (
    ("cpu", "amd-ryzen-7-7700x", 1),
    ("motherboard", "msi-mag-x670e-tomahawk", 1),
    ("memory", "kf556c36bbea-16", 2),
    ("accelerator", "nv-rtxpro4000", 1),
    ("boot_drive", "samsung-990-pro-1tb", 1),
    ("psu", "corsair-rm750e-2025", 1),
    ("chassis", "lian-li-lancool-216", 1),
    ("cooler", "deepcool-ak400", 1),
)
SMALL_CASE_SUPPLY = "cooler-master-v750-sfx-gold-atx3"
"""A supply of the wrong shape for the case above."""
COOLER_OF_UNKNOWN_POWER = "arctic-freezer-36"
"""A cooler of which the catalog does not know what it carries off."""


def document(draft: Draft, **other: str) -> BuildDocument:
    """The build for a draft's answers; ``other`` puts another part into a role."""
    items = tuple(ItemDocument(role=role, part=other.get(role, part), qty=qty) for role, part, qty in PARTS)
    node = NodeDocument(parts=items)
    return BuildDocument(name="Workstation", site=draft.site, nodes=(node,), workload=draft.workload())


def built(step: str = "build", **other: str) -> Callable[[Draft], Draft]:
    """A change for the ``sample`` fixture: the draft with its build, as if it had been proposed."""

    def change(draft: Draft) -> Draft:
        build = document(draft, **other)
        made = draft.with_(build=build, proposed=build, proposal="Lowest price", built_for=draft.fingerprint)
        for key in STEPS[: STEPS.index(step) + 1]:
            made = go(made, key)
        return made

    return change


def open_built(qtbot, window, context, sample, step: str = "build", **other: str):
    """The page of a step, its build checked and priced."""
    window.open_project(sample(step=step, change=built(step, **other)))
    page = window.frame.page
    qtbot.waitUntil(lambda: page.checker.judged is not None, timeout=20_000)
    rest(qtbot, window)
    return page


def rest(qtbot, window) -> None:
    """Waits until nothing is being computed, saved, or about to be."""
    frame, model = window.frame, window.model

    def idle() -> bool:
        waiting = frame is not None and (frame._size_pause.isActive() or model._pause.isActive())
        return not waiting and window.context.runner.pending == 0

    qtbot.waitUntil(idle, timeout=LONG_MS)


def click(qtbot, widget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def answer(monkeypatch, **answers) -> None:
    """Answers the window's questions: ``confirm=True``, ``save_file=path``."""
    for name, value in answers.items():
        monkeypatch.setattr(Dialogs, name, staticmethod(lambda *_a, value=value, **_k: value))

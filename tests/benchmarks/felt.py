"""`python -m tests.benchmarks.felt`: from a change in the window to its answer on the screen, by example.

The clock stops when summary, findings and price of the change are painted. The baseline is the computing alone, in the
same run: what is above it is the window's own. Milliseconds stand beside.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import connect
from app.services.context import Services
from app.ui.context import AppContext
from app.ui.opening import spare_the_collector
from app.ui.shell import MainWindow
from app.ui.singletons import keep_singletons_alive
from app.ui.tasks import Runner, all_at_once
from app.ui.theme import ThemeControl
from app.ui.wizard.model import WizardModel
from app.viewmodels.assumptions import assumptions_of, costing_site
from app.viewmodels.draft import Draft, from_request
from app.viewmodels.flow import go
from app.viewmodels.judging import judge
from app.viewmodels.quote_page import with_term
from app.viewmodels.steps import STEPS

EXAMPLES = ("lora-8b-workstation", "serve-70b-server", "pretrain-7b-cluster")
"""A workstation, an eight-GPU server and a cluster."""
ROUNDS = 7
REST_S = 0.4
"""Between two changes the window comes to rest: the next page is made ahead, the change is saved."""
LONGEST_S = 60.0
Reached = Callable[[], bool]
COUNTED = ("memory", "boot_drive", "data_drive", "nic", "network")
"""Roles of which one more is a change that the checks look at."""


def lines() -> Iterator[str]:
    """One line for each example and kind of change."""
    application = QApplication.instance() or QApplication([])
    keep_singletons_alive()
    theme = ThemeControl(application)
    theme.apply("light")
    with tempfile.TemporaryDirectory() as folder:
        services = connect(f"sqlite:///{Path(folder) / 'felt.db'}")
        services.settings.save(first_run_done=True, theme="light")
        context = replace(AppContext.of(services), runner=Runner())
        window = MainWindow(theme)
        window.furnish(context)
        window.resize(1280, 800)
        window.show()
        all_at_once(window.starting(None))
        for example in EXAMPLES:
            yield from Felt(window, services, example).lines()
        window.close()
        context.runner.shutdown()
        services.close()


class Felt:
    """One example, opened at its build."""

    def __init__(self, window: MainWindow, services: Services, example: str) -> None:
        self._window, self._services, self._example = window, services, example
        found = services.examples.get(example)
        draft = from_request(found.request, found.customer.company)
        build = found.build()
        draft = draft.with_(build=build, proposed=build, proposal="Lowest price", built_for=draft.fingerprint)
        for step in STEPS:
            draft = go(draft, step)
        draft = go(draft, "build")
        project = services.projects.new(draft.to_json(), name=draft.name, customer="", step="build")
        window.open_project(project)
        self._page, self._model = window.frame.page, window.model
        self._turn = 0

    def lines(self) -> Iterator[str]:
        """Each kind of change, where it is made."""
        until(lambda: self._model.results.costs is not None and self._at_rest())
        spare_the_collector()
        checked, sized = self._checked, self._sized
        yield self._line("another quantity of a part, to findings, price and summary", "build", self._quantity, checked)
        yield self._line("another span of costs, to figures and summary", "cost", self._months, checked)
        yield self._line("another discount, to totals and summary", "quote", self._discount, self._told)
        yield self._line("a warmer room, to the summary", "place", self._warmer)
        yield self._line("a warmer room, to every accelerator's count", "place", self._warmer, sized)
        yield self._line("more work, to the summary", "phase", self._work)
        yield self._line("more work, to every accelerator's count", "phase", self._work, sized)
        self._window.close_project()
        until(self._at_rest)

    def _line(self, name: str, step: str, change: Callable[[Draft], Draft], reached: Reached = lambda: True) -> str:
        self._window.frame.go_to(step)
        assert self._window.frame.page is not None
        felt, alone = [], []
        for _round in range(ROUNDS):
            self._rest()
            self._turn += 1
            changed = change(self._model.draft)
            felt.append(timed(lambda changed=changed: self._take(changed, reached)))
            alone.append(timed(lambda changed=changed: self._compute(changed)))
        ratio = median(one / max(base, 1e-9) for one, base in zip(felt, alone, strict=True))
        text = f"{self._example}: {name}: {median(felt) * 1e3:.0f} ms, at most {max(felt) * 1e3:.0f}"
        return f"{ratio:8.2f} x   {text}   against   judging and pricing that build alone"

    def _take(self, changed: Draft, reached: Reached) -> None:
        painted = Painted(self._window, self._model, reached)
        self._model.change(changed)
        painted.wait()

    def _checked(self) -> bool:
        """Nothing is under way any more."""
        return not self._model.results.updating

    def _sized(self) -> bool:
        return self._model.results.requirement_for == self._model.draft.fingerprint

    def _told(self) -> bool:
        """The totals are of the discount in the form."""
        return any(
            f" {self._model.draft.terms['discount_percent']} %" in name for name, _ in self._model.results.totals
        )

    def _compute(self, draft: Draft) -> None:
        judged = judge(draft.build, self._window.context.catalog, self._window.context.size)
        site = costing_site(draft, judged.build.site)
        self._services.price.costs(judged.build, site, assumptions=assumptions_of(draft), alternatives=False)

    def _rest(self) -> None:
        begun = time.perf_counter()
        until(lambda: time.perf_counter() - begun > REST_S and self._at_rest())

    def _at_rest(self) -> bool:
        return self._window.context.runner.pending == 0

    def _quantity(self, draft: Draft) -> Draft:
        nodes = list(draft.build.nodes)
        places = [(n, at) for n, node in enumerate(nodes) for at, item in enumerate(node.parts) if item.role in COUNTED]
        n, at = places[0]
        items = list(nodes[n].parts)
        items[at] = items[at].model_copy(update={"qty": items[at].qty + 1})
        nodes[n] = nodes[n].model_copy(update={"parts": tuple(items)})
        return draft.with_(build=draft.build.model_copy(update={"nodes": tuple(nodes)}))

    def _months(self, draft: Draft) -> Draft:
        return draft.with_(months=24 + self._turn)  # never one shown before: its figures would be remembered

    def _discount(self, draft: Draft) -> Draft:
        return with_term(draft, "discount_percent", f"{self._turn}.5")

    def _warmer(self, draft: Draft) -> Draft:
        return draft.with_site("onprem", ambient_c=15.0 + self._turn)

    def _work(self, draft: Draft) -> Draft:
        if draft.phase == "inference":
            return draft.with_inference(concurrency=4 + self._turn)
        return draft.with_training(tokens=1e9 + 1e8 * self._turn)


class Painted(QObject):
    """Waits until the answer to a change is on the screen: rendered when all was ``reached``, and drawn."""

    NOTED = QEvent.Type(QEvent.registerEventType())

    def __init__(self, window: MainWindow, model: WizardModel, reached: Reached) -> None:
        super().__init__()
        self._window, self._model, self._reached = window, model, reached
        self._waiting = QEventLoop()
        self._rendered = False
        model.render_wanted.connect(self._look)
        window.windowHandle().installEventFilter(self)
        window.installEventFilter(self)

    def _look(self) -> None:
        self._rendered = self._rendered or self._reached()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.UpdateRequest and self._rendered:  # what it draws is drawn when it returns
            QCoreApplication.postEvent(self, QEvent(self.NOTED), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802
        self._waiting.quit()

    def wait(self) -> None:
        """Lets the window work until then."""
        self._waiting.exec()
        self._model.render_wanted.disconnect(self._look)
        self._window.windowHandle().removeEventFilter(self)
        self._window.removeEventFilter(self)


def timed(act: Callable[[], object]) -> float:
    """Seconds on the wall: what somebody waits."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def until(reached: Callable[[], bool]) -> None:
    """Lets the window work until then."""
    last = time.monotonic() + LONGEST_S
    while not reached():
        if time.monotonic() > last:
            raise TimeoutError("the window does not answer")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def main() -> int:
    """Prints one line per kind of change."""
    for line in lines():
        print(line, flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The workshop's checklist of the build in hand, as text to copy or to print."""

from __future__ import annotations

from collections.abc import Callable

from app.services.checklist import checklist_of, checklist_text
from app.viewmodels.judging import Judged

BOX = "[ ] "


def checklist_words(judged: Judged, say: Callable[[str], str]) -> str:
    """The steps of every machine; ``say`` tells an English text as the window does."""
    machines = checklist_of(judged.build, judged.report, judged.demand)
    return "\n".join(_said(line, say) for line in checklist_text(machines).split("\n"))


def _said(line: str, say: Callable[[str], str]) -> str:
    """A line: the texts in it are filled in already, so that figures are told in the reader's form, too."""
    if line.startswith(BOX):
        return BOX + say(line.removeprefix(BOX))
    if line.startswith(" "):
        head, _sign, accepted = line.strip().partition(": ")
        return f"      {say(head)}: {say(accepted)}"
    return say(line)

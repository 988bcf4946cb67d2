"""The workshop's checklist of the build in hand, as text to copy or to print."""

from __future__ import annotations

from app.quoting.pdf.words import Words
from app.services.checklist import checklist_of, checklist_text
from app.viewmodels.judging import Judged


def checklist_words(judged: Judged, locale: str) -> str:
    """The steps of every machine, in German where that is the window's language, else in English."""
    machines = checklist_of(judged.build, judged.report, judged.demand)
    return checklist_text(machines, Words("de" if locale.startswith("de") else "en"))

"""The workshop's checklist of the build in hand, as text to copy or to print."""

from __future__ import annotations

from app.quoting.pdf.words import Words
from app.services.checklist import checklist_of, checklist_text
from app.viewmodels.judging import Judged
from app.wording import Wording


def checklist_words(judged: Judged, language: str) -> str:
    """The steps of every machine in a language of the window."""
    machines = checklist_of(judged.build, judged.report, judged.demand)
    words, wording = Words("de" if language == "de" else "en"), Wording.of(language)
    return checklist_text(machines, lambda text: wording.text(words(text)))

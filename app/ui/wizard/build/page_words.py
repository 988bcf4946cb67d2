"""What the Build page says of its proposals under its title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.finding import Report, VerdictKind
from app.viewmodels.draft import Draft
from app.viewmodels.judging import counts_of
from app.viewmodels.kept_proposals import KeptProposals
from app.viewmodels.numbers import show


def _tr(text: str) -> str:
    return QCoreApplication.translate("BuildPage", text)


def subtitle(draft: Draft, kept: KeptProposals | None, count: int, unchecked: bool, locale: str) -> str:
    """How many proposals there are, or what the build in hand is."""
    if unchecked:
        return _tr("Checking…")
    if kept is None:
        return _tr("Your build, checked by every rule.") if draft.build is not None else ""
    seconds = show(kept.elapsed_s, locale, 1)
    if count == 1:
        return _tr("1 proposal, found in {0} s.").format(seconds)
    return _tr("{0} proposals, found in {1} s.").format(count, seconds)


def quote_note(report: Report) -> tuple[str, str]:
    """What a report means for the quote: status and words, empty where nothing is to be said."""
    counts = counts_of(report)
    if report.verdict == VerdictKind.FAILS:
        return "failed", _tr("A quote can be issued once no check fails.")
    if not counts.missing:
        return "", ""
    if counts.missing == 1:
        return "unknown", _tr("1 missing fact will be printed on the quote.")
    return "unknown", _tr("{0} missing facts will be printed on the quote.").format(counts.missing)

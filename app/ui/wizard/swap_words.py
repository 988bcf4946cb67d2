"""What the swap of a part is said to do: in a few words for each candidate, and in full for the one chosen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.domain.finding import VerdictKind
from app.services.swap import SwapCandidate
from app.ui.told import joined, told, told_all
from app.ui.widgets import plural
from app.viewmodels.numbers import money, short, show
from app.viewmodels.swap import Effect, Pace

VERDICTS = {
    VerdictKind.VERIFIED: ("verified", QT_TRANSLATE_NOOP("SwapDialog", "Then verified")),
    VerdictKind.INCOMPLETE: ("unknown", QT_TRANSLATE_NOOP("SwapDialog", "Then incomplete")),
    VerdictKind.FAILS: ("failed", QT_TRANSLATE_NOOP("SwapDialog", "Then it fails")),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("SwapDialog", text)


def verdict_words(found: Effect) -> tuple[str, str]:
    """Status and words of the verdict on the build as it would be."""
    status, words = VERDICTS[found.verdict]
    return status, _tr(words)


def price_words(one: SwapCandidate, category: str, locale: str) -> str:
    """What the line costs more or less then, per hour or month of what is rented."""
    if one.present:
        return _tr("now")
    if one.price_difference is None:
        return _tr("on request") if one.price is None else ""
    digits = 2 if category == "cloud_instance" else 0  # of an hour
    change = round(one.price_difference, digits)
    sign = "+" if change > 0 else "−" if change < 0 else "±"
    return sign + show(abs(change), locale, digits)


def after_words(one: SwapCandidate, locale: str, *, failing: bool = False) -> str:
    """What becomes of the build in a few words: what is mended, what stands against it, power and time.

    ``failing``: something else fails in the build, with this part as without it.
    """
    if one.present:
        return joined([_tr("in the build"), *([told(one.reason)] if one.reason else [])], "; ")
    words = [_tr("mends “{0}”").format(told_all(one.mends, ", "))] if one.mends else []
    if one.reason:
        return joined([*words, told(one.reason)], "; ")
    words = words or [_tr("nothing new fails") if failing else _tr("nothing fails")]
    for change, least, text in (
        (one.power_difference_w, 0.5, _tr("{0} W")),
        (one.hours_difference, 0.05, _tr("{0} h")),
    ):
        if change is not None and abs(change) >= least:
            digits = 1 if least < 0.1 and abs(change) < 10 else 0
            words.append(text.format(("+" if change > 0 else "−") + show(abs(change), locale, digits)))
    return joined(words, ", ")


def effect_words(name: str, found: Effect, locale: str) -> str:
    """Price, power, times and checks of the build as it would be."""
    price = money(found.price, found.currency, locale) or _tr("unknown")
    watts = _tr("unknown") if found.wall_w is None else _tr("{0} W").format(show(found.wall_w, locale, 0))
    text = _tr("{0}: the price becomes {1}, power at the socket {2}.").format(name, price, watts)
    if found.circuit_w is not None and found.wall_w:
        carried = show(found.circuit_w, locale, 0)
        text = _tr("{0}: the price becomes {1}, power at the socket {2} of {3} W.").format(name, price, watts, carried)
    counts = found.counts
    warnings = plural(counts.warnings, _tr("{n} warning"), _tr("{n} warnings"))
    for pace in found.paces:
        text += " " + _pace_words(pace, locale)
    text += "\n" + _tr("Checks: {0} failed, {1}, {2} unknown, {3} verified.").format(
        counts.failed, warnings, counts.unknown, counts.verified
    )
    if found.mended:
        text = joined((text, _tr("Mends: {0}.").format(told_all(found.mended, ", "))))
    if found.broken:
        text = joined((text, _tr("New: {0}.").format(told_all(found.broken, ", "))))
    return text


def _pace_words(pace: Pace, locale: str) -> str:
    """A time that changes, with what it is now."""
    then, now = short(pace.then, locale), short(pace.now, locale) or _tr("unknown")
    words = {
        "time_to_finish_h": _tr("Training takes {0} h, now {1} h."),
        "ttft_ms": _tr("First word within {0} ms, now {1} ms."),
        "tpot_ms": _tr("Each next word within {0} ms, now {1} ms."),
        "latency_ms": _tr("Answer within {0} ms, now {1} ms."),
    }
    return words[pace.key].format(then, now)

"""The lines of a comparison in the user's words: figures first, then what the machines are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.comparison import ComparedOption, Comparison
from app.domain.finding import VerdictKind
from app.ui.days import days_in
from app.ui.told import told, told_all
from app.ui.wizard.build.parts_card import role_word
from app.viewmodels.comparison import best_of
from app.viewmodels.numbers import money, short, show
from app.viewmodels.why import with_unit

NOTHING = "—"
POINT = "• "
"""Stands before each of several sentences in a cell."""
MANY_W = 10_000
"""From here on power is told in kilowatts."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Comparison", text)


@dataclass(frozen=True)
class CompareCell:
    """One alternative in one line; ``status`` is one of the four marks or empty, ``best`` stands out.

    ``absent``: there is no such machine, so that nothing is said of it.
    """

    text: str
    status: str = ""
    best: bool = False
    absent: bool = False


@dataclass(frozen=True)
class CompareLine:
    """A line of the table. ``prose``: sentences, which are read from the top and differ without a mark."""

    title: str
    cells: tuple[CompareCell, ...]
    prose: bool = False

    @property
    def differs(self) -> bool:
        """Whether those that can be had are not all the same."""
        return not self.prose and len({cell.text for cell in self.cells if not cell.absent}) > 1


def kind_word(kind: str) -> str:
    """A kind of machine in the user's words."""
    return {
        "workstation": _tr("Workstation"),
        "server": _tr("Server"),
        "cluster": _tr("Cluster"),
        "cloud": _tr("Cloud"),
        "bare_metal": _tr("Bare metal, by the month"),
        "edge": _tr("Edge"),
        "hybrid": _tr("Hybrid"),
    }.get(kind, kind.replace("_", " "))


def lines_of(comparison: Comparison, locale: str) -> tuple[CompareLine, ...]:
    """Everything there is to compare, line by line."""
    options = comparison.options

    def amount(value: Decimal | None) -> str:
        return _tr("unknown") if value is None else money(value, comparison.currency, locale)

    total = _tr("Cost over {0} months").format(comparison.months) if comparison.months else _tr("Cost in all")
    lines = [
        CompareLine(_tr("Kind"), tuple(CompareCell(kind_word(one.kind)) for one in options)),
        CompareLine(_tr("Requirement"), tuple(_meets(one) for one in options)),
        *_speeds(options, locale),
        _figures(_tr("Purchase"), options, lambda one: one.price, amount, rented=_tr("rented"), beside=_asked_for),
        _figures(total, options, lambda one: one.tco, amount),
        _figures(_tr("Every month"), options, lambda one: one.monthly, amount),
        *_break_even(options),
        _figures(_tr("Power at the socket"), options, lambda one: one.wall_w,
                 lambda watts: watts_text(watts, locale), rented=_tr("at the provider")),
        CompareLine(_tr("Checks"), tuple(_verdict(one) for one in options)),
        CompareLine(_tr("Risks"), tuple(CompareCell(_risks(one), absent=one.build is None) for one in options),
                    prose=True),
    ]  # fmt: skip
    parts = (
        CompareLine(
            _part_title(row.name),
            tuple(
                CompareCell(told(value) if value else NOTHING, absent=one.build is None)
                for one, value in zip(options, row.values, strict=True)
            ),
        )
        for row in comparison.rows
    )
    return (*lines, *parts)


def watts_text(watts: float | None, locale: str) -> str:
    """Power in watts, in kilowatts where there are many."""
    if watts is None:
        return _tr("unknown")
    if watts >= MANY_W:
        return _tr("{0} kW").format(show(watts / 1000, locale, 1))
    return _tr("{0} W").format(show(watts, locale, 0))


def table_text(titles: Sequence[str], lines: Sequence[CompareLine]) -> str:
    """The table with tabs between the cells, for a spreadsheet."""
    rows = [("", *titles), *((line.title, *(cell.text for cell in line.cells)) for line in lines)]
    return "\n".join("\t".join("; ".join(_points(cell)) for cell in row) for row in rows)


def _points(cell: str) -> list[str]:
    """The lines of a cell without the signs before them."""
    return [line.removeprefix(POINT) for line in cell.split("\n")]


def _figures(
    title: str,
    options: Sequence[ComparedOption],
    value: Callable[[ComparedOption], object],
    text: Callable[..., str],
    rented: str = "",
    beside: Callable[[ComparedOption], str] = lambda _: "",
) -> CompareLine:
    """Figures of which less is better; what is rented has none where the words ``rented`` stand for it.

    One that misses what is asked is never the best; ``beside`` is told after a figure that is known.
    """
    given = [value(one) for one in options]
    best = best_of(
        [
            None if one.meets is False or _free(one, found, rented) else found
            for one, found in zip(options, given, strict=True)
        ]
    )
    cells = []
    for at, (one, found) in enumerate(zip(options, given, strict=True)):
        if one.build is None:
            cells.append(CompareCell(NOTHING, absent=True))
        elif _free(one, found, rented):
            cells.append(CompareCell(rented))
        else:
            more = "" if found is None else beside(one)
            cells.append(CompareCell(text(found) + more, best=at == best))
    return CompareLine(title, tuple(cells))


def _asked_for(option: ComparedOption) -> str:
    """How many lines come to a price that their makers tell on request only."""
    return _tr(" + {0} on request").format(option.on_request) if option.on_request else ""


def _free(option: ComparedOption, value: object, rented: str) -> bool:
    """Whether there is no figure: no machine, or words that stand for what a rented one has not."""
    return option.build is None or (bool(rented) and option.place == "cloud" and not value)


def _speeds(options: Sequence[ComparedOption], locale: str) -> list[CompareLine]:
    found = []
    if any(one.time_h is not None for one in options):
        title = _tr("Time to the end of training")
        found.append(
            _figures(
                title, options, lambda one: one.time_h,
                lambda hours: _tr("unknown") if hours is None else _tr("{0} h").format(short(hours, locale)),
            )
        )  # fmt: skip
    if any(one.throughput is not None for one in options):
        best = best_of([one.throughput.value if one.throughput else None for one in options], most=True)
        cells = (
            CompareCell(with_unit(one.throughput, locale, told), best=at == best) if one.throughput
            else CompareCell(_tr("unknown") if one.build else NOTHING, absent=one.build is None)
            for at, one in enumerate(options)
        )  # fmt: skip
        found.append(CompareLine(_tr("Speed"), tuple(cells)))
    return found


def _meets(option: ComparedOption) -> CompareCell:
    if option.build is None:
        return CompareCell(told(option.reason) or _tr("There is no such machine."), "failed")
    if option.meets is None:
        return CompareCell(_tr("cannot be told"), "unknown")
    if option.meets:
        return CompareCell(_tr("met"), "verified")
    return CompareCell(told_all(option.missed, "\n") or _tr("missed"), "failed")


def _break_even(options: Sequence[ComparedOption]) -> list[CompareLine]:
    if all(one.break_even_month is None for one in options):
        return []
    words = _tr("from month {0}")
    cells = (
        CompareCell(
            NOTHING if one.break_even_month is None else words.format(one.break_even_month), absent=one.build is None
        )
        for one in options
    )
    return [CompareLine(_tr("Cheaper than renting"), tuple(cells))]


def _verdict(option: ComparedOption) -> CompareCell:
    words = {
        VerdictKind.VERIFIED: (_tr("Verified"), "verified"),
        VerdictKind.INCOMPLETE: (_tr("Incomplete"), "unknown"),
        VerdictKind.FAILS: (_tr("Fails"), "failed"),
    }
    if option.build is None:
        return CompareCell(NOTHING, absent=True)
    if option.verdict is None:
        return CompareCell(_tr("not checked"), "unknown")
    return CompareCell(*words[option.verdict])


def _risks(option: ComparedOption) -> str:
    said = [*option.risks, *([option.reason] if option.build is not None and option.reason else [])]
    point = POINT if len(said) > 1 else ""
    return "\n".join(point + days_in(told(one)) for one in said) or (_tr("none named") if option.build else NOTHING)


def _part_title(name: str) -> str:
    return _tr("Machines") if name == "machines" else role_word(name)

"""Up to five alternatives side by side: whether each does the work, how fast, for what money, and what may go wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer

from app.domain.comparison import MOST_OPTIONS, ComparedOption, Comparison
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.tables import Cell, grid, heading, marked, section
from app.quoting.pdf.words import KEYED

LABEL_W, BODY_W = 82.0, 493.0
SHOWN_RISKS, SHOWN_MISSED = 4, 3
LONGEST = 400
MARKS = {True: "passed", False: "failed", None: "unknown"}
VERDICTS = {"verified": "passed", "incomplete": "unknown", "fails": "failed"}


def comparison(c: Context) -> Story:
    """The section; nothing where nothing was compared."""
    found = c.content.comparison
    if found is None or not found.options:
        return []
    currency = c.figures.currency_name()
    lead = c.w("The same work done in other ways. {currency}, net, over {n} months.", n=found.months, currency=currency)
    story = section(c, "comparison", c.w("Alternatives compared"), lead)
    story.append(_table(c, found))
    story += _words(c, found)
    story += _parts(c, found)
    text = c.w("These figures are an estimate and not part of the offer.")
    notes = [*(_note(c, found, note) for note in found.notes), text]
    return [*story, Spacer(1, 4), c.printer.p(" ".join(notes), "note", clip=900)]


def _note(c: Context, found: Comparison, note: str) -> str:
    """A note with the alternatives that it names as the table names them."""
    said = c.says(note)
    for option in found.options:
        said = said.replace(option.title, c.named(option.title))
    return said


def _table(c: Context, found: Comparison) -> Flowable:
    options = found.options
    count = len(options)

    def row(title: str, pick: Callable[[ComparedOption], Cell]) -> tuple[Cell, ...]:
        return (c.printer.p(title, "cellbold"), *(pick(option) for option in options))

    rows = [
        row(c.w("Kind"), lambda o: c.w(f"kind.{o.kind}")),
        row(c.w("Requirement met"), lambda o: _marked(c, MARKS[o.meets], _met(c, o))),
        row(c.w("Time to finish"), lambda o: "–" if o.time_h is None else c.figures.measure(_short(o.time_h), "h")),
        row(c.w("Throughput"), lambda o: _throughput(c, o)),
        row(c.w("Answer within"), lambda o: _answer(c, o)),
        row(c.w("Purchase"), _money(c, options, lambda o: o.price, asked=True)),
        row(c.w("Per month"), _money(c, options, lambda o: o.monthly)),
        row(c.w("Total, {n} months", n=found.months), _money(c, options, lambda o: o.tco, lowest=True)),
        row(c.w("Cheaper than renting"), lambda o: _from_month(c, o)),
        row(c.w("Power at the wall"), lambda o: _watts(c, o)),
        row(c.w("Checks"), lambda o: _verdict(c, o)),
    ]
    rows = [line for line in rows if any(cell != "–" for cell in line[1:])]
    head = ("", *(f"{n}  {c.named(option.title)}" for n, option in enumerate(options, 1)))
    return grid(c, head, rows, (LABEL_W, *[(BODY_W - LABEL_W) / count] * count))


def _met(c: Context, option: ComparedOption) -> str:
    return {True: c.w("yes"), False: c.w("no"), None: c.w("not known")}[option.meets]


def _marked(c: Context, kind: str, text: str) -> Flowable:
    return marked(c, kind, text, (1 - LABEL_W / BODY_W) / MOST_OPTIONS)


def _throughput(c: Context, option: ComparedOption) -> str:
    speed = option.throughput
    return "–" if speed is None else c.figures.measure(_short(speed.value), c.says(speed.unit))


def _answer(c: Context, option: ComparedOption) -> Cell:
    """The whole way to the answer, and whether that is in time."""
    budget = option.latency
    if budget is None or not budget.steps:
        return "–"
    if budget.endless:
        return _marked(c, "failed", c.w("never"))
    if budget.total is None:
        return _marked(c, MARKS[budget.fits], c.w("at least {n}", n=c.figures.measure(_short(budget.known_ms), "ms")))
    return _marked(c, MARKS[budget.fits], c.figures.measure(_short(budget.total.value), "ms"))


def _short(value: float) -> float:
    return float(f"{value:.3g}")


def _money(
    c: Context,
    options: Sequence[ComparedOption],
    pick: Callable[[ComparedOption], Decimal | None],
    *,
    lowest: bool = False,
    asked: bool = False,
) -> Callable[[ComparedOption], Cell]:
    """Amounts; of those that do the work the lowest one in bold, with a word for it; ``asked``: + lines on request."""
    known = [amount for o in options if o.meets is not False and (amount := pick(o)) is not None]
    least = min(known) if lowest and len(known) > 1 else None

    def cell(option: ComparedOption) -> Cell:
        amount = pick(option)
        if amount is None:
            return c.w("unknown") if option.build is not None or option.verdict is not None else "–"
        text = c.figures.number(amount, 0)
        if asked and option.on_request:
            text += " " + c.w("and {n} on request", n=option.on_request)
        if amount == least and option.meets is not False:
            return [c.printer.p(text, "cellbold"), c.printer.p(c.w("lowest"), "cellnote")]
        return text

    return cell


def _from_month(c: Context, option: ComparedOption) -> str:
    month = option.break_even_month
    return "–" if month is None else c.w("from month {n}", n=month)


def _watts(c: Context, option: ComparedOption) -> str:
    return "–" if not option.wall_w else c.figures.measure(round(option.wall_w), "W")


def _verdict(c: Context, option: ComparedOption) -> Cell:
    if option.verdict is None:
        return "–"
    return _marked(c, VERDICTS[option.verdict.value], c.w(f"verdict.{option.verdict.value}"))


def _words(c: Context, found: Comparison) -> Story:
    """What each misses and risks, below the figures, where there is room for sentences."""
    rows: list[tuple[Cell, ...]] = []
    for n, option in enumerate(found.options, 1):
        missed = list(option.missed[:SHOWN_MISSED])
        if option.reason:
            missed.insert(0, option.reason)
        if missed or option.risks:
            risks = _listed(c, option.risks, SHOWN_RISKS // 2 if c.theme.compact else SHOWN_RISKS)
            rows.append((f"{n}  {c.named(option.title)}", _listed(c, missed, SHOWN_MISSED + 1), risks))
    if not rows:
        return []
    head = [c.w("Alternative"), c.w("What it misses"), c.w("What to keep in mind")]
    widths = [110, 130, 253]
    for column in (2, 1):
        if all(row[column] == "–" for row in rows):
            rows = [(*row[:column], *row[column + 1 :]) for row in rows]
            del head[column], widths[column]
    return [*heading(c, c.w("Misses and risks")), grid(c, head, rows, widths)]


def _listed(c: Context, texts: Sequence[str], most: int) -> Cell:
    if not texts:
        return "–"
    shown: list[Flowable] = [c.printer.p(c.says(text), "cellnote", clip=LONGEST) for text in texts[:most]]
    if len(texts) > most:
        shown.append(c.printer.p(c.w("and {n} more", n=len(texts) - most), "cellnote"))
    return shown


def _parts(c: Context, found: Comparison) -> Story:
    """The parts in which they differ."""
    rows = [(_role(c, row.name), *(value or "–" for value in row.values)) for row in found.differences]
    if not rows:
        return []
    count = len(found.options)
    cells = [(row[0], *(c.printer.p(text, "cellnote", clip=LONGEST) for text in row[1:])) for row in rows]
    head = ("", *(f"{n}" for n in range(1, count + 1)))
    return [
        *heading(c, c.w("Where they differ")),
        grid(c, head, cells, (LABEL_W, *[(BODY_W - LABEL_W) / count] * count)),
    ]


def _role(c: Context, name: str) -> str:
    known = f"role.{name}"
    return c.w(known) if known in KEYED else c.w(name.replace("_", " ").capitalize())

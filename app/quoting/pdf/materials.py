"""Bill of materials and price: the positions, the totals right under them, the options."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from reportlab.platypus import Flowable, Spacer, TableStyle

from app.quoting.line_facts import facts_text, spelled
from app.quoting.model import Line
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.converted import conversion
from app.quoting.pdf.fonts import REGULAR, SEMIBOLD
from app.quoting.pdf.ledger import Ledger, Row, Setting
from app.quoting.pdf.rents import rents
from app.quoting.pdf.tables import base_style, grid, heading, section, with_note
from app.quoting.pdf.tagging import Layout, Table
from app.quoting.pdf.taxes import tax_label, tax_reasons, tax_word
from app.quoting.pdf.theme import FILL, INK
from app.quoting.pdf.words import KEYED

Column = tuple[str, str, float]  # key, title, width in points


def materials(c: Context) -> Story:
    """The section; options stand apart and count for nothing."""
    return [*section(c, "materials", c.w("Bill of materials and price"), _lead(c)), *positions(c)]


def positions(c: Context) -> Story:
    """Positions, totals, options and how it is rounded."""
    lines = [(line, net) for line, net in zip(c.content.lines, c.content.totals.line_net, strict=True)]
    offered = [(line, net) for line, net in lines if not line.optional]
    options = [(line, net) for line, net in lines if line.optional]
    story: Story = [Ledger(_setting(c, [line for line, _ in offered]), _rows(c, offered), totals_table(c))]
    if reasons := tax_reasons(c):
        story += [Spacer(1, 4), c.printer.p(f"{c.w('Tax')}: {reasons}", "cell")]
    story += rents(c)
    if options:
        story += [*heading(c, c.w("Options")), _options(c, options)]
    note = c.w("Rounding: each position to the minor unit, tax once per rate; half a minor unit rounds away from zero.")
    said = " ".join(filter(None, (conversion(c), note)))
    return [*story, Spacer(1, 4), *with_note(c, Spacer(1, 0), said)]


def _lead(c: Context) -> str:
    systems = c.content.offer.systems
    what = c.w("One system.") if systems == 1 else c.w("{n} equal systems.", n=systems)
    money = c.w("Prices in {currency}, net of tax.", currency=c.figures.currency_name())
    used = any(line.condition != "new" for line in c.content.lines)
    return f"{what} {money}" + ("" if used else f" {c.w('All parts new.')}")


def columns(c: Context, lines: Sequence[Line]) -> list[Column]:
    """The columns that have something to say; the name takes the room that is left."""
    rates = {(line.tax_category, line.tax_rate) for line in lines if line.price_state == "priced"}
    wanted: list[Column] = [("pos", c.w("Pos."), 27), ("name", c.w("Part, manufacturer number, facts"), 0)]
    if c.content.offer.systems > 1:
        wanted.append(("each", c.w("Per system"), 48))
    wanted.append(("qty", c.w("Qty"), 34))
    if any(line.lead_time for line in lines):
        wanted.append(("lead", c.w("Lead"), 44))
    if any(line.warranty for line in lines):
        wanted.append(("warranty", c.w("Warr."), 40))
    if any(line.unit_price for line in lines):
        wanted.append(("unit", c.w("Unit price"), 74))
    if any(line.discount_percent or line.discount_amount for line in lines):
        wanted.append(("discount", c.w("Disc."), 52))
    if len(rates) > 1:
        wanted.append(("tax", _capital(tax_word(c)), 42))
    wanted.append(("net", c.w("Net"), 80))
    rest = c.theme.width - sum(width for _, _, width in wanted)
    return [(key, title, rest if key == "name" else width) for key, title, width in wanted]


def _setting(c: Context, lines: Sequence[Line]) -> Setting:
    wanted = columns(c, lines)
    left = {"pos", "name", "lead", "warranty"}
    head = tuple(c.printer.p(title, "head" if key in left else "headright") for key, title, _ in wanted)
    right = [n for n, (key, _, _) in enumerate(wanted) if key not in left]
    blank = len(wanted) - 3

    def line_of(title: str, amount: Decimal) -> tuple[Any, ...]:
        return ("", c.printer.p(title, "cellnote"), *[""] * blank, c.figures.amount(amount))

    def style(rows: Sequence[Row]) -> TableStyle:
        commands = [*base_style(c), ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK)]
        commands += [("ALIGN", (n, 0), (n, -1), "RIGHT") for n in right]
        commands += [("FONTNAME", (-1, 1), (-1, -1), SEMIBOLD)]
        commands += [("SPAN", (1, n), (-2, n)) for n, row in enumerate(rows, 1) if row.is_group]
        return TableStyle(commands)

    return Setting(
        head=head,
        widths=tuple(width for _, _, width in wanted),
        style=style,
        carried=lambda amount: line_of(c.w("Carried forward"), amount),
        brought=lambda amount: line_of(c.w("Brought forward"), amount),
        continued=lambda group: _group_row(c, f"{c.w(group)} ({c.w('continued')})", blank),
    )


def _group_row(c: Context, title: str, blank: int) -> tuple[Any, ...]:
    return ("", c.printer.p(title, "group"), *[""] * blank, "")


def _rows(c: Context, offered: Sequence[tuple[Line, Decimal | None]]) -> list[Row]:
    wanted = columns(c, [line for line, _ in offered])
    rows: list[Row] = []
    running = Decimal(0)
    group = ""
    for line, net in offered:
        if line.group != group:
            group = line.group
            rows.append(Row(_group_row(c, c.w(group), len(wanted) - 3), group, True, running))
        running += net or Decimal(0)
        cells = _cells(c, line, net)
        rows.append(Row(tuple(cells[key] for key, _, _ in wanted), group, False, running))
    return rows


def _cells(c: Context, line: Line, net: Decimal | None) -> dict[str, Any]:
    f = c.figures
    systems = c.content.offer.systems if line.per_system else 1
    included = net is not None and line.unit_price == 0
    return {
        "pos": line.pos,
        "name": c.printer.two(line.name, _second_line(c, line)),
        "each": f.number(line.qty) if line.per_system else "–",
        "qty": f.number(line.qty * systems),
        "lead": line.lead_time or "–",
        "warranty": line.warranty or "–",
        "unit": "" if included or line.unit_price is None else f.unit_price(line.unit_price),
        "discount": _discount(c, line),
        "tax": f.percent(line.tax_rate) if line.price_state == "priced" else "–",
        "net": net_text(c, line, net),
    }


def net_text(c: Context, line: Line, net: Decimal | None) -> Any:
    """The price of a position: an amount, *included* with its reason, or *on request*."""
    if net is None:
        return c.printer.p(c.w("on request"), "cellright")
    if line.unit_price == 0:
        reason = line.zero_reason or "included"
        return c.printer.p(c.w(reason), "cellright")
    return c.figures.amount(net)


def _second_line(c: Context, line: Line) -> str:
    number = line.mpn or (line.sku if line.kind == "item" else None)
    condition = "" if line.condition == "new" else c.w(line.condition)
    end = c.w("end of life {day}", day=c.figures.day(line.end_of_life)) if line.end_of_life else ""
    return " · ".join(filter(None, [number, condition, _facts(c, line), end, line.discount_reason]))


def _facts(c: Context, line: Line) -> str:
    """The facts of a position in the language of the quote and its reader's measures.

    They stand in the line as they were on the day. Where they no longer follow from its part, they are said as a text.
    """
    part, text = c.content.snapshot(line.part), line.facts or ""
    known = facts_text(part.category, part.facts) if part else ""
    if part is None or not known or not text.endswith(known):
        return c.says(text) if text else ""
    said = facts_text(part.category, part.facts, c.figures.measure, c.named, lambda word: _spelled(c, word))
    return c.says(text.removesuffix(known)) + said


def _spelled(c: Context, word: str) -> str:
    """A choice of the catalog in words; names and standards as they are."""
    return c.w(f"choice.{word}") if f"choice.{word}" in KEYED else spelled(word)


def _discount(c: Context, line: Line) -> str:
    if line.discount_percent:
        return c.figures.percent(line.discount_percent)
    return c.figures.amount(line.discount_amount) if line.discount_amount else ""


def totals_table(c: Context) -> Flowable:
    """Sum, discount, tax by rate and total, at the right; what is not known says so."""
    t, f = c.content.totals, c.figures
    rows: list[tuple[str, str, str]] = []
    if t.overall_discount and t.subtotal is not None:
        rows.append((c.w("Sum of positions"), f.amount(t.subtotal), "cell"))
        rows.append((_discount_label(c), f.amount(-t.overall_discount), "cell"))
    name = c.w("Total of priced lines") if c.content.budgetary else c.w("Total excluding {tax}", tax=tax_word(c))
    rows.append((name, _or_open(c, t.net_total), "cellbold"))
    if c.content.budgetary:
        rows.append((c.w("Positions on request"), str(t.unpriced_lines), "cell"))
    for group in t.taxes or ():
        label = tax_label(c, f.percent(group.rate), f.amount(group.taxable))
        rows.append((f"{label} ({c.w('tax.' + group.category)})", f.amount(group.tax), "cell"))
    if t.taxes is None:
        rows.append((c.w("{tax}, to be determined at invoicing", tax=_tax_name(c)), c.w("to be determined"), "cell"))
    grand = c.w("Total including {tax}, {currency}", tax=tax_word(c), currency=c.content.currency)
    rows.append((grand, _or_open(c, t.grand_total), "strong"))
    body = [[c.printer.p(label, style, clip=120), _figure(c, text, style)] for label, text, style in rows]
    last = len(body) - 1
    inner = Table(
        body,
        colWidths=[c.theme.width * 0.4, c.theme.width * 0.17],
        style=TableStyle(
            [
                *base_style(c),
                ("LEFTPADDING", (0, 0), (-1, -1), 6),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("BACKGROUND", (0, last), (-1, last), FILL),
                ("LINEABOVE", (0, last), (-1, last), 0.9, INK),
                ("LINEBELOW", (0, last), (-1, last), 1.2, INK),
            ]
        ),
    )
    outer = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("ALIGN", (0, 0), (-1, -1), "RIGHT")]
    padding = [(side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")]
    return Layout([[inner]], colWidths=[c.theme.width], style=TableStyle([*outer, *padding]))


def _figure(c: Context, text: str, style: str) -> Flowable:
    right = {"cell": "cellright", "cellbold": "cellboldright", "strong": "strongright"}[style]
    return c.printer.p(text, right)


def _or_open(c: Context, amount: Decimal | None) -> str:
    return c.w("to be determined") if amount is None else c.figures.amount(amount)


def _tax_name(c: Context) -> str:
    return c.w(c.content.offer.tax_name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _discount_label(c: Context) -> str:
    offer = c.content.offer
    percent = f" {c.figures.percent(offer.discount_percent)}" if offer.discount_percent else ""
    reason = f" ({offer.discount_reason})" if offer.discount_reason else ""
    label = f"{c.w('Discount')}{percent}{reason}"
    fixed = [line.kind for line in c.content.lines if not line.discountable and not line.optional]
    if not fixed:
        return label
    return f"{label}, {c.w('freight excluded') if set(fixed) == {'freight'} else c.w('some positions excluded')}"


def _options(c: Context, options: Sequence[tuple[Line, Decimal | None]]) -> Flowable:
    rows = [
        (line.pos, c.printer.two(line.name, _second_line(c, line)), c.figures.number(line.qty), net_text(c, line, net))
        for line, net in options
    ]
    head = (c.w("Pos."), c.w("Option, not part of the total"), c.w("Qty"), c.w("Net if chosen"))
    return grid(c, head, rows, (27, 320, 50, 90), right=(2, 3))

"""Page 1: all that purchasing needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportlab.platypus import Flowable, KeepInFrame, Spacer, TableStyle

from app.domain.costs import Costs
from app.domain.finding import Status
from app.quoting.model import Line, open_points
from app.quoting.numbering import revision_letter
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.fonts import REGULAR
from app.quoting.pdf.tables import base_style, grid, height_of, mark, tiles
from app.quoting.pdf.tagging import Layout
from app.quoting.pdf.taxes import tax_word
from app.quoting.pdf.theme import INK, WARNING, WHITE
from app.rules.parts import PARTIAL
from app.rules.shared_parts import SHARED

SHOWN_GAPS = 5
PARTS = (
    ("Accelerator", ("accelerator", "edge_device", "cloud_instance", "bare_metal"), ("device_memory", "memory")),
    ("System", ("server",), ()),
    ("Processor and memory", ("cpu", "memory", "motherboard"), ("host_ram", "cpu_cores")),
    ("Storage", ("boot_drive", "data_drive", "storage"), ("storage_capacity", "storage_read")),
    ("Network", ("nic", "switch", "cable"), ("link",)),
    ("Power and enclosure", ("psu", "chassis", "cooler", "fan", "rack", "pdu"), ()),
)
"""Rows of *what you get*: title, roles, and the keys of the needs that say why."""


def summary(c: Context, titles: Sequence[tuple[str, str]]) -> Story:
    """The letter; ``titles`` are keys and titles of the sections printed, for the contents."""
    room = c.theme.size[1] - c.theme.address_top - c.theme.bottom
    for lines, contents in ((6, True), (2, True), (1, True), (2, False), (1, False)):
        story = _letter(c, titles if contents else (), lines)
        if height_of(story, c.theme.width) <= room:
            return story
    return [KeepInFrame(c.theme.width, room, story)]  # set smaller: nothing may be lost


def _letter(c: Context, titles: Sequence[tuple[str, str]], lines: int) -> Story:
    """The page with so many lines per kind of part."""
    story = letter_head(c)
    story += [c.printer.p(c.w("What you get"), "h2"), Spacer(1, 2), _what(c, lines)]
    if len(titles) > 3:
        story += [c.printer.p(c.w("Contents"), "h2"), Spacer(1, 2), _contents(c, titles)]
    return [*story, Spacer(1, 8), *_changes(c), c.printer.p(to_order(c), "strong")]


def letter_head(c: Context) -> Story:
    """From the address to what is not settled."""
    offer = c.content.offer
    title = c.printer.p(c.kind, "title")
    title.bookmark = ("summary", c.w("Summary"), 0)
    story: Story = [_address_and_data(c), Spacer(1, 26 if c.theme.is_a4 else 10), title]
    story.append(c.printer.p(c.named(offer.subject), "subject", clip=120))
    if offer.scope:
        story.append(c.printer.p(offer.scope, "body", clip=400))
    story += [Spacer(1, 9), tiles(c, _tiles(c))]
    return [*story, *_gaps(c)]


def _address_and_data(c: Context) -> Flowable:
    content, p = c.content, c.printer
    buyer, seller = content.buyer, content.seller
    sender = " · ".join(filter(None, [seller.name, *(line.strip() for line in (seller.address or "").splitlines())]))
    lines = [buyer.contact, *(buyer.address or "").splitlines()]
    abroad = buyer.country and buyer.country != seller.country
    left: list[Flowable] = [p.p(sender, "note", clip=90), Spacer(1, 4), p.p(buyer.name, "strong", clip=90)]
    left += [p.p(line, "body", clip=70) for line in lines if line and line.strip()][:6]
    if abroad:
        left.append(p.p(c.figures.country(buyer.country).upper(), "body"))
    data = [[p.p(name, "note"), p.p(text, "cellbold", clip=80)] for name, text in _data(c)]
    width = c.theme.width
    grid_table = Layout(data, colWidths=[width * 0.235, width * 0.21], style=TableStyle(base_style(c)))
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        *((side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")),
        ("RIGHTPADDING", (0, 0), (0, 0), 14),
    ]
    return Layout([[left, grid_table]], colWidths=[width * 0.555, width * 0.445], style=TableStyle(style))


def _data(c: Context) -> Iterable[tuple[str, str]]:
    content, f = c.content, c.figures
    identity, buyer, people = content.identity, content.buyer, content.people
    if identity.number:
        yield c.w("Quotation number"), f"{identity.number}, {c.w('rev.')} {revision_letter(identity.revision)}"
        yield c.w("Issued"), f.day(identity.dated)
        yield c.w("Valid until (end of day)"), f.day(identity.valid_until)
    else:
        yield c.w("Status"), c.w("DRAFT, not an offer")
        yield c.w("Drafted"), f.day(identity.dated)
    if buyer.reference:
        yield c.w("Your reference"), buyer.reference
    if buyer.customer_number:
        yield c.w("Customer number"), buyer.customer_number
    if buyer.vat_id:
        yield c.w("Your VAT id"), buyer.vat_id
    if people.contact:
        yield c.w("Our contact"), people.contact
    if identity.supersedes:
        old = identity.supersedes
        text = c.w("revision {letter} of {day}", letter=revision_letter(old.revision), day=f.day(old.issued_on))
        yield c.w("Replaces"), text


def _tiles(c: Context) -> list[tuple[str, str, str]]:
    cost = c.content.cost
    if c.content.rented and not c.content.totals.net_total and cost is not None and cost.price is not None:
        return [*_estimated(c, cost, cost.price), _checked(c)]
    t, f, offer = c.content.totals, c.figures, c.content.offer
    tax = tax_word(c)
    open_text = c.w("to be determined")
    below = ""
    if c.content.budgetary:
        n = t.unpriced_lines
        below = c.w("{n} positions on request" if n != 1 else "{n} position on request", n=n)
    elif t.overall_discount and offer.discount_percent:
        below = c.w("after {percent} discount", percent=f.percent(offer.discount_percent))
    net_title = c.w("Total of priced lines") if c.content.budgetary else c.w("Total excluding {tax}", tax=tax)
    gross_title = c.w("Total including {tax}", tax=tax)
    gross_note = "" if t.tax_total is None else f"{c.w(offer.tax_name)} {f.money(t.tax_total)}"
    weeks = c.content.delivery.weeks
    third = (c.w("Delivery"), _weeks(c, weeks), c.w("from receipt of order") if weeks is not None else "")
    if c.content.rented and c.content.cost and c.content.cost.opex_per_month is not None:
        third = (c.w("Rent and running costs"), f.money(c.content.cost.opex_per_month), c.w("a month, estimated"))
    return [
        (net_title, open_text if t.net_total is None else f.money(t.net_total), below),
        (gross_title, open_text if t.grand_total is None else f.money(t.grand_total), gross_note),
        third,
        _checked(c),
    ]


def _estimated(c: Context, cost: Costs, price: Decimal) -> list[tuple[str, str, str]]:
    """What renting costs where nothing is sold, so that no total of a sale has anything to tell."""
    f, by_provider = c.figures, c.w("estimated, billed by the provider")
    found = [(c.w("Rent of {months} months", months=cost.months), f.money(price), by_provider)]
    if cost.opex_per_month is not None:
        monthly = f.money(cost.opex_per_month)
        found.append((c.w("Rent and running costs"), monthly, c.w("a month, estimated")))
    if cost.tco is not None:
        found.append((c.w("All costs of {months} months", months=cost.months), f.money(cost.tco), ""))
    return found


def _checked(c: Context) -> tuple[str, str, str]:
    report = c.content.technical.report
    warnings = len(report.warnings)
    checks = (
        f"{len(report.errors)} {c.w('failed')}, {warnings} {c.w('warning' if warnings == 1 else 'warnings')}, "
        f"{len(report.of(Status.UNKNOWN))} {c.w('not checked')}"
    )
    return c.w("Technical verdict"), c.w(f"verdict.{report.verdict.value}"), checks


def _weeks(c: Context, weeks: int | None) -> str:
    if weeks is None:
        return c.w("to be agreed")
    return c.w("{n} weeks" if weeks != 1 else "{n} week", n=weeks)


def _gaps(c: Context) -> Story:
    """What could not be checked, or fails, said on page 1."""
    report = c.content.technical.report
    texts: list[tuple[str, str]] = [("failed", c.says(f.message)) for f in report.errors[:SHOWN_GAPS]]
    texts += [("unknown", c.says(f.message)) for f in report.warnings if f.rule in (PARTIAL, SHARED)]
    missing = report.missing
    if missing:
        named = [f"{c.title_of(m.part)}: {c.label_of(m.part, m.field)}" for m in missing[:SHOWN_GAPS]]
        rest = len(missing) - len(named)
        more = f" {c.w('and {n} more', n=rest)}" if rest > 0 else ""
        texts.append(("unknown", f"{c.w('Not checked, because the fact is missing')}: {'; '.join(named)}{more}."))
    if report.switched:
        texts.append(("unknown", f"{c.w('Rules that the site has switched')}: {c.switches()}."))
    unstated = open_points(c.content)
    if unstated:
        texts.append(("unknown", f"{c.w('Not stated')}: {', '.join(c.w(point) for point in unstated)}."))
    if c.printer.unprintable:
        codes = [f"U+{ord(char):04X}" for char in sorted(c.printer.unprintable)]
        some = ", ".join(codes[:SHOWN_GAPS]) + (" …" if len(codes) > SHOWN_GAPS else "")
        texts.append(
            ("unknown", c.w("No font here has these characters; empty squares stand for them: {some}.", some=some))
        )
    rows = [[mark(c, kind, 10), c.printer.p(text, "cell", clip=500)] for kind, text in texts]
    if not rows:
        return []
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOX", (0, 0), (-1, -1), 0.8, WARNING if report.errors else INK, None, (3, 2)),
        ("LEFTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
    ]
    return [Spacer(1, 8), Layout(rows, colWidths=[24, c.theme.width - 24], style=TableStyle(style))]


def _what(c: Context, shown: int) -> Flowable:
    """At most ``shown`` lines for each kind of part."""
    rows = []
    for title, roles, needs in PARTS:
        lines = [line for line in c.content.lines if line.role in roles and not line.optional]
        if lines:
            rows.append((c.w(title), _first(c, [_selected(c, line) for line in lines], shown), _why(c, title, needs)))
    services = [line for line in c.content.lines if line.kind == "service" and not line.optional]
    if services:
        rows.append((c.w("Services"), _first(c, [c.printer.plain(s.name, 90) for s in services], min(shown, 4)), ""))
    if any(why for _, _, why in rows):
        return grid(c, (c.w("Part"), c.w("Selected"), c.w("Why this one")), rows, (0.9, 1.9, 2.3))
    return grid(c, (c.w("Part"), c.w("Selected")), [row[:2] for row in rows], (1, 4))


def _first(c: Context, names: Sequence[str], shown: int) -> str:
    rest = len(names) - shown
    more = [c.w("and {n} more", n=rest)] if rest > 0 else []
    return "\n".join([*names[:shown], *more])


def _selected(c: Context, line: Line) -> str:
    systems = c.content.offer.systems if line.per_system else 1
    qty: Decimal = line.qty * systems
    name = c.printer.plain(line.name, 90)
    return name if qty == 1 else f"{c.figures.number(qty)} × {name}"


def _why(c: Context, title: str, keys: Sequence[str]) -> str:
    technical = c.content.technical
    if title == "Accelerator" and technical.demand and technical.demand.predictions:
        worst = max(technical.demand.predictions, key=lambda p: p.need_gib)
        needed = c.figures.measure(worst.need_gib, "GiB")
        return c.w(
            "{needed} needed per device, {usable} usable",
            needed=needed,
            usable=c.figures.measure(worst.usable_gib, "GiB"),
        )
    if title == "Power and enclosure" and technical.power:
        chain = technical.power[0].chain
        if chain.sustained_w is not None and chain.supply_rated_w is not None:
            return c.w(
                "{need} sustained, {have} rated",
                need=c.figures.measure(chain.sustained_w, "W"),
                have=c.figures.measure(chain.supply_rated_w, "W"),
            )
    needs = technical.demand.needs if technical.demand else ()
    texts = [
        f"{c.printer.plain(c.says(need.label), 60)}: {c.w('at least')} "
        f"{c.figures.measure(need.minimum.value, need.minimum.unit)}"
        for need in needs
        if need.key in keys
    ]
    return "\n".join(texts)


def _contents(c: Context, titles: Sequence[tuple[str, str]]) -> Flowable:
    entries = [
        (f'<a href="#{key}">{c.printer.markup(title)}</a>', str(c.pages.get(key, "") or "")) for key, title in titles
    ]
    half = (len(entries) + 1) // 2
    rows = []
    for n in range(half):
        left, right = entries[n], entries[n + half] if n + half < len(entries) else ("", "")
        texts = [c.printer.rich(text, "cell", links=bool(text)) for text, _ in (left, right)]
        rows.append([texts[0], left[1], "", texts[1], right[1]])
    width = c.theme.width
    style = [*base_style(c), ("LINEBELOW", (2, 0), (2, -1), 0, "#FFFFFF")]
    style += [("ALIGN", (1, 0), (1, -1), "RIGHT"), ("ALIGN", (4, 0), (4, -1), "RIGHT")]
    style += [("RIGHTPADDING", (1, 0), (1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 2)]
    style += [("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
    if len(entries) % 2:
        style.append(("LINEBELOW", (3, -1), (4, -1), 0.6, WHITE))
    columns = [width * 0.42, width * 0.05, width * 0.06, width * 0.42, width * 0.05]
    return Layout(rows, colWidths=columns, style=TableStyle(style))


def _changes(c: Context) -> Story:
    old = c.content.identity.supersedes
    if old is None:
        return []
    text = f"{c.w('Changed since revision {letter}', letter=revision_letter(old.revision))}: "
    text += "; ".join(old.changes) if old.changes else c.w("no position")
    net = c.content.totals.net_total
    if old.net_total is not None and net is not None:
        delta = net - old.net_total
        sign = "+" if delta > 0 else ""
        text += f". {c.w('Net total')}: {sign}{c.figures.money(delta)}."
    return [c.printer.p(text, "note", clip=900), Spacer(1, 5)]


def to_order(c: Context) -> str:
    """How this becomes an order, and whom to ask."""
    identity, people = c.content.identity, c.content.people
    ask = ", ".join(filter(None, [people.contact, people.phone, people.email]))
    questions = f" {c.w('Questions')}: {ask}." if ask else ""
    if c.draft:
        return c.w("This draft is for discussion only; it has no number and cannot be ordered.") + questions
    if c.content.budgetary:
        return c.w("This budgetary quotation cannot be ordered as it stands: ask us for the open prices.") + questions
    if not c.content.orderable:
        return c.w("Rented machines are ordered from their provider.") + questions
    name = f"{identity.number} {c.w('revision')} {revision_letter(identity.revision)}"
    if c.short:
        return (
            c.w("To order: sign the acceptance above, or send a purchase order naming {name}.", name=name) + questions
        )
    if "terms" in c.pages:
        return (
            c.w(
                "To order: sign the acceptance block on page {page}, or send a purchase order naming {name}.",
                page=c.pages["terms"],
                name=name,
            )
            + questions
        )
    return c.w("To order: send a purchase order naming {name}.", name=name) + questions

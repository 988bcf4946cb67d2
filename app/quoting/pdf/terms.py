"""Terms, and the box that makes the offer a contract once signed."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.platypus import Flowable, KeepTogether, Spacer, TableStyle

from app.quoting.numbering import payment_reference, revision_letter
from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.fonts import REGULAR
from app.quoting.pdf.tables import mark, pairs, section
from app.quoting.pdf.tagging import Layout
from app.quoting.pdf.taxes import tax_terms, tax_word
from app.quoting.pdf.theme import INK


def terms(c: Context) -> Story:
    """The section. Drafts, budgetary quotations and closed quotes have no acceptance block."""
    title = c.w("Terms and acceptance") if _acceptable(c) else c.w("Terms")
    return [*section(c, "terms", title), *terms_body(c)]


def _acceptable(c: Context) -> bool:
    return c.content.orderable and c.content.identity.number is not None


def terms_body(c: Context) -> Story:
    """Terms, and the box to sign where there is something to sign."""
    story: Story = [pairs(c, list(_rows(c)))]
    if not _acceptable(c):
        return story
    note = c.w("A signature under another revision or another content number does not form an order.")
    email = c.content.people.email or c.content.seller.email
    if email:
        note += " " + c.w("Send to {email}.", email=email)
    box: Story = [Spacer(1, 6 if c.short else 14), _acceptance(c), Spacer(1, 4), c.printer.p(note, "note")]
    return [*story, KeepTogether(box)]


def _rows(c: Context) -> Iterable[tuple[str, str]]:
    content, f = c.content, c.figures
    commercial = content.commercial
    yield c.w("Offer"), _offer(c)
    basis = _basis(c)
    tax = tax_word(c)
    yield (
        c.w("Price"),
        c.w(
            "{currency}, net, {basis}; plus {tax} at the rate valid on delivery. Business customers only.",
            currency=f.currency_name(),
            basis=basis,
            tax=tax,
        ),
    )
    if reasons := tax_terms(c):
        yield c.w("Tax"), reasons
    yield c.w("Payment"), _payment(c)
    yield c.w("Delivery"), _delivery(c)
    yield (
        c.w("Substitution"),
        c.w("Only with your written consent; an equal or better part at the same price, as a new revision."),
    )
    if commercial.warranty_months:
        yield c.w("Warranty"), c.w("{n} months from delivery.", n=commercial.warranty_months)
    ends = [line.name for line in content.lines if line.end_of_life or _announced(c, line.part)]
    yield (
        c.w("End of life"),
        (
            c.w("Announced for: {names}.", names="; ".join(ends))
            if ends
            else c.w("To our knowledge no part offered is announced as end of life.")
        ),
    )
    if content.seller.weee_no:
        yield c.w("Recycling"), f"WEEE {content.seller.weee_no}"
    if commercial.law or commercial.terms_id:
        yield c.w("Law"), ". ".join(filter(None, [commercial.law, commercial.terms_id]))


def _basis(c: Context) -> str:
    """How long the price holds once ordered."""
    offer = c.content.offer
    if offer.price_basis == "firm":
        return c.w("firm until delivery")
    if offer.price_cap_percent is None:
        return c.w("adjustable until shipment")
    percent = c.figures.percent(offer.price_cap_percent)
    return c.w("adjustable until shipment by at most {percent}", percent=percent)


def _offer(c: Context) -> str:
    """How far the offer binds, and until when."""
    identity = c.content.identity
    if c.draft:
        return c.w("None: this is a draft.")
    if c.content.budgetary:
        return c.w("Budgetary and not binding: prices of some positions are open. Figures as of the date of issue.")
    if not c.content.orderable:
        return c.w("None for the machines: they are rented from their provider, who bills by time.")
    until = c.figures.day(identity.valid_until)
    return c.w("Binding until the end of {day}, {zone} time.", day=until, zone=identity.time_zone)


def _announced(c: Context, part_id: str | None) -> bool:
    part = c.content.snapshot(part_id)
    return part is not None and part.status == "eol"


def _payment(c: Context) -> str:
    content, f = c.content, c.figures
    days = content.commercial.payment_days
    due = c.w("within {n} days of delivery", n=days) if days else c.w("on delivery")
    text = c.w("Net, {due}.", due=due)
    amounts = content.totals.instalments
    if amounts:
        parts = [f"{f.percent(p)}: {f.money(a)}" for p, a in zip(content.commercial.instalments, amounts, strict=True)]
        text = f"{parts[0]} {c.w('with the order')}; {'; '.join(parts[1:])} {due}. {c.w('All include tax.')}"
    identity = content.identity
    if identity.number:
        reference = payment_reference(identity.number, identity.revision)
        text += " " + c.w("Payment reference: {reference}.", reference=reference)
    return text + " " + c.w("Bank details come with the order confirmation only, never by e-mail alone.")


def _delivery(c: Context) -> str:
    delivery = c.content.delivery
    weeks = delivery.weeks
    when = c.w("Date to be agreed") if weeks is None else c.w("{n} weeks after receipt of order", n=weeks)
    how = f"{delivery.incoterm} {delivery.place or ''}".strip() + " (Incoterms 2020)" if delivery.incoterm else ""
    ship_to = c.content.buyer.ship_to
    place = how or c.w("delivery terms to be agreed")
    packages = (
        ""
        if delivery.packages is None
        else c.w("{n} packages" if delivery.packages != 1 else "{n} package", n=delivery.packages)
    )
    weight = "" if delivery.weight_kg is None else c.figures.measure(delivery.weight_kg, "kg")
    load = ", ".join(filter(None, [packages, weight]))
    place += f"; {load}" if load else ""
    return f"{when}, {place}." + (f" {c.w('Ship to')}: {', '.join(ship_to.splitlines())}." if ship_to else "")


def _acceptance(c: Context) -> Flowable:
    content, p, width = c.content, c.printer, c.theme.width - 20
    identity, net = content.identity, content.totals.net_total
    assert identity.number is not None and net is not None
    sentence = c.w(
        "We order the goods and services of quotation {number}, revision {letter}, "
        "at {net} excluding {tax}, content {hash}.",
        number=identity.number,
        letter=revision_letter(identity.revision),
        net=c.figures.money(net),
        tax=tax_word(c),
        hash=c.hash_text,
    )
    inside: list[Flowable] = [p.p(c.w("Acceptance"), "boxhead"), p.p(sentence), Spacer(1, 3)]
    for line, amount in zip(content.lines, content.totals.line_net, strict=True):
        if line.optional and amount is not None:
            text = c.w(
                "with option {pos}, {name}, {amount}", pos=line.pos, name=line.name, amount=c.figures.money(amount)
            )
            row = [[mark(c, "box"), p.p(text, "cell", clip=140)]]
            style = [("FONTNAME", (0, 0), (-1, -1), REGULAR), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
            inside.append(Layout(row, colWidths=[18, width - 18], style=TableStyle(style)))
    inside += [
        _fields(c, (c.w("Our purchase order no."), c.w("Our VAT id"), c.w("Delivery contact, telephone")), width),
        _fields(
            c,
            (c.w("Place, date"), c.w("Name and function, in block letters"), c.w("Signature and company stamp")),
            width,
        ),
    ]
    frame: list[tuple[object, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("BOX", (0, 0), (-1, -1), 1, c.theme.accent),
        ("LINEBELOW", (0, -1), (-1, -1), 1.8, c.theme.accent),
        ("LEFTPADDING", (0, 0), (-1, -1), 10),
        ("RIGHTPADDING", (0, 0), (-1, -1), 10),
        ("TOPPADDING", (0, 0), (-1, -1), 9),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    ]
    return Layout([[inside]], colWidths=[c.theme.width], style=TableStyle(frame))


def _fields(c: Context, labels: tuple[str, str, str], width: float) -> Flowable:
    gap, column = 8.0, (width - 16) / 3
    cells: list[object] = []
    for n, label in enumerate(labels):
        cells += [c.printer.p(label, "note"), *([""] if n < 2 else [])]
    style: list[tuple[object, ...]] = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
    ]
    style += [("LINEABOVE", (n, 1), (n, 1), 0.8, INK) for n in (0, 2, 4)]
    blank = [""] * 5
    return Layout(
        [blank, cells],
        colWidths=[column, gap, column, gap, column],
        rowHeights=[22 if c.short else 30, None],
        style=TableStyle(style),
    )

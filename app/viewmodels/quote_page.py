"""Step 7 in numbers: the customer and terms typed so far, what is printed, and the totals of the quoting service."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from app.domain.customer import Customer, OfferedService, Terms
from app.domain.validation import parse
from app.quoting.model import SECTIONS, Form, QuoteContent, Section
from app.quoting.pricing import Priced
from app.services.quote_facts import offered_services
from app.services.settings import Settings
from app.viewmodels.dates import show_day
from app.viewmodels.draft import Draft
from app.viewmodels.kept_alternatives import KeptAlternative
from app.viewmodels.numbers import money, show

PRINTS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "room": ("power", "slots"),
        "derivations": ("sizing", "appendix"),
        "cost": ("cost",),
        "comparison": ("comparison",),
        "growth": ("growth",),
        "checklist": ("checklist",),
        "terms": ("terms",),
    }
)
"""Boxes under "Printed with it" and the sections each stands for. Summary, materials and checks are always printed."""
PRINTED_AT_FIRST = ("room", "derivations", "cost", "comparison", "growth", "checklist", "terms")
ALWAYS: tuple[Section, ...] = ("summary", "materials", "checks")
UNNAMED = "—"
"""The company of a preview while nobody has typed one; such a quote is never issued."""


@dataclass(frozen=True)
class QuoteForm:
    """What stands in the form, read from the draft; ``services`` are those that are ticked."""

    customer: Customer
    terms: Terms
    prints: tuple[str, ...]
    form: Form
    named: bool


def form_of(draft: Draft, settings: Settings) -> QuoteForm:
    """The form of a draft; raises ``UserError`` for a value that cannot be."""
    buyer = {name: value for name, value in draft.buyer.items() if name in Customer.model_fields}
    company = str(buyer.get("company") or draft.customer).strip()
    terms = {name: value for name, value in draft.terms.items() if name in Terms.model_fields}
    chosen = ticked(draft, settings)
    terms["services"] = tuple(one.model_dump() for one in services_of(draft, settings) if one.name in chosen)
    return QuoteForm(
        customer=parse(Customer, {**buyer, "company": company or UNNAMED, "address": address_lines(draft)}, "customer"),
        terms=parse(Terms, terms, "terms"),
        prints=prints_of(draft),
        form=form_name(draft),
        named=bool(company),
    )


def address_lines(draft: Draft) -> str:
    """The address typed on one line, as lines: commas end them."""
    text = str(draft.buyer.get("address") or "")
    return "\n".join(piece.strip() for piece in text.replace("\n", ",").split(",") if piece.strip())


def ticked(draft: Draft, settings: Settings) -> tuple[str, ...]:
    """The names of the services that are ticked; those offered by default while nobody has chosen."""
    chosen = draft.terms.get("ticked_services")
    if chosen is None:
        return tuple(service.name for service in settings.services if service.offered)
    return tuple(str(name) for name in chosen)


def services_of(draft: Draft, settings: Settings) -> tuple[OfferedService, ...]:
    """What can be ticked: the seller's services, and those of the quote in hand that are not among them (any more)."""
    ours = offered_services(settings, [service.name for service in settings.services])
    names = {service.name for service in ours}
    others = (parse(OfferedService, one, "terms") for one in draft.terms.get("other_services") or ())
    return (*ours, *(one for one in others if one.name not in names))


def prints_of(draft: Draft) -> tuple[str, ...]:
    """The boxes ticked under "Printed with it"."""
    chosen = draft.terms.get("prints")
    return PRINTED_AT_FIRST if chosen is None else tuple(name for name in PRINTS if name in chosen)


def sections_of(prints: Sequence[str]) -> tuple[Section, ...]:
    """The sections to print, in the order of print."""
    wanted = {*ALWAYS, *(section for name in prints for section in PRINTS[name])}
    return tuple(section for section in SECTIONS if section in wanted)


def with_compared(draft: Draft, kept: Sequence[KeptAlternative]) -> Draft:
    """The draft with these alternatives on its quote, and their section ticked; none takes them off."""
    changed = draft.with_(compared=tuple(kept))
    if not kept or "comparison" in prints_of(draft):
        return changed
    return with_term(changed, "prints", list(ticking(prints_of(draft), "comparison", True, list(PRINTS))))


def form_name(draft: Draft) -> Form:
    """``full``, or ``short``: what purchasing needs on two pages."""
    return "short" if draft.terms.get("form") == "short" else "full"


def with_sections(content: QuoteContent, prints: Sequence[str], form: Form = "full") -> QuoteContent:
    """The content with only these sections printed, in this form."""
    shown = content.presentation.model_copy(update={"sections": sections_of(prints), "form": form})
    return content.model_copy(update={"presentation": shown, "integrity": None})


def with_buyer(draft: Draft, name: str, value: Any) -> Draft:
    """The draft with one answer about the customer; the company names the project's customer too."""
    changes: dict[str, Any] = {"buyer": {**draft.buyer, name: value}}
    if name == "company":
        changes["customer"] = str(value or "")
    return draft.with_(**changes)


def with_term(draft: Draft, name: str, value: Any) -> Draft:
    """The draft with one term changed; ``None`` falls back to the settings."""
    terms = {key: old for key, old in draft.terms.items() if key != name}
    if value is not None:
        terms[name] = str(value) if isinstance(value, Decimal) else value
    return draft.with_(terms=terms)


def ticking(names: Sequence[str], name: str, on: bool, order: Sequence[str]) -> tuple[str, ...]:
    """The names with one more, or less, in a given order."""
    kept = {*names, name} if on else set(names) - {name}
    return tuple(one for one in order if one in kept)


UNPRICED_TERMS = frozenset({"prints", "form", "language", "measures", "valid_days", "delivery_weeks", "payment_days"})
"""Terms that are printed only: no amount depends on them."""
PRICED_BUYER = ("country", "vat_id")
"""What of the buyer decides about tax."""


def asked_of(draft: Draft) -> tuple[Any, ...]:
    """What of the form decides about the totals: while it stays equal, so do they."""
    terms = {name: value for name, value in draft.terms.items() if name not in UNPRICED_TERMS}
    return tuple(draft.buyer.get(name) for name in PRICED_BUYER), terms


@dataclass(frozen=True)
class TotalLine:
    """One line of the totals. ``key`` is hardware, services, discount, net or tax; ``rate`` goes with two of them."""

    key: str
    amount: Decimal
    rate: Decimal | None = None


def total_lines(content: Priced | QuoteContent) -> tuple[TotalLine, ...]:
    """The totals above the grand total, exactly as the quoting service made them."""
    totals = content.totals
    nets: dict[str, Decimal] = {}
    for line, net in zip(content.lines, totals.line_net, strict=True):
        if net is not None and not line.optional:
            kind = "hardware" if line.kind == "item" else "services"
            nets[kind] = nets.get(kind, Decimal(0)) + net
    lines = [TotalLine(kind, nets[kind]) for kind in ("hardware", "services") if kind in nets]
    if totals.overall_discount:
        lines.append(TotalLine("discount", -totals.overall_discount, content.offer.discount_percent))
    if totals.net_total is not None:
        lines.append(TotalLine("net", totals.net_total))
    lines += [TotalLine("tax", group.tax, group.rate) for group in totals.taxes or ()]
    return tuple(lines)


def mail_text(content: QuoteContent, words: Callable[[str], str], locale: str = "en") -> str:
    """The quote in a few lines for an e-mail. ``words`` translates the line names."""
    currency = content.currency
    number = content.identity.number or words("Draft")
    lines = [f"{words('Quotation')} {number}: {content.offer.subject}", ""]
    for line, net in zip(content.lines, content.totals.line_net, strict=True):
        amount = words("price on request") if net is None else money(net, currency, locale, cents=True)
        lines.append(f"{show(line.qty, locale)} × {line.name}: {amount}")
    lines.append("")
    for total in total_lines(content):
        rate = "" if total.rate is None else f" {show(total.rate, locale)} %"
        lines.append(f"{words(total.key)}{rate}: {money(total.amount, currency, locale, cents=True)}")
    if content.totals.grand_total is not None:
        lines.append(f"{words('total')}: {money(content.totals.grand_total, currency, locale, cents=True)}")
    lines.append(f"{words('Valid until')}: {show_day(content.identity.valid_until, locale)}")
    return "\n".join(lines)


def file_name(number: str, revision: int, customer: str) -> str:
    """A file name for the printed quote that every system takes."""
    plain = "".join(c if c.isalnum() else "-" for c in customer).strip("-")[:40]
    while "--" in plain:
        plain = plain.replace("--", "-")
    suffix = f"-{revision}" if revision > 1 else ""
    return "_".join(piece for piece in (f"{number}{suffix}", plain) if piece) + ".pdf"

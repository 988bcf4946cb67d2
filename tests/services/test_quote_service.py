"""The life of a quote: drafted, issued with a number, revised, decided, compared, opened again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import app.quoting.pdf.render as render_module
from app.domain.build import Build
from app.domain.costs import Costs
from app.domain.customer import Customer, OfferedService, Terms
from app.domain.errors import UserError
from app.domain.finding import Report, VerdictKind
from app.domain.requirement import Requirement
from app.quoting.model import Line, QuoteContent
from app.services.quotes import QuoteService, read_customer
from app.services.settings import SettingsService
from tests.fakes import FakeCatalog, FakeQuotes, FakeSettings
from tests.quoting import quote_sample as sample

SELLER = {
    "name": "Example Systems GmbH",
    "address": "Musterstraße 14, Hamburg",
    "phone": "+49 40 1",
    "email": "a@b.example",
}


class Clock:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def repository() -> FakeQuotes:
    return FakeQuotes()


@pytest.fixture
def service(clock: Clock, repository: FakeQuotes) -> QuoteService:
    def check(build: Build) -> Report:
        return sample.report(VerdictKind.VERIFIED)

    def price(build: Build) -> Costs:
        dearer = sample.costs().lines[0].model_copy(update={"unit_price": Decimal("8500.00")})
        return sample.costs().model_copy(update={"lines": (dearer, *sample.costs().lines[1:])})

    catalog = FakeCatalog([part for _, part, _, _ in sample.PARTS], version="2026.11.1")
    settings = SettingsService(FakeSettings(seller=SELLER, quote_prefix="HV", valid_days=30, tax_percent="19"))
    return QuoteService(repository, catalog, settings, check=check, price=price, clock=clock)


def draft(service: QuoteService, terms: Terms = sample.TERMS, **changes: Any) -> QuoteContent:
    usual = {"build": sample.build(), "report": sample.report(), "customer": sample.CUSTOMER, "costs": sample.costs()}
    values: dict[str, Any] = usual | changes
    return service.draft(values["build"], values["report"], sample.demand(), values["costs"], values["customer"], terms)


def with_supply(part_id: str) -> Build:
    """The sample build with another power supply."""
    whole = sample.build()
    items = tuple(
        item.model_copy(update={"part": item.part.model_copy(update={"id": part_id})}) if item.role == "psu" else item
        for item in whole.nodes[0].items
    )
    return whole.model_copy(update={"nodes": (whole.nodes[0].model_copy(update={"items": items}),)})


def test_the_hardware_of_a_quote_is_what_price_says(service: QuoteService) -> None:
    content = draft(service)
    hardware = [net for line, net in zip(content.lines, content.totals.line_net, strict=True) if line.kind == "item"]
    assert sum(net for net in hardware if net is not None) == sample.costs().capex


def test_a_draft_takes_from_the_settings_what_the_terms_leave_open(service: QuoteService) -> None:
    content = draft(service, Terms())
    assert content.seller.name == "Example Systems GmbH"
    assert content.identity.number is None and content.is_draft
    assert content.identity.valid_until - content.identity.dated == timedelta(days=30)
    assert content.lines[0].tax_rate == 19
    assert content.versions.catalog == "2026.11.1" and content.versions.rules == "2026-11-21"


def test_a_service_in_another_currency_is_converted_or_on_request(service: QuoteService) -> None:
    def sold(price: str, currency: str | None) -> Line:
        offer = OfferedService(name="Support bracket", price=Decimal(price), currency=currency)
        build = sample.build()
        site = build.site.model_copy(update={"exchange_rates": {"GBP": Decimal("1.20")}})
        content = draft(service, Terms(services=(offer,)), build=build.model_copy(update={"site": site}))
        return next(line for line in content.lines if line.name == offer.name)

    assert [sold("35.50", currency).unit_price for currency in (None, "EUR")] == [Decimal("35.50")] * 2
    pounds = sold("35.50", "GBP")
    assert (pounds.unit_price, pounds.list_price, pounds.list_currency) == (Decimal("42.60"), Decimal("35.50"), "GBP")
    assert sold("35.50", "XTS").price_state == "on_request"


def test_equal_machines_are_told_per_system(service: QuoteService) -> None:
    build = sample.build()
    four = build.model_copy(update={"nodes": (build.nodes[0].model_copy(update={"qty": 4}),)})
    lines = tuple(
        line.model_copy(update={"qty": 4 * line.qty, "amount": 4 * line.amount})
        for line in sample.costs().lines
        if line.amount is not None
    )
    costs = sample.costs().model_copy(update={"lines": lines, "capex": 4 * sample.costs().capex})
    content = service.draft(four, sample.report(), None, costs, sample.CUSTOMER, Terms())
    assert content.offer.systems == 4 and content.lines[0].per_system and content.lines[0].qty == 4
    assert content.totals.subtotal == costs.capex


def test_issuing_numbers_prints_and_freezes(service: QuoteService, repository: FakeQuotes) -> None:
    first, second = service.issue(draft(service)), service.issue(draft(service))
    assert [first.number, second.number] == ["HV-2026-00001", "HV-2026-00002"]
    assert first.status == "issued" and first.issued_on == "2026-11-21" and first.valid_until == "2026-12-21"
    assert first.total == "52469.67" and first.pdf is not None
    opened = service.open_pdf(first.pdf)
    assert opened.status == "intact" and opened.content == service.content(first.id)
    assert service.render_pdf(service.content(first.id)).pdf == first.pdf


def test_the_saved_draft_becomes_the_quote(service: QuoteService) -> None:
    saved = service.save_draft(draft(service), project_id="p1")
    issued = service.issue(service.content(saved.id), quote_id=saved.id, project_id="p1")
    assert issued.id == saved.id and [quote.status for quote in service.list()] == ["issued"]
    with pytest.raises(UserError, match="issued already"):
        service.save_draft(draft(service), quote_id=saved.id)


def test_a_failed_print_leaves_the_number_unspent(
    service: QuoteService, repository: FakeQuotes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(content: QuoteContent, status: str | None = None) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(render_module, "render", broken)
        with pytest.raises(OSError, match="no room"):
            service.issue(draft(service))
    assert repository.list() == ()
    assert service.issue(draft(service)).number == "HV-2026-00001"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"report": sample.report(VerdictKind.FAILS)}, "PWR-CIRCUIT"),
        ({"customer": Customer(company="J. Doe", consumer=True)}, "consumer"),
        ({"costs": sample.costs().model_copy(update={"lines": ()}), "terms": Terms(services=())}, "no position"),
    ],
)
def test_what_may_not_be_issued(service: QuoteService, changes: dict[str, Any], says: str) -> None:
    content = draft(service, **changes)
    with pytest.raises(UserError, match=says):
        service.issue(content)
    assert service.render_pdf(content).pages > 1


def test_an_incomplete_build_may_be_issued(service: QuoteService) -> None:
    assert service.issue(draft(service)).status == "issued"


def test_a_revision_supersedes_and_tells_its_changes(service: QuoteService) -> None:
    first = service.issue(draft(service))
    more = Terms(services=(OfferedService(name="Support bracket", price=Decimal(35)),))
    second = service.revise(first.id, draft(service, more))
    assert (second.number, second.revision) == (first.number, 2)
    assert service.get(first.id).status == "superseded"
    old = service.content(second.id).identity.supersedes
    assert old is not None and old.revision == 1 and "+ Support bracket" in old.changes
    assert old.net_total == service.content(first.id).totals.net_total
    with pytest.raises(UserError, match="superseded"):
        service.revise(first.id, draft(service))


def test_an_expired_quote_is_renewed_not_accepted(service: QuoteService, clock: Clock) -> None:
    stored = service.issue(draft(service))
    clock.now += timedelta(days=31)
    assert service.get(stored.id).status == "expired" and service.list()[0].status == "expired"
    with pytest.raises(UserError, match="expired") as caught:
        service.set_status(stored.id, "accepted")
    assert "Renew" in caught.value.hint
    assert service.revise(stored.id, draft(service)).revision == 2


def test_a_quote_in_force_is_accepted(service: QuoteService) -> None:
    stored = service.issue(draft(service))
    assert service.set_status(stored.id, "accepted").status == "accepted"
    with pytest.raises(UserError, match="accepted"):
        service.set_status(stored.id, "withdrawn")


def test_a_duplicate_is_a_fresh_draft(service: QuoteService, clock: Clock) -> None:
    stored = service.issue(draft(service), project_id="p1")
    clock.now += timedelta(days=100)
    copy = service.duplicate(stored.id)
    content = service.content(copy.id)
    assert copy.number is None and copy.status == "draft" and copy.project_id == "p1"
    assert content.is_draft and content.identity.dated == clock.now.date()
    assert content.lines == service.content(stored.id).lines


def test_two_quotes_are_compared_line_by_line(service: QuoteService) -> None:
    before = service.issue(draft(service))
    lines = list(sample.costs().lines)
    psu = next(n for n, line in enumerate(lines) if line.role == "psu")
    lines[psu] = lines[psu].model_copy(
        update={"part": "psu-x", "title": "Titanium 2800 W", "unit_price": Decimal(889), "amount": Decimal(889)}
    )
    costs = sample.costs().model_copy(update={"lines": tuple(lines)})
    after = service.revise(before.id, draft(service, costs=costs, build=with_supply("psu-x")))
    different = {row.label: row for row in service.compare(before.id, after.id).different}
    assert different["Psu"].before == "Acme Supply 2500 W" and different["Psu"].after == "Titanium 2800 W"
    assert different["Psu"].delta == Decimal("240.00")
    assert different["Net"].delta == Decimal("235.20")
    assert set(different) == {"Psu", "Discount", "Net", "VAT", "Total"}


def test_recheck_judges_an_opened_quote_by_today(service: QuoteService) -> None:
    stored = service.issue(draft(service))
    opened = service.open_pdf(stored.pdf or b"")
    assert opened.content is not None
    now = service.recheck(opened.content)
    assert (now.verdict_then, now.report.verdict) == (VerdictKind.INCOMPLETE, VerdictKind.VERIFIED)
    assert [(c.part, c.then, c.now) for c in now.price_changes] == [("gpu-96", Decimal("8190.00"), Decimal("8500.00"))]
    assert now.gone == ()


def test_a_quote_outlives_the_catalog(service: QuoteService, clock: Clock, repository: FakeQuotes) -> None:
    stored = service.issue(draft(service))
    empty = QuoteService(
        repository,
        FakeCatalog(),
        SettingsService(FakeSettings()),
        check=lambda build: sample.report(),
        price=lambda build: sample.costs(),
        clock=clock,
    )
    content = empty.content(stored.id)
    now = empty.recheck(content)
    assert "gpu-96" in now.gone
    part, count = now.build.accelerator()
    assert part is not None and count == 4 and part.spec.vram_gib == 96  # type: ignore[attr-defined]


def test_files_that_are_not_there_are_named(service: QuoteService, tmp_path: Path) -> None:
    for path, says in ((tmp_path / "no.pdf", "no such file"), (tmp_path, "folder")):
        with pytest.raises(UserError, match=says):
            service.open_pdf(path)
    kept = tmp_path / "offer.pdf"
    kept.write_bytes(service.issue(draft(service)).pdf or b"")
    assert service.open_pdf(str(kept)).status == "intact"


def test_a_customer_file_is_read_in_one_go() -> None:
    customer, terms = read_customer({"company": "Lab", "discount_percent": 2, "payment_days": 30}, "c.yaml")
    assert (customer.company, terms.discount_percent, terms.payment_days) == ("Lab", Decimal(2), 30)


def numbered(repository: FakeQuotes, clock: Clock, **settings: Any) -> QuoteService:
    return QuoteService(
        repository,
        FakeCatalog([part for _, part, _, _ in sample.PARTS]),
        SettingsService(FakeSettings(seller=SELLER, **settings)),
        check=lambda build: sample.report(),
        price=lambda build: sample.costs(),
        clock=clock,
    )


def test_the_number_follows_the_pattern_of_the_settings(repository: FakeQuotes, clock: Clock) -> None:
    service = numbered(repository, clock, quote_prefix="AB", quote_with_year=False, quote_digits=4)
    first = service.issue(draft(service))
    clock.now += timedelta(days=100)  # another year: a count without a year goes on
    assert (first.number, service.issue(draft(service)).number) == ("AB-0001", "AB-0002")


def test_another_reader_gets_another_print_of_the_same_quote(service: QuoteService) -> None:
    content = draft(service)
    short = service.presented(content, form="short")
    technical = service.presented(content, scope="technical")
    assert short.totals == technical.totals == content.totals
    assert (service.render_pdf(short).pages, short.presentation.sections) == (2, ("summary", "materials", "terms"))
    assert "terms" not in technical.presentation.sections and "checklist" in technical.presentation.sections
    stored = service.issue(short)
    assert stored.pdf is not None and service.open_pdf(stored.pdf).status == "intact"


def test_the_lines_leave_as_a_table(service: QuoteService) -> None:
    table = service.lines_file(draft(service), "csv").decode("utf-8-sig")
    assert table.splitlines()[1].startswith("1,Compute,item,")


def test_devices_that_do_not_do_are_told_with_the_requirement(service: QuoteService) -> None:
    demand = sample.demand()
    assert demand.training is not None
    short = demand.training.model_copy(update={"fits": False, "usable_gib": 44.9})
    slow = demand.training.model_copy(update={"missed": ("Takes 28 h; the deadline is 24 h.",)})
    rejected = tuple(demand.model_copy(update={"training": prediction}) for prediction in (short, slow))
    requirement = Requirement(workload_name="x", model_title="x", needs=(), rejected=rejected)
    content = service.draft(
        sample.build(), sample.report(), demand, sample.costs(), sample.CUSTOMER, sample.TERMS, requirement=requirement
    )
    told = content.technical.rejected
    assert [entry.fits for entry in told] == [True, False]
    assert told[0].title == "Acme Accelerator 96 Max-Q" and told[0].missed == ("Takes 28 h; the deadline is 24 h.",)
    assert told[1].usable_gib == 44.9

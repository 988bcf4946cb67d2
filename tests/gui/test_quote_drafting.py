"""Step 7 while it is typed in: totals come before the pages, the last change wins, and nothing needless is made."""

from __future__ import annotations

from decimal import Decimal
from threading import Event

import pytest

from app.services.settings import Service
from app.viewmodels.quote_page import with_buyer, with_term
from tests.gui.build_kit import LONG_MS, click, open_built, rest

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)]


@pytest.fixture
def page(qtbot, window, context, sample, services):
    services.settings.save(services=(Service(name="Assembly", price=Decimal("690.50")),))
    page = open_built(qtbot, window, context, sample, "quote")
    qtbot.waitUntil(lambda: page.content is not None, timeout=LONG_MS)
    rest(qtbot, window)
    return page


def counting(monkeypatch, service, name: str) -> list[object]:
    """Calls of a service, by their terms."""
    calls, real = [], getattr(service, name)

    def counted(*args, **kwargs):
        calls.append(args)
        return real(*args, **kwargs)

    monkeypatch.setattr(service, name, counted)
    return calls


def test_totals_come_before_the_pages(qtbot, window, context, page, monkeypatch) -> None:
    model, printing, real = window.model, Event(), context.quotes.render_pdf

    def slow(content):
        printing.wait(20)
        return real(content)

    monkeypatch.setattr(context.quotes, "render_pdf", slow)
    before, gross, rendered = page.preview.pdf, model.results.gross, []
    model.render_wanted.connect(lambda: rendered.append(model.results.gross))
    model.change(with_term(model.draft, "discount_percent", "10"))
    qtbot.waitUntil(lambda: model.results.gross != gross, timeout=LONG_MS)
    told = dict(model.results.totals)
    assert told["Net"] == told["Hardware"] + told["Services"] + told["Discount 10 %"]
    assert page.preview.pdf == before and len(rendered) == 2, "the change, and its answer once"
    printing.set()
    qtbot.waitUntil(lambda: page.preview.pdf != before, timeout=LONG_MS)
    rest(qtbot, window)
    assert page.content.totals.grand_total == model.results.gross
    assert len(rendered) == 2, "the pages bring no other totals"


def test_the_last_change_wins(qtbot, window, context, page, monkeypatch) -> None:
    model, first, real, shown = window.model, Event(), context.quotes.priced, []

    def slow_at_first(build, costs, customer, terms):
        if terms.discount_percent == 50:
            first.wait(20)
        return real(build, costs, customer, terms)

    monkeypatch.setattr(context.quotes, "priced", slow_at_first)
    page.drafting.priced.connect(lambda found: shown.append(found.offer.discount_percent))
    for percent in (50, 10):
        model.change(with_term(model.draft, "discount_percent", str(percent)))
    qtbot.waitUntil(lambda: "Discount 10 %" in dict(model.results.totals), timeout=LONG_MS)
    first.set()
    rest(qtbot, window)
    assert shown == [10] and "Discount 10 %" in dict(model.results.totals)


def test_what_costs_nothing_is_not_reckoned(qtbot, window, context, page, monkeypatch) -> None:
    model, priced = window.model, counting(monkeypatch, context.quotes, "priced")
    before = page.preview.pdf
    model.change(with_buyer(model.draft, "contact", "A. Example"))
    model.change(with_term(model.draft, "language", "de"))
    qtbot.waitUntil(lambda: page.preview.pdf != before, timeout=LONG_MS)
    rest(qtbot, window)
    assert priced == []
    click(qtbot, page.form.boxes["Assembly"])
    rest(qtbot, window)
    assert len(priced) == 1 and "Services" not in dict(model.results.totals)


def test_a_refusal_is_told_once_and_half_a_word_is_not_judged(qtbot, window, page) -> None:
    model, refused = window.model, []
    page.drafting.refused.connect(refused.append)
    for typed in ("G", "Ge", "Germ", "Germany"):
        model.change(with_buyer(model.draft, "country", typed))
    qtbot.waitUntil(lambda: page.content.buyer.country == "DE", timeout=LONG_MS)
    assert refused == []
    model.change(with_buyer(model.draft, "country", "Atlantis"))
    qtbot.waitUntil(lambda: bool(refused), timeout=LONG_MS)
    rest(qtbot, window)
    assert len(refused) == 1 and "country" in page.notice.message
    assert model.results.totals == () and model.results.gross is None
    assert page.content is None and page.save.reason
    model.change(with_buyer(model.draft, "country", "DE"))
    qtbot.waitUntil(lambda: page.content is not None, timeout=LONG_MS)
    rest(qtbot, window)
    assert not page.notice.isVisible() and model.results.gross == page.content.totals.grand_total


def test_a_wrong_number_is_mended_before_it_is_saved(qtbot, window, context, page) -> None:
    discount = page.form.numbers["discount_percent"].edit
    discount.setFocus()
    discount.selectAll()
    qtbot.keyClicks(discount, "150")
    click(qtbot, page.save)
    rest(qtbot, window)
    assert context.quotes.list() == () and discount.hasFocus()
    qtbot.keyClicks(discount, "15")  # the wrong one is marked
    click(qtbot, page.save)
    qtbot.waitUntil(lambda: bool(context.quotes.list()), timeout=LONG_MS)
    rest(qtbot, window)
    assert context.quotes.content(context.quotes.list()[0].id).offer.discount_percent == 15


def test_what_is_saved_holds_what_was_typed_last(qtbot, window, context, page) -> None:
    model = window.model
    model.change(with_term(model.draft, "discount_percent", "10"))
    click(qtbot, page.save)
    qtbot.waitUntil(lambda: bool(context.quotes.list()), timeout=LONG_MS)
    rest(qtbot, window)
    (stored,) = context.quotes.list()
    assert context.quotes.content(stored.id).offer.discount_percent == 10
    assert stored.total == str(model.results.gross)

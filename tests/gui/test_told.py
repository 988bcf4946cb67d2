"""What rules and sizing say is read in the window's language; sorting and logic go by the English."""

from __future__ import annotations

import pytest

from app.domain.errors import UserError
from app.domain.quantity import Input, Quantity
from app.ui.days import days_in
from app.ui.language import read_numbers_as
from app.ui.quotes.words import status_amid
from app.ui.rules_dialog import RulesDialog
from app.ui.told import headed, joined, told, told_error, told_explanation
from app.ui.widgets import WhyLink
from app.ui.widgets.why import WhyPopover
from app.viewmodels.rules_page import in_own_words
from app.viewmodels.why import explain
from app.wording import Wording
from tests.gui.conftest import settle
from tests.gui.test_language_switch import speak

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("language", ["de", "zh_CN"])
def test_findings_and_their_reasons_are_in_the_windows_language(
    qtbot, window, context, sample, services, language
) -> None:
    speak(qtbot, window, context, window_language=language, locale=language)
    build = services.examples.get("lora-8b-workstation").build()
    window.open_project(sample(step="build", change=lambda d: d.with_(build=build, proposed=build,
                                                                      built_for=d.fingerprint)))  # fmt: skip
    settle(qtbot, context)
    findings = window.frame.page.area.findings
    qtbot.waitUntil(lambda: bool(findings.rows))
    wording = Wording.of(language)
    for row in findings.rows:
        english = row.view.finding.message
        said = wording.text(english)
        assert said != english
        assert said in row.accessibleName()
        for fix, button in zip(row.view.finding.fixes, row.buttons, strict=False):
            assert fix.text not in button.text()
    row = findings.rows[0]
    row.findChild(WhyLink).open()
    popover = window.findChildren(WhyPopover)[-1]
    assert wording.text(row.view.finding.title) in popover.accessibleName()
    popover.dismiss()


def test_rules_are_found_by_the_words_shown_and_by_the_english_ones(qtbot, window, context) -> None:
    speak(qtbot, window, context, window_language="de")
    title = next(view.title for view in _views() if view.id == "PWR-SUM")
    dialog = RulesDialog(window, rule_id="PWR-SUM")
    qtbot.addWidget(dialog)
    for words in (title, told(title)):
        dialog.search.edit.setText(words)
        qtbot.waitUntil(lambda: 0 < len(dialog.table.table.rows) < 20)
        assert "PWR-SUM" in [view.id for view in dialog.table.table.rows]


def _views():
    from app.viewmodels.rules_page import rule_views

    return rule_views()


def test_a_source_in_our_own_words_is_said_in_the_windows_language(qtbot, window, context) -> None:
    speak(qtbot, window, context, window_language="de")
    ours = next(view for view in _views() if view.source.startswith("General knowledge: "))
    cited = next(view for view in _views() if not in_own_words(view.source))
    for view, said in ((ours, "Allgemeinwissen: "), (cited, cited.source)):
        dialog = RulesDialog(window, rule_id=view.id)
        qtbot.addWidget(dialog)
        assert said[1:] in dialog.page.toPlainText()  # the first letter is large there


def test_words_in_a_row_have_the_signs_of_the_windows_language(qtbot, window, context) -> None:
    assert joined(("one", "two"), ", ") == "one, two"
    speak(qtbot, window, context, window_language="de")
    assert status_amid("draft") == "Entwurf", "nouns stay large amid other words"
    speak(qtbot, window, context, window_language="zh_CN")
    assert joined(("甲。", "乙", "Rigwright 丙")) == "甲。乙 Rigwright 丙"
    assert joined(("甲", "乙"), ", ") == "甲，乙"
    assert headed("机架 1", "满") == "机架 1：满"


def test_errors_are_said_with_their_hint(qtbot, window, context) -> None:
    error = UserError("No rate of your own is kept for CHF.", hint="Try again.")
    assert told_error(error) == str(error)
    speak(qtbot, window, context, window_language="de")
    said = told_error(error)
    assert "CHF" in said and "rate" not in said and "Try" not in said


def test_a_formula_with_numbers_has_its_units_in_the_windows_language(qtbot, window, context) -> None:
    speak(qtbot, window, context, window_language="de")
    inputs = (Input(name="amount", value=7200, unit="tokens"), Input(name="throughput", value=2, unit="tokens/s"))
    quantity = Quantity(value=1, unit="h", formula="amount / throughput / 3600", inputs=inputs)
    _formula, numbers = told_explanation(explain(quantity)).lines
    assert "tokens" not in numbers and "Token" in numbers and numbers.endswith("= 1 h")
    english = quantity.model_copy(update={"formula": "amount / throughput / 3600 seconds of an hour"})
    assert len(told_explanation(explain(english)).lines) == 1, "English words between the numbers are not shown"


def test_chinese_parts_texts_by_its_own_signs() -> None:
    said = Wording.of("zh_CN", written=True).text("24 GiB, recomputing")
    assert "，" in said and ", " not in said
    assert Wording.of("de", written=True).text("24 GiB, recomputing").startswith("24 GiB, ")


@pytest.mark.parametrize(("locale", "day"), [("en", "2026-02-01"), ("en_US", "2/1/2026"), ("de", "01.02.2026")])
def test_a_day_within_a_sentence_is_told_as_the_reader_writes_it(qapp, locale, day) -> None:
    read_numbers_as(locale)
    try:
        assert days_in("1 price out of date, the oldest of 2026-02-01.") == f"1 price out of date, the oldest of {day}."
        assert days_in("firmware 1.2026-02-01") == "firmware 1.2026-02-01"
    finally:
        read_numbers_as("en")

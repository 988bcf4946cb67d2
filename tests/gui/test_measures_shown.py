"""Inches, pounds and degrees Fahrenheit where the reader wants them; what is kept stays metric."""

import re
from collections.abc import Iterator

import pytest

from app.domain.measures import reading_locale
from app.domain.parts import CATEGORIES
from app.ui.catalog.columns import column
from app.ui.catalog.words import allowed, fact_unit, shown
from app.ui.language import LanguageControl, read_numbers_as
from app.ui.widgets import NumberField
from app.ui.widgets.figure_words import rack_words
from app.ui.widgets.unit_words import WORDS
from app.viewmodels.numbers import MEASURES
from app.viewmodels.part_form import fact_of, facts_of
from tests.gui.conftest import settle
from tests.gui.test_language_switch import speak


@pytest.fixture
def us(qapp) -> Iterator[str]:
    locale = reading_locale("en_US", "imperial")
    read_numbers_as(locale)
    yield locale
    read_numbers_as("en")


def typed(field: NumberField, text: str) -> None:
    field.edit.setText(text)
    field.edit.textEdited.emit(text)
    field.box.left.emit()


def test_a_field_shows_and_takes_either_measure(qtbot, us) -> None:
    field = NumberField("Depth", "mm", low=100, high=2000)
    qtbot.addWidget(field)
    field.set_value(1000)
    assert (field.text, field.value) == ("39.37 in", 1000)
    assert field.validate()
    assert field.value == 1000  # what is shown is rounded, what is kept is not
    for text, kept, written in (("12", 304.8, "12"), ("300 mm", 300, "11.81"), ("78.74", 2000, "78.74")):
        typed(field, text)
        assert (field.value, field.edit.text(), field.problem) == (pytest.approx(kept, abs=0.01), written, "")
    typed(field, "90")
    assert field.problem == "Between 3.94 and 78.74 in."


def test_temperatures_and_cooling(qtbot, us) -> None:
    room = NumberField("Room", "celsius", low=0, high=50)
    cooling = NumberField("Cooling", "btu_h", low=0)
    for field in (room, cooling):
        qtbot.addWidget(field)
    room.set_value(26)
    assert room.text == "78.8 °F"
    typed(room, "30 °C")
    assert (room.value, room.edit.text()) == (30, "86")
    cooling.set_value(12000)
    assert cooling.text == "12,000 BTU/h"
    read_numbers_as("de")
    metric = NumberField("Cooling", "btu_h", low=0)
    qtbot.addWidget(metric)
    metric.set_value(12000)
    assert metric.text == "3.517 W"


def test_facts_of_the_catalog_in_either_measure(qapp, us) -> None:
    length, fan = fact_of("accelerator", "length_mm"), fact_of("fan", "size_mm")
    assert shown(length, 304.8, us, unit=True) == "12 in"
    assert column("accelerator", "length_mm").unit == "in"
    assert "mm" in allowed(length, us)
    assert shown(fan, 120, us, unit=True) == "120 mm"  # the name of a size
    air = fact_of("fan", "airflow_cfm")
    assert shown(air, 60, us, unit=True) == "60 CFM"
    read_numbers_as("de")
    assert (shown(air, 60, "de", unit=True), fact_unit(length)) == ("101,9 m³/h", "mm")


def test_other_measures_take_effect_at_once(qtbot, window, context, sample) -> None:
    window.open_project(sample())
    settle(qtbot, context)
    kept = window.model.draft.site.onprem.ambient_c
    speak(qtbot, window, context, units="imperial", locale="en_US")
    window.open_room("projects")
    field = next(one for one in window.frame.findChildren(NumberField) if one.text.endswith("°F"))
    assert field.value == kept
    assert window.model.draft.site.onprem.ambient_c == kept
    read_numbers_as("en")


def test_units_that_are_words_can_be_translated() -> None:
    shapes = [shape for category in CATEGORIES for one in facts_of(category) for shape in (one, *one.item)]
    units = {measure.unit for measure in MEASURES.values()} | {shape.unit for shape in shapes}
    named = {unit for unit in units if re.search(r"(?<![A-Za-z])[a-z]{4,}|^per |written", unit)}
    assert named | {"U"} == WORDS, "a rack unit is HE in German"


def test_units_may_be_typed_in_the_windows_language(qtbot, qapp) -> None:
    control = LanguageControl(qapp)
    try:
        control.apply("de")
        field = NumberField("Zeit", "hours", low=0, locale="de")
        qtbot.addWidget(field)
        for text, kept in (("3 Tage", 72), ("1,5 Tag", 36), ("2 days", 48), ("90 min", 1.5), ("2 Wochen", 336)):
            typed(field, text)
            assert (field.value, field.problem) == (kept, "")
        typed(field, "3 Äpfel")
        assert field.problem
    finally:
        control.silence()


def test_racks_are_drawn_in_the_readers_measures(qapp, us) -> None:
    words = rack_words()
    assert (words.write_kg(1000), words.write_w(12_345)) == ("2,205 lb", "12.3 kW")
    read_numbers_as("de")
    assert (rack_words().write_kg(1234.5), rack_words().write_w(12_345)) == ("1.234 kg", "12,3 kW")

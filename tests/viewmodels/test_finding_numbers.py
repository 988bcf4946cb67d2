"""The numbers behind a finding get their units, in the reader's measures."""

from app.domain.measures import reading_locale
from app.viewmodels.finding_numbers import number_rows

NUMBERS = {"have_mm": 304.8, "need_plugs": ["8-pin"], "most_c": 35, "extra_btu_h": 3412.0, "free": 2, "card": "A 1.5"}


def test_metric():
    assert number_rows(NUMBERS, "de") == (
        ("have", "304,8 mm"), ("need plugs", "8-pin"), ("most", "35 °C"), ("extra", "1.000 W"), ("free", "2"),
        ("card", "A 1.5"),
    )  # fmt: skip


def test_imperial():
    rows = dict(number_rows(NUMBERS, reading_locale("en_US", "imperial")))
    assert (rows["have"], rows["most"], rows["extra"]) == ("12 in", "95 °F", "3,412 BTU/h")


def test_what_is_no_number_keeps_its_name():
    assert number_rows({"room_c": True, "have_w": None, "slots_w": [1, 2.5]}) == (
        ("room c", "True"), ("have w", "None"), ("slots", "1, 2.5 W"),
    )  # fmt: skip

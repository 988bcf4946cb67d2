"""Figures inside sentences, in the reader's measures."""

import pytest

from app.domain.measures import reading_locale
from app.viewmodels.measured_text import in_measures

US = reading_locale("en_US", "imperial")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("42.2 mm", "1.66 in"),
        ("1,070 mm", "42.13 in"),
        ("The card is 304.8 mm long.", "The card is 304.8 mm (12 in) long."),
        ("Between 10 and 35 °C.", "Between 10 and 35 °C (95 °F)."),
        ("−5 °C at night", "−5 °C (23 °F) at night"),
        ("+15 °C", "+27 °F"),
        ("It takes 3 m of cable and 2.5 kg.", "It takes 3 m (9.8 ft) of cable and 2.5 kg (5.5 lb)."),
        ("1,300 BTU/h", "1,300 BTU/h"),
        ("300 mm² of copper", "300 mm² of copper"),
        ("5 m/s and 3 kg/m", "5 m/s and 3 kg/m"),
        ("Model 5600 MT/s, x16", "Model 5600 MT/s, x16"),
        ("5 minutes", "5 minutes"),
    ],
)
def test_for_readers_of_inches(text, read):
    assert in_measures(text, "en", US) == read


def test_for_metric_readers_and_in_their_language():
    assert in_measures("45 CFM", "en", "en") == "76.5 m³/h"
    assert in_measures("Der Raum kühlt 3.412 BTU/h.", "de", "de") == "Der Raum kühlt 3.412 BTU/h (1.000 W)."
    assert in_measures("Die Karte ist 304,8 mm lang.", "de", "de") == "Die Karte ist 304,8 mm lang."
    german_in_inches = reading_locale("de", "imperial")
    assert in_measures("Die Karte ist 304,8 mm lang.", "de", german_in_inches) == "Die Karte ist 304,8 mm (12 in) lang."

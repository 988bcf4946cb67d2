"""Search everywhere: which entries fit, in which order, and which letters are marked."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.search import Entry, find, match, offered, parts_first, sections, words_of


def entry(title: str, detail: str = "", also: str = "", group: str = "commands") -> Entry:
    return Entry(group, title, (group, title), detail, also)  # type: ignore[arg-type]  # a plain word


def marked(title: str, text: str, **more: str) -> list[str] | None:
    hit = match(entry(title, **more), words_of(text))
    return None if hit is None else [title[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("title", "text", "letters"),
    [
        ("New project", "new", ["New"]),
        ("New project", "proj", ["proj"]),
        ("New project", "PROJECT NEW", ["New", "project"]),
        ("New project", "ject", ["ject"]),
        ("New project", "np", ["N", "p"]),
        ("Open recent", "opr", ["Op", "r"]),
        ("Möbelhaus Käse", "mobel kase", ["Möbel", "Käse"]),
        ("Straße 5", "strasse", ["Straße"]),
        ("GeForce RTX5090", "5090", ["5090"]),
        ("power supply threshold", "treshold", ["threshold"]),
        ("power supply threshold", "thershold", ["threshold"]),
        ("New project", "wrong", None),
        ("New project", "new wrong", None),
        ("Currency", "xurrency", None),
        ("Undo", "unod", None),
        ("Close project", "csp", None),
    ],
)
def test_words_beginnings_initials_and_one_slip(title: str, text: str, letters: list[str] | None) -> None:
    assert marked(title, text) == letters


def test_ids_and_part_numbers_find_without_being_marked() -> None:
    assert marked("Samsung 990 PRO 2 TB", "MZ-V9P", also="MZ-V9P2T0BW") == []
    assert marked("power supply below sustained load", "pwrsum", also="PWR-SUM") == []
    assert marked("power supply below sustained load", "pwrsun", also="PWR-SUM") is None


def test_the_closest_comes_first() -> None:
    titles = ("Reopen", "Copy openly", "Open quote PDF", "Open", "Order per enclosure, numbered", "Quote")
    entries = [entry(title, detail="open" if title == "Quote" else "") for title in titles]
    found = [hit.entry.title for hit in find(entries, "open")]
    assert found == ["Open", "Open quote PDF", "Copy openly", "Reopen", "Quote", "Order per enclosure, numbered"]


def test_words_in_their_order_beat_words_apart() -> None:
    entries = [entry("Supply of power"), entry("Power and its supply"), entry("Best power supply")]
    assert next(hit.entry.title for hit in find(entries, "power supply")) == "Best power supply"


def test_the_group_of_the_best_hit_stands_first_and_says_how_many_more_fit() -> None:
    entries = [*(entry(f"Unpowered {n}", group="rules") for n in range(7)), entry("Power", group="settings")]
    shown = sections(find(entries, "power"))
    assert [(one.group, len(one.hits), one.more) for one in shown] == [("settings", 1, 0), ("rules", 5, 2)]


def test_what_the_catalog_found_by_a_comparison_is_kept_after_what_the_letters_tell() -> None:
    parts = [entry("NVIDIA A40", group="parts"), entry("Kit of 48 GB", group="parts")]
    found = parts_first(find(parts, "48 gb"), parts)
    assert [hit.entry.title for hit in found] == ["Kit of 48 GB", "NVIDIA A40"]


def test_nothing_typed_finds_nothing_and_offers_all_in_order() -> None:
    entries = [entry("A", group="projects"), entry("B"), entry("C", group="projects")]
    assert find(entries, "  ") == ()
    assert [[hit.entry.title for hit in one.hits] for one in offered(entries)] == [["A", "C"], ["B"]]


@given(st.text(max_size=40), st.text(max_size=12))
def test_marks_lie_in_the_title_apart_and_in_order(title: str, text: str) -> None:
    hit = match(entry(title), words_of(text))
    ends = [0] + [place for mark in hit.marks for place in mark] if hit else []
    assert ends == sorted(ends)
    assert all(start < end <= len(title) for start, end in (hit.marks if hit else ()))


@given(st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=8), min_size=1, max_size=4), st.data())
def test_every_beginning_of_every_word_finds(words: list[str], data: st.DataObject) -> None:
    typed = [word[: data.draw(st.integers(1, len(word)))] for word in data.draw(st.permutations(words))]
    assert match(entry(" ".join(words)), typed) is not None

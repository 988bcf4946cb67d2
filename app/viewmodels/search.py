"""Search everywhere: what can be found, how well it fits what was typed, and which letters show it. Without Qt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

Group: TypeAlias = Literal["projects", "steps", "commands", "parts", "quotes", "settings", "rules", "help"]
GROUPS: tuple[Group, ...] = ("projects", "steps", "commands", "parts", "quotes", "settings", "rules", "help")
"""In the order of the list where two groups fit equally well."""
PER_GROUP = 5
TYPO_FROM = 5
"""Shorter words are taken letter by letter: with one wrong letter nearly anything would fit them."""
ABBREVIATION_FROM = 2
EXACT, BEGINS, WORD, INSIDE, ALSO, DETAIL, DETAIL_INSIDE, LETTERS, TYPO = range(9)
Mark: TypeAlias = tuple[int, int]
"""Where a run of matched letters begins and ends."""


@dataclass(frozen=True)
class Entry:
    """Something that can be opened. ``target`` says what and where, for the window; ``also`` are further words that
    find it, as an id or a part number; ``aside`` is shown at the right, as its keys.
    """

    group: Group
    title: str
    target: tuple[str, ...]
    detail: str = ""
    also: str = ""
    aside: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Hit:
    """An entry that fits; the lower ``score``, the better. ``marks`` are the matched letters of the title, in order."""

    entry: Entry
    score: int
    marks: tuple[Mark, ...] = ()
    detail_marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Section:
    """The best hits of one group; ``more`` fit besides."""

    group: Group
    hits: tuple[Hit, ...]
    more: int = 0


@dataclass(frozen=True)
class Folded:
    """A text without case and accents, and where each of its letters stands in the text as written."""

    letters: str
    places: tuple[int, ...]
    starts: tuple[int, ...]
    """Where words begin; a figure after a letter begins one, too (RTX5090), and the other way round."""

    @staticmethod
    @lru_cache(maxsize=8192)
    def of(text: str) -> Folded:
        """A text folded; those searched again and again are kept."""
        letters, places = [], []
        for place, letter in enumerate(text):
            for plain in unicodedata.normalize("NFKD", letter.casefold()):
                if not unicodedata.combining(plain):
                    letters.append(plain)
                    places.append(place)
        return Folded("".join(letters), tuple(places), tuple(at for at in range(len(letters)) if _begins(letters, at)))

    def mark(self, start: int, end: int) -> Mark:
        """The place in the text as written of a run of letters."""
        return self.places[start], self.places[end - 1] + 1

    def begins_word(self, at: int) -> bool:
        """Whether a word begins there."""
        return at in self.starts


def _begins(letters: Sequence[str], at: int) -> bool:
    if at == 0:
        return True
    before, here = letters[at - 1], letters[at]
    return not before.isalnum() or (before.isalpha() != here.isalpha() and here.isalnum())


def words_of(text: str) -> tuple[str, ...]:
    """What was typed, as words without case and accents."""
    return tuple(Folded.of(text).letters.split())


def match(entry: Entry, words: Sequence[str]) -> Hit | None:
    """How well an entry fits: every word must occur in title, further words or detail; ``None`` where one does not.

    From best to worst a word is: the whole title, its beginning, the beginning of a word, inside one; in the further
    words; in the detail; letters of the title in order, each beginning a word or following the one before
    ("opr": Open recent); and last, from five letters on, the beginning of a word with one letter wrong.
    """
    title, detail = Folded.of(entry.title), Folded.of(entry.detail)
    also = Folded.of(entry.also)
    score, marks, detail_marks = 0, [], []
    for word in words:
        found = _in_text(title, word)
        if found is not None:
            score += found[0]
            marks.append(title.mark(*found[1]))
            continue
        if _find(also, word) is not None or _abbreviates(also, word):
            score += ALSO
            continue
        place = _find(detail, word)
        if place is not None:
            score += DETAIL if detail.begins_word(place) else DETAIL_INSIDE
            detail_marks.append(detail.mark(place, place + len(word)))
            continue
        loose = _loosely(title, word)
        if loose is None:
            return None
        score += loose[0]
        marks += [title.mark(start, end) for start, end in loose[1]]
    return Hit(entry, score, _joined(marks), _joined(detail_marks))


def find(entries: Iterable[Entry], text: str) -> tuple[Hit, ...]:
    """The entries that fit, best first; of equals the shorter title, then the order they came in."""
    words = words_of(text)
    if not words:
        return ()
    phrase = " ".join(words)
    hits = []
    for entry in entries:
        hit = match(entry, words)
        if hit is not None:
            whole = Folded.of(entry.title).letters
            bonus = 0 if len(words) < 2 or phrase not in whole else 3 if whole.startswith(phrase) else 2
            hits.append(replace(hit, score=hit.score - bonus))
    return tuple(sorted(hits, key=lambda hit: (hit.score, len(hit.entry.title))))


def sections(hits: Iterable[Hit], per_group: int = PER_GROUP) -> tuple[Section, ...]:
    """Hits by group: the group with the best hit first, each with its best few."""
    groups: dict[Group, list[Hit]] = {}
    for hit in sorted(hits, key=lambda hit: (hit.score, len(hit.entry.title))):
        groups.setdefault(hit.entry.group, []).append(hit)
    ranked = sorted(groups, key=lambda group: (groups[group][0].score, GROUPS.index(group)))
    return tuple(
        Section(group, tuple(groups[group][:per_group]), max(0, len(groups[group]) - per_group)) for group in ranked
    )


def offered(entries: Iterable[Entry]) -> tuple[Section, ...]:
    """Entries as they are, grouped in their order: what is shown while nothing is typed."""
    groups: dict[Group, list[Hit]] = {}
    for entry in entries:
        groups.setdefault(entry.group, []).append(Hit(entry, 0))
    return tuple(Section(group, tuple(hits)) for group, hits in groups.items())


def parts_first(hits: Sequence[Hit], entries: Iterable[Entry]) -> tuple[Hit, ...]:
    """Parts that the catalog found: those that the letters do not tell (``48 GB``) keep their order, after the rest."""
    known = {hit.entry.target for hit in hits}
    return (*hits, *(Hit(entry, DETAIL_INSIDE) for entry in entries if entry.target not in known))


def _in_text(text: Folded, word: str) -> tuple[int, Mark] | None:
    place = _find(text, word)
    if place is None:
        return None
    if place == 0:
        return (EXACT if text.letters == word else BEGINS), (0, len(word))
    return (WORD if text.begins_word(place) else INSIDE), (place, place + len(word))


def _find(text: Folded, word: str) -> int | None:
    """Where a word occurs: at the beginning of a word if it does anywhere, else inside one."""
    first = place = text.letters.find(word)
    while place >= 0:
        if text.begins_word(place):
            return place
        place = text.letters.find(word, place + 1)
    return first if first >= 0 else None


def _loosely(text: Folded, word: str) -> tuple[int, tuple[Mark, ...]] | None:
    letters = _abbreviated(text, word) if len(word) >= ABBREVIATION_FROM else None
    if letters is not None:
        return LETTERS, letters
    if len(word) < TYPO_FROM:
        return None
    for start in text.starts:
        end = next((end for end in _ends(text, start, word) if _one_wrong(text.letters[start:end], word)), None)
        if end is not None:
            return TYPO, ((start, end),)
    return None


def _ends(text: Folded, start: int, word: str) -> tuple[int, ...]:
    lengths = (len(word), len(word) - 1, len(word) + 1)
    return tuple(start + length for length in lengths if start + length <= len(text.letters))


def _abbreviates(text: Folded, word: str) -> bool:
    return len(word) > ABBREVIATION_FROM and _abbreviated(text, word) is not None


def _abbreviated(text: Folded, word: str) -> tuple[Mark, ...] | None:
    """The letters of ``word`` in order, each beginning a word of ``text`` or right after the one before."""
    dead: set[tuple[int, int]] = set()

    def rest(taken: int, at: int) -> tuple[int, ...] | None:
        """Places for the letters from ``taken`` on; ``at`` is the place right after the letter before."""
        if taken == len(word):
            return ()
        if (taken, at) in dead:
            return None
        here = [at] if taken and at < len(text.letters) else []
        for place in (*here, *(place for place in text.starts if place >= at)):
            if text.letters[place] == word[taken]:
                found = rest(taken + 1, place + 1)
                if found is not None:
                    return place, *found
        dead.add((taken, at))
        return None

    places = rest(0, 0) if len(word) <= len(text.letters) else None
    return None if places is None else tuple((place, place + 1) for place in places)


def _one_wrong(text: str, word: str) -> bool:
    """Whether one letter changed, missing, added or swapped with the next makes one of the other."""
    if abs(len(text) - len(word)) > 1 or not text or text[0] != word[0]:
        return False  # the first letter is hardly ever the wrong one
    at = next((n for n, (one, other) in enumerate(zip(text, word, strict=False)) if one != other), None)
    if at is None:
        return True
    if len(text) == len(word):
        swapped = text[at : at + 2] == word[at : at + 2][::-1] and text[at + 2 :] == word[at + 2 :]
        return swapped or text[at + 1 :] == word[at + 1 :]
    longer, shorter = (text, word) if len(text) > len(word) else (word, text)
    return longer[at + 1 :] == shorter[at:]


def _joined(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Runs in order, those that touch made one."""
    joined: list[Mark] = []
    for start, end in sorted(marks):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)

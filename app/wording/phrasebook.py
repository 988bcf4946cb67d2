"""All templates of a language, and which of them a text was made of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.wording.phrase import Phrase, tokens_of

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"

Entry = tuple[int, str, Phrase]
"""A template with its rank, and with what a text of it holds for certain."""


class Phrasebook:
    """Templates, found by the rarest word that each of them holds for certain: one look-up reads a few of thousands."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        phrases = [Phrase(english, translation) for english, translation in pairs]
        self._plain = {phrase.english: phrase for phrase in phrases if not phrase.names}
        self._plain_small = {english.lower(): phrase for english, phrase in self._plain.items()}
        placed = sorted(
            (phrase for phrase in phrases if phrase.names),
            key=lambda phrase: (-phrase.rank, len(phrase.names), phrase.english),
        )
        common = Counter(token for phrase in placed for token in phrase.tokens)
        self._by_token: dict[str, list[Entry]] = defaultdict(list)
        self._tokenless: list[Entry] = []
        for rank, phrase in enumerate(placed):
            rarest = min(phrase.tokens, key=lambda token: (common[token], token), default=None)
            (self._tokenless if rarest is None else self._by_token[rarest]).append((rank, phrase.anchor, phrase))

    @classmethod
    def read(cls, language: str, folder: Path = FOLDER) -> Phrasebook:
        """The phrasebook of a language; empty where there is none. Texts without a translation are left out."""
        from babel.messages.pofile import read_po  # not needed for English, and not at the start

        path = folder / f"texts_{language}.po"
        if not path.exists():
            return cls(())
        with path.open("rb") as file:
            return cls((str(entry.id), str(entry.string)) for entry in read_po(file) if entry.id and entry.string)

    def __len__(self) -> int:
        return len(self._plain) + len(self._tokenless) + sum(map(len, self._by_token.values()))

    def has(self, text: str) -> bool:
        """Whether this very text, without places, is one of them."""
        return text in self._plain

    def signs(self) -> set[str]:
        """The characters of all translations."""
        placed = (phrase for entries in (*self._by_token.values(), self._tokenless) for *_, phrase in entries)
        return {sign for phrase in (*self._plain.values(), *placed) for sign in phrase.translation}

    def find(self, text: str) -> tuple[Phrase, Mapping[str, str]] | None:
        """The template that says most of the text itself, with what fills its places; ``None`` where there is none.

        A title in small letters is the same text: formulas name their shares so.
        """
        plain = self._plain.get(text) or self._plain_small.get(text)
        if plain is not None:
            return plain, {}
        held = tokens_of(text)
        likely = [entry for token in held for entry in self._by_token.get(token, ()) if entry[2].tokens <= held]
        for *_, phrase in sorted((one for one in likely + self._tokenless if one[1] in text), key=_rank):
            values = phrase.read(text)
            if values is not None:
                return phrase, values
        return None


def _rank(entry: Entry) -> int:
    return entry[0]

"""What the help pages are about: their titles, and the topics that a paragraph or a line of a list begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_TITLE = re.compile(r"^(#{1,4})\s+(.+?)\s*#*$")
_TOPIC = re.compile(r"^(?:[-*]\s+)?\*\*(.+?)\*\*")
_MARKUP = re.compile(r"[*_`]|\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True)
class HelpHeading:
    """A place in the help: the page (its file's name), the page's title, and the words that stand at the place."""

    page: str
    title: str
    heading: str


def help_headings(*folders: Path) -> tuple[HelpHeading, ...]:
    """Every place of every page, page by page, each of the first folder that has it; unreadable ones are left out."""
    found: list[HelpHeading] = []
    pages = {file.stem: file for folder in reversed(folders) for file in folder.glob("*.md")}
    for _page, file in sorted(pages.items()):
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        found += headings_in(file.stem, text)
    return tuple(found)


def headings_in(page: str, text: str) -> list[HelpHeading]:
    """The places of one page; a topic told twice is one place."""
    found = (_TITLE.match(line) or _TOPIC.match(line) for line in text.splitlines())
    words = [match[match.lastindex or 1] for match in found if match]
    plain = list(dict.fromkeys(_MARKUP.sub(r"\1", word).strip(" .:。：") for word in words))
    title = plain[0] if plain else page
    return [HelpHeading(page, title, word) for word in plain if word]

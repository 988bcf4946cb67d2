"""Places of the help that search everywhere opens."""

from __future__ import annotations

from pathlib import Path

from app.viewmodels.help_headings import headings_in, help_headings

PAGE = """# 5 Build

Text with **bold** inside.

## More `things`

- **Swap** shows parts. **Other** words.
- **Tools > Health** says.
- **Swap** again.
**[Link](x.md)**: a topic.
"""


def test_titles_and_topics_are_places_once_and_without_markup() -> None:
    found = headings_in("build", PAGE)
    assert [one.heading for one in found] == ["5 Build", "More things", "Swap", "Tools > Health", "Link"]
    assert {(one.page, one.title) for one in found} == {("build", "5 Build")}


def test_a_page_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("# Good", encoding="utf-8")
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe# Bad\xff")
    assert [one.heading for one in help_headings(tmp_path)] == ["Good"]

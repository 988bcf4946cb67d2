"""Tables, tiles and headings as the pages use them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, TableStyle

from app.quoting.pdf.context import Context, Story
from app.quoting.pdf.fonts import REGULAR, SEMIBOLD
from app.quoting.pdf.marks import Mark
from app.quoting.pdf.tagging import Layout, Table
from app.quoting.pdf.text import LONGEST
from app.quoting.pdf.theme import FILL, INK, MUTED, RULE, WHITE

Cell = Any  # a string, a flowable or a list of flowables
SLIGHTLY_OVER = 0.22
"""A last page filled to less than this share is worth the rows being set tighter."""
TILE_LEFT, TILE_RIGHT = 8.0, 5.0
"""Space beside the words of a tile, points."""
SMALLEST_TILE = 10.0
KEPT_ROWS = 56.0
"""Points kept below a heading: the head of a table and two rows."""


def base_style(c: Context) -> list[tuple[Any, ...]]:
    """Commands shared by all tables: fonts named, thin rules, no outer lines."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("FONTSIZE", (0, 0), (-1, -1), 8.8),
        ("LEADING", (0, 0), (-1, -1), 11.4),
        ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), c.theme.pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), c.theme.pad + 1),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, RULE),
    ]


def grid(
    c: Context,
    head: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    right: Sequence[int] = (),
    bold_last: bool = False,
) -> Table:
    """A table whose head repeats on every page. ``widths`` are shares of the body; ``right`` names figure columns."""
    total = sum(widths)
    columns = [width / total * c.theme.width for width in widths]
    body = [[_cell(c, cell, n in right, bold_last and row is rows[-1]) for n, cell in enumerate(row)] for row in rows]
    titles = [c.printer.p(text, "headright" if n in right else "head") for n, text in enumerate(head)]
    style = [*base_style(c), ("LINEBELOW", (0, 0), (-1, 0), 0.9, INK)]
    style += [("ALIGN", (n, 0), (n, -1), "RIGHT") for n in right]
    style += [("LEFTPADDING", (n + 1, 0), (n + 1, -1), 12) for n in right if n + 1 not in right]
    return Table([titles, *body], colWidths=columns, repeatRows=1, style=TableStyle(style))


def _cell(c: Context, cell: Cell, right: bool, bold: bool) -> Cell:
    if not isinstance(cell, str):
        return cell
    return c.printer.p(cell, ("cellbold" if bold else "cell") + ("right" if right else ""))


def section(c: Context, key: str, title: str, lead: str = "") -> Story:
    """The head of a section, which starts a page and gets a bookmark."""
    heading = c.printer.p(title, "h1")
    heading.bookmark = (key, title, 0)
    return [heading, *([c.printer.p(lead, "lead")] if lead else [Spacer(1, 4)])]


def heading(c: Context, title: str) -> Story:
    """A heading within a section; it never stands alone at the foot of a page."""
    return [CondPageBreak(KEPT_ROWS + 30), c.printer.p(title, "h2"), Spacer(1, 2)]


def with_note(c: Context, table: Flowable, note: str) -> Story:
    """A table and its note, which follows it on the same page."""
    return [table, Spacer(1, 3), c.printer.p(note, "note")]


def fitted(c: Context, make: Callable[[Context], Story]) -> Story:
    """A section that would run over its pages by a little is set with tighter rows, if it fits them then."""
    story = make(c)
    room = c.theme.size[1] - c.theme.top - c.theme.bottom
    pages, rest = divmod(height_of(story, c.theme.width), room)
    if not story or pages < 1 or not 0 < rest <= room * SLIGHTLY_OVER:
        return story
    tight = make(replace(c, theme=replace(c.theme, compact=True)))
    return tight if height_of(tight, c.theme.width) <= pages * room else story


def height_of(story: Story, width: float) -> float:
    """Height of a story on one page, in points; spaces around neighbours count in full, to be safe."""
    total = 0.0
    for flowable in story:
        if isinstance(flowable, KeepTogether):  # which cannot be measured off a page
            total += height_of(flowable._content, width)
        else:
            total += flowable.wrap(width, 1e6)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return total


def mark(c: Context, kind: str, size: float = 9) -> Mark:
    """A status mark with its word for those who listen."""
    return Mark(kind, c.theme.accent, size, c.w(f"mark.{kind}"))


def marked(c: Context, kind: str, text: str, share: float) -> Layout:
    """A status mark with its words beside it, for a cell of so large a share of the body's width."""
    bare = [(side, (0, 0), (-1, -1), 0) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")]
    style = TableStyle([("FONTNAME", (0, 0), (-1, -1), REGULAR), ("VALIGN", (0, 0), (-1, -1), "TOP"), *bare])
    return Layout([[mark(c, kind), c.printer.p(text, "cell")]], colWidths=[13, c.theme.width * share - 20], style=style)


def tiles(c: Context, entries: Sequence[tuple[str, str, str]]) -> Layout:
    """A row of figures: head, figure, explanation. No word is broken: all figures get smaller before one would be."""
    size = _tile_size(c, [figure for _, figure, _ in entries])
    cells: list[list[Flowable]] = [
        [c.printer.p(head, "tilehead"), c.printer.p(figure, "tile", size=size), c.printer.p(note, "note")]
        for head, figure, note in entries
    ]
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("BACKGROUND", (0, 0), (-1, -1), FILL),
        ("LINEABOVE", (0, 0), (-1, 0), 1.4, c.theme.accent),
        ("LINEAFTER", (0, 0), (-2, 0), 2, WHITE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), TILE_LEFT),
        ("RIGHTPADDING", (0, 0), (-1, -1), TILE_RIGHT),
        ("TOPPADDING", (0, 0), (-1, -1), 6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
    ]
    return Layout([cells], colWidths=[c.theme.width / len(cells)] * len(cells), style=TableStyle(style))


def _tile_size(c: Context, figures: Sequence[str]) -> float:
    """The size at which the longest word of the figures fits its tile, in points."""
    style = c.printer.styles["tile"]
    room = c.theme.width / len(figures) - TILE_LEFT - TILE_RIGHT
    words = [word for figure in figures for word in c.printer.plain(figure).split(" ")]
    widest = max((c.printer.width(word, style.fontName, style.fontSize) for word in words), default=0)
    return float(style.fontSize if widest <= room else max(SMALLEST_TILE, style.fontSize * room / widest))


def pairs(c: Context, rows: Sequence[tuple[str, str]], label: float = 0.18) -> Table:
    """Names on the left, texts on the right."""
    body = [[c.printer.p(name, "cellbold"), c.printer.p(text, "cell", clip=2 * LONGEST)] for name, text in rows]
    style = base_style(c)
    width = c.theme.width
    return Table(body, colWidths=[width * label, width * (1 - label)], style=TableStyle(style))


def counts(c: Context, entries: Sequence[tuple[str, int, str]]) -> Layout:
    """Status marks with their counts and words."""
    row: list[Cell] = []
    for kind, count, word in entries:
        text = f'<font name="{SEMIBOLD}" size="17">{count}</font>&nbsp; {c.printer.markup(word)}'
        row += [mark(c, kind, 15), c.printer.rich(text)]
    part = c.theme.width / len(entries)
    style = [
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TEXTCOLOR", (0, 0), (-1, -1), MUTED),
        ("BOTTOMPADDING", (1, 0), (-1, -1), 7),
    ]
    return Layout([row], colWidths=[22, part - 22] * len(entries), style=TableStyle(style))


def together(story: Story) -> Flowable:
    """Keeps flowables on one page where they fit one."""
    return KeepTogether(story)

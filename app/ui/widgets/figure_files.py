"""A drawing outside the window: on the clipboard as picture and vectors, its table for spreadsheets, and as a file."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QMimeData, QRectF, QSize, QSizeF, QStringListModel
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from app.figures.drawing import Drawing

COPY_SCALE = 2
"""A copied or saved picture has this many pixels per logical one."""
POINTS_PER_PX = 0.75
SVG_TYPE = "image/svg+xml"


def picture_of(drawing: Drawing, ground: str) -> QImage:
    """The drawing in pixels on a ground of one colour."""
    made = QImage(_size(drawing, COPY_SCALE), QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(QColor(ground))
    painter = QPainter(made)
    _renderer(drawing).render(painter, QRectF(made.rect()))
    painter.end()
    return made


def picture_mime(drawing: Drawing, ground: str) -> QMimeData:
    """For the clipboard: a picture for those who take pixels, SVG for those who take vectors."""
    made = _mime()
    made.setImageData(picture_of(drawing, ground))
    made.setData(SVG_TYPE, QByteArray(_svg_file(drawing).encode()))
    return made


def _mime() -> QMimeData:
    """Empty, and made by Qt itself. Qt may delete what lies on the clipboard after Python has ended, which crashes the
    program where Python made it; of all that hands one out, a model of a list is the smallest.
    """
    model = QStringListModel([""])
    made = model.mimeData([model.index(0, 0)])
    made.clear()
    return made


def table_mime(table: Sequence[Sequence[str]], title: str) -> QMimeData:
    """For the clipboard: tabs for spreadsheets, HTML for documents."""
    made = _mime()
    made.setText(table_text(table))
    head, *rows = table or ((),)
    lines = ["".join(f"<th>{escape(cell)}</th>" for cell in head)]
    lines += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    made.setHtml(f"<table><caption>{escape(title)}</caption>{body}</table>")
    return made


def table_text(table: Sequence[Sequence[str]]) -> str:
    """The table with tabs between the cells."""
    return "\n".join("\t".join(row) for row in table)


def save_picture(drawing: Drawing, path: Path, ground: str) -> None:
    """Writes PNG, SVG or PDF as the file's ending says; raises ``OSError`` where it cannot be written."""
    kind = path.suffix.lower()
    if kind == ".svg":
        path.write_text(_svg_file(drawing), encoding="utf-8")
    elif kind == ".pdf":
        _save_pdf(drawing, path)
    elif not picture_of(drawing, ground).save(str(path), "PNG"):
        raise OSError(str(path))


def _save_pdf(drawing: Drawing, path: Path) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(drawing.title)
    size = QSizeF(drawing.width * POINTS_PER_PX, drawing.height * POINTS_PER_PX)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(str(path))
    _renderer(drawing).render(painter, QRectF(0, 0, writer.width(), writer.height()))
    painter.end()


def _svg_file(drawing: Drawing) -> str:
    """The SVG with its title, which readers of files show and speak."""
    head, rest = drawing.svg.split(">", 1)
    return f"{head}><title>{escape(drawing.title)}</title>{rest}"


def _renderer(drawing: Drawing) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(drawing.svg.encode()))


def _size(drawing: Drawing, scale: float) -> QSize:
    return QSize(ceil(drawing.width * scale), ceil(drawing.height * scale))

"""Facts that are edited in a small table: slots, plugs, sharing rules, and lists of figures or words.

Rows are mappings from a column's name to plain data; ``None`` in a cell is unknown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from app.domain.errors import UserError
from app.domain.validation import parse
from app.viewmodels.part_form import FactShape, NotAllowed, plain, read

Row = dict[str, Any]
Reason = Literal["missing", "twice", "empty", "model"]
VALUE, LABEL = "value", "label"
"""The columns of the tables that stand for a list and for a mapping."""
MOST_PLUGS = 16


class RowFault(Exception):
    """A row that cannot be kept: its number from 0, the column, and why (``message`` with ``model``)."""

    def __init__(self, row: int, column: str, reason: Reason, message: str = "") -> None:
        super().__init__(f"row {row + 1}, {column}: {reason} {message}".strip())
        self.row, self.column, self.reason, self.message = row, column, reason, message


def has_rows(shape: FactShape) -> bool:
    """Whether a fact can be edited as a table."""
    return shape.kind in ("table", "plugs", "widths", "texts", "numbers", "wholes", "choices")


def columns_of(shape: FactShape) -> tuple[FactShape, ...]:
    """The columns of a fact's table."""
    if shape.kind == "table":
        return shape.item
    if shape.kind == "plugs":
        made = FactShape(name="", label="", kind="whole", low=0, high=MOST_PLUGS, optional=False, default=0)
        return tuple(replace(made, name=option, label=option) for option in shape.options)
    if shape.kind == "widths":
        label = FactShape(name=LABEL, label="Slot or socket", kind="text", required=True, optional=False)
        number = FactShape(name=VALUE, label=shape.label, kind="whole", low=0, high=32, required=True, optional=False)
        return label, number
    one: Any = {"texts": "text", "numbers": "number", "wholes": "whole", "choices": "choice"}[shape.kind]
    return (replace(shape, name=VALUE, kind=one, required=True, optional=False, default=None, help=""),)


def rows_of(shape: FactShape, value: Any) -> list[Row]:
    """A fact's value as rows; unknown has none."""
    if value is None:
        return []
    if shape.kind == "table":
        return [{**new_row(shape), **one} for one in value]
    if shape.kind == "plugs":
        return [{option: one.get(option, 0) for option in shape.options} for one in value]
    if shape.kind == "widths":
        return [{LABEL: key, VALUE: number} for key, number in value.items()]
    return [{VALUE: one} for one in value]


def new_row(shape: FactShape) -> Row:
    """A row before anything is entered: what the model presumes, everything else unknown."""
    return {column.name: column.default for column in columns_of(shape)}


def value_from(shape: FactShape, rows: Sequence[Mapping[str, Any]]) -> Any:
    """What rows stand for, as plain data; raises ``RowFault`` for the first that cannot be kept."""
    columns = columns_of(shape)
    for number, row in enumerate(rows):
        for column in columns:
            if column.required and row.get(column.name) in (None, "", []):
                raise RowFault(number, column.name, "missing")
    _no_twins(shape, columns, rows)
    if shape.kind == "table":
        return [_modelled(shape, row, number) for number, row in enumerate(rows)]
    if shape.kind == "plugs":
        return [{key: number for key, number in row.items() if number} for row in rows] or [{}]
    if shape.kind == "widths":
        return {row[LABEL]: row[VALUE] for row in rows}
    return [row[VALUE] for row in rows]


def read_cell(column: FactShape, text: str, locale: str) -> Any:
    """What was typed into a cell; empty is unknown, or what the model presumes. Raises ``NotAllowed``."""
    value = read(column, text, locale)
    if value is None and not column.optional:
        if column.required:
            raise NotAllowed("empty")
        return column.default
    return value


def labels_in(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The labels that rows of a part's facts bear, for rules that name slots and sockets."""
    found = [
        str(row["label"])
        for value in values.values()
        if isinstance(value, list)
        for row in value
        if isinstance(row, Mapping) and row.get("label")
    ]
    return tuple(dict.fromkeys(found))


def former_row(shape: FactShape, rows: Sequence[Row], row: Row, at: int) -> Row | None:
    """The row of a former state that ``row`` came from: the one of its name, else the one in its place."""
    names = [column.name for column in columns_of(shape) if column.required and column.kind == "text"]
    if names:
        return next((one for one in rows if one[names[0]] == row.get(names[0])), None)
    return rows[at] if at < len(rows) else None


def _no_twins(shape: FactShape, columns: Sequence[FactShape], rows: Sequence[Mapping[str, Any]]) -> None:
    """Labels are what rules call slots by: each stands once."""
    if shape.kind != "widths" and not any(column.name == LABEL for column in columns):
        return
    seen: set[str] = set()
    for number, row in enumerate(rows):
        name = str(row[LABEL])
        if name in seen:
            raise RowFault(number, LABEL, "twice")
        seen.add(name)


def _modelled(shape: FactShape, row: Mapping[str, Any], number: int) -> Row:
    known = {key: value for key, value in row.items() if value is not None}
    assert shape.item_model is not None
    try:
        made: Row = plain(parse(shape.item_model, known, ""))
    except UserError as error:
        message = error.message.removeprefix(": ")
        raise RowFault(number, message.partition(":")[0], "model", message) from None
    return made

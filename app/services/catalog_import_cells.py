"""One cell to the value of one fact, by what the spec model says of that fact."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from app.domain.cells import undefused
from app.domain.parts import CATEGORIES
from app.services.catalog_import_ports import Cell
from app.services.catalog_import_units import PLACEHOLDERS, Unreadable, in_unit, number_in, truth_in

Convert = Callable[[Cell, str, bool | None], Any]
"""(cell, unit of the column, decimal comma) -> value; ``None`` where the cell says nothing."""

_SPLIT = re.compile(r"\s*[;,/|\n]\s*")
_INNER = re.compile(r"\d+(?:[.,]\d+)?")
_SAID_AS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "form_factor": {
            "microatx": "mATX", "matx": "mATX", "µatx": "mATX", "eatx": "E-ATX", "extendedatx": "E-ATX",
            "ssieeb": "EEB",
            "ssiceb": "CEB", "miniitx": "Mini-ITX", "xlatx": "XL-ATX", "sfxl": "SFX-L", "25": "2.5", "35": "3.5",
            "m2": "M.2", "m22280": "M.2", "u2": "U.2", "u3": "U.3", "e1s": "E1.S", "e3s": "E3.S", "25zoll": "2.5",
            "35zoll": "3.5", "25inch": "2.5", "35inch": "3.5",
        },
        "kind": {
            "ssdnvme": "nvme", "nvmessd": "nvme", "satassd": "sata_ssd", "ssdsata": "sata_ssd", "harddisk": "hdd",
            "festplatte": "hdd", "registered": "RDIMM", "unbuffered": "UDIMM", "loadreduced": "LRDIMM",
            "sodimm": "SODIMM",
            "wasserkühlung": "aio", "luft": "air", "luftkühlung": "air", "water": "aio", "liquid": "aio",
        },
    }
)  # fmt: skip
_SAID_AS_FIELD = MappingProxyType({"board_form_factors": "form_factor", "psu_form_factors": "form_factor"})


def clean(text: str) -> str:
    """A text on one line, without signs that cannot be printed and the quote that defuses formulas."""
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    return undefused(" ".join(text.split()))


def words_of(cell: Cell) -> str:
    """A cell as text; nothing for placeholders such as "n/a" and "-"."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    text = clean(str(cell))
    return "" if text.lower() in PLACEHOLDERS else text


@cache
def converter(category: str, field: str) -> Convert:
    """How a cell becomes the value of a fact. Raises ``Unreadable`` when called with what cannot be one."""
    info = CATEGORIES[category].model_fields[field]
    kind = _kind(info.annotation)
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    unit = str(extra["unit"]) if extra.get("unit") else None
    if kind is bool:
        return lambda cell, _unit, _comma: truth_in(words) if (words := words_of(cell)) else None
    if kind in (int, float):
        return _numbers(kind, unit, _lowest(info))
    if get_origin(kind) is Literal:
        return lambda cell, _unit, _comma: _choice(words_of(cell), get_args(kind), field)
    if kind is str:
        return lambda cell, _unit, _comma: _said(words_of(cell), field) or None
    inner = get_args(kind)[0] if get_origin(kind) is tuple else None
    if inner in (str, int, float) or get_origin(inner) is Literal:
        return _lists(inner, field)
    return lambda cell, _unit, _comma: _json(words_of(cell)) if words_of(cell) else None


def _kind(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, UnionType):
        return next(one for one in get_args(annotation) if one is not NoneType)
    return annotation


def _lowest(info: FieldInfo) -> float | None:
    return next((float(rule.ge) for rule in info.metadata if getattr(rule, "ge", None) is not None), None)


def _numbers(kind: type, unit: str | None, lowest: float | None) -> Convert:
    def convert(cell: Cell, column_unit: str, comma: bool | None) -> Any:
        if isinstance(cell, bool):
            raise Unreadable(f"'{cell}' is not a number")
        if isinstance(cell, int | float):
            value, rest = float(cell), ""
        else:
            words = words_of(cell)
            if not words:
                return None
            value, rest = _number(words, unit, comma)
        value = in_unit(value, rest, column_unit, unit)
        if value == 0 and lowest is not None and lowest > 0:
            return None  # a placeholder: zero is no possible value here
        if kind is float:
            return value
        if value != int(value):
            raise Unreadable(f"{value:g} is not a whole number")
        return int(value)

    return convert


def _number(words: str, unit: str | None, comma: bool | None) -> tuple[float, str]:
    try:
        return number_in(words, comma)
    except Unreadable:
        found = _INNER.search(words) if unit is None else None
        if found is None:
            raise
        return number_in(found.group(), comma)[0], ""  # "PCIe 5.0", "CL36", "x16"


def _choice(words: str, choices: tuple[Any, ...], field: str) -> Any:
    if not words:
        return None
    said = _same(_said(words, field))
    for choice in choices:
        if _same(str(choice)) == said:
            return choice
    raise Unreadable(f"'{words[:40]}' is none of {', '.join(map(str, choices))}")


def _same(word: str) -> str:
    return re.sub(r"[^\w]|_", "", word.lower())


def _said(words: str, field: str) -> str:
    """A word as the catalog writes it: sockets without blanks, board formats and 80 PLUS classes by our names."""
    if field in ("socket", "sockets"):
        words = re.sub(r"(?i)^(?:socket|sockel)\s+", "", words)
        return re.sub(r"(?i)^lga[\s-]+", "LGA", words)
    if field == "efficiency":
        return re.sub(r"(?i)^80\s*(?:\+|plus)\s*[-:]?\s*", "", words).capitalize() or "White"
    return _SAID_AS.get(_SAID_AS_FIELD.get(field, field), {}).get(_same(words), words)


def _lists(inner: Any, field: str) -> Convert:
    def convert(cell: Cell, _unit: str, comma: bool | None) -> Any:
        words = words_of(cell)
        if not words:
            return None
        if words.startswith("["):
            return _json(words)
        entries = [word for word in _SPLIT.split(words) if word]
        if inner is str:
            return [_said(word, field) for word in entries]
        if inner in (int, float):
            values = [number_in(word, comma)[0] for word in entries]
            return [int(value) if inner is int and value == int(value) else value for value in values]
        return [_choice(word, get_args(inner), field) for word in entries]

    return convert


def _json(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"'{words[:40]}' is not valid JSON ({error})") from None

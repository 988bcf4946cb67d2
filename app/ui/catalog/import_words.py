"""The words of an import: its steps, kinds of lines, formats and counts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.domain.parts import Part
from app.services.catalog_import_model import ImportReport
from app.ui.catalog.words import amount_words, fact_label, shown, titled, translate
from app.ui.told import told
from app.ui.widgets import plural
from app.viewmodels.import_lines import Line
from app.viewmodels.numbers import show
from app.viewmodels.part_form import fact_of, facts_of, value_of

LOOKS = {
    "new": ("new", "text2"),
    "changed": ("edit", "text2"),
    "yours": ("warning", "warn"),
    "doubtful": ("warning", "warn"),
    "unchanged": ("saved", "text3"),
    "rejected": ("failed", "fail"),
    "all": ("columns", "text2"),
    "sample": ("filter", "text2"),
}
"""Icon role and colour token of a kind of lines, and of the two filters over all of them."""


def kind_word(kind: str) -> str:
    """A kind of lines, or a filter."""
    return {
        "all": translate("Import", "All"),
        "sample": translate("Import", "Sample of each"),
        "new": translate("Import", "New"),
        "changed": translate("Import", "Changes"),
        "yours": translate("Import", "Yours differs"),
        "doubtful": translate("Import", "Doubtful"),
        "unchanged": translate("Import", "Unchanged"),
        "rejected": translate("Import", "Rejected"),
    }[kind]


def line_word(kind: str) -> str:
    """What a single line is."""
    return translate("Import", "Change") if kind == "changed" else kind_word(kind)


def format_word(kind: str) -> str:
    """What kind of file it is."""
    return {
        "rigwright": translate("Import", "Rigwright's own file"),
        "opendb": translate("Import", "BuildCores OpenDB · ODC-By 1.0"),
        "cloud": translate("Import", "Cloud price list"),
        "table": translate("Import", "Table"),
    }[kind]


def field_word(category: str, field: str) -> str:
    """A field of a part in words."""
    shape = fact_of(category, field) if category else None
    return fact_label(shape) if shape else common_word(field)


def common_word(field: str) -> str:
    """A field that all parts have."""
    return {
        "id": translate("Import", "Catalog id"),
        "category": translate("Import", "Category"),
        "vendor": translate("Import", "Vendor"),
        "name": translate("Import", "Name"),
        "mpn": translate("Import", "Part number"),
        "launch_year": translate("Import", "Launched"),
        "status": translate("Import", "Status"),
        "notes": translate("Import", "Notes"),
        "price": translate("Import", "Price"),
        "price_amount": translate("Import", "Price, net"),
        "price_currency": translate("Import", "Currency"),
        "price_as_of": translate("Import", "Day of the price"),
        "price_basis": translate("Import", "What the price is"),
        "price_source": translate("Import", "Source of the price"),
        "price_supplier": translate("Import", "Supplier"),
        "price_region": translate("Import", "Region of the price"),
        "price_valid_until": translate("Import", "Price valid until"),
        "source": translate("Import", "Source"),
        "source_date": translate("Import", "Day of the source"),
        "confidence": translate("Import", "Confidence"),
    }.get(field, field)


def value_words(line: Line, locale: str) -> tuple[str, str]:
    """A change's value before and after."""
    assert line.change is not None
    category = line.row.category
    shape = fact_of(category, line.change.field) if category else None
    before, after = line.change.before, line.change.after
    if shape:
        return shown(shape, before, locale, unit=True), shown(shape, after, locale, unit=True)
    return _common_value(before, locale), _common_value(after, locale)


def _common_value(value: Any, locale: str) -> str:
    """A value of a field that all parts have; a price as people write it."""
    if isinstance(value, Mapping) and "amount" in value and "currency" in value:
        return amount_words(Decimal(str(value["amount"])), str(value["currency"]), locale)
    return translate("Catalog", "unknown") if value is None else str(value)


def why(line: Line) -> str:
    """Why a line is what it is."""
    row = line.row
    if line.kind == "rejected":
        return titled(told(row.where), told(row.fault))
    if line.kind == "yours":
        return translate("Import", "You entered this value; yours stays. {0}").format(told(row.where))
    if line.kind == "doubtful":
        return "; ".join(doubt_words(line))
    if line.kind == "changed" and line.change is not None and line.change.before is None:
        return translate("Import", "Fills a missing fact, {0}").format(told(row.where))
    return titled(told(row.where), told(row.reason)) if row.reason else told(row.where)


def doubt_words(line: Line) -> list[str]:
    """What looks wrong about a row, sentence by sentence."""
    return [
        titled(field_word(line.row.category, field), told(sentence)) if field else told(sentence)
        for field, sentence in line.doubts
    ]


def new_words(part: Part) -> str:
    """How much is known of a new part."""
    missing = len(part.missing_facts())
    known = len(type(part.spec).model_fields) - missing
    facts = plural(known, translate("Import", "{n} fact"), translate("Import", "{n} facts"))
    unknown = plural(missing, translate("Import", "{n} unknown"), translate("Import", "{n} unknown"))
    return translate("Import", "{0}, {1}").format(facts, unknown)


def facts_words(part: Part, locale: str, most: int = 12) -> str:
    """The price and the facts of a new part in one line, the first few of them."""
    known = [shape for shape in facts_of(part.category) if getattr(part.spec, shape.name) is not None]
    words = [f"{fact_label(one)} {shown(one, value_of(part, one.name), locale, unit=True)}" for one in known[:most]]
    if part.price is not None:
        amount = amount_words(part.price.amount, part.price.currency, locale)
        words.insert(0, f"{common_word('price')} {amount}")
    return " · ".join(words) + (" …" if len(known) > most else "")


def apply_word(new: int, changed: int, locale: str) -> str:
    """The button that counts what will happen."""
    if new and changed:
        return translate("Import", "Add {0}, change {1}").format(show(new, locale), show(changed, locale))
    if changed == 1 or (new == 1 and not changed):
        return translate("Import", "Change 1 part") if changed else translate("Import", "Add 1 part")
    words = translate("Import", "Change {0} parts") if changed else translate("Import", "Add {0} parts")
    return words.format(show(changed or new, locale))


def report_words(report: ImportReport, locale: str) -> list[tuple[str, str]]:
    """What an import did, as (number, what)."""

    def said(number: int, one: str, many: str) -> tuple[str, str]:
        return show(number, locale), plural(number, one, many)

    return [
        said(report.new, translate("Import", "part added"), translate("Import", "parts added")),
        said(report.changed, translate("Import", "part changed"), translate("Import", "parts changed")),
        said(
            report.unchanged, translate("Import", "row said nothing new"), translate("Import", "rows said nothing new")
        ),
        said(report.left_out, translate("Import", "row left out"), translate("Import", "rows left out")),
        said(report.rejected, translate("Import", "row rejected"), translate("Import", "rows rejected")),
    ]

"""The lines of a quote as a table for other programs: CSV and XLSX, named after EN 16931 where it has a name.

Texts that a spreadsheet would take for a formula are defused: an apostrophe before them in CSV, a text cell in XLSX.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from app.domain.errors import UserError
from app.quoting.canonical import document
from app.quoting.model import Line, QuoteContent
from app.quoting.privacy import clean

UNITS: Mapping[str, str] = MappingProxyType({"pcs": "H87", "h": "HUR", "month": "MON", "year": "ANN", "kg": "KGM"})
"""UN/ECE Recommendation 20, which BT-130 asks for."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CELL_CHARS = 32_000
"""A spreadsheet's cell holds 32 767."""
Value = str | Decimal | None
Column = tuple[str, str, Callable[[QuoteContent, Line, Decimal | None], Value]]
COLUMNS: tuple[Column, ...] = (
    ("invoice_line_identifier", "BT-126", lambda q, line, net: line.pos),
    ("line_group", "", lambda q, line, net: line.group),
    ("line_kind", "", lambda q, line, net: line.kind),
    ("item_name", "BT-153", lambda q, line, net: line.name),
    ("item_description", "BT-154", lambda q, line, net: line.facts),
    ("item_sellers_identifier", "BT-155", lambda q, line, net: line.sku),
    ("manufacturer", "", lambda q, line, net: line.manufacturer),
    ("manufacturer_part_number", "", lambda q, line, net: line.mpn),
    ("item_country_of_origin", "BT-159", lambda q, line, net: line.origin),
    ("invoiced_quantity", "BT-129", lambda q, line, net: line.qty * (q.offer.systems if line.per_system else 1)),
    ("invoiced_quantity_unit_of_measure_code", "BT-130", lambda q, line, net: UNITS.get(line.unit, "C62")),
    ("price_state", "", lambda q, line, net: line.price_state),
    ("item_net_price", "BT-146", lambda q, line, net: line.unit_price),
    ("invoice_line_allowance_percentage", "BT-138", lambda q, line, net: line.discount_percent),
    ("invoice_line_allowance_amount", "BT-136", lambda q, line, net: line.discount_amount),
    ("invoice_line_allowance_reason", "BT-139", lambda q, line, net: line.discount_reason),
    ("invoice_line_net_amount", "BT-131", lambda q, line, net: net),
    ("invoiced_item_vat_category_code", "BT-151", lambda q, line, net: line.tax_category),
    ("invoiced_item_vat_rate", "BT-152", lambda q, line, net: line.tax_rate),
    ("invoice_currency_code", "BT-5", lambda q, line, net: q.currency),
    ("optional", "", lambda q, line, net: "yes" if line.optional else "no"),
    ("lead_time", "", lambda q, line, net: line.lead_time),
    ("warranty", "", lambda q, line, net: line.warranty),
    ("condition", "", lambda q, line, net: line.condition),
    ("part_id", "", lambda q, line, net: line.part),
)
"""Name, the term of EN 16931 if there is one, and the value."""


def lines_file(content: QuoteContent, kind: str) -> bytes:
    """The lines as ``csv`` or ``xlsx``; raises ``UserError`` for anything else. An unknown value is an empty cell."""
    if kind == "csv":
        return _csv(content)
    if kind == "xlsx":
        return _xlsx(content)
    raise UserError(f"Lines cannot be written as '{kind}'.", hint="Use a file name that ends in .csv or .xlsx.")


def rows(content: QuoteContent) -> Iterable[list[Value]]:
    """The values of each line, in the order of ``COLUMNS``."""
    for line, net in zip(content.lines, content.totals.line_net, strict=True):
        yield [value(content, line, net) for _, _, value in COLUMNS]


def defused(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe before what would begin a formula."""
    text = clean(text)[:CELL_CHARS]
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def _csv(content: QuoteContent) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([name for name, _, _ in COLUMNS])
    for row in rows(content):
        writer.writerow(["" if v is None else f"{v:f}" if isinstance(v, Decimal) else defused(v) for v in row])
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _xlsx(content: QuoteContent) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Lines"
    sheet.append([name for name, _, _ in COLUMNS])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for n, row in enumerate(rows(content), 2):
        for m, value in enumerate(row, 1):
            cell = sheet.cell(n, m)
            if isinstance(value, Decimal):
                cell.value = value
            elif value is not None:
                cell.value = _xml_text(value)
                cell.data_type = "s"
                cell.quotePrefix = value.lstrip(" ").startswith(FORMULA_STARTS)
    sheet.freeze_panes = "A2"
    about = book.create_sheet("About")
    facts = (
        ("schema", content.schema_id),
        ("quote_number", content.identity.number or "draft"),
        ("content_sha256", document(content)["integrity"]["content_sha256"]),
        *((name, f"EN 16931 {term}") for name, term, _ in COLUMNS if term),
    )
    for n, (name, fact) in enumerate(facts, 1):
        about.cell(n, 1).value, about.cell(n, 2).value = name, fact
    book.properties.creator, book.properties.title = "Rigwright", content.identity.number or "draft"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _xml_text(text: str) -> str:
    """Text that a workbook can hold."""
    return clean(text)[:CELL_CHARS]

"""The lines as CSV and XLSX: the same figures as the quote, names of EN 16931, and no text that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.cli.parser import make_parser
from app.domain.customer import OfferedService, Terms
from app.domain.errors import UserError
from app.quoting.lines_file import COLUMNS, FORMULA_STARTS, defused, lines_file
from tests.quoting import quote_sample as sample

NASTY = ('=HYPERLINK("http://x.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "  =1+1", "＝1")


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_rows_are_the_lines_with_their_amounts() -> None:
    content = sample.issued()
    rows = read(lines_file(content, "csv"))
    assert [row["invoice_line_identifier"] for row in rows] == [line.pos for line in content.lines]
    net = sum(Decimal(r["invoice_line_net_amount"]) for r in rows if r["optional"] == "no")
    assert net == content.totals.subtotal
    assert rows[0]["item_net_price"] == "8190.00" and rows[0]["invoiced_quantity_unit_of_measure_code"] == "H87"
    assert rows[-1]["price_state"] == "on_request" and rows[-1]["item_net_price"] == ""


def test_the_workbook_holds_the_same() -> None:
    content = sample.issued()
    book = load_workbook(io.BytesIO(lines_file(content, "xlsx")))
    values = list(book["Lines"].values)
    assert list(values[0]) == [name for name, _, _ in COLUMNS]
    net = [name for name, _, _ in COLUMNS].index("invoice_line_net_amount")
    assert [row[net] for row in values[1:]] == [
        None if n is None else pytest.approx(float(n)) for n in content.totals.line_net
    ]
    about = dict(book["About"].values)
    assert about["quote_number"] == "Q-2026-00417" and about["invoice_line_net_amount"] == "EN 16931 BT-131"


@pytest.mark.parametrize("name", NASTY)
def test_no_name_becomes_a_formula(name: str) -> None:
    content = sample.draft(terms=Terms(services=(OfferedService(name=name, price=Decimal(1)),)))
    row = read(lines_file(content, "csv"))[-1]
    assert not row["item_name"].startswith(FORMULA_STARTS)
    sheet = load_workbook(io.BytesIO(lines_file(content, "xlsx")))["Lines"]
    cell = sheet.cell(sheet.max_row, 4)
    assert cell.data_type == "s" and cell.value == content.lines[-1].name


@given(st.text(max_size=40))
def test_defused_text_never_begins_a_formula(text: str) -> None:
    assert not defused(text).lstrip(" ").startswith(FORMULA_STARTS)


def test_another_kind_of_file_is_refused() -> None:
    with pytest.raises(UserError, match="'ods'"):
        lines_file(sample.draft(), "ods")


def test_the_command_line_offers_forms_scopes_and_lines() -> None:
    given = ["quote", "b.yaml", "--customer", "c.yaml", "--pdf", "q.pdf"]
    plain = make_parser().parse_args(given)
    assert (plain.form, plain.scope, plain.lines) == ("full", "full", None)
    chosen = make_parser().parse_args([*given, "--form", "short", "--scope", "commercial", "--lines", "l.csv"])
    assert (chosen.form, chosen.scope, str(chosen.lines)) == ("short", "commercial", "l.csv")

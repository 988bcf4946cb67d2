"""A catalog keeper's day on the command line: prices, rates, log, undo, health, contradictions, after an upgrade."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Rig
from tests.cli.test_bad_input import assert_one_line


def test_prices_are_kept_with_supplier_and_taken_back(rig: Rig) -> None:
    offer: tuple[str, ...] = ("--in-stock", "yes", "--lead-days", "3")
    offer += (
        "--currency",
        "eur",
        "--supplier",
        "Example Trade",
        "--valid-until",
        "2099-01-01",
        "--as-of",
        "2026-11-01",
    )
    ran = rig("--json", "catalog", "prices", "nv-l4", "--add", "2190.50", *offer)
    assert ran.code == 0
    new, shipped = sorted(ran.document, key=lambda price: not price["in_use"])
    assert (new["amount"], new["currency"], new["supplier"]) == ("2190.50", "EUR", "Example Trade")
    assert (new["in_stock"], new["lead_days"]) == (True, 3)
    assert not shipped["in_use"]
    (step,) = {row["step"] for row in rig("--json", "catalog", "log", "nv-l4").document}
    assert rig("catalog", "undo", step).code == 0
    assert [price["currency"] for price in rig("--json", "catalog", "prices", "nv-l4").document] == ["USD"]
    assert rig("catalog", "redo", step).code == 0
    assert_one_line(rig("catalog", "redo", step), 2, "was not undone")
    assert "Example Trade" in rig("catalog", "prices", "nv-l4").out


def test_the_log_as_a_file(rig: Rig, tmp_path: Path) -> None:
    rig("catalog", "prices", "nv-l4", "--add", "2190.50")
    assert rig("--json", "catalog", "log", "--out", tmp_path / "log.json").document["changes"] == 1
    (change,) = json.loads((tmp_path / "log.json").read_text(encoding="utf-8"))["changes"]
    assert (change["kind"], change["part"], change["after"]["amount"]) == ("price", "nv-l4", "2190.50")
    assert "No change" in rig("catalog", "log", "--kind", "import").out
    assert "2190.50" in rig("catalog", "log", "--text", "nv-l4").out


def test_exchange_rates(rig: Rig) -> None:
    (row,) = rig("--json", "catalog", "rates", "sek", "10.5", "--as-of", "2026-01-02", "--source", "Riksbank").document
    assert (row["currency"], row["as_of"], row["source"], row["stale"]) == ("SEK", "2026-01-02", "Riksbank", True)
    assert "Riksbank" in rig("catalog", "rates").out
    assert "SEK" not in rig("catalog", "rates", "sek", "--drop").out


def test_health_names_what_is_missing_most(rig: Rig) -> None:
    found = rig("--json", "catalog", "health", "--category", "server").document
    assert [one["category"] for one in found["completeness"]] == ["server"]
    assert found["gaps"][0]["blocks"] >= found["gaps"][-1]["blocks"] > 0
    assert "psu_count" in rig("catalog", "health", "--category", "server").out


def test_an_upgrade_under_an_own_value_is_told(rig: Rig, tmp_path: Path) -> None:
    own = tmp_path / "accelerator.csv"
    own.write_text(
        "id,vendor,name,source,source_date,confidence,tdp_w\nnv-l4,NVIDIA,L4,nvidia-smi,2026-11-01,yours,75\n",
        encoding="utf-8",
    )
    assert rig("catalog", "import", own, "--apply", "--doubtful").code == 0
    with sqlite3.connect(tmp_path / "rigwright.db") as connection:
        (spec,) = connection.execute("select spec from part where id = 'nv-l4'").fetchone()
        newer = json.dumps({**json.loads(spec), "tdp_w": 73.0})
        connection.execute("update part set spec = ? where id = 'nv-l4'", (newer,))
    ran = rig("--json", "catalog", "verify", "--category", "accelerator")
    (changed,) = ran.document["changed_under"]
    assert (changed["field"], changed["shipped_then"], changed["shipped_now"], changed["mine"]) == ("tdp_w", 72, 73, 75)
    assert "has changed under 1" in rig("catalog", "verify").out
    assert len(rig("--json", "catalog", "changed", "nv-l4", "--take").document) == 1
    assert rig("--json", "catalog", "changed").document == []
    assert rig("--json", "catalog", "show", "nv-l4").document["spec"]["tdp_w"] == 73


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("prices", "nv-l4", "--add", "cheap"), ("cheap", "1299.50")),
        (("prices", "nv-l4", "--add", "-5"), ("-5",)),
        (("prices", "nv-l4", "--add", "5", "--currency", "ABC"), ("ABC", "EUR")),
        (("prices", "nv-l4", "--add", "5", "--lead-days", "-4"), ("lead_days", "-4")),
        (("prices", "nv-l4", "--add", "5", "--valid-until", "2020-01-01"), ("2020-01-01",)),
        (("prices", "nv-l44",), ("nv-l4",)),
        (("rates", "USD", "1"), ("dollar",)),
        (("rates", "EUR", "0.9", "--as-of", "yesterday"), ("yesterday", "2026-11-21")),
        (("rates", "SEK", "--drop"), ("SEK",)),
        (("undo", "77"), ("77",)),
        (("changed", "nv-l44"), ("nv-l4",)),
        (("changed", "--keep", "--take"), ("not allowed",)),
        (("log", "--kind", "gossip"), ("gossip",)),
        (("log", "--out", "log.txt"), ("csv",)),
        (("verify", "--category", "gpu"), ("gpu", "accelerator")),
        (("export", "x.csv", "--search", "zzzzzz"), ("no parts",)),
    ],
)  # fmt: skip
def test_slips_are_told_in_one_line(rig: Rig, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert_one_line(rig("catalog", *arguments), 2, *words)


LIST = """Sample Supply;;;;
Hersteller;Bezeichnung;Hersteller-Nr.;Kapazität (TB);Preis
Example;Turbo Drive;EX-TD-2000;2,00;189,50
Example;Broken Drive;EX-TD-3000;much;5,00
"""


def test_a_suppliers_list_is_shown_mapped_and_remembered(rig: Rig, tmp_path: Path) -> None:
    file, rejected = tmp_path / "storage.csv", tmp_path / "rejected.csv"
    file.write_text(LIST, encoding="cp1252")
    told = ("--supplier", "Sample Supply", "--map", "Preis=price:EUR")
    shown = rig("catalog", "import", file, *told)
    assert "1 new, 0 changed, 0 unchanged, 1 rejected" in shown.out
    assert "storage.csv line 4: column 'Kapazität (TB)': 'much' is not a number" in shown.out
    assert "Nothing was changed" in shown.out
    assert rig("catalog", "show", "example-ex-td-2000").code == 2
    done = rig("--json", "catalog", "import", file, *told, "--apply", "--rejected", rejected).document
    assert (done["applied"], done["report"]["new"], done["report"]["rejected"]) == (True, 1, 1)
    part = rig("--json", "catalog", "show", "example-ex-td-2000").document
    assert (part["spec"]["capacity_gb"], part["price"]["amount"], part["price"]["currency"]) == (2000, "189.5", "EUR")
    assert "EX-TD-3000" in rejected.read_text(encoding="utf-8-sig")
    again = rig("catalog", "import", file, "--supplier", "sample supply").out
    assert "columns (remembered)" in again
    assert "0 new, 0 changed, 1 unchanged" in again


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--map", "Nope=mpn"), "no column 'Nope'"),
        (("--map", "Preis=colour"), "'colour' is not a field"),
        (("--category", "gpu"), "no category 'gpu'"),
        (("--sheet", "Other"), "no sheet 'Other'"),
        (("--format", "opendb"), "no OpenDB files"),
    ],
)
def test_what_cannot_be_imported_is_said_in_one_line(
    rig: Rig, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    file = tmp_path / "storage.csv"
    file.write_text(LIST, encoding="utf-8")
    assert_one_line(rig("catalog", "import", file, *arguments), 2, message)

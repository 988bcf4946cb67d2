"""Everything beside the wizard: first run, projects, catalog, import, quotes, settings, rules, help, errors."""

from __future__ import annotations

import io
import json
import sqlite3
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest

from app.bootstrap import connect
from app.domain.errors import AppError
from app.domain.parts import Price
from app.services.catalog_log import CatalogChange, Cause
from app.ui.catalog.columns_dialog import ColumnsDialog
from app.ui.catalog.filter_dialog import FilterDialog
from app.ui.catalog.health_view import HealthDialog
from app.ui.catalog.log_view import LogDialog
from app.ui.catalog.new_part import NewPartDialog
from app.ui.catalog.upgrade_view import UpgradeDialog
from app.ui.catalog.verify_view import VerifyDialog
from app.ui.help import HelpDialog
from app.ui.quotes.detail import COMPARE, REVISIONS
from app.ui.rules_dialog import RulesDialog
from app.ui.told import told
from app.ui.ways_out import WaysOut
from app.viewmodels.catalog_page import Scope
from db.backup import BrokenDatabase
from tests.pictures.scene import Scene
from tests.pictures.stage import Stage

LIST = (
    "Hersteller;Artikel;Herstellernummer;Leistung (kW);Breite;EK netto EUR;Lagerort\n"
    "Example;Nine Hundred;EX-900;0,9;150;119,00;A1\n"
    "Example;Twelve Hundred;EX-1200;1,2;150;199,90;A2\n"
    "Corsair;RM1000e (2025);;1,0;150;164,90;B1\n"
    "Example;Sixteen Hundred;EX-1600;1,6;150;;B2\n"
    "Example;Odd One;EX-OO;viel;150;1,00;C1\n"
)
"""A supplier's price list, one row of which cannot be right."""
SEARCHED_MS = 400
SECTIONS = ("company", "money", "numbering", "language", "appearance", "database", "about")
HELP = ("workload", "build", "catalog")


def _show(stage: Stage) -> None:
    stage.show()


def _not_found(stage: Stage) -> None:
    stage.show()
    stage.window.projects.focus_search()
    stage.type(stage.window.projects.search.edit, "no such")
    stage.rest()


def _catalog(stage: Stage, scope: Scope | None = None, rows: tuple[int, ...] = (0,)) -> Any:
    page = stage.room("catalog")
    page.tree.select(scope or Scope("accelerator"))
    stage.wait(lambda: page.table.parts.rowCount() > 0 or page.list.stack.currentIndex() > 0)
    stage.rest()
    if rows and page.table.parts.rowCount() > max(rows):
        page.table.select_rows(rows)
    stage.wait(lambda: not page.detail.pause.isActive())
    stage.rest()
    return page


def _detail_tab(stage: Stage, at: int) -> None:
    page = _catalog(stage)
    page.detail.tabs.setCurrentIndex(at)
    stage.rest()


def _own_value(stage: Stage) -> None:
    services = stage.services
    part = services.catalog.list("accelerator")[0]
    cause = Cause(title="weight")
    services.catalog.edit(part.id, {"weight_kg": 1.9}, source="measured", cause=cause)
    page = _catalog(stage)
    page.open_part(part.id, "weight_kg")
    stage.rest()
    stage.wait(lambda: not page.detail.pause.isActive())
    stage.rest()


def _bulk(stage: Stage) -> None:
    page = _catalog(stage, rows=(0, 1, 2))
    page._on_bulk([part.id for part in page.table.selected])
    stage.rest()


def _catalog_search(stage: Stage, words: str) -> None:
    page = _catalog(stage)
    stage.type(page.search.edit, words)
    stage.wait(lambda: page.list.stack.currentIndex() == 1)
    stage.rest()


def _kept(stage: Stage) -> None:
    """A catalog that somebody keeps: facts of their own, one of which cannot be, prices, a part put away."""
    catalog = stage.services.catalog
    first, second, third, *_rest = catalog.list("accelerator")
    catalog.edit(first.id, {"length_mm": 268.0}, source="measured", cause=Cause(title="length"))
    catalog.edit(first.id, {"tdp_min_w": 180.0}, source="tool", cause=Cause(title="lowest power limit"))
    for amount, day in (("2890", date(2026, 6, 2)), ("2750", date(2026, 9, 14)), ("2499.00", date(2026, 11, 18))):
        price = Price(amount=Decimal(amount), currency="EUR", as_of=day, basis="quote", source="Example Supply",
                      supplier="Example Supply")  # fmt: skip
        catalog.price(first.id, price, cause=Cause(title="price", kind="price"))
    catalog.change(CatalogChange(archived={third.id: True}), Cause(title="", kind="archive"))
    catalog.edit(second.id, {"weight_kg": 1.2}, source="measured", cause=Cause(title="weight"))
    with sqlite3.connect(stage.file) as file:  # as a new version of the program does
        (spec,) = file.execute("select spec from part where id = ?", (first.id,)).fetchone()
        changed = json.dumps({**json.loads(spec), "length_mm": 266.7})
        file.execute("update part set spec = ? where id = ?", (changed, first.id))


def _detail_kept(stage: Stage, at: int) -> None:
    _kept(stage)
    _detail_tab(stage, at)


def _used_in(stage: Stage) -> None:
    _quotes(stage)
    held = [part for quote in stage.services.quotes.list() for part in quote.content["parts"]]
    page = stage.room("catalog")
    page.open_part(next(part["id"] for part in held if part["category"] == "accelerator"))
    stage.rest()
    stage.wait(lambda: not page.detail.pause.isActive())
    stage.rest()
    page.detail.tabs.setCurrentIndex(2)
    stage.rest()


def _over_kept(stage: Stage, kind: type, open_it: Any) -> None:
    _kept(stage)
    _over_catalog(stage, kind, open_it)


def _over_catalog(stage: Stage, kind: type, open_it: Any) -> None:
    page = _catalog(stage)
    open_it(page)
    stage.rest()
    stage.dialog(kind)


def _import(stage: Stage, step: str) -> None:
    page = _catalog(stage, Scope("psu"))
    if step == "choose":
        page._on_import()
        stage.breathe()
        return
    path = stage.folder / "price-list.csv"
    path.write_text(LIST, encoding="utf-8")
    page.import_file(path)
    stage.rest()
    view = page.importing
    for _step in range(("match", "check", "done").index(step)):
        stage.click(view.next)
        stage.rest()


def _import_applying(stage: Stage) -> None:
    _import(stage, "check")
    view = stage.window.rooms.currentWidget().importing
    view._show_busy(view.tr("Applying…"), 3, 5)
    view.busy.show_rows(3)
    stage.breathe()


def _quotes(stage: Stage, tab: int = 0) -> Any:
    page = stage.room("quotes")
    stage.wait(lambda: page.table.table.rowCount() > 0)
    stage.rest()
    at = next(n for n, one in enumerate(page.table.table.rows) if one.revision == 2)
    page.table.setCurrentIndex(page.table.table.index(at, 0))
    page.table.selectionModel().select(
        page.table.currentIndex(),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    stage.rest()
    page.detail.tabs.setCurrentIndex(tab)
    stage.rest()
    return page


def _pdf(stage: Stage, change: Any = None) -> Path:
    quotes = stage.services.quotes
    stored = next(one for one in quotes.list() if one.revision == 2)
    data = quotes.get(stored.id).pdf
    file = stage.folder / "Q-2026-00002.pdf"
    file.write_bytes(change(data) if change else data)
    return file


def _altered(data: bytes) -> bytes:
    """The same PDF with one figure of its configuration changed."""
    reader = PdfReader(io.BytesIO(data))
    name, held = next((name, one[0]) for name, one in reader.attachments.items() if name.endswith(".json"))
    writer = PdfWriter()
    for page in reader.pages:
        writer.add_page(page)
    writer.add_attachment(name, held.replace(b'"quantity":1', b'"quantity":2', 1).replace(b"EUR", b"USD", 1))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _foreign(_data: bytes) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _opened(stage: Stage, change: Any = None) -> None:
    file = _pdf(stage, change)
    stage.show()
    stage.window.open_pdf(file)
    stage.rest()


def _settings(stage: Stage, section: str) -> None:
    page = stage.room("settings")
    page.show_section(section)
    stage.rest()
    if section == "database":
        page.sections["database"]._values["place"].setText("rigwright.db")  # not a folder of its own each time


def _rules(stage: Stage) -> None:
    stage.open("lora-8b-workstation", "place")
    stage.window.menus._rules()
    stage.dialog(RulesDialog)


def _help(stage: Stage, key: str) -> None:
    stage.show()
    stage.window.menus._help_page(key) if key != "keys" else stage.window.menus._help_keys()
    stage.dialog(HelpDialog)


def _no_database(stage: Stage) -> None:
    stage.window.show()
    file = stage.folder / "broken.db"
    file.write_bytes(b"this is no database" * 100)
    try:
        connect(f"sqlite:///{file}")
    except AppError as error:
        trouble = stage.window.opening.show_trouble(
            told(error.message.replace(str(stage.folder), "")), told(error.hint)
        )
        stage.window.rail.hide()
        WaysOut(trouble, stage.context.runner, BrokenDatabase(f"sqlite:///{file}"), error)
    stage.breathe()


def _banner(stage: Stage) -> None:
    stage.room("catalog")
    stage.window._on_inline(told("/srv/Q-2026-00002.pdf: cannot be written: permission denied."))
    stage.rest()


def _menu(stage: Stage) -> None:
    stage.open("lora-8b-workstation", "needs")
    window = stage.window
    action = window.menu_bar.actions()[3]
    action.menu().popup(window.menu_bar.mapToGlobal(window.menu_bar.actionGeometry(action).bottomLeft()))
    stage.breathe()


def _everywhere(stage: Stage) -> None:
    stage.show()
    stage.window.search()
    stage.breathe()
    stage.type(stage.window._search.edit, "rtx pro")
    stage.rest()
    QTest.qWait(SEARCHED_MS)
    stage.rest()


def _dragged(stage: Stage) -> None:
    stage.show()
    path = stage.folder / "price-list.csv"
    path.write_text(LIST, encoding="utf-8")
    stage.window.files._cover([path])
    stage.rest()


SCENES = (
    Scene("first-run", _show, "first_run", quick=True),
    Scene("projects-empty", _show),
    Scene("projects-list", _show, "projects", quick=True),
    Scene("projects-not-found", _not_found, "projects"),
    Scene("catalog-all", partial(_catalog, scope=Scope(), rows=())),
    Scene("catalog-part", _catalog, quick=True),
    Scene("catalog-own-value", _own_value),
    Scene("catalog-prices", partial(_detail_kept, at=1)),
    Scene("catalog-used-in", _used_in, "quotes"),
    Scene("catalog-history", partial(_detail_kept, at=3)),
    Scene("catalog-several", _bulk, quick=True),
    Scene("catalog-missing-facts", partial(_catalog, scope=Scope(special="missing"))),
    Scene("catalog-empty", partial(_catalog, scope=Scope(special="archived"), rows=())),
    Scene("catalog-not-found", partial(_catalog_search, words="no such part")),
    Scene("catalog-filter",
          lambda stage: _over_catalog(stage, FilterDialog, lambda page: page.control.open_filters("vram_gib"))),
    Scene("catalog-columns",
          lambda stage: _over_catalog(stage, ColumnsDialog, lambda page: page.control.open_columns())),
    Scene("catalog-new-part", lambda stage: _over_catalog(stage, NewPartDialog, lambda page: page.new_part())),
    Scene("catalog-health", lambda stage: _over_catalog(stage, HealthDialog, lambda page: page.show_health())),
    Scene("catalog-log", lambda stage: _over_kept(stage, LogDialog, lambda page: page.show_log())),
    Scene("catalog-check", lambda stage: _over_kept(stage, VerifyDialog, lambda page: page.verify_catalog())),
    Scene("catalog-upgrade", lambda stage: _over_kept(stage, UpgradeDialog, lambda page: page.show_upgrade())),
    *(Scene(f"import-{step}", partial(_import, step=step), quick=step == "check")
      for step in ("choose", "match", "check", "done")),
    Scene("import-applying", _import_applying),
    Scene("quotes-none", lambda stage: stage.room("quotes")),
    Scene("quotes-list", _quotes, "quotes"),
    Scene("quotes-revisions", partial(_quotes, tab=REVISIONS), "quotes"),
    Scene("quotes-compare", partial(_quotes, tab=COMPARE), "quotes"),
    Scene("quotes-pdf-opened", _opened, "quotes"),
    Scene("quotes-pdf-altered", partial(_opened, change=_altered), "quotes"),
    Scene("quotes-pdf-foreign", partial(_opened, change=_foreign), "quotes"),
    *(Scene(f"settings-{key}", partial(_settings, section=key), quick=key == "company") for key in SECTIONS),
    Scene("rules", _rules),
    *(Scene(f"help-{key}", partial(_help, key=key)) for key in (*HELP, "keys")),
    Scene("error-no-database", _no_database),
    Scene("error-banner", _banner),
    Scene("menu-tools", _menu),
    Scene("search-everywhere", _everywhere, "projects"),
    Scene("dragged-file", _dragged, "projects"),
)  # fmt: skip

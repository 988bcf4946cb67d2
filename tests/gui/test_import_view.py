"""The import, step by step, by clicks and keys: nothing is changed before yes, and all of it is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow
from pytestqt.qtbot import QtBot

from app.domain.parts import Part
from app.services.catalog import CatalogService
from app.ui.catalog.edits import CatalogEdits
from app.ui.catalog.import_model import PART, TICK, VALUE, WHAT, WHY
from app.ui.catalog.import_view import ImportView
from app.ui.tasks import Runner
from app.ui.widgets import Dialogs
from db.importers.own_files import OwnFiles
from tests.db.sample_parts import SHIPPED
from tests.fakes import FakeCatalog
from tests.gui.context_kit import context_of
from tests.import_kit import Imports

pytestmark = pytest.mark.gui
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
HEADER = "Hersteller;Artikel;Herstellernummer;Leistung (kW);Breite;EK netto EUR\n"
ROWS = (
    "Example;Twelve Hundred;;1,25;86;199,90\n"
    "Example;New One;NO-850;0,85;86;99,00\n"
    "Example;New Two;NT-1000;1,0;86;\n"
    "Example;Bad One;BO-1;viel;86;1,00\n"
)


class Desk:
    """The view over a catalog in memory."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder, self.runner, self.errors = qtbot, folder, Runner(), []
        self.runner.unhandled.connect(self.errors.append)
        repo = FakeCatalog(SHIPPED)
        self.imports = Imports(repo)
        self.catalog = CatalogService(repo, OwnFiles(), imports=self.imports)
        context = context_of(self.runner, catalog=self.catalog)
        self.edits = CatalogEdits(self.catalog, self.runner)
        self.view = ImportView(context, self.edits, "en", "EUR")
        self.window = QMainWindow()
        self.window.setCentralWidget(self.view)
        qtbot.addWidget(self.window)
        self.window.resize(1200, 760)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.view.begin("psu")

    def file(self, text: str, name: str = "liste.csv") -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.runner.pending == 0, timeout=15_000)

    def look(self, path: Path, category: str | None = "psu") -> None:
        self.view.look(path, category)
        self.settle()

    def click(self, button: Any) -> None:
        self.qtbot.mouseClick(button, LEFT)
        self.settle()

    def lines(self, *columns: int) -> list[tuple[str, ...]]:
        model = self.view.check.model
        return [tuple(model.index(row, at).data() for at in columns) for row in range(model.rowCount())]

    def part(self, part_id: str) -> Part | None:
        return self.catalog.known([part_id]).get(part_id)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, no_stray_windows: None) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.settle()
    made.view.flow.close()
    made.runner.shutdown()
    assert made.errors == []


def test_a_suppliers_list_goes_from_file_to_report_and_back_in_one_step(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.file(HEADER + ROWS)
    monkeypatch.setattr(Dialogs, "open_file", staticmethod(lambda *_a: path))
    desk.click(desk.view.choose.file)
    assert desk.view.pages.currentWidget() is desk.view.match
    fields = [one.field for one in desk.view.match.matching.columns]
    assert fields[-1] == "" and "" not in fields[:-1]  # what nobody knows stands last
    desk.click(desk.view.next)
    assert desk.view.pages.currentWidget() is desk.view.check
    assert desk.lines(WHAT, PART, VALUE)[:2] == [
        ("Change", "Example Twelve Hundred", "1,200 W → 1,250 W"),
        ("Change", "Example Twelve Hundred", "unknown → €199.90"),
    ]
    at = next(n for n, (what,) in enumerate(desk.lines(WHAT)) if what == "New")
    desk.view.check.table.selectRow(at)
    assert "Price €" in desk.view.check.told.text()  # a new part is seen with its price before it is taken
    assert desk.view.next.text() == "Add 2, change 1"
    assert desk.catalog.batches() == ()  # nothing has been changed yet
    desk.click(desk.view.next)
    report = desk.view.report
    assert desk.view.pages.currentWidget() is report
    assert report.accessibleDescription().startswith("2 parts added, 1 part changed")
    part = desk.part("psu-1200")
    assert part is not None and (part.spec.rated_w, float(part.price.amount)) == (1250, 199.9)
    assert desk.edits.undo_name == "Import of liste.csv"
    desk.catalog.edit("card-48", {"weight_kg": 2})  # a later change of something else does not stand in the way
    desk.click(report.undo)
    assert report.told.text().startswith("Taken back")
    assert desk.part("card-48").spec.weight_kg == 2
    assert desk.catalog.counts()["psu"] == 1
    assert desk.part("psu-1200").spec.rated_w == 1200


def test_columns_are_matched_by_hand_with_units_and_remembered_for_the_supplier(desk: Desk) -> None:
    desk.look(desk.file("Wer;Was;Watts da\nExample;Quiet One;0,85\n"))
    match = desk.view.match
    assert desk.view.next.reason.startswith("No column says which part")

    def pick(row: int, column: int, choice: str) -> None:
        match.table.setFocus()
        match.table.setCurrentIndex(match.model.index(row, column))
        match.table.edit(match.table.currentIndex())
        combo = match.table.viewport().findChildren(QComboBox)[-1]
        combo.setCurrentIndex(combo.findData(choice))
        combo.activated.emit(combo.currentIndex())
        QApplication.processEvents()

    rows = {match.model.index(row, 0).data(): row for row in range(match.model.rowCount())}
    pick(rows["Wer"], 2, "vendor")
    pick(rows["Was"], 2, "name")
    pick(rows["Watts da"], 2, "rated_w")
    assert match.model.index(rows["Watts da"], 3).data() == "W"
    pick(rows["Watts da"], 3, "kw")
    assert match.model.index(rows["Watts da"], 3).data() == "kW"  # as it is written, however it is recognised
    match.comma.setCurrentIndex(match.comma.findData(True))
    match.comma.activated.emit(match.comma.currentIndex())
    match.supplier.setEditText("Example Supplies")
    match.supplier.setFocus()
    match.supplier.lineEdit().editingFinished.emit()
    desk.settle()
    assert match.supplier.lineEdit().hasFocus()
    assert desk.view.next.reason == ""  # a supplier that nothing is known of leaves the matching as it is
    desk.click(desk.view.next)
    desk.click(desk.view.next)
    assert desk.part("example-quiet-one").spec.rated_w == 850
    assert desk.imports.memory.suppliers() == ("Example Supplies",)
    desk.view.begin("psu")
    desk.look(desk.file("Was;Watts da;Wer\nLoud One;1,2;Example\n", "zwei.csv"))
    match.supplier.setEditText("Example Supplies")
    match.supplier.lineEdit().editingFinished.emit()
    desk.settle()
    assert "as last time" in match.told.text()
    desk.click(desk.view.next)
    assert desk.view.next.text() == "Add 1 part"
    desk.click(desk.view.next)
    assert desk.part("example-loud-one").spec.rated_w == 1200


def test_lines_are_ticked_by_keys_and_clicks_and_the_button_counts(desk: Desk) -> None:
    desk.look(desk.file(HEADER + ROWS))
    desk.click(desk.view.next)
    check = desk.view.check
    desk.click(check.chips["new"])
    assert [line[0] for line in desk.lines(PART)] == ["Example New One", "Example New Two"]
    check.table.setFocus()
    desk.qtbot.keyClick(check.table, KEY.Key_Space)
    assert desk.view.next.text() == "Add 1, change 1"
    spot = check.table.visualRect(check.model.index(1, TICK)).center()
    desk.qtbot.mouseClick(check.table.viewport(), LEFT, pos=spot)
    assert desk.view.next.text() == "Change 1 part"
    head = check.table.horizontalHeader()
    desk.qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(TICK) + 10, 10))
    assert desk.view.next.text() == "Add 2, change 1"
    desk.click(check.chips["rejected"])
    assert "viel" in desk.lines(VALUE)[0][0] and "line 5" in desk.lines(WHY)[0][0]
    desk.qtbot.keyClick(check.table, KEY.Key_Space)  # what is rejected cannot be ticked
    assert desk.view.next.text() == "Add 2, change 1"
    desk.click(check.chips["changed"])
    desk.qtbot.keyClick(check.table, KEY.Key_Space)
    desk.click(desk.view.next)
    assert desk.part("psu-1200").spec.rated_w == 1200
    assert desk.catalog.counts()["psu"] == 3


def test_what_is_doubtful_starts_unticked_and_says_why(desk: Desk) -> None:
    desk.look(desk.file("vendor,name,rated_w,rated_115v_w\nExample,Odd One,1000,1500\nExample,Fair One,1000,900\n"))
    desk.click(desk.view.next)
    check = desk.view.check
    assert desk.view.next.text() == "Add 1 part"
    desk.click(check.chips["doubtful"])
    assert desk.lines(WHAT, PART) == [("Doubtful", "Example Odd One")]
    assert check.told.text().startswith("Rated power at 115 V: ") and "1500" in check.told.text()
    assert desk.lines(VALUE)[0][0].startswith("2 facts, ")
    desk.click(check.tick)
    assert desk.view.next.text() == "Add 2 parts"
    assert check.tick.text() == "Leave it out"


def test_my_own_values_stay_unless_told_otherwise(desk: Desk) -> None:
    desk.catalog.edit("psu-1200", {"rated_w": 1100}, source="measured")
    desk.look(desk.file("id,rated_w,efficiency\npsu-1200,1250,Platinum\n"))
    desk.click(desk.view.next)
    check = desk.view.check
    assert desk.lines(WHAT, VALUE) == [("Yours differs", "1,100 W → 1,250 W"), ("Change", "Gold → Platinum")]
    assert check.head.text() == "Example Twelve Hundred, Rated power: yours 1,100 W, file 1,250 W"
    assert check.mine.text() == "Take the file's value for 1 of mine"
    desk.click(check.mine)
    assert desk.lines(WHAT, VALUE)[0] == ("Change", "1,100 W → 1,250 W")
    assert check.mine.text() == "Keep my own values"
    desk.click(check.mine)
    desk.click(desk.view.next)
    assert (desk.part("psu-1200").spec.rated_w, desk.part("psu-1200").spec.efficiency) == (1100, "Platinum")


def test_rejected_rows_are_saved_as_csv(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.look(desk.file(HEADER + ROWS))
    desk.click(desk.view.next)
    out = desk.folder / "rejected.csv"
    monkeypatch.setattr(Dialogs, "save_file", staticmethod(lambda *_a: out))
    desk.click(desk.view.check.rejected)
    assert "viel" in out.read_text(encoding="utf-8-sig")
    assert "1 rejected rows written" in desk.view.notice.message


def test_a_file_of_ours_needs_no_matching_and_an_unchanged_one_says_so(desk: Desk) -> None:
    path = desk.folder / "psu.json"
    desk.catalog.export(path, "psu")
    desk.look(path)
    assert desk.view.pages.currentWidget() is desk.view.check
    assert "changes nothing" in desk.view.notice.message
    assert desk.view.next.reason == "No row is ticked."
    desk.click(desk.view.back)  # there were no columns to match: back to the file
    assert desk.view.pages.currentWidget() is desk.view.choose


@pytest.mark.parametrize(("name", "data"), [("empty.csv", b""), ("no.xlsx", b"PK\x03\x04no"), ("none.json", b"{")])
def test_a_file_that_cannot_be_read_says_why_and_another_can_be_chosen(desk: Desk, name: str, data: bytes) -> None:
    path = desk.folder / name
    path.write_bytes(data)
    desk.look(path)
    assert desk.view.pages.currentWidget() is desk.view.choose
    assert name in desk.view.choose.notice.message
    assert desk.view.choose.file.hasFocus()
    desk.look(desk.file(HEADER + ROWS))
    assert desk.view.pages.currentWidget() is desk.view.match


def test_a_folder_is_dropped(desk: Desk) -> None:
    desk.catalog.export(desk.folder / "all", None)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(desk.folder / "all"))])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5), copy, data, LEFT, none)
    desk.view.choose.dragEnterEvent(enter)
    assert enter.isAccepted()
    desk.view.choose.dropEvent(QDropEvent(QPointF(5, 5), copy, data, LEFT, none))
    desk.settle()
    assert desk.view.check.chips["unchanged"].text() == "Unchanged  4"


class Slow:
    """Holds a job of the service at its first chunk until it is let go."""

    def __init__(self, imports: Imports, job: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached, self.go_on = Event(), Event()
        real: Callable[..., Any] = getattr(imports, job)

        def held(what: Any, how: Any, progress: Any, stop: Any) -> Any:
            self.reached.set()
            progress(500)
            self.go_on.wait(10)
            return real(what, how, progress, stop)

        monkeypatch.setattr(imports, job, held)


@pytest.mark.parametrize("job", ["stage", "apply"])
def test_reading_and_applying_show_rows_and_can_be_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, job: str
) -> None:
    desk.look(desk.file(HEADER + ROWS))
    if job == "apply":
        desk.click(desk.view.next)
    slow = Slow(desk.imports, job, monkeypatch)
    desk.qtbot.mouseClick(desk.view.next, LEFT)
    desk.qtbot.waitUntil(slow.reached.is_set)
    desk.qtbot.waitUntil(lambda: "500" in desk.view.busy.told.text())
    assert desk.view.cancel.text() == "Stop" and desk.view.cancel.hasFocus()
    assert desk.view.note.text() == ""  # nothing is known about its rows yet
    desk.qtbot.keyClick(desk.view.cancel, KEY.Key_Space)
    slow.go_on.set()
    desk.settle()
    assert desk.view.pages.currentWidget() is (desk.view.match if job == "stage" else desk.view.check)
    assert "Nothing was changed" in desk.view.notice.message
    assert desk.view.pages.currentWidget().table.hasFocus()  # and not what would leave the import
    assert desk.catalog.batches() == ()


def test_ten_thousand_rows_are_read_only_where_they_are_seen(desk: Desk) -> None:
    rows = "".join(f"Example,Part {n},P-{n:06},{500 + n % 900}\n" for n in range(10_000))
    desk.look(desk.file("vendor,name,mpn,rated_w\n" + rows))
    desk.click(desk.view.next)
    check = desk.view.check
    assert desk.view.next.text() == "Add 10,000 parts"
    assert check.chips["sample"].isChecked() and check.model.rowCount() == 4
    staged, seen = desk.view.flow.lines.staged, []
    real = staged.row
    staged.row = lambda index: (seen.append(index), real(index))[1]
    desk.click(check.chips["all"])
    check.table.viewport().repaint()
    assert check.model.rowCount() == 10_000
    assert 0 < len(set(seen)) < 200


def test_the_lines_are_a_sound_item_model(desk: Desk) -> None:
    desk.look(desk.file(HEADER + ROWS))
    QAbstractItemModelTester(desk.view.match.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.click(desk.view.next)
    QAbstractItemModelTester(desk.view.check.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for chip in desk.view.check.chips.values():
        desk.click(chip)


def test_an_answer_to_an_import_that_was_left_does_not_disturb_the_next_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.look(desk.file(HEADER + ROWS))
    slow = Slow(desk.imports, "stage", monkeypatch)
    desk.qtbot.mouseClick(desk.view.next, LEFT)
    desk.qtbot.waitUntil(slow.reached.is_set)
    desk.view.leave()
    desk.view.begin("psu")
    slow.go_on.set()
    desk.settle()
    assert desk.view.pages.currentWidget() is desk.view.choose
    assert desk.view.flow.lines is None and desk.view.notice.isHidden()


def test_rows_without_a_category_say_what_is_missing(desk: Desk) -> None:
    desk.look(desk.file("Vendor;Name;Something\nExample;Nobody knows;1\n"), None)
    assert "Without a category" in desk.view.match.told.text()
    desk.click(desk.view.next)
    assert "No row can be taken in" in desk.view.notice.message
    assert "no category is given" in desk.lines(VALUE)[0][0]
    desk.click(desk.view.back)
    match = desk.view.match
    match.category.setCurrentIndex(match.category.findData("psu"))
    match.category.activated.emit(match.category.currentIndex())
    desk.settle()
    assert "Without a category" not in match.told.text()
    desk.click(desk.view.next)
    assert desk.view.next.text() == "Add 1 part"


def test_another_sheet_of_a_workbook_can_be_chosen(desk: Desk) -> None:
    path = desk.folder / "list.xlsx"
    book = Workbook()
    book.active.title = "Supplies"
    for sheet, name, watts in (("Supplies", "Sheet One", 800), ("Offers", "Sheet Two", 900)):
        page = book[sheet] if sheet in book.sheetnames else book.create_sheet(sheet)
        page.append(["Vendor", "Name", "Rated power"])
        page.append(["Example", name, watts])
    book.save(path)
    desk.look(path)
    sheet = desk.view.match.sheet
    assert sheet.isVisible() and [sheet.itemText(n) for n in range(sheet.count())] == ["Supplies", "Offers"]
    sheet.setCurrentIndex(1)
    sheet.activated.emit(1)
    desk.settle()
    assert sheet.value == "Offers"
    desk.click(desk.view.next)
    assert desk.lines(PART) == [("Example Sheet Two",)]

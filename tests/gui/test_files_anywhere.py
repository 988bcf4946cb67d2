"""Files dropped anywhere on the window, or opened with Ctrl+O: what is said before, and where each goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from app.bootstrap import RESOURCES
from app.ui.shell import MainWindow
from app.ui.widgets import Dialogs
from tests.gui.conftest import settle

pytestmark = pytest.mark.gui

LLAMA = {
    "model_type": "llama", "hidden_size": 2048, "num_hidden_layers": 16, "num_attention_heads": 32,
    "num_key_value_heads": 8, "intermediate_size": 8192, "vocab_size": 128256,
}  # fmt: skip
EXAMPLE = RESOURCES / "examples" / "lora-8b-workstation"
BUTTON, NO_KEY, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def written(path: Path, content: object) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def mime(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def hold(qtbot, window: MainWindow, *files: Path) -> str:
    """Holds files over the middle of the window; what stands there then. The event takes the way of the real one."""
    data = mime(*files)
    event = QDragEnterEvent(QPointF(window.rect().center()), COPY, data, BUTTON, NO_KEY)
    QApplication.sendEvent(window.windowHandle(), event)
    assert window.files.overlay is not None and window.files.overlay.isVisible()
    settle(qtbot, window.context)
    shown = window.files.overlay
    return "\n".join(one.text() for one in (shown.head, shown.note, shown.rest) if one.isVisible())


def drop(qtbot, window: MainWindow, *files: Path) -> None:
    """Holds files over the window and lets go."""
    hold(qtbot, window, *files)
    data = mime(*files)
    event = QDropEvent(QPointF(window.rect().center()), COPY, data, BUTTON, NO_KEY)
    QApplication.sendEvent(window.files.overlay, event)
    assert event.isAccepted() and not window.files.overlay.isVisible()
    settle(qtbot, window.context)


def test_a_config_goes_into_the_open_project_and_can_be_undone(qtbot, window, context, sample, tmp_path) -> None:
    window.open_project(sample(step="place"))
    settle(qtbot, context)
    before, project = window.model.draft.model, window.model.project_id
    file = written(tmp_path / "ours" / "config.json", LLAMA)
    assert "config.json becomes the model of this project" in hold(qtbot, window, file)
    drop(qtbot, window, file)
    qtbot.waitUntil(lambda: window.model.draft.model_title == "ours")
    assert window.model.project_id == project and window.frame.key == "workload"
    window.menus.actions["undo"].trigger()
    assert window.model.draft.model == before
    settle(qtbot, context)


def test_without_a_project_a_config_makes_one(qtbot, window, tmp_path) -> None:
    file = written(tmp_path / "ours" / "config.json", LLAMA)
    assert "A new project with the model in config.json" in hold(qtbot, window, file)
    drop(qtbot, window, file)
    qtbot.waitUntil(lambda: window.model is not None)
    settle(qtbot, window.context)
    assert window.model.draft.name == window.model.draft.model_title == "ours"


def test_a_config_that_lacks_figures_asks_for_them_in_its_new_project(qtbot, window, tmp_path) -> None:
    lacking = {key: value for key, value in LLAMA.items() if key != "hidden_size"}
    drop(qtbot, window, written(tmp_path / "ours" / "config.json", lacking))
    qtbot.waitUntil(lambda: window.frame is not None)
    settle(qtbot, window.context)
    assert "hidden_size" in window.frame.page.own.problem.message


@pytest.mark.parametrize(("file", "step"), [("request.yaml", "place"), ("build.yaml", "build")])
def test_a_request_and_a_build_open_as_projects(qtbot, window, context, file: str, step: str) -> None:
    assert f"{file} opens as a new project" in hold(qtbot, window, EXAMPLE / file)
    drop(qtbot, window, EXAMPLE / file)
    qtbot.waitUntil(lambda: window.frame is not None)
    settle(qtbot, context)
    assert window.frame.key == step and window.model.draft.model_title == "Llama 3.1 8B"
    assert (window.model.draft.build is not None) == (file == "build.yaml")


def test_a_build_without_a_workload_keeps_its_parts_and_asks_what_runs_on_it(qtbot, window, context, tmp_path) -> None:
    text = (EXAMPLE / "build.yaml").read_text(encoding="utf-8").partition("\nworkload:")[0]
    drop(qtbot, window, written(tmp_path / "bare.yaml", text))
    qtbot.waitUntil(lambda: window.frame is not None)
    settle(qtbot, context)
    assert window.frame.key == "workload" and len(window.model.draft.build.nodes[0].parts) == 8


def test_several_projects_are_added_and_named(qtbot, window, context, tmp_path) -> None:
    bad = written(tmp_path / "bad.yaml", "workload: {domain: nonsense}\n")
    other = RESOURCES / "examples" / "vision-desktop" / "request.yaml"
    assert "3 new projects" in hold(qtbot, window, EXAMPLE / "request.yaml", other, bad)
    drop(qtbot, window, EXAMPLE / "request.yaml", other, bad)
    assert len(context.projects.list()) == 2 and window.frame is None
    assert "2 new projects" in window.banner.message and "bad.yaml" in window.banner.message


def test_a_table_opens_the_import_and_changes_nothing(qtbot, window, context, tmp_path) -> None:
    file = written(tmp_path / "prices.csv", "Name;Price\nRTX 5090;2000\n")
    before = context.catalog.state()
    drop(qtbot, window, file, written(tmp_path / "more.csv", "Name;Price\nRTX 5080;1000\n"))
    page = window.room("catalog")
    assert window.rooms.currentWidget() is page and page.stack.currentWidget() is page.importing
    assert context.catalog.state() == before
    assert "more.csv is left out" in window.banner.message


def test_a_backup_shows_its_contents_first(qtbot, window, context, tmp_path, monkeypatch) -> None:
    file = tmp_path / "kept.sqlite"
    context.database.backup(file)
    asked: list[str] = []
    monkeypatch.setattr(Dialogs, "confirm", staticmethod(lambda _parent, _title, text, *_: asked.append(text) or False))
    drop(qtbot, window, file)
    qtbot.waitUntil(lambda: bool(asked))
    assert "kept.sqlite holds: projects 0" in asked[0]


def test_a_file_nobody_knows_gets_one_clear_line(qtbot, window, tmp_path) -> None:
    file = written(tmp_path / "notes.txt", "Dear all,\nthanks.\n")
    shown = hold(qtbot, window, file)
    assert "Rigwright does not know what notes.txt is." in shown and "config.json" in shown
    drop(qtbot, window, file)
    assert window.banner.isVisible() and "does not know what notes.txt is" in window.banner.message


def test_leaving_takes_the_overlay_away(qtbot, window, tmp_path) -> None:
    hold(qtbot, window, written(tmp_path / "a.pdf", "%PDF-1.4"))
    QApplication.sendEvent(window.files.overlay, QDragLeaveEvent())
    assert not window.files.overlay.isVisible()


def test_what_holds_no_file_covers_nothing(qtbot, window) -> None:
    data = QMimeData()
    data.setText("text of a field")
    QApplication.sendEvent(
        window.windowHandle(), QDragEnterEvent(QPointF(window.rect().center()), COPY, data, BUTTON, NO_KEY)
    )  # fmt: skip
    assert window.files.overlay is None


def test_the_same_by_keys(qtbot, window, context, monkeypatch) -> None:
    monkeypatch.setattr(Dialogs, "open_files", staticmethod(lambda *_: [EXAMPLE / "request.yaml"]))
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.frame is not None)
    settle(qtbot, context)
    assert window.model.draft.model_title == "Llama 3.1 8B"


def test_what_was_said_of_a_file_goes_with_the_next_one_or_when_closed(qtbot, window, sample, tmp_path) -> None:
    window.open_project(sample(step="place"))
    settle(qtbot, window.context)
    notes = written(tmp_path / "notes.txt", "Dear all,\nthanks.\n")
    drop(qtbot, window, notes)
    settle(qtbot, window.context)
    assert window.banner.isVisible()
    window.banner.close_button.click()
    assert not window.banner.isVisible()
    drop(qtbot, window, notes)
    settle(qtbot, window.context)
    assert window.banner.isVisible()
    drop(qtbot, window, written(tmp_path / "ours" / "config.json", LLAMA))
    qtbot.waitUntil(lambda: window.model.draft.model_title == "ours")
    settle(qtbot, window.context)
    assert not window.banner.isVisible()

"""What lies over the rooms: search everywhere, files held over the window, what was undone; and backups."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication

from app.domain.errors import DatabaseFault
from tests.pictures.scene import Scene
from tests.pictures.stage import Stage

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "examples" / "vision-desktop" / "build.yaml"


def _search(stage: Stage, words: str) -> None:
    stage.open("lora-8b-workstation", "needs")
    stage.window.search()
    palette = stage.window._search
    stage.wait(lambda: bool(palette._settings))
    stage.rest()
    if words:
        stage.type(palette.edit, words)
    stage.wait(lambda: not palette.line._pause.isActive() and palette._job is None)
    stage.rest()


def _held(stage: Stage, *names: str) -> None:
    stage.open("lora-8b-workstation", "needs")
    files = {"build": EXAMPLE, "notes": stage.folder / "notes.txt", "cut": stage.folder / "config.json"}
    files["notes"].write_text("Dear all,\nthanks.\n", encoding="utf-8")
    files["cut"].write_text('{"model_type": "llama",\n "hidden_size": 40', encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files[name])) for name in names])
    middle = QPointF(stage.window.rect().center())
    button, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, button, no_key)
    QApplication.sendEvent(stage.window.windowHandle(), event)
    stage.rest()


def _not_taken(stage: Stage) -> None:
    stage.show()
    notes = stage.folder / "notes.txt"
    notes.write_text("Dear all,\nthanks.\n", encoding="utf-8")
    stage.window.files.take([notes])
    stage.rest()


def _backups(stage: Stage) -> None:
    stage.services.settings.save(backup_every="weekly")
    page = stage.room("settings")
    page.show_section("backup")
    stage.services.backups.run()
    page.entered()
    stage.rest()


def _unreachable(stage: Stage) -> None:
    page = stage.room("settings")
    page.show_section("database")
    section = page.sections["database"]
    section._values["place"].setText("rigwright.db")
    section.url.set_value("postgresql://rigwright@db.example.org/rigwright")
    section._on_failed(
        DatabaseFault("Cannot reach the server: no answer from db.example.org:5432. The current database stays open.")
    )
    stage.rest()


def _undone(stage: Stage) -> None:
    stage.open("lora-8b-workstation", "needs")
    model = stage.window.model
    model.change(model.draft.with_(phase="both"))
    model.undo()
    stage.rest()


SCENES = (
    Scene("search-offers", partial(_search, words=""), "projects"),
    Scene("search-found", partial(_search, words="power"), quick=True),
    Scene("search-nothing", partial(_search, words="qqqq")),
    Scene("files-held", lambda stage: _held(stage, "build", "notes"), quick=True),
    Scene("files-unknown", lambda stage: _held(stage, "cut", "notes")),
    Scene("files-not-taken", _not_taken),
    Scene("settings-backup", _backups),
    Scene("settings-database-not-changed", _unreachable),
    Scene("undone", _undone),
)

"""The window's texts can be collected, and what is read at run time is what the translators wrote."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

from tests.figures.every_words import every_words, texts_of

ROOT = Path(__file__).resolve().parents[2]


def load_words() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rigwright_words", ROOT / "packaging" / "words.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


words = load_words()


@cache
def everything() -> Any:
    """What the whole window says; read once, it takes seconds."""
    return words.collect()


def collected(tmp_path: Path, code: str) -> object:
    folder = tmp_path / "app" / "ui"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.py").write_text(code, encoding="utf-8")
    return words.collect(tmp_path)


def test_every_text_can_be_read_off_the_code():
    assert everything().problems == []


@pytest.mark.parametrize(
    ("code", "context", "text"),
    [
        ("class A(Q):\n  def f(self): self.tr('one')", "A", "one"),
        ("class A(Q):\n  def f(self):\n    tr, n = self.tr, 1\n    tr('two' if n else 'three')", "A", "three"),
        ("class A(Q):\n  @classmethod\n  def f(cls): cls.tr('four')", "A", "four"),
        ("def _say(text):\n  return QCoreApplication.translate('Ctx', text)\nX = _say('five')", "Ctx", "five"),
        ("def f():\n  tr = QCoreApplication.translate\n  return tr('Ctx', 'six')", "Ctx", "six"),
        ("T = {1: QT_TRANSLATE_NOOP('Ctx', 'seven')}", "Ctx", "seven"),
    ],
)
def test_texts_get_the_context_they_are_looked_up_in(tmp_path, code, context, text):
    found = collected(tmp_path, code)
    assert text in found.texts[context]
    assert found.problems == []


@pytest.mark.parametrize(
    "line", ["self.tr(f'{n} parts')", "self.tr(name)", "self.tr('a' + b)", "other.tr('text')", "self.tr('%n parts')"]
)
def test_what_translators_would_never_see_is_reported(tmp_path, line):
    assert collected(tmp_path, f"class A(Q):\n  def f(self): {line}").problems


def test_translations_are_kept_and_old_ones_dropped(tmp_path):
    file = tmp_path / "x_de.ts"
    found = collected(tmp_path, "class A(Q):\n  def f(self): self.tr('kept'), self.tr('new & <b>')")
    file.write_bytes(words.written("de", found, {("A", "kept"): "behalten", ("A", "gone"): "weg"}))
    assert words.read(file) == {("A", "kept"): "behalten"}
    again = words.written("de", found, words.read(file))
    assert again == file.read_bytes()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_compiled_files_say_what_the_translators_wrote(qapp, language):
    done = words.read(words.TRANSLATIONS / f"rigwright_{language}.ts")
    translator = QTranslator()
    assert translator.load(str(words.TRANSLATIONS / f"rigwright_{language}.qm"))
    wrong = {key for key, text in done.items() if translator.translate(*key) != text}
    assert not wrong, "run `make words`"


@pytest.mark.parametrize("kind", every_words(), ids=lambda kind: kind.__name__)
def test_words_of_drawings_are_collected(kind: type) -> None:
    assert texts_of(kind) <= everything().texts[kind.__name__].keys()

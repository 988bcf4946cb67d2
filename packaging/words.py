"""Collects the texts of the window into resources/translations/*.ts, and makes of these the .qm files that it reads.

``make words`` after texts were added or changed; docs/translations.md tells what a translator does then. Qt's own
collector reads one file at a time and cannot tell what a helper such as ``_tr`` or an alias of ``self.tr`` stands for;
this one reads the syntax tree, so what it finds is what the program looks up.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app/ui", "app/viewmodels", "app/figures")
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("de", "zh_CN")
HEAD = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
DIRECT = frozenset({"translate", "QT_TRANSLATE_NOOP"})
"""Called with context and text."""


@dataclass
class Found:
    """Texts by context, in the order of the files, and places where a text cannot be read off the code."""

    texts: dict[str, dict[str, None]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, context: str, text: str) -> None:
        """Takes one text; the same one again changes nothing."""
        self.texts.setdefault(context, {})[text] = None


def collect(root: Path = ROOT) -> Found:
    """Every text that the window looks up."""
    found = Found()
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*.py")):
            name = file.relative_to(root).as_posix()
            _Reader(name, found).read(ast.parse(file.read_text(encoding="utf-8")))
    return found


class _Reader(ast.NodeVisitor):
    """Reads one module."""

    def __init__(self, name: str, found: Found) -> None:
        self._name, self._found = name, found
        self._class = ""
        self._helpers: dict[str, str] = {}  # function -> its context
        self._own: set[str] = set()  # names that stand for self.tr
        self._two: set[str] = set()  # names that stand for QCoreApplication.translate

    def read(self, tree: ast.Module) -> None:
        """Finds the module's helpers, then its texts."""
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                self._note_helper(node)
            for target, value in _assigned(node):
                if _dotted(value) == "self.tr":
                    self._own.add(target)
                elif _dotted(value) == "QCoreApplication.translate":
                    self._two.add(target)
        self.visit(tree)

    def _note_helper(self, node: ast.FunctionDef) -> None:
        names = [one.arg for one in node.args.args]
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and _called(call) == "translate" and len(call.args) == 2:
                context, text = call.args
                if isinstance(context, ast.Constant) and isinstance(text, ast.Name) and [text.id] == names:
                    self._helpers[node.name] = str(context.value)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        if self._name.startswith("app/figures/") and node.name.endswith("Words"):
            self._take_defaults(node)
        self.generic_visit(node)
        self._class = outer

    def _take_defaults(self, node: ast.ClassDef) -> None:
        """A figure's words: their English stands with the figure, the window hands in those of its language."""
        for one in node.body:
            if (
                isinstance(one, ast.AnnAssign)
                and isinstance(one.value, ast.Constant)
                and str(one.value.value).strip(".")
            ):
                self._found.add(node.name, str(one.value.value))

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name, base = _called(node), _dotted(node.func)
        if not node.args:
            return
        if base in ("self.tr", "cls.tr") or (name == base and name in self._own):
            self._take(node, self._class, node.args[0])
        elif name == base and name in self._helpers:
            self._take_marked(node, self._helpers[name], node.args[0])
        elif (name in DIRECT or (name == base and name in self._two)) and len(node.args) >= 2:
            self._take_direct(node)
        elif name == "tr":
            self._problem(node, "whose tr() this is cannot be told; use QCoreApplication.translate")

    def _take_direct(self, node: ast.Call) -> None:
        context, text = node.args[:2]
        if isinstance(context, ast.Constant) and isinstance(context.value, str):
            self._take_marked(node, context.value, text)

    def _take_marked(self, node: ast.Call, context: str, text: ast.expr) -> None:
        """A name stands for a text that is marked by QT_TRANSLATE_NOOP where it is written."""
        if not isinstance(text, ast.Name | ast.Attribute | ast.Subscript):
            self._take(node, context, text)

    def _take(self, node: ast.Call, context: str, text: ast.expr) -> None:
        for one in _branches(text):
            if not (isinstance(one, ast.Constant) and isinstance(one.value, str)):
                self._problem(node, "the text is no literal; mark it by QT_TRANSLATE_NOOP")
            elif "%n" in one.value:
                self._problem(node, "write a sentence each for one and for many in place of %n")
            elif not context:
                self._problem(node, "there is no class around it")
            elif one.value:
                self._found.add(context, one.value)

    def _problem(self, node: ast.Call, what: str) -> None:
        self._found.problems.append(f"{self._name}:{node.lineno}: {ast.unparse(node)[:80]}: {what}")


def _called(node: ast.Call) -> str:
    func = node.func
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _dotted(node: ast.expr) -> str:
    """``a.b`` as it is written; empty for anything longer or else."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def _branches(text: ast.expr) -> Iterator[ast.expr]:
    if isinstance(text, ast.IfExp):
        yield from _branches(text.body)
        yield from _branches(text.orelse)
    else:
        yield text


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they are set to, also ``a, b = c, d``."""
    if not isinstance(node, ast.Assign):
        return
    for target in node.targets:
        if isinstance(target, ast.Name):
            yield target.id, node.value
        elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = zip(target.elts, node.value.elts, strict=True)
            yield from ((name.id, value) for name, value in pairs if isinstance(name, ast.Name))


def read(file: Path) -> dict[tuple[str, str], str]:
    """The translations of a .ts file, by context and text; those not done yet are left out."""
    if not file.is_file():
        return {}
    done = {}
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is not None and translation.text and translation.get("type") is None:
                done[context.findtext("name", ""), message.findtext("source", "")] = translation.text
    return done


def written(language: str, found: Found, done: dict[tuple[str, str], str]) -> bytes:
    """The .ts file of a language: what is no longer looked up is dropped, what is new stands there unfinished."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted(found.texts):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in found.texts[name]:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            translation = ET.SubElement(message, "translation")
            if (name, text) in done:
                translation.text = done[name, text]
            else:
                translation.set("type", "unfinished")
    ET.indent(root, "    ")
    return HEAD + ET.tostring(root, encoding="utf-8") + b"\n"


def compile_all(folder: Path = TRANSLATIONS, target: Path | None = None) -> None:
    """Makes the .qm files, beside the .ts files or in ``target``."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for language in LANGUAGES:
        name = f"rigwright_{language}"
        made = (target or folder) / f"{name}.qm"
        subprocess.run([tool, "-silent", "-nounfinished", folder / f"{name}.ts", "-qm", made], check=True)


def main() -> int:
    found = collect()
    TRANSLATIONS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        file = TRANSLATIONS / f"rigwright_{language}.ts"
        done = read(file)
        file.write_bytes(written(language, found, done))
        left = sum((context, text) not in done for context, texts in found.texts.items() for text in texts)
        print(f"{file.relative_to(ROOT)}: {left} of {sum(map(len, found.texts.values()))} texts to be translated.")
    compile_all()
    for problem in found.problems:
        print(problem)
    return 1 if found.problems else 0


if __name__ == "__main__":
    sys.exit(main())

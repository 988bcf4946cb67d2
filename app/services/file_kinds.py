"""What a file is that somebody hands in, told by what is in it; its name only decides where that leaves a doubt."""

from __future__ import annotations

import codecs
import csv
import gzip
import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeAlias

import yaml

FileKind: TypeAlias = Literal[
    "model_config", "onnx", "project", "request", "build", "pdf", "catalog", "backup", "unknown"
]
"""``model_config``: a Hugging Face or diffusers config.json, or a folder with one. ``request``: a request, or a
workload alone. ``catalog``: parts, in our own files or any other table. ``backup``: a database file.
"""
Trouble: TypeAlias = Literal["", "missing", "unreadable", "empty", "damaged", "foreign"]

HEAD_BYTES = 1 << 16
DOCUMENT_BYTES = 4_000_000
"""A JSON or YAML document beyond this can only hold parts."""
CONFIG_KEYS = frozenset(
    ("model_type", "architectures", "_class_name", "hidden_size", "num_hidden_layers", "n_embd", "n_layer", "d_model")
)
PDF_HEAD = 1024
"""Readers take a PDF that begins within so many bytes."""
ONNX_FIELDS: Mapping[int, int] = {1: 0, 2: 2, 3: 2, 4: 2, 5: 0, 6: 2, 7: 2, 8: 2, 14: 2, 20: 2, 25: 2, 26: 2}
"""Fields of ONNX' ModelProto and their wire types (0 a number, 2 bytes). Field 7 is the graph, 8 its sets of
operations; a whole model has both. Source: onnx.proto."""
ONNX_GRAPH, ONNX_OPERATIONS = 7, 8
LINES_READ, PLAIN_TEXT_LINES = 12, 3
TABLES = (".csv", ".tsv")
PRINTED = bytes(byte for byte in range(256) if byte >= 32 or byte in b"\t\n\r\f")
"""Bytes that texts are made of."""
OURS_IN_YAML = re.compile(r"""^format: *["']?rigwright-parts\b""", re.MULTILINE)
OURS = re.compile(r'"(opendb_id|rigwright-parts)"')


@dataclass(frozen=True)
class FoundFile:
    """A file and what it is; for ``unknown`` ones ``trouble`` says why, ``line`` where that is known."""

    path: Path
    kind: FileKind
    trouble: Trouble = ""
    line: int | None = None


def find_kind(path: Path) -> FoundFile:
    """What a file or folder is. Never raises: what cannot be read, is damaged or nobody knows is ``unknown``."""
    try:
        return _folder(path) if path.is_dir() else _file(path)
    except FileNotFoundError:
        return FoundFile(path, "unknown", "missing")
    except (OSError, ValueError):  # a name that cannot be one
        return FoundFile(path, "unknown", "unreadable")


def _folder(path: Path) -> FoundFile:
    if (path / "config.json").is_file():
        inside = _file(path / "config.json")
        if inside.kind == "model_config":
            return FoundFile(path, "model_config")
    parts = any(file.suffix.lower() in (*TABLES, ".json") or file.is_dir() for file in path.iterdir())
    return FoundFile(path, "catalog") if parts else FoundFile(path, "unknown", "foreign")


def _file(path: Path) -> FoundFile:
    size = path.stat().st_size
    if not path.is_file():  # a pipe or device would be waited for
        return FoundFile(path, "unknown", "unreadable")
    with path.open("rb") as stream:
        head = stream.read(HEAD_BYTES)
        if not head:
            return FoundFile(path, "unknown", "empty")
        if b"%PDF-" in head[:PDF_HEAD]:
            return FoundFile(path, "pdf")
        if head.startswith(b"SQLite format 3\x00"):
            return FoundFile(path, "backup")
        if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return _zip(path)
        if head.startswith(b"\x1f\x8b"):
            return _packed(path, stream)
        text = _text_of(head)
        if text is None:
            return _onnx(path, stream, size)
        if size > DOCUMENT_BYTES:
            ours = OURS.search(text) or OURS_IN_YAML.search(text) or _is_table(text, path)
            return FoundFile(path, "catalog") if ours else _foreign(path)
        stream.seek(0)
        whole = _text_of(stream.read(DOCUMENT_BYTES))
    return _foreign(path) if whole is None else _text(path, whole)


def _foreign(path: Path) -> FoundFile:
    return FoundFile(path, "unknown", "foreign")


def _zip(path: Path) -> FoundFile:
    """A workbook, or our own tables packed."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
    except (zipfile.BadZipFile, zlib.error, ValueError):
        return FoundFile(path, "unknown", "damaged")
    if "xl/workbook.xml" in names or any(name.lower().endswith(".csv") for name in names):
        return FoundFile(path, "catalog")
    return _foreign(path)


def _packed(path: Path, stream: BinaryIO) -> FoundFile:
    """A packed line-by-line file of parts."""
    stream.seek(0)
    try:
        with gzip.open(stream) as unpacked:
            text = _text_of(unpacked.read(HEAD_BYTES))
    except (EOFError, OSError, zlib.error):
        return FoundFile(path, "unknown", "damaged")
    return FoundFile(path, "catalog") if text and OURS.search(text) else _foreign(path)


def _text_of(raw: bytes) -> str | None:
    """Text in UTF-8, in UTF-16 with its mark, or in the Windows code of Western Europe; ``None`` for what is none."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw[: len(raw) // 2 * 2].decode("utf-16", errors="ignore")
    if raw.translate(None, PRINTED) != b"":
        return None
    try:
        return codecs.getincrementaldecoder("utf-8-sig")().decode(raw)  # the last letter may be cut
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


# --- text ----------------------------------------------------------------------------------------------------------


def _text(path: Path, text: str) -> FoundFile:
    stripped = text.lstrip()
    if not stripped:
        return FoundFile(path, "unknown", "empty")
    if stripped[0] in "{[":
        return _json(path, text)
    if OURS_IN_YAML.search(text[:HEAD_BYTES]) or _is_table(text, path):
        return FoundFile(path, "catalog")
    return _yaml(path, text)


def _json(path: Path, text: str) -> FoundFile:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        first = text.lstrip().splitlines()[0]
        if OURS.search(first) and path.name.lower().endswith(".jsonl"):
            return FoundFile(path, "catalog")
        return FoundFile(path, "unknown", "damaged", error.lineno)
    except (ValueError, RecursionError):
        return FoundFile(path, "unknown", "damaged")
    return _document(path, data)


def _yaml(path: Path, text: str) -> FoundFile:
    """A document of the command line; prose is YAML, too, but no mapping."""
    try:
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        if path.suffix.lower() not in (".yaml", ".yml"):
            return _foreign(path)
        return FoundFile(path, "unknown", "damaged", error.problem_mark.line + 1 if error.problem_mark else None)
    except (yaml.YAMLError, ValueError, RecursionError):
        return _foreign(path)
    return _document(path, data)


def _document(path: Path, data: Any) -> FoundFile:
    if isinstance(data, list):
        rows = bool(data) and all(isinstance(row, Mapping) and {"category", "opendb_id"} & set(row) for row in data)
        return FoundFile(path, "catalog") if rows else _foreign(path)
    if not isinstance(data, Mapping):
        return _foreign(path)
    kind = kind_of_mapping(data)
    return FoundFile(path, kind) if kind != "unknown" else _foreign(path)


def kind_of_mapping(data: Mapping[Any, Any]) -> FileKind:
    """What a document is by the fields it has."""
    if data.get("format") == "rigwright-parts" or "opendb_id" in data:
        return "catalog"
    if isinstance(data.get("site"), Mapping) and isinstance(data.get("training"), Mapping) and "reached" in data:
        return "project"
    if isinstance(data.get("nodes"), list):
        return "build"
    if isinstance(data.get("workload"), Mapping):
        return "request"
    if isinstance(data.get("model"), Mapping) and "phase" in data:
        return "request"
    if CONFIG_KEYS & data.keys() and "peft_type" not in data:
        return "model_config"
    return "unknown"


def _is_table(text: str, path: Path) -> bool:
    """Whether lines fall into the same columns; a name that says so needs but one line."""
    lines = [line for line in text.splitlines()[:LINES_READ] if line.strip()]
    if len(text) >= HEAD_BYTES:
        lines = lines[:-1] or lines
    named = path.suffix.lower() in TABLES
    least = 1 if named else 2 if path.suffix.lower() not in (".txt", ".md", ".yaml", ".yml") else PLAIN_TEXT_LINES
    for sign in ",;\t|":
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
        except csv.Error:
            continue
        if len(widths) >= least and widths[0] > 1 and widths.count(widths[0]) >= max(least, len(widths) * 2 // 3):
            return True
    return False


# --- ONNX ----------------------------------------------------------------------------------------------------------


def _onnx(path: Path, stream: BinaryIO, size: int) -> FoundFile:
    """Walks over the fields of a ModelProto, past the graph's bytes: a few reads also where weights are inside."""
    stream.seek(0)
    seen: set[int] = set()
    at = 0
    while at < size:
        key, at = _number(stream, at)
        field, wire = key >> 3, key & 7
        if key < 0 or ONNX_FIELDS.get(field) != wire:
            return _foreign(path) if not seen else FoundFile(path, "unknown", "damaged")
        value, at = _number(stream, at)
        if value < 0:
            return FoundFile(path, "unknown", "damaged")
        if wire:
            at += value
            stream.seek(at)
        seen.add(field)
    if at != size:
        told = path.suffix.lower() == ".onnx" or 1 in seen
        return FoundFile(path, "unknown", "damaged" if told else "foreign")
    if seen >= {ONNX_GRAPH, ONNX_OPERATIONS}:
        return FoundFile(path, "onnx")
    return FoundFile(path, "unknown", "damaged") if ONNX_GRAPH in seen else _foreign(path)


def _number(stream: BinaryIO, at: int) -> tuple[int, int]:
    """A protobuf number and the place after it; -1 where there is none."""
    value = 0
    for shift in range(0, 64, 7):
        byte = stream.read(1)
        if not byte:
            return -1, at
        at += 1
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value, at
    return -1, at

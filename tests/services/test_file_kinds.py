"""What a file is, told by its content: every kind, misleading names, and damage of every sort."""

from __future__ import annotations

import gzip
import json
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnx import TensorProto, helper

from app.bootstrap import RESOURCES
from app.services.file_kinds import DOCUMENT_BYTES, FoundFile, find_kind, kind_of_mapping
from app.viewmodels.draft import new_draft

CONFIG = {"model_type": "llama", "hidden_size": 4096}
CSV = "Name;Preis;W\nRTX 5090;2.329,00;575\nRTX 5080;1.179,00;360\n"
EXAMPLES = sorted((RESOURCES / "examples").iterdir())


def onnx_bytes() -> bytes:
    value = helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, 3])
    out = helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, 3])
    return helper.make_model(
        helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "g", [value], [out])
    ).SerializeToString()


def zipped(names: dict[str, str]) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as packed:
            for name, text in names.items():
                packed.writestr(name, text)

    return write


def database(path: Path) -> None:
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE t (a)")
    made.close()


def text(content: str, encoding: str = "utf-8") -> Callable[[Path], object]:
    return lambda path: path.write_text(content, encoding=encoding)


def raw(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


PROJECT = json.dumps(new_draft().to_json())
WORKBOOK = zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"})
REQUEST = "workload:\n  model: {preset: llama-3.1-8b}\nsite: {where: onprem}\n"
BUILD = "name: x\nnodes:\n- parts:\n  - {role: cpu, part: a}\n"


@pytest.mark.parametrize(
    ("name", "write", "kind"),
    [
        ("config.json", text(json.dumps(CONFIG)), "model_config"),
        ("renamed.txt", text(json.dumps(CONFIG)), "model_config"),
        ("unet.json", text('{"_class_name": "UNet2DConditionModel"}'), "model_config"),
        ("bom.json", text(json.dumps(CONFIG), "utf-8-sig"), "model_config"),
        ("m.onnx", raw(onnx_bytes()), "onnx"),
        ("m.bin", raw(onnx_bytes()), "onnx"),
        ("p.json", text(PROJECT), "project"),
        ("r.yaml", text(REQUEST), "request"),
        ("r.json", text('{"workload": {"model": {}}}'), "request"),
        ("w.yaml", text("model: {preset: x}\nphase: training\n"), "request"),
        ("b.yaml", text(BUILD), "build"),
        ("b.json", text('{"nodes": []}'), "build"),
        ("b.txt", text(BUILD), "build"),
        ("q.pdf", raw(b"%PDF-1.7\n..."), "pdf"),
        ("mail.dat", raw(b"junk before\n%PDF-1.4\n"), "pdf"),
        ("c.csv", text(CSV), "catalog"),
        ("c.csv", text(CSV, "utf-16"), "catalog"),
        ("c.csv", text(CSV.replace("RTX 5080", "Gehäuse"), "cp1252"), "catalog"),
        ("c.tsv", text("id\tname\n"), "catalog"),
        ("prices.txt", text(CSV), "catalog"),
        ("c.xlsx", WORKBOOK, "catalog"),
        ("c.zip", zipped({"cpu.csv": "id"}), "catalog"),
        ("parts.json", text('{"format": "rigwright-parts", "version": 1, "parts": []}'), "catalog"),
        ("one.json", text('{"opendb_id": "1"}'), "catalog"),
        ("list.json", text('[{"opendb_id": "1"}]'), "catalog"),
        ("pack.jsonl", text('{"opendb_id": "1"}\n{"opendb_id": "2"}\n'), "catalog"),
        ("pack.jsonl.gz", raw(gzip.compress(b'{"opendb_id": "1"}\n', mtime=0)), "catalog"),
        ("b.sqlite", database, "backup"),
        ("b.bak", database, "backup"),
    ],
)
def test_every_kind_by_its_content(tmp_path: Path, name: str, write: Callable[[Path], object], kind: str) -> None:
    path = tmp_path / name
    write(path)
    assert find_kind(path) == FoundFile(path, kind)  # type: ignore[arg-type]  # a plain word


@pytest.mark.parametrize(
    ("name", "content", "trouble", "line"),
    [
        ("config.json", b"", "empty", None),
        ("config.json", b"  \n", "empty", None),
        ("config.json", b'{"model_type": "llama",\n "hidden_size": 40', "damaged", 2),
        ("config.json", b"{" * 100_000, "damaged", 1),
        ("config.json", b'{"a": 1}', "foreign", None),
        ("adapter_config.json", b'{"peft_type": "LORA", "model_type": "x"}', "foreign", None),
        ("tokenizer.json", b'{"added_tokens": []}', "foreign", None),
        ("numbers.json", b"[1, 2]", "foreign", None),
        ("empty.json", b"[]", "foreign", None),
        ("build.yaml", b"nodes:\n- parts: [\n", "damaged", 3),
        ("notes.txt", b"Dear all, thanks.\nSee you on Monday.\n", "foreign", None),
        ("notes.md", b"# Notes\n\nSome, words, here\nand one, more, line\n", "foreign", None),
        ("song.mp3", b"ID3\x04\x00\x00\x00" + bytes(range(256)), "foreign", None),
        ("m.onnx", onnx_bytes()[:-5], "damaged", None),
        ("m.onnx", onnx_bytes() + b"\x08", "damaged", None),
        ("m.onnx", b"\x08\x07", "foreign", None),
        ("m.bin", b"\x00" * 100, "foreign", None),
        ("c.xlsx", b"PK\x03\x04 cut off", "damaged", None),
        ("pack.jsonl.gz", gzip.compress(b'{"opendb_id": "1"}\n' * 99, mtime=0)[:30], "damaged", None),
        ("pack.gz", gzip.compress(b"something else", mtime=0), "foreign", None),
    ],
)
def test_damaged_and_foreign_files_are_unknown_and_say_why(
    tmp_path: Path, name: str, content: bytes, trouble: str, line: int | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert find_kind(path) == FoundFile(path, "unknown", trouble, line)  # type: ignore[arg-type]  # a plain word


def test_a_zip_of_something_else_is_foreign(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    zipped({"word/document.xml": "x"})(path)
    assert find_kind(path).trouble == "foreign"


def test_what_is_not_there_or_cannot_be_read(tmp_path: Path) -> None:
    assert find_kind(tmp_path / "gone.pdf").trouble == "missing"
    assert find_kind(tmp_path / "no\x00name.pdf").trouble == "unreadable"


def test_folders(tmp_path: Path) -> None:
    assert find_kind(tmp_path).trouble == "foreign"
    (tmp_path / "config.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    assert find_kind(tmp_path).kind == "model_config"
    (tmp_path / "config.json").unlink()
    (tmp_path / "cpu.csv").write_text("id,name\n", encoding="utf-8")
    assert find_kind(tmp_path).kind == "catalog"


def test_a_large_export_is_known_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "parts.json"
    path.write_text('{"format": "rigwright-parts", "parts": [' + " " * DOCUMENT_BYTES, encoding="utf-8")
    assert find_kind(path).kind == "catalog"
    path.write_text("{" + " " * DOCUMENT_BYTES, encoding="utf-8")
    assert find_kind(path).trouble == "foreign"


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_shipped_examples_are_what_they_are_called(folder: Path) -> None:
    assert find_kind(folder / "request.yaml").kind == "request"
    assert find_kind(folder / "build.yaml").kind == "build"


@given(st.binary(max_size=300), st.sampled_from([".json", ".yaml", ".csv", ".onnx", ".pdf", ".xlsx", ".gz", ""]))
def test_no_bytes_ever_raise(tmp_path_factory: pytest.TempPathFactory, content: bytes, ending: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(content)
    found = find_kind(path)
    assert (found.kind == "unknown") == bool(found.trouble)


@given(st.integers(0, 400))
def test_an_onnx_file_cut_anywhere_is_never_taken_for_a_whole_one(tmp_path_factory, cut: int) -> None:
    whole = onnx_bytes()
    path = tmp_path_factory.getbasetemp() / "cut.onnx"
    path.write_bytes(whole[:cut])
    assert find_kind(path).kind == ("onnx" if cut >= len(whole) else "unknown")


@given(
    st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.lists(st.integers(), max_size=2), max_size=5)
)
def test_any_mapping_is_of_one_kind(data: dict[str, object]) -> None:
    assert kind_of_mapping(data) in {"unknown", "model_config", "build", "catalog"}

"""Files that people hand in: one clear line for each way they can be wrong, and never a half-written one."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import EnvironmentFault, UserError
from app.domain.validation import parse
from app.domain.workload import Workload
from app.services.documents import read_mapping, write_file


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("w.yaml", b"name: [unclosed", "w.yaml: line 1: not valid YAML"),
        ("w.json", b'{"name": }', "w.json: line 1: not valid JSON"),
        ("w.yaml", b"- a\n- b\n", "expected a mapping of fields, found a list"),
        ("w.yaml", b"", "expected a mapping of fields, found nothing"),
        ("w.yaml", b"\xff\xfe\x00\x01", "not a text file in UTF-8"),
        ("w.json", b"[" * 100_000, "w.json"),
    ],
)
def test_unreadable_document_is_one_line(tmp_path: Path, name: str, content: bytes, complaint: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError) as error:
        read_mapping(tmp_path / name)
    assert complaint in str(error.value)
    assert "\n" not in str(error.value)


def test_missing_file_and_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        read_mapping(tmp_path / "none.yaml")
    with pytest.raises(UserError, match="directory"):
        read_mapping(tmp_path)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"model": {"preset": "x"}, "phase": "training", "precison": "bf16"}, "Did you mean 'precision'?"),
        ({"model": {"preset": "x"}, "phase": "training", "training": {"seq_length": 1}}, "Did you mean 'seq_len'?"),
        ({"model": {"preset": "x"}, "phase": "train"}, "phase: Input should be 'training', 'inference' or 'both'"),
        ({"model": {}, "phase": "training"}, "give exactly one of preset"),
        ({"model": {"preset": "x"}, "phase": "training", "training": {"seq_len": "long"}}, "training.seq_len"),
        ({"model": {"preset": "x"}, "phase": "training", "training": {"tokens": -1}}, "greater than 0 (found -1)"),
    ],
)
def test_wrong_field_names_place_fault_and_remedy(data: dict[str, object], complaint: str) -> None:
    with pytest.raises(UserError) as error:
        parse(Workload, data, "w.yaml")
    assert str(error.value).startswith("w.yaml: ")
    assert complaint in str(error.value)


def test_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    write_file(target, b"first")
    write_file(target, b"second")
    assert target.read_bytes() == b"second"
    assert [f.name for f in tmp_path.iterdir()] == ["out.pdf"], "no temporary file stays behind"
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_file(tmp_path / "missing" / "out.pdf", b"x")
    target.unlink()
    target.mkdir()
    with pytest.raises(EnvironmentFault, match="cannot be written"):
        write_file(target, b"x")
    assert [f.name for f in tmp_path.iterdir()] == ["out.pdf"]

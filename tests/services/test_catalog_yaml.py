"""Catalogs in YAML, written by hand: texts stay what they look like, and what is wrong is one line with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.services.file_kinds import find_kind
from db.importers.files import PartFiles
from db.importers.own_files import OwnFiles
from db.importers.yaml_text import MOST_BYTES, plain_yaml, written_yaml

HEAD = "format: rigwright-parts\nversion: 1\nparts:\n"
PART = """- id: example-card
  category: accelerator
  vendor: Example
  name: Card {name}
  mpn: {mpn}
  spec: {{vram_gib: 24, ecc: true, tdp_w: 300.5}}
  provenance: {{source: own entry, as_of: 2026-11-21, confidence: yours}}
"""


def _file(folder: Path, text: str, name: str = "parts.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("mpn", ["no", "0123", "12:30", "2026-11-21", "1_000", "0x1F", "on", "1.2.3", "=1+1"])
def test_a_part_number_stays_the_text_that_it_looks_like(tmp_path: Path, mpn: str) -> None:
    (row,) = OwnFiles().read(_file(tmp_path, HEAD + PART.format(name="One", mpn=mpn)))
    assert row.part is not None, row.reason
    assert row.part.mpn == mpn
    assert (row.part.spec.vram_gib, row.part.spec.ecc, row.part.spec.tdp_w) == (24, True, 300.5)


def test_a_bad_part_is_rejected_with_its_reason_and_the_next_is_read(tmp_path: Path) -> None:
    text = HEAD + PART.format(name="One", mpn="A").replace("24", "much") + PART.format(name="Two", mpn="B")
    bad, good = OwnFiles().read(_file(tmp_path, text, "parts.yml"))
    assert bad.part is None and "vram_gib" in bad.reason and bad.where == "parts.yml part 1"
    assert good.part is not None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + "- {id: a, id: b}\n", "line 4: not valid YAML: 'id' stands twice"),
        (HEAD + "- &one {id: a}\n- *one\n", r"line 5: references \(\*one\) are not read"),
        (HEAD + "- " + "[" * 40 + "]" * 40, "nested more than 32 deep"),
        (HEAD + "- {id: a\n", "not valid YAML"),
        (HEAD + "- !!python/object/apply:os.getcwd []\n", "line 4: not valid YAML: could not determine a constructor"),
        ("1: 2\n", "line 1: not valid YAML: keys must be texts"),
        ("a: 1\n---\nb: 2\n", "not valid YAML"),
        ("parts: []\n", 'expected an object with "format"'),
        ("format: rigwright-parts\nversion: 7\nparts: []\n", "version 7 of the format"),
        ("", 'expected an object with "format"'),
    ],
)
def test_what_cannot_be_read_is_one_line_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        OwnFiles().read(_file(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_files_too_large_or_of_another_code_are_refused() -> None:
    with pytest.raises(UserError, match="larger than 32 MiB"):
        plain_yaml(b" " * (MOST_BYTES + 1), "parts.yaml")
    with pytest.raises(UserError, match="not UTF-8"):
        plain_yaml(b"name: \xff", "parts.yaml")


def test_a_catalog_in_yaml_is_known_by_its_head_also_when_dropped(tmp_path: Path) -> None:
    path = _file(tmp_path, "# my parts\n" + HEAD + PART.format(name="One", mpn="A"))
    assert PartFiles().recognise(path) == "rigwright"
    assert find_kind(path).kind == "catalog"
    large = _file(tmp_path, HEAD + PART.format(name="One", mpn="A") * 30_000, "large.yaml")
    assert find_kind(large).kind == "catalog"


def test_what_is_written_reads_back_as_it_was() -> None:
    data = {"a": ["no", "0123", "1e5", "2026-11-21", "", "~", None, True, 1, 1.5, "x: y"], "ä": {"b": []}}
    assert plain_yaml(written_yaml(data).encode(), "x.yaml") == data

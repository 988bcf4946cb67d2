"""Reads the documents that people hand in (YAML, JSON), and writes what they ask for, whole or not at all."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from app.domain.errors import EnvironmentFault, UserError

MAX_BYTES = 20_000_000
"""A document larger than this is not one of ours."""


def read_mapping(path: Path) -> Mapping[str, Any]:
    """The mapping in a YAML or JSON file; raises ``UserError`` with the file's name and what is wrong with it."""
    data = parse_text(read_text(path), path.name)
    if not isinstance(data, Mapping):
        raise UserError(f"{path.name}: expected a mapping of fields, found {_kind(data)}.")
    return data


def parse_text(text: str, name: str) -> Any:
    """YAML or JSON text as plain data; raises ``UserError`` with the line that cannot be read."""
    try:
        return json.loads(text) if name.endswith((".json", ".jsonl")) else yaml.safe_load(text)
    except json.JSONDecodeError as error:
        raise UserError(f"{name}: line {error.lineno}: not valid JSON: {error.msg}.") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or "cannot be read"
        raise UserError(f"{name}: {line}not valid YAML: {problem}.") from None
    except (ValueError, RecursionError) as error:
        raise UserError(f"{name}: cannot be read: {str(error) or 'nested too deeply'}.") from None


def read_text(path: Path) -> str:
    """The text of a file; raises ``UserError`` where there is none to read."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{path}: the file is larger than {MAX_BYTES // 1_000_000} MB.")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{path}: not a text file in UTF-8.") from None
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {_reason(error)}.") from None


def write_file(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; raises ``EnvironmentFault`` saying why it cannot."""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise EnvironmentFault(f"{path}: cannot be written: {_reason(error)}.") from None
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise EnvironmentFault(f"{path}: cannot be written: {_reason(error)}.") from None


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _kind(data: object) -> str:
    return "nothing" if data is None else "a list" if isinstance(data, list) else "a single value"

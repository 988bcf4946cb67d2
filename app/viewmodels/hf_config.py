"""Reads a Hugging Face ``config.json`` step by step, or an ONNX file: what is there, and which figures are missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentFault, UserError
from app.domain.workload import Model, Transformer
from app.sizing.hf_config import NAMES, PLAIN_FFN, counted_in_samples, model_of_config, parse_hf_config
from app.sizing.onnx_file import read_onnx

REQUIRED = ("layers", "hidden", "heads", "ffn", "vocab")
USUAL = {"layers": 32, "heads": 32, "ffn": 16384, "vocab": 32768}
WIDTH_PER_HEAD = 128
MAX_BYTES = 4_000_000
HINT = "Choose the config.json beside the model's weights."
INSTEAD = "Its figures can be entered under Something else."


@dataclass(frozen=True)
class ReadConfig:
    """A model file as read. ``missing`` are the names it should have and has not; ``file`` is what it is called."""

    title: str
    data: Mapping[str, Any]
    missing: tuple[str, ...] = ()
    ready: Model | None = None
    file: str = "config.json"

    def model(self, added: Mapping[str, int] | None = None) -> Model:
        """The model of any family, ``added`` filling what is missing; raises ``UserError`` naming what is wrong."""
        return self.ready or _model(filled(self.data, added or {}), self.file, self.title)

    def transformer(self, added: Mapping[str, int] | None = None) -> Transformer:
        """The dimensions, ``added`` filling what is missing; raises ``UserError`` naming what is wrong."""
        if self.ready is not None and self.ready.architecture is None:
            raise UserError(f"{self.title} is no language model.", hint="Choose its kind of work, then its figures.")
        return parse_hf_config(filled(self.data, added or {}), self.file)


def read_file(path: Path, domain: str = "custom") -> ReadConfig:
    """Reads a config.json (or the folder that it lies in) or an ONNX file.

    ``domain`` says what an ONNX file does where its operations do not. Raises ``UserError`` or ``EnvironmentFault`` in
    one line that names the file.
    """
    path = path / "config.json" if path.is_dir() else path
    if path.suffix.lower() == ".onnx":
        return ReadConfig(path.stem, {}, ready=_onnx(path, domain), file=path.name)
    if path.suffix.lower() != ".json":
        raise UserError(f"{path.name} is neither a config.json nor an .onnx file.", hint=HINT)
    data = _json(path)
    return read_config(data, path.resolve().parent.name if path.name == "config.json" else path.stem, path.name)


def read_config(data: Mapping[str, Any], fallback_title: str = "Own model", file: str = "config.json") -> ReadConfig:
    """What a configuration holds; raises ``UserError`` where it cannot be completed by adding figures."""
    title = str(data.get("_name_or_path") or fallback_title).rstrip("/").rsplit("/", 1)[-1] or "Own model"
    try:
        return ReadConfig(title, data, ready=_model(data, file, title), file=file)
    except UserError:
        missing = () if counted_in_samples(data) else _missing(data)
        named = any(data.get(name) for name in ("model_type", "architectures", "_class_name"))
        if len(missing) == len(REQUIRED) and not named:
            raise UserError(f"{file} describes no model.", hint=HINT) from None
        if not missing or not _completes(data, missing, file):
            raise
    return ReadConfig(title, data, missing, file=file)


def filled(data: Mapping[str, Any], added: Mapping[str, int]) -> Mapping[str, Any]:
    """The configuration with figures added where it keeps those of its language model."""
    inner = data.get("text_config")
    if added and isinstance(inner, Mapping):
        return {**data, "text_config": {**inner, **added}}
    return {**data, **added}


def _model(data: Mapping[str, Any], file: str, title: str) -> Model:
    try:
        return model_of_config(data, file, title)
    except UserError as error:
        raise _for_window(error, file) from None


def _onnx(path: Path, domain: str) -> Model:
    try:
        return Model(figures=read_onnx(path, domain))
    except UserError as error:
        raise _for_window(error, path.name, str(path)) from None


def _for_window(error: UserError, file: str, path: str = "") -> UserError:
    """The same in one line, without the command line's names of fields and folders."""
    words = " ".join(error.message.removeprefix("model.onnx: ").split())
    hint = INSTEAD if "model." in error.hint else error.hint
    words = words.replace(path, file) if path else words
    return UserError(words if file in words else f"{file}: {words}", hint=hint)


def _missing(data: Mapping[str, Any]) -> tuple[str, ...]:
    inner = data.get("text_config")
    config = {**data, **inner} if isinstance(inner, Mapping) else data
    return tuple(NAMES[field][0] for field in REQUIRED if not _has(config, field))


def _completes(data: Mapping[str, Any], missing: tuple[str, ...], file: str) -> bool:
    """Whether usual figures in place of the missing ones give a model, so that asking for them leads somewhere."""
    heads = next((data[name] for name in NAMES["heads"] if isinstance(data.get(name), int)), USUAL["heads"])
    usual = {NAMES[field][0]: value for field, value in {**USUAL, "hidden": heads * WIDTH_PER_HEAD}.items()}
    try:
        _model(filled(data, {name: usual[name] for name in missing}), file, "")
    except UserError:
        return False
    return True


def _json(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UserError(f"{path.name} is too large to be a config.json.", hint=HINT)
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise EnvironmentFault(f"{path.name} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise UserError(f"{path.name} is no JSON file.", hint=HINT) from None
    if not isinstance(data, Mapping):
        raise UserError(f"{path.name} holds no fields.", hint=HINT)
    return data


def _has(config: Mapping[str, Any], field: str) -> bool:
    if field == "ffn" and config.get("model_type") in PLAIN_FFN:
        return True  # these families leave the usual width out
    return any(config.get(name) is not None for name in NAMES[field])

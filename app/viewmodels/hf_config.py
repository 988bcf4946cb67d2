"""Reads a Hugging Face ``config.json`` step by step: what is there, and which required figures are missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentFault, UserError
from app.domain.workload import Transformer
from app.sizing.hf_config import NAMES, PLAIN_FFN, parse_hf_config

REQUIRED = ("layers", "hidden", "heads", "ffn", "vocab")
MAX_BYTES = 4_000_000
HINT = "Choose the config.json beside the model's weights."


@dataclass(frozen=True)
class ReadConfig:
    """A config.json as read. ``missing`` are the names it should have and has not."""

    title: str
    data: Mapping[str, Any]
    missing: tuple[str, ...] = ()

    def transformer(self, added: Mapping[str, int] | None = None) -> Transformer:
        """The dimensions, ``added`` filling what is missing; raises ``UserError`` naming what is wrong."""
        return parse_hf_config({**self.data, **(added or {})}, "config.json")


def read_file(path: Path) -> ReadConfig:
    """Reads a config.json from disk; raises ``UserError`` or ``EnvironmentFault`` in one sentence."""
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
    return read_config(data, path.parent.name if path.name == "config.json" else path.stem)


def read_config(data: Mapping[str, Any], fallback_title: str = "Own model") -> ReadConfig:
    """What a configuration holds; raises ``UserError`` where it cannot be completed by adding figures."""
    inner = data.get("text_config")
    config = {**data, **inner} if isinstance(inner, Mapping) else data
    missing = tuple(NAMES[field][0] for field in REQUIRED if not _has(config, field))
    title = str(data.get("_name_or_path") or fallback_title).rsplit("/", 1)[-1] or "Own model"
    read = ReadConfig(title, data, missing)
    if len(missing) == len(REQUIRED):
        raise UserError("This file describes no model.", hint=HINT)
    if not missing:
        read.transformer()
    return read


def _has(config: Mapping[str, Any], field: str) -> bool:
    if field == "ffn" and config.get("model_type") in PLAIN_FFN:
        return True  # these families leave the usual width out
    return any(config.get(name) is not None for name in NAMES[field])

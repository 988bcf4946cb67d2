"""The fields of a configuration file, read with a complaint that names file and field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.errors import UserError

NAMES: Mapping[str, tuple[str, ...]] = {
    "layers": ("num_hidden_layers", "n_layer", "n_layers", "num_layers"),
    "hidden": ("hidden_size", "n_embd", "d_model"),
    "heads": ("num_attention_heads", "n_head", "n_heads", "num_heads"),
    "kv_heads": ("num_key_value_heads", "num_kv_heads", "n_head_kv"),
    "head_dim": ("head_dim", "d_kv"),
    "ffn": ("intermediate_size", "n_inner", "ffn_dim", "ffn_hidden_size", "d_ff"),
    "vocab": ("vocab_size",),
    "experts": ("num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"),
    "active_experts": ("num_experts_per_tok", "num_experts_per_token", "experts_per_token", "moe_top_k"),
    "context": ("max_position_embeddings", "n_positions", "n_ctx", "max_seq_len", "seq_length"),
}
"""Our field and the names that model families use for it."""


@dataclass(frozen=True)
class Fields:
    """A configuration and where it came from."""

    config: Mapping[str, Any]
    where: str

    @property
    def model_type(self) -> str:
        """As the file names its architecture; empty where it does not."""
        return str(self.config.get("model_type") or "")

    def number(self, *names: str) -> int | None:
        """The first of these fields that is given; it must be a whole number."""
        for name in names:
            value = self.config.get(name)
            if value is None:
                continue
            if isinstance(value, bool) or not isinstance(value, int):
                raise UserError(f"{self.where}: {name}: expected a whole number (found {value!r}).")
            return value
        return None

    def ours(self, field: str) -> int | None:
        """One of our fields under whichever name the family uses."""
        return self.number(*NAMES[field])

    def required(self, *names: str) -> int:
        """The first of these fields that is there; raises ``UserError`` that names the first."""
        value = self.number(*names)
        if value is None:
            raise UserError(
                f"{self.where}: {names[0]} is missing.",
                hint="Give the config.json of a decoder, or enter model.transformer.",
            )
        return value

    def required_ours(self, field: str) -> int:
        """A figure by our name for it; raises ``UserError`` that names the file's."""
        return self.required(*NAMES[field])

    def numbers(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        value = self.config.get(name)
        if isinstance(value, list) and value and all(isinstance(v, int) and not isinstance(v, bool) for v in value):
            return tuple(value)
        if value is None:
            raise UserError(f"{self.where}: {name} is missing.", hint="Enter the model's figures instead.")
        raise UserError(f"{self.where}: {name}: expected a list of whole numbers (found {value!r}).")

    def flag(self, name: str, default: bool) -> bool:
        """A yes or no, or the default where the file says nothing."""
        value = self.config.get(name)
        return default if value is None else bool(value)

    def inner(self, name: str) -> Fields:
        """A group of fields inside, in front of the others."""
        group = self.config.get(name)
        return Fields({**self.config, **group}, self.where) if isinstance(group, Mapping) else self

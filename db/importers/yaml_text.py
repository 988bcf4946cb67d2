"""YAML as plain data, for what people write by hand: safe, bounded, and without YAML's surprises.

Only plain data is made, whatever tags say. Texts stay texts: ``no``, ``0123``, ``12:30`` and ``2026-11-21`` are what
they look like in a part number, and no truth value, octal number or day. A key that stands twice is refused rather
than dropped, and so are references (``*name``), which can blow a small file up without end.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

from app.domain.errors import UserError

MOST_BYTES, DEEPEST = 32 << 20, 32
"""Parts nest far less deep; the shipped catalog is far smaller."""
_VALUES = {
    "tag:yaml.org,2002:bool": (r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    "tag:yaml.org,2002:int": (r"^[-+]?(?:0|[1-9][0-9]*)$", "-+0123456789"),
    "tag:yaml.org,2002:float": (r"^[-+]?(?:0|[1-9][0-9]*)\.[0-9]*(?:[eE][-+][0-9]+)?$", "-+0123456789"),
    "tag:yaml.org,2002:null": (r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
}
"""What is no text: pattern and first letters. Each is a part of what YAML 1.1 takes, so that what its writers leave
without quotes comes back as the text that it was."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Safe, and with the plain values of JSON only."""

    yaml_implicit_resolvers: dict[Any, Any] = {}

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """A mapping whose keys are texts, each once."""
        seen: set[str] = set()
        for key, _value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                raise yaml.constructor.ConstructorError(None, None, "keys must be texts", key.start_mark)
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"'{key.value}' stands twice", key.start_mark)
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep=deep))


for _tag, (_pattern, _first) in _VALUES.items():
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


def plain_yaml(raw: bytes, name: str) -> Any:
    """The one document of a file as plain data; raises ``UserError`` with the line that cannot be read."""
    if len(raw) > MOST_BYTES:
        raise UserError(f"{name} is larger than {MOST_BYTES >> 20} MiB.", hint="Export the parts as JSON or CSV.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UserError(f"{name} is not UTF-8 text.", hint="Save it as UTF-8.") from None
    try:
        _look_through(text, name)
        return yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or error
        if mark is None:
            raise UserError(f"{name}: not valid YAML: {problem}.") from None
        raise UserError(f"{name}, line {mark.line + 1}: not valid YAML: {problem}.") from None
    except ValueError as error:
        raise UserError(f"{name}: not valid YAML: {error}.") from None


def written_yaml(data: Any) -> str:
    """Plain data as YAML, in the order that it has."""
    return str(yaml.dump(data, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper), sort_keys=False,
                         allow_unicode=True, width=120))  # fmt: skip


def _look_through(text: str, name: str) -> None:
    """Refuses what would be large or deep once it is loaded."""
    depth = 0
    for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, AliasEvent):
            raise UserError(f"{name}, line {line}: references (*{event.anchor}) are not read.",
                            hint="Write the value out where it is used.")  # fmt: skip
        if isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > DEEPEST:
                raise UserError(f"{name}, line {line}: nested more than {DEEPEST} deep.")
        elif isinstance(event, CollectionEndEvent):
            depth -= 1

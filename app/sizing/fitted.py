"""The numbers that were fitted to published measurements, as they ship (``resources/sizing/fitted.json``).

``python -m tests.accuracy --write`` writes them; nobody edits them by hand. From llm-foundry, Megatron-Bridge,
TensorRT-LLM, aiconfigurator, timm (Apache-2.0), torchtitan, LLM-Inference-Bench (BSD-3), Hailo Model Zoo (MIT); and, as
constants only, Lambda's and XiongjieDai's tables. ``constants.py`` says what each stands for.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

Bounds = Mapping[str, tuple[float, float]]
"""By regime: factors that bound 80 % of measured over predicted."""
FILE = Path(__file__).resolve().parents[2] / "resources" / "sizing" / "fitted.json"


@dataclass(frozen=True)
class Fitted:
    """The result of one fit.

    In the name of a constant ``@`` marks what is added to the logarithm for a kin or a family of hardware.
    """

    constants: Mapping[str, float]
    intervals: Bounds

    @property
    def text(self) -> str:
        """As the file holds it: one number a line, to four digits."""
        parts: dict[str, Mapping[str, object]] = {
            "constants": {name: float(f"{value:.4g}") for name, value in sorted(self.constants.items())},
            "intervals": {name: list(pair) for name, pair in self.intervals.items()},
        }
        blocks = []
        for title, numbers in parts.items():
            lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(value)}" for name, value in numbers.items())
            blocks.append(f'  "{title}": {{\n{lines}\n  }}')
        return "{\n" + ",\n".join(blocks) + "\n}\n"


@cache
def fitted() -> Fitted:
    """What ships."""
    read = json.loads(FILE.read_text(encoding="utf-8"))
    bounds = {name: (low, high) for name, (low, high) in read["intervals"].items()}
    return Fitted(MappingProxyType(read["constants"]), MappingProxyType(bounds))

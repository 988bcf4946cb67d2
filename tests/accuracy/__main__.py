"""`make accuracy`: fits, folds, prints the table, writes docs/accuracy.md and the help page.

With --write also the shipped constants.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.sizing.fitted import FITTED
from tests.accuracy.cases import present
from tests.accuracy.evaluate import Outcome, evaluate
from tests.accuracy.report import document, fits_words, help_page, table

ROOT = Path(__file__).resolve().parents[2]
TOLERANCE = 0.02


def main(arguments: list[str]) -> int:
    """Exit code 0; also where the measurements are absent, which it says."""
    if not present():
        print("The published measurements (../shared/sizing) are not beside the project; nothing was evaluated.")  # noqa: T201
        return 0
    outcome = evaluate(lambda words: print(words, flush=True))  # noqa: T201
    print()  # noqa: T201
    print(table(outcome).replace("**", ""))  # noqa: T201
    print(fits_words(outcome))  # noqa: T201
    if "--write" in arguments:
        (ROOT / "app" / "sizing" / "fitted.py").write_text(constants(outcome), encoding="utf-8")
    elif moved := changed(outcome):
        print(f"The shipped constants differ from this fit in {len(moved)} places; --write ships it.")  # noqa: T201
    (ROOT / "docs" / "accuracy.md").write_text(document(outcome), encoding="utf-8")
    (ROOT / "resources" / "help" / "accuracy.md").write_text(help_page(outcome), encoding="utf-8")
    return 0


def changed(outcome: Outcome) -> list[str]:
    """Constants that this fit has moved by more than the tolerance."""
    return [n for n, v in outcome.values.items() if abs(v - FITTED.get(n, 0.0)) > TOLERANCE * max(abs(v), 0.05)]


def constants(outcome: Outcome) -> str:
    """The module of shipped constants."""
    head = (
        '"""Numbers that the engine reads, fitted by ``python -m tests.accuracy --write``; do not edit by hand.\n\n'
        "From published measurements: llm-foundry, Megatron-Bridge, TensorRT-LLM, aiconfigurator, timm (Apache-2.0),\n"
        "torchtitan, LLM-Inference-Bench (BSD-3), Hailo Model Zoo (MIT); and, as constants only, Lambda's and\n"
        "XiongjieDai's tables. ``constants.py`` says what each stands for.\n"
        '"""\n\nfrom __future__ import annotations\n\n'
    )
    numbers = "".join(f'    "{name}": {float(f"{value:.4g}")!r},\n' for name, value in sorted(outcome.values.items()))
    bounds = "".join(f'    "{name}": {pair!r},\n' for name, pair in outcome.intervals.items())
    return (
        f"{head}FITTED: dict[str, float] = {{\n{numbers}}}\n"
        '"""By name; ``@`` marks what is added to the logarithm for a kin or a family of hardware."""\n\n'
        f"INTERVALS: dict[str, tuple[float, float]] = {{\n{bounds}}}\n"
        '"""By regime: factors that bound 80 % of measured over predicted."""\n'
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

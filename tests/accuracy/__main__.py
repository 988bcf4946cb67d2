"""`make accuracy`: fits, folds, prints the table, writes docs/accuracy.md and the help page.

With --write also the shipped constants.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.sizing.fitted import FILE, Fitted, fitted
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
        FILE.write_text(Fitted(outcome.values, outcome.intervals).text, encoding="utf-8")
    elif moved := changed(outcome):
        print(f"The shipped constants differ from this fit in {len(moved)} places; --write ships it.")  # noqa: T201
    (ROOT / "docs" / "accuracy.md").write_text(document(outcome), encoding="utf-8")
    (ROOT / "resources" / "help" / "accuracy.md").write_text(help_page(outcome), encoding="utf-8")
    return 0


def changed(outcome: Outcome) -> list[str]:
    """Constants that this fit has moved by more than the tolerance."""
    now = fitted().constants
    return [n for n, v in outcome.values.items() if abs(v - now.get(n, 0.0)) > TOLERANCE * max(abs(v), 0.05)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

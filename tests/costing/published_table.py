"""Writes the table of published comparisons into docs/costs.md: ``python -m tests.costing.published_table``."""

from __future__ import annotations

from pathlib import Path

from tests.costing.test_published_costs import EXAMPLES, figures

PAGE = Path(__file__).resolve().parents[2] / "docs" / "costs.md"
BEGIN, END = "<!-- made by python -m tests.costing.published_table -->\n", "<!-- end -->"


def table() -> str:
    """One row per published figure: what was published, what we get, how far it was rounded."""
    rows = ["| publication | figure | published | ours | rounding |", "|---|---|---:|---:|---:|"]
    for example in EXAMPLES:
        ours = figures(example)
        head = f"{example['title']} ({example['source']})"
        for name, (published, rounding) in example["expect"].items():
            if name == "break_even_month":
                continue  # our whole month, which nobody published
            words = name.replace("_", " ")
            rows.append(f"| {head} | {words} | {_number(published)} | {_number(ours[name])} | {_number(rounding)} |")
            head = ""
    return "\n".join(rows) + "\n"


def _number(value: float | int | None) -> str:
    if value is None:
        return "none"
    return f"{value:,.2f}".rstrip("0").rstrip(".") if abs(value) >= 1 else f"{value:.4g}"


def page(text: str) -> str:
    """The page with its table made anew."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n{table()}\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

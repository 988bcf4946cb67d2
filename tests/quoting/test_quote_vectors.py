"""The quote's arithmetic against the reference vectors, to the last digit."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.quoting.arithmetic import calculate, read_calculation

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "quote" / "vectors.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text())["vectors"] if VECTORS.exists() else []


@pytest.mark.shared
@pytest.mark.skipif(not CASES, reason="the reference vectors are not beside the project (../shared/quote/vectors.json)")
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_reference_vector(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(UserError) as caught:
            calculate(read_calculation(case["input"]))
        assert caught.value.message == case["error"]
        return
    totals = calculate(read_calculation(case["input"])).model_dump()
    assert plain({key: totals[key] for key in case["expect"]}) == case["expect"]


def plain(value: Any) -> Any:
    """Decimals as the vectors write them: the digits count, too."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value

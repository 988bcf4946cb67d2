"""CP-SAT, loaded when a search begins: its library takes most of a second, and the window must paint first."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def cp_model() -> Any:
    """OR-Tools' ``cp_model`` module."""
    from ortools.sat.python import cp_model as module

    return module

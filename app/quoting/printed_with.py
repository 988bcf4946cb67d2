"""With what a quote is printed: this program's version and the generation of its page layout."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

LAYOUT = 7
"""Raised whenever the same content would be set in other words or in another order. A PDF of another layout is
checked by its figures, since its pages cannot be made again."""


@cache
def app_version() -> str:
    """The version of this program; ``0`` where it is not installed."""
    try:
        return version("rigwright")
    except PackageNotFoundError:
        return "0"

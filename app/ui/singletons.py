"""Keeps ``None``, ``True`` and ``False`` alive under Python 3.11.

PySide6 6.12.0 hands out ``None`` and the truth values without taking a reference (immortal from Python 3.12 on,
where that does no harm). Under 3.11 every call of a Qt method that returns nothing takes one reference away, until the
interpreter stops with "deallocating None" after some ten thousand calls: measured, one reference per call.
"""

from __future__ import annotations

import ctypes
import sys

IMMORTAL_FROM = (3, 12)
SPARE_REFERENCES = 1 << 40
"""More than a window can use up in years."""


def keep_singletons_alive() -> None:
    """Gives the three objects so many references that none is ever the last; does nothing where they are immortal."""
    if sys.version_info >= IMMORTAL_FROM or sys.implementation.name != "cpython":
        return
    for thing in (None, True, False):
        if sys.getrefcount(thing) < SPARE_REFERENCES // 2:
            ctypes.c_ssize_t.from_address(id(thing)).value += SPARE_REFERENCES

"""One spelling for what vendors spell in many ways."""

from __future__ import annotations

import re
from functools import lru_cache

_BOARD_FORMATS = {
    "MICROATX": "MATX",
    "UATX": "MATX",
    "EXTENDEDATX": "EATX",
    "MINIITX": "ITX",
    "SSIEEB": "EEB",
    "SSICEB": "CEB",
}
DIMM_FORMS = {"SODIMM": "SO-DIMM", "CAMM2": "CAMM2"}


@lru_cache(maxsize=4096)
def same(name: str) -> str:
    """A name without case, spaces, hyphens and slashes: ``LGA 4677`` and ``lga4677`` are one socket."""
    return re.sub(r"[\s\-_/]", "", name).upper()


def board_format(name: str) -> str:
    """A board format in one spelling: ``Micro-ATX``, ``mATX`` and ``uATX`` are one."""
    plain = same(name)
    return _BOARD_FORMATS.get(plain, plain)


def dimm_form(kind: str) -> str:
    """The shape of a module by its kind: registered and unbuffered DIMMs have the same one."""
    return DIMM_FORMS.get(kind, "DIMM")

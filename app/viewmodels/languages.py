"""The languages of the window, and which one to speak."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

SYSTEM = "system"
ENGLISH = "en"
WINDOW_LANGUAGES = MappingProxyType({"en": "English", "de": "Deutsch", "zh_CN": "简体中文"})
"""Each named in itself: who cannot read the window's language still finds their own."""
QUOTE_LANGUAGES = MappingProxyType({"en": "English", "de": "Deutsch", "zh": "简体中文"})
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def spoken(wanted: str, system: Sequence[str]) -> str:
    """The language for a setting; ``system`` takes the first that we have of the user's, as ``de-AT``, else English.

    Traditional Chinese is another script: its readers get their next language, not Simplified.
    """
    if wanted in WINDOW_LANGUAGES:
        return wanted
    traditional = False
    for tag in system:
        language, *rest = tag.lower().replace("_", "-").split("-")
        if language == "zh":
            traditional = traditional or bool(_TRADITIONAL & set(rest))  # systems name plain "zh" after it
            if "hans" in rest or not traditional:
                return "zh_CN"
        if language in WINDOW_LANGUAGES:
            return language
    return ENGLISH

"""Keys as they stand on the user's keyboard."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_words(*keys: str) -> str:
    """Keys such as ``Ctrl+F`` in the window's language ("Strg+F") and the system's signs."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)

"""Texts from below the window in the reader's language: findings, derivations, errors. English is the key."""

from app.wording.wording import Wording, language_of

__all__ = ["Wording", "language_of"]

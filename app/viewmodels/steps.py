"""The steps of the wizard."""

from __future__ import annotations

STEPS = ("workload", "phase", "place", "needs", "build", "cost", "quote")
"""The seven steps by key, in order."""

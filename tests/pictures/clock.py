"""Stops the clock of the whole program, so that two runs of the same scene make the same picture."""

from __future__ import annotations

import datetime as real
import inspect
import sys
from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

NOW = real.datetime(2026, 11, 21, 14, 32, tzinfo=real.UTC)


class _Datetime(real.datetime):
    """``datetime`` whose now is always the same; what it makes is a plain ``datetime``."""

    @classmethod
    def now(cls, tz: real.tzinfo | None = None) -> real.datetime:
        return NOW.astimezone(tz) if tz else NOW.replace(tzinfo=None)


def today() -> real.date:
    """The day of all pictures."""
    return NOW.date()


def stop_the_clock(put: Callable[[object, str, object], None] = setattr) -> None:
    """Puts the one moment wherever the program asks for the time: names imported, and defaults of arguments.

    ``put`` sets an attribute; a test hands in pytest's ``monkeypatch.setattr``, which takes it back.
    """
    for module in [one for name, one in sys.modules.items() if name.split(".")[0] in ("app", "db")]:
        if getattr(module, "datetime", None) is real.datetime:
            put(module, "datetime", _Datetime)
        for function in _functions(module):
            for kind in ("__defaults__", "__kwdefaults__"):
                changed = _changed(getattr(function, kind))
                if changed is not None:
                    put(function, kind, changed)


def _changed(defaults: Any) -> Any:
    """The defaults with today's date stopped; ``None`` where there is nothing to change."""
    values = defaults.values() if isinstance(defaults, dict) else defaults or ()
    if real.date.today not in [value for value in values if inspect.isbuiltin(value)]:
        return None
    if isinstance(defaults, dict):
        return {key: _stopped(value) for key, value in defaults.items()}
    return tuple(_stopped(value) for value in defaults)


def _stopped(value: object) -> object:
    return today if inspect.isbuiltin(value) and value == real.date.today else value


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for one in vars(module).copy().values():
        if isinstance(one, FunctionType):
            yield one
        elif inspect.isclass(one) and one.__module__ == module.__name__:
            yield from (made for made in vars(one).values() if isinstance(made, FunctionType))

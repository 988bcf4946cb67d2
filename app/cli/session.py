"""One run of the command line: its options, its services, and how it prints."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from app.services.context import Services


class Session:
    """Opens the database only when a command needs it."""

    def __init__(self, options: argparse.Namespace, connect: Callable[[], Services]) -> None:
        self.options = options
        self._connect = connect
        self._services: Services | None = None

    @property
    def services(self) -> Services:
        """The use cases over the database that was asked for."""
        if self._services is None:
            self._services = self._connect()
        return self._services

    def close(self) -> None:
        """Ends the connection, if there is one."""
        if self._services is not None:
            self._services.close()

    def show(self, document: Any, text: str | None = None) -> None:
        """Prints ``text``, or with ``--json`` (or where there is no text) the document."""
        if self.options.json or text is None:
            print(json.dumps(document, indent=2, ensure_ascii=False, default=str))
        else:
            print(text)

    def note(self, text: str) -> None:
        """Says something beside the result: never on stdout."""
        print(text, file=sys.stderr)

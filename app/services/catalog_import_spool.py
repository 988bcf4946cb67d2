"""The rows of a staged import on disk: what an import holds in memory does not grow with what rows say."""

from __future__ import annotations

import gc
import marshal
import tempfile
import weakref
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, current_thread, main_thread
from typing import Any, BinaryIO


@contextmanager
def steady() -> Iterator[None]:
    """No search for reference cycles while rows stream past, since every chunk would be searched again and again.

    Rows make none; what does (the database's answers) calls ``sweep`` between chunks.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def sweep() -> None:
    """Frees the cycles of what was made since the last time, where this thread is the one that may.

    Beside a window, its own thread alone looks for cycles (app/ui/collector.py).
    """
    if current_thread() is main_thread():
        gc.collect(0)


class Spool:
    """Records of plain values, written once and read by their number. The file vanishes with the object.

    Reading is safe from several threads: the window shows rows while the rejected ones are being saved.
    """

    def __init__(self) -> None:
        self._file: BinaryIO = tempfile.TemporaryFile(prefix="rigwright-import-")  # noqa: SIM115 (closed with the object)
        self._close = weakref.finalize(self, self._file.close)
        self._starts = array("Q")
        self._end = 0
        self._reading = False
        self._turn = Lock()

    def __len__(self) -> int:
        return len(self._starts)

    def append(self, record: tuple[Any, ...]) -> None:
        """Adds a record of strings, numbers, tuples and ``None``."""
        data = marshal.dumps(record)
        if self._reading:
            self._file.seek(self._end)
            self._reading = False
        self._file.write(data)
        self._starts.append(self._end)
        self._end += len(data)

    def __getitem__(self, number: int) -> tuple[Any, ...]:
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else self._end
        with self._turn:
            if not self._reading or self._file.tell() != start:
                self._file.seek(start)
                self._reading = True
            data = self._file.read(end - start)
        record: tuple[Any, ...] = marshal.loads(data)
        return record

    def close(self) -> None:
        """Gives the disk space back."""
        self._close()

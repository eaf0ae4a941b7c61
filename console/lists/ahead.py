"""Reads and understands a long list in a process of its own, ahead of the one that plans it.

Both are Python at work: on two processors a list of 100,000 rows is planned some three seconds sooner.
Rows come in pickled blocks through the process's own pipe, which ends it when nobody listens any more.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from console.child.parent import PACKAGE_ROOT
from console.lists.facts import CityFacts
from console.lists.mapping import MappingChoice
from console.lists.opened import ListProcessLost
from console.lists.reading import never, open_table
from console.lists.said import Said
from console.lists.table import ListUnreadable, Remark, Why
from console.lists.understanding import Understander
from console.store.reading import StoreReader

_MODULE = "console.lists.ahead"
_BLOCK = 1_000


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be read."""

    folder: Path
    path: Path
    sheet: str | None
    choice: MappingChoice


@dataclass(frozen=True, slots=True)
class End:
    """The list was read, or could not be."""

    remarks: tuple[Remark, ...] = ()
    why: Why | None = None
    detail: str = ""


class Ahead:
    """The process, from its start to its end: use it as a context."""

    def __init__(self, order: Order) -> None:
        self.remarks: tuple[Remark, ...] = ()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MODULE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise ListProcessLost(error.strerror or str(error)) from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._out = self._process.stdout
        with contextlib.suppress(OSError), self._process.stdin as pipe:
            pickle.dump(order, pipe)

    def records(self) -> Iterator[Said]:
        """What the rows say, in their order. Raises ListUnreadable, ListProcessLost."""
        while True:
            try:
                # From our own process over its own pipe: nobody else can write there.
                told = pickle.load(self._out)  # noqa: S301
            except (EOFError, pickle.UnpicklingError) as error:
                raise ListProcessLost("ended") from error
            if isinstance(told, End):
                if told.why is not None:
                    raise ListUnreadable(told.why, told.detail)
                self.remarks = told.remarks
                return
            yield from told

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._out.close()


def _environment() -> dict[str, str]:
    environment = dict(os.environ)
    path = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = str(PACKAGE_ROOT) + (os.pathsep + path if path else "")
    return environment


def main() -> None:
    """Carry out one order."""
    gc.disable()
    # Whatever a library prints must not get between the blocks.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    order = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    with contextlib.suppress(BrokenPipeError), out:
        for told in _told(order):
            pickle.dump(told, out)
            out.flush()


def _told(order: Order) -> Iterator[list[Said] | End]:
    try:
        table = open_table(order.path, sheet=order.sheet, cancelled=never)
        with StoreReader(order.folder) as reader:
            city = reader.read(CityFacts.of)
        understander = Understander(city, table.headers, order.choice)
        block: list[Said] = []
        for row in table.rows():
            block.append(Said(understander.record(row)))
            if len(block) >= _BLOCK:
                yield block
                block = []
        yield block
        yield End(table.remarks)
    except ListUnreadable as error:
        yield End(why=error.why, detail=error.detail)


if __name__ == "__main__":
    # As a module of its name: what is pickled as `__main__` could not be read by others.
    from console.lists import ahead

    ahead.main()

"""A chain's rows exactly as a file holds them: opened for reading only, beside a console or as a copy."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from console.custody.canonical import content_text, link_hash, sha256_of
from console.custody.findings import NoChain
from console.sqlite_address import read_only
from console.store.custody_tables import COLUMNS

_WAIT_S = 10.0
_LOG = "-wal"


@dataclass(frozen=True, slots=True)
class RawEntry:
    """An entry as text; `told` are the fields that its content is made of, without the number."""

    seat: str
    number: int
    told: dict[str, str]
    previous: str
    content_sha256: str
    hash: str

    def content_at(self, number: int) -> str:
        """Its content hash if its number were this one."""
        return sha256_of(content_text(seat=self.seat, number=number, **self.told))

    def fits(self, number: int) -> bool:
        """Whether content, number and hash belong together."""
        return self.content_at(number) == self.content_sha256 and (
            link_hash(self.previous, self.content_sha256) == self.hash
        )


class UnreadableRow(Exception):
    """A row holds what no console writes."""


def raw_entry(row: tuple[Any, ...]) -> RawEntry:
    """A row of `custody_tables.COLUMNS`, as bytes. Raises UnreadableRow."""
    seat, number, *rest = row
    if not isinstance(number, int) or not isinstance(seat, bytes):
        raise UnreadableRow
    try:
        texts = [value.decode("utf-8") for value in rest]
        at_utc, monotonic_s, boot, clock, who, where, what, incident, subject, why, details, *hashes = texts
        previous, content_sha256, own = (each.encode("ascii").decode() for each in hashes)
        told = {
            "at_utc": at_utc,
            "monotonic_s": monotonic_s,
            "boot": boot,
            "clock": clock,
            "who": who,
            "where": where,
            "what": what,
            "incident": incident,
            "subject": subject,
            "why": why,
            "details": details,
        }
        return RawEntry(seat.decode("utf-8"), number, told, previous, content_sha256, own)
    except (AttributeError, UnicodeError) as error:
        raise UnreadableRow from error


def rows_from(link: sqlite3.Connection, seat: str, number: int) -> Iterator[tuple[Any, ...]]:
    """A seat's rows from `number` on, in the order of their numbers."""
    cursor = link.execute(
        f"SELECT {COLUMNS} FROM custody_entries WHERE seat = ? AND number >= ? ORDER BY number, rowid",  # noqa: S608
        [seat, number],
    )
    while found := cursor.fetchmany(500):
        yield from found


@contextlib.contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """The database, for reading only, all of one moment; text comes as bytes. Raises NoChain.

    A copy in a folder that cannot be written to is read too: SQLite needs files of its own beside a database
    with a log, so such a one is copied first.
    """
    if not file.is_file():
        raise NoChain(str(file), "there is no such file")
    with contextlib.ExitStack() as stack:
        try:
            link = stack.enter_context(contextlib.closing(_connected(file, stack)))
            link.text_factory = bytes
            link.execute("BEGIN")
            tables = {row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            # The last: what SQLite says of a damaged file may quote bytes that are no text.
            raise NoChain(str(file), str(error)) from error
        if not {b"custody_entries", b"custody_checkpoints", b"settings"} <= tables:
            raise NoChain(str(file), "no custody chain in it")
        yield link


def _connected(file: Path, stack: contextlib.ExitStack) -> sqlite3.Connection:
    log = file.with_name(file.name + _LOG)
    if not log.exists():
        # Nobody has it open: read without leaving SQLite's own files beside what may be evidence.
        return _tried(read_only(file.absolute(), immutable=True))
    with contextlib.suppress(sqlite3.OperationalError):
        return _tried(read_only(file.absolute()))
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="safecity-audit-")))
    for each in (file, log):
        shutil.copyfile(each, folder / each.name)
    return _tried(read_only(folder / file.name))


def _tried(address: str) -> sqlite3.Connection:
    link = sqlite3.connect(address, uri=True, timeout=_WAIT_S, isolation_level=None)
    try:
        link.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        link.close()
        raise
    return link

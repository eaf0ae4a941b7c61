"""What somebody who holds a seat's database file may do to its custody chain: seeded, and all must be found.

The guards (triggers) are put back afterwards, so that it is the chain and its witnesses that tell.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509

from console.custody.canonical import content_text, link_hash, sha256_of
from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.custody.findings import Report
from console.custody.outside import own_file
from console.custody.values import NOTHING_BEFORE, CheckpointWhy, Happening, What
from console.custody.verify import verify_chain
from console.keys.of_seat import open_keys, tell_chain
from console.store.custody_tables import GUARDS
from console.store.store import FILE_NAME, Store

_EVERY = 12
_FIELDS = (
    "at_utc",
    "monotonic_s",
    "boot",
    "clock",
    "who",
    "machine",
    "what",
    "incident",
    "subject",
    "why",
    "details",
)
_HASHED = tuple(field for field in _FIELDS if field != "machine")

AlterChain = Callable[[sqlite3.Connection, random.Random, int], None]


@dataclass(frozen=True)
class SoundChain:
    """A data folder whose chain holds, closed, and the certificates that may have signed."""

    data: Path
    certificates: tuple[x509.Certificate, ...]
    entries: int


def sound_chain(data: Path, entries: int = 60) -> SoundChain:
    """A chain of so many entries and some more, with a checkpoint every dozen and at its end."""
    with Store.open(data) as store:
        keys = open_keys(store, data, demo=True)
        tell_chain(store, keys)
        chain = Chain(store)
        checkpoints = Checkpoints(chain, keys, data / "custody")
        for number in range(entries):
            details = {"after": f"value {number}", "before": ""}
            happening = Happening(What.CHANGED, "R. Sharma", incident="i-1", subject="note", details=details)
            chain.append(happening).result(30)
            if number % _EVERY == 0:
                checkpoints.make(CheckpointWhy.ASKED, "R. Sharma")
        checkpoints.make(CheckpointWhy.SHIFT_CHANGE, "R. Sharma")
        checkpoints.close()
        count, _ = chain.head()
        return SoundChain(data, tuple(keys.certificates), count)


def copied(sound: SoundChain, folder: Path) -> Path:
    """The database and the file of checkpoints in a folder of their own; the path of the database."""
    (folder / "custody").mkdir(parents=True)
    shutil.copy(sound.data / FILE_NAME, folder / FILE_NAME)
    shutil.copy(own_file(sound.data), own_file(folder))
    return folder / FILE_NAME


def judged(sound: SoundChain, database: Path) -> Report:
    """What an audit finds, with the file of checkpoints that lies beside the database."""
    return verify_chain(database, own_file(database.parent), certificates=sound.certificates)


def altered(database: Path, alter: AlterChain, chance: random.Random, entries: int) -> None:
    """Alter the chain in a database whose guards are off meanwhile."""
    with closing(sqlite3.connect(database)) as link:
        for name in GUARDS:
            link.execute(f"DROP TRIGGER {name}")
        alter(link, chance, entries)
        for statement in GUARDS.values():
            link.execute(statement)
        link.commit()


def edit(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """A field of one entry says something else."""
    field, number = chance.choice(_FIELDS), chance.randrange(1, entries + 1)
    link.execute(f"UPDATE custody_entries SET {field} = {field} || '1' WHERE number = ?", [number])  # noqa: S608


def edit_hashes(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """One of the hashes of an entry is another."""
    field, number = chance.choice(("previous", "content_sha256", "hash")), chance.randrange(1, entries + 1)
    forged = sha256_of(str(chance.random()))
    link.execute(f"UPDATE custody_entries SET {field} = ? WHERE number = ?", [forged, number])  # noqa: S608


def edit_and_rehash(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """One entry is changed and its own hashes made to fit; the next one still names the old hash."""
    number = chance.randrange(1, entries + 1)
    _change(link, number)
    _relink(link, number, only_content=True)


def rewrite_from(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """One entry is changed and every hash after it made anew: only checkpoints can tell."""
    number = chance.randrange(1, entries + 1)
    _change(link, number)
    _relink(link, number)


def remove_between(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """Some entries in the middle go."""
    first = chance.randrange(1, entries)
    last = min(entries - 1, first + chance.randrange(3))
    link.execute("DELETE FROM custody_entries WHERE number BETWEEN ? AND ?", [first, last])


def remove_and_close_up(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """One goes, the others move up and every hash is made anew."""
    number = chance.randrange(1, entries)
    link.execute("DELETE FROM custody_entries WHERE number = ?", [number])
    link.execute("UPDATE custody_entries SET number = -number WHERE number > ?", [number])
    link.execute("UPDATE custody_entries SET number = -number - 1 WHERE number < 0")
    _relink(link, number)


def cut_tail(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """The last entries go."""
    link.execute("DELETE FROM custody_entries WHERE number > ?", [chance.randrange(0, entries)])


def cut_tail_with_checkpoints(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """The last entries go, and the database's checkpoints of them: only the file outside can tell."""
    left = chance.randrange(0, entries)
    link.execute("DELETE FROM custody_entries WHERE number > ?", [left])
    link.execute("DELETE FROM custody_checkpoints WHERE count > ?", [left])


def insert(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """An entry comes in between; the others move down, with every hash made anew or none."""
    number = chance.randrange(1, entries + 1)
    link.execute("UPDATE custody_entries SET number = -number - 1 WHERE number >= ?", [number])
    link.execute("UPDATE custody_entries SET number = -number WHERE number < 0")
    columns = ", ".join(("seat", *_FIELDS, "previous", "content_sha256", "hash"))
    link.execute(
        f"INSERT INTO custody_entries (number, {columns}) SELECT ?, {columns} FROM custody_entries "  # noqa: S608
        "WHERE number = ?",
        [number, number + 1],
    )
    if chance.random() < 0.5:
        _relink(link, number)


def exchange(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """Two entries change places, with every hash made anew or none."""
    one, other = sorted(chance.sample(range(1, entries + 1), 2))
    for old, new in ((one, -1), (other, one), (-1, other)):
        link.execute("UPDATE custody_entries SET number = ? WHERE number = ?", [new, old])
    if chance.random() < 0.5:
        _relink(link, one)


def edit_a_checkpoint(link: sqlite3.Connection, chance: random.Random, _entries: int) -> None:
    """A checkpoint says another count, head or time."""
    changes = (
        "count = count - 1",
        f"head = '{'0' * 64}'",
        "at_utc = at_utc + 60",
        "who = who || '1'",
        "why = 'asked '",
    )
    ids = [row[0] for row in link.execute("SELECT id FROM custody_checkpoints")]
    link.execute(
        f"UPDATE custody_checkpoints SET {chance.choice(changes)} WHERE id = ?",  # noqa: S608
        [chance.choice(ids)],
    )


def remove_a_checkpoint(link: sqlite3.Connection, chance: random.Random, _entries: int) -> None:
    """A checkpoint goes from the database; the file outside still has it."""
    ids = [row[0] for row in link.execute("SELECT id FROM custody_checkpoints")]
    link.execute("DELETE FROM custody_checkpoints WHERE id = ?", [chance.choice(ids)])


def rewrite_with_checkpoints(link: sqlite3.Connection, chance: random.Random, entries: int) -> None:
    """The chain is rewritten and the database's own checkpoints with it, but not those outside."""
    rewrite_from(link, chance, entries)
    link.execute(
        "UPDATE custody_checkpoints SET head = "
        "(SELECT hash FROM custody_entries WHERE number = custody_checkpoints.count)"
    )


def _change(link: sqlite3.Connection, number: int) -> None:
    link.execute("UPDATE custody_entries SET who = 'S. Verma' WHERE number = ?", [number])


def _relink(link: sqlite3.Connection, first: int, *, only_content: bool = False) -> None:
    """Make the hashes anew from entry `first` on, or only that entry's own."""
    found = link.execute("SELECT hash FROM custody_entries WHERE number = ?", [first - 1]).fetchone()
    previous = found[0] if found else NOTHING_BEFORE
    columns = ", ".join(("seat", "number", *_HASHED, "machine"))
    rows = link.execute(
        f"SELECT {columns} FROM custody_entries WHERE number >= ? ORDER BY number",  # noqa: S608
        [first],
    ).fetchall()
    for row in rows[:1] if only_content else rows:
        content = _content(row)
        own = link_hash(previous, content)
        link.execute(
            "UPDATE custody_entries SET previous = ?, content_sha256 = ?, hash = ? WHERE number = ?",
            [previous, content, own, row[1]],
        )
        previous = own


def _content(row: Sequence[object]) -> str:
    seat, number, *rest = row
    told = dict(zip((*_HASHED, "where"), map(str, rest), strict=True))
    return sha256_of(content_text(seat=str(seat), number=int(str(number)), **told))


CHAIN: tuple[AlterChain, ...] = (
    edit,
    edit_hashes,
    edit_and_rehash,
    rewrite_from,
    remove_between,
    remove_and_close_up,
    cut_tail,
    cut_tail_with_checkpoints,
    insert,
    exchange,
    edit_a_checkpoint,
    remove_a_checkpoint,
    rewrite_with_checkpoints,
)

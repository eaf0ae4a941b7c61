"""Package numbers: taken in the custody chain before anything is written; every gap is explained there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from console.custody.chain import Chain, append
from console.custody.values import Entry, Happening, What
from console.package.naming import package_name

_ENDS = (What.EXPORTED, What.EXPORT_FAILED)


@dataclass(frozen=True, slots=True)
class Begun:
    """An export that has its number; `entry` is the one that tells so, `target` where it goes."""

    number: int
    name: str
    incident: str
    who: str
    target: str
    archive: bool
    entry: Entry


def begin(
    chain: Chain, incident: str, who: str, target: str, archive: bool, told: Mapping[str, object]
) -> Begun:
    """Take the seat's next number. Numbers leave none out; `told` goes into the entry. Raises StoreError."""

    def take(db: Database) -> Begun:
        number = _last(db, chain.seat) + 1
        name = package_name(chain.seat, number)
        details = {**told, "number": number, "name": name, "target": target, "archive": archive}
        happening = Happening(What.EXPORT_BEGUN, who, incident=incident, subject=name, details=details)
        return Begun(number, name, incident, who, target, archive, append(db, happening))

    return chain.store.write(take).result()


def end(
    chain: Chain, begun: Begun, what: What, *, why: str = "", told: Mapping[str, object] | None = None
) -> Entry:
    """Enter how an export ended. Raises StoreError."""
    details = {**(told or {}), "number": begun.number, "name": begun.name}
    happening = Happening(
        what, begun.who, incident=begun.incident, subject=begun.name, why=why, details=details
    )
    return chain.append(happening).result()


def unended(chain: Chain) -> tuple[Begun, ...]:
    """The exports of which the chain does not tell how they ended, the oldest first. Raises StoreError."""
    rows = chain.store.read(lambda db: _export_rows(db, chain.seat))
    open_: dict[int, Begun] = {}
    for number, what, details in rows:
        told = json.loads(details)
        if what == What.EXPORT_BEGUN:
            open_[told["number"]] = _begun(chain, number, told)
        else:
            open_.pop(told["number"], None)
    return tuple(open_.values())


def _begun(chain: Chain, number: int, told: Mapping[str, Any]) -> Begun:
    entry = chain.entries(after=number - 1, limit=1)[0]
    return Begun(
        told["number"], told["name"], entry.incident, entry.who, told["target"], told["archive"], entry
    )


def _last(db: Database, seat: str) -> int:
    found = db.execute(
        "SELECT details FROM custody_entries WHERE seat = ? AND what = ? ORDER BY number DESC LIMIT 1",
        [seat, What.EXPORT_BEGUN],
    ).fetchone()
    return 0 if found is None else int(json.loads(found[0])["number"])


def _export_rows(db: Database, seat: str) -> list[tuple[int, str, str]]:
    found = db.execute(
        "SELECT number, what, details FROM custody_entries WHERE seat = ? AND what IN (?, ?, ?) "
        "ORDER BY number",
        [seat, What.EXPORT_BEGUN, *_ENDS],
    )
    return list(found)

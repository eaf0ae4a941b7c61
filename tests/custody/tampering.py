"""What a forger does to a chain, with its database open and its guards taken out."""

# ruff: noqa: S608 - a forger puts statements together

from __future__ import annotations

import sqlite3

from console.custody.canonical import content_text, link_hash, sha256_of
from console.custody.values import NOTHING_BEFORE
from console.store import custody_tables as tables


def run(link: sqlite3.Connection, *statements: str) -> None:
    """Do something to a chain."""
    for statement in statements:
        link.execute(statement)


def rehash(link: sqlite3.Connection, first: int, *, follow: bool = True) -> None:
    """Make entries fit again from `first` on, as a forger with a program would."""
    found = link.execute(f"SELECT {tables.COLUMNS} FROM custody_entries ORDER BY number").fetchall()
    previous = NOTHING_BEFORE
    for row in found:
        seat, number, at, mono, boot, clock, who, where, what, incident, subject, why, details, *_ = row
        own = row[-1]
        if number >= first:
            content = sha256_of(
                content_text(
                    seat=seat, number=number, at_utc=at, monotonic_s=mono, boot=boot, clock=clock, who=who,
                    where=where, what=what, incident=incident, subject=subject, why=why, details=details,
                )
            )  # fmt: skip
            own = link_hash(previous, content)
            link.execute(
                "UPDATE custody_entries SET previous = ?, content_sha256 = ?, hash = ? WHERE number = ?",
                [previous, content, own, number],
            )
            if not follow:
                return
        previous = own

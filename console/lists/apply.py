"""Carries a plan out: in one job of the store's writing thread, which is one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlite_utils import Database

from console.catalogue.change_beside import logins_now, note_logins
from console.catalogue.change_values import ChangeHead
from console.catalogue.changes import Changing
from console.lists.catalogue_facts import marks
from console.lists.pairs import PairState, file_pairs
from console.lists.plan import Plan
from console.lists.plan_values import Applied, KeepSecret, PlanOutdated, SecretsLost
from console.lists.ready import Pair, Ready, sites_there, work_out
from console.lists.standing import CAMERA_COLUMNS, SITE_COLUMNS

_CACHE_KB = 64 * 1024
# The plan's file beside the catalogue's.
_BESIDE = "beside"


def apply(
    db: Database,
    seat: str,
    plan: Plan,
    head: ChangeHead,
    keep_secret: KeepSecret,
) -> Applied:
    """Write what the plan says, as one change that can be undone.

    Numbers are given by the scheme that the store has. `keep_secret` must be one for use inside a job of the
    store (`Credentials.keeper(db)`). `console.lists.ready.prepare` is called before the job: then other
    writes need not wait for what can be worked out beforehand. Raises PlanOutdated, SecretsLost,
    NumbersExhausted.
    """
    if marks(db).get(plan.sender, "") != plan.told("marks"):
        raise PlanOutdated
    with plan.link() as link, _room(db):
        ready, plan.ready = plan.ready, None
        if ready is None or not ready.fits(db, link):
            ready = work_out(db, plan)
        carried = _Carrying(db, link, plan, ready, Changing(db, seat, head), keep_secret)
        return carried.out()


@contextmanager
def _room(db: Database) -> Iterator[None]:
    """Room for the pages that a long list touches: with SQLite's usual 2 MB they go to the disk many times,
    and the writing thread, which serves bookmarks too, takes twice as long."""
    usual = db.execute("PRAGMA cache_size").fetchone()[0]
    db.execute(f"PRAGMA cache_size = {-_CACHE_KB}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA cache_size = {usual}")


@dataclass(slots=True)
class _Carrying:
    """One plan being carried out."""

    db: Database
    link: sqlite3.Connection
    plan: Plan
    ready: Ready
    changing: Changing
    keep_secret: KeepSecret

    def out(self) -> Applied:
        """All of it, parents before what refers to them."""
        ready, merges = self.ready, self.ready.merges
        # From here on nothing is written into the plan's file, which the transaction reads.
        before = logins_now(self.db)
        logins = self._logins()
        self.db.execute(f"ATTACH ? AS {_BESIDE}", [str(self.plan.file)])
        self.changing.insert_from("sites", SITE_COLUMNS, f"{_BESIDE}.sites_to_be")
        self.changing.insert_from("cameras", CAMERA_COLUMNS, f"{_BESIDE}.cameras_to_be")
        ready.updates.merge(self.db, self.link, merges)
        skipped = ready.skipped | ready.updates.write(self.db, self.changing, logins)
        change = self.changing.finish({str(outcome): count for outcome, count in ready.counts.items()})
        note_logins(self.db, change, before)
        pairs = self._file_pairs(change)
        self._remember(change)
        spans = _spans(ready.given)
        return Applied(change, ready.counts, spans, pairs, tuple(sorted(skipped)), ready.decided)

    def _logins(self) -> Mapping[int, str]:
        """Names in the credential store by the place of a login in the plan.

        Those of rejected rows too: their report has dots instead, and names the login that was kept.
        """
        places = self.ready.logins
        if places and places[-1] >= len(self.plan.secrets):
            raise SecretsLost
        names = {}
        for place in places:
            host, secret = self.plan.secrets[place]
            names[place] = self.keep_secret(host, secret.user, secret.password)
        self.plan.tell(logins=json.dumps(names))
        self.link.executemany("INSERT OR REPLACE INTO logins VALUES (?, ?)", names.items())
        return names

    # What is told beside the catalogue

    def _file_pairs(self, change: str) -> int:
        """Possible duplicates whose sites are both there."""
        open_ = self.ready.open_pairs
        there = sites_there(self.db, {site for pair in open_ for site in pair[:2]})
        file_pairs(self.db, self.ready.settled_pairs, change, PairState.NOT_SAME)
        return file_pairs(self.db, _both_there(open_, there), change, PairState.OPEN)

    def _remember(self, change: str) -> None:
        """What a person said of rows and words holds for this sender's next list too."""
        sender = self.plan.sender
        self.db.conn.executemany(
            # What an earlier list settled goes on to be that list's: an undo of this one leaves it.
            "INSERT INTO list_keys VALUES (?, ?, ?, ?) ON CONFLICT (sender, key, row_id) DO UPDATE SET"
            " change = excluded.change WHERE change NOT IN (SELECT id FROM changes WHERE undone_utc IS NULL)",
            [(sender, key, row_id, change) for key, row_id in self.ready.merges.keys],
        )
        self.db.conn.executemany(
            "INSERT INTO list_words VALUES (?, ?, ?)"
            " ON CONFLICT (sender, text) DO UPDATE SET category = excluded.category",
            [(sender, word, code) for word, code in self.plan.corrections().items()],
        )


def _both_there(pairs: Iterable[Pair], there: Mapping[str, str]) -> Iterator[Pair]:
    return (pair for pair in pairs if pair[0] in there and pair[1] in there)


def _spans(numbers: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Numbers as spans."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return tuple(spans)

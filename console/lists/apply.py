"""Carries a plan out: in one job of the store's writing thread, which is one transaction."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_values import ChangeHead
from console.catalogue.changes import Changing
from console.catalogue.numbers import Giver, read_scheme
from console.lists.apply_merges import Merges
from console.lists.apply_updates import Updates
from console.lists.catalogue_facts import marks
from console.lists.pairs import PairState, file_pairs
from console.lists.plan import Plan
from console.lists.plan_rows import candidates_from
from console.lists.plan_values import Applied, KeepSecret, PlanOutdated, SecretsLost
from console.lists.standing import CAMERA_COLUMNS, SITE_COLUMNS
from console.lists.values import Decision, Outcome

_NUMBER, _SITE = CAMERA_COLUMNS.index("number"), CAMERA_COLUMNS.index("site")
_CREDENTIAL = CAMERA_COLUMNS.index("credential")
_CACHE_KB = 64 * 1024
# Rows that are carried out; others only tell.
_LIVE = "r.outcome <> 'rejected' AND r.decision <> 'leave_out'"


def apply(
    db: Database,
    seat: str,
    plan: Plan,
    head: ChangeHead,
    keep_secret: KeepSecret,
) -> Applied:
    """Write what the plan says, as one change that can be undone.

    Numbers are given by the scheme that the store has. `keep_secret` must be one for use inside a job of the
    store (`Credentials.keeper(db)`). Raises PlanOutdated, SecretsLost, NumbersExhausted.
    """
    if marks(db).get(plan.sender, "") != plan.told("marks"):
        raise PlanOutdated
    with plan.link() as link, _room(db):
        carried = _Carrying(db, link, plan, Changing(db, seat, head), keep_secret)
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
    changing: Changing
    keep_secret: KeepSecret
    skipped: set[int] = field(default_factory=set)
    given: list[int] = field(default_factory=list)

    def out(self) -> Applied:
        """All of it, parents before what refers to them."""
        merges = Merges.of(self.db, self.link)
        updates = Updates(self.db, self.plan.sender)
        logins = self._logins()
        thanas = self._insert_sites(merges)
        self._insert_cameras(merges, logins, thanas)
        updates.collect(self.link, merges, logins)
        self.skipped |= updates.write(self.changing, time.time())
        change = self.changing.finish(self._counts())
        pairs = self._file_pairs(merges, change)
        self._remember(merges, change)
        counts = {Outcome(name): count for name, count in self._counts().items()}
        spans, skipped = _spans(self.given), tuple(sorted(self.skipped))
        return Applied(change, counts, spans, pairs, skipped, self._decided())

    # Logins

    def _logins(self) -> Mapping[int, str]:
        """Names in the credential store by the place of a login in the plan.

        Those of rejected rows too: their report has dots instead, and names the login that was kept.
        """
        found = self.link.execute(
            "SELECT DISTINCT secret FROM rows WHERE secret >= 0 AND decision <> 'leave_out' ORDER BY secret"
        )
        places = [row[0] for row in found]
        if places and places[-1] >= len(self.plan.secrets):
            raise SecretsLost
        names = {}
        for place in places:
            host, secret = self.plan.secrets[place]
            names[place] = self.keep_secret(host, secret.user, secret.password)
        self.plan.tell(logins=json.dumps(names))
        return names

    # What is new

    def _insert_sites(self, merges: Merges) -> Mapping[str, str]:
        """Insert the sites that some row still wants; the thana of each."""
        columns = ", ".join(f"n.{name}" for name in SITE_COLUMNS)
        rows = self.link.execute(
            f"SELECT {columns} FROM new_sites n WHERE n.category <> '' AND EXISTS"  # noqa: S608
            f" (SELECT 1 FROM rows r WHERE r.site = n.id AND {_LIVE}) ORDER BY n.row, n.id"
        )
        thana_at = SITE_COLUMNS.index("thana")
        thanas: dict[str, str] = {}

        def wanted() -> Iterator[tuple[Any, ...]]:
            for row in rows:
                if row[0] not in merges.target:
                    thanas[row[0]] = row[thana_at]
                    yield row

        self.changing.insert("sites", SITE_COLUMNS, wanted())
        return thanas

    def _insert_cameras(self, merges: Merges, logins: Mapping[int, str], thanas: Mapping[str, str]) -> None:
        """First those that the list gives numbers, so that nobody else gets one of these."""
        columns = ", ".join(f"n.{name}" for name in CAMERA_COLUMNS)
        rows = self.link.execute(
            f"SELECT n.row, r.secret, {columns} FROM new_cameras n"  # noqa: S608
            f" JOIN rows r ON r.row = n.row WHERE {_LIVE} ORDER BY n.row"
        ).fetchall()
        rows = [row for row in rows if row[2] not in merges.same_camera]
        giver = Giver(self.db, read_scheme(self.db))
        taken = self._taken(row[2 + _NUMBER] for row in rows if row[2 + _NUMBER])
        giver.reserve(row[2 + _NUMBER] for row in rows if row[2 + _NUMBER])
        there = self._sites_there({merges.site(row[2 + _SITE]) for row in rows})
        thana_of = {**there, **thanas}
        made = []
        for row, secret, *camera in rows:
            camera[_SITE] = site = merges.site(camera[_SITE])
            if site not in thana_of or camera[_NUMBER] in taken:
                self.skipped.add(row)
                continue
            if not camera[_NUMBER]:
                camera[_NUMBER] = giver.give(thana_of[site])
                self.given.append(camera[_NUMBER])
            if secret >= 0:
                camera[_CREDENTIAL] = logins[secret]
            made.append(camera)
        self.changing.insert("cameras", CAMERA_COLUMNS, made)

    def _taken(self, numbers: Iterable[int]) -> set[int]:
        """Which of these numbers were given, or retired, since the plan was made."""
        return {
            row[0]
            for some in _pieces(list(numbers))
            for row in self.db.execute(
                f"SELECT number FROM numbers_given WHERE number IN ({', '.join('?' * len(some))})",  # noqa: S608
                some,
            )
        }

    def _sites_there(self, wanted: set[str]) -> dict[str, str]:
        """Of these sites those that the catalogue has, with their thanas."""
        return {
            key: thana
            for some in _pieces(sorted(wanted))
            for key, thana in self.db.execute(
                f"SELECT id, coalesce(thana, '') FROM sites WHERE id IN ({', '.join('?' * len(some))})",  # noqa: S608
                some,
            )
        }

    # What is told beside the catalogue

    def _counts(self) -> dict[str, int]:
        """Rows by what becomes of them, those left out by hand not among them.

        A possible duplicate is one only until somebody decides: then it adds a site, or tells of a known one.
        """
        found = self.link.execute(
            "SELECT CASE WHEN outcome <> 'duplicate' THEN outcome WHEN decision = 'keep_both' THEN 'new'"
            " WHEN decision = 'merge' THEN 'changed' ELSE outcome END, count(*)"
            " FROM rows WHERE decision <> 'leave_out' GROUP BY 1"
        )
        return {str(outcome): int(count) for outcome, count in found}

    def _decided(self) -> Mapping[Decision, int]:
        """Rows by what a person said of them."""
        found = self.link.execute(
            "SELECT decision, count(*) FROM rows WHERE decision <> 'as_planned' GROUP BY decision"
        )
        return {Decision(decision): int(count) for decision, count in found}

    def _file_pairs(self, merges: Merges, change: str) -> int:
        """Possible duplicates: open where nobody decided, settled where somebody said that they are two."""
        open_, settled = [], []
        rows = self.link.execute(
            f"SELECT r.site, r.decision, r.chosen, r.candidates FROM rows r"  # noqa: S608
            f" WHERE r.candidates <> '' AND {_LIVE} AND r.outcome = 'duplicate'"
        )
        for site, decision, chosen, told in rows:
            for candidate in candidates_from(told):
                pair = (merges.site(site), merges.site(candidate.site), candidate.why, candidate.score)
                if decision == Decision.AS_PLANNED:
                    open_.append(pair)
                elif decision == Decision.KEEP_BOTH:
                    settled.append(pair)
                elif candidate.site != chosen:
                    open_.append(pair)
        there = self._sites_there({site for pair in (*open_, *settled) for site in pair[:2]})
        found = [pair for pair in open_ if pair[0] in there and pair[1] in there]
        file_pairs(self.db, settled, change, PairState.NOT_SAME)
        return file_pairs(self.db, found, change, PairState.OPEN)

    def _remember(self, merges: Merges, change: str) -> None:
        """What a person said of rows and words holds for this sender's next list too."""
        sender = self.plan.sender
        self.db.conn.executemany(
            "INSERT OR REPLACE INTO list_keys VALUES (?, ?, ?, ?)",
            [(sender, key, row_id, change) for key, row_id in merges.keys],
        )
        self.db.conn.executemany(
            "INSERT INTO list_words VALUES (?, ?, ?)"
            " ON CONFLICT (sender, text) DO UPDATE SET category = excluded.category",
            [(sender, word, code) for word, code in self.plan.corrections().items()],
        )


def _spans(numbers: list[int]) -> tuple[tuple[int, int], ...]:
    """Numbers as spans."""
    spans: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return tuple(spans)


def _pieces(values: list[Any], size: int = 900) -> Iterator[list[Any]]:
    return (values[at : at + size] for at in range(0, len(values), size))

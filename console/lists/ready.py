"""What carrying a plan out will write, worked out beforehand: so the writing thread is held for SQL alone.

Numbers, decisions and what is to be changed are settled with a reading connection and put into the plan's
file. It holds for the catalogue as it was then; `apply` works it out anew where that is another by now.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from console.catalogue.numbers import Giver, Scheme, read_scheme
from console.lists.apply_merges import Merges
from console.lists.apply_updates import Updates
from console.lists.plan import Plan
from console.lists.plan_file import ADDS, LIVE, WAITS
from console.lists.plan_rows import candidates_from
from console.lists.values import Alike, Decision, Outcome
from console.store import stamp_tables
from console.store.reading import Readable
from console.store.store import Store

# One site, another, why they may be one, how likely.
Pair = tuple[str, str, Alike, float]


@dataclass(frozen=True, slots=True)
class Ready:
    """What is ready, for one use; the rows to be inserted are in the plan's file.

    `stamp`, `scheme` and `writes` tell what it was worked out from: the catalogue, the scheme of numbers and
    the plan. `given` are the numbers given, `logins` the places of the plan's logins that are to be kept, in
    order; `skipped` are rows of the list that cannot be carried out.
    """

    stamp: str
    scheme: Scheme
    writes: int
    merges: Merges
    updates: Updates
    given: Sequence[int]
    logins: Sequence[int]
    skipped: frozenset[int]
    counts: Mapping[Outcome, int]
    decided: Mapping[Decision, int]
    open_pairs: Sequence[Pair]
    settled_pairs: Sequence[Pair]

    def fits(self, db: Database, link: sqlite3.Connection) -> bool:
        """Whether nothing that it depends on is another by now."""
        same = self.writes == link.total_changes and self.scheme == read_scheme(db)
        return same and bool(self.stamp) and self.stamp == stamp_tables.read_stamp(db)


def prepare(store: Readable, plan: Plan) -> None:
    """Work it out before the job that applies the plan; blocks.

    Raises NumbersExhausted and a StoreError.
    """
    if isinstance(store, Store):
        # Without a stamp nothing tells whether the catalogue is still the same.
        store.write(stamp_tables.stamp).result()
    plan.ready = store.read(lambda db: work_out(db, plan))


def work_out(db: Database, plan: Plan) -> Ready:
    """What is to be written of a plan as the catalogue and the decisions stand. Raises NumbersExhausted."""
    with plan.link() as link:
        link.execute("BEGIN")
        try:
            ready = _Making(db, link, plan.sender).ready()
            link.execute("COMMIT")
        except BaseException:
            # A full disk has ended it already.
            if link.in_transaction:
                link.execute("ROLLBACK")
            raise
    return ready


class _Making:
    """One plan being made ready."""

    def __init__(self, db: Database, link: sqlite3.Connection, sender: str) -> None:
        self._db, self._link = db, link
        self._scheme = read_scheme(db)
        self._merges = Merges.of(db, link)
        self._updates = Updates(sender)
        self._skipped: set[int] = set()
        self._given: list[int] = []

    def ready(self) -> Ready:
        for table in ("ready_sites", "ready_cameras"):
            self._link.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        self._sites()
        self._cameras()
        self._updates.collect(self._link, self._merges)
        self._updates.settle(self._db, self._merges)
        open_pairs, settled_pairs = self._pairs()
        return Ready(
            stamp=stamp_tables.read_stamp(self._db),
            scheme=self._scheme,
            writes=self._link.total_changes,
            merges=self._merges,
            updates=self._updates,
            given=self._given,
            logins=self._logins(),
            skipped=frozenset(self._skipped),
            counts=self._counts(),
            decided=self._decided(),
            open_pairs=open_pairs,
            settled_pairs=settled_pairs,
        )

    # What is new

    def _sites(self) -> None:
        """The sites that some row still wants."""
        self._link.execute(
            "INSERT INTO ready_sites (row) SELECT n.row FROM new_sites n WHERE n.category <> ''"  # noqa: S608
            f" AND EXISTS (SELECT 1 FROM rows r WHERE r.site = n.id AND {ADDS})"
            " AND n.id NOT IN (SELECT value FROM json_each(?)) ORDER BY n.row",
            [self._merges.targets_text()],
        )

    def _cameras(self) -> None:
        """First those that the list gives numbers, so that nobody else gets one of these."""
        rows = self._link.execute(
            "SELECT n.row, n.id, n.site, n.number, r.secret FROM new_cameras n"  # noqa: S608
            f" JOIN rows r ON r.row = n.row WHERE {ADDS} ORDER BY n.row"
        ).fetchall()
        merges = self._merges
        if merges.target or merges.same_camera:
            rows = [
                (row, key, merges.site(site), number, secret)
                for row, key, site, number, secret in rows
                if key not in merges.same_camera
            ]
        brought = {number: key for _, key, _, number, _ in rows if number}
        taken = self._taken(brought)
        giver = Giver(self._db, self._scheme)
        giver.reserve(brought)
        giver.reserve(self._wanted())
        self._link.executemany(
            "INSERT INTO ready_cameras (row, site, number, login) VALUES (?, ?, ?, ?)",
            self._numbered(rows, giver, taken, self._thanas({row[2] for row in rows})),
        )

    def _wanted(self) -> list[int]:
        """Numbers that the list gives cameras which are there already."""
        found = self._link.execute(
            "SELECT json_extract(body, '$[0].number') AS number FROM rows"  # noqa: S608 - our own words
            f" WHERE {LIVE} AND NOT ({WAITS}) AND (NOT makes_camera OR decision = 'merge_take')"
            " AND number IS NOT NULL"
        )
        return [int(number) for (number,) in found]

    def _numbered(
        self, rows: Iterable[tuple[Any, ...]], giver: Giver, taken: set[int], thanas: Mapping[str, str]
    ) -> Iterator[tuple[int, str, int, int]]:
        """Row, site, number and login of each camera to be inserted."""
        for row, _, site, number, login in rows:
            thana = thanas.get(site)
            if thana is None or number in taken:
                self._skipped.add(row)
                continue
            if not number:
                number = giver.give(thana)
                self._given.append(number)
            yield row, site, number, login

    def _thanas(self, sites: set[str]) -> dict[str, str]:
        """Of these sites those that are there, or will be, with their thanas."""
        new = dict(
            self._link.execute(
                "SELECT n.id, n.thana FROM ready_sites r CROSS JOIN new_sites n ON n.row = r.row"
            ).fetchall()
        )
        return {**sites_there(self._db, sites - new.keys()), **new}

    def _taken(self, numbers: Mapping[int, str]) -> set[int]:
        """Which of these numbers were given, or retired, since the plan was made: to other cameras than those
        that are to have them (one that was deleted comes back with its own)."""
        return {
            number
            for some in _pieces(list(numbers))
            for number, camera in self._db.execute(
                f"SELECT number, camera FROM numbers_given WHERE number IN ({', '.join('?' * len(some))})",  # noqa: S608
                some,
            )
            if camera != numbers[number]
        }

    def _logins(self) -> list[int]:
        found = self._link.execute(
            "SELECT DISTINCT secret FROM rows WHERE secret >= 0 AND decision <> 'leave_out'"  # noqa: S608
            f" AND NOT ({WAITS}) ORDER BY secret"
        )
        return [row[0] for row in found]

    # What is told beside the catalogue

    def _counts(self) -> Mapping[Outcome, int]:
        """Rows by what becomes of them, those left out by hand not among them.

        A possible duplicate is one only until somebody decides: then it adds a site, or tells of a known one.
        So is what was deleted new again, and what is missing gone, once a person says so.
        """
        found = self._link.execute(
            "SELECT CASE WHEN decision = 'keep_both' THEN 'new'"
            " WHEN decision IN ('merge', 'merge_take') THEN 'changed'"
            " WHEN decision = 'take' AND outcome = 'deleted' THEN 'new'"
            " WHEN decision = 'take' AND outcome = 'missing' THEN 'gone'"
            " WHEN decision = 'take' AND outcome = 'unchanged' THEN 'changed' ELSE outcome END, count(*)"
            " FROM rows WHERE decision <> 'leave_out' GROUP BY 1"
        )
        return {Outcome(outcome): int(count) for outcome, count in found}

    def _decided(self) -> Mapping[Decision, int]:
        """Rows by what a person said of them."""
        found = self._link.execute(
            "SELECT decision, count(*) FROM rows WHERE decision <> 'as_planned' GROUP BY decision"
        )
        return {Decision(decision): int(count) for decision, count in found}

    def _pairs(self) -> tuple[list[Pair], list[Pair]]:
        """Possible duplicates: open where nobody decided, settled where somebody said that they are two."""
        open_, settled = list[Pair](), list[Pair]()
        rows = self._link.execute(
            f"SELECT r.site, r.decision, r.chosen, r.candidates FROM rows r"  # noqa: S608
            f" WHERE r.outcome = 'duplicate' AND r.candidates <> '' AND {LIVE}"
        )
        for site, decision, chosen, told in rows:
            for candidate in candidates_from(told):
                one, other = self._merges.site(site), self._merges.site(candidate.site)
                pair = (one, other, candidate.why, candidate.score)
                if decision == Decision.AS_PLANNED:
                    open_.append(pair)
                elif decision == Decision.KEEP_BOTH:
                    settled.append(pair)
                elif candidate.site != chosen:
                    open_.append(pair)
        return open_, settled


def sites_there(db: Database, wanted: Iterable[str]) -> dict[str, str]:
    """Of these sites those that the catalogue has, with their thanas ("" for none)."""
    return {
        key: thana
        for some in _pieces(sorted(wanted))
        for key, thana in db.execute(
            f"SELECT id, coalesce(thana, '') FROM sites WHERE id IN ({', '.join('?' * len(some))})",  # noqa: S608
            some,
        )
    }


def _pieces(values: Sequence[Any], size: int = 900) -> Iterator[Sequence[Any]]:
    return (values[at : at + size] for at in range(0, len(values), size))

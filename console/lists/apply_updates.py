"""What a plan changes of sites and cameras that are there, looked at once more while it is carried out."""

from __future__ import annotations

import json
import sqlite3
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from console.catalogue.change_values import Table
from console.catalogue.changes import Changing, Settled, by_hand, settle
from console.lists.apply_merges import Merges
from console.lists.compare import EXTRA
from console.lists.extra import extra_of, extra_text
from console.lists.plan_file import LIVE, NOW, TAKEN, WAITS
from console.lists.standing import CAMERA_COLUMN, CAMERA_COLUMNS, SITE_COLUMN, SITE_COLUMNS
from console.lists.values import Field
from console.store.number_tables import other_holder

_TABLES: Mapping[str, Table] = {"s": "sites", "c": "cameras"}
Key = tuple[Table, str]
# Rows, each with its identifier and then the values of some columns, by the table and those columns.
Sorted = dict[tuple[Table, tuple[str, ...]], list[Sequence[Any]]]
# What a row is to become of which only the moment of writing can tell: whose a number is then, which cameras
# go along with a site, what time it is, under which name a login is kept.
_LATE = frozenset({"number", "gone_utc", "credential"})
_MOVES = frozenset({"lat", "lon"})


@dataclass(frozen=True, slots=True)
class _Login:
    """Stands for the name that a login of the plan has in the credential store, known only while writing."""

    place: int


@dataclass(slots=True)
class _Wish:
    """What a row of the catalogue is to become: columns, columns of `extra`, and by whom."""

    values: dict[str, Any] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)


class Updates:
    """Collects changes by row of the catalogue, then writes those that are still right.

    What rows say is read before the writing thread is held, and what depends on nothing but the catalogue as
    it stands is settled then too; the rest is asked of the catalogue when what is new stands in it: a site
    may go into one that the same list adds.
    """

    def __init__(self, sender: str) -> None:
        self._sender = sender
        self._wishes: dict[Key, _Wish] = defaultdict(_Wish)
        self._settled: list[Settled] = []
        self._settled_keys: set[Key] = set()

    def collect(self, link: sqlite3.Connection, merges: Merges) -> None:
        """What the plan's rows say."""
        # Most rows of a first list are new and change nothing: those are not even read.
        rows = link.execute(
            "SELECT row, site, camera, json_extract(body, '$[1]'),"  # noqa: S608
            f" CASE WHEN {TAKEN} THEN withheld ELSE '[]' END,"
            f" CASE WHEN makes_camera OR ({WAITS}) THEN -1 ELSE secret END AS login FROM rows"
            f" WHERE {LIVE} AND (json_extract(body, '$[1]') <> '[]' OR {TAKEN} OR login >= 0)"
        )
        kept = {("sites", merges.site(site)) for site in merges.target}
        for row, site, camera, changes, withheld, login in rows:
            keys: dict[str, Key] = {"s": ("sites", merges.site(site)), "c": ("cameras", camera)}
            for kind, column, _, _, new in (*json.loads(changes), *json.loads(withheld)):
                # A site that another row is merged into is in the list by that.
                if not (new == NOW and keys[kind] in kept):
                    self._wish(keys[kind], row, column, new)
            if login >= 0:
                self._wish(("cameras", camera), row, "credential", _Login(login))

    def settle(self, db: Database, merges: Merges) -> None:
        """Compare with what stands whatever can be compared now: 30,000 changed rows are a second's work."""
        merged: set[Key] = {("sites", merges.site(chosen)) for _, chosen, _, _ in merges.rows}
        merged |= {("cameras", camera) for camera in merges.same_camera.values()}
        hand = by_hand(db) if self._wishes else {}
        some: Sorted = defaultdict(list)
        for (table, key), wish in self._wishes.items():
            columns = wish.values.keys()
            if (table, key) in merged or columns & _LATE or (table == "sites" and columns & _MOVES):
                continue
            there = _standing(db, table, key)
            if there is not None:
                values = self._still_right(wish, there, hand.get((table, key), frozenset()), 0.0)
                some[table, tuple(values)].append((key, *values.values()))
                self._settled_keys.add((table, key))
        self._settled = [
            settle(db, table, ("id", *columns), rows) for (table, columns), rows in some.items() if columns
        ]

    def merge(self, db: Database, link: sqlite3.Connection, merges: Merges) -> None:
        """What rows say of the sites and cameras that a person said they are."""
        for row, chosen, values, takes in merges.rows:
            self._merge(db, row, merges.site(chosen), values, takes=takes)
        self._merge_cameras(db, link, merges)

    def write(self, db: Database, changing: Changing, logins: Mapping[int, str]) -> set[int]:
        """Write them; the rows of the list whose site or camera is gone meanwhile.

        `logins` are names in the credential store by their places in the plan.
        """
        skipped: set[int] = set()
        if not self._wishes:
            return skipped
        late = [(key, wish) for key, wish in self._wishes.items() if key not in self._settled_keys]
        hand, now = by_hand(db) if late else {}, time.time()
        some: Sorted = defaultdict(list)
        for (table, key), wish in late:
            there = _standing(db, table, key)
            if there is None:
                skipped |= wish.rows
                continue
            values = self._still_right(wish, there, hand.get((table, key), frozenset()), now)
            if "number" in values and other_holder(db, values["number"], key):
                del values["number"]
                skipped |= wish.rows
            if table == "sites" and "lat" in values:
                self._move_cameras(db, key, there, values, hand, some)
            if isinstance(login := values.get("credential"), _Login):
                values["credential"] = logins[login.place]
            if values:
                some[table, tuple(values)].append((key, *values.values()))
        for settled in self._settled:
            changing.update_settled(settled)
        for (table, columns), rows in some.items():
            changing.update_many(table, ("id", *columns), rows)
        return skipped

    def _wish(self, key: Key, row: int, column: str, value: Any) -> None:
        wish = self._wishes[key]
        wish.rows.add(row)
        if column.startswith(EXTRA):
            wish.extra[column.removeprefix(EXTRA)] = value
        else:
            wish.values[column] = value

    # Merging

    def _merge(self, db: Database, row: int, site: str, values: Mapping[str, Any], *, takes: bool) -> None:
        """A site that stands for a row's takes what it says: all from its own sender or where a person says
        so, else what it lacks."""
        there = _standing(db, "sites", site)
        if there is None:
            return
        self._wish_back("sites", site, row, there)
        own = takes or there["sender"] == self._sender
        said = {column: values.get(each.value) for each, column in SITE_COLUMN.items()}
        lat, lon = values.get(Field.LAT.value), values.get(Field.LON.value)
        if lat is not None and lon is not None and (takes or there["lat"] is None):
            said |= {"lat": lat, "lon": lon}
        for column, value in said.items():
            if value not in (None, "") and (own or there[column] in (None, "")):
                self._wish(("sites", site), row, column, value)

    def _merge_cameras(self, db: Database, link: sqlite3.Connection, merges: Merges) -> None:
        """A camera that stands for a row's takes what that says, its number only where a person says so."""
        for new, camera in merges.same_camera.items():
            there = _standing(db, "cameras", camera)
            found = link.execute("SELECT row, secret, body FROM rows WHERE camera = ?", [new]).fetchall()
            for row, secret, body in found:
                values = json.loads(body)[0]
                if there is not None and not there["source"]:
                    self._wish_back("cameras", camera, row, there)
                for each, column in CAMERA_COLUMN.items():
                    wanted = each is not Field.NUMBER or new in merges.takes
                    if wanted and values.get(each.value) not in (None, ""):
                        self._wish(("cameras", camera), row, column, values[each.value])
                if secret >= 0:
                    self._wish(("cameras", camera), row, "credential", _Login(secret))

    def _wish_back(self, table: Table, key: str, row: int, there: Mapping[str, Any]) -> None:
        """What a row is merged into is in the list again, if it was marked as gone."""
        if there["gone_utc"] is not None:
            self._wish((table, key), row, "gone_utc", None)

    # Against what stands

    def _still_right(
        self, wish: _Wish, there: Mapping[str, Any], hand: frozenset[str], now: float
    ) -> dict[str, Any]:
        """The wish without what a person set meanwhile."""
        values = {name: value for name, value in wish.values.items() if name not in hand}
        if hand & {"lat", "lon"}:
            values = {name: value for name, value in values.items() if name not in ("lat", "lon")}
        if values.get("gone_utc") == NOW:
            values["gone_utc"] = now if there["gone_utc"] is None else there["gone_utc"]
        if wish.extra:
            values["extra"] = extra_text({**extra_of(there["extra"]), **wish.extra})
        return values

    def _move_cameras(
        self,
        db: Database,
        site: str,
        there: Mapping[str, Any],
        values: Mapping[str, Any],
        hand: Mapping[Any, frozenset[str]],
        some: Sorted,
    ) -> None:
        """Cameras without a place of their own go with their site."""
        place = (values["lat"], values.get("lon", there["lon"]))
        rows = db.execute(
            "SELECT id FROM cameras WHERE site = ? AND (lat IS NULL OR (lat = ? AND lon = ?))",
            [site, there["lat"], there["lon"]],
        ).fetchall()
        for (camera,) in rows:
            if "lat" not in self._wishes.get(("cameras", camera), _Wish()).values and not (
                hand.get(("cameras", camera), frozenset()) & {"lat", "lon"}
            ):
                some["cameras", ("lat", "lon")].append((camera, *place))


def _standing(db: Database, table: Table, key: str) -> dict[str, Any] | None:
    """A row of the catalogue by its columns; None where it is gone."""
    columns = (*(SITE_COLUMNS if table == "sites" else CAMERA_COLUMNS), "gone_utc")
    row = db.execute(
        f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?",  # noqa: S608 - our own names
        [key],
    ).fetchone()
    return None if row is None else dict(zip(columns, row, strict=True))

"""What a plan must know of the catalogue: who is who, what was set by hand, which numbers are given."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from sqlite_utils import Database

from console.catalogue.change_history import by_hand
from console.catalogue.change_log import NUMBER_OF, Entry, What
from console.catalogue.change_values import BY_HAND, ChangeKind
from console.lists.inside import Outlines
from console.lists.namesakes import Namesakes
from console.lists.removed import removed
from console.lists.standing import (
    CAMERA_COLUMNS,
    SITE_COLUMNS,
    CameraNow,
    SiteNow,
    address_keys,
    keys_of,
    name_key,
)
from console.store.dropped_sources import dropped_ids

# Columns in which few values stand in many rows: kept once.
_SHARED = frozenset(
    {"category", "zone", "thana", "ward", "sender", "site", "transport", "credential", "make"}
)
_SHARED_TOO = frozenset({"model", "source"})
_AREAS = frozenset({"zone", "thana", "ward"})


@dataclass(slots=True)
class Facts:
    """The catalogue as one plan is made against it, whole and in memory: the database is not needed for it.

    A plan writes into it what its list adds, so facts serve for one plan. A site that a person renamed is
    also found by its former name, one that was merged into another by that one. `keys` are sites to which a
    person said that a sender's row belongs, `words` what was settled of a sender's words for categories;
    `merged` has what lives on elsewhere; `marks` by sender how many changes there were; `removed` what a
    person deleted, known by the same things.
    """

    sites: dict[str, SiteNow] = field(default_factory=dict)
    cameras: dict[str, CameraNow] = field(default_factory=dict)
    by_hand: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    retired: frozenset[int] = frozenset()
    merged: Mapping[str, str] = field(default_factory=dict)
    removed: Facts | None = None
    keys: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    outlines: Outlines = field(default_factory=lambda: Outlines(()))
    by_code: dict[tuple[str, str], SiteNow] = field(default_factory=dict)
    by_name: dict[tuple[str, str], Namesakes] = field(default_factory=dict)
    by_source: dict[tuple[str, str], CameraNow] = field(default_factory=dict)
    by_address: dict[str, list[CameraNow]] = field(default_factory=dict)
    by_number: dict[int, CameraNow] = field(default_factory=dict)
    by_site: dict[str, list[CameraNow]] = field(default_factory=dict)
    by_camera_name: dict[tuple[str, str], list[CameraNow]] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Database) -> Self:
        """What the database knows, read at one moment."""
        facts = cls(
            by_hand={(str(table), key): names for (table, key), names in by_hand(db).items()},
            retired=frozenset(
                row[0] for row in db.execute("SELECT number FROM numbers_given WHERE retired_utc IS NOT NULL")
            ),
            merged=dict(db.execute("SELECT gone, kept FROM merged_rows ORDER BY change").fetchall()),
            keys=_keys(db),
            words={
                (row[0], row[1]): row[2]
                for row in db.execute("SELECT sender, text, category FROM list_words")
            },
            marks=marks(db),
            outlines=Outlines.of(db),
        )
        for site in _sites(db):
            facts.add_site(site)
        for camera in _cameras(db):
            facts.add_camera(camera)
        for table, key, was in former_rows(db):
            facts._add_former(table, key, was)
        facts.removed = cls(by_hand=facts.by_hand)
        for thing in removed(db):
            facts.removed._add(thing)
        return facts

    def _add(self, thing: SiteNow | CameraNow) -> None:
        if isinstance(thing, SiteNow):
            self.add_site(thing)
        else:
            self.add_camera(thing)

    def add_site(self, site: SiteNow, keys: tuple[str, ...] | None = None) -> None:
        """Make a site known, by its identifier, code and (folded) names."""
        self.sites[site.id] = site
        if site.code:
            self.by_code[site.sender, site.code] = site
        site.keys = keys_of(site.name_hi, site.name_en) if keys is None else keys
        for key in site.keys:
            self.namesakes(site.sender, key).add(site)

    def add_camera(self, camera: CameraNow, addresses: tuple[str, ...] | None = None) -> None:
        """Make a camera known, by everything that a row may name it by; `addresses` are their keys."""
        self.cameras[camera.id] = camera
        self.by_site.setdefault(camera.site, []).append(camera)
        for key in keys_of(camera.name_hi, camera.name_en):
            self.by_camera_name.setdefault((camera.site, key), []).append(camera)
        if camera.source_key:
            self.by_source[camera.source, camera.source_key] = camera
        if camera.number:
            self.by_number[camera.number] = camera
        if addresses is None:
            addresses = address_keys(camera.sub_url, camera.main_url)
        for key in addresses:
            self.by_address.setdefault(key, []).append(camera)

    def namesakes(self, sender: str, key: str) -> Namesakes:
        """The sites of a sender that have this folded name."""
        found = self.by_name.get((sender, key))
        if found is None:
            found = self.by_name[sender, key] = Namesakes()
        return found

    def site(self, key: str) -> SiteNow | None:
        """The site of an identifier, or the one that it was merged into."""
        return self.sites.get(key) or self.sites.get(self._kept(key))

    def camera(self, key: str) -> CameraNow | None:
        """The camera of an identifier, or the one that it was merged into."""
        return self.cameras.get(key) or self.cameras.get(self._kept(key))

    def told_as(self, sender: str, key: str) -> Iterator[str]:
        """Identifiers of what a sender once told of under this key."""
        return iter(self.keys.get((sender, key), ()))

    def hand_set(self, table: str, key: str, column: str) -> bool:
        """Whether a person set this column, so that no list changes it."""
        names = self.by_hand.get((table, key))
        return names is not None and column in names

    def _add_former(self, table: str, key: str, was: Mapping[str, Any]) -> None:
        if table == "cameras":
            camera = self.camera(key)
            if camera is not None:
                self._add_former_camera(camera, was)
            return
        site = self.site(key)
        if site is None:
            return
        sender = was.get("sender", site.sender)
        if was.get("code"):
            self.by_code.setdefault((sender, was["code"]), site)
        for name in filter(None, (was.get("name_hi"), was.get("name_en"))):
            others = self.namesakes(sender, name_key(name))
            if site not in others:
                others.add(site)

    def _add_former_camera(self, camera: CameraNow, was: Mapping[str, Any]) -> None:
        if was.get("source_key"):
            self.by_source.setdefault((was["source"], was["source_key"]), camera)
        for key in address_keys(was.get("sub_url", ""), was.get("main_url", "")):
            others = self.by_address.setdefault(key, [])
            if camera not in others:
                others.append(camera)
        for name in filter(None, (was.get("name_hi"), was.get("name_en"))):
            others = self.by_camera_name.setdefault((camera.site, name_key(name)), [])
            if camera not in others:
                others.append(camera)

    def _kept(self, key: str) -> str:
        seen: set[str] = set()
        while key in self.merged and key not in seen and key not in self.sites and key not in self.cameras:
            seen.add(key)
            key = self.merged[key]
        return key


def marks(db: Database) -> dict[str, str]:
    """By sender, how many changes came from it and how many were undone: what a plan was made after."""
    rows = db.execute(
        "SELECT sender, count(*), count(undone_utc) FROM changes WHERE kind IN (?, ?) GROUP BY sender",
        [ChangeKind.IMPORT, ChangeKind.SYNC],
    )
    return {sender: f"{count}/{undone}" for sender, count, undone in rows}


def former_rows(db: Database) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Sites and cameras that a person changed or merged: what they were before, the latest last."""
    rows = db.execute(
        "SELECT r.table_no, r.row_id, r.what, r.was FROM changes c JOIN change_rows r ON r.change = c.seq"
        " WHERE c.kind IN (SELECT value FROM json_each(?)) AND c.undone_utc IS NULL AND r.what <> ?"
        " AND r.table_no IN (?, ?) ORDER BY c.seq, r.place",
        [json.dumps(sorted(BY_HAND)), int(What.INSERTED), NUMBER_OF["sites"], NUMBER_OF["cameras"]],
    )
    for row in rows.fetchall():
        entry = Entry.of(row)
        if entry.what is What.DELETED:
            yield entry.table, entry.row_id, dict(entry.was)
        else:
            yield entry.table, entry.row_id, {name: old for name, (old, _) in entry.was.items()}


def _keys(db: Database) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    # What was decided with a change that was undone is to be decided again.
    rows = db.execute(
        "SELECT k.sender, k.key, k.row_id FROM list_keys k LEFT JOIN changes c ON c.id = k.change"
        " WHERE c.undone_utc IS NULL"
    )
    for sender, key, row_id in rows:
        found[sender, key] = (*found.get((sender, key), ()), row_id)
    return found


def _sites(db: Database) -> Iterator[SiteNow]:
    for row in _shared(db, "sites", (*SITE_COLUMNS, "gone_utc")):
        yield SiteNow(*row)


def _cameras(db: Database) -> Iterator[CameraNow]:
    dropped = dropped_ids(db)
    for row in _shared(db, "cameras", (*CAMERA_COLUMNS, "gone_utc")):
        camera = CameraNow(*row)
        if camera.source in dropped:
            # Nobody's any more: another source that has its stream may take it over.
            camera.source = camera.source_key = ""
        yield camera


def _shared(db: Database, table: str, columns: tuple[str, ...]) -> Iterator[list[Any]]:
    """Rows in the order in which they were made, equal values of some columns kept once."""
    names = ", ".join(f"coalesce({name}, '')" if name in _AREAS else name for name in columns)
    shared = [at for at, name in enumerate(columns) if name in _SHARED or name in _SHARED_TOO]
    kept: dict[Any, Any] = {}
    for found in db.execute(f"SELECT {names} FROM {table} ORDER BY rowid"):  # noqa: S608
        row = list(found)
        for at in shared:
            row[at] = kept.setdefault(row[at], row[at])
        yield row

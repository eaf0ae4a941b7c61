"""Whatever is done to a city and taken back in whatever order: nothing is left of it in the end."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from console.catalogue import editing, merging
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing, UndoRefused, undo
from console.catalogue.numbers import NumberRetired, NumberTaken
from console.store.store import Store
from tests.catalogue.small_city import CAMERA, SITE, areas, camera, change, site

WHO = "Asha"
TABLES = ("sites", "cameras", "areas")
Step = tuple[str, int, int]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        areas(opened)
        change(
            opened,
            [site("a"), site("b", "south"), site("c")],
            [camera(f"a{number}", 100 + number, "a") for number in range(3)]
            + [
                camera(f"b{number}", 200 + number, "b", sub_url=f"rtsp://192.0.2.1/a{number}")
                for number in range(3)
            ],
        )
        yield opened


class _Enough(Exception):
    """Takes what an example wrote back."""


def rows(db: Database) -> list[Any]:
    return [db.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in TABLES]  # noqa: S608


def keys(db: Database, table: str) -> list[str]:
    return [key for (key,) in db.execute(f"SELECT id FROM {table} ORDER BY id")]  # noqa: S608


def one_of(found: list[str], number: int) -> str:
    return found[number % len(found)] if found else "none"


def do(db: Database, seat: str, step: Step, place: int) -> str:
    """One change of some kind; what the city does not allow is left undone."""
    kind, one, two = step
    sites, cameras = keys(db, "sites"), keys(db, "cameras")
    match kind:
        case "import":
            changing = Changing(db, seat, ChangeHead(ChangeKind.IMPORT, "list", WHO))
            changing.insert("sites", SITE, [site(f"i{place}")])
            number = 1000 + 10 * place
            changing.insert(
                "cameras", CAMERA, [camera(f"i{place}{n}", number + n, f"i{place}") for n in range(2)]
            )
            return changing.finish()
        case "edit":
            return editing.edit_site(db, seat, one_of(sites, one), {"owner": f"Owner {two}"}, WHO)
        case "place":
            return editing.place_site(db, seat, one_of(sites, one), 27 + two / 100, 78.5, WHO)
        case "number":
            return editing.edit_camera(db, seat, one_of(cameras, one), {"number": 100 + two}, WHO)
        case "exchange":
            return exchange(db, seat, one_of(cameras, one), one_of(cameras, two))
        case "merge":
            return merging.merge_sites(db, seat, one_of(sites, one), one_of(sites, two), WHO)
        case "merge cameras":
            return merging.merge_cameras(db, seat, one_of(cameras, one), one_of(cameras, two), WHO)
        case "remove":
            return editing.remove_site(db, seat, one_of(sites, one), WHO)
    return editing.remove_camera(db, seat, one_of(cameras, one), WHO)


def exchange(db: Database, seat: str, one: str, other: str) -> str:
    number = dict(db.execute("SELECT id, number FROM cameras").fetchall())
    changing = Changing(db, seat, ChangeHead(ChangeKind.NUMBERED, "numbers", WHO))
    if one != other and one in number and other in number:
        changing.update_many("cameras", ("id", "number"), [(one, number[other]), (other, number[one])])
    return changing.finish()


KINDS = ("import", "edit", "place", "number", "exchange", "merge", "merge cameras", "remove", "remove camera")
STEPS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9), st.integers(0, 9)), max_size=12)
NOT_ALLOWED = (NumberTaken, NumberRetired, LookupError, merging.MergeRefused)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, order=st.lists(st.integers(0, 11), max_size=8))
def test_all_of_it_can_be_taken_back(store: Store, steps: list[Step], order: list[int]) -> None:
    def example(db: Database) -> None:
        before = rows(db)
        made = []
        for place, step in enumerate(steps):
            with contextlib.suppress(*NOT_ALLOWED), db.atomic():
                made.append(do(db, store.seat, step, place))
        standing = [each for each in made if each]
        # Some of it in any order: refused as a whole, or gone as a whole.
        for place in order:
            if place < len(standing):
                stood = rows(db)
                try:
                    with db.atomic():
                        undo(db, store.seat, standing[place], WHO)
                    del standing[place]
                except UndoRefused as refusal:
                    assert refusal.conflicts
                    assert rows(db) == stood
        for each in reversed(standing):
            undo(db, store.seat, each, WHO)
        assert rows(db) == before
        numbers = "SELECT count(*) FROM cameras c JOIN numbers_given n USING (number) WHERE n.camera = c.id"
        given_out = db.execute(f"{numbers} AND n.retired_utc IS NULL").fetchone()[0]
        assert given_out == 6
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        raise _Enough

    with pytest.raises(_Enough):
        store.write(example).result(60)

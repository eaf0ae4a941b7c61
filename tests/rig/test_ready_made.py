"""What is ready made is what is made from nothing."""

from __future__ import annotations

from pathlib import Path

from console.demo.city import build_city
from console.store import store
from console.store.store import Store
from tests.rig.ready_made import made_from_nothing, real_store


def told(folder: Path) -> tuple[str, list[tuple[object, ...]]]:
    """The tables of a new store, and the sites and cameras of a demo city in it."""
    with Store.open(folder) as made:
        build_city(made, Path("/scenes"))
        asked = ("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name",
                 "SELECT name FROM _sqlite_migrations ORDER BY id",
                 "SELECT id, name_en, lat, lon FROM sites ORDER BY id",
                 "SELECT id, number, sub_url FROM cameras ORDER BY id")  # fmt: skip
        return made.seat, [
            row for text in asked for row in made.read(lambda db, t=text: db.execute(t).fetchall())
        ]


def test_a_city_in_a_copied_store_is_the_same_and_its_seat_is_its_own(tmp_path: Path) -> None:
    assert store._prepare is not real_store
    first, again = told(tmp_path / "a"), told(tmp_path / "b")
    with made_from_nothing():
        assert store._prepare is real_store
        anew = told(tmp_path / "c")
    assert first[1] == again[1] == anew[1]
    assert len(first[1]) > 2000
    assert len({first[0], again[0], anew[0]}) == 3

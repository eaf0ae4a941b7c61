"""Views and tours in a real store: what is put comes back, and damage stays where it is."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest

from console.catalogue.values import Name
from console.store import view_tables
from console.store.store import Store
from console.views.library import Library, new_tour, new_view, seed
from console.wall.tours import StepKind, Tour, TourStep, group_key
from console.wall.views import StreamWish, View, ViewSlot, Zoom, own_name

SLOT = ViewSlot("cam-1", 118, Name("द्वार", "Gate"), True, StreamWish.MAIN, Zoom(2.0, 0.25, 0.75))


def view(name: str, owner: str = "Asha", *, shared: bool = False) -> View:
    return new_view(
        own_name(name), owner, "4", (SLOT, None, ViewSlot("cam-2", 119, Name("", "Hall"))), shared=shared
    )


def tour(*views: View) -> Tour:
    steps = [TourStep(StepKind.VIEW, each.id, 12.5, each.name) for each in views]
    steps.append(TourStep(StepKind.GROUP, group_key("thana", "t1"), 30, Name("थाना", "Thana")))
    return new_tour(own_name("Night round"), "Asha", steps, shared=True)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store.open(tmp_path) as opened:
        yield opened


def test_everything_comes_back_after_a_restart(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        library = Library(store)
        kept, other = view("Gates"), view("Halls", shared=True)
        going = tour(kept, other)
        library.put_view(kept)
        library.put_view(other)
        library.put_tour(going)
    with Store.open(tmp_path) as store:
        library = Library(store)
        assert library.view(kept.id) == kept
        assert library.views("Asha") == [kept, other]
        assert library.tours("Ravi") == [going]
        assert store.read(lambda db: db.execute("SELECT DISTINCT seat FROM views").fetchall()) == [
            (store.seat,)
        ]


def test_private_views_are_their_owners(store: Store) -> None:
    library = Library(store)
    own, shared = view("Own"), view("Shared", shared=True)
    library.put_view(own)
    library.put_view(shared)
    assert library.views("Ravi") == [shared]
    assert library.views("Asha") == [own, shared]


def test_removed_and_put_back(store: Store) -> None:
    library = Library(store)
    kept = view("Gates")
    going = tour(kept)
    library.put_view(kept)
    library.put_tour(going)
    removed = library.remove_view(kept.id)
    assert (removed, library.view(kept.id)) == (kept, None)
    assert library.remove_view(kept.id) is None
    assert library.tours_with(kept.id) == [going]
    assert library.remove_tour(going.id) == going
    library.put_view(kept)
    library.put_tour(going)
    store.write(lambda db: None).result()
    assert store.read(view_tables.load_views) == [kept]
    assert store.read(view_tables.load_tours) == [going]


def test_changed_is_not_doubled(store: Store) -> None:
    library = Library(store)
    kept = view("Gates")
    library.put_view(kept)
    renamed = View(kept.id, own_name("Doors"), kept.owner, True, "1", (None,))
    library.put_view(renamed)
    store.write(lambda db: None).result()
    assert store.read(view_tables.load_views) == [renamed]


@pytest.mark.parametrize(
    "slots", ["", "{}", "[null]", '[{"camera": 5}, null, null, null]', "[null, null, null"]
)
def test_a_damaged_row_takes_no_other_with_it(store: Store, slots: str) -> None:
    library = Library(store)
    good, bad = view("Good"), view("Bad")
    library.put_view(good)
    library.put_view(bad)
    store.write(lambda db: db.execute("UPDATE views SET slots = ? WHERE id = ?", [slots, bad.id])).result()
    assert store.read(view_tables.load_views) == [good]
    assert store.read(lambda db: db.execute("SELECT count(*) FROM views").fetchone()) == (2,)


@pytest.mark.parametrize("steps", ["", "{}", '[{"kind": "film"}]', '["a"]', '[{"kind": "view", "key": "a"}]'])
def test_a_damaged_tour_is_left_out(store: Store, steps: str) -> None:
    library = Library(store)
    library.put_tour(tour())
    store.write(lambda db: db.execute("UPDATE tours SET steps = ?", [steps])).result()
    assert store.read(view_tables.load_tours) == []


def test_a_dwell_out_of_bounds_is_brought_back(store: Store) -> None:
    Library(store).put_tour(tour())
    store.write(lambda db: db.execute("UPDATE tours SET steps = replace(steps, '30', '1e9')")).result()
    (read,) = store.read(view_tables.load_tours)
    assert read.steps[0].dwell_s == 3600


def test_a_failed_write_is_told(store: Store) -> None:
    told: list[Future[None]] = []
    library = Library(store, told.append)
    library.put_view(view("Gates"))
    refuse = "CREATE TRIGGER refuse BEFORE INSERT ON views BEGIN SELECT RAISE(ABORT, 'no'); END"
    store.write(lambda db: db.execute(refuse)).result()
    library.put_view(view("Halls"))
    assert told[0].exception(5) is None
    assert told[1].exception(5) is not None


def test_seeded_once(store: Store) -> None:
    first = view("First", "", shared=True)
    going = tour(first)
    seed(store, [first], [going])
    library = Library(store)
    assert library.views("anyone") == [first]
    library.remove_view(first.id)
    library.remove_tour(going.id)
    seed(store, [first], [going])
    assert Library(store).views("anyone") == []

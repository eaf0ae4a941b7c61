"""The seat's views and tours: in memory for showing, in the store for keeping."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from typing import TypeVar

from sqlite_utils import Database

from console.catalogue.values import Name
from console.store import view_tables
from console.store.ids import new_id
from console.store.settings import read_setting, write_setting
from console.store.store import Store
from console.wall.tours import Tour, TourStep
from console.wall.views import View, ViewSlot, fitted, visible_to

Saved = Callable[["Future[None]"], None]
T = TypeVar("T", View, Tour)

_SEEDED = "views.seeded"


class Library:
    """Views and tours by identifier. Used from one thread; writing goes on behind it.

    `on_write` is given each write's future, so that a failed one can be told to the operator.
    """

    def __init__(self, store: Store, on_write: Saved | None = None) -> None:
        self._store = store
        self._on_write = on_write
        self._views = {view.id: view for view in store.read(view_tables.load_views)}
        self._tours = {tour.id: tour for tour in store.read(view_tables.load_tours)}

    def views(self, operator: str) -> list[View]:
        """The views that an operator sees, by name."""
        return _sorted(self._views.values(), operator)

    def tours(self, operator: str) -> list[Tour]:
        """The tours that an operator sees, by name."""
        return _sorted(self._tours.values(), operator)

    def view(self, view_id: str) -> View | None:
        """A view, whoever's it is, or None when there is none of this identifier."""
        return self._views.get(view_id)

    def tour(self, tour_id: str) -> Tour | None:
        """A tour, whoever's it is, or None when there is none of this identifier."""
        return self._tours.get(tour_id)

    def put_view(self, view: View) -> None:
        """Keep a view: a new one, a changed one, or one that was removed."""
        self._views[view.id] = view
        self._write(lambda db: view_tables.put_view(db, view, self._store.seat))

    def put_tour(self, tour: Tour) -> None:
        """Keep a tour: a new one, a changed one, or one that was removed."""
        self._tours[tour.id] = tour
        self._write(lambda db: view_tables.put_tour(db, tour, self._store.seat))

    def remove_view(self, view_id: str) -> View | None:
        """Forget a view and give it back, so that it can be put again."""
        removed = self._views.pop(view_id, None)
        if removed is not None:
            self._write(lambda db: view_tables.delete_view(db, view_id))
        return removed

    def remove_tour(self, tour_id: str) -> Tour | None:
        """Forget a tour and give it back, so that it can be put again."""
        removed = self._tours.pop(tour_id, None)
        if removed is not None:
            self._write(lambda db: view_tables.delete_tour(db, tour_id))
        return removed

    def tours_with(self, view_id: str) -> list[Tour]:
        """The tours that have a view among their steps."""
        return [tour for tour in self._tours.values() if any(step.key == view_id for step in tour.steps)]

    def _write(self, work: Callable[[Database], None]) -> None:
        future = self._store.write(work)
        if self._on_write is not None:
            self._on_write(future)


def new_view(
    name: Name, owner: str, layout_name: str, slots: Iterable[ViewSlot | None], *, shared: bool = False
) -> View:
    """A view that nobody has yet."""
    return View(new_id(), name, owner, shared, layout_name, fitted(tuple(slots), layout_name))


def new_tour(name: Name, owner: str, steps: Iterable[TourStep], *, shared: bool = False) -> Tour:
    """A tour that nobody has yet."""
    return Tour(new_id(), name, owner, shared, tuple(steps))


def seed(store: Store, views: Iterable[View], tours: Iterable[Tour]) -> None:
    """Give a seat its first views and tours, once: what was removed since stays removed."""
    views, tours = tuple(views), tuple(tours)

    def put(db: Database) -> None:
        if read_setting(db, _SEEDED, False):
            return
        for view in views:
            view_tables.put_view(db, view, store.seat)
        for tour in tours:
            view_tables.put_tour(db, tour, store.seat)
        write_setting(db, _SEEDED, True)

    store.write(put).result()


def _sorted(items: Iterable[T], operator: str) -> list[T]:
    seen = [item for item in items if visible_to(item, operator)]
    return sorted(seen, key=lambda item: (item.name.text("en").casefold(), item.id))

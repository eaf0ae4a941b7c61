"""Two views and a tour for the demo city, so that a presenter has something to show at once."""

from __future__ import annotations

from sqlite_utils import Database

from console.catalogue.categories import shipped
from console.catalogue.values import Name
from console.store.store import Store
from console.views.library import new_tour, new_view, seed
from console.wall.layouts import layout
from console.wall.tours import StepKind, TourStep, group_key
from console.wall.views import View, ViewSlot

_STATIONS = Name("स्टेशन और अड्डे", "Stations and stands")
_CROSSINGS = Name("मुख्य चौराहे", "Main crossings")
_TOUR = Name("शहर का फेरा", "Round of the city")
_GROUP = "mall"


def build_views(store: Store) -> None:
    """Give the seat its first views and its first tour, once: what was removed since stays removed."""
    stations = ("railway_station", "bus_station", "taxi_stand")
    views = store.read(
        lambda db: (_view(db, _STATIONS, "9", stations), _view(db, _CROSSINGS, "1+5", ("junction",)))
    )
    steps = [TourStep(StepKind.VIEW, view.id, 20.0, view.name) for view in views]
    group = next(kind.name for kind in shipped()[1] if kind.code == _GROUP)
    steps.append(TourStep(StepKind.GROUP, group_key("category", _GROUP), 15.0, group))
    seed(store, views, [new_tour(_TOUR, "", steps, shared=True)])


def _view(db: Database, name: Name, layout_name: str, categories: tuple[str, ...]) -> View:
    """A shared view with one camera of each of the first sites of some categories."""
    slots: list[ViewSlot] = []
    for category in categories:
        # The lowest number of each site; SQLite takes the other columns from that row.
        found = db.execute(
            "SELECT c.id, min(c.number), c.name_hi, c.name_en FROM cameras c JOIN sites s ON s.id = c.site"
            " WHERE s.category = ? GROUP BY s.id ORDER BY min(c.number)",
            [category],
        )
        slots += [ViewSlot(key, number, Name(hi, en)) for key, number, hi, en in found]
    return new_view(name, "", layout_name, slots[: len(layout(layout_name))], shared=True)

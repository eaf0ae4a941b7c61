"""The demo city's first views and tour show cameras that are there, and do not come back once removed."""

from __future__ import annotations

from pathlib import Path

from console.catalogue.load import load
from console.demo.city import build_city
from console.demo.city_views import build_views
from console.store.store import Store
from console.views.library import Library
from console.wall.tours import StepKind
from console.wall.views import placed
from ui.views.groups import CityGroups


def test_first_views_and_tour(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        build_city(store, tmp_path / "scenes")
        build_views(store)
        catalogue, library = load(store), Library(store)
        views, (tour,) = library.views("anyone"), library.tours("anyone")
        assert [(view.name.en, view.layout) for view in views] == [
            ("Main crossings", "1+5"),
            ("Stations and stands", "9"),
        ]
        for view in views:
            places = placed(view, catalogue.row_of_id)
            rows = [place.row for place in places if place is not None and place.row is not None]
            assert len(set(rows)) == len(view.slots)
            assert [catalogue.camera(row).name for row in rows] == [s.name for s in view.slots if s]
            assert len({catalogue.site_of(row).id for row in rows}) == len(rows)
        groups = CityGroups(catalogue)
        for step in tour.steps:
            there = library.view(step.key) if step.kind is StepKind.VIEW else groups.name(step.key)
            assert there is not None
        assert 1 <= groups.pages(tour.steps[-1].key, 16) <= 3
        library.remove_view(views[0].id)
        build_views(store)
        assert len(Library(store).views("anyone")) == 1

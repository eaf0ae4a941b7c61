"""The bench of the catalogue: real cities, peers that look through the same rows, aims that are judged."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.benches import big_city, catalogue_bench, catalogue_probe
from console.catalogue.catalogue import Catalogue
from console.catalogue.filter import Filter
from console.catalogue.load import load
from console.store.store import Store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("city")
    big_city.fill(made, 400)
    return made


@pytest.fixture
def catalogue(folder: Path) -> Catalogue:
    with Store.open(folder) as store:
        return load(store)


def test_a_city_has_its_cameras_at_sites_in_areas(catalogue: Catalogue) -> None:
    assert catalogue.count == 400
    assert len(catalogue.areas) == 1 + big_city.ZONES + big_city.THANAS + big_city.WARDS
    assert (catalogue.thana >= 0).all() and (catalogue.zone >= 0).all()
    assert {catalogue.camera(row).sub_url[:12] for row in range(400)} == {"rtsp://127.0"}


def test_what_is_typed_finds_something(catalogue: Catalogue) -> None:
    found = [len(catalogue.find(Filter(text=text))) for text in catalogue_probe.typed()]
    assert sum(count > 0 for count in found) > len(found) / 2
    asked = list(catalogue_probe.filters(catalogue))
    assert len(asked) == catalogue_probe.FILTERS
    assert any(len(catalogue.find(each)) for each in asked)


def test_figures_are_taken_for_every_question(folder: Path) -> None:
    found = catalogue_probe.load_figures(folder)
    assert len(found["typed_ms"]) == len(list(catalogue_probe.typed()))
    assert len(found["asked_ms"]) == catalogue_probe.FILTERS
    assert all(value > 0 for value in (*found["typed_ms"], *found["asked_ms"], found["load_s"]))


def test_the_peers_look_through_the_same_rows(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers: dict[str, list[int]] = {"match": [], "like": []}
    for name, plain in (("match", catalogue_bench._matching), ("like", catalogue_bench._like)):
        monkeypatch.setattr(
            catalogue_bench,
            f"_{'matching' if name == 'match' else name}",
            lambda db, text, name=name, plain=plain: answers[name].append(len(plain(db, text))),
        )
    figures = catalogue_bench._peers(folder)
    assert set(figures) == {catalogue_bench.PEER, "LIKE"}
    assert max(answers["match"]) == max(answers["like"]) == 400
    # Its tokenizer cuts Hindi words at their vowel signs; in English it finds beginnings, LIKE insides too.
    pairs = zip(catalogue_probe.typed(), answers["match"], answers["like"], strict=True)
    assert all(match <= like for text, match, like in pairs if text.isascii())


def test_a_window_that_costs_more_than_a_second_more_is_not_met() -> None:
    row = {
        "cameras": 1000,
        "window s": 2.0,
        "asked p95 ms": 15.0,
        "typed p95 ms": 31.0,
        "shown p95 ms": 50.0,
        "catalogue MB": 101.0,
    }
    met = [aim.met for aim in catalogue_bench.aims([row, row | {"cameras": 100_000, "window s": 3.1}])]
    assert met == [False, True, False, True, False]

"""`safecity attention` on the demo city, beside an open console and without one."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.catalogue.catalogue import Catalogue, Filter
from console.catalogue.editing import remove_camera
from console.catalogue.load import load
from console.catalogue.merging import merge_cameras
from console.catalogue.values import Name
from console.demo.city import build_city
from console.ist import ist
from console.store.store import FILE_NAME, Store
from console.watch.attention import AttentionLedger
from console.watch.attention_times import shift
from ui.cli import main


class City:
    """The demo city in a data folder, its console open, and one page of pumps that was looked at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = Store.open(folder)
        build_city(self.store, folder / "scenes")
        self.catalogue: Catalogue = load(self.store)
        self.pumps = self.catalogue.find(Filter(frozenset(["petrol_pump"])))
        self.ledger = AttentionLedger(self.store, lambda: "Asha")
        self.now = time.time()
        shown = {self.catalogue.camera(int(row)).id: 0.25 for row in self.pumps[:4]}
        self.ledger.showing("main", Name("पम्प", "Pumps"), shown, self.now - 80)
        self.ledger.showing("main", Name("पम्प", "Pumps"), shown, self.now - 20)
        self.ledger.showing("main", "", {})
        writing = self.ledger.write()
        assert writing is not None
        writing.result(10)

    def number(self, place: int) -> int:
        return int(self.catalogue.number[self.pumps[place]])

    def ask(self, *words: object) -> Result:
        command = ["attention", *map(str, words), "--data", str(self.folder), "--lang", "en"]
        return CliRunner().invoke(main, command)

    def close(self) -> None:
        self.ledger.close()
        self.store.close()


@pytest.fixture
def city(tmp_path: Path, qapp: object) -> Iterator[City]:
    made = City(tmp_path / "data")
    yield made
    made.close()


def clock(utc: float) -> str:
    return f"{ist(utc):%Y-%m-%d %H:%M:%S}"


def test_who_watched_while_the_console_runs(city):
    said = city.ask("watched", "--camera", city.number(0), "--from", clock(city.now - 600), "--json")
    assert said.exit_code == 0, said.output
    told = json.loads(said.output)
    (each,) = told["watched"]
    assert (each["operator"], each["window"], each["view"]["en"]) == ("Asha", "main", "Pumps")
    assert each["share"] == 0.25
    assert told["seen_s"] == pytest.approx(80, abs=3)
    assert told["camera"]["number"] == city.number(0)
    lines = city.ask("watched", "--camera", city.number(0), "--from", clock(city.now - 600)).output
    assert "Asha" in lines
    assert "1 min 2" in lines or "1 min 1" in lines
    assert "cannot know" in lines


def test_a_merged_camera_is_named_as_it_was_shown(city):
    kept, gone = (city.catalogue.camera(int(city.pumps[place])) for place in (5, 0))
    city.store.write(lambda db: merge_cameras(db, city.store.seat, kept.id, gone.id, "Asha")).result(10)
    ask = ("watched", "--camera", min(kept.number, gone.number), "--from", clock(city.now - 600))
    told = json.loads(city.ask(*ask, "--json").output)
    assert told["camera"]["id"] == kept.id
    (each,) = told["watched"]
    assert each["camera"]["id"] == gone.id
    assert each["camera"]["number"] == max(kept.number, gone.number)
    assert f"{max(kept.number, gone.number)}  {gone.name.en}" in city.ask(*ask).output


def test_a_camera_that_is_no_more_is_found_by_its_number(city):
    gone = city.catalogue.camera(int(city.pumps[0]))
    city.store.write(lambda db: remove_camera(db, city.store.seat, gone.id, "Asha")).result(10)
    ask = ("watched", "--camera", gone.number, "--from", clock(city.now - 600))
    told = json.loads(city.ask(*ask, "--json").output)
    assert told["camera"] == {
        "id": gone.id,
        "number": gone.number,
        "name": {"hi": gone.name.hi, "en": gone.name.en},
    }
    assert len(told["watched"]) == 1
    assert "this number was withdrawn on" in city.ask(*ask).output


def test_before_and_of_others_nobody_watched(city):
    before = ("--from", clock(city.now - 900), "--to", clock(city.now - 300))
    assert (
        json.loads(city.ask("watched", "--camera", city.number(0), *before, "--json").output)["watched"] == []
    )
    other = city.ask("watched", "--camera", city.number(5), "--from", clock(city.now - 600))
    assert "no screen" in other.output


def test_which_pumps_nobody_saw(city):
    said = city.ask("unseen", "--category", "petrol_pump", "--since", clock(city.now - 600), "--json")
    assert said.exit_code == 0, said.output
    told = json.loads(said.output)
    numbers = [camera["number"] for camera in told["unseen"]]
    assert told["cameras"] == len(city.pumps)
    assert numbers == [int(n) for n in city.catalogue.number[city.pumps[4:]]]
    everywhere = json.loads(city.ask("unseen", "--since", clock(city.now - 600), "--json").output)
    assert len(everywhere["unseen"]) == city.catalogue.count - 4
    thana = next(area for area in city.catalogue.areas if area.kind == "thana")
    there = json.loads(city.ask("unseen", "--thana", thana.name.hi, "--json").output)
    assert 0 < there["cameras"] < city.catalogue.count
    assert there["since"] == ist(shift(time.time())[0]).isoformat(timespec="seconds")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("watched", "--camera", "99999999", "--from", "10:00"), "no camera"),
        (("watched", "--camera", "NUMBER", "--from", "yesterday"), "no time"),
        (("unseen", "--category", "casino"), "petrol_pump"),
        (("unseen", "--thana", "Nowhere"), "no thana"),
    ],
)
def test_what_cannot_be_asked_is_said(city, words, why):
    said = city.ask(*[city.number(0) if word == "NUMBER" else word for word in words])
    assert said.exit_code == 2
    assert why in said.output


def test_folders_that_cannot_be_asked(tmp_path, qapp):
    command = ["attention", "unseen", "--lang", "en", "--data"]
    empty = CliRunner().invoke(main, [*command, str(tmp_path)])
    assert (empty.exit_code, "cannot be used" in empty.output) == (2, True)
    assert list(tmp_path.iterdir()) == [], "asking makes nothing"
    (tmp_path / FILE_NAME).write_bytes(b"no database at all" * 100)
    damaged = CliRunner().invoke(main, [*command, str(tmp_path)])
    assert (damaged.exit_code, "damaged" in damaged.output) == (2, True)
    older = tmp_path / "older"
    with Store.open(older) as store:
        store.write(lambda db: db.execute("DROP TABLE attention_showings")).result(5)
    none = CliRunner().invoke(main, [*command, str(older)])
    assert (none.exit_code, "no ledger" in none.output) == (2, True)


def test_a_file_of_another_program_is_left_alone(tmp_path):
    import sqlite3

    link = sqlite3.connect(tmp_path / FILE_NAME)
    link.execute("CREATE TABLE other (x)")
    link.commit()
    link.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    said = CliRunner().invoke(main, ["attention", "unseen", "--lang", "en", "--data", str(tmp_path)])
    assert said.exit_code == 2
    assert (tmp_path / FILE_NAME).read_bytes() == before

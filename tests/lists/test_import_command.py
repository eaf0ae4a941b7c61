"""`safecity import` on a terminal: what it says, asks, writes and refuses."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.catalogue.changes import history
from console.catalogue.editing import remove_site
from console.credentials import key_place
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.reading import StoreReader
from console.store.store import Store
from tests.credentials.room import PaperRing
from ui.lists.commands import import_list

pytestmark = pytest.mark.usefixtures("qapp")

HEADERS = ("Shop", "Kind", "Mobile", "RTSP URL", "Licence")
ROWS = (
    ("Wine Shop", "Liquor Shop", "9876543210", "rtsp://admin:pa55@10.0.0.1/1", "L-1"),
    ("Beer Shop", "Liquor Shop", "9876543211", "", "L-2"),
)


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = PaperRing()
    monkeypatch.setattr(key_place, "SystemKeyring", lambda: ring)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    Store.open(folder).close()
    return folder


def a_list(folder: Path, rows: tuple = ROWS) -> Path:
    path = folder / "shops.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADERS, *rows])
    return path


def run(data: Path, *words: object, status: int = 0, answer: str | None = None) -> Result:
    told = [str(word) for word in words]
    done = CliRunner().invoke(import_list, [*told, "--data", str(data), "--lang", "en"], input=answer)
    assert done.exit_code == status, done.output + done.stderr
    return done


def count(data: Path, table: str) -> int:
    with StoreReader(data) as reader:
        return int(reader.read(lambda db: db[table].count))


def test_a_list_is_shown_asked_about_and_taken_in(data: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    shown = run(data, path, "--sender", "DEO", answer="n\n").output
    assert "Mobile → Phone" in shown and "New: 2" in shown and "pa55" not in shown
    assert count(data, "sites") == 0
    taken = run(data, path, "--sender", "DEO", "--yes").output
    assert "Call-up numbers given: 1" in taken and "pa55" not in taken
    with Store.open(data) as store:
        (change,) = store.read(history)
        assert (change.head.sender, change.head.file_name) == ("DEO", "shops.csv")
        ((name,),) = store.read(lambda db: db.execute("SELECT credential FROM cameras").fetchall())
        assert Credentials(store, data / "keys").login(name) == Login("admin", "pa55")
    again = run(data, path, "--sender", "DEO", "--yes").output
    assert "Unchanged: 2" in again and "Call-up" not in again
    assert count(data, "changes") == 1


def test_rejected_rows_are_told_by_the_status_and_written_beside_the_list(data: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path, (*ROWS, ("", "Liquor Shop", "", "", "L-3")))
    done = run(data, path, "--yes", status=1).output
    assert "Rejected: 1" in done and "Name is missing: 1" in done
    assert str(tmp_path / "shops.rejected.csv") in done and (tmp_path / "shops.rejected.csv").is_file()


def test_a_dry_run_beside_a_running_console_writes_nothing(data: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path, (*ROWS, ("", "Liquor Shop", "", "", "L-3")))
    with Store.open(data):
        told = json.loads(run(data, path, "--dry-run", "--json", status=1).stdout)
        assert run(data, path, "--yes", status=2).stderr.startswith("safecity: ")
    assert told["counts"]["new"] == 2 and told["applied"] is None
    assert (told["columns"][2]["header"], told["columns"][2]["field"]) == ("Mobile", "phone")
    assert count(data, "sites") == 0 and list(tmp_path.glob("*.rejected*")) == []
    assert list((data / "plans").glob("*")) == []


def test_what_the_next_list_lacks_and_what_was_deleted_is_told(data: Path, tmp_path: Path) -> None:
    more = ("Model Shop", "Liquor Shop", "9876543212", "", "L-3")
    run(data, a_list(tmp_path, (*ROWS, more)), "--sender", "DEO", "--map", "Licence=code", "--yes")
    with Store.open(data) as store:
        ((site,),) = store.read(lambda db: db.execute("SELECT id FROM sites WHERE code = 'L-3'").fetchall())
        store.write(lambda db: remove_site(db, store.seat, site, "Meena")).result()
    path = a_list(tmp_path, (ROWS[0], more))
    said = run(data, path, "--sender", "DEO", "--yes").output
    assert "Not in this list: 1" in said and "Beer Shop · Last told" in said and "by “DEO”" in said
    assert "Was deleted by hand: 1" in said and "Model Shop · Deleted by Meena" in said
    assert count(data, "sites") == 2 and count(data, "changes") == 2
    told = json.loads(run(data, path, "--sender", "DEO", "--dry-run", "--json").stdout)
    assert [(each["name"], each["change"]) for each in told["missing"]] == [("Beer Shop", "DEO")]
    assert [(each["row"], each["by"]) for each in told["deleted"]] == [(3, "Meena")]


def gone(data: Path) -> dict[str, bool]:
    """By name, whether a site is marked as gone."""
    with StoreReader(data) as reader:
        found = reader.read(lambda db: db.execute("SELECT name_en, gone_utc FROM sites").fetchall())
    return {name: utc is not None for name, utc in found}


def test_what_is_missing_is_marked_and_what_was_deleted_comes_back_when_it_is_named(
    data: Path, tmp_path: Path
) -> None:
    """By number, by name, by row or all of them; of a slip nothing is written."""
    more = (
        ("Model Shop", "Liquor Shop", "9876543212", "rtsp://10.0.0.3/1", "L-3"),
        ("Foreign Shop", "Liquor Shop", "9876543213", "rtsp://10.0.0.4/1", "L-4"),
    )
    terms = ("--sender", "DEO", "--map", "Licence=code")
    run(data, a_list(tmp_path, (*ROWS, *more)), *terms, "--yes")
    with Store.open(data) as store:
        ((site, number),) = store.read(
            lambda db: db.execute(
                "SELECT sites.id, number FROM sites JOIN cameras ON site = sites.id WHERE code = 'L-3'"
            ).fetchall()
        )
        store.write(lambda db: remove_site(db, store.seat, site, "Meena")).result()
        ((last,),) = store.read(
            lambda db: db.execute(
                "SELECT number FROM sites JOIN cameras ON site = sites.id WHERE code = 'L-4'"
            ).fetchall()
        )
    path = a_list(tmp_path, (ROWS[0], more[0]))
    ask = (data, path, *terms)
    for words, why in (
        (("--mark-missing", "99999"), "99999"),
        (("--mark-missing", "No such shop"), "No such shop"),
        (("--bring-back", "2"), "“2”"),
        (("--mark-missing", "beer shop", "--bring-back", "three"), "“three”"),
    ):
        assert why in run(*ask, *words, "--yes", status=2).stderr
    assert gone(data) == {"Wine Shop": False, "Beer Shop": False, "Foreign Shop": False}
    told = json.loads(run(*ask, "--mark-missing", "beer shop", "--dry-run", "--json").stdout)
    assert {each["name"]: each["taken"] for each in told["missing"]} == {
        "Beer Shop": True,
        "Foreign Shop": False,
    }
    assert not any(gone(data).values())
    said = run(*ask, "--mark-missing", "Beer Shop", "--yes").output
    assert "Beer Shop" in said and "✓ Marked as gone" in said and "Marked as gone: 1" in said
    assert "row 3 · " in said and "--bring-back" in said and "--mark-missing" in said
    assert gone(data) == {"Wine Shop": False, "Beer Shop": True, "Foreign Shop": False}
    done = run(*ask, "--mark-missing", last, "--bring-back", "3", "--yes").output
    assert "Marked as gone: 1" in done and "Brought back: 1" in done
    assert gone(data) == {"Wine Shop": False, "Beer Shop": True, "Model Shop": False, "Foreign Shop": True}
    with StoreReader(data) as reader:
        back = reader.read(lambda db: db.execute("SELECT id FROM sites WHERE code = 'L-3'").fetchall())
        assert back == [(site,)], "the same one, not another of its name"
        assert reader.read(lambda db: db.execute("SELECT count(*) FROM cameras WHERE number = ?", [number]
            ).fetchall()) == [(1,)]  # fmt: skip
    assert "lacks nothing" in run(*ask, "--mark-missing", "all", "--yes", status=2).stderr
    assert "deleted by hand" in run(*ask, "--bring-back", "all", "--yes", status=2).stderr


def test_a_name_means_all_of_one_site_but_never_two_sites(data: Path, tmp_path: Path) -> None:
    twice = [("Model Shop", "Liquor Shop", "9876543212", f"rtsp://10.0.0.3/{n}", "L-3") for n in (1, 2)]
    alike = [("Corner", "Liquor Shop", f"987654322{n}", "", f"L-1{n}") for n in (1, 2)]
    terms = ("--sender", "DEO", "--map", "Licence=code", "--yes")
    run(data, a_list(tmp_path, (*ROWS, *twice, *alike)), *terms)
    path = a_list(tmp_path)
    assert "Several" in run(data, path, *terms, "--mark-missing", "Corner", status=2).stderr
    done = run(data, path, *terms, "--mark-missing", "model shop").output
    assert "Marked as gone: 2" in done
    with StoreReader(data) as reader:
        found = reader.read(
            lambda db: db.execute("SELECT name_en, gone_utc FROM cameras ORDER BY number").fetchall()
        )
    assert [utc is not None for _, utc in found] == [False, True, True]
    assert {name for name, utc in gone(data).items() if utc} == {"Model Shop"}


def test_all_that_a_list_lacks_is_marked_at_once_and_taken_back_by_the_next(
    data: Path, tmp_path: Path
) -> None:
    whole = a_list(tmp_path)
    run(data, whole, "--sender", "DEO", "--yes")
    part = tmp_path / "part.csv"
    with part.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADERS, ("Model Shop", "Liquor Shop", "9876543212", "", "L-3")])
    done = run(data, part, "--sender", "DEO", "--mark-missing", "ALL", "--yes").output
    assert "Marked as gone: 2" in done and "They stay as they are" not in done
    assert gone(data) == {"Wine Shop": True, "Beer Shop": True, "Model Shop": False}
    run(data, whole, "--sender", "DEO", "--yes")
    assert not any(gone(data).values())


def test_columns_and_category_can_be_said(data: Path, tmp_path: Path) -> None:
    rows = (("Wine Shop", "", "9876543210", "", "L-1"),)
    told = json.loads(
        run(
            *(data, a_list(tmp_path, rows), "--category", "शराब की दुकान", "--map", "Licence=code"),
            *("--map", "Mobile=", "--yes", "--json"),
        ).stdout
    )
    assert told["applied"]["counts"] == {"new": 1}
    with StoreReader(data) as reader:
        found = reader.read(lambda db: db.execute("SELECT category, code, phone FROM sites").fetchall())
    assert found == [("liquor_shop", "L-1", "")]


def test_columns_are_put_together_on_the_command_line(data: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    words = (data, path, "--sender", "DEO", "--map", "Shop=name", "--map", "Licence=+name")
    shown = run(*words, "--yes").output
    assert "Shop → Name of the site (part 1 of 2)" in shown and "(part 2 of 2)" in shown
    with StoreReader(data) as reader:
        found = reader.read(lambda db: db.execute("SELECT name_en FROM sites ORDER BY 1").fetchall())
    assert found == [("Beer Shop, L-2",), ("Wine Shop, L-1",)]
    # It is remembered; a part that is mapped anew leaves the other alone.
    assert "(part 2 of 2)" in run(data, path, "--sender", "DEO", "--dry-run").output
    again = run(data, path, "--sender", "DEO", "--dry-run", "--map", "Licence=code").output
    assert "(part" not in again and "Licence → Sender's code" in again
    assert "phone" in run(data, path, "--map", "Mobile=+phone", status=2).stderr


def test_an_old_font_is_refused_unless_it_is_wanted(data: Path, tmp_path: Path) -> None:
    rows = tuple((f"nqdku uxj jksM {at}", "Liquor Shop", "", "", f"L-{at}") for at in range(4))
    path = a_list(tmp_path, rows)
    assert "Kruti Dev" in run(data, path, "--yes", "--map", "Shop=name", status=2).stderr
    assert count(data, "sites") == 0
    run(data, path, "--dry-run", "--map", "Shop=name", "--as-it-stands")
    run(data, path, "--dry-run", "--map", "Shop=", "--map", "Licence=name")


def test_what_is_no_column_field_or_category_is_refused(data: Path, tmp_path: Path) -> None:
    path = a_list(tmp_path)
    assert "Licence" in run(data, path, "--map", "Nothing=code", status=2).stderr
    assert "phone" in run(data, path, "--map", "Licence=nothing", status=2).stderr
    assert "liquor_shop" in run(data, path, "--category", "nothing", status=2).stderr
    assert run(data, tmp_path / "missing.csv", status=2).stderr.startswith("safecity: ")
    assert run(tmp_path / "nowhere", path, status=2).stderr.startswith("safecity: ")
    assert not (tmp_path / "nowhere").exists()

"""`safecity history` on a terminal: changes listed, one in detail, one taken back; refusals name the rows."""

import json

import pytest
from click.testing import CliRunner

from console.catalogue.editing import edit_camera, edit_site
from console.store.store import Store
from tests.catalogue.small_city import areas, camera, change, one, site, update
from ui.catalogue.history_commands import history
from ui.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def data(tmp_path):
    """A folder with a list that was taken in and a camera that was renumbered since, by their identifiers."""
    with Store.open(tmp_path) as store:
        areas(store)
        Settings(store).put("operator", "Meena")
        change(
            store, [site("a", name_hi="विद्यालय", name_en="School")], [camera("c", 101, "a")], name="Schools"
        )
        values = {"name_en": "Gate", "number": 118}
        store.write(lambda db: edit_camera(db, store.seat, "c", values, "Asha")).result()
        store.write(lambda db: edit_site(db, store.seat, "a", {"thana": "south"}, "Asha")).result()
    return tmp_path


def run(data, *words, status=0, answer=None, lang="en"):
    done = CliRunner().invoke(history, [*words, "--data", str(data), "--lang", lang], input=answer)
    assert done.exit_code == status, done.output + done.stderr
    return done


def ids(data):
    return [each["id"] for each in json.loads(run(data, "list", "--json").stdout)["changes"]]


def test_changes_are_listed_and_told_in_names(data):
    moved, renumbered, made = ids(data)
    lines = run(data, "list").output.splitlines()
    assert len(lines) == 3
    assert lines[2].startswith(made[-8:]) and "Schools  BSA  Asha  new: 2" in lines[2]
    assert [line.split()[0] for line in run(data, "list", "bsa").output.splitlines()] == [made[-8:]]
    assert "earlier ones: --limit 2" in run(data, "list", "--limit", "1").output
    told = run(data, "show", renumbered[-8:]).output
    assert "Changed  118 Gate" in told
    assert "Call-up number: 101 → 118" in told and "Camera name in English: Camera c → Gate" in told
    assert "Thana: North → South" in run(data, "show", moved).output
    told = json.loads(run(data, "show", made[-6:], "--json").stdout)
    assert (told["rows"], told["kind"], told["undone_at"]) == (2, "import", None)
    assert [(row["what"], row["number"], row["name"]["en"]) for row in told["changed"]] == [
        ("inserted", None, "School"),
        ("inserted", 118, "Gate"),
    ]
    assert "further rows: 1" in run(data, "show", made, "--limit", "1").output
    assert "सूची" in run(data, "list", lang="hi").output


def test_a_change_is_taken_back_after_a_question(data):
    moved, renumbered, made = ids(data)
    asked = run(data, "undo", moved[-8:], answer="n\n", status=1).output
    assert "Take back “School”?" in asked and "sites changed: 1" in asked
    refused = run(data, "undo", made, "--yes", status=2).stderr
    assert "Nothing was changed" in refused
    assert "118 Gate: " in refused and renumbered[-8:] in refused and moved[-8:] in refused
    for each in (moved, renumbered):
        assert "was taken back" in run(data, "undo", each[-8:], answer="y\n").output
    told = json.loads(run(data, "undo", made, "--yes", "--json").stdout)
    assert told == {"id": made, "rows": 2}
    with Store.open(data) as store:
        assert one(store, "SELECT count(*) FROM sites") == 0
        assert one(store, "SELECT undone_by FROM changes LIMIT 1") == "Meena"
    assert "Added  101 Camera c" in run(data, "show", made).output
    assert "Taken back by Meena" in run(data, "list").output
    assert "taken this back already" in run(data, "undo", made, "--yes", status=2).stderr


def test_what_names_no_change_is_said(data, tmp_path):
    assert "No change ends in “zzzz”" in run(data, "show", "zzzz", status=2).stderr
    with Store.open(data) as store:
        # Of seventeen two end in the same of sixteen digits.
        for number in range(14):
            update(store, "sites", "a", owner=f"Owner {number}")
    together = ids(data)
    common = max("0123456789abcdef", key=lambda end: sum(each.endswith(end) for each in together))
    assert "Several changes end in" in run(data, "undo", common, status=2).stderr
    assert run(tmp_path / "nowhere", "list", status=2).stderr.startswith("safecity: ")
    with Store.open(data):
        assert "Another console" in run(data, "undo", together[0], "--yes", status=2).stderr
        assert len(run(data, "list").output.splitlines()) == 17

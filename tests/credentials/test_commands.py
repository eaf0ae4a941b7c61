"""`safecity credentials` on a real data folder: what it keeps, refuses and never prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.credentials import key_place
from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.store import Store
from tests.credentials.room import PaperRing, put_camera
from ui.credentials.commands import credentials

SECRET = "Päss wort:@/1"


@pytest.fixture(autouse=True)
def ring(monkeypatch: pytest.MonkeyPatch) -> PaperRing:
    """Nobody's own keyring is touched."""
    made = PaperRing()
    monkeypatch.setattr(key_place, "SystemKeyring", lambda: made)
    return made


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    Store.open(folder).close()
    return folder


def run(data: Path, *arguments: str, typed: str | None = None) -> Result:
    done = CliRunner().invoke(credentials, [*arguments, "--data", str(data)], input=typed)
    assert SECRET not in done.output
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def login_in(data: Path, name: str) -> Login:
    with Store.open(data) as store:
        return Credentials(store, data / "keys").login(name)


def test_a_login_is_asked_for_and_kept(data: Path, qapp: object):
    done = run(data, "set", "recorder", "--note", "ground floor", "--lang", "en", typed=f"op\n{SECRET}\n")
    assert done.exit_code == 0
    assert done.stdout == "Kept: recorder\n"
    assert login_in(data, "recorder") == Login("op", SECRET)


def test_a_login_is_read_from_a_file(data: Path, tmp_path: Path, qapp: object):
    file = tmp_path / "login.txt"
    file.write_bytes(f"\ufeffop\r\n{SECRET}\r\n".encode())
    assert run(data, "set", "recorder", "--file", str(file)).exit_code == 0
    assert login_in(data, "recorder") == Login("op", SECRET)
    file.write_bytes(b"\xff\xfe")
    assert run(data, "set", "recorder", "--file", str(file)).exit_code == 2


def test_the_list_tells_names_and_uses_also_beside_an_open_console(data: Path, qapp: object):
    with Store.open(data) as store:
        kept = Credentials(store, data / "keys")
        kept.put("first", Login("op", SECRET), "ground floor")
        kept.rename("first", "recorder")
        put_camera(store, 1, "first")
        done = run(data, "list", "--lang", "en")
        assert done.exit_code == 0
        assert done.stdout.startswith("recorder  ")
        assert "Cameras: 1  ground floor" in done.stdout
        (told,) = json.loads(run(data, "list", "--json").stdout)["credentials"]
    assert told["name"] == "recorder"
    assert told["former"] == ["first"]
    assert told["cameras"] == 1
    assert set(told) == {"name", "former", "note", "cameras", "sources", "changed_utc"}


def test_an_empty_list_says_so(data: Path, qapp: object):
    assert run(data, "list", "--lang", "en").stdout == "No logins are kept.\n"


def test_renaming_and_removing(data: Path, qapp: object):
    run(data, "set", "a", typed=f"op\n{SECRET}\n")
    assert run(data, "rename", "a", "b").exit_code == 0
    with Store.open(data) as store:
        put_camera(store, 1, "a")
    refused = run(data, "remove", "b", "--lang", "en")
    assert refused.exit_code == 2
    assert "still needed (Cameras: 1)" in refused.stderr
    with Store.open(data) as store:
        put_camera(store, 1, "")
    assert run(data, "remove", "b").exit_code == 0
    assert run(data, "remove", "b").exit_code == 2


def test_a_console_that_is_open_and_a_folder_that_is_none_are_sentences(
    data: Path, tmp_path: Path, qapp: object
):
    with Store.open(data):
        done = run(data, "set", "a", "--lang", "en", typed="a\nb\n")
    assert done.exit_code == 2
    assert "Another console" in done.stderr
    nowhere = tmp_path / "mistyped"
    assert run(nowhere, "set", "a", typed="a\nb\n").exit_code == 2
    assert run(nowhere, "list").exit_code == 2
    assert not nowhere.exists()


def test_a_lost_key_is_told_and_another_is_made_only_when_said(data: Path, ring: PaperRing, qapp: object):
    run(data, "set", "a", typed=f"op\n{SECRET}\n")
    ring.secrets.clear()
    done = run(data, "set", "a", "--lang", "en", typed=f"op\n{SECRET}\n")
    assert done.exit_code == 2
    assert "begin with a new key" in done.stderr
    assert run(data, "set", "a", "--new-key", typed=f"op\n{SECRET}\n").exit_code == 0
    assert login_in(data, "a") == Login("op", SECRET)


def test_a_login_that_is_none_is_refused(data: Path, qapp: object):
    assert run(data, "set", "a", typed="\n\n").exit_code == 2
    assert run(data, "set", " ", typed="a\nb\n").exit_code == 2

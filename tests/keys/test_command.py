"""`safecity keys` on data folders with keys, without any, of a demo, and beside an open console."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.custody.chain import Chain
from console.custody.values import What
from console.keys import certificates
from console.keys.keys import Keys
from console.keys.of_seat import open_keys, tell_chain
from console.keys.secret import UNLOCK_FILE, FileSecrets
from console.store.store import Store
from tests.keys.room import openssl
from tests.keys.test_pkcs12 import PASSWORD, Wanted, made
from ui.keys_of_centre.commands import keys as group

pytestmark = pytest.mark.usefixtures("qapp", "no_keyring")


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have one: it is left alone."""
    monkeypatch.setattr("console.keys.secret.best_keyring", lambda: None)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder as a console leaves it."""
    folder = tmp_path / "data"
    with Store.open(folder) as store:
        tell_chain(store, open_keys(store, folder, demo=False, who="Asha"))
    return folder


def ask(folder: Path, *words: str | Path, given: str | None = None, lang: str = "en") -> Result:
    command = [*map(str, words), "--data", str(folder), "--lang", lang]
    return CliRunner().invoke(group, command, input=given)


def kept(folder: Path) -> Keys:
    with Store.open(folder) as store:
        secrets = FileSecrets(folder / "keys")
        return open_keys(store, folder, demo=False, secrets=secrets)


def entered(folder: Path) -> list[What]:
    with Store.open(folder) as store:
        return [entry.what for entry in Chain(store).entries()]


def test_show(data: Path) -> None:
    keys = kept(data)
    shown = ask(data, "show")
    assert shown.exit_code == 0
    assert f"SHA-256 {keys.root_fingerprint}" in shown.stdout
    assert f"SHA-256 {keys.seat_fingerprint}" in shown.stdout
    assert "file that only this user can read" in shown.stdout
    told = json.loads(ask(data, "show", "--json").stdout)
    assert told["root"]["fingerprint"] == keys.root_fingerprint
    assert (told["demo"], told["kept_in"], told["may_rotate"]) == (False, "file", True)


def test_show_while_the_console_runs_and_without_the_secret(data: Path) -> None:
    (data / "keys" / UNLOCK_FILE).unlink()
    with Store.open(data):
        assert ask(data, "show").exit_code == 0
        assert ask(data, "root", data / "ROOT.pem").exit_code == 0


def test_root_is_what_openssl_reads(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "ROOT.pem"
    written = ask(data, "root", file)
    assert written.exit_code == 0
    said = openssl("x509", "-in", file, "-noout", "-fingerprint", "-sha256").stdout.decode()
    assert written.stdout.strip() == said.strip().partition("=")[2] == kept(data).root_fingerprint
    assert ask(data, "root", tmp_path / "no folder" / "ROOT.pem").exit_code == 2


def test_rotate(data: Path) -> None:
    before = kept(data)
    done = ask(data, "rotate")
    assert done.exit_code == 0
    after = kept(data)
    assert done.stdout.split() == [after.root_fingerprint, after.seat_fingerprint]
    assert after.certificates == (before.certificate, after.certificate)
    assert entered(data) == [What.KEY_MADE, What.KEY_MADE, What.KEY_ROTATED]
    assert "Former keys of this seat: 1" in ask(data, "show").stdout


def test_import_with_a_file_of_the_password_and_by_hand(data: Path, tmp_path: Path) -> None:
    file, password = tmp_path / "seat.p12", tmp_path / "password"
    file.write_bytes(made(Wanted()))
    password.write_text("wrong\n", encoding="utf-8")
    refused = ask(data, "import", file, "--password-file", password)
    assert refused.exit_code == 2
    assert "does not open the file" in refused.stderr
    password.write_text(f"{PASSWORD}\n", encoding="utf-8-sig")
    assert ask(data, "import", file, "--password-file", password).exit_code == 0
    assert certificates.common_name(kept(data).root) == "City CA"
    assert "    City CA\n" in ask(data, "show").stdout
    asked = ask(data, "import", file, given=f"{PASSWORD}\n")
    assert asked.exit_code == 0
    assert PASSWORD not in asked.output
    assert entered(data)[-4:] == [What.KEY_IMPORTED] * 4
    again = ask(data, "rotate")
    assert again.exit_code == 2
    assert "PKCS#12" in again.stderr


def test_import_may_be_the_first_thing(tmp_path: Path) -> None:
    file, folder = tmp_path / "seat.p12", tmp_path / "data"
    file.write_bytes(made(Wanted()))
    assert ask(folder, "import", file, given=f"{PASSWORD}\n").exit_code == 2
    folder.mkdir()
    assert ask(folder, "import", file, given=f"{PASSWORD}\n").exit_code == 0
    assert certificates.common_name(kept(folder).certificate) == "Seat 7"


@pytest.mark.parametrize("words", [("show",), ("rotate",), ("root", "ROOT.pem")])
def test_no_keys_yet(tmp_path: Path, words: tuple[str, ...]) -> None:
    for folder in (tmp_path, tmp_path / "nothing"):
        refused = ask(folder, *words)
        assert refused.exit_code == 2
        assert "no keys" in refused.stderr
    assert not (tmp_path / "nothing").exists()


def test_beside_an_open_console_nothing_is_changed(data: Path) -> None:
    with Store.open(data):
        refused = ask(data, "rotate")
    assert refused.exit_code == 2
    assert "already open" in refused.stderr
    assert len(kept(data).certificates) == 1


def test_start_over_when_the_secret_is_lost(data: Path) -> None:
    before = json.loads(ask(data, "show", "--json").stdout)
    (data / "keys" / UNLOCK_FILE).unlink()
    refused = ask(data, "rotate")
    assert refused.exit_code == 2
    assert "start-over" in refused.stderr
    assert ask(data, "start-over", given="n\n").exit_code == 1
    assert ask(data, "start-over", given="y\n").exit_code == 0
    after = kept(data)
    assert after.root_fingerprint != before["root"]["fingerprint"]
    assert certificates.fingerprint(after.roots[0]) == before["root"]["fingerprint"]
    assert entered(data) == [What.KEY_MADE] * 4


def test_a_demos_keys_are_called_so(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        keys = open_keys(store, tmp_path, demo=True)
    shown = ask(tmp_path, "show")
    assert "DEMO KEYS" in shown.stdout
    assert keys.root_fingerprint in shown.stdout
    assert ask(tmp_path, "rotate").exit_code == 0
    with Store.open(tmp_path) as store:
        assert len(open_keys(store, tmp_path, demo=True).certificates) == 2
    assert not (tmp_path / "keys" / "keys.json").exists()


def test_damaged_keys_in_words(data: Path) -> None:
    (data / "keys" / "keys.json").write_text("{", encoding="utf-8")
    for words in (("show",), ("rotate",)):
        refused = ask(data, *words)
        assert refused.exit_code == 2
        assert "backup" in refused.stderr

"""Logins are sealed on the disk, known by name, changed in one place, gone only when nobody needs them."""

from __future__ import annotations

import logging
import os
import sqlite3
import stat
import threading

import pytest

from console.credentials.credentials import Credentials
from console.credentials.errors import (
    CredentialClosed,
    LoginNotUsable,
    NameNotUsable,
    NameTaken,
    NoSuchCredential,
    StillUsed,
)
from console.keys.values import Kept
from console.sources.http import Login
from console.store.store import FILE_NAME, Store
from tests.credentials.room import PaperRing, keys_of, opened, put_camera

SECRET = Login("op-rator", "Päss wort:@/1")


def test_a_login_is_there_again_after_a_restart(store: Store):
    ring = PaperRing()
    first = opened(store, ring)
    first.put("recorder", SECRET, "ground floor")
    again = opened(store, ring)
    assert again.login("recorder") == SECRET
    assert again.names() == ("recorder",)
    assert again.entries()[0].note == "ground floor"
    assert again.kept_in is Kept.SYSTEM_KEYRING


def test_no_name_is_no_login_and_an_unknown_one_an_error(store: Store):
    credentials = opened(store)
    assert credentials.login("") == Login()
    with pytest.raises(NoSuchCredential):
        credentials.login("recorder")


def test_nothing_readable_is_on_the_disk(store: Store):
    credentials = opened(store)
    credentials.put("recorder", SECRET)
    credentials.keep("192.0.2.1", "fromlist", "fromlistpassword")
    files = [file for file in store.file.parent.rglob("*") if file.is_file()]
    assert any(file.name.startswith(FILE_NAME) for file in files)
    for file in files:
        content = file.read_bytes()
        for word in ("op-rator", "Päss wort", "fromlist"):
            assert word.encode() not in content, file


def test_the_length_of_a_password_cannot_be_seen(store: Store):
    credentials = opened(store)
    credentials.put("short", Login("a", "1"))
    credentials.put("long", Login("a", "1" * 50))
    rows = store.read(lambda db: db.execute("SELECT length(password_sealed) FROM credentials").fetchall())
    assert rows[0] == rows[1]


@pytest.mark.skipif(os.name != "posix", reason="rights of files as POSIX has them")
def test_the_key_in_a_file_is_for_this_user_alone(store: Store):
    credentials = Credentials(store, keys_of(store), _no_ring())
    credentials.put("recorder", SECRET)
    assert credentials.kept_in is Kept.FILE
    for path in (keys_of(store), *keys_of(store).rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def _no_ring() -> PaperRing:
    ring = PaperRing()
    ring.locked = True
    return ring


def test_where_nothing_is_kept_no_keyring_is_asked(store: Store):
    ring = PaperRing()
    opened(store, ring)
    assert ring.asked == 0


def test_changing_a_login_is_one_edit_and_is_told(store: Store):
    credentials = opened(store)
    credentials.put("recorder", SECRET, "note")
    credentials.put("other", Login("a", "b"))
    told = []
    unlisten = credentials.on_changed(told.append)
    credentials.put("recorder", Login("op", "new"))
    assert told == [frozenset({"recorder"})]
    assert credentials.login("recorder") == Login("op", "new")
    assert credentials.entries()[1].note == "note"
    unlisten()
    unlisten()
    credentials.put("recorder", SECRET)
    assert len(told) == 1


def test_what_says_a_former_name_still_means_it(store: Store):
    credentials = opened(store)
    credentials.put("recorder", SECRET)
    put_camera(store, 1, "recorder")
    told = []
    credentials.on_changed(told.append)
    credentials.rename("recorder", "Gandhi Park")
    assert credentials.names() == ("Gandhi Park",)
    assert credentials.present_name("recorder") == "Gandhi Park"
    assert credentials.login("recorder") == credentials.login("Gandhi Park") == SECRET
    assert credentials.known_names() == {"recorder", "Gandhi Park"}
    assert credentials.entries()[0].former == ("recorder",)
    assert credentials.used_by("Gandhi Park").cameras == 1
    told.clear()
    credentials.put("recorder", Login("op", "new"))
    assert credentials.names() == ("Gandhi Park",)
    assert told == [frozenset({"recorder", "Gandhi Park"})]
    credentials.rename("Gandhi Park", "recorder")
    assert credentials.names() == ("recorder",)


def test_a_name_that_was_anothers_is_not_given_away(store: Store):
    credentials = opened(store)
    credentials.put("a", SECRET)
    credentials.put("b", Login("b", "b"))
    credentials.rename("a", "c")
    for taken in ("a", "c"):
        with pytest.raises(NameTaken):
            credentials.rename("b", taken)
    with pytest.raises(NoSuchCredential):
        credentials.rename("none", "d")
    assert set(credentials.names()) == {"b", "c"}


def test_one_that_is_needed_stays(store: Store):
    credentials = opened(store)
    credentials.put("recorder", SECRET)
    put_camera(store, 1, "recorder")
    put_camera(store, 2, "recorder")
    with pytest.raises(StillUsed) as refused:
        credentials.remove("recorder")
    assert refused.value.uses.cameras == 2
    assert credentials.login("recorder") == SECRET
    put_camera(store, 1, "")
    put_camera(store, 2, "")
    credentials.remove("recorder")
    assert credentials.names() == ()
    with pytest.raises(NoSuchCredential):
        credentials.remove("recorder")


@pytest.mark.parametrize("where", ["credential", "stream_credential"])
def test_sources_need_theirs_wherever_they_say_it(store: Store, where: str):
    from console.sources.values import Source
    from console.store.source_tables import put_source

    credentials = opened(store)
    credentials.put("token", SECRET)
    own, settings = ("token", {}) if where == "credential" else ("", {where: "token"})
    source = Source("s1", "Recorder 1", "json", "http://192.0.2.1", own, settings=settings)
    store.write(lambda db: put_source(db, source, "seat")).result()
    assert credentials.used_by("token").sources == ("Recorder 1",)
    assert credentials.all_uses()["token"].sources == ("Recorder 1",)
    with pytest.raises(StillUsed):
        credentials.remove("token")


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 81, "a\u202eb"])
def test_names_that_cannot_be_one(store: Store, name: str):
    with pytest.raises(NameNotUsable):
        opened(store).put(name, SECRET)


@pytest.mark.parametrize(
    "login", [Login(), Login("a\r\nX: y", "b"), Login("a", "b\0"), Login("a", "b" * 257)]
)
def test_logins_that_cannot_be_one(store: Store, login: Login):
    with pytest.raises(LoginNotUsable):
        opened(store).put("recorder", login)


def test_a_password_moved_to_another_place_does_not_open(store: Store, caplog: pytest.LogCaptureFixture):
    ring = PaperRing()
    credentials = opened(store, ring)
    credentials.put("victim", SECRET)
    credentials.put("mine", Login("me", "mine"))
    with sqlite3.connect(store.file) as link:
        link.execute(
            "UPDATE credentials SET password_sealed ="
            " (SELECT password_sealed FROM credentials WHERE name = 'victim') WHERE name = 'mine'"
        )
    link.close()
    with caplog.at_level(logging.WARNING):
        again = opened(store, ring)
    with pytest.raises(CredentialClosed):
        again.login("mine")
    assert again.login("victim") == SECRET
    assert [entry.opened for entry in again.entries()] == [False, True]
    assert "changed on the disk" in caplog.text


def test_nothing_that_is_printed_holds_a_login(store: Store):
    credentials = opened(store)
    credentials.put("recorder", SECRET)
    said = [repr(credentials.entries()), repr(credentials.login("recorder")), repr(vars(credentials))]
    said.append(repr(store.read(lambda db: db.execute("SELECT * FROM settings").fetchall())))
    for text in said:
        assert SECRET.password not in text
        assert SECRET.user not in text


def test_many_threads_read_while_one_writes(store: Store):
    credentials = opened(store)
    credentials.put("recorder", Login("a", "0"))
    wrong: list[object] = []
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            login = credentials.login("recorder")
            if login.user != "a" or not login.password.isdigit():
                wrong.append(login)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for count in range(20):
        credentials.put("recorder", Login("a", str(count)))
    ended.set()
    for reader in readers:
        reader.join(10)
    assert not wrong
    assert credentials.login("recorder").password == "19"

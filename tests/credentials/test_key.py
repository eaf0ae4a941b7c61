"""The key of the credentials: keyrings that are slow, locked or emptied, files that are lost or damaged."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.credentials.cipher import Cipher, SealBroken
from console.credentials.errors import CredentialClosed, NoSuchCredential
from console.credentials.reading import read_login
from console.keys.errors import KeyringSilent, KeysUnreadable, SecretGone
from console.keys.secret import UNLOCK_FILE
from console.keys.values import Kept
from console.sources.http import Login
from console.store.settings import DEMO_CITY, set_setting
from console.store.store import Store
from tests.credentials.room import PaperRing, keys_of, opened

LOGIN = Login("admin", "1")


def waited(condition, at_most_s: float = 10.0) -> None:
    end = time.monotonic() + at_most_s
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_silent_keyring_does_not_hold_up_the_start(store: Store):
    ring = PaperRing()
    opened(store, ring).put("recorder", LOGIN)
    ring.answer.clear()
    begin = time.monotonic()
    credentials = opened(store, ring, start_s=0.2)
    assert time.monotonic() - begin < 5
    assert credentials.opening
    with pytest.raises(CredentialClosed):
        credentials.login("recorder")
    told: list[frozenset[str]] = []
    credentials.on_changed(told.append)
    ring.answer.set()
    waited(lambda: told)
    assert told == [frozenset({"recorder"})]
    assert credentials.login("recorder") == LOGIN
    assert not credentials.opening


def test_a_keyring_that_answers_late_and_refuses_is_told_too(store: Store):
    ring = PaperRing()
    opened(store, ring).put("recorder", LOGIN)
    ring.answer.clear()
    credentials = opened(store, ring, start_s=0.1)
    told: list[frozenset[str]] = []
    credentials.on_changed(told.append)
    ring.locked = True
    ring.answer.set()
    waited(lambda: told)
    assert told == [frozenset()]
    assert not credentials.opening
    assert isinstance(credentials.trouble, KeyringSilent)


def test_one_login_is_read_beside_a_running_console(store: Store):
    ring = PaperRing()
    first = opened(store, ring)
    with pytest.raises(NoSuchCredential):
        read_login(store.file.parent, keys_of(store), "recorder", ring)
    first.put("recorder", LOGIN)
    first.rename("recorder", "other")
    assert read_login(store.file.parent, keys_of(store), "recorder", ring) == LOGIN
    first.start_anew()
    with pytest.raises(CredentialClosed):
        read_login(store.file.parent, keys_of(store), "other", ring)
    ring.secrets.clear()
    with pytest.raises(SecretGone):
        read_login(store.file.parent, keys_of(store), "other", ring)


def test_a_locked_keyring_is_asked_again_when_somebody_says_so(store: Store):
    ring = PaperRing()
    opened(store, ring).put("recorder", LOGIN)
    ring.locked = True
    credentials = opened(store, ring)
    assert isinstance(credentials.trouble, KeyringSilent)
    with pytest.raises(KeyringSilent):
        credentials.put("another", LOGIN)
    assert credentials.names() == ("recorder",)
    ring.locked = False
    credentials.ready()
    assert credentials.trouble is None
    assert credentials.login("recorder") == LOGIN


def test_an_emptied_keyring_makes_no_new_key_by_itself(store: Store):
    ring = PaperRing()
    opened(store, ring).put("recorder", LOGIN)
    ring.secrets.clear()
    credentials = opened(store, ring)
    assert isinstance(credentials.trouble, SecretGone)
    with pytest.raises(SecretGone):
        credentials.put("recorder", LOGIN)
    assert not ring.secrets


def test_beginning_with_a_new_key_keeps_names_and_wants_logins_again(store: Store):
    ring = PaperRing()
    first = opened(store, ring)
    first.put("recorder", LOGIN)
    first.put("other", LOGIN)
    ring.secrets.clear()
    credentials = opened(store, ring)
    credentials.start_anew()
    assert credentials.trouble is None
    assert [entry.opened for entry in credentials.entries()] == [False, False]
    credentials.put("recorder", Login("admin", "2"))
    assert opened(store, ring).login("recorder") == Login("admin", "2")
    with pytest.raises(CredentialClosed):
        credentials.login("other")


def test_a_lost_or_damaged_file_is_told(store: Store):
    ring = PaperRing()
    ring.locked = True
    opened(store, ring).put("recorder", LOGIN)
    (file,) = keys_of(store).rglob(UNLOCK_FILE)
    secret = file.read_bytes()
    file.write_bytes(b"not a secret\n")
    credentials = opened(store, ring)
    assert isinstance(credentials.trouble, KeysUnreadable)
    file.unlink()
    assert isinstance(opened(store, ring).trouble, SecretGone)
    file.write_bytes(secret)
    assert opened(store, ring).login("recorder") == LOGIN
    file.write_bytes(b"not a secret\n")
    credentials.start_anew()
    credentials.put("recorder", LOGIN)
    assert opened(store, ring).login("recorder") == LOGIN
    # What was damaged is laid aside: somebody may still want to look at it.
    assert len(list(file.parent.glob(f"{UNLOCK_FILE}.before-*"))) == 1


def test_a_demos_key_fills_nobodys_keyring(store: Store, monkeypatch: pytest.MonkeyPatch):
    from console.credentials import key_place
    from console.credentials.credentials import Credentials

    ring = PaperRing()
    monkeypatch.setattr(key_place, "SystemKeyring", lambda: ring)
    set_setting(store, DEMO_CITY, True).result()
    credentials = Credentials(store, keys_of(store))
    credentials.put("recorder", LOGIN)
    assert credentials.kept_in is Kept.FILE
    assert ring.asked == 0


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
def test_what_is_sealed_opens_as_it_was(text: str):
    cipher = Cipher("k", bytes(range(32)))
    sealed = cipher.seal(text, "place")
    assert cipher.open(sealed, "place") == text
    assert cipher.seal(text, "place") != sealed
    for place, other in (("elsewhere", cipher), ("place", Cipher("k", bytes(32)))):
        with pytest.raises(SealBroken):
            other.open(sealed, place)


@given(st.binary(max_size=200))
def test_no_bytes_open_by_chance(data: bytes):
    with pytest.raises(SealBroken):
        Cipher("k", bytes(range(32))).open(data, "place")


def test_one_changed_bit_is_noticed():
    cipher = Cipher("k", bytes(range(32)))
    sealed = cipher.seal("password", "place")
    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1
        with pytest.raises(SealBroken):
            cipher.open(bytes(changed), "place")

"""Logins out of addresses: kept with the transaction that brings them, one a host, never undoing an edit."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from console.credentials.credentials import Credentials
from console.sources.http import Login
from console.store.store import Store
from tests.credentials.room import PaperRing, opened


def kept(credentials: Credentials, store: Store, *logins: tuple[str, str, str]) -> list[str]:
    """The names under which a list's logins are kept in one job."""

    def job(db: Database) -> list[str]:
        keep = credentials.keeper(db)
        return [keep(*login) for login in logins]

    names = store.write(job).result()
    settle(store)
    return names


def settle(store: Store) -> None:
    """What a job asked to be done after it is done."""
    store.write(lambda _: None).result()
    store.write(lambda _: None).result()


def test_the_same_login_of_the_same_host_is_one(store: Store):
    credentials = opened(store)
    names = kept(
        credentials,
        store,
        ("192.0.2.10", "admin", "1"),
        ("192.0.2.10:554", "admin", "1"),
        ("192.0.2.11", "admin", "1"),
        ("192.0.2.10", "admin", "2"),
        ("", "admin", "3"),
        ("192.0.2.10", "", ""),
    )
    assert names == [
        "nvr-192.0.2.10",
        "nvr-192.0.2.10",
        "nvr-192.0.2.11",
        "nvr-192.0.2.10-2",
        "nvr-unknown",
        "",
    ]
    assert credentials.login("nvr-192.0.2.10-2") == Login("admin", "2")
    assert credentials.entries()[0].host == "192.0.2.10"
    assert kept(credentials, store, ("192.0.2.10", "admin", "2")) == ["nvr-192.0.2.10-2"]
    assert credentials.keep("192.0.2.11", "admin", "1") == "nvr-192.0.2.11"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("NVR-2.Example.IN", "nvr-nvr-2.example.in"),
        ("[2001:db8::1]:554", "nvr-2001:db8::1"),
        ("rtsp://192.0.2.1/x", "nvr-192.0.2.1"),
        ("h" * 300, "nvr-" + "h" * 68),
        ("दुकान", "nvr--"),
        ("[broken", "nvr-unknown"),
    ],
)
def test_names_come_from_any_host(store: Store, host: str, name: str):
    assert opened(store).keep(host, "a", "b") == name


def test_a_job_that_is_undone_leaves_nothing_behind(store: Store):
    ring = PaperRing()
    credentials = opened(store, ring)

    def job(db: Database) -> None:
        credentials.keeper(db)("192.0.2.1", "admin", "1")
        raise RuntimeError("the list was no good")

    with pytest.raises(RuntimeError):
        store.write(job).result()
    settle(store)
    assert credentials.names() == ()
    assert kept(credentials, store, ("192.0.2.1", "admin", "1")) == ["nvr-192.0.2.1"]
    assert opened(store, ring).login("nvr-192.0.2.1") == Login("admin", "1")


def test_a_list_from_before_the_change_does_not_undo_it(store: Store):
    credentials = opened(store)
    (name,) = kept(credentials, store, ("192.0.2.1", "admin", "old"))
    credentials.put(name, Login("admin", "new"))
    assert kept(credentials, store, ("192.0.2.1", "admin", "old")) == [name]
    assert credentials.login(name) == Login("admin", "new")
    assert credentials.names() == (name,)


def test_a_present_login_goes_before_another_ones_former(store: Store):
    credentials = opened(store)
    first, second = kept(credentials, store, ("192.0.2.1", "a", "1"), ("192.0.2.1", "a", "2"))
    credentials.put(first, Login("a", "3"))
    credentials.put(second, Login("a", "1"))
    assert kept(credentials, store, ("192.0.2.1", "a", "1")) == [second]


def test_a_renamed_one_is_found_again(store: Store):
    credentials = opened(store)
    (name,) = kept(credentials, store, ("192.0.2.1", "a", "1"))
    credentials.rename(name, "Sasni Gate")
    assert kept(credentials, store, ("192.0.2.1", "a", "1")) == ["Sasni Gate"]
    assert kept(credentials, store, ("192.0.2.1", "a", "2")) == [f"{name}-2"]


def test_listeners_hear_of_a_lists_logins_after_it_is_written(store: Store):
    credentials = opened(store)
    told: list[frozenset[str]] = []
    credentials.on_changed(told.append)
    kept(credentials, store, ("192.0.2.1", "a", "1"), ("192.0.2.2", "a", "1"))
    assert told == [frozenset({"nvr-192.0.2.1", "nvr-192.0.2.2"})]

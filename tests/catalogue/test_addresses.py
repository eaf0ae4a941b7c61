"""User and password are told from an address, however they are written into it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from console.catalogue.addresses import host_of, masked, split_credentials, words_hold_credentials


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        ("rtsp://a:b@192.0.2.1/x", ("rtsp://192.0.2.1/x", "a", "b")),
        ("rtsp://a%40b:p%3Aq@192.0.2.1:8554/x?y=1", ("rtsp://192.0.2.1:8554/x?y=1", "a@b", "p:q")),
        ("rtsp://user:p@ss@192.0.2.1/x", ("rtsp://192.0.2.1/x", "user", "p@ss")),
        ("rtsp://user:pa/ss@nvr:554/x", ("rtsp://nvr:554/x", "user", "pa/ss")),
        ("rtsp://user:p@s/s@192.0.2.1/x@2", ("rtsp://192.0.2.1/x@2", "user", "p@s/s")),
        ("rtsp://admin:12/34@192.0.2.1/x", ("rtsp://192.0.2.1/x", "admin", "12/34")),
        ("rtsp://u:p@[2001:db8::1]:554/x", ("rtsp://[2001:db8::1]:554/x", "u", "p")),
        ("rtsp://user@nvr/x", ("rtsp://nvr/x", "user", "")),
        ("rtsp://192.0.2.1/x", ("rtsp://192.0.2.1/x", "", "")),
        ("rtsp://192.0.2.1/mail@home.example", ("rtsp://192.0.2.1/mail@home.example", "", "")),
        ("rtsp://nvr:554/gate@2", ("rtsp://nvr:554/gate@2", "", "")),
        ("rtsp://[::1]:554/a@b", ("rtsp://[::1]:554/a@b", "", "")),
        ("/a/file@home.mp4", ("/a/file@home.mp4", "", "")),
    ],
)
def test_credentials_are_taken_out(url, parts):
    assert split_credentials(url) == parts


@given(st.text(max_size=80))
def test_any_text_is_split_and_masked(text):
    bare, _, _ = split_credentials(text)
    assert len(bare) <= len(text)
    masked(text)
    host_of(text)


_WRITTEN = st.text("abcdefghijkXYZ0123456789@/:!$*#._-", min_size=1, max_size=12)


@given(user=st.text("abcxyz019", min_size=1, max_size=8), password=_WRITTEN)
def test_no_password_stays_in_an_address_or_a_report(user, password):
    # "@" and a host within a password cannot be told from the host, by anybody.
    assume("@" not in password or not any(mark in password for mark in ".:"))
    # "nvr:554/…" is a host with a port.
    assume(not password.partition("/")[0].isdigit() or "/" not in password)
    url = f"rtsp://{user}:{password}@192.0.2.7:554/live"
    assert split_credentials(url) == ("rtsp://192.0.2.7:554/live", user, password)
    assert masked(url) == "rtsp://•••@192.0.2.7:554/live"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://192.0.2.1/v.cgi?user=admin&pwd=s3cret", "http://192.0.2.1/v.cgi?user=•••&pwd=•••"),
        ("rtsp://nvr/user=admin_password=s3c_channel=1", "rtsp://nvr/user=•••_password=•••"),
        ("http://nvr/live?token=abc", "http://nvr/live?token=•••"),
    ],
)
def test_passwords_among_the_words_of_an_address_are_known(url, shown):
    assert words_hold_credentials(url)
    assert masked(url) == shown


@pytest.mark.parametrize(
    "url",
    ["rtsp://nvr/user=admin&password=&channel=1", "rtsp://nvr/onvif?profile_token=main", "rtsp://nvr/x"],
)
def test_an_address_without_a_secret_is_not_held_for_one(url):
    assert not words_hold_credentials(url)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("rtsp://192.0.2.1:554/x", "192.0.2.1"),
        ("rtsp://[::1]:8554/x", "::1"),
        ("rtsp://nvr", "nvr"),
        ("x", ""),
    ],
)
def test_the_host_of_an_address(url, host):
    assert host_of(url) == host

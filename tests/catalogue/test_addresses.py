"""User and password are told from an address, however they are written into it."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from console.catalogue.addresses import (
    PLACES,
    host_of,
    masked,
    split_credentials,
    taken_out,
    words_hold_credentials,
)
from console.relay.address import mask, with_credentials
from console.relay.values import StreamSpec


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


@pytest.mark.parametrize(
    ("url", "parts"),
    [
        (
            "rtsp://192.0.2.1/v?user=admin&pwd=p_w:1&channel=2",
            ("rtsp://192.0.2.1/v?user={user}&pwd={password}&channel=2", "admin", "p_w:1"),
        ),
        (
            "rtsp://nvr:554/user=admin_password=s3c_channel=1_stream=0.sdp?real",
            ("rtsp://nvr:554/user={user}_password={password}_channel=1_stream=0.sdp?real", "admin", "s3c"),
        ),
        ("rtsp://op:1@nvr/v?usr=op&pwd=1", ("rtsp://nvr/v?usr={user}&pwd={password}", "op", "1")),
        ("http://nvr/live?token=a%2Fb", ("http://nvr/live?token={password}", "", "a/b")),
        ("rtsp://op:1@nvr/v?channel=2", ("rtsp://nvr/v?channel=2", "op", "1")),
        # Kept before, or without a secret: nothing to be taken out.
        ("rtsp://nvr/v?usr={user}&pwd={password}", ("rtsp://nvr/v?usr={user}&pwd={password}", "", "")),
        ("rtsp://nvr/user=admin&password=&channel=1", ("rtsp://nvr/user=admin&password=&channel=1", "", "")),
        # Two passwords: it cannot be said which one a camera is logged in with.
        ("rtsp://op:1@nvr/v?pwd=2", ("rtsp://nvr/v?pwd=2", "op", "1")),
        ("http://nvr/v?token=1&pwd=2", ("http://nvr/v?token=1&pwd=2", "", "")),
    ],
)
def test_credentials_among_the_words_leave_their_places(url, parts):
    assert taken_out(url) == parts
    user, password = parts[1:]
    if "{password}" in parts[0]:
        assert not words_hold_credentials(parts[0]) and masked(parts[0]) == parts[0]
        # The relay, which knows nothing of catalogues, puts them back where they stood.
        filled = with_credentials(StreamSpec("x", parts[0], user, password))
        assert not PLACES.search(filled) and taken_out(filled)[1:] == (user, password)
        assert password not in mask(filled, password) or len(password) < 2


@given(
    user=st.text("abcxyz019", min_size=1, max_size=8),
    password=st.text("abcXYZ0189!$*:;@~.-%+ é_#/?", min_size=1, max_size=12).filter(
        lambda told: told[0] != "_"
    ),
)
def test_what_stood_among_the_words_is_filled_in_again(user, password):
    written = "".join(quote(user, safe="")), quote(password, safe="")
    bare, *login = taken_out("rtsp://192.0.2.7/v?user={}&password={}&channel=3".format(*written))
    assert (bare, *login) == ("rtsp://192.0.2.7/v?user={user}&password={password}&channel=3", user, password)
    filled = with_credentials(StreamSpec("x", bare, user, password))
    query = dict(part.split("=", 1) for part in filled.partition("?")[2].split("&"))
    assert (unquote(query["password"]), query["channel"]) == (password, "3")
    assert quote(password, safe="!$'()*,;:@~") not in mask(filled, password) or set(password) <= {"*"}


@given(st.text(max_size=80))
def test_any_text_is_split_and_masked(text):
    bare, _, _ = split_credentials(text)
    assert len(bare) <= len(text)
    taken_out(text)
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

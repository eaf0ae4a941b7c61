"""Tells an address of a camera from the user and password that people write into it."""

from __future__ import annotations

import re
from urllib.parse import unquote

# A host that cannot be a piece of a password by chance: an IP address, a name with a dot, or one with a port.
_SURE_HOST = re.compile(r"(?:\[[0-9a-fA-F:.%]+\]|[\w-]+(?:\.[\w-]+)+)(?::\d{1,5})?\Z|[\w-]+:\d{1,5}\Z")
# What a camera usually listens on: `nvr:554/…` is a host and a port, `admin:12/…` the start of a password.
_PORTS = frozenset({"80", "443", "554", "1935", "8000", "8080", "8443", "8554", "10554"})
# Some recorders want user and password among the address's own words: `?user=admin&pwd=1`,
# `/user=admin_password=1_channel=1`. A `profile_token=` is no secret, nor is a place that is kept for one.
USER_PLACE, PASSWORD_PLACE = "{user}", "{password}"
PLACES = re.compile(r"\{(?:user|password)\}")
_NO_PLACE = r"(?!\{(?:user|password)\})"
_NAMES = r"(?:(?<![a-z])(?:pass(?:w(?:or)?d)?|pwd|loginpas)|(?<![a-z_])(?:auth|token))="
_HIDDEN = rf"(?i){_NAMES}{_NO_PLACE}(?=[^&_/?#\s])"
_USER = rf"(?i)(?<![a-z])(?:user(?:name)?|usr|login|loginuse)={_NO_PLACE}"
# Where another word follows, "_" ends a value; else it is a letter of it as any other.
_VALUE = r"((?:(?!_[a-z]+=)[^&/?#\s])+)"
_WORDS = re.compile(_HIDDEN)
_SECRET, _NAMED_USER = re.compile(_HIDDEN + _VALUE), re.compile(_USER + _VALUE)
_VALUES = (re.compile(_HIDDEN + r"[^&/?#\s]*"), re.compile(_USER + r"[^&_/?#\s]+"))
# Looked for first: most addresses have none of them, and a list has a hundred thousand addresses.
SECRET_WORDS = ("pass", "pwd", "auth", "token")
_USER_WORDS = ("user", "usr", "login")
_MASK = "•••"


def split_credentials(url: str) -> tuple[str, str, str]:
    """An address without its credentials, the user and the password.

    A password may hold "@", and a "/" that should have been written %2F: where what stands before the first
    "/" cannot be a host and a port, or a sure host follows a later "@", all before that "@" is credentials.
    """
    scheme, colons, rest = url.partition("://")
    if not colons:
        return url, "", ""
    at = _before_host(rest)
    if at < 0:
        return url, "", ""
    given, bare = rest[:at], f"{scheme}://{rest[at + 1 :]}"
    user, _, password = given.partition(":")
    return (bare, unquote(user), unquote(password)) if "%" in given else (bare, user, password)


def taken_out(url: str) -> tuple[str, str, str]:
    """As `split_credentials`, and of user and password among the words only their places stay.

    `?user=admin&pwd=1` becomes `?user={user}&pwd={password}`; whoever connects fills them in again
    (`console.relay.address`). Where there are several passwords, the words stay as they are.
    """
    bare, user, password = split_credentials(url)
    if not words_hold_credentials(bare):
        return bare, user, password
    secrets = {unquote(found[1]) for found in _SECRET.finditer(bare)} | ({password} if password else set())
    users = {unquote(found[1]) for found in _NAMED_USER.finditer(bare)} | ({user} if user else set())
    if len(secrets) != 1 or len(users) > 1:
        return bare, user, password
    told = _SECRET.sub(lambda found: f"{found[0][: -len(found[1])]}{PASSWORD_PLACE}", bare)
    told = _NAMED_USER.sub(lambda found: f"{found[0][: -len(found[1])]}{USER_PLACE}", told)
    if words_hold_credentials(told):
        return bare, user, password
    return told, next(iter(users), ""), next(iter(secrets))


def words_hold_credentials(url: str) -> bool:
    """Whether path or query hold a password (`?user=admin&pwd=1`); not where only its place is kept."""
    return _may_name(url, SECRET_WORDS) and bool(_WORDS.search(url.partition("://")[2] or url))


def masked(url: str) -> str:
    """An address fit for a report: whatever stands in it as user or password is dots."""
    bare, user, password = split_credentials(url)
    if user or password:
        scheme, _, rest = bare.partition("://")
        bare = f"{scheme}://{_MASK}@{rest}"
    if not _may_name(bare, SECRET_WORDS + _USER_WORDS):
        return bare
    for value in _VALUES:
        bare = value.sub(lambda found: f"{found[0].partition('=')[0]}={_MASK}", bare)
    return bare


def host_of(url: str) -> str:
    """The host that a (bare) address names, without its port; empty where there is none."""
    place = re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    if place.startswith("["):
        return place.partition("]")[0].lstrip("[")
    return place.partition(":")[0]


def _may_name(url: str, words: tuple[str, ...]) -> bool:
    if "=" not in url:
        return False
    small = url.lower()
    return any(word in small for word in words)


def _before_host(rest: str) -> int:
    """Where the "@" between credentials and host stands; -1 where there are none."""
    place, _, path = rest.partition("/")
    if (at := place.rfind("@")) >= 0:
        later = -1 if _SURE_HOST.match(place[at + 1 :]) else _last_sure(rest)
        return max(at, later)
    if "@" not in path:
        return -1
    name, colon, port = place.rpartition(":")
    if not colon or place.endswith("]"):
        return -1
    sure = _last_sure(rest)
    if not port.isdigit():
        return sure if sure >= 0 else rest.rfind("@")
    return -1 if "." in name or port in _PORTS else sure


def _last_sure(rest: str) -> int:
    """The last "@" that a sure host follows."""
    places = [each.start() for each in re.finditer("@", rest)]
    return next((at for at in reversed(places) if _sure_after(rest, at)), -1)


def _sure_after(rest: str, at: int) -> bool:
    return bool(_SURE_HOST.match(re.split(r"[/?#]", rest[at + 1 :], maxsplit=1)[0]))

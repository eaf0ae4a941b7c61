"""What a credential can be called, and which logins can be kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from urllib.parse import urlsplit

from console.credentials.errors import BadLogin, BadName, LoginNotUsable, NameNotUsable
from console.sources.http import Login

NAME_AT_MOST = 80
PART_AT_MOST = 256
_UNSUITABLE = re.compile(r"[^a-z0-9.:_-]+")


def checked_name(name: str) -> str:
    """The name as it is kept: composed, no spaces around it. Raises NameNotUsable."""
    clean = unicodedata.normalize("NFC", name).strip()
    if not clean:
        raise NameNotUsable(BadName.EMPTY)
    if len(clean) > NAME_AT_MOST:
        raise NameNotUsable(BadName.TOO_LONG)
    if not clean.isprintable():
        raise NameNotUsable(BadName.UNPRINTABLE)
    return clean


def checked_login(login: Login) -> Login:
    """The same login. Raises LoginNotUsable: a line break in it would end a header of a request."""
    if not (login.user or login.password):
        raise LoginNotUsable(BadLogin.EMPTY)
    for part in (login.user, login.password):
        if len(part) > PART_AT_MOST:
            raise LoginNotUsable(BadLogin.TOO_LONG)
        if any(unicodedata.category(letter) in ("Cc", "Cs") for letter in part):
            raise LoginNotUsable(BadLogin.UNPRINTABLE)
    return login


def bare_host(host: str) -> str:
    """The host of `host`, `host:port` or an address, in small letters; '' where there is none."""
    try:
        found = urlsplit(host if "://" in host else f"//{host}").hostname
    except ValueError:
        return ""
    return (found or "").lower()


def free_name(host: str, taken: Container[str]) -> str:
    """A name for a login that came with an address: `nvr-192.0.2.10`, numbered when that is taken."""
    base = f"nvr-{_UNSUITABLE.sub('-', host) or 'unknown'}"[: NAME_AT_MOST - 8]
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name

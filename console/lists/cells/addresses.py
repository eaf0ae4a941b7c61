"""Checks the addresses of streams and devices, and takes user and password out of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from console.catalogue.addresses import PLACES, split_credentials, taken_out, words_hold_credentials
from console.lists.plan_values import MASK
from console.lists.values import Secret, Trouble

MAX_ADDRESS = 2_000
# A list comes from outside: it may not name a file of this machine.
STREAMS = frozenset(
    {"rtsp", "rtsps", "rtspt", "http", "https", "rtmp", "rtmps", "srt", "udp", "tcp", "rtp", "demo"}
)
DEVICES = frozenset({"http", "https"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?")
_HOST = re.compile(r"(?:\[[0-9A-Fa-f:.%]+\]|[^/?#:@\[\]]+)(?::(\d{1,5}))?(?=[/?#]|\Z)")
_NEVER = frozenset({"file", "javascript", "data"})
_BAD = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]")


class Address(NamedTuple):
    """A bare address ('' if it cannot be one), what stood in it, and what is to be told."""

    url: str
    secret: Secret | None
    troubles: tuple[Trouble, ...]


def read_address(text: str, schemes: frozenset[str] | None) -> Address:
    """An address of one of `schemes` (None: of any with a host), without its credentials.

    Of a stream's also without those among its words, of which only the places stay: a stream is asked for
    with them filled in, anything else is not.
    """
    out = taken_out if schemes is STREAMS else split_credentials
    url, user, password = out(text.strip())
    if MASK in (user, password):
        # A corrected report comes back: where it has dots, the password is elsewhere already.
        user = password = ""
    secret = Secret(user, password) if user or password else None
    told = (Trouble.PASSWORD_IN_ADDRESS,) if secret else ()
    if words_hold_credentials(url):
        # Several passwords, or none that can be filled in: an address is kept where passwords must not be.
        return Address("", None, (Trouble.PASSWORD_IN_ADDRESS, Trouble.ADDRESS_UNREADABLE))
    if not _sound(url, schemes):
        return Address("", None, (*told, Trouble.ADDRESS_UNREADABLE))
    return Address(url, secret, told)


def _sound(url: str, schemes: frozenset[str] | None) -> bool:
    found = _SCHEME.match(url)
    if found is None or len(url) > MAX_ADDRESS or _BAD.search(PLACES.sub("", url)):
        return False
    scheme = found[1].lower()
    if scheme in _NEVER or (schemes is not None and scheme not in schemes):
        return False
    if scheme == "demo":
        return True
    host = _HOST.match(url, found.end())
    return found[2] is not None and host is not None and 0 < int(host[1] or 1) < 65_536

"""Camera addresses: well formed or not, whose recorder they name, how they are shown without secrets."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from console.relay.values import Reason, StreamSpec

NETWORK_SCHEMES = frozenset(
    {"rtsp", "rtsps", "rtspt", "http", "https", "rtmp", "rtmps", "srt", "tcp", "udp", "rtp"}
)
# Where user and password stand among an address's own words, which keeps their places only.
_USER_PLACE, _PASSWORD_PLACE = "{user}", "{password}"
# Devices that want them there read them as they stand: nothing is encoded that need not be.
_PLAIN = "!$'()*,;:@~"
_CREDENTIALS = re.compile(r"(?<=//)[^/\s@]*(?:@[^/\s@]*)*@")
_DEFAULT_PORTS = {
    "rtsp": 554,
    "rtspt": 554,
    "rtsps": 322,
    "http": 80,
    "https": 443,
    "rtmp": 1935,
    "rtmps": 443,
}


class MalformedAddress(ValueError):
    """The address can never be opened as it stands; `reason` says whether there is one at all."""

    def __init__(self, detail: str, reason: Reason = Reason.MALFORMED_ADDRESS) -> None:
        super().__init__(detail)
        self.reason = reason


def mask(text: str, *secrets: str) -> str:
    """`text` without credentials: none in URLs, and none of `secrets`, plain or percent-encoded."""
    for secret in sorted({s for s in secrets if s}, key=len, reverse=True):
        for form in (quote(secret, safe=""), quote(secret), quote(secret, safe=_PLAIN), secret):
            text = text.replace(form, "***")
    return _CREDENTIALS.sub("***@", text)


def scheme_of(url: str) -> str:
    """The address's scheme in lower case: `demo`, `file` (also for a bare path) or a network scheme."""
    if url.startswith("/") or re.match(r"^[A-Za-z]:[\\/]", url):
        return "file"
    head, colon, _ = url.partition(":")
    if not colon or not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*", head):
        raise MalformedAddress("no scheme")
    return head.lower()


def check(url: str) -> str:
    """The address's scheme, or MalformedAddress with a word on what is wrong (never the address itself)."""
    if not url:
        raise MalformedAddress("empty", Reason.NO_ADDRESS)
    if url != url.strip() or any(ord(char) < 0x20 for char in url):
        raise MalformedAddress("blanks around it or control characters")
    scheme = scheme_of(url)
    if scheme in ("demo", "file"):
        return scheme
    if scheme not in NETWORK_SCHEMES:
        raise MalformedAddress("unknown scheme")
    if any(char.isspace() for char in url):
        raise MalformedAddress("with a space")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise MalformedAddress("bad host or port") from None
    if not host or port == 0:
        raise MalformedAddress("no host")
    return scheme


def host_of(url: str) -> tuple[str, int] | None:
    """Host and port of the recorder that a well-formed address names; None for files and the demo."""
    scheme = check(url)
    if scheme in ("demo", "file"):
        return None
    parts = urlsplit(url)
    return (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS.get(scheme, 0)


def with_credentials(spec: StreamSpec) -> str:
    """The address as FFmpeg takes it, user and password percent-encoded into it. Never kept, never shown.

    They are put into their places among its words, if it has any, and before the host, where they are only
    used when the device asks for them.
    """
    if scheme_of(spec.url) not in NETWORK_SCHEMES:
        return spec.url
    url = spec.url.replace(_USER_PLACE, quote(spec.user, safe=_PLAIN))
    url = url.replace(_PASSWORD_PLACE, quote(spec.password, safe=_PLAIN))
    if not spec.user:
        return url
    parts = urlsplit(url)
    place = parts.netloc.rpartition("@")[2]
    credentials = quote(spec.user, safe="") + ":" + quote(spec.password, safe="")
    return urlunsplit(parts._replace(netloc=f"{credentials}@{place}"))

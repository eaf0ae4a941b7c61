"""Asking a server on the closed network: bounded in size and time, never led elsewhere, failures typed."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import requests
from requests.auth import HTTPBasicAuth
from requests.exceptions import ChunkedEncodingError, InvalidSchema, InvalidURL, Timeout
from urllib3.exceptions import HTTPError, ProtocolError

from console.trust import trust_as_computer

CONNECT_S = 5.0
# Between two pieces of an answer.
SILENCE_S = 15.0
_CHUNK = 64 * 1024
_SAID_AT_MOST = 200


class HttpTrouble(StrEnum):
    """Why a server's answer cannot be had."""

    NO_ANSWER = "no_answer"
    NOT_SAFE = "not_safe"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105
    NOT_THERE = "not_there"
    REFUSED = "refused"
    LED_ELSEWHERE = "led_elsewhere"
    SERVER_FAILED = "server_failed"
    BROKEN_OFF = "broken_off"
    TOO_MUCH = "too_much"
    CANCELLED = "cancelled"
    BAD_ADDRESS = "bad_address"


class HttpFailed(Exception):
    """An answer could not be had; `detail` is what the server said, shortened, never a credential.

    `status` is HTTP's, 0 where there was none.
    """

    def __init__(self, trouble: HttpTrouble, detail: str = "", status: int = 0) -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail
        self.status = status


@dataclass(frozen=True, slots=True)
class Login:
    """User and password of a server; never shown."""

    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)


def ask(
    url: str,
    parameters: Mapping[str, str],
    login: Login,
    *,
    at_most_bytes: int,
    at_most_s: float,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[bytes]:
    """The answer to a GET, in pieces. Raises HttpFailed, also between pieces."""
    end = time.monotonic() + at_most_s
    with new_session(login) as session:
        yield from send(session, "GET", url, {"params": parameters}, at_most_bytes, end, cancelled)


def new_session(login: Login) -> requests.Session:
    """A session that knows nothing of this computer's user; with a login, HTTP's basic one. Close it."""
    session = requests.Session()
    # A proxy or a .netrc of this computer's user has no business with a server of the closed network.
    session.trust_env = False
    trust_as_computer(session)
    if login.user or login.password:
        session.auth = HTTPBasicAuth(login.user.encode(), login.password.encode())
    return session


def send(
    session: requests.Session,
    method: str,
    url: str,
    more: Mapping[str, Any],
    at_most_bytes: int,
    end: float,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    packed: bool = False,
) -> Generator[bytes, None, None]:
    """The answer in pieces, as `requests` is asked with `more`; until `end` (monotonic seconds).

    With `packed` the server may answer in gzip: unpacked here, `at_most_bytes` of it. Raises HttpFailed.
    """
    headers = {"Accept-Encoding": "gzip" if packed else "identity", **more.get("headers", {})}
    try:
        with session.request(
            method,
            url,
            **{**more, "headers": headers},
            timeout=(CONNECT_S, SILENCE_S),
            allow_redirects=False,
            stream=True,
        ) as response:
            encoding = _accept(response, packed)
            pieces = _pieces(response, at_most_bytes, end, cancelled)
            yield from _unpacked(pieces, at_most_bytes) if encoding == "gzip" else pieces
    except (requests.RequestException, HTTPError, OSError) as error:
        raise HttpFailed(_trouble(error)) from error


def _accept(response: requests.Response, packed: bool) -> str:
    """How the answer is packed. Raises HttpFailed for one that is none."""
    status = response.status_code
    if status == requests.codes.ok:
        encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
        if encoding != "identity" and not (packed and encoding == "gzip"):
            # It was not asked for, and would blow up when unpacked.
            raise HttpFailed(HttpTrouble.REFUSED, "packed")
        return encoding
    if 300 <= status < 400:
        raise HttpFailed(HttpTrouble.LED_ELSEWHERE, status=status)
    if status in (401, 403):
        raise HttpFailed(HttpTrouble.PASSWORD_REFUSED, status=status)
    said = _said(response)
    if status == 404:
        raise HttpFailed(HttpTrouble.NOT_THERE, said, status)
    trouble = HttpTrouble.SERVER_FAILED if status >= 500 else HttpTrouble.REFUSED
    raise HttpFailed(trouble, f"{status} {said}", status)


def _said(response: requests.Response) -> str:
    """The first words of a refusal; nothing of a page, whose marks nobody wants to read."""
    first = response.raw.read1(_SAID_AT_MOST)
    said = " ".join(first.decode("utf-8", "replace").split())
    return "" if said.startswith("<") else said


def _pieces(
    response: requests.Response, at_most_bytes: int, end: float, cancelled: Callable[[], bool]
) -> Iterator[bytes]:
    told = response.headers.get("Content-Length", "")
    if told.isdecimal() and int(told) > at_most_bytes:
        raise HttpFailed(HttpTrouble.TOO_MUCH)
    had = 0
    # What has come, not a full chunk: a server that drips must not outlast its time.
    while piece := response.raw.read1(_CHUNK):
        had += len(piece)
        if had > at_most_bytes:
            raise HttpFailed(HttpTrouble.TOO_MUCH)
        if cancelled():
            raise HttpFailed(HttpTrouble.CANCELLED)
        if time.monotonic() > end:
            raise HttpFailed(HttpTrouble.NO_ANSWER)
        yield piece
    if told.isdecimal() and had < int(told):
        raise HttpFailed(HttpTrouble.BROKEN_OFF)


def _unpacked(pieces: Iterator[bytes], at_most_bytes: int) -> Iterator[bytes]:
    """What was packed by gzip, in pieces that are small however much a packed one blows up."""
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    had = 0
    for piece in pieces:
        rest = piece
        # What follows the end of the packed whole is not looked at.
        while rest and not unpacker.eof:
            try:
                plain = unpacker.decompress(rest, _CHUNK)
            except zlib.error as error:
                raise HttpFailed(HttpTrouble.BROKEN_OFF, "gzip") from error
            rest = unpacker.unconsumed_tail
            had += len(plain)
            if had > at_most_bytes:
                raise HttpFailed(HttpTrouble.TOO_MUCH)
            yield plain
    if not unpacker.eof:
        raise HttpFailed(HttpTrouble.BROKEN_OFF, "gzip")


def _trouble(error: Exception) -> HttpTrouble:
    if isinstance(error, requests.exceptions.SSLError):
        return HttpTrouble.NOT_SAFE
    if isinstance(error, InvalidSchema | InvalidURL):
        return HttpTrouble.BAD_ADDRESS
    if isinstance(error, Timeout):
        return HttpTrouble.NO_ANSWER
    if isinstance(error, ChunkedEncodingError | ProtocolError):
        return HttpTrouble.BROKEN_OFF
    if isinstance(error, requests.ConnectionError | OSError):
        return HttpTrouble.NO_ANSWER
    return HttpTrouble.REFUSED

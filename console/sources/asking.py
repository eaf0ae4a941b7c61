"""Asking a system for its cameras: one base address, logins that expire, second tries, bounds throughout."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlsplit

import ijson

from console.sources.http import HttpFailed, HttpTrouble, Login, new_session, send
from console.sources.values import SourceFailed, SourceTrouble

T = TypeVar("T")

# All requests of one asking together; a recorder that answers within this is asked, any other is told.
ASK_S = 180.0
# What is read whole into memory, and what is only read through.
WHOLE_BYTES = 32 * 1024 * 1024
THROUGH_BYTES = 512 * 1024 * 1024
# Pauses before the second and the third try.
PAUSES_S = (0.5, 2.0)
_LOOK_S = 0.1
_DETAIL_AT_MOST = 200

# What may be otherwise a moment later; a refused password or certificate is not, and to try those again
# locks accounts.
_PASSING = frozenset({HttpTrouble.NO_ANSWER, HttpTrouble.SERVER_FAILED, HttpTrouble.BROKEN_OFF})
_TOO_MANY_REQUESTS = 429


class Asker:
    """Speaks with one server; a context. `basic` sends the login with each request as HTTP's own.

    `log_in` is called before the first request, and once more where the server says that it does not know
    us any more; it may change `parameters` and `headers`, which go with every request.
    """

    def __init__(
        self,
        address: str,
        login: Login,
        cancelled: Callable[[], bool],
        *,
        basic: bool = True,
        log_in: Callable[[Asker], None] | None = None,
    ) -> None:
        self.base = base_address(address)
        self.parameters: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        self._cancelled = cancelled
        self._log_in = log_in
        self._logged_in = log_in is None
        self._end = time.monotonic() + ASK_S
        self._session = new_session(login if basic else Login())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()

    @property
    def host(self) -> str:
        """The server's host, an IPv6 address in brackets."""
        host = urlsplit(self.base).hostname or ""
        return f"[{host}]" if ":" in host else host

    def json(self, path: str, parameters: Mapping[str, str] | None = None) -> Any:
        """What JSON a GET answers, read whole. Raises SourceFailed."""
        return self.read(path, parameters, _whole, WHOLE_BYTES)

    def read(
        self,
        path: str,
        parameters: Mapping[str, str] | None,
        take: Callable[[Stream], T],
        at_most_bytes: int = THROUGH_BYTES,
    ) -> T:
        """What `take` makes of the answer to a GET; called again for each further try. Raises SourceFailed.

        `take` may leave off before the end: the rest is then not read.
        """
        if not self._logged_in:
            self._renew()
        try:
            return self._read("GET", path, parameters, take, at_most_bytes)
        except SourceFailed as failed:
            if failed.trouble is not SourceTrouble.PASSWORD_REFUSED or self._log_in is None:
                raise
        self._renew()
        return self._read("GET", path, parameters, take, at_most_bytes)

    def post(
        self, path: str, *, form: Mapping[str, str] | None = None, body: Mapping[str, str] | None = None
    ) -> Any:
        """What JSON a POST of a form or of JSON answers; None for an empty answer. Raises SourceFailed."""
        more: dict[str, Any] = {"data": form} if form is not None else {"json": body}
        return self._tried(lambda: self._once("POST", path, more, _whole_or_nothing, WHOLE_BYTES))

    def _renew(self) -> None:
        if self._log_in is not None:
            self.parameters.clear()
            self.headers.clear()
            self._session.cookies.clear()
            self._log_in(self)
        self._logged_in = True

    def _read(
        self,
        method: str,
        path: str,
        parameters: Mapping[str, str] | None,
        take: Callable[[Stream], T],
        at_most_bytes: int,
    ) -> T:
        more = {"params": {**(parameters or {}), **self.parameters}, "headers": self.headers}
        return self._tried(lambda: self._once(method, path, more, take, at_most_bytes))

    def _tried(self, once: Callable[[], T]) -> T:
        """Up to three tries, where a further one may bring something."""
        for pause_s in PAUSES_S:
            try:
                return once()
            except HttpFailed as failed:
                passing = failed.trouble in _PASSING or failed.status == _TOO_MANY_REQUESTS
                if not passing or time.monotonic() + pause_s >= self._end:
                    raise _typed(failed) from failed
            self._wait(pause_s)
        try:
            return once()
        except HttpFailed as failed:
            raise _typed(failed) from failed

    def _once(
        self,
        method: str,
        path: str,
        more: Mapping[str, Any],
        take: Callable[[Stream], T],
        at_most_bytes: int,
    ) -> T:
        pieces = send(
            self._session,
            method,
            self.base + path,
            more,
            at_most_bytes,
            self._end,
            self._cancelled,
            packed=True,
        )
        try:
            return take(Stream(pieces))
        except _NOT_JSON as error:
            raise SourceFailed(SourceTrouble.BAD_ANSWER, type(error).__name__) from error
        finally:
            # What was not read is not waited for.
            pieces.close()

    def _wait(self, pause_s: float) -> None:
        end = time.monotonic() + pause_s
        while (left := end - time.monotonic()) > 0:
            if self._cancelled():
                raise SourceFailed(SourceTrouble.CANCELLED)
            time.sleep(min(left, _LOOK_S))


class Stream:
    """Pieces as a file to read from."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes, at least one before the end; all of them when `size` is negative."""
        if size < 0:
            whole = self._rest + b"".join(self._pieces)
            self._rest = b""
            return whole
        while not self._rest and size:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken


_NOT_JSON = (ValueError, RecursionError, ijson.JSONError)


def base_address(address: str) -> str:
    """The address without a slash at its end. Raises SourceFailed for one that is none, or holds a login."""
    try:
        parts = urlsplit(address.strip())
        fit = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError as error:
        raise SourceFailed(SourceTrouble.BAD_ADDRESS) from error
    if not fit or "@" in parts.netloc or parts.query or parts.fragment:
        raise SourceFailed(SourceTrouble.BAD_ADDRESS)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _whole(stream: Stream) -> Any:
    return json.loads(stream.read())


def _whole_or_nothing(stream: Stream) -> Any:
    answer = stream.read()
    return json.loads(answer) if answer.strip() else None


def _typed(failed: HttpFailed) -> SourceFailed:
    return SourceFailed(SourceTrouble(failed.trouble.value), failed.detail[:_DETAIL_AT_MOST])

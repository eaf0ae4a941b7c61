"""One SOAP request over HTTP: bounded in size and in time, never led elsewhere, its failure typed."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from contextvars import ContextVar
from http.client import HTTPException
from typing import Any

import requests
from requests.exceptions import InvalidSchema, InvalidURL
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError, NewConnectionError

from console.onvif.digest import HttpDigest
from console.onvif.values import DeviceAddress, OnvifError, OnvifTrouble
from console.trust import TrustingAdapter, trusted

ANSWER_BYTES_AT_MOST = 512 * 1024
_CHUNK = 16 * 1024
_cutters: ContextVar[_Cutter | None] = ContextVar("onvif_cutter", default=None)


class _Line(HTTPConnection):
    def connect(self) -> None:
        super().connect()
        _remember(self)


class _SafeLine(HTTPSConnection):
    def connect(self) -> None:
        super().connect()
        _remember(self)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Line


class _SafePool(HTTPSConnectionPool):
    ConnectionCls = _SafeLine


def _remember(line: HTTPConnection) -> None:
    cutter = _cutters.get()
    if cutter is not None and line.sock is not None:
        cutter.watch(line.sock)


class _Adapter(TrustingAdapter):
    """requests' own adapter, whose connections can be cut from outside when their time is over."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = {"http": _Pool, "https": _SafePool}


class Wire:
    """The way to one device. Belongs to one thread; `close` lets its connections go."""

    def __init__(self, address: DeviceAddress, bytes_at_most: int = ANSWER_BYTES_AT_MOST) -> None:
        self._bytes_at_most = bytes_at_most
        self._session = requests.Session()
        # A proxy or a .netrc of this computer's user has no business with a camera of the closed network.
        self._session.trust_env = False
        self._session.verify = trusted()
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, _Adapter())
        self._digest = HttpDigest(address.user, address.password)
        self._may_log_in = bool(address.user)

    def close(self) -> None:
        """Let the connections go."""
        self._session.close()

    def post(self, url: str, action: str, body: bytes, limit_s: float) -> tuple[int, bytes]:
        """The answer's HTTP status and content, within `limit_s` in all. Raises OnvifError."""
        end = time.monotonic() + limit_s
        status, content, challenge = self._exchange(url, action, body, end)
        if status == 401 and self._may_log_in and challenge:
            if not self._digest.challenged(challenge):
                raise OnvifError(OnvifTrouble.UNSAFE_LOGIN, answered=True)
            status, content, _ = self._exchange(url, action, body, end)
        return status, content

    def _exchange(self, url: str, action: str, body: bytes, end: float) -> tuple[int, bytes, str]:
        left = max(0.05, end - time.monotonic())
        cutter = _Cutter(left)
        token = _cutters.set(cutter)
        try:
            with self._session.post(
                url,
                data=body,
                headers=self._headers(url, action),
                timeout=left,
                allow_redirects=False,
                stream=True,
            ) as response:
                answer = response.status_code, _content(response, self._bytes_at_most), _challenge(response)
        except (requests.RequestException, HTTPError, OSError) as error:
            raise OnvifError(OnvifTrouble.NO_ANSWER if cutter.cut else _trouble(error)) from error
        finally:
            cutter.rest()
            _cutters.reset(token)
        if cutter.cut:
            raise OnvifError(OnvifTrouble.NO_ANSWER)
        return answer

    def _headers(self, url: str, action: str) -> dict[str, str | bytes]:
        headers: dict[str, str | bytes] = {
            "Content-Type": f'application/soap+xml; charset=utf-8; action="{action}"',
            "Accept-Encoding": "identity",
            # Many small servers drop idle connections without a word: a Stop must not find a dead one.
            "Connection": "close",
        }
        if proof := self._digest.header(url):
            headers["Authorization"] = proof
        return headers


def _content(response: requests.Response, bytes_at_most: int) -> bytes:
    """What was answered. A packed answer was not asked for, and would blow up when unpacked."""
    if response.headers.get("Content-Encoding", "identity") != "identity" or response.is_redirect:
        raise OnvifError(OnvifTrouble.NOT_ONVIF)
    content = bytearray()
    for chunk in response.iter_content(_CHUNK):
        content += chunk
        if len(content) > bytes_at_most:
            raise OnvifError(OnvifTrouble.NOT_ONVIF)
    return bytes(content)


def _challenge(response: requests.Response) -> str:
    return str(response.headers.get("WWW-Authenticate", ""))


class _Cutter:
    """Ends an exchange when its time is over.

    Timeouts of sockets begin anew with each byte: a camera that drips would never end without this.
    """

    def __init__(self, seconds: float) -> None:
        self.cut = False
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def watch(self, sock: socket.socket) -> None:
        """One more connection to cut."""
        self._sockets.append(sock)
        if self.cut:
            self._end()

    def rest(self) -> None:
        """The exchange is over."""
        self._timer.cancel()

    def _end(self) -> None:
        self.cut = True
        for sock in self._sockets:
            # It may have been closed meanwhile. Not an SSL socket's own shutdown: that would take its state
            # away under the thread that reads.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(sock, socket.SHUT_RDWR)


def _trouble(error: BaseException) -> OnvifTrouble:
    """What an exception of requests, urllib3 or the socket means, looked for along its causes."""
    seen = list(_causes(error))
    if any(isinstance(each, ssl.SSLCertVerificationError) for each in seen):
        return OnvifTrouble.CERTIFICATE
    if any(isinstance(each, ssl.SSLError) and not isinstance(each, ssl.SSLEOFError) for each in seen):
        return OnvifTrouble.NOT_ONVIF
    if any(isinstance(each, ConnectionRefusedError) for each in seen):
        return OnvifTrouble.REFUSED
    if any(type(each).__name__ in ("gaierror", "NameResolutionError") for each in seen):
        return OnvifTrouble.HOST_UNKNOWN
    if any(isinstance(each, (InvalidURL, InvalidSchema)) for each in seen):
        return OnvifTrouble.BAD_ADDRESS
    if any(isinstance(each, HTTPException) and not isinstance(each, OSError) for each in seen):
        return OnvifTrouble.NOT_ONVIF
    if any(isinstance(each, (requests.Timeout, TimeoutError, NewConnectionError)) for each in seen):
        return OnvifTrouble.NO_ANSWER
    return OnvifTrouble.LINK_LOST


def _causes(error: BaseException | None) -> Any:
    """The exception, what it was made of and what came before it."""
    waiting, seen = [error], set()
    while waiting:
        each = waiting.pop()
        if not isinstance(each, BaseException) or id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [each.__cause__, each.__context__, *each.args, getattr(each, "reason", None)]

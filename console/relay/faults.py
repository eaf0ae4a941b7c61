"""Turns whatever went wrong with a camera into a reason an operator understands."""

from __future__ import annotations

import errno
import os
import socket
import sys

import av
import av.error

from console.relay.values import Reason

# An answer that took this share of the time-out was no answer.
LATE = 0.9


class SourceFailed(Exception):
    """The environment failed: the camera, the network or the address. `detail` holds no credentials."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason.value, detail)
        self.reason = reason
        self.detail = detail


_BY_TYPE: tuple[tuple[type[Exception], Reason], ...] = (
    (av.error.HTTPUnauthorizedError, Reason.PASSWORD_REFUSED),
    (av.error.HTTPForbiddenError, Reason.PASSWORD_REFUSED),
    (av.error.HTTPNotFoundError, Reason.NO_SUCH_STREAM),
    (av.error.HTTPClientError, Reason.REFUSED),
    (av.error.HTTPServerError, Reason.REFUSED),
    (ConnectionRefusedError, Reason.REFUSED),
    (ConnectionError, Reason.CLOSED_BY_CAMERA),
    (EOFError, Reason.CLOSED_BY_CAMERA),
    (FileNotFoundError, Reason.NO_SUCH_STREAM),
    (av.error.ExitError, Reason.NO_ANSWER),
    (TimeoutError, Reason.NO_ANSWER),
    (av.error.ProtocolNotFoundError, Reason.MALFORMED_ADDRESS),
)
_BY_NUMBER = {
    errno.ENETUNREACH: Reason.NETWORK_DOWN,
    errno.ENETDOWN: Reason.NETWORK_DOWN,
    errno.EHOSTUNREACH: Reason.NO_ANSWER,
    errno.EHOSTDOWN: Reason.NO_ANSWER,
}
# On Windows FFmpeg tells ECONNREFUSED and ETIMEDOUT by the C library's numbers; Python's `errno` has
# Winsock's there, 10061 and 10060.
_BY_WINDOWS_NUMBER = {107: Reason.REFUSED, 138: Reason.NO_ANSWER}


def opening_failed(error: Exception, took_s: float, timeout_s: float) -> SourceFailed:
    """Why a stream could not be opened, from FFmpeg's error and the time it took."""
    reason = _reason(error)
    if reason is None:
        # FFmpeg calls an answer that never came "invalid data".
        reason = Reason.NO_ANSWER if took_s >= timeout_s * LATE else Reason.NOT_A_STREAM
    return SourceFailed(reason, detail_of(error))


def reading_failed(error: Exception) -> SourceFailed:
    """Why a stream that was open broke off."""
    reason = _reason(error)
    if reason is Reason.NO_ANSWER:
        reason = Reason.STOPPED_SENDING
    elif reason not in (Reason.NETWORK_DOWN, Reason.PASSWORD_REFUSED):
        reason = Reason.CLOSED_BY_CAMERA
    return SourceFailed(reason, detail_of(error))


def detail_of(error: Exception) -> str:
    """The system's words for the error's number. FFmpeg's own text is left out: it holds addresses."""
    text = getattr(error, "strerror", None)
    if isinstance(text, str) and "://" not in text:
        return text
    number = getattr(error, "errno", None)
    return os.strerror(number) if isinstance(number, int) and 0 < number < 200 else type(error).__name__


def _reason(error: Exception) -> Reason | None:
    number = getattr(error, "errno", None)
    numbers = _BY_NUMBER | _BY_WINDOWS_NUMBER if sys.platform == "win32" else _BY_NUMBER
    if isinstance(number, int) and number in numbers:
        return numbers[number]
    for kind, reason in _BY_TYPE:
        if isinstance(error, kind):
            return reason
    return None


def resolve(host: str, port: int) -> None:
    """Raise SourceFailed when the host's name is not known; FFmpeg would only say "input/output error"."""
    try:
        socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        down = error.errno == socket.EAI_AGAIN
        raise SourceFailed(Reason.NETWORK_DOWN if down else Reason.HOST_UNKNOWN, "") from None
    except (UnicodeError, OSError):
        raise SourceFailed(Reason.HOST_UNKNOWN, "") from None

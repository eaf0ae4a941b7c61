"""What FFmpeg says of a camera that it cannot open, as a reason that an operator understands."""

from __future__ import annotations

import sys

import av.error
import pytest

from console.relay.faults import opening_failed, reading_failed
from console.relay.values import Reason


@pytest.mark.parametrize(
    ("number", "opening", "reading"),
    [(107, Reason.REFUSED, Reason.CLOSED_BY_CAMERA), (138, Reason.NO_ANSWER, Reason.STOPPED_SENDING)],
)
def test_windows_numbers_are_understood(
    monkeypatch: pytest.MonkeyPatch, number: int, opening: Reason, reading: Reason
) -> None:
    error = av.error.FFmpegError(number, "Error number -138 occurred", "rtsp://10.0.0.1/")
    monkeypatch.setattr(sys, "platform", "win32")
    assert opening_failed(error, 0.1, 10).reason is opening
    assert reading_failed(error).reason is reading


def test_elsewhere_the_numbers_mean_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert opening_failed(av.error.FFmpegError(107, ""), 0.1, 10).reason is Reason.NOT_A_STREAM

"""A camera that waits for its turn to be connected says nothing of its recorder."""

from __future__ import annotations

import socket
import time
from dataclasses import replace

import pytest

from console.relay.settings import RelaySettings
from console.relay.values import Reason, StreamSpec, StreamState


@pytest.fixture
def settings(settings: RelaySettings) -> RelaySettings:
    """One at a time, and patience with a camera that does not answer."""
    return replace(settings, connects_at_once=1, open_timeout_s=2.5)


def test_waiting_for_ones_turn_is_not_waiting_for_a_session(relay, ear, small_camera):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        relay.hold(StreamSpec("silent", f"rtsp://127.0.0.1:{silent.getsockname()[1]}/x"))
        time.sleep(0.5)
        relay.hold(StreamSpec("a", small_camera.url))
        ear.state("a", StreamState.LIVE)
    mine = [status for status in ear.streams if status.id == "a"]
    assert mine
    assert Reason.WAITING_FOR_SLOT not in {status.reason for status in mine}


@pytest.fixture
def small_camera(farm, clips):
    """A camera with a recorder of its own."""
    return farm.add("turn", clips.h264)

"""A feed of key frames only, from camera through relay to libVLC: each picture is shown as it comes."""

import time

from console.relay.values import StreamSpec, StreamState
from tests.playback.conftest import desk, until  # noqa: F401


def test_key_frames_are_shown_as_they_come(desk, relay, ear, farm, clips):  # noqa: F811
    camera = farm.add("standby", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    time.sleep(1.2)
    screen = desk.playback.screen()
    began = time.monotonic()
    screen.play(relay.feed_url("a", valve="v"), demux="ts", width=320, height=180)
    # Without an end after each key frame libVLC holds the first back until the second comes.
    assert until(screen.frame, 10)
    first_s = time.monotonic() - began
    seen = {screen.frame().sequence}
    until(lambda: seen.add(screen.frame().sequence) or len(seen) >= 4, 8)
    assert len(seen) >= 4
    assert time.monotonic() - began < 7
    assert first_s < 0.9

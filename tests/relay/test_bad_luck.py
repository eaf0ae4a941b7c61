"""Bad luck with real cameras: storms, flapping, damaged packets, jumping stamps, a relay killed often."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from console.relay.settings import RelaySettings
from console.relay.values import ClipRequest, Reason, StreamSpec, StreamState
from tests.relay.conftest import decoded
from tests.relay.test_relay_process import pictures


def burden(pid: int) -> tuple[int, int]:
    """Threads and open handles of a process."""
    process = Path(f"/proc/{pid}")
    return len(list((process / "task").iterdir())), len(list((process / "fd").iterdir()))


def settled(pid: int, limit: tuple[int, int], timeout_s: float = 10) -> tuple[int, int]:
    """The process's burden, once it is no more than the limit or the time is over."""
    until = time.monotonic() + timeout_s
    while (now := burden(pid)) > limit and time.monotonic() < until:
        time.sleep(0.2)
    return now


class TestStorm:
    @pytest.fixture
    def settings(self) -> RelaySettings:
        return RelaySettings(silence_s=3.0, open_timeout_s=2.0, connects_at_once=4)

    @pytest.mark.parametrize("cut", ["refuse", "silence"])
    def test_cameras_that_go_together_come_back_together_and_not_as_a_herd(
        self, relay, ear, farm, clips, cut
    ):
        alone = [farm.add(f"alone{number}", clips.colour(number)) for number in range(8)]
        recorder = [farm.add(f"ch{n}", clips.colour(n), host="recorder") for n in range(8)]
        cameras = alone + recorder
        for camera in cameras:
            relay.hold(StreamSpec(camera.name, camera.url))

        def live() -> int:
            return sum(relay.status(camera.name).state is StreamState.LIVE for camera in cameras)

        ear.wait(lambda: live() == len(cameras), 30)
        before = settled(relay.pid, (0, 0), 0)
        for camera in [*alone, recorder[0]]:
            getattr(camera, cut)()
        ear.wait(lambda: live() == 0, 15)
        time.sleep(6)
        total = sum(c.stats().host_connections_total for c in [*alone, recorder[0]])
        for camera in [*alone, recorder[0]]:
            camera.come_back()
        back_at = time.monotonic()
        open_handshakes = 0
        while live() < len(cameras) and time.monotonic() - back_at < 40:
            stats = recorder[0].stats()
            sessions = sum(camera.stats().sessions for camera in recorder)
            open_handshakes = max(open_handshakes, stats.host_connections - sessions)
            time.sleep(0.1)
        assert live() == len(cameras)
        # Pauses alone would have some of them wait up to 16 s; the first that returns wakes the others.
        assert time.monotonic() - back_at < 20
        assert open_handshakes <= 4 + 1
        used = sum(c.stats().host_connections_total for c in [*alone, recorder[0]]) - total
        assert len(cameras) <= used <= 2 * len(cameras)
        assert all(camera.wait(sessions=1).sessions == 1 for camera in cameras)
        threads, handles = settled(relay.pid, before)
        assert (threads, handles) <= (before[0] + 2, before[1] + 4)

    def test_one_that_stays_away_is_tried_ever_less(self, relay, ear, farm, clips):
        dead, flapping = farm.add("dead", clips.colour(1)), farm.add("flapping", clips.colour(2))
        dead.unknown()
        flapping.flap()
        healthy = farm.add("healthy", clips.colour(3))
        for camera in (dead, flapping, healthy):
            relay.hold(StreamSpec(camera.name, camera.url))
        ear.state("healthy", StreamState.LIVE)
        assert ear.state("dead", StreamState.FAILED).reason is Reason.NO_SUCH_STREAM
        before = burden(relay.pid)
        time.sleep(12)
        # Half a second to a second, then one to two, two to four, four to eight.
        assert 3 <= flapping.stats().plays <= 7
        assert flapping.stats().host_connections_total <= 8
        assert relay.status("flapping").attempt >= 3 or relay.status("flapping").state is StreamState.LIVE
        assert dead.stats().host_connections_total == 1
        threads, handles = settled(relay.pid, before)
        assert threads <= before[0] and handles <= before[1] + 2
        flapping.come_back()
        assert relay.status("healthy").state is StreamState.LIVE


@pytest.mark.parametrize("damage", ["reorder", "lose", "cut", "flip", "twice"])
def test_damaged_packets_end_no_session_and_no_feed(relay, ear, farm, clips, read, damage):
    camera = farm.add(f"damaged-{damage}", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    pid, connections = relay.pid, camera.stats().host_connections_total
    camera.damage(damage, every=8)
    feed = read(relay.feed_url("a"))
    began = time.monotonic()
    while_damaged = len(feed.read(4.0))
    assert time.monotonic() - began > 3.9
    assert while_damaged > 20_000
    camera.come_back()
    # Whole again from the next key frame on, in the same session and the same feed.
    feed.read(1.5)
    feed.data = b""
    assert len(feed.read(2.0)) > 20_000
    assert len(pictures(read(relay.feed_url("a")).read(2.5))) >= 15
    assert relay.status("a").state is StreamState.LIVE
    assert (relay.pid, camera.stats().host_connections_total) == (pid, connections)


def test_stamps_that_jump_leave_feed_and_clip_in_order(relay, ear, farm, clips, read, tmp_path):
    camera = farm.add("jumps", clips.h264)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.feed_url("a"))
    relay.record(ClipRequest("c", "a", time.time(), time.time() + 5, str(tmp_path / "c")))
    for seconds in (3600.0, -1800.0, 5.0):
        feed.read(1.2)
        camera.jump(seconds)
    frames = pictures(feed.read(1.2))
    times = [frame.time for frame in frames]
    assert len(times) > 50
    assert times == sorted(times)
    assert times[-1] - times[0] < 8
    files = ear.clip("c").files
    shown = [at for file in files for at, _, _ in decoded(file.path)]
    assert len(shown) >= 55
    assert sum(decoded(file.path)[-1][0] for file in files) < 8


def test_a_relay_killed_again_and_again_brings_every_stream_back(relay, ear, farm, clips, read):
    cameras = [farm.add(f"kept{number}", clips.colour(number)) for number in range(4)]
    for camera in cameras:
        relay.hold(StreamSpec(camera.name, camera.url))
    for round_ in range(3):
        ear.wait(lambda: all(relay.status(camera.name).state is StreamState.LIVE for camera in cameras), 20)
        assert pictures(read(relay.feed_url("kept1")).read(1.2))
        os.kill(relay.pid, signal.SIGKILL)
        ear.wait(lambda need=round_ + 2: ear.ups >= need, 20)
    ear.wait(lambda: all(relay.status(camera.name).state is StreamState.LIVE for camera in cameras), 20)
    for camera in cameras:
        camera.wait(sessions=1)
    assert len(ear.downs) == 3


def test_abandoned_connects_to_silent_cameras_keep_nobody_waiting(relay, ear, farm, clips, tmp_path: Path):
    silent = [farm.add(f"silent{number}", clips.colour(0)) for number in range(12)]
    for camera in silent:
        camera.silence()
        relay.hold(StreamSpec(camera.name, camera.url))
    time.sleep(0.5)
    for camera in silent:
        relay.release(camera.name)
    healthy = farm.add("healthy", clips.colour(5), starts_on_key=True)
    began = time.monotonic()
    relay.hold(StreamSpec("healthy", healthy.url))
    ear.state("healthy", StreamState.LIVE, 5)
    # Twelve at eight a time would have kept it waiting for two time-outs of 1.5 s.
    assert time.monotonic() - began < 1.4

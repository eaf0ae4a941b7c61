"""A camera's sound: asked for only while someone listens, in whatever codec the camera has."""

from __future__ import annotations

import io
import itertools
import os
import signal
import time
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from console.relay.settings import RelaySettings
from console.relay.sound_feed import LEASH_S, RATE, SoundEncoder
from console.relay.values import Reason, StreamSpec, StreamState
from tests.relay.test_relay_process import demo


def samples(data: bytes) -> np.ndarray:
    """A feed's sound as numbers, 32,000 a second."""
    with av.open(io.BytesIO(data), format="mpegts") as container:
        assert not container.streams.video
        # FFmpeg has one decoder for all layers of MPEG-1 sound.
        assert container.streams.audio[0].codec_context.name in ("mp2", "mp2float", "mp3float")
        frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return np.concatenate(frames).astype(float)


def pitch_hz(sound: np.ndarray) -> float:
    """The loudest tone of its last part."""
    part = sound[-RATE // 2 :]
    return float(np.argmax(np.abs(np.fft.rfft(part))[20:]) + 20) * RATE / len(part)


@pytest.mark.parametrize("codec", ["pcma", "pcmu", "g726", "aac", "opus"])
def test_sound_of_every_kind_is_heard_and_disturbs_no_picture(relay, ear, farm, clips, read, codec):
    camera = farm.add(f"speaks-{codec}", clips.h264, audio=codec, starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url))
    status = ear.state("a", StreamState.LIVE)
    assert status.has_audio is None
    assert camera.stats().plays == 1
    feed = read(relay.audio_url("a"))
    # Its session takes as long as the machine lets it; four seconds count from the first that is heard.
    feed.read(0.001)
    sound = samples(feed.read(4.0))
    assert pitch_hz(sound) == pytest.approx(440, abs=6)
    assert len(sound) > RATE
    ear.wait(lambda: relay.status("a").has_audio is True and relay.status("a").audio_reason is None)
    # A second listener hears it in the same session, from now on.
    second = read(relay.audio_url("a"))
    second.read(0.001)
    assert pitch_hz(samples(second.read(2.0))) == pytest.approx(440, abs=6)
    assert camera.stats().plays == 2
    assert relay.status("a").state is StreamState.LIVE
    assert relay.status("a").reconnects == 0


def test_the_session_for_sound_ends_with_its_last_listener(relay, ear, farm, clips, read):
    camera = farm.add("quiet-again", clips.h264, audio="pcma", starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    camera.wait(sessions=1)
    first, second = read(relay.audio_url("a")), read(relay.audio_url("a"))
    first.read(0.5)
    camera.wait(sessions=2)
    first.close()
    assert second.read(1.0)
    camera.wait(sessions=2)
    second.close()
    camera.wait(sessions=1)
    # And it may begin again.
    assert len(samples(read(relay.audio_url("a")).read(2.5))) > RATE // 2
    relay.release("a")
    camera.wait(sessions=0)


@pytest.mark.parametrize("place", ["camera", "demo"])
def test_a_camera_without_sound_says_so(relay, ear, farm, clips, small_clip, read, place):
    camera = farm.add("mute", clips.h264, starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url) if place == "camera" else demo("a", small_clip))
    ear.state("a", StreamState.LIVE)
    assert read(relay.audio_url("a")).read_to_end() == b""
    ear.wait(lambda: relay.status("a").has_audio is False)
    assert relay.status("a").audio_reason is None
    assert relay.status("a").state is StreamState.LIVE


def test_sound_that_breaks_off_comes_back_into_the_same_feed(relay, ear, farm, clips, read):
    camera = farm.add("breaks", clips.h264, audio="pcma", starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    feed = read(relay.audio_url("a"))
    feed.read(2.0)
    camera.refuse()
    ear.wait(lambda: relay.status("a").audio_reason is not None)
    assert relay.status("a").has_audio is True
    camera.come_back()
    ear.wait(lambda: relay.status("a").audio_reason is None, 20)
    feed.data = b""
    assert pitch_hz(samples(feed.read(3.0))) == pytest.approx(440, abs=6)


def test_a_killed_relay_gives_sound_at_the_same_address_again(relay, ear, farm, clips, read):
    camera = farm.add("again", clips.h264, audio="aac", starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    url = relay.audio_url("a")
    assert read(url).read(1.0)
    os.kill(relay.pid, signal.SIGKILL)
    ear.wait(lambda: ear.ups == 2)
    ear.state("a", StreamState.LIVE)
    assert relay.audio_url("a") == url
    assert read(url).read(2.0)


class TestFullRecorder:
    @pytest.fixture
    def settings(self) -> RelaySettings:
        return RelaySettings(sessions_per_host=1, first_retry_s=0.4)

    def test_sound_waits_for_a_place_and_says_so(self, relay, ear, farm, clips, read):
        camera = farm.add("full", clips.h264, audio="pcma", starts_on_key=True)
        relay.hold(StreamSpec("a", camera.url))
        ear.state("a", StreamState.LIVE)
        feed = read(relay.audio_url("a"))
        ear.wait(lambda: relay.status("a").audio_reason is Reason.WAITING_FOR_SLOT)
        assert camera.stats().plays == 1
        assert relay.status("a").state is StreamState.LIVE
        feed.close()


def test_libvlc_plays_the_feed(relay, ear, farm, clips, tmp_path: Path):
    import vlc

    camera = farm.add("loud", clips.h264, audio="pcma", starts_on_key=True)
    relay.hold(StreamSpec("a", camera.url))
    ear.state("a", StreamState.LIVE)
    heard = tmp_path / "heard.wav"
    instance = vlc.Instance("--quiet", "--no-video", "--aout=afile", f"--audiofile-file={heard}")
    player = instance.media_player_new()
    media = instance.media_new(relay.audio_url("a"), ":demux=ts", ":network-caching=300")
    player.set_media(media)
    player.play()
    time.sleep(5)
    player.stop()
    for part in (player, media, instance):
        part.release()
    with wave.open(str(heard)) as file:
        rate = file.getframerate()
        sound = np.frombuffer(file.readframes(-1) or b"", np.int16)[:: file.getnchannels()].astype(float)
    assert len(sound) > rate
    part = sound[-rate:]
    assert np.argmax(np.abs(np.fft.rfft(part))[20:]) + 20 == pytest.approx(440, abs=6)


def frame_of(count: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.zeros((1, count), np.int16), format="s16", layout="mono")
    frame.sample_rate = 8000
    return frame


def stamps(data: bytes) -> list[float]:
    with av.open(io.BytesIO(data), format="mpegts") as container:
        return [float(p.pts * p.time_base) for p in container.demux(audio=0) if p.size]


def test_gaps_and_bursts_keep_the_sound_near_its_arrival():
    encoder, data, now = SoundEncoder(), b"", 1000.0
    for _ in range(100):
        data += encoder.encode(frame_of(160), now)
        now += 0.02
    now += 5.0
    for _ in range(100):
        data += encoder.encode(frame_of(160), now)
        now += 0.02
    # Ten seconds' worth at once: what cannot be heard in time is left out.
    for _ in range(500):
        data += encoder.encode(frame_of(160), now)
    at = stamps(data)
    assert at == sorted(at)
    assert max(b - a for a, b in itertools.pairwise(at)) == pytest.approx(5.0, abs=0.5)
    assert at[-1] - at[0] <= 9.0 + 2 * LEASH_S

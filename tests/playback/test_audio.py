"""The sound of one camera is heard when asked for and never before; no sound device is said, not suffered."""

import contextlib
import os
import signal
import sys
import threading
import time
import wave
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import numpy as np
import pytest

from console.playback.audio import OUTPUT_VARIABLE

from .conftest import new_desk, until
from .feeds import _Sink

RATE, SAMPLES, TONE_HZ = 48_000, 1152, 440


class SoundServer:
    """One feed of a tone, as the relay sends sound: MPEG-TS without pictures, from now on."""

    def __init__(self):
        self.connections = 0
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer.connections += 1
                self.send_response(200)
                self.end_headers()
                with contextlib.suppress(OSError, av.error.FFmpegError):
                    outer._silence() if "silent" in self.path else outer._tone(self.wfile.write)

            def log_message(self, *_args):
                pass

        self.closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def url(self, name="tone"):
        return f"http://127.0.0.1:{self._server.server_address[1]}/{name}"

    def close(self):
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _silence(self):
        self.closing.wait(30)

    def _tone(self, write):
        container = av.open(_Sink(write), "w", format="mpegts", options={"flush_packets": "1"})
        stream = container.add_stream("mp2", rate=RATE, layout="mono")
        began, number = time.monotonic(), 0
        while not self.closing.is_set():
            at = (np.arange(SAMPLES) + number * SAMPLES) * 2 * np.pi * TONE_HZ / RATE
            frame = av.AudioFrame.from_ndarray(
                (np.sin(at) * 12_000).astype(np.int16)[None], format="s16", layout="mono"
            )
            frame.sample_rate, frame.pts = RATE, number * SAMPLES
            container.mux(stream.encode(frame))
            number += 1
            time.sleep(max(0.0, began + number * SAMPLES / RATE - time.monotonic()))


@pytest.fixture
def sound():
    server = SoundServer()
    yield server
    server.close()


@pytest.fixture
def recorded(tmp_path, monkeypatch):
    """Where the sound goes instead of a loudspeaker."""
    path = tmp_path / "heard.wav"
    monkeypatch.setenv(OUTPUT_VARIABLE, f"--aout=afile --audiofile-file={path}")
    return path


@pytest.fixture
def desk(tmp_path, recorded):
    desk = new_desk(tmp_path)
    yield desk
    desk.playback.close()


def said(desk):
    return [(event.state, event.error) for event in desk.said("audio")]


def loudest_hz(path):
    """The tone in the file that libVLC wrote; its header is complete only when it is closed."""
    data = path.read_bytes()
    with contextlib.suppress(wave.Error, EOFError), wave.open(str(path)) as heard:
        rate, channels = heard.getframerate(), heard.getnchannels()
        samples = np.frombuffer(data[44:][: len(data[44:]) // 2 * 2], np.int16)[::channels]
        spectrum = np.abs(np.fft.rfft(samples[rate // 2 :]))
        return float(np.argmax(spectrum) * rate / len(samples[rate // 2 :]))
    return 0.0


def test_what_is_listened_to_is_heard_and_ends_when_told(desk, sound, recorded):
    time.sleep(0.3)
    assert not recorded.exists()
    desk.playback.listen(sound.url())
    assert until(lambda: ("playing", "") in said(desk))
    assert until(lambda: recorded.stat().st_size > 4 * RATE)
    desk.playback.listen(None)
    assert until(lambda: said(desk)[-1] == ("stopped", ""))
    time.sleep(0.5)
    size = recorded.stat().st_size
    time.sleep(0.5)
    assert recorded.stat().st_size == size
    assert loudest_hz(recorded) == pytest.approx(TONE_HZ, abs=8)
    assert sound.connections == 1


def test_no_sound_device_is_said(sound, monkeypatch, tmp_path):
    monkeypatch.setenv(OUTPUT_VARIABLE, "--aout=alsa --alsa-audio-device=no-such-device")
    again = new_desk(tmp_path)
    again.playback.listen(sound.url())
    assert until(lambda: ("failed", "no_sound_device") in said(again))
    again.playback.listen(None)
    assert until(lambda: said(again)[-1] == ("stopped", ""))
    assert again.downs == []
    again.playback.close()


def test_a_feed_without_sound_is_said(desk, sound):
    desk.playback.listen(sound.url("silent"))
    assert until(lambda: ("failed", "no_sound") in said(desk))


def test_a_feed_that_is_not_there_is_tried_again(desk, sound):
    desk.playback.listen(sound.url().replace("http://127.0.0.1", "http://127.0.0.2").replace("tone", "x"))
    assert until(lambda: ("failed", "not_played") in said(desk))
    desk.playback.listen(sound.url())
    assert until(lambda: said(desk)[-1] == ("playing", ""))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_the_sound_goes_on_after_the_process_died(desk, sound):
    desk.playback.listen(sound.url())
    assert until(lambda: ("playing", "") in said(desk))
    os.kill(desk.playback.pid, signal.SIGKILL)
    assert until(lambda: len(said(desk)) >= 2 and said(desk)[-1] == ("playing", ""))
    assert sound.connections == 2

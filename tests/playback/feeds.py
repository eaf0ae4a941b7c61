"""A small server of feeds like the relay's: never-ending MPEG-TS (or MJPEG) with arrival-time stamps.

Each feed loops a generated clip at real-time pace and can be told to stall, to end, and to change
its picture size. `python tests/playback/feeds.py COUNT WIDTH HEIGHT FPS` serves for measuring.
"""

from __future__ import annotations

import bisect
import contextlib
import io
import itertools
import sys
import threading
import time
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import av
import numpy as np

BARS = (
    (235, 235, 235),
    (200, 200, 20),
    (20, 200, 200),
    (20, 180, 20),
    (190, 30, 190),
    (200, 30, 30),
    (30, 30, 200),
)
TICKS = 90_000


def bars(width, height, number=0):
    """Seven colour bars; a white block below them moves with `number`."""
    picture = np.zeros((height, width, 3), np.uint8)
    for index, colour in enumerate(BARS):
        picture[: height * 3 // 4, index * width // 7 : (index + 1) * width // 7] = colour
    step = max(2, width // 32)
    at = number * step % (width - step)
    picture[height * 3 // 4 :, at : at + step] = 255
    return picture


class Clip:
    """Encoded packets of one clip, a key frame each second, with what a muxer needs to know."""

    def __init__(
        self, codec="libx264", width=320, height=240, fps=15, seconds=2, sar=None, paint=bars, options=None
    ):
        self.fps = fps
        self.is_mjpeg = codec == "mjpeg"
        context = av.CodecContext.create(codec, "w")
        context.width, context.height = width, height
        context.pix_fmt = "yuvj420p" if self.is_mjpeg else "yuv420p"
        context.time_base, context.framerate = Fraction(1) / fps, Fraction(fps)
        if sar:
            context.sample_aspect_ratio = Fraction(*sar)
        if not self.is_mjpeg:
            context.gop_size, context.max_b_frames = max(1, int(fps)), 0
            context.options = options or {"preset": "ultrafast", "x265-params": "log-level=none"}
        self.packets = []
        for number in range(int(fps * seconds)):
            frame = av.VideoFrame.from_ndarray(paint(width, height, number), format="rgb24")
            frame.pts = number
            self.packets += context.encode(frame)
        self.packets += context.encode(None)
        self.packets = [(bytes(packet), packet.is_keyframe) for packet in self.packets]
        self.codec_name = {"libx264": "h264", "libx265": "hevc"}.get(codec, codec)
        self.size = (width, height)

    def due(self, number):
        """When a picture is sent, in seconds from the first."""
        return number / self.fps

    def number_at(self, seconds):
        """The picture that was sent last, so long after the first."""
        return int(seconds * self.fps)


class ChangingClip(Clip):
    """A camera that changes its pace without a word: `paces` are (pictures a second, for so many seconds).

    It says that it sends as many as in the beginning.
    """

    def __init__(self, paces, **more):
        self._due = [0.0]
        for fps, seconds in paces:
            self._due += [self._due[-1] + (n + 1) / fps for n in range(int(fps * seconds))]
        promised = paces[0][0]
        super().__init__(fps=promised, seconds=Fraction(len(self._due)) / promised, **more)

    def due(self, number):
        return self._due[number]

    def number_at(self, seconds):
        return max(0, bisect.bisect_right(self._due, seconds) - 1)


class Feed:
    """One camera: `clip` may be replaced while it runs; `stalled` holds it; `cut` ends connections.

    `filler` is sent between the pictures again and again.
    """

    def __init__(self, clip, warm=True, filler=b""):
        self.clip = clip
        self.warm = warm
        self.filler = filler
        self.filled = 0
        self.stalled = False
        self.cut = threading.Event()
        self.connections = 0
        self._began = time.monotonic()

    def number_now(self):
        """How many frames the camera has made so far."""
        return self.clip.number_at(time.monotonic() - self._began)


class _Sink(io.RawIOBase):
    def __init__(self, write):
        self._write = write

    def writable(self):
        return True

    def write(self, data):
        self._write(bytes(data))
        return len(data)


class _TsMuxer:
    """MPEG-TS whose clock goes on between pictures: packets of nothing but the clock (PCR).

    Without them libVLC takes a stall within its first 50 ms for a clip to be paced, and shows
    everything later by the length of the stall; with them latency falls by 40 to 70 ms as well.
    """

    def __init__(self, clip, write):
        self._write = write
        self._clock = self._clock_offset = None
        self._last = 0
        options = {"flush_packets": "1", "omit_video_pes_length": "0"}
        self._container = av.open(_Sink(self._pass_on), "w", format="mpegts", options=options)
        width, height = clip.size
        self._stream = self._container.add_mux_stream(
            clip.codec_name, rate=clip.fps, width=width, height=height
        )
        self._stream.time_base = Fraction(1, TICKS)

    def put(self, data, key, seconds):
        packet = av.Packet(data)
        packet.stream = self._stream
        packet.time_base = Fraction(1, TICKS)
        self._last = max(self._last + 1, int(seconds * TICKS))
        packet.pts = packet.dts = self._last
        packet.is_keyframe = key
        self._container.mux_one(packet)

    def tick(self, seconds):
        """Say what time it is, without a picture."""
        if self._clock is None:
            return
        base = int(seconds * TICKS) + self._clock_offset
        clock = ((base << 15) | 0x7E00).to_bytes(6, "big")
        self._write(
            bytes((0x47, self._clock[1] & 0x1F, self._clock[2], 0x20 | self._clock[3] & 15, 183, 0x10))
            + clock
            + b"\xff" * 176
        )

    def _pass_on(self, data):
        for start in range(0, len(data) - 187, 188):
            packet = data[start : start + 188]
            if packet[3] & 0x20 and packet[4] >= 7 and packet[5] & 0x10:
                self._clock_offset = (int.from_bytes(packet[6:12], "big") >> 15) - self._last
                self._clock = packet[:4]
            elif self._clock is not None and (packet[1] & 0x1F, packet[2]) == (
                self._clock[1] & 0x1F,
                self._clock[2],
            ):
                self._clock = bytes((self._clock[0], self._clock[1] & 0x1F, packet[2], packet[3]))
        self._write(data)


class FeedServer:
    """Serves feeds at `url(name)` on a loopback port of its own."""

    def __init__(self):
        self.feeds = {}
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                outer._serve(self)

            def log_message(self, *_args):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        self._closing = False

    def add(self, name, clip, **options):
        self.feeds[name] = Feed(clip, **options)
        return self.feeds[name]

    def url(self, name):
        return f"http://127.0.0.1:{self._server.server_address[1]}/token/{name}"

    def close(self):
        self._closing = True
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _serve(self, handler):
        feed = self.feeds.get(handler.path.rsplit("/", 1)[-1])
        if feed is None:
            handler.send_error(404)
            return
        handler.send_response(200)
        handler.send_header("Content-Type", "video/x-motion-jpeg" if feed.clip.is_mjpeg else "video/mp2t")
        handler.end_headers()
        feed.connections += 1
        feed.cut.clear()
        with contextlib.suppress(OSError, av.error.FFmpegError):
            self._pump(feed, handler.wfile.write)

    def _pump(self, feed, write):
        clip = feed.clip
        muxer = None if clip.is_mjpeg else _TsMuxer(clip, write)
        begin, offset = feed.number_now(), 0
        if feed.warm:
            while begin > 0 and not clip.packets[begin % len(clip.packets)][1]:
                begin -= 1
        ended = feed.number_now()
        stamp = time.monotonic() + 10 - (ended - begin) * 0.001
        for number in itertools.count(begin):
            if number > ended:
                due = feed._began + clip.due(number)
                while (wait := due - time.monotonic()) > 0 or feed.stalled:
                    if feed.cut.is_set() or self._closing:
                        return
                    if muxer is not None:
                        muxer.tick(time.monotonic() + 10)
                    write(feed.filler)
                    feed.filled += len(feed.filler)
                    time.sleep(min(max(wait, 0.01), 0.04))
                if time.monotonic() - due > 1:
                    # It was held: go on with the frame that is due now, as a camera does.
                    continue
                stamp = time.monotonic() + 10
            elif number == ended:
                stamp = time.monotonic() + 10
            else:
                stamp += 0.001
            if feed.cut.is_set() or self._closing:
                return
            if feed.clip is not clip:
                # As a camera whose settings were changed: it begins again with a key frame.
                clip, offset = feed.clip, number
            data, key = clip.packets[(number - offset) % len(clip.packets)]
            if muxer is None:
                write(data)
            else:
                muxer.put(data, key, stamp)


if __name__ == "__main__":
    count, width, height, fps = map(int, sys.argv[1:5])
    server = FeedServer()
    rng = np.random.default_rng(1)
    noise = rng.integers(0, 30, (height, width, 3), dtype=np.uint8)

    def busy(w, h, number):
        return np.roll(bars(w, h, number) // 2 + 60, number * 2, axis=1) + np.roll(noise, number * 3, axis=0)

    clip = Clip(
        width=width,
        height=height,
        fps=fps,
        seconds=4,
        paint=busy,
        options={"preset": "veryfast", "b": "600k", "tune": "zerolatency", "threads": "1"},
    )
    for index in range(count):
        server.add(f"cam{index}", clip)._began -= index * 0.37
    print(server.url("cam"), flush=True)
    sys.stdin.read()

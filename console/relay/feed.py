"""One reader of a stream: packets go out the moment they come, and a reader that cannot follow is dropped."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections import deque
from collections.abc import Callable, Sequence

from console.relay.mux import JpegMuxer, TsMuxer, muxer_for
from console.relay.packet import Sample
from console.relay.ts import TICKS

# The pictures of a warm start are stamped so far apart: all of them are shown in the time of one.
WARM_STEP_S = 0.001
# A feed of key frames carries about one a second: nearer ones are left out. Less than a second, so that a
# camera with a key frame each second loses none to jitter; JPEGs are all key frames: one of them a second.
KEYS_APART_S = 0.75
JPEGS_APART_S = 0.95
# A valve that is opened waits so long for the next key frame: to send those before it again costs the
# reader the decoding of all that came since, 16 readers at a time when a page is turned.
AWAIT_KEY_S = 1.0
# So few are sent again at once.
FEW = 3
# What the system may keep of a feed of JPEGs (Linux doubles it): some pictures, not seconds of them.
JPEG_SEND_BYTES = 32 << 10


class Feed:
    """Bytes for one connection. `send` comes from the session's thread, `flush` from the server's.

    Every packet is stamped with its time of arrival, not the camera's: that is what keeps the reader's
    clock, and so the delay, in step.
    """

    def __init__(
        self,
        connection: socket.socket,
        max_bytes: int,
        on_change: Callable[[Feed], None],
        *,
        hello: bytes = b"",
        keys_only: bool = False,
    ) -> None:
        self._keys_only = keys_only
        self._opened_at: float | None = None
        self.connection = connection
        self._max_bytes = max_bytes
        self._on_change = on_change
        # Pictures come from the session's thread, the time from the server's; stamps must rise in order.
        self._lock = threading.Lock()
        self._sent_at = 0.0
        self._waiting: deque[memoryview] = deque()
        self._waiting_bytes = 0
        self._spared_bytes = 0  # of the warm start: a large group of pictures is no reader that cannot follow
        self._hello = hello
        self._muxer: TsMuxer | JpegMuxer | None = None
        self._zero = 0.0
        self._next_key = 0.0
        self.dropped = False
        self.finished = False

    @property
    def wants_write(self) -> bool:
        """Whether bytes wait for the reader."""
        return bool(self._waiting)

    @property
    def over(self) -> bool:
        """Whether the connection is to be closed now."""
        return self.dropped or (self.finished and not self._waiting)

    def begin(self, warm: Sequence[Sample], now: float) -> None:
        """Greet, and send the pictures since the last key frame at once, stamped to lie just before `now`."""
        self._put(self._hello)
        if not warm:
            return
        if self._keys_only:
            # Everything since the last key frame, and that one stands first.
            warm = warm[:1]
            self._next_key = warm[0].mono + _apart_s(warm[0])
        self._zero = now - WARM_STEP_S * len(warm)
        self._send_warm(self._new_muxer(warm[0]), warm, self._zero)

    def _new_muxer(self, sample: Sample) -> TsMuxer | JpegMuxer:
        self._muxer = muxer = muxer_for(sample.format, alone=self._keys_only, began=self._zero)
        if isinstance(muxer, JpegMuxer):
            # What the system has taken is beyond recall, and would be shown late.
            with contextlib.suppress(OSError):
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, JPEG_SEND_BYTES)
        return muxer

    def _send_warm(self, muxer: TsMuxer | JpegMuxer, warm: Sequence[Sample], start: float) -> None:
        if isinstance(muxer, JpegMuxer):
            warm = warm[-1:]
        stamp, step = int((start - self._zero) * TICKS), int(WARM_STEP_S * TICKS)
        with self._lock:
            data = b"".join(muxer.mux(sample, stamp + index * step) for index, sample in enumerate(warm))
            if self._take(data, spared=True):
                return
        self._on_change(self)

    @property
    def opening(self) -> bool:
        """Whether its valve is open and waits for a key frame."""
        return self._opened_at is not None

    def open(self, warm: Sequence[Sample], keys_apart_s: float, now: float) -> None:
        """Send all packets: from the next key frame on, or with `warm` from the last one if that is sooner.

        After an end of sequence nothing but a key frame may follow: the reader's decoder has forgotten the
        pictures before it. Called again while `opening` it looks again; comes from any thread, never while
        `send` runs.
        """
        if not self._keys_only:
            return
        if self._opened_at is None:
            self._opened_at = now
        if self._muxer is None:
            self._flow()
        elif warm and (len(warm) <= FEW or self._is_overdue(warm[0], keys_apart_s, now)):
            self._catch_up(self._muxer, warm, now)

    def narrow(self) -> None:
        """Send key frames only, from now on; comes from any thread, never while `send` runs."""
        self._opened_at = None
        if self._keys_only:
            return
        self._keys_only, self._next_key = True, 0.0
        muxer = self._muxer
        if isinstance(muxer, TsMuxer):
            muxer.alone = True
            # The last picture is not to wait for the next one to be shown.
            self._put(muxer.end())

    def _is_overdue(self, key: Sample, keys_apart_s: float, now: float) -> bool:
        """Whether to wait for the next key frame would take, or has taken, too long."""
        if isinstance(self._muxer, JpegMuxer):
            return True
        assert self._opened_at is not None
        return max(key.mono + keys_apart_s - now, now - self._opened_at) > AWAIT_KEY_S

    def _catch_up(self, muxer: TsMuxer | JpegMuxer, warm: Sequence[Sample], now: float) -> None:
        """Send what came since the last key frame, stamped to lie just before `now`."""
        if sum(len(sample.data) for sample in warm) > self._max_bytes // 2:
            return
        self._flow()
        self._send_warm(muxer, warm, now - WARM_STEP_S * len(warm))

    def _flow(self) -> None:
        self._keys_only, self._opened_at = False, None
        if isinstance(self._muxer, TsMuxer):
            self._muxer.alone = False

    def send(self, sample: Sample) -> None:
        """Send a picture; nothing goes out before the first key frame."""
        if self._keys_only and not self._is_due(sample):
            return
        with self._lock:
            muxer = self._muxer
            if muxer is None:
                if not sample.key:
                    return
                self._zero = sample.mono
                muxer = self._new_muxer(sample)
            if self._waiting and isinstance(muxer, JpegMuxer):
                # JPEGs tell no time: one that waited would be shown late and taken for new. Each stands for
                # itself, so a slow reader gets fewer of them instead.
                return
            self._sent_at = mono = sample.mono
            if self._take(muxer.mux(sample, int((mono - self._zero) * TICKS))):
                return
        self._on_change(self)

    def _is_due(self, sample: Sample) -> bool:
        if not sample.key:
            return False
        if self._opened_at is not None:
            self._flow()
            return True
        if sample.mono < self._next_key:
            return False
        self._next_key = sample.mono + _apart_s(sample)
        return True

    def send_bytes(self, data: bytes) -> None:
        """Send what is muxed already, such as sound."""
        self._put(data)

    def tell_time(self, now: float, quiet_s: float) -> None:
        """Tell the reader what time it is (monotonic seconds), when no picture went out for `quiet_s`."""
        if now - self._sent_at < quiet_s or self._waiting:
            return
        muxer = self._muxer
        if muxer is None:
            return
        with self._lock:
            if self._take(muxer.time(int((now - self._zero) * TICKS))):
                return
        self._on_change(self)

    def finish(self) -> None:
        """Close the connection after what waits has gone out."""
        self.finished = True
        self._on_change(self)

    def _put(self, data: bytes) -> None:
        with self._lock:
            if self._take(data):
                return
        self._on_change(self)

    def _take(self, data: bytes, *, spared: bool = False) -> bool:
        """Send or keep bytes, with the lock held; False if the server has to look after this feed.

        What is `spared` does not count against the reader when it has to wait.
        """
        if not data or self.dropped or self.finished:
            return True
        rest = memoryview(data)
        if not self._waiting:
            sent = self._try_send(data)
            if sent == len(data):
                return True
            rest = rest[sent:]
        self._waiting.append(rest)
        self._waiting_bytes += len(rest)
        if spared:
            self._spared_bytes += len(rest)
        if self._waiting_bytes - self._spared_bytes > self._max_bytes:
            self.dropped = True
        return False

    def flush(self) -> None:
        """The reader takes bytes again: send what waits."""
        with self._lock:
            while self._waiting and not self.dropped:
                piece = self._waiting[0]
                sent = self._try_send(piece)
                self._waiting_bytes -= sent
                self._spared_bytes = max(0, self._spared_bytes - sent)
                if sent < len(piece):
                    self._waiting[0] = piece[sent:]
                    return
                self._waiting.popleft()

    def _try_send(self, data: bytes | memoryview) -> int:
        try:
            return self.connection.send(data)
        except BlockingIOError:
            return 0
        except OSError:
            self.dropped = True
            return 0


def _apart_s(sample: Sample) -> float:
    """How long after this key frame the next one may go out."""
    return JPEGS_APART_S if sample.format.codec == "mjpeg" else KEYS_APART_S

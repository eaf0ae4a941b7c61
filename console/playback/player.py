"""One libVLC player: made once, reused for take after take, writing its pictures into shared memory."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from console.playback import libvlc
from console.playback.delay import Delay
from console.playback.geometry import fit, pitch_of
from console.playback.lanes import Lane
from console.playback.lateness import Lateness
from console.playback.observed import Memory, Observer
from console.playback.segment import FrameWriter
from console.playback.track import Track, picture_track, visible
from console.playback.values import source_of

# python-vlc declares the chroma as a C string, which ctypes copies: it could not be written.
_FormatCallback = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
    ctypes.POINTER(ctypes.c_uint),
)
CHROMA = b"RV32"
ASK_TIMES = 3
# A picture whose time is exactly the one sought would, for rounding, be taken for a later one.
SEEK_MS = 5
ASK_AGAIN_S = 0.3
# A seek on the heels of a pause is lost at times.
SETTLE_S = 0.15
# libVLC's counts lag by a quarter of a second and more: until then a look only remembers them.
COUNTS_LAG_S = 0.6


@dataclass(frozen=True, slots=True)
class Order:
    """What a player shall play: `place` is a URL or, for a file, a path."""

    take: int
    place: str
    is_file: bool
    options: tuple[str, ...]
    box: tuple[int, int]
    rate: float = 1.0
    start_s: float = 0.0
    shape: float = 1.0
    half_rate: bool = False
    fragmented: bool = False

    @property
    def source(self) -> str:
        """The feed or file, however much of it is sent."""
        return source_of(self.place, self.is_file)


class Player:
    """The libVLC calls of one player; all but the constructor belong on its lane.

    `hop(event, take)` is called on libVLC's threads, some of them under a lock: it may only queue.
    """

    def __init__(
        self, vlc: Any, instance: Any, lane: Lane, hop: Callable[[str, int], None], memory: Memory
    ) -> None:
        self.lane = lane
        self._memory = memory
        self._vlc = vlc
        self._instance = instance
        self._hop = hop
        self._order: Order | None = None
        self._writer: FrameWriter | None = None
        self._player: Any = None
        self._take = 0
        self.source = (0, 0)
        self.shape = 1.0
        self.number = 0
        self.delay = Delay()
        self._told_rate = 1.0

    def play(self, order: Order, writer: FrameWriter, board: memoryview[int], slot: int) -> None:
        """Play into the writer's segment and raise the board's number with each frame."""
        if self._player is None:
            self._make()
        self._order, self._take = order, order.take
        self._writer = writer
        self._begin, self._publish = writer.begin, writer.publish
        self._addresses = writer.addresses
        self._board, self._slot = board, slot
        self._fresh = self._anew = True
        self._held_s: float | None = None
        self._rate = order.rate
        self.half_rate, self._skipped = order.half_rate, False
        self._observer = Observer(self._memory, (order.source, order.box, order.options))
        self._judged = (0, 0)
        self._pictures = 0
        self._decoded = 0
        self._lost_before = 0
        self._lateness = Lateness()
        self._still_at = self._looked_at = 0.0
        self.source = (0, 0)
        self.shape = order.shape
        self._open(order, order.options)

    def reshape(self, shape: float) -> None:
        """Begin again for pixels that are not square: libVLC tells of them only after the first picture."""
        if self.shape != shape:
            self.shape = shape
            self.begin_again()

    def begin_again(self) -> None:
        """Open it anew, a feed with what it sends now; the picture that stands stays until then."""
        order = self._order
        if order is not None:
            self._player.stop()
            self._anew = True
            self._open(order, order.options)

    def reopen(self, start_s: float) -> None:
        """Play the same file again from a moment, after its end."""
        order = self._order
        if order is not None:
            self._player.stop()
            self._fresh = self._anew = True
            self._held_s = None
            self._open(order, tuple(libvlc.file_options(start_s, order.fragmented)))

    def stop(self) -> None:
        """Stop; returns when no callback can come any more. Then the segment is let go."""
        self._player.stop()
        self._order = None
        if self._writer is not None:
            self._observer.end(self._writer)
            self._writer.close()
            self._writer = None

    def release(self) -> None:
        """Give the player back to libVLC."""
        if self._player is not None:
            self._player.release()
            self._player = None

    def pause(self, paused: bool) -> None:
        """Hold or go on."""
        self._player.set_pause(1 if paused else 0)
        self._held_s = self.where()[0] if paused else None

    def seek(self, seconds: float) -> None:
        """Go to a moment of a recorded file, exactly."""
        if self._held_s is None:
            self._player.set_time(round(seconds * 1000) + SEEK_MS)
        else:
            self._held_s = seconds
            self._until_another_picture(lambda: self._player.set_time(round(seconds * 1000) + SEEK_MS))

    def hold_at(self, seconds: float) -> None:
        """Hold on the picture of a moment."""
        self._player.set_pause(1)
        self._held_s = seconds
        time.sleep(SETTLE_S)
        self.seek(seconds)

    def rate(self, factor: float) -> None:
        """Play slower or faster."""
        self._rate = factor
        self.keep_up(factor)

    def set_half_rate(self, take: int, on: bool) -> None:
        """Show every second picture only, if it still plays this take."""
        if self._take == take:
            self.half_rate = on

    def step(self) -> None:
        """Hold and show the next picture."""
        if self._held_s is None:
            self._held_s = self.where()[0]
        fps = self._player.get_fps()
        self._held_s += 1 / fps if fps > 0 else 0.04
        if not self._until_another_picture(self._player.next_frame):
            self.seek(self._held_s)

    def _until_another_picture(self, ask: Callable[[], object]) -> bool:
        """Ask while held until the picture changes, a few times: libVLC, still busy, may not listen."""
        shown = self._board[self._slot]
        for _ in range(ASK_TIMES):
            ask()
            until = time.monotonic() + ASK_AGAIN_S
            while time.monotonic() < until:
                if self._board[self._slot] != shown:
                    return True
                time.sleep(0.005)
        return False

    def where(self) -> tuple[float, float]:
        """Position and duration of a recorded file in seconds.

        libVLC's own position runs up to half a second behind and is wrong after a seek while held.
        """
        duration_s = max(0, self._player.get_length()) / 1000
        if self._held_s is None:
            return max(0, self._player.get_time()) / 1000, duration_s
        return min(self._held_s, duration_s) if duration_s else self._held_s, duration_s

    def look_alive(self, first_look: bool) -> None:
        """After a while without a new picture: is it a still scene, a stall, or a camera of rare pictures?

        A vout of libVLC 3 shows its last picture again every 80 ms (vout.c, VOUT_REDISPLAY_DELAY), so
        its callbacks alone cannot tell a still scene from a stream that stopped: when pictures were
        decoded since the first looks, that is noted beside the one that stands.
        """
        media = self._player.get_media()
        if media is None:
            return
        now = time.monotonic()
        if first_look:
            self._still_at = now
        settling = now - self._still_at < COUNTS_LAG_S or now - self._looked_at > COUNTS_LAG_S
        self._looked_at = now
        stats = self._vlc.MediaStats()
        if media.get_stats(stats):
            # A picture that was decoded and then left out for being late does not make the old one fresh.
            all_shown = stats.lost_pictures == self._lost_before
            self._lost_before = stats.lost_pictures
            if stats.decoded_video != self._decoded:
                self._decoded = stats.decoded_video
                if all_shown and not settling and self._writer is not None:
                    self._writer.decoded()
                    self._pictures += 1
            self._leave_if_late(self._lateness.stands_still(stats.lost_pictures, self.number, now))
        media.release()

    def _leave_if_late(self, late: bool) -> None:
        if late and self._order is not None:
            self._hop("late", self._order.take)

    def count_late(self) -> None:
        """Notice a camera of which a part of the pictures is left out; called once a second."""
        stats, media = self._vlc.MediaStats(), self._player.get_media()
        if media is not None:
            if media.get_stats(stats):
                self._leave_if_late(self._lateness.count(stats.lost_pictures, self.number))
            media.release()

    def judge(self) -> None:
        """Whether the picture that stands is a new one, and how late; once a second, nothing of stalls."""
        writer, seen = self._writer, (self.number, self._pictures)
        if writer is None:
            return
        if self.delay.number < 0:
            self.track()
        if not self._anew:
            # Opened anew, until the first picture: the one that stands is as late as it was.
            writer.late(self.delay.seconds)
        if seen == self._judged:
            return
        self._judged = seen
        self._observer.look(writer)

    def track(self) -> Track | None:
        """The first picture track, or None while none is known."""
        track = picture_track(self._vlc, self._player)
        if track is not None:
            self.delay.number = track.number
        return track

    def keep_up(self, rate: float) -> None:
        """Show a feed quicker than it comes, or as quickly again."""
        self._told_rate = rate
        self._player.set_rate(rate)

    def _open(self, order: Order, options: tuple[str, ...]) -> None:
        self.delay = Delay()
        new = self._instance.media_new_path if order.is_file else self._instance.media_new_location
        media = new(order.place)
        for option in options:
            media.add_option(option)
        self._player.set_media(media)
        media.release()
        self._player.play()
        # A player keeps its rate from one thing to the next.
        if self._rate != self._told_rate:
            self.keep_up(self._rate)

    def _make(self) -> None:
        vlc = self._vlc
        self._player = self._instance.media_player_new()
        decorators = vlc.CallbackDecorators
        # References for as long as libVLC may call: it keeps none.
        self._callbacks = (
            decorators.VideoLockCb(self._on_lock),
            decorators.VideoDisplayCb(self._on_display),
            ctypes.cast(_FormatCallback(self._on_format), decorators.VideoFormatCb),
        )
        lock, display, pictures = self._callbacks
        self._player.video_set_callbacks(lock, None, display, None)
        self._player.video_set_format_callbacks(pictures, None)
        self._events = events = self._player.event_manager()
        kinds = vlc.EventType
        for kind, name in (
            (kinds.MediaPlayerPlaying, "playing"),
            (kinds.MediaPlayerEndReached, "ended"),
            (kinds.MediaPlayerEncounteredError, "error"),
            (kinds.MediaPlayerESAdded, "track"),
            (kinds.MediaPlayerPaused, "paused"),
        ):
            events.event_attach(kind, self._on_event, name)
        events.event_attach(kinds.MediaPlayerTimeChanged, self._on_time)

    def _on_time(self, event: Any) -> None:
        self.delay.heard(time.monotonic(), event.u.new_time / 1000)

    def _on_event(self, _event: Any, name: str) -> None:
        order = self._order
        if order is not None:
            self._hop(name, order.take)

    def _on_format(self, _opaque: Any, chroma: int, width: Any, height: Any, pitches: Any, lines: Any) -> int:
        order, writer = self._order, self._writer
        if order is None or writer is None:
            return 0
        source = visible(width, height)
        out_width, out_height = fit(*source, *order.box, self.shape)
        pitch = pitch_of(out_width)
        writer.set_size(out_width, out_height, pitch)
        ctypes.memmove(chroma, CHROMA, 4)
        width[0], height[0], pitches[0], lines[0] = out_width, out_height, pitch, out_height
        if source != self.source:
            self.source = source
            self._hop("size", order.take)
        return 1

    def _on_lock(self, _opaque: Any, planes: Any) -> int:
        index = self._index = self._begin()
        planes[0] = self._addresses[index]
        return 0

    def _on_display(self, _opaque: Any, _picture: Any) -> None:
        if self.half_rate and not self._anew:
            self._skipped = not self._skipped
            if self._skipped:
                return
        number = self._publish(self._index, self._anew)
        if not number:
            return
        self._anew = False
        self._board[self._slot] = self.number = number
        if self._fresh:
            self._fresh = False
            self._hop("first", self._take)

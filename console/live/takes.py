"""Which take a tile's screen should play, and when it may begin."""

from __future__ import annotations

from collections.abc import Iterable

from console.live.sessions import Sessions
from console.live.shown import SMALL_PX, ShownCamera, TakeWish, is_rare, kept_key_frame, key_frames_apart
from console.playback.client import CRASHES_DECODER
from console.playback.values import ScreenEvent
from console.relay.values import Reason, StreamState
from console.wall.tile import Economy

# A new size must rest this long before a take is made for it: while a window is dragged, Qt scales.
RESIZE_SETTLE_S = 0.4
FIRST_RETRY_S, LAST_RETRY_S = 0.3, 5.0
# A codec that cannot be shown will not be shown in a second either; a camera may be set differently later.
UNPLAYABLE_RETRY_S = 30.0
# Packets come but no picture: the decoder is stuck, or waits for a key frame that went by.
NO_PICTURE_S = 6.0


class Takes:
    """Begins the takes of one wall.

    `resting`: none may begin. `waiting`: some wait until others have their first picture.
    """

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self.resting = False
        self.waiting = False

    def drive_all(self, cameras: Iterable[ShownCamera], now: float) -> None:
        """Begin what is to be begun of all cameras of the wall."""
        self.waiting = False
        self.drive(cameras, now)

    def drive(self, cameras: Iterable[ShownCamera], now: float) -> None:
        """Begin what is to be begun of these: tiles without a picture first, then enlarged and large ones."""
        for camera in sorted(cameras, key=_urgency):
            self._drive(camera, now)

    def changed(self, camera: ShownCamera, event: ScreenEvent, now: float) -> None:
        """Take what a camera's screen says."""
        if event.kind == "first":
            camera.note_picture(now)
            if camera.take is not None and not camera.valve_open:
                status = self._sessions.status(camera.take.stream_id)
                camera.kept_key = kept_key_frame(camera.screen, status)
        elif event.kind == "error" and event.codec:
            camera.cannot_show = (Reason.CODEC_NOT_SHOWN, event.codec)
            camera.lose_take(now, UNPLAYABLE_RETRY_S, UNPLAYABLE_RETRY_S)
        elif event.kind == "error" and event.error == CRASHES_DECODER:
            camera.cannot_show = (Reason.CRASHES_DECODER, "")
            camera.lose_take(now, UNPLAYABLE_RETRY_S, UNPLAYABLE_RETRY_S)
        elif event.kind in ("ended", "error"):
            camera.lose_take(now, FIRST_RETRY_S, LAST_RETRY_S)

    def _drive(self, camera: ShownCamera, now: float) -> None:
        """Make the screen play what it should, when there is something to play."""
        wish = None if self.resting else self._wish(camera)
        if wish is None:
            return
        if not camera.needs(wish, now, RESIZE_SETTLE_S) and not self._is_stuck(camera, now):
            self._go_on(camera, now)
            return
        if camera.take_lost and now < camera.retry_take_at:
            return
        starts = self._sessions.starts
        if not starts.room(now):
            self.waiting = True
            return
        starts.began(camera.screen.id, now)
        camera.begin_take(wish, now)
        camera.halved = _half(camera)
        camera.valve_open = _all_packets(camera)
        self._sessions.set_valve(camera.screen.id, camera.valve_open)
        self._play(camera, wish)
        other = camera.want.sub.id if wish.stream_id == camera.want.main_id else camera.want.main_id
        if other and other != camera.wanted_stream:
            self._sessions.let_go(camera, other)

    def _play(self, camera: ShownCamera, wish: TakeWish) -> None:
        status = self._sessions.status(wish.stream_id)
        assert status is not None
        width, height = wish.box
        camera.screen.play(
            self._sessions.feed_url(wish.stream_id, camera.screen.id),
            demux=status.demux,
            width=width,
            height=height,
            small=wish.small,
            half_rate=camera.halved,
            rare=wish.rare,
        )

    def _go_on(self, camera: ShownCamera, now: float) -> None:
        """All packets or key frames only, every second picture or all of them, without a new take."""
        if camera.valve_open != _all_packets(camera):
            camera.turn_valve(not camera.valve_open, now)
            self._sessions.set_valve(camera.screen.id, camera.valve_open)
        if camera.halved != _half(camera):
            camera.halved = not camera.halved
            camera.screen.half_rate(camera.halved)
            camera.painted.begin()

    def _wish(self, camera: ShownCamera) -> TakeWish | None:
        """What the screen should play now: the wanted stream when it is up, else one that is."""
        candidates = [camera.wanted_stream, camera.playing, *camera.streams()]
        stream_id = next((stream for stream in candidates if self._sessions.is_up(stream)), None)
        if stream_id is None:
            return None
        want = camera.want
        small = want.height <= SMALL_PX or camera.economy >= Economy.NO_LOOP_FILTER
        take = camera.take
        # Once known to be slow it stays so: a camera that changes its pace must not begin again each time.
        rare = is_rare(self._sessions.status(stream_id)) or (
            take is not None and take.rare and take.stream_id == stream_id
        )
        return TakeWish(stream_id, (want.width, want.height), small, rare)

    def _is_stuck(self, camera: ShownCamera, now: float) -> bool:
        status = self._sessions.status(camera.playing or "")
        if status is None or status.state is not StreamState.LIVE:
            return False
        seen_at = max(camera.screen.picture_at or 0.0, camera.take_at, status.since_at)
        patience_s = NO_PICTURE_S if camera.valve_open else NO_PICTURE_S + 2 * key_frames_apart(status)
        return now - seen_at > patience_s


def _half(camera: ShownCamera) -> bool:
    return camera.economy is Economy.HALF_RATE


def _all_packets(camera: ShownCamera) -> bool:
    return camera.economy is not Economy.KEY_FRAMES


def _urgency(camera: ShownCamera) -> tuple[bool, bool, int]:
    return camera.screen.picture_at is not None, not camera.want.enlarged, -camera.want.height

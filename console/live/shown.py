"""A camera on the wall: what is wanted of it, its screen, its take, and what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from console.live.painted import Painted
from console.playback.screen import Screen
from console.relay.values import Reason, StreamSpec, StreamStatus
from console.wall.streams import StreamChoice
from console.wall.tile import UNCHANGED_AFTER_S, USUAL_KEY_INTERVAL_S, Economy, TileKind, TileState

# Up to this height the loop filter's work is not seen (`facts.md`: saves a tenth of the CPU).
SMALL_PX = 240
# When a valve has been opened everything comes within so long, or the picture is no longer fresh; so many
# pictures since then show that it does.
OPENING_S = 2.0
# A camera whose pictures come less often than three a second is played with patience from the beginning.
RARE_GAP_S = 0.3
OPENED_FRAMES = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """A camera that the wall shows: its streams, and the picture's box in device pixels.

    `key` is the tile's, `camera` the camera's own (the same unless given): a camera may be in two tiles.
    `stream` is what the operator wants of it; `auto` goes by the tile's size. A picture that stays the same
    for `unchanged_after_s` is not believed any more.
    """

    key: str
    sub: StreamSpec
    main: StreamSpec | None
    width: int
    height: int
    enlarged: bool = False
    camera: str = ""
    stream: Literal["auto", "sub", "main"] = "auto"
    unchanged_after_s: float = UNCHANGED_AFTER_S

    def __post_init__(self) -> None:
        """A tile that names no camera of its own has the camera's name."""
        if not self.camera:
            object.__setattr__(self, "camera", self.key)

    @property
    def main_id(self) -> str | None:
        """The main stream's id, where there is one."""
        return self.main.id if self.main else None

    @property
    def may_be_main(self) -> bool:
        """Whether the main stream may be shown."""
        return self.main is not None and self.stream != "sub"

    @property
    def must_be_main(self) -> bool:
        """Whether the main stream is to be shown at once, whatever the size."""
        return self.stream == "main" or (self.enlarged and self.stream != "sub")

    def same_streams(self, other: Shown) -> bool:
        """Whether it is the same camera, at another size perhaps."""
        return (self.camera, self.sub, self.main) == (other.camera, other.sub, other.main)


@dataclass(frozen=True, slots=True)
class TakeWish:
    """What a tile's screen is asked to play. `small` leaves out the loop filter.

    `rare`: its pictures come so rarely that libVLC would take most of them for late and leave them out.
    """

    stream_id: str
    box: tuple[int, int]
    small: bool
    rare: bool = False


@dataclass(frozen=True, slots=True)
class KeptKeyFrame:
    """The first picture of a feed of key frames alone: one that the relay had kept.

    It was decoded at `at` (monotonic seconds), but the camera may have sent it `older_s` before.
    """

    at: float
    older_s: float

    def true_at(self, picture_at: float) -> float:
        """When the camera may have sent the picture that was decoded at `picture_at`."""
        return picture_at - self.older_s if picture_at <= self.at else picture_at


def kept_key_frame(screen: Screen, status: StreamStatus | None) -> KeptKeyFrame | None:
    """What has just become a screen's first picture; None without one."""
    at = screen.picture_at
    return None if at is None else KeptKeyFrame(at, key_frames_apart(status) or USUAL_KEY_INTERVAL_S)


def is_rare(status: StreamStatus | None) -> bool:
    """Whether a stream's pictures come rarely, as far as is known."""
    return status is not None and status.usual_gap_s >= RARE_GAP_S


def key_frames_apart(status: StreamStatus | None) -> float:
    """Seconds between the pictures of a feed of key frames alone; 0 while that is not known."""
    if status is None or status.key_interval_s <= 0:
        return 0.0
    # The relay sends one a second at most.
    return max(1.0, status.key_interval_s)


@dataclass(frozen=True, slots=True)
class TileFigures:
    """What was measured of one camera while it was on the wall; `first_picture_s` None: none came."""

    key: str
    url: str
    first_picture_s: float | None
    frames: int
    freezes: int
    reconnects: int
    state: str
    reason: Reason | None


class ShownCamera:
    """One camera's state on the wall. Times are monotonic seconds."""

    def __init__(self, want: Shown, screen: Screen, now: float) -> None:
        self.want = want
        self.screen = screen
        self.choice = StreamChoice()
        self.take: TakeWish | None = None
        # Why its pictures cannot be shown, and a word on that.
        self.cannot_show: tuple[Reason, str] | None = None
        self.kept_key: KeptKeyFrame | None = None
        self.economy = Economy.NONE
        self.halved = False
        # Whether its take is let have all packets, not key frames only; and since when it opens.
        self.valve_open = False
        self._opened: tuple[float, int] | None = None
        self._took_over = False
        self.painted = Painted()
        self.take_at = now
        self.take_lost = False
        self.retry_take_at = 0.0
        self._retry_pause_s = 0.0
        self._resized_at = now
        self._asked_at = now
        self._first_picture_at: float | None = None
        self._frames_before = screen.frames
        self._freezes = 0
        self._was_stalled = False
        # Whether its pictures were shown too late when it was last looked at.
        self.was_late = False

    @property
    def playing(self) -> str | None:
        """The stream that the screen was last asked to play."""
        return self.take.stream_id if self.take else None

    @property
    def wanted_stream(self) -> str:
        """The stream that the tile should show."""
        return self.want.main.id if self.choice.main and self.want.main else self.want.sub.id

    @property
    def on_screen(self) -> str:
        """The stream that the tile shows, or shall show first."""
        return self.playing or self.wanted_stream

    def streams(self) -> list[str]:
        """Its streams' ids, the small one first."""
        return [self.want.sub.id, *([self.want.main.id] if self.want.main else [])]

    def resize(self, want: Shown, now: float) -> None:
        """The tile has another size, or is enlarged now."""
        if (want.width, want.height) != (self.want.width, self.want.height):
            self._resized_at = now
        self.want = want

    def needs(self, wish: TakeWish, now: float, settle_s: float) -> bool:
        """Whether `wish` calls for a new take; another size only once it has come to rest."""
        take = self.take
        if take is None or self.take_lost:
            return True
        if wish.stream_id != take.stream_id:
            return True
        return wish != take and now - self._resized_at >= settle_s

    def begin_take(self, wish: TakeWish, now: float) -> None:
        """A take begins."""
        self.take = wish
        self.take_at = now
        self.take_lost = False
        self._opened = None
        self._took_over = False
        self.painted.begin()

    def take_over(self, take: TakeWish, now: float) -> None:
        """It comes to its tile with a take of key frames that goes on."""
        self.begin_take(take, now)
        self.valve_open, self._took_over = False, True

    def turn_valve(self, is_open: bool, now: float) -> None:
        """Its take goes on with all packets, or with key frames only."""
        self.valve_open = is_open
        self._opened = (now, self.screen.frames) if is_open else None
        self.take_at = now
        self.painted.begin()

    def has_keys_only(self, now: float) -> bool:
        """Whether no more than key frames can be expected of its take: also for a moment after opening.

        Without a take nothing is expected, and a kept picture is as any other.
        """
        if self._opened is None:
            return self.take is not None and not self.valve_open
        since, frames = self._opened
        return now - since < OPENING_S and self.screen.frames - frames < OPENED_FRAMES

    def stop(self, now: float) -> None:
        """Play no longer; the picture stays, and the next take may begin at once."""
        self.screen.stop()
        self.take_lost = True
        self.retry_take_at = now
        self._was_stalled = True

    def lose_take(self, now: float, first_s: float, last_s: float) -> None:
        """The take ended by itself; the next may begin after a pause that doubles while none lasts."""
        lasted = now - self.take_at
        grown = max(first_s, min(last_s, self._retry_pause_s * 2))
        self._retry_pause_s = first_s if lasted > last_s else grown
        self.take_lost = True
        self.retry_take_at = now + self._retry_pause_s

    def begin_with_picture(self, now: float, kept_key: KeptKeyFrame | None) -> None:
        """It comes to its tile with a picture; that this one does not move is no freeze."""
        self.kept_key = kept_key
        self._was_stalled = True
        self.note_picture(now)

    def note_picture(self, now: float) -> None:
        """A take's first picture has come."""
        if self._first_picture_at is None:
            self._first_picture_at = now

    @property
    def picture_at(self) -> float | None:
        """When the camera sent the picture that stands here, at the latest; None while there is none."""
        at = self.screen.picture_at
        return at if at is None or self.kept_key is None else self.kept_key.true_at(at)

    def is_settled(self, now: float, patience_s: float) -> bool:
        """Whether its take has brought a picture, or has had time enough to do so."""
        at = self.screen.picture_at
        has_own = self.take is not None and at is not None and (self._took_over or at >= self.take_at)
        return has_own or now - max(self._asked_at, self.take_at) >= patience_s

    def watch(self, state: TileState, now: float) -> None:
        """Note freezes and the rate; a picture of this take shows that its codec can be shown."""
        self.painted.look(self.screen.frames, now)
        if self.cannot_show and (self.screen.picture_at or 0.0) > self.take_at:
            self.cannot_show = None
        self.was_late = state.late
        # A picture that is late moves all the same.
        stalled = state.kind is TileKind.STALLED and not state.late
        self._freezes += stalled and not self._was_stalled
        self._was_stalled = stalled

    def figures(self, state: TileState, status: StreamStatus | None) -> TileFigures:
        """The figures so far."""
        first = self._first_picture_at
        return TileFigures(
            key=self.want.key,
            url=self.want.sub.url,
            first_picture_s=None if first is None else max(0.0, first - self._asked_at),
            frames=self.screen.frames - self._frames_before,
            freezes=self._freezes,
            reconnects=status.reconnects if status else 0,
            state=state.kind.value,
            reason=state.reason,
        )

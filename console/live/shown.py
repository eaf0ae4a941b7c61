"""A camera on the wall: what is wanted of it, its screen, its take, and what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from console.playback.screen import Screen
from console.relay.values import Reason, StreamSpec, StreamStatus
from console.wall.streams import StreamChoice
from console.wall.tile import TileKind, TileState


@dataclass(frozen=True, slots=True)
class Shown:
    """A camera that the wall shows: its streams, and the picture's box in device pixels.

    `key` is the tile's, `camera` the camera's own (the same unless given): a camera may be in two tiles.
    `stream` is what the operator wants of it; `auto` goes by the tile's size.
    """

    key: str
    sub: StreamSpec
    main: StreamSpec | None
    width: int
    height: int
    enlarged: bool = False
    camera: str = ""
    stream: Literal["auto", "sub", "main"] = "auto"

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
        self.held: set[str] = set()
        self.choice = StreamChoice()
        self.playing: str | None = None
        self.unplayable = ""
        self.take_at = now
        self.take_lost = False
        self.retry_take_at = 0.0
        self._retry_pause_s = 0.0
        self._box = (0, 0)
        self._resized_at = now
        self._asked_at = now
        self._first_picture_at: float | None = None
        self._frames_before = screen.frames
        self._freezes = 0
        self._was_stalled = False

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

    def begin_take(self, stream_id: str, now: float) -> None:
        """A take of `stream_id` at the present size begins."""
        self.playing = stream_id
        self.take_at = now
        self.take_lost = False
        self._box = (self.want.width, self.want.height)

    def lose_take(self, now: float, first_s: float, last_s: float) -> None:
        """The take ended by itself; the next may begin after a pause that doubles while none lasts."""
        lasted = now - self.take_at
        grown = max(first_s, min(last_s, self._retry_pause_s * 2))
        self._retry_pause_s = first_s if lasted > last_s else grown
        self.take_lost = True
        self.retry_take_at = now + self._retry_pause_s

    def needs_new_size(self, now: float, settle_s: float) -> bool:
        """Whether the take was made for another size, and the new one has come to rest."""
        return self._box != (self.want.width, self.want.height) and now - self._resized_at >= settle_s

    def note_picture(self, now: float) -> None:
        """A take's first picture has come."""
        if self._first_picture_at is None:
            self._first_picture_at = now

    def watch(self, state: TileState, now: float) -> None:
        """Note freezes; a picture of this take shows that its codec can be shown."""
        if self.unplayable and (self.screen.picture_at or 0.0) > self.take_at:
            self.unplayable = ""
        stalled = state.kind is TileKind.STALLED
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

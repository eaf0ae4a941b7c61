"""What a tile is told to show: its camera, its state, the mode it is in, and the marks in its header."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from console.catalogue.values import Name
from console.playback.values import Frame
from console.wall.tile import TileState

CAMERAS_MIME = "application/x-safecity-cameras"


class TileMode(StrEnum):
    """Whether a tile shows what the camera sends now, one held picture, or what was kept of its past."""

    LIVE = "live"
    PAUSED = "paused"
    REPLAY = "replay"


class Pictures(Protocol):
    """Where a tile's pictures come from: a screen of playback, or one picture that is held."""

    @property
    def sequence(self) -> int:
        """A number that changes with each new picture; 0 while there is none."""

    def frame(self) -> Frame | None:
        """The picture, which stands still until the next call; None while there is none."""


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile's camera: call-up number, name, category icon (QtAwesome) and colour (`#rrggbb`), state.

    `row` is the camera's row for drag and drop, -1 where it cannot be dragged.

    `mode_age_s` is how old the picture is that a paused or replaying tile shows; `state` goes on telling of
    the camera. `position_s` and `duration_s` belong to a replay, which may be `held`; `preparing` says that
    one is being fetched while the tile is still live. `stream` is `sub`, `main` or nothing: what is shown
    now. `clock` asks for the overlay with the picture's age (`clock_age_s`) and `clock_offset_s`, the
    camera's own clock less this machine's, None where it is not known.
    """

    number: int
    name: Name
    icon: str
    colour: str
    state: TileState
    row: int = -1
    mode: TileMode = TileMode.LIVE
    mode_age_s: float | None = None
    position_s: float | None = None
    duration_s: float | None = None
    held: bool = False
    preparing: bool = False
    pinned: bool = False
    audio: bool = False
    stream: str = ""
    ptz: bool = False
    clock: bool = False
    clock_age_s: float | None = None
    clock_offset_s: float | None = None

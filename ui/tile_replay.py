"""One tile's instant replay: fetched from the ring, played on a screen of its own, scrubbed and stepped."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from console.playback.screen import Screen
from console.playback.values import ScreenEvent
from console.relay import clocks
from console.relay.values import ClipProgress
from console.wall.replay import ReplayLine, replay_line

# A clip that the relay has not brought by then will not come: it is being started again, or the disk hangs.
FETCH_PATIENCE_S = 15.0
# Positions that playback told before it heard of a seek are passed over for so long.
SEEK_SETTLE_S = 0.4
# A picture that is too short of the end is the end itself: seeking there would end the file at once.
BEFORE_END_S = 0.2
USUAL_FPS = 15.0
# libVLC's position lags by half a second; no picture before a gap may be lost to impatience.
STAND_S = 1.0


def _ahead_awake_s() -> float:
    """How far the wall clock is ahead of the monotonic one; sleep, which only one of them counts, apart."""
    return clocks.ahead_s() - clocks.asleep_s()


class Stage(Enum):
    """`FETCHING`: the tile is still live; `OPENING`: files are there; `SHOWN`: its pictures are on screen."""

    FETCHING = auto()
    OPENING = auto()
    SHOWN = auto()


class Replay:
    """Begins when its clip is asked for. The owner hands on the clip's progress and the screen's events."""

    def __init__(
        self,
        clip_id: str,
        screen: Screen,
        box: tuple[int, int],
        *,
        clock: Callable[[], float] = time.monotonic,
        ahead: Callable[[], float] = _ahead_awake_s,
    ) -> None:
        self.clip_id = clip_id
        self.screen = screen
        self.stage = Stage.FETCHING
        self.line = ReplayLine()
        self.position_s = 0.0
        self.held = False
        self._box = box
        self._new_box = box
        self._clock = clock
        self._ahead = ahead
        self._ahead_then_s = ahead()
        self._asked_at = clock()
        self._index = 0
        self._target_s: float | None = None
        self._sought_at = float("-inf")
        self._told_at = float("inf")
        self._ended = False
        self._resting = False

    # What the owner brings

    def files_came(self, progress: ClipProgress) -> bool:
        """The clip is written: begin to play it. False where there is nothing to play."""
        self.line = replay_line(progress.files)
        if not self.line.files:
            return False
        self.stage = Stage.OPENING
        # The files' times are by the clock as it stands now.
        self._ahead_then_s = self._ahead()
        self._open(0, 0.0)
        return True

    def screen_event(self, event: ScreenEvent) -> bool:
        """What playback says of the screen; False when the file cannot be played."""
        if self.stage is Stage.FETCHING:
            return True
        if event.kind == "first":
            self.stage = Stage.SHOWN
        elif event.kind == "playing":
            self._under_way()
        elif event.kind == "position":
            self._told_position(event.position_s)
        elif event.kind == "ended":
            self._file_ended()
        return event.kind != "error"

    def tick(self) -> None:
        """Notice a gap that playback stands in: it tells no further position until the next picture."""
        if self.stage is not Stage.SHOWN or self.held or self._ended or self._resting:
            return
        reached_s = self.position_s + self._clock() - self._told_at - STAND_S
        if reached_s > self.position_s and self.line.past_gap(reached_s) > reached_s:
            self.seek(reached_s)

    def fit(self, box: tuple[int, int]) -> None:
        """The tile's box in device pixels, looked at a few times a second: a new one that rests is taken."""
        rests, self._new_box = box == self._new_box, box
        if box != self._box and rests and self.stage is Stage.SHOWN:
            self._box = box
            self._open(*self.line.at(self.position_s))

    def overdue(self) -> bool:
        """Whether the clip should have come long ago."""
        return self.stage is Stage.FETCHING and self._clock() - self._asked_at > FETCH_PATIENCE_S

    # What the operator does

    def toggle(self) -> None:
        """Hold, or go on; from its end, from the beginning."""
        if self.held and self._ended:
            self.held = False
            self.seek(0.0)
            return
        self.held = not self.held
        self._told_at = self._clock()
        self.screen.pause(self.held)

    def rest(self, resting: bool) -> None:
        """Nobody can see it: stand still meanwhile, whatever the operator chose."""
        self._resting = resting
        self._told_at = self._clock()
        if self.stage is Stage.SHOWN and not self.held:
            self.screen.pause(resting)

    def seek(self, position_s: float) -> None:
        """Go to a position; held stays held."""
        if self.stage is Stage.FETCHING:
            return
        last_s = max(0.0, self.line.duration_s - BEFORE_END_S)
        self.position_s = min(last_s, max(0.0, self.line.past_gap(position_s)))
        self._sought_at = self._told_at = self._clock()
        index, seconds = self.line.at(self.position_s)
        if index != self._index or self._target_s is not None:
            self._open(index, seconds)
            return
        was_ended, self._ended = self._ended, False
        self.screen.seek(seconds)
        if was_ended or not self.held:
            # A file that has ended plays on from a seek by itself.
            self.screen.pause(self.held)

    def jump(self, seconds: float) -> None:
        """Go on or back from here."""
        self.seek(self.position_s + seconds)

    def step(self) -> None:
        """Hold, and show the next picture."""
        if self.stage is not Stage.SHOWN or self._ended:
            return
        self.held = True
        self.screen.step()
        self.position_s = min(self.line.duration_s, self.position_s + self._picture_s())

    @property
    def utc(self) -> float:
        """When the picture on screen came from the camera (UTC seconds, by the clock as it is set now)."""
        set_by_s = self._ahead() - self._ahead_then_s
        return self.line.utc(self.position_s) + (set_by_s if abs(set_by_s) > clocks.SET_S else 0.0)

    @property
    def where(self) -> tuple[Path, float]:
        """The file on screen, and the seconds into it."""
        index, seconds = self.line.at(self.position_s)
        return Path(self.line.files[index].path), seconds

    def close(self) -> None:
        """Give the screen back."""
        self.screen.close()

    # Within

    def _open(self, index: int, seconds: float) -> None:
        self._index, self._target_s, self._ended = index, seconds, False
        width, height = self._box
        self.screen.play_file(self.line.files[index].path, width=width, height=height, paused=self.held)

    def _under_way(self) -> None:
        target_s, self._target_s = self._target_s, None
        if target_s is not None and target_s > 0.05:
            self._sought_at = self._clock()
            self.screen.seek(target_s)

    def _told_position(self, seconds: float) -> None:
        if self._target_s is not None or self._clock() - self._sought_at < SEEK_SETTLE_S:
            return
        position_s = min(self.line.duration_s, self.line.begin(self._index) + seconds)
        if self.line.past_gap(position_s) > position_s:
            self.seek(position_s)
        else:
            if position_s != self.position_s:
                self._told_at = self._clock()
            self.position_s = position_s

    def _file_ended(self) -> None:
        if self._index + 1 < len(self.line.files):
            self._open(self._index + 1, 0.0)
            return
        self._ended = self.held = True
        self.position_s = self.line.duration_s

    def _picture_s(self) -> float:
        file = self.line.files[self._index]
        seconds = file.end_utc - file.start_utc
        return seconds / file.packets if file.packets and seconds > 0 else 1 / USUAL_FPS

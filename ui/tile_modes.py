"""What tiles show instead of the live picture: one that is paused, or a replay of the last half minute."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from console.live.engine import LiveWall
from console.playback.client import Playback
from console.playback.indexed import index
from console.playback.values import ScreenEvent
from console.relay.client import Relay
from console.relay.values import ClipProgress, ClipRequest, StillResult, StreamStatus
from console.wall.replay import REPLAY_S, kept_s, stream_to_replay
from ui.background import Background
from ui.full_picture import FullPicture
from ui.held_picture import SHOWN_AFTER_S, HeldPicture
from ui.own_folder import OwnFolder
from ui.tile_keys import ModeKeys, Wish, jump_s
from ui.tile_replay import Replay, Stage
from widgets.wall.view import Pictures, TileMode, TileView
from widgets.words import age_words, clip_error_words

REPLAYS_AT_MOST = 4
TICK_MS = 250
SAME_MOMENT_S = 1.0
# Kept this much shorter than asked is worth a word.
SHORT_BY_S = 3.0
REPLAY_IDS, PAUSE_IDS = "replay:", "pause:"


def empty_replays(folder: Path) -> None:
    """At the program's start and end: what replays left in `folder` (`DATA/replay`) is taken away."""
    shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Pause:
    """A paused tile: its picture, and the search for the same moment in full size."""

    picture: HeldPicture
    full: FullPicture


class TileModes(QObject):
    """Modes of one window's tiles, by tile key. `changed(key)`: ask `screen` and `decorate` anew.

    Ages run by themselves: the owner asks `decorate` a few times a second anyway. `notice` is a sentence.

    Not thread-safe: the owner brings clips (`replay:`), stills (`pause:`) and screens' events here on the GUI
    thread. `box(key)` gives the tile's picture box in device pixels. With a `background` a paused picture is
    replaced by the full one of the same moment. Files lie in a folder of its own under
    `folder`, readable by this user alone, and are gone after `close`.
    """

    changed = Signal(str)
    notice = Signal(str)

    def __init__(
        self,
        live: LiveWall,
        relay: Relay,
        playback: Playback,
        folder: Path,
        *,
        box: Callable[[str], tuple[int, int]],
        background: Background | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._relay, self._playback = live, relay, playback
        self._background = background
        self._folder = OwnFolder(folder)
        self._box = box
        self.keys = ModeKeys()
        self._pauses: dict[str, _Pause] = {}
        self._replays: dict[str, Replay] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    # What the wall asks

    def mode(self, key: str) -> TileMode:
        """What the tile shows now; a replay that is still being fetched is live."""
        if key in self._pauses:
            return TileMode.PAUSED
        one = self._replays.get(key)
        return TileMode.REPLAY if one is not None and one.stage is Stage.SHOWN else TileMode.LIVE

    def screen(self, key: str) -> Pictures | None:
        """What the tile shows instead of its live screen; None: the live one."""
        if key in self._pauses:
            return self._pauses[key].picture
        return self._replays[key].screen if self.mode(key) is TileMode.REPLAY else None

    def decorate(self, key: str, view: TileView) -> TileView:
        """The view with what the mode says; the very same where the tile is live."""
        pause, one = self._pauses.get(key), self._replays.get(key)
        if pause is not None:
            return replace(view, mode=TileMode.PAUSED, mode_age_s=float(int(pause.picture.age_s)))
        if one is None:
            return view
        if one.stage is not Stage.SHOWN:
            return replace(view, preparing=True)
        return replace(
            view,
            mode=TileMode.REPLAY,
            mode_age_s=float(int(max(0.0, time.time() - one.utc))),
            position_s=round(one.position_s, 1),
            duration_s=round(one.line.duration_s, 1),
            held=one.held,
        )

    def moment(self, key: str) -> float | None:
        """When the picture on the tile came (UTC seconds); None for a live one."""
        if key in self._pauses:
            return self._pauses[key].full.at_utc
        return self._replays[key].utc if self.mode(key) is TileMode.REPLAY else None

    def replayed(self, key: str) -> tuple[Path, float] | None:
        """The file that the tile replays, and the seconds into it; None where it replays nothing."""
        return self._replays[key].where if self.mode(key) is TileMode.REPLAY else None

    def kept_still(self, key: str) -> StillResult | None:
        """A paused tile's moment in full size, once the relay has written it (a PNG file)."""
        pause = self._pauses.get(key)
        return pause.full.still if pause is not None else None

    # What the operator does

    def pause(self, key: str) -> None:
        """Hold the tile's picture, or go on: a live tile, a paused one, or a replay."""
        if key in self._pauses:
            self.live(key)
        elif self.mode(key) is TileMode.REPLAY:
            self._replays[key].toggle()
            self.changed.emit(key)
        else:
            self._hold(key)

    def replay(self, key: str) -> None:
        """Replay what was kept of the last half minute; from a replay, back to live."""
        if key in self._replays:
            self.live(key)
            return
        if len(self._replays) >= REPLAYS_AT_MOST:
            text = self.tr("{count} tiles replay already; bring one of them back to live first.")
            self.notice.emit(text.format(count=REPLAYS_AT_MOST))
            return
        status = stream_to_replay(self._statuses(key), time.time())
        if status is None:
            self.notice.emit(self._why_none("no_packets"))
            return
        self._fetch(key, status)

    def live(self, key: str) -> None:
        """Back to what the camera sends now."""
        if self._drop(key):
            self.changed.emit(key)

    def seek(self, key: str, position_s: float) -> None:
        """Go to a position of the tile's replay."""
        if self.mode(key) is TileMode.REPLAY:
            self._replays[key].seek(position_s)
            self.changed.emit(key)

    def forget(self, keys: Iterable[str]) -> None:
        """These tiles show something else now: nothing of them is kept."""
        for key in keys:
            self._drop(key)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget every tile that is not among these."""
        wanted = set(keys)
        self.forget([key for key in (*self._pauses, *self._replays) if key not in wanted])

    def rest(self, resting: bool) -> None:
        """The window is hidden: nothing is played meanwhile."""
        for one in self._replays.values():
            one.rest(resting)

    def handles_key(self, key: str, event: QKeyEvent) -> bool:
        """Carry out a key that means something in this tile's mode; whether it did."""
        act = self._act_for(key, event)
        if act is None:
            return False
        act()
        return True

    def takes_key(self, key: str, event: QKeyEvent) -> bool:
        """Whether `handles_key` would: asked before a shortcut may have the key."""
        return self._act_for(key, event) is not None

    def close(self) -> None:
        """All tiles are live again; files are gone."""
        self.forget([*self._pauses, *self._replays])
        self._timer.stop()
        self._folder.close()

    # What relay and playback say

    def clip_progress(self, progress: ClipProgress) -> None:
        """Take what became of a clip; others' are passed over."""
        if not progress.id.startswith(REPLAY_IDS) or progress.state == "writing":
            return
        key = next((k for k, one in self._replays.items() if one.clip_id == progress.id), None)
        if key is None:
            for file in progress.files:
                self._folder.remove(file.path)
            return
        paths = [Path(file.path) for file in progress.files]

        def index_all() -> None:
            for path in paths:
                index(path)

        if self._background is None:
            index_all()
            self._begin(progress)
        else:
            self._background.run(index_all, lambda _: self._begin(progress))

    def _begin(self, progress: ClipProgress) -> None:
        """Show a replay whose files can be entered anywhere, if it is still wanted."""
        key = next((k for k, one in self._replays.items() if one.clip_id == progress.id), None)
        if key is None:
            for file in progress.files:
                self._folder.remove(file.path)
            return
        if not self._replays[key].files_came(progress):
            self._drop(key)
            self.notice.emit(self._why_none(progress.error))
        self.changed.emit(key)

    def still_result(self, result: StillResult) -> None:
        """Take a paused tile's moment in full size; others' are passed over."""
        if not result.id.startswith(PAUSE_IDS):
            return
        if not any(pause.full.answers(result) for pause in self._pauses.values()):
            self._folder.remove(result.path)

    def screen_event(self, event: ScreenEvent) -> None:
        """Take what playback says of a replay's screen; others' are passed over."""
        key = next((k for k, one in self._replays.items() if one.screen.id == event.screen_id), None)
        if key is None:
            return
        one = self._replays[key]
        if not one.screen_event(event):
            self._drop(key)
            self.notice.emit(self.tr("The replay could not be played."))
        if event.kind != "playing":
            self.changed.emit(key)

    # Within

    def _hold(self, key: str) -> None:
        screen = self._live.screen(key)
        frame = screen.frame() if screen is not None else None
        if frame is None:
            self.notice.emit(self.tr("There is no picture to pause."))
            return
        self._drop(key)
        picture = HeldPicture(frame, self._live.delay_s(key) or SHOWN_AFTER_S)
        full = FullPicture(
            picture,
            self._relay,
            self._background,
            new_path=lambda: self._folder.new(".png"),
            remove=self._folder.remove,
            found=lambda: self.changed.emit(key),
        )
        self._pauses[key] = _Pause(picture, full)
        stream_id = self._live.recording_stream(key)
        status = self._relay.status(stream_id) if stream_id is not None else None
        if status is not None:
            full.look(PAUSE_IDS + uuid4().hex, status.id, status.fps)
        self._timer.start()
        self.changed.emit(key)

    def _fetch(self, key: str, status: StreamStatus) -> None:
        now = time.time()
        stem = self._folder.new()
        if stem is None:
            self.notice.emit(self._why_none("read_only"))
            return
        self._drop(key)
        clip_id = uuid4().hex
        one = self._replays[key] = Replay(REPLAY_IDS + clip_id, self._playback.screen(), self._box(key))
        self._relay.record(ClipRequest(one.clip_id, status.id, now - REPLAY_S, now, str(stem)))
        kept = kept_s(status, now)
        if kept < REPLAY_S - SHORT_BY_S:
            text = self.tr("Only the last {age} of this camera are kept.")
            self.notice.emit(text.format(age=age_words(kept)))
        self._timer.start()
        self.changed.emit(key)

    def _why_none(self, error: str) -> str:
        """Why there is nothing to replay, from `ClipProgress.error`."""
        if error == "no_packets":
            return self.tr("Nothing of this camera's past is kept yet.")
        if error == "disk_full":
            return clip_error_words(error)
        return self.tr("The replay could not be written to disk.")

    def _statuses(self, key: str) -> list[StreamStatus | None]:
        """What is known of the stream on the tile and of all that have a past: the small one's is longer."""
        past = (self._relay.status(stream) for stream in self._live.recording_streams(key))
        return [self._live.status(key), *past]

    def _drop(self, key: str) -> bool:
        """Forget the tile's mode; whether it had one."""
        pause, one = self._pauses.pop(key, None), self._replays.pop(key, None)
        if pause is not None:
            pause.full.close()
        if one is not None:
            if one.stage is Stage.FETCHING:
                self._relay.cancel_record(one.clip_id)
            one.close()
            for file in one.line.files:
                self._folder.remove(file.path)
        if not self._pauses and not self._replays:
            self._timer.stop()
        return pause is not None or one is not None

    def _tick(self) -> None:
        """Give up what never came; follow tiles that were resized."""
        for key, one in list(self._replays.items()):
            if one.overdue():
                self._drop(key)
                self.notice.emit(self.tr("The replay could not be fetched in time."))
                self.changed.emit(key)
            else:
                one.fit(self._box(key))
                one.tick()

    def _act_for(self, key: str, event: QKeyEvent) -> Callable[[], None] | None:
        one = self._replays.get(key)
        paused = key in self._pauses
        if one is None and not paused:
            return None
        shown = one is not None and one.stage is Stage.SHOWN
        asked = self.keys.wish(event, paused=paused, replay_shown=shown)
        if asked is None:
            return None
        if asked is Wish.LIVE or one is None:
            return lambda: self.live(key)
        far = jump_s(event)
        acts: dict[Wish, Callable[[], None]] = {
            Wish.TOGGLE: one.toggle,
            Wish.STEP: one.step,
            Wish.BACK: lambda: one.jump(-far),
            Wish.ON: lambda: one.jump(far),
        }
        return lambda: self._do(key, acts[asked])

    def _do(self, key: str, act: Callable[[], None]) -> None:
        act()
        self.changed.emit(key)

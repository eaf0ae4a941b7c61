"""Everything that lives behind the window, built in order and closed in the reverse one."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from console.live.engine import LiveWall
from console.live.sessions import Sessions
from console.package.tools import ExportTools
from console.playback.client import Playback
from console.playback.values import PlaybackSettings, ScreenEvent
from console.relay.client import Relay
from console.relay.values import ClipProgress, ProbeResult, StillResult, StreamState
from console.store.store import Store
from console.wall.unchanged import UnchangedRule, UnchangedRuleError, parse, shipped
from console.watch.attention import AttentionLedger
from console.watch.health_watch import HealthWatch
from ui.background import Background
from ui.catalogue.room import CatalogueRoom
from ui.demo import Demo
from ui.evidence_room import EvidenceRoom
from ui.hearing import Hearing
from ui.listeners import Listeners
from ui.options import Options
from ui.settings import Settings
from ui.tile_modes import empty_replays

WATCH_MS = 1000
FINISH_S = 3.0
# In the data folder: a city's own table in place of `resources/unchanged.json`.
UNCHANGED_TABLE = "unchanged.json"

Post = Callable[[Callable[[], None]], None]


class Services(QObject):
    """Relay, playback, catalogue, health, incidents: started by `start`, stopped by `close`.

    `troubles` are what could not be used as it was found; the window tells them.

    Their callbacks come from foreign threads; here they hop to the GUI thread, once for all. `screens` are
    told the events of every screen (a player of recorded files has one too), `clips` and `stills` of those
    that are no evidence: replays, held pictures, stills taken by hand.
    """

    health_changed = Signal(object)
    helper_lost = Signal(str)
    helper_back = Signal(str)
    failed = Signal(object)
    unsaved = Signal(int)

    def __init__(self, options: Options, store: Store, post: Post) -> None:
        super().__init__()
        self.options = options
        self.store = store
        self.settings = Settings(store)
        self.post = post
        self.background = Background(post, self.failed.emit)
        self.demo = Demo(options.data / "scenes") if options.demo else None
        if self.demo is not None and options.wall is None:
            self.demo.build_city(store)
        self.city = CatalogueRoom(
            options, store, self.settings, self.background, post, self.failed.emit, self
        )
        self.catalogue, self.addresses, self.renewal = (
            self.city.catalogue,
            self.city.addresses,
            self.city.renewal,
        )
        self._make_helpers()
        self.watch = HealthWatch(self.catalogue, self._probe, self.health_changed.emit)
        self.renewal.renewed.connect(lambda moved: self.watch.renumbered(moved.rows))
        self._watcher = self._every_second(lambda: self.watch.tick(time.monotonic()))
        self.ledger = AttentionLedger(store, lambda: self.settings.operator)
        self._ledger_timer = self._every_second(self.ledger.tick)
        self.troubles: list[Exception] = []
        self._make_evidence()

    def _make_helpers(self) -> None:
        """Relay and playback, not started yet, and what speaks to them for every wall."""
        post, logs = self.post, self.options.data / "logs"
        self.relay = Relay(
            on_stream=lambda status: post(lambda: self.sessions.stream_changed(status)),
            on_clip=self._clip_progress,
            on_still=self._still_result,
            on_probe=lambda result: post(lambda: self._probed(result)),
            on_up=self._relay_up,
            on_down=self._relay_down,
            log_file=logs / "relay.log",
        )
        self.playback = Playback(
            on_event=lambda event: post(lambda: self.screens.tell(event)),
            on_up=lambda: post(lambda: self.helper_back.emit("playback")),
            on_down=lambda why: post(lambda: self.helper_lost.emit("playback")),
            settings=PlaybackSettings(hardware=self.settings.get("playback.hardware", has_graphics())),
            log_file=logs / "playback.log",
        )
        self.hearing = Hearing(self.relay, self.playback, self)
        self.sessions = Sessions(self.relay, on_camera=self._camera_seen)
        self.live = LiveWall(self.sessions, self.playback)
        self.screens: Listeners[ScreenEvent] = Listeners(self.live.screen_changed, self.hearing.screen_event)
        self.clips: Listeners[ClipProgress] = Listeners()
        self.stills: Listeners[StillResult] = Listeners()

    def _make_evidence(self) -> None:
        try:
            self.unchanged = _unchanged_rule(self.options.data)
        except (UnchangedRuleError, OSError, UnicodeDecodeError) as error:
            self.unchanged = shipped()
            self.troubles.append(error)
        self.evidence = EvidenceRoom(
            self.store,
            self.options.data,
            self.relay,
            self.catalogue,
            self.addresses.recordings,
            self.background,
            self.post,
            operator=lambda: self.settings.operator,
            on_unsaved=self.unsaved.emit,
            demo=self.demo is not None,
        )
        self.troubles += self.evidence.troubles
        self.incidents = self.evidence.incidents

    def _every_second(self, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(WATCH_MS)
        timer.timeout.connect(call)
        return timer

    def start(self) -> None:
        """Start the helper processes, and look after what a former run left."""
        empty_replays(replay_folder(self.options.data))
        self.relay.start()
        self.playback.start()
        if self.demo is not None:
            self.demo.start()
        self.evidence.custody.open()
        self.background.run(lambda: self.incidents.recover().result())
        self._ledger_timer.start()
        if self.options.wall is None:
            self._watcher.start()
        self.city.start()

    def close(self) -> None:
        """End sessions and processes; unfinished clips are kept with what they have."""
        self._watcher.stop()
        self._ledger_timer.stop()
        self.live.close()
        self.sessions.close()
        self.background.close()
        self.city.close()
        if self.demo is not None:
            self.demo.close()
        ending = [threading.Thread(target=end) for end in (self.playback.close, self._end_recording)]
        for thread in ending:
            thread.start()
        for thread in ending:
            thread.join()
        self.incidents.close()
        self.ledger.close()
        self.evidence.custody.close()
        self.store.close()

    def _end_recording(self) -> None:
        """Clips end with what they have; what is not finished in time is settled at the next start."""
        self.incidents.finish_all(FINISH_S)
        self.relay.close()

    @property
    def export_tools(self) -> ExportTools | None:
        """What packages are made with; None while the keys are not open."""
        return self.evidence.export_tools

    def open_wall(self) -> LiveWall:
        """The live engine of one more window; it shares its sessions with the others."""
        wall = LiveWall(self.sessions, self.playback)
        self.screens.add(wall.screen_changed)
        return wall

    def close_wall(self, wall: LiveWall) -> None:
        """That window is gone."""
        self.screens.drop(wall.screen_changed)
        wall.close()

    # From the relay's thread

    def _clip_progress(self, progress: ClipProgress) -> None:
        if _is_a_look(progress.id):
            self.post(lambda: self.clips.tell(progress))
        else:
            self.incidents.clip_progress(progress)

    def _still_result(self, result: StillResult) -> None:
        if _is_a_look(result.id):
            self.post(lambda: self.stills.tell(result))
        else:
            self.incidents.still_result(result)

    def _relay_up(self) -> None:
        self.post(lambda: self.helper_back.emit("relay"))

    def _relay_down(self, why: str) -> None:
        self.incidents.relay_down(why)

        def said() -> None:
            self.sessions.relay_lost()
            self.helper_lost.emit("relay")

        self.post(said)

    # Health

    def _probe(self, row: int) -> None:
        self.relay.probe(self.addresses.streams(row)[0])

    def _probed(self, result: ProbeResult) -> None:
        row = self.catalogue.row_of_id(result.stream_id.rpartition("/")[0])
        if row is not None:
            self.watch.probed(row, result)

    def _camera_seen(self, key: str, state: StreamState) -> None:
        row = self.catalogue.row_of_id(key)
        if row is not None:
            self.watch.seen(row, state)


def has_graphics() -> bool:
    """Whether there may be a graphics processor to decode with. Without one, asking for it costs time."""
    return sys.platform in ("win32", "darwin") or any(Path("/dev/dri").glob("renderD*"))


def _unchanged_rule(data: Path) -> UnchangedRule:
    """After how long a picture that never changes is called so: by the city's own table, if it has one.

    Raises UnchangedRuleError or OSError when that cannot be used.
    """
    own = data / UNCHANGED_TABLE
    return parse(own.read_text(encoding="utf-8")) if own.exists() else shipped()


def _is_a_look(wish_id: str) -> bool:
    """Evidence has bare identifiers; what is only looked at says what it is: `replay:…`, `pause:…`."""
    return ":" in wish_id


def replay_folder(data: Path) -> Path:
    """Where replays lie while they are looked at; nothing stays there."""
    return data / "replay"

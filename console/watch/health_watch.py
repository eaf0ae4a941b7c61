"""Keeps the health of every camera: those on the wall by what is seen, the others by asking in turn."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from console.catalogue.catalogue import Catalogue, Rows
from console.catalogue.values import Health
from console.relay.values import ProbeResult, Reason, StreamState

# Answers that say nothing about the camera.
_NO_ANSWER = {Reason.NOT_READY, Reason.RELAY_DOWN, Reason.WAITING_FOR_SLOT, Reason.NETWORK_DOWN}


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """How the watch asks. All in seconds, but `at_once` and `per_second` (probes).

    `settle_s`: nothing is asked before the wall has its pictures. `again_s`: a camera is asked again no
    sooner than this; `again_refused_s` where it refused the password (many cameras lock themselves after
    a few wrong ones). `confirm_s`: a live camera that fails is asked once more before it is called down.
    `grace_s`: a camera on the wall may reconnect for so long. `off_wall_s`: it has left the wall when
    nothing was heard of it for so long. `lost_s`: an answer that has not come by then will not come.
    """

    at_once: int = 8
    per_second: float = 20.0
    settle_s: float = 10.0
    again_s: float = 120.0
    again_refused_s: float = 900.0
    confirm_s: float = 15.0
    grace_s: float = 10.0
    off_wall_s: float = 10.0
    lost_s: float = 60.0


@dataclass(slots=True)
class _OnWall:
    heard_at: float
    trouble_since: float | None = None


class HealthWatch:
    """Decides whom to ask, and what the answers mean. Belongs to one thread; `tick` it about once a second.

    `probe(row)` is called for a camera that is to be asked; its answer comes by `probed`. `on_change` is
    told the rows whose health in the catalogue has changed. Times are monotonic seconds.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        probe: Callable[[int], None],
        on_change: Callable[[Rows], None],
        settings: WatchSettings | None = None,
    ) -> None:
        self._catalogue, self._probe, self._on_change = catalogue, probe, on_change
        self._settings = settings or WatchSettings()
        # When each camera may be asked next; -inf for those that never were, so they come first.
        self._due = np.full(catalogue.count, -math.inf)
        self._asked: dict[int, float] = {}
        self._failed_once: set[int] = set()
        self._wall: dict[int, _OnWall] = {}
        self._now = 0.0
        self._started: float | None = None
        self._allowance = 0.0

    def tick(self, now: float) -> None:
        """Let time pass: ask the cameras whose turn it is, the longest unasked first."""
        if self._started is None:
            self._started = self._now = now
        rules = self._settings
        # At most one second's worth is saved up, so that a pause is not made up for at once.
        earned = max(0.0, now - self._now) * rules.per_second
        self._allowance = min(self._allowance + earned, max(1.0, rules.per_second))
        self._now = max(self._now, now)
        self._forget_lost_answers()
        self._look_at_wall()
        if self._now - self._started < rules.settle_s:
            return
        room = min(rules.at_once - len(self._asked), int(self._allowance))
        for row in self._next(room):
            self._asked[row] = self._now
            self._due[row] = math.inf
            self._allowance -= 1
            self._probe(row)

    def seen(self, row: int, state: StreamState) -> None:
        """What the session of a camera on the wall does; such a camera is not asked beside that."""
        if state is StreamState.IDLE:
            self._leave_wall(row)
            return
        entry = self._wall.setdefault(row, _OnWall(self._now))
        entry.heard_at = self._now
        self._failed_once.discard(row)
        match state:
            case StreamState.LIVE:
                entry.trouble_since = None
                self._set(row, Health.LIVE)
            case StreamState.STALLED:
                self._set(row, Health.STALLED)
            case StreamState.FAILED:
                self._set(row, Health.DOWN)
            case StreamState.RECONNECTING:
                if entry.trouble_since is None:
                    entry.trouble_since = self._now
                if self._catalogue.health[row] == Health.LIVE:
                    self._set(row, Health.STALLED)

    def probed(self, row: int, result: ProbeResult) -> None:
        """An answer. It counts for nothing where the camera has come onto the wall meanwhile."""
        self._asked.pop(row, None)
        self._due[row] = self._now + self._settings.again_s
        if row in self._wall:
            return
        if result.state is StreamState.LIVE:
            self._failed_once.discard(row)
            self._set(row, Health.LIVE)
        elif result.reason in _NO_ANSWER:
            self._due[row] = self._now + self._settings.confirm_s
        else:
            self._failed(row, result.reason)

    def renumbered(self, rows: Rows) -> None:
        """The catalogue was renewed: `rows` has the new row of each old one, -1 for a camera that is gone.

        New cameras are due at once, and those that had no address: they may have one now. An answer for one
        that is gone will find nobody.
        """
        due = np.full(self._catalogue.count, -math.inf)
        kept = rows >= 0
        due[rows[kept]] = self._due[kept]
        self._asked = {int(rows[row]): at for row, at in self._asked.items() if rows[row] >= 0}
        due[np.isposinf(due)] = -math.inf
        due[list(self._asked)] = math.inf
        self._due = due
        self._failed_once = {int(rows[row]) for row in self._failed_once if rows[row] >= 0}
        self._wall = {int(rows[row]): entry for row, entry in self._wall.items() if rows[row] >= 0}

    def _failed(self, row: int, reason: Reason | None) -> None:
        was_live = self._catalogue.health[row] in (Health.LIVE, Health.STALLED)
        if reason is Reason.PASSWORD_REFUSED:
            self._due[row] = self._now + self._settings.again_refused_s
        elif was_live and row not in self._failed_once:
            self._failed_once.add(row)
            self._due[row] = self._now + self._settings.confirm_s
            return
        self._failed_once.discard(row)
        self._set(row, Health.DOWN)

    def _next(self, room: int) -> list[int]:
        """Up to `room` rows that are due, the longest due first; those without an address never are."""
        if room <= 0:
            return []
        due = np.flatnonzero(self._due <= self._now)
        due = due[np.argsort(self._due[due], kind="stable")]
        rows: list[int] = []
        for row in due.tolist():
            if len(rows) == room:
                break
            if row in self._wall:
                continue
            if self._catalogue.camera(row).sub_url or self._catalogue.camera(row).main_url:
                rows.append(row)
            else:
                self._due[row] = math.inf
        return rows

    def _forget_lost_answers(self) -> None:
        for row, asked_at in list(self._asked.items()):
            if self._now - asked_at >= self._settings.lost_s:
                del self._asked[row]
                self._due[row] = self._now + self._settings.again_s

    def _look_at_wall(self) -> None:
        for row, entry in list(self._wall.items()):
            since = entry.trouble_since
            if since is not None and self._now - since >= self._settings.grace_s:
                self._set(row, Health.DOWN)
            if self._now - entry.heard_at >= self._settings.off_wall_s:
                self._leave_wall(row)

    def _leave_wall(self, row: int) -> None:
        if self._wall.pop(row, None) is not None and row not in self._asked:
            self._due[row] = self._now + self._settings.again_s

    def _set(self, row: int, health: Health) -> None:
        changed = self._catalogue.set_health(
            np.array([row], dtype=np.int32), np.array([health], dtype=np.uint8)
        )
        if len(changed):
            self._on_change(changed)

"""The players of one process: made when needed, kept for the next take, each on the lane of its kind."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from console.playback import libvlc
from console.playback.lanes import Lane
from console.playback.observed import Memory
from console.playback.player import Player

# More options of libVLC for the graphics driver, for instance `--avcodec-hw=vaapi`.
DRIVER_VARIABLE = "SAFECITY_DRIVER_OPTIONS"
# libVLC's calls for live takes are spread over this many threads, and those for recorded files: four of them
# stand side by side, and a seek of one must not wait for the other three.
LANES = {"live": 4, "file": 4}
IDLE_PLAYERS_PER_LANE = 20


class PlayerKind(StrEnum):
    """What a take needs; all but `live` and `file` have a libVLC instance of their own, made when needed."""

    LIVE = "live"
    # A network folder that hangs must not hold up live tiles.
    FILE = "file"
    # Pictures so rare that libVLC always thinks them late, and would show none of them.
    PATIENT = "patient"
    # A driver that hangs must not hold up anything else.
    HARDWARE = "hardware"


OPTIONS = {
    PlayerKind.LIVE: libvlc.LIVE,
    PlayerKind.FILE: libvlc.LIVE,
    PlayerKind.PATIENT: libvlc.PATIENT,
    PlayerKind.HARDWARE: libvlc.HARDWARE,
}


class Players:
    """Hands out players and takes them back; called on the main loop alone."""

    def __init__(self, vlc: Any, hop: Callable[[str, int], None]) -> None:
        self._vlc = vlc
        self._hop = hop
        self._memory = Memory()
        self._instances: dict[tuple[str, ...], Any] = {}
        # Without libVLC there is nothing to begin with: raises LibVlcMissing here.
        self._instance(PlayerKind.LIVE)
        self._of_kind = {
            kind: [Lane(f"{kind} {n}") for n in range(LANES.get(kind, 1))] for kind in PlayerKind
        }
        self._idle: dict[Lane, list[Player]] = {lane: [] for lane in self.lanes}

    @property
    def lanes(self) -> list[Lane]:
        """All lanes, for the watchdog."""
        return [lane for lanes in self._of_kind.values() for lane in lanes]

    def take(self, kind: PlayerKind) -> Player:
        """A player of this kind. Raises LibVlcMissing when its instance cannot be made."""
        lanes = self._of_kind[kind]
        lane = max(lanes, key=lambda lane: len(self._idle[lane]))
        if self._idle[lane]:
            return self._idle[lane].pop()
        lane = min(lanes, key=lambda lane: lane.members)
        player = Player(self._vlc, self._instance(kind), lane, self._hop, self._memory)
        lane.members += 1
        return player

    def give_back(self, player: Player) -> None:
        """A player that stopped."""
        idle = self._idle[player.lane]
        if len(idle) < IDLE_PLAYERS_PER_LANE:
            idle.append(player)
        else:
            player.lane.members -= 1
            player.lane.put(player.release)

    def _instance(self, kind: PlayerKind) -> Any:
        options = OPTIONS[kind]
        if kind is PlayerKind.HARDWARE:
            options = (*options, *shlex.split(os.environ.get(DRIVER_VARIABLE, "")))
        if options not in self._instances:
            self._instances[options] = libvlc.new_instance(self._vlc, options)
        return self._instances[options]

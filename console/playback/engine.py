"""The playback process's main loop: takes in, frames and events out; it never waits for libVLC itself."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from console.playback import libvlc, shared
from console.playback.board import BoardWriter
from console.playback.lanes import Lane, Watchdog
from console.playback.player import Order, Player, Track
from console.playback.segment import FrameWriter

Message = dict[str, Any]

LANES = 4
TICK_S = 0.25
# A picture track without a decoder is called so when it stays that way for this long.
NO_DECODER_TICKS = 3
IDLE_PLAYERS = 64


@dataclass(slots=True)
class Take:
    """One play of one screen, and what is known of it."""

    order: Order
    player: Player
    shown: bool = False
    paused: bool = False
    ended: bool = False
    codec: str = ""
    ticks_without_decoder: int = 0
    watched: bool = field(default=False)


class Engine:
    """Keeps the takes. `handle` runs on the main loop, for the console's messages and for our own hops."""

    def __init__(self, emit: Callable[[Message], None], post: Callable[[Message], None]) -> None:
        self._emit = emit
        self._post = post
        self._vlc = libvlc.load()
        self._instance = libvlc.new_instance(self._vlc)
        self._lanes = [Lane(f"lane {number}") for number in range(LANES)]
        self._watchdog = Watchdog(self._lanes)
        self._takes: dict[int, Take] = {}
        self._idle: list[Player] = []
        self._board: BoardWriter | None = None

    def handle(self, message: Message) -> None:
        """Do what the console asks or a hop brings."""
        take_id = message.get("take", 0)
        match message["do"]:
            case "board":
                self._board = BoardWriter(message["name"])
            case "play":
                self._play(message)
            case "stop":
                self._stop(take_id)
            case "pause" | "seek" | "rate" | "step" as what:
                self._command(what, take_id, message.get("value"))
            case "vlc":
                self._event(message["event"], take_id)
            case "track":
                self._track_known(take_id, message["track"])
            case "idle":
                self._player_idle(message["player"])
            case "tick":
                self._tick()

    def close(self) -> None:
        """Stop everything, as far as libVLC lets us within a moment."""
        self._watchdog.close()
        for take_id in list(self._takes):
            self._stop(take_id)
        for lane in self._lanes:
            lane.close(0.5)

    def _play(self, message: Message) -> None:
        take_id = message["take"]
        if take_id in self._takes or self._board is None:
            return  # said again after a start: already playing
        try:
            writer = FrameWriter(shared.attach(message["segment"]))
        except FileNotFoundError:
            return  # the console dropped this take while the message was under way
        order = _order(message)
        player = self._idle.pop() if self._idle else self._new_player()
        take = Take(order, player, paused=bool(message.get("paused")))
        self._takes[take_id] = take
        board, slot = self._board.numbers, message["slot"]
        player.lane.put(lambda: player.play(order, writer, board, slot))

    def _new_player(self) -> Player:
        lane = min(self._lanes, key=lambda lane: lane.members)
        lane.members += 1
        return Player(self._vlc, self._instance, lane, self._hop)

    def _hop(self, event: str, take_id: int) -> None:
        self._post({"do": "vlc", "event": event, "take": take_id})

    def _stop(self, take_id: int) -> None:
        take = self._takes.pop(take_id, None)
        if take is None:
            return
        player = take.player

        def stop() -> None:
            player.stop()
            self._post({"do": "idle", "player": player})

        player.lane.put(stop)

    def _player_idle(self, player: Player) -> None:
        if len(self._idle) < IDLE_PLAYERS:
            self._idle.append(player)
        else:
            player.lane.members -= 1
            player.lane.put(player.release)

    def _command(self, what: str, take_id: int, value: Any) -> None:
        take = self._takes.get(take_id)
        if take is None:
            return
        player = take.player
        if what == "pause":
            take.paused = bool(value)
            player.lane.put(lambda: player.pause(bool(value)))
        elif what == "seek":
            take.ended = False
            player.lane.put(lambda: player.seek(float(value)))
        elif what == "rate":
            player.lane.put(lambda: player.rate(float(value)))
        else:
            take.paused = True
            player.lane.put(player.step)

    def _event(self, event: str, take_id: int) -> None:
        take = self._takes.get(take_id)
        if take is None:
            return
        if event == "first":
            take.shown = True
            self._emit({"is": "first", "take": take_id})
            self._look_at_track(take_id, take)
        elif event == "size" and take.shown:
            self._look_at_track(take_id, take)
        elif event == "track":
            take.watched = True
        elif event == "error":
            self._emit({"is": "error", "take": take_id, "error": "not_played", "codec": take.codec})
        elif event == "ended":
            self._ended(take_id, take)

    def _ended(self, take_id: int, take: Take) -> None:
        take.ended = True
        if take.order.is_file and not take.shown:
            self._emit({"is": "error", "take": take_id, "error": "no_video", "codec": take.codec})
        else:
            self._emit({"is": "ended", "take": take_id})

    def _look_at_track(self, take_id: int, take: Take) -> None:
        player = take.player
        player.lane.put(lambda: self._post({"do": "track", "take": take_id, "track": player.track()}))

    def _track_known(self, take_id: int, track: Track | None) -> None:
        take = self._takes.get(take_id)
        if take is None or track is None:
            return
        take.codec = track.codec
        if take.shown:
            width, height = take.player.source
            codec = track.codec
            self._emit({"is": "playing", "take": take_id, "codec": codec, "width": width, "height": height})
        elif not track.selected:
            take.ticks_without_decoder += 1
            if take.ticks_without_decoder == NO_DECODER_TICKS:
                self._emit({"is": "error", "take": take_id, "error": "codec_not_shown", "codec": track.codec})

    def _tick(self) -> None:
        """Every TICK_S: where recorded files stand, and whether a decoder was found for new tracks."""
        for take_id, take in self._takes.items():
            if take.watched and not take.shown and take.ticks_without_decoder < NO_DECODER_TICKS:
                self._look_at_track(take_id, take)
            if take.order.is_file and take.shown and not take.ended:
                take.player.lane.put(lambda t=take_id, p=take.player: self._say_position(t, p))  # type: ignore[misc]

    def _say_position(self, take_id: int, player: Player) -> None:
        position_s, duration_s = player.where()
        self._emit({"is": "position", "take": take_id, "position": position_s, "duration": duration_s})


def _order(message: Message) -> Order:
    if message["file"]:
        paused, start_s = bool(message["paused"]), float(message["start"])
        options = libvlc.file_options(paused, start_s)
    else:
        options = libvlc.live_options(message["demux"], bool(message["small"]))
    with contextlib.suppress(KeyError):
        options.extend(message["extra"])
    width, height = message["box"]
    return Order(
        message["take"],
        message["place"],
        bool(message["file"]),
        tuple(options),
        (width, height),
        float(message.get("rate", 1.0)),
    )

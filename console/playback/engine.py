"""The playback process's main loop: takes in, frames and events out; it never waits for libVLC itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from console.playback import libvlc, shared
from console.playback.audio import Listener
from console.playback.board import BoardWriter
from console.playback.catch_up import ANEW, CatchUp, Room
from console.playback.lanes import Watchdog
from console.playback.player import Order, Player
from console.playback.players import PlayerKind, Players
from console.playback.recorded import Recorded
from console.playback.segment import FrameWriter
from console.playback.track import Track
from console.playback.values import source_of

Message = dict[str, Any]

TICK_S = 0.25
# A picture track is called undecodable when it was found without a decoder so often.
LOOKS_FOR_DECODER = 3
# libVLC knows the shape of a feed's pixels only some packets after the first picture.
LOOK_AGAIN_TICKS = 2
# Whether a picture changes is looked at once a second, not for all takes at the same tick.
JUDGE_TICKS = 4
# A driver has three seconds to its first picture.
BLIND_TICKS = 12


@dataclass(slots=True)
class Take:
    """One play of one screen, and what is known of it."""

    message: Message
    order: Order
    kind: PlayerKind
    player: Player
    catch_up: CatchUp
    recorded: Recorded | None = None
    shown: bool = False
    has_track: bool = False
    looks_without_decoder: int = 0
    look_again_in: int = LOOK_AGAIN_TICKS
    said: tuple[str, int, int] | None = None
    number: int = 0
    still_ticks: int = 0
    blind_ticks: int = 0


class Engine:
    """Keeps the takes. `handle` runs on the main loop, for the console's messages and for our own hops."""

    def __init__(self, emit: Callable[[Message], None], post: Callable[[Message], None]) -> None:
        self._emit = emit
        self._post = post
        vlc = libvlc.load()
        self._players = Players(vlc, self._hop)
        self._listener = Listener(vlc, emit, post)
        self._lanes = [*self._players.lanes, self._listener.lane]
        self._watchdog = Watchdog(self._lanes)
        self._takes: dict[int, Take] = {}
        self._moving: set[int] = set()
        self._rare: set[str] = set()  # places whose pictures are so rare that they need a patient player
        self._hardware_failed = False
        self._board: BoardWriter | None = None
        self._ticks = 0
        self._room = Room()
        self._shapes: dict[str, float] = {}  # of places whose pixels are not square

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
            case "listen":
                self._listener.listen(message["url"])
            case "sound":
                self._listener.known(message["number"], message["state"], message["error"])
            case "half_rate":
                self._half_rate(take_id, bool(message["value"]))
            case "vlc":
                self._event(message["event"], take_id)
            case "track":
                self._track_known(take_id, message["track"])
            case "idle":
                self._players.give_back(message["player"])
            case "again":
                self._again(message["message"])
            case "tick":
                self._tick()

    def close(self) -> None:
        """Stop everything, as far as libVLC lets us within a moment."""
        self._watchdog.close()
        for take_id in list(self._takes):
            self._stop(take_id)
        self._listener.listen(None)
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
        order = _order(message, self._shapes.get(_source(message), 1.0))
        kind = self._kind(message)
        player = self._players.take(kind)
        take = Take(message, order, kind, player, CatchUp(self._room))
        if order.is_file:
            take.recorded = Recorded(order, player, bool(message["paused"]), self._emit)
        self._takes[take_id] = take
        board, slot = self._board.numbers, message["slot"]
        player.lane.put(lambda: player.play(order, writer, board, slot))

    def _kind(self, message: Message) -> PlayerKind:
        if message["file"]:
            return PlayerKind.FILE
        if message.get("rare") or _source(message) in self._rare:
            return PlayerKind.PATIENT
        if message["hardware"] and not self._hardware_failed:
            return PlayerKind.HARDWARE
        return PlayerKind.LIVE

    def _hop(self, event: str, take_id: int) -> None:
        self._post({"do": "vlc", "event": event, "take": take_id})

    def _stop(self, take_id: int) -> None:
        self._moving.discard(take_id)
        take = self._takes.pop(take_id, None)
        if take is None:
            return
        player = take.player
        take.catch_up.end()

        def stop() -> None:
            player.stop()
            self._post({"do": "idle", "player": player})
            self._post({"do": "again", "message": take.message})

        player.lane.put(stop)

    def _move(self, take_id: int) -> None:
        """Have another kind of player go on with a take; its last picture stands meanwhile."""
        self._stop(take_id)
        self._moving.add(take_id)

    def _again(self, message: Message) -> None:
        if message["take"] in self._moving:
            self._moving.discard(message["take"])
            self._play(message)

    def _command(self, what: str, take_id: int, value: Any) -> None:
        take = self._takes.get(take_id)
        if take is not None and take.recorded is not None:
            take.recorded.command(what, value)

    def _half_rate(self, take_id: int, on: bool) -> None:
        take = self._takes.get(take_id)
        if take is not None:
            player = take.player
            take.message["half_rate"] = on
            player.lane.put(lambda: player.set_half_rate(take_id, on))

    def _event(self, event: str, take_id: int) -> None:
        take = self._takes.get(take_id)
        if take is None:
            return
        if take.recorded is not None:
            take.recorded.event(event)
        if event == "first":
            take.shown = True
            self._emit({"is": "first", "take": take_id})
            self._look_at_track(take)
        elif event == "size" and take.shown:
            self._look_at_track(take)
        elif event == "track":
            take.has_track = True
        elif event == "late" and take.kind is not PlayerKind.PATIENT:
            self._rare.add(take.order.source)
            self._move(take_id)
        elif event == "error" and take.kind is PlayerKind.HARDWARE and take.has_track:
            self._fall_back("not_played")
        elif event == "error":
            self._emit({"is": "error", "take": take_id, "error": "not_played"})
        elif event == "ended" and take.recorded is None:
            self._emit({"is": "ended", "take": take_id})

    def _look_at_track(self, take: Take) -> None:
        player, take_id = take.player, take.order.take
        player.lane.put(lambda: self._post({"do": "track", "take": take_id, "track": player.track()}))

    def _track_known(self, take_id: int, track: Track | None) -> None:
        take = self._takes.get(take_id)
        if take is None or track is None:
            return
        about = {"take": take_id, "codec": track.codec}
        if take.shown:
            self._shape_known(take, track.shape)
            width, height = take.player.source
            if take.said != (said := (track.codec, width, height)):
                take.said = said
                self._emit({"is": "playing", "width": width, "height": height, **about})
        elif not track.selected:
            take.looks_without_decoder += 1
            if take.looks_without_decoder < LOOKS_FOR_DECODER:
                return
            if take.kind is PlayerKind.HARDWARE:
                self._fall_back("no_picture")
            elif take.looks_without_decoder == LOOKS_FOR_DECODER:
                self._emit({"is": "error", "error": "codec_not_shown", **about})

    def _shape_known(self, take: Take, shape: float) -> None:
        player = take.player
        if shape != player.shape:
            self._shapes[take.order.source] = shape
            player.lane.put(lambda: player.reshape(shape))

    def _tick(self) -> None:
        self._ticks += 1
        self._listener.tick()
        for take in list(self._takes.values()):
            if take.recorded is not None:
                take.recorded.tick()
            if take.shown:
                self._tick_shown(take)
            elif take.has_track and take.recorded is None:
                self._look_for_decoder(take)
                self._look_for_picture(take)

    def _look_for_picture(self, take: Take) -> None:
        """Pictures are sent, and the driver makes none of them."""
        take.blind_ticks += 1
        if take.kind is PlayerKind.HARDWARE and take.blind_ticks == BLIND_TICKS:
            self._fall_back("no_picture")

    def _fall_back(self, why: str) -> None:
        """Decode in software for the rest of this run, and say so once."""
        if self._hardware_failed:
            return
        self._hardware_failed = True
        self._emit({"is": "hardware_failed", "error": why})
        for take_id in [number for number, take in self._takes.items() if take.kind is PlayerKind.HARDWARE]:
            self._move(take_id)

    def _look_for_decoder(self, take: Take) -> None:
        if take.looks_without_decoder < LOOKS_FOR_DECODER:
            self._look_at_track(take)

    def _tick_shown(self, take: Take) -> None:
        player = take.player
        if take.look_again_in:
            take.look_again_in -= 1
            if not take.look_again_in:
                self._look_at_track(take)
        if take.recorded is None:
            self._keep_up(take)
            if (self._ticks + take.order.take) % JUDGE_TICKS == 0:
                player.lane.put(player.judge)
                player.lane.put(player.count_late)
            number, take.number = take.number, player.number
            if number != take.number:
                take.still_ticks = 0
                return
            take.still_ticks += 1
            first_look = take.still_ticks == 1
            player.lane.put(lambda: player.look_alive(first_look))

    def _keep_up(self, take: Take) -> None:
        """Bring a feed that is shown late back to the present."""
        player, before = take.player, take.catch_up.rate
        rate = take.catch_up.look(player.delay.seconds, time.monotonic())
        if rate == ANEW:
            player.lane.put(player.begin_again)
        elif rate != before:
            player.lane.put(lambda: player.keep_up(rate))


def _source(message: Message) -> str:
    return source_of(message["place"], bool(message["file"]))


def _order(message: Message, shape: float) -> Order:
    is_file, start_s = bool(message["file"]), float(message["start"])
    if is_file:
        options = libvlc.file_options(start_s, bool(message.get("fragmented")))
    else:
        options = libvlc.live_options(message["demux"], bool(message["small"]))
    width, height = message["box"]
    return Order(
        message["take"],
        message["place"],
        is_file,
        tuple(options),
        (width, height),
        float(message["rate"]),
        start_s,
        shape,
        bool(message["half_rate"]),
        bool(message.get("fragmented")),
    )

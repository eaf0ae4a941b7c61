"""One play of one screen, as the console knows it: what to play, and the segment its frames come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from console.playback import shared
from console.playback.board import Board
from console.playback.segment import FrameReader, layout_for, prepare
from console.playback.values import source_of


@dataclass(frozen=True, slots=True)
class Wish:
    """What a screen shall play: a feed's URL, or a file's path when `is_file`."""

    place: str
    box: tuple[int, int]
    demux: str = ""
    small: bool = False
    half_rate: bool = False
    is_file: bool = False
    fragmented: bool = False
    rare: bool = False

    @property
    def source(self) -> str:
        """The feed or file, however much of it is sent."""
        return source_of(self.place, self.is_file)


class Take:
    """A take's segment and how far it is. Raises NoSharedMemory when there is no room for it.

    `former` is the take whose picture stands until this one has its own: of the same camera.
    """

    def __init__(
        self, number: int, screen_id: str, wish: Wish, board: Board, former: Take | None = None
    ) -> None:
        self.number = number
        self.screen_id = screen_id
        self.wish = wish
        # Frames of all takes together are numbered upwards, so that a switch is a change too.
        first = number << 32
        layout = layout_for(*wish.box)
        self.block = shared.create(layout.size)
        unchanged_since = former.reader.unchanged_since if former is not None else None
        prepare(self.block, layout, first, unchanged_since)
        self.reader: FrameReader = FrameReader(self.block, layout)
        self.slot = board.take_slot(first)
        self.paused = False
        self.rate = 1.0
        self.half_rate = wish.half_rate
        self.hardware = False
        self.position_s = 0.0

    @property
    def frames(self) -> int:
        """Frames so far."""
        return self.reader.sequence - (self.number << 32)

    @property
    def pixels(self) -> int:
        """How much is asked for."""
        return self.wish.box[0] * self.wish.box[1]

    def message(self) -> dict[str, Any]:
        """The take as the playback process is told, with the moment reached in a recorded file."""
        wish = self.wish
        return {
            "do": "play",
            "take": self.number,
            "segment": self.block.name,
            "slot": self.slot,
            "place": wish.place,
            "file": wish.is_file,
            "fragmented": wish.fragmented,
            "demux": wish.demux,
            "small": wish.small,
            "hardware": self.hardware,
            "half_rate": self.half_rate,
            "rare": wish.rare,
            "box": wish.box,
            "paused": self.paused,
            "rate": self.rate,
            "start": self.position_s,
        }

    def successor(self, number: int, board: Board) -> Take:
        """The same take anew, going on where this one is."""
        take = Take(number, self.screen_id, self.wish, board, self)
        take.half_rate, take.hardware = self.half_rate, self.hardware
        take.paused, take.rate, take.position_s = self.paused, self.rate, self.position_s
        return take

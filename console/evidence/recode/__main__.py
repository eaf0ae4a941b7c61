"""The recoding process: does the orders that come on standard input and ends with the console."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import av.error

from console.child.worker import Message, Worker
from console.evidence.masks import Mask
from console.evidence.recode.covering import cover
from console.evidence.recode.cutting import cut
from console.evidence.recode.orders import CannotRecode, Made, Piece, mask_from, piece_from
from console.evidence.recode.picturing import take_picture
from console.evidence.recode.reading import index
from console.evidence.recode.viewing import Viewing

SAY_EVERY_S = 0.25


def main() -> None:
    """Say `ready`, do what is asked, one thing after the other."""
    worker, viewing = Worker(), Viewing()

    def handle(message: Message) -> None:
        if message["do"] == "look":
            worker.emit({"is": "picture", "n": message["n"], **_look(viewing, message)})
        else:
            _handle(message, worker.emit)

    worker.run(handle)


def _look(viewing: Viewing, message: Message) -> Message:
    try:
        return viewing.look(message)
    except (CannotRecode, OSError, av.error.FFmpegError):
        return {}


def _handle(message: Message, emit: Callable[[Message], None]) -> None:
    try:
        if message["do"] == "times":
            _tell_times(message, emit)
        else:
            _make(message, emit)
    except CannotRecode as error:
        emit({"is": "failed", "why": error.why, "detail": error.detail})
    except OSError as error:
        emit({"is": "failed", "why": "os", "errno": error.errno, "detail": error.strerror or str(error)})
    except av.error.FFmpegError as error:
        # The encoder or the muxer refuses what the source holds.
        emit({"is": "failed", "why": "not_written", "detail": error.strerror or str(error)})
    else:
        emit({"is": "over"})


def _tell_times(message: Message, emit: Callable[[Message], None]) -> None:
    for number, path in enumerate(message["paths"]):
        try:
            found = index(Path(path))
        except CannotRecode:
            # A file that cannot be read costs the others nothing.
            continue
        emit({"is": "times", "number": number, "times": found.times.tolist()})


def _make(message: Message, emit: Callable[[Message], None]) -> None:
    pieces = [piece_from(each) for each in message["pieces"]]
    masks = [mask_from(each) for each in message.get("masks", ())]
    for number, piece in enumerate(pieces):
        tell = _teller(emit, number, len(pieces))
        made = _made(message["do"], piece, masks, tell)
        _bring_to_disk(piece.target)
        emit({"is": "made", "number": number, **made.message()})


def _made(what: str, piece: Piece, masks: list[Mask], tell: Callable[[float], None]) -> Made:
    if what == "picture":
        return take_picture(piece)
    return cover(piece, masks, tell) if what == "cover" else cut(piece, tell)


def _teller(emit: Callable[[Message], None], number: int, count: int) -> Callable[[float], None]:
    said_at = 0.0

    def tell(share: float) -> None:
        nonlocal said_at
        now = time.monotonic()
        if now - said_at >= SAY_EVERY_S:
            said_at = now
            emit({"is": "progress", "share": (number + share) / count})

    return tell


def _bring_to_disk(path: str) -> None:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


if __name__ == "__main__":
    main()

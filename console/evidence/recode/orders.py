"""What the recoding process is asked for and what it answers: values that go through a pipe as JSON."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from console.evidence.masks import Mask

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Label:
    """A strip that is put beneath a picture: one byte of brightness for each pixel, row by row."""

    width: int
    height: int
    luma: bytes

    def __post_init__(self) -> None:
        if self.width <= 0 or self.height <= 0 or len(self.luma) != self.width * self.height:
            raise ValueError("a label's bytes are its width times its height")


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of which something is made: `from_s` to `to_s` are seconds within it, `start_utc` its begin."""

    source: str
    target: str
    start_utc: float
    from_s: float
    to_s: float
    comment: str = ""
    label: Label | None = None

    def message(self) -> Message:
        """As it goes through the pipe."""
        plain = {name: getattr(self, name) for name in _PLAIN}
        if self.label is not None:
            luma = base64.b64encode(self.label.luma).decode("ascii")
            plain["label"] = [self.label.width, self.label.height, luma]
        return plain


_PLAIN = ("source", "target", "start_utc", "from_s", "to_s", "comment")


def piece_from(message: Mapping[str, Any]) -> Piece:
    """The piece that a message tells."""
    plain = {name: message[name] for name in _PLAIN}
    label = message.get("label")
    if label is not None:
        plain["label"] = Label(int(label[0]), int(label[1]), base64.b64decode(label[2]))
    return Piece(**plain)


def mask_message(mask: Mask) -> Message:
    """A mask as it goes through the pipe."""
    return {"camera": mask.camera, "points": mask.points, "from": mask.from_utc, "to": mask.to_utc}


def mask_from(message: Mapping[str, Any]) -> Mask:
    """The mask that a message tells."""
    points = tuple((float(x), float(y)) for x, y in message["points"])
    return Mask(int(message["camera"]), points, message["from"], message["to"])


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: `start_s` and `end_s` are where it begins and ends within its source."""

    target: str
    start_s: float
    end_s: float
    codec: str
    width: int
    height: int
    packets: int
    key_frames: int

    def message(self) -> Message:
        """As it goes through the pipe."""
        return {name: getattr(self, name) for name in self.__slots__}


class CannotRecode(Exception):
    """A source gives nothing: `why` is `nothing_there`, `not_decodable` or `not_written`."""

    def __init__(self, why: str, detail: str = "") -> None:
        super().__init__(f"{why}: {detail}" if detail else why)
        self.why = why
        self.detail = detail

"""What is made from originals, as values: kinds of work, wishes, troubles, and what is told of a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from console.evidence.capture_values import EvidenceFile
from console.evidence.errors import EvidenceError
from console.evidence.masks import Mask
from console.evidence.recode.orders import Label


class Work(StrEnum):
    """What is made of an original. Cut: its packets as they are, from a key frame on."""

    PICTURE = "picture"
    CUT = "cut"
    COPY = "copy"
    MASKED = "masked"


# Draws what stands beneath a picture: its width in pixels, the original, and what is made.
Labels = Callable[[int, EvidenceFile, Work], Label]
Progress = Callable[[float], None]


class DerivedTrouble(StrEnum):
    """Why nothing was made."""

    NOTHING_THERE = "nothing_there"
    NOT_DECODABLE = "not_decodable"
    NOT_AS_SEALED = "not_as_sealed"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    FOLDER_MISSING = "folder_missing"
    WRITE_FAILED = "write_failed"
    PROCESS_LOST = "process_lost"
    CANCELLED = "cancelled"


class DerivedFailed(EvidenceError):
    """Nothing was made, and nothing of it is left; `trouble` says why, `detail` of which file."""

    def __init__(self, trouble: DerivedTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class CopyWish:
    """A copy of one camera's footage between two moments (UTC seconds).

    With `anew` it is encoded again, exactly as long as wanted, labelled and with its masks; without it is a
    cut of the packets as they are, which begins with the key frame at or before `from_utc` and carries no
    masks. A camera's several files give as many copies: what lies between them is not filled.
    """

    camera: int
    from_utc: float
    to_utc: float
    masks: tuple[Mask, ...] = ()
    anew: bool = True

    def __post_init__(self) -> None:
        if self.masks and not self.anew:
            raise ValueError("masks need a copy that is encoded anew")

    @property
    def work(self) -> Work:
        """What is made."""
        if not self.anew:
            return Work.CUT
        return Work.MASKED if self.masks else Work.COPY


def what_was_done(file: EvidenceFile) -> dict[str, Any]:
    """What its maker wrote of a derived file: `work`, `from_utc`, `to_utc`, `masks`; empty if not ours."""
    try:
        said = json.loads(file.what_was_done or "{}")
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def told(work: Work, start: float, end: float, masks: tuple[Mask, ...], source: EvidenceFile) -> str:
    """What is written down of a derived file, for `what_was_done` to read; times are UTC seconds."""
    said = {
        "work": work,
        "from_utc": round(start, 3),
        "to_utc": round(end, 3),
        "source_sha256": source.sha256,
        "masks": [
            {"points": [[round(x, 4), round(y, 4)] for x, y in m.points], "from": m.from_utc, "to": m.to_utc}
            for m in masks
        ],
    }
    return json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":"))

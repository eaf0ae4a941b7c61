"""Footage of the past from where a camera's recordings lie: what any such system can be asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class RecordingsTrouble(StrEnum):
    """Why recordings cannot be had."""

    NOT_OFFERED = "not_offered"
    NO_ANSWER = "no_answer"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105
    NOT_THERE = "not_there"
    NOTHING_RECORDED = "nothing_recorded"
    BAD_ANSWER = "bad_answer"
    TOO_MUCH = "too_much"
    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    WRITE_FAILED = "write_failed"
    CANCELLED = "cancelled"


class RecordingsError(Exception):
    """Recordings could not be had; `trouble` says why, `detail` what was said, without credentials."""

    def __init__(self, trouble: RecordingsTrouble, detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}" if detail else str(trouble))
        self.trouble = trouble
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time (UTC seconds) of which there are recordings."""

    start_utc: float
    end_utc: float


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """A recording as it was received: the file, its hash (SHA-256 in hex, taken on its way to the disk)."""

    path: Path
    sha256: str
    size: int
    start_utc: float
    end_utc: float
    codec: str
    width: int
    height: int
    packets: int
    key_frames: int


# The share that has come, 0 to 1, or None where the whole is not known.
Progress = Callable[[float | None], None]


class Recordings(Protocol):
    """The recordings of cameras, by camera id. Every method may block for as long as its time-outs allow."""

    def offered(self, camera_id: str) -> bool:
        """Whether recordings of this camera can be asked for at all; does not block."""

    def spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...]:
        """What is recorded within a stretch of time, in order. Raises RecordingsError."""

    def fetch(
        self,
        camera_id: str,
        start_utc: float,
        end_utc: float,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> FetchedFile:
        """Fetch a stretch into `target` (written as `TARGET.part` until whole). Raises RecordingsError."""

"""What changes the catalogue: every change is named, stands in a history, and can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

Table = Literal["sites", "cameras", "areas", "ways"]


class ChangeKind(StrEnum):
    """Where a change comes from."""

    IMPORT = "import"
    SYNC = "sync"
    AREAS = "areas"
    EDITED = "edited"
    PLACED = "placed"
    MERGED = "merged"
    NUMBERED = "numbered"


# Made by a person on one site or camera: lists and sources do not overwrite what these touched.
BY_HAND = frozenset({ChangeKind.EDITED, ChangeKind.PLACED, ChangeKind.MERGED})


@dataclass(frozen=True, slots=True)
class ChangeHead:
    """What a change is called. `sender` is the office or source that the list came from.

    `counts` are by outcome (`new`, `changed`, …); `file_sha256` is of the list as it was read.
    """

    kind: ChangeKind
    name: str
    who: str
    sender: str = ""
    file_name: str = ""
    file_sha256: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """A change as the history has it. Times are UTC seconds; `undone_utc` is None while it stands.

    `source` is what the source of a sync is called today, "" for every other change.
    """

    id: str
    head: ChangeHead
    at_utc: float
    seat: str
    rows: int
    undone_utc: float | None = None
    undone_by: str = ""
    source: str = ""

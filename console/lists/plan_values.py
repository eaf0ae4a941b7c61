"""What a plan tells: rows, what becomes of them, whom they may be the same as, and how it was carried out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from console.lists.values import Alike, CellTrouble, Decision, Field, Outcome, Past

# Rows done so far, and about how many there are (0: not known).
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
# host, user, password → the name of that login in the credential store
KeepSecret = Callable[[str, str, str], str]
# What stands in a report in a password's place. A list that comes back with it has no password there.
MASK = "•••"
# Columns whose headers begin with this are ours: reasons beside rejected rows. They say nothing of a site.
REASON_MARK = "⚑"


class PlanCancelled(Exception):
    """The person who had a plan made does not want it any more; nothing is left of it."""


class PlanOutdated(Exception):
    """The same sender's list or source was taken in since this plan was made: make it anew."""


class SecretsLost(Exception):
    """The plan was opened again without the passwords that stood in its list: make it anew."""


class Changed(NamedTuple):
    """A value that becomes another. `field` is a Field, or the header of a column that nobody mapped."""

    field: Field | str
    old: Any
    new: Any


class Contrary(NamedTuple):
    """A value of a row that a site it may be has otherwise: a merge leaves what stands there.

    `by_hand`: a person set it there, so that it stays even if the list's values are wanted.
    """

    field: Field
    stands: Any
    said: Any
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A site that a row's site may be, and why.

    `row` is the earlier row of the list that tells of it, 0 for one that the catalogue has. `score` is 0 to
    1; `distance_m` metres, or None where one of them has no place; `number` that of a camera there, or 0;
    `contrary` what a merge would not take.
    """

    site: str
    name: str
    why: Alike
    score: float
    distance_m: float | None = None
    number: int = 0
    row: int = 0
    contrary: tuple[Contrary, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the list and what becomes of it.

    `row` is the file's (1 is its first line); of what is GONE or MISSING, which no row tells of, below 0.
    `values` are by field as in a Record; `changes` what becomes another in the catalogue, for a row that is
    merged too. `site` and `camera` are identifiers in the catalogue, of new ones those that they will have;
    "" where there is none. `chosen` is the candidate that a MERGE goes to. `returned`: what was gone is
    back. `withheld` are values that another sender tells otherwise: taken only if a person says so. `past` is
    the list that told of a MISSING row last, or the change by which a person DELETED it.
    """

    row: int
    outcome: Outcome
    decision: Decision
    name: str
    values: Mapping[Field, str | float | int]
    changes: tuple[Changed, ...] = ()
    troubles: tuple[CellTrouble, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    has_camera: bool = False
    site: str = ""
    camera: str = ""
    chosen: str = ""
    returned: bool = False
    withheld: tuple[Changed, ...] = ()
    past: Past | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Guess:
    """A word of the list taken for a category (`code`, "" where it was taken for none), in `count` rows.

    `settled`: a person said so, of this list or of an earlier one.
    """

    text: str
    code: str
    count: int
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Applied:
    """How carrying out went. `change` is "" where nothing changed.

    `counts` are of rows by what became of them: a possible duplicate that a person decided is new or changed
    by then. `numbers` are the call-up numbers given, as spans (first, last); `pairs` how many possible
    duplicates now wait for a person; `skipped` the rows whose site, camera or number was gone or taken since
    the plan was made; `decided` how many rows a person decided, by how.
    """

    change: str
    counts: Mapping[Outcome, int]
    numbers: tuple[tuple[int, int], ...] = ()
    pairs: int = 0
    skipped: tuple[int, ...] = ()
    decided: Mapping[Decision, int] = field(default_factory=dict)

    @property
    def numbered(self) -> int:
        """How many cameras were given a number."""
        return sum(last - first + 1 for first, last in self.numbers)

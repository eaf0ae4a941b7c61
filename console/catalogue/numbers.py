"""Call-up numbers: what one is, giving a camera one by hand, and numbering cameras anew by the scheme."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from console.catalogue.change_log import like
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.changes import Changing
from console.catalogue.number_giver import Giver, NumbersExhausted, Opened
from console.catalogue.number_scheme import (
    Per,
    Range,
    Scheme,
    SchemeTrouble,
    SchemeWrong,
    checked,
    read_scheme,
    spans_from_text,
    spans_to_text,
    write_scheme,
)
from console.catalogue.values import Name
from console.store.number_tables import forget_retired

__all__ = [
    "Free",
    "Given",
    "Giver",
    "KeyNumbers",
    "NumberRetired",
    "NumberTaken",
    "NumbersExhausted",
    "Opened",
    "Per",
    "PreviewOutdated",
    "Range",
    "Renumbering",
    "Retired",
    "Scheme",
    "SchemeTrouble",
    "SchemeWrong",
    "checked",
    "former",
    "make_way",
    "misplaced",
    "numbers_by_area",
    "preview_renumber",
    "read_scheme",
    "renumber",
    "retired",
    "retired_count",
    "spans_from_text",
    "spans_to_text",
    "state_of",
    "write_scheme",
]


@dataclass(frozen=True, slots=True)
class Free:
    """Nobody has this number, and nobody had it."""


@dataclass(frozen=True, slots=True)
class Given:
    """A camera has it."""

    camera: str
    name: Name


@dataclass(frozen=True, slots=True)
class Retired:
    """A camera had it until `retired_utc`, when it was called `name`; it may be there still, renumbered."""

    number: int
    camera: str
    name: Name
    retired_utc: float


class NumberTaken(Exception):
    """Another camera has this number."""

    def __init__(self, number: int, holder: Given) -> None:
        super().__init__(f"{number} is the number of {holder.camera}")
        self.number = number
        self.holder = holder


class NumberRetired(Exception):
    """People may know another camera by this number: it is given again only by who says so."""

    def __init__(self, former: Retired) -> None:
        super().__init__(f"{former.number} was the number of {former.camera}")
        self.former = former


class PreviewOutdated(Exception):
    """The numbers that would be given are not those that were shown: something changed in between."""


@dataclass(frozen=True, slots=True)
class Renumbering:
    """A camera's number now, and the one that it would have; `thana` is an area's identifier or ""."""

    camera: str
    name: Name
    thana: str
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class KeyNumbers:
    """Numbers of one area: blocks of the scheme (`own`), those it fills beside them, the next to be given.

    `key` is "" for cameras without an area, or for all. `cameras` are the area's, `taken` the numbers of its
    blocks that are given or retired. `next` is None where no number is left.
    """

    key: str
    name: Name
    own: tuple[Range, ...]
    filled: tuple[Range, ...]
    cameras: int
    taken: int
    next: int | None


def state_of(db: Database, number: int) -> Free | Given | Retired:
    """What this number is today."""
    row = db.execute(
        "SELECT n.camera, n.retired_utc, coalesce(c.name_hi, n.name_hi), coalesce(c.name_en, n.name_en),"
        " n.name_hi, n.name_en FROM numbers_given n LEFT JOIN cameras c ON c.id = n.camera"
        " WHERE n.number = ?",
        [number],
    ).fetchone()
    if row is None:
        return Free()
    camera, retired_utc, hi, en, then_hi, then_en = row
    if retired_utc is None:
        return Given(camera, Name(hi, en))
    return Retired(number, camera, Name(then_hi, then_en), retired_utc)


def former(db: Database, number: int) -> Retired | None:
    """The camera that was called up by `number` and is no more, or has another number now."""
    if "numbers_given" not in db.table_names():
        # A store that an older console made, and that is only read.
        return None
    state = state_of(db, number)
    return state if isinstance(state, Retired) else None


def make_way(db: Database, number: int, camera: str, *, allow_retired: bool = False) -> None:
    """See to it that `camera` can have `number`. Raises NumberTaken and NumberRetired.

    With `allow_retired` a number that another camera had is free from here on: only where a person said so.
    """
    state = state_of(db, number)
    if isinstance(state, Given) and state.camera != camera:
        raise NumberTaken(number, state)
    if isinstance(state, Retired) and state.camera != camera:
        if not allow_retired:
            raise NumberRetired(state)
        forget_retired(db, number)


def retired(db: Database, text: str = "", offset: int = 0, limit: int = 200) -> tuple[Retired, ...]:
    """Retired numbers, the latest first; those that begin with `text`, or whose camera's name has it."""
    found = db.execute(
        "SELECT number, camera, name_hi, name_en, retired_utc FROM numbers_given"  # noqa: S608
        f" WHERE {_SOUGHT} ORDER BY retired_utc DESC, number LIMIT ? OFFSET ?",
        [*_sought(text), limit, offset],
    )
    return tuple(Retired(number, camera, Name(hi, en), utc) for number, camera, hi, en, utc in found)


def retired_count(db: Database, text: str = "") -> int:
    """How many of them there are."""
    sql = f"SELECT count(*) FROM numbers_given WHERE {_SOUGHT}"  # noqa: S608
    return int(db.execute(sql, _sought(text)).fetchone()[0])


def numbers_by_area(db: Database, scheme: Scheme) -> tuple[KeyNumbers, ...]:
    """Every area that numbers are given in, in the order of the areas, and what is without one."""
    giver = Giver(db, scheme)
    counts: dict[str, int] = {}
    per_thana = db.execute(
        "SELECT coalesce(s.thana, ''), count(*) FROM cameras c JOIN sites s ON s.id = c.site GROUP BY 1"
    )
    for thana, count in per_thana:
        key = giver.key_of(thana)
        counts[key] = counts.get(key, 0) + count
    areas = db.execute(
        "SELECT id, name_hi, name_en FROM areas WHERE kind = ? ORDER BY rowid", [str(scheme.per)]
    )
    keys = [] if scheme.per is Per.CITY else [(key, Name(hi, en)) for key, hi, en in areas]
    return tuple(
        _key_numbers(giver, key, name, counts.get(key, 0)) for key, name in (*keys, ("", Name("", "")))
    )


def misplaced(db: Database, scheme: Scheme, key: str | None = None) -> tuple[str, ...]:
    """Cameras whose number lies outside the blocks of their area; of one area, or of all."""
    giver = Giver(db, scheme)
    found = db.execute(
        "SELECT c.id, c.number, coalesce(s.thana, '') FROM cameras c JOIN sites s ON s.id = c.site"
        " ORDER BY c.number"
    )
    spans: dict[str, tuple[Range, ...]] = {}
    out = []
    for camera, number, thana in found:
        own = giver.key_of(thana)
        if own not in spans:
            spans[own] = tuple(sorted(giver.spans_of(own)))
        if key in (None, own) and not _within(spans[own], number):
            out.append(camera)
    return tuple(out)


def preview_renumber(db: Database, scheme: Scheme, cameras: Iterable[str]) -> tuple[Renumbering, ...]:
    """What numbers these cameras would have by the scheme, in the order of those they have.

    One that would only move from one strange block to another keeps its number and is left out.
    Raises NumbersExhausted.
    """
    wanted = frozenset(cameras)
    found = db.execute(
        "SELECT c.id, c.name_hi, c.name_en, coalesce(s.thana, ''), c.number FROM cameras c"
        " JOIN sites s ON s.id = c.site ORDER BY c.number"
    )
    rows = [row for row in found if row[0] in wanted]
    giver = Giver(db, scheme)
    made = []
    for camera, hi, en, thana, old in rows:
        own = scheme.blocks.get(giver.key_of(thana), ())
        new = giver.give(thana)
        if not own or any(first <= new <= last for first, last in own):
            made.append(Renumbering(camera, Name(hi, en), thana, old, new))
    return tuple(made)


def renumber(
    db: Database,
    seat: str,
    scheme: Scheme,
    rows: Sequence[str],
    who: str,
    *,
    name: str = "",
    expected: Sequence[Renumbering] | None = None,
) -> str:
    """Give these cameras numbers by the scheme: a change, whose identifier is told.

    `expected` is the preview that a person agreed to. Raises PreviewOutdated and NumbersExhausted.
    """
    planned = preview_renumber(db, scheme, rows)
    if expected is not None and tuple(expected) != planned:
        raise PreviewOutdated
    changing = Changing(db, seat, ChangeHead(ChangeKind.NUMBERED, name, who))
    changing.update_many("cameras", ("id", "number"), [(each.camera, each.new) for each in planned])
    return changing.finish({"changed": len(planned)})


def _within(spans: Sequence[Range], number: int) -> bool:
    """Whether a number lies in one of the blocks, which are in order and do not meet."""
    at = bisect_right(spans, (number, _HIGHEST)) - 1
    return at >= 0 and number <= spans[at][1]


def _key_numbers(giver: Giver, key: str, name: Name, cameras: int) -> KeyNumbers:
    own, filled = tuple(giver.scheme.blocks.get(key, ())), giver.filled_by(key)
    taken = sum(giver.taken_within(span) for span in (*own, *filled))
    return KeyNumbers(key, name, own, filled, cameras, taken, giver.next_of(key))


_HIGHEST = 1 << 62
_SOUGHT = (
    "retired_utc IS NOT NULL AND (? = '' OR CAST(number AS TEXT) LIKE ? ESCAPE '!'"
    " OR name_hi LIKE ? ESCAPE '!' OR name_en LIKE ? ESCAPE '!')"
)


def _sought(text: str) -> list[str]:
    clean = text.strip()
    safe = like(clean)
    return [clean, f"{safe}%", f"%{safe}%", f"%{safe}%"]

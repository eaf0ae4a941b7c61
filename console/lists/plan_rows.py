"""Rows of a plan on their way into its file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from console.lists.compare import Change
from console.lists.plan_file import ROW_COLUMNS
from console.lists.plan_values import Candidate, Contrary
from console.lists.standing import CAMERA_COLUMNS, SITE_COLUMNS, CameraNow, SiteNow, camera_row, site_row
from console.lists.values import Alike, CellTrouble, Field, Outcome, Past, Secret

_AT_ONCE = 2_000


@dataclass(slots=True)
class Planned:
    """One row with what becomes of it; see `plan_file` for the columns.

    `changes` are carried out, `withheld` only if a person says so. `past` is the change that deleted what the
    row tells of, or the list that told of it last.
    """

    row: int
    outcome: Outcome
    would: Outcome
    name: str
    told: str
    search: str
    changes: Sequence[Change] = ()
    troubles: Sequence[CellTrouble] = ()
    extra: str = ""
    site: str = ""
    camera: str = ""
    has_camera: bool = False
    makes_site: bool = False
    makes_camera: bool = False
    returned: bool = False
    word: str = ""
    was: str = ""
    secret: int = -1
    withheld: Sequence[Change] = ()
    past: Past | None = None
    candidates: tuple[Candidate, ...] = ()


class SecretsFound:
    """The logins that stood in addresses, each once: rows keep their places only."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str, str], int] = {}

    def place(self, host: str, secret: Secret) -> int:
        """Where this login stands."""
        return self._places.setdefault((host, secret.user, secret.password), len(self._places))

    def all(self) -> tuple[tuple[str, Secret], ...]:
        """Hosts and logins by place."""
        return tuple((host, Secret(user, password)) for host, user, password in self._places)


class Writer:
    """Writes rows into a plan's file, some thousand at once."""

    def __init__(self, link: sqlite3.Connection) -> None:
        self._link = link
        self._rows: list[tuple[Any, ...]] = []

    def add(self, planned: Planned) -> None:
        """One more row."""
        self._rows.append(_as_row(planned))
        if planned.candidates:
            self.flush()
            self.candidates({planned.row: planned.candidates})
        elif len(self._rows) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        marks = ", ".join("?" * len(ROW_COLUMNS))
        statement = f"INSERT INTO rows ({', '.join(ROW_COLUMNS)}) VALUES ({marks})"  # noqa: S608
        self._link.executemany(statement, self._rows)
        self._rows = []

    def things(self, sites: Iterable[SiteNow], cameras: Iterable[CameraNow]) -> None:
        """The sites and cameras that the list adds."""
        for table, columns, rows in (
            ("new_sites", SITE_COLUMNS, map(site_row, sites)),
            ("new_cameras", CAMERA_COLUMNS, map(camera_row, cameras)),
        ):
            marks = ", ".join("?" * (len(columns) + 1))
            self._link.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608

    def candidates(self, found: Mapping[int, Sequence[Candidate]]) -> None:
        """Enter what rows may be the same as, and make possible duplicates of those that are new."""
        rows = []
        for row, some in found.items():
            kept = self._link.execute("SELECT candidates FROM rows WHERE row = ?", [row]).fetchone()
            known = candidates_from(kept[0]) if kept else ()
            rows.append((candidates_text([*known, *some]), row))
        self._link.executemany("UPDATE rows SET candidates = ? WHERE row = ?", rows)
        for column in ("outcome", "would"):
            self._link.executemany(
                f"UPDATE rows SET {column} = 'duplicate' WHERE row = ? AND {column} = 'new'",  # noqa: S608
                [(row,) for row in found],
            )

    def tell(self, **told: str) -> None:
        """What is told of the plan as a whole."""
        self._link.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", list(told.items()))


def candidates_text(some: Iterable[Candidate]) -> str:
    """Candidates as the file keeps them."""
    told = [[c.site, c.name, c.why, c.score, c.distance_m, c.number, c.row, c.contrary] for c in some]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def candidates_from(text: str) -> tuple[Candidate, ...]:
    """The reverse."""
    if not text:
        return ()
    return tuple(_candidate(*each) for each in json.loads(text))


def _candidate(site: str, name: str, why: str, *rest: Any) -> Candidate:
    score, distance_m, number, row, contrary = rest
    told = tuple(_contrary(*each) for each in contrary)
    return Candidate(site, name, Alike(why), score, distance_m, number, row, told)


def _contrary(field: str, stands: Any, said: Any, by_hand: bool) -> Contrary:
    return Contrary(Field(field), stands, said, by_hand)


def past_text(past: Past | None) -> str:
    """A change of the history as the file keeps it."""
    return _dump([past.at_utc, past.name, past.who]) if past is not None else ""


def past_from(text: str) -> Past | None:
    """The reverse."""
    return Past(*json.loads(text)) if text else None


def _as_row(planned: Planned) -> tuple[Any, ...]:
    changes = _dump(planned.changes) if planned.changes else "[]"
    troubles = _dump(_plain(planned.troubles)) if planned.troubles else "[]"
    body = f"[{planned.told},{changes},{troubles},{planned.extra or '{}'}]"
    return (
        *(planned.row, planned.outcome, planned.would, planned.name, planned.search, planned.site),
        *(planned.camera, planned.has_camera, planned.makes_site, planned.makes_camera, planned.returned),
        *(planned.word, planned.was, planned.secret, body),
        *(_dump(planned.withheld) if planned.withheld else "", past_text(planned.past)),
    )


def _plain(troubles: Sequence[CellTrouble]) -> list[list[Any]]:
    return [[each.trouble, each.column, each.detail, each.understood] for each in troubles]


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

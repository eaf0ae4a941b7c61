"""A plan: every row of a list or source with what would become of it, in a file until it is carried out."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from console.lists import deciding, plan_file
from console.lists.compare import EXTRA
from console.lists.correcting import correct
from console.lists.plan_file import LIVE, WAITS
from console.lists.plan_rows import candidates_from, past_from
from console.lists.plan_values import Changed, Guess, PlanRow
from console.lists.values import CellTrouble, Decision, Field, Outcome, Secret, Trouble

if TYPE_CHECKING:
    from console.lists.ready import Ready

_COLUMNS = (
    "row, outcome, decision, chosen, name, site, camera, has_camera, returned, body, candidates, withheld,"
    " past"
)
_EITHER = frozenset({Decision.AS_PLANNED, Decision.LEAVE_OUT})
# Which decisions make sense for which rows; TAKE besides where something is withheld.
_DECISIONS: Mapping[Outcome, frozenset[Decision]] = {
    Outcome.NEW: _EITHER,
    Outcome.CHANGED: _EITHER,
    Outcome.GONE: _EITHER,
    Outcome.DUPLICATE: frozenset(Decision) - {Decision.TAKE},
    Outcome.UNCHANGED: frozenset({Decision.AS_PLANNED}),
    Outcome.REJECTED: frozenset({Decision.AS_PLANNED}),
    Outcome.MISSING: frozenset({Decision.AS_PLANNED, Decision.TAKE}),
    Outcome.DELETED: _EITHER | {Decision.TAKE},
}
_BELOW = (Outcome.GONE, Outcome.MISSING)


def decisions(row: PlanRow) -> frozenset[Decision]:
    """What a person can say about a row."""
    takes = row.withheld and row.outcome in (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED)
    return _DECISIONS[row.outcome] | ({Decision.TAKE} if takes else frozenset())


class NoSuchRow(LookupError):
    """The plan has no such row, or the row has no such candidate."""


class DecisionUnfit(ValueError):
    """This cannot be decided of such a row."""


class Plan:
    """A plan in its file. Every method may be called from any thread; close it, which removes the file.

    `secrets` are the logins that stood in addresses, with their hosts: in memory only.
    """

    def __init__(self, file: Path, secrets: Sequence[tuple[str, Secret]] = ()) -> None:
        self.file = file
        self.secrets = tuple(secrets)
        # What `console.lists.ready` has worked out of it, if anything.
        self.ready: Ready | None = None
        self._gate = threading.RLock()
        self._link = plan_file.connect(file)
        self.sender = self.told("sender")
        self.source = self.told("source")
        # Of the list as it was read; the reader sets them.
        self.file_name = self.told("file_name")
        self.file_sha256 = self.told("file_sha256")

    def told(self, name: str) -> str:
        """What is told of the plan as a whole, or ''."""
        with self.link() as link:
            found = link.execute("SELECT value FROM told WHERE name = ?", [name]).fetchone()
        return str(found[0]) if found else ""

    def tell(self, **told: str) -> None:
        """Note something of the plan as a whole."""
        with self.link() as link:
            link.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", list(told.items()))
        self.file_name, self.file_sha256 = self.told("file_name"), self.told("file_sha256")

    def counts(self) -> Mapping[Outcome, int]:
        """How many rows of each outcome there are, every outcome included."""
        with self.link() as link:
            found = dict(link.execute("SELECT outcome, count(*) FROM rows GROUP BY outcome").fetchall())
        return {outcome: found.get(outcome.value, 0) for outcome in Outcome}

    def taken(self) -> Mapping[Outcome, int]:
        """How many rows of each outcome a person wants taken as a whole."""
        with self.link() as link:
            found = link.execute(
                "SELECT outcome, count(*) FROM rows WHERE decision = 'take' GROUP BY outcome"
            ).fetchall()
        return {Outcome(outcome): count for outcome, count in found}

    def decided(self) -> int:
        """How many rows and words a person has said something of."""
        with self.link() as link:
            found = link.execute(
                "SELECT (SELECT count(*) FROM rows WHERE decision <> 'as_planned')"
                " + (SELECT count(*) FROM words)"
            )
            return int(found.fetchone()[0])

    def bringing(self) -> int:
        """In how many rows something would be written, as they are decided now."""
        with self.link() as link:
            found = link.execute(
                f"SELECT count(*) FROM rows WHERE {LIVE} AND NOT ({WAITS})"  # noqa: S608 - our own words
                " AND (outcome <> 'unchanged' OR decision = 'take')"
            )
            return int(found.fetchone()[0])

    def troubles(self) -> Mapping[Trouble, int]:
        """In how many rows each trouble was met, the most frequent first."""
        with self.link() as link:
            found = link.execute(
                "SELECT json_extract(t.value, '$[0]') AS trouble, count(DISTINCT row)"
                " FROM rows, json_each(body, '$[2]') t GROUP BY trouble ORDER BY 2 DESC, 1"
            ).fetchall()
        return {Trouble(trouble): count for trouble, count in found}

    def count(self, outcome: Outcome | None = None, text: str = "", trouble: Trouble | None = None) -> int:
        """How many rows `rows` would have in all."""
        where, values = _where(outcome, text, trouble)
        with self.link() as link:
            return int(link.execute(f"SELECT count(*) FROM rows{where}", values).fetchone()[0])  # noqa: S608

    def rows(
        self,
        outcome: Outcome | None = None,
        text: str = "",
        offset: int = 0,
        limit: int = 200,
        trouble: Trouble | None = None,
    ) -> tuple[PlanRow, ...]:
        """Rows in the file's order, of an outcome, a trouble, with all words of `text` in them."""
        where, values = _where(outcome, text, trouble)
        # Rows of what is gone or missing are below 0 and come last.
        order = "ORDER BY row" if outcome is not None else "ORDER BY row < 0, abs(row)"
        if outcome in _BELOW:
            order = "ORDER BY row DESC"
        with self.link() as link:
            found = link.execute(
                f"SELECT {_COLUMNS} FROM rows{where} {order} LIMIT ? OFFSET ?",  # noqa: S608
                [*values, limit, offset],
            ).fetchall()
        return tuple(_plan_row(each) for each in found)

    def row(self, row: int) -> PlanRow:
        """One row. Raises NoSuchRow."""
        with self.link() as link:
            found = link.execute(f"SELECT {_COLUMNS} FROM rows WHERE row = ?", [row]).fetchone()  # noqa: S608
        if found is None:
            raise NoSuchRow(row)
        return _plan_row(found)

    def decide(self, row: int, decision: Decision, candidate: str = "") -> None:
        """What a person says of a row; MERGE goes to `candidate`, the likeliest unless it is named.

        Raises NoSuchRow, DecisionUnfit.
        """
        known = self.row(row)
        if decision not in decisions(known):
            raise DecisionUnfit(decision)
        chosen = ""
        if decision in deciding.MERGES:
            sites = [each.site for each in known.candidates]
            chosen = candidate or (sites[0] if sites else "")
            if chosen not in sites:
                raise NoSuchRow(candidate)
        with self.link() as link:
            link.execute("UPDATE rows SET decision = ?, chosen = ? WHERE row = ?", [decision, chosen, row])

    def decide_all(self, outcome: Outcome, decision: Decision) -> int:
        """The same for every row of an outcome, MERGE to the likeliest; how many. Raises DecisionUnfit."""
        if decision not in _DECISIONS[outcome]:
            raise DecisionUnfit(decision)
        chosen = "json_extract(candidates, '$[0][0]')" if decision in deciding.MERGES else "''"
        with self.link() as link:
            done = link.execute(
                f"UPDATE rows SET decision = ?, chosen = {chosen} WHERE outcome = ?",  # noqa: S608
                [decision, outcome],
            )
            return int(done.rowcount)

    def undecided(self, text: str = "") -> int:
        """How many possible duplicates nobody has decided on, with all words of `text` in them."""
        where, values = _words_in(text)
        with self.link() as link:
            return deciding.undecided(link, where, values)

    def decide_rest(self, decision: Decision, text: str = "") -> int:
        """The same for every possible duplicate that is undecided, with all words of `text` in it; how many.

        A merge goes to the likeliest. `take_back` undoes it as long as the plan is not carried out. Raises
        DecisionUnfit.
        """
        if decision not in _DECISIONS[Outcome.DUPLICATE]:
            raise DecisionUnfit(decision)
        where, values = _words_in(text)
        with self.link() as link:
            return deciding.decide_rest(link, decision, where, values)

    def take_back(self) -> int:
        """Undo what `decide_rest` said last; how many rows are undecided again, 0 where there is nothing."""
        with self.link() as link:
            return deciding.take_back(link)

    def guesses(self) -> tuple[Guess, ...]:
        """Words of the list that were taken for a category, or for none: those in most rows first."""
        with self.link() as link:
            found = link.execute(
                "SELECT word, max(coalesce(json_extract(body, '$[0].category'), '')), count(*), min(EXISTS"
                " (SELECT 1 FROM json_each(body, '$[2]') t WHERE json_extract(t.value, '$[0]') = ?))"
                " FROM rows WHERE word <> '' GROUP BY word ORDER BY 3 DESC, word",
                [Trouble.CATEGORY_SETTLED],
            ).fetchall()
        return tuple(Guess(text, code, count, bool(settled)) for text, code, count, settled in found)

    def corrections(self) -> Mapping[str, str]:
        """What a person said of such words: the category by the word."""
        with self.link() as link:
            return dict(link.execute("SELECT word, category FROM words").fetchall())

    def correct(self, text: str, code: str) -> int:
        """Take a word of the list for this category in all its rows, also those that it kept out.

        It is remembered for the sender when the plan is carried out. How many rows they are.
        """
        with self.link() as link:
            return correct(link, text, code)

    @contextmanager
    def link(self) -> Iterator[sqlite3.Connection]:
        """The file's connection, for one thread at a time."""
        with self._gate:
            yield self._link

    def release(self) -> None:
        """Let the file go, for another process to open it."""
        with self._gate:
            self._link.close()

    def close(self) -> None:
        """Let the file go and remove it."""
        self.release()
        plan_file.remove(self.file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _where(outcome: Outcome | None, text: str, trouble: Trouble | None) -> tuple[str, list[Any]]:
    conditions, values = list[str](), list[Any]()
    if outcome is not None:
        conditions.append("outcome = ?")
        values.append(outcome.value)
    if trouble is not None:
        conditions.append(
            "EXISTS (SELECT 1 FROM json_each(body, '$[2]') t WHERE json_extract(t.value, '$[0]') = ?)"
        )
        values.append(trouble.value)
    words, wanted = _words_in(text)
    where = " WHERE " + " AND ".join(conditions or ["1"]) + words if conditions or words else ""
    return where, values + wanted


def _words_in(text: str) -> tuple[str, list[Any]]:
    """A condition more for rows that have all words of a text, and its values."""
    words = text.casefold().split()
    return " AND instr(search, ?) > 0" * len(words), list[Any](words)


def _plan_row(found: Sequence[Any]) -> PlanRow:
    row, outcome, decision, chosen, name, site, camera, has_camera, returned, body, *more = found
    values, changes, troubles, extra = json.loads(body)
    candidates, withheld, past = more
    return PlanRow(
        row=row,
        outcome=Outcome(outcome),
        decision=Decision(decision),
        name=name,
        values={Field(key): value for key, value in values.items()},
        changes=_changed(changes),
        troubles=tuple(CellTrouble(Trouble(each[0]), *each[1:]) for each in troubles),
        candidates=candidates_from(candidates),
        has_camera=bool(has_camera),
        site=site,
        camera=camera,
        chosen=chosen,
        returned=bool(returned),
        withheld=_changed(json.loads(withheld)) if withheld else (),
        past=past_from(past),
        extra=extra,
    )


def _changed(changes: Sequence[Sequence[Any]]) -> tuple[Changed, ...]:
    """What a person sees: a place that both site and camera leave is told once."""
    told: dict[Changed, None] = {}
    for _, column, field, old, new in changes:
        if field:
            told[Changed(Field(field), old, new)] = None
        elif column.startswith(EXTRA):
            told[Changed(column.removeprefix(EXTRA), old, new)] = None
    return tuple(told)

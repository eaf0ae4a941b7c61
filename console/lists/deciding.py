"""Decides many possible duplicates of a plan alike, and takes that back before the plan is carried out."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from console.lists.values import Decision

# Decisions that a row's site is another one, which is named beside them.
MERGES = (Decision.MERGE, Decision.MERGE_TAKE)
_OPEN = "outcome = 'duplicate' AND decision = 'as_planned'"
# The likeliest site that a row may be stands first among its candidates.
_LIKELIEST = "json_extract(candidates, '$[0][0]')"


def undecided(link: sqlite3.Connection, where: str, values: Sequence[Any]) -> int:
    """How many possible duplicates nobody has decided on, of those that `where` lets through."""
    found = link.execute(f"SELECT count(*) FROM rows WHERE {_OPEN}{where}", values)  # noqa: S608
    return int(found.fetchone()[0])


def decide_rest(link: sqlite3.Connection, decision: Decision, where: str, values: Sequence[Any]) -> int:
    """Say the same of all of these; how many. What was said of single rows before stays."""
    # Of this connection only: it goes with the plan that is being looked over.
    link.execute("CREATE TEMP TABLE IF NOT EXISTS together (turn INTEGER, row INTEGER, decision TEXT)")
    chosen = _LIKELIEST if decision in MERGES else "''"
    link.execute("BEGIN")
    with link:
        turn = _last_turn(link) + 1
        link.execute(
            f"INSERT INTO together SELECT ?, row, ? FROM rows WHERE {_OPEN}{where}",  # noqa: S608
            [turn, decision, *values],
        )
        done = link.execute(
            f"UPDATE rows SET decision = ?, chosen = {chosen}"  # noqa: S608
            " WHERE row IN (SELECT row FROM together WHERE turn = ?)",
            [decision, turn],
        )
    return int(done.rowcount)


def take_back(link: sqlite3.Connection) -> int:
    """Make undecided again what was said last of many; how many rows. A row of which another thing was said
    by itself since then keeps that."""
    if not (turn := _last_turn(link)):
        return 0
    link.execute("BEGIN")
    with link:
        done = link.execute(
            "UPDATE rows SET decision = 'as_planned', chosen = '' WHERE EXISTS"
            " (SELECT 1 FROM together t"
            " WHERE t.turn = ? AND t.row = rows.row AND t.decision = rows.decision)",
            [turn],
        )
        link.execute("DELETE FROM together WHERE turn = ?", [turn])
    return int(done.rowcount)


def _last_turn(link: sqlite3.Connection) -> int:
    known = link.execute("SELECT 1 FROM sqlite_temp_master WHERE name = 'together'").fetchone()
    if known is None:
        return 0
    return int(link.execute("SELECT coalesce(max(turn), 0) FROM together").fetchone()[0])

"""Corrects in a plan what a word of its list was taken for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from console.lists.adding import usual_ownership
from console.lists.standing import keys_of
from console.lists.values import Field, Outcome, Trouble

_BY_CATEGORY = tuple(
    each.value for each in (Trouble.CATEGORY_GUESSED, Trouble.CATEGORY_SETTLED, Trouble.CATEGORY_UNKNOWN)
)


def correct(link: sqlite3.Connection, word: str, code: str) -> int:
    """Take `word` for the category `code` in all rows of the plan; how many they are."""
    rows = link.execute(
        "SELECT row, outcome, would, makes_site, was, body FROM rows WHERE word = ?", [word]
    ).fetchall()
    if not rows:
        return 0
    link.execute("BEGIN")
    with link:
        for row, outcome, would, makes_site, was, body in rows:
            corrected = _body(json.loads(body), word, code, "" if makes_site else was)
            new = _outcome(outcome, would, corrected)
            link.execute(
                "UPDATE rows SET outcome = ?, would = ?, body = ? WHERE row = ?",
                [new, new, _dump(corrected), row],
            )
            if makes_site:
                link.execute("UPDATE new_sites SET category = ? WHERE row = ?", [code, row])
                if Field.OWNERSHIP.value not in corrected[0]:
                    usual = usual_ownership(code, _names(corrected[0]), word)
                    link.execute("UPDATE new_sites SET ownership = ? WHERE row = ?", [usual, row])
        link.execute(
            "INSERT INTO words VALUES (?, ?) ON CONFLICT (word) DO UPDATE SET category = excluded.category",
            [word, code],
        )
    return len(rows)


def _body(body: list[Any], word: str, code: str, was: str) -> list[Any]:
    """A row's body with the category; `was` is what its site has now, "" for a new one."""
    values, changes, troubles, extra = body
    values[Field.CATEGORY.value] = code
    changes = [each for each in changes if each[:2] != ["s", "category"]]
    if was and was != code:
        changes.append(["s", "category", Field.CATEGORY.value, was, code])
    told = []
    for trouble, column, detail, understood in troubles:
        if trouble in _BY_CATEGORY and detail == word:
            told.append([Trouble.CATEGORY_SETTLED.value, column, detail, code])
        else:
            told.append([trouble, column, detail, understood])
    return [values, changes, told, extra]


def _names(values: Mapping[str, Any]) -> tuple[str, ...]:
    return keys_of(str(values.get(Field.NAME_HI) or ""), str(values.get(Field.NAME_EN) or ""))


def _outcome(outcome: str, would: str, body: list[Any]) -> str:
    """A row that only its category kept out becomes what it would have been."""
    known = would if outcome == Outcome.REJECTED and would != outcome else outcome
    if known == Outcome.UNCHANGED and body[1]:
        return Outcome.CHANGED
    if known == Outcome.CHANGED and not body[1]:
        return Outcome.UNCHANGED
    return known


def _dump(body: list[Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))

"""What a person decided of possible duplicates, as a plan is carried out: which site goes into which."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from sqlite_utils import Database

from console.lists.standing import address_keys, name_key
from console.lists.values import Field


@dataclass(slots=True)
class Merges:
    """Decisions MERGE and MERGE_TAKE, followed to their end.

    `target` has, by a new site's identifier, the site that stands for it; `rows` the rows that say so, with
    what they tell and whether all of it is taken; `same_camera` the new cameras that are another one, by
    their identifiers; `takes` are those of them whose numbers are taken too; `keys` the names, codes and
    addresses under which the sender's next list finds the site or the camera.
    """

    target: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[int, str, Mapping[str, Any], bool]] = field(default_factory=list)
    same_camera: dict[str, str] = field(default_factory=dict)
    takes: set[str] = field(default_factory=set)
    keys: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def of(cls, db: Database, link: sqlite3.Connection) -> Self:
        """Of the plan's file."""
        found = cls()
        rows = link.execute(
            "SELECT row, site, camera, makes_site, makes_camera, chosen, body, decision = 'merge_take'"
            " FROM rows WHERE decision IN ('merge', 'merge_take') AND outcome = 'duplicate' ORDER BY row"
        ).fetchall()
        for row, site, _, makes_site, _, chosen, body, takes in rows:
            values = json.loads(body)[0]
            if makes_site:
                found.target[site] = chosen
                found.rows.append((row, chosen, values, bool(takes)))
                found.keys.extend((key, chosen) for key in _keys(values))
        found.keys = [(key, found.site(site)) for key, site in found.keys]
        for _, _, camera, _, makes_camera, chosen, body, takes in rows:
            if makes_camera:
                values = json.loads(body)[0]
                same = _same_address(db, found.site(chosen), values)
                if same:
                    found.same_camera[camera] = same
                    found.takes |= {camera} if takes else set()
                    found.keys.extend((f"a{key}", same) for key in _addresses(values))
        return found

    def targets_text(self) -> str:
        """The new sites for which others stand, as a list in JSON."""
        return json.dumps(list(self.target))

    def site(self, key: str) -> str:
        """The site that stands for this one."""
        seen: set[str] = set()
        while key in self.target and key not in seen:
            seen.add(key)
            key = self.target[key]
        return key


def _keys(values: Mapping[str, Any]) -> tuple[str, ...]:
    """As `WhoIsWho` looks them up."""
    code = values.get(Field.CODE.value)
    if code:
        return (f"c{code}",)
    names = (values.get(Field.NAME_HI.value), values.get(Field.NAME_EN.value))
    return tuple(dict.fromkeys(f"n{name_key(name)}" for name in names if name))


def _addresses(values: Mapping[str, Any]) -> tuple[str, ...]:
    return address_keys(values.get(Field.SUB_URL.value, ""), values.get(Field.MAIN_URL.value, ""))


def _same_address(db: Database, site: str, values: Mapping[str, Any]) -> str:
    """The camera of a site that has the same address as a row, or ''."""
    wanted = set(_addresses(values))
    if not wanted:
        return ""
    rows = db.execute("SELECT id, sub_url, main_url FROM cameras WHERE site = ?", [site]).fetchall()
    return next((key for key, *urls in rows if wanted & set(address_keys(*urls))), "")

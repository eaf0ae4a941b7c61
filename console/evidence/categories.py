"""The kinds of incident: a file that a city can edit."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from console.catalogue.values import Name
from console.evidence.values import CategoriesUnreadable, IncidentCategory

DEFAULT_FILE = Path(__file__).parents[2] / "resources" / "incident_categories.json"
# In the data folder: a city's own file in place of the shipped one.
OWN_FILE = "incident_categories.json"
# A file pasted by mistake must not fill the memory, nor the screen.
MOST_BYTES = 1 << 20
MOST = 200
PLAIN_COLOUR = "#9aa5b1"


def city_categories(
    data: Path,
) -> tuple[tuple[IncidentCategory, ...], CategoriesUnreadable | None]:
    """The city's own categories, or the shipped ones where it has none; with what is wrong with its own."""
    own = data / OWN_FILE
    if not own.exists():
        return load_categories(), None
    try:
        return load_categories(own), None
    except CategoriesUnreadable as error:
        return load_categories(), error


def load_categories(path: Path = DEFAULT_FILE) -> tuple[IncidentCategory, ...]:
    """The categories in the order of the file.

    Raises CategoriesUnreadable when the file is missing, empty, malformed or names a code twice.
    """
    try:
        found = tuple(_category(row) for row in _rows(path))
    except OSError as error:
        raise CategoriesUnreadable(str(path), error.strerror or str(error)) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise CategoriesUnreadable(str(path), str(error)) from error
    if len({category.code for category in found}) != len(found):
        raise CategoriesUnreadable(str(path), "a code stands twice")
    return found


def _rows(path: Path) -> list[Any]:
    if path.stat().st_size > MOST_BYTES:
        raise ValueError("too large")
    rows = json.loads(path.read_text(encoding="utf-8-sig"))
    if not isinstance(rows, list) or not 0 < len(rows) <= MOST:
        raise ValueError(f"not a list of 1 to {MOST} categories")
    return rows


def _category(row: Any) -> IncidentCategory:
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        raise ValueError(f"not a category: {str(row)[:60]}")
    if not row["code"].strip():
        raise ValueError("a code is empty")
    colour = row.get("colour", PLAIN_COLOUR)
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise ValueError(f"not a colour: {colour[:20]}")
    return IncidentCategory(row["code"], Name(hi=row["hi"], en=row["en"]), row["icon"], colour)

"""The kinds of incident: a file that a city can edit."""

from __future__ import annotations

import json
from pathlib import Path

from console.catalogue.values import Name
from console.evidence.values import CategoriesUnreadable, IncidentCategory

DEFAULT_FILE = Path(__file__).parents[2] / "resources" / "incident_categories.json"


def load_categories(path: Path = DEFAULT_FILE) -> tuple[IncidentCategory, ...]:
    """The categories in the order of the file.

    Raises CategoriesUnreadable when the file is missing, malformed or names a code twice.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        found = tuple(_category(row) for row in rows)
    except OSError as error:
        raise CategoriesUnreadable(str(path), error.strerror or str(error)) from error
    except (ValueError, TypeError, KeyError) as error:
        raise CategoriesUnreadable(str(path), str(error)) from error
    if len({category.code for category in found}) != len(found):
        raise CategoriesUnreadable(str(path), "a code stands twice")
    return found


def _category(row: dict[str, str]) -> IncidentCategory:
    name = Name(hi=row["hi"], en=row["en"])
    return IncidentCategory(row["code"], name, row["icon"], row.get("colour", "#9aa5b1"))

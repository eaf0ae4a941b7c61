"""Values of a list as a person reads them, in both languages where they have a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from console.catalogue.categories import shipped
from console.catalogue.values import Ownership
from console.lists.standing import both
from console.lists.values import Field

_AREAS = (Field.ZONE, Field.THANA, Field.WARD)
_OWNERSHIP = {Ownership.PUBLIC: "सार्वजनिक / public", Ownership.PRIVATE: "निजी / private"}


def shown(field: Field, value: Any, area_name: Callable[[str], str]) -> str:
    """A value of a field; `area_name` tells what an area is called by its identifier."""
    if field in _AREAS:
        return area_name(str(value))
    if field is Field.CATEGORY:
        return _categories().get(str(value), str(value))
    if field is Field.OWNERSHIP:
        return _OWNERSHIP.get(value, str(value))
    return str(value)


@cache
def _categories() -> dict[str, str]:
    return {each.code: both(each.name.hi, each.name.en) for each in shipped()[1]}

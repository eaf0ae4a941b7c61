"""Which column of a list holds what: as guessed, as settled by a person, as remembered of a sender."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from console.catalogue.text import fold
from console.lists.cells.plain import is_blank
from console.lists.values import Field


class Evidence(StrEnum):
    """Why a column is taken for a field."""

    NONE = "none"
    HEADER = "header"
    HEADER_LIKE = "header_like"
    CONTENT = "content"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column probably holds; `field` is None where it is nothing that the catalogue knows.

    `confidence` is from 0 to 1; `why` says what it rests on.
    """

    field: Field | None
    confidence: float
    why: Evidence


@dataclass(frozen=True, slots=True)
class Mapping:
    """A guess for each column of a list, each field at most once."""

    columns: tuple[Guess, ...]

    @property
    def fields(self) -> tuple[Field | None, ...]:
        """The fields alone, by column."""
        return tuple(guess.field for guess in self.columns)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for a whole list where its rows do not say otherwise: an excise list has no categories.

    `category` is a code; `zone`, `thana` and `ward` are identifiers of areas; `ownership` and `placement`
    are the numbers of their enums; `credential` names a login. '' and None tell nothing.
    """

    category: str = ""
    ownership: int | None = None
    zone: str = ""
    thana: str = ""
    ward: str = ""
    placement: int | None = None
    transport: str = ""
    credential: str = ""


# Fields of plain text: what several columns say of one is put together.
JOINABLE = frozenset(
    {
        *(Field.CODE, Field.NAME, Field.NAME_HI, Field.NAME_EN, Field.OWNER, Field.ADDRESS, Field.NOTE),
        *(Field.CAMERA_NAME, Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN),
    }
)
# What can stand between the parts; the first is the usual one.
SEPARATORS = (", ", " ", " - ", " / ")


@dataclass(frozen=True, slots=True)
class Join:
    """Several columns, in this order, that say one field together, with `separator` between their cells."""

    field: Field
    columns: tuple[int, ...]
    separator: str = SEPARATORS[0]

    def parts(self, cells: Sequence[str]) -> tuple[str, ...]:
        """What a row says in these columns: cells that say nothing are passed over, and the same twice."""
        told = (cells[at].strip() for at in self.columns if at < len(cells))
        return tuple(dict.fromkeys(part for part in told if not is_blank(part)))


class ChoiceUnreadable(ValueError):
    """A remembered mapping is not one (any more)."""


@dataclass(frozen=True, slots=True)
class MappingChoice:
    """What a person settled: the field of each column (None: kept as it stands), and what holds for all rows.

    A field stands over several columns only if it is one of `joins`. Raises ValueError otherwise.
    """

    columns: tuple[Field | None, ...]
    defaults: Defaults = field(default_factory=Defaults)
    joins: tuple[Join, ...] = ()

    def __post_init__(self) -> None:
        joined = {join.field: join for join in self.joins}
        if len(joined) != len(self.joins):
            raise ValueError("a field is joined twice")
        told = Counter(each for each in self.columns if each is not None)
        if any(count > 1 and each not in joined for each, count in told.items()):
            raise ValueError("a field stands twice")
        for join in self.joins:
            stands = [at for at, each in enumerate(self.columns) if each is join.field]
            if join.field not in JOINABLE or len(stands) < 2 or sorted(join.columns) != stands:
                raise ValueError("a field is not joined of its columns")

    @classmethod
    def of(cls, mapping: Mapping, defaults: Defaults | None = None) -> MappingChoice:
        """The guess as it is."""
        return cls(mapping.fields, defaults or Defaults())

    def to_json(self, headers: Sequence[str]) -> str:
        """As text, by the columns' headers, so that it fits the same list in another order."""
        told = {
            fold_header(header): each.value
            for header, each in zip(headers, self.columns, strict=False)
            if each is not None
        }
        joins = [
            {
                "field": join.field,
                "headers": [fold_header(headers[at]) for at in join.columns],
                "separator": join.separator,
            }
            for join in self.joins
        ]
        kept = {"columns": told, "defaults": asdict(self.defaults)}
        return json.dumps(kept | ({"joins": joins} if joins else {}), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str, headers: Sequence[str]) -> MappingChoice:
        """What `to_json` wrote, for these headers. Raises ChoiceUnreadable."""
        try:
            told = json.loads(text)
            by_header = {name: Field(value) for name, value in told["columns"].items()}
            folded = [fold_header(header) for header in headers]
            columns = tuple(by_header.get(header) for header in folded)
            joins = tuple(_join(each, folded) for each in told.get("joins", ()))
            return cls(columns, _defaults(told["defaults"]), joins)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ChoiceUnreadable(str(error)) from error


def joined_behind(
    joins: Sequence[Join], columns: Sequence[Field | None], at: int, field: Field
) -> tuple[Join, ...]:
    """The joins once column `at` says `field` too, behind the columns that say it already."""
    stands = tuple(other for other, each in enumerate(columns) if each is field and other != at)
    known = next((join for join in joins if join.field is field), Join(field, stands))
    order = (*(other for other in known.columns if other != at), at)
    others = (join for join in joins if join.field is not field)
    changed = [field if other == at else each for other, each in enumerate(columns)]
    return joins_within((*others, replace(known, columns=order)), changed)


def joins_within(joins: Sequence[Join], columns: Sequence[Field | None]) -> tuple[Join, ...]:
    """Of these joins what is left of them where columns have another meaning by now."""
    left = (
        replace(join, columns=tuple(at for at in join.columns if columns[at] is join.field)) for join in joins
    )
    return tuple(join for join in left if len(join.columns) > 1)


def fold_header(header: str) -> str:
    """A header without case, spelling and spacing."""
    return " ".join(fold(header).split())


def signature(headers: Sequence[str]) -> str:
    """What tells one office's form from another: its headers, in any order."""
    told = "\n".join(sorted({fold_header(header) for header in headers}))
    return hashlib.sha256(told.encode()).hexdigest()


def _join(told: Pairs[str, Any], headers: Sequence[str]) -> Join:
    separator = told["separator"]
    if separator not in SEPARATORS:
        raise ChoiceUnreadable("separator")
    return Join(Field(told["field"]), tuple(headers.index(each) for each in told["headers"]), separator)


def _defaults(told: Pairs[str, Any]) -> Defaults:
    kinds: dict[str, tuple[type, ...]] = {
        each.name: (int, type(None)) if each.default is None else (str,) for each in fields(Defaults)
    }
    for name, value in told.items():
        if name in kinds and (not isinstance(value, kinds[name]) or isinstance(value, bool)):
            raise ChoiceUnreadable(name)
    return Defaults(**{name: value for name, value in told.items() if name in kinds})

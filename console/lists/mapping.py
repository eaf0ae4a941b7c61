"""Which column of a list holds what: as guessed, as settled by a person, as remembered of a sender."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping as Pairs
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any

from console.catalogue.text import fold
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


class ChoiceUnreadable(ValueError):
    """A remembered mapping is not one (any more)."""


@dataclass(frozen=True, slots=True)
class MappingChoice:
    """What a person settled: the field of each column (None: kept as it stands), and what holds for all rows.

    Raises ValueError when a field stands twice.
    """

    columns: tuple[Field | None, ...]
    defaults: Defaults = field(default_factory=Defaults)

    def __post_init__(self) -> None:
        told = [each for each in self.columns if each is not None]
        if len(told) != len(set(told)):
            raise ValueError("a field stands twice")

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
        return json.dumps({"columns": told, "defaults": asdict(self.defaults)}, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str, headers: Sequence[str]) -> MappingChoice:
        """What `to_json` wrote, for these headers. Raises ChoiceUnreadable."""
        try:
            told = json.loads(text)
            by_header = {name: Field(value) for name, value in told["columns"].items()}
            columns = tuple(by_header.get(fold_header(header)) for header in headers)
            return cls(columns, _defaults(told["defaults"]))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ChoiceUnreadable(str(error)) from error


def fold_header(header: str) -> str:
    """A header without case, spelling and spacing."""
    return " ".join(fold(header).split())


def signature(headers: Sequence[str]) -> str:
    """What tells one office's form from another: its headers, in any order."""
    told = "\n".join(sorted({fold_header(header) for header in headers}))
    return hashlib.sha256(told.encode()).hexdigest()


def _defaults(told: Pairs[str, Any]) -> Defaults:
    kinds: dict[str, tuple[type, ...]] = {
        each.name: (int, type(None)) if each.default is None else (str,) for each in fields(Defaults)
    }
    for name, value in told.items():
        if name in kinds and (not isinstance(value, kinds[name]) or isinstance(value, bool)):
            raise ChoiceUnreadable(name)
    return Defaults(**{name: value for name, value in told.items() if name in kinds})

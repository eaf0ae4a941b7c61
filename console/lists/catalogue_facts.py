"""What a plan must know of the catalogue as it stands: who is who, who changed what by hand, which numbers are given."""

from __future__ import annotations

from typing import Self

from sqlite_utils import Database


class Facts:
    """The catalogue as a plan is made against it, whole and in memory: the database is not needed any more."""

    @classmethod
    def of(cls, db: Database) -> Self: ...

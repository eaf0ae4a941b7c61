"""Lists and stores for the tests of plans: records written as people would say them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.lists.apply import apply
from console.lists.catalogue_facts import Facts
from console.lists.plan import Plan
from console.lists.plan_values import Applied
from console.lists.planning import build_plan
from console.lists.values import CellTrouble, Field, Record, Secret, Trouble
from console.store.store import Store

SENDER = "District Excise Officer"
# A place in the city, and what 100 m are there.
LAT, LON, STEP = 27.88, 78.08, 0.0009

_ALIASES = {"name": Field.NAME_EN, "camera": Field.CAMERA_NAME_EN, "url": Field.SUB_URL}


def record(
    row: int,
    *troubles: Trouble,
    key: str = "",
    extra: dict[str, str] | None = None,
    secret: tuple[str, str] | None = None,
    word: str = "",
    **values: Any,
) -> Record:
    """One row. `name`, `camera` and `url` are short for fields; a category is a liquor shop unless told."""
    told: dict[Field, Any] = {}
    for name, value in values.items():
        told[_ALIASES.get(name) or Field(name)] = value
    if "category" not in values and Trouble.CATEGORY_UNKNOWN not in troubles and not _by_id(values):
        told[Field.CATEGORY] = "liquor_shop"
    told = {field: value for field, value in told.items() if value is not None}
    found = [CellTrouble(each, 3, word) for each in troubles]
    return Record(
        row=row,
        values=told,
        troubles=tuple(found),
        secrets={Field.SUB_URL: Secret(*secret)} if secret else {},
        extra=extra or {},
        source_key=key,
    )


def _by_id(values: dict[str, Any]) -> bool:
    return "site_id" in values or "camera_id" in values


class City:
    """A real store in a folder, and lists taken into it."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder
        self.kept: list[tuple[str, str, str]] = []
        self._plans = 0

    def plan(self, records: Iterable[Record], sender: str = SENDER, **more: Any) -> Plan:
        """A plan of these rows."""
        self._plans += 1
        facts = self.store.read(Facts.of)
        return build_plan(records, facts, self.folder / f"{self._plans}.plan", sender=sender, **more)

    def apply(self, plan: Plan, kind: ChangeKind = ChangeKind.IMPORT) -> Applied:
        """Carry a plan out."""
        head = ChangeHead(kind, "a list", "Asha", sender=plan.sender)
        return self.store.write(lambda db: apply(db, self.store.seat, plan, head, self.keep)).result()

    def take(self, records: Iterable[Record], sender: str = SENDER, **more: Any) -> Applied:
        """Plan and carry out."""
        with self.plan(records, sender, **more) as plan:
            return self.apply(plan)

    def keep(self, host: str, user: str, password: str) -> str:
        """A credential store for tests: names by host."""
        self.kept.append((host, user, password))
        return f"nvr-{host}"

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What the database says."""
        return self.store.read(lambda db: db.execute(sql, values).fetchall())

    def sites(self, columns: str = "name_en") -> list[tuple[Any, ...]]:
        """All sites in their order."""
        return self.rows(f"SELECT {columns} FROM sites ORDER BY rowid")  # noqa: S608

    def cameras(self, columns: str = "name_en") -> list[tuple[Any, ...]]:
        """All cameras in their order."""
        return self.rows(f"SELECT {columns} FROM cameras ORDER BY rowid")  # noqa: S608


@contextmanager
def a_city(folder: Path) -> Any:
    """A city without anything in it."""
    with Store.open(folder / "data") as store:
        yield City(store, folder)

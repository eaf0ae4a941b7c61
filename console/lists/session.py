"""Opens and plans lists against the database of a data folder: in the process of lists, or on a terminal."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from console.lists.ahead import Ahead, Order
from console.lists.catalogue_facts import Facts
from console.lists.earlier import Earlier
from console.lists.facts import CityFacts
from console.lists.headers import guess
from console.lists.legacy_font import legacy_columns
from console.lists.mapping import MappingChoice, joins_within
from console.lists.opened import Opened
from console.lists.plan import Plan
from console.lists.plan_file import plan_file_in
from console.lists.plan_values import REASON_MARK, Cancelled, PlanCancelled, Progress
from console.lists.planning import build_plan
from console.lists.reading import never, open_table
from console.lists.said import Said
from console.lists.table import ReadingCancelled, Remark, Table
from console.lists.understanding import Understander
from console.lists.values import Field
from console.store.errors import StoreUnreadable
from console.store.list_tables import recall
from console.store.reading import StoreReader

# Shorter lists are read before another process has started.
_LONG = 5_000
_PIECE = 1024 * 1024


class ListSession:
    """Lists for one data folder, whose database a console may be writing at the same time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(
        self, path: Path, *, sheet: str | None = None, sender: str = "", cancelled: Cancelled | None = None
    ) -> Opened:
        """A list as it is found, and what its columns probably hold.

        Raises ListUnreadable, ReadingCancelled, StoreError.
        """
        table = open_table(path, sheet=sheet, cancelled=cancelled or never)
        sample = table.sample()
        with StoreReader(self._folder) as reader:
            facts = reader.read(CityFacts.of)
            recalled = reader.read(lambda db: recall(db, sender, table.headers)) if sender else None
        cells = [row.cells for row in sample]
        return Opened(
            path=path,
            kind=table.kind,
            sheets=table.sheets,
            sheet=table.sheet,
            headers=table.headers,
            header_row=table.header_row,
            sample=sample,
            guess_count=table.guess_count,
            encoding=table.encoding,
            delimiter=table.delimiter,
            remarks=table.remarks,
            mapping=guess(table.headers, cells, facts.known()),
            recalled=recalled,
            legacy=legacy_columns(table.headers, cells),
        )

    def plan(
        self,
        path: Path,
        choice: MappingChoice,
        *,
        sender: str,
        sheet: str | None = None,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
        file: Path | None = None,
    ) -> Plan:
        """The plan of a whole list, in `file` or a new one of the folder's.

        Raises ListUnreadable, PlanCancelled, StoreError.
        """
        file = file or plan_file_in(self._folder)
        try:
            table = open_table(path, sheet=sheet, cancelled=cancelled or never)
            choice = _not_ours(table.headers, choice)
            order = Order(self._folder, path, sheet, choice)
            facts, earlier = self._known(sender, whole=not _ours(table.headers))
            with _reading(table, order, self._folder) as source:
                plan = build_plan(
                    source.records(),
                    facts,
                    file,
                    sender=sender,
                    earlier=earlier,
                    columns=_first_columns(choice),
                    expected=table.guess_count,
                    progress=progress,
                    cancelled=cancelled,
                )
                remarks = source.remarks
        except ReadingCancelled as error:
            raise PlanCancelled from error
        _tell_of(plan, path, table, choice, remarks)
        return plan

    def _known(self, sender: str, *, whole: bool) -> tuple[Facts, Earlier | None]:
        """The catalogue, and what the sender's lists brought: a report of ours has only some of it."""
        with StoreReader(self._folder) as reader:
            if not reader.has("change_logins"):
                raise StoreUnreadable(reader.file, "an older console's: start the console once")
            return reader.read(lambda db: (Facts.of(db), Earlier.of(db, sender) if whole else None))


class _Here:
    """Reads and understands a list on this thread."""

    def __init__(self, table: Table, choice: MappingChoice, folder: Path) -> None:
        self._table = table
        with StoreReader(folder) as reader:
            self._understander = Understander(reader.read(CityFacts.of), table.headers, choice)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was met."""
        return self._table.remarks

    def records(self) -> Iterator[Said]:
        """What the rows say, in their order."""
        return (Said(self._understander.record(row)) for row in self._table.rows())


def _reading(table: Table, order: Order, folder: Path) -> AbstractContextManager[_Here | Ahead]:
    """A long list is read by a process ahead of us, where there is a processor for it."""
    if table.guess_count >= _LONG and (os.cpu_count() or 1) > 1:
        return Ahead(order)
    return nullcontext(_Here(table, order.choice, folder))


def _tell_of(plan: Plan, path: Path, table: Table, choice: MappingChoice, remarks: Sequence[Remark]) -> None:
    """What a plan tells of its list."""
    plan.tell(
        file_name=path.name,
        file_sha256=_sha256(path),
        sheet=table.sheet,
        columns=json.dumps(choice.columns),
        remarks=json.dumps([[each.kind, each.count, each.row] for each in remarks]),
    )


def _not_ours(headers: tuple[str, ...], choice: MappingChoice) -> MappingChoice:
    """The columns of a report of ours that came back say nothing of a site."""
    ours = _ours(headers)
    if not any(at in ours and each is not None for at, each in enumerate(choice.columns)):
        return choice
    columns = tuple(None if at in ours else each for at, each in enumerate(choice.columns))
    return MappingChoice(columns, choice.defaults, joins_within(choice.joins, columns))


def _ours(headers: tuple[str, ...]) -> set[int]:
    """Columns that a report of ours added to a list."""
    return {at for at, header in enumerate(headers) if header.startswith(REASON_MARK)}


def _first_columns(choice: MappingChoice) -> dict[Field, int]:
    """Where a field stands; of several columns that are put together, the part that comes first."""
    columns = {each: at for at, each in enumerate(choice.columns) if each is not None}
    return columns | {join.field: join.columns[0] for join in choice.joins}


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()

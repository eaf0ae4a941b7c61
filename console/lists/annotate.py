"""Writes the rejected rows of a list beside it, each with its reason: to be corrected and imported again.

The columns of reasons begin with a mark of ours and say nothing when the file comes back. Passwords are dots,
and dots are no password when they come back.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from console.catalogue.addresses import masked
from console.child.job import ProcessLost, run
from console.lists.geojson_file import features
from console.lists.headers import secret_columns
from console.lists.out.spreadsheets import write_csv, write_xlsx
from console.lists.plan import Plan
from console.lists.plan_values import MASK, REASON_MARK
from console.lists.reading import never, open_table
from console.lists.table import Kind, Table
from console.lists.values import REJECTS, CellTrouble, Outcome

REASON_HEADERS = (f"{REASON_MARK} कारण", f"{REASON_MARK} Reason")
_MODULE = "console.lists.worker"
_NAME = "rejected"
_MOST_OF_ONE_NAME = 1_000
_PAGE = 2_000

Troubles = tuple[CellTrouble, ...]


class NotAnnotated(OSError):
    """The file of rejected rows could not be written, neither beside the list nor in our own folder."""


def annotate(original: Path, plan: Plan, folder: Path, cancelled: Callable[[], bool] = never) -> Path:
    """Have the file written by the process of lists, beside `original` or, where that cannot be, in `folder`.

    Blocks. Raises NotAnnotated, `console.child.job.Cancelled`.
    """
    paths = {"path": original, "file": plan.file, "folder": folder}
    order = {"do": "annotate", **{name: str(path.absolute()) for name, path in paths.items()}}
    try:
        for told in run(_MODULE, order, cancelled):
            if told["is"] == "annotated":
                return Path(told["path"])
            if told["is"] == "failed":
                raise NotAnnotated(told.get("errno", 0), told["detail"])
    except ProcessLost as error:
        raise NotAnnotated(0, str(error)) from error
    raise NotAnnotated(0, "no answer")


def write_annotated(original: Path, plan: Plan, folder: Path, cancelled: Callable[[], bool] = never) -> Path:
    """The same on this thread. Raises ListUnreadable, ReadingCancelled, OSError."""
    table = open_table(original, sheet=plan.told("sheet") or None, cancelled=cancelled)
    rejected = dict(_rejected(plan))
    try:
        return _written(original.parent, original, table, rejected)
    except OSError:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return _written(folder, original, table, rejected)


def _rejected(plan: Plan) -> Iterator[tuple[int, Troubles]]:
    """The rows that are kept out, with what keeps them out; with everything where that is not told."""
    at = 0
    while rows := plan.rows(Outcome.REJECTED, offset=at, limit=_PAGE):
        at += len(rows)
        for row in rows:
            yield row.row, tuple(each for each in row.troubles if each.trouble in REJECTS) or row.troubles


def _written(folder: Path, original: Path, table: Table, rejected: Mapping[int, Troubles]) -> Path:
    """The file in a folder, at a name that nobody has: a report that is being corrected stays."""
    target = _reserved(folder, original)
    part = target.with_name(f".{target.name}.part")
    try:
        _write(part, original, table, rejected)
        part.replace(target)
    except BaseException:
        for file in (part, target):
            with contextlib.suppress(OSError):
                file.unlink()
        raise
    return target


def _write(part: Path, original: Path, table: Table, rejected: Mapping[int, Troubles]) -> None:
    if table.kind is Kind.GEOJSON:
        _write_geojson(part, original, table, rejected)
        return
    headings = [*_own(table), *REASON_HEADERS]
    if table.kind is Kind.XLSX:
        write_xlsx(part, headings, _rows(table, rejected), table.sheet or _NAME)
    else:
        write_csv(part, headings, _rows(table, rejected))


def _reserved(folder: Path, original: Path) -> Path:
    for number in range(1, _MOST_OF_ONE_NAME):
        again = f" {number}" if number > 1 else ""
        target = folder / f"{original.stem}.{_NAME}{again}{original.suffix}"
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return target
    raise FileExistsError(str(folder / original.name))


def _own(table: Table) -> list[str]:
    """The list's own headers, without reasons of ours from an earlier time."""
    return [table.headers[at] for at in _kept(table)]


def _kept(table: Table) -> list[int]:
    return [at for at, header in enumerate(table.headers) if not header.startswith(REASON_MARK)]


def _rows(table: Table, rejected: Mapping[int, Troubles]) -> Iterator[list[str]]:
    kept, secret = _kept(table), set(secret_columns(table.headers)) - {None}
    for row in table.rows():
        troubles = rejected.get(row.number)
        if troubles is None:
            continue
        beyond = range(len(table.headers), len(row.cells))
        cells = [_safe(row.cells[at], at in secret) for at in kept]
        # Cells beyond the headers have no column to stand in; the reason tells of the first of them.
        hi, en = (reasons(row.number, troubles, table.headers, speech) for speech in ("hi", "en"))
        yield [*cells, hi, en, *(_safe(row.cells[at], False) for at in beyond)]


def _safe(cell: str, secret: bool) -> str:
    if secret and cell:
        return MASK
    return masked(cell) if "://" in cell or "=" in cell else cell


def _write_geojson(part: Path, original: Path, table: Table, rejected: Mapping[int, Troubles]) -> None:
    secret = {table.headers[at] for at in secret_columns(table.headers) if at is not None}
    with part.open("w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        between = "\n"
        for number, feature in enumerate(features(original, never), 1):
            troubles = rejected.get(number)
            if troubles is None:
                continue
            told = feature.get("properties")
            properties = {
                name: _safe_value(value, name in secret)
                for name, value in (told if isinstance(told, dict) else {}).items()
                if not name.startswith(REASON_MARK)
            }
            for header, speech in zip(REASON_HEADERS, ("hi", "en"), strict=True):
                properties[header] = reasons(number, troubles, table.headers, speech)
            file.write(between + json.dumps({**feature, "properties": properties}, ensure_ascii=False))
            between = ",\n"
        file.write("\n]}\n")


def _safe_value(value: Any, secret: bool) -> Any:
    return _safe(value, secret) if isinstance(value, str) else MASK if secret and value else value


def reasons(row: int, troubles: Sequence[CellTrouble], headers: Sequence[str], speech: str) -> str:
    """Why a row is kept out, by row and column, in `hi` or `en`."""
    return "; ".join(_reason(row, each, headers, speech) for each in troubles)


def _reason(row: int, found: CellTrouble, headers: Sequence[str], speech: str) -> str:
    words = _words()
    if 0 <= found.column < len(headers):
        where = words["cell"][speech].format(row=row, column=headers[found.column])
    else:
        where = words["row"][speech].format(row=row)
    said = f"{where}: {words['troubles'][found.trouble.value][speech]}"
    if found.detail:
        said += f": “{found.detail}”"
    return f"{said} → {found.understood}" if found.understood else said


@cache
def _words() -> dict[str, Any]:
    text = resources.files("resources").joinpath("reject_reasons.json").read_text(encoding="utf-8")
    read: dict[str, Any] = json.loads(text)
    return read

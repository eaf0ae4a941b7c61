"""Writes the rows of a list that were kept out, or of which something was left, beside it, each with its
reason: to be corrected and imported again. Behind them stands what the sender's earlier lists had besides.

The columns of reasons begin with a mark of ours and say nothing when the file comes back. Passwords are dots;
once the rest of the list was taken in, the report names the entry of the credential store that has them.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
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
from console.lists.report_rows import Shown, Told, missing, reason_words, reported
from console.lists.table import Kind, Table
from console.lists.values import Field
from console.renaming import replace_patiently

LOGIN_HEADER = "Credential"
REASON_HEADERS = (f"{REASON_MARK} कारण", f"{REASON_MARK} Reason")
_MODULE = "console.lists.worker"
_NAME = "rejected"
_MOST_OF_ONE_NAME = 1_000
_STEM_BYTES = 200


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
    report = _Report(original, table, plan)
    try:
        return report.write(original.parent)
    except OSError:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return report.write(folder)


class _Report:
    """The report of one list."""

    def __init__(self, original: Path, table: Table, plan: Plan) -> None:
        self._original, self._table = original, table
        self._told = {each.row.row: each for each in reported(plan)}
        self._missing, self._shown = missing(plan), Shown(plan)
        self._logins = _logins(plan)
        self._secret = {at for at in secret_columns(table.headers) if at is not None}
        self._own = [at for at, header in enumerate(table.headers) if not header.startswith(REASON_MARK)]
        fields = json.loads(plan.told("columns") or "[]")
        # Where the list names logins itself, the name goes there.
        self._login_at = fields.index(Field.CREDENTIAL) if Field.CREDENTIAL in fields else -1

    def write(self, folder: Path) -> Path:
        """Into a folder, at a name that nobody has: a report that is being corrected stays."""
        target = _reserved(folder, self._original)
        part = target.with_name(f".{target.name}.part")
        try:
            self._write(part)
            replace_patiently(part, target)
        except BaseException:
            for file in (part, target):
                with contextlib.suppress(OSError):
                    file.unlink()
            raise
        return target

    def _write(self, part: Path) -> None:
        if self._table.kind is Kind.GEOJSON:
            self._write_geojson(part)
            return
        login = [LOGIN_HEADER] if self._names_logins() else []
        headings = [*(self._table.headers[at] for at in self._own), *login, *REASON_HEADERS]
        if self._table.kind is Kind.XLSX:
            write_xlsx(part, headings, self._rows(), self._table.sheet or _NAME)
        else:
            write_csv(part, headings, self._rows())

    def _names_logins(self) -> bool:
        """Whether there is a column for logins beside those of the list."""
        return bool(self._logins) and self._login_at < 0

    def _rows(self) -> Iterator[list[str]]:
        """Rows of text. Cells beyond the headers stand behind the reasons, which tell of them."""
        beside = self._names_logins()
        for row in self._table.rows():
            told = self._told.get(row.number)
            if told is None:
                continue
            login = self._logins.get(row.number, "")
            cells = [self._cell(row.cells[at], at) for at in self._own]
            if login and not beside:
                cells[self._own.index(self._login_at)] = login
            beyond = (_masked(each) for each in row.cells[len(self._table.headers) :])
            yield [*cells, *([login] if beside else []), *self._both(told), *beyond]
        for told in self._missing:
            has = self._shown.cells(told.row)
            cells = [has.get(at, "") for at in self._own]
            yield [*cells, *([""] if beside else []), *self._both(told)]

    def _cell(self, cell: str, at: int) -> str:
        return MASK if cell and at in self._secret else _masked(cell)

    def _both(self, told: Told) -> tuple[str, str]:
        headers = self._table.headers
        return reason_words(told, headers, "hi"), reason_words(told, headers, "en")

    def _write_geojson(self, part: Path) -> None:
        with part.open("w", encoding="utf-8") as file:
            file.write('{"type": "FeatureCollection", "features": [')
            between = "\n"
            for number, feature in enumerate(features(self._original, never), 1):
                told = self._told.get(number)
                if told is not None:
                    marked = {**feature, "properties": self._properties(number, feature, told)}
                    file.write(between + json.dumps(marked, ensure_ascii=False))
                    between = ",\n"
            for told in self._missing:
                has = {self._table.headers[at]: cell for at, cell in self._shown.cells(told.row).items()}
                properties = has | dict(zip(REASON_HEADERS, self._both(told), strict=True))
                feature = {"type": "Feature", "geometry": None, "properties": properties}
                file.write(between + json.dumps(feature, ensure_ascii=False))
                between = ",\n"
            file.write("\n]}\n")

    def _properties(self, number: int, feature: Mapping[str, Any], reason: Told) -> dict[str, Any]:
        told = feature.get("properties")
        secret = {self._table.headers[at] for at in self._secret}
        properties: dict[str, Any] = {
            name: MASK if name in secret and value else _masked(value) if isinstance(value, str) else value
            for name, value in (told if isinstance(told, dict) else {}).items()
            if not name.startswith(REASON_MARK)
        }
        if login := self._logins.get(number):
            header = LOGIN_HEADER if self._login_at < 0 else self._table.headers[self._login_at]
            properties[header] = login
        return properties | dict(zip(REASON_HEADERS, self._both(reason), strict=True))


def _logins(plan: Plan) -> dict[int, str]:
    """By rejected row the name under which its login was kept, once the plan was carried out."""
    names = json.loads(plan.told("logins") or "{}")
    with plan.link() as link:
        rows = link.execute(
            "SELECT row, secret FROM rows WHERE outcome = 'rejected' AND secret >= 0"
        ).fetchall()
    return {row: names[str(place)] for row, place in rows if str(place) in names}


def _reserved(folder: Path, original: Path) -> Path:
    # File systems take some 255 bytes, and a Hindi letter has three.
    stem = original.stem.encode()[:_STEM_BYTES].decode(errors="ignore")
    for number in range(1, _MOST_OF_ONE_NAME):
        again = f" {number}" if number > 1 else ""
        target = folder / f"{stem}.{_NAME}{again}{original.suffix}"
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            continue
        return target
    raise FileExistsError(str(folder / original.name))


def _masked(cell: str) -> str:
    return masked(cell) if "://" in cell or "=" in cell else cell

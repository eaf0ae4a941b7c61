"""`safecity history`: what was changed in the catalogue, what each change did, and taking one back."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from ui.options import default_data_folder

_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder; the console's own by default.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
_LANG = click.option("--lang", type=click.Choice(["hi", "en"]), default=None, help="Language of the words.")


@click.group()
def history() -> None:
    """What was changed in the catalogue: lists taken in, syncs, edits, merges; and taking it back."""


@history.command("list")
@click.argument("text", default="")
@click.option("--limit", type=click.IntRange(1, 100_000), default=20, help="The latest so many; 20.")
@_JSON
@_DATA
@_LANG
def list_(text: str, limit: int, as_json: bool, data: Path | None, lang: str | None) -> None:
    """The latest changes, or those with TEXT in their name, sender, file or person; also while it runs.

    Each begins with the end of its identifier, by which `show` and `undo` know it.
    """
    with _speaking(lang):
        from ui.catalogue import history_asked as asked

        found = asked.listed(_folder(data), text, limit)
        _say(as_json, {"changes": found.told}, found.lines)


@history.command()
@click.argument("change")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=200, help="So many rows; 200.")
@_JSON
@_DATA
@_LANG
def show(change: str, limit: int, as_json: bool, data: Path | None, lang: str | None) -> None:
    """What CHANGE did, row by row, before and after; also while the console runs."""
    with _speaking(lang):
        from ui.catalogue import history_asked as asked

        found = asked.shown(_folder(data), change, limit)
        _say(as_json, found.told, found.lines)


@history.command()
@click.argument("change")
@click.option("--yes", is_flag=True, help="Do not ask.")
@_JSON
@_DATA
@_LANG
def undo(change: str, yes: bool, as_json: bool, data: Path | None, lang: str | None) -> None:
    """Put everything that CHANGE did back as it was. The console must be closed.

    Refused, with what stands in the way, where later changes would be lost. Exit status 2 then, 1 where the
    answer is no.
    """
    with _speaking(lang):
        from console.store.reading import StoreReader
        from console.store.store import Store
        from ui.catalogue import history_asked as asked

        folder = _folder(data)
        # A folder that was mistyped is not to become one of ours.
        StoreReader(folder).close()
        with Store.open(folder) as store:
            undoing = asked.Undoing(store, change)
            if not yes:
                click.confirm(undoing.question(), abort=True, err=as_json)
            done = undoing.undo()
        _say(as_json, done.told, done.lines)


@contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """The language of the block; what is refused in it is said in lines and exit status 2."""
    from console.catalogue.changes import AlreadyUndone, NotThere, UndoRefused
    from console.store.errors import StoreError
    from ui.catalogue.history_asked import CannotName, refused_lines
    from ui.cli import speaking

    with speaking(lang):
        try:
            yield
        except (AlreadyUndone, CannotName, NotThere, StoreError, UndoRefused) as error:
            _refuse(refused_lines(error))


def _say(as_json: bool, told: Any, lines: Sequence[str]) -> None:
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


def _folder(data: Path | None) -> Path:
    return (data or default_data_folder()).expanduser().absolute()


def _refuse(lines: Sequence[str]) -> NoReturn:
    click.echo(f"safecity: {lines[0]}", err=True)
    for line in lines[1:]:
        click.echo(line, err=True)
    sys.exit(2)

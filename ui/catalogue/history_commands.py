"""`safecity history`: what was changed in the catalogue, what each change did, and taking one back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ui.command_parts import DATA, JSON, LANG, data_folder, refuse, say


@click.group()
def history() -> None:
    """What was changed in the catalogue: lists taken in, syncs, edits, merges; and taking it back."""


@history.command("list")
@click.argument("text", default="")
@click.option("--limit", type=click.IntRange(1, 100_000), default=20, help="The latest so many; 20.")
@JSON
@DATA
@LANG
def list_(text: str, limit: int, as_json: bool, data: Path | None, lang: str | None) -> None:
    """The latest changes, or those with TEXT in their name, sender, file or person; also while it runs.

    Each begins with the end of its identifier, by which `show` and `undo` know it.
    """
    with _speaking(lang):
        from ui.catalogue import history_asked as asked

        found = asked.listed(data_folder(data), text, limit)
        say(as_json, {"changes": found.told}, found.lines)


@history.command()
@click.argument("change")
@click.option("--limit", type=click.IntRange(1, 1_000_000), default=200, help="So many rows; 200.")
@JSON
@DATA
@LANG
def show(change: str, limit: int, as_json: bool, data: Path | None, lang: str | None) -> None:
    """What CHANGE did, row by row, before and after; also while the console runs."""
    with _speaking(lang):
        from ui.catalogue import history_asked as asked

        found = asked.shown(data_folder(data), change, limit)
        say(as_json, found.told, found.lines)


@history.command()
@click.argument("change")
@click.option("--yes", is_flag=True, help="Do not ask.")
@JSON
@DATA
@LANG
def undo(change: str, yes: bool, as_json: bool, data: Path | None, lang: str | None) -> None:
    """Put everything that CHANGE did back as it was. The console must be closed.

    Refused, with what stands in the way, where later changes would be lost. Exit status 2 then, 1 where the
    answer is no.
    """
    with _speaking(lang):
        from console.store.reading import StoreReader
        from console.store.store import Store
        from ui.catalogue import history_asked as asked

        folder = data_folder(data)
        # A folder that was mistyped is not to become one of ours.
        StoreReader(folder).close()
        with Store.open(folder) as store:
            undoing = asked.Undoing(store, change)
            if not yes:
                click.confirm(undoing.question(), abort=True, err=as_json)
            done = undoing.undo()
        say(as_json, done.told, done.lines)


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
            refuse(*refused_lines(error))

"""`safecity import`: a list taken into the catalogue from a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from ui.command_parts import refuse
from ui.options import default_data_folder


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--sender", default="", help="The office that the list comes from; its next list is compared.")
@click.option("--sheet", default=None, help="The sheet of a workbook; its first one with anything.")
@click.option("--category", default="", help="The category of rows that tell none: its code or its name.")
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="HEADER=FIELD",
    help="What a column holds (name, category, phone, lat …), or nothing after the sign; may be repeated. "
    "With + before the field it is put behind what holds that already: Bank=name, Branch=+name.",
)
@click.option(
    "--as-it-stands",
    is_flag=True,
    help="Take in columns that look like Hindi typed for an old font (Kruti Dev) as they stand.",
)
@click.option(
    "--mark-missing",
    "missing",
    multiple=True,
    metavar="WHICH",
    help="Mark as gone what this list lacks and the sender's earlier ones had: a camera's number, a name, "
    "or all; may be repeated.",
)
@click.option(
    "--bring-back",
    "back",
    multiple=True,
    metavar="ROW",
    help="Bring back what was deleted by hand, with its number and history: the row of the list that has it, "
    "or all; may be repeated.",
)
@click.option("--dry-run", is_flag=True, help="Only say what would become of the rows; also while it runs.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder; the console's own by default.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
@click.option("--lang", type=click.Choice(["hi", "en"]), default=None, help="Language of the words.")
def import_list(
    file: Path,
    sender: str,
    sheet: str | None,
    category: str,
    mapped: tuple[str, ...],
    as_it_stands: bool,
    missing: tuple[str, ...],
    back: tuple[str, ...],
    dry_run: bool,
    yes: bool,
    data: Path | None,
    as_json: bool,
    lang: str | None,
) -> None:
    """Take the sites and cameras of FILE (CSV, XLSX or GeoJSON) into the catalogue.

    Says how the columns were understood and what would become of the rows, then asks. The console must be
    closed, except with --dry-run. What the sender's earlier lists had and FILE lacks stays as it is, and what
    was deleted by hand stays deleted, unless --mark-missing or --bring-back name it. Rejected rows are
    written beside FILE with their reasons, to be corrected and imported again. Exit status 1 when there are
    any, 2 when the list could not be taken in.
    """
    with _speaking(lang):
        from ui.lists import asked
        from ui.lists.asked_wish import Wish

        wish = Wish(file.expanduser(), sender.strip(), sheet, category, mapped, as_it_stands, missing, back)
        folder = (data or default_data_folder()).expanduser().absolute()
        with asked.planned(folder, wish, _progress, write=not dry_run) as room:
            if not as_json:
                for line in room.lines():
                    click.echo(line)
            wanted = not dry_run and room.changes()
            if wanted and not yes:
                wanted = click.confirm(asked.question(), default=False, err=as_json)
            done = room.apply() if wanted else None
            if as_json:
                click.echo(json.dumps(room.told(done), ensure_ascii=False, indent=2))
            else:
                for line in room.done_lines(done):
                    click.echo(line)
            rejected = room.rejected()
        sys.exit(1 if rejected else 0)


def _progress(done: int, of: int) -> None:
    """How far a long list is, where somebody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r{done} / {max(of, done)} ", err=True, nl=done >= of)


@contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """The language of the block; what is refused in it is a sentence and exit status 2."""
    from ui.cli import speaking

    with speaking(lang):
        from ui.lists.asked import refusal, refusals

        try:
            yield
        except refusals() as error:
            refuse(refusal(error))

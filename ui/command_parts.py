"""What the groups of the `safecity` command share: options, where the data lies, saying and refusing."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from ui.options import default_data_folder

DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder; the console's own by default.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
LANG = click.option("--lang", type=click.Choice(["hi", "en"]), default=None, help="Language of the words.")


def data_folder(data: Path | None) -> Path:
    """The folder of `--data`, or the console's own."""
    return (data or default_data_folder()).expanduser().absolute()


def say(as_json: bool, told: Any, lines: Sequence[str]) -> None:
    """Print `told` as one JSON object, or the lines."""
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for line in lines:
        click.echo(line)


def refuse(*lines: str) -> NoReturn:
    """Say on standard error why not, the reason first, and end with exit status 2."""
    click.echo(f"safecity: {lines[0]}", err=True)
    for line in lines[1:]:
        click.echo(line, err=True)
    sys.exit(2)

"""`safecity attention`: the ledger's two questions on a terminal, also while the console runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ui.command_parts import JSON, LANG, refuse
from ui.options import default_data_folder

_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder to look into; the console's own by default.",
)


@click.group()
def attention() -> None:
    """Ask the attention ledger what stood on this seat's screens. Times are IST: 21:00, 2026-11-22 21:00."""


@attention.command()
@click.option("--camera", "number", type=int, required=True, help="The camera's call-up number.")
@click.option("--from", "since", required=True, help="From when; a time alone is the last one before now.")
@click.option("--to", "until", default=None, help="Until when; now if left out.")
@_DATA
@JSON
@LANG
def watched(
    number: int, since: str, until: str | None, data: Path | None, as_json: bool, lang: str | None
) -> None:
    """Who had a camera on a screen, from when to when, how large."""
    from ui.attention import asked

    _run(lang, data, as_json, lambda room: asked.watched(room, number, since, until, time.time()))


@attention.command()
@click.option("--category", default=None, help="Only cameras of this category, such as petrol_pump.")
@click.option("--thana", default=None, help="Only cameras of the thana with this name.")
@click.option("--since", default=None, help="Since when; the beginning of this shift if left out.")
@_DATA
@JSON
@LANG
def unseen(
    category: str | None,
    thana: str | None,
    since: str | None,
    data: Path | None,
    as_json: bool,
    lang: str | None,
) -> None:
    """Which cameras nobody has had on a screen since then."""
    from ui.attention import asked

    _run(lang, data, as_json, lambda room: asked.unseen(room, category, thana, since, time.time()))


def _run(lang: str | None, data: Path | None, as_json: bool, ask: Callable[[Any], Any]) -> None:
    """Ask, and print; exit status 2 with a sentence where it cannot be asked."""
    from console.store.errors import StoreError
    from ui.attention.asked import CannotAsk, Room
    from ui.cli import speaking
    from ui.sentences import error_sentence

    folder = (data or default_data_folder()).expanduser().absolute()
    with speaking(lang):
        try:
            with Room(folder) as room:
                answer = ask(room)
        except StoreError as error:
            refuse(error_sentence(error))
        except CannotAsk as error:
            refuse(error.sentence)
        if as_json:
            click.echo(json.dumps(answer.told, ensure_ascii=False, indent=2))
        else:
            for line in answer.lines:
                click.echo(line)

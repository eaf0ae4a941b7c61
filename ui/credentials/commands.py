"""`safecity credentials`: logins listed, set, renamed, removed; passwords come from a prompt or a file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.command_parts import DATA, LANG, data_folder, refuse

if TYPE_CHECKING:
    from console.credentials.credentials import Credentials

_FILE_BYTES = 4096


@click.group()
def credentials() -> None:
    """Logins of cameras, recorders and sources, by name. No password is ever printed."""


@credentials.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
@DATA
@LANG
def list_(as_json: bool, data: Path | None, lang: str | None) -> None:
    """What logins there are, and what uses them; also while the console runs."""
    from ui.credentials import asked

    with _speaking(lang):
        found = asked.listed(data_folder(data))
        if as_json:
            click.echo(json.dumps({"credentials": found.told}, ensure_ascii=False, indent=2))
            return
        for line in found.lines:
            click.echo(line)


@credentials.command("set")
@click.argument("name")
@click.option(
    "--file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A file with the user in its first line and the password in its second; asked for if left out.",
)
@click.option("--note", default=None, help="A note, such as which recorder it is.")
@click.option("--new-key", is_flag=True, help="Make a new key where the old one is lost.")
@DATA
@LANG
def set_(
    name: str, file: Path | None, note: str | None, new_key: bool, data: Path | None, lang: str | None
) -> None:
    """Keep a login under NAME, new or instead of the one there. The console must be closed."""
    from console.sources.http import Login
    from ui.credentials import asked

    def keep(store: Credentials) -> None:
        user, password = _from_file(file) if file is not None else _asked_for()
        if new_key:
            store.start_anew()
        store.put(name, Login(user, password), note)
        click.echo(asked.kept_sentence(name))

    _change(data, lang, keep)


@credentials.command()
@click.argument("name")
@click.argument("new_name")
@DATA
@LANG
def rename(name: str, new_name: str, data: Path | None, lang: str | None) -> None:
    """Call NAME otherwise; cameras, sources and lists that say NAME still mean it."""
    _change(data, lang, lambda store: store.rename(name, new_name))


@credentials.command()
@click.argument("name")
@DATA
@LANG
def remove(name: str, data: Path | None, lang: str | None) -> None:
    """Forget NAME; refused while a camera or a source uses it."""
    _change(data, lang, lambda store: store.remove(name))


def _change(data: Path | None, lang: str | None, work: Callable[[Credentials], Any]) -> None:
    from ui.credentials import asked

    with _speaking(lang), asked.opened(data_folder(data)) as store:
        work(store)


@contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """The language of the block; what is refused in it is a sentence and exit status 2."""
    from console.credentials.errors import CredentialError
    from console.keys.errors import KeysError
    from console.store.errors import StoreError
    from ui.cli import speaking
    from ui.credentials.words import trouble_sentence

    with speaking(lang):
        try:
            yield
        except (CredentialError, KeysError, StoreError) as error:
            refuse(trouble_sentence(error))


def _asked_for() -> tuple[str, str]:
    from ui.credentials import asked

    user = click.prompt(asked.user_prompt(), default="", show_default=False, err=True)
    return str(user), str(
        click.prompt(asked.password_prompt(), hide_input=True, default="", show_default=False, err=True)
    )


def _from_file(file: Path) -> tuple[str, str]:
    from ui.credentials import asked

    try:
        with file.open("rb") as stream:
            lines = stream.read(_FILE_BYTES).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    if not lines:
        refuse(asked.file_sentence(file))
    return lines[0], lines[1] if len(lines) > 1 else ""

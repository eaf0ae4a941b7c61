"""`safecity keys`: the centre's keys on a terminal."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ui.command_parts import JSON, LANG, data_folder, refuse

if TYPE_CHECKING:
    from console.keys.keys import Keys
    from console.store.store import Store

_PASSWORD_BYTES_AT_MOST = 4096
_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder of the keys; the console's own by default.",
)


@click.group()
def keys() -> None:
    """The centre's root and this seat's key: show them, give the root out, put others in their place."""


@keys.command()
@_DATA
@JSON
@LANG
def show(data: Path | None, as_json: bool, lang: str | None) -> None:
    """Show the fingerprint of the root, until when the certificates hold, and where the secret is kept."""
    with _speaking(lang):
        from ui.keys_of_centre.look import look, told

        seen = look(data_folder(data), time.time())
        if as_json:
            click.echo(json.dumps(seen, ensure_ascii=False, indent=2))
        else:
            for line in told(seen):
                click.echo(line)


@keys.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@_DATA
@LANG
def root(file: Path, data: Path | None, lang: str | None) -> None:
    """Write the root certificate to FILE, for those who verify packages."""
    with _speaking(lang):
        from console.keys.certificates import fingerprint, pem
        from console.keys.private_file import write_readable
        from ui.keys_of_centre.look import root_certificate

        certificate = root_certificate(data_folder(data))
        write_readable(file, pem(certificate))
        click.echo(fingerprint(certificate))


@keys.command()
@_DATA
@LANG
def rotate(data: Path | None, lang: str | None) -> None:
    """Make a new key for this seat under the same root. The console must not be running."""

    _change(data, lang, lambda opened, who: opened.rotate(who), first=False)


@keys.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file whose first line is the password; asked for if left out.",
)
@_DATA
@LANG
def import_(file: Path, password_file: Path | None, data: Path | None, lang: str | None) -> None:
    """Take key and root of the centre's own authority from the PKCS#12 FILE. The console must not run."""

    _change(data, lang, lambda opened, who: opened.import_pkcs12(file, _password(password_file), who))


@keys.command("start-over")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@_DATA
@LANG
def start_over(yes: bool, data: Path | None, lang: str | None) -> None:
    """Make a new root and a new key where the old ones are lost. The fingerprint changes."""
    with _speaking(lang):
        from console.keys import of_seat
        from ui.keys_of_centre.look import check_folder, is_demo_folder
        from ui.keys_of_centre.words import start_over_question

        folder = data_folder(data)
        check_folder(folder, first=True)
        if not yes:
            click.confirm(start_over_question(), abort=True)
        with _store(folder) as (store, who):
            made = of_seat.start_over(store, folder, demo=is_demo_folder(folder), who=who)
            of_seat.tell_chain(store, made)
            click.echo(made.root_fingerprint)


def _change(
    data: Path | None, lang: str | None, change: Callable[[Keys, str], object], first: bool = True
) -> None:
    """Change the keys, enter it in the chain, and print the fingerprints of root and seat.

    `first`: keys may be made where there are none yet, in a folder that is there.
    """
    with _speaking(lang):
        from console.keys import of_seat
        from ui.keys_of_centre.look import check_folder, is_demo_folder

        folder = data_folder(data)
        check_folder(folder, first=first)
        with _store(folder) as (store, who):
            opened = of_seat.open_keys(store, folder, demo=is_demo_folder(folder), who=who)
            # Also when the change fails: keys that were just made belong in the chain.
            of_seat.tell_chain(store, opened)
            change(opened, who)
            of_seat.tell_chain(store, opened)
            click.echo(opened.root_fingerprint)
            click.echo(opened.seat_fingerprint)


@contextlib.contextmanager
def _store(folder: Path) -> Iterator[tuple[Store, str]]:
    from console.store.store import Store
    from ui.settings import Settings

    with Store.open(folder) as store:
        yield store, Settings(store).operator


@contextlib.contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """Speak, and end with a sentence and exit status 2 where the environment fails."""
    from console.keys.errors import KeysError
    from console.store.errors import StoreError
    from ui.cli import speaking
    from ui.keys_of_centre.words import keys_sentence
    from ui.sentences import error_sentence

    with speaking(lang):
        try:
            yield
        except KeysError as error:
            refuse(keys_sentence(error))
        except StoreError as error:
            refuse(error_sentence(error))


def _password(file: Path | None) -> str:
    """The first line of `file`, or what is typed; never from the command line, which others can see."""
    from console.keys.errors import KeysFolderNotUsable
    from ui.keys_of_centre.words import password_prompt

    if file is None:
        return str(click.prompt(password_prompt(), hide_input=True, default="", show_default=False))
    try:
        with file.open("rb") as stream:
            content = stream.read(_PASSWORD_BYTES_AT_MOST)
    except OSError as error:
        raise KeysFolderNotUsable(file, error.strerror or str(error)) from error
    # Windows' editor puts a mark before the first letter.
    lines = content.decode("utf-8-sig", errors="replace").splitlines()
    return lines[0] if lines else ""

"""`safecity audit`: the custody chain looked through, and its checkpoints, on a terminal."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ui.command_parts import JSON, LANG, data_folder, refuse

if TYPE_CHECKING:
    from cryptography import x509

    from console.custody.findings import Report
    from console.custody.values import Checkpoint
    from ui.audit.room import AuditRoom

_FILE = click.Path(path_type=Path, dir_okay=False)
_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder of the chain; the console's own by default.",
)


@click.group()
def audit() -> None:
    """Look through this seat's custody chain, and print its checkpoints."""


@audit.command()
@_DATA
@click.option(
    "--checkpoints", type=_FILE, help="The file of checkpoints; that of the data folder by default."
)
@click.option("--second", type=_FILE, help="Checkpoints kept elsewhere; those of the settings by default.")
@click.option(
    "--line", "lines", multiple=True, help="A line of the shift register; may be given several times."
)
@click.option("--root", type=_FILE, help="The centre's root certificate: only keys under it may have signed.")
@JSON
@LANG
def verify(
    data: Path | None,
    checkpoints: Path | None,
    second: Path | None,
    lines: tuple[str, ...],
    root: Path | None,
    as_json: bool,
    lang: str | None,
) -> None:
    """Redo the whole chain and hold it against its checkpoints; exit status 0 only if all holds."""
    with _speaking(lang):
        from ui.audit import words

        report = _room(data, checkpoints, second, root).verify(lines)
        if as_json:
            click.echo(json.dumps(_told(report), ensure_ascii=False, indent=2))
        else:
            click.echo(words.summary_words(report))
            for finding in report.findings:
                click.echo(f"{'✘' if finding.grave else '!'} {words.finding_words(finding)}")
            if report.more:
                click.echo(f"✘ {words.more_words(report)}")
            click.echo(words.scope_words())
        status = 0 if report.ok else 1
    sys.exit(status)


@audit.command()
@_DATA
@JSON
@LANG
def line(data: Path | None, as_json: bool, lang: str | None) -> None:
    """Print the last checkpoint as one line for the shift register."""
    with _speaking(lang):
        from console.store import custody_tables as tables
        from console.store.reading import StoreReader

        with StoreReader(data_folder(data)) as reader:
            found = None
            if reader.has("custody_checkpoints"):
                found = reader.read(lambda db: tables.last_checkpoint(db, tables.own_seat(db)))
        if found is None:
            from ui.audit.words import no_checkpoint_words

            refuse(no_checkpoint_words())
        _print_line(found, as_json)


@audit.command()
@_DATA
@JSON
@LANG
def checkpoint(data: Path | None, as_json: bool, lang: str | None) -> None:
    """Make a checkpoint now and print its line. The console must not be running on this folder."""
    with _speaking(lang):
        from console.custody.chain import Chain
        from console.custody.checkpoints import Checkpoints
        from console.custody.outside import FOLDER
        from console.custody.values import CheckpointWhy
        from console.keys import of_seat
        from console.store.store import Store
        from ui.keys_of_centre.look import check_folder, is_demo_folder
        from ui.settings import Settings

        folder = data_folder(data)
        check_folder(folder, first=True)
        with Store.open(folder) as store:
            who = Settings(store).operator
            keys = of_seat.open_keys(store, folder, demo=is_demo_folder(folder), who=who)
            of_seat.tell_chain(store, keys)
            making = Checkpoints(Chain(store), keys, folder / FOLDER)
            made = making.make(CheckpointWhy.ASKED, who)
            making.close()
        _print_line(made, as_json)


def _print_line(found: Checkpoint, as_json: bool) -> None:
    from console.custody.register import register_line
    from console.ist import ist

    if not as_json:
        click.echo(register_line(found))
        return
    told = {
        "line": register_line(found),
        "seat": found.seat,
        "count": found.count,
        "head": found.head,
        "at": ist(found.at_utc).isoformat(timespec="seconds"),
        "why": str(found.why),
    }
    click.echo(json.dumps(told, ensure_ascii=False, indent=2))


def _room(data: Path | None, checkpoints: Path | None, second: Path | None, root: Path | None) -> AuditRoom:
    from dataclasses import replace

    from ui.audit.room import AuditRoom

    room = AuditRoom.of(data_folder(data))
    room = replace(room, checkpoints=checkpoints or room.checkpoints, second=second or room.second)
    for asked in (checkpoints, second):
        if asked is not None and not asked.is_file():
            raise FileNotFoundError(f"{asked}: there is no such file")
    if root is not None:
        room = replace(room, certificates=room.under(_certificate(root)))
    return room


def _told(report: Report) -> dict[str, object]:
    from ui.audit.words import finding_words

    return {
        "ok": report.ok,
        "seat": report.seat,
        "entries": report.entries,
        "head": report.head,
        "checkpoints": report.checkpoints,
        "sealed": report.sealed,
        "findings": [
            {
                "kind": str(finding.kind),
                "grave": finding.grave,
                "number": finding.number,
                "upto": finding.upto,
                "witness": str(finding.witness),
                "detail": finding.detail,
                "words": finding_words(finding),
            }
            for finding in report.findings
        ],
        "more": report.more,
    }


def _certificate(file: Path) -> x509.Certificate:
    """A certificate as PEM. Raises OSError, also for a file that holds none."""
    from cryptography import x509

    try:
        return x509.load_pem_x509_certificate(file.read_bytes())
    except ValueError as error:
        raise OSError(f"{file}: no certificate in it (PEM)") from error


@contextlib.contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """Speak, and end with a sentence and exit status 2 where nothing can be said of the chain."""
    from console.custody.findings import NoChain
    from console.custody.register import BadRegisterLine
    from console.keys.errors import KeysError
    from console.store.errors import StoreError
    from ui.audit.words import line_sentence, no_chain_sentence
    from ui.cli import speaking
    from ui.keys_of_centre.words import keys_sentence
    from ui.sentences import error_sentence

    with speaking(lang):
        try:
            yield
        except NoChain as error:
            refuse(no_chain_sentence(error))
        except BadRegisterLine as error:
            refuse(line_sentence(error))
        except KeysError as error:
            refuse(keys_sentence(error))
        except (StoreError, OSError) as error:
            refuse(error_sentence(error))

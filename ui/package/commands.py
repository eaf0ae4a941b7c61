"""`safecity evidence`: packages of evidence on a terminal."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.command_parts import JSON, LANG, data_folder, refuse

if TYPE_CHECKING:
    from ui.package.asked import Answer

_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder of the incidents; the console's own by default.",
)
_PASSWORD = click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Make one encrypted file; the first line of this file is the password.",
)


@click.group()
def evidence() -> None:
    """Packages of evidence: make one of an incident, make a sample, check one."""


@evidence.command("list")
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, help="How many, the newest first.")
@_DATA
@JSON
@LANG
def list_(limit: int, data: Path | None, as_json: bool, lang: str | None) -> None:
    """List incidents with their identifiers, the newest first; also while the console runs."""
    _run(lang, as_json, lambda asked: asked.listed(data_folder(data), limit))


@evidence.command()
@click.argument("incident")
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The folder to put the package into; the current one by default.",
)
@_PASSWORD
@_DATA
@JSON
@LANG
def export(
    incident: str,
    target: Path,
    password_file: Path | None,
    data: Path | None,
    as_json: bool,
    lang: str | None,
) -> None:
    """Make a package of INCIDENT (its identifier, or the end of it). The console must not be running."""
    _run(
        lang,
        as_json,
        lambda asked: asked.exported(
            data_folder(data), incident, target.absolute(), password_file and asked.password_in(password_file)
        ),
    )


@evidence.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@_PASSWORD
@JSON
@LANG
def sample(folder: Path, password_file: Path | None, as_json: bool, lang: str | None) -> None:
    """Make a package in FOLDER from a demo camera, and beside it the ROOT.pem to verify it with."""
    _run(
        lang,
        as_json,
        lambda asked: asked.sampled(
            folder.absolute(), "Sample operator", password_file and asked.password_in(password_file)
        ),
    )


def _run(lang: str | None, as_json: bool, do: Callable[[Any], Answer]) -> None:
    """Do it and print what came of it; exit status 2 with a sentence where the environment fails."""
    with _speaking(lang):
        from ui.package import asked

        answer = do(asked)
        if as_json:
            click.echo(json.dumps(answer.told, ensure_ascii=False, indent=2))
        else:
            for line in answer.lines:
                click.echo(line)


@contextlib.contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    from console.evidence.values import EvidenceError
    from console.keys.errors import KeysError
    from console.package.sample import SampleFailed
    from console.package.values import ExportError
    from console.store.errors import StoreError
    from ui.cli import speaking
    from ui.documents.application import drawing_application
    from ui.keys_of_centre.words import keys_sentence
    from ui.package.asked import CannotDo
    from ui.package.export_words import failure_words
    from ui.sentences import error_sentence

    # Before anything else makes an application: documents need one that knows of fonts.
    drawing_application()
    with speaking(lang):
        try:
            yield
        except ExportError as error:
            refuse(failure_words(error))
        except KeysError as error:
            refuse(keys_sentence(error))
        except CannotDo as error:
            refuse(error.sentence)
        except SampleFailed as error:
            refuse(sample_failed_words(error.detail))
        except (StoreError, EvidenceError, OSError) as error:
            refuse(error_sentence(error))


def sample_failed_words(detail: str) -> str:
    """Why there is no sample."""
    from PySide6.QtCore import QCoreApplication

    said = QCoreApplication.translate("Export", "The sample could not be recorded ({detail}). Try again.")
    return said.format(detail=detail)

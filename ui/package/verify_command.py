"""`safecity evidence verify`: whether a package holds, with nothing but the package and the centre's root."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from console.package.verify_values import DoesNotHold, Finding, Verified

_PASSWORD_MOST = 4096
_LANGUAGES = ("hi", "en")


@click.command()
@click.argument("package", type=click.Path(path_type=Path))
@click.option(
    "--root",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The centre's root certificate (PEM), had from elsewhere than from the package.",
)
@click.option(
    "--password-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file whose first line is the password of an encrypted package; asked for if left out.",
)
@click.option(
    "--tsa-root",
    "tsa_roots",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    help="Whom to trust for a time stamp (PEM).",
)
@click.option("--lang", type=click.Choice(_LANGUAGES), default=None, help="One language; both if left out.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
def verify(
    package: Path,
    root: Path,
    password_file: Path | None,
    tsa_roots: tuple[Path, ...],
    lang: str | None,
    as_json: bool,
) -> None:
    """Say whether a package (folder or encrypted file) holds, or the first thing that is wrong with it.

    Exit status 0 only if all holds. An encrypted file is unpacked in the folder for temporary files.
    """
    from console.package.verify import verify as look

    found: Verified | Finding
    try:
        password = _password(package, password_file)
        found = look(package, root, password=password, tsa_roots=tsa_roots)
    except DoesNotHold as error:
        found = error.finding
    languages = (lang,) if lang else _LANGUAGES
    if as_json:
        click.echo(json.dumps(_told(found, languages), ensure_ascii=False, indent=2))
    else:
        _say(found, languages)
    sys.exit(0 if isinstance(found, Verified) else 1)


def _password(package: Path, file: Path | None) -> str | None:
    """From the file, or from the keyboard where somebody sits at it; never from the command line."""
    from console.package.verify_tree import read_given

    if file is not None:
        # As the export reads it: Windows' editor puts a mark before the first letter.
        lines = read_given(file, _PASSWORD_MOST).decode("utf-8-sig", "replace").splitlines()
        return lines[0] if lines else ""
    if package.is_file() and sys.stdin.isatty():
        return str(click.prompt("पासवर्ड / Password", hide_input=True, err=True))
    return None


def _say(found: Verified | Finding, languages: tuple[str, ...]) -> None:
    mark = "✔" if isinstance(found, Verified) else "✘"
    for lines in _in_each(languages, lambda: _lines(found)).values():
        for number, line in enumerate(lines):
            click.echo(f"{'  ' if number else mark + ' '}{line}")


def _told(found: Verified | Finding, languages: tuple[str, ...]) -> dict[str, Any]:
    words = _in_each(languages, lambda: _lines(found))
    if isinstance(found, Verified):
        return {"ok": True, "demo": found.demo, "verified": dataclasses.asdict(found), "words": words}
    return {"ok": False, "finding": dataclasses.asdict(found), "words": words}


def _lines(found: Verified | Finding) -> list[str]:
    from ui.package.verify_words import finding_words, verified_lines

    return verified_lines(found) if isinstance(found, Verified) else [finding_words(found)]


def _in_each(languages: tuple[str, ...], lines: Callable[[], list[str]]) -> dict[str, list[str]]:
    from ui.cli import speaking

    said = {}
    for language in languages:
        with speaking(language):
            said[language] = lines()
    return said

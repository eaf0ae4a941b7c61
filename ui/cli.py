"""`safecity`: what can be done without a window."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ui.attention.commands import attention
from ui.audit.commands import audit
from ui.catalogue.history_commands import history
from ui.credentials.commands import credentials
from ui.keys_of_centre.commands import keys
from ui.lists.commands import import_list
from ui.onvif.commands import discover
from ui.options import default_data_folder
from ui.package.commands import evidence
from ui.package.verify_command import verify
from ui.sources.commands import sources


class _InUtf8(click.Group):
    def main(self, *args: Any, **more: Any) -> Any:
        """As always, but into a file or a pipe in UTF-8: Windows would write them in its old code page."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        return super().main(*args, **more)


@click.group(cls=_InUtf8)
@click.version_option(package_name="safe-city-console", prog_name="safecity")
def main() -> None:
    """Safe City Console without its window. (The window itself is safecity-console.)"""


main.add_command(attention)
main.add_command(audit)
main.add_command(history)
main.add_command(keys)
main.add_command(sources)
main.add_command(credentials)
main.add_command(discover)
main.add_command(import_list)
evidence.add_command(verify)
main.add_command(evidence)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder to look at; the console's own by default.",
)
@click.option("--lang", type=click.Choice(["hi", "en"]), default=None, help="Language of the words.")
def doctor(as_json: bool, data: Path | None, lang: str | None) -> None:
    """Say whether this machine can do the job; exit status 1 when something is missing."""
    with speaking(lang):
        # Only now: the words are chosen when the checks are made.
        from ui.doctor import exit_status
        from ui.doctor_facts import all_checks

        checks = all_checks((data or default_data_folder()).expanduser().absolute())
    status = exit_status(checks)
    if as_json:
        told = {"ok": status == 0, "checks": [dataclasses.asdict(check) for check in checks]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for check in checks:
            click.echo(f"{_mark(check.ok)} {check.words}")
            if check.advice and check.ok is not True:
                click.echo(f"    → {check.advice}")
    sys.exit(status)


def _mark(ok: bool | None) -> str:
    return {True: "✔", False: "✘", None: "!"}[ok]


@contextlib.contextmanager
def speaking(lang: str | None) -> Iterator[None]:
    """Qt's translations while the block runs; English where Qt or the translation is what is broken."""
    try:
        from PySide6.QtCore import QCoreApplication

        from ui.language import Language, system_language
    except ImportError:
        yield
        return
    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    language = Language(app)
    language.use(lang or system_language())
    yield
    language.use("en")


if __name__ == "__main__":
    main()

"""`safecity discover`: which ONVIF devices answer on this network, and what they are."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ui.options import default_data_folder

if TYPE_CHECKING:
    from console.sources.http import Login

SECONDS_AT_MOST = 60.0


@click.command()
@click.option(
    "--seconds",
    type=click.FloatRange(0.5, SECONDS_AT_MOST),
    default=4.0,
    show_default=True,
    help="How long answers are waited for.",
)
@click.option(
    "--at",
    "places",
    multiple=True,
    metavar="HOST[:PORT]",
    help="Ask only this host, also behind a router; may be said several times.",
)
@click.option("--credential", default=None, help="Ask each device what it is with this kept login.")
@click.option(
    "--login",
    is_flag=True,
    help="Ask each device what it is; user and password are asked for. Every device that answers is sent a "
    "proof of that password, never the password.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of lines.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="The data folder with the kept login; the console's own by default.",
)
@click.option("--lang", type=click.Choice(["hi", "en"]), default=None, help="Language of the words.")
def discover(
    seconds: float,
    places: tuple[str, ...],
    credential: str | None,
    login: bool,
    as_json: bool,
    data: Path | None,
    lang: str | None,
) -> None:
    """Find ONVIF cameras and recorders on this computer's networks; exit status 1 when none answered.

    The question goes to 239.255.255.250, UDP port 3702, on every network of this computer, and no further.
    """
    from ui.cli import speaking
    from ui.onvif import asked

    with speaking(lang):
        known: Login | None = None
        try:
            hosts = [asked.place(each) for each in places]
            if credential is not None:
                known = asked.kept_login((data or default_data_folder()).expanduser().absolute(), credential)
            elif login:
                known = _asked_for()
            found = asked.discovered(seconds, hosts, known)
        except asked.CannotAsk as error:
            click.echo(f"safecity: {error.sentence}", err=True)
            sys.exit(2)
        _tell(found, as_json)
    sys.exit(0 if found.devices else 1)


def _asked_for() -> Login:
    from console.sources.http import Login
    from ui.credentials.asked import password_prompt, user_prompt

    user = click.prompt(user_prompt(), default="", show_default=False, err=True)
    return Login(
        user, click.prompt(password_prompt(), hide_input=True, default="", show_default=False, err=True)
    )


def _tell(found: Any, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(found.told(), ensure_ascii=False, indent=2))
        return
    for line in found.lines():
        click.echo(line)

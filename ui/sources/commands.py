"""`safecity sources`: systems that cameras come from, listed, added, tried, synced and removed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from ui.command_parts import DATA, JSON, LANG, data_folder, refuse, say

F = TypeVar("F", bound=Callable[..., Any])

_YES = click.option("--yes", is_flag=True, help="Do not ask.")


@click.group()
def sources() -> None:
    """Systems that cameras come from: gateways, recorders, ZoneMinder, Frigate, the city's own list."""


@sources.command("list")
@JSON
@DATA
@LANG
def list_(as_json: bool, data: Path | None, lang: str | None) -> None:
    """What sources there are, and how their last syncs went; also while the console runs."""
    from ui.sources import asked

    with _speaking(lang):
        listed = asked.listed(data_folder(data))
        say(as_json, {"sources": listed.told}, listed.lines)


@sources.command()
@click.argument("name")
@click.argument("scheme")
@click.argument("address")
@click.option("--credential", default="", help="The name of the login that it is asked with.")
@click.option("--set", "told", multiple=True, metavar="NAME=VALUE", help="A setting; may be repeated.")
@click.option("--every", "every_min", type=float, default=0.0, help="Ask it every so many minutes; 0 never.")
@click.option("--at-once", is_flag=True, help="Apply what it would change without asking.")
@DATA
@LANG
def add(
    name: str,
    scheme: str,
    address: str,
    credential: str,
    told: tuple[str, ...],
    every_min: float,
    at_once: bool,
    data: Path | None,
    lang: str | None,
) -> None:
    """Add the source NAME, or change the one of that name. The console must be closed.

    SCHEME is mediamtx, go2rtc, zoneminder, frigate, onvif or json; ADDRESS is http://HOST:PORT (HOST for
    onvif), without user and password: put those in with `safecity credentials set`.
    """
    from console.sources.values import Source
    from ui.sources import asked

    with _speaking(lang), asked.opened(data_folder(data)) as room:
        wanted = Source(
            id="",
            name=name,
            scheme=scheme,
            address=address,
            credential=credential,
            settings=asked.settings_from(scheme, told),
            every_s=every_min * 60,
            at_once=at_once,
        )
        click.echo(asked.added(room, wanted))


@sources.command()
@click.argument("name")
@JSON
@DATA
@LANG
def test(name: str, as_json: bool, data: Path | None, lang: str | None) -> None:
    """Ask NAME for its cameras and show them; nothing is kept. The console must be closed."""
    from ui.sources import asked

    with _speaking(lang), asked.opened(data_folder(data)) as room:
        tried = asked.tried(room, asked.source_called(room, name))
        say(as_json, tried.told, tried.lines)


@sources.command()
@click.argument("name")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@_YES
@JSON
@DATA
@LANG
def sync(name: str, dry_run: bool, yes: bool, as_json: bool, data: Path | None, lang: str | None) -> None:
    """Bring the catalogue in step with NAME: say what would change, ask, and do it.

    The console must be closed. Exit status 1 when some cameras could not be taken, 2 when it failed.
    """
    from ui.sources import asked, syncing

    with _speaking(lang), asked.opened(data_folder(data)) as room:
        with syncing.proposed(room, asked.askable(room, name)) as proposal:
            if not as_json:
                for line in proposal.lines():
                    click.echo(line)
            wanted = proposal.changes and not dry_run
            if wanted and not yes:
                wanted = click.confirm(syncing.apply_question(), default=False, err=as_json)
            done = proposal.apply() if wanted else None
            if done is None:
                proposal.leave()
            say(as_json, proposal.told(done), [syncing.done_words(done)] if done is not None else [])
        sys.exit(1 if proposal.sync.rejected else 0)


@sources.command()
@click.argument("name")
@DATA
@LANG
def pause(name: str, data: Path | None, lang: str | None) -> None:
    """Let nobody ask NAME, by the clock or by hand, until `resume`. The console must be closed."""
    _switch(name, data, lang, enabled=False)


@sources.command()
@click.argument("name")
@DATA
@LANG
def resume(name: str, data: Path | None, lang: str | None) -> None:
    """Let NAME be asked again after `pause`. The console must be closed."""
    _switch(name, data, lang, enabled=True)


def _switch(name: str, data: Path | None, lang: str | None, *, enabled: bool) -> None:
    from ui.sources import asked

    with _speaking(lang), asked.opened(data_folder(data)) as room:
        click.echo(asked.switched(room, asked.source_called(room, name), enabled=enabled))


@sources.command()
@click.argument("name")
@_YES
@DATA
@LANG
def remove(name: str, yes: bool, data: Path | None, lang: str | None) -> None:
    """Forget NAME; its cameras stay in the catalogue. The console must be closed."""
    from ui.sources import asked

    with _speaking(lang), asked.opened(data_folder(data)) as room:
        source = asked.source_called(room, name)
        if not yes:
            click.confirm(asked.remove_question(room, source), abort=True)
        asked.removed(room, source)


@contextmanager
def _speaking(lang: str | None) -> Iterator[None]:
    """The language of the block; what is refused in it is a sentence and exit status 2."""
    from ui.cli import speaking
    from ui.sources.refusals import refusal, refusals

    with speaking(lang):
        try:
            yield
        except refusals() as error:
            refuse(refusal(error))

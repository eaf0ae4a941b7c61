"""What `safecity-console` can be told on its command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

import platformdirs

from console.wall.layouts import LAYOUTS

URLS_AT_MOST = 1_000
LIST_BYTES_AT_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Options:
    """The command line, read and checked."""

    demo: bool
    wall: tuple[str, ...] | None = field(repr=False)
    transport: str
    layout: str | None
    data: Path
    exit_after: float | None
    screenshot: Path | None
    stats: Path | None
    script: Path | None
    language: str | None
    theme: str | None
    size: tuple[int, int] | None


class BadOption(ValueError):
    """A value on the command line cannot be used; the message is a sentence for the operator."""


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    made = argparse.ArgumentParser(
        prog="safecity-console",
        description="Safe City Console: the live wall, the map and the incidents of a city's command centre.",
    )
    made.add_argument("--demo", action="store_true", help="open the built-in demo city (invented places)")
    made.add_argument(
        "--wall",
        nargs="+",
        metavar="URL",
        help="show these addresses without a catalogue; @FILE reads them from a file, one a line "
        "(the safer way where they carry passwords)",
    )
    made.add_argument(
        "--transport", choices=("tcp", "udp"), default="tcp", help="how --wall asks RTSP cameras to send"
    )
    made.add_argument("--layout", choices=LAYOUTS, help="tiles on the wall")
    made.add_argument("--data", type=Path, metavar="FOLDER", help="where database and evidence are kept")
    made.add_argument("--exit-after", type=float, metavar="SECONDS", help="close after this time")
    made.add_argument("--screenshot", type=Path, metavar="FILE", help="save the window as PNG before closing")
    made.add_argument("--stats", type=Path, metavar="FILE", help="save what was measured as JSON on closing")
    made.add_argument("--script", type=Path, metavar="FILE", help="steps to carry out, for measuring")
    made.add_argument("--lang", choices=("en", "hi"), help="language of the screens")
    made.add_argument("--theme", choices=("dark", "light"), help="colours of the screens")
    made.add_argument("--size", metavar="WxH", help="size of the window, such as 1366x768")
    return made


def read_options(arguments: list[str] | None = None) -> Options:
    """Read the command line. Raises BadOption; argparse itself ends the process on a grammar error."""
    given = parser().parse_args(arguments)
    wall = _wall(given.wall) if given.wall is not None else None
    if given.demo and wall is not None:
        raise BadOption("--demo and --wall cannot be used together: choose one of them.")
    if given.exit_after is not None and given.exit_after <= 0:
        raise BadOption("--exit-after needs a number of seconds above 0.")
    return Options(
        demo=given.demo,
        wall=wall,
        transport=given.transport,
        layout=given.layout,
        data=(given.data or default_data_folder(given.demo, wall is not None)).expanduser().absolute(),
        exit_after=given.exit_after,
        screenshot=given.screenshot,
        stats=given.stats,
        script=given.script,
        language=given.lang,
        theme=given.theme,
        size=_size(given.size),
    )


def default_data_folder(demo: bool = False, wall: bool = False) -> Path:
    """Where data lies unless told otherwise: the demo city and a bare wall keep to folders of their own."""
    base = platformdirs.user_data_path("safecity-console", appauthor=False)
    return base / ("demo" if demo else "wall" if wall else "city")


def _wall(given: list[str]) -> tuple[str, ...]:
    urls: list[str] = []
    for word in given:
        urls += _listed(Path(word[1:])) if word.startswith("@") else [word]
    if not urls:
        raise BadOption("There is no camera address to show: give at least one after --wall.")
    if len(urls) > URLS_AT_MOST:
        raise BadOption(f"The wall shows at most {URLS_AT_MOST} addresses; {len(urls)} were given.")
    return tuple(urls)


def _listed(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            text = file.read(LIST_BYTES_AT_MOST).decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise BadOption(f"The list of addresses cannot be read: {path} ({error.strerror}).") from error
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def _size(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    width, _, height = text.lower().partition("x")
    if not (width.isdigit() and height.isdigit()):
        raise BadOption("--size needs width and height, such as 1366x768.")
    return int(width), int(height)

"""CPU and memory of a wall: the console, four other players, and decoding alone, on the same cameras."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.benches import cameras, figures, peers, processes
from build_scripts.benches.console import BenchError, Console
from build_scripts.benches.display import Display
from tests.rig.clips import Clips, ClipSpec
from tests.rig.farm import Camera, Farm
from tests.rig.picture import read_value

SETTLE_S = 6.0
SIZES = (4, 16, 36, 64)
CODECS = ("h264", "hevc")
OF_DECODING_AT_64 = 1.4
# A camera's beat and ours are not in step: a window may see one frame more or less of each.
LOSS_ALLOWED = 0.005
PROGRAMS = ("decode", "mpv", "ffplay", "QtMultimedia", "GridPlayer", "console")
MAIN = ClipSpec(width=1920, height=1080, fps=15, seconds=10, busy=True)


@dataclass(frozen=True, slots=True)
class Case:
    """A wall to measure: the codec, the layout, and whether its first tile is a 1080p main stream."""

    codec: str
    layout: str
    mixed: bool = False

    @property
    def name(self) -> str:
        """As the table says it."""
        return f"{self.codec} {'1080p + ' if self.mixed else ''}640x360"

    def clips(self) -> list[ClipSpec]:
        """What each camera sends."""
        count = 8 if self.mixed else int(self.layout)
        small = ClipSpec(codec=self.codec, width=640, height=360, fps=15, seconds=10, busy=True)
        return [MAIN if self.mixed and number == 0 else small for number in range(count)]


@dataclass(frozen=True, slots=True)
class Settings:
    """How long each program is looked at, on which walls; `python` has QtMultimedia and GridPlayer."""

    seconds: float
    sizes: tuple[int, ...] = SIZES
    codecs: tuple[str, ...] = CODECS
    with_peers: bool = True
    python: Path | None = None

    def cases(self) -> list[Case]:
        """The walls: every codec and size, and one mix."""
        plain = [Case(codec, str(size)) for codec in self.codecs for size in self.sizes]
        return [*plain, Case("h264", "1+7", mixed=True)]

    def programs(self) -> tuple[str, ...]:
        """What is there to be measured."""
        if not self.with_peers:
            return ("console",)
        absent = {
            name
            for name, module in (("QtMultimedia", "PySide6.QtMultimedia"), ("GridPlayer", "gridplayer"))
            if not peers.has(self.python, module)
        }
        return tuple(program for program in PROGRAMS if program not in absent)


def run(settings: Settings, folder: Path) -> dict[str, Any]:
    """Measure all programs one after the other on each wall."""
    rows: list[dict[str, Any]] = []
    programs = settings.programs()
    with Farm() as farm:
        for case in settings.cases():
            wall = _Wall(case, farm, folder)
            for program in programs:
                rows.append(_measure(program, wall, farm, settings))
            farm.clear()
    return figures.result("wall", rows, aims(rows), _notes(settings, programs))


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """Against the best of the others in CPU and memory, against decoding at 64, and no frame lost."""
    found = []
    for wall in dict.fromkeys((row["wall"], row["cameras"]) for row in rows):
        of_wall = {row["program"]: row for row in rows if (row["wall"], row["cameras"]) == wall}
        console = of_wall.get("console", {})
        name = f"{wall[1]} × {wall[0]}"
        others = [row for program, row in of_wall.items() if program not in ("console", "decode")]
        for key, word in (("cpu_total", "CPU"), ("pss_mb", "memory")):
            best = min((row for row in others), key=lambda row: row[key], default=None)
            value = figures.ratio(console.get(key), best[key] if best else None)
            found.append(
                figures.at_most(f"{name}: {word} of the best other ({best and best['program']})", value, 1.0)
            )
        decoding = figures.ratio(console.get("cpu_total"), of_wall.get("decode", {}).get("cpu_total"))
        if wall[1] == 64:
            found.append(figures.at_most(f"{name}: CPU of decoding alone", decoding, OF_DECODING_AT_64))
        least = round(wall[1] * cameras.STREET.fps * (1 - LOSS_ALLOWED), 1)
        found.append(figures.at_least(f"{name}: frames painted per second", console.get("fps"), least))
    return found


class _Wall:
    """The cameras of one case, and the same clips as files for a player that has no RTSP."""

    def __init__(self, case: Case, farm: Farm, folder: Path) -> None:
        self.case = case
        clips = Clips(folder)
        paths = [clips.get(spec) for spec in case.clips()]
        self.cameras: list[Camera] = [farm.add(f"c{number}", path) for number, path in enumerate(paths)]
        self.urls = [camera.url for camera in self.cameras]
        self.places = [peers.tile(number, case.layout) for number in range(len(paths))]
        self.home = folder / "home"
        self._folder, self._paths = folder / "files", paths

    def files(self) -> list[str]:
        """A file of its own for each tile; remuxed, not encoded again."""
        self._folder.mkdir(exist_ok=True)
        made = []
        for number, (path, spec) in enumerate(zip(self._paths, self.case.clips(), strict=True)):
            file = self._folder / f"{number}-{path.stem}.mp4"
            if not file.exists():
                plain = [
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-r",
                    str(spec.fps),
                    "-f",
                    spec.codec,
                    "-i",
                    str(path),
                ]
                subprocess.run([*plain, "-c", "copy", str(file)], check=True, timeout=60)
            made.append(str(file))
        return made

    def commands(self, program: str, settings: Settings) -> list[list[str]]:
        """What to start."""
        python = settings.python or Path()
        pairs = list(zip(self.urls, self.places, strict=True))
        match program:
            case "decode":
                return [peers.decode_only(url) for url in self.urls]
            case "mpv":
                return [peers.mpv(url, place) for url, place in pairs]
            case "ffplay":
                return [peers.ffplay(url, place) for url, place in pairs]
            case "QtMultimedia":
                return [peers.qt_multimedia(python, self.urls, self.places)]
            case "GridPlayer":
                return [peers.gridplayer(python, self.files())]
        raise BenchError(f"no such program: {program}")


def _measure(program: str, wall: _Wall, farm: Farm, settings: Settings) -> dict[str, Any]:
    with contextlib.ExitStack() as stack:
        display = stack.enter_context(Display())
        row: dict[str, Any] = {"wall": wall.case.name, "cameras": len(wall.urls), "program": program}
        if program == "console":
            console = stack.enter_context(Console(display, urls=wall.urls, layout=wall.case.layout))
            pids, check = [console.pid], console.check
        else:
            shutil.rmtree(wall.home, ignore_errors=True)
            started = peers.start(wall.commands(program, settings), display, wall.home)
            stack.callback(processes.end, started)
            pids, check = [process.pid for process in started], lambda: None
        if program == "GridPlayer":
            time.sleep(SETTLE_S)
        else:
            cameras.wait_watched(wall.cameras, check)
        time.sleep(SETTLE_S)
        sent, began = farm.frames_sent(), time.monotonic()
        window = processes.watch(pids, [display.pid], settings.seconds)
        row |= {
            "cpu_program": window.program,
            "cpu_x_server": window.display,
            "cpu_total": window.total,
            "sent_fps": round((farm.frames_sent() - sent) / (time.monotonic() - began), 1),
            "pss_mb": window.pss_mb,
        }
        if program != "decode":
            row["tiles_seen"] = _tiles_seen(display, wall.places)
        if program == "console":
            row |= _own_figures(console.finish())
        return row


def _own_figures(stats: dict[str, Any]) -> dict[str, Any]:
    tiles = stats["tiles"]
    return {
        "fps": stats["fps"],
        "freezes": sum(tile["freezes"] for tile in tiles),
        "live": sum(tile["state"] == "live" for tile in tiles),
        "loop_p99_ms": stats["loop_ms"]["p99"],
        "loop_max_ms": stats["loop_ms"]["max"],
    }


def _tiles_seen(display: Display, places: list[peers.Place]) -> int:
    """In how many places a frame number can be read: proof that pictures are on screen."""
    screen = display.rgb()
    return sum(read_value(screen[y : y + h, x : x + w]) is not None for x, y, w, h in places)


def _notes(settings: Settings, programs: tuple[str, ...]) -> list[str]:
    absent = [program for program in PROGRAMS if program not in programs]
    place = peers.tile(0, "16")
    return [
        f"CPU in % of one core over {settings.seconds:g} s, after all sessions were up and {SETTLE_S:g} s "
        "more; each program alone, in the order of the rows, on a fresh X server of 1920x1080",
        f"peers: {' '.join(peers.mpv('URL', place))}; {' '.join(peers.ffplay('URL', place))}; "
        f"{' '.join(peers.decode_only('URL'))}; QtMultimedia: a QMediaPlayer with a QVideoWidget each",
        "GridPlayer uses libVLC, which has no RTSP here: it plays the clips from files, not over a network",
        "tiles_seen counts places of a plain grid where a frame number could be read on screen (the "
        "console's tiles have headers, GridPlayer's grid has its own shape)",
        *([f"not installed, so not measured: {', '.join(absent)}"] if absent and settings.with_peers else []),
    ]

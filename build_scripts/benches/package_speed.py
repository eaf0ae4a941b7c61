"""How fast packages are made and checked, as a share of `sha256sum` over the same files."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build_scripts.benches import figures
from build_scripts.benches.headless import WHO, Headless, camera, wait
from console.package.verify import verify
from console.relay.hashed_file import HashedFile
from console.sources.recordings import FetchedFile, Progress, Span

FILES, FILE_BYTES = 4, 192 << 20
SHARE = 0.5
ROUNDS = 3
_LONG_S = 60.0


class _Large:
    """Recordings as large as wanted; what is in them matters to no hash."""

    def offered(self, camera_id: str) -> bool:
        return True

    def spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...]:
        return (Span(start_utc, end_utc),)

    def fetch(
        self,
        camera_id: str,
        start_utc: float,
        end_utc: float,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> FetchedFile:
        file = HashedFile(target)
        for _ in range(FILE_BYTES >> 20):
            file.write(os.urandom(1 << 20))
        sha256 = file.sha256
        path = file.keep()
        return FetchedFile(path, sha256, file.size, start_utc, end_utc, "h264", 1920, 1080, 900, 60)


def run(folder: Path) -> list[dict[str, Any]]:
    """MB/s of `sha256sum`, export and verification in turn, the best of some rounds each."""
    with Headless(folder / "data", recordings=_Large()) as console:
        incident = console.incidents.bookmark([], operator=WHO)
        start = time.time() - 3600
        for number in range(FILES):
            console.incidents.add_clip(
                incident.id, camera(number, f"s{number}"), start, start + _LONG_S, operator=WHO
            )
        if not wait(lambda: not console.incidents.get(incident.id).open, 120):
            raise TimeoutError("the large clips were not written")
        originals = sorted((folder / "data" / "evidence").rglob("*.mp4"))
        size = sum(path.stat().st_size for path in originals)
        best: dict[str, float] = {}
        root = console.root
        for number in range(ROUNDS):
            target = folder / f"packages-{number}"
            target.mkdir()
            _keep_best(best, "sha256sum", lambda: _sums(originals))
            made: list[Path] = []
            _keep_best(
                best,
                "export",
                lambda made=made, target=target: made.append(console.package(incident.id, target).path),
            )
            _keep_best(best, "verification", lambda made=made: verify(made[0], root))
            shutil.rmtree(target)
    mb = size / 1e6
    return [
        {
            "what": name,
            "MB": round(mb),
            "MB/s": round(mb / seconds, 1),
            "share of sha256sum": figures.ratio(best["sha256sum"], seconds),
        }
        for name, seconds in best.items()
    ]


def aims(rows: list[dict[str, Any]]) -> list[figures.Aim]:
    """Both as fast as half of hashing alone."""
    return [
        figures.at_least(f"{row['what']}: share of sha256sum", row["share of sha256sum"], SHARE)
        for row in rows
        if row["what"] != "sha256sum"
    ]


def _sums(files: list[Path]) -> None:
    subprocess.run(["sha256sum", *map(str, files)], check=True, stdout=subprocess.DEVNULL)


def _keep_best(best: dict[str, float], name: str, do: Callable[[], object]) -> None:
    began = time.monotonic()
    do()
    best[name] = min(best.get(name, float("inf")), time.monotonic() - began)

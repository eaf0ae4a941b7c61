"""Draws and encodes the demo's clips once: two files per scene, each usable as soon as it is in place."""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import multiprocessing.connection
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

import av
from av.error import FFmpegError
from av.video.reformatter import Interpolation, VideoReformatter
from av.video.stream import VideoStream

from console.demo.scenes.actors import LOOP_S
from console.demo.scenes.film import Film
from console.demo.scenes.names import SIZES, clip_path, codec_of, names
from console.demo.scenes.view import HEIGHT, WIDTH

FPS = 12

# Every camera of the city sends a key frame each second and no frame that looks ahead.
_X264 = {
    "preset": "veryfast",
    "x264-params": "keyint=12:min-keyint=12:scenecut=0:bframes=0:threads=1:log-level=error",
}
_X265 = {
    "preset": "ultrafast",
    "x265-params": "keyint=12:min-keyint=12:scenecut=0:bframes=0:open-gop=0:repeat-headers=1:"
    "pools=1:frame-threads=1:log-level=error",
}
_QUALITY = {"sub": "32", "main": "34"}


@lru_cache(maxsize=1)
def recipe() -> str:
    """A stamp that changes whenever the scenes are drawn or encoded otherwise."""
    digest = hashlib.sha256()
    for source in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]


def is_current(path: Path) -> bool:
    """Whether the clip is there, whole, and of this recipe."""
    if not path.is_file():
        return False
    try:
        with av.open(str(path)) as clip:
            return clip.metadata.get("comment") == recipe() and bool(clip.streams.video)
    except (FFmpegError, OSError):
        return False


@dataclass
class _Writer:
    """One clip being written beside its final place."""

    final: Path
    size: str
    codec: str

    def __post_init__(self) -> None:
        self.part = self.final.with_name(f"{self.final.name}.{os.getpid()}.part")
        self.final.parent.mkdir(parents=True, exist_ok=True)
        self.box = av.open(str(self.part), "w", format="mp4")
        self.box.metadata["comment"] = recipe()
        self.wide, self.high = SIZES[self.size]
        self.step = 2 if self.codec == "mjpeg" else 1  # such cameras are slow ones, and their files large
        stream = self.box.add_stream(self.codec, rate=FPS // self.step, options=self._options())
        assert isinstance(stream, VideoStream)
        self.stream = stream
        context = self.stream.codec_context
        context.width, context.height = self.wide, self.high
        context.pix_fmt = "yuvj420p" if self.codec == "mjpeg" else "yuv420p"
        context.time_base = Fraction(self.step, FPS)
        context.gop_size = FPS // self.step
        context.color_range = 2 if self.codec == "mjpeg" else 1
        context.colorspace = context.color_primaries = context.color_trc = 1
        self.fit = VideoReformatter()

    def _options(self) -> dict[str, str]:
        if self.codec == "mjpeg":
            quality = "10" if self.size == "sub" else "16"
            return {"qmin": quality, "qmax": quality}
        base = _X265 if self.codec == "libx265" else _X264
        return {**base, "crf": _QUALITY[self.size]}

    def write(self, frame: av.VideoFrame) -> None:
        number = frame.pts or 0
        if number % self.step:
            return
        small = self.fit.reformat(
            frame,
            self.wide,
            self.high,
            "yuvj420p" if self.codec == "mjpeg" else "yuv420p",
            interpolation=Interpolation.AREA,
        )
        small.pts, small.time_base = number // self.step, Fraction(self.step, FPS)
        self.box.mux(self.stream.encode(small))

    def finish(self) -> None:
        self.box.mux(self.stream.encode(None))
        self.box.close()
        self.part.replace(self.final)

    def abandon(self) -> None:
        with contextlib.suppress(FFmpegError, OSError):
            self.box.close()
        self.part.unlink(missing_ok=True)


def encode_scene(folder: Path, scene: str, seconds: float = LOOP_S) -> bool:
    """Draw and encode both clips of a scene, unless they are there already; whether there was work."""
    from console.demo.scenes.places import build

    wanted = [size for size in SIZES if not is_current(clip_path(folder, scene, size))]
    if not wanted:
        return False
    film = Film(build(scene), FPS)
    writers: list[_Writer] = []
    try:
        for size in wanted:
            writers.append(_Writer(clip_path(folder, scene, size), size, codec_of(scene)))
        for n, planes in enumerate(film.frames(round(seconds * FPS))):
            frame = av.VideoFrame.from_ndarray(planes, format="yuv420p")
            frame.pts, frame.time_base = n, Fraction(1, FPS)
            for writer in writers:
                writer.write(frame)
        for writer in writers:
            writer.finish()
    except BaseException:
        for writer in writers:
            writer.abandon()
        raise
    return True


def encode_all(
    folder: Path,
    on_done: Callable[[str], None] | None = None,
    *,
    scenes: Sequence[str] | None = None,
    seconds: float = LOOP_S,
    workers: int | None = None,
) -> None:
    """Make every clip that is missing or of an older recipe, the most watched scenes first.

    Works in processes of low priority, which end with this one. `on_done` is told each scene's name.
    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _sweep(folder)
    todo = [s for s in scenes or names() if not all(is_current(clip_path(folder, s, size)) for size in SIZES)]
    for ready in (s for s in scenes or names() if s not in todo):
        if on_done:
            on_done(ready)
    if not todo:
        return
    count = workers or min(4, os.cpu_count() or 1, len(todo))
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(count, mp_context=spawn, initializer=_become_worker) as pool:
        jobs = {pool.submit(encode_scene, folder, scene, seconds): scene for scene in todo}
        try:
            for job in as_completed(jobs):
                job.result()
                if on_done:
                    on_done(jobs[job])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _sweep(folder: Path) -> None:
    """Remove what an encoding that was killed left behind."""
    for part in folder.glob("*.part"):
        pid = part.name.split(".")[-2]
        if not (pid.isdigit() and _runs(int(pid))):
            part.unlink(missing_ok=True)


def _runs(pid: int) -> bool:
    import psutil

    return psutil.pid_exists(pid)


def _become_worker() -> None:
    """Give way to the console, and end when whoever started us has ended, however it ended."""
    if hasattr(os, "nice"):
        os.nice(10)
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()


assert SIZES["main"] == (WIDTH, HEIGHT)

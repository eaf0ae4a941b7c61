"""Stills taken by hand: the picture on a tile in full size, as a PNG file with its SHA-256, kept by day."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from console.ist import ist
from console.live.engine import LiveWall
from console.live.sessions import Sessions
from console.relay.client import Relay
from console.relay.values import StillResult, StreamSpec
from console.renaming import rename_patiently
from ui.background import Background
from ui.clip_picture import still_of_clip
from ui.tile_modes import SAME_MOMENT_S, TileModes
from widgets.words import clip_error_words

STILL_IDS = "snap:"
SUMS = "SHA256SUMS"


def stills_folder(data: Path) -> Path:
    """Where stills lie, one folder a day (IST)."""
    return data / "stills"


@dataclass(frozen=True, slots=True)
class SavedStill:
    """A still on disk; `at_utc` is when its picture came (UTC seconds)."""

    path: Path
    sha256: str
    number: int
    at_utc: float
    width: int
    height: int


@dataclass(eq=False, slots=True)
class _Asked:
    """A still under way: the camera, the moment (None: now), and where in which file a replay stood.

    `main` was opened for it; where that gives no picture, `otherwise` is the stream that is there.
    """

    number: int
    moment: float | None
    replayed: tuple[Path, float] | None
    main: StreamSpec | None = None
    otherwise: str = ""


class TileStills(QObject):
    """`take` asks for a still of what a tile shows; `saved(SavedStill)` or `notice(sentence)` follows.

    Live: the newest picture of the main stream, which may be opened for it. Paused or replaying: the moment
    on screen. A zoomed tile gives the whole picture. The owner brings stills (`snap:`) to `still_result`, on
    the GUI thread.
    """

    saved = Signal(object)
    notice = Signal(str)

    def __init__(
        self,
        live: LiveWall,
        sessions: Sessions,
        relay: Relay,
        modes: TileModes,
        background: Background,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._live, self._relay, self._modes = live, relay, modes
        self._sessions = sessions
        self._background = background
        self._folder = folder
        self._asked: dict[str, _Asked] = {}

    def take(self, key: str, number: int, main: StreamSpec | None = None) -> None:
        """A still of the tile `key`, which shows the camera with the call-up number `number`.

        A live picture is taken from the main stream, which is opened for it where only the small one is held.
        """
        part = self._folder / f".{uuid4().hex}.png"
        if not _made(self._folder):
            self.notice.emit(self._why("folder_missing"))
            return
        kept = self._modes.kept_still(key)
        if kept is not None:
            self._background.run(
                lambda: _copied(kept, part), lambda result: self._file(result, number), self._failed
            )
            return
        stream_id = self._live.recording_stream(key)
        if stream_id is None or self._relay.status(stream_id) is None:
            self.notice.emit(self._why("no_packets"))
            return
        asked = _Asked(number, self._modes.moment(key), self._modes.replayed(key))
        if main is not None and asked.moment is None and main.id != stream_id:
            asked.main, asked.otherwise = main, stream_id
            self._sessions.hold(asked, main)
            stream_id = main.id
        self._ask(asked, stream_id, part)

    def _ask(self, asked: _Asked, stream_id: str, part: Path) -> None:
        still_id = STILL_IDS + part.stem
        self._asked[still_id] = asked
        self._relay.still(still_id, stream_id, asked.moment, str(part))

    def still_result(self, result: StillResult) -> None:
        """Take what became of a still; others' are passed over."""
        asked = self._asked.pop(result.id, None)
        if asked is None:
            return
        moment = asked.moment
        if asked.main is not None:
            self._sessions.let_go(asked, asked.main.id)
            asked.main = None
        if result.error and asked.otherwise:
            # Better the small picture than none.
            stream_id, asked.otherwise = asked.otherwise, ""
            self._ask(asked, stream_id, self._folder / f".{uuid4().hex}.png")
        elif result.error:
            self.notice.emit(self._why(result.error))
        elif moment is None or abs(result.at_utc - moment) <= SAME_MOMENT_S:
            self._file(result, asked.number)
        else:
            # The ring goes on while a replay is held: it answered with the oldest picture that it has.
            _unlink(Path(result.path))
            self._take_from_file(asked, moment)

    def _take_from_file(self, asked: _Asked, moment: float) -> None:
        """The ring has lost the moment; a replay's file still has it."""
        replayed, part = asked.replayed, self._folder / f".{uuid4().hex}.png"
        if replayed is None:
            self.notice.emit(self.tr("That moment is no longer kept; no still was saved."))
            return
        path, seconds = replayed

        def read() -> StillResult:
            return replace(still_of_clip(path, seconds, part), at_utc=moment)

        self._background.run(read, lambda result: self._file(result, asked.number), self._failed)

    def _file(self, result: StillResult, number: int) -> None:
        """Give the file its day and name, and its line in the day's list of hashes."""
        folder = self._folder
        self._background.run(lambda: file_still(folder, result, number), self.saved.emit, self._failed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        self.notice.emit(self._why("write_failed"))

    def _why(self, error: str) -> str:
        if error in ("no_packets", "not_decodable"):
            return self.tr("There is no picture of this camera to save.")
        if error == "disk_full":
            return clip_error_words(error)
        return self.tr("The still could not be written to {folder}.").format(folder=self._folder)


_filing = threading.Lock()


def file_still(folder: Path, result: StillResult, number: int) -> SavedStill:
    """Move a still to `YYYY-MM-DD/NUMBER_HHMMSS.png` (IST, when its picture came). Raises OSError."""
    moment = ist(result.at_utc)
    day = folder / f"{moment:%Y-%m-%d}"
    with _filing:
        day.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = _free(day, f"{number}_{moment:%H%M%S}")
        rename_patiently(Path(result.path), path)
        _note(day / SUMS, f"{result.sha256}  {path.name}\n")
    return SavedStill(path, result.sha256, number, result.at_utc, result.width, result.height)


def _free(day: Path, stem: str) -> Path:
    path, count = day / f"{stem}.png", 1
    while path.exists():
        count += 1
        path = day / f"{stem}_{count}.png"
    return path


def _note(sums: Path, line: str) -> None:
    """Add a line as `sha256sum --check` reads it."""
    descriptor = os.open(sums, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(descriptor, line.encode())
    finally:
        os.close(descriptor)


def _copied(kept: StillResult, part: Path) -> StillResult:
    shutil.copyfile(kept.path, part)
    part.chmod(0o600)
    return StillResult(kept.id, str(part), kept.sha256, kept.at_utc, kept.width, kept.height)


def _made(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return True


def _unlink(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()

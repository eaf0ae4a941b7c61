"""Recordings kept by MediaMTX, from its playback server (`/list` and `/get`, https://mediamtx.org/docs/usage/playback)."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from console.evidence.footage import Footage, footage
from console.relay.hashed_file import HashedFile, word_for
from console.sources.http import HttpFailed, HttpTrouble, Login, ask
from console.sources.recordings import (
    FetchedFile,
    Progress,
    RecordingsError,
    RecordingsTrouble,
    Span,
)

LIST_BYTES_AT_MOST = 8 << 20
LIST_S = 20.0
# A stretch may take as long to come as it took to happen, and a while for the server to find it.
FETCH_S = 120.0
# More than any camera sends: what comes beyond it is not this stretch.
BYTES_PER_S_AT_MOST = 5 << 20
BYTES_AT_LEAST = 64 << 20

_TROUBLES = {
    HttpTrouble.PASSWORD_REFUSED: RecordingsTrouble.PASSWORD_REFUSED,
    HttpTrouble.NO_ANSWER: RecordingsTrouble.NO_ANSWER,
    HttpTrouble.NOT_THERE: RecordingsTrouble.NOTHING_RECORDED,
    HttpTrouble.TOO_MUCH: RecordingsTrouble.TOO_MUCH,
    HttpTrouble.CANCELLED: RecordingsTrouble.CANCELLED,
    HttpTrouble.BAD_ADDRESS: RecordingsTrouble.NOT_THERE,
}
_DISK = {"disk_full": RecordingsTrouble.DISK_FULL, "read_only": RecordingsTrouble.READ_ONLY}


class MediaMtxPath:
    """The recordings of one path of one MediaMTX server; `server` is `http(s)://HOST:PORT`."""

    def __init__(self, server: str, path: str, login: Login) -> None:
        self._server = server
        self._path = path
        self._login = login

    def spans(self, start_utc: float, end_utc: float) -> tuple[Span, ...]:
        """What is recorded within a stretch of time, in order. Raises RecordingsError."""
        # A server of before 2025 does not know `start` and `end`, and lists all that it has.
        wanted = {"path": self._path, "start": _rfc3339(start_utc), "end": _rfc3339(end_utc)}
        try:
            answer = b"".join(
                ask(
                    f"{self._server}/list",
                    wanted,
                    self._login,
                    at_most_bytes=LIST_BYTES_AT_MOST,
                    at_most_s=LIST_S,
                )
            )
        except HttpFailed as error:
            if error.trouble is HttpTrouble.NOT_THERE:
                return ()
            raise _failed(error) from error
        cut = (Span(max(span.start_utc, start_utc), min(span.end_utc, end_utc)) for span in _listed(answer))
        return tuple(sorted((s for s in cut if s.end_utc > s.start_utc), key=lambda s: s.start_utc))

    def fetch(
        self,
        start_utc: float,
        end_utc: float,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> FetchedFile:
        """Fetch a stretch that lies within one span, as fragmented MP4. Raises RecordingsError."""
        try:
            file = HashedFile(target)
        except OSError as error:
            raise _disk(error) from error
        try:
            self._write(file, start_utc, end_utc, progress, cancelled)
            found = footage(file.part)
            if not found.packets:
                raise RecordingsError(RecordingsTrouble.BAD_ANSWER, "no pictures")
        except BaseException:  # whatever it was: no half stays, and it goes on to whoever asked
            file.discard()
            raise
        return _kept(file, found, start_utc)

    def _write(
        self,
        file: HashedFile,
        start_utc: float,
        end_utc: float,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        duration_s = end_utc - start_utc
        wanted = {
            "path": self._path,
            "start": _rfc3339(start_utc),
            "duration": f"{duration_s:.3f}",
            "format": "fmp4",
        }
        try:
            pieces = ask(
                f"{self._server}/get",
                wanted,
                self._login,
                at_most_bytes=max(BYTES_AT_LEAST, int(duration_s * BYTES_PER_S_AT_MOST)),
                at_most_s=FETCH_S + duration_s,
                cancelled=cancelled,
            )
            for piece in pieces:
                try:
                    file.write(piece)
                except OSError as error:
                    raise _disk(error) from error
                # The server does not say beforehand how much will come.
                progress(None)
        except HttpFailed as error:
            raise _failed(error) from error


def _kept(file: HashedFile, found: Footage, start_utc: float) -> FetchedFile:
    sha256 = file.sha256
    try:
        path = file.keep()
    except OSError as error:
        with contextlib.suppress(OSError):
            file.part.unlink()
        raise _disk(error) from error
    return FetchedFile(
        path=path,
        sha256=sha256,
        size=file.size,
        start_utc=start_utc,
        end_utc=start_utc + found.duration_s,
        codec=found.codec,
        width=found.width,
        height=found.height,
        packets=found.packets,
        key_frames=found.key_frames,
    )


def _listed(answer: bytes) -> list[Span]:
    """The spans of an answer to `/list`. Raises RecordingsError for anything else."""
    try:
        entries = json.loads(answer)
        found = []
        for entry in entries or ():
            start = datetime.fromisoformat(entry["start"]).timestamp()
            # A number of seconds; quoted in some releases.
            found.append(Span(start, start + float(entry["duration"])))
        return found
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        raise RecordingsError(RecordingsTrouble.BAD_ANSWER, type(error).__name__) from error


def _rfc3339(utc: float) -> str:
    return datetime.fromtimestamp(utc, UTC).isoformat(timespec="microseconds")


def _failed(error: HttpFailed) -> RecordingsError:
    return RecordingsError(_TROUBLES.get(error.trouble, RecordingsTrouble.BAD_ANSWER), error.detail)


def _disk(error: OSError) -> RecordingsError:
    return RecordingsError(_DISK.get(word_for(error), RecordingsTrouble.WRITE_FAILED))

"""The recordings of the catalogue's cameras: an address tells by its scheme which system is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from console.sources.http import Login
from console.sources.mediamtx import MediaMtxPath
from console.sources.recordings import FetchedFile, Progress, RecordingsError, RecordingsTrouble, Span

# A camera's address of recordings and the login that goes with it; None for a camera that is not known.
Lookup = Callable[[str], tuple[str, Login] | None]


def _mediamtx(scheme: str, rest: str, path: str, login: Login) -> MediaMtxPath:
    return MediaMtxPath(f"{scheme}://{rest}", path, login)


# `KIND+http://HOST:PORT/PATH`: the first word chooses.
_KINDS = {"mediamtx": _mediamtx}


class CameraRecordings:
    """Implements `Recordings`. `lookup` is called on whatever thread asks."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup

    def offered(self, camera_id: str) -> bool:
        """Whether this camera has an address of recordings that this program can read."""
        try:
            self._path(camera_id)
        except RecordingsError:
            return False
        return True

    def spans(self, camera_id: str, start_utc: float, end_utc: float) -> tuple[Span, ...]:
        """What is recorded within a stretch of time, in order. Raises RecordingsError."""
        return self._path(camera_id).spans(start_utc, end_utc)

    def fetch(
        self,
        camera_id: str,
        start_utc: float,
        end_utc: float,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> FetchedFile:
        """Fetch a stretch that lies within one of the spans. Raises RecordingsError."""
        return self._path(camera_id).fetch(start_utc, end_utc, target, progress, cancelled)

    def _path(self, camera_id: str) -> MediaMtxPath:
        known = self._lookup(camera_id)
        if known is None or not known[0]:
            raise RecordingsError(RecordingsTrouble.NOT_OFFERED)
        url, login = known
        try:
            parts = urlsplit(url)
            kind, _, scheme = parts.scheme.partition("+")
            make = _KINDS[kind]
            path = unquote(parts.path).strip("/")
            if scheme not in ("http", "https") or not parts.hostname or not path or parts.port == 0:
                raise ValueError(url)
        except (ValueError, KeyError) as error:
            raise RecordingsError(RecordingsTrouble.NOT_OFFERED) from error
        return make(scheme, parts.netloc, path, login)

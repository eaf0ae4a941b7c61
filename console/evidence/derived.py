"""What is made from originals to be looked at or given out: pictures, cuts, copies with covered areas.

The original is read, never written: its hash is compared with the sealed one before and after.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from console.child.job import Cancelled, ProcessLost, run
from console.evidence import files
from console.evidence.capture_values import EvidenceFile, Origin, Trouble
from console.evidence.derived_values import (
    CopyWish,
    DerivedFailed,
    DerivedTrouble,
    Labels,
    Progress,
    Work,
    told,
)
from console.evidence.errors import EvidenceError, IncidentDeleted
from console.evidence.masks import Mask
from console.evidence.plan import stem_for
from console.evidence.recode.orders import Made, Piece, mask_message
from console.evidence.side_by_side import Rows
from console.evidence.timeline import Span, camera_timeline
from console.evidence.values import Incident
from console.renaming import rename_patiently

PART = ".part"
_RECODE = "console.evidence.recode"
PREFIX = "derived_"


class Shelves(Protocol):
    """What this needs of the incidents."""

    def get(self, incident_id: str) -> Incident: ...
    def folder_of(self, incident: Incident) -> Path: ...
    def add_derived(
        self, incident_id: str, camera: int, file: EvidenceFile, *, operator: str
    ) -> Incident: ...


class Derived:
    """Makes derived files. Every method blocks until it is done, and may be called from any thread."""

    def __init__(self, incidents: Shelves) -> None:
        self._incidents = incidents
        self._lock = threading.Lock()
        self._being_made: set[Path] = set()

    def take_picture(
        self, incident_id: str, camera: int, at_utc: float, *, operator: str, labels: Labels | None = None
    ) -> EvidenceFile:
        """Keep the picture of a camera that stands at a moment, in full size.

        Raises DerivedFailed, or IncidentDeleted.
        """
        incident = self._incidents.get(incident_id)
        line = camera_timeline(incident, camera)
        place = Rows((line,)).place(0, at_utc)
        if place is None:
            raise DerivedFailed(DerivedTrouble.NOTHING_THERE)
        at_utc = max(at_utc, line.spans[place[0]].start_utc)
        wanted = (line.spans[place[0]], at_utc, at_utc)
        return self._made(
            incident, camera, (wanted,), Work.PICTURE, (), operator, labels, lambda _: None, lambda: False
        )[0]

    def make_copy(
        self,
        incident_id: str,
        wish: CopyWish,
        *,
        operator: str,
        labels: Labels | None = None,
        progress: Progress = lambda _: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[EvidenceFile, ...]:
        """Make a copy and keep it with the incident: one file for each original.

        Raises DerivedFailed, or IncidentDeleted.
        """
        incident = self._incidents.get(incident_id)
        wanted = [
            (span, max(wish.from_utc, span.start_utc), min(wish.to_utc, span.end_utc))
            for span in _spans(incident, wish.camera)
            if span.start_utc <= wish.to_utc and wish.from_utc < span.end_utc
        ]
        if not wanted or wish.to_utc < wish.from_utc:
            raise DerivedFailed(DerivedTrouble.NOTHING_THERE)
        masks = tuple(mask for mask in wish.masks if mask.camera == wish.camera)
        return self._made(
            incident, wish.camera, wanted, wish.work, masks, operator, labels, progress, cancelled
        )

    def _made(
        self,
        incident: Incident,
        camera: int,
        wanted: Sequence[tuple[Span, float, float]],
        work: Work,
        masks: tuple[Mask, ...],
        operator: str,
        labels: Labels | None,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> tuple[EvidenceFile, ...]:
        if incident.deleted_utc is not None:
            raise IncidentDeleted(incident.deleted_utc)
        folder = self._incidents.folder_of(incident)
        sources = [span.file for span, _, _ in wanted]
        number = incident.cameras[camera].number
        with self._places(incident, folder, number, work, [start for _, start, _ in wanted]) as places:
            pieces = [
                _piece(folder, span, start, end, place, work, labels)
                for (span, start, end), place in zip(wanted, places, strict=True)
            ]
            _compare(folder, sources, cancelled)
            made = _recode(work, pieces, masks, progress, cancelled)
            _compare(folder, sources, cancelled)
            done = _all_kept(places, made, pieces, sources, work, masks)
        self._enter(incident, camera, done, operator)
        return tuple(done)

    def _enter(self, incident: Incident, camera: int, done: Sequence[EvidenceFile], operator: str) -> None:
        for number, file in enumerate(done):
            try:
                self._incidents.add_derived(incident.id, camera, file, operator=operator)
            except EvidenceError:
                # Deleted meanwhile: what nobody has a record of must not lie there.
                for unknown in done[number:]:
                    with suppress(OSError):
                        (self._incidents.folder_of(incident) / unknown.name).unlink()
                raise

    @contextmanager
    def _places(
        self, incident: Incident, folder: Path, number: int, work: Work, starts: Sequence[float]
    ) -> Iterator[list[Path]]:
        """Names of our own for as long as something is made; what is not whole in the end is taken away."""
        ending = ".png" if work is Work.PICTURE else ".mp4"
        with self._lock:
            taken = {c.stem for c in incident.captures} | _stems(folder)
            taken |= {path.stem for path in self._being_made}
            places: list[Path] = []
            for start in starts:
                stem = _stem(number, start, work, taken)
                taken.add(stem)
                places.append(folder / f"{stem}{ending}")
            self._clear(folder)
            self._being_made.update(places)
        try:
            yield places
        finally:
            for place in places:
                with suppress(OSError):
                    _part(place).unlink(missing_ok=True)
            with self._lock:
                self._being_made.difference_update(places)

    def _clear(self, folder: Path) -> None:
        """Take away halves that a killed console left; only what is being made now is in use."""
        in_use = {_part(path) for path in self._being_made}
        for left in folder.glob(f"{PREFIX}*{PART}"):
            if left not in in_use:
                with suppress(OSError):
                    left.unlink()


def picture_times(paths: Sequence[Path]) -> tuple[tuple[float, ...], ...]:
    """When the pictures of each file stand, in seconds within it; none where it cannot be read. Blocks."""
    found: list[tuple[float, ...]] = [()] * len(paths)
    with suppress(ProcessLost):
        for message in run(_RECODE, {"do": "times", "paths": [str(path) for path in paths]}):
            if message["is"] == "times":
                found[message["number"]] = tuple(message["times"])
    return tuple(found)


def _spans(incident: Incident, camera: int) -> tuple[Span, ...]:
    return camera_timeline(incident, camera).spans


def _stems(folder: Path) -> set[str]:
    with suppress(OSError):
        return {path.name.removesuffix(PART).rpartition(".")[0] for path in folder.iterdir()}
    return set()


def _stem(number: int, utc: float, work: Work, taken: set[str]) -> str:
    ours = [stem.removeprefix(PREFIX).removesuffix(f"_{work}") for stem in taken if stem.startswith(PREFIX)]
    return f"{PREFIX}{stem_for(number, utc, ours)}_{work}"


def _part(place: Path) -> Path:
    return place.with_name(place.name + PART)


def _piece(
    folder: Path, span: Span, start: float, end: float, place: Path, work: Work, labels: Labels | None
) -> Piece:
    file = span.file
    began = span.start_utc - span.skip_s
    comment = f"start_utc={start:.3f} DERIVED ({work}) from {file.name} sha256={file.sha256}"
    label = labels(file.width or 640, file, work) if labels is not None and work is not Work.CUT else None
    source, target = str(folder / file.name), str(_part(place))
    return Piece(source, target, began, start - began, end - began, comment, label)


def _compare(folder: Path, sources: Sequence[EvidenceFile], cancelled: Callable[[], bool]) -> None:
    for file in sources:
        if cancelled():
            raise DerivedFailed(DerivedTrouble.CANCELLED)
        try:
            found = files.sha256_of(folder / file.name)
        except OSError as error:
            raise DerivedFailed(DerivedTrouble.NOTHING_THERE, file.name) from error
        if found != file.sha256:
            raise DerivedFailed(DerivedTrouble.NOT_AS_SEALED, file.name)


def _recode(
    work: Work,
    pieces: Sequence[Piece],
    masks: tuple[Mask, ...],
    progress: Progress,
    cancelled: Callable[[], bool],
) -> list[Made]:
    order = {
        "do": {Work.PICTURE: "picture", Work.CUT: "cut"}.get(work, "cover"),
        "pieces": [piece.message() for piece in pieces],
        "masks": [mask_message(mask) for mask in masks],
    }
    made: list[Made] = []
    try:
        for message in run(_RECODE, order, cancelled):
            if message["is"] == "progress":
                progress(float(message["share"]))
            elif message["is"] == "made":
                made.append(Made(**{name: message[name] for name in Made.__slots__}))
            elif message["is"] == "failed":
                raise _failure(message)
    except Cancelled as error:
        raise DerivedFailed(DerivedTrouble.CANCELLED) from error
    except ProcessLost as error:
        raise DerivedFailed(DerivedTrouble.PROCESS_LOST, str(error)) from error
    return made


_TROUBLES = {
    Trouble.DISK_FULL: DerivedTrouble.DISK_FULL,
    Trouble.READ_ONLY: DerivedTrouble.READ_ONLY,
    Trouble.FOLDER_MISSING: DerivedTrouble.FOLDER_MISSING,
}


def _failure(message: dict[str, Any]) -> DerivedFailed:
    detail = str(message.get("detail", ""))
    if message["why"] == "os":
        return _failed(OSError(message.get("errno") or 0, detail))
    known = {"nothing_there": DerivedTrouble.NOTHING_THERE, "not_decodable": DerivedTrouble.NOT_DECODABLE}
    return DerivedFailed(known.get(message["why"], DerivedTrouble.WRITE_FAILED), detail)


def _failed(error: OSError) -> DerivedFailed:
    trouble = _TROUBLES.get(files.trouble_of_error(error), DerivedTrouble.WRITE_FAILED)
    return DerivedFailed(trouble, error.strerror or str(error))


def _all_kept(
    places: Sequence[Path],
    made: Sequence[Made],
    pieces: Sequence[Piece],
    sources: Sequence[EvidenceFile],
    work: Work,
    masks: tuple[Mask, ...],
) -> list[EvidenceFile]:
    """Name and describe all of them, or leave none: a file that no record tells of. Raises DerivedFailed."""
    done: list[EvidenceFile] = []
    try:
        for place, one, piece, source in zip(places, made, pieces, sources, strict=True):
            done.append(_kept(place, one, piece, source, work, masks))
    except DerivedFailed:
        for place in places[: len(done)]:
            with suppress(OSError):
                place.unlink()
        raise
    return done


def _kept(
    place: Path, made: Made, piece: Piece, source: EvidenceFile, work: Work, masks: tuple[Mask, ...]
) -> EvidenceFile:
    """Hash a finished part, give it its name and describe it. Raises DerivedFailed."""
    part = _part(place)
    try:
        files.keep_private(part)
        sha256, size = files.sha256_of(part), part.stat().st_size
        rename_patiently(part, place)
    except OSError as error:
        raise _failed(error) from error
    start, end = piece.start_utc + made.start_s, piece.start_utc + made.end_s
    if work is Work.PICTURE:
        end = start
    return EvidenceFile(
        name=place.name,
        sha256=sha256,
        size=size,
        start_utc=start,
        end_utc=end,
        codec=made.codec,
        width=made.width,
        height=made.height,
        packets=made.packets,
        key_frames=made.key_frames,
        origin=Origin.DERIVED,
        derived_from=(source.name,),
        what_was_done=told(work, start, end, masks, source),
    )

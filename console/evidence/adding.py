"""What comes to an incident later: cameras, clips of other times, recordings, copies made from its files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from console.evidence import files, plan, stretches
from console.evidence.desk import Desk, living
from console.evidence.errors import BadStretch
from console.evidence.values import (
    BookmarkedCamera,
    Capture,
    CaptureKind,
    CaptureState,
    EventKind,
    EvidenceFile,
    Incident,
    IncidentEvent,
    Origin,
)
from console.store.ids import new_id

LONGEST_S = 6 * 3600.0


class Adding(Desk):
    """The part that adds footage. It returns at once; what comes is heard of as with a bookmark."""

    def add_cameras(
        self, incident_id: str, cameras: Sequence[BookmarkedCamera], *, operator: str
    ) -> Incident:
        """Add cameras with the incident's own stretch of time; for those in it already, what they lack."""
        incident = self.get(incident_id)
        return self.add_window(incident_id, cameras, incident.start_utc, incident.end_utc, operator=operator)

    def add_clip(
        self,
        incident_id: str,
        camera: BookmarkedCamera,
        start_utc: float,
        end_utc: float,
        *,
        operator: str,
    ) -> Incident:
        """Add a stretch (UTC seconds) of one camera, in the incident already or not."""
        return self.add_window(incident_id, (camera,), start_utc, end_utc, operator=operator)

    def add_window(
        self,
        incident_id: str,
        cameras: Sequence[BookmarkedCamera],
        start_utc: float,
        end_utc: float,
        *,
        operator: str,
    ) -> Incident:
        """Add the same stretch of time of several cameras in one step.

        From the ring what it has, the rest from the cameras' recordings where they are offered; what the
        incident has already is not taken twice. Raises BadStretch or IncidentDeleted.
        """
        if not 0 < end_utc - start_utc <= LONGEST_S:
            raise BadStretch(LONGEST_S)
        sources = stretches.Sources(self.ring_from, self._fetching.offered, self.ring_until)
        entries: list[IncidentEvent] = []
        new: list[Capture] = []

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            living(incident)
            entries.clear()
            new.clear()
            for camera in cameras:
                incident, position = self._with_camera(incident, camera, operator, entries)
                lack = stretches.lacking(incident, position, start_utc, end_utc)
                clips = stretches.asked(incident, position, lack, sources, new_id)
                for clip in clips:
                    said = f"{clip.start_utc:.3f} {clip.end_utc:.3f}"
                    entries.append(self._event(EventKind.CLIP_ADDED, operator, clip.stem, clip.origin, said))
                incident = replace(incident, captures=(*incident.captures, *clips))
                new.extend(clips)
            return incident, entries

        changed = self._shelf.turn(
            incident_id, turn, tried=lambda: self._captures.ask(self.get(incident_id), tuple(new))
        )
        self._notify(incident_id)
        return changed

    def _with_camera(
        self,
        incident: Incident,
        camera: BookmarkedCamera,
        operator: str,
        entries: list[IncidentEvent],
    ) -> tuple[Incident, int]:
        for position, known in enumerate(incident.cameras):
            if known.camera_id == camera.camera_id and known.stream_id == camera.stream_id:
                return incident, position
        name = camera.name.en or camera.name.hi
        entries.append(self._event(EventKind.CAMERA_ADDED, operator, str(camera.number), after=name))
        return replace(incident, cameras=(*incident.cameras, camera)), len(incident.cameras)

    def recordings_offered(self, camera_id: str) -> bool:
        """Whether a camera's recordings can be asked for at all; does not block."""
        return self._fetching.offered(camera_id)

    def fetched_share(self, capture: Capture) -> float | None:
        """The share of a recording that has come, 0 to 1; None where that is not known."""
        return self._fetching.progress(capture.id)

    def cancel_fetch(self, incident_id: str) -> None:
        """End what is being fetched for an incident, with what is whole already."""
        for capture in self.get(incident_id).captures:
            if capture.open and capture.origin is Origin.RECORDING:
                self._fetching.cancel(capture.id)

    # What is made from what is kept

    def derived_path(self, incident_id: str, camera: int, at_utc: float, ending: str) -> Path:
        """Where a new derived file is to be written (`…/derived_NNNN_TIME.mp4`): a name not yet used.

        Write it as `.part` beside that and rename it. Raises IncidentDeleted.
        """
        incident = living(self.get(incident_id))
        folder = files.make_folder(self._root, incident.folder)
        taken = {Path(f.name).stem for f in incident.files} | {p.name.partition(".")[0] for p in _all(folder)}
        bare = (name.removeprefix("derived_") for name in taken)
        stem = plan.stem_for(incident.cameras[camera].number, at_utc, bare)
        return folder / f"derived_{stem}{ending}"

    def add_derived(
        self, incident_id: str, camera: int, file: EvidenceFile, *, operator: str, why: str = ""
    ) -> Incident:
        """Enter a file that was made from others (`derived_from`, `what_was_done`) at `derived_path`.

        Raises IncidentDeleted: then the caller removes the file.
        """
        file = replace(file, origin=Origin.DERIVED)

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            capture = Capture(
                id=new_id(),
                kind=CaptureKind.DERIVED,
                camera=camera,
                stream_id=living(incident).cameras[camera].stream_id,
                start_utc=file.start_utc,
                end_utc=file.end_utc,
                stem=Path(file.name).stem,
                state=CaptureState.DONE,
                files=(file,),
                origin=Origin.DERIVED,
            )
            entry = self._event(
                EventKind.DERIVED_MADE,
                operator,
                file.name,
                ", ".join(file.derived_from),
                file.what_was_done,
                why=why,
                files=(file,),
            )
            return replace(incident, captures=(*incident.captures, capture)), (entry,)

        files.keep_private(self.folder_of(self.get(incident_id)) / file.name)
        return self._turned(incident_id, turn)


def _all(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()

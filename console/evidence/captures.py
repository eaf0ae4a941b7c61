"""What incidents ask of the relay, and what comes of it: progress, a lost relay, a former run's halves."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from console.evidence import files, moments, plan
from console.evidence.asking import Asking, Recorder
from console.evidence.fetching import Fetching
from console.evidence.shelf import Shelf, event
from console.evidence.values import (
    Capture,
    CaptureKind,
    CaptureState,
    EventKind,
    EvidenceFile,
    Incident,
    IncidentEvent,
    Origin,
    Trouble,
)
from console.relay.values import ClipFile, ClipProgress, StillResult
from console.store.store import Store

# The relay writes a clip's last second; to call it off now could only lose some of it.
ENDING_S = 2.0


class Captures:
    """The open captures of this run, by their ids. Hashing happens on a thread of its own."""

    def __init__(
        self,
        store: Store,
        shelf: Shelf,
        relay: Recorder,
        root: Path,
        notify: Callable[[str], None],
        now: Callable[[], float] = time.time,
        fetching: Fetching | None = None,
    ) -> None:
        fetching = fetching or Fetching(None)
        fetching.tell(self._fetched_file, self._fetched_all)
        self._asking = Asking(relay, fetching, root, now)
        self._store = store
        self._shelf = shelf
        self._root = root
        self._notify = notify
        self._now = now
        self._lock = threading.Lock()
        self._incident_of: dict[str, str] = {}
        self._cut_names: dict[str, frozenset[str]] = {}
        self._seen: dict[str, moments.Seen] = {}
        # Two, so that a clip that is whole does not wait for one whose parts must be hashed.
        self._worker = ThreadPoolExecutor(2, "evidence")

    def close(self) -> None:
        """Finish what is being hashed; call off what was to begin later."""
        self._asking.close()
        self._worker.shutdown(wait=True)

    def unfinished(self) -> tuple[str, ...]:
        """The incidents that still wait for a clip or a still."""
        return tuple(dict.fromkeys(incident.id for incident, _ in self._open()))

    # Asking

    def ring_from(self, stream_id: str) -> float | None:
        """From when (UTC) the relay still has a stream's packets; None when it has none."""
        return self._asking.ring_from(stream_id)

    def ring_until(self, stream_id: str) -> float:
        """Up to when (UTC) the relay has a stream's packets; infinite while they come."""
        return self._asking.ring_until(stream_id)

    def ask(self, incident: Incident, captures: Sequence[Capture]) -> None:
        """Ask for captures whose rows have been written, or at least tried; each of them only once."""
        with self._lock:
            captures = [c for c in captures if c.open and c.id not in self._incident_of]
            self._incident_of.update((capture.id, incident.id) for capture in captures)
        try:
            files.make_folder(self._root, incident.folder)
        except OSError as error:
            trouble = files.trouble_of_error(error)
            for capture in captures:
                self._end(incident.id, replace(capture, state=CaptureState.FAILED, trouble=trouble))
            return
        now = self._now()
        # Stills first: they show the moment, and the relay has them at hand.
        for capture in sorted(captures, key=lambda c: c.kind is CaptureKind.CLIP):
            if plan.is_ahead(capture, now):
                self._asking.later(plan.due_utc(capture), self._ask_due, capture.id)
            else:
                self._asking.ask(incident, capture)

    def keep_seen(self, incident: Incident, seen: moments.Seen) -> None:
        """Have the first still of an incident made so, should the ring have lost its moment."""
        self._seen.update((still.id, seen) for still in incident.stills[:1])

    def follow(self, before: Incident, after: Incident) -> None:
        """Bring what the relay does into line with a changed plan."""
        former = {capture.id: capture for capture in before.captures}
        self.ask(after, [c for c in after.captures if c.id not in former])
        for called_off in former.keys() - {capture.id for capture in after.captures}:
            self._forget(called_off)
            self._asking.call_off(called_off)
        for capture in after.captures:
            was = former.get(capture.id)
            if was is not None and capture.open and capture.end_utc < was.end_utc:
                self._asking.later(capture.end_utc, self._asking.call_off, capture.id)

    def end_now(self, incident: Incident, now: float) -> None:
        """End an incident's clips with what is there, whatever a clock that was set meanwhile says."""
        for capture in incident.clips:
            ends_itself = 0 <= now - capture.end_utc < ENDING_S
            if capture.open and capture.origin is Origin.RING and not ends_itself:
                self._asking.end_by_hand(capture)

    def _ask_due(self, capture_id: str) -> None:
        found = self._find(capture_id)
        if found is None:
            return
        incident, capture = found
        if plan.is_ahead(capture, self._now()):  # it was made longer meanwhile
            self._asking.later(plan.due_utc(capture), self._ask_due, capture.id)
        else:
            self._asking.ask(incident, capture)

    # Hearing from the relay

    def clip_progress(self, progress: ClipProgress) -> None:
        """What the relay says of a clip; clips that are not ours, or are settled, are passed over."""
        found = self._find(progress.id)
        if found is None:
            return
        incident, capture = found
        capture = replace(capture, files=self._files(capture, progress))
        if progress.state == "writing":
            capture = replace(capture, state=CaptureState.WRITING)
            if capture.files != found[1].files:
                self._put(incident.id, capture)
            elif found[1].state is not CaptureState.WRITING:
                # Not worth a wait for the disk: pending or being written, a later start settles both alike.
                self._shelf.note(incident.id, lambda i: plan.with_outcome(i, capture))
                self._notify(incident.id)
            return
        state = self._asking.how_ended(capture)
        self._forget(capture.id)
        if progress.state == "done" and capture.files:
            self._do(self._finish, incident, replace(capture, state=state))
        else:
            trouble = plan.trouble_of(progress.error)
            self._do(self._salvage, incident, capture, trouble)

    def _files(self, capture: Capture, progress: ClipProgress) -> tuple[EvidenceFile, ...]:
        """The capture's files with those that the relay has finished since."""
        had = {f.name for f in capture.files}
        cut = self._cut_names.get(capture.id, frozenset())
        new = [f for f in map(_file, progress.files) if f.name not in had]
        found = [*capture.files]
        for file in new:
            facts = self._asking.facts(capture, found, file)
            found.append(replace(file, whole=file.name not in cut, facts=facts))
        if progress.state == "failed" and found:
            # The last one is what was saved until the disk took no more.
            found[-1] = replace(found[-1], whole=False)
        return tuple(found)

    def still_result(self, result: StillResult) -> None:
        """What the relay says of a still."""
        found = self._find(result.id)
        if found is None:
            return
        incident, capture = found
        seen = self._seen.pop(capture.id, None)
        if moments.shows(incident, capture, result):
            self._forget(capture.id)
            self._do(self._finish_still, incident, capture, result)
            return
        moments.drop(result)
        if seen is None:
            trouble = plan.trouble_of(result.error)
            self._end(incident.id, replace(capture, state=CaptureState.FAILED, trouble=trouble))
        else:
            self._do(self._finish_seen, incident, capture, seen)

    def relay_down(self) -> None:
        """The relay is lost: the files that it was writing are parts, whatever it makes of them afterwards.

        It gives them their names and goes on in further files when it is back (`console.relay.salvage`).
        """
        for incident, capture in self._open():
            if capture.kind is CaptureKind.STILL or capture.origin is Origin.RECORDING:
                continue
            cut = files.parts(self._root / incident.folder, capture.stem)
            if cut:
                names = {path.name.removesuffix(files.PART) for path in cut}
                with self._lock:
                    self._cut_names[capture.id] = self._cut_names.get(capture.id, frozenset()) | names
                self._put(incident.id, replace(capture, trouble=Trouble.RELAY_LOST))

    # Settling

    def settle(self, incident: Incident, capture: Capture, trouble: Trouble) -> None:
        """Settle a capture that a former run left open by what lies on disk of it."""
        settled = files.salvage(self._root / incident.folder, capture, trouble)
        self._end(incident.id, settled, EventKind.RECOVERED)

    def _finish(self, incident: Incident, capture: Capture) -> None:
        for file in capture.files:
            files.keep_private(self._root / incident.folder / file.name)
        capture = files.with_halves(self._root / incident.folder, capture)
        # Where nothing else went wrong the camera sent nothing more.
        trouble = None if capture.state is CaptureState.DONE else capture.trouble or Trouble.NO_FOOTAGE
        self._end(incident.id, replace(capture, trouble=trouble))
        self._ask_for_lacking_still(incident.id, capture.camera)

    def _ask_for_lacking_still(self, incident_id: str, camera: int) -> None:
        """A camera that had no picture at the moment of the key press may have one by the end of its clip."""
        incident = self._shelf.get(incident_id)
        lacking = [c for c in incident.stills if c.camera == camera and c.state is CaptureState.FAILED]
        for capture in lacking:
            again = replace(capture, state=CaptureState.PENDING, trouble=None)
            self._put(incident_id, again)
            with self._lock:
                self._incident_of[capture.id] = incident_id
            self._asking.ask_still(incident, capture, capture.start_utc)

    def _finish_seen(self, incident: Incident, capture: Capture, seen: moments.Seen) -> None:
        """The ring has lost the moment of a still; whoever saw it has the picture yet, or had."""
        try:
            result = seen(self._root / incident.folder / f"{capture.stem}.jpg")
        except OSError:
            lost = replace(capture, state=CaptureState.FAILED, trouble=Trouble.NO_FOOTAGE)
            self._end(incident.id, lost)
        else:
            self._finish_still(incident, capture, result)

    def _finish_still(self, incident: Incident, capture: Capture, result: StillResult) -> None:
        path = Path(result.path)
        files.keep_private(path)
        try:
            size = path.stat().st_size
        except OSError:
            self._end(
                incident.id, replace(capture, state=CaptureState.FAILED, trouble=Trouble.FOLDER_MISSING)
            )
            return
        at = result.at_utc or capture.start_utc
        still = EvidenceFile(
            path.name,
            result.sha256,
            size,
            at,
            at,
            codec="jpeg",
            width=result.width,
            height=result.height,
            origin=Origin.DERIVED,
        )
        self._end(incident.id, replace(capture, state=CaptureState.DONE, trouble=None, files=(still,)))

    def _salvage(self, incident: Incident, capture: Capture, trouble: Trouble) -> None:
        self._end(incident.id, files.salvage(self._root / incident.folder, capture, trouble))

    # Hearing of recordings

    def _fetched_file(self, capture_id: str, file: EvidenceFile) -> None:
        found = self._find(capture_id)
        if found is None:
            return
        incident, capture = found
        files.keep_private(self._root / incident.folder / file.name)
        capture = replace(capture, state=CaptureState.WRITING, files=(*capture.files, file))
        entry = self._event(EventKind.RECORDING_FETCHED, file.name, str(file.size), (file,))
        self._put(incident.id, capture, entry)

    def _fetched_all(self, capture_id: str, trouble: Trouble | None) -> None:
        found = self._find(capture_id)
        if found is None:
            return
        incident, capture = found
        state = plan.settled_state(capture)
        if trouble is None and state is not CaptureState.DONE:
            trouble = Trouble.NO_FOOTAGE
        elif trouble is not None and state is CaptureState.DONE:
            state = CaptureState.INTERRUPTED
        self._end(incident.id, replace(capture, state=state, trouble=trouble))

    def _end(self, incident_id: str, capture: Capture, what: EventKind = EventKind.CAPTURE_ENDED) -> None:
        self._forget(capture.id)
        said = f"{capture.state}:{capture.trouble}" if capture.trouble else str(capture.state)
        self._put(incident_id, capture, self._event(what, capture.stem, said, capture.files))

    def _put(self, incident_id: str, capture: Capture, *events: IncidentEvent) -> None:
        self._shelf.change(incident_id, lambda i: plan.with_outcome(i, capture), *events)
        self._notify(incident_id)

    def _event(
        self, what: EventKind, field: str, after: str, about: tuple[EvidenceFile, ...]
    ) -> IncidentEvent:
        return event(
            what,
            at_utc=self._now(),
            operator="",
            seat=self._store.seat,
            field=field,
            after=after,
            files=about,
        )

    def _do(self, job: Callable[..., None], *arguments: object) -> None:
        try:
            self._worker.submit(job, *arguments)
        except RuntimeError:  # closed meanwhile: the next start settles it from the files
            return

    # Who is open

    def _open(self) -> Iterable[tuple[Incident, Capture]]:
        with self._lock:
            ids = tuple(self._incident_of)
        for capture_id in ids:
            found = self._find(capture_id)
            if found is not None:
                yield found

    def _find(self, capture_id: str) -> tuple[Incident, Capture] | None:
        with self._lock:
            incident_id = self._incident_of.get(capture_id)
        if incident_id is None:
            return None
        incident = self._shelf.get(incident_id)
        return next(((incident, c) for c in incident.captures if c.id == capture_id), None)

    def _forget(self, capture_id: str) -> None:
        with self._lock:
            self._incident_of.pop(capture_id, None)
            self._cut_names.pop(capture_id, None)
            self._seen.pop(capture_id, None)
        self._asking.forget(capture_id)


def _file(file: ClipFile) -> EvidenceFile:
    return EvidenceFile(
        name=Path(file.path).name,
        sha256=file.sha256,
        size=file.size,
        start_utc=file.start_utc,
        end_utc=file.end_utc,
        codec=file.codec,
        width=file.width,
        height=file.height,
        packets=file.packets,
        key_frames=file.key_frames,
        gaps=file.gaps,
    )

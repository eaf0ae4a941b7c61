"""From a key press to evidence: bookmarks, what they ask of the relay, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from console.catalogue.values import Name
from console.evidence import copying, files, plan, stretches
from console.evidence.adding import Adding
from console.evidence.asking import Recorder
from console.evidence.clock import clock_state
from console.evidence.deletion import Deleting
from console.evidence.desk import living
from console.evidence.finding import Finding
from console.evidence.moments import Seen
from console.evidence.values import (
    NO_NAME,
    BookmarkedCamera,
    Capture,
    EventKind,
    EvidenceFile,
    FileCheck,
    Incident,
    IncidentEvent,
    Seal,
)
from console.evidence.writing import Writing
from console.relay.values import ClipProgress, StillResult
from console.store.ids import new_id

BEFORE_S = 30.0
AFTER_S = 30.0


class Incidents(Finding, Writing, Adding, Deleting):
    """All incidents of this seat. Every method may be called from any thread.

    Only `verify_files`, `save_copy`, `confirm_deletion`, `remove_for_retention` and the future of `recover`
    take long; the rest returns within milliseconds. `on_unsaved(count)` tells how many records the disk
    refuses for now; subscribers hear of every change of an incident by its id. Both are called on whatever
    thread the change came from.
    """

    # Bookmarks

    def bookmark(
        self,
        cameras: Sequence[BookmarkedCamera],
        *,
        operator: str,
        at_utc: float | None = None,
        before_s: float = BEFORE_S,
        after_s: float = AFTER_S,
        view: Name = NO_NAME,
        seen: Seen | None = None,
    ) -> Incident:
        """Make an incident of what `cameras` show around `at_utc` (None: now).

        Returns at once: the row is written first, then stills and clips are asked of the relay.
        `Capture.footage_from_utc` says from when there is footage, where the ring does not reach back.
        `seen` makes the first camera's still where the ring has lost that moment; it is called on a thread.
        """
        made = self._now()
        at = made if at_utc is None else at_utc
        incident_id = new_id()
        incident = Incident(
            id=incident_id,
            seat=self._store.seat,
            operator=operator,
            made_utc=made,
            at_utc=at,
            clock=clock_state(),
            view=view,
            before_s=before_s,
            after_s=after_s,
            folder=plan.incident_folder(incident_id, made),
            cameras=tuple(cameras),
            captures=self._first_captures(cameras, at, before_s, after_s),
        )
        if seen is not None:
            self._captures.keep_seen(incident, seen)
        entry = self._event(EventKind.BOOKMARKED, operator)
        self._shelf.add(incident, entry, tried=lambda: self._captures.ask(incident, incident.captures))
        self._notify(incident.id)
        return incident

    def _first_captures(
        self, cameras: Sequence[BookmarkedCamera], at: float, before_s: float, after_s: float
    ) -> tuple[Capture, ...]:
        return plan.first_captures(
            cameras,
            at_utc=at,
            before_s=before_s,
            after_s=after_s,
            ring_from=self.ring_from,
            new_id=new_id,
            ring_until=self.ring_until,
        )

    def widen(
        self,
        incident_id: str,
        *,
        before_s: float | None = None,
        after_s: float | None = None,
        operator: str | None = None,
    ) -> Incident:
        """Let footage reach further back, go on for longer or end sooner; what is recorded already stays.

        What the ring no longer has is fetched from the cameras' recordings where they are offered. Raises
        IncidentDeleted.
        """
        incident, now = living(self.get(incident_id)), self._now()
        before = incident.before_s if before_s is None else before_s
        after = incident.after_s if after_s is None else after_s
        who = operator or incident.operator
        recorded = [c for c in incident.cameras if self._fetching.offered(c.camera_id)]

        def turn(i: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            wanted = plan.reshaped(
                living(i),
                before,
                after,
                now=now,
                ring_from=self.ring_from,
                new_id=new_id,
                ring_until=self.ring_until,
            )
            if recorded:
                wanted = stretches.left_to_recordings(i, wanted, self._fetching.offered, before)
            return wanted, [
                self._event(EventKind.WIDENED, who, field, f"{old:.0f}", f"{new:.0f}")
                for field, old, new in (
                    ("before_s", i.before_s, wanted.before_s),
                    ("after_s", i.after_s, wanted.after_s),
                )
                if round(old) != round(new)
            ]

        changed = self._shelf.turn(
            incident_id, turn, tried=lambda: self._captures.follow(incident, self.get(incident_id))
        )
        self._notify(incident_id)
        if recorded and changed.before_s > incident.before_s:
            # Up to its moment, even where a clock that was set back says that it is still to come.
            start, end = changed.start_utc, changed.at_utc
            return self.add_window(incident_id, recorded, start, end, operator=who)
        return changed

    def finish(self, incident_id: str, *, operator: str | None = None) -> Incident:
        """End the recording of an incident now, with what is there."""
        incident, now = self.get(incident_id), self._now()
        who = operator or incident.operator
        if any(c.open and c.end_utc > now for c in plan.main_clips(incident)):
            incident = self.widen(incident_id, after_s=max(0.0, now - incident.at_utc), operator=who)
        if any(c.open and c.end_utc > now for c in incident.clips):
            incident = self._end_added(incident, now, who)
        self._captures.end_now(incident, now)
        return incident

    def _end_added(self, incident: Incident, now: float, operator: str) -> Incident:
        """End clips of other times that were added and are not over."""
        changed = self._shelf.change(
            incident.id,
            lambda i: plan.ended(i, now),
            self._event(EventKind.WIDENED, operator, "clips", "", f"{now:.0f}"),
            tried=lambda: self._captures.follow(incident, self.get(incident.id)),
        )
        self._notify(incident.id)
        return changed

    # Keeping

    def verify_files(self, incident_id: str) -> tuple[FileCheck, ...]:
        """Read every file of an incident again and compare hashes; not on the GUI thread.

        Raises IncidentDeleted.
        """
        incident = living(self.get(incident_id))
        folder = self.folder_of(incident)
        checks = tuple(files.check(folder, file) for file in incident.files)
        seals = {check.name: check.seal for check in checks}
        broken = [
            self._event(EventKind.SEAL_BROKEN, "", file.name, file.seal, seals[file.name])
            for file in incident.files
            if seals[file.name] is not file.seal and seals[file.name] is not Seal.SOUND
        ]
        now = self._now()
        # Deleted while it was read: that its files are missing is no broken seal.
        self._shelf.turn(incident_id, lambda i: (_with_seals(living(i), seals, now), broken))
        self._notify(incident_id)
        return checks

    def save_copy(self, incident_id: str, target: Path, *, operator: str) -> Path:
        """Copy an incident's files into a new folder within `target`; not on the GUI thread.

        The history says who took which file along. Raises CopyFailed, and leaves
        nothing then; or IncidentDeleted.
        """
        incident = living(self.get(incident_id))
        folder = target / copying.copy_folder_name(incident)
        made = copying.copy_files(self.folder_of(incident), incident.files, folder)
        entries = [
            self._event(EventKind.COPIED, operator, f.name, "", str(made), files=(f,)) for f in incident.files
        ]
        self._shelf.change(incident_id, lambda i: i, *entries)
        self._notify(incident_id)
        return made

    def recover(self) -> Future[tuple[str, ...]]:
        """At start: settle what a former run left half done. The future gives the incidents' ids."""
        return self._former_run.settle()

    def recording(self) -> int:
        """How many clips are under way; where the console closes, they end with what they have."""
        return sum(clip.open for each in self._captures.unfinished() for clip in self.get(each).clips)

    def finish_all(self, timeout_s: float) -> bool:
        """End every recording with what is there, because the console closes; whether all ended in time."""
        self._fetching.stop()
        for incident_id in self._captures.unfinished():
            self.finish(incident_id)
        deadline = time.monotonic() + timeout_s
        while self._captures.unfinished() and time.monotonic() < deadline:
            time.sleep(0.02)
        return not self._captures.unfinished()

    def close(self) -> None:
        """Finish what is being hashed and written. The relay is closed before, the store after this."""
        self._fetching.close()
        self._former_run.close()
        self._captures.close()
        self._saver.close()

    # From the relay's callbacks

    def clip_progress(self, progress: ClipProgress) -> None:
        """What the relay says of a clip."""
        self._captures.clip_progress(progress)

    def still_result(self, result: StillResult) -> None:
        """What the relay says of a still."""
        self._captures.still_result(result)

    def relay_down(self, why: str = "") -> None:
        """The relay is lost; what it had begun counts as a part, and it goes on when it is back."""
        self._captures.relay_down()


def _with_seals(incident: Incident, seals: dict[str, Seal], checked_utc: float) -> Incident:
    def sealed(file: EvidenceFile) -> EvidenceFile:
        seal = seals.get(file.name)
        return file if seal is None else replace(file, seal=seal, checked_utc=checked_utc)

    captures = tuple(replace(c, files=tuple(sealed(f) for f in c.files)) for c in incident.captures)
    return replace(incident, captures=captures)


__all__ = ["Incidents", "Recorder"]

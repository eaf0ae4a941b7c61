"""Deleting evidence: one person asks with a reason, another one confirms; the record and the hashes stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from console.evidence.desk import Desk, living
from console.evidence.errors import (
    ChangedMeanwhile,
    HoldStands,
    NoDeletionAsked,
    PersonMissing,
    ReasonMissing,
    SamePerson,
    StillRecording,
)
from console.evidence.search_text import sayable
from console.evidence.values import Deletion, EventKind, Incident, IncidentEvent
from console.evidence.writing import same_person


class Deleting(Desk):
    """The part that takes evidence away. A hold does not stand against two people together."""

    def ask_deletion(self, incident_id: str, *, who: str, why: str) -> Incident:
        """Ask for all files of an incident to be deleted; nothing is deleted yet.

        Asking again replaces what was asked. Raises PersonMissing, ReasonMissing, IncidentDeleted.
        """
        if not who.strip():
            raise PersonMissing
        if not why.strip():
            raise ReasonMissing

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            asked = Deletion(sayable(who.strip()), sayable(why.strip()), self._now())
            entry = self._event(
                EventKind.DELETION_ASKED, who, "files", after=str(len(living(incident).files)), why=why
            )
            return replace(incident, deletion=asked), (entry,)

        return self._turned(incident_id, turn)

    def refuse_deletion(self, incident_id: str, *, who: str, why: str = "") -> Incident:
        """Let the files stay; who asked may also take it back. Raises NoDeletionAsked."""

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if incident.deletion is None:
                raise NoDeletionAsked
            asked_by = incident.deletion.asked_by
            entry = self._event(EventKind.DELETION_REFUSED, who, "files", before=asked_by, why=why)
            return replace(incident, deletion=None), (entry,)

        return self._turned(incident_id, turn)

    def confirm_deletion(self, incident_id: str, *, who: str) -> Incident:
        """Delete all files of an incident, as somebody else asked; not on the GUI thread.

        The entry, with every file's name, size and hash, is on disk before the first file goes; what cannot
        be removed now goes at the next start. Raises NoDeletionAsked, SamePerson, PersonMissing,
        StillRecording, and what the store raises when the entry cannot be written: then nothing was deleted.
        """
        if not who.strip():
            raise PersonMissing

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            asked = living(incident).deletion
            if asked is None:
                raise NoDeletionAsked
            if same_person(asked.asked_by, who):
                raise SamePerson(asked.asked_by)
            if incident.open:
                raise StillRecording
            entry = self._event(
                EventKind.DELETED,
                who,
                "files",
                before=asked.asked_by,
                after=who,
                why=asked.why,
                files=incident.files,
            )
            return replace(incident, deletion=None, deleted_utc=self._now()), (entry,)

        return self._removed(incident_id, turn)

    def remove_for_retention(self, incident_id: str, *, who: str, seen: Incident) -> Incident:
        """Remove the files of an incident whose time is over, if nothing changed since it was `seen` so.

        Not on the GUI thread. Raises HoldStands where a hold was set meanwhile, ChangedMeanwhile, and what
        `confirm_deletion` raises of the store.
        """

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if living(incident).hold:
                raise HoldStands(incident.state)
            if incident != seen or incident.open:
                raise ChangedMeanwhile
            entry = self._event(
                EventKind.RETENTION_RAN, who, "files", after=str(len(incident.files)), files=incident.files
            )
            return replace(incident, deletion=None, deleted_utc=self._now()), (entry,)

        return self._removed(incident_id, turn)

"""What people write of an incident and decide about it: words, numbers, people, state and hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from console.evidence import states
from console.evidence.desk import Desk, living
from console.evidence.errors import HoldStands, PersonMissing, ReasonMissing
from console.evidence.search_text import key, sayable
from console.evidence.states import IncidentState
from console.evidence.values import EventKind, Incident, IncidentEvent, Reference, Severity


class Writing(Desk):
    """The part that people write in. Each change is an entry of the history."""

    def edit(
        self,
        incident_id: str,
        *,
        title: str | None = None,
        category: str | None = None,
        severity: Severity | str | None = None,
        note: str | None = None,
        place: str | None = None,
        thana: str | None = None,
        tags: Iterable[str] | None = None,
        references: Iterable[Reference] | None = None,
        operator: str | None = None,
    ) -> Incident:
        """Change what people write of an incident, in any order; None leaves as it is, "" or () clears.

        Tags and references are the whole new list; empty ones and repetitions are left out. Raises
        UnknownIncident, or ValueError for a severity that there is not.
        """
        plain = {"title": title, "category": category, "note": note, "place": place, "thana": thana}
        wanted = _cleaned(plain, severity, tags, references)

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            changes = {f: value for f, value in wanted.items() if value != getattr(incident, f)}
            who = operator or incident.operator
            entries = [
                self._event(EventKind.CHANGED, who, f, _said(getattr(incident, f)), _said(value))
                for f, value in changes.items()
            ]
            return replace(incident, **changes), entries

        before = self.get(incident_id)
        changed = self._shelf.turn(incident_id, turn)
        if changed != before:
            self._notify(incident_id)
        return changed

    def add_handler(self, incident_id: str, name: str, *, operator: str) -> Incident:
        """Enter that somebody handled this incident; one who stands there already is not entered again.

        Nobody is taken out again: who handled it, did. Raises PersonMissing for an empty name.
        """
        name = " ".join(sayable(name).split())
        if not name:
            raise PersonMissing

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if any(same_person(name, known) for known in incident.handlers):
                return incident, ()
            entry = self._event(EventKind.HANDLED_BY, operator, "handlers", after=name)
            return replace(incident, handlers=(*incident.handlers, name)), (entry,)

        return self._turned(incident_id, turn)

    def set_state(self, incident_id: str, state: IncidentState, *, operator: str, why: str = "") -> Incident:
        """Take the step to `state`; one that leaves "closed" sets the hold again.

        Raises StepNotAllowed, ReasonMissing (see `states.needs_reason`) or IncidentDeleted.
        """

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if living(incident).state is state:
                return incident, ()
            states.check_step(incident.state, state, why)
            before = incident.state
            entries = [self._event(EventKind.STATE_CHANGED, operator, "state", before, state, why=why)]
            if not incident.hold:
                entries.append(self._event(EventKind.HOLD_SET, operator, "hold", why=why))
            return replace(incident, state=state, hold=True, hold_lifted_utc=None), entries

        return self._turned(incident_id, turn)

    def lift_hold(self, incident_id: str, *, operator: str, why: str) -> Incident:
        """Let retention have the files when their time has come. Raises HoldStands, ReasonMissing."""

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if not living(incident).hold:
                return incident, ()
            if incident.state is not IncidentState.CLOSED:
                raise HoldStands(incident.state)
            if not why.strip():
                raise ReasonMissing
            entry = self._event(EventKind.HOLD_LIFTED, operator, "hold", why=why)
            return replace(incident, hold=False, hold_lifted_utc=self._now()), (entry,)

        return self._turned(incident_id, turn)

    def set_hold(self, incident_id: str, *, operator: str, why: str = "") -> Incident:
        """Keep the files from retention again. Raises IncidentDeleted."""

        def turn(incident: Incident) -> tuple[Incident, Sequence[IncidentEvent]]:
            if living(incident).hold:
                return incident, ()
            entry = self._event(EventKind.HOLD_SET, operator, "hold", why=why)
            return replace(incident, hold=True, hold_lifted_utc=None), (entry,)

        return self._turned(incident_id, turn)


def _cleaned(
    plain: dict[str, str | None],
    severity: Severity | str | None,
    tags: Iterable[str] | None,
    references: Iterable[Reference] | None,
) -> dict[str, Any]:
    """What was given, as the incident's fields hold it; raises ValueError for no such severity."""
    wanted: dict[str, Any] = {f: sayable(value) for f, value in plain.items() if value is not None}
    if severity is not None:
        wanted["severity"] = Severity(severity) if severity else None
    if tags is not None:
        wanted["tags"] = clean_tags(tags)
    if references is not None:
        wanted["references"] = clean_references(references)
    return wanted


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same but for case, spaces and spelling variants of Hindi."""
    return key(one) == key(other)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are kept: in order, without surrounding spaces, each one once."""
    written = [" ".join(sayable(tag).split()) for tag in tags]
    found = {key(tag): tag for tag in reversed(written) if tag}
    return tuple(reversed(found.values()))


def clean_references(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """References as they are kept: in order, with a number, each one once."""
    found: dict[tuple[str, str], Reference] = {}
    for reference in references:
        number = " ".join(sayable(reference.number).split())
        if number:
            found.setdefault((reference.kind, key(number)), replace(reference, number=number))
    return tuple(found.values())


def _said(value: Any) -> str:
    """A value as the history tells it: lists as `a, b`, references as `fir 12/2026`."""
    if isinstance(value, tuple):
        return ", ".join(f"{v.kind} {v.number}" if isinstance(v, Reference) else v for v in value)
    return str(value or "")

"""The states of an incident and the steps between them: a pure table."""

from __future__ import annotations

from enum import StrEnum

from console.evidence.errors import ReasonMissing, StepNotAllowed


class IncidentState(StrEnum):
    """How far an incident has come, in the usual order."""

    OPEN = "open"
    UNDER_REVIEW = "under_review"
    KEPT = "kept"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"


_ORDER = tuple(IncidentState)

# Forward one by one; back where something was found out later; closed from anywhere (a false alarm).
_STEPS: dict[IncidentState, frozenset[IncidentState]] = {
    IncidentState.OPEN: frozenset({IncidentState.UNDER_REVIEW, IncidentState.CLOSED}),
    IncidentState.UNDER_REVIEW: frozenset({IncidentState.OPEN, IncidentState.KEPT, IncidentState.CLOSED}),
    IncidentState.KEPT: frozenset(
        {IncidentState.UNDER_REVIEW, IncidentState.HANDED_OVER, IncidentState.CLOSED}
    ),
    IncidentState.HANDED_OVER: frozenset({IncidentState.KEPT, IncidentState.CLOSED}),
    IncidentState.CLOSED: frozenset({IncidentState.UNDER_REVIEW}),
}


def next_states(state: IncidentState) -> tuple[IncidentState, ...]:
    """The states that may follow, in the usual order."""
    return tuple(s for s in _ORDER if s in _STEPS[state])


def needs_reason(before: IncidentState, after: IncidentState) -> bool:
    """Whether the step is only taken with a reason: every one that goes back or leaves a state out."""
    return _ORDER.index(after) != _ORDER.index(before) + 1


def check_step(before: IncidentState, after: IncidentState, why: str) -> None:
    """Raise StepNotAllowed or ReasonMissing where the step may not be taken."""
    if after not in _STEPS[before]:
        raise StepNotAllowed(before, after)
    if needs_reason(before, after) and not why.strip():
        raise ReasonMissing

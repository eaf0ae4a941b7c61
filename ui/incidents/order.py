"""In which order incidents are listed: a pure rule over what has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from console.evidence.states import IncidentState
from console.evidence.values import Incident, Severity


class Order(StrEnum):
    """What stands first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    GRAVEST = "gravest"
    STATE = "state"
    CATEGORY = "category"


_STATES = {state: place for place, state in enumerate(IncidentState)}
_SEVERITIES = {severity: place for place, severity in enumerate(Severity, 1)}
_KEYS: dict[Order, Callable[[Incident], Any]] = {
    Order.NEWEST: lambda incident: 0,
    Order.OLDEST: lambda incident: (incident.at_utc, incident.id),
    Order.GRAVEST: lambda incident: -_SEVERITIES[incident.severity] if incident.severity else 0,
    Order.STATE: lambda incident: _STATES[incident.state],
    # Those without a category come last.
    Order.CATEGORY: lambda incident: (not incident.category, incident.category),
}


def ordered(incidents: Iterable[Incident], order: Order) -> list[Incident]:
    """The incidents in an order; those that it holds for equal stand with the newest first."""
    newest = sorted(incidents, key=lambda incident: (incident.at_utc, incident.id), reverse=True)
    return sorted(newest, key=_KEYS[order])

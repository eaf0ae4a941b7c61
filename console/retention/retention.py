"""Retention: a preview of what the rules would remove, and the removal of exactly that."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from console.custody.chain import append
from console.custody.values import Happening, What
from console.evidence.errors import EvidenceError, HoldStands
from console.evidence.incidents import Incidents
from console.evidence.values import Incident, IncidentFilter
from console.retention import loose
from console.retention.rules import load_rules, save_rules
from console.retention.values import (
    DAY_S,
    FileRemoval,
    IncidentRemoval,
    Left,
    Plan,
    Ran,
    RetentionRules,
    Skipped,
)
from console.store.store import Store

# Names in one entry of the chain, so that an entry stays readable.
IN_ONE_ENTRY = 200
PAGE = 200

Progress = Callable[[float], None]


class Retention:
    """Looks and removes; both block, so not on the GUI thread.

    What is on hold, still being recorded or deleted already is never in a plan; a shortage of room changes
    only how much of a plan is wanted, not what may be in it.
    """

    def __init__(
        self, store: Store, incidents: Incidents, data: Path, now: Callable[[], float] = time.time
    ) -> None:
        self._store = store
        self._incidents = incidents
        self._data = data
        self._now = now

    @property
    def rules(self) -> RetentionRules:
        """The rules that hold."""
        return load_rules(self._store)

    def set_rules(self, rules: RetentionRules, *, who: str) -> None:
        """Set other rules; it stands on disk when this returns. Raises StoreError."""
        save_rules(self._store, rules, who).result()

    def plan(self, rules: RetentionRules | None = None, now: float | None = None) -> Plan:
        """What would be removed now, oldest first, by the rules that hold or by others."""
        rules = rules or self.rules
        now = self._now() if now is None else now
        unheld = [_removal(i, rules) for i in self._unheld()]
        due = [r for r in unheld if r is not None and r.due_utc <= now]
        files = [
            f for kind, days in rules.loose.items() for f in loose.old_files(self._data, kind, days, now)
        ]
        return Plan(
            made_utc=now,
            incidents=tuple(sorted(due, key=lambda r: r.due_utc)),
            files=tuple(sorted(files, key=lambda f: (f.due_utc, f.path))),
            held=self._incidents.count(IncidentFilter(held=True, deleted=False)),
        )

    def plan_for_room(self, free_bytes: int, rules: RetentionRules | None = None) -> Plan:
        """As much of the plan, oldest first, as leaves so many bytes free; empty while there are.

        Where all of it is not enough, it is all of it: nothing else is ever touched.
        """
        lack = free_bytes - shutil.disk_usage(self._data).free
        return enough(self.plan(rules), lack)

    def run(self, plan: Plan, *, who: str, progress: Progress = lambda _: None) -> Ran:
        """Remove what a plan lists, if it is still what was looked at; the rest is left and named.

        Every removal is entered in the custody chain first. Raises StoreError when the disk does not take
        that; what was entered before is removed.
        """
        left: list[Left] = []
        total = max(1, len(plan.incidents) + len(plan.files))
        incidents = files = size = 0
        for done, removal in enumerate(plan.incidents):
            progress(done / total)
            why = self._remove_incident(removal.incident, who)
            if why is None:
                incidents, size = incidents + 1, size + removal.size
            else:
                left.append(Left(removal.incident.id, why))
        for done, some in enumerate(_bunches(plan.files)):
            progress((len(plan.incidents) + done * IN_ONE_ENTRY) / total)
            for removal_of_file, why in self._remove_files(some, who):
                if why is None:
                    files, size = files + 1, size + removal_of_file.size
                else:
                    left.append(Left(removal_of_file.path, why))
        progress(1.0)
        return Ran(incidents, files, size, tuple(left))

    def _unheld(self) -> Iterator[Incident]:
        wanted, last = IncidentFilter(held=False, deleted=False), None
        while page := self._incidents.list(wanted, limit=PAGE, after=last):
            yield from (i for i in page if not i.hold and not i.deleted and not i.open)
            last = page[-1]

    def _remove_incident(self, seen: Incident, who: str) -> Skipped | None:
        try:
            self._incidents.remove_for_retention(seen.id, who=who, seen=seen)
        except HoldStands:
            return Skipped.ON_HOLD
        except EvidenceError:
            return Skipped.CHANGED
        return None

    def _remove_files(
        self, files: Sequence[FileRemoval], who: str
    ) -> list[tuple[FileRemoval, Skipped | None]]:
        said = [(file, loose.unlike(self._data, file)) for file in files]
        names = [{"name": file.path, "size": file.size} for file, why in said if why is None]
        if names:
            happening = Happening(
                What.RETENTION_RAN, who, subject="loose", details={"files": names, "count": len(names)}
            )
            self._store.write(lambda db: append(db, happening)).result()
        return [(file, loose.remove(self._data, file) if why is None else why) for file, why in said]


def enough(plan: Plan, lack: int) -> Plan:
    """The oldest of a plan, as much as makes so many bytes of room."""
    everything: list[IncidentRemoval | FileRemoval] = [*plan.incidents, *plan.files]
    everything.sort(key=lambda removal: removal.due_utc)
    taken: list[IncidentRemoval | FileRemoval] = []
    for removal in everything:
        if lack <= 0:
            break
        taken.append(removal)
        lack -= removal.size
    return replace(
        plan,
        incidents=tuple(r for r in taken if isinstance(r, IncidentRemoval)),
        files=tuple(r for r in taken if isinstance(r, FileRemoval)),
    )


def _removal(incident: Incident, rules: RetentionRules) -> IncidentRemoval | None:
    days = rules.incidents.get(incident.state)
    if days is None or incident.hold_lifted_utc is None:
        return None
    due = incident.hold_lifted_utc + days * DAY_S
    return IncidentRemoval(incident, due, sum(file.size for file in incident.files))


def _bunches(files: Sequence[FileRemoval]) -> Iterator[Sequence[FileRemoval]]:
    for start in range(0, len(files), IN_ONE_ENTRY):
        yield files[start : start + IN_ONE_ENTRY]

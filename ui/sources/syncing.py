"""A sync on a terminal: what would change in lines, then applied or left."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from console.catalogue.values import Name
from console.lists.plan import Plan
from console.lists.plan_file import PLANS
from console.lists.plan_values import Applied, PlanRow
from console.lists.values import Field, Outcome, Trouble
from console.sources.proposing import Surroundings, propose
from console.sources.sync import Told, applied, outcome_of
from console.sources.values import Source, SourceFailed
from console.store.ids import new_id
from console.store.source_tables import Sync, SyncState, put_sync, settle_sync
from ui.incidents.words import language
from ui.sources.asked import SHOWN_AT_MOST, Room, sync_told
from widgets.list_words import outcome_words, trouble_words
from widgets.source_words import remark_sentence, sync_words

translate = QCoreApplication.translate

_LISTED = (Outcome.NEW, Outcome.DUPLICATE, Outcome.CHANGED, Outcome.GONE)


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a source would change, remembered as a sync that waits."""

    room: Room
    source: Source
    plan: Plan
    answer: Told
    sync: Sync

    @property
    def changes(self) -> bool:
        """Whether anything would change."""
        return self.sync.state is not SyncState.UNCHANGED

    def lines(self) -> Iterator[str]:
        """What would change, the first cameras of each kind by name, and what could not be taken."""
        yield sync_words(self.sync)
        yield from map(remark_sentence, self.answer.remarks)
        for outcome in _LISTED:
            rows = self.plan.rows(outcome, limit=SHOWN_AT_MOST + 1)
            if rows:
                yield f"{outcome_words(outcome)}:"
            yield from (f"  {_row_words(row)}" for row in rows[:SHOWN_AT_MOST])
            if len(rows) > SHOWN_AT_MOST:
                yield "  …"
        for failed in self.answer.failed[:SHOWN_AT_MOST]:
            why = "; ".join(trouble_words(Trouble(each)) for each in failed.troubles)
            yield translate("Sources", "Not taken") + f": {failed.name} – {why}"

    def apply(self) -> Applied:
        """Carry it out. Raises as `console.lists.apply` does."""
        room = self.room
        room.credentials.ready()
        return room.store.write(
            lambda db: applied(
                db,
                room.store.seat,
                self.source,
                self.plan,
                self.sync.number,
                room.who,
                room.credentials.keeper(db),
            )
        ).result()

    def leave(self) -> None:
        """Change nothing."""
        if self.changes:
            self.room.store.write(lambda db: settle_sync(db, self.sync.number, SyncState.DROPPED)).result()

    def told(self, done: Applied | None) -> dict[str, Any]:
        """All of it for a program."""
        return {
            "source": self.source.name,
            **sync_told(self.sync),
            "failed": [
                {"key": each.key, "name": each.name, "troubles": list(each.troubles)}
                for each in self.answer.failed
            ],
            "applied": done is not None,
            "change": done.change if done is not None else "",
            "numbers": [list(span) for span in done.numbers] if done is not None else [],
        }


def _row_words(row: PlanRow) -> str:
    """A site, and its camera where that is called otherwise: a recorder's cameras stand at one."""
    told = (str(row.values.get(each) or "") for each in (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN))
    names = dict.fromkeys(filter(None, (row.name, Name(*told).text(language()))))
    return " · ".join(names) or "–"


@contextmanager
def proposed(room: Room, source: Source) -> Iterator[Proposed]:
    """Ask a source and plan what it answers; the plan is gone afterwards. Raises SourceFailed."""
    file = room.store.file.parent / PLANS / f"source-{new_id()}.sqlite3"
    file.parent.mkdir(mode=0o700, exist_ok=True)
    at_utc, began = time.time(), time.monotonic()
    try:
        plan, answer = propose(
            source,
            room.credentials.login(source.credential),
            lambda: room.store.read(lambda db: Surroundings.of(db, source)),
            file,
        )
    except SourceFailed as failed:
        took_s = time.monotonic() - began
        sync = Sync(source.id, at_utc, SyncState.FAILED, took_s, trouble=failed.trouble, detail=failed.detail)
        room.store.write(lambda db: put_sync(db, sync)).result()
        raise
    try:
        sync = outcome_of(source, plan, answer, at_utc, time.monotonic() - began)
        number = room.store.write(lambda db: put_sync(db, sync, answer.failed)).result()
        yield Proposed(room, source, plan, answer, replace(sync, number=number))
    finally:
        plan.close()


def apply_question() -> str:
    """What is asked before anything is changed."""
    return translate("Sources", "Change the catalogue so?")


def done_words(done: Applied) -> str:
    """How carrying out went."""
    return translate("Sources", "Done. Cameras that were given a number: {count}").format(count=done.numbered)

"""Keeps sources in step: those that are due are asked in turn; what they would change waits here."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlite_utils import Database

from console.catalogue.number_giver import NumbersExhausted
from console.credentials.credentials import Credentials
from console.credentials.errors import CredentialError
from console.keys.errors import KeysError
from console.lists import plan_file
from console.lists.plan import Plan
from console.lists.plan_file import PLANS
from console.lists.plan_values import Applied, PlanCancelled, PlanOutdated, SecretsLost
from console.lists.ready import prepare
from console.sources.http import Login
from console.sources.process import Propose, propose_apart
from console.sources.sync import Progress, Told, applied, outcome_of
from console.sources.values import Source, SourceFailed, SourceTrouble
from console.store.errors import StoreClosed, StoreError
from console.store.ids import new_id
from console.store.source_tables import (
    NoSuchSource,
    Sync,
    SyncState,
    drop_waiting,
    last_syncs,
    put_sync,
    read_source,
    read_sources,
    settle_sync,
    was_taken_back,
)
from console.store.store import Store

LOOK_S = 5.0
# A source whose proposal somebody may be deciding on is not asked anew by the clock for so long.
DECIDING_S = 3600.0
_FILES = "source-*.sqlite3"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a source would change, waiting to be applied or dropped. `sync.number` names it."""

    source: Source
    sync: Sync
    plan: Plan


class NothingProposed(LookupError):
    """Nothing of this source waits (any more)."""


class SyncDesk:
    """Runs syncs on a thread of its own, in a process of their own. Close it.

    `changed(source id)` says that something of a source is different (how far it is, its last sync, its
    proposal), `written()` that the catalogue was changed; both come on a foreign thread. `who` says in whose
    name a sync is applied that nobody is asked about.
    """

    def __init__(
        self,
        store: Store,
        credentials: Credentials,
        who: Callable[[], str],
        *,
        changed: Callable[[str], None] = lambda source: None,
        written: Callable[[], None] = lambda: None,
        propose: Propose = propose_apart,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._store, self._credentials, self._who = store, credentials, who
        self._changed, self._written, self._propose, self._now = changed, written, propose, now
        self._gate = threading.Lock()
        self._applying = threading.Lock()
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._wanted: list[str] = []
        self._doing: tuple[str, Progress] | None = None
        self._cancelled: set[str] = set()
        self._proposals: dict[str, Proposal] = {}
        # When each source was asked last in this run, by a clock that nobody sets.
        self._asked: dict[str, float] = {}
        self._thread = threading.Thread(target=self._run, name="sources", daemon=True)

    def start(self) -> None:
        """Begin to ask what is due."""
        for file in (self._store.file.parent / PLANS).glob(_FILES):
            plan_file.remove(file)
        waited = self._store.write(drop_waiting).result()
        by_clock = {source.id for source in self._store.read(read_sources) if _by_clock(source)}
        self._wanted += [source for source in waited if source in by_clock]
        self._thread.start()

    def close(self) -> None:
        """End what runs; proposals are gone with it."""
        self._closing.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        with self._gate:
            proposals, self._proposals = list(self._proposals.values()), {}
        for proposal in proposals:
            proposal.plan.close()

    def sync(self, source_id: str) -> None:
        """Ask a source as soon as those before it are done."""
        with self._gate:
            self._cancelled.discard(source_id)
            if source_id not in self._wanted:
                self._wanted.append(source_id)
        self._wake.set()
        self._changed(source_id)

    def cancel(self, source_id: str) -> None:
        """Do not ask it now, or stop asking."""
        with self._gate:
            if source_id in self._wanted:
                self._wanted.remove(source_id)
            elif self._doing is not None and self._doing[0] == source_id:
                self._cancelled.add(source_id)
        self._changed(source_id)

    def doing(self, source_id: str) -> Progress | None:
        """How far a source's sync is; None while none runs."""
        doing = self._doing
        return doing[1] if doing is not None and doing[0] == source_id else None

    def waiting(self, source_id: str) -> bool:
        """Whether a source is to be asked after others."""
        with self._gate:
            return source_id in self._wanted

    def proposal(self, source_id: str) -> Proposal | None:
        """What waits of a source. Its plan can be decided on, and is closed by `apply` and `drop`."""
        with self._gate:
            return self._proposals.get(source_id)

    def apply(self, source_id: str, who: str) -> Applied:
        """Carry a proposal out; blocks. Raises NothingProposed, and as console.lists.apply does.

        One that is outdated is dropped, and the source is asked again.
        """
        with self._applying:
            proposal = self._taken(source_id)
            try:
                done = self._apply(proposal, who)
            except PlanOutdated:
                self._settle(proposal, SyncState.DROPPED)
                self.sync(source_id)
                raise
            except BaseException:
                with self._gate:
                    self._proposals.setdefault(source_id, proposal)
                raise
        proposal.plan.close()
        self._changed(source_id)
        if done.change:
            self._written()
        return done

    def drop(self, source_id: str) -> None:
        """Leave the catalogue as it is; blocks. Raises NothingProposed."""
        self._settle(self._taken(source_id), SyncState.DROPPED)
        self._changed(source_id)

    def _taken(self, source_id: str) -> Proposal:
        with self._gate:
            if source_id not in self._proposals:
                raise NothingProposed(source_id)
            return self._proposals.pop(source_id)

    def _settle(self, proposal: Proposal, state: SyncState) -> None:
        proposal.plan.close()
        self._store.write(lambda db: settle_sync(db, proposal.sync.number, state)).result()

    def _apply(self, proposal: Proposal, who: str) -> Applied:
        # Before the job, so that the writing thread need not wait for a keyring.
        self._credentials.ready()
        source, plan, number = proposal.source, proposal.plan, proposal.sync.number
        prepare(self._store, plan)
        return self._store.write(
            lambda db: applied(db, self._store.seat, source, plan, number, who, self._credentials.keeper(db))
        ).result()

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                source = self._next()
                if source is not None:
                    self._sync(source)
                    continue
            except StoreClosed:
                return
            except StoreError as error:
                # A full disk, say: tried again when something is due.
                _log.warning("a sync could not be remembered: %s", error)
            self._wake.wait(LOOK_S)
            self._wake.clear()

    def _next(self) -> Source | None:
        """Who is asked now: first those that somebody wants to be, then those that are due."""
        while wanted := self._first_wanted():
            found = self._store.read(read_sources)
            # A paused one is asked by nobody, whoever wants it: an edit asks for it, say.
            if source := next((each for each in found if each.id == wanted and each.enabled), None):
                return source
            self._changed(wanted)
        sources = [source for source in self._store.read(read_sources) if _by_clock(source)]
        if not sources:
            return None
        last = self._store.read(last_syncs)
        due = [source for source in sources if self._due(source, last.get(source.id))]
        return min(due, key=lambda source: self._asked.get(source.id, 0.0), default=None)

    def _first_wanted(self) -> str:
        with self._gate:
            return self._wanted.pop(0) if self._wanted else ""

    def _due(self, source: Source, last: Sync | None) -> bool:
        asked = self._asked.get(source.id)
        if asked is not None:
            pause_s = source.every_s if self.proposal(source.id) is None else max(source.every_s, DECIDING_S)
            return time.monotonic() - asked >= pause_s
        # A sync in the future was remembered by a clock that was wrong.
        return last is None or not 0 <= self._now() - last.at_utc < source.every_s

    def _sync(self, source: Source) -> None:
        at_utc, began = self._now(), time.monotonic()
        self._asked[source.id] = began
        self._progress(source.id, Progress(planning=False, count=0))
        try:
            self._propose_and_keep(source, at_utc, began)
        except SourceFailed as failed:
            self._failed(source, at_utc, began, failed)
        except PlanCancelled:
            self._failed(source, at_utc, began, SourceFailed(SourceTrouble.CANCELLED))
        except NoSuchSource:
            pass
        except StoreError:
            raise
        except Exception:  # noqa: BLE001 - a fault with one source must not end the syncs of all others
            _log.exception("syncing %s", source.name)
            self._failed(source, at_utc, began, SourceFailed(SourceTrouble.WORKER_DIED))
        finally:
            self._doing = None
            with self._gate:
                self._cancelled.discard(source.id)
            self._changed(source.id)

    def _propose_and_keep(self, source: Source, at_utc: float, began: float) -> None:
        file = self._store.file.parent / PLANS / f"source-{new_id()}.sqlite3"
        plan, told = self._propose(
            self._store.file.parent,
            source,
            self._login(source),
            file,
            progress=lambda progress: self._progress(source.id, progress),
            cancelled=lambda: self._closing.is_set() or source.id in self._cancelled,
        )
        try:
            sync = outcome_of(source, plan, told, at_utc, time.monotonic() - began)
            proposal = self._kept(Proposal(source, sync, plan), told)
        except BaseException:  # whatever it was: the plan is of no use to anybody, and it goes on
            plan.close()
            raise
        if sync.state is SyncState.UNCHANGED:
            plan.close()
        elif sync.state is SyncState.PROPOSED and source.at_once and not self._was_taken_back(source):
            self._apply_unasked(proposal)

    def _was_taken_back(self, source: Source) -> bool:
        """Whether a person undid the last one: what they did not want does not come back by itself."""
        return self._store.read(lambda db: was_taken_back(db, source.id))

    def _kept(self, proposal: Proposal, told: Told) -> Proposal:
        """Remember the sync, and the proposal in place of one that waited before."""
        source = proposal.source
        with self._gate:
            former = self._proposals.pop(source.id, None)
        if former is not None:
            self._settle(former, SyncState.DROPPED)

        def write(db: Database) -> int:
            # It may have been removed in the meantime.
            read_source(db, source.id)
            return put_sync(db, proposal.sync, told.failed)

        number = self._store.write(write).result()
        proposal = replace(proposal, sync=replace(proposal.sync, number=number))
        if proposal.sync.state is not SyncState.UNCHANGED:
            with self._gate:
                self._proposals[source.id] = proposal
        return proposal

    def _apply_unasked(self, proposal: Proposal) -> None:
        try:
            self.apply(proposal.source.id, self._who())
        except PlanOutdated:
            _log.info("the catalogue changed while %s was asked: once more", proposal.source.name)
        except (KeysError, CredentialError, SecretsLost, NumbersExhausted) as error:
            # It stays a proposal: whoever applies it by hand is told the reason.
            _log.warning("%s was not applied: %s", proposal.source.name, type(error).__name__)

    def _failed(self, source: Source, at_utc: float, began: float, failed: SourceFailed) -> None:
        if self._closing.is_set():
            return
        sync = Sync(
            source.id,
            at_utc,
            SyncState.FAILED,
            took_s=time.monotonic() - began,
            trouble=failed.trouble,
            detail=failed.detail,
        )

        def write(db: Database) -> None:
            read_source(db, source.id)
            put_sync(db, sync)

        with contextlib.suppress(NoSuchSource):
            self._store.write(write).result()

    def _login(self, source: Source) -> Login:
        try:
            return self._credentials.login(source.credential)
        except CredentialError as error:
            raise SourceFailed(SourceTrouble.CREDENTIAL_UNKNOWN, source.credential) from error

    def _progress(self, source_id: str, progress: Progress) -> None:
        self._doing = (source_id, progress)
        self._changed(source_id)


def _by_clock(source: Source) -> bool:
    return source.enabled and source.every_s > 0

"""Transactions that wait for the disk together: what is queued shares one commit, each part undone by itself.

A bookmark of a whole wall ends in a hundred small writes within a second, and each commit waits for the disk.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import Any

from sqlite_utils import Database

# What is to be done, whoever waits for it, and whether it may share a commit.
Job = tuple[Callable[[Database], Any], "Future[Any]", bool]
# What an error is told as.
Said = Callable[[BaseException], BaseException]

# Nobody waits for long on what came later.
MOST = 32


def run_all(db: Database, jobs: queue.SimpleQueue[Job | None], said: Said) -> None:
    """Run jobs in their order, each as a transaction, until None comes."""
    for some in _bunches(jobs):
        wanted = [job for job in some if job[1].set_running_or_notify_cancel()]
        if len(wanted) == 1:
            _alone(db, wanted[0], said)
        elif wanted:
            _together(db, wanted, said)


def _bunches(jobs: queue.SimpleQueue[Job | None]) -> Iterator[list[Job]]:
    """Jobs as they come; those that may share a commit and are there already, together."""
    kept: list[Job | None] = []
    while (job := kept.pop() if kept else jobs.get()) is not None:
        some = [job]
        while some[0][2] and len(some) < MOST and not jobs.empty():
            later = jobs.get()
            if later is None or not later[2]:
                kept.append(later)
                break
            some.append(later)
        yield some


def _alone(db: Database, job: Job, said: Said) -> None:
    fn, future, _ = job
    try:
        try:
            with db.atomic():
                result = fn(db)
        finally:
            _let_go(db)
    except BaseException as error:  # noqa: BLE001 - it belongs to whoever waits for the future
        future.set_exception(said(error))
    else:
        future.set_result(result)


def _let_go(db: Database) -> None:
    """A file that a job attached is its own: SQLite lets it go only when the transaction has ended."""
    for _, name, _ in db.execute("PRAGMA database_list").fetchall():
        if name not in ("main", "temp"):
            db.execute(f"DETACH {name}")


def _together(db: Database, jobs: Sequence[Job], said: Said) -> None:
    """In one transaction; where that is lost as a whole (the disk is full), each again by itself."""
    results: list[tuple[Future[Any], Any]] = []
    failed: list[tuple[Future[Any], BaseException]] = []
    try:
        with db.atomic():
            for fn, future, _ in jobs:
                try:
                    with db.atomic():
                        results.append((future, fn(db)))
                except BaseException as error:
                    if not db.conn.in_transaction:
                        raise
                    failed.append((future, error))
    except BaseException:  # noqa: BLE001 - each meets its own again
        for job in jobs:
            _alone(db, job, said)
        return
    for future, refusal in failed:
        future.set_exception(said(refusal))
    for future, result in results:
        future.set_result(result)

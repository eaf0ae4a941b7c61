"""What the tests of syncs share: a store with a small city, a source in it, and syncing it on the spot."""

from __future__ import annotations

from console.catalogue.values import Area, Name
from console.lists.plan_values import Applied
from console.sources.http import Login
from console.sources.proposing import Surroundings, propose
from console.sources.sync import applied, outcome_of
from console.sources.values import Source
from console.store.catalogue_tables import put_areas
from console.store.source_tables import SyncState, put_source, put_sync

RING = ((78.0, 27.8), (78.2, 27.8), (78.2, 28.0), (78.0, 28.0), (78.0, 27.8))
THANA = Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", (RING,))


def put(store, address, scheme="mediamtx", **more):
    """Keep a source."""
    source = Source("s1", "Gateway", scheme, address, **{"settings": {"category": "school"}} | more)

    def write(db):
        put_areas(db, [THANA], store.seat)
        return put_source(db, source, store.seat)

    return store.write(write).result()


def proposed(store, source, login=None):
    """The plan of a source as it answers now, what was told, and how the sync stands."""
    folder = store.file.parent / "plans"
    folder.mkdir(exist_ok=True)
    plan, told = propose(
        source,
        login or Login(),
        lambda: store.read(lambda db: Surroundings.of(db, source)),
        folder / "source-1.sqlite3",
    )
    return plan, told, outcome_of(source, plan, told, 1000.0, 1.0)


def synced(store, source, keep_secret=lambda host, user, password: f"{host}:{user}", login=None):
    """Ask the source, apply what it would change, and give how the sync stood before that."""
    plan, told, sync = proposed(store, source, login)
    try:
        number = store.write(lambda db: put_sync(db, sync, told.failed)).result()
        if sync.state is not SyncState.UNCHANGED:
            done: Applied = store.write(
                lambda db: applied(db, store.seat, source, plan, number, "Asha", keep_secret)
            ).result()
            assert not done.skipped
    finally:
        plan.close()
    return sync


def cameras(store, *columns):
    """The cameras in the catalogue by the source's key: values of these columns."""
    wanted = ", ".join(columns)
    query = f"SELECT source_key, {wanted} FROM cameras ORDER BY number"  # noqa: S608
    return {row[0]: row[1:] for row in store.read(lambda db: db.execute(query).fetchall())}


def sites(store, *columns):
    """The sites in the catalogue in the order they were made: values of these columns."""
    query = f"SELECT {', '.join(columns)} FROM sites ORDER BY rowid"  # noqa: S608
    return store.read(lambda db: db.execute(query).fetchall())

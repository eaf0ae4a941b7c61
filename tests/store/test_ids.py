"""Identifiers: version 7, in the order of their making, unlike each other on every thread."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

from console.store.ids import new_id


def test_ids_are_version_7_and_sort_by_time():
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    first = uuid.UUID(made[0])
    assert (first.version, first.variant) == (7, uuid.RFC_4122)
    assert abs((first.int >> 80) / 1000 - time.time()) < 5


def test_threads_do_not_collide():
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: new_id(), range(4000)))
    assert len(set(made)) == 4000

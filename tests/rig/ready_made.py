"""What most tests begin with, made once in a process: a store's tables, ground and sites of the demo city.

To make them anew is most of the time of many a test. A store's copy is opened like any store, with all its
checks, and the city is filled into it as always. tests/store and tests/demo make theirs from nothing.
"""

from __future__ import annotations

import functools
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest

from console.demo import city
from console.store import migrations, store

T = TypeVar("T")

real_store: Callable[[Path], None] = store._prepare
real_ground, real_sites = city.build_ground, city.build_sites


@contextmanager
def ready_made(folder: Path) -> Iterator[None]:
    """Until the end of this context both are made only once; `folder` keeps the store's model."""
    model, steps = folder / store.FILE_NAME, migrations._STEPS
    real_store(model)

    @functools.wraps(real_store)
    def prepare(file: Path) -> None:
        # A test that takes steps away wants a store as it was before them.
        if steps == migrations._STEPS and not file.exists():
            # What cannot be written is told by the real way.
            with suppress(OSError):
                shutil.copy(model, file)
        real_store(file)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "_prepare", prepare)
        patch.setattr(city, "build_ground", _once_by_chance(real_ground))
        patch.setattr(city, "build_sites", _once_by_chance(real_sites))
        yield


@contextmanager
def made_from_nothing() -> Iterator[None]:
    """Within `ready_made`: both are made anew after all."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "_prepare", real_store)
        patch.setattr(city, "build_ground", real_ground)
        patch.setattr(city, "build_sites", real_sites)
        yield


def _once_by_chance(build: Callable[..., T]) -> Callable[..., T]:
    """What `build` makes with the chance given last, made once for each state of it; nobody changes it."""
    made: dict[Any, tuple[T, Any]] = {}

    @functools.wraps(build)
    def again(*given: Any) -> T:
        chance: random.Random = given[-1]
        before = chance.getstate()
        if before not in made:
            made[before] = build(*given), chance.getstate()
        result, after = made[before]
        chance.setstate(after)
        return result

    return again

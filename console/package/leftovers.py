"""What a kill or a pulled plug leaves of an export: found, taken away, and told to the custody chain."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from console.custody.chain import Chain
from console.custody.values import What
from console.keys.bounded import within
from console.package import forms, numbers, target
from console.package.hashing import sha256_on_disk
from console.package.naming import OPEN_NOTE_SUFFIX, OPENED_PREFIX, package_name, part_name
from console.package.numbers import Begun
from console.package.values import ExportTrouble

_ANSWERS_S = 3.0
_under_way: set[str] = set()
_gate = threading.Lock()


@dataclass(frozen=True, slots=True)
class Settled:
    """An export of a former run: `whole` is where its package stands, None where there is none to be seen."""

    number: int
    name: str
    incident: str
    whole: Path | None


@contextlib.contextmanager
def under_way(begin: Callable[[], Begun]) -> Iterator[Begun]:
    """Begin an export; while this lasts, what it has written is no leftover."""
    with _gate:
        begun = begin()
        _under_way.add(begun.name)
    try:
        yield begun
    finally:
        with _gate:
            _under_way.discard(begun.name)


def leftovers(folder: Path, seat: str) -> tuple[Path, ...]:
    """Halves of this seat's packages in a folder: a seat has one console at a time, so nobody writes them."""
    pattern = part_name(package_name(seat, 0).removesuffix("000000") + "*")
    with contextlib.suppress(OSError):
        return tuple(sorted(path for path in folder.glob(pattern) if not _is_under_way(path)))
    return ()


def clear(folder: Path, seat: str) -> None:
    """Take those halves away, as far as the system lets."""
    for path in leftovers(folder, seat):
        target.remove(path)


def settle(chain: Chain, staging: Path) -> tuple[Settled, ...]:
    """At start: enter how the exports of a former run ended. Raises StoreError."""
    clear(staging, chain.seat)
    _clear_opened(staging)
    return tuple(_settled(chain, begun) for begun in numbers.unended(chain) if begun.name not in _under_way)


def _clear_opened(staging: Path) -> None:
    """What a kill left of a verification: footage without its password. At start nobody verifies there."""
    with contextlib.suppress(OSError):
        for path in staging.glob(f"{OPENED_PREFIX}*"):
            target.remove(path)


def _settled(chain: Chain, begun: Begun) -> Settled:
    folder = Path(begun.target)
    whole = folder / (begun.name + (forms.ARCHIVE_SUFFIX if begun.archive else ""))
    seen: dict[str, object] = {"found_at_start": True, "target_seen": _seen(folder)}
    sha256 = _cleared(chain, begun, whole) if seen["target_seen"] else None
    if sha256 is None:
        numbers.end(chain, begun, What.EXPORT_FAILED, why=ExportTrouble.CONSOLE_ENDED, told=seen)
        return Settled(begun.number, begun.name, begun.incident, None)
    named = "archive_sha256" if begun.archive else "root_sha256"
    numbers.end(chain, begun, What.EXPORTED, told={**seen, named: sha256, "path": str(whole)})
    return Settled(begun.number, begun.name, begun.incident, whole)


def _seen(folder: Path) -> bool:
    """Whether the folder is there now; a network share that does not answer must not hold up the start."""
    try:
        return within(_ANSWERS_S, folder.is_dir)
    except (TimeoutError, OSError):
        return False


def _cleared(chain: Chain, begun: Begun, whole: Path) -> str | None:
    """Take halves away; the hash by which the chain names the package, None where there is none."""
    clear(whole.parent, chain.seat)
    sha256 = _sha256_of(whole, begun.archive)
    if sha256 is None:
        remove_note(whole.parent, begun.name)
    return sha256


def remove_note(folder: Path, name: str) -> None:
    """Take the note away that tells how to open a file, where there is no such file."""
    if not (folder / f"{name}{forms.ARCHIVE_SUFFIX}").exists():
        target.remove(folder / f"{name}{OPEN_NOTE_SUFFIX}")


def _sha256_of(whole: Path, archive: bool) -> str | None:
    """The hash that the chain names a package by; None where it is not there."""
    with contextlib.suppress(OSError):
        if archive:
            return sha256_on_disk(whole, lambda _: None)
        return hashlib.sha256((whole / forms.TAG_MANIFEST).read_bytes()).hexdigest()
    return None


def _is_under_way(path: Path) -> bool:
    with _gate:
        return any(path.name.startswith(f".{name}") for name in _under_way)

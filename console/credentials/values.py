"""What is told of credentials: never a password, and a user only where it is asked for by name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Uses:
    """What logs in with a credential: how many cameras, and which sources by their names."""

    cameras: int = 0
    sources: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cameras or self.sources)


@dataclass(frozen=True, slots=True)
class Entry:
    """One credential as lists show it. `former` are names it had; those who say one of them still mean it.

    `host` is where it was found, if it came with an address; `opened` whether its login can be used now.
    `changed_utc` is when user or password were last set, UTC seconds.
    """

    name: str
    former: tuple[str, ...]
    host: str
    note: str
    changed_utc: float
    opened: bool

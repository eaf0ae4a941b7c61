"""A seat with a store, a ledger and clocks that are moved by hand."""

from __future__ import annotations

from pathlib import Path

from console.catalogue.values import Name
from console.store.store import Store
from console.watch.attention import AttentionLedger
from console.watch.attention_values import Stage

START = 1_790_000_000.0
STAGE = Stage("s", "Asha", "main", Name("v", "v"))


class Clock:
    """A wall clock and a monotonic one, moved by hand."""

    def __init__(self) -> None:
        self.utc, self.mono = START, 500.0

    def on(self, seconds: float) -> None:
        self.utc += seconds
        self.mono += seconds


class Seat:
    """A store, a ledger and a clock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = Clock()
        self.operator = "Asha"
        self.store = Store.open(folder)
        self.ledger = self.open_ledger()

    def open_ledger(self) -> AttentionLedger:
        return AttentionLedger(
            self.store,
            lambda: self.operator,
            now=lambda: self.clock.utc,
            monotonic=lambda: self.clock.mono,
        )

    def on(self, seconds: float, *, confirm: object = None) -> None:
        """Time passes; every 20 s `confirm` says again what stands, and the ledger ticks."""
        while seconds > 0:
            step = min(20.0, seconds)
            seconds -= step
            self.clock.on(step)
            if confirm is not None:
                confirm()  # type: ignore[operator]
            self.ledger.tick()

    def settled(self) -> None:
        """Wait until all is on disk: time here runs faster than the disk."""
        self.store.write(lambda _: None).result(5)
        writing = self.ledger.write()
        assert writing is not None
        writing.result(5)

    def close(self) -> None:
        self.ledger.close()
        self.store.close()


def at_since(seat: Seat, camera: str) -> list[tuple[float, float, float]]:
    """From when to when, and how long, a camera was watched; seconds since the start."""
    found = seat.ledger.watchers_of([camera], START - 10_000, START + 100_000)
    return [(round(w.from_utc - START, 1), round(w.to_utc - START, 1), round(w.seen_s, 1)) for w in found]

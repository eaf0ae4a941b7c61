"""A seat with a real store, real keys and a chain."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.custody.chain import Chain
from console.custody.checkpoints import Checkpoints
from console.custody.findings import Finding, FindingKind, Report
from console.custody.outside import FOLDER, own_file
from console.custody.values import Checkpoint, CheckpointWhy, Entry, Happening, What
from console.custody.verify import verify_chain
from console.keys.keys import Keys
from console.keys.secret import FileSecrets
from console.store.store import FILE_NAME, Store

MINE, OTHER = "incident-1", "incident-2"


class Seat:
    """One seat's chain. `tampering` opens its database as a forger would, with the guards taken out."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.file = data / FILE_NAME
        self.outside = own_file(data)
        self.told: list[tuple[bool, Exception | None]] = []
        self.open()

    def open(self) -> None:
        """Open the store (again)."""
        self.store = Store.open(self.data)
        self.chain = Chain(self.store)
        self.keys = Keys.open(
            self.data / "keys",
            seat=self.store.seat,
            centre="Test",
            demo=True,
            secrets=FileSecrets(self.data / "keys"),
        )
        self.checkpoints = self.new_checkpoints()

    def new_checkpoints(self) -> Checkpoints:
        """The seat's checkpoints, as a console makes them at its start."""
        return Checkpoints(
            self.chain,
            self.keys,
            self.data / FOLDER,
            on_outside=lambda second, error: self.told.append((second, error)),
        )

    def fill(self, count: int, every: int = 10) -> None:
        """So many entries, and a checkpoint behind each `every`th."""
        for number in range(count):
            last = self.add(number)
            if every and last.number % every == 0:
                self.seal()

    def add(self, number: int = 0) -> Entry:
        """One entry; every third one is of the incident MINE."""
        incident = MINE if number % 3 == 0 else OTHER
        happening = Happening(
            What.CHANGED, "आशा", incident, "note", "because", {"before": "", "after": f"नोट {number}"}
        )
        return self.chain.append(happening).result(10)

    def seal(self) -> Checkpoint:
        """A checkpoint of now."""
        return self.checkpoints.make(CheckpointWhy.ASKED, "Asha")

    def entries(self) -> tuple[Entry, ...]:
        """All of them."""
        return self.chain.entries(limit=10_000)

    def close(self) -> None:
        """Let the folder go."""
        self.checkpoints.close()
        self.store.close()

    def verify(self, *lines: str, second: Path | None = None) -> Report:
        """Look through the chain as it lies in the folder."""
        return verify_chain(
            self.file, self.outside, second, certificates=self.keys.certificates, register_lines=lines
        )

    def tampering(self) -> sqlite3.Connection:
        """The closed database, without its guards; `guards_back` puts them in again."""
        link = sqlite3.connect(self.file, isolation_level=None)
        for (name,) in link.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            if name.startswith("custody"):
                link.execute(f"DROP TRIGGER {name}")
        return link


def guards_back(link: sqlite3.Connection) -> None:
    """Put the guards in again, as a careful forger would."""
    from console.store.custody_tables import GUARDS

    for text in GUARDS.values():
        link.execute(text)
    link.close()


def grave(report: Report) -> list[Finding]:
    """What makes a chain fail."""
    return [finding for finding in report.findings if finding.grave]


def kinds(report: Report) -> set[FindingKind]:
    """The kinds of what makes a chain fail."""
    return {finding.kind for finding in grave(report)}


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """A seat whose store is closed at the end."""
    made = Seat(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def full(seat: Seat) -> Seat:
    """Forty entries, a checkpoint every ten, the console closed."""
    seat.fill(40)
    assert seat.verify().ok
    seat.close()
    return seat

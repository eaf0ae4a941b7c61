"""Signed checkpoints of a chain: made every five minutes, at exports and at changes of shift, kept twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from console.custody.canonical import plain
from console.custody.chain import Chain
from console.custody.checkpoint_text import checkpoint_text
from console.custody.extract import Extract
from console.custody.moment import monotonic_s
from console.custody.outside import FILE_NAME, OutsideFile, SecondPlace
from console.custody.values import Checkpoint, CheckpointWhy, Happening, What
from console.keys.keys import Keys
from console.keys.signer import Signer
from console.store import custody_tables as tables
from console.store.settings import get_setting

EVERY_S = 300.0
# Clocks that are disciplined by a time server drift by less between two looks; more means that one was set.
STEP_S = 1.0
WHO_CHARACTERS = 200
SECOND_FOLDER = "custody.second_folder"
_CLOSE_S = 2.0
_RUN = (What.STARTED, What.CLOSED)


class Checkpoints:
    """The checkpoints of one chain. All but `due` may block on the disk: not for the GUI thread.

    A checkpoint stands in the database first, then in `folder`/checkpoints.jsonl, then in the folder that the
    setting `custody.second_folder` names. `on_outside(second, error)` tells when one of those files can no
    longer be written, and with None when it can again; it comes on another thread.
    """

    def __init__(
        self,
        chain: Chain,
        keys: Keys,
        folder: Path,
        *,
        on_outside: Callable[[bool, Exception | None], None] = lambda _second, _error: None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._chain = chain
        self._keys = keys
        self._folder = folder
        self._on_outside = on_outside
        self._now = now
        self._gate = threading.RLock()
        self._made_s = monotonic_s()
        self._ahead_s = now() - monotonic_s()
        self._failing = False
        self._file = OutsideFile(chain.store, folder / FILE_NAME)
        self._second = SecondPlace(chain.store, self._second_folder, lambda error: on_outside(True, error))

    # Making

    def make(self, why: CheckpointWhy, who: str = "") -> Checkpoint:
        """A checkpoint of the chain as it is now; the last one where nothing was added since.

        Raises a StoreError where it cannot be kept.
        """
        with self._gate:
            count, head = self._chain.head()
            signer, checkpoint = self._keys.signer, self.latest()
            wanted = (count, head, signer.sha256)
            if checkpoint is None or (checkpoint.count, checkpoint.head, checkpoint.certificate) != wanted:
                checkpoint = self._signed(count, head, why, who, signer)
                self._keep(checkpoint)
            self._made_s = monotonic_s()
            self._write_outside()
        return checkpoint

    def _signed(self, count: int, head: str, why: CheckpointWhy, who: str, signer: Signer) -> Checkpoint:
        bare = Checkpoint(
            seat=self._chain.seat,
            count=count,
            head=head,
            at_utc=float(int(self._now())),
            why=why,
            signature="",
            certificate=signer.sha256,
            who=plain(who[:WHO_CHARACTERS]),
        )
        return replace(bare, signature=signer.sign_base64(checkpoint_text(bare).encode("ascii")))

    def _keep(self, checkpoint: Checkpoint) -> None:
        self._chain.store.write(lambda db: tables.insert_checkpoint(db, checkpoint)).result()

    def latest(self) -> Checkpoint | None:
        """The checkpoint that was made last."""
        return self._chain.store.read(lambda db: tables.last_checkpoint(db, self._chain.seat))

    def sealed_extract(self, incident: str, who: str) -> tuple[Extract, Checkpoint]:
        """An extract for a package, and the checkpoint of exactly its last entry.

        Raises NothingEntered, ExtractTooLong or a StoreError.
        """
        checkpoint = self.make(CheckpointWhy.EXPORT, who)
        return self._chain.extract(incident, upto=checkpoint.count), checkpoint

    # The run of the console

    def begin(self, who: str) -> Checkpoint:
        """The console has started; the entry says whether its last run ended well."""
        enter_start(self._chain, who)
        return self.make(CheckpointWhy.START, who)

    def end(self, who: str) -> Checkpoint:
        """The console is closing."""
        enter_end(self._chain, who)
        return self.make(CheckpointWhy.CLOSE, who)

    def hand_over_shift(self, who_from: str, who_to: str) -> Checkpoint:
        """Another operator has taken over; the checkpoint's line is for the shift register."""
        enter_shift(self._chain, who_from, who_to)
        return self.make(CheckpointWhy.SHIFT_CHANGE, who_to)

    @property
    def due(self) -> bool:
        """Whether `tick` has anything to do; reads two clocks and nothing else."""
        return monotonic_s() - self._made_s >= EVERY_S or abs(self._stepped_s()) > STEP_S

    def tick(self) -> Checkpoint | None:
        """To be called every few seconds, or when it is `due`: tells of a set clock, seals every 300 s."""
        with self._gate:
            stepped = self._stepped_s()
            # Looked at afresh each time: two clocks that drift apart by little and little were not set.
            self._ahead_s += stepped
            if abs(stepped) > STEP_S:
                told = {"by_s": f"{stepped:.3f}"}
                self._chain.append(Happening(What.CLOCK_STEPPED, "", details=told)).result()
            if monotonic_s() - self._made_s < EVERY_S:
                return None
            last = self.latest()
            count, _ = self._chain.head()
            if last is None or last.count != count:
                return self.make(CheckpointWhy.FIVE_MINUTES)
            self._made_s = monotonic_s()
            self._write_outside()
            return None

    def close(self) -> None:
        """Let the second place finish, if it soon does. The store is closed after this."""
        self._second.close(_CLOSE_S)

    def _stepped_s(self) -> float:
        return self._now() - monotonic_s() - self._ahead_s

    # Outside the database

    def _write_outside(self) -> None:
        error: OSError | None = None
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file.catch_up()
        except OSError as failure:
            # The checkpoint stands in the database; the file is given it with the next one.
            error = failure
        if (error is not None) != self._failing:
            self._failing = error is not None
            self._on_outside(False, error)
        self._second.poke()

    def _second_folder(self) -> Path | None:
        folder = get_setting(self._chain.store, SECOND_FOLDER, "")
        return Path(folder) if isinstance(folder, str) and folder else None


# The same for a console whose keys cannot be opened: entered all the same, and sealed by a later run.


def enter_start(chain: Chain, who: str, keys_trouble: str = "") -> None:
    """The console has started: whether its last run ended well, and why it cannot seal. Raises StoreError."""
    ended = chain.store.read(lambda db: tables.last_of(db, chain.seat, _RUN))
    told: dict[str, object] = {"ended_well": ended is None or ended is What.CLOSED}
    if keys_trouble:
        told["keys"] = keys_trouble
    chain.append(Happening(What.STARTED, who, details=told)).result()


def enter_end(chain: Chain, who: str) -> None:
    """The console is closing. Raises StoreError."""
    chain.append(Happening(What.CLOSED, who)).result()


def enter_shift(chain: Chain, who_from: str, who_to: str) -> None:
    """Another operator has taken over. Raises StoreError."""
    told = {"from": who_from, "to": who_to}
    chain.append(Happening(What.SHIFT_CHANGE, who_from, subject=who_to, details=told)).result()

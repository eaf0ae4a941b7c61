"""What is known of a chain outside its database: files of checkpoints, lines of the shift register."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from console.custody.checkpoint_text import BadCheckpoint, parse_checkpoint_line
from console.custody.findings import Witness
from console.custody.register import RegisterLine, parse_register_line
from console.custody.values import Checkpoint

# A file of one seat's checkpoints of ten years has some 500 MB; one with more is none.
_MOST_BYTES = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class FileLines:
    """The checkpoints of a file; `bad` are the numbers of lines that are none.

    `torn` tells of a line that a kill cut off; it stands whole below, or it is the last one. `there` is false
    where there is no such file.
    """

    witness: Witness
    checkpoints: tuple[Checkpoint, ...] = ()
    bad: tuple[int, ...] = ()
    torn: bool = False
    there: bool = True


@dataclass(frozen=True, slots=True)
class Lines:
    """All that is known outside the database."""

    files: tuple[FileLines, ...]
    register: tuple[RegisterLine, ...]

    @property
    def counts(self) -> frozenset[int]:
        """The numbers of the entries whose hashes they name."""
        named = {c.count for file in self.files for c in file.checkpoints}
        return frozenset(named | {line.count for line in self.register})


def read_lines(first: Path | None, second: Path | None, register: Iterable[str]) -> Lines:
    """What is outside the database. Raises OSError, and BadRegisterLine."""
    files = [
        _read(witness, file)
        for witness, file in ((Witness.FILE, first), (Witness.SECOND, second))
        if file is not None
    ]
    return Lines(tuple(files), tuple(parse_register_line(line) for line in register))


def _read(witness: Witness, file: Path) -> FileLines:
    checkpoints: list[Checkpoint] = []
    bad: list[int] = []
    torn = False
    half, half_at = b"", 0
    try:
        with file.open("rb") as opened:
            if file.stat().st_size > _MOST_BYTES:
                raise OSError(f"{file} is too large to be a file of checkpoints")
            for number, line in enumerate(opened, start=1):
                if half:
                    # What a kill cut off is written again as a whole, right below.
                    torn = torn or line.startswith(half)
                    bad += [] if line.startswith(half) else [half_at]
                    half = b""
                found = _parsed(line)
                if found is not None:
                    checkpoints.append(found)
                elif line.strip():
                    half, half_at = line.rstrip(b"\n"), number
                    last_whole = line.endswith(b"\n")
    except FileNotFoundError:
        return FileLines(witness, there=False)
    if half:
        torn = torn or not last_whole
        bad += [half_at] if last_whole else []
    return FileLines(witness, tuple(checkpoints), tuple(bad), torn)


def _parsed(line: bytes) -> Checkpoint | None:
    try:
        return parse_checkpoint_line(line.decode("utf-8").rstrip("\n"))
    except (BadCheckpoint, UnicodeDecodeError):
        return None

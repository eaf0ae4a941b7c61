"""The files of an incident on disk: their folder, their hashes, and the halves that a crash leaves."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import time
from dataclasses import replace
from pathlib import Path

from console.evidence.plan import settled_state
from console.evidence.values import (
    Capture,
    CaptureKind,
    CaptureState,
    EvidenceFile,
    FileCheck,
    Origin,
    Seal,
    Trouble,
)
from console.renaming import rename_patiently

READ_BYTES = 1 << 20
PART = ".part"
INTERRUPTED = "-interrupted"
# A relay that outlived its console ends within 3 s; a file that has not grown for this long is at rest.
AT_REST_S = 1.0
REST_WAIT_S = 8.0


def make_folder(root: Path, folder: str) -> Path:
    """Make an incident's folder, for this user only. Raises OSError."""
    path = root / folder
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    # mkdir gives the mode to the last folder only.
    for made in (root, *list(reversed(path.parents))[len(root.parents) + 1 :], path):
        made.chmod(0o700)
    return path


def keep_private(path: Path) -> None:
    """Let only this user read and write the file."""
    with contextlib.suppress(OSError):  # FAT32 has no owners
        path.chmod(0o600)


def remove_folder(root: Path, folder: str) -> bool:
    """Remove an incident's folder with all files in it, as far as the system lets; whether it is gone."""
    path = root / folder
    if not path.is_dir():
        return True
    if path.is_symlink() or path.resolve() == root.resolve() or root.resolve() not in path.resolve().parents:
        raise ValueError(f"not an incident's folder: {folder}")
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(path)):
            with contextlib.suppress(OSError):  # the rest shall go nevertheless
                Path(entry.path).unlink()
        path.rmdir()
    return not path.exists()


def trouble_of_error(error: OSError) -> Trouble:
    """What to tell of a failed write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble.DISK_FULL
    if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return Trouble.READ_ONLY
    return Trouble.FOLDER_MISSING if error.errno in (errno.ENOENT, errno.ENOTDIR) else Trouble.WRITE_FAILED


def sha256_of(path: Path) -> str:
    """The file's SHA-256, read piece by piece. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        while piece := file.read(READ_BYTES):
            digest.update(piece)
    return digest.hexdigest()


def check(folder: Path, file: EvidenceFile) -> FileCheck:
    """Read a file again and compare its hash with the one on record."""
    try:
        found = sha256_of(folder / file.name)
    except FileNotFoundError:
        return FileCheck(file.name, Seal.MISSING, file.sha256)
    except OSError:
        return FileCheck(file.name, Seal.UNREADABLE, file.sha256)
    return FileCheck(file.name, Seal.SOUND if found == file.sha256 else Seal.CHANGED, file.sha256, found)


def salvage(folder: Path, capture: Capture, trouble: Trouble) -> Capture:
    """Bring in what lies on disk of a capture whose writing was cut off, halves under their own name.

    Whole files that the console never heard of are hashed now; a `.part` is renamed to
    `…-interrupted.mp4`, hashed and kept. The capture comes back settled.
    """
    if capture.kind is CaptureKind.STILL:
        return _salvaged_still(folder, capture, trouble)
    known = {f.name for f in capture.files}
    files, all_read = list(capture.files), True
    if capture.origin is Origin.RECORDING:
        # Half a fetched file is worth nothing: the recordings have the whole one still.
        for path in parts(folder, capture.stem):
            with contextlib.suppress(OSError):
                path.unlink()
    for path in left_behind(folder, capture.stem):
        kept = set_part_aside(path) if path.name.endswith(PART) else path
        if kept is not None and kept.name not in known:
            try:
                files.append(_examined(kept, capture, files))
            except OSError:
                # One that the disk does not give back cannot be hashed; the others are kept nevertheless.
                all_read = False
    capture = replace(capture, files=tuple(files))
    state = settled_state(capture)
    if state is CaptureState.DONE and not all_read:
        state = CaptureState.INTERRUPTED
    return replace(capture, state=state, trouble=None if state is CaptureState.DONE else trouble)


def with_halves(folder: Path, capture: Capture) -> Capture:
    """A clip that has ended, with the halves that the relay could not bring in.

    One that lacks its first minute must not look whole, whatever its other files say.
    """
    if not parts(folder, capture.stem):
        return capture
    trouble = capture.trouble or Trouble.RELAY_LOST
    found = salvage(folder, capture, trouble)
    if found.files == capture.files and not parts(folder, capture.stem):
        return capture  # there was nothing in them
    return replace(found, state=CaptureState.INTERRUPTED, trouble=trouble)


def parts(folder: Path, stem: str) -> list[Path]:
    """The half-written files of a capture."""
    return sorted(folder.glob(f"{stem}-*.mp4{PART}"))


def left_behind(folder: Path, stem: str) -> list[Path]:
    """All that lies on disk of a capture, whole or half."""
    # The stem's own letters are digits, T, Z and underscores: nothing that a pattern would take apart.
    return sorted([*folder.glob(f"{stem}-*.mp4"), *parts(folder, stem)])


def set_part_aside(path: Path) -> Path | None:
    """Give a half-written file its lasting name; an empty one is removed. None when nothing is left."""
    with contextlib.suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
            return None
        target = _free_name(path)
        rename_patiently(path, target)
        keep_private(target)
        return target
    return None


def _free_name(part: Path) -> Path:
    base = part.name.removesuffix(PART).removesuffix(".mp4") + INTERRUPTED
    target, count = part.with_name(f"{base}.mp4"), 1
    while target.exists():
        count += 1
        target = part.with_name(f"{base}-{count}.mp4")
    return target


def _examined(path: Path, capture: Capture, former: list[EvidenceFile]) -> EvidenceFile:
    # FFmpeg's libraries are only loaded where a crash left something to count.
    from console.evidence.footage import footage

    facts = footage(path)
    keep_private(path)
    # One that does not say when it began follows on what came before it.
    after = max([capture.start_utc, capture.footage_from_utc or 0.0, *(f.end_utc for f in former)])
    start = after if facts.start_utc is None else facts.start_utc
    return EvidenceFile(
        name=path.name,
        sha256=sha256_of(path),
        size=path.stat().st_size,
        start_utc=start,
        end_utc=start + facts.duration_s,
        whole=INTERRUPTED not in path.name,
        codec=facts.codec,
        width=facts.width,
        height=facts.height,
        packets=facts.packets,
        key_frames=facts.key_frames,
        gaps=tuple((start + a, start + b) for a, b in facts.gaps),
        origin=capture.origin,
    )


def _salvaged_still(folder: Path, capture: Capture, trouble: Trouble) -> Capture:
    path = folder / f"{capture.stem}.jpg"
    if not path.is_file() or path.stat().st_size == 0:
        return replace(capture, state=CaptureState.FAILED, trouble=trouble)
    keep_private(path)
    at = capture.start_utc
    try:
        sha256, size = sha256_of(path), path.stat().st_size
    except OSError:
        return replace(capture, state=CaptureState.FAILED, trouble=trouble)
    file = EvidenceFile(path.name, sha256, size, at, at, codec="jpeg", origin=Origin.DERIVED)
    return replace(capture, state=CaptureState.DONE, trouble=None, files=(file,))


def wait_until_at_rest(folder: Path, give_up_s: float = REST_WAIT_S) -> None:
    """Wait until no file of the folder has changed for a moment: its writer may outlive the console."""
    until = time.monotonic() + give_up_s
    before = _sizes(folder)
    while before and time.monotonic() < until:
        if all(time.time() - changed > 2 * AT_REST_S for _, _, changed in before):
            return
        time.sleep(AT_REST_S)
        now = _sizes(folder)
        if now == before:
            return
        before = now


def _sizes(folder: Path) -> list[tuple[str, int, float]]:
    with contextlib.suppress(OSError):
        entries = [(e.name, e.stat()) for e in os.scandir(folder)]
        return sorted((name, stat.st_size, stat.st_mtime) for name, stat in entries)
    return []

"""Copies of an incident's files for taking along, each read back and compared before it counts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from console.evidence.files import sha256_of, trouble_of_error
from console.evidence.values import CopyFailed, EvidenceFile, Incident, Trouble
from console.renaming import rename_patiently

SUMS = "SHA256SUMS.txt"


def copy_folder_name(incident: Incident) -> str:
    """What the folder of a copy is called: its time (UTC) and the end of its id, safe on any file system."""
    moment = datetime.fromtimestamp(incident.at_utc, UTC)
    return f"incident-{moment:%Y%m%dT%H%M%SZ}-{incident.id[-6:]}"


def copy_files(source: Path, files: Iterable[EvidenceFile], target: Path) -> Path:
    """Copy into a new folder `target` with a list of hashes for `sha256sum -c`; returns the folder.

    Everything is first written under a name ending in `.part`. Raises CopyFailed, and leaves nothing then.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        lines = [f"{_copied(source / f.name, part / f.name, f.sha256)}  {f.name}\n" for f in files]
        (part / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
        final = _free(target)
        rename_patiently(part, final)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise CopyFailed(trouble_of_error(error), error.strerror or str(error)) from error
    except CopyFailed:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return final


def _copied(source: Path, copy: Path, expected: str) -> str:
    with source.open("rb") as read, copy.open("wb") as write:
        shutil.copyfileobj(read, write, 1 << 20)
        write.flush()
        os.fsync(write.fileno())
    if sha256_of(copy) != expected:
        raise CopyFailed(Trouble.NOT_AS_SEALED, source.name)
    return expected


def _free(target: Path) -> Path:
    final, count = target, 1
    while final.exists():
        count += 1
        final = target.with_name(f"{target.name}-{count}")
    return final

"""What a package and its files are called: short plain names that every file system takes.

How the files within it are written stands in `console.package.forms`. With demo keys a package also has
`DEMO-NOT-FOR-COURT.txt` beside `VERIFY.txt`, listed in the tag manifest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from console.package import forms

DEMO_MARK = "DEMO-NOT-FOR-COURT.txt"
OPEN_NOTE_SUFFIX = "-OPEN.txt"
# Folders in which an encrypted package lies open while it is verified.
OPENED_PREFIX = "safecity-verify-"
DERIVED_PREFIX = "derived_"
# With the package's name and folders before it, a path stays within the oldest tar's 100 characters.
NAME_AT_MOST = 60
_ENDING_AT_MOST = 8

_NOT_PLAIN = re.compile(r"[^A-Za-z0-9._-]+")
# Devices of Windows, whatever ending they have: no file can be called so there.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def package_name(seat: str, number: int) -> str:
    """What a seat's package is called. The end of a seat's id is the random part of it."""
    return f"SCC-{seat.replace('-', '')[-8:]}-{number:06d}"


def part_name(name: str) -> str:
    """What a package, or the file of one, is called until it is whole."""
    return f".{name}{forms.UNFINISHED_SUFFIX}"


def path_for(name: str, derived: bool, taken: Iterable[str]) -> str:
    """Where a file of evidence stands in the package; no two paths differ by their letters' case alone."""
    folder = forms.DERIVED if derived else forms.ORIGINALS
    prefix = DERIVED_PREFIX if derived and not name.lower().startswith(DERIVED_PREFIX) else ""
    plain = PurePosixPath(prefix + _plain(name))
    used = {path.lower() for path in taken}
    ending = plain.suffix[:_ENDING_AT_MOST]
    stem, count = plain.name.removesuffix(plain.suffix), 1
    path = f"{folder}{stem[: NAME_AT_MOST - len(ending)]}{ending}"
    while path.lower() in used:
        count += 1
        more = f"_{count}{ending}"
        path = f"{folder}{stem[: NAME_AT_MOST - len(more)]}{more}"
    return path


def _plain(name: str) -> str:
    """A name of ASCII letters, digits, dots, dashes and underlines that begins and ends with neither dot."""
    plain = _NOT_PLAIN.sub("_", name).strip("._-") or "file"
    return f"_{plain}" if _DEVICES.fullmatch(plain) else plain

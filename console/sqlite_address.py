"""The address of a database that is only to be read, as SQLite takes it; also on a Windows share."""

from __future__ import annotations

import os
from pathlib import PurePath
from urllib.parse import quote


def read_only(path: PurePath, *, immutable: bool = False) -> str:
    """For `sqlite3.connect(…, uri=True)`; the path must be absolute.

    `Path.as_uri` makes a share's server the authority, and SQLite refuses one. `immutable`: nobody writes
    into the file, so SQLite neither looks for a log nor leaves files of its own beside it.
    """
    plain = path.as_posix()
    # As bytes: a name on a Linux disk need not be text.
    quoted = quote(os.fsencode(plain), safe="/:")
    return (
        f"file://{'' if plain.startswith('/') else '/'}{quoted}?mode=ro{'&immutable=1' if immutable else ''}"
    )

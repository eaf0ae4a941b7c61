"""A folder for files of the moment: made when first needed, this user's alone, gone with its owner."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path
from uuid import uuid4


class OwnFolder:
    """A new folder under `parent`, so that several owners never take each other's files away."""

    def __init__(self, parent: Path) -> None:
        self._path = parent / uuid4().hex

    def new(self, ending: str = "") -> Path | None:
        """A name in the folder that nothing has yet; None where the folder cannot be made."""
        try:
            self._path.mkdir(mode=0o700, parents=True, exist_ok=True)
            # mkdir gives its mode to the last folder only.
            self._path.parent.chmod(0o700)
        except OSError:
            return None
        return self._path / f"{uuid4().hex}{ending}"

    def remove(self, path: str) -> None:
        """Take a file away, if it is one of this folder's; one that is still open goes with the folder."""
        if Path(path).parent == self._path:
            with contextlib.suppress(OSError):
                Path(path).unlink()

    def close(self) -> None:
        """Take the folder away with all that is in it."""
        shutil.rmtree(self._path, ignore_errors=True)

"""What a data folder offers for looking through its chain: the database, its checkpoints, who may sign."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature

from console.custody import raw
from console.custody.checkpoints import SECOND_FOLDER
from console.custody.findings import Report
from console.custody.outside import own_file, second_file
from console.custody.verify import Progress, verify_chain
from console.keys.keys import FOLDER, known_certificates
from console.store.store import FILE_NAME

_SETTINGS = "SELECT key, value FROM settings WHERE key IN ('seat', ?)"


@dataclass(frozen=True, slots=True)
class AuditRoom:
    """Where everything lies; `certificates` are those that may have signed.

    Where the keys are gone there are none, and then no checkpoint is believed: whoever could not sign would
    only have to take them away.
    """

    database: Path
    checkpoints: Path
    second: Path | None
    certificates: tuple[x509.Certificate, ...]

    @classmethod
    def of(cls, data: Path) -> AuditRoom:
        """What a data folder has, whether or not its console runs. Raises NoChain and KeysError."""
        database = data / FILE_NAME
        return cls(database, own_file(data), _second(database), known_certificates(data / FOLDER))

    def under(self, root: x509.Certificate) -> tuple[x509.Certificate, ...]:
        """The certificates that this root has issued: a forger's own root has issued others."""
        return tuple(each for each in self.certificates if _issued(each, root))

    def verify(
        self,
        lines: Sequence[str] = (),
        *,
        progress: Progress = lambda _done, _of: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Report:
        """Look through it all. Takes seconds; raises what `verify_chain` does."""
        return verify_chain(
            self.database,
            self.checkpoints,
            self.second,
            certificates=self.certificates,
            register_lines=lines,
            progress=progress,
            cancelled=cancelled,
        )


def _second(database: Path) -> Path | None:
    """The file in the second folder, where the settings name one."""
    with raw.opened(database) as link:
        rows = dict(_settings(link))
    folder, seat = rows.get(SECOND_FOLDER), rows.get("seat")
    if not isinstance(folder, str) or not folder or not isinstance(seat, str):
        return None
    return second_file(Path(folder), seat)


def _settings(link: sqlite3.Connection) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    try:
        for key, value in link.execute(_SETTINGS, [SECOND_FOLDER]):
            found.append((key.decode(), json.loads(value)))
    except (sqlite3.Error, ValueError, TypeError, AttributeError):
        # What is damaged there, the looking through itself will say.
        return []
    return found


def _issued(certificate: x509.Certificate, root: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True

"""An encrypted package, opened so that it can be verified; what hinders it, as a finding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from console.package.archive import ArchiveError, ArchiveTrouble, is_archive, open_archive
from console.package.verify_tree import unreadable
from console.package.verify_values import DoesNotHold, FindingKind, VerificationStopped

_KINDS = {
    ArchiveTrouble.UNREADABLE: FindingKind.UNREADABLE,
    ArchiveTrouble.NOT_AN_ARCHIVE: FindingKind.NO_PACKAGE,
    ArchiveTrouble.WRONG_PASSWORD: FindingKind.PASSWORD_WRONG,
    ArchiveTrouble.DAMAGED: FindingKind.ARCHIVE_DAMAGED,
    ArchiveTrouble.UNSAFE: FindingKind.ARCHIVE_DAMAGED,
    ArchiveTrouble.NAME_TAKEN: FindingKind.ARCHIVE_DAMAGED,
    ArchiveTrouble.WRITE_FAILED: FindingKind.CANNOT_UNPACK,
}


def unpack(path: Path, password: str | None, into: Path, cancelled: Callable[[], bool] | None) -> Path:
    """The folder that an encrypted package was unpacked to, below `into`; raises DoesNotHold."""

    def tick(_read: int) -> None:
        if cancelled is not None and cancelled():
            raise VerificationStopped

    try:
        if not is_archive(path):
            raise DoesNotHold(FindingKind.NO_PACKAGE, str(path))
        if not password:
            raise DoesNotHold(FindingKind.PASSWORD_NEEDED, str(path))
        return open_archive(path, password, into, tick)
    except ArchiveError as error:
        raise DoesNotHold(_KINDS[error.trouble], str(path), error.detail) from error
    except OSError as error:
        raise unreadable(error, str(path)) from error

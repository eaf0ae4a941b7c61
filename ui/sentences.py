"""What the operator reads when the environment failed: typed errors of the core, as sentences that help."""

from __future__ import annotations

import errno

from PySide6.QtCore import QCoreApplication

from console.evidence.values import CategoriesUnreadable, EvidenceError
from console.store.errors import (
    DataFolderBusy,
    FolderNotUsable,
    StoreError,
    StoreFull,
    StoreTooNew,
    StoreUnreadable,
)
from console.wall.unchanged import UnchangedRuleError


def error_sentence(error: BaseException) -> str:
    """A sentence for an error of ours; anything else is called what it is, without its insides."""
    match error:
        case DataFolderBusy():
            return QCoreApplication.translate(
                "Sentences",
                "Another console is already open on this data folder: {path}. Use that one, or start "
                "this one with another folder (--data).",
            ).format(path=error.folder)
        case FolderNotUsable():
            return QCoreApplication.translate(
                "Sentences",
                "The data folder cannot be used: {path} ({detail}). Choose another with --data, or ask "
                "the administrator for the right to write there.",
            ).format(path=error.folder, detail=error.detail)
        case StoreTooNew():
            return QCoreApplication.translate(
                "Sentences",
                "The database {path} was written by a newer version of this console. Install that "
                "version again; nothing was changed.",
            ).format(path=error.file)
        case StoreUnreadable():
            return QCoreApplication.translate(
                "Sentences",
                "The database {path} is damaged ({detail}). Nothing was changed: put a backup in its "
                "place, or start with another folder (--data).",
            ).format(path=error.file, detail=error.detail)
        case StoreFull() | OSError(errno=errno.ENOSPC):
            return QCoreApplication.translate(
                "Sentences", "The disk is full: free some space. What was saved before is safe."
            )
        case UnchangedRuleError():
            return QCoreApplication.translate(
                "Sentences",
                "The table unchanged.json in the data folder cannot be used ({detail}); the usual one is "
                "used instead. Correct it and start again.",
            ).format(detail=error)
        case CategoriesUnreadable():
            return QCoreApplication.translate(
                "Sentences",
                "The file incident_categories.json in the data folder cannot be used ({detail}); the usual "
                "kinds of incident are used instead. Correct it and start again.",
            ).format(detail=error.detail)
        case StoreError() | EvidenceError() | OSError():
            return QCoreApplication.translate("Sentences", "It could not be done: {detail}").format(
                detail=error
            )
    return QCoreApplication.translate(
        "Sentences",
        "Something went wrong inside the console ({name}). The wall goes on; tell the administrator.",
    ).format(name=type(error).__name__)


def libvlc_missing() -> str:
    """What to do where libVLC cannot be loaded."""
    return QCoreApplication.translate(
        "Sentences",
        "libVLC is missing, so no picture can be shown. Install it with “sudo apt-get install libvlc5 "
        "vlc-plugin-base vlc-plugin-video-output” (on Windows: VLC of the same 64 bits), then start again.",
    )

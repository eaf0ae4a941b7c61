"""An export's stages, failures and passwords as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.package.values import ExportError, ExportTrouble, Stage
from ui.package.password_strength import Strength

translate = QCoreApplication.translate


def stage_words(stage: Stage) -> str:
    """What is being done."""
    match stage:
        case Stage.PREPARING:
            return translate("Export", "Preparing")
        case Stage.COPYING:
            return translate("Export", "Copying the files and taking their hashes")
        case Stage.CUSTODY:
            return translate("Export", "Writing the custody extract")
        case Stage.DOCUMENTS:
            return translate("Export", "Setting the report, the certificate draft and the hash report")
        case Stage.MANIFESTS:
            return translate("Export", "Writing the lists of hashes")
        case Stage.SIGNING:
            return translate("Export", "Signing")
        case Stage.READING_BACK:
            return translate("Export", "Reading everything back and comparing")
        case Stage.ENCRYPTING:
            return translate("Export", "Encrypting")
        case Stage.FINISHING:
            return translate("Export", "Finishing")


def failure_words(error: ExportError) -> str:
    """Why there is no package, and what to do."""
    said = _of_evidence(error) or _of_target(error) or _of_making(error)
    if error.number and error.trouble is not ExportTrouble.CANCELLED:
        number = translate("Export", "The custody chain says why package number {number} does not exist.")
        said = f"{said} {number.format(number=error.number)}"
    return said


def _of_evidence(error: ExportError) -> str:
    match error.trouble:
        case ExportTrouble.NOTHING_TO_EXPORT:
            return translate("Export", "This incident has no file yet. Wait until its clips are recorded.")
        case ExportTrouble.EVIDENCE_DELETED:
            return translate("Export", "The files of this incident were deleted; only the record is left.")
        case ExportTrouble.FILE_CHANGED:
            return translate(
                "Export",
                "The file {file} is no longer what was recorded: its SHA-256 differs. No package was "
                "made. Tell the administrator, and leave the file as it is.",
            ).format(file=error.detail)
        case ExportTrouble.FILE_MISSING:
            return translate(
                "Export",
                "The file {file} is not in the evidence folder. No package was made. Tell the administrator.",
            ).format(file=error.detail)
        case ExportTrouble.FILE_UNREADABLE:
            return translate(
                "Export", "The file {file} cannot be read. No package was made. Tell the administrator."
            ).format(file=error.detail)
    return ""


def _of_target(error: ExportError) -> str:
    match error.trouble:
        case ExportTrouble.TARGET_MISSING:
            return translate("Export", "The folder is not there. Is the disk plugged in?")
        case ExportTrouble.TARGET_READ_ONLY:
            return translate(
                "Export",
                "The folder cannot be written to. Choose another, or lift the disk's write protection.",
            )
        case ExportTrouble.TARGET_FULL:
            return translate(
                "Export",
                "There is no room left on that disk. Free some space or choose another; nothing half was "
                "left.",
            )
        case ExportTrouble.TARGET_LOST:
            return translate(
                "Export",
                "The disk went away while the package was being written. What is on it is marked as "
                "unfinished. Plug it in again and export once more.",
            )
        case ExportTrouble.FILE_TOO_LARGE:
            return translate(
                "Export",
                "{file} is larger than 4 GiB, which a disk formatted as FAT32 cannot hold. Use a disk "
                "with exFAT, NTFS or ext4.",
            ).format(file=error.detail)
        case ExportTrouble.NAME_TAKEN:
            return translate("Export", "There is already something called {name} in that folder.").format(
                name=error.detail
            )
    return ""


def _of_making(error: ExportError) -> str:
    match error.trouble:
        case ExportTrouble.READ_BACK_DIFFERS:
            return translate(
                "Export",
                "What was read back from the disk is not what was written ({file}). The disk may be "
                "failing: use another one.",
            ).format(file=error.detail)
        case ExportTrouble.DOCUMENTS_FAILED:
            return translate("Export", "The documents could not be set ({detail}).").format(
                detail=error.detail
            )
        case ExportTrouble.SIGNING_FAILED:
            return translate(
                "Export", "The package could not be signed ({detail}). Look at the centre's keys."
            ).format(detail=error.detail)
        case ExportTrouble.CANCELLED:
            return translate("Export", "Cancelled. Nothing was left behind.")
        case ExportTrouble.CHAIN_TOO_LONG:
            return translate(
                "Export",
                "Between this incident and now the custody chain has {links} entries, more than one "
                "package carries. Tell the administrator.",
            ).format(links=error.detail)
        case ExportTrouble.CONSOLE_ENDED:
            return translate("Export", "The console ended while the package was being written.")
    return translate("Export", "The package could not be written ({detail}).").format(detail=error.detail)


def strength_words(strength: Strength) -> str:
    """What is thought of a password."""
    match strength:
        case Strength.EMPTY:
            return ""
        case Strength.WEAK:
            return translate("Export", "Weak: a stranger with time could guess it. Longer is better.")
        case Strength.FAIR:
            return translate("Export", "Fair: some more characters make it strong.")
        case Strength.STRONG:
            return translate("Export", "Strong.")

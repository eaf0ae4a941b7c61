"""What is made from originals, and why it could not be, in the words an operator reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.evidence.capture_values import EvidenceFile
from console.evidence.derived_values import DerivedTrouble, Work, what_was_done

translate = QCoreApplication.translate


def work_words(work: Work) -> str:
    """What kind of derived file it is."""
    match work:
        case Work.PICTURE:
            return translate("Derived", "Still picture, made from the clip")
        case Work.CUT:
            return translate("Derived", "Cut, not encoded anew")
        case Work.COPY:
            return translate("Derived", "Copy, encoded anew")
        case Work.MASKED:
            return translate("Derived", "Copy with covered areas")


def done_words(file: EvidenceFile) -> str:
    """What was made of what, of a derived file; empty for an original."""
    if not file.derived:
        return ""
    said = what_was_done(file)
    kind = str(said.get("work", ""))
    work = work_words(Work(kind)) if kind in set(Work) else translate("Derived", "Made by the console")
    text = translate("Derived", "{work}, from {files}")
    return text.format(work=work, files=", ".join(file.derived_from))


def derived_trouble_words(trouble: DerivedTrouble) -> str:
    """Why nothing was made."""
    match trouble:
        case DerivedTrouble.NOTHING_THERE:
            return translate("Derived", "There is no footage of this time")
        case DerivedTrouble.NOT_DECODABLE:
            return translate("Derived", "The pictures cannot be read")
        case DerivedTrouble.NOT_AS_SEALED:
            return translate("Derived", "The original is no longer what was sealed")
        case DerivedTrouble.DISK_FULL:
            return translate("Derived", "The disk is full")
        case DerivedTrouble.READ_ONLY:
            return translate("Derived", "The evidence folder cannot be written to")
        case DerivedTrouble.FOLDER_MISSING:
            return translate("Derived", "The evidence folder is not there")
        case DerivedTrouble.WRITE_FAILED:
            return translate("Derived", "Writing failed")
        case DerivedTrouble.PROCESS_LOST:
            return translate("Derived", "The program that makes copies ended unexpectedly")
        case DerivedTrouble.CANCELLED:
            return translate("Derived", "Cancelled")

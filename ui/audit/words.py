"""What looking through a chain found, as sentences; what is on a checkpoint, as lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.custody.findings import Finding, FindingKind, NoChain, Report, Witness
from console.custody.register import BadRegisterLine
from console.custody.values import Checkpoint, CheckpointWhy
from ui.incidents.words import clock_words, day_words

translate = QCoreApplication.translate


def summary_words(report: Report) -> str:
    """Whether the chain holds, in one sentence."""
    if not report.ok:
        return translate("Audit", "The custody chain does NOT hold.")
    if report.entries == 0:
        return translate("Audit", "The custody chain is empty.")
    return translate(
        "Audit", "The custody chain holds. Entries: {entries}; checkpoints compared: {checkpoints}."
    ).format(entries=report.entries, checkpoints=report.checkpoints)


def finding_words(finding: Finding) -> str:
    """One finding as a sentence, and who knows of it where that is not the chain itself."""
    said = _sentence(finding)
    if finding.witness is Witness.CHAIN or finding.kind in _SAYS_ITS_WITNESS:
        return said
    return f"{said} {witness_words(finding.witness)}"


def witness_words(witness: Witness) -> str:
    """Where a finding shows."""
    match witness:
        case Witness.CHAIN:
            return translate("Audit", "(Shown by the chain itself.)")
        case Witness.DATABASE:
            return translate("Audit", "(Shown by the checkpoints in the database.)")
        case Witness.FILE:
            return translate("Audit", "(Shown by the file of checkpoints beside the database.)")
        case Witness.SECOND:
            return translate("Audit", "(Shown by the checkpoints in the second folder.)")
        case Witness.REGISTER:
            return translate("Audit", "(Shown by a line of the shift register.)")


_SAYS_ITS_WITNESS = frozenset(
    {FindingKind.FILE_MISSING, FindingKind.SECOND_NOT_THERE, FindingKind.LINE_OTHER_SEAT}
)


def _sentence(finding: Finding) -> str:
    text = _of_checkpoints(finding.kind) or _of_entries(finding) or _of_remarks(finding)
    return text.format(number=finding.number, upto=finding.upto, detail=finding.detail)


def _of_entries(finding: Finding) -> str:
    several = finding.upto > finding.number
    match finding.kind:
        case FindingKind.EDITED:
            return translate("Audit", "Entry {number} was changed after it had been entered.")
        case FindingKind.REMOVED if several:
            return translate("Audit", "Entries {number} to {upto} were removed.")
        case FindingKind.REMOVED:
            return translate("Audit", "Entry {number} was removed.")
        case FindingKind.INSERTED:
            return translate("Audit", "Entry {number} was put in afterwards: it is not part of the chain.")
        case FindingKind.REORDERED:
            return translate("Audit", "From entry {number} on, entries stand in another order.")
        case FindingKind.LINK_BROKEN:
            return translate("Audit", "Entry {upto} does not follow entry {number}: one was replaced.")
        case FindingKind.TAIL_CUT:
            return translate("Audit", "The end was cut off: entries {number} to {upto} are missing.")
        case FindingKind.REWRITTEN:
            return translate(
                "Audit", "The chain was rewritten: not all entries from {number} to {upto} are the old ones."
            )
        case FindingKind.OTHER_SEAT:
            return translate("Audit", "There are entries that name another seat.")
        case FindingKind.UNREADABLE if several:
            return translate("Audit", "From entry {number} on, nothing can be read. {detail}")
        case FindingKind.UNREADABLE:
            return translate("Audit", "Entry {number} cannot be read. {detail}")
        case FindingKind.DATABASE_DAMAGED:
            return translate("Audit", "The database is damaged: {detail}")
        case FindingKind.GUARD_MISSING:
            return translate("Audit", "The database's own guard against changes is gone: {detail}")
        case _:
            return ""


def _of_checkpoints(kind: FindingKind) -> str:
    match kind:
        case FindingKind.CHECKPOINT_FORGED:
            return translate(
                "Audit",
                "The checkpoint up to entry {upto} is not as it was signed: it was changed or forged.",
            )
        case FindingKind.CHECKPOINT_UNKNOWN_SIGNER:
            return translate(
                "Audit",
                "Checkpoints from entry {number} to entry {upto} are signed with a certificate that nobody "
                "knows here: {detail}",
            )
        case FindingKind.CHECKPOINT_OTHER_SEAT:
            return translate("Audit", "There are checkpoints of another seat.")
        case FindingKind.CHECKPOINT_UNREADABLE:
            return translate("Audit", "A checkpoint cannot be read: {detail}")
        case FindingKind.CHECKPOINT_MISSING:
            return translate("Audit", "Checkpoints from entry {number} to entry {upto} are missing.")
        case FindingKind.FILE_MISSING:
            return translate("Audit", "The file of checkpoints beside the database is missing or empty.")
        case FindingKind.LINE_OTHER_SEAT:
            return translate("Audit", "The line of the register is of another seat: {detail}")
        case _:
            return ""


def _of_remarks(finding: Finding) -> str:
    match finding.kind:
        case FindingKind.NOT_SEALED:
            return translate(
                "Audit",
                "Entries {number} to {upto} came after the last checkpoint: only the next one will tell if "
                "they are cut off.",
            )
        case FindingKind.CLOCK_STEPPED:
            return translate("Audit", "Before entry {number} the clock was set, by {detail} s.")
        case FindingKind.NOT_YET_OUTSIDE:
            return translate("Audit", "The newest checkpoints are not yet written outside the database.")
        case FindingKind.LINE_TORN:
            return translate("Audit", "A line of checkpoints was cut off while it was being written.")
        case FindingKind.SECOND_NOT_THERE:
            return translate(
                "Audit", "The second folder of checkpoints could not be compared: it is not there."
            )
        case FindingKind.SIGNATURES_NOT_CHECKED:
            return translate("Audit", "No certificate was at hand: the signatures were not checked.")
        case _:
            return str(finding.kind)


def more_words(report: Report) -> str:
    """How many findings are not listed."""
    return translate("Audit", "… and {more} more.").format(more=report.more)


def scope_words() -> str:
    """What a chain that holds does not say."""
    return translate(
        "Audit",
        "Checkpoints kept on this machine can be lost or replaced together with it. Only those kept "
        "elsewhere – the second folder, lines in the shift register – show that then.",
    )


def why_words(why: CheckpointWhy) -> str:
    """Why a checkpoint was made."""
    match why:
        case CheckpointWhy.FIVE_MINUTES:
            return translate("Audit", "every five minutes")
        case CheckpointWhy.EXPORT:
            return translate("Audit", "export of evidence")
        case CheckpointWhy.SHIFT_CHANGE:
            return translate("Audit", "change of shift")
        case CheckpointWhy.START:
            return translate("Audit", "start of the console")
        case CheckpointWhy.CLOSE:
            return translate("Audit", "end of the console")
        case CheckpointWhy.ASKED:
            return translate("Audit", "asked for")


def checkpoint_words(checkpoint: Checkpoint) -> str:
    """When and why a checkpoint was made, and over how much."""
    text = translate("Audit", "Entries: {entries} · {day}, {time} IST · {why}").format(
        entries=checkpoint.count,
        day=day_words(checkpoint.at_utc),
        time=clock_words(checkpoint.at_utc),
        why=why_words(checkpoint.why),
    )
    return f"{text} · {checkpoint.who}" if checkpoint.who else text


def no_checkpoint_words() -> str:
    """There is none yet."""
    return translate("Audit", "There is no checkpoint yet.")


def line_sentence(error: BadRegisterLine) -> str:
    """Why a line of the register cannot be used."""
    if error.copied_wrong:
        return translate(
            "Audit",
            "The line is not copied exactly: its check digits do not fit. Compare it letter by letter.",
        )
    return translate(
        "Audit", "This is no line of the shift register. It begins with SCC and ends with day and time."
    )


def no_chain_sentence(error: NoChain) -> str:
    """Why there is nothing to look through."""
    return translate("Audit", "There is no custody chain to look through in {file}: {detail}").format(
        file=error.file, detail=error.detail
    )

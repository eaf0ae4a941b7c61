"""What verification found, as sentences that an officer can act on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.ist import ist
from console.package.verify_values import Finding, FindingKind, Remark, StampState, Verified

translate = QCoreApplication.translate

_DATED = frozenset(
    {FindingKind.ROOT_EXPIRED, FindingKind.CERTIFICATE_EXPIRED, FindingKind.CERTIFICATE_NOT_YET}
)


def finding_words(finding: Finding) -> str:
    """The first thing that is wrong with a package, in a sentence."""
    detail = finding.detail
    if finding.kind in _DATED and detail.lstrip("-").isdigit():
        detail = f"{ist(float(detail)):%d.%m.%Y %H:%M} IST"
    return _sentence(finding.kind).format(file=finding.file, detail=detail)


def _sentence(kind: FindingKind) -> str:
    for sentences in (_of_the_folder, _of_the_seal, _of_the_files, _of_the_custody):
        if sentence := sentences(kind):
            return sentence
    raise AssertionError(kind)


def _of_the_folder(kind: FindingKind) -> str:
    match kind:
        case FindingKind.NO_PACKAGE:
            return translate("Verification", "There is no package here: {file}")
        case FindingKind.UNREADABLE:
            return translate("Verification", "{file} cannot be read: {detail}")
        case FindingKind.PASSWORD_NEEDED:
            return translate("Verification", "{file} is encrypted: its password is needed.")
        case FindingKind.PASSWORD_WRONG:
            return translate("Verification", "The password does not open {file}.")
        case FindingKind.ARCHIVE_DAMAGED:
            return translate("Verification", "The encrypted file {file} is damaged or incomplete.")
        case FindingKind.CANNOT_UNPACK:
            return translate(
                "Verification", "There is no room to unpack {file}, so nothing is known of it: {detail}"
            )
        case FindingKind.UNFINISHED:
            return translate("Verification", "{file} was never finished: it is no package. Export anew.")
        case FindingKind.NOT_A_FILE:
            return translate("Verification", "{file} is a link or a special file; a package has none.")
        case FindingKind.NAME_REFUSED:
            return translate("Verification", "A package has no file of this name: {file}")
        case FindingKind.EMPTY_FOLDER:
            return translate("Verification", "The folder {file} is empty: something was added or removed.")
        case FindingKind.TOO_MUCH:
            return translate("Verification", "{file} is larger than anything this console writes.")
        case FindingKind.PART_MISSING:
            return translate("Verification", "A necessary part is missing: {file}")
        case FindingKind.MALFORMED:
            return translate("Verification", "{file} is not written as a package has it.")
    return ""


def _of_the_seal(kind: FindingKind) -> str:
    match kind:
        case FindingKind.ROOT_UNUSABLE:
            return translate("Verification", "The file given as the root certificate is none: {file}")
        case FindingKind.ROOT_EXPIRED:
            return translate("Verification", "The root certificate expired on {detail}.")
        case FindingKind.OTHER_ROOT:
            return translate(
                "Verification",
                "This package was sealed under another root than the one given: it is not from this centre.",
            )
        case FindingKind.CERTIFICATE_NOT_BY_ROOT:
            return translate("Verification", "The seat's certificate was not issued by the given root.")
        case FindingKind.CERTIFICATE_UNFIT:
            return translate("Verification", "The seat's certificate may not seal packages ({detail}).")
        case FindingKind.CERTIFICATE_EXPIRED:
            return translate(
                "Verification",
                "The seat's certificate expired on {detail}, and no trusted time stamp shows that the "
                "package was sealed before.",
            )
        case FindingKind.CERTIFICATE_NOT_YET:
            return translate(
                "Verification", "The certificate {file} is valid only from {detail}. Check this clock."
            )
        case FindingKind.SIGNATURE_MALFORMED:
            return translate(
                "Verification", "The signature file {file} was changed or is damaged ({detail})."
            )
        case FindingKind.SIGNATURE_WRONG:
            return translate("Verification", "The signature does not fit: {file} was changed after sealing.")
        case FindingKind.STAMP_WRONG:
            return translate("Verification", "The time stamp does not belong to this package or was changed.")
        case FindingKind.STAMP_NOT_TRUSTED:
            return translate(
                "Verification", "None of the given authorities stands behind the time stamp ({detail})."
            )
    return ""


def _of_the_files(kind: FindingKind) -> str:
    match kind:
        case FindingKind.LIST_MALFORMED:
            return translate("Verification", "The list {file} is not written as it must be (line {detail}).")
        case FindingKind.LISTS_DIFFER:
            return translate("Verification", "Only one of the two lists of hashes names {file}.")
        case FindingKind.CHANGED:
            return translate("Verification", "{file} was changed: its hash is not the sealed one.")
        case FindingKind.MISSING:
            return translate("Verification", "{file} is missing.")
        case FindingKind.ADDED:
            return translate("Verification", "{file} was added: no list names it.")
        case FindingKind.NOT_NAMED:
            return translate("Verification", "The package's own records do not name {file}.")
        case FindingKind.NAMED_OTHERWISE:
            return translate("Verification", "The package's own records tell otherwise of {file}.")
    return ""


def _of_the_custody(kind: FindingKind) -> str:
    match kind:
        case FindingKind.EXTRACT_DOES_NOT_FIT:
            return translate(
                "Verification", "The custody extract does not fit together: {file}, entry {detail}"
            )
        case FindingKind.CHECKPOINT_WRONG:
            return translate("Verification", "The signed checkpoint of the custody chain is wrong: {file}")
        case FindingKind.CHECKPOINT_DOES_NOT_FIT:
            return translate(
                "Verification", "The custody extract does not end where the signed checkpoint says."
            )
        case FindingKind.NOT_IN_CUSTODY:
            return translate(
                "Verification", "The custody chain has no entry of {file} with this hash: it was exchanged."
            )
    return ""


def remark_words(remark: Remark) -> str:
    """What is worth knowing of a package that holds."""
    match remark:
        case Remark.DEMO:
            return translate("Verification", "DEMO: made with keys for trying out. Not for court.")
        case Remark.HELD_BY_STAMP:
            return translate(
                "Verification",
                "A certificate has expired since; a trusted time stamp shows that it was valid at sealing.",
            )
        case Remark.STAMP_NOT_CHECKED:
            return translate(
                "Verification",
                "There is a time stamp; who gave it was not checked: no authority for time was named.",
            )
        case Remark.SIGNED_OUTSIDE_VALIDITY:
            return translate(
                "Verification", "The sealing machine's clock told a time outside the certificate's validity."
            )
        case Remark.CLOCK_STEPPED:
            return translate(
                "Verification",
                "The machine's clock was set back during the incident; the order of entries tells the truth.",
            )


def held_words(verified: Verified) -> str:
    """A package that holds, in a paragraph for a window."""
    return "\n".join(verified_lines(verified))


def verified_lines(verified: Verified) -> list[str]:
    """All that is to be said of a package that holds, a line each."""
    return [
        translate("Verification", "All holds: {name}").format(name=verified.name),
        *(remark_words(remark) for remark in verified.remarks),
        translate("Verification", "Sealed by {centre}, seat {seat}, {when}").format(
            centre=verified.centre, seat=verified.seat, when=_moment(verified.signed_utc)
        ),
        translate("Verification", "Root fingerprint (compare with the paper): {fingerprint}").format(
            fingerprint=verified.root_fingerprint
        ),
        translate(
            "Verification",
            "Originals: {originals}; derived: {derived}; all files: {files} ({megabytes} MB). Custody "
            "entries of the incident: {entries}, in a chain of {count}.",
        ).format(
            originals=verified.originals,
            derived=verified.derived,
            files=verified.files,
            megabytes=f"{verified.size / 1e6:.1f}",
            entries=verified.of_incident,
            count=verified.count,
        ),
        stamp_words(verified),
    ]


def stamp_words(verified: Verified) -> str:
    """What is known of the time stamp."""
    if verified.stamp is StampState.NONE or verified.stamped_utc is None:
        return translate("Verification", "No time stamp.")
    when = _moment(verified.stamped_utc)
    if verified.stamp is StampState.TRUSTED:
        return translate("Verification", "Trusted time stamp: {when}").format(when=when)
    return translate("Verification", "Time stamp (giver not checked): {when}").format(when=when)


def _moment(utc: float) -> str:
    return f"{ist(utc):%d.%m.%Y %H:%M:%S} IST"

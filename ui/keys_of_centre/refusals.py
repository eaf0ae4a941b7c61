"""Why a PKCS#12 file was refused, and why there is no time stamp: as sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.keys.errors import Refusal, StampTrouble

translate = QCoreApplication.translate


def refusal_words(why: Refusal, detail: str = "") -> str:
    """Why a file was refused; `detail` names the certificate where there are several."""
    return _file_words(why) or _key_words(why) or _chain_words(why).format(name=detail)


def _file_words(why: Refusal) -> str:
    match why:
        case Refusal.NO_FILE:
            return translate("CentreKeys", "The file cannot be read.")
        case Refusal.TOO_LARGE | Refusal.NOT_PKCS12:
            return translate(
                "CentreKeys", "This is no PKCS#12 file, or it is damaged. Such files end in .p12 or .pfx."
            )
        case Refusal.WRONG_PASSWORD:
            return translate("CentreKeys", "The password does not open the file.")
        case Refusal.OLD_CIPHER:
            return translate(
                "CentreKeys",
                "The file is encrypted in a way that is no longer safe. Ask for it with AES-256.",
            )
        case Refusal.DEMO:
            return translate(
                "CentreKeys", "A demo keeps its demo keys: import on the console that watches the city."
            )
        case _:
            return ""


def _key_words(why: Refusal) -> str:
    match why:
        case Refusal.NO_KEY:
            return translate("CentreKeys", "The file holds no private key with its certificate.")
        case Refusal.KEY_IS_NOT_ITS:
            return translate("CentreKeys", "The private key in the file is not that of its certificate.")
        case Refusal.NOT_P256:
            return translate("CentreKeys", "The key is of another kind: it must be on the curve P-256.")
        case Refusal.IS_AN_AUTHORITY:
            return translate(
                "CentreKeys",
                "The certificate is the authority's own. A seat needs one that the authority issued to it.",
            )
        case Refusal.MAY_NOT_SIGN:
            return translate(
                "CentreKeys", "The certificate may not sign: its key usage must have digitalSignature."
            )
        case Refusal.NO_EMAIL_PROTECTION:
            return translate(
                "CentreKeys",
                "The certificate lacks the extended key usage emailProtection, without which openssl "
                "refuses its signatures.",
            )
        case _:
            return ""


def _chain_words(why: Refusal) -> str:
    match why:
        case Refusal.NOT_SHA2:
            return translate("CentreKeys", "The certificate “{name}” is not signed with SHA-2.")
        case Refusal.NOT_VALID_NOW:
            return translate("CentreKeys", "The certificate “{name}” is not valid today.")
        case Refusal.UNKNOWN_RULE:
            return translate(
                "CentreKeys", "The certificate has a critical rule ({name}) that verification does not know."
            )
        case Refusal.NO_ROOT:
            return translate(
                "CentreKeys",
                "The file lacks the root certificate that issued the key's. Export it with its chain.",
            )
        case Refusal.ROOT_IS_NONE:
            return translate("CentreKeys", "“{name}” is no certificate authority.")
        case Refusal.WEAK_ROOT:
            return translate(
                "CentreKeys", "The root “{name}” must be on P-256 or P-384, or RSA of at least 2048 bits."
            )
        case _:
            return translate(
                "CentreKeys",
                "The certificate was issued by “{name}”, which is no root. Verification knows a root and the "
                "seats right below it: ask for a certificate that the root itself issued.",
            )


def stamp_words(why: StampTrouble) -> str:
    """Why there is no time stamp."""
    match why:
        case StampTrouble.NO_ROOTS:
            return translate(
                "CentreKeys", "No time stamp: nobody said which certificate to trust for the time."
            )
        case StampTrouble.BAD_ADDRESS:
            return translate("CentreKeys", "No time stamp: the server's address is not one.")
        case StampTrouble.NO_ANSWER:
            return translate("CentreKeys", "No time stamp: the server did not answer in time.")
        case StampTrouble.REFUSED:
            return translate("CentreKeys", "No time stamp: the server refused.")
        case StampTrouble.NOT_A_STAMP:
            return translate("CentreKeys", "No time stamp: what the server answered is none.")
        case StampTrouble.DOES_NOT_FIT:
            return translate(
                "CentreKeys",
                "No time stamp: the server's answer does not fit, or nobody who is trusted stands for it.",
            )

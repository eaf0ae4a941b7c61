"""What can be seen of a data folder's keys without opening them: certificates, dates, where the secret is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cryptography import x509
from PySide6.QtCore import QCoreApplication

from console.keys import certificates, keyfile
from console.keys.errors import NoKeysYet
from console.keys.keyfile import KeySet
from console.keys.keys import FOLDER
from console.keys.values import Kept, Role, Validity
from ui.keys_of_centre import words

translate = QCoreApplication.translate


def is_demo_folder(data: Path) -> bool:
    """Whether a data folder is a demo's: it has a demo's keys and no others."""
    folder = data / FOLDER
    return not (folder / keyfile.FILE).exists() and (folder / keyfile.DEMO_FILE).exists()


def check_folder(data: Path, *, first: bool) -> None:
    """A mistyped folder is not made; keys must be there unless they may be the first. Raises NoKeysYet."""
    if not data.is_dir():
        raise NoKeysYet(data)
    if not first:
        _keys(data)


def root_certificate(data: Path) -> x509.Certificate:
    """The root in use. Raises NoKeysYet and other KeysErrors."""
    keys = _keys(data)
    return keys.of(keys.root).certificate


def look(data: Path, now: float) -> dict[str, Any]:
    """What there is, as JSON says it; times are UTC seconds. Raises NoKeysYet and other KeysErrors."""
    keys = _keys(data)
    former = [each for each in keys.held if each.role is Role.SEAT and each.sha256 != keys.seat]
    return {
        "demo": keys.demo,
        "kept_in": keys.kept.value,
        "root": _certificate(keys, keys.root, now),
        "seat": _certificate(keys, keys.seat, now),
        "may_rotate": keys.of(keys.root).key is not None,
        "former_seats": [_certificate(keys, each.sha256, now) for each in former],
    }


def told(seen: dict[str, Any]) -> Sequence[str]:
    """The same as lines for a person."""
    lines = [words.demo_words()] if seen["demo"] else []
    for title, part in (
        (translate("CentreKeys", "Root of the centre"), seen["root"]),
        (translate("CentreKeys", "Key of this seat"), seen["seat"]),
    ):
        whose = words.whose_words(part["organisation"], part["name"])
        lines += [title, f"    {whose}", f"    SHA-256 {part['fingerprint']}"]
        lines.append(
            "    "
            + words.until_words(Validity(part["validity"]), part["valid_from_utc"], part["valid_until_utc"])
        )
    lines += [
        translate("CentreKeys", "Private keys"),
        f"    {words.kept_words(Kept(seen['kept_in']), seen['demo'])}",
    ]
    if count := len(seen["former_seats"]):
        lines.append(words.former_words(count))
    return lines


def _keys(data: Path) -> KeySet:
    folder = data / FOLDER
    keys = keyfile.read(folder / (keyfile.DEMO_FILE if is_demo_folder(data) else keyfile.FILE))
    if keys is None:
        raise NoKeysYet(data)
    return keys


def _certificate(keys: KeySet, sha256: str, now: float) -> dict[str, Any]:
    certificate = keys.of(sha256).certificate
    return {
        "organisation": certificates.organisation(certificate),
        "name": certificates.common_name(certificate),
        "fingerprint": certificates.fingerprint(certificate),
        "sha256": sha256,
        "validity": certificates.validity(certificate, now).value,
        "valid_from_utc": certificate.not_valid_before_utc.timestamp(),
        "valid_until_utc": certificate.not_valid_after_utc.timestamp(),
    }

"""The file of a seat's keys: certificates, encrypted private keys, what happened to them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cryptography import x509

from console.custody.values import What
from console.keys import certificates
from console.keys.errors import KeysUnreadable
from console.keys.private_file import read_bounded, write_whole
from console.keys.values import Kept, KeyEvent, Role

FILE = "keys.json"
# Of their own, so that a console never signs with a demo's keys by a mix-up of folders.
DEMO_FILE = "demo-keys.json"
_FORMAT = 1
BYTES_AT_MOST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A certificate that this seat has or had; `key` its private key, encrypted PEM, None once out of use."""

    role: Role
    certificate: x509.Certificate
    key: str | None

    @property
    def sha256(self) -> str:
        """The certificate's fingerprint, in hex."""
        return certificates.fingerprint_hex(self.certificate)


@dataclass(frozen=True, slots=True)
class KeySet:
    """All that the file holds. `root` and `seat` name those in use; the chain has `told` of the events."""

    demo: bool
    kept: Kept
    secret: str
    root: str
    seat: str
    held: tuple[HeldKey, ...]
    events: tuple[KeyEvent, ...] = ()
    told: int = 0

    def of(self, sha256: str) -> HeldKey:
        """The certificate of that fingerprint. Raises KeyError."""
        for each in self.held:
            if each.sha256 == sha256:
                return each
        raise KeyError(sha256)

    def with_new(self, held: tuple[HeldKey, ...], root: str, seat: str, *events: KeyEvent) -> KeySet:
        """`held` in use from now on; private keys of others are let go, their certificates stay."""
        new = {each.sha256 for each in held}
        keep = {root, seat}
        old = tuple(
            each if each.sha256 in keep else replace(each, key=None)
            for each in self.held
            if each.sha256 not in new
        )
        return replace(self, root=root, seat=seat, held=(*old, *held), events=(*self.events, *events))


def read(file: Path) -> KeySet | None:
    """What `file` holds, None where there is none. Raises KeysUnreadable, KeysFolderNotUsable."""
    content = read_bounded(file, BYTES_AT_MOST)
    if content is None:
        return None
    try:
        if len(content) > BYTES_AT_MOST:
            raise ValueError("too large")
        return _parsed(json.loads(content))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise KeysUnreadable(file, f"{type(error).__name__}: {error}"[:200]) from error


def write(file: Path, keys: KeySet) -> None:
    """Put `keys` in the file's place. Raises KeysFolderNotUsable."""
    text = json.dumps(_told(keys), ensure_ascii=False, sort_keys=True, indent=1)
    write_whole(file, text.encode() + b"\n")


def _told(keys: KeySet) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "demo": keys.demo,
        "kept": keys.kept,
        "secret": keys.secret,
        "root": keys.root,
        "seat": keys.seat,
        "told": keys.told,
        "held": [
            {"role": each.role, "certificate": certificates.pem(each.certificate).decode(), "key": each.key}
            for each in keys.held
        ],
        "events": [
            {
                "what": event.what,
                "at_utc": event.at_utc,
                "who": event.who,
                "certificate": event.certificate,
                "details": dict(event.details),
            }
            for event in keys.events
        ],
    }


def _parsed(told: Any) -> KeySet:
    if told["format"] != _FORMAT:
        raise ValueError("written by a newer version")
    keys = KeySet(
        demo=bool(told["demo"]),
        kept=Kept(told["kept"]),
        secret=str(told["secret"]),
        root=str(told["root"]),
        seat=str(told["seat"]),
        held=tuple(_held(each) for each in told["held"]),
        events=tuple(_event(each) for each in told["events"]),
        told=int(told["told"]),
    )
    keys.of(keys.root)
    keys.of(keys.seat)
    return keys


def _held(told: Any) -> HeldKey:
    certificate = x509.load_pem_x509_certificate(told["certificate"].encode())
    key = told["key"]
    return HeldKey(Role(told["role"]), certificate, None if key is None else str(key))


def _event(told: Any) -> KeyEvent:
    return KeyEvent(
        What(told["what"]),
        float(told["at_utc"]),
        str(told["who"]),
        str(told["certificate"]),
        dict(told["details"]),
    )

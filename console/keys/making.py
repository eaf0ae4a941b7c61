"""Making of keys and certificates for one seat, and the private keys as they lie on the disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)

from console.custody.values import What
from console.keys import certificates
from console.keys.errors import KeysUnreadable
from console.keys.keyfile import HeldKey
from console.keys.values import KeyEvent, Role


@dataclass(frozen=True, slots=True)
class Maker:
    """What certificates of this seat say; `now` gives UTC seconds."""

    seat_name: str
    centre: str
    demo: bool
    now: Callable[[], float]

    def pair(self, secret: bytes) -> tuple[HeldKey, HeldKey]:
        """A new root and a new seat under it."""
        key = certificates.new_key()
        root = certificates.make_root(key, self.centre, demo=self.demo, now=certificates.moment(self.now()))
        return self.held(Role.ROOT, root, key, secret), self.seat(root, key, secret)

    def seat(self, root: x509.Certificate, root_key: ec.EllipticCurvePrivateKey, secret: bytes) -> HeldKey:
        """A new seat key under `root`."""
        key = certificates.new_key()
        certificate = certificates.make_seat(
            key,
            root,
            root_key,
            seat=self.seat_name,
            centre=self.centre,
            demo=self.demo,
            now=certificates.moment(self.now()),
        )
        return self.held(Role.SEAT, certificate, key, secret)

    def held(
        self, role: Role, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey, secret: bytes
    ) -> HeldKey:
        """A certificate with its private key encrypted (PKCS#8, AES-256)."""
        text = key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(_password(secret))
        )
        return HeldKey(role, certificate, text.decode())

    def event(self, what: What, held: HeldKey, who: str, former: str = "") -> KeyEvent:
        """What the custody chain is told of a new certificate; `former` is the one that it replaces."""
        details: dict[str, object] = {
            "role": held.role.value,
            "demo": self.demo,
            "valid_until_utc": int(held.certificate.not_valid_after_utc.timestamp()),
        }
        if former:
            details["instead_of"] = former
        return KeyEvent(what, self.now(), who, held.sha256, details)


def opened(file: Path, held: HeldKey, secret: bytes) -> ec.EllipticCurvePrivateKey:
    """The private key of `held`. Raises KeysUnreadable when it cannot be opened, or is not its own."""
    if held.key is None:
        raise KeysUnreadable(file, "a private key is missing")
    try:
        key = load_pem_private_key(held.key.encode(), _password(secret))
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeysUnreadable(file, "the secret does not open it") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != held.certificate.public_key():
        raise KeysUnreadable(file, "a private key is not that of its certificate")
    return key


def _password(secret: bytes) -> bytes:
    return secret.hex().encode()

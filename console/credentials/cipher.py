"""How a login lies in the database: sealed with AES-256-GCM, each field bound to its place."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12
# What is sealed is filled up to a multiple of this, so that its length does not tell that of a password.
_STEP = 64


class SealBroken(ValueError):
    """The key at hand does not open this, or it was changed, or moved from elsewhere."""


class Cipher:
    """Seals and opens texts with one secret of 32 bytes; `key` is that secret's name."""

    def __init__(self, key: str, secret: bytes) -> None:
        self.key = key
        self._seal = AESGCM(_derived(secret, b"safe city console: logins"))
        self._marks = _derived(secret, b"safe city console: marks of logins")

    def seal(self, text: str, place: str) -> bytes:
        """`text` (without NUL) as nonce and ciphertext; it opens at this `place` and nowhere else."""
        plain = text.encode()
        padded = plain.ljust((len(plain) // _STEP + 1) * _STEP, b"\0")
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._seal.encrypt(nonce, padded, place.encode())

    def open(self, sealed: bytes, place: str) -> str:
        """The text. Raises SealBroken."""
        try:
            padded = self._seal.decrypt(sealed[:_NONCE], sealed[_NONCE:], place.encode())
            return padded.rstrip(b"\0").decode()
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error

    def mark(self, host: str, user: str, password: str) -> str:
        """What a login of a host is known by again, without its being readable: a keyed hash, in hex."""
        told = "\0".join((host, user, password)).encode()
        return hmac.new(self._marks, told, hashlib.sha256).hexdigest()


def _derived(secret: bytes, use: bytes) -> bytes:
    """A key for one use: the same secret is never the key of two methods (RFC 5869)."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=use).derive(secret)

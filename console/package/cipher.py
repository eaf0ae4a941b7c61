"""Encryption with a password as `openssl enc -aes-256-cbc -pbkdf2` does it, in a stream.

The file is `Salted__`, eight bytes of salt, and the text in AES-256-CBC with PKCS#7 padding; key and first
vector are PBKDF2-HMAC-SHA-256 of the password's UTF-8 (openssl-enc(1)). It keeps secret; that nothing was
changed is for the package's own signature to say.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

ITERATIONS = 600_000
MAGIC = b"Salted__"
_SALT_BYTES, _KEY_BYTES, _BLOCK_BYTES = 8, 32, 16
_READ_BYTES = 1 << 20


class Encrypting:
    """Encrypts what is written to it, hands that to `put` piece by piece, and hashes it."""

    def __init__(self, put: Callable[[memoryview[int]], object], password: str) -> None:
        salt = os.urandom(_SALT_BYTES)
        self._to = put
        self._encryptor = _cipher(password, salt).encryptor()
        self._padder = PKCS7(8 * _BLOCK_BYTES).padder()
        self._sha256 = hashlib.sha256()
        self._put(MAGIC + salt)

    def write(self, data: bytes | memoryview[int]) -> None:
        """Encrypt some more. Raises what `put` raises."""
        self._put(self._encryptor.update(self._padder.update(bytes(data))))

    def finish(self) -> str:
        """Write the end; the SHA-256 of all that was put, in hex. Raises what `put` raises."""
        last = self._encryptor.update(self._padder.finalize()) + self._encryptor.finalize()
        self._put(last)
        return self._sha256.hexdigest()

    def _put(self, data: bytes) -> None:
        self._sha256.update(data)
        self._to(memoryview(data))


class NotEncrypted(ValueError):
    """The file does not begin as one that was encrypted so."""


class BadEnd(ValueError):
    """The file is cut off, or was encrypted with another password."""


class Decrypting:
    """Reads the text of an encrypted file piece by piece; constant memory."""

    def __init__(self, source: BinaryIO, password: str) -> None:
        """Raises NotEncrypted, or OSError."""
        head = source.read(len(MAGIC) + _SALT_BYTES)
        if len(head) < len(MAGIC) + _SALT_BYTES or not head.startswith(MAGIC):
            raise NotEncrypted
        self._source = source
        self._decryptor = _cipher(password, head[len(MAGIC) :]).decryptor()
        self._unpadder = PKCS7(8 * _BLOCK_BYTES).unpadder()
        self._held = b""
        self._ended = False

    def read(self, count: int) -> bytes:
        """Exactly `count` bytes, less only at the end. Raises BadEnd, or OSError."""
        parts = [self._held]
        have = len(self._held)
        while have < count and not self._ended:
            piece = self._next()
            parts.append(piece)
            have += len(piece)
        whole = b"".join(parts)
        self._held = whole[count:]
        return whole[:count]

    def _next(self) -> bytes:
        read = self._source.read(_READ_BYTES)
        if read:
            return self._unpadder.update(self._decryptor.update(read))
        self._ended = True
        try:
            last = self._unpadder.update(self._decryptor.finalize())
            return last + self._unpadder.finalize()
        except ValueError as error:
            raise BadEnd from error


def _cipher(password: str, salt: bytes) -> Cipher[modes.CBC]:
    made = hashlib.pbkdf2_hmac(
        "sha256", password.encode("utf-8"), salt, ITERATIONS, _KEY_BYTES + _BLOCK_BYTES
    )
    return Cipher(algorithms.AES(made[:_KEY_BYTES]), modes.CBC(made[_KEY_BYTES:]))

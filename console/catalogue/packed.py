"""A file of named arrays: read whole in milliseconds, and refused when a single byte of it is wrong."""

from __future__ import annotations

import contextlib
import json
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

_MARK = b"SCCcols1"
# Mark, length of the list of arrays, check sum of all that follows.
_HEAD = struct.Struct("<8sQI")
_ALIGN = 64
_KINDS = frozenset("biufS")


class NotPacked(Exception):
    """The file is not what `write` left, as a whole."""


def write(file: Path, arrays: Arrays) -> None:
    """Put `arrays` into `file`, at once or not at all; only this user may read it. Raises OSError."""
    entries, blocks, at = {}, [], 0
    for name, array in arrays.items():
        plain = np.ascontiguousarray(array)
        block = plain.tobytes()
        block += bytes(-len(block) % _ALIGN)
        entries[name] = [plain.dtype.str, len(plain), at]
        blocks.append(block)
        at += len(block)
    listed = json.dumps(entries).encode()
    listed += b" " * (-(len(listed) + _HEAD.size) % _ALIGN)
    body = b"".join([listed, *blocks])
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(_HEAD.pack(_MARK, len(listed), zlib.crc32(body)))
            out.write(body)
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


def read(file: Path) -> dict[str, NDArray[Any]]:
    """The arrays in `file`, for reading only. Raises NotPacked or OSError."""
    # Read rather than mapped: a file that is cut off while it is mapped ends the process.
    data = file.read_bytes()
    if len(data) < _HEAD.size:
        raise NotPacked(str(file))
    mark, length, check = _HEAD.unpack_from(data)
    body = memoryview(data)[_HEAD.size :]
    if mark != _MARK or length > len(body) or zlib.crc32(body) != check:
        raise NotPacked(str(file))
    try:
        entries = json.loads(bytes(body[:length]))
        return {name: _array(data, _HEAD.size + length, *entry) for name, entry in entries.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise NotPacked(str(file)) from error


def _array(data: bytes, begin: int, kind: str, count: int, at: int) -> NDArray[Any]:
    dtype = np.dtype(kind)
    if dtype.kind not in _KINDS:
        raise ValueError(kind)
    if not count or not dtype.itemsize:
        return np.zeros(count, dtype=dtype)
    return np.frombuffer(data, dtype=dtype, count=count, offset=begin + at)

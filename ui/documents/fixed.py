"""Takes out of a PDF what differs between two runs: Qt writes the moment into it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

# `/CreationDate (D:20261122112258+05'30')`: replaced by as many bytes, because the file counts its own.
_DATE = re.compile(rb"\(D:(\d{14})([^)]*)\)")
_XMP_DATE = re.compile(rb'(xmp:(?:Create|Modify|Metadata)Date(?:="|>))([^"<]{20,35})(?=["<])')


def fixed(pdf: bytes, made_utc: float) -> bytes:
    """The same document, made at `made_utc` (UTC seconds) whenever it was made. Its length stays."""
    moment = datetime.fromtimestamp(made_utc, UTC)
    stamp = moment.strftime("%Y%m%d%H%M%S").encode()

    def plain(found: re.Match[bytes]) -> bytes:
        rest = b"Z" if found[2] == b"Z" else b"+00'00'" if len(found[2]) == 7 else found[2]
        return b"(D:" + stamp + rest + b")"

    def xmp(found: re.Match[bytes]) -> bytes:
        zone = b"+00:00" if len(found[2]) >= 25 else b"Z"
        text = moment.strftime("%Y-%m-%dT%H:%M:%S").encode() + zone
        return found[1] + text.ljust(len(found[2]))

    return _XMP_DATE.sub(xmp, _DATE.sub(plain, pdf))

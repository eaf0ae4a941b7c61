"""What exactly is hashed of an entry: plain text and SHA-256, so that `sha256sum` alone can redo it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from console.custody.values import Entry

_quoted = json.JSONEncoder(ensure_ascii=False).encode


def plain(text: str) -> str:
    """Text that UTF-8 can say: a file name may carry half characters that nothing else could write."""
    return text.encode("utf-8", "replace").decode("utf-8")


def json_text(value: object) -> str:
    """`value` as JSON in the one form that is hashed: sorted keys, no spaces, no escapes but JSON's own.

    Raises ValueError for numbers that JSON has no word for.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def details_text(details: Mapping[str, object]) -> str:
    """An entry's details as a JSON object."""
    return plain(json_text(dict(details)))


def seconds_text(seconds: float) -> str:
    """Seconds with six decimals: text, because programs print the same number differently."""
    return f"{seconds:.6f}"


def content_text(
    *,
    seat: str,
    number: int,
    at_utc: str,
    monotonic_s: str,
    boot: str,
    clock: str,
    who: str,
    where: str,
    what: str,
    incident: str,
    subject: str,
    why: str,
    details: str,
) -> str:
    """The line that `content_sha256` is taken of: one JSON object, its keys sorted, `details` as it stands.

    Put together by hand: what is hashed is then exactly what is kept, to the last space in `details`.
    """
    return (
        f'{{"at_utc":{_quoted(at_utc)},"boot":{_quoted(boot)},"clock":{_quoted(clock)},"details":{details},'
        f'"incident":{_quoted(incident)},"monotonic_s":{_quoted(monotonic_s)},"number":{number},'
        f'"seat":{_quoted(seat)},"subject":{_quoted(subject)},"what":{_quoted(what)},'
        f'"where":{_quoted(where)},"who":{_quoted(who)},"why":{_quoted(why)}}}'
    )


def content_of(entry: Entry) -> str:
    """The hashed line of an entry."""
    return content_text(
        seat=entry.seat,
        number=entry.number,
        at_utc=seconds_text(entry.at_utc),
        monotonic_s=seconds_text(entry.monotonic_s),
        boot=entry.boot,
        clock=entry.clock,
        who=entry.who,
        where=entry.where,
        what=entry.what,
        incident=entry.incident,
        subject=entry.subject,
        why=entry.why,
        details=entry.details,
    )


def sha256_of(text: str) -> str:
    """SHA-256 of a text's UTF-8, in hex. Raises ValueError for text that UTF-8 cannot say."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def link_hash(previous: str, content_sha256: str) -> str:
    """An entry's hash: SHA-256 of the one before it and of its own content, a line each."""
    return hashlib.sha256(f"{previous}\n{content_sha256}\n".encode("ascii")).hexdigest()

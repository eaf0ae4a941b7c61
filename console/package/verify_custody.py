"""The custody extract of a package: whether it fits together, and with the seat's signed checkpoint."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from cryptography import x509

from console.custody.canonical import json_text, link_hash
from console.custody.checkpoint_text import BadCheckpoint, parse_checkpoint_text, signature_holds
from console.custody.extract_check import ExtractDoesNotFit, check_extract
from console.package import forms
from console.package.plain_json import document
from console.package.verify_json import parsed
from console.package.verify_lists import Lists, sealed
from console.package.verify_tree import Tree
from console.package.verify_values import DoesNotHold, FindingKind

_EXTRACT_KEYS = frozenset({"format", "seat", "incident", "previous", "count", "head", "links"})
_LINK_KEYS = frozenset({"number", "content_sha256", "entry"})
# What a seal was found broken with, or what was done away with, says nothing of how a file was received.
_NOT_OF_RECEIVING = frozenset({"seal_broken", "deleted", "retention_ran"})


@dataclass(frozen=True, slots=True)
class Custody:
    """What the extract says: `files` has SHA-256 and size of each file by name, as first entered."""

    seat: str
    incident: str
    entries: int
    of_incident: int
    count: int
    head: str
    clock_went_back: bool
    files: Mapping[str, tuple[str, int]]


def check_custody(tree: Tree, lists: Lists, seat: x509.Certificate) -> Custody:
    """Redo the extract, compare its three forms and hold it against the signed checkpoint.

    Raises DoesNotHold.
    """
    extract: Any = parsed(tree, lists, forms.CUSTODY)
    try:
        check_extract(extract)
    except ExtractDoesNotFit as error:
        raise DoesNotHold(
            FindingKind.EXTRACT_DOES_NOT_FIT, forms.CUSTODY, f"{error.number} {error.why}"
        ) from error
    if not _as_written(tree, lists, extract):
        raise DoesNotHold(FindingKind.MALFORMED, forms.CUSTODY)
    _compare(tree, forms.CUSTODY_LINES, _link_lines(extract))
    _compare(tree, forms.CUSTODY_CONTENT, (json_text(entry) for entry in _entries(extract)))
    _check_checkpoint(tree, lists, extract, seat)
    times = [_time(entry) for entry in _entries(extract)]
    return Custody(
        seat=extract["seat"],
        incident=extract["incident"],
        entries=len(extract["links"]),
        of_incident=len(times),
        count=extract["count"],
        head=extract["head"],
        clock_went_back=any(later < earlier for earlier, later in pairwise(times)),
        files=first_named(_entries(extract)),
    )


def _as_written(tree: Tree, lists: Lists, extract: Any) -> bool:
    """Whether custody.json is to the byte what an export writes: then its lines are as good as parsed."""
    if extract.keys() != _EXTRACT_KEYS or not all(link.keys() <= _LINK_KEYS for link in extract["links"]):
        return False
    return document(extract) == sealed(tree, forms.CUSTODY, lists.sha256[forms.CUSTODY])


def _entries(extract: Any) -> Iterator[Any]:
    return (link["entry"] for link in extract["links"] if "entry" in link)


def _time(entry: Any) -> float:
    try:
        return float(entry["at_utc"])
    except (ValueError, TypeError) as error:
        raise DoesNotHold(
            FindingKind.EXTRACT_DOES_NOT_FIT, forms.CUSTODY, f"{entry['number']} at_utc"
        ) from error


def _link_lines(extract: Any) -> Iterator[str]:
    previous = extract["previous"]
    for link in extract["links"]:
        own = link_hash(previous, link["content_sha256"])
        yield f"{link['number']} {previous} {link['content_sha256']} {own}"
        previous = own


def _compare(tree: Tree, path: str, lines: Iterable[str]) -> None:
    """A file must be exactly these lines. It may be longer than what is read whole, so it is read along."""
    with io.BufferedReader(tree.open(path)) as file:
        for number, line in enumerate(lines, 1):
            expected = line.encode() + b"\n"
            if file.read(len(expected)) != expected:
                raise DoesNotHold(FindingKind.EXTRACT_DOES_NOT_FIT, path, str(number))
        if file.read(1):
            raise DoesNotHold(FindingKind.EXTRACT_DOES_NOT_FIT, path)


def _check_checkpoint(tree: Tree, lists: Lists, extract: Any, seat: x509.Certificate) -> None:
    text = sealed(tree, forms.CHECKPOINT, lists.sha256[forms.CHECKPOINT])
    signature = sealed(tree, forms.CHECKPOINT_SIGNATURE, lists.sha256[forms.CHECKPOINT_SIGNATURE])
    try:
        checkpoint = parse_checkpoint_text(text.decode("ascii"), base64.b64encode(signature).decode())
    except (BadCheckpoint, UnicodeDecodeError) as error:
        raise DoesNotHold(FindingKind.CHECKPOINT_WRONG, forms.CHECKPOINT) from error
    if not signature_holds(checkpoint, seat):
        raise DoesNotHold(FindingKind.CHECKPOINT_WRONG, forms.CHECKPOINT_SIGNATURE)
    if (checkpoint.seat, checkpoint.count, checkpoint.head) != tuple(
        extract[key] for key in ("seat", "count", "head")
    ):
        raise DoesNotHold(FindingKind.CHECKPOINT_DOES_NOT_FIT, forms.CHECKPOINT, str(checkpoint.count))


def first_named(entries: Iterable[Any]) -> dict[str, tuple[str, int]]:
    """Files by name, each as the first entry that names it has it: a later one could only hide a change.

    `entries` are an incident's own ones in their order, as an extract's JSON has them.
    """
    found: dict[str, tuple[str, int]] = {}
    for entry in entries:
        details = entry["details"]
        files = details.get("files") if isinstance(details, dict) else None
        if str(entry["what"]) in _NOT_OF_RECEIVING or not isinstance(files, list):
            continue
        for file in files:
            match file:
                case {"name": str(name), "sha256": str(sha256), "size": int(size)}:
                    found.setdefault(name, (sha256, size))
    return found

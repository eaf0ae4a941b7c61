"""An extract of the chain for one incident: its entries whole, the others between only as hashes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from console.custody.canonical import content_of, link_hash
from console.custody.values import Entry
from console.store import custody_tables as tables

FORMAT = "safecity-custody-extract-1"
# As JSON some 50 MB: what verification still reads. A seat enters that many in a year or more.
MOST_LINKS = 500_000


class NothingEntered(Exception):
    """The chain has no entry of `incident`."""

    def __init__(self, incident: str) -> None:
        super().__init__(f"the custody chain has no entry of the incident {incident}")
        self.incident = incident


class ExtractTooLong(Exception):
    """From the incident's first entry to the last one it would be `links`, more than `most`."""

    def __init__(self, links: int, most: int) -> None:
        super().__init__(f"an extract of {links} links is more than {most}")
        self.links = links
        self.most = most


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of the chain in an extract; `entry` only where it is of the extract's incident."""

    number: int
    content_sha256: str
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """Links without a hole, from the entry before the incident's first one to the one that `head` hashes.

    `previous` is what the first link names as the hash before it.
    """

    seat: str
    incident: str
    previous: str
    links: tuple[Link, ...]
    head: str

    @property
    def count(self) -> int:
        """The number of the last link: what a checkpoint of the same head counts."""
        return self.links[-1].number

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The incident's own entries."""
        return tuple(link.entry for link in self.links if link.entry is not None)


def read(db: Database, seat: str, incident: str, *, upto: int | None, most: int) -> Extract:
    """The extract of an incident. Raises NothingEntered or ExtractTooLong."""
    count, _ = tables.head(db, seat)
    last = count if upto is None else min(upto, count)
    own = {e.number: e for e in tables.entries_of(db, incident) if e.seat == seat and e.number <= last}
    if not own:
        raise NothingEntered(incident)
    first = max(1, min(own) - 1)
    if last - first + 1 > most:
        raise ExtractTooLong(last - first + 1, most)
    links = tuple(Link(n, content, own.get(n)) for n, content in tables.contents(db, seat, first, last))
    return Extract(
        seat=seat,
        incident=incident,
        previous=tables.hash_at(db, seat, first - 1) or "",
        links=links,
        head=tables.hash_at(db, seat, last) or "",
    )


def extract_json(extract: Extract) -> dict[str, object]:
    """The extract as JSON can say it; `console.custody.extract_check` checks what this gives."""
    return {
        "format": FORMAT,
        "seat": extract.seat,
        "incident": extract.incident,
        "previous": extract.previous,
        "count": extract.count,
        "head": extract.head,
        "links": [_link_json(link) for link in extract.links],
    }


def _link_json(link: Link) -> dict[str, object]:
    told: dict[str, object] = {"number": link.number, "content_sha256": link.content_sha256}
    if link.entry is not None:
        told["entry"] = json.loads(content_of(link.entry))
    return told


def link_lines(extract: Extract) -> Iterator[str]:
    """`number previous content_sha256 hash` of every link, a line each: for a shell that redoes them."""
    previous = extract.previous
    for link in extract.links:
        own = link_hash(previous, link.content_sha256)
        yield f"{link.number} {previous} {link.content_sha256} {own}"
        previous = own


def content_lines(extract: Extract) -> Iterator[str]:
    """The incident's own entries, a line each: a line's SHA-256, without its end, is the content hash."""
    for entry in extract.entries:
        yield content_of(entry)

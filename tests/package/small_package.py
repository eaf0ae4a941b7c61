"""A package made by hand in milliseconds, and the means to alter one and seal it again with any key.

It says what an export says, in the same forms, but of a few bytes; so that verification is tested apart from
export, and against packages that no export would make.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec

from console.custody.canonical import content_text, link_hash, sha256_of
from console.custody.checkpoint_text import checkpoint_text
from console.custody.extract import FORMAT
from console.custody.values import NOTHING_BEFORE, Checkpoint, CheckpointWhy
from console.keys.certificates import make_root, make_seat, new_key, pem
from console.keys.signer import Signer
from console.package import forms
from console.package.plain_json import document
from console.package.verify_text import verify_text

SEAT, INCIDENT, NAME = "0192a3b4-seat", "0192a3b4-incident", "SCC-0000seat-000007"
MADE_UTC = 1_790_000_000.0
NOW = datetime(2026, 9, 22, tzinfo=UTC)
ORIGINALS = {
    "cam-0101_20260921T1430.mp4": b"\x00\x00\x00\x18ftypiso5 the first clip " * 40,
    "cam-0102_20260921T1430.mp4": b"\x00\x00\x00\x18ftypiso5 the second one " * 40,
}
DERIVED = {"still_0101.jpg": b"\xff\xd8\xff\xe0 a still " * 20}


@dataclass(frozen=True)
class Seals:
    """A centre's root and a seat's key under it."""

    root: x509.Certificate
    root_key: ec.EllipticCurvePrivateKey
    seat: x509.Certificate
    seat_key: ec.EllipticCurvePrivateKey

    @property
    def signer(self) -> Signer:
        """Signs with the seat's key."""
        return Signer(self.seat, self.seat_key)

    def with_seat(self, seat: x509.Certificate) -> Seals:
        """The same key under another certificate."""
        return replace(self, seat=seat)


def seals(*, demo: bool = False, now: datetime = NOW, centre: str = "ICCC Test") -> Seals:
    """New keys, as the first start of a seat makes them."""
    root_key, seat_key = new_key(), new_key()
    root = make_root(root_key, centre, demo=demo, now=now)
    seat = make_seat(seat_key, root, root_key, seat=SEAT, centre=centre, demo=demo, now=now)
    return Seals(root, root_key, seat, seat_key)


@dataclass
class Told:
    """An entry of the chain before it is linked. `incident` empty: of something else."""

    what: str
    incident: str = INCIDENT
    details: Mapping[str, Any] = field(default_factory=dict)
    at_utc: float = MADE_UTC
    why: str = ""
    seat: str = SEAT
    number: int | None = None

    def content(self, number: int) -> str:
        """The line that is hashed."""
        return content_text(
            seat=self.seat,
            number=self.number or number,
            at_utc=f"{self.at_utc + number:.6f}",
            monotonic_s=f"{1000.0 + number:.6f}",
            boot="boot-1",
            clock="synchronised",
            who="R. Sharma",
            where="iccc-1",
            what=self.what,
            incident=self.incident,
            subject="",
            why=self.why,
            details=json.dumps(self.details, sort_keys=True, separators=(",", ":"), ensure_ascii=False),
        )


def story(files: Mapping[str, bytes]) -> list[Told]:
    """What a chain tells of an incident with these files, with entries of other things between."""
    return [
        Told("started", ""),
        Told("bookmarked", details={"note": 'सड़क पर भीड़ "number":9 / crowd'}),
        Told("shift_change", ""),
        *(Told("capture_ended", details={"files": [_named(n, c)]}) for n, c in files.items()),
        Told("changed", details={"after": 'say "name":"x","sha256":"y"', "before": ""}),
        Told("five minutes of something else", ""),
        Told("export_begun", details={"name": NAME, "number": 7}),
    ]


def _named(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}


def build(
    folder: Path,
    by: Seals,
    *,
    originals: Mapping[str, bytes] = ORIGINALS,
    derived: Mapping[str, bytes] = DERIVED,
    told: Sequence[Told] | None = None,
    first: int = 40,
) -> Path:
    """A whole package below `folder`, sealed by `by`; `first` is the number of the extract's first entry."""
    package = folder / NAME
    for place in ("data/documents", "certificates"):
        (package / place).mkdir(parents=True)
    for names, place in ((originals, forms.ORIGINALS), (derived, forms.DERIVED)):
        if names:
            (package / place).mkdir()
        for name, content in names.items():
            (package / path_of(place, name)).write_bytes(content)
    (package / forms.BAGIT).write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (package / forms.BAG_INFO).write_text(f"External-Identifier: {NAME}\n")
    (package / forms.VERIFY).write_text(verify_text(), encoding="utf-8")
    for path in forms.DOCUMENTS:
        (package / path).write_bytes(b"%PDF-1.7 " + path.encode() * 30)
    for path in (forms.SOURCE, forms.CLOCK):
        (package / path).write_bytes(document({"format": path, "cameras": [{"camera": 0}]}))
    write_records(package, originals, derived)
    write_custody(package, by, told or story({**originals, **derived}), first=first)
    put_certificates(package, by)
    reseal(package, by)
    return package


def path_of(place: str, name: str) -> str:
    """Where a file of evidence stands."""
    return f"{place}{'derived_' if place == forms.DERIVED else ''}{name}"


def write_records(
    package: Path, originals: Mapping[str, bytes], derived: Mapping[str, bytes], **more: object
) -> None:
    """incident.json and derived.json."""
    head: dict[str, object] = {
        "format": 1,
        "package": {"name": NAME, "seat": SEAT, "centre": "ICCC Test"},
        **more,
    }
    told = {"id": INCIDENT, "title": 'quotes " and "id":"none" \\ and चौराहा'}
    listed = [_record(forms.ORIGINALS, name, content) for name, content in originals.items()]
    made = [_record(forms.DERIVED, name, content) for name, content in derived.items()]
    (package / forms.INCIDENT).write_bytes(document({**head, "incident": told, "files": listed}))
    (package / forms.DERIVED_LIST).write_bytes(document({**head, "files": made}))


def _record(place: str, name: str, content: bytes) -> dict[str, Any]:
    return {
        **_named(name, content),
        "path": path_of(place, name),
        "sha512": hashlib.sha512(content).hexdigest(),
        "camera": 0,
        "whole": True,
        "origin": "ring",
    }


def write_custody(package: Path, by: Seals, told: Sequence[Told], *, first: int = 40) -> None:
    """The extract in its three forms, and the checkpoint of its last entry."""
    previous = NOTHING_BEFORE if first == 1 else sha256_of("the entry before")
    contents = [(number, entry, entry.content(number)) for number, entry in enumerate(told, first)]
    write_links(package, by, previous, [(n, sha256_of(c), c if e.incident else None) for n, e, c in contents])


def write_links(
    package: Path, by: Seals, previous: str, links: Sequence[tuple[int, str, str | None]], /, **forged: Any
) -> None:
    """The same from links as they are: number, content hash, content (None where it is not shown)."""
    lines, at = [], previous
    for number, content_sha256, _ in links:
        own = link_hash(at, content_sha256)
        lines.append(f"{number} {at} {content_sha256} {own}\n")
        at = own
    count = links[-1][0] if links else 0
    shown = [content for _, _, content in links if content is not None]
    extract = {
        "format": FORMAT,
        "seat": SEAT,
        "incident": INCIDENT,
        "previous": previous,
        "count": count,
        "head": at,
        "links": [
            {"number": n, "content_sha256": h, **({"entry": json.loads(c)} if c is not None else {})}
            for n, h, c in links
        ],
        **forged,
    }
    (package / forms.CUSTODY).write_bytes(document(extract))
    (package / forms.CUSTODY_LINES).write_text("".join(lines), "ascii")
    (package / forms.CUSTODY_CONTENT).write_text("".join(f"{line}\n" for line in shown), "utf-8")
    write_checkpoint(package, by, count, at)


def write_checkpoint(package: Path, by: Seals, count: int, head: str, seat: str = SEAT) -> None:
    """The checkpoint's text and its signature."""
    signer = by.signer
    text = checkpoint_text(
        Checkpoint(seat, count, head, MADE_UTC + 60, CheckpointWhy.EXPORT, "", signer.sha256, "R. Sharma")
    ).encode("ascii")
    (package / forms.CHECKPOINT).write_bytes(text)
    (package / forms.CHECKPOINT_SIGNATURE).write_bytes(base64.b64decode(signer.sign_base64(text)))


def put_certificates(package: Path, by: Seals) -> None:
    """Both certificates."""
    (package / forms.ROOT).write_bytes(pem(by.root))
    (package / forms.SEAT).write_bytes(pem(by.seat))


def reseal(package: Path, by: Seals) -> None:
    """Manifests, tag manifest and signature anew for whatever lies in the folder now."""
    write_manifests(package)
    content = (package / forms.TAG_MANIFEST).read_bytes()
    (package / forms.SIGNATURE).write_bytes(by.signer.sign_cms(content))


def write_manifests(package: Path) -> None:
    """Manifests and tag manifest anew; the signature stays as it is."""
    there = sorted(path.relative_to(package).as_posix() for path in package.rglob("*") if path.is_file())
    payload = [path for path in there if path.startswith(forms.PAYLOAD)]
    (package / forms.MANIFEST_SHA256).write_text(_listed(package, payload, "sha256"))
    (package / forms.MANIFEST_SHA512).write_text(_listed(package, payload, "sha512"))
    tags = sorted({*there, forms.MANIFEST_SHA256, forms.MANIFEST_SHA512} - {*payload, *forms.UNLISTED})
    (package / forms.TAG_MANIFEST).write_text(_listed(package, tags, "sha256"))


def _listed(package: Path, paths: Sequence[str], algorithm: str) -> str:
    lines = (f"{hashlib.new(algorithm, (package / p).read_bytes()).hexdigest()}  {p}\n" for p in paths)
    return "".join(lines)


def root_file(folder: Path, by: Seals) -> Path:
    """The root as the verifier is handed it."""
    file = folder / "ROOT.pem"
    file.write_bytes(pem(by.root))
    return file

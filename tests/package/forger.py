"""The keys that a forger may have: his own, a namesake's, and the centre's that will not do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID, NameOID

from console.keys.certificates import make_root, make_seat, new_key
from tests.package.small_package import SEAT, Seals, seals


@dataclass(frozen=True)
class Room:
    """Who seals: the centre's own keys, a forger's, and certificates of the centre's that will not do."""

    ours: Seals
    forger: Seals
    namesake: Seals
    unfit: Mapping[str, Seals]
    other_package: Path


def room(ours: Seals, other_package: Path) -> Room:
    """Everything a forger may have prepared. `other_package` is another sound package of the centre's."""
    return Room(ours, seals(), _namesake(ours), _unfit(ours), other_package)


def _namesake(ours: Seals) -> Seals:
    """A root of the same name as the centre's, with another key."""
    key, seat_key = new_key(), new_key()
    name = ours.root.subject
    root = _copied(ours.root, name, name, key.public_key()).sign(key, SHA256())
    seat = make_seat(seat_key, root, key, seat=SEAT, centre="ICCC Test", demo=False, now=_now(ours))
    return Seals(root, key, seat, seat_key)


def _now(ours: Seals) -> datetime:
    return ours.seat.not_valid_before_utc + timedelta(days=1)


def _copied(
    like: x509.Certificate, subject: x509.Name, issuer: x509.Name, public: object, **dates: datetime
) -> x509.CertificateBuilder:
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number())
        .not_valid_before(dates.get("begins", like.not_valid_before_utc))
        .not_valid_after(dates.get("ends", like.not_valid_after_utc))
    )
    for extension in like.extensions:
        if extension.oid not in (ExtensionOID.SUBJECT_KEY_IDENTIFIER, ExtensionOID.AUTHORITY_KEY_IDENTIFIER):
            builder = builder.add_extension(extension.value, extension.critical)
    identifier = x509.SubjectKeyIdentifier.from_public_key(public)  # type: ignore[arg-type]
    return builder.add_extension(identifier, critical=False)


def _unfit(ours: Seals) -> dict[str, Seals]:
    """Certificates under the right root that must not count: expired, not begun, for another purpose."""
    past, future = datetime(2026, 9, 22, tzinfo=UTC), datetime(2055, 1, 1, tzinfo=UTC)
    public, name, root = ours.seat_key.public_key(), ours.seat.subject, ours.root.subject
    early = ours.seat.not_valid_before_utc
    made = {
        "expired": _copied(ours.seat, name, root, public, begins=early, ends=past),
        "not begun": _copied(ours.seat, name, root, public, begins=future, ends=future + timedelta(days=1)),
    }
    plain = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(root)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(early)
        .not_valid_after(ours.seat.not_valid_after_utc)
    )
    for_servers = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    for_mail = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])
    made["for servers"] = plain.add_extension(for_servers, critical=False)
    made["an authority"] = plain.add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    ).add_extension(for_mail, critical=False)
    found = {why: ours.with_seat(builder.sign(ours.root_key, SHA256())) for why, builder in made.items()}
    found["under another authority"] = _below_another(ours)
    return found


def _below_another(ours: Seals) -> Seals:
    """A seat under an authority between it and the root."""
    key, seat_key = new_key(), new_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Between")])
    between = _copied(ours.root, name, ours.root.subject, key.public_key()).sign(ours.root_key, SHA256())
    seat = make_seat(
        seat_key,
        make_root(key, "ICCC Test", demo=False, now=_now(ours)),
        key,
        seat=SEAT,
        centre="ICCC Test",
        demo=False,
        now=_now(ours),
    )
    seat = _copied(seat, seat.subject, between.subject, seat_key.public_key()).sign(key, SHA256())
    return Seals(ours.root, ours.root_key, seat, seat_key)

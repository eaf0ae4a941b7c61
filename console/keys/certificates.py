"""The centre's root and the seat's certificate as X.509: made here, named, and judged by their dates."""

from __future__ import annotations

import hashlib
import time
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from console.keys.values import Validity

ROOT_DAYS = 30 * 365
SEAT_DAYS = 10 * 365
# What the organisation's name of a demo's certificates begins with, so that nobody takes them for a centre's.
DEMO_MARK = "DEMO – NOT FOR COURT / प्रदर्शन"
# A machine whose clock is a little behind must not find a certificate that begins tomorrow.
_BEGINS_BEFORE = timedelta(days=1)
# A clock that has lost its battery says 1970: certificates made by it would long be over.
_NOT_BEFORE_THIS = datetime(2026, 1, 1, tzinfo=UTC).timestamp()
# X.520's limit for names (ub-organization-name).
_NAME_CHARACTERS = 64


def new_key() -> ec.EllipticCurvePrivateKey:
    """A private key on P-256."""
    return ec.generate_private_key(ec.SECP256R1())


def make_root(key: ec.EllipticCurvePrivateKey, centre: str, *, demo: bool, now: datetime) -> x509.Certificate:
    """The centre's own authority: signs seats' certificates and nothing below them, 30 years long."""
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    # Two roots of one centre must differ in name too, or chain builders confuse them.
    name = _name(f"Evidence root {identifier.digest.hex()[:8]}", centre, demo)
    return (
        _begun(name, name, key.public_key(), now, now + timedelta(days=ROOT_DAYS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(authority=True), critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, SHA256())
    )


def make_seat(
    key: ec.EllipticCurvePrivateKey,
    root: x509.Certificate,
    root_key: ec.EllipticCurvePrivateKey,
    *,
    seat: str,
    centre: str,
    demo: bool,
    now: datetime,
) -> x509.Certificate:
    """A seat's certificate under `root`, 10 years long but never longer than the root's.

    The extended key usage emailProtection is what `openssl cms -verify` asks of a signer.
    """
    until = min(now + timedelta(days=SEAT_DAYS), root.not_valid_after_utc)
    identifier = root.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return (
        _begun(_name(f"Seat {seat}", centre, demo), root.subject, key.public_key(), now, until)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(authority=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), critical=False
        )
        .sign(root_key, SHA256())
    )


def plausible_now() -> float:
    """This machine's clock (UTC seconds), but never before this software was made."""
    return max(time.time(), _NOT_BEFORE_THIS)


def moment(utc: float) -> datetime:
    """`utc` (seconds) as certificates carry it."""
    return datetime.fromtimestamp(int(utc), UTC)


def validity(certificate: x509.Certificate, utc: float) -> Validity:
    """Whether a certificate holds at `utc` (seconds)."""
    if utc < certificate.not_valid_before_utc.timestamp():
        return Validity.NOT_YET
    return Validity.EXPIRED if utc > certificate.not_valid_after_utc.timestamp() else Validity.VALID


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate's DER as people compare it and openssl prints it: `AB:CD:…`, 32 pairs."""
    digits = fingerprint_hex(certificate).upper()
    return ":".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def fingerprint_hex(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate's DER, 64 small hexadecimal digits, as `sha256sum` prints it."""
    return hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()


def is_demo(certificate: x509.Certificate) -> bool:
    """Whether a certificate calls itself a demo's."""
    names = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return any(str(name.value).startswith(DEMO_MARK) for name in names)


def pem(certificate: x509.Certificate) -> bytes:
    """The certificate as a PEM file."""
    return certificate.public_bytes(Encoding.PEM)


def organisation(certificate: x509.Certificate) -> str:
    """Whose certificate it says that it is; empty where it does not."""
    names = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    return str(names[0].value) if names else ""


def common_name(certificate: x509.Certificate) -> str:
    """The certificate's own name; empty where it has none."""
    names = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(names[0].value) if names else ""


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    now: datetime,
    until: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEGINS_BEFORE)
        .not_valid_after(until)
    )


def _usage(*, authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=not authority,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def _shortened(name: str) -> str:
    """As much as a certificate takes, cut between words where that leaves enough."""
    if len(name) <= _NAME_CHARACTERS:
        return name
    cut = name[:_NAME_CHARACTERS]
    between = cut.rstrip().rfind(" ")
    return (cut[:between] if between > _NAME_CHARACTERS // 2 else cut).rstrip(" ,;:(–-")


def _name(common: str, centre: str, demo: bool) -> x509.Name:
    plain = "".join(letter for letter in centre if letter.isprintable()).strip() or "Safe City Console"
    whose = f"{DEMO_MARK} {plain}" if demo else plain
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "IN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, _shortened(whose)),
            x509.NameAttribute(NameOID.COMMON_NAME, common[:_NAME_CHARACTERS]),
        ]
    )

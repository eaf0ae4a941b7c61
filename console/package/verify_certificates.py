"""The two certificates of a package: the centre's root as it was given, and the seat's right under it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from console.package import forms
from console.package.verify_tree import Tree, read_given
from console.package.verify_values import DoesNotHold, FindingKind

_T = TypeVar("_T", bound=x509.ExtensionType)

CERTIFICATE_MOST = 64 << 10
# What `cryptography` raises for a certificate, or a part of one, that it cannot read.
NOT_READ = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)
_SHA2 = frozenset({"sha256", "sha384", "sha512"})
# What is understood of a certificate; anything else that calls itself critical is refused (RFC 5280, 4.2).
_KNOWN = (x509.BasicConstraints, x509.KeyUsage, x509.ExtendedKeyUsage)


def given_root(file: Path) -> x509.Certificate:
    """The root that the verifier was handed; raises DoesNotHold where it is none."""
    root = _one(read_given(file, CERTIFICATE_MOST), str(file), FindingKind.ROOT_UNUSABLE)
    constraints = _extension(root, x509.BasicConstraints)
    usage = _extension(root, x509.KeyUsage)
    is_authority = constraints is not None and constraints.ca and (usage is None or usage.key_cert_sign)
    if not is_authority or not _issued_by(root, root):
        raise DoesNotHold(FindingKind.ROOT_UNUSABLE, str(file))
    return root


def seat_under(tree: Tree, root: x509.Certificate) -> x509.Certificate:
    """The package's seat certificate, once its root is the given one and stands right above it.

    Says nothing of dates. Raises DoesNotHold.
    """
    packed = _one(tree.read(forms.ROOT, CERTIFICATE_MOST), forms.ROOT, FindingKind.MALFORMED)
    if packed.public_bytes(Encoding.DER) != root.public_bytes(Encoding.DER):
        raise DoesNotHold(FindingKind.OTHER_ROOT, forms.ROOT)
    seat = _one(tree.read(forms.SEAT, CERTIFICATE_MOST), forms.SEAT, FindingKind.MALFORMED)
    if not _issued_by(seat, root):
        raise DoesNotHold(FindingKind.CERTIFICATE_NOT_BY_ROOT, forms.SEAT)
    if why := _unfit(seat):
        raise DoesNotHold(FindingKind.CERTIFICATE_UNFIT, forms.SEAT, why)
    return seat


def holds_at(certificate: x509.Certificate, utc: float) -> bool:
    """Whether a moment lies within a certificate's dates, both included."""
    at = datetime.datetime.fromtimestamp(utc, datetime.UTC)
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _one(content: bytes, path: str, kind: FindingKind) -> x509.Certificate:
    """The only certificate of a PEM file."""
    try:
        found = x509.load_pem_x509_certificates(content)
        # What follows reads these, and each of them may be malformed on its own.
        _ = [(one.extensions, one.subject, one.issuer, one.public_key()) for one in found]
    except NOT_READ as error:
        raise DoesNotHold(kind, path) from error
    if len(found) != 1:
        raise DoesNotHold(kind, path)
    return found[0]


def _issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    algorithm = certificate.signature_hash_algorithm
    if algorithm is None or algorithm.name not in _SHA2:
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _unfit(seat: x509.Certificate) -> str:
    """Why a certificate may not seal packages, as one technical word; empty when it may."""
    constraints = _extension(seat, x509.BasicConstraints)
    usage = _extension(seat, x509.KeyUsage)
    purposes = _extension(seat, x509.ExtendedKeyUsage)
    key = seat.public_key()
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        return "P-256"
    if constraints is not None and constraints.ca:
        return "CA"
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        return "keyUsage"
    if purposes is None or ExtendedKeyUsageOID.EMAIL_PROTECTION not in purposes:
        return "extendedKeyUsage"
    unknown = [one for one in seat.extensions if one.critical and not isinstance(one.value, _KNOWN)]
    return unknown[0].oid.dotted_string if unknown else ""


def _extension(certificate: x509.Certificate, kind: type[_T]) -> _T | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None

"""A key and its root from the centre's own authority, read from a PKCS#12 file and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from console.keys import certificates
from console.keys.errors import ImportRefused, Refusal
from console.keys.values import Validity

_BYTES_AT_MOST = 1024 * 1024
_RSA_BITS_AT_LEAST = 2048
# What verification understands; anything else that a certificate calls critical it refuses (RFC 5280).
_KNOWN = (x509.BasicConstraints, x509.KeyUsage, x509.ExtendedKeyUsage)


@dataclass(frozen=True, slots=True)
class Given:
    """What the file held: the seat's certificate, its private key and the root that issued it."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey
    root: x509.Certificate


def read_pkcs12(path: Path, password: str, now: float, *, demo: bool = False) -> Given:
    """The key, its certificate and its root in `path`. Raises ImportRefused with the first thing wrong."""
    if demo:
        raise ImportRefused(Refusal.DEMO)
    content = _content(path)
    key, certificate, others = _unpacked(content, password)
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise ImportRefused(Refusal.NOT_P256)
    if key.public_key() != certificate.public_key():
        raise ImportRefused(Refusal.KEY_IS_NOT_ITS)
    _check_signer(certificate)
    root = _root_of(certificate, others)
    for each in (certificate, root):
        if certificates.validity(each, now) is not Validity.VALID:
            raise ImportRefused(Refusal.NOT_VALID_NOW, certificates.common_name(each))
        if not isinstance(each.signature_hash_algorithm, (SHA256, SHA384, SHA512)):
            raise ImportRefused(Refusal.NOT_SHA2, certificates.common_name(each))
    return Given(certificate, key, root)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_BYTES_AT_MOST + 1)
    except OSError as error:
        raise ImportRefused(Refusal.NO_FILE, error.strerror or "") from error
    if len(content) > _BYTES_AT_MOST:
        raise ImportRefused(Refusal.TOO_LARGE)
    return content


def _unpacked(content: bytes, password: str) -> tuple[object, x509.Certificate, tuple[x509.Certificate, ...]]:
    _check_form(content)
    try:
        given = pkcs12.load_pkcs12(content, password.encode() if password else None)
    except UnsupportedAlgorithm as error:
        raise ImportRefused(Refusal.OLD_CIPHER) from error
    except ValueError as error:
        # The form was right, so it is the password; the library does not tell the two apart.
        raise ImportRefused(Refusal.WRONG_PASSWORD) from error
    if given.key is None or given.cert is None:
        raise ImportRefused(Refusal.NO_KEY)
    others = tuple(each.certificate for each in given.additional_certs)
    return given.key, _sound(given.cert.certificate), tuple(_sound(each) for each in others)


def _sound(certificate: x509.Certificate) -> x509.Certificate:
    """The same, once its parts were read: each of them may be malformed on its own."""
    try:
        _ = certificate.extensions, certificate.subject, certificate.issuer, certificate.public_key()
    except (ValueError, TypeError, x509.UnsupportedGeneralNameType, UnsupportedAlgorithm) as error:
        raise ImportRefused(Refusal.NOT_PKCS12, "a certificate is malformed") from error
    return certificate


def _check_form(content: bytes) -> None:
    try:
        form = asn1_pkcs12.Pfx.load(content, strict=True)
        if form["version"].native != "v3" or form["auth_safe"]["content_type"].native != "data":
            raise ValueError("not password-protected PKCS#12")
    except (ValueError, TypeError, KeyError) as error:
        raise ImportRefused(Refusal.NOT_PKCS12) from error


def _check_signer(certificate: x509.Certificate) -> None:
    """Whether a certificate may sign packages, as `openssl cms -verify` and our own check ask it."""
    extensions = certificate.extensions
    try:
        basic = extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound:
        basic = None
    if basic is not None and basic.ca:
        raise ImportRefused(Refusal.IS_AN_AUTHORITY)
    try:
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound as error:
        raise ImportRefused(Refusal.MAY_NOT_SIGN) from error
    if not usage.digital_signature:
        raise ImportRefused(Refusal.MAY_NOT_SIGN)
    try:
        purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound as error:
        raise ImportRefused(Refusal.NO_EMAIL_PROTECTION) from error
    if ExtendedKeyUsageOID.EMAIL_PROTECTION not in purposes:
        raise ImportRefused(Refusal.NO_EMAIL_PROTECTION)
    for each in extensions:
        if each.critical and not isinstance(each.value, _KNOWN):
            raise ImportRefused(Refusal.UNKNOWN_RULE, each.oid.dotted_string)


def _root_of(certificate: x509.Certificate, others: tuple[x509.Certificate, ...]) -> x509.Certificate:
    """The self-signed authority that issued `certificate` itself; verification knows no link between."""
    issuers = [each for each in others if _issued_by(certificate, each)]
    if not issuers:
        raise ImportRefused(Refusal.NO_ROOT)
    roots = [each for each in issuers if _issued_by(each, each)]
    if not roots:
        raise ImportRefused(Refusal.BETWEEN, certificates.common_name(issuers[0]))
    root = roots[0]
    if not _is_authority(root):
        raise ImportRefused(Refusal.ROOT_IS_NONE, certificates.common_name(root))
    if not _is_strong(root.public_key()):
        raise ImportRefused(Refusal.WEAK_ROOT, certificates.common_name(root))
    return root


def _is_strong(public: object) -> bool:
    if isinstance(public, rsa.RSAPublicKey):
        return public.key_size >= _RSA_BITS_AT_LEAST
    return isinstance(public, ec.EllipticCurvePublicKey) and isinstance(
        public.curve, (ec.SECP256R1, ec.SECP384R1)
    )


def _is_authority(root: x509.Certificate) -> bool:
    try:
        authority = root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        usage = root.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return authority and usage.key_cert_sign


def _issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True

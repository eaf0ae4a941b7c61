"""The time stamp (RFC 3161) of a package, if it has one: what time somebody else gave to the seal."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from asn1crypto import cms, tsp
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

from console.package import forms
from console.package.verify_certificates import CERTIFICATE_MOST, NOT_READ
from console.package.verify_tree import read_given
from console.package.verify_values import DoesNotHold, FindingKind, StampState

STAMP_MOST = 256 << 10
# What the parsers raise for bytes that are no time stamp, and what a signature that does not fit does.
_NO_STAMP = (
    *NOT_READ,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    InvalidSignature,
    VerificationError,
)
_HASHES: dict[str, hashes.HashAlgorithm] = {
    "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(),
    "sha512": hashes.SHA512(),
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp says: UTC seconds, and how far that may be believed."""

    state: StampState
    at_utc: float


def given_roots(files: Sequence[Path]) -> list[x509.Certificate]:
    """The certificates that the verifier trusts for the time; raises DoesNotHold where a file has none."""
    roots: list[x509.Certificate] = []
    for file in files:
        try:
            roots += x509.load_pem_x509_certificates(read_given(file, CERTIFICATE_MOST))
        except ValueError as error:
            raise DoesNotHold(FindingKind.ROOT_UNUSABLE, str(file)) from error
    return roots


def check_stamp(response: bytes, signature: bytes, roots: Sequence[x509.Certificate]) -> Stamp:
    """See that a time stamp is of `signature` and whole; with `roots` also that one of them stands behind it.

    Raises DoesNotHold.
    """
    try:
        at_utc = _check_own(response, signature)
    except _NO_STAMP as error:
        raise DoesNotHold(FindingKind.STAMP_WRONG, forms.STAMP, type(error).__name__) from error
    if not roots:
        return Stamp(StampState.SOUND, at_utc)
    verifier = VerifierBuilder(roots=list(roots)).build()
    try:
        verifier.verify_message(decode_timestamp_response(response), signature)
    except _NO_STAMP as error:
        raise DoesNotHold(FindingKind.STAMP_NOT_TRUSTED, forms.STAMP, str(error)[:200]) from error
    return Stamp(StampState.TRUSTED, at_utc)


def _check_own(response: bytes, signature: bytes) -> float:
    """What can be seen without trusting anyone: of what it is, and that its own signature fits."""
    told = tsp.TimeStampResp.load(response, strict=True)
    if told["status"]["status"].native != "granted":
        raise ValueError("status")
    token = told["time_stamp_token"]
    if token["content_type"].native != "signed_data":
        raise ValueError("content type")
    data = token["content"]
    inside = data["encap_content_info"]
    if inside["content_type"].native != "tst_info" or len(data["signer_infos"]) != 1:
        raise ValueError("content")
    info = inside["content"].parsed
    imprint = info["message_imprint"]
    taken_by = imprint["hash_algorithm"]["algorithm"].native
    if imprint["hashed_message"].native != hashlib.new(_known(taken_by).name, signature).digest():
        raise ValueError("imprint")
    _check_signature(data, inside["content"].contents)
    _check_certificates(data)
    return float(info["gen_time"].native.timestamp())


def _check_signature(data: Any, content: bytes) -> None:
    signer = data["signer_infos"][0]
    digest = _known(signer["digest_algorithm"]["algorithm"].native)
    attributes = {one["type"].native: one["values"][0].native for one in signer["signed_attrs"]}
    if attributes.get("content_type") != "tst_info":
        raise ValueError("content type attribute")
    if attributes.get("message_digest") != hashlib.new(digest.name, content).digest():
        raise ValueError("message digest")
    key = _signers_key(data, signer["sid"])
    signed = b"\x31" + bytes(signer["signed_attrs"].dump()[1:])
    value = signer["signature"].native
    if isinstance(key, rsa.RSAPublicKey):
        key.verify(value, signed, padding.PKCS1v15(), digest)
    elif isinstance(key, ec.EllipticCurvePublicKey):
        key.verify(value, signed, ec.ECDSA(digest))
    else:
        raise TypeError("key")


def _check_certificates(data: Any) -> None:
    """Those that come with the stamp must be whole: each is signed by the one among them that issued it."""
    found = [x509.load_der_x509_certificate(choice.chosen.dump()) for choice in data["certificates"]]
    by_name = {certificate.subject: certificate for certificate in found}
    for certificate in found:
        if issuer := by_name.get(certificate.issuer):
            certificate.verify_directly_issued_by(issuer)


def _signers_key(data: Any, sid: cms.SignerIdentifier) -> object:
    """The public key of the certificate in the stamp that its signer names."""
    for choice in data["certificates"]:
        certificate = choice.chosen
        if sid.name == "issuer_and_serial_number":
            names = (certificate.issuer.dump(), certificate.serial_number)
            found = names == (sid.chosen["issuer"].dump(), sid.chosen["serial_number"].native)
        else:
            found = certificate.key_identifier == sid.chosen.native
        if found:
            return x509.load_der_x509_certificate(certificate.dump()).public_key()
    raise ValueError("no certificate")


def _known(algorithm: str) -> hashes.HashAlgorithm:
    if algorithm not in _HASHES:
        raise ValueError("hash")
    return _HASHES[algorithm]

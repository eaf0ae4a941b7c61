"""The seal: a detached CMS signature over the tag manifest, taken apart strictly and by the book (RFC 5652).

A lenient reader (openssl among them) passes over bytes that mean nothing to it. Here every byte must be what
this kind of signature says, so that a changed one is always found.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from console.package import forms
from console.package.verify_values import DoesNotHold, FindingKind

SIGNATURE_MOST = 256 << 10
# AlgorithmIdentifier of SHA-256 with NULL and without parameters (RFC 5754), and of ECDSA with it (RFC 5758).
_SHA256_FORMS = (
    bytes.fromhex("300d06096086480165030402010500"),
    bytes.fromhex("300b0609608648016503040201"),
)
_ECDSA_SHA256 = bytes.fromhex("300a06082a8648ce3d040302")


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that fits: when the signer says it was made (UTC seconds), and its value's bytes."""

    at_utc: float
    value: bytes


def check_signature(p7s: bytes, content: bytes, seat: x509.Certificate) -> Signed:
    """See that `p7s` is the seat's signature over `content`, and nothing else; raises DoesNotHold."""
    try:
        info = cms.ContentInfo.load(p7s, strict=True)
        signer = _only_signer(info, seat)
        attributes = _attributes(signer)
        at_utc = float(attributes["signing_time"].timestamp())
        value = bytes(signer["signature"].native)
        if info.dump(force=True) != p7s:
            raise _malformed("DER")
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        # What the parser raises for bytes that are no CMS.
        raise _malformed(type(error).__name__) from error
    if attributes["message_digest"] != hashlib.sha256(content).digest():
        raise DoesNotHold(FindingKind.SIGNATURE_WRONG, forms.TAG_MANIFEST)
    key = seat.public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    try:
        key.verify(value, _signed_bytes(signer), ec.ECDSA(SHA256()))
    except InvalidSignature as error:
        raise DoesNotHold(FindingKind.SIGNATURE_WRONG, forms.SIGNATURE) from error
    return Signed(at_utc, value)


def _only_signer(info: Any, seat: x509.Certificate) -> Any:
    """The one SignerInfo of a SignedData without content, with the seat's certificate in it and no other."""
    if info["content_type"].native != "signed_data":
        raise _malformed("contentType")
    data = info["content"]
    inside = data["encap_content_info"]
    if data["version"].native != "v1" or inside["content_type"].native != "data" or inside["content"].native:
        raise _malformed("SignedData")
    if [one.dump() in _SHA256_FORMS for one in data["digest_algorithms"]] != [True]:
        raise _malformed("digestAlgorithms")
    seat_der = seat.public_bytes(Encoding.DER)
    if [(one.name, one.chosen.dump()) for one in data["certificates"]] != [("certificate", seat_der)]:
        raise _malformed("certificates")
    if len(data["crls"]) or len(data["signer_infos"]) != 1:
        raise _malformed("signerInfos")
    signer = data["signer_infos"][0]
    _check_signer(signer, seat)
    return signer


def _check_signer(signer: Any, seat: x509.Certificate) -> None:
    sid = signer["sid"]
    if signer["version"].native != "v1" or sid.name != "issuer_and_serial_number":
        raise _malformed("SignerInfo")
    if sid.chosen["issuer"].dump() != seat.issuer.public_bytes():
        raise _malformed("issuer")
    if sid.chosen["serial_number"].native != seat.serial_number:
        raise _malformed("serialNumber")
    if signer["digest_algorithm"].dump() not in _SHA256_FORMS:
        raise _malformed("digestAlgorithm")
    if signer["signature_algorithm"].dump() != _ECDSA_SHA256:
        raise _malformed("signatureAlgorithm")
    if len(signer["unsigned_attrs"]):
        raise _malformed("unsignedAttrs")


def _attributes(signer: Any) -> dict[str, Any]:
    """The signed attributes that must be there, each once and with one value."""
    found: dict[str, Any] = {}
    for attribute in signer["signed_attrs"]:
        name = str(attribute["type"].native)
        if name in found or len(attribute["values"]) != 1:
            raise _malformed(name)
        found[name] = attribute["values"][0].native
    if found.get("content_type") != "data" or not {"message_digest", "signing_time"} <= found.keys():
        raise _malformed("signedAttrs")
    return found


def _signed_bytes(signer: Any) -> bytes:
    """What was signed: the attributes as a SET OF rather than as the field [0] (RFC 5652, 5.4)."""
    return b"\x31" + bytes(signer["signed_attrs"].dump()[1:])


def _malformed(where: str) -> DoesNotHold:
    return DoesNotHold(FindingKind.SIGNATURE_MALFORMED, forms.SIGNATURE, where)

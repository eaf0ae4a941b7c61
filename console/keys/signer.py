"""Signing with the seat's key: plain ECDSA for checkpoints, CMS for packages."""

from __future__ import annotations

import base64

from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

from console.keys import certificates

_CMS_OPTIONS = (
    pkcs7.PKCS7Options.Binary,
    pkcs7.PKCS7Options.DetachedSignature,
    # What ciphers a mail program knows says nothing of evidence.
    pkcs7.PKCS7Options.NoCapabilities,
)


class Signer:
    """A seat's certificate and its private key, which never leaves this object."""

    def __init__(self, certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> None:
        self.certificate = certificate
        self.sha256 = certificates.fingerprint_hex(certificate)
        self._key = key

    def sign(self, text: bytes) -> bytes:
        """ECDSA P-256 over the SHA-256 of `text`, as `openssl dgst -sha256 -verify` reads it (DER)."""
        return self._key.sign(text, ec.ECDSA(SHA256()))

    def sign_base64(self, text: bytes) -> str:
        """The same in base64, on one line."""
        return base64.b64encode(self.sign(text)).decode()

    def sign_cms(self, content: bytes) -> bytes:
        """A detached CMS signature (DER) with the seat's certificate and the signing time in it.

        `openssl cms -verify -binary -inform DER -in F.p7s -content F -CAfile ROOT.pem` checks it.
        """
        return (
            pkcs7.PKCS7SignatureBuilder()
            .set_data(content)
            .add_signer(self.certificate, self._key, SHA256())
            .sign(Encoding.DER, list(_CMS_OPTIONS))
        )


def signature_value(signed: bytes) -> bytes:
    """The bare signature of a CMS signature (DER) with one signer: what a time stamp is taken of.

    Raises ValueError where `signed` is something else.
    """
    told = cms.ContentInfo.load(signed, strict=True)
    if told["content_type"].native != "signed_data":
        raise ValueError("not signed data")
    signers = told["content"]["signer_infos"]
    if len(signers) != 1:
        raise ValueError("not one signer")
    return bytes(signers[0]["signature"].native)

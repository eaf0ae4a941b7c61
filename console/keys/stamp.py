"""RFC 3161 time stamps: asked of a server that the centre trusts, checked before they are kept."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import requests
from asn1crypto import cms, tsp
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from requests.exceptions import InvalidSchema, InvalidURL, MissingSchema
from rfc3161_client import (
    HashAlgorithm,
    PKIStatus,
    TimeStampRequest,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)
from urllib3.exceptions import HTTPError

from console.keys.bounded import within
from console.keys.errors import StampFailed, StampTrouble
from console.keys.signer import signature_value
from console.trust import trust_as_computer

STAMP_S = 15.0
_BYTES_AT_MOST = 64 * 1024
_ROOTS_BYTES_AT_MOST = 256 * 1024
_CHUNK = 4 * 1024
_GRANTED = (PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS)


def stamp(signed: bytes, url: str, roots: tuple[x509.Certificate, ...], limit_s: float = STAMP_S) -> bytes:
    """A time stamp over the signature in the CMS `signed`: the server's whole answer (DER), a `.tsr` file.

    Its certificates are put in the order that DER asks for, which many servers do not keep.

    `roots` are the authorities that may have issued the certificate of the server at `url`; an answer that
    none of them stands for is not kept. It takes `limit_s` seconds at most. Raises StampFailed.
    """
    if not roots:
        raise StampFailed(StampTrouble.NO_ROOTS)
    request = (
        TimestampRequestBuilder()
        .data(signature_value(signed))
        .hash_algorithm(HashAlgorithm.SHA256)
        .nonce(nonce=True)
        .cert_request(cert_request=True)
        .build()
    )
    try:
        content = _readable(within(limit_s, lambda: _asked(url, request.as_bytes(), limit_s)))
    except TimeoutError as error:
        raise StampFailed(StampTrouble.NO_ANSWER, str(error)) from error
    _check(_decoded(content), signature_value(signed), roots, request)
    return content


def stamped_at(answer: bytes, signed: bytes, roots: tuple[x509.Certificate, ...]) -> float:
    """When (UTC seconds) the signature in `signed` was seen, by a server that one of `roots` stands for.

    `answer` is what `stamp` gave. Raises StampFailed when it does not fit.
    """
    if not roots:
        raise StampFailed(StampTrouble.NO_ROOTS)
    decoded = _decoded(_readable(answer))
    _check(decoded, signature_value(signed), roots)
    return decoded.tst_info.gen_time.timestamp()


def read_roots(file: Path) -> tuple[x509.Certificate, ...]:
    """The certificates in a PEM file: whom to trust for the time. Raises StampFailed."""
    try:
        with file.open("rb") as stream:
            content = stream.read(_ROOTS_BYTES_AT_MOST)
        return tuple(x509.load_pem_x509_certificates(content))
    except (OSError, ValueError) as error:
        raise StampFailed(StampTrouble.NO_ROOTS, str(error)) from error


def _asked(url: str, request: bytes, limit_s: float) -> bytes:
    end = time.monotonic() + limit_s
    with requests.Session() as session:
        # A .netrc or a proxy of this computer's user has no business with the centre's time-stamp server.
        session.trust_env = False
        trust_as_computer(session)
        try:
            with session.post(
                url,
                data=request,
                headers={
                    "Content-Type": "application/timestamp-query",
                    "Accept": "application/timestamp-reply",
                    "Accept-Encoding": "identity",
                },
                timeout=limit_s,
                allow_redirects=False,
                stream=True,
            ) as response:
                return _content(response, end)
        except (InvalidSchema, InvalidURL, MissingSchema) as error:
            raise StampFailed(StampTrouble.BAD_ADDRESS) from error
        except (requests.RequestException, HTTPError, OSError) as error:
            raise StampFailed(StampTrouble.NO_ANSWER, type(error).__name__) from error


def _content(response: requests.Response, end: float) -> bytes:
    if response.status_code != requests.codes.ok:
        raise StampFailed(StampTrouble.REFUSED, str(response.status_code))
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise StampFailed(StampTrouble.NOT_A_STAMP, "packed")
    content = b""
    # What has come, not a full chunk: a server that drips must not outlast its time.
    while piece := response.raw.read1(_CHUNK):
        content += piece
        if len(content) > _BYTES_AT_MOST:
            raise StampFailed(StampTrouble.NOT_A_STAMP, "too large")
        if time.monotonic() > end:
            raise StampFailed(StampTrouble.NO_ANSWER, "dripping")
    return content


def _readable(content: bytes) -> bytes:
    """The answer as strict readers take it: with its certificates in DER's order, which no signature covers.

    OpenSSL's server, on which many stand, sends them as they come. Raises StampFailed.
    """
    try:
        decode_timestamp_response(content)
    except ValueError:
        return _in_order(content)
    return content


def _in_order(content: bytes) -> bytes:
    try:
        answer = tsp.TimeStampResp.load(content, strict=True)
        signed = answer["time_stamp_token"]["content"]
        signed["certificates"] = cms.CertificateSet(sorted(signed["certificates"], key=_encoded))
        return bytes(answer.dump())
    except (ValueError, TypeError, KeyError) as error:
        raise StampFailed(StampTrouble.NOT_A_STAMP) from error


def _encoded(value: Any) -> bytes:
    return bytes(value.dump())


def _decoded(content: bytes) -> TimeStampResponse:
    try:
        return decode_timestamp_response(content)
    except ValueError as error:
        raise StampFailed(StampTrouble.NOT_A_STAMP) from error


def _check(
    answer: TimeStampResponse,
    value: bytes,
    roots: tuple[x509.Certificate, ...],
    request: TimeStampRequest | None = None,
) -> None:
    """That it is a stamp over `value`, answers `request` if one is given, and one of `roots` is behind it."""
    if answer.status not in _GRANTED:
        raise StampFailed(StampTrouble.REFUSED, f"status {answer.status}")
    builder = VerifierBuilder() if request is None else VerifierBuilder.from_request(request)
    for root in dict.fromkeys(roots):
        builder = builder.add_root_certificate(root)
    try:
        builder.build().verify_message(answer, value)
    except (VerificationError, ValueError, x509.InvalidVersion, UnsupportedAlgorithm) as error:
        raise StampFailed(StampTrouble.DOES_NOT_FIT, str(error)) from error

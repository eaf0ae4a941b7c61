"""The text of a checkpoint that is signed, and a checkpoint as a line of JSON, both there and back."""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import UTC, datetime
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from console.custody.canonical import json_text
from console.custody.values import Checkpoint, CheckpointWhy
from console.keys.certificates import fingerprint_hex

TITLE = "safecity custody checkpoint 1"
_TEXT = re.compile(
    rf"{TITLE}\n"
    r"seat (?P<seat>[!-~]{1,100})\n"
    r"count (?P<count>[0-9]{1,15})\n"
    r"head (?P<head>[0-9a-f]{64})\n"
    r"at (?P<at>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n"
    r"why (?P<why>[a-z_]{1,40})\n"
    r"who (?P<who>\"[ -~]{0,4000}\")\n"
    r"certificate (?P<certificate>[0-9a-f]{64})\n"
)
_AT = "%Y-%m-%dT%H:%M:%SZ"


class BadCheckpoint(ValueError):
    """A text or a line that no console wrote as a checkpoint."""


def checkpoint_text(checkpoint: Checkpoint) -> str:
    """What is signed: plain ASCII, a fact a line."""
    return (
        f"{TITLE}\n"
        f"seat {checkpoint.seat}\n"
        f"count {checkpoint.count}\n"
        f"head {checkpoint.head}\n"
        f"at {datetime.fromtimestamp(checkpoint.at_utc, UTC).strftime(_AT)}\n"
        f"why {checkpoint.why}\n"
        f"who {json.dumps(checkpoint.who)}\n"
        f"certificate {checkpoint.certificate}\n"
    )


def parse_checkpoint_text(text: str, signature: str = "") -> Checkpoint:
    """The checkpoint of a signed text, with its signature (base64). Raises BadCheckpoint."""
    found = _TEXT.fullmatch(text)
    if found is None:
        raise BadCheckpoint("not a checkpoint's text")
    try:
        checkpoint = Checkpoint(
            seat=found["seat"],
            count=int(found["count"]),
            head=found["head"],
            at_utc=datetime.strptime(found["at"], _AT).replace(tzinfo=UTC).timestamp(),
            why=CheckpointWhy(found["why"]),
            signature=signature,
            certificate=found["certificate"],
            who=json.loads(found["who"]),
        )
    except ValueError as error:
        raise BadCheckpoint(str(error)) from error
    if checkpoint_text(checkpoint) != text:
        raise BadCheckpoint("not written as a console writes it")
    return checkpoint


def checkpoint_line(checkpoint: Checkpoint) -> str:
    """A checkpoint as one line of JSON, as files outside the database keep it."""
    return json_text({"text": checkpoint_text(checkpoint), "signature": checkpoint.signature})


def parse_checkpoint_line(line: str) -> Checkpoint:
    """The checkpoint of such a line. Raises BadCheckpoint."""
    try:
        told: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadCheckpoint("not JSON") from error
    if not isinstance(told, dict) or not all(isinstance(told.get(k), str) for k in ("text", "signature")):
        raise BadCheckpoint("not a checkpoint's line")
    return parse_checkpoint_text(told["text"], told["signature"])


def signature_holds(checkpoint: Checkpoint, certificate: x509.Certificate) -> bool:
    """Whether the signature is that of this certificate's key over the checkpoint's text."""
    key = certificate.public_key()
    if checkpoint.certificate != fingerprint_hex(certificate) or not isinstance(
        key, ec.EllipticCurvePublicKey
    ):
        return False
    try:
        signature = base64.b64decode(checkpoint.signature, validate=True)
        key.verify(signature, checkpoint_text(checkpoint).encode("ascii"), ec.ECDSA(hashes.SHA256()))
    except (binascii.Error, UnicodeEncodeError, InvalidSignature):
        return False
    return True

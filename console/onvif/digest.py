"""Proof that we know the password, without sending it: in the SOAP header and in HTTP's."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from datetime import UTC, datetime
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

_WSS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss"
_HASHES = {"md5": hashlib.md5, "sha-256": hashlib.sha256}
_FIELD = re.compile(r'(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))')


def username_token(user: str, password: str, now: float) -> str:
    """The security header of WS-Security's UsernameToken profile 1.0, stamped `now` in the camera's time.

    ONVIF Core Specification, 5.9.4 (Username token profile): Base64(SHA-1(nonce + created + password)).
    """
    nonce = secrets.token_bytes(16)
    created = datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # SHA-1 because the profile says so; it protects nothing but this one order.
    proof = hashlib.sha1(nonce + created.encode() + password.encode(), usedforsecurity=False).digest()
    return (
        f'<Security xmlns="{_WSS}-wssecurity-secext-1.0.xsd" xmlns:u="{_WSS}-wssecurity-utility-1.0.xsd">'
        f"<UsernameToken><Username>{escape(user)}</Username>"
        f'<Password Type="{_WSS}-username-token-profile-1.0#PasswordDigest">{_b64(proof)}</Password>'
        f'<Nonce EncodingType="{_WSS}-soap-message-security-1.0#Base64Binary">{_b64(nonce)}</Nonce>'
        f"<u:Created>{created}</u:Created></UsernameToken></Security>"
    )


class HttpDigest:
    """HTTP Digest (RFC 7616) for one device: answers its challenge, and goes on with it until the next."""

    def __init__(self, user: str, password: str) -> None:
        self._user, self._password = user, password
        self._challenge: dict[str, str] = {}
        self._count = 0

    def challenged(self, header: str) -> bool:
        """Take a challenge from WWW-Authenticate; whether it is one that can be answered."""
        for part in re.split(r"(?i)\bdigest\s+", header)[1:]:
            fields = {name.lower(): quoted or plain for name, quoted, plain in _FIELD.findall(part)}
            good = fields.get("algorithm", "md5").lower() in _HASHES and "nonce" in fields
            if good and "auth" in fields.get("qop", "auth").replace(" ", "").split(","):
                self._challenge, self._count = fields, 0
                return True
        return False

    def header(self, url: str) -> str:
        """The Authorization header for a POST to `url`, '' before any challenge."""
        fields = self._challenge
        if not fields:
            return ""
        parts = urlsplit(url)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._count += 1
        count, mine = f"{self._count:08x}", secrets.token_hex(8)
        realm, nonce = fields.get("realm", ""), fields["nonce"]
        known, asked = self._hash(f"{self._user}:{realm}:{self._password}"), self._hash(f"POST:{path}")
        quoted = {"username": _quotable(self._user), "realm": realm, "nonce": nonce, "uri": path}
        plain = {"algorithm": fields.get("algorithm", "MD5")}
        if "qop" in fields:
            answer = self._hash(f"{known}:{nonce}:{count}:{mine}:auth:{asked}")
            quoted["cnonce"] = mine
            plain |= {"qop": "auth", "nc": count}
        else:
            answer = self._hash(f"{known}:{nonce}:{asked}")
        quoted["response"] = answer
        if "opaque" in fields:
            quoted["opaque"] = fields["opaque"]
        said = [f'{name}="{value}"' for name, value in quoted.items()]
        return "Digest " + ", ".join(said + [f"{name}={value}" for name, value in plain.items()])

    def _hash(self, text: str) -> str:
        kind = _HASHES[self._challenge.get("algorithm", "md5").lower()]
        return kind(text.encode(), usedforsecurity=False).hexdigest()


def _quotable(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()

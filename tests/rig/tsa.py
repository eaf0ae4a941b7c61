"""A small time-stamp server (RFC 3161) that answers by `openssl ts`, and can misbehave."""

from __future__ import annotations

import contextlib
import subprocess
import threading
import time
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_CONFIGURATION = """
[tsa]
default_tsa = own
[own]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
signer_key = {folder}/tsa.key
certs = {folder}/root.pem
signer_digest = sha256
default_policy = 1.3.6.1.4.1.99999.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
"""


class Fault(StrEnum):
    """How a server misbehaves."""

    NONE = "none"
    REDIRECTS = "redirects"
    REFUSES = "refuses"
    ERROR = "error"
    WEB_PAGE = "web_page"
    TOO_LARGE = "too_large"
    SILENT = "silent"
    DRIPS = "drips"
    ANOTHERS_ANSWER = "anothers_answer"


class TimeServer:
    """Listens on the loopback while it is open; `root` is the authority behind it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.fault = Fault.NONE
        self.asked = 0
        self.root = _make_authority(folder)
        self._kept: bytes | None = None
        self._ending = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ending.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                server.asked += 1
                # Whoever asked may have had enough of waiting.
                with contextlib.suppress(OSError):
                    server._answer(self, request)

            def log_message(self, *args: object) -> None:
                pass

        return Handler

    def _answer(self, handler: BaseHTTPRequestHandler, request: bytes) -> None:
        match self.fault:
            case Fault.REDIRECTS:
                handler.send_response(302)
                handler.send_header("Location", self.url)
                handler.end_headers()
            case Fault.ERROR:
                handler.send_error(500)
            case Fault.SILENT:
                self._ending.wait(30)
            case Fault.WEB_PAGE:
                _send(handler, b"<html>Please sign in</html>")
            case Fault.TOO_LARGE:
                _send(handler, b"\x30" * 1_000_000)
            case Fault.DRIPS:
                self._drip(handler)
            case Fault.ANOTHERS_ANSWER:
                self._kept = self._kept or self._reply(request)
                _send(handler, self._kept)
            case Fault.REFUSES:
                # A hash that the server does not accept is refused with an answer of its own.
                _send(handler, self._reply(_query(self.folder, "sha384")))
            case Fault.NONE:
                _send(handler, self._reply(request))

    def _drip(self, handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        end = time.monotonic() + 30
        while time.monotonic() < end and not self._ending.wait(0.1):
            handler.wfile.write(b"0")
            handler.wfile.flush()

    def _reply(self, request: bytes) -> bytes:
        query, reply = self.folder / "query.tsq", self.folder / "reply.tsr"
        query.write_bytes(request)
        configuration = self.folder / "tsa.cnf"
        configuration.write_text(_CONFIGURATION.format(folder=self.folder))
        command = ["openssl", "ts", "-reply", "-config", configuration, "-queryfile", query, "-out", reply]
        # It exits with 1 after writing a refusal.
        subprocess.run(command, check=False, capture_output=True, timeout=20)
        return reply.read_bytes()


def _query(folder: Path, digest: str) -> bytes:
    path = folder / "other.tsq"
    command = ["openssl", "ts", "-query", "-data", folder / "tsa.pem", f"-{digest}", "-cert", "-out", path]
    subprocess.run(command, check=True, capture_output=True, timeout=20)
    return path.read_bytes()


def _send(handler: BaseHTTPRequestHandler, content: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/timestamp-reply")
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


def _make_authority(folder: Path) -> x509.Certificate:
    """Root and server's certificate in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    root_name = _name("Time root")
    root = (
        _begun(root_name, root_name, root_key.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(root_key, SHA256())
    )
    certificate = (
        _begun(_name("Time server"), root_name, key.public_key())
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(root_key, SHA256())
    )
    (folder / "root.pem").write_bytes(root.public_bytes(Encoding.PEM))
    (folder / "tsa.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    (folder / "tsa.key").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return root


def _begun(
    subject: x509.Name, issuer: x509.Name, public: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
    )


def _name(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])

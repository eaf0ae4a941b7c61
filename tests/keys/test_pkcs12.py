"""Keys of a centre's own authority are taken when they are right, and refused plainly when not."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from console.custody.values import What
from console.keys import certificates
from console.keys.errors import ImportRefused, Refusal, RootElsewhere
from console.keys.keys import Keys
from tests.keys.room import opened, openssl, verifies

PASSWORD = "पासवर्ड 1"
CONTENT = b"tag manifest\n"
_USAGE = x509.KeyUsage(
    digital_signature=True,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
_EMAIL = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])


@dataclass(frozen=True)
class Wanted:
    """A PKCS#12 file as it should be, or not."""

    key: Any = None
    ca: bool = False
    usage: x509.KeyUsage | None = _USAGE
    purposes: x509.ExtendedKeyUsage | None = _EMAIL
    more: x509.ExtensionType | None = None
    days: tuple[int, int] = (-1, 365)
    root_key: Any = None
    root_ca: bool = True
    root_days: tuple[int, int] = (-1, 3650)
    between: bool = False
    with_root: bool = True
    with_key: bool = True
    locked: bool = True


def p256() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def made(wanted: Wanted) -> bytes:
    root_key, key = wanted.root_key or p256(), wanted.key or p256()
    root = certificate("City CA", root_key, "City CA", root_key, wanted.root_days, ca=wanted.root_ca)
    issuer, issuer_key, others = "City CA", root_key, [root]
    if wanted.between:
        issuer, issuer_key = "Police CA", p256()
        others.append(certificate(issuer, issuer_key, "City CA", root_key, (-1, 365), ca=True))
    own = certificate(
        "Seat 7", key, issuer, issuer_key, wanted.days, wanted.ca, wanted.usage, wanted.purposes, wanted.more
    )
    return pkcs12.serialize_key_and_certificates(
        b"seat",
        key if wanted.with_key else None,
        own,
        others if wanted.with_root else None,
        BestAvailableEncryption(PASSWORD.encode()) if wanted.locked else NoEncryption(),
    )


def certificate(
    subject: str,
    key: Any,
    issuer: str,
    issuer_key: Any,
    days: tuple[int, int],
    ca: bool,
    usage: x509.KeyUsage | None = None,
    purposes: x509.ExtendedKeyUsage | None = None,
    more: x509.ExtensionType | None = None,
) -> x509.Certificate:
    now = datetime.now(UTC)
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, each)]) for each in (subject, issuer)]
    builder = (
        x509.CertificateBuilder()
        .subject_name(names[0])
        .issuer_name(names[1])
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0] - 1))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
    )
    usage = usage or (certificates._usage(authority=True) if ca else None)
    for extension, critical in ((usage, True), (purposes, False), (more, True)):
        if extension is not None:
            builder = builder.add_extension(extension, critical=critical)
    return builder.sign(issuer_key, SHA256())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "seat.p12"


def test_imported_keys_seal(keys: Keys, folder: Path, file: Path, tmp_path: Path) -> None:
    former, sealed = keys.root, keys.sign_cms(CONTENT)
    file.write_bytes(made(Wanted()))
    events = keys.import_pkcs12(file, PASSWORD, "Asha")
    assert [event.what for event in events] == [What.KEY_IMPORTED] * 2
    assert certificates.common_name(keys.root) == "City CA"
    assert certificates.common_name(keys.certificate) == "Seat 7"
    assert keys.roots == (former, keys.root)
    again = opened(folder)
    assert again.certificate == keys.certificate
    for each in (keys, again):
        assert verifies(tmp_path, each.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))
    assert verifies(tmp_path, sealed, CONTENT, certificates.pem(former))
    assert not keys.may_rotate
    with pytest.raises(RootElsewhere):
        keys.rotate("Asha")


@pytest.mark.parametrize(
    "root_key",
    [
        ec.generate_private_key(ec.SECP384R1()),
        rsa.generate_private_key(public_exponent=65537, key_size=2048),
    ],
    ids=["P-384", "RSA"],
)
def test_roots_of_other_kinds(keys: Keys, file: Path, tmp_path: Path, root_key: Any) -> None:
    file.write_bytes(made(Wanted(root_key=root_key)))
    keys.import_pkcs12(file, PASSWORD)
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))


def test_a_file_that_openssl_wrote(keys: Keys, file: Path, tmp_path: Path) -> None:
    root_key, key = p256(), p256()
    root = certificate("City CA", root_key, "City CA", root_key, (-1, 3650), ca=True)
    own = certificate("Seat 7", key, "City CA", root_key, (-1, 365), False, _USAGE, _EMAIL)
    (tmp_path / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "own.pem").write_bytes(certificates.pem(own))
    (tmp_path / "root.pem").write_bytes(certificates.pem(root))
    (tmp_path / "password").write_text("geheim\n", encoding="utf-8")
    command: list[str | Path] = [
        "pkcs12",
        "-export",
        "-inkey",
        tmp_path / "key.pem",
        "-in",
        tmp_path / "own.pem",
    ]
    command += ["-certfile", tmp_path / "root.pem", "-passout", f"file:{tmp_path / 'password'}", "-out", file]
    assert openssl(*command).returncode == 0
    keys.import_pkcs12(file, "geheim")
    assert keys.certificate == own


RSA = rsa.generate_private_key(public_exponent=65537, key_size=2048)
WEAK = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505 - to be refused
NO_SIGNING = replace(Wanted(), usage=certificates._usage(authority=True)).usage


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (Wanted(key=RSA), Refusal.NOT_P256),
        (Wanted(key=ec.generate_private_key(ec.SECP384R1())), Refusal.NOT_P256),
        (Wanted(ca=True), Refusal.IS_AN_AUTHORITY),
        (Wanted(usage=None), Refusal.MAY_NOT_SIGN),
        (Wanted(usage=NO_SIGNING), Refusal.MAY_NOT_SIGN),
        (Wanted(purposes=None), Refusal.NO_EMAIL_PROTECTION),
        (
            Wanted(purposes=x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])),
            Refusal.NO_EMAIL_PROTECTION,
        ),
        (Wanted(more=x509.InhibitAnyPolicy(0)), Refusal.UNKNOWN_RULE),
        (Wanted(days=(-20, -10)), Refusal.NOT_VALID_NOW),
        (Wanted(days=(10, 20)), Refusal.NOT_VALID_NOW),
        (Wanted(root_days=(-20, -10)), Refusal.NOT_VALID_NOW),
        (Wanted(with_root=False), Refusal.NO_ROOT),
        (Wanted(root_ca=False), Refusal.ROOT_IS_NONE),
        (Wanted(root_key=WEAK), Refusal.WEAK_ROOT),
        (Wanted(between=True), Refusal.BETWEEN),
        (Wanted(with_key=False), Refusal.NO_KEY),
    ],
    ids=lambda value: value.value if isinstance(value, Refusal) else "",
)
def test_refused_and_nothing_is_changed(
    keys: Keys, folder: Path, file: Path, wanted: Wanted, why: Refusal
) -> None:
    before, certificate_before = (folder / "keys.json").read_bytes(), keys.certificate
    file.write_bytes(made(wanted))
    with pytest.raises(ImportRefused) as refused:
        keys.import_pkcs12(file, PASSWORD)
    assert refused.value.why is why
    assert (folder / "keys.json").read_bytes() == before
    assert keys.certificate == certificate_before


@pytest.mark.parametrize("password", ["", "पासवर्ड", "p" * 5000])
def test_a_wrong_password(keys: Keys, file: Path, password: str) -> None:
    file.write_bytes(made(Wanted()))
    with pytest.raises(ImportRefused) as refused:
        keys.import_pkcs12(file, password)
    assert refused.value.why is Refusal.WRONG_PASSWORD
    assert not password or password not in str(refused.value)


def test_a_file_without_a_password(keys: Keys, file: Path) -> None:
    file.write_bytes(made(Wanted(locked=False)))
    keys.import_pkcs12(file, "")
    assert certificates.common_name(keys.root) == "City CA"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", Refusal.NOT_PKCS12),
        (b"-----BEGIN CERTIFICATE-----\n", Refusal.NOT_PKCS12),
        (os.urandom(2000), Refusal.NOT_PKCS12),
        (b"0" * 2_000_000, Refusal.TOO_LARGE),
    ],
    ids=["empty", "PEM", "noise", "large"],
)
def test_files_that_are_none(keys: Keys, file: Path, content: bytes, why: Refusal) -> None:
    file.write_bytes(content)
    with pytest.raises(ImportRefused) as refused:
        keys.import_pkcs12(file, PASSWORD)
    assert refused.value.why is why


def test_files_cut_off_or_damaged(keys: Keys, file: Path) -> None:
    whole = made(Wanted())
    for at in range(0, len(whole), 37):
        for content in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]):
            file.write_bytes(content)
            with pytest.raises(ImportRefused):
                keys.import_pkcs12(file, PASSWORD)


def test_no_file_and_a_folder(keys: Keys, tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.p12", tmp_path):
        with pytest.raises(ImportRefused) as refused:
            keys.import_pkcs12(path, PASSWORD)
        assert refused.value.why is Refusal.NO_FILE


def test_a_demo_keeps_its_own(tmp_path: Path, file: Path) -> None:
    demo = opened(tmp_path / "demo", demo=True)
    file.write_bytes(made(Wanted()))
    with pytest.raises(ImportRefused) as refused:
        demo.import_pkcs12(file, PASSWORD)
    assert refused.value.why is Refusal.DEMO

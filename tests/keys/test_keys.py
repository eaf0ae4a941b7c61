"""The keys of a seat: made once, opened again, used, rotated; told to the chain; openssl agrees."""

from __future__ import annotations

import stat
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID

from console.custody.chain import Chain
from console.custody.values import Happening, What
from console.demo.city import build_city
from console.keys import certificates
from console.keys.errors import KeyNotValid
from console.keys.keys import Keys, known_certificates
from console.keys.of_seat import (
    CENTRE,
    centre_name,
    is_demo_city,
    open_keys,
    start_over,
    tell_chain,
)
from console.keys.secret import FileSecrets
from console.keys.values import Kept, Role, Validity
from console.store.settings import DEMO_CITY, set_setting
from console.store.store import Store
from tests.keys.room import SEAT, opened, openssl, verifies

YEAR_S = 365.25 * 86400
CONTENT = "manifest\r\nsha256 मूल\n".encode()


def test_made_once_and_opened_again(folder: Path) -> None:
    first = opened(folder)
    again = opened(folder)
    assert again.root == first.root
    assert again.certificate == first.certificate
    assert again.root_fingerprint == first.root_fingerprint
    assert first.kept_in is Kept.FILE
    assert not first.is_demo
    assert first.validity is Validity.VALID


def test_the_fingerprint_is_openssls(keys: Keys, tmp_path: Path) -> None:
    keys.export_root(tmp_path / "ROOT.pem")
    said = openssl("x509", "-in", tmp_path / "ROOT.pem", "-noout", "-fingerprint", "-sha256").stdout.decode()
    assert said.strip().partition("=")[2] == keys.root_fingerprint
    assert certificates.fingerprint_hex(keys.root) == keys.root_fingerprint.replace(":", "").lower()
    assert len(keys.root_fingerprint.split(":")) == 32


def test_root_and_seat_may_do_what_they_are_for_and_no_more(keys: Keys) -> None:
    root, seat = keys.root.extensions, keys.certificate.extensions
    authority = root.get_extension_for_class(x509.BasicConstraints)
    assert authority.critical
    assert (authority.value.ca, authority.value.path_length) == (True, 0)
    assert not root.get_extension_for_class(x509.KeyUsage).value.digital_signature
    usage = seat.get_extension_for_class(x509.KeyUsage).value
    assert usage.digital_signature
    assert usage.content_commitment
    assert not usage.key_cert_sign
    assert not seat.get_extension_for_class(x509.BasicConstraints).value.ca
    assert keys.root.not_valid_after_utc - keys.certificate.not_valid_after_utc > timedelta(days=19 * 365)
    keys.certificate.verify_directly_issued_by(keys.root)


@pytest.mark.parametrize("more", [(), ("-purpose", "any"), ("-purpose", "smimesign")])
def test_openssl_verifies_a_seal(keys: Keys, tmp_path: Path, more: tuple[str, ...]) -> None:
    root = certificates.pem(keys.root)
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, root, *more)
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert not verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT + b" ", root, *more)


def test_openssl_refuses_another_root(keys: Keys, tmp_path: Path) -> None:
    other = opened(tmp_path / "other")
    assert not verifies(tmp_path, other.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))


def test_openssl_verifies_a_checkpoint(keys: Keys, tmp_path: Path) -> None:
    text, signature, public = (tmp_path / name for name in ("text", "sig", "public.pem"))
    text.write_bytes(CONTENT)
    signature.write_bytes(keys.sign(CONTENT))
    public.write_bytes(
        keys.certificate.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    command = ("dgst", "-sha256", "-verify", public, "-signature", signature, text)
    assert openssl(*command).returncode == 0
    text.write_bytes(CONTENT + b".")
    assert openssl(*command).returncode != 0


@pytest.mark.parametrize(
    "centre",
    ["", "कानपुर नगर एकीकृत कमान एवं नियंत्रण केंद्र " * 8, "a/b\\c\"d'e=,+;<>#", "🚓\x00\n\x1b[0m", "K" * 300],
)
@pytest.mark.parametrize("demo", [False, True])
def test_any_name_of_a_centre_will_do(tmp_path: Path, centre: str, demo: bool) -> None:
    keys = opened(tmp_path / "keys", centre=centre, demo=demo)
    for certificate in (keys.root, keys.certificate):
        (name,) = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
        assert 0 < len(str(name.value)) <= 64
        assert str(name.value).startswith("DEMO – NOT FOR COURT / प्रदर्शन") is demo
        assert certificates.is_demo(certificate) is demo
        assert str(name.value).isprintable()
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))


def test_a_demos_keys_are_never_a_centres(folder: Path) -> None:
    demo, real = opened(folder, demo=True), opened(folder)
    assert demo.root != real.root
    assert (demo.is_demo, real.is_demo) == (True, False)
    assert set(known_certificates(folder)) == {demo.certificate, real.certificate}


def test_private_keys_are_encrypted_and_nobody_elses_business(keys: Keys, folder: Path) -> None:
    keys.rotate("Asha")
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert everything.count(b"BEGIN ENCRYPTED PRIVATE KEY") == 2
    assert b"BEGIN PRIVATE KEY" not in everything
    assert b"BEGIN EC PRIVATE KEY" not in everything
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_rotation_keeps_old_seals_verifiable(keys: Keys, folder: Path, tmp_path: Path) -> None:
    old, root = keys.certificate, certificates.pem(keys.root)
    sealed = keys.sign_cms(CONTENT)
    event = keys.rotate("Asha")
    assert keys.certificate != old
    assert event.what is What.KEY_ROTATED
    assert event.certificate == certificates.fingerprint_hex(keys.certificate)
    assert event.details["instead_of"] == certificates.fingerprint_hex(old)
    assert keys.certificates == (old, keys.certificate)
    assert opened(folder).certificates == keys.certificates
    assert verifies(tmp_path, sealed, CONTENT, root)
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, root)
    assert keys.told_of(keys.certificate) == event


def test_a_new_root_does_not_take_the_old_one_away(keys: Keys, folder: Path, tmp_path: Path) -> None:
    old, sealed = keys.root, keys.sign_cms(CONTENT)
    keys.renew_root("Asha")
    assert opened(folder).roots == (old, keys.root)
    assert keys.root_fingerprint != certificates.fingerprint(old)
    assert verifies(tmp_path, sealed, CONTENT, certificates.pem(old))
    assert not verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, certificates.pem(old))
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))
    keys.rotate("Asha")
    assert verifies(tmp_path, keys.sign_cms(CONTENT), CONTENT, certificates.pem(keys.root))


def test_another_programs_rotation_is_built_upon(keys: Keys, folder: Path) -> None:
    other = opened(folder)
    other.rotate("Vikas")
    keys.rotate("Asha")
    assert len(keys.certificates) == 3
    assert opened(folder).certificate == keys.certificate


def test_certificate_and_signature_belong_together_while_keys_rotate(keys: Keys) -> None:
    ending = threading.Event()
    wrong: list[BaseException] = []

    def sign() -> None:
        while not ending.is_set():
            signer = keys.signer
            public = signer.certificate.public_key()
            assert isinstance(public, ec.EllipticCurvePublicKey)
            try:
                public.verify(signer.sign(CONTENT), CONTENT, ec.ECDSA(SHA256()))
            except BaseException as error:
                wrong.append(error)
                raise

    threads = [threading.Thread(target=sign) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(5):
        keys.rotate("Asha")
    ending.set()
    for thread in threads:
        thread.join(10)
    assert not wrong


def test_many_who_open_at_first_start_get_the_same_keys(folder: Path) -> None:
    found: list[str] = []
    threads = [
        threading.Thread(target=lambda: found.append(opened(folder).root_fingerprint)) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(found) == 6
    assert len(set(found)) == 1


def test_the_chain_hears_of_each_change_once(keys: Keys, folder: Path) -> None:
    heard: list[Happening] = []
    keys.tell(heard.append)
    keys.rotate("Vikas")
    keys.tell(heard.append)
    opened(folder).tell(heard.append)
    assert [each.what for each in heard] == [What.KEY_MADE, What.KEY_MADE, What.KEY_ROTATED]
    assert [each.who for each in heard] == ["Asha", "Asha", "Vikas"]
    assert [each.details["role"] for each in heard] == ["root", "seat", "seat"]


def test_what_the_chain_could_not_hear_is_told_again(keys: Keys, folder: Path) -> None:
    heard: list[Happening] = []

    def enter(happening: Happening) -> None:
        if len(heard) == 1:
            raise OSError("the disk is full")
        heard.append(happening)

    with pytest.raises(OSError, match="full"):
        keys.tell(enter)
    opened(folder).tell(heard.append)
    assert [each.subject for each in heard] == [
        certificates.fingerprint_hex(keys.root),
        certificates.fingerprint_hex(keys.certificate),
    ]


def test_a_seats_keys_stand_in_its_chain(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        assert centre_name(store) == ""
        set_setting(store, CENTRE, " Aligarh ICCC ").result(10)
        keys = open_keys(store, tmp_path, demo=True, who="Asha")
        tell_chain(store, keys)
        keys.rotate("Asha")
        tell_chain(store, keys)
        entries = Chain(store).entries()
        assert [entry.what for entry in entries] == [What.KEY_MADE, What.KEY_MADE, What.KEY_ROTATED]
        assert entries[-1].subject == certificates.fingerprint_hex(keys.certificate)
        assert certificates.organisation(keys.root).endswith("Aligarh ICCC")
        assert certificates.common_name(keys.certificate) == f"Seat {store.seat}"


def test_nothing_is_sealed_with_a_certificate_that_ran_out(folder: Path) -> None:
    made = opened(folder)
    clock = [certificates.plausible_now()]
    keys = opened(folder, now=lambda: clock[0])
    clock[0] += 11 * YEAR_S
    assert keys.validity is Validity.EXPIRED
    with pytest.raises(KeyNotValid) as refused:
        keys.sign_cms(CONTENT)
    assert refused.value.until_utc == made.certificate.not_valid_after_utc.timestamp()
    assert keys.sign(CONTENT)
    keys.rotate("Asha")
    assert keys.validity is Validity.VALID
    assert keys.sign_cms(CONTENT)
    clock[0] += 25 * YEAR_S
    with pytest.raises(KeyNotValid) as refused:
        keys.rotate("Asha")
    assert refused.value.role is Role.ROOT
    keys.renew_root("Asha")
    assert keys.sign_cms(CONTENT)


def test_a_clock_without_its_battery_makes_keys_that_last(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.keys.certificates.time.time", lambda: 86400.0)
    Keys.open(folder, seat=SEAT, centre="K", demo=False, secrets=FileSecrets(folder))
    monkeypatch.undo()
    assert opened(folder).validity is Validity.VALID


def test_a_clock_that_was_ahead_is_told(folder: Path) -> None:
    opened(folder, now=lambda: certificates.plausible_now() + 3 * YEAR_S)
    keys = opened(folder)
    assert keys.validity is Validity.NOT_YET
    with pytest.raises(KeyNotValid):
        keys.sign_cms(CONTENT)


def test_a_demo_city_gets_demo_keys_also_where_it_is_opened_as_a_city(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        build_city(store, tmp_path / "scenes")
        assert open_keys(store, tmp_path, demo=False).is_demo
        # One of the time before the mark is known at its next start as a demo.
        set_setting(store, DEMO_CITY, False).result()
        build_city(store, tmp_path / "scenes")
        assert start_over(store, tmp_path, demo=False, who="").is_demo
    with Store.open(tmp_path / "city") as store:
        assert not is_demo_city(store)

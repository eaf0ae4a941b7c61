"""Time stamps: had from a real server, checked by openssl as well, refused when anything is wrong."""

from __future__ import annotations

import hashlib
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from rfc3161_client import decode_timestamp_response

from console.keys.errors import StampFailed, StampTrouble
from console.keys.keys import Keys
from console.keys.of_seat import STAMP_ROOTS, STAMP_URL, stamper
from console.keys.signer import signature_value
from console.keys.stamp import read_roots, stamp, stamped_at
from console.store.settings import set_setting
from console.store.store import Store
from tests.keys.room import opened
from tests.rig.tsa import Fault, TimeServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[TimeServer]:
    with TimeServer(tmp_path / "tsa") as made:
        yield made


@pytest.fixture
def signed(keys: Keys) -> bytes:
    return keys.sign_cms(b"the tag manifest\n")


def test_a_stamp_is_of_the_signature_and_of_now(server: TimeServer, signed: bytes, tmp_path: Path) -> None:
    answer = stamp(signed, server.url, (server.root,))
    assert abs(stamped_at(answer, signed, (server.root,)) - time.time()) < 300
    file = tmp_path / "F.tsr"
    file.write_bytes(answer)
    digest = hashlib.sha256(signature_value(signed)).hexdigest()
    command = ["openssl", "ts", "-verify", "-in", file, "-digest", digest]
    command += ["-CAfile", server.folder / "root.pem"]
    assert subprocess.run(command, capture_output=True, check=False, timeout=20).returncode == 0


def test_certificates_may_come_in_any_order(server: TimeServer, signed: bytes) -> None:
    answer = stamp(signed, server.url, (server.root,))
    own = x509.load_pem_x509_certificate((server.folder / "tsa.pem").read_bytes())
    one, two = (each.public_bytes(Encoding.DER) for each in (server.root, own))
    other = (
        answer.replace(one + two, two + one) if one + two in answer else answer.replace(two + one, one + two)
    )
    decode_timestamp_response(answer)
    with pytest.raises(ValueError, match="InvalidSetOrdering"):
        decode_timestamp_response(other)
    assert stamped_at(other, signed, (server.root,)) == stamped_at(answer, signed, (server.root,))


def test_a_stamp_of_another_signature_does_not_fit(server: TimeServer, signed: bytes, keys: Keys) -> None:
    answer = stamp(signed, server.url, (server.root,))
    with pytest.raises(StampFailed) as failed:
        stamped_at(answer, keys.sign_cms(b"another manifest\n"), (server.root,))
    assert failed.value.why is StampTrouble.DOES_NOT_FIT


def test_a_server_that_nobody_trusts_is_not_believed(
    server: TimeServer, signed: bytes, tmp_path: Path
) -> None:
    with TimeServer(tmp_path / "other") as other, pytest.raises(StampFailed) as failed:
        stamp(signed, server.url, (other.root,))
    assert failed.value.why is StampTrouble.DOES_NOT_FIT
    with pytest.raises(StampFailed) as failed:
        stamp(signed, server.url, ())
    assert failed.value.why is StampTrouble.NO_ROOTS


def test_an_answer_to_another_request_is_refused(server: TimeServer, signed: bytes) -> None:
    server.fault = Fault.ANOTHERS_ANSWER
    stamp(signed, server.url, (server.root,))
    with pytest.raises(StampFailed) as failed:
        stamp(signed, server.url, (server.root,))
    assert failed.value.why is StampTrouble.DOES_NOT_FIT


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        (Fault.REDIRECTS, StampTrouble.REFUSED),
        (Fault.ERROR, StampTrouble.REFUSED),
        (Fault.REFUSES, StampTrouble.REFUSED),
        (Fault.WEB_PAGE, StampTrouble.NOT_A_STAMP),
        (Fault.TOO_LARGE, StampTrouble.NOT_A_STAMP),
        (Fault.SILENT, StampTrouble.NO_ANSWER),
        (Fault.DRIPS, StampTrouble.NO_ANSWER),
    ],
)
def test_servers_that_misbehave(server: TimeServer, signed: bytes, fault: Fault, why: StampTrouble) -> None:
    server.fault = fault
    limit_s = 2.0 if why is StampTrouble.NO_ANSWER else 15.0
    with pytest.raises(StampFailed) as failed:
        stamp(signed, server.url, (server.root,), limit_s)
    assert failed.value.why is why
    assert server.asked == 1


@pytest.mark.parametrize("url", ["tsa.example", "ftp://tsa.example/", "http://", "http://[::"])
def test_an_address_that_is_none(signed: bytes, server: TimeServer, url: str) -> None:
    with pytest.raises(StampFailed) as failed:
        stamp(signed, url, (server.root,))
    assert failed.value.why is StampTrouble.BAD_ADDRESS


def test_nobody_listens(signed: bytes, tmp_path: Path) -> None:
    with TimeServer(tmp_path / "gone") as gone:
        url, root = gone.url, gone.root
    with pytest.raises(StampFailed) as failed:
        stamp(signed, url, (root,))
    assert failed.value.why is StampTrouble.NO_ANSWER


def test_a_seat_stamps_by_its_settings(server: TimeServer, tmp_path: Path) -> None:
    with Store.open(tmp_path / "data") as store:
        assert stamper(store) is None
        set_setting(store, STAMP_URL, server.url).result(10)
        set_setting(store, STAMP_ROOTS, str(server.folder / "root.pem")).result(10)
        get = stamper(store)
        assert get is not None
        signed = opened(tmp_path / "keys").sign_cms(b"x")
        assert stamped_at(get(signed), signed, (server.root,)) > 0
        set_setting(store, STAMP_ROOTS, str(tmp_path / "nothing.pem")).result(10)
        with pytest.raises(StampFailed) as failed:
            get_again = stamper(store)
            assert get_again is not None
            get_again(signed)
        assert failed.value.why is StampTrouble.NO_ROOTS


def test_roots_are_read_from_one_file(server: TimeServer, tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    both.write_bytes((server.folder / "root.pem").read_bytes() * 2)
    roots = read_roots(both)
    assert all(isinstance(root, x509.Certificate) for root in roots)
    assert roots == (server.root, server.root)

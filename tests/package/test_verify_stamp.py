"""Time stamps: one that fits, one that does not, and one by which an expired certificate still holds."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from console.keys.certificates import make_root, make_seat, new_key, pem
from console.keys.stamp import stamp
from console.package import forms
from console.package.verify import verify
from console.package.verify_values import DoesNotHold, FindingKind, Remark, StampState
from tests.package import shell_check
from tests.package.small_package import SEAT, Seals, build, reseal, root_file, seals
from tests.rig.tsa import TimeServer

YEARS = timedelta(days=365)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TimeServer]:
    """A time-stamp server by openssl."""
    with TimeServer(tmp_path_factory.mktemp("tsa")) as running:
        yield running


@pytest.fixture
def trusted(tmp_path: Path, server: TimeServer) -> Path:
    """Whom to trust for the time."""
    file = tmp_path / "TSA.pem"
    file.write_bytes(pem(server.root))
    return file


def stamped(folder: Path, by: Seals, server: TimeServer) -> Path:
    """A package with a time stamp of now."""
    package = build(folder, by)
    signed = (package / forms.SIGNATURE).read_bytes()
    answer = stamp(signed, server.url, (server.root,))
    assert answer is not None
    (package / forms.STAMP).write_bytes(answer)
    return package


def finding(package: Path, root: Path, *trusted: Path) -> FindingKind:
    """What verification says first."""
    with pytest.raises(DoesNotHold) as caught:
        verify(package, root, tsa_roots=trusted)
    return caught.value.finding.kind


def test_a_stamp_that_fits_says_when_the_seal_was_there(
    tmp_path: Path, server: TimeServer, trusted: Path
) -> None:
    by = seals()
    package, root = stamped(tmp_path, by, server), root_file(tmp_path, by)
    sound, believed = verify(package, root), verify(package, root, tsa_roots=(trusted,))
    assert (sound.stamp, believed.stamp) == (StampState.SOUND, StampState.TRUSTED)
    assert Remark.STAMP_NOT_CHECKED in sound.remarks
    assert believed.remarks == ()
    assert sound.stamped_utc == believed.stamped_utc
    assert abs((believed.stamped_utc or 0) - believed.signed_utc) < 60
    for more in ({}, {"TSA_ROOT": str(trusted)}):
        outcome = shell_check.run(package, root, **more)
        assert outcome.holds, outcome.said
        assert "Time stamp:" in outcome.said


def test_nobody_named_stands_behind_it(tmp_path: Path, server: TimeServer) -> None:
    by = seals()
    package, root = stamped(tmp_path, by, server), root_file(tmp_path, by)
    stranger = tmp_path / "other.pem"
    stranger.write_bytes(pem(seals().root))
    assert finding(package, root, stranger) is FindingKind.STAMP_NOT_TRUSTED
    assert shell_check.run(package, root, TSA_ROOT=str(stranger)).wrong == (11,)


def test_a_stamp_of_another_seal_or_one_that_was_changed(tmp_path: Path, server: TimeServer) -> None:
    by = seals()
    package, root = stamped(tmp_path, by, server), root_file(tmp_path, by)
    file = package / forms.STAMP
    sound = file.read_bytes()
    for content in (b"", b"junk", sound[:-1], sound[:200], sound.replace(b"1.3", b"1.4")[::-1]):
        file.write_bytes(content)
        assert finding(package, root) is FindingKind.STAMP_WRONG
        assert shell_check.run(package, root).wrong == (11,)
    for at in (len(sound) - 1, len(sound) - 20, sound.index(b"\x18\x0f") + 10):
        file.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        assert finding(package, root) is FindingKind.STAMP_WRONG
        assert shell_check.run(package, root).wrong == (11,)
    file.write_bytes(sound)
    reseal(package, by)
    assert finding(package, root) is FindingKind.STAMP_WRONG
    assert shell_check.run(package, root).wrong == (11,)


def test_an_expired_certificate_holds_by_a_trusted_stamp_of_before(
    tmp_path: Path, server: TimeServer, trusted: Path
) -> None:
    by = seals()
    package, root = stamped(tmp_path, by, server), root_file(tmp_path, by)
    later = (by.seat.not_valid_after_utc + YEARS).timestamp()
    held = verify(package, root, now=later, tsa_roots=(trusted,))
    assert held.remarks == (Remark.HELD_BY_STAMP,)
    with pytest.raises(DoesNotHold) as caught:
        verify(package, root, now=later)
    assert caught.value.finding.kind is FindingKind.CERTIFICATE_EXPIRED


def test_a_stamp_from_after_the_end_helps_nothing(tmp_path: Path, server: TimeServer, trusted: Path) -> None:
    old = seals(now=datetime(2012, 1, 1, tzinfo=UTC))
    package, root = stamped(tmp_path, old, server), root_file(tmp_path, old)
    assert finding(package, root, trusted) is FindingKind.CERTIFICATE_EXPIRED
    assert shell_check.run(package, root, TSA_ROOT=str(trusted)).wrong[0] == 3


def test_the_shell_too_can_judge_at_the_stamps_time(
    tmp_path: Path, server: TimeServer, trusted: Path
) -> None:
    root_key, key = new_key(), new_key()
    then = datetime(2020, 1, 1, tzinfo=UTC)
    centre = make_root(root_key, "ICCC Test", demo=False, now=then - YEARS)
    seat = make_seat(key, centre, root_key, seat=SEAT, centre="ICCC Test", demo=False, now=then - 9 * YEARS)
    by = Seals(centre, root_key, _ends_soon(seat, root_key), key)
    package, root = stamped(tmp_path, by, server), root_file(tmp_path, by)
    later = str(int((by.seat.not_valid_after_utc + YEARS).timestamp()))
    assert 3 in shell_check.run(package, root, WHEN=later).wrong
    info = subprocess.run(
        ["openssl", "ts", "-reply", "-in", str(package / forms.STAMP), "-text"],
        capture_output=True,
        check=True,
    )
    told = next(line for line in info.stdout.decode().splitlines() if line.startswith("Time stamp:"))
    when = subprocess.run(
        ["date", "-d", told.partition(": ")[2], "+%s"], capture_output=True, check=True, text=True
    ).stdout.strip()
    outcome = shell_check.run(package, root, WHEN=when, TSA_ROOT=str(trusted))
    assert outcome.holds, outcome.said


def _ends_soon(seat: x509.Certificate, root_key: object) -> x509.Certificate:
    """The same certificate, valid until tomorrow."""
    from cryptography.hazmat.primitives.hashes import SHA256

    builder = (
        x509.CertificateBuilder()
        .subject_name(seat.subject)
        .issuer_name(seat.issuer)
        .public_key(seat.public_key())  # type: ignore[arg-type]
        .serial_number(x509.random_serial_number())
        .not_valid_before(seat.not_valid_before_utc)
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
    )
    for extension in seat.extensions:
        builder = builder.add_extension(extension.value, extension.critical)
    return builder.sign(root_key, SHA256())  # type: ignore[arg-type]

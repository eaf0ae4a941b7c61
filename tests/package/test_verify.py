"""A package that holds is said to hold, by both verifiers; of one that does not, the first fault is told."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from console.package import forms
from console.package.verify import verify
from console.package.verify_values import DoesNotHold, FindingKind, Remark, StampState, VerificationStopped
from tests.package import shell_check
from tests.package.small_package import (
    DERIVED,
    NAME,
    ORIGINALS,
    SEAT,
    Seals,
    Told,
    build,
    put_certificates,
    reseal,
    root_file,
    seals,
    story,
    write_custody,
)


@pytest.fixture(scope="module")
def ours() -> Seals:
    """The centre's keys."""
    return seals()


@pytest.fixture
def package(tmp_path: Path, ours: Seals) -> Path:
    """A sound package."""
    return build(tmp_path, ours)


@pytest.fixture
def root(tmp_path: Path, ours: Seals) -> Path:
    """The centre's root, from outside."""
    return root_file(tmp_path, ours)


def finding(package: Path, root: Path, **more: object) -> tuple[FindingKind, str]:
    """What verification says first."""
    with pytest.raises(DoesNotHold) as caught:
        verify(package, root, **more)  # type: ignore[arg-type]
    return caught.value.finding.kind, caught.value.finding.file


def test_a_sound_package_holds(package: Path, root: Path) -> None:
    verified = verify(package, root)
    assert (verified.name, verified.seat, verified.centre) == (NAME, SEAT, "ICCC Test")
    assert (verified.originals, verified.derived, verified.count) == (len(ORIGINALS), len(DERIVED), 48)
    assert (verified.entries, verified.of_incident) == (9, 6)
    assert verified.files == sum(path.is_file() for path in package.rglob("*"))
    assert verified.stamp is StampState.NONE
    assert not verified.demo


def test_the_commands_of_verify_txt_say_so_too(package: Path, root: Path) -> None:
    outcome = shell_check.run(package, root)
    assert outcome.holds, outcome.said
    assert outcome.said.count("OK / ठीक") == 11


def test_nothing_is_written_into_the_package_by_either(package: Path, root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (package, *package.rglob("*"))}
    verify(package, root)
    shell_check.run(package, root)
    assert {path: path.stat().st_mtime_ns for path in (package, *package.rglob("*"))} == before


def test_a_package_is_found_sound_under_any_folder_name_and_with_spaces_on_the_way(
    package: Path, root: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "my stick" / "चौराहा 7"
    moved.parent.mkdir()
    shutil.move(package, moved)
    assert verify(moved, root).name == NAME
    assert shell_check.run(moved, root).holds


def test_a_demo_package_holds_and_is_called_one(tmp_path: Path) -> None:
    by = seals(demo=True)
    verified = verify(build(tmp_path, by), root_file(tmp_path, by))
    assert Remark.DEMO in verified.remarks
    assert "DEMO" in shell_check.run(tmp_path / NAME, tmp_path / "ROOT.pem").said


def test_no_clip_at_all_and_a_chain_from_its_first_entry(tmp_path: Path, ours: Seals, root: Path) -> None:
    only = {"cam.mp4": b"x" * 10}
    package = build(tmp_path / "a", ours, originals=only, derived={}, told=story(only), first=1)
    assert verify(package, root).derived == 0
    assert shell_check.run(package, root).holds


def test_a_clock_set_back_is_a_remark_and_no_fault(tmp_path: Path, ours: Seals, root: Path) -> None:
    told = story({**ORIGINALS, **DERIVED})
    told[3].at_utc -= 3600
    package = build(tmp_path / "a", ours, told=told)
    assert Remark.CLOCK_STEPPED in verify(package, root).remarks
    assert shell_check.run(package, root).holds


@pytest.mark.parametrize(
    ("alter", "kind", "file"),
    [
        (
            lambda p: (p / "data/originals/new.mp4").write_bytes(b"x"),
            FindingKind.ADDED,
            "data/originals/new.mp4",
        ),
        (lambda p: (p / "note.txt").write_bytes(b""), FindingKind.ADDED, "note.txt"),
        (lambda p: (p / forms.VERIFY).unlink(), FindingKind.PART_MISSING, forms.VERIFY),
        (
            lambda p: (p / "data/originals/cam-0101_20260921T1430.mp4").unlink(),
            FindingKind.MISSING,
            "data/originals/cam-0101_20260921T1430.mp4",
        ),
        (lambda p: (p / "data/new").mkdir(), FindingKind.EMPTY_FOLDER, "data/new/"),
        (lambda p: (p / "data/l").symlink_to("/etc/hostname"), FindingKind.NOT_A_FILE, "data/l"),
        (lambda p: os.mkfifo(p / "pipe"), FindingKind.NOT_A_FILE, "pipe"),
        (lambda p: (p / "a b").write_bytes(b""), FindingKind.NAME_REFUSED, "a b"),
        (lambda p: (p / "Verify.TXT").write_bytes(b""), FindingKind.NAME_REFUSED, "Verify.TXT"),
        (
            lambda p: (p / forms.TAG_MANIFEST).write_bytes(b""),
            FindingKind.SIGNATURE_WRONG,
            forms.TAG_MANIFEST,
        ),
        (lambda p: (p / forms.SIGNATURE).write_bytes(b""), FindingKind.SIGNATURE_MALFORMED, forms.SIGNATURE),
        (lambda p: (p / forms.CUSTODY).write_bytes(b"{}"), FindingKind.CHANGED, forms.CUSTODY),
        (lambda p: (p / forms.SEAT).write_bytes(b"junk"), FindingKind.MALFORMED, forms.SEAT),
    ],
)
def test_the_first_thing_that_is_wrong_is_named(
    package: Path, root: Path, alter: object, kind: FindingKind, file: str
) -> None:
    alter(package)  # type: ignore[operator]
    assert finding(package, root) == (kind, file)
    assert not shell_check.run(package, root).holds


def test_a_package_of_another_centre(package: Path, tmp_path: Path) -> None:
    stranger = root_file(tmp_path / "data", seals()) if (tmp_path / "data").mkdir() is None else None
    assert stranger is not None
    assert finding(package, stranger) == (FindingKind.OTHER_ROOT, forms.ROOT)
    assert shell_check.run(package, stranger).wrong[0] == 1


def test_what_is_given_as_the_root_must_be_one(package: Path, tmp_path: Path, ours: Seals) -> None:
    for content in (
        b"",
        b"junk",
        (package / forms.SEAT).read_bytes(),
        (package / forms.ROOT).read_bytes() * 2,
    ):
        file = tmp_path / "given.pem"
        file.write_bytes(content)
        assert finding(package, file)[0] is FindingKind.ROOT_UNUSABLE
    assert finding(package, tmp_path / "none.pem")[0] is FindingKind.UNREADABLE


def test_no_package_at_all(root: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "file").write_bytes(b"x")
    assert finding(tmp_path / "some", root)[0] is FindingKind.NO_PACKAGE
    assert finding(tmp_path / "none", root)[0] is FindingKind.NO_PACKAGE
    assert finding(tmp_path / "some" / "file", root)[0] is FindingKind.NO_PACKAGE


def test_a_half_that_was_never_finished(package: Path, root: Path) -> None:
    half = package.rename(package.with_name(f".{NAME}.part"))
    assert finding(half, root)[0] is FindingKind.UNFINISHED


def test_a_certificate_that_has_expired(tmp_path: Path) -> None:
    old = seals(now=datetime(2012, 1, 1, tzinfo=UTC))
    package, root = build(tmp_path, old), root_file(tmp_path, old)
    assert finding(package, root)[0] is FindingKind.CERTIFICATE_EXPIRED
    assert 3 in shell_check.run(package, root).wrong
    then = datetime(2015, 1, 1, tzinfo=UTC).timestamp()
    assert Remark.SIGNED_OUTSIDE_VALIDITY in verify(package, root, now=then).remarks


def test_both_ends_of_validity_are_seen(package: Path, root: Path, ours: Seals) -> None:
    ends, begins = ours.seat.not_valid_after_utc, ours.seat.not_valid_before_utc
    for at, kind in (
        (ends + timedelta(seconds=1), FindingKind.CERTIFICATE_EXPIRED),
        (begins - timedelta(seconds=1), FindingKind.CERTIFICATE_NOT_YET),
        (ours.root.not_valid_after_utc + timedelta(seconds=1), FindingKind.ROOT_EXPIRED),
    ):
        assert finding(package, root, now=at.timestamp())[0] is kind
    for at in (ends, begins):
        assert verify(package, root, now=at.timestamp())


def test_every_byte_of_the_signature_counts(package: Path, root: Path) -> None:
    """Also those that lenient readers pass over, such as version numbers and empty parameters."""
    file = package / forms.SIGNATURE
    sound = file.read_bytes()
    for at in range(len(sound)):
        file.write_bytes(sound[:at] + bytes([sound[at] ^ 1]) + sound[at + 1 :])
        assert finding(package, root)[0] in (FindingKind.SIGNATURE_MALFORMED, FindingKind.SIGNATURE_WRONG), at
    for more in (b"\0", b"\n", sound):
        file.write_bytes(sound + more)
        assert finding(package, root)[0] is FindingKind.SIGNATURE_MALFORMED
        assert not shell_check.run(package, root).holds


def test_json_that_says_a_thing_twice_is_refused(package: Path, root: Path, ours: Seals) -> None:
    file = package / forms.CUSTODY
    file.write_bytes(file.read_bytes().replace(b'{"count":', b'{"count":1,\n"count":', 1))
    reseal(package, ours)
    assert finding(package, root) == (FindingKind.MALFORMED, forms.CUSTODY)
    assert not shell_check.run(package, root).holds


@pytest.mark.parametrize(
    "content", [b"[" * 200_000, b'{"count":NaN}', b"\xff\xfe", b"null", b'{"links":[1]}']
)
def test_json_of_the_wicked(package: Path, root: Path, ours: Seals, content: bytes) -> None:
    (package / forms.CUSTODY).write_bytes(content)
    reseal(package, ours)
    assert finding(package, root)[0] in (FindingKind.MALFORMED, FindingKind.EXTRACT_DOES_NOT_FIT)


def test_details_that_are_no_list_of_files_are_passed_over(tmp_path: Path, ours: Seals, root: Path) -> None:
    told = story({**ORIGINALS, **DERIVED})
    name = next(iter(ORIGINALS))
    for files in (["x"], "x", [{"name": name}], [{"name": name, "sha256": 1, "size": "many"}], None):
        told.append(Told("changed", details={"files": files}))
    package = build(tmp_path / "a", ours, told=told)
    assert verify(package, root).originals == len(ORIGINALS)


def test_it_can_be_stopped_and_tells_how_far_it_is(package: Path, root: Path) -> None:
    told: list[float] = []
    verify(package, root, progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(VerificationStopped):
        verify(package, root, cancelled=lambda: True)


def test_a_large_file_needs_no_memory(tmp_path: Path, ours: Seals, root: Path) -> None:
    """A sparse clip of 1 GiB is hashed by a process that may use a fraction of it."""
    big = tmp_path / "big.py"
    big.write_text(
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from console.package.hashing import Hasher\n"
        "from console.package.verify_tree import Tree\n"
        "from console.package.verify_lists import Lists, check_payload\n"
        "file = Path(sys.argv[1]) / 'data' / 'x'\n"
        "file.parent.mkdir()\n"
        "with file.open('wb') as f: f.truncate(300 << 20)\n"
        "import hashlib\n"
        "with file.open('rb') as f: a = hashlib.file_digest(f, 'sha256').hexdigest()\n"
        "with file.open('rb') as f: b = hashlib.file_digest(f, 'sha512').hexdigest()\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "tree = Tree(Path(sys.argv[1]), {'data/x': 300 << 20})\n"
        "check_payload(tree, Lists({}, {'data/x': a}, {'data/x': b}), None, None)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    import sys

    folder = tmp_path / "tree"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, str(big), str(folder)], capture_output=True, text=True, timeout=100, check=True
    )
    assert int(done.stdout) < 60_000  # kilobytes


def test_a_file_that_is_too_large_to_parse_is_refused(package: Path, root: Path) -> None:
    with io.FileIO(package / forms.SIGNATURE, "r+") as file:
        file.truncate(64 << 20)
    assert finding(package, root) == (FindingKind.TOO_MUCH, forms.SIGNATURE)


def test_a_rotated_key_keeps_old_packages_sound(tmp_path: Path, ours: Seals, root: Path) -> None:
    from console.keys.certificates import make_seat, new_key

    old = build(tmp_path / "old", ours)
    key = new_key()
    seat = make_seat(
        key,
        ours.root,
        ours.root_key,
        seat=SEAT,
        centre="ICCC Test",
        demo=False,
        now=ours.seat.not_valid_before_utc + timedelta(days=2),
    )
    new = build(tmp_path / "new", Seals(ours.root, ours.root_key, seat, key))
    assert verify(old, root).seat_fingerprint != verify(new, root).seat_fingerprint
    # A checkpoint by the old key in a package of the new one is not the new seat's word.
    write_custody(new, ours, story({**ORIGINALS, **DERIVED}))
    put_certificates(new, Seals(ours.root, ours.root_key, seat, key))
    reseal(new, Seals(ours.root, ours.root_key, seat, key))
    assert finding(new, root)[0] is FindingKind.CHECKPOINT_WRONG
    assert 9 in shell_check.run(new, root).wrong

"""A package of an incident: what is in it, that others can check it, and what the chain says of it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import threading
from dataclasses import replace
from pathlib import Path

import bagit
import pytest
from asn1crypto import tsp

from console.custody.values import What
from console.evidence.camera_then import CameraThen
from console.evidence.errors import UnknownIncident
from console.evidence.values import NO_NAME
from console.keys.errors import StampFailed, StampTrouble
from console.keys.stamp import stamp
from console.package import forms
from console.package.city import CityFacts
from console.package.export import export
from console.package.facts import CameraFacts, Device
from console.package.naming import DEMO_MARK
from console.package.values import Exported, ExportError, ExportRequest, ExportTrouble, Include, Stage
from console.package.verify import verify
from tests.package import shell_check
from tests.package.room import CAMERA, OPERATOR, OTHER, Room, looks_whole, names
from tests.rig.tsa import TimeServer


def read(package: Path, path: str) -> dict[str, object]:
    told = json.loads((package / path).read_bytes())
    assert isinstance(told, dict)
    return told


def test_a_package_holds_for_our_verification_and_for_bagit(room: Room, usb: Path) -> None:
    made = room.export(room.incident(), usb)
    held = verify(made.path, room.root)
    assert held.originals == 2
    assert held.derived == 2
    assert held.sealed_sha256 == made.root_sha256
    assert held.root_fingerprint == made.root_fingerprint == room.keys.root_fingerprint
    assert held.demo
    assert made.demo
    bagit.Bag(str(made.path)).validate()


def test_ordinary_tools_check_it(room: Room, usb: Path) -> None:
    made = room.export(room.incident(), usb)
    for sums in (forms.MANIFEST_SHA256, forms.TAG_MANIFEST):
        subprocess.run(["sha256sum", "-c", "--quiet", "--strict", sums], cwd=made.path, check=True)
    subprocess.run(
        ["sha512sum", "-c", "--quiet", "--strict", forms.MANIFEST_SHA512], cwd=made.path, check=True
    )
    signature = ["cms", "-verify", "-binary", "-inform", "DER", "-purpose", "any", "-out", "/dev/null"]
    files = ["-in", forms.SIGNATURE, "-content", forms.TAG_MANIFEST, "-CAfile", str(room.root)]
    subprocess.run(["openssl", *signature, *files], cwd=made.path, check=True, capture_output=True)


def test_everything_has_its_place_and_a_plain_name(room: Room, usb: Path) -> None:
    made = room.export(room.incident(), usb)
    paths = {p.relative_to(made.path).as_posix() for p in made.path.rglob("*") if p.is_file()}
    fixed = {*forms.TAG_FILES, *forms.NEEDED_PAYLOAD, forms.TAG_MANIFEST, forms.SIGNATURE, DEMO_MARK}
    footage = paths - fixed
    assert fixed <= paths
    assert sorted(p.rpartition("/")[0] for p in footage) == ["data/derived"] * 2 + ["data/originals"] * 2
    assert all(p.rpartition("/")[2].startswith("derived_") for p in footage if "/derived/" in p)
    assert all(p.isascii() and len(f"{made.name}/{p}") <= 100 for p in paths)
    assert made.path == usb / made.name
    assert made.name.endswith("-000001")
    assert made.files == len(paths)
    assert looks_whole(usb) == [made.name]
    assert names(usb) == [made.name]


def test_the_records_say_what_is_known_and_nothing_more(room: Room, usb: Path) -> None:
    incident = room.incident()
    made = room.export(incident, usb)
    told = read(made.path, forms.INCIDENT)
    assert told["incident"]["title"] == "चोरी / Theft 🚲"  # type: ignore[index]
    assert told["package"]["number"] == 1  # type: ignore[index]
    assert {f["name"] for f in told["files"]} == {f.name for c in incident.clips for f in c.files}  # type: ignore[attr-defined]
    derived = read(made.path, forms.DERIVED_LIST)["files"]
    assert all(f["derived_from"][0].startswith(forms.ORIGINALS) for f in derived)  # type: ignore[attr-defined]
    source = read(made.path, forms.SOURCE)
    assert source["cameras"][0]["device"] == {"kind": None, "make": None, "model": None, "serial": None}  # type: ignore[index]
    assert source["files"][0]["gaps"][0]["seconds"] == 1.0  # type: ignore[index]
    clock = read(made.path, forms.CLOCK)
    assert {m["what"] for m in clock["moments"]} >= {"bookmarked", "capture_ended", "export_begun"}  # type: ignore[attr-defined]


def test_a_camera_is_told_as_it_was_and_of_which_day_that_is(room: Room, usb: Path) -> None:
    """Its entry in the list is another one at the export: a camera that never saw the incident."""
    then = CameraThen(1795352400.0, lat=27.9, lon=78.1, owner="R. Gupta", make="M", serial='"SAW" IT')
    incident = room.incident(replace(CAMERA, then=then), OTHER)
    today = {
        camera.camera_id: CameraFacts(
            *(0, camera.number, camera.name, camera.place, camera.thana, NO_NAME, 27.9, 78.1, None),
            owner="R. Gupta",
            device=Device("camera", "M", "", "NEVER SAW IT"),
        )
        for camera in (CAMERA, OTHER)
    }
    request = ExportRequest(incident.id, usb, OPERATOR)
    made = export(request, room.tools, CityFacts(NO_NAME, today))
    source = read(made.path, forms.SOURCE)
    kept, older = source["cameras"]  # type: ignore[misc]
    assert kept["device"] == {"kind": "camera", "make": "M", "model": None, "serial": '"SAW" IT'}
    assert kept["known"] == {
        "as_of": {"utc": "2026-11-22T13:00:00.000000Z", "ist": "2026-11-22 18:30:00.000000"},
        "kept_with_the_incident": True,
        "in_the_list_at_the_export": True,
        "changed_in_the_list_since": ["serial"],
    }
    assert older["device"]["serial"] == "NEVER SAW IT"
    assert older["known"]["as_of"] == source["package"]["made"]  # type: ignore[index]
    assert not older["known"]["kept_with_the_incident"]
    assert [each["known"] for each in read(made.path, forms.INCIDENT)["cameras"]] == [  # type: ignore[attr-defined]
        kept["known"],
        older["known"],
    ]
    verify(made.path, room.root)
    outcome = shell_check.run(made.path, room.root)
    assert outcome.holds, outcome.said


def test_numbers_leave_none_out_and_a_failure_explains_its_own(room: Room, usb: Path) -> None:
    incident = room.incident()
    first = room.export(incident, usb)
    original = room.incidents.path_of(incident, incident.clips[0].files[0])
    whole = original.read_bytes()
    original.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(ExportError) as failed:
        room.export(incident, usb)
    assert (failed.value.trouble, failed.value.detail) == (ExportTrouble.FILE_CHANGED, original.name)
    assert failed.value.number == 2
    original.write_bytes(whole)
    third = room.export(incident, usb)
    assert (first.number, third.number) == (1, 3)
    assert names(usb) == sorted([first.name, third.name])
    failures = room.entries(What.EXPORT_FAILED)
    assert [(e.why, json.loads(e.details)["number"]) for e in failures] == [("file_changed", 2)]
    verify(third.path, room.root)


def test_the_chain_names_the_package_and_is_sealed_after_it(room: Room, usb: Path) -> None:
    made = room.export(room.incident(), usb)
    (entry,) = room.entries(What.EXPORTED)
    told = json.loads(entry.details)
    assert (told["name"], told["root_sha256"], told["path"]) == (made.name, made.root_sha256, str(made.path))
    assert entry.who == OPERATOR
    assert made.checkpoint is not None
    assert made.checkpoint.count >= entry.number
    assert made.entered


@pytest.mark.parametrize("gone", ["missing", "folder"])
def test_a_missing_original_is_named(room: Room, usb: Path, gone: str) -> None:
    incident = room.incident()
    path = room.incidents.path_of(incident, incident.clips[0].files[0])
    path.unlink()
    if gone == "folder":
        path.mkdir()
    with pytest.raises(ExportError) as failed:
        room.export(incident, usb)
    expected = ExportTrouble.FILE_MISSING if gone == "missing" else ExportTrouble.FILE_UNREADABLE
    assert (failed.value.trouble, failed.value.detail) == (expected, path.name)
    assert names(usb) == []


def test_two_exports_at_once_have_numbers_of_their_own(room: Room, usb: Path) -> None:
    incidents = [room.incident(), room.incident(CAMERA, title="x" * 300)]
    made: list[Exported] = []

    def run(number: int) -> None:
        made.append(room.export(incidents[number % 2], usb))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(each.number for each in made) == [1, 2, 3, 4, 5, 6]
    assert len({verify(each.path, room.root).sealed_sha256 for each in made}) == 6
    assert names(usb) == sorted(each.name for each in made)


def test_stills_and_copies_can_be_left_out_but_never_originals(room: Room, usb: Path) -> None:
    incident = room.incident()
    made = room.export(incident, usb, include=Include(derived=frozenset()))
    held = verify(made.path, room.root)
    assert (held.originals, held.derived) == (2, 0)
    one = incident.stills[0].files[0].name
    held = verify(room.export(incident, usb, include=Include(derived=frozenset({one}))).path, room.root)
    assert (held.originals, held.derived) == (2, 1)


def test_cancelled_at_any_stage_nothing_is_left(room: Room, usb: Path) -> None:
    incident = room.incident()
    for stage in (s for s in Stage if s not in (Stage.ENCRYPTING, Stage.FINISHING)):
        seen: list[Stage] = []
        with pytest.raises(ExportError) as failed:
            room.export(
                incident,
                usb,
                progress=lambda _, now: seen.append(now),  # noqa: B023
                cancelled=lambda: stage in seen,  # noqa: B023
            )
        assert failed.value.trouble is ExportTrouble.CANCELLED
        assert names(usb) == []
    assert len(room.entries(What.EXPORT_FAILED)) == 7


def test_without_a_stamp_server_it_says_so_and_a_silent_server_stops_nothing(room: Room, usb: Path) -> None:
    def silent(_signed: bytes) -> bytes:
        raise StampFailed(StampTrouble.NO_ANSWER)

    incident = room.incident()
    plain = room.export(incident, usb)
    assert "none" in (plain.path / forms.BAG_INFO).read_text(encoding="utf-8").partition("Time-Stamp:")[2]
    assert (plain.time_stamped, plain.stamp_trouble) == (False, "")
    asked = room.export(incident, usb, stamp=silent)
    assert not asked.time_stamped
    assert "no_answer" in asked.stamp_trouble
    verify(asked.path, room.root)


def test_an_incident_that_is_not_there_takes_no_number(room: Room, usb: Path) -> None:
    from console.package.export import export

    with pytest.raises(UnknownIncident):
        export(ExportRequest("no-such", usb, OPERATOR), room.tools)
    with pytest.raises(ExportError) as failed:
        room.export(room.incident(), usb / "gone")
    assert (failed.value.trouble, failed.value.number) == (ExportTrouble.TARGET_MISSING, 0)
    assert room.entries(What.EXPORT_BEGUN) == []


def test_a_package_of_real_keys_is_not_called_a_demo(tmp_path: Path, usb: Path) -> None:
    room = Room(tmp_path / "real", demo=False)
    try:
        made = room.export(room.incident(), usb)
        assert not made.demo
        assert not (made.path / DEMO_MARK).exists()
        assert not verify(made.path, room.root).demo
    finally:
        room.close()


def test_a_package_of_the_same_name_is_never_written_over(room: Room, usb: Path) -> None:
    incident = room.incident()
    name = room.export(incident, usb).name.replace("-000001", "-000002")
    (usb / name).mkdir()
    with pytest.raises(ExportError) as failed:
        room.export(incident, usb)
    assert failed.value.trouble is ExportTrouble.NAME_TAKEN
    assert list((usb / name).iterdir()) == []
    shutil.rmtree(usb / name)
    assert room.export(incident, usb).number == 3


@pytest.mark.parametrize("how", ["seat", "root"])
def test_keys_that_change_meanwhile_never_make_a_package_that_does_not_hold(
    room: Room, usb: Path, how: str
) -> None:
    incident = room.incident(CAMERA)
    changed: list[str] = []

    def progress(_share: float, stage: Stage) -> None:
        if stage in (Stage.COPYING, Stage.MANIFESTS) and stage not in changed:
            changed.append(stage)
            room.keys.rotate("who") if how == "seat" else room.keys.renew_root("who")

    former = room.root.read_bytes()
    with pytest.raises(ExportError) as failed:
        room.export(incident, usb, progress=progress)
    assert failed.value.trouble is ExportTrouble.SIGNING_FAILED
    assert names(usb) == []
    # Changed before the checkpoint it is refused; changed after it, the package is of the former key.
    changed[:] = [Stage.COPYING]
    room.keys.export_root(room.root)
    root = usb.parent / "ROOT.pem"
    root.write_bytes(room.root.read_bytes())
    made = room.export(incident, usb, progress=progress)
    assert changed == [Stage.COPYING, Stage.MANIFESTS]
    verify(made.path, root)
    assert (root.read_bytes() == former) == (how == "seat")


def test_a_clip_that_was_swapped_together_with_its_record_is_not_packed(room: Room, usb: Path) -> None:
    incident = room.incident(CAMERA)
    original = next(file for file in incident.files if file.name.endswith(".mp4"))
    forged = b"another scene"
    (room.data / "evidence" / incident.folder / original.name).write_bytes(forged)
    sha256 = hashlib.sha256(forged).hexdigest()
    room.store.write(
        lambda db: db.execute(
            "UPDATE incident_files SET sha256 = ?, size = ? WHERE name = ?",
            [sha256, len(forged), original.name],
        )
    ).result(10)
    with pytest.raises(ExportError) as failed:
        room.export(room.incidents.get(incident.id), usb)
    assert (failed.value.trouble, failed.value.detail) == (ExportTrouble.FILE_CHANGED, original.name)
    assert names(usb) == []


def test_a_stamp_that_verification_would_refuse_is_left_out(
    room: Room, usb: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with TimeServer(tmp_path_factory.mktemp("tsa")) as server:

        def granted_otherwise(signed: bytes) -> bytes:
            answer = tsp.TimeStampResp.load(stamp(signed, server.url, (server.root,)))
            answer["status"]["status"] = "granted_with_mods"
            return bytes(answer.dump(force=True))

        incident = room.incident(CAMERA)
        plain = room.export(incident, usb, stamp=lambda signed: stamp(signed, server.url, (server.root,)))
        odd = room.export(incident, usb, stamp=granted_otherwise)
    assert (plain.time_stamped, plain.stamp_trouble) == (True, "")
    assert not odd.time_stamped
    assert odd.stamp_trouble
    verify(odd.path, room.root)

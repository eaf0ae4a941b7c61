"""`safecity evidence` on a terminal: lists, exports and makes samples, and says in words what it cannot."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from console.evidence.values import Incident
from console.package.verify import verify
from tests.package.room import CAMERA, Room
from ui.package.commands import evidence

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def known(room: Room) -> Iterator[tuple[Room, Incident]]:
    """A settled incident in a folder that no console has open any more."""
    incident = room.incident(CAMERA)
    room.close()
    yield room, incident


def run(*arguments: object) -> Result:
    return CliRunner().invoke(evidence, [str(argument) for argument in arguments])


@pytest.mark.usefixtures("qapp")
def test_incidents_are_listed_and_exported_by_the_end_of_their_names(
    known: tuple[Room, Incident], usb: Path
) -> None:
    room, incident = known
    listed = run("list", "--data", room.data, "--json")
    (told,) = json.loads(listed.output)["incidents"]
    assert (told["id"], told["cameras"], told["files"]) == (incident.id, [42], 2)
    assert incident.id in run("list", "--data", room.data, "--lang", "hi").output
    made = run("export", incident.id[-8:], "--to", usb, "--data", room.data, "--json")
    assert made.exit_code == 0, made.output
    package = json.loads(made.output)
    held = verify(Path(package["package"]), room.root)
    assert (held.sealed_sha256, package["number"]) == (package["sealed_sha256"], 1)
    assert {p.name for p in Path(package["package"], "data", "documents").iterdir()} == {
        "report.pdf",
        "certificate-63-4-draft.pdf",
        "hash-report.pdf",
    }


@pytest.mark.usefixtures("qapp")
def test_a_password_makes_one_file(known: tuple[Room, Incident], usb: Path, tmp_path: Path) -> None:
    room, incident = known
    file = tmp_path / "password"
    file.write_text("ताला 42\nsecond line\n", encoding="utf-8")
    made = run(
        "export", incident.id, "--to", usb, "--password-file", file, "--data", room.data, "--lang", "en"
    )
    assert made.exit_code == 0, made.output
    (path,) = usb.glob("*.tar.enc")
    assert str(path) in made.output
    assert verify(path, room.root, password="ताला 42").originals == 1


@pytest.mark.usefixtures("qapp")
def test_what_cannot_be_done_is_said_in_words(
    known: tuple[Room, Incident], usb: Path, tmp_path: Path
) -> None:
    room, incident = known
    empty = tmp_path / "empty"
    empty.write_text("\n")
    cases = {
        "no incident": run("export", "ffffff", "--to", usb, "--data", room.data, "--lang", "en"),
        "holds no password": run(
            "export", incident.id, "--to", usb, "--password-file", empty, "--data", room.data, "--lang", "en"
        ),
        "not there": run("export", incident.id, "--to", usb / "gone", "--data", room.data, "--lang", "en"),
        "no database": run("list", "--data", tmp_path / "nothing", "--lang", "en"),
    }
    for words, result in cases.items():
        assert result.exit_code == 2, (words, result.output)
        assert words in result.output
    assert list(usb.iterdir()) == []
    with_console = Room(room.data)
    try:
        busy = run("export", incident.id, "--to", usb, "--data", room.data, "--lang", "en")
        assert (busy.exit_code, "already open" in busy.output) == (2, True)
        assert run("list", "--data", room.data).exit_code == 0
    finally:
        with_console.close()


@pytest.mark.slow
def test_a_sample_is_made_of_a_camera_and_holds(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for number in (1, 2):
        made = subprocess.run(
            [sys.executable, "-m", "ui.cli", "evidence", "sample", str(tmp_path / "try"), "--json"],
            cwd=REPOSITORY,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=110,
        )
        told = json.loads(made.stdout)
        root = Path(told["root"])
        assert root.name == ("ROOT.pem" if number == 1 else f"{told['name']}-ROOT.pem")
        held = verify(Path(told["package"]), root)
        assert held.demo
        assert (held.originals, held.derived) == (1, 1)


@pytest.mark.usefixtures("qapp")
def test_a_mistyped_folder_is_not_made(usb: Path, tmp_path: Path) -> None:
    mistyped = tmp_path / "dta"
    said = run("export", "0123456789ab", "--to", usb, "--data", mistyped, "--lang", "en")
    assert said.exit_code == 2
    assert str(mistyped) in said.output
    assert not mistyped.exists()

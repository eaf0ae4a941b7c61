"""Packages that were really exported, with the names of the wicked, before both verifiers."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from console.catalogue.values import Name
from console.evidence.values import BookmarkedCamera
from console.package import forms
from console.package.verify import verify
from console.package.verify_values import DoesNotHold, Remark
from tests.package import alterations, shell_check
from tests.package.forger import Room as Forger
from tests.package.room import CAMERA, OTHER, Room
from tests.package.small_package import build, seals

ODD = BookmarkedCamera(
    "cam-3",
    9,
    Name('"path":"x","sha256":"y" ../\\', "a/b \\ 'c' $(touch owned) `id` 🚨" * 6),
    "cam-3/sub",
)
# Those that need nothing to be known of what is in the package.
ANYWHERE = (
    alterations.flip_a_bit,
    alterations.cut_off,
    alterations.append,
    alterations.remove,
    alterations.add,
    alterations.rename,
    alterations.swap,
    alterations.edit_a_list,
    alterations.change_with_lists,
    alterations.sign_with_another_key,
)


def test_both_say_that_it_holds(room: Room, usb: Path) -> None:
    incident = room.incident(CAMERA, OTHER, ODD, title='"number":1,"incident":"x" %s %d \\n 🚲')
    made = room.export(incident, usb)
    verified = verify(made.path, room.root)
    assert (verified.name, verified.sealed_sha256) == (made.name, made.root_sha256)
    assert verified.root_fingerprint == made.root_fingerprint
    assert verified.originals == len([f for c in incident.clips for f in c.files])
    assert verified.derived == len(incident.stills)
    assert Remark.DEMO in verified.remarks
    outcome = shell_check.run(made.path, room.root)
    assert outcome.holds, outcome.said
    assert not list(usb.rglob("owned"))


def test_verify_txt_in_the_package_is_what_the_test_runs(room: Room, usb: Path) -> None:
    made = room.export(room.incident(), usb)
    text = (made.path / forms.VERIFY).read_text("utf-8")
    typed = "".join(f"{line[4:]}\n" for line in text.splitlines() if line.startswith("    "))
    assert shell_check.run(made.path, room.root, script_text=typed).holds


@pytest.mark.slow
def test_both_see_what_was_done_to_it(room: Room, usb: Path, tmp_path: Path) -> None:
    made = room.export(room.incident(), usb)
    forger = seals()
    prepared = Forger(forger, forger, forger, {}, build(tmp_path, forger))
    for seed, alter in enumerate(ANYWHERE):
        altered = tmp_path / "altered"
        shutil.copytree(made.path, altered)
        alter(altered, prepared, random.Random(seed))
        with pytest.raises(DoesNotHold):
            verify(altered, room.root)
        assert not shell_check.run(altered, room.root).holds, alter
        shutil.rmtree(altered)

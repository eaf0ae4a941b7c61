"""What a report says of footage that is missing, and of whose clock its times are."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from console.custody.values import What
from console.evidence.values import Capture, CaptureKind, CaptureState, EvidenceFile, Origin
from console.package import describe
from console.package.facts import PackagedFile, PackageFacts
from tests.ui import package_facts
from tests.ui.package_facts import AT, clip
from tests.ui.test_documents import REPORT, make, text_of
from ui.documents.custody_words import entry_words
from ui.documents.report_missing import _lacking_rows
from ui.documents.speech import ENGLISH

pytestmark = pytest.mark.usefixtures("qapp")


def facts_with(*files: EvidenceFile, state: CaptureState = CaptureState.DONE) -> PackageFacts:
    """A package of one clip, asked for from a minute before the moment to a minute after it."""
    asked = Capture("c1", CaptureKind.CLIP, 0, "s0", AT - 60, AT + 60, "clip", state, files=files)
    given = package_facts.facts(language="en")
    done = package_facts.entry(41, What.CAPTURE_ENDED, subject="clip", details='{"after":"done"}')
    return replace(
        given,
        incident=replace(given.incident, captures=(asked,)),
        files=tuple(PackagedFile(f"data/originals/{file.name}", 0, file) for file in files),
        history=(done,),
    )


def rows(facts: PackageFacts) -> list[tuple[str, str, str]]:
    return _lacking_rows(facts, ENGLISH)


def test_a_camera_that_died_is_told_with_what_was_asked_beside_what_was_kept(tmp_path: Path) -> None:
    # As a package of an older console has it: the clip is called done.
    facts = facts_with(clip("a.mp4", 0, AT - 61, AT + 22))
    assert rows(facts) == [
        ("1001", "18:30:22 – 18:31:00", "38.0 s: asked until 18:31:00, kept until 18:30:22")
    ]
    report = text_of(make(facts, tmp_path)[REPORT])
    assert "38.0s:askeduntil18:31:00,keptuntil18:30:22" in report
    assert "Nogapwasnoticed" not in report
    assert "Recordedandsealed;clip;kept,butnotallthatwasasked" in report
    assert "whole" not in report


def test_a_late_begin_and_a_hole_between_two_files_are_told() -> None:
    facts = facts_with(clip("a.mp4", 0, AT - 45, AT), clip("b.mp4", 0, AT + 10, AT + 60))
    assert [(span, what) for _, span, what in rows(facts)] == [
        ("18:29:00 – 18:29:15", "15.0 s: asked from 18:29:00, kept from 18:29:15"),
        ("18:30:00 – 18:30:10", "10.0 s: asked, and in no file"),
    ]


def test_a_clip_of_another_hour_than_was_asked_is_told_by_its_times() -> None:
    (row,) = rows(facts_with(clip("a.mp4", 0, AT - 3660, AT - 3540)))
    assert row[2] == "120.0 s: asked 18:29:00 – 18:31:00, kept 17:29:00 – 17:31:00"


def test_a_gap_is_told_once_and_a_whole_clip_not_at_all(tmp_path: Path) -> None:
    whole = facts_with(clip("a.mp4", 0, AT - 61, AT + 60))
    report = text_of(make(whole, tmp_path / "whole")[REPORT])
    assert "Nogapwasnoticedwithintheclips." in report
    assert "Recordedandsealed;clip;whole" in report
    holed = facts_with(clip("a.mp4", 0, AT - 61, AT + 60, gaps=((AT, AT + 9.0),)))
    report = text_of(make(holed, tmp_path / "holed")[REPORT])
    assert report.count("9.0swithoutpicturesina.mp4") == 1
    assert "9.0s:asked" not in report
    assert "Recordedandsealed;clip;whole" not in report


def test_one_that_gave_nothing_is_told_once() -> None:
    (row,) = rows(facts_with(state=CaptureState.FAILED))
    assert row[2] == "nothing was kept"


def test_the_package_says_so_for_machines() -> None:
    facts = facts_with(clip("a.mp4", 0, AT - 45, AT + 60, gaps=((AT, AT + 9.0),)))
    first, second = _read(describe.source_json(facts))["lacking"]
    assert first == {
        "camera": 0,
        "capture": "c1",
        "asked_from": first["asked_from"],
        "asked_to": first["asked_to"],
        "where": "begin",
        "from": first["asked_from"],
        "to": first["to"],
        "seconds": 15.0,
        "in_a_gap_of_a_file": False,
    }
    assert first["to"] != first["from"]
    assert (second["where"], second["seconds"], second["in_a_gap_of_a_file"]) == ("within", 9.0, True)


def test_whose_clock_it_was_is_said_where_a_recorder_was_asked(tmp_path: Path) -> None:
    ring, fetched = clip("a.mp4", 0, AT - 61, AT), clip("b.mp4", 0, AT - 1, AT + 60, origin=Origin.RECORDING)
    both = facts_with(ring, fetched)
    sentence = "Offilesfetchedfromarecorder,andofwhatwasmadefromthem,thetimesaretherecorder's"
    assert sentence in text_of(make(both, tmp_path / "both")[REPORT])
    assert sentence not in text_of(make(facts_with(ring), tmp_path / "ring")[REPORT])
    told = _read(describe.clock_json(both))
    assert told["basis"] == "clock_of_the_machine"
    assert {each["name"]: each["basis"] for each in told["cameras"]} == {
        "a.mp4": "clock_of_the_machine",
        "b.mp4": "clock_of_the_recorder",
    }


def test_an_entry_is_called_whole_only_where_nothing_lacks() -> None:
    entry = package_facts.entry(1, What.CAPTURE_ENDED, subject="clip", details='{"after":"done"}')
    assert entry_words(ENGLISH, entry) == "Recorded and sealed; clip; whole"
    assert (
        entry_words(ENGLISH, entry, {"clip"}) == "Recorded and sealed; clip; kept, but not all that was asked"
    )
    assert entry_words(ENGLISH, entry, {"another"}) == entry_words(ENGLISH, entry)


def _read(content: bytes) -> dict[str, Any]:
    told = json.loads(content)
    assert isinstance(told, dict)
    return told

"""A clock that is set while a clip is recorded puts moment and clip apart: the package says by how much."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from console.custody import moment
from console.custody.values import Happening, What
from console.evidence.values import Incident
from console.package import forms
from console.package.verify import verify
from console.relay.values import ClipRequest
from tests.package import shell_check
from tests.package.room import CAMERA, OPERATOR, PlayedRelay, Room


@dataclass
class Clock:
    """This machine's monotonic clock, as it stands behind a wall clock that is set."""

    set_by_s: float = 0.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made, truly = Clock(), moment.monotonic_s
    # The wall clock of a test machine cannot be set, so the other one goes back by as much.
    monkeypatch.setattr(moment, "monotonic_s", lambda: truly() + 1e6 - made.set_by_s)
    return made


def told(package: Path) -> list[dict[str, Any]]:
    found = json.loads((package / forms.CLOCK).read_bytes())["clock_was_set"]
    assert isinstance(found, list)
    return found


def settle(room: Room, incident: Incident) -> None:
    """Wait until what has ended stands in the chain as well."""
    room.wait(lambda: not room.incidents.get(incident.id).open)
    room.store.write(lambda _: None).result(10)


def test_a_clock_set_during_a_clip_is_told_with_its_size(
    room: Room, usb: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    truly = PlayedRelay.record

    def record(relay: PlayedRelay, request: ClipRequest) -> None:
        clock.set_by_s = 3600.0
        truly(relay, request)

    monkeypatch.setattr(PlayedRelay, "record", record)
    made = room.export(room.incident(CAMERA), usb)
    (step,) = told(made.path)
    assert step["by_s"] == pytest.approx(3600.0, abs=0.5)
    (bookmarked,) = room.entries(What.BOOKMARKED)
    ended = room.entries(What.CAPTURE_ENDED)[-1]
    assert bookmarked.number <= step["after"]["entry"] < step["before"]["entry"] <= ended.number
    assert step["before"]["at"]["utc"].endswith("Z")
    verify(made.path, room.root)
    outcome = shell_check.run(made.path, room.root)
    assert outcome.holds, outcome.said


def test_two_steps_that_cancel_out_are_both_told(
    room: Room, usb: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the first part of a clip the times may be those of the clock in between."""
    truly, asked = PlayedRelay.record, []
    monkeypatch.setattr(PlayedRelay, "record", lambda relay, request: asked.append((relay, request)))
    incident = room.incidents.bookmark([CAMERA], operator=OPERATOR, before_s=5, after_s=0)
    room.wait(lambda: bool(asked))
    for set_by_s in (-120.0, 0.0):
        clock.set_by_s = set_by_s
        # As `Checkpoints.tick` does when it notices.
        room.chain.append(Happening(What.CLOCK_STEPPED, "")).result(10)
    truly(*asked[0])
    settle(room, incident)
    made = room.export(incident, usb)
    assert [step["by_s"] for step in told(made.path)] == pytest.approx([-120.0, 120.0], abs=0.5)


def test_what_was_set_before_or_afterwards_does_not_concern_it(room: Room, usb: Path, clock: Clock) -> None:
    room.chain.append(Happening(What.SHIFT_CHANGE, OPERATOR)).result(10)
    clock.set_by_s = 50.0
    incident = room.incident(CAMERA)
    settle(room, incident)
    clock.set_by_s = 100.0
    room.chain.append(Happening(What.CLOCK_STEPPED, "")).result(10)
    room.incidents.edit(incident.id, note="looked at", operator=OPERATOR)
    assert told(room.export(incident, usb).path) == []


def test_another_run_of_the_machine_has_another_monotonic_clock(
    room: Room, usb: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    incident = room.incident(CAMERA)
    settle(room, incident)
    monkeypatch.setattr(moment, "boot", lambda: "the next run")
    clock.set_by_s = 9e5
    now = time.time()
    room.incidents.add_clip(incident.id, CAMERA, now - 300, now - 290, operator=OPERATOR)
    settle(room, incident)
    assert {entry.boot for entry in room.entries(What.CAPTURE_ENDED)} >= {"the next run"}
    assert told(room.export(incident, usb).path) == []


def test_a_clip_of_another_day_is_held_against_the_moment(room: Room, usb: Path, clock: Clock) -> None:
    incident = room.incident(CAMERA)
    settle(room, incident)
    clock.set_by_s = -20.0
    now = time.time()
    room.incidents.add_clip(incident.id, CAMERA, now - 300, now - 290, operator=OPERATOR)
    settle(room, incident)
    (step,) = told(room.export(incident, usb).path)
    assert step["by_s"] == pytest.approx(-20.0, abs=0.5)

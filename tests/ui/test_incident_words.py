"""Every value that an operator can meet has words of its own, and no key is claimed twice."""

from __future__ import annotations

import inspect

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from console.custody.values import What
from console.evidence import errors
from console.evidence.categories import load_categories
from console.evidence.errors import EvidenceError
from console.evidence.states import IncidentState
from console.evidence.values import EventKind, IncidentEvent, Origin, ReferenceKind, Trouble
from console.retention.values import LooseKind
from console.sources.recordings import RecordingsTrouble
from tests.ui.incident_room import Room, city, room
from ui.actions import ACTIONS
from ui.incidents import case_words, history_words, words
from ui.incidents.retention_model import loose_words
from ui.keys.keymap import FIXED

__all__ = ["room"]
CATEGORIES = load_categories()
# Each refusal with what it carries; the others carry nothing.
CARRIED = {
    "StepNotAllowed": (IncidentState.OPEN, IncidentState.KEPT),
    "SamePerson": ("Asha",),
    "HoldStands": (IncidentState.OPEN,),
    "IncidentDeleted": (1_790_000_000.0,),
    "BadStretch": (600.0,),
}
TOLD_ELSEWHERE = {"EvidenceError", "UnknownIncident", "CategoriesUnreadable", "CopyFailed"}


def entry(what: EventKind, field: str = "", before: str = "", after: str = "", why: str = "") -> str:
    made = IncidentEvent("id", 1_790_000_000.0, "Asha", "seat", what, field, before, after, why)
    return history_words.event_words(made, CATEGORIES)


@pytest.mark.parametrize("what", sorted(set(EventKind) - {EventKind.SEAL_BROKEN}))
def test_each_kind_of_entry_has_words(qapp: object, what: EventKind) -> None:
    line = entry(what, "thing", "done", "done", "because of it")
    assert not line.startswith(what.value)
    assert line.endswith("because of it")


def test_entries_as_they_are_entered(qapp: object) -> None:
    assert entry(EventKind.STATE_CHANGED, "state", "open", "under_review") == "State: Open → Under review"
    assert entry(EventKind.CHANGED, "references", "", "fir 12/2026, gd 7") == "Numbers: – → FIR 12/2026, GD 7"
    assert entry(EventKind.CHANGED, "category", "", "theft") == "Category: – → Theft"
    assert entry(EventKind.HANDLED_BY, "handlers", after="SI Devi") == "Handled by: SI Devi"
    assert entry(EventKind.CAPTURE_ENDED, "0042_x", after="failed:disk_full") == (
        "0042_x: Not saved. The disk is full"
    )
    assert "20:46:40 – 20:47:40" in entry(EventKind.CLIP_ADDED, "0042_x", "ring", "1790003800 1790003860")
    assert (
        entry(EventKind.DERIVED_MADE, "copy.mp4", "clip.mp4", "{}")
        == "Derived copy made: copy.mp4 ← clip.mp4"
    )


def test_the_chain_and_the_history_speak_of_the_same(qapp: object) -> None:
    assert {kind.value for kind in EventKind} <= {what.value for what in What}


def test_each_refusal_is_a_sentence_that_helps(qapp: object) -> None:
    general = case_words.refusal_words(EvidenceError("x"))
    kinds = [
        kind
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, EvidenceError) and name not in TOLD_ELSEWHERE
    ]
    assert len(kinds) >= 9
    said = {kind.__name__: case_words.refusal_words(kind(*CARRIED.get(kind.__name__, ()))) for kind in kinds}
    assert len(set(said.values())) == len(kinds)
    assert all(sentence.endswith(".") and sentence != general for sentence in said.values()), said
    assert "Asha" in said["SamePerson"]


def test_each_state_trouble_and_origin_has_words(qapp: object) -> None:
    for values, told in (
        (IncidentState, case_words.state_words),
        (ReferenceKind, case_words.reference_kind_words),
        (Trouble, words.trouble_words),
        (Origin, words.origin_words),
        (LooseKind, loose_words),
    ):
        said = [told(value) for value in values]  # type: ignore[operator]
        assert all(said)
        assert len(set(said)) == len(said)
    assert all(case_words.recordings_words(trouble) for trouble in RecordingsTrouble)


def test_no_key_of_the_page_is_an_actions_key(room: Room, qtbot: QtBot) -> None:
    """Qt carries out neither of two that claim the same key."""
    page = room.page(qtbot, city())
    own = {shortcut.key().toString() for shortcut in page.findChildren(QShortcut)}
    actions = {QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys}
    assert {"Ctrl+Shift+E", "Ctrl+G", "Alt+1"} <= own
    assert not own & actions
    # And nobody can give one of them away.
    assert own <= {QKeySequence(key).toString() for key in FIXED}

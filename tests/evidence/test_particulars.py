"""What people write and decide: fields, numbers, handlers, states, hold; each with its entry in the chain."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.values import Name
from console.custody.chain import Chain
from console.custody.values import What
from console.evidence.categories import city_categories, load_categories
from console.evidence.errors import HoldStands, PersonMissing, ReasonMissing, StepNotAllowed
from console.evidence.incidents import Incidents
from console.evidence.states import IncidentState, check_step, needs_reason, next_states
from console.evidence.values import (
    BookmarkedCamera,
    EventKind,
    IncidentFilter,
    Reference,
    ReferenceKind,
    Severity,
)
from console.evidence.writing import clean_references, clean_tags, same_person
from console.store.store import Store
from tests.evidence.conftest import CAMERA
from tests.evidence.test_killed_console import NoRelay

PUMP = BookmarkedCamera("c7", 1507, Name("पेट्रोल पम्प", "Petrol pump"), "c7/sub")
FIR = Reference(ReferenceKind.FIR, "12/2026")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as store:
        yield store


@pytest.fixture
def incidents(store: Store, tmp_path: Path) -> Iterator[Incidents]:
    made = Incidents(store, NoRelay(), tmp_path / "evidence", categories=load_categories())
    yield made
    made.close()


def again(incidents: Incidents, store: Store, incident_id: str) -> object:
    """The incident as a later run finds it."""
    store.write(lambda _: None).result(5)
    return Incidents(store, NoRelay(), Path("unused")).get(incident_id)


def told(incidents: Incidents, incident_id: str, store: Store) -> list[tuple[EventKind, str, str, str, str]]:
    store.write(lambda _: None).result(5)
    return [(e.what, e.operator, e.field, e.before, e.after) for e in incidents.history(incident_id)[1:]]


# States


@given(st.sampled_from(IncidentState), st.sampled_from(IncidentState))
def test_a_step_is_in_the_table_or_refused(before: IncidentState, after: IncidentState) -> None:
    if after in next_states(before):
        check_step(before, after, "a reason")
        if needs_reason(before, after):
            with pytest.raises(ReasonMissing):
                check_step(before, after, " ")
        else:
            check_step(before, after, "")
    else:
        with pytest.raises(StepNotAllowed):
            check_step(before, after, "a reason")


def test_the_usual_way_needs_no_reason_and_every_state_leads_on() -> None:
    order = tuple(IncidentState)
    for before, after in pairwise(order):
        assert after in next_states(before)
        assert not needs_reason(before, after)
    assert all(next_states(state) for state in order)
    assert all(IncidentState.CLOSED in next_states(s) for s in order[:4])


def test_each_step_is_in_the_chain_with_its_reason(incidents: Incidents, store: Store) -> None:
    made = incidents.bookmark([CAMERA], operator="Asha")
    incidents.set_state(made.id, IncidentState.UNDER_REVIEW, operator="Ravi")
    incidents.set_state(made.id, IncidentState.UNDER_REVIEW, operator="Ravi")
    with pytest.raises(StepNotAllowed):
        incidents.set_state(made.id, IncidentState.HANDED_OVER, operator="Ravi", why="hurry")
    with pytest.raises(ReasonMissing):
        incidents.set_state(made.id, IncidentState.OPEN, operator="Ravi")
    incidents.set_state(made.id, IncidentState.OPEN, operator="Ravi", why="wrong camera")
    kept = again(incidents, store, made.id)
    assert kept == incidents.get(made.id)
    steps = [(e.before, e.after, e.why) for e in incidents.history(made.id)[1:]]
    assert steps == [("open", "under_review", ""), ("under_review", "open", "wrong camera")]
    chained = [e.what for e in Chain(store).entries(incident=made.id)]
    assert chained == [What.BOOKMARKED, What.STATE_CHANGED, What.STATE_CHANGED]


def test_a_hold_stands_from_the_start_and_comes_back_with_the_case(
    incidents: Incidents, store: Store
) -> None:
    made = incidents.bookmark([CAMERA], operator="A")
    assert made.hold
    with pytest.raises(HoldStands):
        incidents.lift_hold(made.id, operator="A", why="over")
    incidents.set_state(made.id, IncidentState.CLOSED, operator="A", why="false alarm")
    with pytest.raises(ReasonMissing):
        incidents.lift_hold(made.id, operator="A", why=" ")
    lifted = incidents.lift_hold(made.id, operator="A", why="false alarm")
    assert not lifted.hold
    assert lifted.hold_lifted_utc == pytest.approx(time.time(), abs=5)
    assert again(incidents, store, made.id) == lifted
    opened = incidents.set_state(made.id, IncidentState.UNDER_REVIEW, operator="B", why="a witness")
    assert opened.hold
    assert opened.hold_lifted_utc is None
    kinds = [kind for kind, *_ in told(incidents, made.id, store)]
    assert kinds == [
        EventKind.STATE_CHANGED,
        EventKind.HOLD_LIFTED,
        EventKind.STATE_CHANGED,
        EventKind.HOLD_SET,
    ]


# Words


def test_what_is_written_is_kept_and_told(incidents: Incidents, store: Store) -> None:
    made = incidents.bookmark([CAMERA], operator="Asha")
    written = incidents.edit(
        made.id,
        place="गेट के पास / near “gate” 🚦",
        thana="कोतवाली",
        tags=["लाल गाड़ी", " Red  car", "red CAR", ""],
        references=[FIR, Reference(ReferenceKind.FIR, " १२ / 2026 "), Reference(ReferenceKind.GD, "12/2026")],
        operator="Ravi",
    )
    assert written.tags == ("लाल गाड़ी", "Red car")
    assert written.references == (FIR, Reference(ReferenceKind.GD, "12/2026"))
    assert again(incidents, store, made.id) == written
    assert told(incidents, made.id, store) == [
        (EventKind.CHANGED, "Ravi", "place", "", "गेट के पास / near “gate” 🚦"),
        (EventKind.CHANGED, "Ravi", "thana", "", "कोतवाली"),
        (EventKind.CHANGED, "Ravi", "tags", "", "लाल गाड़ी, Red car"),
        (EventKind.CHANGED, "Ravi", "references", "", "fir 12/2026, gd 12/2026"),
    ]
    cleared = incidents.edit(made.id, tags=[], references=[], place="")
    assert (cleared.tags, cleared.references, cleared.place) == ((), (), "")


@given(st.lists(st.text(max_size=6), max_size=6))
def test_cleaning_twice_changes_nothing(texts: list[str]) -> None:
    tags = clean_tags(texts)
    assert clean_tags(tags) == tags
    numbers = clean_references(Reference(ReferenceKind.OTHER, text) for text in texts)
    assert clean_references(numbers) == numbers
    assert all(tag.strip() for tag in tags)


def test_who_handled_it_is_entered_once_and_stays(incidents: Incidents, store: Store) -> None:
    made = incidents.bookmark([CAMERA], operator="Asha")
    incidents.add_handler(made.id, " SI  Ravi Kumar ", operator="Asha")
    incidents.add_handler(made.id, "si ravi kumar", operator="Asha")
    incidents.add_handler(made.id, "HC माया", operator="Asha")
    with pytest.raises(PersonMissing):
        incidents.add_handler(made.id, "  ", operator="Asha")
    assert incidents.get(made.id).handlers == ("SI Ravi Kumar", "HC माया")
    assert again(incidents, store, made.id) == incidents.get(made.id)
    assert [after for *_, after in told(incidents, made.id, store)] == ["SI Ravi Kumar", "HC माया"]


def test_names_of_300_characters_and_of_every_script_come_back(incidents: Incidents, store: Store) -> None:
    long = "क" * 300
    odd = '../../etc/"passwd"\'; DROP TABLE incidents; -- \u202e 🚨\n'
    made = incidents.bookmark([replace(CAMERA, name=Name(long, odd))], operator=odd, view=Name(odd, long))
    incidents.edit(made.id, title=long, note=odd, tags=[odd, long], references=[Reference(FIR.kind, odd)])
    kept = again(incidents, store, made.id)
    assert kept == incidents.get(made.id)
    assert kept.title == long  # type: ignore[attr-defined]


def test_half_a_character_is_not_what_makes_a_record_impossible(incidents: Incidents, store: Store) -> None:
    made = incidents.bookmark([CAMERA], operator="A")
    half = "UP81 \ud83d"
    incidents.edit(made.id, note=half, place=half, tags=[half], references=[Reference(FIR.kind, half)])
    incidents.add_handler(made.id, half, operator="A")
    incidents.set_state(made.id, IncidentState.CLOSED, operator="A", why=half)
    incidents.ask_deletion(made.id, who=half, why=half)
    kept = again(incidents, store, made.id)
    assert kept == incidents.get(made.id)
    assert incidents.get(made.id).note == "UP81 ?"
    assert len(incidents.history(made.id)) == 8


# Finding by it


def test_everything_written_is_found(incidents: Incidents, store: Store) -> None:
    first = incidents.bookmark([CAMERA], operator="A")
    second = incidents.bookmark([PUMP], operator="A")
    third = incidents.bookmark([PUMP], operator="A")
    incidents.edit(first.id, tags=["Red car"], references=[FIR], category="theft", severity="high")
    incidents.edit(second.id, thana="Sadar", tags=["red  CAR", "night"], place="पुल")
    incidents.set_state(third.id, IncidentState.CLOSED, operator="A", why="test")
    incidents.lift_hold(third.id, operator="A", why="test")
    store.write(lambda _: None).result(5)

    def ids(**wanted: object) -> set[str]:
        found = incidents.list(IncidentFilter(**wanted))  # type: ignore[arg-type]
        assert incidents.count(IncidentFilter(**wanted)) == len(found)  # type: ignore[arg-type]
        return {i.id for i in found}

    assert ids(tag="redcar") == {first.id, second.id}
    assert ids(reference="१२/2026") == {first.id}
    assert ids(states=frozenset({IncidentState.OPEN})) == {first.id, second.id}
    assert ids(held=False) == {third.id}
    assert ids(held=True, deleted=False) == {first.id, second.id}
    assert ids(deleted=True) == set()
    assert ids(thanas=frozenset({"Kotwali", "कोतवाली"})) == {first.id}
    assert ids(thanas=frozenset({"Sadar"})) == {second.id}
    assert ids(text="पुल") == {second.id}
    assert ids(text="12/2026") == {first.id}
    assert [i.id for i in incidents.with_reference(FIR)] == [first.id]
    assert incidents.with_reference(FIR, but=first.id) == ()
    assert incidents.with_reference(Reference(ReferenceKind.GD, "12/2026")) == ()


def test_counts_tell_what_each_choice_would_show(incidents: Incidents, store: Store) -> None:
    for number in range(5):
        made = incidents.bookmark([CAMERA if number % 2 else PUMP], operator="A")
        incidents.edit(
            made.id, category="fire" if number < 2 else "", tags=["a"] if number < 3 else ["A", "b"]
        )
        if number == 4:
            incidents.set_state(made.id, IncidentState.UNDER_REVIEW, operator="A")
    store.write(lambda _: None).result(5)
    for wanted in (
        IncidentFilter(),
        IncidentFilter(categories=frozenset({"fire"})),
        IncidentFilter(states=frozenset({IncidentState.OPEN}), tag="b"),
        IncidentFilter(severities=frozenset({Severity.LOW})),
    ):
        counts = incidents.counts(wanted)
        assert counts.all == incidents.count(wanted)
        for state in IncidentState:
            one = replace(wanted, states=frozenset({state}))
            assert counts.states.get(state, 0) == incidents.count(one)
        for code in ("fire", ""):
            if code:
                one = replace(wanted, categories=frozenset({code}))
                assert counts.categories.get(code, 0) == incidents.count(one)
        for tag in ("a", "b"):
            assert counts.tags.get(tag, 0) == incidents.count(replace(wanted, tag=tag))
        assert counts.thanas.get("Kotwali", 0) == incidents.count(
            replace(wanted, thanas=frozenset({"Kotwali"}))
        )
        assert counts.held == incidents.count(replace(wanted, held=True))


def test_people_are_told_apart_by_letters_alone() -> None:
    assert same_person("Ravi  Kumar", "RAVIKUMAR ")
    assert same_person("क़मर", "क\u093cमर")
    assert not same_person("Ravi", "Rani")


# A city's own kinds


def test_a_city_has_kinds_of_its_own_and_a_spoilt_file_is_told(tmp_path: Path) -> None:
    shipped = load_categories()
    assert city_categories(tmp_path) == (shipped, None)
    own = tmp_path / "incident_categories.json"
    own.write_text(
        '\ufeff[{"code":"fair","hi":"मेला","en":"Fair","icon":"mdi6.ferris-wheel"}]', encoding="utf-8"
    )
    (fair,), trouble = city_categories(tmp_path)
    assert (fair.code, fair.name.hi, trouble) == ("fair", "मेला", None)
    for spoilt in (b"", b"{}", b"[]", b"[1]", b"\xff\xfe", b'[{"code":"a"}]', b"[" * 100_000,
                   b'[{"code":"a","hi":1,"en":"","icon":""}]', b'[{"code":" ","hi":"","en":"","icon":""}]',
                   b'[{"code":"a","hi":"","en":"","icon":"","colour":"red"}]'):  # fmt: skip
        own.write_bytes(spoilt)
        used, trouble = city_categories(tmp_path)
        assert used == shipped
        assert trouble is not None
        assert trouble.path == str(own)

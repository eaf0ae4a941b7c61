"""Keys can be given to any action, and whatever is done, none means two things."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from ui.actions import ACTIONS
from ui.keys.keymap import FIXED, Keymap, KeyRefused, Refusal, normal


@dataclass(frozen=True)
class Spec:
    name: str
    keys: tuple[str, ...] = ()


SPECS = (
    Spec("page", ("PgDown",)),
    Spec("enlarge", ("Return", "Enter")),
    Spec("help", ("F1", "?")),
    Spec("bare"),
)
NAMES = [spec.name for spec in SPECS]
KEYS = ["PgDown", "Return", "Enter", "F1", "?", "F7", "Ctrl+K", "Shift+X", "x"]


def test_shipped_keys_are_one_each_and_can_be_had() -> None:
    keymap = Keymap.of(ACTIONS)
    assert not [
        key for key, count in Counter(k for ks in keymap.all().values() for k in ks).items() if count > 1
    ]
    for spec in ACTIONS:
        assert keymap.keys(spec.name) == spec.keys
        for key in spec.keys:
            keymap.check(spec.name, key)


def test_another_key_and_the_usual_one_again() -> None:
    keymap = Keymap.of(SPECS).with_keys("page", ["f7", "Ctrl+K"])
    assert keymap.keys("page") == ("F7", "Ctrl+K")
    assert keymap.changed("page") and not keymap.changed("help")
    assert keymap.holder("F7") == "page" and keymap.holder("PgDown") is None
    assert keymap.kept() == {"page": ["F7", "Ctrl+K"]}
    back = keymap.reset("page")
    assert back.keys("page") == ("PgDown",) and back.kept() == {}


def test_a_key_that_another_action_has_is_refused_by_its_name() -> None:
    keymap = Keymap.of(SPECS)
    with pytest.raises(KeyRefused) as refusal:
        keymap.with_keys("page", ["F7", "?"])
    assert (refusal.value.why, refusal.value.other, refusal.value.key) == (Refusal.TAKEN, "help", "?")
    freed = keymap.with_keys("help", ["F1"])
    assert freed.with_keys("page", ["?"]).keys("page") == ("?",)
    with pytest.raises(KeyRefused):
        freed.with_keys("page", ["?"]).reset("help")


@pytest.mark.parametrize(
    ("key", "why", "other"),
    [
        ("5", Refusal.FIXED, "call_up"),
        ("Left", Refusal.FIXED, "select_tile"),
        ("Ctrl+3", Refusal.FIXED, "layout"),
        ("Alt+W", Refusal.MENU, ""),
        ("nonsense", Refusal.NO_KEY, ""),
        ("Ctrl+K, Ctrl+S", Refusal.NO_KEY, ""),
        ("Shift", Refusal.NO_KEY, ""),
    ],
)
def test_keys_that_nobody_can_have(key: str, why: Refusal, other: str) -> None:
    with pytest.raises(KeyRefused) as refusal:
        Keymap.of(SPECS).with_keys("page", [key])
    assert (refusal.value.why, refusal.value.other) == (why, other)


def test_an_action_can_do_without_a_key() -> None:
    keymap = Keymap.of(SPECS).with_keys("help", [])
    assert keymap.keys("help") == () and Keymap.of(SPECS, keymap.kept()).keys("help") == ()
    with pytest.raises(KeyError):
        keymap.with_keys("no such action", ["F7"])
    assert keymap.reset_all() == Keymap.of(SPECS)


def test_what_another_version_kept() -> None:
    kept = {"gone": ["F9"], "page": ["?", 5, "nonsense", "Left", "F7"], "enlarge": ["F7", "F8"], "help": "F1"}
    keymap = Keymap.of(SPECS, kept)
    # "page" has the question mark now, so "help" goes without it; of two own ones the first has F7.
    assert keymap.all() == {"page": ("?", "F7"), "enlarge": ("F8",), "help": ("F1",), "bare": ()}


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([*KEYS, *FIXED, "Alt+W"])
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner),
    max_leaves=12,
)


@given(JSON)
def test_whatever_was_kept_no_key_means_two_things(kept: object) -> None:
    keymap = Keymap.of(SPECS, kept)
    held = [key for keys in keymap.all().values() for key in keys]
    assert len(held) == len(set(held)) and not set(held) & set(FIXED)
    again = Keymap.of(SPECS, json.loads(json.dumps(keymap.kept())))
    assert again.all() == keymap.all()


class Changing(RuleBasedStateMachine):
    """Any sequence of changes."""

    def __init__(self) -> None:
        super().__init__()
        self.keymap = Keymap.of(SPECS)

    @rule(name=st.sampled_from(NAMES), keys=st.lists(st.sampled_from([*KEYS, "5"]), max_size=3))
    def change(self, name: str, keys: list[str]) -> None:
        wanted = [normal(key) for key in keys]
        others = {key for other, held in self.keymap.all().items() if other != name for key in held}
        try:
            changed = self.keymap.with_keys(name, keys)
        except KeyRefused as refusal:
            assert refusal.key in others or refusal.key in FIXED
        else:
            assert not set(wanted) & (others | set(FIXED))
            assert changed.keys(name) == tuple(dict.fromkeys(wanted))
            # Nobody else has lost a key by it.
            assert others <= {key for other in NAMES if other != name for key in changed.keys(other)}
            self.keymap = changed

    @rule(name=st.sampled_from(NAMES))
    def reset(self, name: str) -> None:
        try:
            self.keymap = self.keymap.reset(name)
        except KeyRefused as refusal:
            assert self.keymap.holder(refusal.key) == refusal.other != name
        else:
            assert not self.keymap.changed(name)

    @rule()
    def restart(self) -> None:
        read = Keymap.of(SPECS, json.loads(json.dumps(self.keymap.kept())))
        assert read.all() == self.keymap.all()
        self.keymap = read

    @invariant()
    def one_meaning_each(self) -> None:
        held = [key for keys in self.keymap.all().values() for key in keys]
        assert len(held) == len(set(held))


TestChanging = Changing.TestCase
TestChanging.settings = settings(max_examples=80, stateful_step_count=25, deadline=None)

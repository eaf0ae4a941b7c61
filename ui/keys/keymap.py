"""Which action has which keys: the usual ones, or the operator's own; no key ever means two things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

# What wall, layouts and the pages understand beside the actions: no action can have these.
FIXED = {
    **dict.fromkeys(("Left", "Right", "Up", "Down"), "select_tile"),
    **dict.fromkeys("0123456789", "call_up"),
    **{f"Ctrl+{n}": "layout" for n in range(1, 10)},
    **dict.fromkeys(("Ctrl+R", "Ctrl+G", "Ctrl+Shift+S", "Ctrl+Shift+E", "Ctrl+Shift+D"), "incidents"),
    **dict.fromkeys((*(f"Alt+{n}" for n in range(1, 10)), "Ctrl+PgDown", "Ctrl+PgUp"), "sections"),
}


class Spec(Protocol):
    """What a keymap needs to know of an action."""

    @property
    def name(self) -> str:
        """Its name in code."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Its usual keys."""


class Refusal(StrEnum):
    """Why an action cannot have a key."""

    TAKEN = "taken"
    FIXED = "fixed"
    MENU = "menu"
    NO_KEY = "no_key"


class KeyRefused(ValueError):
    """An action cannot have `key`. `other` is the action that has it (TAKEN), or what it does (FIXED)."""

    def __init__(self, key: str, why: Refusal, other: str = "") -> None:
        super().__init__(f"{key}: {why} {other}")
        self.key = key
        self.why = why
        self.other = other


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys by action; every change gives a new map.

    All actions share one scope: those of the wall, of the live page and of the window are heard at the same
    time while the wall has the keyboard, and Qt carries out neither of two that claim the same key.
    `usual` are the keys as shipped, in the actions' order; `own` those that the operator changed; `fixed`
    are keys that are no action's and cannot be given away, with a word for what they do.
    """

    usual: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[str, ...]]
    fixed: Mapping[str, str]

    @classmethod
    def of(cls, specs: Iterable[Spec], kept: Any = None, fixed: Mapping[str, str] = FIXED) -> Keymap:
        """The map from what was kept (JSON: name → list of keys).

        Names that are no action's any more are left out, and so are keys that make no sense or that two
        actions claim: what was kept by another version must not leave a key that does nothing.
        """
        usual = {spec.name: _normals(spec.keys) for spec in specs}
        own: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for name in usual:
            keys = kept.get(name) if isinstance(kept, dict) else None
            if isinstance(keys, list):
                strings = [key for key in keys if isinstance(key, str)]
                mine = [key for key in _normals(strings) if not refused(key, fixed) and key not in taken]
                taken.update(mine)
                own[name] = tuple(mine)
        return cls(usual, own, fixed)

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action; () for one that there is not."""
        if name in self.own:
            return self.own[name]
        # What the operator gave to another action is that one's, also where it was usual here.
        taken = {key for other in self.own.values() for key in other}
        return tuple(key for key in self.usual.get(name, ()) if key not in taken)

    def all(self) -> dict[str, tuple[str, ...]]:
        """The keys of every action."""
        return {name: self.keys(name) for name in self.usual}

    def changed(self, name: str) -> bool:
        """Whether an action has other keys than the usual ones."""
        return self.keys(name) != self.usual.get(name, ())

    def holder(self, key: str) -> str | None:
        """The action that has a key."""
        return next((name for name, keys in self.all().items() if normal(key) in keys), None)

    def check(self, name: str, key: str) -> None:
        """Raise KeyRefused when an action cannot have a key."""
        wanted = normal(key)
        why = refused(wanted, self.fixed)
        if why is not None:
            raise KeyRefused(wanted, why, self.fixed.get(wanted, ""))
        holder = self.holder(wanted)
        if holder is not None and holder != name:
            raise KeyRefused(wanted, Refusal.TAKEN, holder)

    def with_keys(self, name: str, keys: Sequence[str]) -> Keymap:
        """An action with other keys, none for (). Raises KeyRefused, and KeyError for no such action."""
        usual = self.usual[name]
        for key in keys:
            self.check(name, key)
        mine = _normals(keys)
        own = {other: each for other, each in self.own.items() if other != name}
        if mine != usual:
            own[name] = mine
        return replace(self, own=own)

    def reset(self, name: str) -> Keymap:
        """An action with its usual keys again. Raises KeyRefused when another one has one of them by now."""
        return self.with_keys(name, self.usual[name])

    def reset_all(self) -> Keymap:
        """Every action with its usual keys."""
        return replace(self, own={})

    def kept(self) -> dict[str, list[str]]:
        """What was changed, for the settings."""
        return {name: list(keys) for name, keys in self.own.items()}


def normal(key: str) -> str:
    """A key as Qt writes it on every system, "" where it is none."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def refused(key: str, fixed: Mapping[str, str]) -> Refusal | None:
    """Why nobody can have a key, None where somebody can. `key` is as `normal` gives it."""
    sequence = QKeySequence(key)
    if sequence.count() != 1:
        return Refusal.NO_KEY
    stroke: QKeyCombination = sequence[0]  # type: ignore[index]
    if stroke.key() in _NO_KEYS:
        return Refusal.NO_KEY
    if key in fixed:
        return Refusal.FIXED
    # The menus' own letters are in their words, and other ones in each language.
    letter = Qt.Key.Key_A <= stroke.key() <= Qt.Key.Key_Z
    alt = stroke.keyboardModifiers() == Qt.KeyboardModifier.AltModifier
    return Refusal.MENU if alt and letter else None


def _normals(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in map(normal, keys) if each))


_NO_KEYS = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
    }
)

"""Keys in words: why an action cannot have one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.keys.keymap import KeyRefused, Refusal

translate = QCoreApplication.translate


def keys_words(keys: tuple[str, ...]) -> str:
    """Keys as they are listed everywhere."""
    return " · ".join(keys)


def refusal_words(refusal: KeyRefused, action_words: Callable[[str], str]) -> str:
    """Why an action cannot have a key; `action_words(name)` is what another action is called."""
    key = refusal.key
    match refusal.why:
        case Refusal.TAKEN:
            other = action_words(refusal.other)
            return translate("Keys", "{key} is taken: “{action}”. Give that another key first.").format(
                key=key, action=other
            )
        case Refusal.FIXED:
            return translate("Keys", "{key} cannot be changed: {what}.").format(
                key=key, what=_fixed_words(refusal.other)
            )
        case Refusal.MENU:
            return translate("Keys", "{key} may open a menu; choose a key without Alt alone.").format(key=key)
        case Refusal.NO_KEY:
            return translate("Keys", "This is not a key that can be used here.")


def _fixed_words(what: str) -> str:
    words = {
        "select_tile": translate("Keys", "the arrows select another tile"),
        "call_up": translate("Keys", "digits call up a camera by its number"),
        "layout": translate("Keys", "Ctrl with a digit changes the layout"),
        "incidents": translate("Keys", "the page of incidents has this key for itself"),
        "sections": translate("Keys", "the pages show their parts with this key"),
    }
    return words[what]

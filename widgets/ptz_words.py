"""What is told of a camera that is moved, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.ist import ist
from console.ptz.values import (
    NOT_BY_ITSELF,
    Deed,
    Holder,
    Link,
    Moving,
    Preset,
    PtzStatus,
    Trouble,
    by_number,
)

translate = QCoreApplication.translate


def trouble_sentence(trouble: Trouble, detail: str = "") -> str:
    """Why the camera does not move, and what can be done; `detail` is what the camera said itself."""
    match trouble:
        case Trouble.CAMERA_REFUSED if detail:
            return translate("Ptz", "The camera refuses: “{detail}”").format(detail=detail)
        case Trouble.NO_SUCH_PRESET if detail.isdecimal():
            return translate("Ptz", "There is no preset {number} yet.").format(number=detail)
        case _:
            return _reach_sentence(trouble) or _order_sentence(trouble)


def _reach_sentence(trouble: Trouble) -> str:
    """Why the camera cannot be spoken to."""
    match trouble:
        case Trouble.NO_ADDRESS:
            return translate("Ptz", "This camera cannot be moved: it has no control address in the list.")
        case Trouble.BAD_ADDRESS:
            return translate("Ptz", "The camera's control address in the list is not valid.")
        case Trouble.HOST_UNKNOWN:
            return translate("Ptz", "The host name in the camera's control address is not known.")
        case Trouble.REFUSED:
            return translate(
                "Ptz", "The camera takes no control connection. Check the port; ONVIF may be off."
            )
        case Trouble.NO_ANSWER:
            return translate("Ptz", "The camera's control does not answer.")
        case Trouble.LINK_LOST:
            return translate("Ptz", "The connection to the camera's control was lost.")
        case Trouble.CERTIFICATE:
            return translate("Ptz", "The camera's certificate is not trusted by this computer.")
        case Trouble.PASSWORD_REFUSED:
            return translate("Ptz", "The camera refuses user or password. Check its ONVIF user.")
        case Trouble.UNSAFE_LOGIN:
            return translate(
                "Ptz", "The camera wants the password in plain text; it was not sent. Set it to Digest."
            )
        case Trouble.NOT_ONVIF:
            return translate("Ptz", "What answers at the control address does not speak ONVIF.")
        case Trouble.NO_PTZ:
            return translate("Ptz", "This camera is fixed: it says that it cannot be moved.")
    return ""


def _order_sentence(trouble: Trouble) -> str:
    """Why an order was not carried out."""
    match trouble:
        case Trouble.CAMERA_REFUSED:
            return translate("Ptz", "The camera refuses this order.")
        case Trouble.NO_SUCH_PRESET:
            return translate("Ptz", "The camera does not know this preset any more.")
        case Trouble.LOCKED:
            return translate("Ptz", "Somebody else is moving this camera.")
        case Trouble.LOCK_FAILED:
            return translate("Ptz", "Not moved: who moves it could not be noted. Is the disk full?")
        case Trouble.TOO_LONG:
            return translate("Ptz", "Stopped after 20 s. Let the key go and press it again.")
        case Trouble.HANDS_OFF:
            return translate("Ptz", "Stopped, because the console was busy. Press the key again.")
    return ""


def holder_words(holder: Holder) -> str:
    """Who moves the camera, since when."""
    return translate("Ptz", "Moved by {operator} (seat {seat}) since {time}").format(
        operator=holder.operator or "–", seat=holder.seat[-6:], time=f"{ist(holder.since_utc):%H:%M:%S}"
    )


def status_sentence(status: PtzStatus) -> str:
    """The one line that matters most now."""
    if status.link is Link.CONNECTING:
        return translate("Ptz", "Looking for the camera's control…")
    if status.moving is Moving.UNCONFIRMED:
        return translate("Ptz", "Stop is not confirmed; it is sent again and again. Watch the picture.")
    if status.link is Link.UNAVAILABLE and status.trouble is not None:
        return _unavailable(status, status.trouble)
    if status.holder is not None:
        return holder_words(status.holder)
    if status.trouble is not None:
        return trouble_sentence(status.trouble, status.detail)
    if status.moving in (Moving.STARTING, Moving.MOVING):
        return translate("Ptz", "Moving")
    if status.moving is Moving.STOPPING:
        return translate("Ptz", "Stopping…")
    if status.deed is not None:
        return _deed_words(*status.deed, status.presets)
    return translate("Ptz", "Ready. Hold an arrow key; + and − zoom.")


def _unavailable(status: PtzStatus, trouble: Trouble) -> str:
    sentence = trouble_sentence(trouble, status.detail)
    if trouble in NOT_BY_ITSELF:
        return sentence
    again = translate("Ptz", "Trying again.")
    return f"{sentence} {again}"


def _deed_words(deed: Deed, number: int, presets: tuple[Preset, ...]) -> str:
    name = preset_words(number, presets)
    if deed is Deed.STORED:
        return translate("Ptz", "Stored as preset {name}").format(name=name)
    return translate("Ptz", "To preset {name}").format(name=name)


def preset_words(number: int, presets: tuple[Preset, ...]) -> str:
    """A preset's number with its name, where it has one of its own."""
    preset = by_number(presets).get(number)
    named = preset is not None and preset.name not in ("", str(number))
    return f"{number} “{preset.name}”" if preset is not None and named else str(number)


def store_question(number: int, presets: tuple[Preset, ...]) -> str:
    """Whether this view shall be remembered, and what it would replace."""
    if number in by_number(presets):
        return translate("Ptz", "Replace preset {name} by this view?").format(
            name=preset_words(number, presets)
        )
    return translate("Ptz", "Store this view as preset {number}?").format(number=number)


def speed_words(speed: int) -> str:
    """The three speeds."""
    return (translate("Ptz", "Slow"), translate("Ptz", "Medium"), translate("Ptz", "Fast"))[speed]

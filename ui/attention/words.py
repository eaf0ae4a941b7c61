"""The ledger's values as the words a supervisor reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from console.catalogue.numbers import Retired
from console.evidence.values import NO_NAME
from console.ist import ist
from console.watch.attention_cameras import Called
from console.watch.attention_values import Line, LineKind, Stage, Watched
from ui.incidents.words import clock_words, day_words, language, moment_words

translate = QCoreApplication.translate

SEAT_LETTERS = 6
# What windows of views are called in the ledger begins so; their names are the views'.
OWN_WINDOW = "view:"


def duration_words(seconds: float) -> str:
    """A length of time in its two largest units."""
    whole = round(seconds)
    if whole < 60:
        return translate("Attention", "{s} s").format(s=whole)
    if whole < 3600 and whole % 60 == 0:
        return translate("Attention", "{min} min").format(min=whole // 60)
    if whole < 3600:
        return translate("Attention", "{min} min {s} s").format(min=whole // 60, s=whole % 60)
    return translate("Attention", "{h} h {min} min").format(h=whole // 3600, min=whole % 3600 // 60)


def share_words(share: float) -> str:
    """How much of a screen a picture filled."""
    return f"{max(1, round(share * 100))} %"


def seat_words(seat: str) -> str:
    """A seat as the window's header calls it."""
    return seat[-SEAT_LETTERS:]


def operator_words(stage: Stage) -> str:
    """Who sat there."""
    return stage.operator or translate("Attention", "No operator entered")


def window_words(window: str) -> str:
    """Which window of a seat."""
    if window == "main":
        return translate("Attention", "Main window")
    if window.startswith(OWN_WINDOW):
        return translate("Attention", "Window of its own")
    return window


def camera_words(camera: str, called: Mapping[str, Called]) -> str:
    """A camera by its number and name, a removed one by its last; never an identifier, which nobody knows."""
    name, number = called.get(camera, (NO_NAME, 0))
    said = f"{number if number > 0 else ''}  {name.text(language())}".strip()
    return said or translate("Attention", "A camera that is no more")


def former_words(former: Retired) -> str:
    """A camera by the number that it had, and until when."""
    text = translate("Attention", "{number} {name} (this number was withdrawn on {day})")
    day = day_words(former.retired_utc)
    return text.format(number=former.number, name=former.name.text(language()), day=day)


def view_words(stage: Stage) -> str:
    """What the window showed."""
    return stage.view.text(language())


# What casts doubt on an answer; that somebody answered a prompt does not.
DOUBTS = frozenset(
    {LineKind.NOT_ANSWERED, LineKind.CUT_OFF, LineKind.CLOCK_SET, LineKind.LOST, LineKind.TRIMMED}
)
# Nobody may be said not to have watched where one of these is among them.
HOLES = DOUBTS - {LineKind.NOT_ANSWERED}
# The newest; all of them stand under "Night prompt and notes".
DOUBTS_AT_MOST = 4


def line_words(line: Line) -> str:
    """One line of the ledger as a sentence."""
    since, until = moment_words(line.from_utc), moment_words(line.to_utc)
    took = duration_words(line.to_utc - line.from_utc)
    match line.kind:
        case LineKind.NOT_ANSWERED:
            text = translate("Attention", "Nobody answered within {time}; asked at {since}")
        case LineKind.ANSWERED:
            text = translate("Attention", "Somebody answered after {time}; asked at {since}")
        case LineKind.PROMPT_SET:
            return translate("Attention", "It was changed when the night prompt asks")
        case LineKind.PROMPT_OFF:
            return translate("Attention", "The night prompt was switched off")
        case LineKind.CUT_OFF:
            text = translate(
                "Attention",
                "The console ended without closing; what stood after {since} is missing (30 s, unless the "
                "disk was full)",
            )
        case LineKind.CLOCK_SET:
            return translate("Attention", "The clock went from {since} to {until} (set, or asleep)").format(
                since=since, until=until
            )
        case LineKind.LOST:
            text = translate("Attention", "The disk was full too long; the ledger has holes from {since} on")
        case LineKind.TRIMMED:
            text = translate(
                "Attention", "The ledger was too large; what stood before {since} was taken out early"
            )
    return text.format(time=took, since=since, until=until)


def doubts_words(lines: Sequence[Line]) -> str:
    """What casts doubt on an answer, each on a line; nothing where there is no doubt."""
    doubts = [f"▲ {line_words(line)}" for line in lines if line.kind in DOUBTS]
    return "\n".join(doubts[-DOUBTS_AT_MOST:])


def has_holes(lines: Sequence[Line]) -> bool:
    """Whether something may have stood on a screen that the ledger does not have."""
    return any(line.kind in HOLES for line in lines)


def not_here_words() -> str:
    """What the ledger cannot know; said wherever it answers."""
    return translate(
        "Attention",
        "This is the ledger of this seat: what stood live on its screens. Whether eyes were on it, or "
        "another program covered the window, it cannot know.",
    )


def span_words(from_utc: float, to_utc: float) -> str:
    """Two moments as a stretch; the second without its day where that is the same."""
    since = f"{day_words(from_utc)} {clock_words(from_utc)}"
    same_day = ist(from_utc).date() == ist(to_utc).date()
    until = clock_words(to_utc) if same_day else f"{day_words(to_utc)} {clock_words(to_utc)}"
    return f"{since} – {until}"


def watched_sentence(camera: str, found: Sequence[Watched], from_utc: float, to_utc: float) -> str:
    """The answer to the first question."""
    span = span_words(from_utc, to_utc)
    if not found:
        text = translate("Attention", "Camera {camera} stood live on no screen of this seat. {span}")
        return text.format(camera=camera, span=span)
    seen = duration_words(sum(each.seen_s for each in found))
    if len(found) == 1:
        text = translate("Attention", "Camera {camera} stood live on a screen once, for {seen}. {span}")
    else:
        text = translate("Attention", "Camera {camera} stood live on a screen {n} times, for {seen}. {span}")
    return text.format(camera=camera, n=len(found), seen=seen, span=span)


def unseen_sentence(unseen: int, cameras: int, from_utc: float, to_utc: float) -> str:
    """The answer to the second question."""
    span = span_words(from_utc, to_utc)
    if cameras == 0:
        return translate("Attention", "There is no such camera.")
    if cameras == 1:
        seen = translate("Attention", "The camera was on a screen. {span}")
        text = translate("Attention", "Nobody saw the camera. {span}") if unseen else seen
    elif unseen == 0:
        text = translate("Attention", "Every one of the {cameras} cameras was on a screen. {span}")
    elif unseen == 1:
        text = translate("Attention", "Nobody saw 1 of {cameras} cameras. {span}")
    else:
        text = translate("Attention", "Nobody saw {unseen} of {cameras} cameras. {span}")
    return text.format(unseen=f"{unseen:,}", cameras=f"{cameras:,}", span=span)

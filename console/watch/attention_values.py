"""The words of the attention ledger as values: what stood on which screen, when, and who was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from console.catalogue.values import Name

# Shares of a screen are kept in steps of half a percent: a window made a little wider is the same scene.
SHARE_STEPS = 200
# A tile is called live until its picture is 2 s old; a shorter hole, or a shorter look, cannot be told apart.
SHORTEST_S = 2.0


@dataclass(frozen=True, slots=True)
class Stage:
    """Whose screen it was: seat, operator, the window on that seat and the view in the window."""

    seat: str
    operator: str
    window: str
    view: Name


@dataclass(frozen=True, slots=True)
class Scene:
    """Which cameras stood there together (in the order of their ids), and how large: steps of SHARE_STEPS."""

    cameras: tuple[str, ...]
    steps: tuple[int, ...]

    def share(self, slot: int) -> float:
        """The part of the screen that the camera at `slot` filled, 0 to 1."""
        return self.steps[slot] / SHARE_STEPS


@dataclass(frozen=True, slots=True)
class Dark:
    """A camera of a scene without a live picture: its slot, from when to when in seconds of the showing."""

    slot: int
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class Showing:
    """A scene that stood on a stage. Times are UTC seconds; `dark` holds what was not live meanwhile."""

    stage: Stage
    scene: Scene
    from_utc: float
    to_utc: float
    dark: tuple[Dark, ...] = ()


@dataclass(frozen=True, slots=True)
class Watched:
    """A stretch in which a camera stood on a stage: `seen_s` of it with a live picture, `share` its size."""

    camera: str
    stage: Stage
    from_utc: float
    to_utc: float
    seen_s: float
    share: float


@dataclass(frozen=True, slots=True)
class Seen:
    """How long a camera stood live on any screen, when last, and the seconds in each equal part of the time.

    Two windows that show it at once count twice.
    """

    seconds: float
    last_utc: float
    parts: tuple[float, ...]


class LineKind(StrEnum):
    """What a line of the ledger tells beside the showings."""

    NOT_ANSWERED = "not_answered"  # nobody answered the prompt
    ANSWERED = "answered"  # somebody did: from when it was asked to when it was answered
    PROMPT_SET = "prompt_set"  # somebody changed when the prompt asks
    PROMPT_OFF = "prompt_off"  # somebody switched it off
    CUT_OFF = "cut_off"  # the console ended without a word: up to `to_utc` something may be missing
    CLOCK_SET = "clock_set"  # the machine's clock was set (or slept) from one time to another
    LOST = "lost"  # the disk refused the ledger for too long: showings of this time are missing
    TRIMMED = "trimmed"  # the ledger was too large: showings before `to_utc` were taken out early


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the ledger; times are UTC seconds."""

    id: str
    seat: str
    operator: str
    kind: LineKind
    from_utc: float
    to_utc: float


def scene_of(cameras: Mapping[str, float]) -> Scene:
    """The scene of these cameras and their shares of the screen, 0 to 1."""
    names = tuple(sorted(cameras))
    return Scene(names, tuple(min(SHARE_STEPS, max(1, round(cameras[name] * SHARE_STEPS))) for name in names))

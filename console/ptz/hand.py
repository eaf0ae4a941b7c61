"""What the operator's hand holds down, by key and by mouse, as a velocity."""

from __future__ import annotations

from enum import StrEnum

from console.ptz.values import Abilities, Velocity

# Shares of full speed. The slowest follows a walking person at full zoom, the fastest turns round.
SPEEDS = (0.12, 0.4, 1.0)
USUAL_SPEED = 1


class Push(StrEnum):
    """A direction that can be held down."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


class Hand:
    """The pushes held now, each by a source (`key`, `mouse`), so that one does not let go for the other."""

    def __init__(self) -> None:
        self.speed = USUAL_SPEED
        self._held: set[tuple[str, Push]] = set()

    @property
    def held(self) -> bool:
        """Whether anything is held."""
        return bool(self._held)

    def press(self, push: Push, source: str = "key") -> None:
        """A key or button went down."""
        self._held.add((source, push))

    def let_go(self, push: Push, source: str = "key") -> None:
        """It came up."""
        self._held.discard((source, push))

    def let_all_go(self) -> None:
        """Whatever was held: the keyboard went elsewhere."""
        self._held.clear()

    def faster(self, step: int) -> None:
        """The next speed up or down."""
        self.speed = min(max(self.speed + step, 0), len(SPEEDS) - 1)

    def velocity(self, can: Abilities) -> Velocity:
        """Opposite pushes cancel; what the camera cannot do is left out."""
        held = {push for _, push in self._held}
        fast = SPEEDS[self.speed]

        def along(more: Push, less: Push, able: bool) -> float:
            return ((more in held) - (less in held)) * fast if able else 0.0

        return Velocity(
            along(Push.RIGHT, Push.LEFT, can.pan_tilt),
            along(Push.UP, Push.DOWN, can.pan_tilt),
            along(Push.IN, Push.OUT, can.zoom),
        )

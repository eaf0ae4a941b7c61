"""One camera that stands by: its session, its screen and the take of key frames on it."""

from __future__ import annotations

from dataclasses import dataclass

from console.live.shown import SMALL_PX, KeptKeyFrame, Shown, TakeWish
from console.playback.screen import Screen

# What a sub stream is taken to need while nothing is known of it.
GUESSED_BITS_PER_S = 700_000.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What standing by may cost: sessions and bandwidth beside the wall's own, and screens with pictures."""

    sessions: int = 48
    bits_per_s: float = 48e6
    screens: int = 32


@dataclass(eq=False, slots=True)
class Ready:
    """A camera standing by. `screen` None: its session alone is held, or not even that yet.

    `take` None: nothing plays there. `until`: when it need not stand by any longer, where nobody names it.
    """

    want: Shown
    screen: Screen | None = None
    held: bool = False
    held_at: float = 0.0
    take: TakeWish | None = None
    retry_at: float = 0.0
    left_at: float = float("-inf")
    until: float = float("inf")
    bits_per_s: float = GUESSED_BITS_PER_S
    kept_key: KeptKeyFrame | None = None

    @property
    def stream_id(self) -> str:
        """The stream of its picture: the small one, also where the tile will show the large one."""
        return self.want.sub.id

    @property
    def wish(self) -> TakeWish:
        """The take that its tile could go on with."""
        box = (self.want.width, self.want.height)
        rare = self.take is not None and self.take.rare
        return TakeWish(self.stream_id, box, self.want.height <= SMALL_PX, rare)

"""Which of a camera's streams a tile shows: the small one as long as it is large enough for the eye."""

from __future__ import annotations

from dataclasses import dataclass

# Nx Witness' figures (nx_open, radass_controller), used while the sub stream's own size is not known.
LOW_BELOW_PX = 171
HIGH_ABOVE_PX = 229
# Enlarging a picture by up to a quarter is hardly seen, and the step back must not flutter.
ENLARGE_AT_MOST = 1.25
SETTLE_S = 1.0
BETWEEN_SWITCHES_S = 5.0


@dataclass(frozen=True, slots=True)
class StreamChoice:
    """Sub or main for one tile, with since when another choice would be better."""

    main: bool = False
    wish_since: float | None = None
    switched_at: float = float("-inf")


def choose(
    choice: StreamChoice, *, tile_px: int, sub_px: int, has_main: bool, forced: bool, now: float
) -> StreamChoice:
    """Decide for a tile whose picture is `tile_px` high while the sub stream is `sub_px` high (0: unknown).

    `forced` (an enlarged tile) goes to main at once; otherwise a wish must last SETTLE_S, and switches
    are at least BETWEEN_SWITCHES_S apart. Times are monotonic seconds.
    """
    if not has_main:
        return StreamChoice(False, None, choice.switched_at)
    if forced:
        return choice if choice.main else StreamChoice(True, None, now)
    wish = _wish(choice.main, tile_px, sub_px)
    if wish == choice.main:
        return StreamChoice(choice.main, None, choice.switched_at)
    since = now if choice.wish_since is None else choice.wish_since
    if now - since >= SETTLE_S and now - choice.switched_at >= BETWEEN_SWITCHES_S:
        return StreamChoice(wish, None, now)
    return StreamChoice(choice.main, since, choice.switched_at)


def first_choice(*, tile_px: int, sub_px: int, has_main: bool, forced: bool, now: float) -> StreamChoice:
    """The choice for a tile that shows nothing yet: no need to wait."""
    if not has_main:
        return StreamChoice()
    return StreamChoice(forced or _wish(False, tile_px, sub_px), None, now)


def _wish(main: bool, tile_px: int, sub_px: int) -> bool:
    low, high = (sub_px, sub_px * ENLARGE_AT_MOST) if sub_px else (LOW_BELOW_PX, HIGH_ABOVE_PX)
    if main:
        return tile_px > low
    return tile_px > high

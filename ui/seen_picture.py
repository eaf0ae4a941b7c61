"""What a held or replayed tile shows, as a file: for a bookmark of a moment that the ring has lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from console.evidence.moments import Seen
from console.relay.values import StillResult
from ui.clip_picture import still_of_clip, still_of_picture
from ui.tile_modes import TileModes


def seen_picture(modes: TileModes, key: str) -> Seen | None:
    """What writes the picture that the tile shows now, on any thread; None where it is live or has none.

    It works for as long as the tile stays as it is: what it reads goes when the tile shows something else.
    """
    kept, replayed, moment = modes.kept_still(key), modes.replayed(key), modes.moment(key)
    if moment is None:
        return None

    def of_picture(to: Path) -> StillResult:
        assert kept is not None
        return replace(still_of_picture(Path(kept.path), to), at_utc=kept.at_utc)

    def of_replay(to: Path) -> StillResult:
        assert replayed is not None
        return replace(still_of_clip(*replayed, to), at_utc=moment)

    if kept is not None:
        return of_picture
    return of_replay if replayed is not None else None

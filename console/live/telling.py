"""What a camera on the wall has to say of its picture: from its session, its screen and its take."""

from __future__ import annotations

from dataclasses import replace

from console.live.sessions import Sessions
from console.live.shown import ShownCamera
from console.wall.tile import Economy, TileKind, TileState, tile_state


def told(camera: ShownCamera, sessions: Sessions, now: float) -> TileState:
    """The state of a camera's tile at `now` (monotonic seconds)."""
    screen = camera.screen
    thrifty = camera.has_keys_only(now)
    # Short of time libVLC decodes pictures and leaves them out: then only what is seen counts. A scene
    # without any noise is rather called stalled than a picture that stands live.
    seen_at = screen.shown_at if camera.economy is Economy.KEY_FRAMES else camera.picture_at
    at = sessions.sleeps.true_at(seen_at, now)
    late_s = screen.late_s or 0.0
    if camera.cannot_show:
        age_s = None if at is None else max(0.0, now - at + late_s)
        return TileState(TileKind.FAILED, *camera.cannot_show, age_s=age_s)
    state = tile_state(
        sessions.status(camera.on_screen),
        # Where key frames alone are shown, one that was kept is no stall; its age is told all the same.
        sessions.sleeps.true_at(screen.picture_at, now)
        if thrifty and camera.economy is not Economy.KEY_FRAMES
        else at,
        now,
        unchanged_since=screen.unchanged_since,
        unchanged_after_s=camera.want.unchanged_after_s,
        economy=Economy.KEY_FRAMES if thrifty else Economy.NONE,
        late_s=late_s,
        was_late=camera.was_late,
    )
    age_s = state.age_s
    if at is not None:
        age_s = max(0.0, now - at + late_s, age_s or 0.0)
    return replace(state, economy=camera.economy, age_s=age_s)

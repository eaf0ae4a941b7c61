"""What a tile says of its picture, decided from what the relay and the frames say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from console.relay.gaps import LONGEST_S, patience_s
from console.relay.values import Reason, StreamState, StreamStatus

# A stall must show within 3 s of the last picture: one second is left for the eye and the timers.
STALL_AFTER_S = 2.0
# Key frames of a camera that did not tell their distance yet.
USUAL_KEY_INTERVAL_S = 2.0
# A slow camera's picture may be shown an interval late, on a busy machine two. That its packets stop is told
# by the relay, sooner than this.
SLOW_FACTOR, SLOW_MORE_S = 3.0, 1.0
# What is shown too late is live again only when it is late by no more than this share of what it may be: a
# quiet scene's picture is noticed up to a second after it was decoded, and a tile must not flicker for that.
NO_LONGER_LATE = 0.5
UNCHANGED_AFTER_S = 20.0
# Noise that compression swallows comes back with a key frame: a few of them must have been the same.
KEY_FRAMES_ALIKE = 2.5


class TileKind(StrEnum):
    """The states a tile can be in."""

    EMPTY = "empty"
    CONNECTING = "connecting"
    LIVE = "live"
    STALLED = "stalled"
    RECONNECTING = "reconnecting"
    FAILED = "failed"
    # Pictures come, and they are all the same one: a recorder that repeats its last picture.
    UNCHANGED = "unchanged"
    # A view names a camera that is no longer in the catalogue.
    HOLE = "hole"
    OFF_HOURS = "off_hours"
    HIDDEN = "hidden"


class Economy(IntEnum):
    """What a tile goes without while the machine has too much to do; each step includes those before it."""

    NONE = 0
    NO_LOOP_FILTER = 1
    HALF_RATE = 2
    KEY_FRAMES = 3


@dataclass(frozen=True, slots=True)
class TileState:
    """A tile's state: `age_s` of its picture (None: no picture yet), `retry_s` until the next attempt.

    `unchanged_s` is for how long the picture has been the same, where that is too long to be believed.
    A stalled one that is `late` gets its pictures, and this computer shows them too late.
    """

    kind: TileKind
    reason: Reason | None = None
    detail: str = ""
    age_s: float | None = None
    attempt: int = 0
    retry_s: float | None = None
    unchanged_s: float | None = None
    economy: Economy = Economy.NONE
    late: bool = False


EMPTY = TileState(TileKind.EMPTY)
_WITHOUT_PACKETS = (StreamState.STALLED, StreamState.RECONNECTING, StreamState.FAILED)


def stall_after_s(status: StreamStatus, economy: Economy = Economy.NONE) -> float:
    """How old the last picture of a live stream may be: 2 s, more for a camera that sends one rarely."""
    if economy is Economy.KEY_FRAMES:
        return patience_s(status.key_interval_s or USUAL_KEY_INTERVAL_S, STALL_AFTER_S)
    return max(STALL_AFTER_S, min(LONGEST_S, SLOW_FACTOR * status.usual_gap_s + SLOW_MORE_S))


def tile_state(
    status: StreamStatus | None,
    picture_at: float | None,
    now: float,
    *,
    unchanged_since: float | None = None,
    unchanged_after_s: float = UNCHANGED_AFTER_S,
    economy: Economy = Economy.NONE,
    late_s: float = 0.0,
    was_late: bool = False,
) -> TileState:
    """Decide a tile's state from its stream and the moment of its last picture (monotonic seconds).

    A picture came `late_s` before it was shown, and is older by so much; `was_late` is the state before.

    The picture decides what is called live: a session that brings packets but no new picture is
    stalled, whatever the relay says, because an operator judges by the picture. Pictures that come and are
    all the same, since `unchanged_since` by their pixels or since earlier by their packets, are called so
    after `unchanged_after_s`.
    """
    shown_s = None if picture_at is None else max(0.0, now - picture_at)
    age = None if shown_s is None else shown_s + late_s
    if status is None or status.state in (StreamState.IDLE, StreamState.CONNECTING):
        return TileState(TileKind.CONNECTING, status.reason if status else None, age_s=age)
    if age is not None and status.last_packet_at is not None and status.state in _WITHOUT_PACKETS:
        # A picture that is shown late, or once more, is as old as the packet it came in.
        age = max(age, now - status.last_packet_at)
    retry = None if status.retry_at is None else max(0.0, status.retry_at - now)
    if status.state is StreamState.FAILED:
        return TileState(TileKind.FAILED, status.reason, status.detail, age, status.attempt, retry)
    if status.state is StreamState.RECONNECTING:
        return TileState(TileKind.RECONNECTING, status.reason, status.detail, age, status.attempt, retry)
    if shown_s is None or age is None:
        return TileState(TileKind.CONNECTING, status.reason, age_s=None)
    limit_s = stall_after_s(status, economy)
    if shown_s > limit_s or status.state is StreamState.STALLED:
        return TileState(TileKind.STALLED, status.reason, age_s=age, economy=economy)
    if age > limit_s or (was_late and late_s > NO_LONGER_LATE * limit_s):
        return TileState(TileKind.STALLED, age_s=age, economy=economy, late=True)
    unchanged_s = _unchanged_s(status, unchanged_since, unchanged_after_s, now)
    if unchanged_s is not None:
        return TileState(TileKind.UNCHANGED, age_s=age, unchanged_s=unchanged_s, economy=economy)
    return TileState(TileKind.LIVE, age_s=age, economy=economy)


def _unchanged_s(status: StreamStatus, since: float | None, after_s: float, now: float) -> float | None:
    """For how long the picture has been the same, where that is too long."""
    known = [at for at in (since, status.repeats_since_at) if at is not None]
    if not known:
        return None
    unchanged_s = now - min(known)
    return unchanged_s if unchanged_s >= max(after_s, KEY_FRAMES_ALIKE * status.key_interval_s) else None

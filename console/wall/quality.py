"""How good a camera's stream is: a grade, and what speaks against a better one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from console.relay.values import StreamState, StreamStatus


class Grade(StrEnum):
    """Best first. Unusable: what is on screen must not be relied on."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    UNUSABLE = "unusable"

    @property
    def rank(self) -> int:
        """0 is the best."""
        return _RANKS.index(self)


_RANKS = tuple(Grade)


class Cause(StrEnum):
    """What may speak against a stream; what `QualityReason.got` and `promised` are stands behind it."""

    # Seconds without a picture.
    NO_PICTURE = "no_picture"
    # Seconds for which the camera has sent the very same picture.
    REPEATED = "repeated"
    # Pictures a second, and those promised (0: the stream promises nothing).
    FEW_PICTURES = "few_pictures"
    # Pictures of the last minute that never came, and all that should have come.
    LOST = "lost"
    # Pictures of the last minute that came late, and all that came.
    LATE = "late"
    # Times within the last hour.
    RECONNECTS = "reconnects"
    STALLS = "stalls"
    # Seconds between key frames.
    FEW_KEY_FRAMES = "few_key_frames"
    # Pictures a second that this machine shows, and those that come.
    FEW_PAINTED = "few_painted"
    # Seconds from a picture's arrival until it is seen.
    DELAYED = "delayed"


@dataclass(frozen=True, slots=True)
class QualityReason:
    """One thing that speaks against a stream, and the grade that it allows at best."""

    cause: Cause
    grade: Grade
    got: float = 0.0
    promised: float = 0.0


@dataclass(frozen=True, slots=True)
class Quality:
    """A stream's grade and the reasons for it, the gravest first."""

    grade: Grade
    reasons: tuple[QualityReason, ...] = ()


@dataclass(frozen=True, slots=True)
class _Limits:
    """From which value on a figure is fair, poor, unusable; None: it alone never is."""

    fair: float
    poor: float
    unusable: float | None = None

    def above(self, value: float) -> Grade:
        """The grade of a figure of which much is bad."""
        if self.unusable is not None and value >= self.unusable:
            return Grade.UNUSABLE
        return Grade.POOR if value >= self.poor else Grade.FAIR if value >= self.fair else Grade.GOOD

    def below(self, value: float) -> Grade:
        """The grade of a figure of which little is bad."""
        if self.unusable is not None and value < self.unusable:
            return Grade.UNUSABLE
        return Grade.POOR if value < self.poor else Grade.FAIR if value < self.fair else Grade.GOOD


# The project's own rules; no standard grades live streams so. Share of the promised pictures that come: a
# fifth less is seen as jerking, less than half misses quick movements. Some cameras promise twice what they
# send (they count fields), so that half is not yet poor.
_PICTURES = _Limits(0.8, 0.45, 0.15)
# Below one picture a second a person can pass unseen, whatever was promised.
_FEWEST_FPS = 1.0
# Share of a minute's pictures. A lost one damages those up to the next key frame, a late one only jerks.
_LOST = _Limits(0.005, 0.03, 0.2)
_FEWEST_LOST = 3
_LATE = _Limits(0.02, 0.1)
# Times an hour. Each costs some seconds of picture; every other minute is no watching any more.
_RECONNECTS = _Limits(2, 6, 30)
_STALLS = _Limits(2, 10, 60)
# Seconds. So long does a damaged or newly opened picture wait, and so much earlier does a clip begin.
_KEY_INTERVAL = _Limits(5, 12)
# Share of the coming pictures that this machine shows. The camera is sound, so never unusable.
_PAINTED = _Limits(0.75, 0.4)
# Seconds. Who follows a person from camera to camera, or moves a camera, is misled from about there.
_DELAY = _Limits(1.5, 4)


def quality(
    status: StreamStatus, painted_fps: float | None, now: float, delay_s: float | None = None
) -> Quality:
    """Grade a stream (`now` in monotonic seconds).

    `painted_fps` is what its tile shows, `delay_s` how long after their arrival; None if not known.
    A camera that sends nothing is unusable and nothing more is said; the figures of its past stand beside.
    """
    if status.state is not StreamState.LIVE:
        since = status.since_at if status.last_packet_at is None else status.last_packet_at
        nothing = QualityReason(Cause.NO_PICTURE, Grade.UNUSABLE, got=max(0.0, now - since))
        return Quality(Grade.UNUSABLE, (nothing,))
    found = [*_of_pictures(status, now), *_of_time(status), *_of_machine(status, painted_fps, delay_s)]
    reasons = tuple(
        sorted(
            (reason for reason in found if reason.grade is not Grade.GOOD),
            key=lambda reason: -reason.grade.rank,
        )
    )
    return Quality(reasons[0].grade if reasons else Grade.GOOD, reasons)


def _of_pictures(status: StreamStatus, now: float) -> list[QualityReason]:
    found = []
    fps, promised = status.fps, status.promised_fps
    if status.repeats_since_at is not None:
        lasted = max(0.0, now - status.repeats_since_at)
        found.append(QualityReason(Cause.REPEATED, Grade.UNUSABLE, got=lasted))
    # No figure yet: the first second of a connection.
    if fps <= 0:
        return found
    grade = _PICTURES.below(fps / promised) if promised > 0 else Grade.GOOD
    if fps < _FEWEST_FPS:
        grade = max(grade, Grade.POOR, key=lambda one: one.rank)
    found.append(QualityReason(Cause.FEW_PICTURES, grade, got=fps, promised=promised))
    came = fps * 60
    if status.lost >= _FEWEST_LOST:
        should = status.lost + came
        found.append(QualityReason(Cause.LOST, _LOST.above(status.lost / should), status.lost, round(should)))
    found.append(QualityReason(Cause.LATE, _LATE.above(status.late / came), status.late, round(came)))
    return found


def _of_time(status: StreamStatus) -> list[QualityReason]:
    return [
        QualityReason(Cause.RECONNECTS, _RECONNECTS.above(status.reconnects_hour), status.reconnects_hour),
        QualityReason(Cause.STALLS, _STALLS.above(status.stalls_hour), status.stalls_hour),
        QualityReason(
            Cause.FEW_KEY_FRAMES, _KEY_INTERVAL.above(status.key_interval_s), status.key_interval_s
        ),
    ]


def _of_machine(
    status: StreamStatus, painted_fps: float | None, delay_s: float | None
) -> list[QualityReason]:
    found = []
    if painted_fps is not None and status.fps > 0:
        grade = _PAINTED.below(painted_fps / status.fps)
        found.append(QualityReason(Cause.FEW_PAINTED, grade, got=painted_fps, promised=status.fps))
    if delay_s is not None:
        found.append(QualityReason(Cause.DELAYED, _DELAY.above(delay_s), got=delay_s))
    return found

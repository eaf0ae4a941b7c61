"""A stream's grade, what speaks against it, and its figures, in the words an operator reads."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.relay.values import StreamStatus
from console.wall.quality import Cause, Grade, QualityReason
from widgets.words import age_words

translate = QCoreApplication.translate

_CODECS = {"h264": "H.264", "hevc": "H.265", "mjpeg": "MJPEG"}
# A camera's clock is told with the delay of its picture in it; nearer than this it is right.
IN_STEP_S = 0.5


def grade_words(grade: Grade) -> str:
    """A grade in one word."""
    match grade:
        case Grade.GOOD:
            return translate("Quality", "Good")
        case Grade.FAIR:
            return translate("Quality", "Fair")
        case Grade.POOR:
            return translate("Quality", "Poor")
        case Grade.UNUSABLE:
            return translate("Quality", "Unusable")


def reason_sentence(reason: QualityReason) -> str:
    """What speaks against a stream, as one sentence."""
    got, promised = reason.got, reason.promised
    match reason.cause:
        case Cause.NO_PICTURE:
            return translate("Quality", "No picture for {age}.").format(age=age_words(got))
        case Cause.REPEATED:
            return translate("Quality", "The camera has sent the same picture for {age}.").format(
                age=age_words(got)
            )
        case Cause.FEW_PICTURES:
            return _few_pictures(got, promised)
        case Cause.LOST:
            one = translate("Quality", "In the last minute 1 of {all} pictures was lost.")
            many = translate("Quality", "In the last minute {lost} of {all} pictures were lost.")
            return (one if round(got) == 1 else many).format(lost=round(got), all=round(promised))
        case Cause.LATE:
            one = translate("Quality", "In the last minute 1 of {all} pictures came late.")
            many = translate("Quality", "In the last minute {late} of {all} pictures came late.")
            return (one if round(got) == 1 else many).format(late=round(got), all=round(promised))
        case Cause.RECONNECTS:
            one = translate("Quality", "Reconnected once in the last hour.")
            many = translate("Quality", "Reconnected {times} times in the last hour.")
            return one if round(got) == 1 else many.format(times=round(got))
        case Cause.STALLS:
            one = translate("Quality", "Stopped once in the last hour.")
            many = translate("Quality", "Stopped {times} times in the last hour.")
            return one if round(got) == 1 else many.format(times=round(got))
        case Cause.FEW_KEY_FRAMES:
            return translate("Quality", "A whole picture comes only every {age}.").format(age=age_words(got))
        case Cause.FEW_PAINTED:
            return translate("Quality", "This computer shows {got} of {sent} pictures a second.").format(
                got=_number(got), sent=_number(promised)
            )
        case Cause.DELAYED:
            return translate("Quality", "Its pictures are shown {n} s after they came.").format(
                n=_number(got)
            )


def _few_pictures(got: float, promised: float) -> str:
    said = _number(got)
    if promised <= 0:
        one = translate("Quality", "Only 1 picture a second comes.")
        many = translate("Quality", "Only {got} pictures a second come.")
    else:
        one = translate("Quality", "Only 1 of {promised} pictures a second comes.")
        many = translate("Quality", "Only {got} of {promised} pictures a second come.")
    return (one if said == "1" else many).format(got=said, promised=_number(promised))


def figures(status: StreamStatus, now: float, delay_s: float | None = None) -> list[tuple[str, str]]:
    """What is known of a stream, each a label and a value; `now` in monotonic seconds.

    `delay_s` is the time from a picture's arrival until it is seen, None if not known.
    """
    return [
        (translate("Quality", "Pictures a second"), _pictures(status)),
        (translate("Quality", "Bit rate"), rate_words(status.bits_per_s)),
        (translate("Quality", "Whole picture every"), _seconds(status.key_interval_s)),
        (translate("Quality", "Lost in the last minute"), str(status.lost)),
        (translate("Quality", "Late in the last minute"), str(status.late)),
        (translate("Quality", "Shown after it came"), _delay(delay_s)),
        (translate("Quality", "Reconnects in the last hour"), str(status.reconnects_hour)),
        (translate("Quality", "Stalls in the last hour"), str(status.stalls_hour)),
        (translate("Quality", "Connected for"), _connected(status, now)),
        (translate("Quality", "Format"), _format(status)),
        (translate("Quality", "Camera's clock"), clock_offset_words(status.clock_offset_s)),
    ]


def _unknown() -> str:
    return translate("Quality", "not known")


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value - round(value)) < 0.05 else f"{value:.1f}"


def _pictures(status: StreamStatus) -> str:
    if status.promised_fps <= 0:
        return _number(status.fps)
    return translate("Quality", "{got} of {promised}").format(
        got=_number(status.fps), promised=_number(status.promised_fps)
    )


def _seconds(value: float) -> str:
    return translate("Time", "{n} s").format(n=_number(value)) if value > 0 else _unknown()


def _delay(delay_s: float | None) -> str:
    if delay_s is None:
        return _unknown()
    return translate("Time", "{n} s").format(n=f"{delay_s:.2f}" if delay_s < 0.995 else f"{delay_s:.1f}")


def rate_words(bits_per_s: float) -> str:
    """A bit rate: `850 kbit/s`, `2.4 Mbit/s`."""
    kilobits = bits_per_s / 1000
    if kilobits < 999.5:
        return translate("Quality", "{n} kbit/s").format(n=round(kilobits))
    return translate("Quality", "{n} Mbit/s").format(n=f"{kilobits / 1000:.1f}")


def _connected(status: StreamStatus, now: float) -> str:
    if status.session_since_at is None:
        return translate("Quality", "not connected")
    return age_words(max(0.0, now - status.session_since_at))


def _format(status: StreamStatus) -> str:
    codec = _CODECS.get(status.codec, status.codec)
    if not codec:
        return _unknown()
    return f"{codec}, {status.width} × {status.height}" if status.width else codec


def clock_offset_words(offset_s: float | None) -> str:
    """A camera's clock against this computer's: `right`, `4.2 s ahead`, `16 min 40 s behind`."""
    if offset_s is None:
        return translate("Quality", "not told")
    off = abs(offset_s)
    if off < IN_STEP_S:
        return translate("Quality", "right")
    by = _stretch(off)
    if offset_s > 0:
        return translate("Quality", "{by} ahead").format(by=by)
    return translate("Quality", "{by} behind").format(by=by)


def _stretch(seconds: float) -> str:
    if seconds < 59.95:
        return translate("Time", "{n} s").format(n=f"{seconds:.1f}")
    whole = round(seconds)
    if whole < 3600:
        return translate("Quality", "{minutes} min {seconds} s").format(
            minutes=whole // 60, seconds=whole % 60
        )
    return age_words(seconds)

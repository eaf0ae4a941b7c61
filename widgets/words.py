"""Values of the core turned into the words an operator reads; the only place where they become sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.values import Health, Ownership, Placement
from console.relay.values import Reason
from console.wall.tile import Economy, TileKind, TileState

translate = QCoreApplication.translate


def reason_words(reason: Reason) -> str:
    """Why there is no picture, in a few words."""
    match reason:
        case Reason.NO_ADDRESS:
            return translate("Reason", "No stream address")
        case Reason.MALFORMED_ADDRESS:
            return translate("Reason", "Address is not valid")
        case Reason.REFUSED:
            return translate("Reason", "Connection refused")
        case Reason.PASSWORD_REFUSED:
            return translate("Reason", "Password refused")
        case Reason.NO_SUCH_STREAM:
            return translate("Reason", "No such stream")
        case Reason.NO_ANSWER:
            return translate("Reason", "No answer")
        case Reason.NETWORK_DOWN:
            return translate("Reason", "Network down")
        case Reason.HOST_UNKNOWN:
            return translate("Reason", "Host name unknown")
        case Reason.STOPPED_SENDING:
            return translate("Reason", "Stopped sending")
        case Reason.CLOSED_BY_CAMERA:
            return translate("Reason", "Camera closed the connection")
        case Reason.CODEC_NOT_SHOWN:
            return translate("Reason", "Video format cannot be shown")
        case Reason.CRASHES_DECODER:
            return translate("Reason", "Damaged video: it makes the decoder fail")
        case Reason.NO_VIDEO:
            return translate("Reason", "No video in the stream")
        case Reason.NOT_A_STREAM:
            return translate("Reason", "Not a video stream")
        case Reason.WAITING_FOR_SLOT:
            return translate("Reason", "Waiting for a free connection")
        case Reason.RELAY_DOWN:
            return translate("Reason", "Media relay is restarting")
        case Reason.NOT_READY:
            return translate("Reason", "Not ready yet")


def advice_words(reason: Reason) -> str:
    """What the operator can do about it, as one sentence."""
    match reason:
        case Reason.NO_ADDRESS:
            return translate(
                "Advice",
                "Give this camera the address of its stream, for example rtsp://192.168.1.20/stream1.",
            )
        case Reason.MALFORMED_ADDRESS:
            return translate(
                "Advice", "Correct this camera's address, for example rtsp://192.168.1.20/stream1."
            )
        case Reason.REFUSED:
            return translate("Advice", "Check that the recorder is on and that the port is right.")
        case Reason.PASSWORD_REFUSED:
            return translate("Advice", "Check the user name and password of this camera's recorder.")
        case Reason.NO_SUCH_STREAM:
            return translate("Advice", "Check the stream's path and channel number on the recorder.")
        case Reason.NO_ANSWER:
            return translate("Advice", "Check power and cable at the site; ask the site by phone.")
        case Reason.NETWORK_DOWN:
            return translate("Advice", "Check this computer's network cable and the link to the site.")
        case Reason.HOST_UNKNOWN:
            return translate("Advice", "Check the host name in the address, or use the IP address.")
        case Reason.STOPPED_SENDING:
            return translate(
                "Advice", "The camera is connected but sends no picture; if it lasts, restart it."
            )
        case Reason.CLOSED_BY_CAMERA:
            return translate(
                "Advice", "The recorder may have too many viewers; the console tries again by itself."
            )
        case Reason.CODEC_NOT_SHOWN:
            return translate("Advice", "Set the camera to H.264 or H.265.")
        case Reason.CRASHES_DECODER:
            return translate("Advice", "Restart the camera; the console tries again in some minutes.")
        case Reason.NO_VIDEO:
            return translate("Advice", "Switch on video for this channel in the recorder.")
        case Reason.NOT_A_STREAM:
            return translate("Advice", "Check the address: what answers there is not a camera.")
        case Reason.WAITING_FOR_SLOT:
            return translate(
                "Advice", "The recorder's connections are all in use; close other tiles of it or wait."
            )
        case Reason.RELAY_DOWN:
            return translate("Advice", "Pictures come back by themselves within seconds.")
        case Reason.NOT_READY:
            return translate("Advice", "The picture is being prepared; please wait.")


def state_words(state: TileState) -> str:
    """A tile's state on one short line."""
    match state.kind:
        case TileKind.EMPTY:
            return ""
        case TileKind.CONNECTING:
            return _connecting(state)
        case TileKind.LIVE:
            return translate("State", "Live")
        case TileKind.STALLED:
            return _stalled(state)
        case TileKind.RECONNECTING:
            return _reconnecting(state)
        case TileKind.FAILED:
            return _failed(state)
        case TileKind.UNCHANGED:
            return _unchanged(state)
        case TileKind.HOLE:
            return translate("State", "No longer in the catalogue")
        case TileKind.OFF_HOURS:
            return translate("State", "Off by the owner's hours")
        case TileKind.HIDDEN:
            return translate("State", "Hidden under the owner's consent")


def _connecting(state: TileState) -> str:
    if state.reason is None:
        return translate("State", "Connecting…")
    return translate("State", "Connecting… ({reason})").format(reason=reason_words(state.reason))


def _stalled(state: TileState) -> str:
    if state.age_s is None:
        return translate("State", "No new picture")
    if state.late:
        return translate("State", "{age} late: this computer is busy").format(age=age_words(state.age_s))
    return translate("State", "No new picture for {age}").format(age=age_words(state.age_s))


def _unchanged(state: TileState) -> str:
    if state.unchanged_s is None:
        return translate("State", "Picture unchanged")
    return translate("State", "Picture unchanged for {age}").format(age=age_words(state.unchanged_s))


def economy_words(economy: Economy) -> str:
    """What a tile goes without while the machine is busy; nothing for one that goes without nothing."""
    match economy:
        case Economy.NONE:
            return ""
        case Economy.NO_LOOP_FILTER:
            return translate("Economy", "Machine busy: picture not smoothed")
        case Economy.HALF_RATE:
            return translate("Economy", "Machine busy: every second picture is shown")
        case Economy.KEY_FRAMES:
            return translate("Economy", "Machine busy: key frames only")


def _reconnecting(state: TileState) -> str:
    why = reason_words(state.reason) if state.reason else translate("State", "Connection lost")
    if state.retry_s is None or state.retry_s < 0.5:
        return translate("State", "{reason}: attempt {attempt}").format(reason=why, attempt=state.attempt)
    return translate("State", "{reason}: attempt {attempt} in {wait}").format(
        reason=why, attempt=state.attempt, wait=age_words(state.retry_s)
    )


def _failed(state: TileState) -> str:
    if state.reason is None:
        return translate("State", "No picture")
    if state.reason is Reason.CODEC_NOT_SHOWN and state.detail:
        return translate("State", "Video format {codec} cannot be shown").format(codec=state.detail)
    return reason_words(state.reason)


def health_words(health: int) -> str:
    """A camera's health in one word."""
    match Health(health):
        case Health.LIVE:
            return translate("Health", "Live")
        case Health.STALLED:
            return translate("Health", "Stalled")
        case Health.DOWN:
            return translate("Health", "Down")
        case Health.UNKNOWN:
            return translate("Health", "Not known")


def ownership_words(ownership: int) -> str:
    """Who owns a site, in one word."""
    if Ownership(ownership) is Ownership.PUBLIC:
        return translate("Ownership", "Public")
    return translate("Ownership", "Private")


def placement_words(placement: int) -> str:
    """What a camera looks at, in a word or two."""
    match Placement(placement):
        case Placement.ENTRY:
            return translate("Placement", "Entry")
        case Placement.EXIT:
            return translate("Placement", "Exit")
        case Placement.PUBLIC_PLACE:
            return translate("Placement", "Public place")
        case Placement.OTHER:
            return translate("Placement", "Other")


def area_kind_words(kind: str) -> str:
    """A kind of area (`city`, `zone`, `thana`, `ward`); any other kind as it stands."""
    match kind:
        case "city":
            return translate("Area", "City")
        case "zone":
            return translate("Area", "Zone")
        case "thana":
            return translate("Area", "Thana")
        case "ward":
            return translate("Area", "Ward")
    return kind


def clip_error_words(error: str) -> str:
    """Why a clip is not whole, from `console.relay.values.ClipProgress.error`."""
    match error:
        case "disk_full":
            return translate("Clip", "The disk is full")
        case "read_only":
            return translate("Clip", "The evidence folder cannot be written to")
        case "folder_missing":
            return translate("Clip", "The evidence folder is missing")
        case "no_packets":
            return translate("Clip", "The camera sent nothing in that time")
    return translate("Clip", "The clip could not be written")


def counted(count: int, one: str, many: str) -> str:
    """`one` where it is one, else `many` with its {count}: English and Hindi have these two forms."""
    return one if count == 1 else many.format(count=count_words(count))


def age_words(seconds: float) -> str:
    """A stretch of time in its largest fitting unit: `12 s`, `3 min`, `5 h`, `2 d`."""
    if seconds < 59.5:
        return translate("Time", "{n} s").format(n=round(seconds))
    if seconds < 3570:
        return translate("Time", "{n} min").format(n=round(seconds / 60))
    if seconds < 48 * 3600:
        return translate("Time", "{n} h").format(n=round(seconds / 3600))
    return translate("Time", "{n} d").format(n=round(seconds / 86400))


def ago_words(seconds: float) -> str:
    """How long ago something was: `3 min ago`, or `just now` within the last five seconds."""
    if seconds < 5:
        return translate("Time", "just now")
    return translate("Time", "{age} ago").format(age=age_words(seconds))


def bytes_words(size: float) -> str:
    """A size in the units of a file manager (1 kB is 1,000 bytes)."""
    for unit in ("B", "kB", "MB", "GB"):
        if size < 999.5:
            return f"{size:.0f} {unit}" if unit == "B" or size >= 99.95 else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def count_words(count: int) -> str:
    """A number with the separators used in India: `12,34,567`."""
    digits = str(abs(count))
    head, tail = digits[:-3], digits[-3:]
    pairs: list[str] = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ("-" if count < 0 else "") + ",".join([*pairs, tail])

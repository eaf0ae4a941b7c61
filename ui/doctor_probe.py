"""The doctor's questions that may crash a process: asked in one of its own, `python -m ui.doctor_probe WHAT`.

Prints one JSON object. WHAT is `libvlc` (its version, and the codecs that it really shows), `relay` (those
that FFmpeg decodes), `fonts` (families with Devanagari) or `display` (platform and size of the screen).
"""

from __future__ import annotations

import ctypes
import json
import sys
import tempfile
import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

CODECS = {"h264": "libx264", "hevc": "libx265", "mjpeg": "mjpeg"}
SIDE = 64
PICTURE_SECONDS = 4


def libvlc() -> dict[str, Any]:
    """libVLC's version, and for each codec whether a picture came out of it."""
    from console.playback.libvlc import LIVE, LibVlcMissing, load, new_instance

    try:
        vlc = load()
        instance = new_instance(vlc, LIVE)
    except LibVlcMissing as problem:
        return {"problem": str(problem)}
    version = vlc.libvlc_get_version().decode(errors="replace")
    return {"version": version, "codecs": {codec: _shows(vlc, instance, codec) for codec in CODECS}}


def relay() -> dict[str, Any]:
    """Which codecs PyAV decodes."""
    import av

    return {"codecs": {codec: codec in av.codecs_available for codec in CODECS}}


def fonts() -> dict[str, Any]:
    """The font families that have Devanagari."""
    import PySide6
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from ui.pages_platform import pages_platform

    app = QGuiApplication([sys.argv[0], "-platform", pages_platform()])
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Devanagari)
    del app
    return {"version": PySide6.__version__, "families": list(families)}


def display() -> dict[str, Any]:
    """The platform of this session's windows and the size of its first screen."""
    from PySide6.QtGui import QGuiApplication

    app = QGuiApplication(sys.argv[:1])
    size = app.primaryScreen().size()
    return {"platform": app.platformName(), "size": [size.width(), size.height()]}


def _shows(vlc: Any, instance: Any, codec: str) -> bool:
    """Whether libVLC makes a picture of a short clip, encoded here, fed as the relay feeds it."""
    with tempfile.TemporaryDirectory() as folder:
        clip = Path(folder) / ("clip.mjpeg" if codec == "mjpeg" else "clip.ts")
        try:
            _encode(clip, codec)
        except (OSError, ValueError):  # PyAV's errors: no such encoder
            return False
        media = instance.media_new_path(str(clip))
        media.add_option(":demux=mjpeg" if codec == "mjpeg" else ":demux=ts")
        player = instance.media_player_new()
        shown = threading.Event()
        room = (ctypes.c_ubyte * (SIDE * SIDE * 4 + 64))()
        callbacks = vlc.CallbackDecorators

        def lock(_opaque: Any, planes: Any) -> int:
            ctypes.cast(planes, ctypes.POINTER(ctypes.c_void_p))[0] = (ctypes.addressof(room) + 31) & ~31
            return 0

        kept = (
            callbacks.VideoLockCb(lock),
            callbacks.VideoUnlockCb(lambda *_: None),
            callbacks.VideoDisplayCb(lambda *_: shown.set()),
        )
        player.video_set_callbacks(*kept, None)
        player.video_set_format("RV32", SIDE, SIDE, SIDE * 4)
        player.set_media(media)
        player.play()
        seen = shown.wait(PICTURE_SECONDS)
        player.stop()
        player.release()
        media.release()
        return seen


def _encode(path: Path, codec: str) -> None:
    import av

    options = {"x265-params": "log-level=none"} if codec == "hevc" else {}
    with av.open(str(path), "w", format="mjpeg" if codec == "mjpeg" else "mpegts") as container:
        stream: Any = container.add_stream(CODECS[codec], rate=10, options=options)
        stream.width = stream.height = SIDE
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.codec_context.time_base = Fraction(1, 10)
        for at in range(10):
            frame = av.VideoFrame(SIDE, SIDE, stream.pix_fmt)
            for plane in frame.planes:
                plane.update(bytes([40 + at * 10]) * plane.buffer_size)
            frame.pts = at
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


QUESTIONS: dict[str, Callable[[], dict[str, Any]]] = {
    "libvlc": libvlc,
    "relay": relay,
    "fonts": fonts,
    "display": display,
}

if __name__ == "__main__":
    print(json.dumps(QUESTIONS[sys.argv[1]]()))

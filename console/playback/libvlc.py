"""Which options libVLC and its media get, and why."""

from __future__ import annotations

import ctypes
import importlib
import sys
from typing import Any

# Never leave out: sound, a GPU that is not there, and threads per tile cost more than they give. A decoder in
# a hurry leaves out packets, also those that later pictures build on: a busy machine would show broken
# pictures as live ones. So late pictures are left out once they are decoded, and never before.
_PLAIN = ("--quiet", "--no-audio", "--no-video-title-show", "--swscale-mode=0", "--no-avcodec-hurry-up")
LIVE = (*_PLAIN, "--avcodec-hw=none", "--avcodec-threads=1")
# Where only the next picture tells libVLC that one is whole, at one in two seconds that is two seconds late,
# and a late picture is not shown.
PATIENT = (*LIVE, "--no-drop-late-frames", "--no-skip-frames")
HARDWARE = (*_PLAIN, "--avcodec-hw=any", "--avcodec-threads=1")
# Welcome, but unknown to some builds; libVLC refuses to start for one option that it does not know.
WELCOME = (
    "--no-lua",
    "--no-osd",
    "--no-spu",
    "--no-metadata-network-access",
    "--no-auto-preparse",
    "--no-interact",
    # With its list of plugins (Debian's libvlc-bin) libVLC loads each when it is needed, in the middle of a
    # take's beginning.
    "--no-plugins-cache",
)
DEMUXERS = ("ts", "mjpeg")
# libVLC keeps what a feed has sent for going back in it: 16 MiB of each unless told both (in KiB and bytes),
# so 64 tiles come to a gigabyte. Nobody goes back in a feed, and all that is given is touched within seconds.
# A key frame need not fit: 1080p pictures came as soon and as often with 128 KiB as with 512.
_NO_HISTORY = (":prefetch-buffer-size=128", ":prefetch-read-size=32768")
# With 0 libVLC begins its buffer anew when it is late for once (es_out.c, ES_OUT_SET_PCR): it empties the
# decoder and shows nothing until the next key frame, seconds later. With less it only sets its clock.
_NEVER_EMPTIED = ":clock-jitter=-1"


class LibVlcMissing(Exception):
    """libVLC is not installed or does not start."""


def load() -> Any:
    """The `vlc` module. Raises LibVlcMissing."""
    try:
        return importlib.import_module("vlc")
    except (ImportError, OSError, NameError, AttributeError) as error:
        # python-vlc raises whatever it stumbled over when it does not find the library.
        raise LibVlcMissing(str(error)) from error


def new_instance(vlc: Any, essential: tuple[str, ...]) -> Any:
    """An instance for pictures. Raises LibVlcMissing."""
    for options in (essential + WELCOME, essential, ()):
        instance = vlc.Instance(list(options))
        if instance is not None:
            return instance
    raise LibVlcMissing("libvlc_new failed")


def new_sound_instance(vlc: Any, output: list[str]) -> Any:
    """An instance that plays sound and no pictures. Raises LibVlcMissing."""
    for options in (["--quiet", "--no-video", *WELCOME], ["--quiet", "--no-video"]):
        instance = vlc.Instance([*options, *output])
        if instance is not None:
            return instance
    raise LibVlcMissing("libvlc_new failed")


def sound_options() -> list[str]:
    """Options for a feed of sound: a little patience, because a gap is heard sooner than it is seen."""
    return [":demux=ts", ":network-caching=200", ":clock-jitter=0", ":clock-synchro=0", *_NO_HISTORY]


def live_options(demux: str, small: bool) -> list[str]:
    """Options for a feed of the relay, which stamps packets with the moment of their arrival."""
    if demux not in DEMUXERS:
        raise ValueError(f"no such demuxer: {demux}")
    options = [
        f":demux={demux}",
        ":network-caching=50",
        _NEVER_EMPTIED,
        ":clock-synchro=0",
        *_NO_HISTORY,
    ]
    if small:
        options.append(":avcodec-skiploopfilter=4")
    return options


def file_options(start_s: float, fragmented: bool = False) -> list[str]:
    """Options for a recorded file.

    With `play-and-pause` its end is a pause: the very last picture is shown, which otherwise is not. A
    `fragmented` MP4 (as the relay writes it) is read by FFmpeg's demuxer: libVLC's own, sent to a moment in
    it, begins with a picture that is no key frame, and shows what the decoder makes of that. With FFmpeg's,
    though, a file that is sent elsewhere while it is held may show nothing new until it runs (seen: 3.0.24).
    """
    options = [":file-caching=300", ":play-and-pause"]
    if fragmented:
        options.append(":demux=avformat,any")
    if start_s > 0:
        options.append(f":start-time={start_s:.3f}")
    return options


def keep_memory_small() -> None:
    """Have glibc give pictures back when they are freed, instead of one heap per thread that only grows.

    To be called before other threads allocate. Other C libraries do this by themselves or not at all.
    """
    if sys.platform != "linux":
        return
    trim_threshold, mmap_threshold, arena_max = -1, -3, -8
    libc = ctypes.CDLL(None)
    if hasattr(libc, "mallopt"):
        libc.mallopt(arena_max, 2)
        libc.mallopt(mmap_threshold, 256 << 10)
        libc.mallopt(trim_threshold, 1 << 20)

"""What a camera sends: the access units of a clip in a loop, or live pictures that carry the clock."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import blocks
from gi.repository import Gst

_LAUNCH = {
    "h264": "caps=video/x-h264,stream-format=byte-stream,alignment=au ! rtph264pay name=pay0 pt=96",
    "hevc": "caps=video/x-h265,stream-format=byte-stream,alignment=au ! rtph265pay name=pay0 pt=96",
    "mjpeg": "caps=image/jpeg,width={width},height={height},framerate=0/1 ! rtpjpegpay name=pay0 pt=26",
    "clock": (
        "caps=video/x-raw,format=I420,width={width},height={height},framerate={fps}/1 ! "
        "x264enc speed-preset=ultrafast tune=zerolatency threads=1 key-int-max={fps} bitrate=2000 ! "
        "video/x-h264,profile=baseline ! rtph264pay name=pay0 pt=96"
    ),
}
# A tone of 440 Hz, as cameras and recorders send sound.
_SOUND = {
    "pcma": "audio/x-raw,rate=8000,channels=1 ! alawenc ! rtppcmapay name=pay1 pt=8",
    "pcmu": "audio/x-raw,rate=8000,channels=1 ! mulawenc ! rtppcmupay name=pay1 pt=0",
    "g726": "audio/x-raw,rate=8000,channels=1 ! avenc_g726 ! rtpg726pay name=pay1 pt=97",
    "aac": "audio/x-raw,rate=16000,channels=1 ! voaacenc ! aacparse ! rtpmp4gpay name=pay1 pt=97",
    "opus": "audio/x-raw,rate=48000,channels=1 ! opusenc ! rtpopuspay name=pay1 pt=97",
}
_START_CODE = re.compile(rb"\x00\x00\x01")


class Frames:
    """A looped clip, or (`codec` is `clock`) pictures made as they are sent."""

    def __init__(self, codec: str, width: int, height: int, fps: float) -> None:
        self.codec, self.width, self.height, self.fps = codec, width, height, fps
        self.count = 1 << 62

    def launch(self, mtu: int) -> str:
        """The pictures' half of one session's pipeline, for gst-rtsp-server."""
        tail = _LAUNCH[self.codec].format(width=self.width, height=self.height, fps=round(self.fps))
        # A clip's key frames carry their parameter sets already.
        parameters = "config-interval=-1" if self.codec == "clock" else ""
        source = "appsrc name=source is-live=true format=time block=false max-bytes=8000000"
        return f"{source} {tail} mtu={mtu} {parameters}"

    def buffer(self, index: int, *, first: bool) -> Gst.Buffer:
        """The buffer of frame `index`; `first` in a session, so decoder parameters must come along."""
        raise NotImplementedError

    def key_before(self, index: int) -> int:
        """The frame at or before `index` that a decoder can start from."""
        return index


class Clip(Frames):
    """The access units of an encoded clip, over and over; a time stamp is set when one is sent."""

    def __init__(self, path: str) -> None:
        about = json.loads(Path(path).with_suffix(".json").read_text())
        super().__init__(about["codec"], about["width"], about["height"], about["fps"])
        data = Path(path).read_bytes()
        units = [data[offset : offset + size] for offset, size, _ in about["units"]]
        self._keys = [bool(key) for _, _, key in about["units"]]
        self._buffers = [Gst.Buffer.new_wrapped(unit) for unit in units]
        self._header = parameter_sets(units[0], self.codec)
        self._units = units
        self.count = len(units)

    def buffer(self, index: int, *, first: bool) -> Gst.Buffer:
        index %= self.count
        if first and not self._keys[index] and self._header:
            # Like a real camera, whose SDP names the parameter sets even when a session starts in mid-GOP.
            return Gst.Buffer.new_wrapped(self._header + self._units[index])
        # Buffer.copy() answers the very same buffer here: cameras would overwrite each other's time stamps.
        whole = self._buffers[index]
        return whole.copy_region(Gst.BufferCopyFlags.MEMORY, 0, whole.get_size())

    def key_before(self, index: int) -> int:
        while not self._keys[index % self.count]:
            index -= 1
        return index


class Clock(Frames):
    """Live pictures with the UTC clock in milliseconds (modulo 2**40) as blocks."""

    def __init__(self, width: int, height: int, fps: float) -> None:
        super().__init__("clock", width, height, fps)
        luma, chroma = width * height, width * height // 4
        self._picture = bytearray(b"\x60" * luma + b"\x80" * (2 * chroma))
        view = memoryview(self._picture)
        blocks.draw_border(view[:luma], view[luma : luma + chroma], view[luma + chroma :], width)

    def buffer(self, index: int, *, first: bool) -> Gst.Buffer:
        blocks.draw_value(memoryview(self._picture), self.width, int(time.time() * 1000))
        return Gst.Buffer.new_wrapped(bytes(self._picture))


def sound(codec: str) -> str:
    """The sound's half of a session's pipeline; "" for a camera without a microphone."""
    if not codec:
        return ""
    return f"audiotestsrc is-live=true freq=440 ! audioconvert ! audioresample ! {_SOUND[codec]}"


def parameter_sets(unit: bytes, codec: str) -> bytes:
    """The SPS, PPS (and VPS) at the head of a key frame in Annex B form."""
    if codec not in ("h264", "hevc"):
        return b""
    starts = [match.start() for match in _START_CODE.finditer(unit)]
    kept = b""
    for start, end in zip(starts, [*starts[1:], len(unit)], strict=True):
        kind = unit[start + 3] & 0x1F if codec == "h264" else unit[start + 3] >> 1 & 0x3F
        if kind in ((7, 8) if codec == "h264" else (32, 33, 34)):
            kept += b"\x00" + unit[start:end].rstrip(b"\x00")
    return kept


def open_frames(spec: dict[str, object]) -> Frames:
    """Frames from `{"clip": PATH}` or `{"clock": [width, height, fps]}`."""
    if "clip" in spec:
        return _cached(str(spec["clip"]))
    width, height, fps = spec["clock"]  # type: ignore[misc]
    return Clock(int(width), int(height), float(fps))


_clips: dict[str, Clip] = {}


def _cached(path: str) -> Clip:
    if path not in _clips:
        _clips[path] = Clip(path)
    return _clips[path]

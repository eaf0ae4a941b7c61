"""The seeded cameras of the freeze study: scenes, sensors, encoders, and what goes wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

import av
import numpy as np

WIDTH, HEIGHT = 320, 180
# Healthy at first; then what the case is about, for as long as it is watched.
HEALTHY_S, LENGTH_S = 6.0, 60.0


class Kind(StrEnum):
    """What a case is about."""

    FROZEN = "frozen"
    REPEATING = "repeating"
    NOISY = "noisy but still"
    NIGHT = "night-dark"
    SLOW = "slow"


# How many of each make 200.
SHARES = {Kind.FROZEN: 30, Kind.REPEATING: 60, Kind.NOISY: 45, Kind.NIGHT: 45, Kind.SLOW: 20}


@dataclass(frozen=True, slots=True)
class Encoder:
    """How a camera or recorder compresses: `options` as FFmpeg names them; no rate: constant quality."""

    name: str
    codec: str
    options: tuple[tuple[str, str], ...]
    rate: int = 0


_HEVC = ("x265-params", "log-level=none:bframes=0:pools=1:frame-threads=1")
CONSTANT = (
    *(
        Encoder(f"h264 crf {quality}", "libx264", (("preset", "veryfast"), ("crf", str(quality))))
        for quality in (23, 30, 36, 42)
    ),
    Encoder("h264 qp 38", "libx264", (("preset", "veryfast"), ("qp", "38"))),
    Encoder("hevc crf 30", "libx265", (("preset", "ultrafast"), ("crf", "30"), _HEVC)),
    Encoder("hevc crf 38", "libx265", (("preset", "ultrafast"), ("crf", "38"), _HEVC)),
)
# As recorders do: a constant rate, and a limit to how finely they quantise.
CAPPED = tuple(
    Encoder(
        f"h264 cbr {rate // 1000}k, qp >= {finest}",
        "libx264",
        (
            ("preset", "veryfast"),
            ("tune", "zerolatency"),
            ("x264-params", f"qpmin={finest}"),
            ("maxrate", str(rate)),
            ("bufsize", str(rate)),
        ),
        rate,
    )
    for rate in (150_000, 400_000)
    for finest in (18, 24)
)
# The worst for us: a rate that refines the same picture for ever, a little differently each time.
RESTLESS = (
    Encoder(
        "h264 cbr 100k, no limit",
        "libx264",
        (("preset", "veryfast"), ("tune", "zerolatency"), ("maxrate", "100000"), ("bufsize", "100000")),
        100_000,
    ),
)
VERBATIM = "the same packet"


@dataclass(frozen=True, slots=True)
class Case:
    """One camera. `verbatim`: what repeats are packets, not pictures that are encoded anew."""

    kind: Kind
    seed: int
    encoder: Encoder
    fps: Fraction
    gop_s: float
    sigma: float
    dark: bool
    verbatim: bool = False

    @property
    def how(self) -> str:
        """In a few words."""
        return VERBATIM if self.verbatim else self.encoder.name


def draw(count: int, seed: int) -> list[Case]:
    """`count` cases in the shares of the study, in an order that mixes the kinds."""
    rng = np.random.default_rng(seed)
    whole = sum(SHARES.values())
    kinds = [kind for kind, share in SHARES.items() for _ in range(max(1, round(share * count / whole)))]
    order = rng.permutation(len(kinds))
    return [_case(kinds[place], int(rng.integers(1 << 30)), rng) for place in order][:count]


def _case(kind: Kind, seed: int, rng: np.random.Generator) -> Case:
    fps = Fraction(int(rng.choice([5, 8, 10, 12, 15])))
    sigma = float(rng.choice([0.4, 0.7, 1.0, 2.0, 3.5]))
    gop_s = float(rng.choice([1, 2, 4]))
    encoders, dark = CONSTANT + CAPPED, bool(rng.random() < 0.2)
    if kind is Kind.REPEATING and rng.random() < 0.1:
        encoders = RESTLESS
    elif kind is Kind.NIGHT:
        dark, encoders = True, CONSTANT[2:] + CAPPED
    elif kind is Kind.SLOW:
        fps, gop_s = Fraction(int(rng.choice([1, 2, 3])), int(rng.choice([1, 2]))), 4.0
    verbatim = kind is Kind.REPEATING and rng.random() < 0.25
    encoder = encoders[int(rng.integers(len(encoders)))]
    return Case(kind, seed, encoder, fps, gop_s, sigma, dark, verbatim)


class CaseClip:
    """A case's packets, with what `tests.playback.feeds` asks of a clip."""

    is_mjpeg = False
    size = (WIDTH, HEIGHT)

    def __init__(self, case: Case) -> None:
        self.fps = case.fps
        self.codec_name = {"libx264": "h264", "libx265": "hevc"}[case.encoder.codec]
        self.packets = list(_packets(case))
        if case.verbatim:
            healthy = round(HEALTHY_S * case.fps)
            last_key = max(place for place in range(healthy) if self.packets[place][1])
            self.packets[healthy:] = [self.packets[last_key]] * (len(self.packets) - healthy)

    def due(self, number: int) -> Fraction:
        """When a packet is sent, in seconds from the first."""
        return number / self.fps

    def number_at(self, seconds: float) -> int:
        """The packet that was sent last, so long after the first."""
        return int(seconds * self.fps)


def _packets(case: Case) -> Iterator[tuple[bytes, bool]]:
    encoder = av.CodecContext.create(case.encoder.codec, "w")
    encoder.width, encoder.height, encoder.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    encoder.time_base, encoder.framerate = 1 / case.fps, case.fps
    encoder.gop_size, encoder.max_b_frames = max(1, round(case.gop_s * case.fps)), 0
    encoder.thread_count = 1
    encoder.options = dict(case.encoder.options)
    if case.encoder.rate:
        encoder.bit_rate = case.encoder.rate
    for number, luma in enumerate(_pictures(case)):
        picture = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
        picture[:HEIGHT] = luma
        frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
        frame.pts = number
        yield from ((bytes(packet), packet.is_keyframe) for packet in encoder.encode(frame))
    yield from ((bytes(packet), packet.is_keyframe) for packet in encoder.encode(None))


def _pictures(case: Case) -> Iterator[np.ndarray]:
    rng = np.random.default_rng(case.seed)
    scene = _scene(rng, case.dark)
    healthy, luma = round(HEALTHY_S * case.fps), scene
    for number in range(round(LENGTH_S * case.fps)):
        if case.kind is not Kind.REPEATING or number < healthy:
            luma = np.clip(scene + rng.normal(0, case.sigma, scene.shape), 0, 255).astype(np.uint8)
        yield luma


def _scene(rng: np.random.Generator, dark: bool) -> np.ndarray:
    """A street nobody is in: light, houses with windows, and ground with grain."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    luma = 100 + 50 * np.sin(x / 60 + rng.random() * 6) + 30 * np.cos(y / 40 + rng.random() * 6)
    for _ in range(25):
        left, top = int(rng.integers(0, WIDTH - 40)), int(rng.integers(0, HEIGHT - 30))
        wide, high = int(rng.integers(8, 40)), int(rng.integers(8, 30))
        part = np.s_[top : top + high, left : left + wide]
        luma[part] = rng.integers(30, 220) + rng.integers(0, 30) * (x[part] // 3 % 2)
    luma = luma + rng.normal(0, 5, luma.shape) * (x > WIDTH // 2)
    return 16 + luma * 0.1 if dark else luma

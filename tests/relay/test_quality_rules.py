"""Lost and late pictures, repeated pictures, the camera's clock: from packets, whatever their stamps are."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.relay.camera_clock import CameraClock
from console.relay.decode import promised_fps
from console.relay.intake import Intake
from console.relay.packet import Format
from console.relay.rhythm import JUMP_S, Rhythm, Tally
from console.relay.sameness import AT_LEAST_S, PROOFS, Sameness
from console.relay.source import MOST_SHIFT_S, Arrived, shift_s

FPS = 10
SIZE = (320, 176)
PIXELS = SIZE[0] * SIZE[1]
ENCODERS = {"h264": "libx264", "hevc": "libx265", "mjpeg": "mjpeg"}


# -- lost and late


class Camera:
    """Stamps and arrivals of a camera of 10 pictures a second."""

    def __init__(self) -> None:
        self.rhythm = Rhythm()
        self.now = 1000.0
        self.stamp = 50.0

    def send(self, pictures: int, *, step: float = 0.1, late: float = 0.0, jitter: float = 0.0) -> Camera:
        rng = random.Random(pictures)
        for _ in range(pictures):
            self.now += step
            self.stamp += step
            self.rhythm.took(self.stamp, self.now + late + rng.uniform(0, jitter))
            if round(self.now, 3) % 1 == 0:
                self.rhythm.measure()
        self.rhythm.measure()
        return self

    def lose(self, pictures: int) -> Camera:
        self.now += pictures / 10
        self.stamp += pictures / 10
        return self

    @property
    def lost(self) -> int:
        return self.rhythm.lost.total(self.now)

    @property
    def late(self) -> int:
        return self.rhythm.late.total(self.now)


def test_an_even_camera_on_a_usual_network_loses_nothing_and_is_never_late():
    camera = Camera().send(600, jitter=0.08)
    assert (camera.lost, camera.late) == (0, 0)


@pytest.mark.parametrize("missing", [1, 2, 7, 40])
def test_pictures_that_never_came_are_counted(missing):
    camera = Camera().send(100).lose(missing).send(100, jitter=0.05)
    assert camera.lost == missing
    assert camera.late == 0


def test_a_camera_that_changes_its_pace_loses_nothing():
    assert Camera().send(100).send(100, step=0.3).send(100).lost == 0


def test_a_camera_that_sends_when_it_likes_loses_nothing_that_could_be_counted():
    camera, rng = Camera(), random.Random(3)
    for _ in range(300):
        camera.send(1, step=rng.choice((0.05, 0.1, 0.2, 0.4, 0.7)))
    assert camera.lost == 0


def test_pictures_that_come_late_are_counted_and_a_longer_way_is_forgiven():
    camera = Camera().send(100).send(5, late=0.4).send(20)
    assert camera.late == 5
    camera.send(900, late=0.4)
    before = camera.late
    assert before > 50
    camera.send(1000, late=0.4)
    assert camera.late == 0


def test_what_a_stall_held_back_is_late_but_not_lost():
    camera = Camera().send(100)
    for number in range(20):
        camera.rhythm.took(camera.stamp + 0.1 * (number + 1), camera.now + 2.0)
    assert camera.lost == 0
    assert camera.rhythm.late.total(camera.now + 2.0) >= 17


@pytest.mark.parametrize("jump", [-7200.0, -3.0, -0.7, 0.9, 3.0, 7200.0])
def test_a_jump_of_the_cameras_stamps_is_neither_loss_nor_lateness(jump):
    camera = Camera().send(100)
    camera.stamp += jump
    camera.send(100)
    assert (camera.lost, camera.late) == (0, 0)


def test_an_hour_in_which_nothing_was_measured_is_forgotten():
    camera = Camera().send(100).lose(3).send(50)
    assert camera.lost == 3
    camera.now += 3600
    camera.send(20)
    assert (camera.lost, camera.late) == (0, 0)


def test_without_stamps_nothing_is_said():
    rhythm = Rhythm()
    for number in range(100):
        rhythm.took(None, number * number)
    rhythm.measure()
    assert rhythm.lost.total(1e4) == rhythm.late.total(1e4) == 0


@given(st.lists(st.tuples(st.floats(0, 30), st.integers(1, 9)), max_size=40))
def test_a_tally_counts_its_span_and_no_more(happened):
    tally, now, all_ = Tally(60.0), 0.0, []
    for step, count in happened:
        now += step
        tally.add(now, count)
        all_.append((now, count))
    # Whole seconds are kept together.
    surely = sum(count for at, count in all_ if at >= now - 59)
    at_most = sum(count for at, count in all_ if at >= now - 61)
    assert surely <= tally.total(now) <= at_most
    assert tally.total(now + 62) == 0


# -- whatever the stamps are

stamps = st.none() | st.floats(-1e7, 1e7) | st.floats(100, 101)


@given(st.lists(st.tuples(st.floats(0, 40), stamps, st.booleans()), min_size=1, max_size=80))
def test_no_stamps_disturb_the_samples(arrivals):
    """Missing, out of order, hours back and forth: times rise, near the arrival, and figures stay sane."""
    intake, now, times = Intake(), 5000.0, []
    intake.connected(Format("mjpeg", 64, 48))
    for number, (step, stamp, tick) in enumerate(arrivals):
        now += step
        # The wall clock is set back by an hour and forward again meanwhile.
        utc = 1_700_000_000 + now - (3600 if number % 3 else 0)
        sample = intake.take(Arrived(b"\xff\xd8picture %d" % number, True, stamp, 0.0, stamp), utc, now)
        assert sample is not None
        times.append((sample.media_s, now))
        if tick:
            intake.measure(now)
    intake.measure(now)
    assert all(a[0] < b[0] for a, b in itertools.pairwise(times))
    assert all(now - 0.6 <= at <= now + 0.001 * len(times) for at, now in times)
    assert 0 <= intake.rhythm.lost.total(now) <= len(times) * JUMP_S * 1000
    assert intake.rhythm.late.total(now) <= len(times)
    assert intake.key_interval_s >= 0


@given(st.none() | st.integers(-(2**40), 2**40), st.none() | st.integers(-(2**40), 2**40))
def test_no_picture_is_held_back_for_long(pts, dts):
    assert 0 <= shift_s(pts, dts, 1 / 90_000) <= MOST_SHIFT_S


def test_pictures_out_of_order_keep_their_shift():
    assert shift_s(9000, 0, 1 / 90_000) == pytest.approx(0.1)
    assert shift_s(0, 9000, 1 / 90_000) == 0
    assert shift_s(90_000 * 3600, 0, 1 / 90_000) == 0


# -- what the stream's own description says


def taken(intake: Intake, packets: list[tuple[bytes, bool]]) -> list[Format]:
    samples = [
        intake.take(Arrived(d, k, n / FPS, 0.0), 1e9 + n, 100.0 + n) for n, (d, k) in enumerate(packets)
    ]
    return [sample.format for sample in samples if sample is not None]


@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_a_promise_that_comes_only_with_the_first_key_frame_is_read_too(codec):
    intake = Intake()
    intake.connected(Format(codec, 0, 0))
    (fmt,) = set(taken(intake, encode(codec, pictures(1, 3, 2.0, False))))
    assert (fmt.width, fmt.height, fmt.fps) == (*SIZE, FPS)


def test_damaged_parameter_sets_do_not_change_the_format():
    intake, packets = Intake(), encode("h264", pictures(1, 3 * FPS, 2.0, False))
    intake.connected(Format("h264", 0, 0))
    whole = taken(intake, packets)[0]
    damaged = bytearray(packets[FPS][0])
    damaged[5:9] = b"\xff\xff\xff\xff"
    assert packets[FPS][1]
    assert set(taken(intake, [(bytes(damaged), True), *packets[FPS + 1 :]])) == {whole}


@pytest.mark.parametrize(
    ("rate", "fps"), [(None, 0), (0, 0), (Fraction(25, 2), 12.5), (90_000, 0), (120, 120)]
)
def test_a_rate_that_cannot_be_promises_nothing(rate, fps):
    assert promised_fps(rate) == fps


# -- the camera's own clock


def test_the_cameras_clock_is_told_by_its_quickest_picture():
    clock, rng = CameraClock(), random.Random(1)
    assert clock.offset_s(1e9, 0) is None
    for number in range(600):
        mono = number / 10
        clock.told(1e9 + mono + 1000, mono + rng.uniform(0.05, 0.8))
        offset = clock.offset_s(1e9 + mono, mono)
        assert 999.0 < offset < 1000.0
    assert offset == pytest.approx(999.95, abs=0.03)


def test_this_machines_clock_is_set_and_the_offset_follows_at_once():
    clock = CameraClock()
    clock.told(1e9, 100.0)
    assert clock.offset_s(1e9, 100.0) == pytest.approx(0)
    assert clock.offset_s(1e9 - 3600, 100.0) == pytest.approx(3600)


def test_the_cameras_clock_is_set_and_the_offset_follows_at_once():
    clock = CameraClock()
    clock.told(1e9 + 1000, 100.0)
    clock.told(1e9 + 1, 101.0)
    assert clock.offset_s(1e9 + 1, 101.0) == pytest.approx(0)


def test_a_camera_that_counts_from_its_start_has_no_clock():
    clock = CameraClock()
    clock.told(86_400.0 - 2_208_988_800, 100.0)
    assert clock.offset_s(1e9, 100.0) is None


# -- the same picture again and again


def pictures(seed: int, count: int, noise: float, dark: bool) -> list[np.ndarray]:
    rng = np.random.default_rng(seed)
    width, height = SIZE
    scene = rng.integers(50, 190, (height // 16, width // 16)).repeat(16, 0).repeat(16, 1)
    if dark:
        scene = scene // 8 + 14
    chroma = np.full(width * height // 2, 128, np.uint8)
    return [
        np.concatenate(
            [np.clip(scene + rng.normal(0, noise, scene.shape), 16, 235).astype(np.uint8).reshape(-1), chroma]
        ).reshape(height * 3 // 2, width)
        for _ in range(count)
    ]


def encode(codec: str, shown: list[np.ndarray], quality: str = "") -> list[tuple[bytes, bool]]:
    encoder = av.CodecContext.create(ENCODERS[codec], "w")
    encoder.width, encoder.height = SIZE
    encoder.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
    encoder.time_base, encoder.framerate = Fraction(1, FPS), Fraction(FPS)
    encoder.gop_size, encoder.thread_count = FPS, 1
    encoder.options = {
        "h264": {"preset": "ultrafast", "bf": "0", "sc_threshold": "0", "crf": quality or "28"},
        "hevc": {
            "preset": "ultrafast", "crf": quality or "32",
            "x265-params": "bframes=0:scenecut=0:log-level=none:open-gop=0",
        },
        "mjpeg": {"qmin": quality or "8", "qmax": quality or "8"},
    }[codec]  # fmt: skip
    packets = []
    for number, plane in enumerate([*shown, None]):
        frame = None
        if plane is not None:
            frame = av.VideoFrame.from_ndarray(plane, format="yuv420p").reformat(format=encoder.pix_fmt)
            frame.pts = number
        packets += [(bytes(packet), packet.is_keyframe) for packet in encoder.encode(frame)]
    return packets


class Watched:
    """A stream that is watched for repetition, at 10 pictures a second."""

    def __init__(self, codec: str) -> None:
        self.codec, self.now = codec, 500.0
        self.sameness = Sameness()

    def send(self, packets: list[tuple[bytes, bool]]) -> list[float | None]:
        said = []
        for data, key in packets:
            self.sameness.took(data, key=key, codec=self.codec, pixels=PIXELS, mono=self.now)
            said.append(self.sameness.since(self.now))
            self.now += 1 / FPS
        return said


@pytest.mark.parametrize("codec", ENCODERS)
def test_a_last_key_frame_sent_again_and_again_is_told_and_taken_back(codec):
    watched = Watched(codec)
    moving = encode(codec, pictures(1, 20, 9.0, False))
    assert not any(watched.send(moving))
    (key, _), began = next(p for p in reversed(moving) if p[1]), watched.now
    said = watched.send([(key, True)] * 80)
    assert said[int(AT_LEAST_S * FPS) - 2] is None
    assert said[-1] == pytest.approx(began, abs=0.15)
    assert watched.send(encode(codec, pictures(2, 20, 3.0, False)))[-1] is None


@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_a_last_difference_sent_again_and_again_is_told(codec):
    watched = Watched(codec)
    moving = encode(codec, pictures(1, 19, 9.0, False))
    watched.send(moving)
    assert watched.send([moving[-1]] * 80)[-1] is not None


@pytest.mark.parametrize("codec", ["h264", "hevc"])
def test_a_key_frame_with_skipped_pictures_between_is_told(codec):
    """A recorder without a camera: one picture, stored, with pictures that change nothing in between."""
    (key, _), *rest = encode(codec, pictures(1, FPS, 3.0, False)[:1] * FPS)
    skips = [packet for packet in rest if len(packet[0]) < 64]
    # x265 still refines the picture in the first ones after the key frame; a recorder's skips are all alike.
    skips = (skips * FPS)[: FPS - 1]
    said = Watched(codec).send([(key, True), *skips] * 12)
    assert said[-1] is not None


def test_a_number_in_the_header_of_key_frames_does_not_hide_that_they_are_the_same():
    """Consecutive IDR pictures must differ in idr_pic_id (H.264 7.4.3), so x264 counts 0, 1, 0, 1 …"""
    still = encode("h264", pictures(4, 1, 2.0, False) * 40)
    one, other = [data for data, key in still if key][-2:]
    assert one != other
    skip = min((data for data, key in still if not key), key=len)
    turn = [(one, True), *[(skip, False)] * 9, (other, True), *[(skip, False)] * 9]
    assert Watched("h264").send(turn * 6)[-1] is not None


@pytest.mark.parametrize("codec", ENCODERS)
@pytest.mark.parametrize(
    ("noise", "dark", "quality"), [(0.5, False, ""), (2.0, False, ""), (1.0, True, ""), (2.0, True, "coarse")]
)
@pytest.mark.parametrize("seed", [11, 12])
def test_a_quiet_scene_with_noise_is_never_called_the_same(codec, noise, dark, quality, seed):
    coarse = {"h264": "44", "hevc": "42", "mjpeg": "31"}[codec] if quality else ""
    assert not any(Watched(codec).send(encode(codec, pictures(seed, 12 * FPS, noise, dark), coarse)))


def test_a_picture_that_is_still_for_a_moment_is_not_told():
    watched = Watched("mjpeg")
    picture = encode("mjpeg", pictures(1, 1, 2.0, False))[0]
    for seed in range(5):
        said = watched.send([picture] * int(AT_LEAST_S * FPS - 5))
        said += watched.send(encode("mjpeg", pictures(seed, 2, 2.0, False)))
        assert not any(said)


def test_a_slow_camera_needs_several_proofs():
    watched, key = Sameness(), encode("mjpeg", pictures(1, 1, 2.0, False))[0][0]
    for number in range(PROOFS):
        watched.took(key, key=True, codec="mjpeg", pixels=PIXELS, mono=100.0 + 20 * number)
    assert watched.since(200.0) is None
    watched.took(key, key=True, codec="mjpeg", pixels=PIXELS, mono=200.0)
    assert watched.since(200.0) == 100.0


anything = st.lists(st.tuples(st.binary(max_size=300), st.booleans()), max_size=40)


@given(anything, st.sampled_from(list(ENCODERS)))
def test_no_bytes_break_it(packets, codec):
    Watched(codec).send(packets)

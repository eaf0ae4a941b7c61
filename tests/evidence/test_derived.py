"""Pictures, cuts and covered copies of real clips, by the real process, with pixels read."""

from __future__ import annotations

import base64
import errno
import hashlib
import io
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from console.evidence.capture_values import CaptureKind, EvidenceFile, Origin, Seal
from console.evidence.derived import Derived, picture_times
from console.evidence.derived_values import CopyWish, DerivedFailed, DerivedTrouble, Work, what_was_done
from console.evidence.errors import IncidentDeleted
from console.evidence.footage import footage
from console.evidence.incidents import Incidents
from console.evidence.masks import Mask, rectangle
from console.evidence.recode.orders import Label
from console.evidence.recode.viewing import Viewing
from console.evidence.values import EventKind, Incident
from console.relay.values import ClipFile, ClipProgress, StillResult
from console.store.store import Store
from tests.evidence import numbered, recorded
from tests.evidence.conftest import CAMERA, wait
from tests.evidence.test_killed_console import NoRelay

AT = 1_790_000_000.0
FRAME_S = 1 / numbered.FPS


class Shelf:
    """An incident of one camera with clips that lie on a disk."""

    def __init__(self, folder: Path) -> None:
        self.store = Store.open(folder)
        self.incidents = Incidents(self.store, NoRelay(), folder / "evidence", now=lambda: AT + 60)
        self.derived = Derived(self.incidents)
        made = self.incidents.bookmark((CAMERA,), operator="Asha", at_utc=AT, before_s=2, after_s=6)
        # A relay answers only what it was asked for, and it is asked once the row was tried.
        self.store.write(lambda _: None).result(10)
        self.id = made.id
        self.folder = self.incidents.folder_of(made)
        self.folder.mkdir(parents=True, exist_ok=True)

    def keep(self, *clips: ClipFile) -> None:
        """The clips that the relay brought; it had no still."""
        clip = next(c for c in self.incident.captures if c.kind is CaptureKind.CLIP)
        self.incidents.clip_progress(ClipProgress(clip.id, "done", clips))
        wait(lambda: not self.incident.clips[0].open, "the clips' rows")
        for still in self.incident.stills:
            self.incidents.still_result(StillResult(still.id, error="no_packets"))
        wait(lambda: not self.incident.open, "everything that was asked for")

    @property
    def incident(self) -> Incident:
        return self.incidents.get(self.id)

    def path(self, file: EvidenceFile) -> Path:
        return self.incidents.path_of(self.incident, file)

    def close(self) -> None:
        self.incidents.close()
        self.store.close()


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "data")
    yield made
    made.close()


def clip(shelf: Shelf, name: str = "0042-1.mp4", start: float = AT, count: int = 30, **how: int) -> ClipFile:
    path = numbered.write(shelf.folder / name, count, start_utc=start, **how)
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    end = start + count * FRAME_S
    return ClipFile(str(path), digest, len(data), start, end, "h264", 320, 180, count, 3)


def face_of(picture: np.ndarray) -> np.ndarray:
    """What a mask over `numbered.FACE` covers, in a picture that may have a strip beneath."""
    left, top, right, bottom = numbered.FACE
    h, w = numbered.HEIGHT, numbered.WIDTH
    return picture[int(top * h) + 2 : int(bottom * h) - 2, int(left * w) + 2 : int(right * w) - 2]


def is_covered(picture: np.ndarray) -> bool:
    """Whether nothing of the face is seen: every pixel of it is black, but for the encoder's last bit."""
    return int(face_of(picture).max()) < 24


def is_open(picture: np.ndarray) -> bool:
    """Whether all of the face is seen."""
    return int(face_of(picture)[:, :, 0].min()) > 180


def label(width: int, file: EvidenceFile, work: Work) -> Label:
    return Label(width, 20, bytes([235]) * (width * 20))


@pytest.mark.parametrize("bf", [0, 2])
def test_a_mask_neither_begins_late_nor_ends_early(shelf: Shelf, bf: int) -> None:
    shelf.keep(clip(shelf, bf=bf))
    (source,) = shelf.incident.clips[0].files
    times = picture_times([shelf.path(source)])[0]
    before = shelf.path(source).read_bytes()
    mask = Mask(0, rectangle(0, *numbered.FACE).points, AT + times[8], AT + times[13])
    (copy,) = shelf.derived.make_copy(
        shelf.id, CopyWish(0, AT + times[3], AT + times[20], (mask,)), operator="Ravi", labels=label
    )
    shown = numbered.pictures_of(shelf.path(copy))
    numbers = [numbered.number_of(picture[: numbered.HEIGHT]) for _, picture in shown]
    assert numbers == list(range(3, 21)), "from the picture at the one mark to that at the other"
    for number, (_, picture) in zip(numbers, shown, strict=True):
        if 8 <= number <= 13:
            assert is_covered(picture), f"picture {number} leaks"
        else:
            assert is_open(picture), f"picture {number} is covered without need"
    assert shelf.path(source).read_bytes() == before
    assert shown[0][0] == 0
    assert shown[-1][0] == pytest.approx(17 * FRAME_S, abs=0.001)


def test_a_mask_within_a_picture_covers_that_picture(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    middle = AT + 0.84
    mask = Mask(0, rectangle(0, *numbered.FACE).points, middle, middle + 0.01)
    (copy,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 3, (mask,)), operator="Ravi")
    shown = [picture for _, picture in numbered.pictures_of(shelf.path(copy))]
    assert [n for n, picture in enumerate(shown) if is_covered(picture)] == [8]
    assert [n for n, picture in enumerate(shown) if not is_open(picture)] == [8]


def test_a_copy_is_labelled_described_and_entered(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    (source,) = shelf.incident.clips[0].files
    mask = rectangle(0, *numbered.FACE)
    heard: list[float] = []
    (copy,) = shelf.derived.make_copy(
        shelf.id,
        CopyWish(0, AT, AT + 3, (mask,)),
        operator="Ravi",
        labels=label,
        progress=heard.append,
    )
    path = shelf.path(copy)
    assert copy.name.startswith("derived_") and copy.name.endswith("_masked.mp4")
    assert copy.name.isascii() and len(copy.name) < 60
    assert copy.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (copy.origin, copy.derived_from, copy.size) == (
        Origin.DERIVED,
        (source.name,),
        path.stat().st_size,
    )
    assert (copy.width, copy.height) == (320, 200), "a strip of twenty rows beneath"
    _, picture = numbered.pictures_of(path)[0]
    assert int(picture[185:198].min()) > 200, "the strip is white here"
    said = what_was_done(copy)
    assert said["work"] == "masked" and said["source_sha256"] == source.sha256
    assert len(said["masks"]) == 1
    with av.open(str(path)) as container:
        assert f"from {source.name} sha256={source.sha256}" in container.metadata["comment"]
        assert len(container.streams) == 1
    assert [f.name for c in shelf.incident.derived for f in c.files] == [copy.name]
    wait(
        lambda: any(e.what is EventKind.DERIVED_MADE for e in shelf.incidents.history(shelf.id)), "its entry"
    )
    (entry,) = [e for e in shelf.incidents.history(shelf.id) if e.what is EventKind.DERIVED_MADE]
    assert (entry.operator, entry.field) == ("Ravi", copy.name)
    seals = {check.name: check.seal for check in shelf.incidents.verify_files(shelf.id)}
    assert seals[copy.name] is Seal.SOUND and seals[source.name] is Seal.SOUND
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_cut_keeps_the_packets_as_they_are(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    (source,) = shelf.incident.clips[0].files
    (cut,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT + 1.35, AT + 1.85, anew=False), operator="Ravi")
    shown = [numbered.number_of(p) for _, p in numbered.pictures_of(shelf.path(cut))]
    assert shown == list(range(10, 19)), "from the key frame before until the last picture wanted"
    assert cut.start_utc == pytest.approx(AT + 1.0, abs=0.01)
    assert cut.end_utc == pytest.approx(AT + 1.9, abs=0.01)
    assert (cut.packets, cut.key_frames, cut.width, cut.height) == (9, 1, 320, 180)
    assert _packets(shelf.path(cut)) == _packets(shelf.path(source))[10:19]


def _packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [bytes(p) for p in container.demux(container.streams.video[0]) if p.size]


def test_several_files_give_as_many_copies(shelf: Shelf) -> None:
    shelf.keep(clip(shelf), clip(shelf, "0042-2.mp4", AT + 4, 20))
    made = shelf.derived.make_copy(shelf.id, CopyWish(0, AT + 2, AT + 5), operator="Ravi")
    assert [f.derived_from for f in made] == [("0042-1.mp4",), ("0042-2.mp4",)]
    assert len({f.name for f in made}) == 2
    first, second = ([numbered.number_of(p) for _, p in numbered.pictures_of(shelf.path(f))] for f in made)
    assert first == list(range(20, 30))
    assert second[0] == 0 and second[-1] in (9, 10)
    assert made[1].start_utc == pytest.approx(AT + 4, abs=0.01), "the hole is not filled"


def test_a_picture_is_that_of_its_moment_in_full_size(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    still = shelf.derived.take_picture(shelf.id, 0, AT + 1.75, operator="Ravi", labels=label)
    with Image.open(shelf.path(still)) as image:
        drawn = np.asarray(image.convert("RGB"))
    assert drawn.shape == (200, 320, 3)
    assert numbered.number_of(drawn[:180]) == 17
    assert still.start_utc == still.end_utc == pytest.approx(AT + 1.7, abs=0.001)
    assert what_was_done(still)["work"] == "picture"
    again = shelf.derived.take_picture(shelf.id, 0, AT + 1.75, operator="Ravi")
    assert again.name != still.name
    with pytest.raises(DerivedFailed) as refused:
        shelf.derived.take_picture(shelf.id, 0, AT + 9, operator="Ravi")
    assert refused.value.trouble is DerivedTrouble.NOTHING_THERE


def test_an_original_that_was_changed_is_not_copied(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    (source,) = shelf.incident.clips[0].files
    data = bytearray(shelf.path(source).read_bytes())
    data[len(data) // 2] ^= 1
    shelf.path(source).write_bytes(data)
    with pytest.raises(DerivedFailed) as refused:
        shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 3), operator="Ravi")
    assert (refused.value.trouble, refused.value.detail) == (DerivedTrouble.NOT_AS_SEALED, source.name)
    assert_nothing_new(shelf)


def assert_nothing_new(shelf: Shelf) -> None:
    assert not shelf.incident.derived
    assert [p.name for p in shelf.folder.iterdir() if p.name.startswith("derived_")] == []


def test_what_is_cancelled_leaves_nothing(shelf: Shelf) -> None:
    shelf.keep(clip(shelf, count=200))
    stop = threading.Event()
    with pytest.raises(DerivedFailed) as ended:
        shelf.derived.make_copy(
            shelf.id,
            CopyWish(0, AT, AT + 20),
            operator="Ravi",
            progress=lambda _: stop.set(),
            cancelled=stop.is_set,
        )
    assert ended.value.trouble is DerivedTrouble.CANCELLED
    assert_nothing_new(shelf)


def test_files_that_hold_no_pictures_are_told(shelf: Shelf) -> None:
    good = clip(shelf)
    path = shelf.folder / "0042-2.mp4"
    path.write_bytes(b"\0" * 5000)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    bad = replace(good, path=str(path), sha256=digest, size=5000, start_utc=AT + 4, end_utc=AT + 7)
    shelf.keep(good, bad)
    for anew in (True, False):
        with pytest.raises(DerivedFailed) as refused:
            shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 7, anew=anew), operator="Ravi")
        assert refused.value.trouble is DerivedTrouble.NOT_DECODABLE
        assert refused.value.detail == "0042-2.mp4"
    assert_nothing_new(shelf)
    assert [len(times) for times in picture_times([Path(good.path), path])] == [30, 0]


def test_a_cut_off_original_is_copied_as_far_as_it_goes(shelf: Shelf) -> None:
    whole = clip(shelf, count=60)
    data = Path(whole.path).read_bytes()[: int(whole.size * 0.6)]
    Path(whole.path).write_bytes(data)
    half = replace(whole, sha256=hashlib.sha256(data).hexdigest(), size=len(data))
    shelf.keep(half)
    (copy,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 6), operator="Ravi")
    shown = [numbered.number_of(p) for _, p in numbered.pictures_of(shelf.path(copy))]
    assert shown[:10] == list(range(10)) and 20 < len(shown) < 60
    assert copy.end_utc == pytest.approx(AT + len(shown) * FRAME_S, abs=0.15)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_and_leaves_nothing(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """The part is a link to a device that takes nothing."""
    shelf.keep(clip(shelf))
    made = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 1), operator="Ravi")[0]
    count = len(list(shelf.folder.iterdir()))
    original = Derived._clear

    def clear_and_fill(derived: Derived, folder: Path) -> None:
        original(derived, folder)
        name = made.name.replace("_copy", "_2_copy")
        (folder / f"{name}.part").symlink_to("/dev/full")

    monkeypatch.setattr(Derived, "_clear", clear_and_fill)
    with pytest.raises(DerivedFailed) as refused:
        shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 1), operator="Ravi")
    assert refused.value.trouble in (DerivedTrouble.DISK_FULL, DerivedTrouble.WRITE_FAILED)
    assert len(list(shelf.folder.iterdir())) == count
    assert len(shelf.incident.derived) == 1


def test_halves_of_a_killed_console_are_cleared_but_not_those_in_use(shelf: Shelf) -> None:
    shelf.keep(clip(shelf, count=120))
    left = shelf.folder / "derived_0042_20260101T000000Z_masked.mp4.part"
    left.write_bytes(b"half")
    seen: list[set[str]] = []
    second: list[EvidenceFile] = []

    def look(_: float) -> None:
        if not second:
            second.append(shelf.derived.take_picture(shelf.id, 0, AT + 1, operator="Asha"))
            seen.append({path.name for path in shelf.folder.glob("derived_*.part")})

    (copy,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 12), operator="Ravi", progress=look)
    assert not left.exists()
    assert seen == [{f"{copy.name}.part"}], "one that is being made stays while another begins"
    assert {f.name for c in shelf.incident.derived for f in c.files} == {copy.name, second[0].name}
    assert not list(shelf.folder.glob("*.part"))


def test_a_deleted_incident_takes_no_copies(shelf: Shelf) -> None:
    shelf.keep(clip(shelf))
    shelf.incidents.ask_deletion(shelf.id, who="Asha", why="a test")
    shelf.incidents.confirm_deletion(shelf.id, who="Ravi")
    assert shelf.incident.deleted
    with pytest.raises(IncidentDeleted):
        shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 3), operator="Ravi")


def test_masks_are_never_promised_of_a_cut() -> None:
    with pytest.raises(ValueError, match="anew"):
        CopyWish(0, 0, 1, (rectangle(0, 0, 0, 1, 1),), anew=False)


def test_a_recording_that_begins_between_key_frames_shows_its_own_moments(shelf: Shelf) -> None:
    """Twelve pictures lead to the one that was asked for: none of them may stand for it."""
    path = recorded.write(shelf.folder / "0042-1.mp4", 40, before=12)
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    shelf.keep(ClipFile(str(path), digest, len(data), AT, AT + 2.8, "h264", 320, 180, 40, 1))
    times = picture_times([path])[0]
    assert times[:4] == pytest.approx((0.0, 0.1, 0.2, 0.3))
    for at, number in ((0.0, 12), (0.55, 17), (1.25, 24)):
        still = shelf.derived.take_picture(shelf.id, 0, AT + at, operator="Ravi")
        drawn = np.array(Image.open(shelf.path(still)))
        assert numbered.number_of(drawn[: numbered.HEIGHT]) == number
        assert still.start_utc == pytest.approx(AT + at, abs=0.06)
    mask = Mask(0, rectangle(0, *numbered.FACE).points, AT + 0.5, AT + 0.8)
    (copy,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 1.5, (mask,)), operator="Ravi")
    shown = [(numbered.number_of(p), is_covered(p)) for _, p in numbered.pictures_of(shelf.path(copy))]
    assert shown == [(n, 17 <= n <= 20) for n in range(12, 28)]
    (cut,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 1.5, anew=False), operator="Ravi")
    told = [(at, numbered.number_of(p)) for at, p in numbered.pictures_of(shelf.path(cut))]
    assert [n for _, n in told] == list(range(28)), "every packet, as it was received"
    assert [at for at, n in told if n >= 12] == pytest.approx([k / 10 for k in range(16)], abs=0.001)
    assert footage(path).duration_s == pytest.approx(2.8, abs=0.11)


def test_no_picture_stands_for_a_moment_of_which_nothing_was_kept(shelf: Shelf) -> None:
    whole = clip(shelf)
    shelf.keep(replace(whole, gaps=((AT + 1, AT + 2.5),)))
    assert shelf.derived.take_picture(shelf.id, 0, AT + 0.5, operator="Ravi").start_utc < AT + 0.6
    with pytest.raises(DerivedFailed) as failed:
        shelf.derived.take_picture(shelf.id, 0, AT + 2, operator="Ravi")
    assert failed.value.trouble is DerivedTrouble.NOTHING_THERE


def test_of_copies_that_fail_half_way_none_is_left_without_a_record(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.keep(clip(shelf), clip(shelf, "0042-2.mp4", AT + 3))
    rename = Path.rename

    def full(self: Path, target: Path) -> Path:
        if len(list(target.parent.glob("derived_*.mp4"))) == 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(DerivedFailed):
        shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 6), operator="Ravi")
    assert not list(shelf.folder.glob("derived_*"))
    assert shelf.incident.derived == ()


def test_a_copy_is_not_squeezed(shelf: Shelf) -> None:
    """A camera whose pixels are higher than wide: its pictures are shown four to three."""
    path = shelf.folder / "0042-1.mp4"
    with av.open(str(path), "w", format="mp4") as made:
        stream = made.add_stream("libx264", rate=numbered.FPS)
        stream.width, stream.height, stream.pix_fmt = numbered.WIDTH, numbered.HEIGHT, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(3, 4)
        for number in range(10):
            made.mux(stream.encode(av.VideoFrame.from_ndarray(numbered.picture(number), format="rgb24")))
        made.mux(stream.encode(None))
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    shelf.keep(ClipFile(str(path), digest, len(data), AT, AT + 1, "h264", 320, 180, 10, 1))
    (copy,) = shelf.derived.make_copy(shelf.id, CopyWish(0, AT, AT + 1), operator="Ravi")
    for each in (path, shelf.path(copy)):
        with av.open(str(each)) as read:
            assert read.streams.video[0].codec_context.sample_aspect_ratio == Fraction(3, 4)
    seen = Viewing().look({"path": str(path), "seconds": 0.0, "box": [1000, 1000]})
    assert Image.open(io.BytesIO(base64.b64decode(seen["jpeg"]))).size == (240, 180)

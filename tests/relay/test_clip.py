"""Clips written from samples: whole, in parts, on a disk that fails, after a kill."""

from __future__ import annotations

import errno
import hashlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from console.relay import clip as clip_module
from console.relay import clocks, hashed_file
from console.relay.clip import Clip, Turns
from console.relay.demo_source import load
from console.relay.hashed_file import HashedFile
from console.relay.mux import FRAGMENT_US
from console.relay.packet import Format, Sample
from console.relay.salvage import salvage
from console.relay.values import ClipProgress, ClipRequest
from tests.relay.conftest import decoded


@pytest.fixture(autouse=True)
def both_clocks_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clocks, "ahead_s", lambda: 0.0)
    monkeypatch.setattr(clocks, "asleep_s", lambda: 0.0)


def samples(clip: Path, start: float = 1000.0) -> list[Sample]:
    """A demo clip's pictures as if they had arrived from `start` on."""
    loaded = load(str(clip))
    fmt = Format("h264", loaded.format.width, loaded.format.height, sets=str(loaded.format.width).encode())
    return [
        Sample(p.data, key=p.key, utc=start + due, mono=start + due, media_s=start + due, fmt=fmt)
        for p, due in zip(loaded.pictures, loaded.due_s, strict=True)
    ]


class Writing:
    """A clip being written in this process."""

    def __init__(
        self, folder: Path, *, end: float = 2000.0, resume: bool = False, turns: Turns | None = None
    ) -> None:
        self.said: list[ClipProgress] = []
        self._over = threading.Event()
        self.clip = Clip(
            ClipRequest("c", "s", 1000.0, end, str(folder / "clip")),
            max_waiting_bytes=1 << 30,
            on_progress=self._hear,
            on_end=lambda clip: None,
            resume=resume,
            turns=turns,
        )

    def _hear(self, progress: ClipProgress) -> None:
        self.said.append(progress)
        if progress.state != "writing":
            self._over.set()

    def over(self, timeout_s: float) -> bool:
        """Wait for its end."""
        return self._over.wait(timeout_s)

    def run(self, taken: list[Sample]) -> ClipProgress:
        """Give it the samples and wait for its end."""
        for sample in taken:
            self.clip.take(sample)
        self.clip.start()
        self.clip.finish_now()
        assert self.over(10)
        return self.said[-1]


def second_key(sent: list[Sample]) -> Sample:
    """Where the second group of pictures begins."""
    return [sample for sample in sent if sample.key][1]


def eventually(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether something comes true within some seconds."""
    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


def check_hashes(progress: ClipProgress) -> None:
    for file in progress.files:
        data = Path(file.path).read_bytes()
        assert hashlib.sha256(data).hexdigest() == file.sha256
        assert len(data) == file.size


def test_a_clip_is_what_the_camera_sent(small_clip, tmp_path):
    sent = samples(small_clip)
    progress = Writing(tmp_path).run(sent)
    assert progress.state == "done"
    (file,) = progress.files
    assert (file.codec, file.width, file.height, file.packets, file.key_frames) == ("h264", 160, 90, 20, 2)
    assert (file.start_utc, file.end_utc) == pytest.approx((1000.0, 1002.0))
    assert file.gaps == ()
    times = [at for at, _, _ in decoded(file.path)]
    assert times == pytest.approx([n / 10 for n in range(20)], abs=0.01)
    check_hashes(progress)
    assert [path.name for path in tmp_path.iterdir()] == ["clip-1.mp4"]
    assert Path(file.path).stat().st_mode & 0o077 == 0


def test_a_change_of_size_begins_a_new_file(small_clip, wide_clip, tmp_path):
    sent = samples(small_clip) + samples(wide_clip, 1002.0) + samples(small_clip, 1004.0)
    progress = Writing(tmp_path).run(sent)
    assert progress.state == "done"
    assert [(Path(f.path).name, f.width) for f in progress.files] == [
        ("clip-1.mp4", 160),
        ("clip-2.mp4", 320),
        ("clip-3.mp4", 160),
    ]
    for file in progress.files:
        assert {(w, h) for _, w, h in decoded(file.path)} == {(file.width, file.height)}
    check_hashes(progress)


def test_a_stall_and_a_reconnect_are_gaps_in_one_file(small_clip, tmp_path):
    again = samples(small_clip, 1003.0)
    again[0].first = True
    stalled = samples(small_clip, 1015.0)
    progress = Writing(tmp_path).run(samples(small_clip) + again + stalled)
    (file,) = progress.files
    assert file.gaps == (pytest.approx((1001.9, 1003.0)), pytest.approx((1004.9, 1015.0)))
    times = [at for at, _, _ in decoded(file.path)]
    assert times[20] == pytest.approx(3.0, abs=0.01)
    assert times[40] == pytest.approx(15.0, abs=0.01)


def test_a_clock_set_back_in_mid_clip_neither_prolongs_nor_shortens_it(small_clip, tmp_path, monkeypatch):
    sent = [*samples(small_clip), *samples(small_clip, 1002.0), *samples(small_clip, 1004.0)]
    writing = Writing(tmp_path, end=1004.0)
    for late in sent[15:]:
        late.utc -= 3600
    monkeypatch.setattr(clocks, "ahead_s", lambda: -3600.0)
    (file,) = writing.run(sent).files
    assert file.packets == 40
    assert (file.start_utc, file.end_utc) == pytest.approx((1000.0 - 3600, 1004.0 - 3600), abs=0.01)
    assert file.gaps == ()
    times = [at for at, _, _ in decoded(file.path)]
    assert times == pytest.approx([n / 10 for n in range(40)], abs=0.01)


def test_a_clip_with_an_hours_sleep_in_it_says_when_its_pictures_came(small_clip, tmp_path, monkeypatch):
    after = samples(small_clip, 1002.5)
    after[0].first = True
    for one in after:
        one.utc += 3600
    writing = Writing(tmp_path, end=time.time() + 60)
    for one in samples(small_clip):
        writing.clip.take(one)
    writing.clip.start()
    time.sleep(0.3)
    monkeypatch.setattr(clocks, "asleep_s", lambda: 3600.0)
    monkeypatch.setattr(clocks, "ahead_s", lambda: 3600.0)
    for one in after:
        writing.clip.take(one)
    writing.clip.finish_now()
    assert writing.over(10)
    before, behind = writing.said[-1].files
    assert (before.start_utc, before.end_utc) == pytest.approx((1000.0, 1002.0), abs=0.01)
    assert (behind.start_utc, behind.end_utc) == pytest.approx((4602.5, 4604.5), abs=0.01)


def test_nothing_came(tmp_path):
    progress = Writing(tmp_path).run([])
    assert (progress.state, progress.error, progress.files) == ("empty", "no_packets", ())
    assert not list(tmp_path.iterdir())


def test_a_clip_never_overwrites(small_clip, tmp_path):
    (tmp_path / "clip-1.mp4").write_text("evidence")
    (tmp_path / "clip-2.mp4.part").write_text("evidence")
    progress = Writing(tmp_path).run(samples(small_clip))
    assert Path(progress.files[0].path).name == "clip-3.mp4"
    assert (tmp_path / "clip-1.mp4").read_text() == (tmp_path / "clip-2.mp4.part").read_text() == "evidence"


def test_a_full_disk_keeps_what_was_saved(small_clip, tmp_path, monkeypatch):
    sent = [s for start in range(5) for s in samples(small_clip, 1000 + 2 * start)]
    (tmp_path / "whole").mkdir()
    whole = Writing(tmp_path / "whole").run(sent).files[0]
    real, room = os.write, [whole.size * 2 // 3]
    full = room[0]

    def write(descriptor: int, data: memoryview) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = real(descriptor, data[: room[0]])
        room[0] -= taken
        return taken

    monkeypatch.setattr(hashed_file.os, "write", write)
    progress = Writing(tmp_path).run(sent)
    assert (progress.state, progress.error) == ("failed", "disk_full")
    (file,) = progress.files
    assert file.size == full
    check_hashes(progress)
    assert len(decoded(file.path)) > 40


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_device_without_room_is_a_full_disk():
    file = HashedFile.__new__(HashedFile)
    descriptor = os.open("/dev/full", os.O_WRONLY)
    file._descriptor, file._hash, file.size, file.error = descriptor, hashlib.sha256(), 0, None
    with pytest.raises(OSError) as failure:
        file.write(b"x")
    os.close(descriptor)
    assert hashed_file.word_for(failure.value) == "disk_full"
    assert file.write(b"more") == 4


def test_a_missing_folder_is_said(small_clip, tmp_path):
    progress = Writing(tmp_path / "gone").run(samples(small_clip))
    assert (progress.state, progress.error) == ("failed", "folder_missing")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_is_read_only_is_said(small_clip, tmp_path):
    tmp_path.chmod(0o500)
    progress = Writing(tmp_path).run(samples(small_clip))
    assert (progress.state, progress.error) == ("failed", "read_only")


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.EROFS, "read_only"), (errno.EDQUOT, "disk_full"), (errno.EIO, "write_failed")],
)  # fmt: skip
def test_failures_have_words(number, word):
    assert hashed_file.word_for(OSError(number, "")) == word


def test_a_clip_left_at_the_end_stays_a_part_and_is_salvaged(small_clip, tmp_path):
    writing = Writing(tmp_path, end=time.time() + 60)
    for sample in [s for start in range(3) for s in samples(small_clip, 1000 + 2 * start)]:
        writing.clip.take(sample)
    writing.clip.start()
    time.sleep(0.3)
    writing.clip.leave(5)
    (part,) = tmp_path.iterdir()
    assert part.name == "clip-1.mp4.part"
    assert len(decoded(part)) == 60
    # A relay that is killed leaves its last fragment torn.
    part.write_bytes(part.read_bytes()[:-700])
    progress = Writing(tmp_path, resume=True).run(samples(small_clip, 1010.0))
    first, second = progress.files
    assert (Path(first.path).name, Path(second.path).name) == ("clip-1.mp4", "clip-2.mp4")
    assert first.start_utc == pytest.approx(1000.0, abs=0.01)
    assert 1003 <= first.end_utc <= 1006
    assert (first.codec, first.width, first.height) == ("h264", 160, 90)
    check_hashes(progress)


def test_a_system_that_syncs_only_what_is_open_for_writing_loses_no_half(small_clip, tmp_path, monkeypatch):
    fcntl = pytest.importorskip("fcntl")
    writing = Writing(tmp_path, end=time.time() + 60)
    for sample in samples(small_clip):
        writing.clip.take(sample)
    writing.clip.start()
    writing.clip.leave(5)
    assert [path.name for path in tmp_path.iterdir()] == ["clip-1.mp4.part"]

    def sync_as_windows_does(descriptor: int) -> None:
        if fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY:
            raise OSError(errno.EBADF, "")

    monkeypatch.setattr(os, "fsync", sync_as_windows_does)
    (file,) = salvage(tmp_path / "clip")
    assert (Path(file.path).name, file.packets) == ("clip-1.mp4", 20)


def test_what_is_no_clip_is_not_touched_by_salvage(tmp_path):
    (tmp_path / "clip-1.mp4.part").write_bytes(b"\x00" * 50)
    assert salvage(tmp_path / "clip") == []
    assert (tmp_path / "clip-1.mp4.part").exists()


def test_a_key_frame_brings_what_gathered_to_the_disk(small_clip, tmp_path, monkeypatch):
    monkeypatch.setattr(clip_module, "GATHER_S", 60.0)
    sent = samples(small_clip)
    writing = Writing(tmp_path, end=time.time() + 600)
    writing.clip.start()
    for sample in sent[: sent.index(second_key(sent)) + 1]:
        writing.clip.take(sample)
    part = tmp_path / "clip-1.mp4.part"
    # The first group of pictures stands on the disk although none of its own packets ends a fragment.
    assert eventually(lambda: part.exists() and len(decoded(part)) == 10)
    writing.clip.finish_now()
    assert writing.over(10)
    assert writing.said[-1].files[0].packets == 11


def test_what_a_kill_may_cost_is_two_seconds():
    assert clip_module.GATHER_S + FRAGMENT_US / 1e6 <= 2.0


def test_a_clip_ends_in_time_when_its_camera_has_stopped(small_clip, tmp_path, monkeypatch):
    monkeypatch.setattr(clip_module, "GATHER_S", 60.0)
    writing = Writing(tmp_path, end=time.monotonic() + 0.5)
    writing.clip.start()
    for sample in samples(small_clip, time.monotonic() - 5):
        writing.clip.take(sample)
    assert writing.over(20)
    assert writing.said[-1].files[0].packets == 20


def test_a_clip_that_waits_in_vain_for_its_turn_is_written_all_the_same(small_clip, tmp_path):
    turns = Turns(at_once=1, patience_s=0.05)
    with turns.one():
        progress = Writing(tmp_path, turns=turns).run(samples(small_clip))
        assert progress.state == "done"
        assert progress.files[0].packets == 20


def test_pictures_that_waited_while_the_machine_slept_stay_with_those_before(
    small_clip, tmp_path, monkeypatch
):
    turns = Turns(at_once=1, patience_s=60)
    writing = Writing(tmp_path, end=time.time() + 60, turns=turns)
    after = samples(small_clip, 1002.5)
    after[0].first = True
    with turns.one():
        writing.clip.start()
        for sample in samples(small_clip):
            writing.clip.take(sample)
        monkeypatch.setattr(clocks, "asleep_s", lambda: 3600.0)
        for sample in after:
            writing.clip.take(sample)
    writing.clip.finish_now()
    assert writing.over(10)
    assert [file.packets for file in writing.said[-1].files] == [20, 20]


def test_the_end_of_a_clip_is_said_once(small_clip, tmp_path):
    writing = Writing(tmp_path)
    writing.run(samples(small_clip))
    # Each word with a new file in it costs the console a write to its database.
    assert [(said.state, len(said.files)) for said in writing.said] == [("writing", 0), ("done", 1)]

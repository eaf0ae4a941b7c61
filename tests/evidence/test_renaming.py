"""A file that somebody else looks into for a moment gets its name on Windows all the same."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from console import renaming
from console.evidence.copying import copy_files
from console.evidence.files import set_part_aside
from console.relay.hashed_file import HashedFile
from console.renaming import rename_patiently, replace_patiently


class Scanner:
    """Holds each file for the first `times` that somebody renames one."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, times: int, winerror: int) -> None:
        self.left, self.asked = times, 0
        self._winerror = winerror
        for name in ("rename", "replace"):
            monkeypatch.setattr(Path, name, self._held(getattr(Path, name)))
        monkeypatch.setattr(sys, "platform", "win32")

    def _held(self, act):
        def renamed(path: Path, target: Path) -> Path:
            self.asked += 1
            if self.left > 0:
                self.left -= 1
                error = PermissionError(13, "held", str(path))
                error.winerror = self._winerror
                raise error
            return act(path, target)

        return renamed


@pytest.mark.parametrize("winerror", [5, 32])
@pytest.mark.parametrize("give", [rename_patiently, replace_patiently])
def test_what_is_held_twice_gets_its_name(tmp_path, monkeypatch, give, winerror):
    (tmp_path / "part").write_text("whole")
    scanner = Scanner(monkeypatch, 2, winerror)
    give(tmp_path / "part", tmp_path / "final")
    assert (tmp_path / "final").read_text() == "whole"
    assert scanner.asked == 3


def test_what_stays_held_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(renaming, "PATIENCE_S", 0.2)
    (tmp_path / "part").write_text("whole")
    scanner = Scanner(monkeypatch, 10_000, 32)
    began = time.monotonic()
    with pytest.raises(PermissionError):
        rename_patiently(tmp_path / "part", tmp_path / "final")
    assert time.monotonic() - began < 5
    assert scanner.asked > 1


def test_no_other_failure_is_tried_again(tmp_path, monkeypatch):
    scanner = Scanner(monkeypatch, 1, 87)
    (tmp_path / "part").write_text("whole")
    with pytest.raises(PermissionError):
        rename_patiently(tmp_path / "part", tmp_path / "final")
    with pytest.raises(FileNotFoundError):
        rename_patiently(tmp_path / "away", tmp_path / "final")
    assert scanner.asked == 2


def test_elsewhere_a_refusal_is_one(tmp_path, monkeypatch):
    scanner = Scanner(monkeypatch, 1, 5)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(PermissionError):
        rename_patiently(tmp_path / "part", tmp_path / "final")
    assert scanner.asked == 1


def test_a_clip_is_kept_while_it_is_scanned(tmp_path, monkeypatch):
    file = HashedFile(tmp_path / "clip-1.mp4")
    file.write(b"footage")
    Scanner(monkeypatch, 2, 32)
    assert file.keep().read_bytes() == b"footage"


def test_a_half_and_a_copy_are_named_while_they_are_scanned(tmp_path, monkeypatch):
    half = tmp_path / "clip-1.mp4.part"
    half.write_bytes(b"footage")
    scanner = Scanner(monkeypatch, 2, 32)
    named = set_part_aside(half)
    assert named is not None and named.name == "clip-1-interrupted.mp4"
    scanner.left = 2
    assert copy_files(tmp_path, [], tmp_path / "stick" / "incident").is_dir()

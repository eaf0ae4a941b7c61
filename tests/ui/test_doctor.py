"""The doctor: every judgement, the facts asked of this very machine, and the command."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from console.evidence.clock import ClockState
from ui import cli, doctor, doctor_facts
from ui.doctor import GIGABYTE, Check

ROOT = Path(__file__).resolve().parents[2]
ALL = {"h264": True, "hevc": True, "mjpeg": True}
HERE = Path("/data")


@pytest.mark.parametrize(
    ("check", "ok"),
    [
        (doctor.python_check((3, 11)), True),
        (doctor.python_check((3, 10)), False),
        (doctor.qt_check("6.11.3", "", (3, 11)), True),
        (doctor.qt_check("6.12.0", "", (3, 11)), False),
        (doctor.qt_check("6.12.0", "", (3, 12)), True),
        (doctor.qt_check(None, "ImportError: libEGL.so.1", (3, 12)), False),
        (doctor.libvlc_check("3.0.24 Vetinari", ""), True),
        (doctor.libvlc_check("4.0.0-dev Otto", ""), False),
        (doctor.libvlc_check(None, "libvlc.so.5: cannot open shared object file"), False),
        (doctor.decoders_check("playback_decoders", ALL), True),
        (doctor.decoders_check("relay_decoders", ALL | {"hevc": False}), False),
        (doctor.decoders_check("playback_decoders", {}), False),
        (doctor.fonts_check(["Noto Sans Devanagari"]), True),
        (doctor.fonts_check([]), False),
        (doctor.fonts_check(None), None),
        (doctor.display_check(":0", "xcb", (1920, 1080), ""), True),
        (doctor.display_check(":0", "xcb", (1024, 768), ""), None),
        (doctor.display_check("", "", (0, 0), "no display"), None),
        (doctor.display_check(":9", "", (0, 0), "could not connect"), False),
        (doctor.clock_check(ClockState.SYNCHRONISED), True),
        (doctor.clock_check(ClockState.NOT_SYNCHRONISED), False),
        (doctor.clock_check(ClockState.UNKNOWN), None),
        (doctor.disk_check(HERE, 100 * GIGABYTE), True),
        (doctor.disk_check(HERE, 5 * GIGABYTE), None),
        (doctor.disk_check(HERE, GIGABYTE), False),
        (doctor.disk_check(HERE, None), None),
        (doctor.data_folder_check(HERE, True, True, True), True),
        (doctor.data_folder_check(HERE, True, None, False), True),
        (doctor.data_folder_check(HERE, True, False, True), False),
        (doctor.data_folder_check(HERE, False, None, False), False),
        (doctor.loopback_check(True), True),
        (doctor.loopback_check(False), False),
    ],
)
def test_judgements(check: Check, ok: bool | None) -> None:
    assert check.ok is ok
    assert check.words
    assert bool(check.advice) or ok is not False
    assert "{" not in check.words + check.advice


def test_missing_libvlc_names_the_command() -> None:
    assert "apt-get install libvlc5" in doctor.libvlc_check(None, "not found").advice


def test_exit_status_minds_failures_only() -> None:
    assert doctor.exit_status([Check("a", True, "x"), Check("b", None, "y")]) == 0
    assert doctor.exit_status([Check("a", True, "x"), Check("b", False, "y")]) == 1


def test_folders(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert doctor_facts.writable(tmp_path)
    assert doctor_facts.private(tmp_path)
    tmp_path.chmod(0o750)
    assert doctor_facts.private(tmp_path) is False
    missing = tmp_path / "not" / "there"
    assert doctor_facts.writable(missing)
    assert doctor_facts.private(missing) is None
    assert doctor_facts.free_bytes(missing)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert not doctor_facts.writable(tmp_path / "file" / "under")


def test_a_probe_that_crashes_is_a_problem_not_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    told = doctor_facts.probe("display")
    assert set(told) == {"problem"}
    assert "no-such-platform" in told["problem"]


def test_this_machine_shows_every_codec() -> None:
    told = doctor_facts.probe("libvlc")
    assert told["codecs"] == ALL
    assert told["version"].startswith("3.")


def test_command_tells_everything(qapp, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    done = CliRunner().invoke(cli.main, ["doctor", "--json", "--data", str(tmp_path), "--lang", "en"])
    told = json.loads(done.output)
    by_code = {check["code"]: check for check in told["checks"]}
    assert done.exit_code == (0 if told["ok"] else 1)
    assert by_code["data_folder"]["ok"] is True
    assert by_code["libvlc"]["ok"] is True
    assert set(by_code) >= {"python", "qt", "relay_decoders", "fonts", "display", "clock", "disk", "loopback"}


def test_command_speaks_hindi(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(doctor_facts, "probe", lambda what: {"problem": "-"})
    done = CliRunner().invoke(cli.main, ["doctor", "--data", str(tmp_path), "--lang", "hi"])
    assert done.exit_code == 1
    assert "घड़ी" in done.output


def test_it_works_without_qt(tmp_path: Path) -> None:
    """A PySide6 that cannot be imported is told in a sentence, not by a traceback."""
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1 is missing')\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "ui.cli", "doctor", "--data", str(tmp_path / "data")],
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "Qt (PySide6) cannot be loaded: ImportError: libEGL.so.1 is missing" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr

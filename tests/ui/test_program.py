"""The program as a user starts it: real cameras, real processes, real pictures, and its bad luck."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtGui import QImage

from console.child.parent import PACKAGE_ROOT
from console.store.store import FILE_NAME, Store

COMMAND = [sys.executable, "-m", "ui.console_app"]
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(PACKAGE_ROOT)}


def start(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *map(str, words)],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def run(*words: object, timeout_s: float = 60) -> tuple[int, str]:
    process = start(*words)
    try:
        said, _ = process.communicate(timeout=timeout_s)
    finally:
        process.kill()
    return process.returncode, said


@pytest.mark.slow
def test_cameras_good_and_bad_side_by_side(tmp_path: Path, farm, clips):
    good = farm.add("good", clips.h264)
    locked = farm.add("locked", clips.h264, auth="digest", user="op", password="Right-1")
    with_word = locked.url_with_credentials
    wrong = locked.url.replace("rtsp://", "rtsp://op:Wrong-Secret-9@")
    unknown = f"{good.url}-nowhere"
    listed = tmp_path / "urls.txt"
    listed.write_text("\n".join([good.url, with_word, wrong, unknown, "rtsp://", good.url]))
    status, said = run(
        "--wall", f"@{listed}", "--layout", "9", "--data", tmp_path / "data", "--exit-after", 9,
        "--stats", tmp_path / "stats.json", "--screenshot", tmp_path / "wall.png", "--lang", "en",
    )  # fmt: skip
    assert status == 0, said
    stats = json.loads((tmp_path / "stats.json").read_text())
    states = [(tile["state"], tile["reason"]) for tile in stats["tiles"]]
    assert states[0] == states[1] == states[5] == ("live", None)
    assert states[2] == ("failed", "password_refused")
    assert states[3] == ("failed", "no_such_stream")
    assert states[4] == ("failed", "malformed_address")
    assert stats["tiles"][0]["first_picture_s"] < 5
    assert stats["tiles"][0]["frames"] > 40
    assert stats["loop_ms"]["p99"] >= stats["loop_ms"]["p50"] >= 0
    assert set(stats["cpu_s"]) == set(stats["memory_mb"]) == {"gui", "playback", "relay"}
    assert not QImage(str(tmp_path / "wall.png")).isNull()
    assert good.stats().plays == 1
    everything = said + "".join(
        path.read_bytes().decode("utf-8", "replace")
        for path in tmp_path.rglob("*")
        if path.is_file() and path.suffix != ".txt"
    )
    assert "Wrong-Secret-9" not in everything
    assert "Right-1" not in everything


@pytest.mark.skipif(os.name != "posix", reason="other users' command lines can be read on POSIX")
def test_a_password_leaves_the_command_line(tmp_path: Path):
    process = start("--wall", "rtsp://op:Hidden-7@127.0.0.1:9/x", "--data", tmp_path, "--exit-after", 30)
    try:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            family = [process.pid, *(child.pid for child in psutil.Process(process.pid).children(True))]
            lines = [psutil.Process(pid).cmdline() for pid in family]
            if len(family) >= 3 and "Hidden-7" not in str(lines):
                break
            time.sleep(0.1)
        assert len(family) >= 3
        assert "Hidden-7" not in str(lines)
    finally:
        process.kill()
        process.communicate()


def test_a_second_console_on_the_same_folder_is_told_so(tmp_path: Path):
    with Store.open(tmp_path):
        status, said = run("--demo", "--data", tmp_path, "--exit-after", 5, "--lang", "en")
    assert status == 1
    assert "already open" in said
    assert "Traceback" not in said


def test_a_newer_database_is_left_alone(tmp_path: Path):
    Store.open(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, '')",
            ("safecity", "m9999_future"),
        )
    status, said = run("--data", tmp_path, "--exit-after", 5, "--lang", "en")
    assert status == 1
    assert "newer version" in said
    assert "Traceback" not in said


def test_a_wrong_word_is_answered_at_once():
    status, said = run("--wall", "@/nowhere", timeout_s=20)
    assert (status, "cannot be read" in said, "Traceback" in said) == (2, True, False)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_both_helpers_killed_and_every_tile_comes_back(tmp_path: Path, farm, clips):
    # Pictures that move: a plain colour is called unchanged after 20 s, which is about when this run ends.
    urls = [farm.add(f"c{number}", clips.h264).url for number in range(4)]
    process = start(
        "--wall", *urls, "--data", tmp_path, "--exit-after", 20, "--stats", tmp_path / "stats.json"
    )  # fmt: skip
    killed = []

    def kill_helpers() -> None:
        for module, at in (("console.relay", 5.0), ("console.playback", 8.0)):
            time.sleep(max(0.0, at - (time.monotonic() - began)))
            # On a busy machine a helper may come up later than that.
            while module not in killed and time.monotonic() < began + 20:
                for child in psutil.Process(process.pid).children():
                    if module in child.cmdline():
                        child.send_signal(signal.SIGKILL)
                        killed.append(module)
                time.sleep(0.1)

    began = time.monotonic()
    killer = threading.Thread(target=kill_helpers)
    killer.start()
    try:
        said, _ = process.communicate(timeout=60)
    finally:
        process.kill()
        killer.join()
    assert killed == ["console.relay", "console.playback"]
    assert process.returncode == 0, said
    stats = json.loads((tmp_path / "stats.json").read_text())
    assert {tile["state"] for tile in stats["tiles"]} == {"live"}


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_console_killed_in_a_bookmark_loses_nothing_that_was_whole(tmp_path: Path, farm, clips):
    url = farm.add("gate", clips.h264).url
    script = tmp_path / "steps.jsonl"
    script.write_text('{"at": 3, "do": "bookmark_all"}\n')
    data = tmp_path / "data"
    process = start("--wall", url, "--data", data, "--exit-after", 60, "--script", script)
    deadline = time.monotonic() + 30
    while not list(data.rglob("*.mp4.part")) and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1)
    process.kill()
    process.communicate()
    status, said = run("--wall", url, "--data", data, "--exit-after", 12)
    assert status == 0, said
    assert not list(data.rglob("*.part"))
    with sqlite3.connect(data / FILE_NAME) as db:
        states = db.execute("SELECT state FROM incident_captures WHERE kind = 'clip'").fetchall()
        kept = db.execute("SELECT name, sha256, whole FROM incident_files").fetchall()
    assert states == [("interrupted",)]
    assert any(name.endswith(".mp4") and len(sha256) == 64 and not whole for name, sha256, whole in kept)

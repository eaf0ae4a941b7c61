"""No password stays on the command line, which every user of the machine may read."""

from __future__ import annotations

import os

import pytest

from ui import console_app
from ui.console_app import hide_credentials
from ui.options import read_options

PLAIN = "rtsp://192.0.2.1/gate"
USER = "rtsp://op:secret@192.0.2.2/gate"
WORDS = "rtsp://192.0.2.3/user=admin_password=secret_channel=1_stream=0.sdp"
QUERY = "http://192.0.2.4/video?user=admin&pwd=secret"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only there a command line is everybody's")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines with which the program was started again."""
    lines: list[list[str]] = []
    monkeypatch.setattr(console_app.os, "execv", lambda _, words: lines.append(words))
    return lines


@pytest.mark.parametrize(
    ("words", "wall"),
    [
        (["--wall", PLAIN, USER, "--lang", "hi"], {PLAIN, USER}),
        ([f"--wall={USER}", "--lang", "hi"], {USER}),
        ([f"--wa={WORDS}"], {WORDS}),
        (["--wall", WORDS, PLAIN, QUERY], {WORDS, PLAIN, QUERY}),
        (["--lang", "en", "--wal", USER, WORDS, USER], {USER, WORDS}),
    ],
)
def test_whatever_holds_a_password_goes_through_a_pipe(
    started: list[list[str]], words: list[str], wall: set[str]
) -> None:
    hide_credentials(["safecity-console", *words])
    (line,) = started
    assert line[1:3] == ["-m", "ui.console_app"]
    assert "secret" not in " ".join(line)
    options = read_options(line[3:])
    assert options.wall is not None and set(options.wall) == wall
    assert options.language == (words[words.index("--lang") + 1] if "--lang" in words else None)


@pytest.mark.parametrize(
    "words",
    [
        ["--wall", PLAIN, "@/tmp/list"],
        [f"--wall={PLAIN}"],
        ["--data", "/home/op@centre"],
        ["--wall", "rtsp://192.0.2.5/user={user}_password={password}_channel=1"],
    ],
)
def test_without_a_password_nothing_is_started_again(started: list[list[str]], words: list[str]) -> None:
    hide_credentials(["safecity-console", *words])
    assert started == []

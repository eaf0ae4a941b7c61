"""What went wrong unforeseen is found in the log, by its place; no password ever is."""

import logging
import os
import threading

import pytest

from ui import log_file
from ui.background import Background


@pytest.fixture
def folder(tmp_path):
    handler = log_file.begin(tmp_path / "logs")
    yield tmp_path / "logs"
    log_file.end(handler)


def text(folder):
    return (folder / log_file.NAME).read_text(encoding="utf-8")


def test_an_unforeseen_error_has_its_place(folder):
    def somewhere_deep():
        raise KeyError("lost")

    done = threading.Event()
    background = Background(lambda call: call(), lambda error: done.set(), threads=1)
    background.run(somewhere_deep)
    assert done.wait(10)
    background.close()
    assert "somewhere_deep" in text(folder)
    assert "KeyError" in text(folder)


def test_what_is_told_in_words_is_not_logged_as_well(folder):
    def full():
        raise OSError(28, "No space left on device")

    done = threading.Event()
    background = Background(lambda call: call(), lambda error: done.set(), threads=1)
    background.run(full)
    assert done.wait(10)
    background.close()
    assert not (folder / log_file.NAME).exists()


def test_passwords_in_addresses_are_dots(folder):
    logging.getLogger("console.x").warning("asked %s", "rtsp://op:Secret-9@192.0.2.1/1?pwd=Secret-8")
    log_file.unforeseen(ValueError("http://u:Secret-7@h/x"))
    log_file.unforeseen(ValueError("http://u:it's<Secret-6@h/x"))
    assert "192.0.2.1" in text(folder)
    assert "Secret" not in text(folder)


@pytest.mark.skipif(os.name != "posix", reason="POSIX rights")
def test_only_this_user_reads_it(folder):
    logging.getLogger("console.x").error("x")
    assert (folder / log_file.NAME).stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_costs_only_the_log(tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    assert log_file.begin(file / "logs") is None

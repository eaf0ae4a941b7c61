"""libVLC's plugins are loaded when they are needed, by a list that is made where the system has none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from console.playback import libvlc, plugin_list

from .conftest import new_desk, pixels, until
from .feeds import Clip
from .test_live import assert_bars, play

PLUGINS = "/vlc/plugins/"
# Some 30 are needed for a feed; without a list all 370 of Debian's packages are loaded.
FEW = 80


@pytest.fixture
def system_plugins(monkeypatch):
    """The folder of libVLC's plugins; skips where the system has what is made here."""
    if sys.platform != "linux":
        pytest.skip("elsewhere libVLC comes with its list")
    monkeypatch.delenv(plugin_list.VARIABLE, raising=False)
    monkeypatch.setattr(plugin_list, "PATIENCE_S", 60.0)
    libvlc.load()
    folder = plugin_list._plugins_folder()
    if (folder / plugin_list.LIST).exists():
        pytest.skip("the system has a list")
    yield folder
    plugin_list.leave()
    assert not (folder / plugin_list.LIST).exists()


def mapped_plugins(pid):
    maps = Path(f"/proc/{pid}/maps").read_text()
    return {line.split()[-1] for line in maps.splitlines() if PLUGINS in line}


def test_a_feed_is_shown_and_few_plugins_are_loaded(tmp_path, monkeypatch, feeds, system_plugins):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert plugin_list.use() == plugin_list.FROM_LIST
    plugin_list.leave()
    desk = new_desk(tmp_path)
    screens = []
    for codec, demux in (("libx264", "ts"), ("mjpeg", "mjpeg")):
        feeds.add(codec, Clip(codec, width=640, height=360))
        screens.append(desk.playback.screen())
        screens[-1].play(feeds.url(codec), demux=demux, width=160, height=160)
    assert until(lambda: all(screen.shown for screen in screens))
    for screen in screens:
        assert_bars(pixels(screen))
    assert 0 < len(mapped_plugins(desk.playback.pid)) < FEW
    desk.playback.close()


def test_a_list_is_made_once_for_these_very_plugins(tmp_path, monkeypatch, system_plugins):
    assert plugin_list.use(tmp_path) == plugin_list.FROM_LIST
    first = Path(os.environ[plugin_list.VARIABLE])
    made_at = (first / plugin_list.LIST).stat().st_mtime_ns
    plugin_list.leave()
    assert plugin_list.use(tmp_path) == plugin_list.FROM_LIST
    assert (first / plugin_list.LIST).stat().st_mtime_ns == made_at
    plugin_list.leave()
    monkeypatch.setattr(plugin_list, "_version", lambda library: "another")
    assert plugin_list.use(tmp_path) == plugin_list.FROM_LIST
    assert Path(os.environ[plugin_list.VARIABLE]) != first
    assert plugin_list.use(tmp_path) == (), "a path that somebody set is left alone"
    plugin_list.leave()


def test_where_no_list_can_be_made_there_is_none(tmp_path, monkeypatch, system_plugins):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert plugin_list.use(blocked) == ()

    def fails(*arguments, **named):
        raise subprocess.CalledProcessError(1, "libvlc_new")

    monkeypatch.setattr(subprocess, "run", fails)
    assert plugin_list.use(tmp_path / "other") == ()
    assert plugin_list.VARIABLE not in os.environ


def test_a_broken_list_is_done_without(tmp_path, monkeypatch, feeds, system_plugins):
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    assert plugin_list.use() == plugin_list.FROM_LIST
    plugin_list.leave()
    (broken,) = state.rglob(plugin_list.LIST)
    broken.write_bytes(broken.read_bytes()[:100])
    desk = new_desk(tmp_path)
    feeds.add("cam", Clip(width=640, height=360))
    screen = desk.playback.screen()
    play(screen, feeds)
    assert until(lambda: screen.shown)
    assert_bars(pixels(screen))
    desk.playback.close()

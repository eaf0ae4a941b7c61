"""Lets the files whose tests last longest begin first, so that in the end no worker is left alone with one.

A file that is not named here may begin at any time; one that lasts fifteen seconds or more should be named.
`pytest --durations=0 FILE` tells how long a file lasts.
"""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
# Those that wait for cameras and those that compute, by turns: neither leaves the machine idle or crowded.
LONGEST = (
    "live/test_with_real_parts.py",
    "bad_luck/test_layouts.py",
    "relay/test_bad_luck.py",
    "ui/test_import_window.py",
    "relay/test_quality_cameras.py",
    "bad_luck/test_one_console.py",
    "relay/test_relay_process.py",
    "package/test_bad_luck.py",
    "relay/test_cameras.py",
    "package/test_archive.py",
    "relay/test_feeds_sound.py",
    "demo/test_scenes.py",
    "live/test_valves.py",
    "package/test_commands.py",
    "relay/test_feeds_valve.py",
    "ui/test_map_print.py",
    "relay/test_gaps.py",
    "ui/test_view_dialogs.py",
    "relay/test_feeds_keys.py",
    "benches/test_map_bench.py",
    "ptz/test_mover.py",
    "evidence/test_derived.py",
    "ui/test_tile_modes.py",
    "catalogue/test_finding.py",
    "ui/test_program.py",
    "custody/test_verify.py",
    "relay/test_connect_turns.py",
    "sources/test_process.py",
    "ui/test_ptz.py",
    "evidence/test_clip_bad_luck.py",
    "rig/test_farm_faults.py",
    "ui/test_attention.py",
    "sources/test_sync_desk.py",
)
_TURN = {TESTS / name: turn for turn, name in enumerate(LONGEST)}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let them begin in that order, and then the others; the tests of a file stay in their order."""
    items.sort(key=lambda item: _TURN.get(item.path, len(_TURN)))

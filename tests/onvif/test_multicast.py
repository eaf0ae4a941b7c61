"""The question really goes out to every network of the computer: tried in a network namespace of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest


def _namespace() -> list[str]:
    """The command that makes one, for root or for anybody; skips where the system allows neither."""
    if not (shutil.which("unshare") and shutil.which("ip")):
        pytest.skip("needs unshare and ip of Linux")
    for way in (["unshare", "-n"], ["unshare", "-rn"]):
        tried = [*way, "ip", "link", "add", "v1", "type", "veth", "peer", "name", "v2"]
        if subprocess.run(tried, capture_output=True, timeout=20).returncode == 0:
            return way
    pytest.skip("this system allows no network namespace")


def test_devices_of_two_networks_answer():
    command = [*_namespace(), sys.executable, "-m", "tests.rig.onvif_multicast"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert sorted(told["on"]) == ["10.9.8.1", "10.9.9.1"]
    # Each where it answered from, whatever address it named.
    assert sorted(told["found"]) == [
        "http://10.9.8.1:81/onvif/device_service",
        "http://10.9.9.1:81/onvif/device_service",
    ]
    # Two kinds of question, three times, on both networks.
    assert sorted(told["asked"]) == ["10.9.8.1"] * 6 + ["10.9.9.1"] * 6

"""A helper process is heard, outlives nothing, and comes back when it dies or hangs."""

import os
import queue
import subprocess
import sys
import time

import psutil
import pytest

from console.child.parent import PACKAGE_ROOT, Child


class Heard:
    def __init__(self) -> None:
        self.messages: queue.Queue[dict] = queue.Queue()
        self.ups: queue.Queue[float] = queue.Queue()
        self.downs: queue.Queue[str] = queue.Queue()


@pytest.fixture
def heard():
    return Heard()


@pytest.fixture
def child(heard, monkeypatch):
    made = Child(
        "tests.child.echo",
        on_message=heard.messages.put,
        on_up=lambda: heard.ups.put(time.monotonic()),
        on_down=heard.downs.put,
    )
    made.start()
    heard.ups.get(timeout=10)
    yield made
    made.close()


def test_messages_go_both_ways_at_lower_priority(child, heard):
    child.send({"do": "say", "text": "नमस्ते"})
    answer = heard.messages.get(timeout=5)
    assert (answer["of"], answer["text"]) == ("say", "नमस्ते")
    if os.name == "posix":
        assert answer["nice"] >= 5


def test_a_library_that_prints_does_not_break_the_line(child, heard):
    child.send({"do": "print"})
    child.send({"do": "say"})
    assert heard.messages.get(timeout=5)["of"] == "say"


@pytest.mark.parametrize(("order", "why", "within_s"), [("die", "died", 2.0), ("hang", "hung", 6.0)])
def test_a_lost_process_is_back_by_itself(child, heard, order, why, within_s):
    first = child.pid
    time.sleep(1.1)
    lost = time.monotonic()
    child.send({"do": order})
    assert heard.downs.get(timeout=10) == why
    assert heard.ups.get(timeout=10) - lost < within_s
    assert child.pid != first
    child.send({"do": "say"})
    assert heard.messages.get(timeout=5)["of"] == "say"


def test_close_ends_the_process(child):
    pid = child.pid
    child.close()
    assert not psutil.pid_exists(pid)
    assert child.pid is None


def test_the_process_ends_when_its_console_is_killed():
    code = (
        "import time\nfrom console.child.parent import Child\n"
        "say = lambda *what: print(*what or (c.pid,), flush=True)\n"
        "c = Child('tests.child.echo', on_message=say, on_up=say, on_down=say)\n"
        "c.start()\ntime.sleep(60)\n"
    )
    console = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=PACKAGE_ROOT, text=True
    )
    try:
        pid = int(console.stdout.readline())
        console.kill()
        console.wait()
        deadline = time.monotonic() + 10
        while psutil.pid_exists(pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not psutil.pid_exists(pid)
    finally:
        console.kill()
        console.stdout.close()

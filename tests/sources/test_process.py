"""A sync in a process of its own: the same as on the spot, ended when nobody wants it, bounded throughout."""

import json
import os
import subprocess
import sys
import threading
import time

import psutil
import pytest

from console.lists.values import Outcome
from console.sources import process
from console.sources.http import Login
from console.sources.process import propose_apart
from console.sources.values import RemarkKind, Source, SourceTrouble
from console.store.store import Store
from tests.rig.sources.products import MediaMtx, ZoneMinder, endless, monitor
from tests.rig.sources.server import Reply, SourceServer
from tests.sources import quarter_worker
from tests.sources.asked import trouble_of
from tests.sources.synced import put

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "data") as made:
        yield made


def apart(store, source, login=None, **more):
    folder = store.file.parent
    return propose_apart(folder, source, login or Login(), folder / "plans" / "source-1.sqlite3", **more)


def test_a_plan_is_made_apart_and_its_secrets_come_back_through_the_pipe(store):
    monitors = [monitor(1, "rtsp://op:s3cret@192.0.2.5/1"), monitor(2, "/dev/video0")]
    said = []
    with SourceServer(ZoneMinder(monitors, user="op", password="w0rd")) as server:
        source = put(store, f"{server.address}/zm", "zoneminder", credential="zm")
        plan, told = apart(store, source, Login("op", "w0rd"), progress=said.append)
    assert plan.counts()[Outcome.NEW] == 1
    assert [(host, secret.user, secret.password) for host, secret in plan.secrets] == [
        ("192.0.2.5", "op", "s3cret")
    ]
    assert (told.found, told.server, told.truncated) == (1, "ZoneMinder 1.36.33", False)
    assert {remark.kind for remark in told.remarks} == {RemarkKind.NO_STREAM, RemarkKind.PASSWORD_IN_ADDRESS}
    files = [file for file in store.file.parent.rglob("*") if file.is_file()]
    assert not any(word in file.read_bytes() for file in files for word in (b"s3cret", b"w0rd"))
    if os.name == "posix":
        assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    plan.close()
    assert not list((store.file.parent / "plans").iterdir())


def test_a_failure_is_told_as_on_the_spot(store):
    with SourceServer(MediaMtx(user="op", password="w")) as server:
        source = put(store, server.address)
        assert trouble_of(lambda: apart(store, source)) is SourceTrouble.PASSWORD_REFUSED
    assert trouble_of(lambda: apart(store, put(store, "http://127.0.0.1:1"))) is SourceTrouble.NO_ANSWER
    assert not list((store.file.parent / "plans").iterdir())


def test_who_does_not_want_it_any_more_ends_it(store):
    with SourceServer(MediaMtx()) as server:
        server.fault = "silent"
        source = put(store, server.address)
        began = time.monotonic()
        wanted = lambda: time.monotonic() - began < 3  # noqa: E731
        assert trouble_of(lambda: apart(store, source, cancelled=lambda: not wanted())) is (
            SourceTrouble.CANCELLED
        )
        assert time.monotonic() - began < 20
    assert not _children()


def test_a_process_that_dies_is_told(store):
    with SourceServer(MediaMtx()) as server:
        server.fault = "silent"
        source = put(store, server.address)
        killer = threading.Thread(target=_kill_when_it_asks, args=(server,))
        killer.start()
        assert trouble_of(lambda: apart(store, source)) is SourceTrouble.WORKER_DIED
        killer.join()
    assert not list((store.file.parent / "plans").iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX's kill")
def test_a_console_that_is_killed_leaves_no_process_behind(store):
    program = (
        "import sys, pathlib; from console.sources.process import propose_apart;"
        "from console.sources.http import Login; from console.sources.values import Source;"
        "folder = pathlib.Path(sys.argv[1]);"
        "propose_apart(folder, Source('s1', 'G', 'mediamtx', sys.argv[2]), Login(), folder / 'plans' / 'x')"
    )
    with SourceServer(MediaMtx()) as server:
        server.fault = "silent"
        command = [sys.executable, "-c", program, str(store.file.parent), server.address]
        with subprocess.Popen(command) as console:
            end = time.monotonic() + 60
            while not server.asked and time.monotonic() < end:
                time.sleep(0.05)
            left = psutil.Process(console.pid).children(recursive=True)
            console.kill()
        assert left
        assert not psutil.wait_procs(left, timeout=30)[1]


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded where the system can do it")
def test_a_server_that_wants_all_memory_is_told(store):
    """An answer of nothing but empty lists takes twenty times its size once it is read."""

    def answer(asked):
        return Reply(200, b'{"items": [' + b"[]," * 4_000_000 + b"[]]}", {"Content-Type": "application/json"})

    program = "import console.sources.worker as w; w.MEMORY_BYTES = 150 << 20; w.main()"
    with SourceServer(answer) as server:
        source = put(store, server.address)
        message = {
            "do": "sync",
            "source": {name: getattr(source, name) for name in Source.__dataclass_fields__},
            "login": ["", ""],
            "folder": str(store.file.parent),
            "file": str(store.file.parent / "source-1.sqlite3"),
        }
        said = json.dumps(message).encode() + b"\n" + b'{"do": "end"}\n'
        done = subprocess.run([sys.executable, "-c", program], input=said, capture_output=True, timeout=60)
    last = json.loads(done.stdout.splitlines()[-1])
    assert (last["is"], last["trouble"]) == ("failed", SourceTrouble.TOO_MUCH)


@pytest.mark.slow
def test_ten_million_cameras_cost_the_console_nothing(store, monkeypatch):
    """As many as it may take are planned, the rest is left where it is, and that is said."""
    monkeypatch.setattr(process, "_MODULE", quarter_worker.__name__)
    most = quarter_worker.CAMERAS_AT_MOST
    with SourceServer(lambda asked: endless(10_000_000)) as server:
        settings = {"list": "data.cameras", "fields": {"main_url": "url", "camera_name": "name"}}
        source = put(store, server.address, "json", settings=settings | {"category": "school"})
        before = psutil.Process().memory_info().rss
        seen: list[float] = []
        plan, told = apart(store, source, progress=lambda progress: seen.append(progress.count))
        grown = psutil.Process().memory_info().rss - before
    assert (told.found, told.truncated) == (most, True)
    assert plan.counts()[Outcome.NEW] == most
    assert max(seen) <= most
    assert grown < 40 << 20
    plan.close()


def _children():
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if "console.sources.worker" in " ".join(child.cmdline())
    ]


def _kill_when_it_asks(server):
    end = time.monotonic() + 30
    while time.monotonic() < end and not server.asked:
        time.sleep(0.05)
    for child in _children():
        child.kill()

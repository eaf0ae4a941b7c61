"""The secret in a keyring or a file: keyrings that hang, are locked, forget or are none are passed over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from console.keys.bounded import within
from console.keys.errors import KeyringSilent, SecretGone
from console.keys.keys import Keys
from console.keys.secret import KEYRING_SERVICE, UNLOCK_FILE, SystemKeyring, best_keyring
from console.keys.values import Kept
from tests.keys.room import CENTRE, SEAT, opened

ROOT = Path(__file__).resolve().parents[2]


class Ring(KeyringBackend):
    """A keyring in memory that can misbehave."""

    priority = 0.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble = ""
        self.ending = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self._misbehave()
        return None if self.trouble == "forgets" else self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._misbehave()
        if self.trouble == "full":
            raise PasswordSetError("no room")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]

    def _misbehave(self) -> None:
        if self.trouble == "hangs":
            self.ending.wait(20)
        if self.trouble == "locked":
            raise KeyringLocked("dismissed")
        if self.trouble == "breaks":
            raise RuntimeError("org.freedesktop.DBus.Error.NoReply")


def in_ring(ring: Ring | None, limit_s: float = 5.0) -> SystemKeyring:
    return SystemKeyring(lambda: ring, limit_s)


def test_a_keyring_keeps_the_secret_and_no_file_does(folder: Path) -> None:
    ring = Ring()
    keys = opened(folder, secrets=in_ring(ring))
    assert keys.kept_in is Kept.SYSTEM_KEYRING
    assert not (folder / UNLOCK_FILE).exists()
    ((service, _), secret) = next(iter(ring.kept.items()))
    assert service == KEYRING_SERVICE
    assert len(bytes.fromhex(secret)) == 32
    assert secret.encode() not in b"".join(path.read_bytes() for path in folder.iterdir())
    assert opened(folder, secrets=in_ring(ring)).certificate == keys.certificate
    keys.rotate("Asha")
    assert len(ring.kept) == 1


@pytest.mark.parametrize("trouble", ["locked", "breaks", "forgets", "full", "hangs"])
def test_a_keyring_that_will_not_do_is_passed_over(folder: Path, trouble: str) -> None:
    ring = Ring()
    ring.trouble = trouble
    began = time.monotonic()
    keys = opened(folder, secrets=in_ring(ring, 0.5))
    ring.ending.set()
    assert time.monotonic() - began < 10
    assert keys.kept_in is Kept.FILE
    assert (folder / UNLOCK_FILE).exists()
    assert opened(folder).certificate == keys.certificate


def test_no_keyring_at_all(folder: Path) -> None:
    assert opened(folder, secrets=in_ring(None)).kept_in is Kept.FILE


@pytest.mark.parametrize("trouble", ["locked", "breaks", "hangs"])
def test_a_keyring_that_fails_later_is_told(folder: Path, trouble: str) -> None:
    ring = Ring()
    keys = opened(folder, secrets=in_ring(ring))
    ring.trouble = trouble
    began = time.monotonic()
    with pytest.raises(KeyringSilent):
        opened(folder, secrets=in_ring(ring, 0.5))
    assert time.monotonic() - began < 10
    ring.ending.set()
    ring.trouble = ""
    assert opened(folder, secrets=in_ring(ring)).certificate == keys.certificate


def test_a_keyring_that_was_emptied_is_told(folder: Path) -> None:
    ring = Ring()
    opened(folder, secrets=in_ring(ring))
    ring.kept.clear()
    with pytest.raises(SecretGone) as gone:
        opened(folder, secrets=in_ring(ring))
    assert gone.value.kept is Kept.SYSTEM_KEYRING
    assert not ring.kept


def test_a_demo_fills_nobodys_keyring(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr("console.keys.secret.best_keyring", lambda: ring)
    keys = Keys.open(folder, seat=SEAT, centre=CENTRE, demo=True)
    assert keys.kept_in is Kept.FILE
    assert not ring.kept
    real = Keys.open(folder, seat=SEAT, centre=CENTRE, demo=False)
    assert real.kept_in is Kept.SYSTEM_KEYRING
    assert len(ring.kept) == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these have a keyring of their own")
def test_settings_of_the_library_choose_no_keyring_for_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    assert best_keyring() is None


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="needs dbus and gnome-keyring",
)
def test_a_real_secret_service(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from console.keys.keys import Keys
folder = Path(sys.argv[1])
for _ in range(2):
    keys = Keys.open(folder, seat="s", centre="c", demo=False)
    print(keys.kept_in, keys.seat_fingerprint)
"""
    script = 'echo -n "pw" | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'
    command = ["dbus-run-session", "--", "sh", "-c", script, "sh", sys.executable, "-c", program]
    home = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    done = subprocess.run(
        [*command, str(tmp_path / "keys")],
        env={**os.environ, **home},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["system_keyring"] * 2, done.stderr
    assert len(set(lines)) == 1
    assert not (tmp_path / "keys" / UNLOCK_FILE).exists()


def test_a_call_is_kept_to_its_time() -> None:
    ending = threading.Event()
    with pytest.raises(TimeoutError):
        within(0.1, lambda: ending.wait(20))
    ending.set()
    assert within(5, lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)

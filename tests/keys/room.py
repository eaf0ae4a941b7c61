"""Opening keys as tests do: without ever touching the keyring of whoever runs them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from console.keys import certificates
from console.keys.keys import Keys
from console.keys.secret import FileSecrets, Secrets

SEAT = "0198c0de-0000-7000-8000-000000000001"
CENTRE = "Kanpur ICCC"


def opened(
    folder: Path,
    *,
    demo: bool = False,
    secrets: Secrets | None = None,
    now: Callable[[], float] = certificates.plausible_now,
    centre: str = CENTRE,
) -> Keys:
    """The keys in `folder`, their secret beside them."""
    secrets = secrets or FileSecrets(folder)
    return Keys.open(folder, seat=SEAT, centre=centre, demo=demo, secrets=secrets, now=now, who="Asha")


def openssl(*words: str | Path) -> subprocess.CompletedProcess[bytes]:
    """What openssl says."""
    return subprocess.run(["openssl", *words], capture_output=True, check=False, timeout=20)


def verifies(folder: Path, signed: bytes, content: bytes, root: bytes, *more: str) -> bool:
    """Whether openssl finds that `signed` is a seal over `content` by somebody under `root` (PEM)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, what in (("F", content), ("F.p7s", signed), ("ROOT.pem", root)):
        (folder / name).write_bytes(what)
    command = ["cms", "-verify", "-binary", "-inform", "DER", "-in", folder / "F.p7s"]
    command += ["-content", folder / "F", "-CAfile", folder / "ROOT.pem", "-out", folder / "out", *more]
    return openssl(*command).returncode == 0

"""The commands of VERIFY.txt, taken out of the text and run by `sh` as a clerk would."""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from console.package.verify_text import script

_SECONDS = 60


@dataclass(frozen=True)
class Outcome:
    """What the shell said: `holds` only if every step did; `wrong` the numbers of the steps that did not."""

    holds: bool
    wrong: tuple[int, ...]
    said: str


def run(package: Path, root: Path, *, script_text: str | None = None, **more: str) -> Outcome:
    """Carry the steps out in `package`, in a bare environment."""
    with tempfile.TemporaryDirectory(prefix="shell-check-") as scratch:
        done = subprocess.run(
            ["/bin/sh"],
            input=(script_text or script()).encode(),
            cwd=package,
            env={"PATH": os.environ["PATH"], "ROOT": str(root), "TMPDIR": scratch, **more},
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    said = (done.stdout + done.stderr).decode(errors="replace")
    wrong = tuple(int(line.split()[0]) for line in said.splitlines() if line.endswith("WRONG / गलत"))
    return Outcome(done.returncode == 0 and "ALL HOLDS" in said, wrong, said)

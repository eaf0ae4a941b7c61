"""Renews the lock files `requirements.txt` and `requirements-dev.txt` from pyproject.toml, with hashes.

Run with the project's environment: `.venv/bin/python build_scripts/lock.py [--upgrade]`. The hashes cover the
wheels of every platform; no dependency needs others on Windows or on Python 3.12 and later.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
HEADER = "# Made by build_scripts/lock.py from pyproject.toml; do not edit.\n"
OPTIONS = [
    "--quiet",
    "--generate-hashes",
    "--strip-extras",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    # setuptools is pinned, because it installs the console itself; the environment's own pip stays as it is.
    "--no-allow-unsafe",
    "--unsafe-package=pip",
]


def compile_lock(name: str, extras: list[str], more: list[str]) -> None:
    """Write one lock file; pins that it already holds are kept unless `--upgrade` is among `more`."""
    target = Path(HERE.name) / name
    command = [sys.executable, "-m", "piptools", "compile", *OPTIONS, *more]
    command += [f"--extra={each}" for each in extras] + [f"--output-file={target}", "pyproject.toml"]
    subprocess.run(command, cwd=HERE.parent, check=True)
    written = HERE / name
    pins, _, _ = written.read_text(encoding="utf-8").partition("\n# WARNING")
    written.write_text(HEADER + pins.rstrip() + "\n", encoding="utf-8")


def main() -> None:
    """Renew both files; the second holds every pin of the first."""
    more = sys.argv[1:]
    compile_lock("requirements.txt", ["build"], more)
    compile_lock(
        "requirements-dev.txt", ["build", "dev"], [*more, f"--constraint={HERE.name}/requirements.txt"]
    )


if __name__ == "__main__":
    main()

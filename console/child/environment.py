"""What a helper process finds in its environment: the console's own, with this package and no proxy."""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE_ROOT = Path(__file__).resolve().parents[2]


def child_environment() -> dict[str, str]:
    """A copy of this process's environment for a helper process, which may change it further.

    Without `http_proxy` and its like: cameras and our own feeds are in the city's network, and libVLC sends
    even 127.0.0.1 to a proxy, whatever `no_proxy` says; the feeds' addresses and cameras' logins with it.
    """
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    path = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = str(PACKAGE_ROOT) + (os.pathsep + path if path else "")
    return environment

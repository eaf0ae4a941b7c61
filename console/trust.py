"""Which certificate authorities this computer trusts, for every server that is asked over TLS."""

from __future__ import annotations

import ssl
from pathlib import Path


def trusted() -> str | bool:
    """The certificates this computer trusts, a city's own authority among them; else requests' list."""
    system = ssl.get_default_verify_paths().cafile
    return system if system and Path(system).is_file() else True

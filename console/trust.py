"""Which certificate authorities this computer trusts, for every server that is asked over TLS."""

from __future__ import annotations

import ssl
import sys
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter


def trusted() -> str | bool:
    """The certificates this computer trusts, a city's own authority among them; else requests' list."""
    system = ssl.get_default_verify_paths().cafile
    return system if system and Path(system).is_file() else True


class TrustingAdapter(HTTPAdapter):
    """requests' own adapter. On Windows it trusts also whom Windows trusts: that is in no file."""

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        """As requests asks for it."""
        if sys.platform == "win32" and trusted() is True:
            # requests' list is added to it with each connection.
            more["ssl_context"] = ssl.create_default_context()
        super().init_poolmanager(*args, **more)


def trust_as_computer(session: requests.Session) -> None:
    """Let the session trust whom this computer trusts."""
    session.verify = trusted()
    session.mount("https://", TrustingAdapter())

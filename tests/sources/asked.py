"""What the tests of sources share: a source of some scheme at a server, and asking it."""

from __future__ import annotations

import pytest

from console.sources.http import Login
from console.sources.registry import ask
from console.sources.values import Source, SourceFailed

NOBODY = Login()


def source_at(address, scheme, **settings):
    return Source("s1", "Gateway", scheme, address, settings=settings, sender="Gateway")


def cameras_of(server, scheme, login=NOBODY, base="", **settings):
    """What the server at `server` is found to have."""
    return ask(source_at(server.address + base, scheme, **settings), login)


def trouble_of(call):
    with pytest.raises(SourceFailed) as caught:
        call()
    return caught.value.trouble


def kinds(found):
    return {remark.kind: remark.count for remark in found.remarks}

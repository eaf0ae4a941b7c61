"""Which devices the city has already: by the hosts of its sources and of its cameras' addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sqlite_utils import Database

from console.store.source_tables import read_sources

# The part of an address between `//` and the next `/`, taken by the database: a hundred thousand cameras
# have a few thousand of them.
_PLACES = """
SELECT place, count(*) FROM (
    SELECT substr(rest, 1, instr(rest || '/', '/') - 1) AS place FROM (
        SELECT substr(address, instr(address, '://') + 3) AS rest FROM (
            SELECT CASE WHEN control_url <> '' THEN control_url WHEN main_url <> '' THEN main_url
                   ELSE sub_url END AS address
            FROM cameras WHERE gone_utc IS NULL
        ) WHERE address <> ''
    )
) GROUP BY place
"""


@dataclass(frozen=True, slots=True)
class KnownHosts:
    """Names of ONVIF sources by host, and numbers of cameras by host."""

    sources: Mapping[str, str] = field(default_factory=dict)
    cameras: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, db: Database) -> KnownHosts:
        """As the database has it at this moment."""
        sources: dict[str, str] = {}
        for each in read_sources(db):
            if each.scheme == "onvif":
                told = f"{each.address} {each.settings.get('hosts', '')}"
                sources |= {host_of(place): each.name for place in re.split(r"[\s,;]+", told) if place}
        cameras: dict[str, int] = {}
        for place, count in db.execute(_PLACES):
            host = host_of(place)
            cameras[host] = cameras.get(host, 0) + int(count)
        return cls(sources, cameras)


def host_of(place: str) -> str:
    """The host of an address, or of HOST:PORT; "" where there is none."""
    try:
        return urlsplit(place if "://" in place else f"//{place}").hostname or ""
    except ValueError:
        return ""

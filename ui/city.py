"""Where the wall's cameras come from: the store's catalogue, the demo city, or a bare list of addresses."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit, urlunsplit

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.relay.values import StreamSpec
from console.sources.http import Login

# A bare wall has no places: all its cameras stand at one site of this category.
_SITE = Site("wall", Name("", ""), "other_establishment", Ownership.PUBLIC, 0.0, 0.0)


class Addresses:
    """Stream specs by catalogue row; credentials are kept here and nowhere else in the window.

    With `share`, equal addresses are one stream.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        secrets: dict[str, tuple[str, str]] | None = None,
        *,
        share: bool = False,
    ) -> None:
        self._catalogue = catalogue
        self._secrets = secrets or {}
        self._share = share
        self._ids: dict[tuple[str, str, str, str], str] = {}

    def streams(self, row: int) -> tuple[StreamSpec, StreamSpec | None]:
        """The camera's small stream and, where it differs, its main one."""
        camera = self._catalogue.camera(row)
        sub_url = camera.sub_url or camera.main_url
        sub = self._spec(camera, "sub", sub_url)
        if not camera.main_url or camera.main_url == sub_url:
            return sub, None
        return sub, self._spec(camera, "main", camera.main_url)

    def recordings(self, camera_id: str) -> tuple[str, Login] | None:
        """Where a camera's recordings are asked for, and with which login; from any thread."""
        row = self._catalogue.row_of_id(camera_id)
        if row is None:
            return None
        camera = self._catalogue.camera(row)
        user, password = self._secrets.get(camera.credential, ("", ""))
        return camera.recordings_url, Login(user, password)

    def _spec(self, camera: Camera, stream: str, url: str) -> StreamSpec:
        user, password = self._secrets.get(camera.credential, ("", ""))
        # The same address in two places of a list is one stream, so that its camera has one session.
        own = f"{camera.id}/{stream}"
        name = self._ids.setdefault((url, user, password, camera.transport), own) if self._share else own
        return StreamSpec(name, url, user, password, camera.transport)


def bare_city(urls: Sequence[str], transport: str = "tcp") -> tuple[Catalogue, Addresses]:
    """A catalogue of nothing but these addresses, numbered from 1, their credentials taken out."""
    cameras, secrets = [], {}
    for number, url in enumerate(urls, 1):
        bare, user, password = split_credentials(url)
        key = f"wall-{number}" if user or password else ""
        if key:
            secrets[key] = (user, password)
        cameras.append(
            Camera(
                id=f"wall-{number}",
                number=number,
                name=Name(short_name(bare), short_name(bare)),
                site=_SITE.id,
                placement=Placement.OTHER,
                lat=0.0,
                lon=0.0,
                sub_url=bare,
                transport=transport,
                credential=key,
            )
        )
    catalogue = from_values([_SITE], cameras)
    return catalogue, Addresses(catalogue, secrets, share=True)


def split_credentials(url: str) -> tuple[str, str, str]:
    """An address without its credentials, the user and the password.

    A password may hold "@", and a "/" that should have been written %2F: what stands before the last "@" is
    taken for credentials whenever the part before the first "/" cannot be a host and a port.
    """
    scheme, colons, rest = url.partition("://")
    if not colons:
        return url, "", ""
    place, slash, path = rest.partition("/")
    given, at, host = place.rpartition("@")
    if not at and "@" in path and _no_host(place):
        given, _, host = rest.rpartition("@")
        slash = path = ""
    elif not at:
        return url, "", ""
    user, _, password = given.partition(":")
    return f"{scheme}://{host}{slash}{path}", unquote(user), unquote(password)


def _no_host(place: str) -> bool:
    """Whether what should be a host and a port is neither: `user:pa` of `user:pa/ss@host`."""
    _, colon, port = place.rpartition(":")
    return bool(colon) and not port.isdigit() and not place.endswith("]")


def short_name(url: str) -> str:
    """What a tile calls an address: its host and path, without query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url[:60]
    return urlunsplit(("", parts.netloc, parts.path, "", "")).lstrip("/")[:60] or url[:60]

"""Where the wall's cameras come from: the store's catalogue, the demo city, or a bare list of addresses."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

from console.catalogue.addresses import masked, taken_out
from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values
from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.credentials.credentials import Credentials
from console.credentials.errors import CredentialError
from console.relay.values import StreamSpec
from console.sources.http import Login

# A bare wall has no places: all its cameras stand at one site of this category.
_SITE = Site("wall", Name("", ""), "other_establishment", Ownership.PUBLIC, 0.0, 0.0)


class Addresses:
    """Stream specs by catalogue row, with the logins that their cameras name; asked anew each time.

    `secrets` are logins of this run only, those of a bare wall. With `share`, equal addresses are one stream.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        secrets: dict[str, tuple[str, str]] | None = None,
        *,
        credentials: Credentials | None = None,
        share: bool = False,
    ) -> None:
        self._catalogue = catalogue
        self._secrets = secrets or {}
        self._credentials = credentials
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
        row = self._catalogue.row_now(camera_id)
        if row is None:
            return None
        camera = self._catalogue.camera(row)
        return camera.recordings_url, self._login(camera.credential)

    def _login(self, name: str) -> Login:
        """None at all where there is none to be had: the camera then says that it wants one."""
        own = self._secrets.get(name)
        if own is not None:
            return Login(*own)
        try:
            return self._credentials.login(name) if self._credentials is not None else Login()
        except CredentialError:
            return Login()

    def _spec(self, camera: Camera, stream: str, url: str) -> StreamSpec:
        login = self._login(camera.credential)
        user, password = login.user, login.password
        # The same address in two places of a list is one stream, so that its camera has one session.
        own = f"{camera.id}/{stream}"
        name = self._ids.setdefault((url, user, password, camera.transport), own) if self._share else own
        return StreamSpec(name, url, user, password, camera.transport)


def bare_city(urls: Sequence[str], transport: str = "tcp") -> tuple[Catalogue, Addresses]:
    """A catalogue of nothing but these addresses, numbered from 1, their credentials taken out."""
    cameras, secrets = [], {}
    for number, url in enumerate(urls, 1):
        bare, user, password = taken_out(url)
        key = f"wall-{number}" if user or password else ""
        if key:
            secrets[key] = (user, password)
        # Several passwords among its words could not be taken out; but nobody need read them.
        name = short_name(masked(bare))
        cameras.append(
            Camera(
                id=f"wall-{number}",
                number=number,
                name=Name(name, name),
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


def short_name(url: str) -> str:
    """What a tile calls an address: its host and path, without query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url[:60]
    return urlunsplit(("", parts.netloc, parts.path, "", "")).lstrip("/")[:60] or url[:60]

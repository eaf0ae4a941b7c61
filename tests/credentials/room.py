"""A store with credentials in it, and places for their key that behave and misbehave."""

from __future__ import annotations

import threading
from pathlib import Path

from console.catalogue.values import Camera, Name, Ownership, Placement, Site
from console.credentials.credentials import Credentials
from console.keys.errors import KeyringSilent
from console.keys.values import Kept
from console.store.catalogue_tables import put_cameras, put_sites
from console.store.store import Store

SITE = Site("site", Name("द्वार", "Gate"), "school", Ownership.PUBLIC, 27.9, 78.1)


class PaperRing:
    """A keyring: `locked`, forgetful when emptied, or silent until `answer` is set."""

    kept = Kept.SYSTEM_KEYRING

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}
        self.asked = 0
        self.locked = False
        self.answer = threading.Event()
        self.answer.set()

    def get(self, name: str) -> bytes | None:
        self._be_asked()
        return self.secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self._be_asked()
        self.secrets[name] = secret

    def _be_asked(self) -> None:
        self.asked += 1
        assert self.answer.wait(20)
        if self.locked:
            raise KeyringSilent("locked")


def opened(store: Store, ring: PaperRing | None = None, **more: float) -> Credentials:
    """The credentials of a store; the key goes into `ring`, or into the folder's file."""
    return Credentials(store, keys_of(store), ring or PaperRing(), **more)  # type: ignore[arg-type]


def keys_of(store: Store) -> Path:
    """The folder of keys beside a store."""
    return store.file.parent / "keys"


def camera(number: int, credential: str) -> Camera:
    """A camera that says a credential."""
    return Camera(
        id=f"camera-{number}",
        number=number,
        name=Name("", f"Camera {number}"),
        site=SITE.id,
        placement=Placement.OTHER,
        lat=27.9,
        lon=78.1,
        sub_url=f"rtsp://192.0.2.1/{number}",
        credential=credential,
    )


def put_camera(store: Store, number: int, credential: str) -> None:
    """Write such a camera."""

    def write(db: object) -> None:
        put_sites(db, [SITE], "seat")  # type: ignore[arg-type]
        put_cameras(db, [camera(number, credential)], "seat")  # type: ignore[arg-type]

    store.write(write).result()

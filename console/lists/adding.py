"""Sites and cameras that a list adds: made of what their first row says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from console.catalogue.categories import shipped
from console.lists.catalogue_facts import Facts
from console.lists.cells.public import is_public
from console.lists.extra import extra_text
from console.lists.inside import Inside
from console.lists.said import Said
from console.lists.standing import CAMERA_COLUMN, SITE_COLUMN, CameraNow, SiteNow
from console.lists.values import Field, Record
from console.store.ids import new_id

_PUBLIC, _PRIVATE, _OTHER = 0, 1, 3
_PUBLIC_GROUPS = frozenset({"government", "city", "transport"})
# Some of these are public, and are known by their names.
_MIXED_GROUPS = frozenset({"education", "health"})
# What a row without a camera may say of the one that is to come.
_OF_A_CAMERA = (Field.MAKE, Field.MODEL, Field.SERIAL)
# An identifier is renewed so often; those between count on from it.
_IDS_OF_ONE = 1_000


def usual_ownership(category: str, names: Iterable[str] = (), word: str = "") -> int:
    """Whose a site of this category usually is, where the list does not say.

    `names` are its folded names, `word` is what the list calls its category: a प्राथमिक विद्यालय is public.
    """
    group = _groups().get(category)
    if group in _PUBLIC_GROUPS or (group in _MIXED_GROUPS and is_public(names, word)):
        return _PUBLIC
    return _PRIVATE


@cache
def _groups() -> dict[str, str]:
    return {each.code: each.group for each in shipped()[1]}


class Adding:
    """Adds to what is known; `sites` and `cameras` are those that were added, in the list's order."""

    def __init__(self, facts: Facts, sender: str, source: str) -> None:
        self._facts, self._sender, self._source = facts, sender, source
        self._ids = Ids()
        self.sites: list[SiteNow] = []
        self.cameras: list[CameraNow] = []

    def site(self, said: Said, inside: Inside | None) -> SiteNow:
        """The site that a row tells of first."""
        record = said.record
        told: dict[str, Any] = {
            column: value for field, value in record.values.items() if (column := SITE_COLUMN.get(field))
        }
        site = SiteNow(self._ids.next(), row=record.row, sender=self._sender, **told)
        site.alone = not said.has_camera
        if said.place is not None:
            site.lat, site.lon = said.place
            told["lat"] = said.place[0]
        if site.ownership < 0:
            site.ownership = usual_ownership(site.category, said.names, record.word)
        if inside is not None:
            site.thana = site.thana or inside.thana
            site.zone, site.ward = site.zone or inside.zone, site.ward or inside.ward
        if not said.has_camera:
            site.extra = extra_text({**_unplaced(record), **record.extra})
        site.told = frozenset(told)
        self._facts.add_site(site, said.names)
        self.sites.append(site)
        return site

    def again_site(self, site: SiteNow, row: int) -> None:
        """A site that was deleted, as it was: what the row says is told of it like of any other."""
        site.row = row
        self._facts.add_site(site)
        self.sites.append(site)

    def again_camera(self, camera: CameraNow, said: Said) -> None:
        """The same for a camera."""
        camera.row = said.record.row
        self._facts.add_camera(camera)
        self.cameras.append(camera)

    def camera(self, said: Said, site: SiteNow) -> CameraNow:
        """The camera that a row tells of first: where the row says, otherwise at its site."""
        record = said.record
        told: dict[str, Any] = {
            column: value for field, value in record.values.items() if (column := CAMERA_COLUMN.get(field))
        }
        camera = CameraNow(self._ids.next(), site=site.id, row=record.row, **told)
        if record.source_key:
            camera.source, camera.source_key = self._source, record.source_key
        if not (camera.name_hi or camera.name_en):
            camera.name_hi, camera.name_en = site.name_hi, site.name_en
        camera.placement = _OTHER if camera.placement < 0 else camera.placement
        camera.transport = camera.transport or "tcp"
        camera.lat, camera.lon = said.place or (site.lat, site.lon)
        camera.extra = said.extra
        self._facts.add_camera(camera, said.addresses)
        self.cameras.append(camera)
        return camera


class Ids:
    """Identifiers in time order, as `new_id` makes them, many at a time.

    The random bits of one are counted up by random steps (RFC 9562, section 6.2, method 2).
    """

    def __init__(self) -> None:
        self._left = 0
        self._value = 0
        self._step = 1

    def next(self) -> str:
        """A fresh one, later than those before."""
        if not self._left:
            self._left = _IDS_OF_ONE
            # The upper half of the random bits is left free to count into.
            self._value = int(new_id().replace("-", ""), 16) & ~(1 << 61)
            self._step = (self._value & 0xFFFFFFFF) | 1
        self._left -= 1
        self._value += self._step
        text = f"{self._value:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _unplaced(record: Record) -> dict[str, str]:
    """What a row says of a camera that it has not got: a make, a serial number."""
    said = ((field, record.values.get(field)) for field in _OF_A_CAMERA)
    return {field.value: str(text) for field, text in said if text}

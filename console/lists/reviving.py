"""Rows that tell of what a person deleted: they would bring the same site or camera back, not another one.

So a camera keeps its number and both their history, and until a person agrees nothing comes back.
"""

from __future__ import annotations

from console.lists.adding import Adding
from console.lists.catalogue_facts import Facts
from console.lists.said import Said
from console.lists.standing import CameraNow, SiteNow
from console.lists.values import Field, Trouble
from console.lists.who import CameraMatch, SiteMatch, WhoIsWho


class Reviving:
    """Looks rows up among what was deleted; what is found is added again, as it was, by its first row."""

    def __init__(self, facts: Facts, adding: Adding, sender: str, source: str) -> None:
        self._facts, self._adding, self._sender, self._source = facts, adding, sender, source
        self._removed = facts.removed
        self._who = WhoIsWho(facts.removed, sender, source) if facts.removed is not None else None

    def site_match(self, said: Said, match: SiteMatch) -> SiteMatch:
        """The site of a row, or the one that a person deleted."""
        site = self._site(said) if match.site is None else None
        return match if site is None else SiteMatch(site, by_id=match.by_id)

    def camera_match(self, said: Said, site: SiteNow | None, match: CameraMatch) -> CameraMatch:
        """The camera of a row, or the one that a person deleted, which may have its number again."""
        camera = self._camera(said, site) if match.camera is None and site is not None else None
        if camera is None:
            return match
        own = match.refused is Trouble.NUMBER_RETIRED and said.values.get(Field.NUMBER) == camera.number
        refused, field = (None, None) if own else (match.refused, match.refused_field)
        return CameraMatch(camera, refused, field, match.elsewhere)

    def _site(self, said: Said) -> SiteNow | None:
        """The deleted site that a row tells of. Only for a row that tells of none that is there."""
        if self._who is None or not self._may_name(said):
            return None
        match = self._who.site(said)
        site = match.site or self._standing(said)
        if site is None and len(match.likely) == 1:
            site = match.likely[0]
        # An earlier row of this list brings it, or it is there after all.
        if site is None or site.row:
            return None
        if site.id in self._facts.sites:
            return self._facts.sites[site.id]
        self._adding.again_site(site, said.record.row)
        return site

    def _camera(self, said: Said, site: SiteNow) -> CameraNow | None:
        """The deleted camera that a row tells of, at a site. Only for a row that tells of none there."""
        if self._who is None or self._removed is None or not self._removed.cameras:
            return None
        camera = self._who.camera(said, site).camera
        if camera is None or camera.site != site.id or camera.row or camera.id in self._facts.cameras:
            return None
        if camera.number in self._facts.by_number:
            camera.number = 0
        self._adding.again_camera(camera, said)
        return camera

    def _standing(self, said: Said) -> SiteNow | None:
        """The site, which is there, of a camera of a source that was deleted."""
        assert self._removed is not None
        key = said.record.source_key
        camera = self._removed.by_source.get((self._source, key)) if key else None
        return self._facts.sites.get(camera.site) if camera is not None else None

    def _may_name(self, said: Said) -> bool:
        """Whether anything was deleted that could be meant: most rows of most lists are done with here."""
        removed, values = self._removed, said.values
        if removed is None or not (removed.sites or removed.cameras):
            return False
        code = values.get(Field.CODE)
        return (
            any((self._sender, key) in removed.by_name for key in said.names)
            or (bool(code) and (self._sender, str(code)) in removed.by_code)
            or any(key in removed.by_address for key in said.addresses)
            or bool(values.get(Field.SITE_ID) or values.get(Field.CAMERA_ID) or said.record.source_key)
        )

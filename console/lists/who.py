"""Who is who: which site and which camera of the catalogue a row of a list tells of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from console.lists.catalogue_facts import Facts
from console.lists.namesakes import telling_of
from console.lists.said import Said, Values
from console.lists.standing import SAME_PLACE_M, SITE_COLUMN, CameraNow, SiteNow, keys_of, metres
from console.lists.values import Field, Trouble

# What tells two sites of one name apart: shops of a chain, a school and its coaching institute.
_TELLING = (Field.CATEGORY, Field.ADDRESS, Field.PHONE, Field.OWNER)
# A shop that moves stays in its quarter; one of the same name further away is another one of the chain.
_MOVED_AT_MOST_M = 2000.0


@dataclass(frozen=True, slots=True)
class SiteMatch:
    """The site that a row tells of; or those that it may tell of once all rows are known; or why none can be.

    `by_id`: the row names it by identifier, so it may change what another sender told.
    """

    site: SiteNow | None = None
    likely: tuple[SiteNow, ...] = ()
    refused: Trouble | None = None
    refused_field: Field | None = None
    by_id: bool = False


@dataclass(frozen=True, slots=True)
class CameraMatch:
    """The camera that a row tells of, or why none can be. `elsewhere` is one at another site that has the
    same address: whether that is the same camera, a person must say."""

    camera: CameraNow | None = None
    refused: Trouble | None = None
    refused_field: Field | None = None
    elsewhere: CameraNow | None = None


# The answer for most rows of a first list.
NO_CAMERA = CameraMatch()


class WhoIsWho:
    """Finds sites and cameras for the rows of one list, or one source."""

    def __init__(self, facts: Facts, sender: str, source: str) -> None:
        self._facts, self._sender, self._source = facts, sender, source

    def site(self, said: Said) -> SiteMatch:
        """By identifier, by the camera, by the sender's code, by its name and what goes with it."""
        values = said.values
        if values.get(Field.SITE_ID) or values.get(Field.CAMERA_ID):
            return self._by_id(values)
        known = self._by_source(said)
        if known is not None:
            return SiteMatch(self._facts.site(known.site))
        code = str(values.get(Field.CODE) or "")
        if code:
            site = self._facts.by_code.get((self._sender, code)) or self._told(f"c{code}")
            if site is not None:
                return SiteMatch(site)
        return self._by_name(said, code)

    def camera(self, said: Said, site: SiteNow | None) -> CameraMatch:
        """By identifier, the source's key, address, number at the same site, or name at the same site."""
        values = said.values
        if key := values.get(Field.CAMERA_ID):
            return self._numbered(values, self._facts.camera(str(key)))
        known = self._by_source(said)
        if known is not None:
            return self._numbered(values, known)
        found = self._by_address(said, site)
        if found.camera is not None or found.elsewhere is not None:
            match = self._numbered(values, found.camera)
            return match if match.refused else CameraMatch(found.camera, elsewhere=found.elsewhere)
        number = int(values.get(Field.NUMBER) or 0)
        holder = self._facts.by_number.get(number) if number else None
        if holder is not None and site is not None and holder.site == site.id:
            return CameraMatch(holder)
        return self._numbered(values, self._by_camera_name(values, site))

    # Sites

    def _by_id(self, values: Values) -> SiteMatch:
        wanted, camera_id = str(values.get(Field.SITE_ID) or ""), str(values.get(Field.CAMERA_ID) or "")
        site = self._facts.site(wanted) if wanted else None
        if wanted and site is None:
            return SiteMatch(refused=Trouble.ID_UNKNOWN, refused_field=Field.SITE_ID)
        if camera_id:
            camera = self._facts.camera(camera_id)
            at = self._facts.site(camera.site) if camera is not None else None
            if at is None or (site is not None and at is not site):
                return SiteMatch(refused=Trouble.ID_UNKNOWN, refused_field=Field.CAMERA_ID)
            site = at
        return SiteMatch(site, by_id=True)

    def _told(self, key: str) -> SiteNow | None:
        found = (self._facts.site(each) for each in self._facts.told_as(self._sender, key))
        return next((site for site in found if site is not None), None)

    def _by_name(self, said: Said, code: str) -> SiteMatch:
        sure: list[tuple[tuple[float, ...], SiteNow]] = []
        likely: list[SiteNow] = []
        for site in self._named(said):
            if code and site.code and site.code != code:
                continue
            alike = self._compare(said, site)
            if alike is None:
                continue
            if alike.sure:
                sure.append((alike.rank, site))
            elif not site.row and alike.likely:
                likely.append(site)
        if sure:
            return SiteMatch(min(sure, key=lambda each: each[0])[1])
        if self._facts.keys:
            told = next(filter(None, (self._told(f"n{key}") for key in said.names)), None)
            if told is not None:
                return SiteMatch(told)
        known = self._by_sole_address(said)
        return SiteMatch(known, tuple(likely) if known is None else ())

    def _named(self, said: Said) -> list[SiteNow]:
        found: dict[str, SiteNow] = {}
        for key in said.names:
            others = self._facts.by_name.get((self._sender, key))
            if others is not None:
                telling = telling_of(*(said.values.get(field) for field in _TELLING))
                found.update((site.id, site) for site in others.like(telling, said.place))
        return list(found.values())

    def _by_sole_address(self, said: Said) -> SiteNow | None:
        """For a source: the site of the camera that has this address already, whoever told of it."""
        if not self._source:
            return None
        for camera in self._with_address(said):
            return self._facts.site(camera.site)
        return None

    def _compare(self, said: Said, site: SiteNow) -> _Alike | None:
        """How a row goes with a site of its name; None where they cannot be one.

        It is likely the same where one thing alone says otherwise: it moved, or has another telephone. Where
        two do, it is another place of that name, and its camera must not take this one's number.
        """
        values, here = said.values, said.place
        agreed, against = self._agreement(values, site)
        distance = None
        if here is not None and site.lat is not None and site.lon is not None:
            distance = metres(here, (site.lat, site.lon))
            if self._hand(site, "lat"):
                distance = None if distance > SAME_PLACE_M else distance
        near = distance is not None and distance <= SAME_PLACE_M
        far = distance is not None and not near
        thana = values.get(Field.THANA)
        same_thana = not thana or not site.thana or thana == site.thana or self._hand(site, "thana")
        if not same_thana and not near:
            return None
        told_twice = bool(site.row) and site.alone and not said.has_camera and not agreed and not near
        sure = not far and not against and not told_twice
        rank = (-agreed, float(not near), float(site.alone), distance or 0.0)
        if sure or not same_thana or not self._is_one_sender:
            return _Alike(sure, False, rank)
        if far:
            against += 1 if distance is not None and distance <= _MOVED_AT_MOST_M else 2
        # Asked last: most rows of a list that is known are sure.
        return _Alike(sure, against <= 1 and against + self._another_camera(said, site) <= 1, rank)

    @property
    def _is_one_sender(self) -> bool:
        """Lists without a sender may be of two offices, and then each has its own "Main Gate"."""
        return bool(self._sender or self._source)

    def _another_camera(self, said: Said, site: SiteNow) -> bool:
        """Whether the site's camera of this name is known at another address."""
        if not said.addresses or any(camera.site == site.id for camera in self._with_address(said)):
            return False
        keys = keys_of(*(str(said.values.get(field) or "") for field in _CAMERA_NAMES))
        if keys:
            same = [
                each for key in keys for each in self._facts.by_camera_name.get((site.id, key), ())[:_MOST]
            ]
        else:
            same = self._facts.by_site.get(site.id, [])
        return len(same) == 1 and bool(same[0].sub_url or same[0].main_url)

    def _agreement(self, values: Values, site: SiteNow) -> tuple[int, int]:
        """How many of the telling fields say the same, and how many say another thing."""
        agreed = against = 0
        for field in _TELLING:
            said, column = values.get(field), SITE_COLUMN[field]
            stands = getattr(site, column)
            if not said or not stands or self._hand(site, column):
                continue
            if said == stands:
                agreed += field is not Field.CATEGORY
            else:
                against += 1
        return agreed, against

    def _hand(self, site: SiteNow, column: str) -> bool:
        return self._facts.hand_set("sites", site.id, column)

    # Cameras

    def _by_source(self, said: Said) -> CameraNow | None:
        key = said.record.source_key
        return self._facts.by_source.get((self._source, key)) if key else None

    def _with_address(self, said: Said) -> Iterable[CameraNow]:
        for key in said.addresses:
            yield from self._facts.by_address.get(key, ())[:_MOST]

    def _by_address(self, said: Said, site: SiteNow | None) -> CameraMatch:
        elsewhere = None
        for camera in self._with_address(said):
            if site is not None and camera.site == site.id:
                return CameraMatch(camera)
            # A source's own camera is one by its key alone; of others' the address tells.
            if (self._source and not camera.source) or self._facts.hand_set("cameras", camera.id, "site"):
                return CameraMatch(camera)
            if self._facts.keys and self._said_to_be(said, camera):
                return CameraMatch(camera)
            elsewhere = elsewhere or camera
        return NO_CAMERA if elsewhere is None else CameraMatch(elsewhere=elsewhere)

    def _said_to_be(self, said: Said, camera: CameraNow) -> bool:
        """Whether a person said that what this sender has at this address is that camera."""
        told = (each for key in said.addresses for each in self._facts.told_as(self._sender, f"a{key}"))
        return any(self._facts.camera(each) is camera for each in told)

    def _by_camera_name(self, values: Values, site: SiteNow | None) -> CameraNow | None:
        if site is None or site.id not in self._facts.by_site:
            return None
        said = keys_of(*(str(values.get(field) or "") for field in _CAMERA_NAMES))
        if not said:
            return None
        same = [each for key in said for each in self._facts.by_camera_name.get((site.id, key), ())[:_MOST]]
        if not _has_address(values):
            return same[0] if same else None
        # Cameras of one name at one site are told apart by their addresses.
        bare = next((camera for camera in same if not (camera.sub_url or camera.main_url)), None)
        if bare is not None:
            return bare
        return same[0] if len(same) == 1 and not same[0].told_by else None

    def _numbered(self, values: Values, camera: CameraNow | None) -> CameraMatch:
        """The camera, unless the number that the list gives it is another one's."""
        number = int(values.get(Field.NUMBER) or 0)
        if not number and camera is None:
            return NO_CAMERA
        if not number or (camera is not None and camera.number == number):
            return CameraMatch(camera)
        holder = self._facts.by_number.get(number)
        refused = None
        if holder is not None:
            refused = Trouble.NUMBER_TWICE if holder.row else Trouble.NUMBER_TAKEN
        elif number in self._facts.retired:
            refused = Trouble.NUMBER_RETIRED
        return CameraMatch(camera, refused, Field.NUMBER if refused else None)


# Bad lists have one address, or one name, in every row.
_MOST = 64
_CAMERA_NAMES = (Field.CAMERA_NAME_HI, Field.CAMERA_NAME_EN)


@dataclass(frozen=True, slots=True)
class _Alike:
    sure: bool
    likely: bool
    rank: tuple[float, ...]


def _has_address(values: Values) -> bool:
    return bool(values.get(Field.SUB_URL) or values.get(Field.MAIN_URL))

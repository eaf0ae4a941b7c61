"""Plans one row after the other: who it tells of, what it adds or changes, what keeps it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from console.catalogue.addresses import host_of
from console.lists.adding import Adding
from console.lists.catalogue_facts import Facts
from console.lists.compare import Comparing, Telling
from console.lists.contrary import contrary_of
from console.lists.inside import Inside
from console.lists.plan_rows import Planned, SecretsFound
from console.lists.plan_values import Candidate, Contrary
from console.lists.reviving import Reviving
from console.lists.said import Said
from console.lists.standing import SITE_COLUMN, CameraNow, SiteNow
from console.lists.values import REJECTS, Alike, CellTrouble, Field, Outcome, Record, Trouble
from console.lists.who import NO_CAMERA, CameraMatch, SiteMatch, WhoIsWho

_BY_CATEGORY = (Trouble.CATEGORY_GUESSED, Trouble.CATEGORY_SETTLED, Trouble.CATEGORY_UNKNOWN)
_OF_A_SITE = (Field.SITE_ID, Field.CAMERA_ID, Field.LAT, Field.LON, *SITE_COLUMN)
_NONE: frozenset[Trouble] = frozenset()
_STREAMS = (Field.SUB_URL, Field.MAIN_URL, Field.CONTROL_URL, Field.RECORDINGS_URL)


class RowPlanner:
    """Plans the rows of one list. What they add is in `adding`; `seen` are sites and cameras they tell of."""

    def __init__(self, facts: Facts, sender: str, source: str, columns: Mapping[Field, int]) -> None:
        self._facts, self._sender, self._source, self._columns = facts, sender, source, columns
        self._who = WhoIsWho(facts, sender, source)
        self._comparing = Comparing(facts, sender, source)
        self._rows: dict[int, int] = {}
        self.adding = Adding(facts, sender, source)
        self._reviving = Reviving(facts, self.adding, sender, source)
        self.seen: set[str] = set()
        self._last: tuple[Any, ...] = ()
        self._last_match = SiteMatch()
        # Whether a row that says the same of its site as the one before has nothing to tell of it any more.
        self._quiet = False
        self.secrets = SecretsFound()

    def plan(self, said: Said, inside: Inside | None) -> Planned | None:
        """What becomes of a row; None if that can be told only when all rows are known."""
        said, word = self._read(said)
        if earlier := self._twin(said):
            return self._again(said, word, earlier)
        match = self._match(said)
        if match.likely and match.site is None:
            return None
        return self._plan(said, word, inside, match)

    def _match(self, said: Said) -> SiteMatch:
        """The site of a row. The cameras of one site mostly stand one below the other: those are one look."""
        key = tuple(map(said.values.get, _OF_A_SITE))
        known = self._last_match.site is not None and not self._source
        if known and key == self._last and said.has_camera:
            return self._last_match
        self._quiet = False
        self._last, self._last_match = key, self._who.site(said)
        return self._last_match

    def likely(self, said: Said) -> tuple[SiteNow, ...]:
        """Sites that a row of which `plan` knew nothing may tell of."""
        match = self._who.site(self._read(said)[0])
        return match.likely if match.site is None else ()

    def settle(self, said: Said, inside: Inside | None, site: SiteNow | None) -> Planned:
        """What becomes of such a row, which tells of `site`, or of none that is known."""
        said, word = self._read(said)
        self._last, self._quiet = (), False
        match = self._who.site(said)
        if match.site is None:
            match = SiteMatch(site)
        return self._plan(said, word, inside, match)

    # What the row is taken for

    def _read(self, said: Said) -> tuple[Said, str]:
        """The row with what was settled of its word for the category before; and that word."""
        record = said.record
        if not record.troubles:
            return said, ""
        found = next((each for each in record.troubles if each.trouble in _BY_CATEGORY), None)
        if found is None:
            return said, ""
        code = self._facts.words.get((self._sender, found.detail))
        if code:
            others = tuple(each for each in record.troubles if each is not found)
            settled = CellTrouble(Trouble.CATEGORY_SETTLED, found.column, found.detail, code)
            values = {**record.values, Field.CATEGORY: code}
            said = Said(replace(record, values=values, troubles=(*others, settled)))
        return said, found.detail

    def _twin(self, said: Said) -> int:
        """The earlier row that says the same in every column, or 0."""
        key = hash((said.told, said.extra, said.record.source_key))
        earlier = self._rows.get(key)
        if earlier is None:
            self._rows[key] = said.record.row
        return earlier or 0

    def _again(self, said: Said, word: str, earlier: int) -> Planned:
        record = said.record
        twice = CellTrouble(Trouble.ROW_TWICE, -1, understood=str(earlier))
        kept_out = {each.trouble for each in record.troubles if each.trouble in REJECTS}
        outcome = Outcome.REJECTED if kept_out else Outcome.UNCHANGED
        planned = self._planned(said, outcome, troubles=(*record.troubles, twice), word=word)
        if kept_out == {Trouble.CATEGORY_UNKNOWN}:
            # Once its word is settled there is nothing left to do with it.
            planned.would = Outcome.UNCHANGED
        return planned

    # What becomes of it

    def _plan(self, said: Said, word: str, inside: Inside | None, match: SiteMatch) -> Planned:
        record = said.record
        telling = Telling(said, self._columns)
        match = self._reviving.site_match(said, match)
        site = match.site
        camera_match = NO_CAMERA
        if said.has_camera:
            camera_match = self._reviving.camera_match(said, site, self._who.camera(said, site))
        self._see(site, camera_match)
        self._refuse(telling, match, camera_match)
        troubles = self._standing(record, site) + telling.troubles
        kept_out = {each.trouble for each in troubles if each.trouble in REJECTS} if troubles else _NONE
        if kept_out - {Trouble.CATEGORY_UNKNOWN}:
            planned = self._planned(said, Outcome.REJECTED, troubles=troubles, word=word)
            planned.secret = self._secret(record)
            return planned
        telling.troubles = []
        was = site.category if site is not None and not site.row else ""
        planned = self._carry(telling, site, camera_match, inside, match.by_id)
        planned.troubles = (*troubles, *telling.troubles)
        planned.word, planned.was = word, was
        if kept_out:
            planned.outcome = Outcome.REJECTED
        return planned

    def _see(self, site: SiteNow | None, match: CameraMatch) -> None:
        """A row that is kept out still says that its site and camera are there, and where an address stands
        is to be decided first."""
        if site is not None:
            self.seen.add(site.id)
        if match.camera is not None:
            self.seen.add(match.camera.id)
        if match.elsewhere is not None:
            self.seen |= {match.elsewhere.id, match.elsewhere.site}

    def _refuse(self, telling: Telling, match: SiteMatch, camera: CameraMatch) -> None:
        """Enter what keeps the row out, beyond what its own cells do."""
        values = telling.record.values
        if match.refused is not None:
            telling.trouble(match.refused, match.refused_field, values.get(match.refused_field or Field.NAME))
        elif match.site is None:
            self._require(telling)
        if camera.refused is not None:
            telling.trouble(camera.refused, camera.refused_field, values.get(Field.NUMBER))
        same = camera.camera or camera.elsewhere
        if same is not None and same.told_by and not self._source and not values.get(Field.CAMERA_ID):
            field = Field.SUB_URL if values.get(Field.SUB_URL) else Field.MAIN_URL
            if values.get(field):
                telling.trouble(Trouble.ADDRESS_TWICE, field, values[field], same.told_by)

    def _require(self, telling: Telling) -> None:
        """A site that is new needs a name and a category."""
        record = telling.record
        if telling.said.names and record.values.get(Field.CATEGORY):
            return
        told = {each.trouble for each in record.troubles}
        if not telling.said.names and Trouble.NO_NAME not in told:
            telling.trouble(Trouble.NO_NAME)
        known = told & {Trouble.NO_CATEGORY, Trouble.CATEGORY_UNKNOWN}
        if not record.values.get(Field.CATEGORY) and not known:
            telling.trouble(Trouble.NO_CATEGORY)

    def _standing(self, record: Record, site: SiteNow | None) -> list[CellTrouble]:
        """The row's own troubles; a site that is known needs neither name nor category."""
        if site is None or not record.troubles:
            return list(record.troubles)
        needless = (Trouble.NO_NAME, Trouble.NO_CATEGORY)
        return [each for each in record.troubles if each.trouble not in needless]

    def _carry(
        self, telling: Telling, site: SiteNow | None, match: CameraMatch, inside: Inside | None, by_id: bool
    ) -> Planned:
        """The row's effect on what is known, and the row as planned."""
        record, camera = telling.record, match.camera
        adds_site, adds_camera = site is None, telling.said.has_camera and camera is None
        twice = site is not None and self._told_before(telling, site, camera)
        if site is None:
            site = self.adding.site(telling.said, inside)
            self._last_match, self._quiet = SiteMatch(site), True
        elif not self._quiet:
            self._comparing.site(telling, site, by_id=by_id)
            self._quiet = not (telling.troubles or telling.withheld)
        if camera is not None:
            self._known_camera(telling, camera)
        elif adds_camera:
            camera = self.adding.camera(telling.said, site)
        if not adds_site:
            own = by_id or site.sender == self._sender or bool(site.row)
            self._comparing.place(telling, site, camera, own=own)
            self._areas(telling, site, inside)
        self._flags(telling, site, inside)
        returned = self._returned(telling, site, camera)
        if camera is not None:
            camera.told_by = camera.told_by or record.row
            self.seen.add(camera.id)
        past = site.deleted or (camera.deleted if camera is not None else None)
        candidates = self._elsewhere(telling, match, site) if match.elsewhere is not None else ()
        outcome = Outcome.DELETED if past is not None else Outcome.DUPLICATE if candidates else Outcome.NEW
        if past is None and not (adds_site or adds_camera):
            outcome = _told_again(telling, twice=twice)
        planned = self._planned(telling.said, outcome, site, camera)
        planned.changes, planned.withheld, planned.past = telling.changes, telling.withheld, past
        planned.makes_site, planned.has_camera = site.row == record.row, telling.said.has_camera
        planned.makes_camera = camera is not None and camera.row == record.row
        planned.returned, planned.candidates = returned, candidates
        planned.secret = self._secret(record) if camera is not None else -1
        return planned

    def _told_before(self, telling: Telling, site: SiteNow, camera: CameraNow | None) -> bool:
        if telling.said.has_camera:
            return camera is not None and bool(camera.told_by)
        return site.alone

    def _known_camera(self, telling: Telling, camera: CameraNow) -> None:
        before = camera.number
        self._comparing.camera(telling, camera)
        if camera.number != before:
            self._facts.by_number[camera.number] = camera

    def _returned(self, telling: Telling, site: SiteNow, camera: CameraNow | None) -> bool:
        """Whether a site or camera is back that its sender had no more; only its source has a camera back."""
        back: list[tuple[str, SiteNow | CameraNow]] = [("s", site)] if site.gone_utc is not None else []
        if camera is not None and camera.gone_utc is not None:
            back += [("c", camera)] * (bool(telling.record.source_key) or not camera.source)
        for kind, thing in back:
            telling.changes.append((kind, "gone_utc", "", thing.gone_utc, None))
            thing.gone_utc = None
        return bool(back)

    # Areas

    def _areas(self, telling: Telling, site: SiteNow, inside: Inside | None) -> None:
        """A site without a thana finds it by its place."""
        if inside is None:
            return
        for field, column, found in (
            (Field.ZONE, "zone", inside.zone),
            (Field.THANA, "thana", inside.thana),
            (Field.WARD, "ward", inside.ward),
        ):
            if found and not getattr(site, column) and not self._facts.hand_set("sites", site.id, column):
                setattr(site, column, found)
                if not site.row:
                    telling.changes.append(("s", column, field, "", found))

    def _flags(self, telling: Telling, site: SiteNow, inside: Inside | None) -> None:
        """Tell of a place outside the city, or outside the thana that the site belongs to."""
        if inside is None or (inside.thana == site.thana and not inside.outside):
            return
        outlines = self._facts.outlines
        if inside.outside:
            told = {each.trouble for each in telling.record.troubles}
            if Trouble.PLACE_OUTSIDE_CITY not in told:
                telling.trouble(Trouble.PLACE_OUTSIDE_CITY, Field.LAT)
        elif site.thana and outlines.has_outline(site.thana):
            name, stands = outlines.name(site.thana), outlines.name(inside.thana)
            telling.trouble(Trouble.PLACE_OUTSIDE_THANA, Field.THANA, name, stands)

    # The rest

    def _elsewhere(self, telling: Telling, match: CameraMatch, site: SiteNow) -> tuple[Candidate, ...]:
        """The site of another camera with the same address."""
        camera = match.elsewhere
        other = self._facts.site(camera.site) if camera is not None else None
        if camera is None or other is None or other is site:
            return ()
        record = telling.record
        contrary = contrary_of(site, other, self._facts) if site.row == record.row else ()
        number = record.values.get(Field.NUMBER)
        if number and number != camera.number:
            contrary += (Contrary(Field.NUMBER, camera.number, number),)
        return (
            Candidate(other.id, other.name, Alike.ADDRESS, 1.0, None, camera.number, other.row, contrary),
        )

    def _secret(self, record: Record) -> int:
        """The place of the row's login. Where its addresses have several, the stream's own counts."""
        if not record.secrets or record.values.get(Field.CREDENTIAL):
            return -1
        for field in _STREAMS:
            secret = record.secrets.get(field)
            if secret is not None:
                return self.secrets.place(host_of(str(record.values.get(field, ""))), secret)
        return -1

    def _planned(
        self,
        said: Said,
        outcome: Outcome,
        site: SiteNow | None = None,
        camera: CameraNow | None = None,
        *,
        troubles: Sequence[CellTrouble] = (),
        word: str = "",
    ) -> Planned:
        name = said.name or (site.name if site is not None else "")
        return Planned(
            row=said.record.row,
            outcome=outcome,
            would=outcome,
            name=name,
            told=said.told,
            search=said.search if said.name else f"{name.casefold()} {said.search}",
            troubles=troubles,
            extra=said.extra,
            site=site.id if site is not None else "",
            camera=camera.id if camera is not None else "",
            word=word,
        )


def _told_again(telling: Telling, *, twice: bool) -> Outcome:
    """What becomes of a row that adds nothing; one that says nothing new for the second time is told."""
    if telling.changes:
        return Outcome.CHANGED
    if twice:
        telling.trouble(Trouble.ROW_TWICE)
    return Outcome.UNCHANGED

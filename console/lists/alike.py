"""Finds new sites that may be known already, or stand twice in their list: never silently made one.

Near each other and similarly called, or with the same telephone. Names are compared by how they sound, so
that "Sasni Gate School" and सासनी गेट स्कूल are alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from console.catalogue.sounds import keys, spoken_words
from console.catalogue.text import words
from console.lists.catalogue_facts import Facts
from console.lists.contrary import contrary_of
from console.lists.plan_values import Candidate
from console.lists.standing import METRE, SiteNow, metres
from console.lists.values import Alike

NEAR_M = 30.0
# Names of 100 are the same. Of one category less is asked for: a bank beside a school of the same quarter.
SIMILAR, SIMILAR_OF_OTHER_KIND = 84.0, 92.0
# A telephone of more sites than this is an office's or a chain's, and tells nothing.
SITES_OF_A_PHONE = 3
CANDIDATES = 5
# In villages a hundred sites get the same coordinates: those that sound alike are neighbours then.
_NEIGHBOURS = 64
_AT_ONCE = 200_000

Found = dict[int, list[Candidate]]


def find_alike(
    facts: Facts, new: Sequence[SiteNow], look: Callable[[], None]
) -> Mapping[int, Sequence[Candidate]]:
    """Candidates by the row that adds the site, the likeliest first. `look` is called between steps."""
    if not new:
        return {}
    sites = [site for site in facts.sites.values() if not site.row] + list(new)
    sounds = _Sounds(sites)
    found: Found = defaultdict(list)
    for one, other in _near_pairs(sites, sounds, look):
        _compare(sites[one], sites[other], sounds.likeness(one, other), found)
    look()
    for one, other in _phone_pairs(sites):
        score = round(0.6 + 0.4 * sounds.likeness(one, other) / 100, 3)
        _enter(found, sites[one], sites[other], Alike.PHONE, score)
    adding = {site.row: site for site in new if site.row in found}
    return {row: [_whole(each, adding[row], facts) for each in _best(some)] for row, some in found.items()}


def _whole(candidate: Candidate, new: SiteNow, facts: Facts) -> Candidate:
    """With the lowest number of a camera that its site has, and what that says otherwise."""
    numbers = (camera.number for camera in facts.by_site.get(candidate.site, ()) if camera.number)
    contrary = contrary_of(new, facts.sites[candidate.site], facts)
    return replace(candidate, number=min(numbers, default=0), contrary=contrary)


class _Sounds:
    """How the names of sites sound, worked out where they are written in two scripts."""

    def __init__(self, sites: Sequence[SiteNow]) -> None:
        self._sites = sites
        self._known: dict[int, tuple[str, ...]] = {}

    def of(self, at: int) -> tuple[str, ...]:
        """A site's names in one spelling, without those that are empty."""
        if at not in self._known:
            site = self._sites[at]
            told = dict.fromkeys(_sounds(name) for name in (site.name_hi, site.name_en) if name)
            self._known[at] = tuple(each for each in told if each)
        return self._known[at]

    def likeness(self, one: int, other: int) -> float:
        """0 to 100: the best of both languages."""
        here, there = self._sites[one], self._sites[other]
        if here.name_en and there.name_en and not (here.name_hi or there.name_hi):
            mine, yours = here.keys[0] if here.keys else "", there.keys[0] if there.keys else ""
            if mine.isascii() and yours.isascii():
                return _likeness(mine, yours)
        pairs = ((here, there) for here in self.of(one) for there in self.of(other))
        return max((_likeness(here, there) for here, there in pairs), default=0.0)


def _sounds(name: str) -> str:
    said = words(name)
    told = zip(said, keys(said), strict=True)
    return " ".join(sorted(_key(word, heard) for word, heard in told))


def _key(word: str, heard: Sequence[str]) -> str:
    """How a word is said; one of which nothing is heard (a number, a sign) is itself."""
    if not heard:
        return word
    return heard[-1] if word in spoken_words() else heard[0]


def _likeness(here: str, there: str) -> float:
    # A name within another ("… School", "… School, Main Gate") is a little less than the same name.
    return max(fuzz.ratio(here, there), 0.95 * fuzz.token_set_ratio(here, there))


def _near_pairs(
    sites: Sequence[SiteNow], sounds: _Sounds, look: Callable[[], None]
) -> Iterator[tuple[int, int]]:
    """Pairs (later, earlier) of which the later one is new, up to NEAR_M apart."""
    placed = np.array([at for at, site in enumerate(sites) if site.lat is not None], dtype=np.int64)
    if not len(placed):
        return
    lat = np.array([sites[at].lat for at in placed], dtype=np.float64)
    lon = np.array([sites[at].lon for at in placed], dtype=np.float64)
    size = NEAR_M * METRE
    y = np.floor(lat / size).astype(np.int64)
    narrow = np.cos(np.radians(lat.mean()))
    x = np.floor(lon * narrow / size).astype(np.int64)
    cell = (y << 32) + x
    order = _by_cell_and_sound(cell, placed, sites, sounds)
    cells = cell[order]
    for step in (0, 1, (1 << 32) - 1, 1 << 32, (1 << 32) + 1):
        for first, second in _neighbours(cells, step):
            look()
            one, other = order[first], order[second]
            near = np.hypot((lat[one] - lat[other]), (lon[one] - lon[other]) * narrow) <= size
            yield from _chosen(placed[one[near]], placed[other[near]], sites)


def _by_cell_and_sound(
    cell: NDArray[np.int64], placed: NDArray[np.int64], sites: Sequence[SiteNow], sounds: _Sounds
) -> NDArray[np.int64]:
    """The order of places by cell; within one that is full, by sound."""
    order = np.argsort(cell, kind="stable")
    ordered = cell[order]
    starts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1]))
    ends = np.append(starts[1:], len(ordered))
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        if end - start > _NEIGHBOURS:
            members = order[start:end].tolist()
            order[start:end] = sorted(members, key=lambda at: sounds.of(int(placed[at])))
    return order


def _neighbours(cells: NDArray[np.int64], step: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Positions of pairs whose cells are `step` apart, in pieces; of a full cell the nearest in order."""
    here = np.arange(len(cells))
    first = here + 1 if step == 0 else np.searchsorted(cells, cells + step, side="left")
    last = np.searchsorted(cells, cells + step, side="right")
    count = np.clip(last - first, 0, _NEIGHBOURS)
    at = 0
    sums = np.cumsum(count)
    while at < len(cells):
        end = int(np.searchsorted(sums, (sums[at - 1] if at else 0) + _AT_ONCE, side="right"))
        end = max(end, at + 1)
        some = count[at:end]
        total = int(some.sum())
        one = np.repeat(here[at:end], some)
        offset = np.arange(total) - np.repeat(np.cumsum(some) - some, some)
        yield one, np.repeat(first[at:end], some) + offset
        at = end


def _chosen(
    one: NDArray[np.int64], other: NDArray[np.int64], sites: Sequence[SiteNow]
) -> Iterator[tuple[int, int]]:
    for later, earlier in zip(np.maximum(one, other).tolist(), np.minimum(one, other).tolist(), strict=True):
        if sites[later].row:
            yield later, earlier


def _phone_pairs(sites: Sequence[SiteNow]) -> Iterator[tuple[int, int]]:
    by_phone: dict[str, list[int]] = defaultdict(list)
    for at, site in enumerate(sites):
        if site.phone:
            by_phone[site.phone].append(at)
    for some in by_phone.values():
        if 1 < len(some) <= SITES_OF_A_PHONE:
            for place, later in enumerate(some):
                if sites[later].row:
                    yield from ((later, earlier) for earlier in some[:place])


def _compare(one: SiteNow, other: SiteNow, likeness: float, found: Found) -> None:
    enough = SIMILAR if one.category == other.category else SIMILAR_OF_OTHER_KIND
    if likeness >= enough and _distance(one, other) <= NEAR_M:
        _enter(found, one, other, Alike.PLACE_AND_NAME, round(likeness / 100, 3))


def _enter(found: Found, one: SiteNow, other: SiteNow, why: Alike, score: float) -> None:
    distance = _distance(one, other)
    told = None if distance == float("inf") else round(distance, 1)
    found[one.row].append(Candidate(other.id, other.name, why, score, told, 0, other.row))


def _distance(one: SiteNow, other: SiteNow) -> float:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    return metres((one.lat, one.lon), (other.lat, other.lon))


def _best(some: list[Candidate]) -> list[Candidate]:
    """Each site once, by its best reason."""
    best: dict[str, Candidate] = {}
    for each in sorted(some, key=lambda each: (-each.score, each.distance_m or 0.0)):
        best.setdefault(each.site, each)
    return list(best.values())[:CANDIDATES]

"""The catalogue's answers worked out slowly and plainly, and small invented cities to ask about."""

import math

from hypothesis import strategies as st

from console.catalogue import sounds
from console.catalogue.categories import shipped
from console.catalogue.filter import Count, Filter
from console.catalogue.load import from_values
from console.catalogue.text import words
from console.catalogue.values import Area, Camera, Health, Name, Ownership, Placement, Site

GROUPS, CATEGORIES = shipped()
AREAS = (
    Area("z1", "zone", Name("उत्तर", "North"), "", ()),
    Area("z2", "zone", Name("दक्षिण", "South"), "", ()),
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "z1", ()),
    Area("t2", "thana", Name("कोतवाली", "Kotwali"), "z2", ()),
    Area("w1", "ward", Name("वार्ड 11", "Ward 11"), "t1", ()),
)
_HI = ("बाज़ार", "पम्प", "सेन्टर", "विद्यालय", "गेट", "२१", "अन्य", "क़िला")
_EN = ("Market", "PUMP", "centre", "School", "gate", "21", "St. Mary's", "Fort-2", "naïve")

names = st.builds(
    lambda hi, en: Name(" ".join(hi), " ".join(en)),
    st.lists(st.sampled_from(_HI), max_size=3),
    st.lists(st.sampled_from(_EN), max_size=3),
)
degrees = st.floats(0, 1, width=32) | st.sampled_from([0.25, 0.5, math.nan])


@st.composite
def cities(draw):
    """Sites, cameras (in the order of numbers) and their health."""
    sites = [
        Site(
            f"s{index}",
            draw(names),
            draw(st.sampled_from(CATEGORIES[:4])).code,
            draw(st.sampled_from(Ownership)),
            0.0,
            0.0,
            zone=draw(st.sampled_from(["", "z1", "z2"])),
            thana=draw(st.sampled_from(["", "t1", "t2"])),
            ward=draw(st.sampled_from(["", "w1"])),
            owner=draw(st.sampled_from(["", "Asha Traders", "आशा ट्रेडर्स"])),
        )
        for index in range(draw(st.integers(1, 5)))
    ]
    numbers = sorted(draw(st.sets(st.sampled_from([0, 1, 11, 21, 110, 211, 1101, 2100, 11000]), max_size=9)))
    cameras = [
        Camera(
            f"c{number}",
            number,
            draw(names),
            draw(st.sampled_from(sites)).id,
            draw(st.sampled_from(Placement)),
            draw(degrees),
            draw(degrees),
        )
        for number in numbers
    ]
    return sites, cameras, [draw(st.sampled_from(Health)) for _ in cameras]


def catalogue_of(city):
    sites, cameras, health = city
    catalogue = from_values(sites, cameras, areas=AREAS)
    catalogue.set_health(range(len(cameras)), [int(value) for value in health])
    return catalogue


def zone_of(site):
    if site.zone or not site.thana:
        return site.zone
    return next(area.parent for area in AREAS if area.id == site.thana)


def areas_of(site):
    return {zone_of(site), site.thana, site.ward}


def matches(city, row, wanted: Filter) -> bool:
    camera, site = entries(city)[row]
    return (not wanted.health or city[2][row] in wanted.health) and entry_matches(city, camera, site, wanted)


def bare_matches(city, wanted: Filter):
    """Identifiers of the sites without a camera that match: none where a health is asked for."""
    bare = [site for camera, site in entries(city) if camera is None]
    return [site.id for site in bare if not wanted.health and entry_matches(city, None, site, wanted)]


def entry_matches(city, camera, site, wanted: Filter) -> bool:
    areas = areas_of(site)
    if wanted.categories and site.category not in wanted.categories:
        return False
    if wanted.areas and not any(AREAS[index].id in areas for index in wanted.areas):
        return False
    if wanted.ownership is not None and site.ownership != wanted.ownership:
        return False
    return text_matches(city, wanted.text, camera, site)


def entries(city):
    """Every camera with its site, and every site that has none."""
    sites, cameras, _ = city
    at = {each.id: each for each in sites}
    watched = {each.site for each in cameras}
    return [(each, at[each.site]) for each in cameras] + [
        (None, each) for each in sites if each.id not in watched
    ]


def text_matches(city, text, camera, site) -> bool:
    """Whether all words fit; where no entry has them all, whether they fit as one word."""
    typed = words(text)
    if len(set(typed)) > 1 and not any(word.isdecimal() for word in typed):
        every = (all(word_matches(city, word, *entry) for word in typed) for entry in entries(city))
        if not any(every):
            typed = ["".join(dict.fromkeys(typed))]
    return all(word_matches(city, word, camera, site) for word in typed)


def word_matches(city, word, camera, site) -> bool:
    """Whether a typed word fits: directly or by sound, or by words run together where nothing else does."""
    if _fits(word, camera, site):
        return True
    if word.isdecimal() or any(_fits(word, *entry) for entry in entries(city)):
        return False
    own = [site.name] if camera is None else [camera.name, site.name]
    return any(_run_together(word, name) for name in (*own, *_kinds(site)))


def _kinds(site):
    """The names of the areas that a site lies in, and of its category."""
    areas = areas_of(site)
    named = [area.name for area in AREAS if area.id in areas]
    return named + [category.name for category in CATEGORIES if category.code == site.category]


def _fits(word, camera, site) -> bool:
    own = words(f"{site.name.hi} {site.name.en} {site.owner}")
    number = ""
    if camera is not None:
        own += words(f"{camera.name.hi} {camera.name.en}")
        number = str(camera.number)
    if word.isdecimal():
        phone = "".join(letter for letter in site.phone if letter.isdecimal())
        return (
            number.startswith(word)
            or any(part.startswith(word) for part in own)
            or (len(word) >= 4 and word in phone)
        )
    every = own + words(" ".join(f"{name.hi} {name.en}" for name in _kinds(site)))
    return any(word in part or _sounds_like(word, part) for part in every)


def _sounds_like(word, part) -> bool:
    return any(
        key == typed if len(typed) == 1 else key.startswith(typed)
        for typed in sounds.typed_keys(word)
        for key in sounds.keys([part])[0]
    )


def _run_together(word, name) -> bool:
    parts = [sounds.bones(key[0]) for key in sounds.keys(words(name.hi) + words(name.en)) if key]
    wanted = [bones for key in sounds.typed_keys(word) if len(bones := sounds.bones(key)) >= 4]
    # One consonant where two words meet may stand for two: "civillines".
    wanted += [bones[:at] + letter + bones[at:] for bones in wanted for at, letter in enumerate(bones)]
    return any("".join(parts[start:]).startswith(bones) for start in range(len(parts)) for bones in wanted)


def count(city, rows) -> Count:
    health = [city[2][row] for row in rows]
    return Count(
        len(health), health.count(Health.LIVE), health.count(Health.STALLED), health.count(Health.DOWN)
    )


def inside(ring, x, y) -> bool:
    odd = False
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if min(y1, y2) <= y < max(y1, y2) and x < x1 + (y - y1) * ((x2 - x1) / (y2 - y1)):
            odd = not odd
    return odd

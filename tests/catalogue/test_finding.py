"""Finding, counting, nearest and inside against the plain way of doing it, over many invented cities."""

import math
from dataclasses import replace

import naive
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from console.catalogue.filter import Count, Filter
from console.catalogue.grouping import groups
from console.catalogue.load import from_values
from console.catalogue.values import Camera, Health, Name, Ownership, Placement, Site

TEXTS = [
    *("", "बाजार", "बाज़ार", "MARKET", "पंप", "सेंटर", "किला", "क़िला", "ward", "सासनी", "school gate", "आशा"),
    *(
        "21",
        "२१",
        "11",
        "1",
        "0",
        "01",
        "kotwali 1",
        "mary",
        "st mary",
        "fort",
        "fort-2",
        "a t",
        "विश्व",
        "xyz",
    ),
    *("bazar", "saasni", "sasnigate", "sasni gat", "kotvali", "asha", "maarket", "vidyalay gate", "क़िलागेट"),
]
filters = st.builds(
    Filter,
    categories=st.frozensets(st.sampled_from([entry.code for entry in naive.CATEGORIES[:5]]), max_size=2),
    areas=st.frozensets(st.integers(0, len(naive.AREAS) - 1), max_size=2),
    ownership=st.none() | st.sampled_from(Ownership),
    health=st.frozensets(st.sampled_from(Health), max_size=2),
    text=st.sampled_from(TEXTS) | st.text("aegsrdhटबाड21 ़", max_size=6),
)


@settings(max_examples=80, deadline=None)
@given(naive.cities(), st.lists(filters, min_size=1, max_size=4))
def test_find_is_every_matching_camera_by_number(city, wanted):
    catalogue = naive.catalogue_of(city)
    for each in wanted:
        plain = [row for row in range(catalogue.count) if naive.matches(city, row, each)]
        assert catalogue.find(each).tolist() == plain
        assert catalogue.number[plain].tolist() == sorted(catalogue.number[plain].tolist())
        bare = catalogue.bare.site[catalogue.find_bare(each)].tolist()
        assert [catalogue.site_in(site).id for site in bare] == naive.bare_matches(city, each)
        every = catalogue.entries(catalogue.find(each), each)
        assert len(every) == len(set(every.tolist())) == len(plain) + len(bare)


@settings(max_examples=80, deadline=None)
@given(naive.cities(), filters)
def test_facets_count_each_choice_as_if_its_kind_were_not_chosen(city, wanted):
    catalogue = naive.catalogue_of(city)
    facets = catalogue.facets(wanted)

    def count(one: Filter) -> Count:
        return naive.count(city, [row for row in range(catalogue.count) if naive.matches(city, row, one)])

    assert facets.all == count(wanted)
    for category in naive.CATEGORIES:
        one = replace(wanted, categories=frozenset([category.code]))
        assert facets.categories[category.code] == count(one)
    for group in naive.GROUPS:
        codes = frozenset(entry.code for entry in naive.CATEGORIES if entry.group == group.code)
        assert facets.groups[group.code] == count(replace(wanted, categories=codes))
    for index in range(len(naive.AREAS)):
        assert facets.areas[index] == count(replace(wanted, areas=frozenset([index])))
    for owner in Ownership:
        assert facets.ownership[owner] == count(replace(wanted, ownership=owner))


@settings(max_examples=80, deadline=None)
@given(naive.cities(), st.floats(0, 1), st.floats(0, 1), st.integers(0, 12), st.data())
def test_nearest_is_nearest(city, lat, lon, count, data):
    catalogue = naive.catalogue_of(city)
    rows = list(range(catalogue.count))
    among = data.draw(st.none() | st.lists(st.sampled_from(rows), unique=True)) if rows else None
    pool = rows if among is None else among
    found = catalogue.nearest(lat, lon, count, None if among is None else np.array(among, dtype=np.int32))
    far = {
        row: (catalogue.lat[row] - lat) ** 2 + ((catalogue.lon[row] - lon) * math.cos(math.radians(lat))) ** 2
        for row in pool
    }
    placed = [row for row in pool if not math.isnan(far[row])]
    assert len(set(found.tolist())) == len(found) == min(count, len(placed))
    plain = sorted(far[row] for row in placed)[: len(found)]
    assert np.allclose([far[row] for row in found.tolist()], plain, rtol=0, atol=1e-12)


corners = st.tuples(st.floats(-0.25, 1.25, width=32), st.floats(-0.25, 1.25, width=32))


@settings(max_examples=80, deadline=None)
@given(naive.cities(), st.lists(corners, max_size=8), st.booleans())
def test_inside_is_inside(city, ring, closed):
    catalogue = naive.catalogue_of(city)
    ring = [*ring, ring[0]] if closed and ring else ring
    plain = [
        row
        for row in range(catalogue.count)
        if naive.inside(ring, float(catalogue.lon[row]), float(catalogue.lat[row]))
    ]
    assert catalogue.inside(ring).tolist() == plain
    odd = np.arange(1, catalogue.count, 2, dtype=np.int32)
    assert catalogue.inside(ring, odd).tolist() == [row for row in plain if row % 2]


@settings(max_examples=50, deadline=None)
@given(naive.cities(), st.sampled_from(["zone", "thana", "ward", "category", "site"]), st.data())
def test_groups_keep_every_camera_once_and_in_order(city, by, data):
    catalogue = naive.catalogue_of(city)
    rows = catalogue.find(data.draw(filters))
    made = groups(catalogue, rows, by)
    assert sorted(row for group in made for row in group.rows.tolist()) == rows.tolist()
    assert all(len(group.rows) and group.rows.tolist() == sorted(group.rows.tolist()) for group in made)
    assert len({group.key for group in made}) == len(made)
    for group in made:
        for row in group.rows.tolist():
            site = catalogue.site_of(row)
            value = {"zone": site.zone, "thana": site.thana, "ward": site.ward}
            assert group.key == {**value, "category": site.category, "site": site.id}[by]


def test_groups_of_very_many_sites_are_those_of_few():
    sites = [
        Site(f"s{n}", Name(f"स {n}", f"S {n}"), "bank", Ownership.PUBLIC, 27.0, 78.0) for n in range(1200)
    ]
    cameras = [
        Camera(f"c{n}", n, Name("", ""), f"s{n * 7 % 1200}", Placement.ENTRY, 27.0, 78.0) for n in range(2400)
    ]
    catalogue = from_values(sites, cameras)
    rows = np.arange(2400, dtype=np.int32)[::-1]
    made = groups(catalogue, rows, "site")
    assert [group.key for group in made[:3]] == [f"s{n * 7 % 1200}" for n in (2399, 2398, 2397)]
    assert made[0].rows.tolist() == [2399, 1199] and made[0].name == sites[2399 * 7 % 1200].name
    assert sorted(row for group in made for row in group.rows.tolist()) == sorted(rows.tolist())
    few = groups(catalogue, rows[:4], "site")
    assert [(group.key, group.name) for group in few] == [(group.key, group.name) for group in made[:4]]
    assert groups(catalogue, rows[:0], "site") == []


@settings(max_examples=50, deadline=None)
@given(naive.cities(), st.data())
def test_set_health_tells_what_changed(city, data):
    catalogue = naive.catalogue_of(city)
    before = catalogue.health.copy()
    rows = data.draw(st.lists(st.integers(0, catalogue.count - 1), unique=True)) if catalogue.count else []
    values = [int(data.draw(st.sampled_from(Health))) for _ in rows]
    changed = catalogue.set_health(rows, values)
    assert set(changed.tolist()) == set(np.flatnonzero(before != catalogue.health).tolist())
    assert catalogue.health[rows].tolist() == values

"""Categories, areas, choices, headings and names are told by their words, and what is only likely is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Name, Ownership, Placement
from console.lists.cells.areas import AreaFinder
from console.lists.cells.categories import CategoryFinder
from console.lists.cells.choices import read_ownership, read_placement, read_transport
from console.lists.cells.headings import read_heading
from console.lists.cells.names import read_name
from console.lists.cells.plain import has_hindi, is_blank
from console.lists.words import category_words, key, list_words

CATEGORIES = CategoryFinder(shipped()[1])
AREAS = (
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", ()),
    Area("t2", "thana", Name("सिविल लाइन्स", "Civil Lines"), "", ()),
    Area("t3", "thana", Name("कोतवाली नगर", "Kotwali Nagar"), "", ()),
    Area("w1", "ward", Name("वार्ड 12", "Ward 12"), "", ()),
    Area("w2", "ward", Name("वार्ड 7 रामनगर", "Ward 7 Ramnagar"), "", ()),
    Area("z1", "zone", Name("मध्य जोन", "Central Zone"), "", ()),
    Area("x1", "thana", Name("नया", "Same"), "", ()),
    Area("x2", "thana", Name("पुराना", "Same"), "", ()),
)
THANAS, WARDS, ZONES = (AreaFinder(AREAS, kind) for kind in ("thana", "ward", "zone"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("School", "school"),
        ("SCHOOLS", "school"),
        ("विद्यालय", "school"),
        ("प्रा०वि०", "school"),
        ("प्राथमिक विद्यालय", "school"),
        ("Inter College", "college"),
        ("पेट्रोल पंप", "petrol_pump"),
        ("पेट्रोल पम्प", "petrol_pump"),
        ("petrol-pump", "petrol_pump"),
        ("petrol_pump", "petrol_pump"),
        ("Medical Stores", "medical_shop"),
        ("देशी शराब", "liquor_shop"),
        ("बाजार", "market"),
        ("बाज़ार", "market"),
        ("industries", "industry"),
        ("RWA", "colony"),
        ("चौराहा", "junction"),
    ],
)
def test_a_category_by_one_of_its_names_is_silent(text, code):
    meant = CATEGORIES.find(text)
    assert (meant.code, meant.guessed) == (code, False)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Scool", "school"),
        ("Petrol Pmp", "petrol_pump"),
        ("Universty", "university"),
        ("विश्वविद्याल", "university"),
        ("Hospitl", "hospital"),
        ("Govt. Primary School, Block 2", "school"),
        ("निजी अस्पताल भवन", "hospital"),
    ],
)
def test_a_likely_category_is_told(text, code):
    meant = CATEGORIES.find(text)
    assert (meant.code, meant.guessed) == (code, True)
    assert 0 < meant.score < 100


@pytest.mark.parametrize("text", ["", "xyz", "Institute", "संस्थान", "Private", "abc def", "12", "s" * 500])
def test_what_is_no_category_or_could_be_several(text):
    assert CATEGORIES.find(text) is None


def test_the_file_of_words_names_each_word_once_and_knows_all_categories():
    told = category_words()["categories"]
    codes = {category.code for category in shipped()[1]}
    assert set(told) == codes
    owners: dict[str, str] = {}
    for code, words in told.items():
        for word in words:
            assert owners.setdefault(key(word), code) == code, word
    for category in shipped()[1]:
        for name in (category.name.hi, category.name.en):
            assert owners.get(key(name), category.code) == category.code


@given(text=st.text(max_size=40))
def test_any_text_is_a_category_or_none(text):
    meant = CATEGORIES.find(text)
    assert meant is None or 0 < meant.score <= 100


@pytest.mark.parametrize(
    ("finder", "text", "area", "guessed"),
    [
        (THANAS, "Sasni Gate", "t1", False),
        (THANAS, "सासनी गेट", "t1", False),
        (THANAS, "थाना सासनी गेट", "t1", False),
        (THANAS, "PS Sasni Gate", "t1", False),
        (THANAS, "SASNI GATE Police Station", "t1", False),
        (THANAS, "t1", "t1", False),
        (THANAS, "Kotwali Nagar", "t3", False),
        (THANAS, "Sasnigate", "t1", True),
        (THANAS, "सिविल लाइंस", "t2", True),
        (THANAS, "Civil Line", "t2", True),
        (WARDS, "12", "w1", False),
        (WARDS, "Ward No. 12", "w1", False),
        (WARDS, "वार्ड सं० १२", "w1", False),
        (WARDS, "007", "w2", False),
        (ZONES, "Central", "z1", False),
        (ZONES, "मध्य", "z1", False),
    ],
)
def test_areas(finder, text, area, guessed):
    found = finder.find(text)
    assert (found.id, found.guessed) == (area, guessed)


@pytest.mark.parametrize("text", ["", "Quarsi", "Same", "थाना", "x" * 300])
def test_no_area_or_two_of_one_name(text):
    assert THANAS.find(text) is None


@given(text=st.text(max_size=30))
def test_any_text_is_an_area_or_none(text):
    found = WARDS.find(text)
    assert found is None or found.id in ("w1", "w2")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Private", Ownership.PRIVATE),
        ("निजी", Ownership.PRIVATE),
        ("Govt.", Ownership.PUBLIC),
        ("राजकीय", Ownership.PUBLIC),
        ("Non Govt", Ownership.PRIVATE),
        ("गैर सरकारी", Ownership.PRIVATE),
        ("xyz", None),
    ],
)
def test_ownership(text, value):
    assert read_ownership(text) is value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Entry", Placement.ENTRY),
        ("Main Gate 2", Placement.ENTRY),
        ("प्रवेश द्वार", Placement.ENTRY),
        ("निकास", Placement.EXIT),
        ("सड़क की ओर", Placement.PUBLIC_PLACE),
        ("Public place", Placement.PUBLIC_PLACE),
        ("public_place", Placement.PUBLIC_PLACE),
        ("Other", Placement.OTHER),
        ("xyz", None),
    ],
)
def test_placement(text, value):
    assert read_placement(text) is value


def test_transport():
    assert (read_transport("TCP"), read_transport("यूडीपी"), read_transport("carrier pigeon")) == (
        "tcp",
        "udp",
        None,
    )


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("45", 45),
        ("45°", 45),
        ("४५ डिग्री", 45),
        ("-90", 270),
        ("360", 0),
        ("N", 0),
        ("North-East", 45),
        ("उत्तर-पूर्व", 45),
        ("दक्षिण की ओर", 180),
        ("facing west", 270),
        ("SSW", 202.5),
    ],
)
def test_headings(text, degrees):
    assert read_heading(text) == degrees


@given(text=st.text(max_size=30))
def test_any_text_is_a_heading_or_none(text):
    heading = read_heading(text)
    assert heading is None or 0 <= heading < 360


@pytest.mark.parametrize("text", ["361", "north south", "up", "1e5", "x" * 90])
def test_no_heading(text):
    assert read_heading(text) is None


@pytest.mark.parametrize(
    ("text", "hindi", "english"),
    [
        ("Adarsh School", "", "Adarsh School"),
        ("आदर्श विद्यालय", "आदर्श विद्यालय", ""),
        ("आदर्श विद्यालय (Adarsh School)", "आदर्श विद्यालय", "Adarsh School"),
        ("Adarsh School / आदर्श विद्यालय", "आदर्श विद्यालय", "Adarsh School"),
        ("SBI शाखा सासनी गेट", "SBI शाखा सासनी गेट", ""),
        ("राम स्टोर (A)", "राम स्टोर (A)", ""),
        ("A  B\nC", "", "A B C"),
    ],
)
def test_names_by_their_script(text, hindi, english):
    assert read_name(text) == Name(hindi, english)


@given(text=st.text(max_size=60))
def test_no_name_is_lost(text):
    name = read_name(text)
    assert bool(name.hi or name.en) == bool(text.split())
    assert has_hindi(name.hi) == bool(name.hi)
    assert not has_hindi(name.en)


@pytest.mark.parametrize("text", ["", "-", "N/A", "na", "Nil", "उपलब्ध नहीं", "शून्य"])
def test_the_many_ways_of_writing_nothing(text):
    assert is_blank(text)


def test_a_header_stands_for_one_field():
    owners: dict[str, str] = {}
    for field, words in list_words()["headers"].items():
        for word in words:
            assert owners.setdefault(key(word), field) == field, word

"""Rows become records: every cell read as what it holds, nothing lost, no password kept or told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Name
from console.lists.facts import CityFacts, bounds_of
from console.lists.mapping import Defaults, Join, MappingChoice
from console.lists.plan_values import MASK, REASON_MARK
from console.lists.table import MAX_CELL, Row
from console.lists.understanding import Understander
from console.lists.values import REJECTS, CellTrouble, Field, Secret, Trouble
from console.store.catalogue_tables import put_areas
from console.store.store import Store

RING = ((77.9, 27.7), (78.3, 27.7), (78.3, 28.1), (77.9, 28.1), (77.9, 27.7))
AREAS = (
    Area("city", "city", Name("अलीगढ़", "Aligarh"), "", (RING,)),
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "city", (RING,)),
    Area("t2", "thana", Name("सिविल लाइन्स", "Civil Lines"), "city", (RING,)),
)
FACTS = CityFacts(shipped()[1], AREAS, frozenset({"nvr-1"}), bounds_of(AREAS))
SCHOOL = Defaults(category="school")


def record(cells, *, defaults=SCHOOL, **columns):
    """A row with these cells understood; `columns` are headers with their fields, in order."""
    headers = tuple(columns)
    choice = MappingChoice(tuple(columns.values()), defaults)
    return Understander(FACTS, headers, choice).record(Row(2, tuple(cells)))


def troubles(found):
    return [(each.trouble, each.column) for each in found.troubles]


def test_a_whole_row():
    cells = (
        "आदर्श विद्यालय",
        "Adarsh School",
        "प्रा०वि०",
        "Private",
        "Ram",
        "98765-43210",
        "Main Road",
        "Sasni Gate",
    )
    cells += (
        "27.8974",
        "78.0880",
        "301",
        "Gate",
        "Entry",
        "NE",
        "rtsp://192.0.2.1/main",
        "TCP",
        "nvr-1",
        "old",
    )
    found = record(
        cells,
        a=Field.NAME,
        b=Field.NAME_EN,
        c=Field.CATEGORY,
        d=Field.OWNERSHIP,
        e=Field.OWNER,
        f=Field.PHONE,
        g=Field.ADDRESS,
        h=Field.THANA,
        i=Field.LAT,
        j=Field.LON,
        k=Field.NUMBER,
        l=Field.CAMERA_NAME,
        m=Field.PLACEMENT,
        n=Field.HEADING,
        o=Field.MAIN_URL,
        p=Field.TRANSPORT,
        q=Field.CREDENTIAL,
        Condition=None,
    )
    assert found.values == {
        Field.NAME_HI: "आदर्श विद्यालय",
        Field.NAME_EN: "Adarsh School",
        Field.CATEGORY: "school",
        Field.OWNERSHIP: 1,
        Field.OWNER: "Ram",
        Field.PHONE: "+919876543210",
        Field.ADDRESS: "Main Road",
        Field.THANA: "t1",
        Field.LAT: 27.8974,
        Field.LON: 78.088,
        Field.NUMBER: 301,
        Field.CAMERA_NAME_EN: "Gate",
        Field.PLACEMENT: 0,
        Field.HEADING: 45.0,
        Field.MAIN_URL: "rtsp://192.0.2.1/main",
        Field.TRANSPORT: "tcp",
        Field.CREDENTIAL: "nvr-1",
    }
    assert (found.row, found.troubles, found.extra, found.has_camera) == (2, (), {"Condition": "old"}, True)


def test_what_a_list_does_not_tell_is_absent():
    found = record(("A", "-", "N/A", ""), a=Field.NAME, b=Field.PHONE, c=Field.OWNER, d=Field.THANA)
    assert found.values == {Field.NAME_EN: "A", Field.CATEGORY: "school"}
    assert (found.troubles, found.extra) == ((), {})


def test_what_holds_for_the_whole_list_stands_in_for_what_a_row_leaves_out():
    defaults = Defaults(category="liquor_shop", ownership=0, thana="t1", placement=2, transport="udp")
    columns = {"a": Field.NAME, "b": Field.CATEGORY, "c": Field.MAIN_URL, "d": Field.THANA}
    found = record(("A", "", "rtsp://192.0.2.1/a", ""), defaults=defaults, **columns)
    assert found.values == {
        Field.NAME_EN: "A",
        Field.CATEGORY: "liquor_shop",
        Field.OWNERSHIP: 0,
        Field.THANA: "t1",
        Field.PLACEMENT: 2,
        Field.TRANSPORT: "udp",
        Field.MAIN_URL: "rtsp://192.0.2.1/a",
    }
    told = record(("A", "Bank", "", "Civil Lines"), defaults=defaults, **columns)
    assert (told.values[Field.CATEGORY], told.values[Field.THANA]) == ("bank", "t2")
    assert Field.TRANSPORT not in told.values


def test_a_category_that_is_not_known_is_that_of_the_list_and_told_as_settled():
    found = record(("A", "Xyz"), a=Field.NAME, b=Field.CATEGORY)
    assert found.values[Field.CATEGORY] == "school"
    assert troubles(found) == [(Trouble.CATEGORY_SETTLED, 1)]
    likeness = record(
        ("A", "Composite shop"), defaults=Defaults(category="liquor_shop"), a=Field.NAME, b=Field.CATEGORY
    )
    assert likeness.values[Field.CATEGORY] == "liquor_shop"
    nothing = record(("A", "Xyz"), defaults=Defaults(), a=Field.NAME, b=Field.CATEGORY)
    assert Field.CATEGORY not in nothing.values
    assert troubles(nothing) == [(Trouble.CATEGORY_UNKNOWN, 1)]
    assert nothing.rejected


@pytest.mark.parametrize(
    ("field", "text", "trouble"),
    [
        (Field.CATEGORY, "Scool", Trouble.CATEGORY_SETTLED),
        (Field.PHONE, "12345", Trouble.PHONE_UNREADABLE),
        (Field.HEADING, "up", Trouble.HEADING_UNREADABLE),
        (Field.OWNERSHIP, "xyz", Trouble.OWNERSHIP_UNKNOWN),
        (Field.PLACEMENT, "xyz", Trouble.PLACEMENT_UNKNOWN),
        (Field.THANA, "Quarsi", Trouble.AREA_UNKNOWN),
        (Field.NUMBER, "C-12", Trouble.NUMBER_UNREADABLE),
        (Field.NUMBER, "0", Trouble.NUMBER_UNREADABLE),
        (Field.NUMBER, "9" * 5000, Trouble.NUMBER_UNREADABLE),
        (Field.CREDENTIAL, "nobody", Trouble.CREDENTIAL_UNKNOWN),
        (Field.MAIN_URL, "192.0.2.1", Trouble.ADDRESS_UNREADABLE),
        (Field.MAIN_URL, "file:///etc/passwd", Trouble.ADDRESS_UNREADABLE),
        (Field.MAIN_URL, "rtsp://", Trouble.ADDRESS_UNREADABLE),
        (Field.MAIN_URL, "rtsp://a b/c", Trouble.ADDRESS_UNREADABLE),
        (Field.MAIN_URL, "rtsp://192.0.2.1:99999/c", Trouble.ADDRESS_UNREADABLE),
        (Field.MAIN_URL, "rtsp://192.0.2.1/" + "x" * 3000, Trouble.ADDRESS_UNREADABLE),
        (Field.CONTROL_URL, "rtsp://192.0.2.1/", Trouble.ADDRESS_UNREADABLE),
        (Field.PLACE, "here", Trouble.PLACE_UNREADABLE),
        (Field.PLACE, "0,0", Trouble.PLACE_ZERO),
        (Field.PLACE, "78.088, 27.897", Trouble.PLACE_SWAPPED),
        (Field.PLACE, "26.4, 80.3", Trouble.PLACE_OUTSIDE_CITY),
        (Field.OWNER, "x" * 300, Trouble.TOO_LONG),
        (Field.NOTE, "x" * MAX_CELL, Trouble.TOO_LONG),
    ],
)
def test_what_is_amiss_is_told_with_its_column(field, text, trouble):
    found = record(("A", text), a=Field.NAME, b=field)
    assert (trouble, 1) in troubles(found)
    assert found.rejected is (trouble in REJECTS)


def test_a_name_too_long_is_not_cut_in_secret():
    found = record(("x" * 400,), a=Field.NAME)
    assert troubles(found) == [(Trouble.TOO_LONG, 0), (Trouble.NO_NAME, 0)]


@pytest.mark.parametrize(
    ("field", "text"),
    [(Field.PHONE, "12345"), (Field.THANA, "Quarsi"), (Field.HEADING, "up"), (Field.PLACE, "near the tree")],
)
def test_what_cannot_be_read_is_kept_beside(field, text):
    found = record(("A", text), a=Field.NAME, B=field)
    assert found.extra == {"B": text}
    assert not found.rejected


def test_further_phones_are_kept_beside():
    found = record(("A", "9876543210 / 0571-2401234"), a=Field.NAME, Phone=Field.PHONE)
    assert (found.values[Field.PHONE], found.extra) == ("+919876543210", {"Phone": "+915712401234"})


def test_a_likely_thana_is_taken_and_told():
    found = record(("A", "Sasnigate"), a=Field.NAME, b=Field.THANA)
    assert found.values[Field.THANA] == "t1"
    assert found.troubles == (CellTrouble(Trouble.AREA_UNKNOWN, 1, "Sasnigate", "Sasni Gate"),)


def test_a_row_needs_a_name_and_a_category():
    found = record(("", ""), defaults=Defaults(), a=Field.NAME, b=Field.CATEGORY)
    assert troubles(found) == [(Trouble.NO_NAME, 0), (Trouble.NO_CATEGORY, 1)]
    assert record(("S", "9876543210"), defaults=Defaults(), a=Field.SITE_ID, b=Field.PHONE).troubles == ()


def test_a_list_of_cameras_without_sites_names_the_sites_by_them():
    found = record(("चौराहा कैमरा",), a=Field.CAMERA_NAME)
    assert found.values[Field.NAME_HI] == found.values[Field.CAMERA_NAME_HI] == "चौराहा कैमरा"
    assert Trouble.NO_NAME in [
        each.trouble for each in record(("", "C"), a=Field.NAME, b=Field.CAMERA_NAME).troubles
    ]


def test_a_row_longer_than_its_list():
    found = record(("A", "B", "C"), a=Field.NAME, b=Field.ADDRESS)
    assert troubles(found) == [(Trouble.TOO_MANY_CELLS, 2)]


def test_row_numbers_and_our_own_reasons_are_not_kept():
    headers = ("क्र०सं०", "Name", f"{REASON_MARK} reason", "Extra")
    choice = MappingChoice((None, Field.NAME, None, None), SCHOOL)
    found = Understander(FACTS, headers, choice).record(Row(2, ("7", "A", "the phone is wrong", "x")))
    assert found.extra == {"Extra": "x"}


PASSWORDS = ("s3cr3t", "p@ss", "pa/ss", "p@s/s", "12/34", "a:b", "x" * 90, "पासवर्ड")


@pytest.mark.parametrize("password", PASSWORDS)
def test_a_password_in_an_address_is_taken_out_and_never_told(password):
    found = record((f"rtsp://admin:{password}@192.0.2.1:554/a", "A"), a=Field.MAIN_URL, b=Field.NAME)
    assert found.values[Field.MAIN_URL] == "rtsp://192.0.2.1:554/a"
    assert found.secrets == {Field.MAIN_URL: Secret("admin", password)}
    assert troubles(found) == [(Trouble.PASSWORD_IN_ADDRESS, 0)]
    assert password not in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "http://192.0.2.1/v.cgi?token=s3cr3t&pwd=s3cr3t2",
        "rtsp://admin:s3cr3t2@192.0.2.1/user=admin_password=s3cr3t_channel=1",
        "rtsp://admin:s3cr3t@[",
        "ftp://admin:s3cr3t@192.0.2.1/",
        "rtsp://admin:s3cr3t@192.0.2.1/ a",
    ],
)
def test_a_password_that_cannot_be_taken_out_keeps_the_row_out_and_is_not_told(text):
    found = record((text, "A"), a=Field.MAIN_URL, b=Field.NAME)
    assert found.rejected
    assert Field.MAIN_URL not in found.values
    assert "s3cr3t" not in repr(found)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("http://192.0.2.1/v.cgi?user=admin&pwd=s3cr3t", "http://192.0.2.1/v.cgi?user={user}&pwd={password}"),
        (
            "rtsp://192.0.2.1/user=admin_password=s3cr3t_channel=1",
            "rtsp://192.0.2.1/user={user}_password={password}_channel=1",
        ),
    ],
)
def test_a_password_among_the_words_of_an_address_leaves_its_place(text, kept):
    found = record((text, "A"), a=Field.MAIN_URL, b=Field.NAME)
    assert (found.values[Field.MAIN_URL], found.secrets) == (
        kept,
        {Field.MAIN_URL: Secret("admin", "s3cr3t")},
    )
    assert not found.rejected and troubles(found) == [(Trouble.PASSWORD_IN_ADDRESS, 0)]
    assert "s3cr3t" not in repr(found)
    # Exported and taken in again; corrected in a report that has dots there.
    for again in (kept, kept.replace("{user}", MASK).replace("{password}", MASK)):
        found = record((again, "A"), a=Field.MAIN_URL, b=Field.NAME)
        assert (found.values[Field.MAIN_URL], found.secrets) == (kept, {})
    # What is not a stream is not asked for with anything filled in.
    assert record((text, "A"), a=Field.CONTROL_URL, b=Field.NAME).rejected


def test_no_password_is_kept_in_a_note_or_an_unknown_column():
    address = "see rtsp://admin:s3cr3t@192.0.2.1/a"
    found = record(("A", address, address), a=Field.NAME, b=Field.NOTE, Link=None)
    assert "s3cr3t" not in repr(found) + repr(dict(found.values)) + repr(dict(found.extra))
    assert (Trouble.PASSWORD_IN_ADDRESS, 1) in troubles(found)


def test_columns_of_users_and_passwords_go_with_the_addresses():
    headers = ("Name", "RTSP URL", "User Name", "Password")
    understander = Understander(
        FACTS, headers, MappingChoice((Field.NAME, Field.MAIN_URL, None, None), SCHOOL)
    )
    found = understander.record(Row(2, ("A", "rtsp://192.0.2.1/a", "admin", "s3cr3t")))
    assert found.secrets == {Field.MAIN_URL: Secret("admin", "s3cr3t")}
    assert (found.extra, troubles(found)) == ({}, [(Trouble.PASSWORD_IN_ADDRESS, 3)])
    alone = understander.record(Row(3, ("A", "", "admin", "s3cr3t")))
    assert (alone.secrets, alone.extra) == ({}, {})
    assert "s3cr3t" not in repr(alone)


def test_a_report_that_comes_back_has_no_password_in_its_dots():
    found = record(("rtsp://•••@192.0.2.1/a", "A"), a=Field.MAIN_URL, b=Field.NAME)
    assert found.values[Field.MAIN_URL] == "rtsp://192.0.2.1/a"
    assert (found.secrets, found.troubles) == ({}, ())


def test_two_columns_that_name_the_site_differently_lose_nothing():
    found = record(("Adarsh", "Ideal School"), Name=Field.NAME, English=Field.NAME_EN)
    assert (found.values[Field.NAME_EN], found.extra) == ("Ideal School", {"Name": "Adarsh"})


def test_facts_of_a_store(tmp_path):
    with Store.open(tmp_path) as store:
        store.write(lambda db: put_areas(db, AREAS, store.seat)).result(20)
        facts = store.read(CityFacts.of)
    assert [area.id for area in facts.areas] == ["city", "t1", "t2"]
    assert facts.bounds.holds(27.9, 78.1)
    assert not facts.bounds.holds(26.4, 80.3)
    assert facts.credentials == frozenset()


FIELDS = list(Field)


@given(
    cells=st.lists(
        st.text(max_size=40)
        | st.sampled_from(
            ["rtsp://a:b@c/d", "27.9", "78.1", "9876543210", "-", "School", "०", "@27,78", "://@"]
        ),
        max_size=12,
    ),
    fields=st.lists(st.sampled_from(FIELDS), max_size=10, unique=True),
)
def test_any_row_is_understood_somehow(cells, fields):
    headers = tuple(f"header {at}" for at in range(len(fields)))
    found = Understander(FACTS, headers, MappingChoice(tuple(fields))).record(Row(5, tuple(cells)))
    assert not found.values.keys() & {Field.NAME, Field.CAMERA_NAME, Field.PLACE}
    assert all(-1 <= each.column <= len(headers) for each in found.troubles)
    for field in (Field.LAT, Field.LON, Field.HEADING):
        assert isinstance(found.values.get(field, 0.0), float)
    for field in (Field.NUMBER, Field.OWNERSHIP, Field.PLACEMENT):
        assert isinstance(found.values.get(field, 0), int)


def joined(cells, separator, field, *order, **others):
    """A row whose columns are put together; the others by their column."""
    columns = [None] * len(cells)
    for at in order:
        columns[at] = field
    for name, told in others.items():
        columns[int(name.removeprefix("at"))] = told
    choice = MappingChoice(tuple(columns), Defaults(category="school"), (Join(field, order, separator),))
    headers = tuple(f"h{at}" for at in range(len(cells)))
    return Understander(FACTS, headers, choice).record(Row(2, cells))


@pytest.mark.parametrize(
    ("cells", "separator", "order", "hi", "en"),
    [
        (("State Bank", "Ramghat Road"), ", ", (0, 1), None, "State Bank, Ramghat Road"),
        (("State Bank", "Ramghat Road"), " - ", (1, 0), None, "Ramghat Road - State Bank"),
        # A part in each language is no name in both.
        (("स्टेट बैंक", "Ramghat Road"), " - ", (0, 1), "स्टेट बैंक - Ramghat Road", None),
        (("बैंक (Bank)", "रामघाट (Ramghat)"), " / ", (0, 1), "बैंक / रामघाट", "Bank / Ramghat"),
        (("बैंक (Bank)", "-"), ", ", (0, 1), "बैंक", "Bank"),
        (("", "Ramghat Road"), ", ", (0, 1), None, "Ramghat Road"),
        (("Ramghat Road", "Ramghat Road"), ", ", (0, 1), None, "Ramghat Road"),
    ],
)
def test_columns_are_put_together_to_a_name(cells, separator, order, hi, en):
    found = joined(cells, separator, Field.NAME, *order)
    assert (found.values.get(Field.NAME_HI), found.values.get(Field.NAME_EN)) == (hi, en)
    assert not found.extra and not found.troubles


def test_columns_are_put_together_to_an_address_and_nothing_of_them_is_kept_twice():
    cells = ("12", "Shanti Nagar", "School")
    found = joined(cells, ", ", Field.ADDRESS, 1, 0, at2=Field.NAME)
    assert found.values[Field.ADDRESS] == "Shanti Nagar, 12"
    assert found.values[Field.NAME_EN] == "School"
    assert not found.extra
    assert (
        Field.ADDRESS not in joined(("", "n/a", "School"), ", ", Field.ADDRESS, 0, 1, at2=Field.NAME).values
    )


def test_parts_that_are_too_long_together_are_told_where_the_first_stands():
    found = joined(("a" * 200, "b" * 200), " ", Field.NAME, 1, 0)
    assert (Trouble.TOO_LONG, 1) in troubles(found)
    assert "\x1f" not in "".join(each.detail for each in found.troubles)

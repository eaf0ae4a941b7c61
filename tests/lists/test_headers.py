"""Columns are told by their headers in both languages and by what is in them; each field at most once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.catalogue.categories import shipped
from console.catalogue.values import Area, Name
from console.lists.facts import CityFacts
from console.lists.headers import guess, secret_columns, silent_columns
from console.lists.mapping import Evidence, Guess
from console.lists.out.headings import HEADINGS
from console.lists.plan_values import REASON_MARK
from console.lists.values import Field

FACTS = CityFacts(shipped()[1], (Area("t", "thana", Name("सासनी गेट", "Sasni Gate"), "", ()),))
KNOWN = FACTS.known()
UUID = "0192f3a0-1111-7222-8333-444455556666"


def fields(headers, *rows):
    return guess(headers, rows, KNOWN).fields


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("School Name", Field.NAME),
        ("विद्यालय का नाम", Field.NAME),
        ("Name of the Establishment", Field.NAME),
        ("नाम हिन्दी में", Field.NAME_HI),
        ("Name (English)", Field.NAME_EN),
        ("site_name", Field.NAME),
        ("siteName", Field.NAME),
        ("श्रेणी", Field.CATEGORY),
        ("Type of Establishment", Field.CATEGORY),
        ("Mob. No.", Field.PHONE),
        ("मो०नं०", Field.PHONE),
        ("दूरभाष", Field.PHONE),
        ("Owner's Mobile No", Field.PHONE),
        ("Name of Owner", Field.OWNER),
        ("मालिक का नाम", Field.OWNER),
        ("अनुज्ञापी का नाम", Field.OWNER),
        ("Principal Name", Field.OWNER),
        ("Police Station", Field.THANA),
        ("थाना", Field.THANA),
        ("थाना क्षेत्र", Field.THANA),
        ("वार्ड सं०", Field.WARD),
        ("Zone", Field.ZONE),
        ("पता", Field.ADDRESS),
        ("Full Address", Field.ADDRESS),
        ("Latitude", Field.LAT),
        ("अक्षांश", Field.LAT),
        ("Lattitude", Field.LAT),
        ("Longitude", Field.LON),
        ("देशान्तर", Field.LON),
        ("देशांतर", Field.LON),
        ("Lat/Long", Field.PLACE),
        ("Google Map Link", Field.PLACE),
        ("UDISE Code", Field.CODE),
        ("लाइसेंस संख्या", Field.CODE),
        ("Ownership", Field.OWNERSHIP),
        ("Camera Name", Field.CAMERA_NAME),
        ("कैमरे का नाम", Field.CAMERA_NAME),
        ("RTSP URL", Field.MAIN_URL),
        ("Sub Stream URL", Field.SUB_URL),
        ("Placement", Field.PLACEMENT),
        ("दिशा", Field.HEADING),
        ("Make", Field.MAKE),
        ("Model No.", Field.MODEL),
        ("Remarks", Field.NOTE),
        ("अभ्युक्ति", Field.NOTE),
        ("Adress", Field.ADDRESS),
        ("Catagery", Field.CATEGORY),
        ("Mobile Numbr", Field.PHONE),
        ("मोबइल नम्बर", Field.PHONE),
        ("S.No.", None),
        ("क्र०सं०", None),
        ("No. of Cameras", None),
        ("कैमरों की संख्या", None),
        ("District", None),
        ("IP Address", None),
        ("Password", None),
        ("", None),
        ("xyzzy", None),
    ],
)
def test_a_header_by_itself(header, field):
    assert fields([header]) == (field,)


def test_every_field_is_known_by_its_own_name():
    for field in Field:
        assert fields([field.value]) == (field,)


def test_lists_that_we_gave_out_are_understood_without_a_doubt():
    for field, name in HEADINGS.items():
        for header in (name.hi, name.en):
            found = guess([header], [], KNOWN).columns[0]
            assert (found.field, found.why) == (field, Evidence.HEADER), header


def test_a_likely_header_is_less_sure_than_an_exact_one():
    exact, like, unsure = (
        guess([header], []).columns[0] for header in ("Address", "Adress", "Addr of shop etc")
    )
    assert (exact.why, like.why) == (Evidence.HEADER, Evidence.HEADER_LIKE)
    assert 1 > exact.confidence > like.confidence > unsure.confidence


def test_an_excise_list():
    headers = ("क्र०सं०", "दुकान का नाम", "अनुज्ञापी का नाम", "मोबाइल नं०", "थाना", "अक्षांश", "देशान्तर")
    rows = [(str(n), "देशी शराब", "राम", "9876543210", "सासनी गेट", "27.89", "78.08") for n in range(1, 5)]
    assert fields(headers, *rows) == (
        None,
        Field.NAME,
        Field.OWNER,
        Field.PHONE,
        Field.THANA,
        Field.LAT,
        Field.LON,
    )


def test_two_columns_of_names_are_the_two_languages():
    rows = [("Adarsh School", "आदर्श विद्यालय")] * 4
    assert fields(("School Name", "विद्यालय का नाम"), *rows) == (Field.NAME, Field.NAME_HI)
    assert fields(("विद्यालय का नाम", "School Name"), *[row[::-1] for row in rows]) == (
        Field.NAME,
        Field.NAME_EN,
    )


def test_contents_alone():
    rows = [
        ("Adarsh School", "School", "9876543210", "27.8974", "78.0880", "Sasni Gate", "rtsp://192.0.2.1/a"),
        ("St. Mary", "College", "0571-2401234", "27.9012", "78.0711", "Sasni Gate", "rtsp://192.0.2.1/b"),
        ("PS No. 4", "Bank", "9876500000", "27.9100", "78.0700", "सासनी गेट", "rtsp://192.0.2.1/c"),
    ]
    found = guess([f"column {n}" for n in range(1, 8)], rows, KNOWN)
    assert found.fields == (
        Field.NAME,
        Field.CATEGORY,
        Field.PHONE,
        Field.LAT,
        Field.LON,
        Field.THANA,
        Field.MAIN_URL,
    )
    assert {each.why for each in found.columns} == {Evidence.CONTENT}
    assert all(each.confidence < 0.95 for each in found.columns)


def test_contents_speak_against_a_header():
    rows = [("Ram Kumar", "9876543210")] * 5
    assert fields(("Contact", "Contact 2"), *rows) == (Field.OWNER, Field.PHONE)
    assert fields(("Location",), *[("27.89, 78.08",)] * 4) == (Field.PLACE,)
    assert fields(("Location",), *[("Sasni Gate Chauraha",), ("Centre Point",), ("Ramghat Road",)]) == (
        Field.NAME,
    )


def test_counts_of_cameras_are_no_call_up_numbers():
    headers = ("Name", "Camera No")
    assert fields(headers, ("A", "4"), ("B", "2"), ("C", "4"))[1] is None
    assert fields(headers, ("A", "1"), ("B", "2"), ("C", "3"))[1] is None
    assert fields(headers, ("A", "101"), ("B", "117"), ("C", "204"))[1] is Field.NUMBER


def test_only_our_own_identifiers_are_identifiers():
    assert fields(("Site ID", "Name"), *[("S1", "A"), ("S2", "B"), ("S3", "C")])[0] is None
    assert fields(("Camera ID", "Name"), *[(UUID, "A")] * 3)[0] is Field.CAMERA_ID


CODES = [
    ("CAM-001", "Ghantaghar A", "PTZ"),
    ("CAM-002", "Dubey Padav A", "Bullet"),
    ("CAM-003", "Masoodabad Crossing A", "2MP Dome Camera"),
    ("CAM-004", "Railway Road", "ANPR"),
]


@pytest.mark.parametrize(
    "header", ["Camera No", "Cam ID", "Camera Code", "CAMERA NO.", "कैमरा कोड", "Pole No.", "Camera ID"]
)
def test_what_a_sender_calls_its_cameras_is_its_own_code(header):
    found = guess((header, "Location", "Type"), CODES, KNOWN).columns
    assert [each.field for each in found] == [Field.CODE, Field.NAME, None]
    assert found[0].why is Evidence.BOTH and 0.6 < found[0].confidence < 0.85
    slashed = [(f"SP/{at}/24", name, "x") for at, (_, name, _) in enumerate(CODES)]
    assert fields((header, "Location"), *slashed)[0] is Field.CODE


def test_codes_of_several_cameras_of_one_site_are_not_its_code():
    rows = [(f"CAM-{at:03}", name) for at, name in enumerate(["Kotwali", "Kotwali", "Sasni Gate"] * 3)]
    assert fields(("Camera No", "Site Name"), *rows) == (None, Field.NAME)
    # The same under a header that names the site's own code is what it says.
    assert fields(("Shop No", "Shop Name"), *rows) == (Field.CODE, Field.NAME)


@pytest.mark.parametrize("cells", [("4", "2", "4"), ("1", "2", "3"), ("Dome", "PTZ", "Box"), ("A-1",) * 3])
def test_what_stands_under_camera_no_and_is_no_code(cells):
    assert fields(("Camera No",), *[(each,) for each in cells])[0] is not Field.CODE


@pytest.mark.parametrize("header", ["Type", "Category", "प्रकार", "Kind", "Site Category"])
def test_kinds_of_cameras_are_no_categories(header):
    kinds = ["Dome", "Bullet Camera", "PTZ", "5MP IP Dome", "ANPR"]
    assert fields(("Name", header), *[(f"Place {each}", each) for each in kinds]) == (Field.NAME, None)


def test_a_vague_header_is_a_category_only_with_categories_under_it():
    schools = [("Adarsh", "School"), ("St. Mary", "College"), ("Sunrise", "Coaching")]
    assert fields(("Name", "Type"), *schools) == (Field.NAME, Field.CATEGORY)
    others = [("Adarsh", "Aided"), ("St. Mary", "Unaided"), ("Sunrise", "Aided")]
    assert fields(("Name", "Type"), *others)[1] is not Field.CATEGORY
    # What says plainly that it is the category is taken for that: its words are settled once.
    assert fields(("Name", "Category"), *others)[1] is Field.CATEGORY


def test_numbers_are_no_names():
    rows = [("12", "Adarsh School"), ("47", "St. Mary"), ("9", "Sunrise")]
    assert fields(("School", "Particulars"), *rows) == (None, Field.NAME)


def test_each_field_stands_once():
    found = fields(("Phone", "Mobile", "Mobile No"), *[("9876543210", "9876543211", "9876543212")] * 4)
    assert found.count(Field.PHONE) == 1


def test_our_own_columns_of_reasons_are_nothing():
    headers = (f"{REASON_MARK} reason", "Name", f"{REASON_MARK} Phone")
    assert guess(headers, [], KNOWN).columns[0] == Guess(None, 1.0, Evidence.HEADER)
    assert fields(headers) == (None, Field.NAME, None)
    assert silent_columns(headers) == {0, 2}


def test_columns_of_users_and_passwords_are_known():
    assert secret_columns(("Name", "User Name", "Password")) == (1, 2)
    assert secret_columns(("कैमरा पासवर्ड", "यूजर नेम")) == (1, 0)
    assert secret_columns(("Name", "Name of password")) == (None, None)


@given(
    headers=st.lists(st.text(max_size=20) | st.sampled_from(["Name", "Phone", "थाना", "Lat"]), max_size=8),
    rows=st.lists(
        st.lists(st.text(max_size=12) | st.sampled_from(["27.9", "9876543210"]), max_size=9), max_size=5
    ),
)
def test_any_list_has_a_guess_for_each_column(headers, rows):
    found = guess(headers, rows, KNOWN)
    told = [field for field in found.fields if field is not None]
    assert len(found.columns) == len(headers)
    assert len(told) == len(set(told))
    assert all(0 <= each.confidence <= 1 for each in found.columns)

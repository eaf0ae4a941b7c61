"""A camera is found by what an operator would type: number, names in either script, owner, phone, code."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.catalogue import kept, sounds
from console.catalogue.catalogue import Filter
from console.catalogue.load import from_values
from console.catalogue.phones import Phones, typed_digits
from console.catalogue.search import SearchIndex, Texts
from console.catalogue.text import fold, words
from console.catalogue.values import Area, Camera, Name, Ownership, Placement, Site

# Places of Uttar Pradesh as boards and lists spell them.
PLACES = [
    ("अलीगढ़", "Aligarh"),
    ("सासनी गेट", "Sasni Gate"),
    ("सासनी गेट", "Saasni Gate"),
    ("क्वार्सी", "Quarsi"),
    ("क्वार्सी", "Kwarsi"),
    ("बन्ना देवी", "Banna Devi"),
    ("बन्नादेवी", "Bannadevi"),
    ("गांधी पार्क", "Gandhi Park"),
    ("दिल्ली गेट", "Delhi Gate"),
    ("देहली गेट", "Dehli Gate"),
    ("सिविल लाइन्स", "Civil Lines"),
    ("जवां", "Jawan"),
    ("हरदुआगंज", "Harduaganj"),
    ("हरदुआगंज", "Harduwaganj"),
    ("खैर", "Khair"),
    ("इगलास", "Iglas"),
    ("अतरौली", "Atrauli"),
    ("छर्रा", "Chharra"),
    ("छर्रा", "Charra"),
    ("दादों", "Dadon"),
    ("गोंडा", "Gonda"),
    ("लोधा", "Lodha"),
    ("मडराक", "Madrak"),
    ("अकराबाद", "Akrabad"),
    ("पिसावा", "Pisawa"),
    ("टप्पल", "Tappal"),
    ("बरला", "Barla"),
    ("विजयगढ़", "Vijaygarh"),
    ("बिजौली", "Bijauli"),
    ("गंगीरी", "Gangiri"),
    ("चंडौस", "Chandaus"),
    ("जट्टारी", "Jattari"),
    ("कोल", "Kol"),
    ("रोरावर", "Rorawar"),
    ("भुजपुरा", "Bhujpura"),
    ("दोधपुर", "Dodhpur"),
    ("जमालपुर", "Jamalpur"),
    ("रामघाट रोड", "Ramghat Road"),
    ("नौरंगाबाद", "Naurangabad"),
    ("अचल ताल", "Achal Tal"),
    ("ऊपरकोट", "Upparkot"),
    ("मामू भांजा", "Mamu Bhanja"),
    ("सराय हकीम", "Sarai Hakim"),
    ("सराय हकीम", "Saray Hakeem"),
    ("शाहजमाल", "Shahjamal"),
    ("धनीपुर", "Dhanipur"),
    ("पंजीपुर", "Panjipur"),
    ("मानिक चौक", "Manik Chowk"),
    ("मानिक चौक", "Manik Chauk"),
    ("हाथरस", "Hathras"),
    ("सिकंदराराऊ", "Sikandrarau"),
    ("कासगंज", "Kasganj"),
    ("एटा", "Etah"),
    ("मैनपुरी", "Mainpuri"),
    ("फिरोजाबाद", "Firozabad"),
    ("आगरा", "Agra"),
    ("मथुरा", "Mathura"),
    ("वृंदावन", "Vrindavan"),
    ("वृन्दावन", "Brindavan"),
    ("बुलंदशहर", "Bulandshahr"),
    ("बुलंदशहर", "Bulandshahar"),
    ("खुर्जा", "Khurja"),
    ("गाजियाबाद", "Ghaziabad"),
    ("मेरठ", "Meerut"),
    ("मुजफ्फरनगर", "Muzaffarnagar"),
    ("सहारनपुर", "Saharanpur"),
    ("बिजनौर", "Bijnor"),
    ("मुरादाबाद", "Moradabad"),
    ("रामपुर", "Rampur"),
    ("बरेली", "Bareilly"),
    ("बदायूं", "Budaun"),
    ("शाहजहांपुर", "Shahjahanpur"),
    ("पीलीभीत", "Pilibhit"),
    ("लखीमपुर खीरी", "Lakhimpur Kheri"),
    ("सीतापुर", "Sitapur"),
    ("हरदोई", "Hardoi"),
    ("उन्नाव", "Unnao"),
    ("लखनऊ", "Lucknow"),
    ("कानपुर", "Kanpur"),
    ("फतेहपुर", "Fatehpur"),
    ("इलाहाबाद", "Allahabad"),
    ("प्रयागराज", "Prayagraj"),
    ("कौशांबी", "Kaushambi"),
    ("प्रतापगढ़", "Pratapgarh"),
    ("सुल्तानपुर", "Sultanpur"),
    ("अयोध्या", "Ayodhya"),
    ("गोरखपुर", "Gorakhpur"),
    ("देवरिया", "Deoria"),
    ("बलिया", "Ballia"),
    ("आजमगढ़", "Azamgarh"),
    ("वाराणसी", "Varanasi"),
    ("मिर्जापुर", "Mirzapur"),
    ("चित्रकूट", "Chitrakoot"),
    ("बांदा", "Banda"),
    ("झांसी", "Jhansi"),
    ("ललितपुर", "Lalitpur"),
    ("जालौन", "Jalaun"),
    ("इटावा", "Etawah"),
    ("औरैया", "Auraiya"),
    ("फर्रुखाबाद", "Farrukhabad"),
    ("कन्नौज", "Kannauj"),
    ("खेड़ा", "Khera"),
    ("खेड़ा", "Kheda"),
    ("नुमाइश", "Numaish"),
    ("मोहल्ला", "Mohalla"),
    ("लक्ष्मी", "Laxmi"),
    ("लक्ष्मी", "Lakshmi"),
    ("ज्ञान", "Gyan"),
    ("कृष्णा", "Krishna"),
    ("महमूद", "Mehmood"),
    ("यादव", "Yadav"),
    ("गुप्ता", "Gupta"),
    ("सिंह", "Singh"),
    ("कुँवर", "Kunwar"),
    ("पंचायत", "Panchayat"),
    ("घंटाघर", "Ghantaghar"),
    ("दरवाजा", "Darwaza"),
]
DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo_city.json"
AREAS = (
    Area("t1", "thana", Name("सासनी गेट", "Sasni Gate"), "", ()),
    Area("t2", "thana", Name("क्वार्सी", "Quarsi"), "", ()),
)


def site(key, hi, en, **more):
    return Site(key, Name(hi, en), "bank", Ownership.PRIVATE, 27.0, 78.0, **more)


def city(*sites, codes=None):
    """One camera at each site, numbered from 1101."""
    cameras = [
        Camera(f"c{n}", 1101 + n, Name("प्रवेश", "Entrance"), each.id, Placement.ENTRY, 27.0, 78.0)
        for n, each in enumerate(sites)
    ]
    return from_values(sites, cameras, areas=AREAS, codes=codes)


def found(catalogue, text):
    """Sites' identifiers, best first."""
    rows = catalogue.best_first(catalogue.find(Filter(text=text)), text)
    return [catalogue.site_of(int(row)).id for row in rows]


@pytest.mark.parametrize(("hindi", "english"), PLACES)
def test_a_place_is_found_in_either_script(hindi, english):
    catalogue = city(site("hi", hindi, ""), site("en", "", english), site("other", "झकरकटी", "Zoo Tower"))
    assert set(found(catalogue, english)) == {"hi", "en"}
    assert found(catalogue, english)[0] == "en"
    assert set(found(catalogue, hindi)) == {"hi", "en"}
    assert found(catalogue, hindi)[0] == "hi"


def demo_names():
    given = json.loads(DEMO.read_text(encoding="utf-8"))
    local = [name for kind in given["localities"].values() for name in kind]
    return [(name["hi"], name["en"]) for name in (*given["thanas"], *local)]


# These are told in other words, not spelt otherwise.
TRANSLATED = {"Officers Colony", "Industrial Estate"}


@pytest.mark.parametrize(("hindi", "english"), [each for each in demo_names() if each[1] not in TRANSLATED])
def test_the_demo_s_places_sound_like_their_english_names(hindi, english):
    assert found(city(site("hi", hindi, "")), english) == ["hi"]
    assert found(city(site("en", "", english)), hindi) == ["en"]


@pytest.mark.parametrize(
    "typed",
    ["Sasni Gate", "sasni gate", "saasni", "Sasnigate", "sasni gat", "sasn", "सासनी गेट", "सासनीगेट", "ससनी"],
)
def test_sasni_gate_is_found_however_it_is_typed(typed):
    assert found(city(site("hi", "सासनी गेट", ""), site("x", "कोतवाली नगर", "Kotwali")), typed) == ["hi"]


@pytest.mark.parametrize("typed", ["gandhi", "Sasaram", "sonia", "मथुरा", "snt", "पुराना"])
def test_other_names_are_not_taken_for_it(typed):
    assert found(city(site("hi", "सासनी गेट", "Sasni Gate")), typed) == []


def test_the_number_itself_comes_first_then_names_then_what_is_elsewhere_then_sounds():
    sites = (
        site("sounds", "सासनी", ""),
        site("owner", "दुकान", "Shop", owner="Sasni Traders"),
        site("thana", "बैंक", "Bank", thana="t1"),
        site("inside", "नया", "Newsasni"),
        site("word", "बड़ा", "Old Sasni"),
        site("begins", "छोटा", "Sasni Mill"),
    )
    assert found(city(*sites), "sasni") == ["begins", "word", "inside", "owner", "thana", "sounds"]
    numbered = city(site("a", "", "Tower 1103"), site("b", "", "Shop"), site("c", "", "Hall"))
    assert found(numbered, "1103") == ["c", "a"]
    assert found(numbered, "११०३") == ["c", "a"]
    assert found(numbered, "110") == ["a", "b", "c"]


def numbers(catalogue, text):
    """Call-up numbers, best first."""
    rows = catalogue.best_first(catalogue.find(Filter(text=text)), text)
    return [catalogue.camera(int(row)).number for row in rows]


SAID = ["0118", "camera 118", "cam 118", "Cam. 118", "कैमरा 118", "कैमरा नं० ११८", "no. 118", "नं 118", "CAM118"]
SAID += ["c118", "Camera No. 0118", "नंबर ११८", "#118", "C-118"]


@pytest.mark.parametrize("typed", SAID)
def test_a_number_is_found_as_people_say_it(typed):
    catalogue = from_values(
        [site("a", "", "Gate"), site("b", "", "Camera Shop 118 Feet Road")],
        [
            Camera(f"c{number}", number, Name("", ""), key, Placement.ENTRY, 27, 78)
            for key, number in (("a", 18), ("a", 118), ("a", 1180), ("b", 700))
        ],
    )
    assert numbers(catalogue, typed)[0] == 118


def test_a_number_of_thousands_is_found_with_its_comma_and_a_name_with_a_number_stays_a_name():
    catalogue = from_values(
        [site("a", "", "Gate"), site("b", "", "Wine Shop 2")],
        [
            Camera(f"c{number}", number, Name("", ""), key, Placement.ENTRY, 27, 78)
            for key, number in (("a", 2), ("a", 1182), ("b", 700))
        ],
    )
    assert numbers(catalogue, "1,182")[0] == 1182
    assert numbers(catalogue, "wine shop 2") == [700]
    assert numbers(catalogue, "camera 9") == []


def test_every_word_must_fit():
    catalogue = city(site("a", "", "Canara Bank", thana="t1"), site("b", "", "Canara Bank", thana="t2"))
    assert found(catalogue, "canara sasni") == ["a"]
    assert found(catalogue, "kwarsi bank") == ["b"]
    assert found(catalogue, "canara hospital") == []


@pytest.mark.parametrize(
    "typed",
    ["9876543210", "+91 98765 43210", "098765-43210", "98765", "43210", "919876543210", "९८७६५ ४३२१०"],
)
@pytest.mark.parametrize(
    "kept", ["+919876543210", "98765 43210", "0 98765-43210", "0571-2400123, +91 98765 43210"]
)
def test_a_telephone_is_found_however_it_is_written(typed, kept):
    catalogue = city(site("a", "", "Shop", phone=kept), site("b", "", "Shop", phone="+919000000001"))
    assert found(catalogue, typed) == ["a"]


def test_few_digits_are_a_number_and_no_telephone():
    catalogue = city(site("a", "", "Shop", phone="+919876543210"))
    assert found(catalogue, "987") == []
    assert found(catalogue, "shop 9876") == ["a"]


def test_two_numbers_of_one_cell_are_not_run_together():
    phones = Phones.of(["9876543210 / 9000000001", "", "9"])
    assert phones.having("987654").tolist() == [0]
    assert phones.having("32109000").tolist() == []
    assert Phones.of([]).having("1").tolist() == []


def test_a_sender_s_code_and_the_owner_are_found():
    catalogue = city(
        site("a", "", "School", owner="आशा ट्रेडर्स"), site("b", "", "School"), codes={"b": "UDISE 09120304501"}
    )
    assert found(catalogue, "asha") == ["a"]
    assert found(catalogue, "091203") == ["b"]
    assert found(catalogue, "udise") == ["b"]


def test_a_pasted_page_is_looked_at_in_its_first_words():
    catalogue = city(site("a", "", "Sasni"))
    assert found(catalogue, "sasni " * 5000) == ["a"]
    assert found(catalogue, " ".join(f"w{n}" for n in range(5000))) == []


def test_a_number_too_long_for_any_camera_is_not_found():
    assert found(city(site("a", "", "Shop")), "9" * 200) == []
    assert found(city(site("a", "", "Shop")), "9" * 5000) == []


def test_indexes_made_otherwise_than_before_are_not_mixed_with_those_that_are_kept(monkeypatch):
    monkeypatch.setattr(sounds, "spoken_words", dict)
    texts = Texts(
        *(["सासनी गेट", ""], ["Sasni Gate", "Main road"], ["विद्यालय"], ["School 2"]),
        *(["Asha"], ["0912"], ["+91 98765 43210"]),
    )
    parts = SearchIndex.of(texts, (), AREAS).parts
    plain = {name: (part.dtype.str, part.tolist()) for name, part in sorted(parts.items())}
    made = hashlib.sha256(json.dumps(plain).encode()).hexdigest()[:16]
    # When this fails on purpose: raise _FORM in console/catalogue/kept.py, and write the new pair here.
    assert (kept._FORM, made) == (3, "23fa95504d4e7813")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=12), st.lists(st.text(max_size=12), min_size=1, max_size=3))
def test_any_text_at_all_can_be_kept_and_looked_for(typed, names):
    catalogue = city(*(site(f"s{n}", name, name, owner=name, phone=name) for n, name in enumerate(names)))
    rows = catalogue.find(Filter(text=typed))
    assert sorted(catalogue.best_first(rows, typed).tolist()) == rows.tolist()
    for n, name in enumerate(names):
        if words(name):
            assert f"s{n}" in found(catalogue, words(name)[0])
    assert typed_digits(typed) == "" or typed_digits(typed).isdecimal()


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text("abcdehiouyrstwvq कखगडढीाेौंस्", min_size=1, max_size=10), min_size=1, max_size=5))
def test_a_word_sounds_alike_alone_and_among_others(given_words):
    folded = [word for text in given_words for word in fold(text).split()]
    assert sounds.keys(folded) == [sounds.keys([word])[0] for word in folded]

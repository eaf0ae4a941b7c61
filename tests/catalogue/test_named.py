"""Areas and categories are found by their names, however they are spelt, run together or taken apart."""

import pytest

from console.catalogue.catalogue import Catalogue
from console.catalogue.load import from_values
from console.catalogue.named import CATEGORY, NAMED_AT_MOST
from console.catalogue.values import Area, Name

RING = (((78.0, 27.0), (78.1, 27.0), (78.1, 27.1), (78.0, 27.0)),)


def area(kind: str, hi: str, en: str) -> Area:
    return Area(f"{kind} {en or hi}", kind, Name(hi, en), "", RING)


AREAS = (
    Area("city", "city", Name("अलीगढ़", "Aligarh"), "", RING),
    area("zone", "मध्य क्षेत्र", "Central zone"),
    area("thana", "सासनी गेट", "Sasni Gate"),
    area("thana", "दिल्ली गेट", "Delhi Gate"),
    area("thana", "बन्नादेवी", "Bannadevi"),
    area("thana", "क्वार्सी", ""),
    area("thana", "", "Gandhi Park"),
    area("thana", "कोतवाली नगर", "Kotwali Nagar"),
    area("thana", "सिविल लाइन्स", "Civil Lines"),
    *(area("ward", f"वार्ड {n}", f"Ward {n}") for n in range(1, 13)),
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return from_values((), (), areas=AREAS)


def told(catalogue: Catalogue, text: str) -> list[str]:
    found = catalogue.named(text)
    every = {CATEGORY: catalogue.categories}
    names = [every.get(each.kind, catalogue.areas)[each.index].name for each in found]
    return [name.en or name.hi for name in names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sasni gate", "Sasni Gate"),
        ("Sasnigate", "Sasni Gate"),
        ("saasni get", "Sasni Gate"),
        ("सासनी गेट", "Sasni Gate"),
        ("सासनीगेट", "Sasni Gate"),
        ("gate sasni", "Sasni Gate"),
        ("sasni", "Sasni Gate"),
        ("thana sasni gate", "Sasni Gate"),
        ("थाना सासनी गेट", "Sasni Gate"),
        ("dehli gate", "Delhi Gate"),
        ("banna devi", "Bannadevi"),
        ("बन्ना देवी", "Bannadevi"),
        ("quarsi", "क्वार्सी"),
        ("kwarsi thana", "क्वार्सी"),
        ("गांधी पार्क", "Gandhi Park"),
        ("gandhipark", "Gandhi Park"),
        ("civillines", "Civil Lines"),
        ("sivil lain", "Civil Lines"),
        ("kotwali", "Kotwali Nagar"),
        ("कोतवाली", "Kotwali Nagar"),
        ("ward 3", "Ward 3"),
        ("वार्ड ३", "Ward 3"),
        ("central", "Central zone"),
        ("petrol pump", "Petrol pump"),
        ("पेट्रोल पंप", "Petrol pump"),
        ("sharab ki dukan", "Liquor shop"),
    ],
)
def test_what_is_meant_is_the_first_hit(catalogue: Catalogue, text: str, name: str) -> None:
    assert told(catalogue, text)[0] == name


def test_every_word_must_fit_one_name(catalogue: Catalogue) -> None:
    assert set(told(catalogue, "gate")) == {"Sasni Gate", "Delhi Gate"}
    assert told(catalogue, "sasni gate school") == []
    assert told(catalogue, "zzyzx") == []


def test_a_number_alone_is_a_camera_and_no_ward(catalogue: Catalogue) -> None:
    assert told(catalogue, "1") == told(catalogue, "11") == []
    assert told(catalogue, "ward 1")[:2] == ["Ward 1", "Ward 10"]
    # The word for what an area is names none of them.
    assert told(catalogue, "थाना") == []


def test_few_are_told_and_a_pasted_text_is_no_danger(catalogue: Catalogue) -> None:
    assert len(told(catalogue, "ward")) <= NAMED_AT_MOST
    assert told(catalogue, "") == told(catalogue, "s") == []
    assert told(catalogue, "sasni " + " ".join(f"word{n}x" for n in range(300))) == []
    # The city is all there is: narrowing to it would be nothing.
    assert "Aligarh" not in told(catalogue, "aligarh")

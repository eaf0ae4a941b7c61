"""Spellings that a reader takes for the same word are the same."""

import pytest

from console.catalogue.search import WordIndex
from console.catalogue.text import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("बाज़ार", "बाजार"),
        ("\u0958िला", "क\u093cिला"),  # composed and decomposed nukta
        ("पेट्रोल पम्प", "पेट्रोल पंप"),
        ("टैक्सी स्टैण्ड", "टैक्सी स्टैंड"),
        ("सेन्टर", "सेंटर"),
        ("चाँद", "चांद"),
        ("क्\u200dष", "क्ष"),
        ("सेक्टर २१", "सेक्टर 21"),
        ("St. MARY'S", "st mary s"),
        ("Ｆｕｌｌ", "full"),
    ],
)
def test_spellings_fold_together(one, other):
    assert words(one) == words(other)


def test_words_of_hindi_are_whole():
    assert words("शॉपिंग-कॉम्प्लेक्स, अर्द्धशासकीय।") == ["शॉपिंग", "कॉंप्लेक्स", "अर्द्धशासकीय"]
    assert words("अन्य जन्म") == ["अन्य", "जन्म"]


def test_folding_keeps_lines():
    assert fold("A b\nC\n\n").split("\n") == ["a b", "c", "", ""]


def test_a_word_is_found_inside_words_and_not_across_them():
    index = WordIndex(["Sasni Gate", "", "gateway", "line\nend", "Sasni Gate"])
    assert index.matching("gate").tolist() == [True, False, True, False, True]
    assert index.matching("igate").tolist() == [False] * 5
    assert index.matching("ate", start_only=True).tolist() == [False] * 5
    assert index.matching("end", start_only=True).tolist() == [False, False, False, True, False]
    assert WordIndex([]).matching("x").tolist() == []
    assert WordIndex(["", "।"]).matching("x").tolist() == [False, False]


def test_many_words_hit_at_once():
    texts = [f"word{number} tail" for number in range(500)]
    assert WordIndex(texts).matching("word").all()
    assert WordIndex(texts).matching("word49").sum() == 11

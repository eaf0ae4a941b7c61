"""Spellings that a reader takes for the same word are the same."""

import pytest

from console.catalogue.text import fold, words
from console.catalogue.word_index import Tier, WordIndex


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


def found(index, word, **how):
    return (index.tiers(word, **how) <= Tier.INSIDE).tolist()


def test_a_word_is_found_inside_words_and_not_across_them():
    index = WordIndex.of(["Sasni Gate", "", "gateway", "line\nend", "Sasni Gate"])
    assert found(index, "gate") == [True, False, True, False, True]
    assert found(index, "igate") == [False] * 5
    assert found(index, "ate", start_only=True) == [False] * 5
    assert found(index, "end", start_only=True) == [False, False, False, True, False]
    assert WordIndex.of([]).tiers("x").tolist() == []
    assert found(WordIndex.of(["", "।"]), "x") == [False, False]


def test_a_name_that_begins_so_is_better_than_a_word_and_that_better_than_its_inside():
    index = WordIndex.of(
        ["गेट सासनी", "", "नया गेट", "गेट", ""],
        ["Sasni Gate", "New Gate Road", "Segate", "Gate", "The Gateway"],
    )
    latin = [Tier.WORD, Tier.WORD, Tier.INSIDE, Tier.NAME_BEGINS, Tier.WORD_BEGINS]
    assert index.tiers("gate").tolist() == latin
    hindi = [Tier.NAME_BEGINS, Tier.SOUNDS, Tier.WORD, Tier.NAME_BEGINS]
    assert index.tiers("गेट").tolist()[:4] == hindi


def test_many_words_hit_at_once():
    texts = [f"word{number} tail" for number in range(500)]
    assert all(found(WordIndex.of(texts), "word"))
    assert sum(found(WordIndex.of(texts), "word49")) == 11

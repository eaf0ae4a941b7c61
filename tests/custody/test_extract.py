"""Extracts: they fit together without a database, and nothing can be changed in one unnoticed."""

from __future__ import annotations

import copy
import json
import random
import subprocess

import pytest

from console.custody.canonical import json_text
from console.custody.extract import (
    ExtractTooLong,
    NothingEntered,
    content_lines,
    extract_json,
    link_lines,
)
from console.custody.extract_check import ExtractDoesNotFit, Misfit, check_extract
from console.custody.values import Happening, What
from tests.custody.conftest import MINE, OTHER, Seat


def test_an_extract_begins_before_the_incident_and_ends_at_the_checkpoint(seat: Seat) -> None:
    seat.chain.append(Happening(What.STARTED, "A")).result(10)
    seat.chain.append(Happening(What.KEY_MADE, "A")).result(10)
    seat.fill(9, every=0)
    extract, checkpoint = seat.checkpoints.sealed_extract(MINE, "A")
    assert [link.number for link in extract.links] == list(range(2, 12))
    assert [link.number for link in extract.links if link.entry] == [3, 6, 9]
    assert (extract.count, extract.head) == (checkpoint.count, checkpoint.head) == seat.chain.head()
    assert extract.previous == seat.entries()[0].hash
    told = json.loads(json.dumps(extract_json(extract), ensure_ascii=False))
    check_extract(told)
    assert OTHER not in json.dumps(told), "of others only the hash is given away"


def test_an_extract_stops_where_it_is_told_to(seat: Seat) -> None:
    seat.fill(7, every=0)
    extract = seat.chain.extract(MINE, upto=5)
    assert extract.count == 5
    assert [e.number for e in extract.entries] == [1, 4]
    check_extract(extract_json(extract))


def test_what_is_not_there_or_too_long_is_refused(seat: Seat) -> None:
    seat.fill(7, every=0)
    with pytest.raises(NothingEntered):
        seat.chain.extract("unknown")
    with pytest.raises(ExtractTooLong) as long:
        seat.chain.extract(MINE, most=6)
    assert (long.value.links, long.value.most) == (7, 6)


def test_a_shell_redoes_the_lines(seat: Seat, tmp_path) -> None:
    seat.fill(6, every=0)
    extract = seat.chain.extract(MINE)
    (tmp_path / "custody.txt").write_text("".join(f"{line}\n" for line in link_lines(extract)))
    (tmp_path / "custody.jsonl").write_text("".join(f"{line}\n" for line in content_lines(extract)))
    script = """
    last=
    while read -r number previous content hash; do
        test -z "$last" || test "$previous" = "$last" || exit 3
        made=$(printf '%s\\n%s\\n' "$previous" "$content" | sha256sum) || exit 4
        test "${made%% *}" = "$hash" || exit 5
        last=$hash
    done < custody.txt
    while IFS= read -r line; do
        made=$(printf '%s' "$line" | sha256sum)
        grep -q " ${made%% *} " custody.txt || exit 6
    done < custody.jsonl
    echo "$last"
    """
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == extract.head


def _changes(told: dict, chance: random.Random):
    """Alterations of an extract, one at a time, each with a name."""
    links = told["links"]
    own = [n for n, link in enumerate(links) if "entry" in link]
    place, other = chance.sample(range(len(links)), 2)
    mine = chance.choice(own)

    def change(name, act):
        altered = copy.deepcopy(told)
        act(altered)
        return name, altered

    def flip(text: str) -> str:
        at = chance.randrange(len(text))
        return text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1 :]

    yield change("removed", lambda t: t["links"].pop(place))
    yield change("doubled", lambda t: t["links"].insert(place, copy.deepcopy(links[place])))
    yield change("swapped", lambda t: t["links"].__setitem__(place, links[other]))
    yield change("cut", lambda t: t["links"].pop())
    yield change(
        "content", lambda t: t["links"][place].update(content_sha256=flip(links[place]["content_sha256"]))
    )
    yield change("head", lambda t: t.update(head=flip(told["head"])))
    yield change("previous", lambda t: t.update(previous=flip(told["previous"])))
    yield change("count", lambda t: t.update(count=told["count"] + 1))
    yield change("who", lambda t: t["links"][mine]["entry"].update(who="somebody"))
    yield change("details", lambda t: t["links"][mine]["entry"]["details"].update(after="x"))
    yield change("left out", lambda t: t["links"][mine]["entry"].pop("why"))
    yield change("more", lambda t: t["links"][mine]["entry"].update(more="x"))
    yield change("half", lambda t: t["links"][mine]["entry"].update(who="\ud800"))
    yield change("seat", lambda t: t.update(seat="another"))
    yield change("incident", lambda t: t.update(incident="another"))
    yield change("all hidden", lambda t: [link.pop("entry", None) for link in t["links"]])
    yield change("no dict", lambda t: t["links"].__setitem__(place, "x"))
    yield change("true", lambda t: t["links"][0].update(number=True))
    yield change("format", lambda t: t.update(format="other"))


def test_no_alteration_of_an_extract_is_missed(seat: Seat) -> None:
    seat.chain.append(Happening(What.STARTED, "?")).result(10)
    seat.fill(12, every=0)
    told = json.loads(json_text(extract_json(seat.chain.extract(MINE))))
    check_extract(told)
    for seed in range(20):
        for name, altered in _changes(told, random.Random(seed)):
            if altered != told:
                with pytest.raises(ExtractDoesNotFit):
                    check_extract(altered)
                    pytest.fail(f"missed: {name}, seed {seed}")


@pytest.mark.parametrize("nothing", [None, [], {}, "x", 7, {"links": [], "format": "x"}])
def test_what_is_no_extract_is_refused(nothing: object) -> None:
    with pytest.raises(ExtractDoesNotFit) as found:
        check_extract(nothing)
    assert found.value.why is Misfit.NOT_AN_EXTRACT

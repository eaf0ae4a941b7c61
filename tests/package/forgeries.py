"""What somebody with the seat's own key may do to a package afterwards: the chain and the records do not fit.

Every forgery ends with all lists made anew and a sound signature by the right key, so that nothing but the
custody extract, its checkpoint and the package's own records can tell.
"""

from __future__ import annotations

import base64
import json
import random
import shutil
from pathlib import Path

from console.custody.canonical import json_text, link_hash, sha256_of
from console.package import forms
from tests.package.alterations import Alter
from tests.package.forged_lists import lists, parts
from tests.package.forger import Room
from tests.package.small_package import (
    DERIVED,
    ORIGINALS,
    SEAT,
    Seals,
    Told,
    path_of,
    reseal,
    story,
    write_checkpoint,
    write_custody,
    write_links,
    write_records,
)

Link = tuple[int, str, str | None]


def edit_one_form_of_the_extract(package: Path, room: Room, chance: random.Random) -> None:
    """A digit or a letter in custody.json, .jsonl or .txt."""
    file = package / chance.choice((forms.CUSTODY, forms.CUSTODY_LINES, forms.CUSTODY_CONTENT))
    text = file.read_text("utf-8")
    at = chance.choice([place for place, letter in enumerate(text) if letter.isalnum() and letter.isascii()])
    letter = "1" if text[at] != "1" else "2"
    file.write_text(text[:at] + letter + text[at + 1 :], "utf-8")
    reseal(package, room.ours)


def lines_of_the_extract(package: Path, room: Room, chance: random.Random) -> None:
    """A line of one form goes, comes twice, or changes places."""
    file = package / chance.choice((forms.CUSTODY, forms.CUSTODY_LINES, forms.CUSTODY_CONTENT))
    lines = file.read_text("utf-8").splitlines(keepends=True)
    before = list(lines)
    at = chance.randrange(len(lines) - 1)
    while lines == before:
        chance.choice(
            (
                lambda: lines.pop(at),
                lambda: lines.insert(at, lines[at]),
                lambda: lines.__setitem__(slice(at, at + 2), lines[at : at + 2][::-1]),
            )
        )()
    file.write_text("".join(lines), "utf-8")
    reseal(package, room.ours)


def relink(package: Path, room: Room, chance: random.Random) -> None:
    """All three forms are written anew from a changed chain; the checkpoint stays the old one."""
    text, signature = (
        (package / path).read_bytes() for path in (forms.CHECKPOINT, forms.CHECKPOINT_SIGNATURE)
    )
    previous, links = _links(package)
    chance.choice((_edit, _take_out, _cut, _put_in, _exchange, _renumber))(links, chance)
    write_links(package, room.ours, previous, links)
    (package / forms.CHECKPOINT).write_bytes(text)
    (package / forms.CHECKPOINT_SIGNATURE).write_bytes(signature)
    reseal(package, room.ours)


def holes_with_a_new_checkpoint(package: Path, room: Room, chance: random.Random) -> None:
    """Numbers are left out or out of order, or content is not that of its hash; the checkpoint is new."""
    previous, links = _links(package)
    chance.choice((_take_out_between, _exchange, _renumber, _lie))(links, chance)
    write_links(package, room.ours, previous, links)
    reseal(package, room.ours)


def _links(package: Path) -> tuple[str, list[Link]]:
    extract = json.loads((package / forms.CUSTODY).read_bytes())
    told = ((link["number"], link["content_sha256"], link.get("entry")) for link in extract["links"])
    return extract["previous"], [(n, h, None if e is None else json_text(e)) for n, h, e in told]


def _edit(links: list[Link], chance: random.Random) -> None:
    at = chance.choice([place for place, link in enumerate(links) if link[2] is not None])
    number, _, content = links[at]
    changed = (content or "").replace("R. Sharma", "S. Verma")
    links[at] = (number, sha256_of(changed), changed)


def _take_out(links: list[Link], chance: random.Random) -> None:
    del links[chance.randrange(len(links))]


def _take_out_between(links: list[Link], chance: random.Random) -> None:
    del links[chance.randrange(1, len(links) - 1)]


def _cut(links: list[Link], chance: random.Random) -> None:
    del links[chance.randrange(2, len(links)) :]


def _put_in(links: list[Link], chance: random.Random) -> None:
    at = chance.randrange(1, len(links))
    links.insert(at, (links[at][0], sha256_of(str(chance.random())), None))
    links[at + 1 :] = [(number + 1, content, shown) for number, content, shown in links[at + 1 :]]


def _exchange(links: list[Link], chance: random.Random) -> None:
    at = chance.randrange(len(links) - 1)
    links[at], links[at + 1] = links[at + 1], links[at]


def _renumber(links: list[Link], chance: random.Random) -> None:
    by = chance.choice((-1, 1, 10))
    links[:] = [(number + by, content, shown) for number, content, shown in links]


def _lie(links: list[Link], chance: random.Random) -> None:
    at = chance.choice([place for place, link in enumerate(links) if link[2] is not None])
    number, content, shown = links[at]
    links[at] = (number, content, (shown or "").replace("R. Sharma", "S. Verma"))


def head_of_the_extract(package: Path, room: Room, chance: random.Random) -> None:
    """custody.json says another count, head, seat, incident or beginning."""
    previous, links = _links(package)
    forged = chance.choice(
        (
            {"count": links[-1][0] + 1},
            {"head": "0" * 64},
            {"seat": "another"},
            {"incident": "another"},
            {"previous": "1" * 64},
            {"format": "another"},
        )
    )
    write_links(package, room.ours, previous, links, **forged)
    reseal(package, room.ours)


def checkpoint(package: Path, room: Room, chance: random.Random) -> None:
    """The checkpoint is of another count, head or seat, by another key, or its text was edited."""
    extract = json.loads((package / forms.CUSTODY).read_bytes())
    count, head = extract["count"], extract["head"]
    text = package / forms.CHECKPOINT
    chance.choice(
        (
            lambda: write_checkpoint(package, room.ours, count - 1, head),
            lambda: write_checkpoint(package, room.ours, count + 1, head),
            lambda: write_checkpoint(package, room.ours, count, sha256_of("another")),
            lambda: write_checkpoint(package, room.ours, count, head, seat="another"),
            lambda: write_checkpoint(package, room.forger, count, head),
            lambda: _sign_checkpoint(package, room.forger),
            lambda: text.write_bytes(text.read_bytes().replace(b"why export", b"why asked!"[:10])),
            lambda: shutil.copy(room.other_package / forms.CHECKPOINT, text),
        )
    )()
    reseal(package, room.ours)


def _sign_checkpoint(package: Path, by: Seals) -> None:
    signed = by.signer.sign_base64((package / forms.CHECKPOINT).read_bytes())
    (package / forms.CHECKPOINT_SIGNATURE).write_bytes(base64.b64decode(signed))


def exchange_a_clip(package: Path, room: Room, chance: random.Random) -> None:
    """Another clip with records and lists to fit: only the chain knows what was received."""
    originals, derived = dict(ORIGINALS), dict(DERIVED)
    if chance.random() < 0.5:
        one, other = sorted(originals)[:2]
        originals[one], originals[other] = originals[other], originals[one]
    else:
        some = chance.choice((originals, derived))
        name = chance.choice(sorted(some))
        some[name] = some[name] + chance.randbytes(5)
    _put(package, originals, derived)
    reseal(package, room.ours)


def exchange_and_tell_later(package: Path, room: Room, chance: random.Random) -> None:
    """The same, and an entry at the chain's end names the new clip: the first one that names it counts."""
    originals = dict(ORIGINALS)
    name = chance.choice(sorted(originals))
    told = story({**originals, **DERIVED})
    originals[name] = chance.randbytes(50)
    again = story({name: originals[name]})
    told += [each for each in again if each.what == "capture_ended"]
    _put(package, originals, DERIVED)
    write_custody(package, room.ours, told)
    reseal(package, room.ours)


def file_unknown_to_the_chain(package: Path, room: Room, chance: random.Random) -> None:
    """A clip that the chain never entered, or only as a broken seal or of another incident."""
    added = {"cam-0103.mp4": chance.randbytes(40)}
    told = story({**ORIGINALS, **DERIVED})
    what = chance.choice(("seal_broken", "deleted", ""))
    named = [each for each in story(added) if each.what == "capture_ended"]
    if what:
        told += [Told(what, details=each.details) for each in named]
    else:
        told += [Told(each.what, "", details=each.details) for each in named]
    _put(package, {**ORIGINALS, **added}, DERIVED)
    write_custody(package, room.ours, told)
    reseal(package, room.ours)


def _put(package: Path, originals: dict[str, bytes], derived: dict[str, bytes]) -> None:
    for files, place in ((originals, forms.ORIGINALS), (derived, forms.DERIVED)):
        for name, content in files.items():
            (package / path_of(place, name)).write_bytes(content)
    write_records(package, originals, derived)


def records(package: Path, room: Room, chance: random.Random) -> None:
    """incident.json or derived.json leave a file out, name one too many, or tell otherwise of one."""
    file = package / chance.choice((forms.INCIDENT, forms.DERIVED_LIST))
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = chance.choice(
        [place for place, line in enumerate(lines) if line.startswith("{") and '"sha512"' in line]
    )
    line = lines[at].rstrip(",\n")
    told = json.loads(line)
    chance.choice(
        (
            lambda: told.__setitem__("size", told["size"] + 1),
            lambda: told.__setitem__("sha256", sha256_of("x")),
            lambda: told.__setitem__("path", told["path"] + "x"),
            lambda: told.__setitem__("name", told["name"] + "x"),
            lambda: told.__setitem__("sha512", "0" * 128),
        )
    )()
    lines[at] = lines[at].replace(line, json_text(told))
    file.write_text("".join(lines), "utf-8")
    reseal(package, room.ours)


def leave_out_of_the_records(package: Path, room: Room, chance: random.Random) -> None:
    """A clip or a still lies there, and no record names it; or it is called what it is not."""
    originals, derived = dict(ORIGINALS), dict(DERIVED)
    some = chance.choice((originals, derived))
    some.pop(chance.choice(sorted(some)))
    write_records(package, originals, derived)
    reseal(package, room.ours)


def name_in_another_place(package: Path, room: Room, _chance: random.Random) -> None:
    """The line of a clip stands in incident.json, but not among its files."""
    file = package / forms.INCIDENT
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = next(place for place, line in enumerate(lines) if '"sha512"' in line)
    moved = lines.pop(at).rstrip(",\n")
    rest = "".join(lines).rstrip("\n")[:-1]
    file.write_text(f'{rest},"zzz":[\n{moved}\n]}}\n', "utf-8")
    reseal(package, room.ours)


def another_incident(package: Path, room: Room, _chance: random.Random) -> None:
    """incident.json is of another incident than the extract."""
    file = package / forms.INCIDENT
    file.write_bytes(file.read_bytes().replace(b'"id":"0192a3b4-incident"', b'"id":"0192a3b4-another"'))
    reseal(package, room.ours)


def first_entry_without_a_beginning(package: Path, room: Room, _chance: random.Random) -> None:
    """An extract that begins with entry 1 and names something before it."""
    links = [(n, sha256_of(c), c) for n, c in ((n, each.content(n)) for n, each in enumerate(_own(), 1))]
    write_links(package, room.ours, link_hash("0" * 64, "1" * 64), links)
    reseal(package, room.ours)


def _own() -> list[Told]:
    return [each for each in story({**ORIGINALS, **DERIVED}) if each.incident]


def entries_of_another_seat(package: Path, room: Room, chance: random.Random) -> None:
    """An entry shown whole is of another incident or another seat, or has another number within."""
    told = story({**ORIGINALS, **DERIVED})
    at = chance.choice([place for place, each in enumerate(told) if each.incident])
    chance.choice(
        (
            lambda: setattr(told[at], "incident", "0192a3b4-another"),
            lambda: setattr(told[at], "seat", SEAT + "2"),
            lambda: setattr(told[at], "number", 3),
        )
    )()
    write_custody(package, room.ours, told)
    reseal(package, room.ours)


WITH_KEY: tuple[Alter, ...] = (
    edit_one_form_of_the_extract,
    lines_of_the_extract,
    relink,
    holes_with_a_new_checkpoint,
    head_of_the_extract,
    checkpoint,
    exchange_a_clip,
    exchange_and_tell_later,
    file_unknown_to_the_chain,
    records,
    leave_out_of_the_records,
    name_in_another_place,
    another_incident,
    parts,
    lists,
    first_entry_without_a_beginning,
    entries_of_another_seat,
)

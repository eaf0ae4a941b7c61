"""What somebody without the seat's key may do to a package: seeded, and every one of them must be caught."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from console.package import forms
from tests.package.forger import Room
from tests.package.small_package import (
    DERIVED,
    ORIGINALS,
    Seals,
    put_certificates,
    reseal,
    story,
    write_custody,
    write_manifests,
)

Alter = Callable[[Path, Room, random.Random], None]


# One file's bytes


def flip_a_bit(package: Path, _room: Room, chance: random.Random) -> None:
    """One bit of any file."""
    file, content = _any(package, chance)
    at = chance.randrange(len(content))
    content[at] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def change_a_byte(package: Path, _room: Room, chance: random.Random) -> None:
    """One byte of any file."""
    file, content = _any(package, chance)
    at = chance.randrange(len(content))
    content[at] = (content[at] + chance.randrange(1, 256)) % 256
    file.write_bytes(content)


def cut_off(package: Path, _room: Room, chance: random.Random) -> None:
    """A file becomes shorter, or empty."""
    file, content = _any(package, chance)
    file.write_bytes(content[: chance.choice((0, len(content) - 1, chance.randrange(len(content))))])


def append(package: Path, _room: Room, chance: random.Random) -> None:
    """Something is put behind a file's end."""
    file, content = _any(package, chance)
    file.write_bytes(content + chance.choice((b"\0", b"\n", b" ", b"\n\n", chance.randbytes(9))))


def insert_or_leave_out(package: Path, _room: Room, chance: random.Random) -> None:
    """A byte more or less in the middle."""
    file, content = _any(package, chance)
    at = chance.randrange(len(content))
    if chance.random() < 0.5:
        content.insert(at, chance.randrange(256))
    else:
        del content[at]
    file.write_bytes(content)


def _any(package: Path, chance: random.Random) -> tuple[Path, bytearray]:
    file = chance.choice(_files(package))
    return file, bytearray(file.read_bytes())


def _files(package: Path) -> list[Path]:
    return sorted(path for path in package.rglob("*") if path.is_file())


# The set of files


def remove(package: Path, _room: Room, chance: random.Random) -> None:
    """A file goes."""
    chance.choice(_files(package)).unlink()


def add(package: Path, _room: Room, chance: random.Random) -> None:
    """A file comes."""
    place = chance.choice(
        ("", "data/", "data/originals/", "data/derived/", "data/documents/", "certificates/", "x/")
    )
    name = chance.choice(("note.txt", ".hidden", "cam-0103.mp4", "Thumbs.db", "a b.txt", "चित्र.jpg", "-n"))
    (package / place).mkdir(exist_ok=True)
    (package / place / name).write_bytes(chance.randbytes(chance.randrange(30)))


def add_what_is_no_file(package: Path, _room: Room, chance: random.Random) -> None:
    """An empty folder, a link or a pipe comes."""
    place = package / chance.choice(("", "data", "data/originals", "certificates"))
    chance.choice(
        (
            lambda: (place / "empty").mkdir(),
            lambda: (place / "link.mp4").symlink_to("/etc/hostname"),
            lambda: (place / "linked").symlink_to(package / "data", target_is_directory=True),
            lambda: os.mkfifo(place / "pipe"),
        )
    )()


def replace_by_link(package: Path, _room: Room, chance: random.Random) -> None:
    """A file lies elsewhere, with a link in its place."""
    file = chance.choice(_files(package))
    elsewhere = package.parent / f"elsewhere-{chance.randrange(10**9)}"
    shutil.move(file, elsewhere)
    file.symlink_to(elsewhere)


def rename(package: Path, _room: Room, chance: random.Random) -> None:
    """A file is called otherwise, perhaps only by the case of its letters, or lies elsewhere."""
    file = chance.choice(_files(package))
    names = [file.with_name(name) for name in ("x" + file.name, file.name.upper(), file.name.swapcase())]
    names.append(package / "data" / ("moved-" + file.name))
    file.rename(chance.choice([name for name in names if name != file]))


def copy_beside(package: Path, _room: Room, chance: random.Random) -> None:
    """A file is there twice."""
    file = chance.choice(_files(package))
    shutil.copy(file, file.with_name(chance.choice(("copy-of-" + file.name, file.name + ".bak"))))


def swap(package: Path, _room: Room, chance: random.Random) -> None:
    """Two files change places, most often two clips."""
    clips = sorted((package / "data" / "originals").iterdir())
    one, other = clips[:2] if chance.random() < 0.5 else chance.sample(_files(package), 2)
    first, second = one.read_bytes(), other.read_bytes()
    assert first != second
    one.write_bytes(second)
    other.write_bytes(first)


def from_another_package(package: Path, room: Room, chance: random.Random) -> None:
    """A file of the same name out of another sound package of the centre's."""
    names = [
        path
        for path in (file.relative_to(package) for file in _files(package))
        if (room.other_package / path).is_file()
        and (room.other_package / path).read_bytes() != (package / path).read_bytes()
    ]
    path = chance.choice(names)
    shutil.copy(room.other_package / path, package / path)


# The lists


def edit_a_list(package: Path, _room: Room, chance: random.Random) -> None:
    """A line of a manifest goes, comes twice, is another's, or is written in capitals."""
    file = package / chance.choice((forms.MANIFEST_SHA256, forms.MANIFEST_SHA512, forms.TAG_MANIFEST))
    lines = file.read_text().splitlines(keepends=True)
    at = chance.randrange(len(lines))
    chance.choice(
        (
            lambda: lines.pop(at),
            lambda: lines.append(lines[at]),
            lambda: lines.__setitem__(at, lines[at].upper()),
            lambda: lines.reverse(),
            lambda: lines.append(f"{'0' * 64}  data/not-there.mp4\n"),
        )
    )()
    file.write_text("".join(lines))


def change_with_lists(package: Path, _room: Room, chance: random.Random) -> None:
    """A file changes and every list is made to fit; only the signature cannot be."""
    chance.choice((flip_a_bit_of_data, remove_data, add_data))(package, chance)
    write_manifests(package)


def flip_a_bit_of_data(package: Path, chance: random.Random) -> None:
    """One bit below data/."""
    file = chance.choice(_files(package / "data"))
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def remove_data(package: Path, chance: random.Random) -> None:
    """A clip goes."""
    chance.choice(_files(package / "data" / "originals")).unlink()


def add_data(package: Path, chance: random.Random) -> None:
    """A clip comes."""
    (package / forms.ORIGINALS / "added.mp4").write_bytes(chance.randbytes(20))


def fit_one_list(package: Path, _room: Room, chance: random.Random) -> None:
    """A clip changes, and only its own line is made to fit."""
    file = chance.choice(_files(package / "data" / "originals"))
    before, after = file.read_bytes(), file.read_bytes() + b"!"
    file.write_bytes(after)
    for manifest, algorithm in ((forms.MANIFEST_SHA256, "sha256"), (forms.MANIFEST_SHA512, "sha512")):
        text = (package / manifest).read_text()
        old, new = (hashlib.new(algorithm, content).hexdigest() for content in (before, after))
        (package / manifest).write_text(text.replace(old, new))


# The seal


def seal_by_another_root(package: Path, room: Room, chance: random.Random) -> None:
    """Everything made anew under a forger's root, perhaps of the centre's name, his root or ours within."""
    by = chance.choice((room.forger, room.namesake))
    if chance.random() < 0.7:
        flip_a_bit_of_evidence(package, chance)
    write_custody(package, by, story({**ORIGINALS, **DERIVED}))
    put_certificates(package, by)
    if chance.random() < 0.5:
        put_certificates(package, Seals(room.ours.root, by.root_key, by.seat, by.seat_key))
    reseal(package, by)


def flip_a_bit_of_evidence(package: Path, chance: random.Random) -> None:
    """One bit of a clip."""
    file = chance.choice(_files(package / "data" / "originals"))
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def sign_with_another_key(package: Path, room: Room, chance: random.Random) -> None:
    """The forger's signature beside the centre's certificates."""
    content = (package / forms.TAG_MANIFEST).read_bytes()
    signer = chance.choice((room.forger, room.namesake)).signer
    (package / forms.SIGNATURE).write_bytes(signer.sign_cms(content))


def seal_with_unfit_certificate(package: Path, room: Room, chance: random.Random) -> None:
    """The right root is above, but the certificate has expired, is not for this, or is not right below."""
    by = room.unfit[chance.choice(sorted(room.unfit))]
    write_custody(package, by, story({**ORIGINALS, **DERIVED}))
    put_certificates(package, by)
    reseal(package, by)


def exchange_the_signature(package: Path, room: Room, chance: random.Random) -> None:
    """A sound signature of the seat's over something else."""
    content = chance.choice(
        (
            b"",
            (package / forms.MANIFEST_SHA256).read_bytes(),
            (room.other_package / forms.TAG_MANIFEST).read_bytes(),
        )
    )
    (package / forms.SIGNATURE).write_bytes(room.ours.signer.sign_cms(content))


WITHOUT_KEY: tuple[Alter, ...] = (
    flip_a_bit,
    change_a_byte,
    cut_off,
    append,
    insert_or_leave_out,
    remove,
    add,
    add_what_is_no_file,
    replace_by_link,
    rename,
    copy_beside,
    swap,
    from_another_package,
    edit_a_list,
    change_with_lists,
    fit_one_list,
    seal_by_another_root,
    sign_with_another_key,
    seal_with_unfit_certificate,
    exchange_the_signature,
)

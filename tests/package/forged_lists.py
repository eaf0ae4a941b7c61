"""Lists and parts of a package that somebody with the seat's own key has changed and signed again."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from console.custody.canonical import sha256_of
from console.package import forms
from tests.package.forger import Room
from tests.package.small_package import Seals, reseal


def parts(package: Path, room: Room, chance: random.Random) -> None:
    """A document goes, or something comes that has no place in a package; the lists are made to fit."""
    chance.choice(
        (
            lambda: (package / chance.choice(forms.DOCUMENTS)).unlink(),
            lambda: (package / forms.SOURCE).unlink(),
            lambda: (package / forms.VERIFY).unlink(),
            lambda: (package / "data" / "more.json").write_text("{}"),
            lambda: (package / "data" / "documents" / "more.pdf").write_text("%PDF"),
            lambda: (package / "data" / "empty").mkdir(),
        )
    )()
    reseal(package, room.ours)


def lists(package: Path, room: Room, chance: random.Random) -> None:
    """The manifests differ from each other or from what lies there, under a sound signature."""
    file = package / chance.choice((forms.MANIFEST_SHA256, forms.MANIFEST_SHA512))
    lines = file.read_text().splitlines(keepends=True)
    at = chance.randrange(len(lines))
    digest, _, path = lines[at].partition("  ")
    change: Callable[[], object] = chance.choice(
        (
            lambda: lines.pop(at),
            lambda: lines.__setitem__(at, f"{digest[::-1]}  {path}"),
            lambda: lines.__setitem__(at, f"{digest.upper()}  {path}"),
            lambda: lines.__setitem__(at, f"{digest} *{path}"),
            lambda: lines.append(lines[at]),
        )
    )
    change()
    file.write_text("".join(lines))
    _reseal_tags(package, room.ours, file)


def _reseal_tags(package: Path, by: Seals, changed: Path) -> None:
    """The tag manifest and the signature anew, but the manifests as they are."""
    tags = package / forms.TAG_MANIFEST
    path = changed.relative_to(package).as_posix()
    kept = [line for line in tags.read_text().splitlines(keepends=True) if not line.endswith(f"  {path}\n")]
    kept.append(f"{sha256_of(changed.read_text())}  {path}\n")
    tags.write_text("".join(sorted(kept, key=lambda line: line[66:])))
    (package / forms.SIGNATURE).write_bytes(by.signer.sign_cms(tags.read_bytes()))

"""The manifests of a package: read strictly, compared with what lies there, and every file hashed once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from console.package import forms
from console.package.hashing import Hasher
from console.package.verify_tree import Tree, unreadable
from console.package.verify_values import DoesNotHold, FindingKind, VerificationStopped

_LINE = r"([0-9a-f]{%d})  ([A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*)"
_LINE_256, _LINE_512 = re.compile(_LINE % 64), re.compile(_LINE % 128)

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Lists:
    """What the three manifests say: hashes in hex by path."""

    tags: dict[str, str]
    sha256: dict[str, str]
    sha512: dict[str, str]


def sealed_lists(tree: Tree, tag_manifest: bytes) -> Lists:
    """The manifests under a tag manifest whose signature holds; raises DoesNotHold.

    The manifests are parsed from the very bytes that were hashed.
    """
    tags = _parse(forms.TAG_MANIFEST, tag_manifest, _LINE_256)
    there = {path for path in tree.sizes if not path.startswith(forms.PAYLOAD)}
    _compare(tags, there - forms.UNLISTED, forms.TAG_MANIFEST)
    for path, digest in sorted(tags.items()):
        sealed(tree, path, digest)
    sha256 = _manifest(tree, forms.MANIFEST_SHA256, tags, _LINE_256)
    sha512 = _manifest(tree, forms.MANIFEST_SHA512, tags, _LINE_512)
    if sha256.keys() != sha512.keys():
        raise DoesNotHold(FindingKind.LISTS_DIFFER, min(sha256.keys() ^ sha512.keys()))
    payload = {path for path in tree.sizes if path.startswith(forms.PAYLOAD)}
    _compare(sha256, payload, forms.MANIFEST_SHA256)
    return Lists(tags, sha256, sha512)


def sealed(tree: Tree, path: str, sha256: str) -> bytes:
    """A small file whole, once its SHA-256 is the one expected."""
    content = tree.read(path)
    found = hashlib.sha256(content).hexdigest()
    if found != sha256:
        raise DoesNotHold(FindingKind.CHANGED, path, found)
    return content


def check_payload(tree: Tree, lists: Lists, progress: Progress | None, cancelled: Cancelled | None) -> None:
    """Read every file below data/ once and compare both of its hashes; memory does not grow with size."""
    whole = sum(tree.sizes[path] for path in lists.sha256) or 1
    done = 0

    def tick(read: int) -> None:
        nonlocal done
        done += read
        if cancelled is not None and cancelled():
            raise VerificationStopped
        if progress is not None:
            progress(min(done / whole, 1.0))

    with Hasher() as hasher:
        for path in sorted(lists.sha256):
            try:
                with tree.open(path) as file:
                    found = hasher.read(file, tick)
            except OSError as error:
                raise unreadable(error, path) from error
            if found.sha256 != lists.sha256[path] or found.sha512 != lists.sha512[path]:
                raise DoesNotHold(FindingKind.CHANGED, path, found.sha256)


def _manifest(tree: Tree, path: str, tags: dict[str, str], form: re.Pattern[str]) -> dict[str, str]:
    return _parse(path, sealed(tree, path, tags[path]), form)


def _parse(path: str, content: bytes, form: re.Pattern[str]) -> dict[str, str]:
    """Hashes by path. Every line has the one form, so that `sha256sum -c` reads it in the same way."""
    text = content.decode("ascii", "replace")
    if not text.endswith("\n"):
        raise DoesNotHold(FindingKind.LIST_MALFORMED, path, str(text.count("\n") + 1))
    listed: dict[str, str] = {}
    for number, line in enumerate(text[:-1].split("\n"), 1):
        fits = form.fullmatch(line)
        if fits is None or fits[2] in listed:
            raise DoesNotHold(FindingKind.LIST_MALFORMED, path, str(number))
        listed[fits[2]] = fits[1]
    return listed


def _compare(listed: dict[str, str], there: set[str], manifest: str) -> None:
    if added := sorted(there - listed.keys()):
        raise DoesNotHold(FindingKind.ADDED, added[0], manifest)
    if gone := sorted(listed.keys() - there):
        raise DoesNotHold(FindingKind.MISSING, gone[0], manifest)

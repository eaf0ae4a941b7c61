"""The files of evidence in a package: named by its records, and entered in the custody chain as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from console.package import forms
from console.package.verify_custody import Custody
from console.package.verify_json import parsed
from console.package.verify_lists import Lists
from console.package.verify_tree import Tree
from console.package.verify_values import DoesNotHold, FindingKind


@dataclass(frozen=True, slots=True)
class Named:
    """What the package's own records say it is, and how many files of each kind there are."""

    package: str
    centre: str
    originals: int
    derived: int


def check_files(tree: Tree, lists: Lists, custody: Custody) -> Named:
    """See that the records name exactly the files, and the chain every one of them. Raises DoesNotHold."""
    incident = _mapping(parsed(tree, lists, forms.INCIDENT), forms.INCIDENT)
    derived = _mapping(parsed(tree, lists, forms.DERIVED_LIST), forms.DERIVED_LIST)
    package = _mapping(incident.get("package"), forms.INCIDENT)
    if _mapping(incident.get("incident"), forms.INCIDENT).get("id") != custody.incident:
        raise DoesNotHold(FindingKind.NAMED_OTHERWISE, forms.INCIDENT, "incident")
    if package.get("seat") != custody.seat:
        raise DoesNotHold(FindingKind.NAMED_OTHERWISE, forms.INCIDENT, "seat")
    counts = [
        _check_list(tree, lists, custody, listed, path, folder)
        for listed, path, folder in (
            (incident, forms.INCIDENT, forms.ORIGINALS),
            (derived, forms.DERIVED_LIST, forms.DERIVED),
        )
    ]
    if unknown := [path for path in lists.sha256 if not _has_a_place(path)]:
        raise DoesNotHold(FindingKind.NOT_NAMED, min(unknown))
    return Named(str(package.get("name", "")), str(package.get("centre", "")), counts[0], counts[1])


def _has_a_place(path: str) -> bool:
    return path.startswith((forms.ORIGINALS, forms.DERIVED)) or path in forms.NEEDED_PAYLOAD


def _check_list(
    tree: Tree, lists: Lists, custody: Custody, told: dict[str, Any], record: str, folder: str
) -> int:
    """One record's files against the manifest and the chain; how many there are."""
    files = told.get("files")
    if not isinstance(files, list):
        raise DoesNotHold(FindingKind.MALFORMED, record)
    named: set[str] = set()
    for file in files:
        path = _mapping(file, record).get("path")
        if not isinstance(path, str) or not path.startswith(folder) or path in named:
            raise DoesNotHold(FindingKind.NAMED_OTHERWISE, record, str(path)[:200])
        named.add(path)
        _check_file(tree, lists, custody, file, path)
    if left := {path for path in lists.sha256 if path.startswith(folder)} - named:
        raise DoesNotHold(FindingKind.NOT_NAMED, min(left), record)
    return len(named)


def _check_file(tree: Tree, lists: Lists, custody: Custody, file: dict[str, Any], path: str) -> None:
    told = (file.get("sha256"), file.get("size"))
    if path not in lists.sha256 or told != (lists.sha256[path], tree.sizes[path]):
        raise DoesNotHold(FindingKind.NAMED_OTHERWISE, path, str(told[0])[:64])
    if "sha512" in file and file["sha512"] != lists.sha512[path]:
        raise DoesNotHold(FindingKind.NAMED_OTHERWISE, path, str(file["sha512"])[:128])
    if custody.files.get(str(file.get("name"))) != told:
        raise DoesNotHold(FindingKind.NOT_IN_CUSTODY, path, str(told[0])[:64])


def _mapping(value: object, path: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise DoesNotHold(FindingKind.MALFORMED, path)
    return value

"""Reads the categories, which are data: one file that a city can edit."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

from console.catalogue.values import Category, CategoryGroup, Name

# What a site is shown as when its category is not in the file (any more).
FALLBACK = "other"
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")


class CategoriesWrong(Exception):
    """The file of categories cannot be used; `where` names the entry and `what` says what is amiss."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")
        self.where = where
        self.what = what


def shipped() -> tuple[tuple[CategoryGroup, ...], tuple[Category, ...]]:
    """The groups and categories that come with the console."""
    return parse(resources.files("resources").joinpath("categories.json").read_text(encoding="utf-8"))


def parse(text: str) -> tuple[tuple[CategoryGroup, ...], tuple[Category, ...]]:
    """Groups and categories from JSON, in the file's order. Raises CategoriesWrong."""
    try:
        entries = json.loads(text)["groups"]
    except (ValueError, KeyError, TypeError) as error:
        raise CategoriesWrong("groups", str(error)) from error
    groups: list[CategoryGroup] = []
    categories: list[Category] = []
    for entry in entries:
        group = _group(entry)
        groups.append(group)
        categories.extend(_category(item, group.code) for item in entry.get("categories", ()))
    _check(groups, categories)
    return tuple(groups), tuple(categories)


def _group(entry: Any) -> CategoryGroup:
    code = _text(entry, "code", "group")
    return CategoryGroup(code, _name(entry, "name", code), _name(entry, "department", code))


def _category(entry: Any, group: str) -> Category:
    code = _text(entry, "code", group)
    colour = _text(entry, "colour", code)
    if not _COLOUR.match(colour):
        raise CategoriesWrong(code, f"colour {colour!r} is not #rrggbb")
    return Category(code, group, _name(entry, "name", code), _text(entry, "icon", code), colour)


def _name(entry: Any, key: str, where: str) -> Name:
    value = entry.get(key)
    return Name(_text(value, "hi", f"{where}.{key}"), _text(value, "en", f"{where}.{key}"))


def _text(entry: Any, key: str, where: str) -> str:
    value = entry.get(key) if isinstance(entry, dict) else None
    if not isinstance(value, str) or not value:
        raise CategoriesWrong(where, f"{key} is missing")
    return value


def _check(groups: list[CategoryGroup], categories: list[Category]) -> None:
    codes = [category.code for category in categories]
    for twice in {code for code in codes if codes.count(code) > 1}:
        raise CategoriesWrong(twice, "stands twice")
    if FALLBACK not in codes:
        raise CategoriesWrong(FALLBACK, "is missing; sites of unknown categories need it")
    # Rows hold the category as one byte.
    if len(codes) > 255 or len(groups) > 255:
        raise CategoriesWrong("groups", "more than 255")

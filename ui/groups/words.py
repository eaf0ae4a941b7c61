"""Saved groups in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.catalogue.catalogue import Catalogue
from console.groups.members import Members
from console.groups.values import CAMERAS_AT_MOST, GroupKind, Route, SavedGroup, SmartFilter
from ui.incidents.words import language
from ui.views.words import cameras_words, sharing_words
from widgets.words import count_words, health_words, ownership_words

translate = QCoreApplication.translate
ICONS = {
    GroupKind.FIXED: "mdi6.cctv",
    GroupKind.SMART: "mdi6.filter-outline",
    GroupKind.ROUTE: "mdi6.map-marker-path",
}
# More names than these say less than their number does.
_NAMES_AT_MOST = 3


def kind_words(kind: GroupKind) -> str:
    """What sort of group it is."""
    return {
        GroupKind.FIXED: translate("Groups", "Chosen cameras"),
        GroupKind.SMART: translate("Groups", "Filter that stays alive"),
        GroupKind.ROUTE: translate("Groups", "Route"),
    }[kind]


def group_words(group: SavedGroup, found: Members, operator: str) -> str:
    """Kind, number of cameras, what is gone, and whose it is."""
    parts = [kind_words(group.kind), cameras_words(len(found.rows))]
    if found.missing:
        parts.append(translate("Groups", "{count} no longer there").format(count=found.missing))
    if found.areas_gone:
        parts.append(translate("Groups", "areas no longer there: {count}").format(count=found.areas_gone))
    return " · ".join((*parts, sharing_words(group, operator)))


def holds_words(group: SavedGroup, catalogue: Catalogue) -> str:
    """What a group holds, in a sentence of its parts."""
    if isinstance(group.holds, SmartFilter):
        return smart_words(group.holds, catalogue)
    if isinstance(group.holds, Route):
        return route_words(group.holds)
    return translate("Groups", "These cameras, in this order, whatever happens around them.")


def route_words(route: Route) -> str:
    """How broad it is, and what that means."""
    words = translate(
        "Groups", "Every camera within {metres} m of the drawn line, in the order in which one passes it."
    )
    return words.format(metres=count_words(round(route.width_m / 2)))


def smart_words(smart: SmartFilter, catalogue: Catalogue) -> str:
    """What a filter asks for."""
    kinds = [each.name.text(language()) for each in catalogue.categories if each.code in smart.categories]
    places = [name.text(language()) for key, name in catalogue.area_names.items() if key in smart.areas]
    parts = [_names(kinds), _names(places)]
    if smart.ownership is not None:
        parts.append(ownership_words(smart.ownership))
    parts.append(_names([health_words(each) for each in sorted(smart.health)]))
    if smart.text:
        parts.append(translate("Groups", "“{text}”").format(text=smart.text))
    asked = [part for part in parts if part]
    return " · ".join(asked) if asked else translate("Groups", "Every camera of the city")


def too_many_words(count: int) -> str:
    """Why so many cameras are not kept one by one."""
    words = translate(
        "Groups",
        "A group keeps at most {most} chosen cameras; these are {count}. Choose fewer, or keep a filter.",
    )
    return words.format(most=count_words(CAMERAS_AT_MOST), count=count_words(count))


def _names(names: list[str]) -> str:
    if len(names) <= _NAMES_AT_MOST:
        return ", ".join(names)
    words = translate("Groups", "{names} and {n} more")
    return words.format(names=", ".join(names[:_NAMES_AT_MOST]), n=len(names) - _NAMES_AT_MOST)

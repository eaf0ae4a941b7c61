"""What is counted reads right for one: no operator meets “1 rows”, nor its like in Hindi."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from widgets.words import counted

TOOL = Path(__file__).parents[2] / "build_scripts" / "translate.py"
_COUNTED = re.compile(
    r"\{(?!all|most|promised|sent)\w+\} (?:\w+ )?"
    r"(areas|cameras|checkpoints|clips|entries|files|frames|incidents|packets|pages|pictures"
    r"|rows|sites|steps|tiles|times|windows)\b"
)
# Where one cannot be: limits, what only clusters and lists of several say, packages of several files.
_NEVER_ONE = frozenset(
    {
        "The file has {detail} areas; at most 5,000 can be taken at once.",
        "{count} tiles replay already; bring one of them back to live first.",
        "{count} windows with views are open; close one of them first.",
        "{count} incidents end with {asked}: give more of the identifier.",
        "Between this incident and now the custody chain has {links} entries, more than one package carries."
        " Tell the administrator.",
        "{files} files, {size} bytes, written and read back",
        "{count} files, {size}",
        "{count} cameras",
        "This computer shows {got} of {sent} pictures a second.",
    }
)
# The noun stands in the singular elsewhere in the same sentence, or the number is of another thing.
_OTHER_FORMS = {
    "Camera {camera} stood live on a screen {n} times, for {seen}. {span}": "once, for {seen}",
    "Reconnected {times} times in the last hour.": "Reconnected once in the last hour.",
    "Stopped {times} times in the last hour.": "Stopped once in the last hour.",
    "Every one of the {cameras} cameras was on a screen. {span}": "The camera was on a screen. {span}",
    "Nobody saw {unseen} of {cameras} cameras. {span}": "Nobody saw the camera. {span}",
    "Nobody saw 1 of {cameras} cameras. {span}": "Nobody saw the camera. {span}",
    "In the last minute {lost} of {all} pictures were lost.": "1 of {all} pictures was lost.",
    "In the last minute {late} of {all} pictures came late.": "1 of {all} pictures came late.",
    "Only {got} of {promised} pictures a second come.": "Only 1 of {promised} pictures a second comes.",
}


def texts() -> set[tuple[str, str]]:
    spec = importlib.util.spec_from_file_location("translate_tool", TOOL)
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    found: set[tuple[str, str]] = tool.strings_in_code()
    return found


def test_every_counted_noun_has_its_form_for_one() -> None:
    found = texts()
    assert len(found) > 1000
    without = []
    for context, text in sorted(found):
        if not _COUNTED.search(text) or text in _NEVER_ONE:
            continue
        others = {other for where, other in found if where == context and other != text}
        known = _OTHER_FORMS.get(text, "")
        if not any(known in other if known else _is_one_of(text, other) for other in others):
            without.append(f"{context}: {text}")
    assert without == []


def _is_one_of(many: str, other: str) -> bool:
    """Whether a text says the same of one: it begins alike, has a 1 there, and the noun's singular."""
    match = _COUNTED.search(many)
    assert match is not None
    before, noun = many[: match.start()], match[1]
    singular = {"entries": "entry"}.get(noun, noun.removesuffix("s"))
    return other.startswith(f"{before}1 ") and re.search(rf"\b{singular}\b", other) is not None


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (123456, "1,23,456 rows")]
)
def test_one_and_many(count: int, said: str) -> None:
    assert counted(count, "1 row", "{count} rows") == said

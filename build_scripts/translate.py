"""Keeps the translations in step with the code: updates `resources/i18n/*.ts`, or says what is missing.

    translate.py              update the .ts files, keep what is translated, merge resources/i18n/terms_*.tsv
    translate.py --terms F    merge the terms of F as well (English<TAB>Hindi, one a line)
    translate.py --check      exit 1 and say what is missing, unfinished, obsolete or malformed

A term is used wherever its English text stands, and goes before what stood there; as `Context|English` it is
used in that context only.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
HINDI = FOLDER / "safecity_hi.ts"
FOLDERS = ("ui", "widgets")
PLACEHOLDER = re.compile(r"\{[^}]*\}|%(?:n|L?\d)")
DEVANAGARI = re.compile("[\u0900-\u097f]")


def lupdate(target: Path) -> None:
    """Bring `target` in step with the strings in the code; obsolete ones are dropped."""
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if sys.platform == "win32" else "lupdate")
    files = sorted(str(path) for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))
    # No line numbers: a translation changes when its words change, not when code moves.
    options = ["-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic", "similartext"]
    options += ["-target-language", "hi_IN", "-source-language", "en_IN"]
    with tempfile.NamedTemporaryFile("w", suffix=".lst") as listing:
        listing.write("\n".join(files))
        listing.flush()
        command = [str(tool), *options, f"@{listing.name}", "-ts", str(target)]
        subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)


def read(path: Path) -> ET.ElementTree[ET.Element]:
    """A .ts file of ours."""
    return ET.parse(path)  # noqa: S314 - not from outside


def messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    """Every message with its context's name."""
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def source(message: ET.Element) -> str:
    """The English text."""
    return message.findtext("source", "")


def translations(message: ET.Element) -> list[str]:
    """The translated text, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    forms = [form.text or "" for form in translation.findall("numerusform")]
    return forms or [translation.text or ""]


def finished(message: ET.Element) -> bool:
    """Whether the translation is there and nobody marked it as unfinished."""
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None and all(translations(message))


def translate(message: ET.Element, forms: list[str]) -> None:
    """Put a translation in; one form serves for all plurals."""
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    plurals = translation.findall("numerusform")
    for at, plural in enumerate(plurals):
        plural.text = forms[min(at, len(forms) - 1)]
    if not plurals:
        translation.text = forms[0]


def read_terms(path: Path) -> dict[str, list[str]]:
    """English text → Hindi text (or its two plural forms). `\\n` stands for a line break, `#` a comment."""
    terms = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        english, *hindi = (part.strip().replace("\\n", "\n") for part in line.split("\t"))
        if not english or not hindi or not all(hindi):
            raise SystemExit(f"{path}:{number}: expected English<TAB>Hindi")
        terms[english] = hindi
    return terms


def update(more_terms: list[Path]) -> None:
    """Update the Hindi file in place."""
    known: dict[str, list[str]] = {}
    if HINDI.is_file():
        known = {source(m): translations(m) for _, m in messages(read(HINDI)) if finished(m)}
    terms: dict[str, list[str]] = {}
    for path in [*sorted(FOLDER.glob("terms_*.tsv")), *more_terms]:
        terms |= read_terms(path)
    FOLDER.mkdir(parents=True, exist_ok=True)
    lupdate(HINDI)
    tree = read(HINDI)
    counts = [0, 0]
    for context, message in messages(tree):
        text = source(message)
        term = terms.get(f"{context}|{text.strip()}") or terms.get(text.strip())
        if term:
            translate(message, [_with_ends_of(text, form) for form in term])
        elif not finished(message) and text in known:
            translate(message, known[text])
        counts[finished(message)] += 1
    write(tree, HINDI)
    print(f"{HINDI.relative_to(ROOT)}: {counts[True]} strings translated, {counts[False]} not")


def _with_ends_of(text: str, form: str) -> str:
    """A translation with the blanks that its English text begins or ends with: a list of terms has none."""
    begin, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return text[:begin] + form + text[end:]


def write(tree: ET.ElementTree[ET.Element], path: Path) -> None:
    """Write a .ts file as Qt's tools lay it out."""
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def check() -> list[str]:
    """What is wrong, one line each; empty when the translations are complete."""
    if not HINDI.is_file():
        return [f"{HINDI} is missing"]
    kept = {(context, source(m)): m for context, m in messages(read(HINDI))}
    with tempfile.TemporaryDirectory() as folder:
        fresh_file = Path(folder) / "fresh.ts"
        lupdate(fresh_file)
        fresh = {(context, source(m)) for context, m in messages(read(fresh_file))}
    problems = [f"not in the .ts: {context}: {text!r}" for context, text in sorted(fresh - kept.keys())]
    problems += [f"obsolete: {context}: {text!r}" for context, text in sorted(kept.keys() - fresh)]
    problems += [f"unfinished: {context}: {text!r}" for (context, text), m in kept.items() if not finished(m)]
    for (context, text), message in kept.items():
        if finished(message):
            problems += [f"{what}: {context}: {text!r}" for what in malformed(text, translations(message))]
    return problems + [f"not found by lupdate: {each}" for each in sorted(strings_in_code() - fresh)]


def malformed(text: str, forms: list[str]) -> Iterator[str]:
    """What is wrong with a translation that is there."""
    for form in forms:
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(text)):
            yield "other placeholders"
        if (form[:1].isspace(), form[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
            yield "other blanks at the ends"
        if "…" in text and "…" not in form:
            yield "ellipsis lost"
        words = re.findall(r"[A-Za-z]{3,}", PLACEHOLDER.sub("", text))
        if words and any(word.islower() for word in words) and not DEVANAGARI.search(form):
            yield "not Hindi"


def strings_in_code() -> set[tuple[str, str]]:
    """Every translatable string as Python's own parser sees it, to notice what lupdate overlooks."""
    found: set[tuple[str, str]] = set()
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            here = {
                each for each in _strings(ast.parse(text), "") if each[1] or "QT_TRANSLATE_NOOP" not in text
            }
            found |= {
                (context, words or f"a text in {path.name} that is no literal") for context, words in here
            }
    return found


def _strings(node: ast.AST, context: str) -> Iterator[tuple[str, str]]:
    """(context, text) of every call that translates; an empty text where it is not written out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _strings_of_call(child, context)
        yield from _strings(child, child.name if isinstance(child, ast.ClassDef) else context)


def _strings_of_call(call: ast.Call, context: str) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    texts = [_literal(each) for each in call.args]
    if name == "tr" and texts:
        yield context, texts[0]
    # A painter and a polygon translate too, but with numbers.
    elif name in ("translate", "QT_TRANSLATE_NOOP") and len(texts) >= 2 and texts[0]:
        yield texts[0], texts[1]


def _literal(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    parser.add_argument("--terms", action="append", type=Path, default=[], metavar="FILE")
    given = parser.parse_args()
    if not given.check:
        update(given.terms)
        return 0
    problems = check()
    print("\n".join(problems) or "Translations are complete.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

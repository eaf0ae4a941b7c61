"""The hash report, to be enclosed with a certificate: every file with size, SHA-256 and SHA-512."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from console.package.facts import FileHashes, PackageFacts
from ui.documents.edges import edges
from ui.documents.paper import Paper
from ui.documents.setting import Column
from ui.documents.speech import Speech
from ui.documents.type import BODY, TITLE
from ui.documents.words import fingerprint_lines
from widgets.words import count_words


def write_hash_report(
    facts: PackageFacts, hashes: Mapping[str, FileHashes], path: Path, says: Sequence[Speech]
) -> int:
    """Write the list in one table whose words stand in each of `says`; answer its pages. Raises OSError."""
    first = says[0]
    title = first.translate("Documents", "Hash report")
    paper = Paper(f"{title} – {facts.name}", facts.made_utc, edges(facts, title, first))
    set_ = paper.setting
    paper.add(set_.heading(" / ".join(say.translate("Documents", "Hash report") for say in says), TITLE))
    for say in says:
        sentence = say.translate(
            "Documents",
            "SHA-256 and SHA-512 of each file of package {package}, taken on {moment} in one reading of "
            "each file. This report, the report on the incident and the draft of the certificate came "
            "after it: their hashes stand in manifest-sha256.txt and manifest-sha512.txt.",
        )
        paper.add(set_.text(sentence.format(package=facts.name, moment=say.moment(facts.made_utc)), BODY))
    paper.add(set_.space(3))
    paper.add(set_.table(_columns(says), _rows(facts, hashes, says)))
    total = sum(each.size for each in hashes.values())
    for say in says:
        sums = say.translate("Documents", "Files: {files}; bytes together: {bytes}.")
        paper.add(set_.text(sums.format(files=count_words(len(hashes)), bytes=count_words(total)), BODY))
    paper.add(set_.space(2))
    paper.add(set_.pairs([(_both(says, "root"), fingerprint_lines(facts.seal.root_fingerprint))]))
    return paper.write(path)


def _columns(says: Sequence[Speech]) -> list[Column]:
    return [
        Column(_both(says, "file"), 30),
        Column(_both(says, "size"), 12, right=True),
        Column("SHA-256\nSHA-512", 58, fixed=True),
    ]


def _rows(
    facts: PackageFacts, hashes: Mapping[str, FileHashes], says: Sequence[Speech]
) -> list[tuple[str, str, str]]:
    derived = {each.path for each in facts.files if each.derived}
    rows = []
    for path in sorted(hashes):
        each = hashes[path]
        name = f"{path}\n{_both(says, 'derived')}" if path in derived else path
        half = len(each.sha512) // 2
        rows.append(
            (name, count_words(each.size), f"{each.sha256}\n\n{each.sha512[:half]}\n{each.sha512[half:]}")
        )
    return rows


def _both(says: Sequence[Speech], what: str) -> str:
    def said(say: Speech) -> str:
        match what:
            case "file":
                return say.translate("Documents", "File")
            case "size":
                return say.translate("Documents", "Bytes")
            case "derived":
                return say.translate("Documents", "(derived, not an original)")
        return say.translate("Documents", "Fingerprint of the centre's root (SHA-256)")

    return " / ".join(dict.fromkeys(said(say) for say in says))

"""The report on an incident: what was kept, from which cameras, when, by whom, and what is not claimed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from console.package.facts import PackageFacts
from ui.documents import report_ends as ends
from ui.documents import report_parts as parts
from ui.documents.edges import edges
from ui.documents.map_picture import CityShapes
from ui.documents.paper import Paper
from ui.documents.report_missing import add_missing
from ui.documents.speech import Speech
from ui.documents.stills import add_stills


def write_report(
    facts: PackageFacts, folder: Path, path: Path, says: Sequence[Speech], city: CityShapes
) -> int:
    """Write the report in each of `says`, one after the other, then the stills; answer its pages.

    `folder` is the package, in which the stills lie. Raises OSError.
    """
    first = says[0]
    title = first.translate("Documents", "Report on an incident")
    paper = Paper(f"{title} – {facts.name}", facts.made_utc, edges(facts, title, first))
    for number, say in enumerate(says):
        if number:
            paper.add(paper.setting.new_page())
        _add_report(paper, facts, say, city)
    add_stills(paper, facts, folder, says)
    return paper.write(path)


def _add_report(paper: Paper, facts: PackageFacts, say: Speech, city: CityShapes) -> None:
    parts.add_head(paper, facts, say)
    parts.add_incident(paper, facts, say)
    parts.add_claims(paper, facts, say)
    parts.add_cameras(paper, facts, say)
    parts.add_map(paper, facts, say, city)
    parts.add_clips(paper, facts, say)
    add_missing(paper, facts, say)
    ends.add_clock(paper, facts, say)
    ends.add_derived(paper, facts, say)
    ends.add_custody(paper, facts, say)
    ends.add_seal(paper, facts, say)

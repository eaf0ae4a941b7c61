"""What is asked before a change is taken back, in a window and on a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from console.catalogue.change_log import What
from console.catalogue.change_values import Table
from ui.catalogue.history_words import tally_words

translate = QCoreApplication.translate


def question_words(name: str) -> str:
    """Whether it is meant."""
    return translate("HistoryUndo", "Take back “{name}”?").format(name=name)


def putting_back_words(tally: Mapping[tuple[Table, What], int]) -> str:
    """What becomes of what a change did."""
    said = translate("HistoryUndo", "Everything it did is put back as it was before: {what}.").format(
        what=tally_words(tally)
    )
    if ("cameras", What.INSERTED) not in tally:
        return said
    numbers = translate(
        "HistoryUndo",
        "The numbers of these cameras are free again if nobody can have seen them; otherwise they "
        "stay retired.",
    )
    return f"{said} {numbers}"

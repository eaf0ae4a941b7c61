"""The process that sets a sheet: an order comes in, the file is written, an answer goes out."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from ui.documents.application import can_write
from ui.language import Language
from ui.map_print.order import MapOrder
from ui.map_print.sheet import SheetFailed, write_sheet
from ui.painting_process import NotPainted, serve
from widgets import theme


def carry_out(order: MapOrder) -> None:
    """Write the sheet; paper is light. Raises NotPainted, OSError."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not can_write():
        raise NotPainted("there is no font")
    theme.use(theme.LIGHT)
    # Kept until the sheet is written: without it Qt forgets the translation.
    speech = Language(app)
    speech.use(order.language)
    try:
        write_sheet(order)
    except SheetFailed as error:
        raise NotPainted(str(error)) from error


if __name__ == "__main__":
    serve(carry_out)

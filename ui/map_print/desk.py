"""Saves what a map shows: asks how and where, has it done apart, says how it went."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from console.catalogue.values import Category, Way
from console.ist import ist
from ui.background import Background
from ui.map_print.apart import NotPainted, print_apart
from ui.map_print.dialog import MapPrintDialog
from ui.map_print.order import MapOrder, SheetChoice, missing_from, order_of, show_whole
from widgets.map import MapWidget


class MapPrints(QObject):
    """One for each window. `said(str)` is a sentence for the operator, `saved(Path)` the file."""

    said = Signal(str)
    saved = Signal(object)

    def __init__(self, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self._background = background
        self._window = window
        self._last: SheetChoice | None = None
        self._folder = ""

    def ask(
        self, shown: MapWidget, categories: Sequence[Category], ways: Sequence[Way], title: str = ""
    ) -> MapPrintDialog:
        """Ask how, then where, then save. The map is taken as it is when the file is named."""
        dialog = MapPrintDialog(title, self._last, self._window, lambda: missing_from(shown))
        dialog.whole_wanted.connect(lambda: show_whole(shown))
        dialog.chosen.connect(
            lambda choice: self._ask_where(
                choice, lambda path: order_of(shown, categories, ways, choice, path, time.time())
            )
        )
        dialog.open()
        return dialog

    def save(self, order: MapOrder) -> None:
        """Have it made, off the GUI thread."""
        self.said.emit(self.tr("The map is being saved…"))
        self._background.run(lambda: print_apart(order), self._done, self._failed)

    def _ask_where(self, choice: SheetChoice, taken: Callable[[Path], MapOrder]) -> None:
        self._last = choice
        name = file_name(choice, time.time())
        dialog = QFileDialog(self._window, self.tr("Save the map"), self._folder or _usual_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{choice.form.name} (*.{choice.form.value})")
        dialog.setDefaultSuffix(choice.form.value)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self._named(Path(path), taken))
        dialog.open()

    def _named(self, path: Path, taken: Callable[[Path], MapOrder]) -> None:
        self._folder = str(path.parent)
        self.save(taken(path))

    def _done(self, path: Path) -> None:
        self.said.emit(self.tr("Map saved: {path}").format(path=path))
        self.saved.emit(path)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, NotPainted):
            self.said.emit(self.tr("The map was not saved: {detail}").format(detail=error.detail))
        elif isinstance(error, OSError):
            detail = error.strerror or str(error)
            self.said.emit(self.tr("The map was not saved: {detail}").format(detail=detail))
        else:
            raise error


def open_file(path: Path) -> None:
    """Show a file with the system's own program for it, from which it can be printed."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def file_name(choice: SheetChoice, utc: float) -> str:
    """A name that sorts by time and that every system takes."""
    # Not all but letters: the vowel signs of Hindi are none.
    words = "-".join(re.sub(r"[\x00-\x1f<>:\"/\\|?*.]+", " ", choice.title or "map").split())[:60]
    return f"{words or 'map'}-{ist(utc):%Y-%m-%d-%H%M}.{choice.form.value}"


def _usual_folder() -> str:
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return QStandardPaths.writableLocation(place) or QDir.homePath()

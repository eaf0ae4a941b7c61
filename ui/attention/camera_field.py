"""A field for one camera: its number, or words of its name with a list of what they fit."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from console.catalogue.catalogue import Catalogue, Filter
from console.catalogue.moved import Moved
from ui.incidents.words import language

TYPING_MS = 80
OFFERED = 12


class CameraField(QLineEdit):
    """`chosen(row)` when a camera is meant: picked from the list, or entered with Enter.

    `not_found()` when Enter was pressed on words that fit none.
    """

    chosen = Signal(int)
    not_found = Signal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._row: int | None = None
        self._offered: list[int] = []
        self._list = QStringListModel(self)
        self._completer = QCompleter(self._list, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(self._completer)
        self.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._offer)
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._entered)
        self._completer.activated.connect(self._picked)
        self._retranslate()

    @property
    def row(self) -> int | None:
        """The camera that is meant, or None."""
        return self._row

    @property
    def number(self) -> int | None:
        """The number that is written there, whoever has it; None where it is no number."""
        text = self.text().strip()
        return int(text) if text.isdecimal() and len(text) < 19 else None

    def set_row(self, row: int) -> None:
        """Mean this camera."""
        self._row = row
        self.setText(self._words(row))

    def catalogue_renewed(self, moved: Moved) -> None:
        """The camera that is meant has another row, or is gone."""
        self._offered = []
        if self._row is not None:
            row = int(moved.rows[self._row])
            self._row = row if row >= 0 else None

    def _edited(self) -> None:
        self._row = None
        self._typing.start()

    def _offer(self) -> None:
        text = self.text().strip()
        self._offered = self._fitting(text)[:OFFERED]
        self._list.setStringList([self._words(row) for row in self._offered])
        if self._offered and self.hasFocus():
            self._completer.complete()

    def _picked(self, text: str) -> None:
        row = next((row for row in self._offered if self._words(row) == text), None)
        if row is not None:
            self._row = row
            self.chosen.emit(row)

    def _entered(self) -> None:
        if self._row is None:
            self._row = self._meant()
        if self._row is not None:
            self.set_row(self._row)
            self.chosen.emit(self._row)
        else:
            self.not_found.emit()

    def _meant(self) -> int | None:
        """The camera with this number; else the first that the words fit."""
        number = self.number
        if number is not None:
            return self._catalogue.row_of_number(number)
        return next(iter(self._fitting(self.text().strip())), None)

    def _fitting(self, text: str) -> list[int]:
        return self._catalogue.find(Filter(text=text))[:OFFERED].tolist() if text else []

    def _words(self, row: int) -> str:
        camera = self._catalogue.camera(row)
        return f"{camera.number}  {camera.name.text(language())}"

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Number or name of the camera"))
        self.setAccessibleName(self.tr("Camera"))
        if self._row is not None:
            self.setText(self._words(self._row))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

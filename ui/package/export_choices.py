"""What is chosen before an export: where to, which files, with a password or without."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from console.evidence.values import Incident
from console.package.values import Include
from ui.background import Background
from ui.incidents.words import language
from ui.package.derived_model import DerivedList, originals_of
from ui.package.export_desk import room
from ui.package.password_fields import PasswordFields
from widgets.words import bytes_words, count_words

_LOOK_MS = 400
_LIST_PX = 110


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen; `password` None for a plain folder."""

    folder: Path
    include: Include
    password: str | None
    language: str


class ExportChoices(QWidget):
    """`changed` when what is chosen changes; `chosen` is None while something is missing."""

    changed = Signal()

    def __init__(
        self, incident: Incident, folder: str, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._incident, self._background = incident, background
        self._room: int | None = None
        self._build_target(folder)
        self._build_files()
        self._build_form()
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._ask_room)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._ask_room()

    def _build_target(self, folder: str) -> None:
        self._where = QLabel(self)
        self._where.setProperty("role", "section")
        self.folder = QLineEdit(folder, self)
        self._where.setBuddy(self.folder)
        self.choose = QPushButton(self)
        self._target_said = QLabel(self)
        self._target_said.setProperty("role", "dim")
        self._target_said.setTextFormat(Qt.TextFormat.PlainText)

    def _build_files(self) -> None:
        self._what = QLabel(self)
        self._what.setProperty("role", "section")
        self._originals = QCheckBox(self)
        self._originals.setChecked(True)
        self._originals.setEnabled(False)
        self._unfinished = QLabel(self)
        self._unfinished.setProperty("role", "warning")
        self._unfinished.setVisible(self._incident.open)
        self._derived = QCheckBox(self)
        self.model = DerivedList(self._incident, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setFixedHeight(_LIST_PX)
        self.list.setUniformItemSizes(True)
        for widget in (self._derived, self.list):
            widget.setVisible(self.model.rowCount() > 0)

    def _build_form(self) -> None:
        self._how = QLabel(self)
        self._how.setProperty("role", "section")
        self.plain, self.encrypted = QRadioButton(self), QRadioButton(self)
        self._forms = QButtonGroup(self)
        for button in (self.plain, self.encrypted):
            self._forms.addButton(button)
        self.plain.setChecked(True)
        self.password = PasswordFields(self)
        self.password.setVisible(False)
        self._first = QLabel(self)
        self.first_language = QComboBox(self)
        self.first_language.addItem("", "hi")
        self.first_language.addItem("", "en")
        self.first_language.setCurrentIndex(0 if language() == "hi" else 1)
        self._first.setBuddy(self.first_language)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        target = QHBoxLayout()
        target.addWidget(self.folder, 1)
        target.addWidget(self.choose)
        first = QHBoxLayout()
        first.addWidget(self._first)
        first.addWidget(self.first_language)
        first.addStretch(1)
        column.addWidget(self._where)
        column.addLayout(target)
        column.addWidget(self._target_said)
        column.addSpacing(8)
        for widget in (self._what, self._originals, self._unfinished, self._derived, self.list):
            column.addWidget(widget)
        column.addSpacing(8)
        for below in (self._how, self.plain, self.encrypted, self.password):
            column.addWidget(below)
        column.addSpacing(8)
        column.addLayout(first)
        column.addStretch(1)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose_folder)
        self.folder.textChanged.connect(self._folder_typed)
        self._derived.clicked.connect(lambda ticked: self.model.choose_all(ticked))
        self.model.changed.connect(self._follow)
        self.encrypted.toggled.connect(self._form_chosen)
        self.password.changed.connect(self.changed)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the tabulator key visits, in order."""
        return (
            *(self.folder, self.choose, self._derived, self.list, self.plain, self.encrypted),
            *(self.password.first, self.password.second, self.password.shown, self.first_language),
        )

    @property
    def chosen(self) -> Chosen | None:
        """What is to be exported and where to, once everything needed is there."""
        text = self.folder.text().strip()
        if not text or (self.encrypted.isChecked() and not self.password.password):
            return None
        every = len(self.model.chosen) == self.model.rowCount()
        include = Include(derived=None if every else self.model.chosen)
        password = self.password.password if self.encrypted.isChecked() else None
        return Chosen(
            Path(text).expanduser().absolute(), include, password, str(self.first_language.currentData())
        )

    @property
    def bytes_needed(self) -> int:
        """What the chosen files take, in bytes."""
        return sum(file.size for file in originals_of(self._incident)) + self.model.size

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the package"), self.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _folder_typed(self) -> None:
        self._look.start()
        self.changed.emit()

    def _ask_room(self) -> None:
        """How much is free there; asked on a worker, because a share that is gone blocks."""
        text = self.folder.text().strip()
        if not text:
            self._show_room(text, None)
            return
        folder = Path(text).expanduser()
        # The window may be gone by the time that the answer comes.
        self._background.run(
            lambda: room(folder), lambda free: self._show_room(text, free) if isValid(self) else None
        )

    def _show_room(self, asked: str, free: int | None) -> None:
        if asked == self.folder.text().strip():
            self._room = free
            self._say_room()

    def _say_room(self) -> None:
        low = False
        if not self.folder.text().strip():
            text = self.tr("Choose a folder, for example on a USB disk.")
        elif self._room is None:
            text, low = self.tr("That folder is not there. Is the disk plugged in?"), True
        else:
            low = self._room < self.bytes_needed
            text = self.tr("{free} free; the package needs about {size}").format(
                free=bytes_words(self._room), size=bytes_words(self.bytes_needed)
            )
        self._target_said.setProperty("role", "warning" if low else "dim")
        self._target_said.style().polish(self._target_said)
        self._target_said.setText(text)

    def _form_chosen(self, encrypted: bool) -> None:
        self.password.setVisible(encrypted)
        if encrypted:
            self.password.first.setFocus()
        else:
            self.password.clear()
        self.changed.emit()

    def _follow(self) -> None:
        count, whole = len(self.model.chosen), self.model.rowCount()
        self._derived.setTristate(0 < count < whole)
        self._derived.setCheckState(
            Qt.CheckState.Checked
            if count == whole
            else Qt.CheckState.PartiallyChecked
            if count
            else Qt.CheckState.Unchecked
        )
        self._derived.setText(
            self.tr("Stills and copies that the console made: {count} of {all}").format(
                count=count_words(count), all=count_words(whole)
            )
        )
        self._say_room()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        originals = originals_of(self._incident)
        self._where.setText(self.tr("Where to"))
        self.choose.setText(self.tr("Choose…"))
        self._what.setText(self.tr("What goes along"))
        self._originals.setText(
            self.tr("Originals as received: {count} ({size}), always").format(
                count=count_words(len(originals)), size=bytes_words(sum(f.size for f in originals))
            )
        )
        self._unfinished.setText(self.tr("Still being recorded: only what is finished goes along."))
        self.list.setAccessibleName(self.tr("Stills and copies"))
        self._how.setText(self.tr("In which form"))
        self.plain.setText(self.tr("A folder that anyone can open and check"))
        self.encrypted.setText(self.tr("One encrypted file that opens with a password"))
        self._first.setText(self.tr("Documents:"))
        self.first_language.setItemText(0, self.tr("Hindi, then English"))
        self.first_language.setItemText(1, self.tr("English, then Hindi"))
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

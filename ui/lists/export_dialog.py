"""The window that gives a list out: which form, which columns, where to, and how it went."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.lists.out.apart import Cancelled, Given, give_out
from console.lists.out.values import COLUMNS, FIELD_TEAM, Form, Wish
from console.lists.values import Field
from ui.background import telling
from ui.catalogue.desk import Desk
from ui.sentences import error_sentence
from widgets.list_words import field_words
from widgets.words import count_words

_KEPT = "lists.out"
# Of no file's name on some system; Devanagari's vowel signs are no letters, so letters are not asked for.
_NOT_IN_NAMES = re.compile(r"[\x00-\x20<>:\"/\\|?*.]+")


class ListOutDialog(QDialog):
    """Use `open()`. `cameras` are identifiers in the order of the list; `title` names what they are."""

    written = Signal(str)
    _moved = Signal(float)

    def __init__(
        self,
        desk: Desk,
        cameras: Sequence[str],
        title: str,
        parent: QWidget,
        *,
        sites: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 600)
        self._desk, self._cameras, self._sites, self._title = desk, tuple(cameras), tuple(sites), title
        self._gone: threading.Event | None = None
        self._given: Given | None = None
        self._failure: BaseException | None = None
        self._closed = False
        self.head, self.said = QLabel(self), QLabel(self)
        for label in (self.head, self.said):
            label.setWordWrap(True)
            # The name of a group or a file may look like HTML.
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setProperty("role", "title")
        self.forms = {form: QRadioButton(self) for form in (Form.XLSX, Form.CSV, Form.GEOJSON, Form.KML)}
        self._group = QButtonGroup(self)
        self.columns = QListWidget(self)
        self.every, self.team, self.none = QPushButton(self), QPushButton(self), QPushButton(self)
        self.language = QComboBox(self)
        self.path = QLineEdit(self)
        self._browse = QPushButton(self)
        self.progress = QProgressBar(self)
        self.progress.hide()
        self.write, self.folder, self.close_button = QPushButton(self), QPushButton(self), QPushButton(self)
        self.write.setProperty("role", "primary")
        self._labels = {name: QLabel(self) for name in ("form", "columns", "language", "path")}
        self._fill()
        self._lay_out()
        self._connect()
        self._retranslate()
        self._propose()

    # What is wished

    def wish(self) -> Wish:
        """The list as the window has it now."""
        return Wish(
            str(self._file()),
            self._form(),
            self._cameras,
            self._sites,
            self._chosen(),
            self.language.currentData(),
            self._title,
        )

    def _file(self) -> Path:
        """Where to; a mere name is meant in the folder of last time, wherever the console was started."""
        file = Path(self.path.text().strip()).expanduser()
        return file if file.is_absolute() else self._usual_folder() / file

    def _usual_folder(self) -> Path:
        told = Path(str(self._kept().get("folder", "")) or Path.home())
        return told if told.is_absolute() and told.is_dir() else Path.home()

    def _form(self) -> Form:
        return next((form for form, button in self.forms.items() if button.isChecked()), Form.XLSX)

    def _chosen(self) -> tuple[Field, ...]:
        return tuple(
            Field(item.data(Qt.ItemDataRole.UserRole))
            for item in self._items()
            if item.checkState() == Qt.CheckState.Checked
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self.columns.item(place) for place in range(self.columns.count())]

    def _choose(self, wanted: Sequence[Field]) -> None:
        for item in self._items():
            chosen = Field(item.data(Qt.ItemDataRole.UserRole)) in wanted
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    # Writing

    def start(self) -> None:
        """Write the list; pressed while it is being written, stop."""
        if self._gone is not None:
            self._gone.set()
            return
        wish, store, background = self.wish(), self._desk.store.file, self._desk.background
        self._keep()
        gone = self._gone = threading.Event()
        self._given = self._failure = None
        self.progress.setValue(0)
        moved = telling(self._moved.emit)
        # The console may end meanwhile: no part of a list is left lying about.
        background.run(
            lambda: give_out(store, wish, moved, lambda: gone.is_set() or background.closed),
            lambda given: self._done(given, None),
            lambda error: self._done(None, error),
        )
        self._show()

    def _done(self, given: Given | None, error: BaseException | None) -> None:
        if self._closed:
            return
        self._gone, self._given, self._failure = None, given, error
        self._show()
        if given is not None:
            self.written.emit(str(self._file()))
            self.folder.setFocus()

    def done(self, result: int) -> None:
        """The window closes; a list that is still being written is given up."""
        self._end()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Esc."""
        self._end()
        super().closeEvent(event)

    def _end(self) -> None:
        self._closed = True
        if self._gone is not None:
            self._gone.set()

    # Showing

    def _show(self) -> None:
        busy = self._gone is not None
        self.progress.setVisible(busy)
        self.folder.setVisible(self._given is not None)
        self.write.setText(self.tr("Stop") if busy else self.tr("Write the list"))
        self.write.setEnabled(busy or (bool(self._chosen()) and bool(self.path.text().strip())))
        for part in (*self.forms.values(), self.columns, self.language, self.path, self._browse):
            part.setEnabled(not busy)
        self.said.setText(self._words())

    def _words(self) -> str:
        if isinstance(self._failure, Cancelled):
            return self.tr("Stopped. Nothing was written.")
        if self._failure is not None:
            return self.tr("The list was not written: {why}").format(why=error_sentence(self._failure))
        if self._given is None:
            return self.tr("Passwords are never part of a list; where one is needed, only its name is.")
        many = self.tr("Written: {rows} rows.").format(rows=count_words(self._given.rows))
        said = self.tr("Written: 1 row.") if self._given.rows == 1 else many
        if self._given.without_place:
            said += " " + self.tr("Without a place, so on no map: {count}.").format(
                count=count_words(self._given.without_place)
            )
        return said

    def _propose(self) -> None:
        """A name in the folder of last time, with the form's ending."""
        self.path.setText(str(self._usual_folder() / f"{_file_name(self._title)}.{self._form()}"))

    def _form_chosen(self) -> None:
        path = self.path.text().strip()
        endings = {f".{form}" for form in Form}
        if Path(path).suffix.lower() in endings:
            self.path.setText(str(Path(path).with_suffix(f".{self._form()}")))
        self._changed()

    def _changed(self) -> None:
        """Another list or place than what was told of last."""
        self._given = self._failure = None
        self._show()

    def _ask_path(self) -> None:
        dialog = QFileDialog(self, self.tr("Where to"), self.path.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(str(self._form()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.path.setText)
        dialog.open()

    def _kept(self) -> dict[str, object]:
        nothing: dict[str, object] = {}
        return self._desk.settings.get(_KEPT, nothing)

    def _keep(self) -> None:
        self._desk.settings.put(
            _KEPT,
            {
                "form": str(self._form()),
                "columns": [str(each) for each in self._chosen()],
                "language": self.language.currentData(),
                "folder": str(self._file().parent),
            },
        )

    def _fill(self) -> None:
        kept = self._kept()
        for button in self.forms.values():
            self._group.addButton(button)
        form = next((each for each in self.forms if str(each) == kept.get("form")), Form.XLSX)
        self.forms[form].setChecked(True)
        for field in COLUMNS:
            item = QListWidgetItem(self.columns)
            item.setData(Qt.ItemDataRole.UserRole, str(field))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
        told = kept.get("columns")
        chosen = (
            [field for field in COLUMNS if str(field) in told] if isinstance(told, list) else list(COLUMNS)
        )
        self._choose(chosen or list(COLUMNS))
        for code, name in (("hi", "हिन्दी"), ("en", "English")):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(kept.get("language", self._desk.language)))
        if self.language.currentIndex() < 0:
            self.language.setCurrentIndex(self.language.findData(self._desk.language))

    def _connect(self) -> None:
        self._group.buttonToggled.connect(lambda _, on: self._form_chosen() if on else None)
        self.columns.itemChanged.connect(lambda _: self._changed())
        self.every.clicked.connect(lambda: self._choose(COLUMNS))
        self.team.clicked.connect(lambda: self._choose(FIELD_TEAM))
        self.none.clicked.connect(lambda: self._choose(()))
        self.path.textChanged.connect(lambda _: self._changed())
        self._browse.clicked.connect(self._ask_path)
        self.write.clicked.connect(self.start)
        self.close_button.clicked.connect(self.reject)
        self.folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file().parent)))
        )
        self._moved.connect(lambda share: self.progress.setValue(round(100 * share)))

    def _lay_out(self) -> None:
        forms, choices = QHBoxLayout(), QHBoxLayout()
        forms.setSpacing(18)
        choices.setSpacing(8)
        for radio in self.forms.values():
            forms.addWidget(radio)
        forms.addStretch(1)
        for button in (self.every, self.team, self.none):
            button.setAutoDefault(False)
            choices.addWidget(button)
        choices.addStretch(1)
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.path, 1)
        where.addWidget(self._browse)
        self._browse.setAutoDefault(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, name in ((0, "form"), (1, "language"), (2, "columns"), (4, "path")):
            grid.addWidget(self._labels[name], row, 0)
        grid.addLayout(forms, 0, 1)
        grid.addWidget(self.language, 1, 1)
        grid.addLayout(choices, 2, 1)
        grid.addWidget(self.columns, 3, 1)
        grid.addLayout(where, 4, 1)
        grid.setRowStretch(3, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.progress, 1)
        foot.addStretch(0)
        for button in (self.folder, self.write, self.close_button):
            button.setAutoDefault(button is self.write)
            foot.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addLayout(grid, 1)
        whole.addWidget(self.said)
        whole.addLayout(foot)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Save as a list"))
        count = count_words(len(self._cameras) + len(self._sites))
        self.head.setText(self.tr("{title} · cameras: {count}").format(title=self._title, count=count))
        for form, said in (
            (Form.XLSX, self.tr("Excel (.xlsx)")),
            (Form.CSV, self.tr("Text (.csv)")),
            (Form.GEOJSON, self.tr("Other maps (.geojson)")),
            (Form.KML, self.tr("Field teams (.kml)")),
        ):
            self.forms[form].setText(said)
        for name, words in (
            ("form", self.tr("Form")),
            ("columns", self.tr("Columns")),
            ("language", self.tr("Language")),
            ("path", self.tr("File")),
        ):
            self._labels[name].setText(words)
        for item in self._items():
            item.setText(field_words(Field(item.data(Qt.ItemDataRole.UserRole))))
        self.every.setText(self.tr("All"))
        self.team.setText(self.tr("For field teams"))
        self.none.setText(self.tr("None"))
        self._browse.setText(self.tr("Choose…"))
        self.folder.setText(self.tr("Open the folder"))
        self.close_button.setText(self.tr("Close"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.path.setAccessibleName(self.tr("File"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _file_name(title: str) -> str:
    """A title as a file's name, without its ending; at most 60 letters, which fit every file system."""
    return _NOT_IN_NAMES.sub("_", title).strip("_")[:60] or "list"

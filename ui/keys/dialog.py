"""The window in which keys are changed: found by menu or word, pressed, and refused in words when taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.actions import ACTIONS, MENUS, ActionSpec, action_words
from ui.actions import menu_words as menu_title
from ui.keys import words
from ui.keys.key_table import NAME_ROLE, Column, KeySearch, KeyTable
from ui.keys.keymap import Keymap, KeyRefused


class KeysDialog(QDialog):
    """`changed(Keymap)` at each change, which holds at once; use `open()`."""

    changed = Signal(object)

    def __init__(
        self, keymap: Keymap, parent: QWidget | None = None, specs: Sequence[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 560)
        self.keymap = keymap
        self._specs = {spec.name: spec for spec in specs}
        self._former: list[Keymap] = []
        self._table = KeyTable(_by_menu(specs), keymap, menu_words)
        self._build_list()
        self._build_form()
        self._lay_out()
        self.retranslate()
        self.list.selectRow(0)
        self.search.setFocus()

    def _build_list(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self._found = KeySearch()
        self._found.setSourceModel(self._table)
        self.list = QTableView()
        self.list.setModel(self._found)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setTabKeyNavigation(False)
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        header = self.list.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.ACTION, QHeaderView.ResizeMode.Stretch)
        self.list.selectionModel().currentRowChanged.connect(lambda *_: self._show_choice())

    def _build_form(self) -> None:
        self.action = QLabel()
        self.action.setProperty("role", "section")
        self.key = QKeySequenceEdit()
        # One stroke: in a control room nobody should have to play chords.
        self.key.setMaximumSequenceLength(1)
        self.key.keySequenceChanged.connect(lambda _: self._check())
        self.problem = QLabel()
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.use = self._button(lambda: self._give((self._pressed(),)))
        self.add = self._button(lambda: self._give((*self._own(), self._pressed())))
        self.none = self._button(lambda: self._give(()))
        self.usual = self._button(self._reset)
        self.undo = self._button(self._undo)
        self.reset_all = self._button(lambda: self._take(self.keymap.reset_all()))
        self._close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._close.rejected.connect(self.reject)
        # Enter means nothing here: it is a key that somebody may be about to give away.
        self._close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        for button in (self.use, self.add, self.none, self.usual):
            row.addWidget(button)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_all)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.action)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addLayout(foot)

    def choose(self, name: str) -> None:
        """Go to an action."""
        index = self._found.mapFromSource(self._table.index(self._table.row_of(name), 0))
        if index.isValid():
            rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.list.selectionModel().setCurrentIndex(index, rows)

    def chosen(self) -> str:
        """The name of the action under the selection, "" when the search finds none."""
        index = self.list.currentIndex()
        return str(index.data(NAME_ROLE)) if index.isValid() else ""

    def _narrow(self, text: str) -> None:
        self._found.search(text)
        if not self.list.currentIndex().isValid() and self._found.rowCount():
            self.list.selectRow(0)
        self._show_choice()

    def _show_choice(self) -> None:
        spec = self._specs.get(self.chosen())
        self.action.setText("" if spec is None else action_words(spec))
        self.key.setEnabled(spec is not None)
        self.key.clear()
        self._check()

    def _own(self) -> tuple[str, ...]:
        return self.keymap.keys(self.chosen())

    def _pressed(self) -> str:
        return self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _check(self) -> None:
        """Say at once whether the pressed key can be had."""
        name, key = self.chosen(), self._pressed()
        problem = ""
        if name and key:
            try:
                self.keymap.check(name, key)
            except KeyRefused as refusal:
                problem = self._words(refusal)
        free = bool(name and key and not problem)
        self.problem.setText(problem or " ")
        self.use.setEnabled(free and self._own() != (key,))
        self.add.setEnabled(free and bool(self._own()) and key not in self._own())
        self.none.setEnabled(bool(name and self._own()))
        self.usual.setEnabled(bool(name) and self.keymap.changed(name))
        self.undo.setEnabled(bool(self._former))
        self.reset_all.setEnabled(self.keymap != self.keymap.reset_all())
        # Qt's own words for it, which it puts back at each clearing, are not translated.
        field = self.key.findChild(QLineEdit)
        if field is not None:
            field.setPlaceholderText(self.tr("Press the new key"))

    def _give(self, keys: tuple[str, ...]) -> None:
        self._try(lambda: self.keymap.with_keys(self.chosen(), keys))

    def _reset(self) -> None:
        self._try(lambda: self.keymap.reset(self.chosen()))

    def _try(self, change: Callable[[], Keymap]) -> None:
        try:
            changed = change()
        except KeyRefused as refusal:
            self.problem.setText(self._words(refusal))
        else:
            self._take(changed)

    def _take(self, keymap: Keymap) -> None:
        self._former.append(self.keymap)
        self._show_keymap(keymap)

    def _undo(self) -> None:
        if self._former:
            self._show_keymap(self._former.pop())

    def _show_keymap(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self._table.set_keymap(keymap)
        self.key.clear()
        self._check()
        self.changed.emit(keymap)

    def _words(self, refusal: KeyRefused) -> str:
        return words.refusal_words(refusal, lambda name: action_words(self._specs[name]))

    def _button(self, act: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda: act())
        return button

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.setWindowTitle(self.tr("Change keys"))
        self.search.setPlaceholderText(self.tr("Search actions, keys and menus"))
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.key.setAccessibleName(self.tr("Press the new key"))
        self.key.setToolTip(self.tr("Press the new key here; Tab leaves the field"))
        self.use.setText(self.tr("Use this key"))
        self.add.setText(self.tr("Use it as well"))
        self.none.setText(self.tr("No key"))
        self.usual.setText(self.tr("Usual keys"))
        self.undo.setText(self.tr("Undo"))
        self.reset_all.setText(self.tr("Usual keys for everything"))
        self._table.retranslate()
        self._show_choice()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def menu_words(menu: str) -> str:
    """A menu's name without the mark of its letter."""
    return menu_title(menu).replace("&", "")


def _by_menu(specs: Sequence[ActionSpec]) -> list[ActionSpec]:
    menus = list(MENUS)
    return sorted(specs, key=lambda spec: menus.index(spec.menu))

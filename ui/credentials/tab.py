"""The section of passwords: every login by its name, who needs it, and one place to change it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from console.credentials.credentials import Credentials
from console.credentials.errors import CredentialError, NameTaken
from console.credentials.names import checked_name
from console.credentials.values import Entry
from console.sources.http import Login
from ui.catalogue.desk import Desk
from ui.catalogue.tables import dress_table
from ui.credentials import words
from ui.credentials.boxes import confirm, tell
from ui.credentials.credential_table import SEARCH_ROLE, Column, CredentialTable, lines
from ui.credentials.login_dialog import Given, LoginDialog
from widgets import icons

# A screen in a room full of people: users are covered again by themselves.
USERS_SHOWN_MS = 60_000
_ROOM_PX = 20
_WIDEST_PX = 340


class CredentialsTab(QWidget):
    """Lists, adds, changes, renames and removes. Nothing here ever shows a password."""

    _changed = Signal()

    def __init__(self, desk: Desk, credentials: Credentials, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._credentials = desk, credentials
        self.table = CredentialTable(self._user_of)
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(self.table)
        self._rows.setFilterRole(SEARCH_ROLE)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._want = ""
        self._build()
        self._lay_out()
        self._cover = QTimer(self, singleShot=True, interval=USERS_SHOWN_MS)
        self._cover.timeout.connect(lambda: self.users.setChecked(False))
        # Listeners are called on foreign threads: the signal hops to this one.
        self._changed.connect(self.refresh)
        unlisten = credentials.on_changed(lambda _: self._changed.emit())
        self.destroyed.connect(lambda _=None: unlisten())
        desk.renewed.connect(lambda _: self.refresh())
        self._retranslate()
        self.refresh()

    # Building

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._rows.setFilterFixedString)
        self.view = QTableView()
        dress_table(self.view, self._rows, Column.NOTE)
        self.view.doubleClicked.connect(lambda _: self.change())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._follow())
        self._rows.modelReset.connect(self._follow)
        self.users = QToolButton()
        self.users.setCheckable(True)
        self.users.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.users.toggled.connect(self._show_users)
        self.add_action = self._action("Ctrl+N", self.add)
        self.change_action = self._action("Return, Enter", self.change)
        self.rename_action = self._action("Shift+Return", self.rename)
        self.remove_action = self._action("Delete", self.remove)
        self.add_button, self.change_button = QPushButton(), QPushButton()
        self.rename_button, self.remove_button = QPushButton(), QPushButton()
        self.add_button.setProperty("role", "primary")
        for button, action in self._buttons():
            button.clicked.connect(action.trigger)
        self.kept, self.trouble, self.empty = QLabel(), QLabel(), QLabel()
        self.kept.setProperty("role", "dim")
        self.trouble.setProperty("role", "warning")
        for label in (self.kept, self.trouble, self.empty):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again, self.anew = QPushButton(), QPushButton()
        self.again.clicked.connect(self._try_again)
        self.anew.clicked.connect(self._ask_anew)

    def _buttons(self) -> tuple[tuple[QPushButton, QAction], ...]:
        return (
            (self.add_button, self.add_action),
            (self.change_button, self.change_action),
            (self.rename_button, self.rename_action),
            (self.remove_button, self.remove_action),
        )

    def _action(self, keys: str, call: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcuts([QKeySequence(each) for each in keys.split(", ")])
        # Enter and Delete are meant for the list; the search beside it has its own use for them.
        on_list = keys != "Ctrl+N"
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WidgetShortcut if on_list else context.WidgetWithChildrenShortcut)
        action.triggered.connect(call)
        (self.view if on_list else self).addAction(action)
        return action

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.users)
        bottom = QHBoxLayout()
        for button, _ in self._buttons():
            bottom.addWidget(button)
        bottom.addStretch(1)
        warning = QHBoxLayout()
        warning.addWidget(self.trouble, 1)
        warning.addWidget(self.again)
        warning.addWidget(self.anew)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(top)
        column.addLayout(warning)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(bottom)
        column.addWidget(self.kept)

    # What is shown

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus()

    def refresh(self) -> None:
        """Show what is kept now."""
        credentials = self._credentials
        self._desk.background.run(lambda: lines(credentials.entries(), credentials.all_uses()), self._show)

    def _show(self, found: tuple[Any, ...]) -> None:
        if not isValid(self):
            return  # the window was closed while this was read
        name = self._want or (self._chosen.name if self._chosen else "")
        self._want = ""
        self.table.set_entries(found)
        self._fit()
        self._choose(name)
        self._follow()

    def _fit(self) -> None:
        header = self.view.horizontalHeader()
        for column in (Column.NAME, Column.USER, Column.USED, Column.CHANGED):
            wide = max(self.view.sizeHintForColumn(column), header.sectionSizeHint(column))
            header.resizeSection(column, min(wide + _ROOM_PX, _WIDEST_PX))
        # The header forgets which column takes the room that is left when its model begins anew.
        header.setSectionResizeMode(Column.NOTE, QHeaderView.ResizeMode.Stretch)

    def _choose(self, name: str) -> None:
        row = self.table.row_of(name)
        index = self._rows.mapFromSource(self.table.index(row, 0)) if row >= 0 else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)

    def _follow(self) -> None:
        entry = self._chosen
        for action in (self.change_action, self.rename_action, self.remove_action):
            action.setEnabled(entry is not None)
        for button, action in self._buttons():
            button.setEnabled(action.isEnabled())
        some = bool(self.table.entries)
        self.view.setVisible(some)
        self.empty.setVisible(not some)
        self._say_state()

    def _say_state(self) -> None:
        credentials = self._credentials
        trouble, closed = credentials.trouble, sum(not line.entry.opened for line in self.table.entries)
        said = ""
        if credentials.opening:
            said = words.awaited_words()
        elif trouble is not None:
            said = words.trouble_sentence(trouble)
        elif closed:
            said = words.closed_words(closed)
        self.trouble.setText(said)
        self.trouble.setVisible(bool(said))
        self.again.setVisible(trouble is not None)
        self.anew.setVisible(trouble is not None and not credentials.opening)
        self.kept.setText(words.kept_words(credentials.kept_in))

    @property
    def _chosen(self) -> Entry | None:
        rows = self.view.selectionModel().selectedRows()
        return self.table.entry(self._rows.mapToSource(rows[0]).row()) if rows else None

    def _user_of(self, name: str) -> str:
        try:
            return self._credentials.login(name).user
        except CredentialError:
            return ""

    def _show_users(self, shown: bool) -> None:
        self.table.show_users(shown)
        self._fit()
        (self._cover.start if shown else self._cover.stop)()

    # What is done

    def add(self) -> None:
        """Ask for a new login."""
        self._ask(LoginDialog(self))

    def change(self) -> None:
        """Ask for another user or password of the one that is chosen."""
        entry = self._chosen
        if entry is not None:
            self._ask(LoginDialog(self, entry.name, self._user_of(entry.name), entry.note))

    def _ask(self, dialog: LoginDialog) -> None:
        dialog.given.connect(lambda given: self._keep(dialog, given))
        dialog.open()

    def _keep(self, dialog: LoginDialog, given: Given) -> None:
        credentials, new = self._credentials, not dialog.name.isReadOnly()

        def work() -> None:
            if new and checked_name(given.name) in credentials.known_names():
                raise NameTaken(given.name)
            password = given.password
            if password is None:
                there = credentials.login(given.name)
                if there.user == given.user:
                    credentials.annotate(given.name, given.note)
                    return
                password = there.password
            credentials.put(given.name, Login(given.user, password), given.note)

        def kept(_: None) -> None:
            self._want = given.name
            if isValid(dialog):
                dialog.done_with()
            self.refresh()
            self._desk.notice.emit(self.tr("Kept: {name}").format(name=given.name))

        def failed(error: BaseException) -> None:
            if isValid(dialog):
                dialog.say(words.trouble_sentence(error))
            else:
                tell(self, words.trouble_sentence(error))

        self._desk.background.run(work, kept, failed)

    def rename(self) -> None:
        """Ask for another name of the one that is chosen."""
        entry = self._chosen
        if entry is None:
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Rename login"))
        dialog.setLabelText(
            self.tr("New name. Cameras, sources and lists that say “{name}” still mean it.").format(
                name=entry.name
            )
        )
        dialog.setTextValue(entry.name)
        dialog.textValueSelected.connect(lambda name: self._rename(entry.name, name.strip()))
        dialog.open()

    def _rename(self, name: str, wanted: str) -> None:
        self._want = wanted
        self._do(lambda: self._credentials.rename(name, wanted))

    def remove(self) -> None:
        """Ask whether the one that is chosen is to be forgotten."""
        entry = self._chosen
        if entry is not None:
            question = self.tr("Forget the login “{name}”? Its password cannot be brought back.")
            confirm(
                self,
                question.format(name=entry.name),
                lambda: self._do(lambda: self._credentials.remove(entry.name)),
            )

    def _try_again(self) -> None:
        self._do(self._credentials.ready)

    def _ask_anew(self) -> None:
        confirm(self, words.anew_question(), lambda: self._do(self._credentials.start_anew))

    def _do(self, work: Callable[[], None]) -> None:
        def failed(error: BaseException) -> None:
            self.refresh()
            tell(self, words.trouble_sentence(error))

        self._desk.background.run(work, lambda _: self.refresh(), failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Users are covered when nobody looks at this section any more."""
        super().hideEvent(event)
        self.users.setChecked(False)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search name, host or note"))
        self.users.setText(self.tr("Show users"))
        self.users.setIcon(icons.icon("eye-outline"))
        self.users.setToolTip(self.tr("Users are covered again after a minute. Passwords are never shown."))
        self.view.setAccessibleName(self.tr("Logins"))
        for (button, action), text in zip(
            self._buttons(),
            (self.tr("New…"), self.tr("Change…"), self.tr("Rename…"), self.tr("Remove…")),
            strict=True,
        ):
            button.setText(text)
            button.setToolTip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.again.setText(self.tr("Try again"))
        self.anew.setText(self.tr("Begin with a new key…"))
        self.empty.setText(
            self.tr(
                "No passwords yet. They come with lists and sources whose addresses hold one, or are typed "
                "here; cameras refer to them by name, so that changing one is a single edit."
            )
        )
        self.table.retranslate()
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

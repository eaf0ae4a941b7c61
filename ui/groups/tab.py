"""The section of saved groups: their list, the cameras of the one chosen, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from console.groups.values import SavedGroup
from console.wall.views import may_make_private
from ui.catalogue.tab import TabSpec
from ui.groups import words
from ui.groups.desk import GroupDesk
from ui.groups.save_dialog import SaveGroupDialog
from ui.incidents.words import language
from ui.own_keys import OwnKeys
from ui.views.line_list import LineList
from ui.views.line_model import Line, LineModel
from ui.views.name_dialog import NameDialog
from ui.views.words import name_words
from widgets import icons, theme
from widgets.finder.results import ResultsModel
from widgets.finder.results_list import ResultsList

BUTTONS_PX = 220
# A longer name in a button would push the lists aside.
NAME_CHARACTERS = 22
# Many cameras may change their health at once; the list is counted anew once.
REFRESH_MS = 250


def groups_tab(desk: GroupDesk) -> TabSpec:
    """The section for the page of cameras and lists."""
    return TabSpec(
        "groups",
        lambda: QCoreApplication.translate("GroupsTab", "Groups"),
        "mdi6.group",
        lambda _: GroupsTab(desk),
    )


class GroupsTab(QWidget):
    """Saved groups of this seat. Enter shows one on the wall, F2 renames, Del deletes, Alt+arrows move."""

    def __init__(self, desk: GroupDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model, self.cameras = LineModel(), ResultsModel()
        self.list, self.camera_list = LineList(self.model), ResultsList(self.cameras)
        self._about, self._nothing = QLabel(), QLabel()
        self.shared = QCheckBox()
        self._buttons = QVBoxLayout()
        self.wall = self._button("mdi6.view-grid", self._show_on_wall, leading=True)
        self.map = self._button("mdi6.map-outline", self._show_on_map)
        self._buttons.addSpacing(8)
        self.new = self._button("mdi6.plus", self.ask_new)
        self.rename = self._button("mdi6.pencil-outline", self._ask_name)
        self.up = self._button("mdi6.arrow-up", lambda: self._move(-1))
        self.down = self._button("mdi6.arrow-down", lambda: self._move(1))
        self._buttons.addWidget(self.shared)
        self._buttons.addStretch(1)
        self.undo = self._button("mdi6.undo", desk.undo)
        self.remove = self._button("mdi6.trash-can-outline", self._remove)
        self.cameras.set_catalogue(desk.catalogue)
        self._refresh = QTimer(self, singleShot=True, interval=REFRESH_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    def chosen(self) -> SavedGroup | None:
        """The group under the selection."""
        return self._desk.group(self.model.key(self.list.currentIndex().row()))

    def ask_new(self) -> None:
        """Keep what the finder shows as a new group: ask for its name."""
        wanted = self._desk.current_filter()
        rows = self._desk.catalogue.find(wanted)
        dialog = SaveGroupDialog(self._desk, self, rows=rows, wanted=wanted)
        dialog.kept.connect(self._kept)
        dialog.open()

    def focus_search(self) -> None:
        """The list is short: there is nothing to search, so it takes the keyboard."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Inside

    def _kept(self, group: SavedGroup) -> None:
        self._refill(group.id)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, icon: str, act: Callable[[], None], *, leading: bool = False) -> QPushButton:
        button = QPushButton()
        button.setProperty("icon_name", icon)
        button.setProperty("leading", leading)
        if leading:
            button.setProperty("role", "primary")
        _set_icon(button)
        button.setIconSize(QSize(18, 18))
        button.setMinimumWidth(BUTTONS_PX)
        # Words begin under each other: a column is read, not looked at.
        button.setStyleSheet("text-align: left;")
        button.clicked.connect(lambda: act())
        self._buttons.addWidget(button)
        return button

    def _lay_out(self) -> None:
        for label in (self._about, self._nothing):
            label.setProperty("role", "dim")
            label.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        left, middle = QWidget(), QWidget()
        one, two = QVBoxLayout(left), QVBoxLayout(middle)
        one.setContentsMargins(0, 0, 4, 0)
        two.setContentsMargins(4, 0, 0, 0)
        one.addWidget(self.list, 1)
        one.addWidget(self._nothing, 1)
        two.addWidget(self._about)
        two.addWidget(self.camera_list, 1)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(middle)
        parts.setSizes([460, 380])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(parts, 1)
        row.addLayout(self._buttons)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self._refresh.timeout.connect(self._refresh_if_seen)
        self._desk.changed.connect(self._refresh_soon)
        self._desk.renewed.connect(self._refill)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_choice())
        self.list.doubleClicked.connect(lambda _: self._show_on_wall())
        self.shared.clicked.connect(self._share)
        for key, act in (
            ("Return", self._show_on_wall),
            ("Enter", self._show_on_wall),
            ("Del", self._remove),
            ("Alt+Up", lambda: self._move(-1)),
            ("Alt+Down", lambda: self._move(1)),
            ("Ctrl+Z", self._desk.undo),
        ):
            self.list.on_key(key, act)
        # From the buttons too, on one of which it stands.
        OwnKeys(self).on("F2", self._ask_name)

    def _refresh_soon(self) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    def _refresh_if_seen(self) -> None:
        # What nobody looks at is counted when somebody does: a smart group is a search through the city.
        if self.isVisible():
            self._refill()

    def _refill(self, choose: str = "") -> None:
        row = self.list.currentIndex().row()
        wanted = choose or self.model.key(row)
        self.model.set_lines([self._line(group) for group in self._desk.groups()])
        count = self.model.rowCount()
        at = self.model.row_of(wanted)
        if at < 0:
            at = min(max(row, 0), count - 1)
        self.list.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        if count:
            self.list.setCurrentIndex(self.model.index(at, 0))
        self._show_choice()

    def _line(self, group: SavedGroup) -> Line:
        found = self._desk.members(group)
        second = words.group_words(group, found, self._desk.operator)
        return Line(group.id, words.ICONS[group.kind], name_words(group.name), second)

    def _show_choice(self) -> None:
        group, row = self.chosen(), self.list.currentIndex().row()
        for widget in (self.wall, self.map, self.rename, self.remove):
            widget.setEnabled(group is not None)
        self.up.setEnabled(group is not None and row > 0)
        self.down.setEnabled(group is not None and row < self.model.rowCount() - 1)
        self.shared.setChecked(group is not None and group.shared)
        mine = group is not None and may_make_private(group, self._desk.operator)
        self.shared.setEnabled(group is not None and (mine or not group.shared))
        self._show_undo()
        self._show_cameras(group)

    def _show_cameras(self, group: SavedGroup | None) -> None:
        self.camera_list.setVisible(group is not None)
        self._about.setText("" if group is None else words.holds_words(group, self._desk.catalogue))
        if group is not None:
            self.cameras.set_language(language())
            self.cameras.set_rows(self._desk.members(group).rows)
            # The same rows may be other cameras by now.
            self.camera_list.viewport().update()

    def _show_undo(self) -> None:
        former = self._desk.last
        self.undo.setEnabled(former is not None)
        if former is None:
            self.undo.setText(self.tr("Undo (Ctrl+Z)"))
            return
        text = self.tr("Bring back “{name}”") if former.removed else self.tr("Undo change of “{name}”")
        name = name_words(former.group.name)
        short = name if len(name) <= NAME_CHARACTERS else f"{name[: NAME_CHARACTERS - 1].rstrip()}…"
        self.undo.setText(text.format(name=short))
        self.undo.setToolTip(text.format(name=name))

    def _show_on_wall(self) -> None:
        if (group := self.chosen()) is not None:
            self._desk.show_on_wall.emit(group)

    def _show_on_map(self) -> None:
        if (group := self.chosen()) is not None:
            self._desk.show_on_map.emit(group)

    def _ask_name(self) -> None:
        group = self.chosen()
        if group is None:
            return
        dialog = NameDialog(
            self.tr("Name of the group"), lambda text: self._desk.name_taken(text, group.id), self
        )
        dialog.set_text(name_words(group.name))
        dialog.named.connect(lambda text, _: self._rename(group.id, text))
        dialog.open()

    def _rename(self, group_id: str, text: str) -> None:
        if (group := self._desk.group(group_id)) is not None:
            self._desk.rename(group, text)

    def _share(self, shared: bool) -> None:
        if (group := self.chosen()) is not None:
            self._desk.share(group, shared)

    def _move(self, step: int) -> None:
        if (group := self.chosen()) is not None:
            self._desk.move(group, step)
            self._refill(group.id)

    def _remove(self) -> None:
        if (group := self.chosen()) is not None:
            self._desk.remove(group)

    def _retranslate(self) -> None:
        self.wall.setText(self.tr("Show on the wall"))
        self.map.setText(self.tr("Show on the map"))
        self.new.setText(self.tr("New from the finder…"))
        self.new.setToolTip(self.tr("Keeps what the finder on the live page shows now"))
        self.rename.setText(self.tr("Rename… (F2)"))
        self.up.setText(self.tr("Up (Alt+↑)"))
        self.down.setText(self.tr("Down (Alt+↓)"))
        self.remove.setText(self.tr("Delete (Del)"))
        self.shared.setText(self.tr("Everybody at this seat sees it"))
        self.shared.setToolTip(self.tr("Only who made a group can take it back for themselves"))
        self.list.setAccessibleName(self.tr("Saved groups"))
        self.camera_list.setAccessibleName(self.tr("Cameras of the group"))
        self._nothing.setText(
            self.tr(
                "There is no saved group yet. Narrow the cameras with the finder, or draw on the map, and"
                " save what you see as a group."
            )
        )
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        """Groups may have other cameras than when they were last seen."""
        super().showEvent(event)
        self._refill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            for button in self.findChildren(QPushButton):
                _set_icon(button)


def _set_icon(button: QPushButton) -> None:
    colour = theme.current().accent_text if button.property("leading") else None
    button.setIcon(icons.icon(str(button.property("icon_name")), colour))

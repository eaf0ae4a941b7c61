"""Keeps what was picked as a saved group: its name, who sees it, and whether it stays alive."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.catalogue.catalogue import Rows
from console.catalogue.filter import Filter
from console.groups.values import GroupCamera, GroupKind, Held, Route, TooManyCameras
from console.wall.views import NAME_CHARACTERS
from ui.groups.desk import GroupDesk
from ui.groups.words import route_words, smart_words, too_many_words
from ui.views.words import cameras_words


class SaveGroupDialog(QDialog):
    """`kept(SavedGroup)` when it is; use `open()`.

    Give `rows` (in their order), and `wanted` or `route` where they came from a filter or a drawn line: then
    the group may stay alive, which is what is offered first.
    """

    kept = Signal(object)

    def __init__(
        self,
        desk: GroupDesk,
        parent: QWidget,
        *,
        rows: Rows,
        wanted: Filter | None = None,
        route: Route | None = None,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as a group"))
        self.setMinimumWidth(460)
        self._desk, self._route = desk, route
        # As they are at this moment: rows and areas may have other places when the name has been typed.
        self._smart = None if wanted is None else desk.smart(wanted)
        self._chosen = _or_none(lambda: desk.chosen(rows))
        self._count = len(rows)
        self.name = QLineEdit(name)
        self.name.setMaxLength(NAME_CHARACTERS)
        self.name.selectAll()
        self.problem = QLabel(" ")
        self.problem.setProperty("role", "warning")
        self.problem.setWordWrap(True)
        self.choices: dict[GroupKind, QRadioButton] = {}
        self.shared = QCheckBox(self.tr("Everybody at this seat sees it"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.name.textChanged.connect(self._check)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._check()

    def accept(self) -> None:
        """Keep it; not under a name that will not do."""
        holds = self._holds()
        if self._fits() and holds is not None:
            self.kept.emit(self._desk.add(self.name.text(), holds, shared=self.shared.isChecked()))
            super().accept()

    @property
    def kind(self) -> GroupKind:
        """What is to be kept."""
        return next((kind for kind, choice in self.choices.items() if choice.isChecked()), GroupKind.FIXED)

    # Inside

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        label = QLabel(self.tr("&Name:"))
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        group = QButtonGroup(self)
        for kind, title, words in self._offers():
            choice = QRadioButton(title)
            group.addButton(choice)
            choice.setChecked(not self.choices)
            choice.toggled.connect(self._check)
            self.choices[kind] = choice
            column.addSpacing(4)
            column.addWidget(choice)
            about = QLabel(words)
            about.setProperty("role", "dim")
            about.setWordWrap(True)
            about.setIndent(24)
            column.addWidget(about)
        column.addSpacing(6)
        column.addWidget(self.problem)
        column.addWidget(self.shared)
        column.addWidget(self._buttons)

    def _offers(self) -> list[tuple[GroupKind, str, str]]:
        """What this can be kept as, the likeliest first."""
        offers = []
        if self._route is not None:
            offers.append((GroupKind.ROUTE, self.tr("As a &route"), route_words(self._route)))
        if self._smart is not None:
            words = self.tr("Whatever matches at the time: {filter}").format(
                filter=smart_words(self._smart, self._desk.catalogue)
            )
            offers.append((GroupKind.SMART, self.tr("As a &filter that stays alive"), words))
        words = self.tr("{cameras}, as they are now, in this order").format(
            cameras=cameras_words(self._count)
        )
        offers.append((GroupKind.FIXED, self.tr("As these &cameras"), words))
        return offers

    def _holds(self) -> Held | None:
        if self.kind is GroupKind.ROUTE:
            return self._route
        if self.kind is GroupKind.SMART:
            return self._smart
        return self._chosen or None

    def _fits(self) -> bool:
        text = self.name.text().strip()
        return bool(text) and not self._desk.name_taken(text) and self._holds() is not None

    def _check(self) -> None:
        text = self.name.text().strip()
        problem = " "
        if self._holds() is None:
            problem = too_many_words(self._count) if self._count else self.tr("There is no camera to keep.")
        elif text and self._desk.name_taken(text):
            problem = self.tr("There is already one of this name.")
        # The line keeps its place: a window that jumps while one types is a nuisance.
        self.problem.setText(problem)
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(self._fits())


def _or_none(make: Callable[[], tuple[GroupCamera, ...]]) -> tuple[GroupCamera, ...] | None:
    try:
        return make()
    except TooManyCameras:
        return None

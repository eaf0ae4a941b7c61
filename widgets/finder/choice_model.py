"""The Qt item model over a tree of choices: names, check boxes, and the counts beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from console.catalogue.filter import Count
from widgets import icons
from widgets.finder.choices import OTHER_THANAS, WARDS, Choice, Choices, Key, Mark
from widgets.words import count_words

Index = QModelIndex | QPersistentModelIndex
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
BADGE_PX = 18

# Asked for very often, and each "or" of flags makes an object.
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
_STATES = {
    Mark.OFF: Qt.CheckState.Unchecked,
    Mark.PARTLY: Qt.CheckState.PartiallyChecked,
    Mark.ON: Qt.CheckState.Checked,
}


class ChoiceModel(QAbstractItemModel):
    """Two levels, one column. `COUNT_ROLE` gives the `Count` of a choice.

    `looks` when many choices look otherwise at once, which happens with every letter that is typed: views
    then only paint. `dataChanged` for each of them made a tree measure all its rows.
    """

    chosen = Signal()
    looks = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choices = Choices()
        self._counts: Mapping[Key, Count] = {}
        self.most_down = 0
        self._language = "en"

    def set_choices(self, choices: Choices) -> None:
        """Show another tree; the same one as before stays as it is."""
        if self.choices.like(choices):
            return
        self.beginResetModel()
        self.choices = choices
        self._counts = {}
        self.endResetModel()

    def set_language(self, language: str) -> None:
        """Names in `hi` or `en`."""
        self._language = language
        self.refresh()

    def set_counts(self, counts: Mapping[Key, Count]) -> None:
        """The counts by key; a heading without one of its own shows the sum of its leaves."""
        if counts == self._counts:
            return
        self._counts = counts
        self.most_down = max((self.count(top).down for top in self.choices.tops), default=0)
        self.looks.emit()

    def refresh(self) -> None:
        """Tell everybody that anything may look otherwise: other words, other marks by hand."""
        for row in range(len(self.choices.tops)):
            top = self.index(row, 0)
            self.dataChanged.emit(top, top)
            if last := self.rowCount(top):
                self.dataChanged.emit(self.index(0, 0, top), self.index(last - 1, 0, top))

    def choice(self, index: Index) -> Choice:
        """The choice at a valid index."""
        found: Choice = index.internalPointer()
        return found

    def only(self, index: Index) -> None:
        """Choose this and nothing else; again: nothing at all."""
        self.choices.only(self.choice(index))
        self.refresh()
        self.chosen.emit()

    def text(self, choice: Choice) -> str:
        """The name of a choice in the language of the moment."""
        if choice.name is not None:
            return choice.name.text(self._language)
        return {WARDS: self.tr("Wards"), OTHER_THANAS: self.tr("Thanas")}[str(choice.key)]

    def count(self, choice: Choice) -> Count:
        """The count of a choice."""
        key = choice.key
        if key in self._counts:
            return self._counts[key]
        return sum((self._counts.get(leaf.key, Count()) for leaf in choice.children), Count())

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Of a child."""
        siblings = self.choice(parent).children if parent.isValid() else self.choices.tops
        if column or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """Of a leaf its heading."""
        above = self.choice(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self.choices.tops.index(above), 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many are under `parent`."""
        return len(self.choice(parent).children) if parent.isValid() else len(self.choices.tops)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be selected and checked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a view shows of a choice."""
        if not index.isValid():
            return None
        choice = self.choice(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(choice)
            case Qt.ItemDataRole.DecorationRole:
                return icons.badge(choice.icon, BADGE_PX, choice.colour) if choice.icon else None
            case Qt.ItemDataRole.CheckStateRole:
                return _STATES[self.choices.mark(choice)]
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._summary(choice)
            case _ if role == COUNT_ROLE:
                return self.count(choice)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or uncheck; a heading takes its leaves with it."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        choice = self.choice(index)
        self.choices.turn(choice, self.choices.mark(choice) is not Mark.ON)
        self.refresh()
        self.chosen.emit()
        return True

    def _summary(self, choice: Choice) -> str:
        count = self.count(choice)
        words = self.tr("{name}: cameras {total}, live {live}, stalled {stalled}, down {down}")
        return words.format(
            name=self.text(choice),
            total=count_words(count.total),
            live=count_words(count.live),
            stalled=count_words(count.stalled),
            down=count_words(count.down),
        )

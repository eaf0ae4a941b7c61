"""Asks before what a person said of a list's rows is given up with the plan it stands in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from widgets.words import count_words

translate = QCoreApplication.translate


def ask_giving_up(parent: QWidget, decisions: int, give_up: Callable[[], None]) -> QMessageBox:
    """Ask, and call `give_up` if it is meant; Enter or Esc alone means to stay."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("ImportLeaving", "Decisions of this list"))
    told = translate("ImportLeaving", "Decisions that would be lost: {n}")
    box.setText(told.format(n=count_words(decisions)))
    box.setInformativeText(translate("ImportLeaving", "They are kept only when the list is taken in."))
    meant = box.addButton(translate("ImportLeaving", "Give them up"), QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(translate("ImportLeaving", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    # As the one that Enter presses it is written in bold, for which a message box leaves no room.
    stay.setMinimumWidth(stay.sizeHint().width() + 24)
    meant.clicked.connect(lambda: give_up())
    box.open()
    return box

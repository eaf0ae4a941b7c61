"""What the finder says under its count of hits where a search was in vain, as buttons that help."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from widgets.words import count_words

# What the theme leaves at both sides of a button's words.
_PADDING_PX = 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Hint(QPushButton):
    """One line that can be pressed, also with Enter; hidden while it has nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "quiet")
        self._said = ""
        # What does not fit is in the tool tip; the finder must not become wider for a long name.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("line", True)
        self.hide()

    def say(self, text: str, tip: str) -> None:
        """Say this, or nothing."""
        self._said = text
        self.setToolTip("\n".join(part for part in (text, tip) if part))
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.setVisible(bool(text))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in _ENTER and self.isEnabled():
            self.click()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        room = self.width() - _PADDING_PX
        fits = self.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, room)
        # An ampersand would be a mnemonic.
        self.setText(fits.replace("&", "&&"))


class Hints(QWidget):
    """`former_wanted(number)` when the camera is wanted that has another number now.

    `text_alone_wanted()` when the rest of the filter is to be taken away.
    """

    former_wanted = Signal(object)
    text_alone_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The number that was typed, the one it is now (None where it is no more), name and day.
        self._former: tuple[int, int | None, str, str] | None = None
        self._hidden = 0
        self._was, self._more = Hint(self), Hint(self)
        self._was.clicked.connect(self._pressed)
        self._more.clicked.connect(self.text_alone_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._more)
        column.addWidget(self._was)
        self.hide()

    def show_former(self, number: int, now: int | None, name: str, day: str) -> None:
        """A number that no camera has is `now` that of `name`; or it was withdrawn on `day`."""
        self._former = number, now, name, day
        self._show()

    def show_hidden(self, cameras: int) -> None:
        """So many cameras the text would find if the rest of the filter did not hide them."""
        if cameras != self._hidden:
            self._hidden = cameras
            self._show()

    def forget_former(self) -> None:
        """Another number is looked for."""
        if self._former is not None:
            self._former = None
            self._show()

    @property
    def first(self) -> QPushButton | None:
        """The first one that can be pressed, if there is one."""
        hints = (self._more, self._was)
        return next((each for each in hints if each.isVisibleTo(self) and each.isEnabled()), None)

    def changeEvent(self, event: QEvent) -> None:
        """Words anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        self._show_former()
        without = self.tr("{count} without the filter").format(count=count_words(self._hidden))
        tip = self.tr("Take the other filters away and keep the text (Enter)")
        self._more.say(without if self._hidden else "", tip)
        self.setVisible(self._former is not None or bool(self._hidden))

    def _show_former(self) -> None:
        if self._former is None:
            self._was.say("", "")
            return
        number, now, name, day = self._former
        if now is None:
            said = self.tr("{number} was withdrawn on {day}: {name}.")
            said = said.format(number=number, day=day, name=name)
        else:
            said = self.tr("{number} is {now} now: {name}").format(number=number, now=now, name=name)
        self._was.say(said, "" if now is None else self.tr("Show it on the wall (Enter)"))
        self._was.setEnabled(now is not None)

    def _pressed(self) -> None:
        if self._former is not None and self._former[1] is not None:
            self.former_wanted.emit(self._former[1])

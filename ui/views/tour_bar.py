"""The line that says which tour is on the wall, when it goes on, and lets it be held, moved and ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from console.catalogue.values import Name
from console.wall.tours import Pause, TourStep
from ui.views import words
from ui.views.runner import TourRunner
from widgets import icons, theme
from widgets.elided_label import ElidedLabel


class TourBar(QFrame):
    """Shown while a tour runs. `step_name(step)` gives a step's name of now, None when it is gone."""

    def __init__(
        self, runner: TourRunner, step_name: Callable[[TourStep], Name | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._runner = runner
        self._step_name = step_name
        self._key = "Space"
        self._mark = QLabel()
        self._place = ElidedLabel()
        self._place.setProperty("role", "title")
        self._waiting = QLabel()
        self._back = self._button("mdi6.skip-previous", lambda: runner.go(-1))
        self._hold = self._button("mdi6.pause", runner.toggle)
        self._on = self._button("mdi6.skip-next", lambda: runner.go(1))
        self._end = self._button("mdi6.close", runner.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 6, 2)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._place, 1)
        row.addWidget(self._waiting)
        for button in (self._back, self._hold, self._on, self._end):
            row.addWidget(button)
        runner.changed.connect(self.refresh)
        self.retranslate()

    def set_pause_key(self, key: str) -> None:
        """Name the key that holds the tour, as it is written on the keyboard."""
        self._key = key
        self.refresh()

    def refresh(self) -> None:
        """Say how the tour stands."""
        run = self._runner.run
        self.setVisible(run is not None)
        if run is None:
            return
        step = run.showing
        name = "" if step is None else words.step_words(step, self._step_name(step))
        self._place.setText(words.place_words(run, name) + self._page_words())
        waiting = words.waiting_words(run, self._runner.now(), self._key)
        self._waiting.setText(waiting)
        self._waiting.setToolTip(words.why_words(run))
        role = "warning" if run.stuck or run.pause is not Pause.NONE else "dim"
        if self._waiting.property("role") != role:
            self._waiting.setProperty("role", role)
            self._waiting.style().polish(self._waiting)
        self._show_hold(run.pause is not Pause.NONE)
        for button in (self._back, self._hold, self._on):
            button.setEnabled(not run.stuck)

    def _page_words(self) -> str:
        run = self._runner.run
        if run is None or run.stuck or not run.page:
            return ""
        return self.tr(", page {page}").format(page=run.page + 1)

    def _show_hold(self, held: bool) -> None:
        name = "mdi6.play" if held else "mdi6.pause"
        if self._hold.property("icon_name") != name:
            self._hold.setProperty("icon_name", name)
            self._hold.setIcon(icons.icon(name))
        words_ = self.tr("Let the tour go on") if held else self.tr("Hold the tour")
        self._hold.setToolTip(f"{words_} ({self._key})")
        self._hold.setAccessibleName(words_)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self._mark.setToolTip(self.tr("A tour is on the wall"))
        for button, text in (
            (self._back, self.tr("Back in the tour")),
            (self._on, self.tr("On in the tour")),
            (self._end, self.tr("End the tour")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._repaint_icons()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and theme."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icons()
        super().changeEvent(event)

    def _repaint_icons(self) -> None:
        self._mark.setPixmap(
            icons.pixmap("mdi6.map-marker-path", 18, theme.current().accent, self.devicePixelRatioF())
        )
        for button in (self._back, self._hold, self._on, self._end):
            button.setIcon(icons.icon(button.property("icon_name")))

    def _button(self, name: str, clicked: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setProperty("icon_name", name)
        button.setIcon(icons.icon(name))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: clicked())
        return button

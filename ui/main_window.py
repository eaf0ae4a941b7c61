"""The console's window: header, pages, windows beside it, and what keys and menus do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from console.evidence.clock import clock_state
from console.wall.layouts import LAYOUTS
from ui.actions import ACTIONS, Actions
from ui.assembly import Services
from ui.attention.feed import ScreenFeed
from ui.attention.prompt import PresencePrompt
from ui.catalogue_tools import CatalogueTools
from ui.evidence_tools import EvidenceTools
from ui.header import Header
from ui.help import show_about, show_keys
from ui.helper_news import HelperNews
from ui.keys.dialog import KeysDialog
from ui.keys.keymap import Keymap
from ui.language import Language
from ui.leaving import Leaving, losses
from ui.notices import Notices
from ui.on_duty import OnDuty
from ui.pages import PAGES, Pages
from ui.shown_parts import ShownParts
from ui.views.wall_views import WallViews
from ui.wall_memory import WallMemory
from ui.wall_tools import WallTools
from ui.window_memory import WindowMemory
from ui.windows.view_window import ViewWindow
from ui.windows.windows import Windows
from widgets import theme

USUAL_SIZE = (1366, 768)
CLOCK_LOOK_MS = 30_000
# Actions that mean nothing on a wall of bare addresses.
NEED_A_CITY = ("show_finder", "show_map", "search", "clear_filter", "to_map", "page_catalogue")


class MainWindow(QMainWindow):
    """Puts pages together and carries out actions; `closed` when the operator is done."""

    closed = Signal()

    def __init__(self, services: Services, language: Language) -> None:
        super().__init__()
        self.services = services
        self._language = language
        self._bare = services.options.wall is not None
        self.pages = Pages(services, language.code)
        self.header = Header(PAGES)
        self._on_duty = OnDuty(services, self.header, self)
        self._lay_out()
        self._make_tools()
        self._make_actions()
        self._connect()
        if self._bare:
            self._leave_city_out()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_LOOK_MS)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()
        self._look_at_clock()
        self._restore()
        self.retranslate()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self.notices = Notices(body)
        column.addWidget(self.notices)
        self.setCentralWidget(body)
        self.prompt = PresencePrompt(self.pages.presence, body)

    def _make_tools(self) -> None:
        services = self.services
        self.attention = ScreenFeed(services.ledger, "main", self.pages.control.desk)
        self.tools = WallTools(services, self.pages.control.desk, self.notices)
        self.evidence_tools = EvidenceTools(services, self.notices, self)
        self.catalogue_tools = CatalogueTools(
            services,
            self.pages.live,
            self.pages.control,
            self.pages.catalogue,
            self.notices,
            self,
            self._front,
        )
        self.windows = Windows(services, self.pages.live, lambda: self._language.code)
        self.views = WallViews(services, self.pages.control, self.windows, self)
        self.pages.live.add_line(self.views.bar)

    def _make_actions(self) -> None:
        services = self.services
        self.keymap = Keymap.of(ACTIONS, services.settings.get("keys", {}))
        self.actions_ = Actions(
            self, self.pages.live.grid, self._handlers(), self.keymap.all(), self.menuBar()
        )
        self.windows.set_keys(self.keymap.all())
        self.leaving = Leaving(self, lambda: losses(self, services.incidents))
        self._parts = ShownParts(self.pages, self.windows, self.actions_, self, bare=self._bare)
        self._memory = WindowMemory(services, self.pages.live, self.windows, self.actions_)
        self._wall_memory = WallMemory(services, self.pages.control)
        self._news = HelperNews(services, self.notices, self)
        self.views.use_actions(self.actions_)
        self.tools.use_actions(self.actions_.by_name)
        self.tools.set_language(self._language.code)

    def _leave_city_out(self) -> None:
        """A wall of bare addresses has no city to narrow, to map or to take in."""
        self.pages.live.make_bare()
        self.header.leave_out("catalogue")
        for name in (*NEED_A_CITY, *self.catalogue_tools.handlers()):
            self.actions_[name].setEnabled(False)

    def appear(self) -> None:
        """Show the window where it was, or as large as was asked for."""
        if self.services.options.size is None:
            self.windows.keeper.show("main", self, USUAL_SIZE)
        else:
            self.show()

    def begin(self) -> None:
        """Show the wall as it was left."""
        self._wall_memory.bring_back()
        self.views.restore_windows()
        self.pages.live.grid.setFocus()

    def retranslate(self) -> None:
        """Say what is the window's own in the language of the moment."""
        title = self.tr("Safe City Console")
        if self.services.demo is not None:
            title = self.tr("{title} · demo city, invented places and people").format(title=title)
        self.setWindowTitle(title)
        self.actions_.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where something would be cut short; else remember how everything was left."""
        if self.leaving.stays():
            event.ignore()
            return
        self._memory.keep()
        self._wall_memory.keep()
        self.views.desk.runner.stop()
        self.attention.close()
        self.windows.close_all()
        self.tools.close()
        self.evidence_tools.close()
        self.pages.close_pages()
        event.accept()
        self.closed.emit()

    # Inside

    def _connect(self) -> None:
        pages = self.pages
        self.header.page_chosen.connect(pages.show_page)
        pages.shown.connect(self.header.set_page)
        pages.control.said.connect(self.notices.tell)
        pages.incidents.notice.connect(self.notices.tell)
        pages.bookmarking.notice.connect(self.notices.tell)
        pages.incidents.export_wanted.connect(self.evidence_tools.export)
        self.windows.opened.connect(self._window_opened)
        self.windows.bookmark_asked.connect(self._bookmark_view)
        self.windows.refused.connect(self.notices.tell)
        self._on_duty.changed.connect(self.views.desk.operator_changed)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        pages, control = self.pages, self.pages.control
        handlers: dict[str, Callable[[], None]] = {
            **self.tools.handlers(),
            **self.views.handlers(),
            **self.evidence_tools.handlers(),
            **self.catalogue_tools.handlers(),
            "next_group": lambda: control.desk.turn_group(1),
            "previous_group": lambda: control.desk.turn_group(-1),
            "all_cameras": control.back,
            "bookmark": lambda: pages.bookmarking.bookmark(every=False),
            "bookmark_all": lambda: pages.bookmarking.bookmark(every=True),
            "bookmark_panel": pages.bookmarking.focus_panel,
            "clip_length": pages.bookmarking.ask_length,
            "page_live": lambda: self._front("live"),
            "page_incidents": lambda: self._front("incidents"),
            "page_attention": lambda: self._front("attention"),
            "page_catalogue": lambda: self._front("catalogue"),
            "who_watched": self._who_watched,
            "change_keys": self._change_keys,
            "search": self._search,
            "clear_filter": pages.live.finder.clear,
            "show_finder": lambda: self._parts.show(),
            "show_map": lambda: self._parts.show(),
            "to_map": lambda: self._to(pages.live.map),
            "to_wall": lambda: self._to(pages.live.grid),
            "wall_window": lambda: self.windows.toggle("wall"),
            "map_window": lambda: self.windows.toggle("map"),
            "full_screen": self._toggle_full_screen,
            "language": self._toggle_language,
            "theme": self._toggle_theme,
            "operator": self._on_duty.ask,
            "quit": lambda: _nothing(self.close()),
            "keys": lambda: show_keys(self, self.keymap.all()),
            "about": lambda: show_about(self),
        }
        for name in LAYOUTS:
            handlers[f"layout {name}"] = lambda name=name: control.desk.set_layout(name)  # type: ignore[misc]
        return handlers

    def _front(self, page: str) -> None:
        """A page was asked for, perhaps with the keyboard in another window."""
        self.raise_()
        self.activateWindow()
        self.pages.show_page(page)

    def _to(self, part: QWidget) -> None:
        self.pages.show_page("live")
        part.window().activateWindow()
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _who_watched(self) -> None:
        row = self.pages.control.wall.selected_row
        if row is not None:
            self._front("attention")
            self.pages.ask_who_watched(row)

    def _change_keys(self) -> None:
        dialog = KeysDialog(self.keymap, self)
        dialog.changed.connect(self._keys_changed)
        dialog.open()

    def _keys_changed(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self.services.settings.put("keys", keymap.kept())
        self.actions_.set_keys(keymap.all())
        self.views.keys_changed()
        self.windows.set_keys(keymap.all())

    def _search(self) -> None:
        self.activateWindow()
        if self.pages.live_in_front:
            self._parts.bring("finder")
        self.pages.focus_search()

    def _bookmark_view(self, window: ViewWindow, every: bool) -> None:
        self.pages.bookmarking.bookmark(every=every, wall=window.control)
        if window.control.keys():
            # The bookmark's panel is here, perhaps on another screen than the eyes.
            window.notices.tell(self.tr("Bookmarked. Category and note: in the main window."))

    def _window_opened(self, window: QWidget) -> None:
        self.actions_.lend(window, window.actions_ if isinstance(window, ViewWindow) else None)
        PresencePrompt(self.pages.presence, window)

    def _toggle_full_screen(self) -> None:
        if self.windows.toggle_full_screen():
            return
        full = not self.isFullScreen()
        self.menuBar().setVisible(not full)
        self.header.setVisible(not full)
        if full:
            self.showFullScreen()
        else:
            self.showNormal()

    def _toggle_language(self) -> None:
        self._language.use("en" if self._language.code == "hi" else "hi")
        self.services.settings.put("language", self._language.code)
        self.pages.control.set_language(self._language.code)
        self.tools.set_language(self._language.code)
        self.windows.set_language(self._language.code)

    def _toggle_theme(self) -> None:
        chosen = theme.LIGHT if theme.current().dark else theme.DARK
        theme.use(chosen)
        self.services.settings.put("theme", chosen.name)

    def _look_at_clock(self) -> None:
        self.header.set_clock(clock_state())

    def _restore(self) -> None:
        self.resize(*(self.services.options.size or USUAL_SIZE))
        self.pages.live.share_out(self.width())
        self._memory.bring_parts_back()
        self._parts.show()
        self.pages.show_page("live")


def _nothing(_: object) -> None:
    """For a call whose answer nobody wants."""

"""The console's window: header, live page, incidents page, and what keys and menus do."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QInputDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from console.catalogue.moved import Moved
from console.evidence.clock import clock_state
from console.wall.layouts import LAYOUTS
from ui.actions import ACTIONS, Actions
from ui.assembly import Services
from ui.attention.feed import ScreenFeed
from ui.attention.page import AttentionPage
from ui.attention.presence import Presence
from ui.attention.prompt import PresencePrompt
from ui.bookmarking import Bookmarking
from ui.catalogue.page import CataloguePage
from ui.catalogue.whole_page import begin_with, sections
from ui.catalogue_tools import CatalogueTools
from ui.evidence_tools import EvidenceTools
from ui.header import Header
from ui.help import show_about, show_keys
from ui.helper_news import HelperNews
from ui.incidents.news import IncidentNews
from ui.incidents.page import IncidentsPage
from ui.incidents.stills import Stills
from ui.incidents.strip import RecentStrip
from ui.keys.dialog import KeysDialog
from ui.keys.keymap import Keymap
from ui.language import Language
from ui.live_control import LiveControl
from ui.live_page import LivePage
from ui.notices import Notices
from ui.views.wall_views import WallViews
from ui.wall_memory import WallMemory
from ui.wall_tools import WallTools
from ui.window_memory import WindowMemory
from ui.windows.view_window import ViewWindow
from ui.windows.windows import Windows
from widgets import theme

PAGES = ("live", "incidents", "attention", "catalogue")
USUAL_SIZE = (1366, 768)
CLOCK_LOOK_MS = 30_000
# Actions that mean nothing on a wall of bare addresses.
NEED_A_CITY = ("show_finder", "show_map", "search", "clear_filter", "to_map", "page_catalogue")
# "Who watched this camera?" asks about so long.
ASKED_S = 3600.0


class MainWindow(QMainWindow):
    """Puts pages together and carries out actions; `closed` when the operator is done."""

    closed = Signal()

    def __init__(self, services: Services, language: Language) -> None:
        super().__init__()
        self.services = services
        self._language = language
        self._bare = services.options.wall is not None
        self._make_pages()
        self._lay_out()
        self._make_tools()
        self._make_actions()
        self._connect()
        if self._bare:
            self._leave_city_out()
        self.header.set_person(services.store.seat[-6:], services.settings.operator)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_LOOK_MS)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()
        self._look_at_clock()
        self._restore()
        self.retranslate()

    def _make_pages(self) -> None:
        services, settings = self.services, self.services.settings
        self.header = Header(PAGES)
        self.news = IncidentNews(services.incidents, self)
        self.stills = Stills(services.background, self)
        self.strip = RecentStrip(services.incidents, services.background, news=self.news, stills=self.stills)
        self.live_page = LivePage(self.strip)
        self.control = LiveControl(services, self.live_page, self._language.code)
        self.incidents_page = IncidentsPage(
            services.incidents,
            services.background,
            operator=lambda: settings.operator,
            screens=services.playback.screen,
            news=self.news,
            stills=self.stills,
            watchers=services.ledger.answers.watched_cameras,
            catalogue=None if self._bare else services.catalogue,
            bookmarked=self.control.desk.bookmarked,
            recordings=services.evidence.recordings,
            can_export=True,
        )
        self.presence = Presence(services.ledger, settings, self)
        self.attention_page = AttentionPage(
            services.ledger.answers, services.catalogue, services.background, self.presence
        )
        self.catalogue_page = CataloguePage(services.city.desk, sections(services.city), begin_with)
        self.bookmarking = Bookmarking(services, self.live_page, self.control, self.news, self.stills)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.live_page, self.incidents_page, self.attention_page, self.catalogue_page):
            self._pages.addWidget(page)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        self.notices = Notices(body)
        column.addWidget(self.notices)
        self.setCentralWidget(body)
        self.prompt = PresencePrompt(self.presence, body)

    def _make_tools(self) -> None:
        services = self.services
        self.attention = ScreenFeed(services.ledger, "main", self.control.desk)
        self.tools = WallTools(services, self.control.desk, self.notices)
        self.evidence_tools = EvidenceTools(services, self.notices, self)
        self.catalogue_tools = CatalogueTools(
            services, self.live_page, self.control, self.catalogue_page, self.notices, self, self._front
        )
        self.windows = Windows(services, self.live_page, lambda: self._language.code)
        self.views = WallViews(services, self.control, self.windows, self)
        self.live_page.add_line(self.views.bar)

    def _make_actions(self) -> None:
        services = self.services
        self.keymap = Keymap.of(ACTIONS, services.settings.get("keys", {}))
        self.actions_ = Actions(
            self, self.live_page.grid, self._handlers(), self.keymap.all(), self.menuBar()
        )
        self.windows.set_keys(self.keymap.all())
        self._memory = WindowMemory(services, self.live_page, self.windows, self.actions_)
        self._wall_memory = WallMemory(services, self.control)
        self._news = HelperNews(services, self.notices, self)
        self.views.use_actions(self.actions_)
        self.tools.use_actions(self.actions_.by_name)
        self.tools.set_language(self._language.code)

    def _leave_city_out(self) -> None:
        """A wall of bare addresses has no city to narrow, to map or to take in."""
        self.live_page.make_bare()
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
        self.live_page.grid.setFocus()

    def show_page(self, page: str) -> None:
        """Bring a page to the front."""
        self._pages.setCurrentIndex(PAGES.index(page))
        self.header.set_page(page)
        self._enable_live()
        if page == "live":
            self.live_page.grid.setFocus()

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
        """Remember how everything was left."""
        self._memory.keep()
        self._wall_memory.keep()
        self.views.desk.runner.stop()
        self.attention_page.close_page()
        self.presence.close()
        self.attention.close()
        self.windows.close_all()
        self.tools.close()
        self.evidence_tools.close()
        self.control.stop()
        self.incidents_page.close_page()
        self.catalogue_page.close_page()
        self.news.close()
        event.accept()
        self.closed.emit()

    # Inside

    def _connect(self) -> None:
        services = self.services
        self.header.page_chosen.connect(self.show_page)
        self.header.operator_clicked.connect(self._ask_operator)
        self.strip.open_wanted.connect(self._open_incident)
        self.bookmarking.opened.connect(self._open_incident)
        self.attention_page.camera_wanted.connect(self._show_camera)
        self.windows.changed.connect(self._windows_changed)
        self.windows.opened.connect(self._window_opened)
        self.windows.bookmark_asked.connect(self._bookmark_view)
        self.windows.refused.connect(self.notices.tell)
        self.control.said.connect(self.notices.tell)
        self.control.map_wanted.connect(self._bring_map)
        services.unsaved.connect(self.incidents_page.read_again)
        services.renewal.renewed.connect(self._catalogue_renewed)
        self.incidents_page.notice.connect(self.notices.tell)
        self.incidents_page.export_wanted.connect(self.evidence_tools.export)
        services.listen_to_screens(self.incidents_page.screen_event)

    def _catalogue_renewed(self, moved: Moved) -> None:
        """The live wall and its windows listen themselves; these pages know no services."""
        self.attention_page.catalogue_renewed(moved)
        self.incidents_page.catalogue_renewed()
        self.views.desk.groups.forget()

    def _handlers(self) -> dict[str, Callable[[], None]]:
        control = self.control
        handlers: dict[str, Callable[[], None]] = {
            **self.tools.handlers(),
            **self.views.handlers(),
            **self.evidence_tools.handlers(),
            **self.catalogue_tools.handlers(),
            "next_group": lambda: control.desk.turn_group(1),
            "previous_group": lambda: control.desk.turn_group(-1),
            "all_cameras": control.back,
            "bookmark": lambda: self.bookmarking.bookmark(every=False),
            "bookmark_all": lambda: self.bookmarking.bookmark(every=True),
            "bookmark_panel": self.bookmarking.focus_panel,
            "clip_length": self.bookmarking.ask_length,
            "page_live": lambda: self._front("live"),
            "page_incidents": lambda: self._front("incidents"),
            "page_attention": lambda: self._front("attention"),
            "page_catalogue": lambda: self._front("catalogue"),
            "who_watched": self._who_watched,
            "change_keys": self._change_keys,
            "search": self._search,
            "clear_filter": self.live_page.finder.clear,
            "show_finder": self._toggle_parts,
            "show_map": self._toggle_parts,
            "to_map": lambda: self._to(self.live_page.map),
            "to_wall": lambda: self._to(self.live_page.grid),
            "wall_window": lambda: self.windows.toggle("wall"),
            "map_window": lambda: self.windows.toggle("map"),
            "full_screen": self._toggle_full_screen,
            "language": self._toggle_language,
            "theme": self._toggle_theme,
            "operator": self._ask_operator,
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
        self.show_page(page)

    def _bring_map(self) -> None:
        """Something is to be seen on the map: it may have been hidden."""
        if not self.windows.has("map") and not self.actions_["show_map"].isChecked():
            self.actions_["show_map"].setChecked(True)
            self._toggle_parts()

    def _to(self, part: QWidget) -> None:
        self.show_page("live")
        part.window().activateWindow()
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _who_watched(self) -> None:
        row, now = self.control.wall.selected_row, time.time()
        if row is not None:
            self._front("attention")
            self.attention_page.ask_about(row, now - ASKED_S, now)

    def _show_camera(self, row: int) -> None:
        self.show_page("live")
        self.control.desk.show_camera(row)

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
        if self._pages.currentWidget() is self.incidents_page:
            self.incidents_page.focus_search()
        elif self._pages.currentWidget() is self.attention_page:
            self.attention_page.focus_search()
        elif self._pages.currentWidget() is self.catalogue_page:
            self.catalogue_page.focus_search()
        else:
            self.actions_["show_finder"].setChecked(True)
            self._toggle_parts()
            self.live_page.finder.focus_search()

    def _toggle_parts(self) -> None:
        self.live_page.finder.setVisible(self.actions_["show_finder"].isChecked() and not self._bare)
        self.live_page.map.setVisible(
            self.windows.has("map") or (self.actions_["show_map"].isChecked() and not self._bare)
        )

    def _enable_live(self) -> None:
        """A wall in a window of its own obeys its keys whatever page is in front here."""
        in_front = self._pages.currentWidget() is self.live_page
        self.actions_.enable_live(in_front or self.windows.has("wall"))

    def _bookmark_view(self, window: ViewWindow, every: bool) -> None:
        self.bookmarking.bookmark(every=every, wall=window.control)
        if window.control.keys():
            # The bookmark's panel is here, perhaps on another screen than the eyes.
            window.notices.tell(self.tr("Bookmarked. Category and note: in the main window."))

    def _window_opened(self, window: QWidget) -> None:
        self.actions_.lend(window, window.actions_ if isinstance(window, ViewWindow) else None)
        PresencePrompt(self.presence, window)

    def _windows_changed(self) -> None:
        for part in ("wall", "map"):
            self.actions_[f"{part}_window"].setChecked(self.windows.has(part))
        self.actions_["show_map"].setEnabled(not self._bare and not self.windows.has("map"))
        self._enable_live()
        self._toggle_parts()

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
        self.control.set_language(self._language.code)
        self.tools.set_language(self._language.code)
        self.windows.set_language(self._language.code)

    def _toggle_theme(self) -> None:
        chosen = theme.LIGHT if theme.current().dark else theme.DARK
        theme.use(chosen)
        self.services.settings.put("theme", chosen.name)

    def _ask_operator(self) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Operator"))
        dialog.setLabelText(self.tr("Name of the operator on duty; bookmarks carry it:"))
        dialog.setTextValue(self.services.settings.operator)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._set_operator)
        dialog.open()

    def _set_operator(self, name: str) -> None:
        before = self.services.settings.operator
        self.services.settings.put("operator", name.strip()[:100])
        self.services.evidence.custody.hand_over(before, self.services.settings.operator)
        self.header.set_person(self.services.store.seat[-6:], name.strip()[:100])
        self.views.desk.operator_changed()

    def _open_incident(self, incident_id: str) -> None:
        self.show_page("incidents")
        self.incidents_page.open_incident(incident_id)

    def _look_at_clock(self) -> None:
        self.header.set_clock(clock_state())

    def _restore(self) -> None:
        self.resize(*(self.services.options.size or USUAL_SIZE))
        self.live_page.share_out(self.width())
        self._memory.bring_parts_back()
        self._toggle_parts()
        self.show_page("live")


def _nothing(_: object) -> None:
    """For a call whose answer nobody wants."""

"""Every action of the window with its key: what a menu shows is what a key does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from console.wall.layouts import LAYOUTS


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for lupdate, which knows this name; PySide6's own is typed as giving an `object`."""
    return text


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its name in code, menu, words (source text), keys and where they are heard.

    `window`: on every page; `live`: on the live page; `grid`: while the wall has the keyboard, because
    Tab, Enter and Esc mean something else in a list or on the map.
    """

    name: str
    menu: str
    words: str
    keys: tuple[str, ...] = ()
    heard: str = "window"
    checkable: bool = False


def _grid(name: str, menu: str, words: str, *keys: str) -> ActionSpec:
    return ActionSpec(name, menu, words, keys, heard="grid")


MENUS = {
    "wall": QT_TRANSLATE_NOOP("Actions", "&Wall"),
    "tile": QT_TRANSLATE_NOOP("Actions", "&Tile"),
    "views": QT_TRANSLATE_NOOP("Actions", "Views and to&urs"),
    "incident": QT_TRANSLATE_NOOP("Actions", "&Incident"),
    "catalogue": QT_TRANSLATE_NOOP("Actions", "&Cameras"),
    "view": QT_TRANSLATE_NOOP("Actions", "&View"),
    "help": QT_TRANSLATE_NOOP("Actions", "&Help"),
}

ACTIONS = (
    _grid("next_page", "wall", QT_TRANSLATE_NOOP("Actions", "Next page"), "PgDown"),
    _grid("previous_page", "wall", QT_TRANSLATE_NOOP("Actions", "Previous page"), "PgUp"),
    _grid("next_group", "wall", QT_TRANSLATE_NOOP("Actions", "Next group"), "Tab"),
    _grid("previous_group", "wall", QT_TRANSLATE_NOOP("Actions", "Previous group"), "Shift+Tab"),
    _grid("all_cameras", "wall", QT_TRANSLATE_NOOP("Actions", "Back to all groups"), "Esc"),
    _grid("enlarge", "tile", QT_TRANSLATE_NOOP("Actions", "Enlarge the tile, and back"), "Return", "Enter"),
    _grid("pause", "tile", QT_TRANSLATE_NOOP("Actions", "Hold the picture, and back to live"), "Space"),
    _grid("replay", "tile", QT_TRANSLATE_NOOP("Actions", "See the last 30 s again, and back to live"), "R"),
    _grid("still", "tile", QT_TRANSLATE_NOOP("Actions", "Save a still in full size"), "S"),
    _grid("quality", "tile", QT_TRANSLATE_NOOP("Actions", "Figures of this camera"), "I"),
    _grid("who_watched", "tile", QT_TRANSLATE_NOOP("Actions", "Who watched this camera?"), "W"),
    _grid("pin", "tile", QT_TRANSLATE_NOOP("Actions", "Pin the tile, so that paging leaves it"), "P"),
    _grid("audio", "tile", QT_TRANSLATE_NOOP("Actions", "Hear this camera"), "A"),
    _grid("ptz", "tile", QT_TRANSLATE_NOOP("Actions", "Move this camera"), "Z"),
    _grid("zoom_in", "tile", QT_TRANSLATE_NOOP("Actions", "Zoom in"), "+", "="),
    _grid("zoom_out", "tile", QT_TRANSLATE_NOOP("Actions", "Zoom out"), "-"),
    _grid("zoom_reset", "tile", QT_TRANSLATE_NOOP("Actions", "The whole picture"), "Home"),
    _grid("clock_overlay", "tile", QT_TRANSLATE_NOOP("Actions", "Clocks on the tiles"), "C"),
    _grid(
        "move_left", "tile", QT_TRANSLATE_NOOP("Actions", "Change places with the left tile"), "Shift+Left"
    ),
    _grid(
        "move_right", "tile", QT_TRANSLATE_NOOP("Actions", "Change places with the right tile"), "Shift+Right"
    ),
    _grid("move_up", "tile", QT_TRANSLATE_NOOP("Actions", "Change places with the tile above"), "Shift+Up"),
    _grid(
        "move_down", "tile", QT_TRANSLATE_NOOP("Actions", "Change places with the tile below"), "Shift+Down"
    ),
    _grid("stream_auto", "tile", QT_TRANSLATE_NOOP("Actions", "Stream by the tile's size")),
    _grid("stream_sub", "tile", QT_TRANSLATE_NOOP("Actions", "Always the small stream")),
    _grid("stream_main", "tile", QT_TRANSLATE_NOOP("Actions", "Always the main stream")),
    ActionSpec(
        "save_view", "views", QT_TRANSLATE_NOOP("Actions", "Keep this arrangement as a view…"), ("Ctrl+S",)
    ),
    ActionSpec("views", "views", QT_TRANSLATE_NOOP("Actions", "Views…"), ("F4",)),
    ActionSpec("tours", "views", QT_TRANSLATE_NOOP("Actions", "Tours…"), ("Shift+F6",)),
    ActionSpec("tour", "views", QT_TRANSLATE_NOOP("Actions", "Pause the tour, and go on"), ("F6",)),
    ActionSpec("tour_end", "views", QT_TRANSLATE_NOOP("Actions", "End the tour"), ("Ctrl+F6",)),
    ActionSpec(
        "view_window",
        "views",
        QT_TRANSLATE_NOOP("Actions", "This arrangement in a window of its own"),
        ("Ctrl+Shift+N",),
    ),
    ActionSpec(
        "bookmark",
        "incident",
        QT_TRANSLATE_NOOP("Actions", "Bookmark this tile"),
        ("B",),
        heard="live",
    ),
    ActionSpec(
        "bookmark_all",
        "incident",
        QT_TRANSLATE_NOOP("Actions", "Bookmark all visible tiles"),
        ("Shift+B",),
        heard="live",
    ),
    ActionSpec(
        "bookmark_panel", "incident", QT_TRANSLATE_NOOP("Actions", "To the bookmark's panel"), ("Ctrl+B",)
    ),
    ActionSpec(
        "clip_length", "incident", QT_TRANSLATE_NOOP("Actions", "Length of new bookmarks' clips…"), ()
    ),
    ActionSpec("register", "incident", QT_TRANSLATE_NOOP("Actions", "Shift register and custody chain…"), ()),
    ActionSpec("centre_keys", "incident", QT_TRANSLATE_NOOP("Actions", "Keys of the centre…"), ()),
    ActionSpec("seal_settings", "incident", QT_TRANSLATE_NOOP("Actions", "Settings of the seal…"), ()),
    ActionSpec("retention", "incident", QT_TRANSLATE_NOOP("Actions", "Retention…"), ()),
    ActionSpec(
        "import_list", "catalogue", QT_TRANSLATE_NOOP("Actions", "Take in a list of cameras…"), ("Ctrl+I",)
    ),
    ActionSpec("import_areas", "catalogue", QT_TRANSLATE_NOOP("Actions", "Areas from a file…"), ()),
    ActionSpec("to_place", "catalogue", QT_TRANSLATE_NOOP("Actions", "Sites to be placed"), ()),
    ActionSpec("sources", "catalogue", QT_TRANSLATE_NOOP("Actions", "Sources of cameras"), ()),
    ActionSpec("passwords", "catalogue", QT_TRANSLATE_NOOP("Actions", "Passwords of cameras"), ()),
    ActionSpec(
        "save_group",
        "catalogue",
        QT_TRANSLATE_NOOP("Actions", "Save these cameras as a group…"),
        ("Ctrl+Shift+G",),
    ),
    ActionSpec(
        "save_list",
        "catalogue",
        QT_TRANSLATE_NOOP("Actions", "Save these cameras as a list…"),
        ("Ctrl+Shift+L",),
    ),
    ActionSpec("print_map", "catalogue", QT_TRANSLATE_NOOP("Actions", "Print or save the map…"), ("Ctrl+P",)),
    ActionSpec("map_ground", "catalogue", QT_TRANSLATE_NOOP("Actions", "Ground of the map…"), ()),
    ActionSpec("page_live", "view", QT_TRANSLATE_NOOP("Actions", "Live wall"), ("F2",)),
    ActionSpec("page_incidents", "view", QT_TRANSLATE_NOOP("Actions", "Incidents"), ("F3",)),
    ActionSpec("page_attention", "view", QT_TRANSLATE_NOOP("Actions", "Who watched what"), ("F5",)),
    ActionSpec("page_catalogue", "view", QT_TRANSLATE_NOOP("Actions", "Cameras and lists"), ("F7",)),
    ActionSpec("search", "view", QT_TRANSLATE_NOOP("Actions", "Search cameras"), ("Ctrl+F", "/")),
    ActionSpec(
        "clear_filter", "view", QT_TRANSLATE_NOOP("Actions", "Clear all filters"), ("Ctrl+Backspace",)
    ),
    ActionSpec(
        "show_finder", "view", QT_TRANSLATE_NOOP("Actions", "Search and categories"), ("F8",), checkable=True
    ),
    ActionSpec("show_map", "view", QT_TRANSLATE_NOOP("Actions", "Map"), ("F9",), checkable=True),
    ActionSpec("to_map", "view", QT_TRANSLATE_NOOP("Actions", "Keyboard to the map"), ("Ctrl+M",)),
    ActionSpec("to_wall", "view", QT_TRANSLATE_NOOP("Actions", "Keyboard to the wall"), ("Ctrl+W",)),
    ActionSpec(
        "wall_window",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Wall in a window of its own"),
        ("Ctrl+Shift+W",),
        checkable=True,
    ),
    ActionSpec(
        "map_window",
        "view",
        QT_TRANSLATE_NOOP("Actions", "Map in a window of its own"),
        ("Ctrl+Shift+M",),
        checkable=True,
    ),
    ActionSpec("full_screen", "view", QT_TRANSLATE_NOOP("Actions", "Full screen"), ("F11", "F")),
    ActionSpec("language", "view", QT_TRANSLATE_NOOP("Actions", "हिन्दी / English"), ("Ctrl+L",)),
    ActionSpec("theme", "view", QT_TRANSLATE_NOOP("Actions", "Dark or light"), ("Ctrl+T",)),
    ActionSpec("operator", "view", QT_TRANSLATE_NOOP("Actions", "Operator…"), ()),
    ActionSpec("change_keys", "view", QT_TRANSLATE_NOOP("Actions", "Change keys…"), ()),
    ActionSpec("quit", "view", QT_TRANSLATE_NOOP("Actions", "Close the console"), ("Ctrl+Q",)),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("Actions", "All keys"), ("F1", "?")),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("Actions", "About")),
)


def action_words(spec: ActionSpec) -> str:
    """What an action is called, in the language of the moment."""
    return QCoreApplication.translate("Actions", spec.words)


def menu_words(menu: str) -> str:
    """What a menu is called."""
    return QCoreApplication.translate("Actions", MENUS[menu])


class Actions:
    """The actions as QActions of a window with a wall, in its menus where it has some.

    `handlers` are by name: what has none here is not this window's. `keys` are the operator's own, by name,
    in place of the usual ones.
    """

    def __init__(
        self,
        window: QWidget,
        grid: QWidget,
        handlers: dict[str, Callable[[], None]],
        keys: Mapping[str, Sequence[str]],
        menu_bar: QMenuBar | None = None,
    ) -> None:
        self._actions: dict[str, QAction] = {}
        self._specs = [spec for spec in ACTIONS if spec.name in handlers]
        self._menus: dict[str, QMenu] = {}
        if menu_bar is not None:
            self._menus = {key: menu_bar.addMenu("") for key in MENUS}
        for spec in self._specs:
            action = QAction(window)
            on_grid = spec.heard == "grid"
            context = Qt.ShortcutContext.WidgetShortcut if on_grid else Qt.ShortcutContext.WindowShortcut
            action.setShortcutContext(context)
            action.setCheckable(spec.checkable)
            action.triggered.connect(lambda checked=False, name=spec.name: handlers[name]())
            (grid if on_grid else window).addAction(action)
            if menu_bar is not None:
                self._menus[spec.menu].addAction(action)
            self._actions[spec.name] = action
        self._layouts = QMenu(window)
        if menu_bar is not None:
            self._menus["wall"].addMenu(self._layouts)
        self._layout_actions = [self._layout_action(window, name, handlers) for name in LAYOUTS]
        self.set_keys(keys)
        self.retranslate()

    @property
    def by_name(self) -> Mapping[str, QAction]:
        """All of them."""
        return self._actions

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def menu(self, key: str) -> QMenu:
        """A menu of the bar."""
        return self._menus[key]

    def set_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Use these keys; an action that is not named keeps its usual ones."""
        for spec in self._specs:
            own = keys.get(spec.name, spec.keys)
            self._actions[spec.name].setShortcuts([QKeySequence(key) for key in own])

    def lend(self, window: QWidget, own: Actions | None = None) -> None:
        """Have the window's actions heard in another window too: a part of the page stands there.

        What the other window has as its own `own` is not lent: Qt carries out neither of two with one key.
        """
        for spec in self._specs:
            if spec.heard != "grid" and (own is None or spec.name not in own.by_name):
                window.addAction(self._actions[spec.name])
        if own is None:
            window.addActions(self._layout_actions)

    def enable_live(self, enabled: bool) -> None:
        """What belongs to the live page rests while another page is on screen."""
        for spec in self._specs:
            if spec.heard != "window":
                self._actions[spec.name].setEnabled(enabled)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        for key, menu in self._menus.items():
            menu.setTitle(menu_words(key))
        for spec in self._specs:
            self._actions[spec.name].setText(action_words(spec))
        self._layouts.setTitle(QCoreApplication.translate("Actions", "Layout"))

    def _layout_action(self, window: QWidget, name: str, handlers: dict[str, Callable[[], None]]) -> QAction:
        action = QAction(name, window)
        action.setShortcut(QKeySequence(f"Ctrl+{LAYOUTS.index(name) + 1}"))
        action.triggered.connect(lambda: handlers[f"layout {name}"]())
        window.addAction(action)
        self._layouts.addAction(action)
        return action


def key_table(keys: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Every action's keys and words, for the help; beside them what the wall itself understands."""
    rows = [
        (" · ".join(own), spec.words) for spec in ACTIONS if (own := tuple(keys.get(spec.name, spec.keys)))
    ]
    rows.append(("Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("Actions", "Layout 1, 4, 9, 16, 25, 36, 64, 1+5, 1+7")))
    rows.append(("Alt+1 … Alt+8", QT_TRANSLATE_NOOP("Actions", "Sections of Cameras; parts of an incident")))
    rows.append(("Ctrl+PgUp · Ctrl+PgDown", QT_TRANSLATE_NOOP("Actions", "Cameras: section before, after")))
    rows.append(("← → ↑ ↓", QT_TRANSLATE_NOOP("Actions", "Select another tile")))
    rows.append(("0 … 9, Enter", QT_TRANSLATE_NOOP("Actions", "Call up a camera by its number")))
    rows.append(
        (
            "R · L · C · P · N",
            QT_TRANSLATE_NOOP("Actions", "Map: rectangle, lasso, circle, route, nearest 16"),
        )
    )
    rows.append(
        (
            "[ · ] · H · S",
            QT_TRANSLATE_NOOP(
                "Actions", "Map: narrower, wider; where cameras are down; sites without a camera"
            ),
        )
    )
    rows.append(("Space · , · .", QT_TRANSLATE_NOOP("Actions", "Player: play, one picture back, one on")))
    rows.append(("[ · ] · J", QT_TRANSLATE_NOOP("Actions", "Player: slower, faster, to the key press")))
    rows.append(("I · O · X", QT_TRANSLATE_NOOP("Actions", "Player: mark begin and end, no marks")))
    rows.append(("S · M · C", QT_TRANSLATE_NOOP("Actions", "Player: picture, areas to cover, copy")))
    return [(keys_, QCoreApplication.translate("Actions", words)) for keys_, words in rows]

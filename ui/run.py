"""One run of the console: everything opened in order, the window until it is closed, everything closed."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes.util
import gc
import json
import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QMessageBox
from qasync import QEventLoop

from console.store.errors import StoreError
from console.store.store import Store
from ui import log_file
from ui.assembly import Services
from ui.garbage import GarbageCollection
from ui.language import Language, system_language
from ui.main_window import MainWindow
from ui.measure import Measure
from ui.options import Options
from ui.sentences import error_sentence, libvlc_missing
from widgets import theme


class Run:
    """One run of the console, from the data folder to the last helper process."""

    def __init__(self, options: Options, app: QApplication) -> None:
        self._options = options
        self._app = app
        self._status = 0

    def run(self) -> int:
        """Open everything, stay until the window is closed, close everything."""

        # Threads of ours that are busy (SQLite, hashing) shall keep the GUI thread waiting 1 ms, not 5.
        sys.setswitchinterval(0.001)
        # Before the first thread of ours: none of them may destroy what belongs to the window.
        garbage = GarbageCollection()
        garbage.begin()
        theme.use(theme.LIGHT if self._options.theme == "light" else theme.DARK)
        language = Language(self._app)
        language.use(self._options.language or system_language())
        try:
            store = Store.open(self._options.data)
        except StoreError as error:
            return self._refuse(error_sentence(error))
        loop = QEventLoop(self._app)
        asyncio.set_event_loop(loop)
        try:
            with loop:
                loop.run_until_complete(self._live(store, language, loop.call_soon_threadsafe))
        finally:
            asyncio.set_event_loop(None)
        return self._status

    async def _live(self, store: Store, language: Language, post: Callable[..., object]) -> None:

        log = log_file.begin(self._options.data / "logs")
        services = Services(self._options, store, lambda call: _posted(post, call))
        try:
            if self._options.language is None:
                language.use(services.settings.get("language", language.code))
            if self._options.theme is None and services.settings.get("theme", "dark") == "light":
                theme.use(theme.LIGHT)
            services.start()
            window = MainWindow(services, language)
            window.appear()
            window.begin()
            self._warn(window)
            # What was built stays for the whole shift: the collector need not walk it again and again.
            gc.collect()
            gc.freeze()
            measure = Measure(services, window.pages.live, window.pages.control)
            measure.page_asked.connect(window.pages.show_page)
            measure.start(self._options.script)
            await self._until_closed(window)
            self._save(window, measure)
            # A signal, or the time is over: nobody is there to be asked.
            window.leaving.close()
        finally:
            services.close()
            log_file.end(log)

    async def _until_closed(self, window: MainWindow) -> None:
        done = asyncio.Event()
        window.closed.connect(done.set)
        for name in ("SIGINT", "SIGTERM"):
            # A plain handler: qasync has no add_signal_handler on every platform.
            signal.signal(getattr(signal, name), lambda *_: done.set())
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), self._options.exit_after)

    def _save(self, window: MainWindow, measure: Measure) -> None:

        if self._options.screenshot is not None and not window.grab().save(str(self._options.screenshot)):
            self._complain(f"the screenshot could not be saved: {self._options.screenshot}")
        if self._options.stats is not None:
            text = json.dumps(measure.result(), ensure_ascii=False, indent=2)
            try:
                self._options.stats.write_text(text + "\n", encoding="utf-8")
            except OSError as error:
                self._complain(f"the figures could not be saved: {error}")

    def _warn(self, window: MainWindow) -> None:

        for trouble in window.services.troubles:
            window.notices.hold(type(trouble).__name__, error_sentence(trouble))
        if not libvlc_is_there():
            window.notices.hold("libvlc", libvlc_missing())
            print(f"safecity-console: {libvlc_missing()}", file=sys.stderr)

    def _complain(self, sentence: str) -> None:
        print(f"safecity-console: {sentence}", file=sys.stderr)
        self._status = 1

    def _refuse(self, sentence: str) -> int:
        """Say why the console cannot start: on the terminal, and in a window where someone sits."""
        print(f"safecity-console: {sentence}", file=sys.stderr)
        if self._options.exit_after is None and self._app.platformName() != "offscreen":
            box = QMessageBox(QMessageBox.Icon.Warning, "Safe City Console", sentence)
            box.finished.connect(self._app.quit)
            box.open()
            self._app.exec()
        return 1


def libvlc_is_there() -> bool:
    """Whether libVLC can be loaded, without loading it into this process."""
    if sys.platform == "win32":
        import winreg

        with (
            contextlib.suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"Software\VideoLAN\VLC"),
        ):
            return True
        return bool(os.environ.get("PYTHON_VLC_LIB_PATH"))
    return ctypes.util.find_library("vlc") is not None or bool(os.environ.get("PYTHON_VLC_LIB_PATH"))


def _posted(post: Callable[..., object], call: Callable[[], None]) -> None:
    # A helper's last words can arrive when the loop is closed already.
    with contextlib.suppress(RuntimeError):
        post(call)

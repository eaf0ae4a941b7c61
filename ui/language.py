"""The language of the screens: English as written in the code, Hindi from `resources/i18n`, at run time.

The translations are kept as Qt Linguist's `.ts` files. They are compiled at first use, with the compiler that
comes with PySide6, into the user's cache folder, under a name that carries the hash of the source: a changed
translation is seen at the next start, and nothing compiled needs to be shipped.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import tempfile
from pathlib import Path

import platformdirs
import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

LANGUAGES = ("hi", "en")
SOURCES = Path(__file__).resolve().parent.parent / "resources" / "i18n"
_COMPILER = Path(PySide6.__file__).parent / ("lrelease.exe" if os.name == "nt" else "lrelease")
_COMPILE_SECONDS = 20
_LOCALES = {"hi": QLocale.Language.Hindi, "en": QLocale.Language.English}


class TranslationUnavailable(Exception):
    """The translation into `language` cannot be used; `problem` says why, for the log."""

    def __init__(self, language: str, problem: str) -> None:
        super().__init__(f"no translation into {language}: {problem}")
        self.language = language
        self.problem = problem


class Language:
    """What the application speaks. Changing it makes Qt send `LanguageChange` to every widget."""

    def __init__(self, app: QCoreApplication, *, cache: Path | None = None) -> None:
        self._app = app
        self._cache = cache or platformdirs.user_cache_path("safecity-console", appauthor=False) / "i18n"
        self._translator: QTranslator | None = None
        self.code = "en"
        self.problem: TranslationUnavailable | None = None

    def use(self, code: str) -> None:
        """Speak `hi` or `en`.

        Where the translation cannot be had the names of places still follow `code`, sentences are English,
        and `problem` says why: a console without its translation is better than none.
        """
        if code not in LANGUAGES:
            raise ValueError(f"no such language: {code}")
        translator = self.problem = None
        if (SOURCES / f"safecity_{code}.ts").is_file():
            try:
                translator = self._load(code)
            except TranslationUnavailable as problem:
                self.problem = problem
        QLocale.setDefault(QLocale(_LOCALES[code], QLocale.Country.India))
        self.code = code
        former, self._translator = self._translator, translator
        if former is not None:
            self._app.removeTranslator(former)
        if translator is not None:
            self._app.installTranslator(translator)

    def _load(self, code: str) -> QTranslator:
        try:
            return _read(code, compiled(code, self._cache))
        except TranslationUnavailable:
            # The cache cannot be written or read: compile for this run only.
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                return _read(code, compiled(code, Path(folder)))


def system_language() -> str:
    """The language this computer is set to: `hi`, or `en` for any other."""
    return "hi" if QLocale.system().language() == QLocale.Language.Hindi else "en"


def _read(code: str, file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise TranslationUnavailable(code, "the compiled file cannot be read")
    return translator


def compiled(code: str, folder: Path) -> Path:
    """The compiled translation in `folder`, made when it is not there. Raises TranslationUnavailable."""
    source = SOURCES / f"safecity_{code}.ts"
    try:
        digest = hashlib.sha256(source.read_bytes()).hexdigest()[:16]
        target = folder / f"safecity_{code}-{digest}.qm"
        if not target.is_file():
            folder.mkdir(parents=True, exist_ok=True)
            _compile(source, target)
            _remove_others(target, code)
    except OSError as problem:
        raise TranslationUnavailable(code, str(problem)) from problem
    except subprocess.SubprocessError as problem:
        raise TranslationUnavailable(code, f"the compiler failed: {problem}") from problem
    return target


def _compile(source: Path, target: Path) -> None:
    # Two consoles may start at once: each compiles into a name of its own, and the last rename wins.
    handle, name = tempfile.mkstemp(prefix=target.stem, suffix=".part", dir=target.parent)
    os.close(handle)
    try:
        command = [str(_COMPILER), "-silent", str(source), "-qm", name]
        subprocess.run(command, check=True, capture_output=True, timeout=_COMPILE_SECONDS)
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _remove_others(target: Path, code: str) -> None:
    for each in target.parent.glob(f"safecity_{code}-*.qm"):
        if each != target:
            # Another user of the cache may hold it open (Windows); it goes the next time.
            with contextlib.suppress(OSError):
                each.unlink()

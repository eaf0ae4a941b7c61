"""One of the two languages of a document, whatever the screen speaks at the moment."""

from __future__ import annotations

import tempfile
from pathlib import Path

import platformdirs
from PySide6.QtCore import QTranslator

from console.catalogue.values import Name
from console.ist import ist
from ui.language import TranslationUnavailable, compiled


class Speech:
    """Says things in `language` (`hi` or `en`); English is what stands in the code."""

    def __init__(self, language: str, translator: QTranslator | None = None) -> None:
        self.language = language
        self._translator = translator

    def translate(self, context: str, text: str, note: str = "") -> str:
        """`text` in this language, or as it is where there is no translation of it."""
        if self._translator is None:
            return text
        return self._translator.translate(context, text, note) or text

    def name(self, name: Name) -> str:
        """A name of the city's in this language."""
        return name.text(self.language)

    def day(self, utc: float) -> str:
        """A day in IST, as forms ask for it: `22/11/2026`."""
        return f"{ist(utc):%d/%m/%Y}"

    def clock(self, utc: float) -> str:
        """A time of day in IST, 24 hours."""
        return f"{ist(utc):%H:%M:%S}"

    def moment(self, utc: float) -> str:
        """Day and time in IST."""
        return f"{ist(utc):%d/%m/%Y %H:%M:%S} IST"


ENGLISH = Speech("en")


def speech(language: str) -> Speech:
    """A language ready to be spoken. Raises TranslationUnavailable."""
    if language == "en":
        return ENGLISH
    translator = QTranslator()
    cache = platformdirs.user_cache_path("safecity-console", appauthor=False) / "i18n"
    try:
        loaded = translator.load(str(compiled(language, cache)))
    except TranslationUnavailable:
        # The cache cannot be written: compiled for this once.
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            loaded = translator.load(str(compiled(language, Path(folder))))
    if not loaded:
        raise TranslationUnavailable(language, "the compiled file cannot be read")
    return Speech(language, translator)

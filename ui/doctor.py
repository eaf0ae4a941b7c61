"""Judges whether this machine can do the job: facts in, a check with words and advice out.

The facts come from `ui.doctor_facts`. Nothing here needs Qt to work: without it the words are English.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from console.evidence.clock import ClockState

try:
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
except ImportError:  # the very thing that the doctor may have to tell

    def translate(context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        """English, as it stands."""
        return sourceText


GIGABYTE = 1_000_000_000
DISK_NEEDED = 2 * GIGABYTE
DISK_WANTED = 20 * GIGABYTE
LIBVLC_NEEDED = (3, 0)
LIBVLC_PACKAGES = "sudo apt-get install libvlc5 vlc-plugin-base vlc-plugin-video-output"
CODECS = {"h264": "H.264", "hevc": "H.265", "mjpeg": "MJPEG"}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `ok` is None where it is doubtful: a warning, not a failure."""

    code: str
    ok: bool | None
    words: str
    advice: str = ""


def exit_status(checks: Sequence[Check]) -> int:
    """1 when anything failed."""
    return 1 if any(check.ok is False for check in checks) else 0


def python_check(version: tuple[int, int]) -> Check:
    """Python 3.11 or later."""
    words = translate("Doctor", "Python {version}").format(version=".".join(map(str, version)))
    if version >= (3, 11):
        return Check("python", True, words)
    return Check("python", False, words, translate("Doctor", "Python 3.11 or later is needed."))


def qt_check(version: str | None, problem: str, python: tuple[int, int]) -> Check:
    """PySide6 loads, and is not the release that loses references on older Pythons."""
    if version is None:
        words = translate("Doctor", "Qt (PySide6) cannot be loaded: {problem}").format(problem=problem)
        return Check("qt", False, words, translate("Doctor", "Install again: build_scripts/run.sh"))
    words = translate("Doctor", "Qt (PySide6) {version}").format(version=version)
    # PySide6 6.12.0 loses a reference to True at each Signal.emit() on Python before 3.12, and then aborts.
    if _numbers(version)[:2] == (6, 12) and python < (3, 12):
        advice = translate(
            "Doctor", "This release crashes on Python before 3.12; install PySide6 before 6.12."
        )
        return Check("qt", False, words, advice)
    return Check("qt", True, words)


def libvlc_check(version: str | None, problem: str) -> Check:
    """libVLC is there and is version 3."""
    if version is None:
        words = translate("Doctor", "libVLC cannot be used: {problem}").format(problem=problem or "?")
        advice = translate("Doctor", "Install it: {command}").format(command=LIBVLC_PACKAGES)
        return Check("libvlc", False, words, advice)
    words = translate("Doctor", "libVLC {version}").format(version=version)
    if _numbers(version)[:1] != LIBVLC_NEEDED[:1]:
        return Check("libvlc", False, words, translate("Doctor", "libVLC 3 is needed."))
    return Check("libvlc", True, words)


def decoders_check(code: str, works: Mapping[str, bool]) -> Check:
    """Every codec that cameras send can be decoded; `code` says by whom (`relay`, `playback`)."""
    missing = [name for codec, name in CODECS.items() if not works.get(codec)]
    if not missing:
        words = (
            translate("Doctor", "Video of H.264, H.265 and MJPEG cameras is shown")
            if code == "playback_decoders"
            else translate("Doctor", "Stills of H.264, H.265 and MJPEG cameras can be made")
        )
        return Check(code, True, words)
    words = translate("Doctor", "Video cannot be decoded: {codecs}").format(codecs=", ".join(missing))
    advice = translate("Doctor", "Install it: {command}").format(command=LIBVLC_PACKAGES)
    return Check(code, False, words, advice)


def fonts_check(families: Sequence[str] | None) -> Check:
    """Some font has Devanagari; None: could not be asked."""
    if families is None:
        return Check("fonts", None, translate("Doctor", "Fonts for Hindi: could not be looked for"))
    if not families:
        words = translate("Doctor", "No font for Hindi")
        advice = translate("Doctor", "Install one: {command}")
        return Check("fonts", False, words, advice.format(command="sudo apt-get install fonts-noto-core"))
    chosen = next((each for each in families if each == "Noto Sans Devanagari"), families[0])
    return Check("fonts", True, translate("Doctor", "Font for Hindi: {name}").format(name=chosen))


def display_check(named: str, platform: str, size: Sequence[int], problem: str) -> Check:
    """Windows can be opened. `named` is what the session calls its display, empty when it has none."""
    if not named:
        words = translate("Doctor", "This session has no display")
        advice = translate("Doctor", "Start the console from the desktop of this computer.")
        return Check("display", None, words, advice)
    if not platform:
        words = translate("Doctor", "The display {name} cannot be opened: {problem}")
        advice = translate("Doctor", "Log in to the desktop, and install what build_scripts/run.sh names.")
        return Check("display", False, words.format(name=named, problem=problem), advice)
    words = translate("Doctor", "Display {name} ({platform}), {width}×{height}")
    width, height = size
    words = words.format(name=named, platform=platform, width=width, height=height)
    if width < 1366 or height < 768:
        return Check("display", None, words, translate("Doctor", "The console is made for 1366×768 or more."))
    return Check("display", True, words)


def clock_check(state: ClockState) -> Check:
    """The clock is kept in step: every record carries its time."""
    if state is ClockState.SYNCHRONISED:
        return Check("clock", True, translate("Doctor", "The clock is synchronised"))
    advice = translate("Doctor", "Name the centre's time server, for example in /etc/systemd/timesyncd.conf.")
    if state is ClockState.NOT_SYNCHRONISED:
        return Check("clock", False, translate("Doctor", "The clock is not synchronised"), advice)
    return Check("clock", None, translate("Doctor", "Whether the clock is synchronised is not known"), advice)


def disk_check(folder: Path, free: int | None) -> Check:
    """Room for clips: a minute of one camera is some 15 MB."""
    if free is None:
        words = translate("Doctor", "Free disk space of {path} is not known").format(path=folder)
        return Check("disk", None, words)
    words = translate("Doctor", "{gigabytes} GB free for data").format(gigabytes=f"{free / GIGABYTE:.1f}")
    if free >= DISK_WANTED:
        return Check("disk", True, words)
    advice = translate("Doctor", "Keep at least {gigabytes} GB free for evidence.")
    wanted = advice.format(gigabytes=DISK_WANTED // GIGABYTE)
    return Check("disk", None if free >= DISK_NEEDED else False, words, wanted)


def data_folder_check(folder: Path, writable: bool, private: bool | None, exists: bool) -> Check:
    """Data can be written, and other users of the machine cannot read it."""
    if not writable:
        words = translate("Doctor", "The data folder {path} cannot be written to").format(path=folder)
        advice = translate("Doctor", "Choose another with --data, or ask for the right to write there.")
        return Check("data_folder", False, words, advice)
    if not exists:
        words = translate("Doctor", "The data folder {path} will be made at the first start")
        return Check("data_folder", True, words.format(path=folder))
    if private is False:
        words = translate("Doctor", "Other users of this computer can read the data folder {path}")
        advice = translate("Doctor", "Close it to them: {command}").format(command=f"chmod 700 '{folder}'")
        return Check("data_folder", False, words.format(path=folder), advice)
    return Check("data_folder", True, translate("Doctor", "Data folder {path}").format(path=folder))


def loopback_check(works: bool) -> Check:
    """The processes of the console can speak to each other."""
    if works:
        return Check("loopback", True, translate("Doctor", "The console's processes can speak to each other"))
    words = translate("Doctor", "Connections within this computer (127.0.0.1) do not work")
    return Check("loopback", False, words, translate("Doctor", "Check its firewall and the interface “lo”."))


def _numbers(version: str) -> tuple[int, ...]:
    numbers = []
    for part in version.split()[0].split("."):
        digits = "".join(each for each in part if each.isdigit())
        numbers.append(int(digits) if digits else 0)
    return tuple(numbers)

"""A list of libVLC's plugins, made once where the system has none: so each is loaded only when it is needed.

Without a list (`plugins.dat`) libVLC loads every plugin to learn what it does, some 370 of them with 250
libraries, and keeps them all: 20 to 40 MB and a tenth of a second of every process. On Debian the list comes
with the package libvlc-bin, which nothing here asks for. The system's own list is never touched, and where
ours cannot be made everything goes on without it.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import platformdirs

VARIABLE = "VLC_PLUGIN_PATH"
LIST = "plugins.dat"
# Only what is in a list is taken: libVLC does not look into the folders.
FROM_LIST = ("--no-plugins-scan",)
# Making it takes a third of a second. The console waits 20 s for a helper to be up (console/child/parent.py).
PATIENCE_S = 8.0
_NOBODY = 65534
_LINK = "plugins"
# As `python -c`: libVLC writes the list of the folder that VARIABLE names, and of its own if it may.
_MAKE = """
import ctypes, sys
vlc = ctypes.CDLL(sys.argv[1])
vlc.libvlc_new.restype = ctypes.c_void_p
words = [b"--quiet", b"--reset-plugins-cache"]
sys.exit(not vlc.libvlc_new(len(words), (ctypes.c_char_p * len(words))(*words)))
"""


def use(folder: Path | None = None) -> tuple[str, ...]:
    """The options with which libVLC loads plugins when they are needed; none where that is not to be had.

    Sets VLC_PLUGIN_PATH of this process. To be called once libVLC is loaded and before its first instance.
    `folder` is where lists are kept. By default that is no cache: who empties it takes away plugins that a
    running process has yet to load.
    """
    if sys.platform != "linux" or VARIABLE in os.environ:
        return ()
    library, plugins = _loaded("libvlc.so"), _plugins_folder()
    if library is None or plugins is None or (plugins / LIST).exists():
        return ()
    try:
        kept = folder or platformdirs.user_state_path("safecity-console", appauthor=False) / "libvlc"
        place = kept / _state(library, plugins)
        if not (place / LIST).is_file():
            _make(place, library, plugins)
    except (OSError, subprocess.SubprocessError):
        return ()
    os.environ[VARIABLE] = str(place)
    return FROM_LIST


def leave() -> None:
    """Use it no longer: libVLC did not start with it."""
    os.environ.pop(VARIABLE, None)


def _loaded(name: str) -> Path | None:
    """The file of a library that this process has loaded."""
    for line in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines():
        path = line.partition("/")[1] + line.partition("/")[2]
        if Path(path).name.startswith(name):
            return Path(path)
    return None


def _plugins_folder() -> Path | None:
    """Where libVLC looks for its plugins: beside its core (config_GetLibDir in its linux/dirs.c)."""
    core = _loaded("libvlccore.so")
    folder = core.parent / "vlc" / "plugins" if core is not None else None
    return folder if folder is not None and folder.is_dir() else None


def _state(library: Path, plugins: Path) -> str:
    """A name for these very plugins: another one when a package changed any of them."""
    digest = hashlib.sha256(f"{plugins} {_version(library)}\n".encode())
    for path in sorted(plugins.glob("*/*.so")):
        about = path.stat()
        digest.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:20]


def _version(library: Path) -> str:
    loaded = ctypes.CDLL(str(library))
    loaded.libvlc_get_version.restype = ctypes.c_char_p
    return str(loaded.libvlc_get_version().decode())


def _make(place: Path, library: Path, plugins: Path) -> None:
    """Have libVLC write the list in a process of its own; raises OSError or SubprocessError.

    A user who may write in the system's folders would leave a list there as well: so root does it as nobody.
    """
    with tempfile.TemporaryDirectory(prefix="safecity-libvlc-") as made:
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(made, _NOBODY, _NOBODY)
        (Path(made) / _LINK).symlink_to(plugins)
        subprocess.run(
            [os.path.realpath(sys.executable), "-I", "-S", "-c", _MAKE, str(library)],
            env={**os.environ, VARIABLE: made},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=True,
            user=_NOBODY if is_root else None,
            group=_NOBODY if is_root else None,
            extra_groups=[] if is_root else None,
        )
        _keep(Path(made) / LIST, place, plugins)


def _keep(made: Path, place: Path, plugins: Path) -> None:
    """Put the list where it stays, whole or not at all.

    Lists of former states (300 kB each) stay: a process that runs may still load plugins by them.
    """
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        (place / _LINK).symlink_to(plugins)
    handle, part = tempfile.mkstemp(dir=place)
    os.close(handle)
    shutil.copyfile(made, part)
    Path(part).replace(place / LIST)

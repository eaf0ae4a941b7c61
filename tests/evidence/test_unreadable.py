"""A disk that does not give a file back: what can be settled and removed is, whatever lies beside it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from console.evidence import files
from console.evidence.incidents import Incidents
from console.evidence.values import CaptureState, Trouble
from console.store.store import Store
from tests.evidence import numbered
from tests.evidence.conftest import CAMERA
from tests.evidence.test_killed_console import NoRelay


def left_open(folder: Path, count: int) -> list[str]:
    """The rows of a console that was killed while clips of some incidents were written."""
    with Store.open(folder) as store:
        incidents = Incidents(store, NoRelay(), folder / "evidence")
        made = [incidents.bookmark([CAMERA], operator="A") for _ in range(count)]
        store.write(lambda _: None).result(5)
        for one in made:
            path = incidents.folder_of(one)
            path.mkdir(parents=True, exist_ok=True)
            for number in (1, 2):
                numbered.write(path / f"{one.clips[0].stem}-{number}.mp4", 10, start_utc=one.start_utc)
    return [one.id for one in made]


def test_one_unreadable_file_does_not_leave_all_incidents_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = left_open(tmp_path, 2)
    read = files.sha256_of

    def sha256_of(path: Path) -> str:
        if first in str(path) and path.name.endswith("-1.mp4"):
            raise OSError(errno.EIO, "Input/output error")
        return read(path)

    monkeypatch.setattr(files, "sha256_of", sha256_of)
    with Store.open(tmp_path) as store:
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        assert set(incidents.recover().result(30)) == {first, second}
        store.write(lambda _: None).result(5)
        for one, kept in ((first, 1), (second, 2)):
            (clip,) = incidents.get(one).clips
            assert (clip.state, clip.trouble) == (CaptureState.INTERRUPTED, Trouble.CONSOLE_ENDED)
            assert len(clip.files) == kept
            assert not incidents.get(one).open
        incidents.close()


def test_a_link_in_place_of_a_deleted_incident_holds_up_nothing(tmp_path: Path) -> None:
    gone, half = left_open(tmp_path, 2)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine.mp4").write_bytes(b"x")
    folder = next((tmp_path / "evidence").glob(f"*/*/{gone}"))
    folder.rename(folder.with_name("moved"))
    folder.symlink_to(elsewhere)
    with Store.open(tmp_path) as store:
        sql = "UPDATE incidents SET deleted_utc = 1 WHERE id = ?"
        store.write(lambda db: db.execute(sql, [gone])).result(5)
        done = "UPDATE incident_captures SET state = 'failed' WHERE incident = ?"
        store.write(lambda db: db.execute(done, [gone])).result(5)
        incidents = Incidents(store, NoRelay(), tmp_path / "evidence")
        assert incidents.recover().result(30) == (half,)
        assert (elsewhere / "mine.mp4").exists()
        incidents.close()

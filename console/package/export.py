"""From an incident to a package that is whole, in steps; a failed one leaves nothing or a marked half."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from console.custody.canonical import plain
from console.custody.values import CheckpointWhy, What
from console.package import forms, leftovers, numbers, target
from console.package.archive import write_archive
from console.package.bag import Bag
from console.package.city import CityFacts
from console.package.contents import Contents, Sealed, Wanted, check_keys
from console.package.gather import packaged_files
from console.package.hashing import Hasher, sha256_on_disk
from console.package.naming import OPEN_NOTE_SUFFIX, part_name
from console.package.numbers import Begun
from console.package.open_note import open_note
from console.package.tools import Course, ExportTools
from console.package.values import Exported, ExportError, ExportRequest, ExportTrouble, Progress, Stage
from console.renaming import rename_patiently
from console.store.errors import StoreError

NO_CITY = CityFacts()
# What the chain's last entry of an export names of it.
_TOLD = frozenset(
    {
        "files",
        "size",
        "root_sha256",
        "root_fingerprint",
        "demo",
        "time_stamped",
        "stamp_trouble",
        "archive_sha256",
    }
)


def export(
    request: ExportRequest,
    tools: ExportTools,
    city: CityFacts = NO_CITY,
    *,
    progress: Progress = lambda _share, _stage: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported:
    """Make a package; to be called on a worker thread, any number of them at once.

    `city` is what `console.package.city.city_facts` told, on the catalogue's thread. Either the package
    stands whole in the target, or ExportError (UnknownIncident, StoreError) is raised and nothing stands
    there that looks like one; the custody chain says which, and why.
    """
    incident = tools.incidents.get(request.incident_id)
    wanted = Wanted(request, incident, packaged_files(incident, request.include), city)
    _check_beforehand(wanted, tools)
    leftovers.clear(request.target, tools.chain.seat)
    with leftovers.under_way(lambda: _begun(wanted, tools)) as begun:
        run = _Run(wanted, begun, tools, progress, cancelled)
        try:
            return run.make()
        except BaseException as error:
            run.give_up(error)
            if isinstance(error, ExportError):
                error.number = begun.number
            raise


def _begun(wanted: Wanted, tools: ExportTools) -> Begun:
    """Take the number. The entry names the files as they were sealed: also those older than the chain."""
    request = wanted.request
    sealed = [
        {"name": plain(f.file.name), "sha256": f.file.sha256, "size": f.file.size} for f in wanted.files
    ]
    return numbers.begin(
        tools.chain,
        wanted.incident.id,
        request.operator,
        str(request.target.absolute()),
        request.password is not None,
        {"files": sealed},
    )


def _check_beforehand(wanted: Wanted, tools: ExportTools) -> None:
    """What can be seen before a number is taken. Raises ExportError."""
    request = wanted.request
    if request.password == "":
        raise ValueError("an empty password keeps nothing secret: give None for a plain folder")
    check_keys(tools.keys, tools.keys.root, tools.keys.signer)
    total = sum(packaged.file.size for packaged in wanted.files)
    size, name = max((packaged.file.size, packaged.file.name) for packaged in wanted.files)
    if request.password is None:
        target.check(request.target, (name, size), total)
        return
    try:
        tools.staging.mkdir(parents=True, exist_ok=True, mode=0o700)
        tools.staging.chmod(0o700)
    except OSError as error:
        raise target.write_trouble(error, tools.staging) from error
    target.check(tools.staging, (name, size), total)
    # One file of everything; and both on one disk need room twice.
    both = total if target.same_disk(tools.staging, request.target) else 0
    archive = (f"*{forms.ARCHIVE_SUFFIX}", total + target.ROOM_FOR_THE_REST)
    target.check(request.target, archive, total + both)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where the whole package stands, and what belongs to its file."""

    path: Path
    archive_sha256: str = ""
    note: Path | None = None


class _Run:
    """One export under way."""

    def __init__(
        self,
        wanted: Wanted,
        begun: Begun,
        tools: ExportTools,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._wanted, self._begun, self._tools = wanted, begun, tools
        self._target = wanted.request.target
        self._password = wanted.request.password
        place = self._target if self._password is None else tools.staging
        self._part = place / part_name(begun.name)
        # Everything is read twice; for an archive the folder is read, and the file once more.
        passes = 2 if self._password is None else 4
        total = sum(packaged.file.size for packaged in wanted.files)
        self._course = Course(passes * total, progress, cancelled)
        self._placed: _Placed | None = None

    def make(self) -> Exported:
        """All steps. Raises ExportError or StoreError; then `give_up` is to be called."""
        self._course.enter(Stage.PREPARING)
        with Hasher() as hasher:
            bag = Bag(self._part, hasher, self._course.advance)
            contents = Contents(self._wanted, self._begun, self._tools, bag, self._course)
            contents.put_evidence()
            contents.put_custody()
            contents.put_records()
            contents.put_documents()
            sealed = contents.seal(contents.put_lists())
            self._course.enter(Stage.READING_BACK)
            bag.read_back()
        self._placed = self._place(int(contents.facts.made_utc))
        return self._entered(contents, bag, sealed, self._placed)

    def _place(self, made_utc: int) -> _Placed:
        """Give the package its name, as a folder or as one file. Raises ExportError."""
        if self._password is not None:
            return self._archived(self._password, made_utc)
        self._course.enter(Stage.FINISHING)
        return _Placed(self._renamed(self._part, self._target / self._begun.name))

    def _archived(self, password: str, made_utc: int) -> _Placed:
        self._course.enter(Stage.ENCRYPTING)
        final = self._target / f"{self._begun.name}{forms.ARCHIVE_SUFFIX}"
        note = self._target / f"{self._begun.name}{OPEN_NOTE_SUFFIX}"
        part = self._target / part_name(final.name)
        try:
            sha256 = write_archive(
                self._part, self._begun.name, part, password, made_utc, self._course.advance
            )
            self._course.enter(Stage.READING_BACK)
            if sha256_on_disk(part, self._course.advance) != sha256:
                raise ExportError(ExportTrouble.READ_BACK_DIFFERS, final.name)
            self._course.enter(Stage.FINISHING)
            # The note first: whoever finds the file finds how to open it.
            target.write_text(note, open_note(self._begun.name, sha256))
        except OSError as error:
            raise target.write_trouble(error, part) from error
        self._renamed(part, final)
        target.remove(self._part)
        return _Placed(final, sha256, note)

    def _renamed(self, part: Path, final: Path) -> Path:
        try:
            if final.exists():
                raise ExportError(ExportTrouble.NAME_TAKEN, str(final))
            rename_patiently(part, final)
        except OSError as error:
            raise target.write_trouble(error, final) from error
        try:
            target.sync_folder(final.parent)
        except OSError as error:
            # Nobody can say what the disk will hold: what is told as failed shall not stand there, if it
            # can be helped. (It is whole: all that is in it was brought to the disk and read back.)
            with contextlib.suppress(OSError):
                rename_patiently(final, part)
            raise target.write_trouble(error, final) from error
        return final

    def _entered(self, contents: Contents, bag: Bag, sealed: Sealed, placed: _Placed) -> Exported:
        """Tell the chain. The package is whole by now: a disk that takes no entry does not undo it."""
        seal = contents.facts.seal
        exported = Exported(
            path=placed.path,
            name=self._begun.name,
            number=self._begun.number,
            files=len(bag.hashes),
            size=sum(found.size for found in bag.hashes.values()),
            root_sha256=sealed.root_sha256,
            root_fingerprint=seal.root_fingerprint,
            demo=seal.demo,
            time_stamped=sealed.time_stamped,
            stamp_trouble=sealed.stamp_trouble,
            archive_sha256=placed.archive_sha256,
            note=placed.note,
        )
        told = {name: value for name, value in asdict(exported).items() if name in _TOLD}
        told["path"] = str(placed.path)
        try:
            numbers.end(self._tools.chain, self._begun, What.EXPORTED, told=told)
        except StoreError:
            return replace(exported, entered=False)
        with contextlib.suppress(StoreError):  # the next one, five minutes on, seals the entry too
            checkpoint = self._tools.checkpoints.make(CheckpointWhy.EXPORT, self._wanted.request.operator)
            return replace(exported, checkpoint=checkpoint)
        return exported

    def give_up(self, error: BaseException) -> None:
        """Leave nothing that looks whole, and tell the chain why there is no package.

        Where the disk takes no entry either, the next start enters it.
        """
        if self._placed is not None:
            return
        target.remove(self._part)
        if self._password is not None:
            target.remove(self._target / part_name(f"{self._begun.name}{forms.ARCHIVE_SUFFIX}"))
            leftovers.remove_note(self._target, self._begun.name)
        why, detail = _reason(error)
        with contextlib.suppress(StoreError):
            numbers.end(self._tools.chain, self._begun, What.EXPORT_FAILED, why=why, told={"detail": detail})


def _reason(error: BaseException) -> tuple[str, str]:
    if isinstance(error, ExportError):
        return error.trouble, error.detail
    if isinstance(error, KeyboardInterrupt):
        return ExportTrouble.CANCELLED, ""
    return type(error).__name__, ""

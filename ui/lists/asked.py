"""What `safecity import` asks of a list and a data folder, and how it says what it found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from sqlite_utils import Database

from console.catalogue.categories import shipped
from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.load import load
from console.catalogue.numbers import NumbersExhausted
from console.catalogue.text import fold
from console.credentials.credentials import Credentials
from console.keys.errors import KeysError
from console.keys.keys import FOLDER
from console.lists.annotate import write_annotated
from console.lists.apply import apply
from console.lists.headers import secret_columns
from console.lists.mapping import JOINABLE, MappingChoice, joined_behind, joins_within
from console.lists.opened import ListProcessLost, Opened
from console.lists.plan import Plan
from console.lists.plan_values import Applied, PlanOutdated, Progress, SecretsLost
from console.lists.ready import prepare
from console.lists.report_rows import report_due
from console.lists.session import ListSession
from console.lists.table import ListUnreadable
from console.lists.values import Field, Outcome
from console.store.errors import StoreError
from console.store.list_tables import remember
from console.store.reading import StoreReader
from console.store.store import Store
from ui.catalogue.refusals import refusal_words
from ui.lists.asked_taking import take_named, taken_lines
from ui.lists.asked_waiting import waiting_lines, waiting_told
from ui.lists.asked_wish import Wish, WishUnclear
from ui.settings import Settings
from widgets.list_file_words import file_words, remark_words
from widgets.list_words import field_words, outcome_words, share_words, trouble_words

translate = QCoreApplication.translate
REJECTED_FOLDER = "rejected"
_SHOWN = 12
# Before a field on the command line: together with the columns that hold it already.
_TOGETHER = "+"
_CHANGES = (Outcome.NEW, Outcome.CHANGED, Outcome.DUPLICATE)


@contextmanager
def planned(folder: Path, wish: Wish, progress: Progress, *, write: bool) -> Iterator[Room]:
    """The list, planned against a data folder; with `write` nobody else may have that open.

    Raises what `refusals` names.
    """
    with ExitStack() as stack:
        # A folder that was mistyped is not to become one of ours.
        StoreReader(folder).close()
        store = stack.enter_context(Store.open(folder)) if write else None
        session = ListSession(folder)
        opened = session.open(wish.file, sheet=wish.sheet, sender=wish.sender)
        choice = _choice(opened, wish)
        if not wish.as_it_stands:
            _refuse_garbled(opened, choice)
        plan = session.plan(
            wish.file, choice, sender=wish.sender, sheet=opened.sheet or None, progress=progress
        )
        stack.callback(plan.close)
        take_named(plan, wish)
        yield Room(folder, wish, opened, choice, plan, store)


@dataclass(slots=True)
class Room:
    """A list that is planned, and where it would go."""

    folder: Path
    wish: Wish
    opened: Opened
    choice: MappingChoice
    plan: Plan
    store: Store | None
    report: Path | None = None

    def changes(self) -> bool:
        """Whether there is anything to be written."""
        counts = self.plan.counts()
        return any(counts[outcome] for outcome in _CHANGES) or any(self.plan.taken().values())

    def rejected(self) -> int:
        """How many rows are kept out."""
        return self.plan.counts()[Outcome.REJECTED]

    def apply(self) -> Applied:
        """Write what the plan says, and the rejected rows beside the list."""
        assert self.store is not None
        store, plan = self.store, self.plan
        who = Settings(store).operator
        head = ChangeHead(
            *(ChangeKind.IMPORT, self.wish.sender or self.wish.file.stem, who, self.wish.sender),
            *(plan.file_name, plan.file_sha256),
        )
        credentials = Credentials(store, self.folder / FOLDER) if plan.secrets else None
        if credentials is not None:
            credentials.ready()

        def job(db: Database) -> Applied:
            keep = credentials.keeper(db) if credentials is not None else _nowhere
            done = apply(db, store.seat, plan, head, keep)
            if self.wish.sender:
                remember(db, self.wish.sender, self.opened.headers, self.choice)
            return done

        prepare(store, plan)
        done = store.write(job).result()
        # The window's next start finds a large city's columns made.
        load(store)
        if report_due(plan):
            self.report = write_annotated(self.wish.file, plan, self.folder / REJECTED_FOLDER)
        return done

    # What is said

    def lines(self) -> Iterator[str]:
        """How the list was understood, and what would become of its rows."""
        opened = self.opened
        yield f"{opened.path.name}: {file_words(opened.kind, opened.encoding, opened.delimiter)}"
        kept = translate("Import", "kept as it stands")
        login = translate("Import", "login of the camera, kept among the passwords")
        secret = secret_columns(opened.headers)
        for at, (header, field, sure) in enumerate(self._columns()):
            if field is None:
                yield f"  {header} → {login if at in secret else kept}"
            else:
                told = "" if sure is None else f" ({share_words(sure)})"
                told = self._part_words(at) or told
                yield f"  {header} → {field_words(field)}{told}"
        yield from (f"  {remark_words(each)}" for each in opened.remarks)
        for outcome, count in self.plan.counts().items():
            if count:
                yield f"{outcome_words(outcome)}: {count}"
        for trouble, count in self.plan.troubles().items():
            yield f"  {trouble_words(trouble)}: {count}"
        yield from self._guess_lines()
        for outcome in (Outcome.MISSING, Outcome.DELETED):
            yield from waiting_lines(self.plan, outcome)

    def _part_words(self, at: int) -> str:
        """Which part of a field a column is, where several say it together."""
        join = next((join for join in self.choice.joins if at in join.columns), None)
        if join is None:
            return ""
        said = translate("Import", "part {part} of {parts}")
        return f" ({said.format(part=join.columns.index(at) + 1, parts=len(join.columns))})"

    def _columns(self) -> Iterator[tuple[str, Field | None, float | None]]:
        """Headers, what they hold, and how sure that guess was; None where a person said it."""
        guesses = self.opened.mapping.columns
        for header, field, guess in zip(self.opened.headers, self.choice.columns, guesses, strict=True):
            yield header, field, guess.confidence if guess.field is field else None

    def _guess_lines(self) -> Iterator[str]:
        names = {each.code: each.name.text(_speech()) for each in shipped()[1]}
        for guess in self.plan.guesses()[:_SHOWN]:
            meant = names.get(guess.code, translate("Import", "not known"))
            yield f"  “{guess.text}” → {meant}: {guess.count}"

    def done_lines(self, done: Applied | None) -> Iterator[str]:
        """What was written, and where the rejected rows are."""
        if done is not None and not done.change:
            yield translate("Import", "Nothing changed.")
        elif done is not None:
            yield translate("Import", "Taken in. Call-up numbers given: {count}").format(count=done.numbered)
            yield from (f"  {first}–{last}" for first, last in done.numbers[:_SHOWN])
            if len(done.numbers) > _SHOWN:
                yield "  …"
            if done.pairs:
                yield translate("Import", "Possible duplicates that wait under “Checks”: {count}").format(
                    count=done.pairs
                )
            yield from taken_lines(self.plan)
        if self.report is not None:
            yield translate("Import", "Rejected rows, to be corrected and imported again: {path}").format(
                path=self.report
            )

    def told(self, done: Applied | None) -> dict[str, Any]:
        """The same for a program."""
        plan = self.plan
        return {
            "file": str(self.wish.file),
            "sender": self.wish.sender,
            "columns": [
                {"header": header, "field": field, "confidence": sure}
                for header, field, sure in self._columns()
            ],
            "counts": dict(plan.counts()),
            "troubles": dict(plan.troubles()),
            "guesses": [asdict(each) for each in plan.guesses()],
            "missing": list(waiting_told(plan, Outcome.MISSING)),
            "deleted": list(waiting_told(plan, Outcome.DELETED)),
            "applied": None if done is None else _applied_told(done),
            "rejected_file": None if self.report is None else str(self.report),
        }


def question() -> str:
    """What is asked before anything is written."""
    return translate("Import", "Take this into the catalogue?")


def refusals() -> tuple[type[Exception], ...]:
    """What can keep a list out."""
    return (
        *(ListUnreadable, StoreError, WishUnclear, PlanOutdated, SecretsLost, KeysError, NumbersExhausted),
        *(ListProcessLost, OSError),
    )


def refusal(error: BaseException) -> str:
    """The same as a sentence."""
    return error.words if isinstance(error, WishUnclear) else refusal_words(error)


def _choice(opened: Opened, wish: Wish) -> MappingChoice:
    """The mapping of the last time, or as guessed, with what the command line says."""
    choice = opened.recalled or MappingChoice.of(opened.mapping)
    for each in wish.mapped:
        header, _, name = each.rpartition("=")
        at, field = _column(opened.headers, header), _field(name.strip().removeprefix(_TOGETHER))
        choice = _mapped(choice, at, field, together=name.strip().startswith(_TOGETHER))
    if wish.category:
        return replace(choice, defaults=replace(choice.defaults, category=_category(wish.category)))
    return choice


def _mapped(choice: MappingChoice, at: int, field: Field | None, *, together: bool) -> MappingChoice:
    """A column that holds a field, alone or together with those that hold it already."""
    if together and field not in JOINABLE:
        words = translate("Import", "“{name}” cannot be put together of several columns. These can: {fields}")
        raise WishUnclear(words.format(name=field or "", fields=", ".join(sorted(JOINABLE))))
    columns, joins = list(choice.columns), choice.joins
    if together and field is not None:
        joins = joined_behind(joins, columns, at, field)
    else:
        columns = [None if field is not None and told is field else told for told in columns]
    columns[at] = field
    return replace(choice, columns=tuple(columns), joins=joins_within(joins, columns))


def _refuse_garbled(opened: Opened, choice: MappingChoice) -> None:
    """Hindi in an old font is not taken in unasked: nobody could read it."""
    columns = [opened.headers[at] for at in opened.legacy if choice.columns[at] is not None]
    if columns:
        words = translate(
            "Import",
            "Hindi typed for an old font (Kruti Dev, DevLys): {columns}. Ask the sender for the list in "
            "Unicode, or convert it. If it is no such font, say --as-it-stands.",
        )
        raise WishUnclear(words.format(columns=", ".join(f"“{each}”" for each in columns)))


def _column(headers: Sequence[str], wanted: str) -> int:
    folded = [fold(header).split() for header in headers]
    if fold(wanted).split() not in folded:
        words = translate("Import", "The list has no column “{name}”. It has: {columns}")
        raise WishUnclear(words.format(name=wanted, columns=", ".join(headers)))
    return folded.index(fold(wanted).split())


def _field(name: str) -> Field | None:
    if not name.strip():
        return None
    try:
        return Field(name.strip().lower())
    except ValueError as error:
        words = translate("Import", "“{name}” is nothing that a column can hold. These are known: {fields}")
        raise WishUnclear(words.format(name=name, fields=", ".join(Field))) from error


def _category(wanted: str) -> str:
    categories = shipped()[1]
    for each in categories:
        if wanted == each.code or fold(wanted) in (fold(each.name.hi), fold(each.name.en)):
            return each.code
    words = translate("Import", "“{name}” is no category. These are known: {codes}")
    raise WishUnclear(words.format(name=wanted, codes=", ".join(each.code for each in categories)))


def _applied_told(done: Applied) -> dict[str, Any]:
    return {
        "change": done.change,
        "counts": dict(done.counts),
        "numbers": [list(span) for span in done.numbers],
        "pairs": done.pairs,
        "skipped": list(done.skipped),
    }


def _speech() -> str:
    from ui.incidents.words import language

    return language()


def _nowhere(host: str, user: str, password: str) -> str:
    """Never called: a plan without logins has none to keep."""
    raise SecretsLost

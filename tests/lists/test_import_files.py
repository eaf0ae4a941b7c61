"""From a file to the catalogue and back: real files, the process of lists, the report of rejected rows."""

from __future__ import annotations

import csv
import json
import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from openpyxl import Workbook, load_workbook

from console.catalogue.change_values import ChangeHead, ChangeKind
from console.catalogue.editing import remove_site
from console.catalogue.values import Area, Name
from console.credentials.credentials import Credentials
from console.lists.annotate import REASON_HEADERS, annotate, write_annotated
from console.lists.apply import apply
from console.lists.desk import ListDesk, ListProcessLost
from console.lists.mapping import MappingChoice
from console.lists.plan_file import PLANS
from console.lists.plan_values import MASK, PlanCancelled
from console.lists.report_rows import report_due
from console.lists.session import ListSession
from console.lists.table import ListUnreadable, Why
from console.lists.values import Decision, Field, Outcome, Trouble
from console.sources.http import Login
from console.store.catalogue_tables import put_areas
from console.store.errors import StoreUnreadable
from console.store.list_tables import remember
from tests.credentials.room import PaperRing
from tests.lists.planned import SENDER, City, a_city

HEADERS = ("Name", "Category", "Mobile", "Latitude", "Longitude", "RTSP URL", "Remarks")
ROWS = (
    ("Gupta Medical Store", "Medical Shop", "98765 43210", "27.8800", "78.0800", "", "=1+1"),
    ("सरस्वती विद्यालय", "विद्यालय", "०९८७६५४३२११", "२७.८९", "७८.०९", "rtsp://admin:pa55@10.0.0.1/1", ""),
    ("", "Bank", "", "", "", "rtsp://root:t0p@10.0.0.2/1", ""),
    ("Axis Bank", "Bnnkkqq", "", "", "", "", ""),
)


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    with a_city(tmp_path) as made:
        square = ((78.0, 27.8), (78.2, 27.8), (78.2, 28.0), (78.0, 28.0), (78.0, 27.8))
        area = Area("th1", "thana", Name("कोतवाली", "Kotwali"), "", (square,))
        made.store.write(lambda db: put_areas(db, [area], made.store.seat)).result()
        yield made


def data(city: City) -> Path:
    return city.store.file.parent


def as_csv(path: Path, rows: tuple = ROWS) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADERS, *rows])
    return path


def as_xlsx(path: Path) -> Path:
    book = Workbook()
    book.active.append(["District Excise Office"])
    book.active.append(HEADERS)
    for row in ROWS:
        book.active.append(["'" + cell if cell.startswith("=") else cell for cell in row])
    book.save(path)
    return path


def as_geojson(path: Path, rows: tuple = ROWS) -> Path:
    features = []
    for row in rows:
        told = dict(zip(HEADERS, row, strict=True))
        lat, lon = told.pop("Latitude"), told.pop("Longitude")
        at = {"type": "Point", "coordinates": [float(lon), float(lat)]} if lat else None
        features.append({"type": "Feature", "properties": told, "geometry": at})
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


@pytest.mark.parametrize("make", [as_csv, as_xlsx, as_geojson], ids=["csv", "xlsx", "geojson"])
def test_a_list_goes_into_the_catalogue_and_its_rejects_come_back_corrected(
    city: City, tmp_path: Path, make
) -> None:
    path = make(tmp_path / f"shops.{make.__name__.removeprefix('as_')}")
    session = ListSession(data(city))
    opened = session.open(path)
    choice = MappingChoice.of(opened.mapping)
    assert {Field.NAME, Field.CATEGORY, Field.PHONE} <= set(choice.columns)
    with session.plan(path, choice, sender=SENDER) as plan:
        assert plan.counts()[Outcome.NEW] == 2 and plan.counts()[Outcome.REJECTED] == 2
        assert stat.S_IMODE(plan.file.stat().st_mode) == 0o600 or os.name != "posix"
        assert len(plan.file_sha256) == 64 and plan.file_name == path.name
        city.apply(plan)
        report = write_annotated(path, plan, data(city) / "rejected")
    assert report == path.with_name(f"shops.rejected{path.suffix}")
    assert city.sites("phone, thana") == [("+919876543210", "th1"), ("+919876543211", "th1")]
    assert city.cameras("main_url, sub_url, credential")[0][2] == "nvr-10.0.0.1"
    _check_report(session, report)


def _check_report(session: ListSession, report: Path) -> None:
    """The report has the rejected rows with their reasons, no password, and is understood again."""
    again = session.open(report)
    table = {header: at for at, header in enumerate(again.headers)}
    assert set(REASON_HEADERS) <= set(again.headers)
    rows = [row.cells for row in again.sample]
    assert len(rows) == 2
    reason = rows[0][table[REASON_HEADERS[1]]]
    assert "name is missing" in reason and reason.startswith("row ")
    assert "नाम नहीं लिखा है" in rows[0][table[REASON_HEADERS[0]]]
    assert "column “Category”" in rows[1][table[REASON_HEADERS[1]]] and "Bnnkkqq" in reason + str(rows[1])
    assert "t0p" not in str(rows) and MASK in rows[0][table["RTSP URL"]]
    fields = again.mapping.fields
    assert fields[table[REASON_HEADERS[0]]] is None and fields[table[REASON_HEADERS[1]]] is None
    with session.plan(report, MappingChoice.of(again.mapping), sender=SENDER) as plan:
        first = plan.rows()[0]
        assert not any(header in first.extra for header in REASON_HEADERS)
    assert rows[0][table["Credential"]] == "nvr-10.0.0.2"


def test_a_corrected_report_is_taken_in_with_the_login_that_was_kept(city: City, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "shops.csv")
    session = ListSession(data(city))
    credentials = Credentials(city.store, data(city) / "keys", PaperRing())
    credentials.ready()
    with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=SENDER) as plan:
        head = ChangeHead(ChangeKind.IMPORT, "shops", "Asha", sender=SENDER)
        city.store.write(lambda db: apply(db, city.store.seat, plan, head, credentials.keeper(db))).result()
        report = write_annotated(path, plan, data(city) / "rejected")
        assert write_annotated(path, plan, data(city) / "rejected").name == "shops.rejected 2.csv"
    text = report.read_text(encoding="utf-8-sig")
    assert f"rtsp://{MASK}@10.0.0.2/1" in text
    report.write_text(text.replace("Bnnkkqq", "Bank").replace("\n,Bank", "\nSBI,Bank"), encoding="utf-8-sig")
    opened = session.open(report)
    with session.plan(report, MappingChoice.of(opened.mapping), sender=SENDER) as plan:
        assert plan.counts()[Outcome.NEW] == 2, plan.rows()
        city.apply(plan)
    assert [name for (name,) in city.sites("name_en")][2:] == ["SBI", "Axis Bank"]
    ((credential,),) = city.rows("SELECT credential FROM cameras WHERE main_url LIKE '%10.0.0.2%'")
    assert credentials.login(credential) == Login("root", "t0p")
    assert city.rows("SELECT extra FROM sites WHERE extra LIKE '%कारण%'") == []


def test_a_formula_in_a_rejected_row_stays_text(city: City, tmp_path: Path) -> None:
    rows = (("", "Bank", "", "", "", "", "=HYPERLINK(1)"), ("", "Bank", "", "", "", "", "@x"))
    path = as_csv(tmp_path / "shops.csv", rows)
    session = ListSession(data(city))
    with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=SENDER) as plan:
        report = write_annotated(path, plan, data(city) / "rejected")
        with report.open(encoding="utf-8-sig", newline="") as file:
            written = list(csv.reader(file))
        assert [row[6] for row in written[1:]] == ["'=HYPERLINK(1)", "'@x"]
    book = Workbook()
    book.active.append(HEADERS)
    book.active.append(["", "Bank", "", "", "", "", "text"])
    cell = book.active.cell(3, 7, "=1+1")
    cell.data_type = "s"
    book.active.cell(3, 2, "Bank")
    book.save(tmp_path / "shops.xlsx")
    with session.plan(
        tmp_path / "shops.xlsx", MappingChoice.of(session.open(path).mapping), sender=SENDER
    ) as plan:
        report = write_annotated(tmp_path / "shops.xlsx", plan, data(city) / "rejected")
    sheet = load_workbook(report).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_list_with_a_long_hindi_name_has_its_report(city: City, tmp_path: Path) -> None:
    path = as_csv(tmp_path / f"{'सूची' * 20}.csv")
    session = ListSession(data(city))
    with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=SENDER) as plan:
        report = write_annotated(path, plan, data(city) / "rejected")
    assert report.parent == tmp_path and report.name.startswith("सूची") and report.stat().st_size > 100


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_leaves_the_report_with_the_data(city: City, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    path = as_csv(folder / "shops.csv")
    session = ListSession(data(city))
    with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=SENDER) as plan:
        folder.chmod(0o500)
        try:
            report = write_annotated(path, plan, data(city) / "rejected")
        finally:
            folder.chmod(0o700)
    assert report == data(city) / "rejected" / "shops.rejected.csv"


@pytest.mark.parametrize("make", [as_csv, as_geojson], ids=["csv", "geojson"])
def test_a_report_tells_what_was_left_and_comes_back_without_harm(city: City, tmp_path: Path, make) -> None:
    other = (("Gupta Medical", "Medical Shop", "98765 43210", "27.8800", "78.0800", "", ""), *ROWS[1:2])
    session, suffix = ListSession(data(city)), make.__name__.removeprefix("as_")
    for rows, sender in ((ROWS[:1], "Police"), (other, SENDER)):
        path = as_csv(tmp_path / "first.csv", rows)
        with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=sender) as plan:
            city.apply(plan)
    ((school,),) = city.rows("SELECT id FROM sites WHERE name_hi <> ''")
    city.store.write(lambda db: remove_site(db, city.store.seat, school, "Meena")).result()
    path = make(tmp_path / f"next.{suffix}", (("Gupta Chemist", *other[0][1:]), ROWS[1]))
    with session.plan(path, MappingChoice.of(session.open(path).mapping), sender=SENDER) as plan:
        first, second, absent = plan.rows()
        assert [row.outcome for row in (second, absent)] == [Outcome.DELETED, Outcome.MISSING]
        police = next(each for each in first.candidates if each.name == "Gupta Medical Store")
        assert not report_due(plan)
        plan.decide(first.row, Decision.MERGE, police.site)
        assert report_due(plan)
        report = write_annotated(path, plan, data(city) / "rejected")
        city.apply(plan)
    again = session.open(report)
    table = {header: at for at, header in enumerate(again.headers)}
    said = {row.cells[table["Name"]]: row.cells[table[REASON_HEADERS[1]]] for row in again.sample}
    assert "column “Name”: not taken" in said["Gupta Chemist"] and "Store" in said["Gupta Chemist"]
    assert "Meena deleted it" in said["सरस्वती विद्यालय"]
    assert said["Gupta Medical"].startswith("not in this list")
    before = city.rows("SELECT count(*) FROM changes")
    with session.plan(report, MappingChoice.of(again.mapping), sender=SENDER) as plan:
        assert plan.counts()[Outcome.MISSING] == plan.counts()[Outcome.NEW] == 0
        assert city.apply(plan).change == "" and city.rows("SELECT count(*) FROM changes") == before


# The process of lists


def test_the_process_opens_plans_and_annotates_while_the_console_holds_the_database(
    city: City, tmp_path: Path
) -> None:
    path = as_csv(tmp_path / "shops.csv")
    desk = ListDesk(data(city))
    opened = desk.open(path)
    here = ListSession(data(city)).open(path)
    assert opened == here
    choice = MappingChoice.of(opened.mapping)
    city.store.write(lambda db: remember(db, SENDER, opened.headers, choice)).result()
    assert desk.open(path, sender=SENDER).recalled == choice
    seen: list[tuple[int, int]] = []
    with desk.plan(path, choice, sender=SENDER, progress=lambda *at: seen.append(at)) as plan:
        assert plan.counts()[Outcome.NEW] == 2 and seen
        host, secret = plan.secrets[0]
        assert (host, secret.user, secret.password) == ("10.0.0.1", "admin", "pa55")
        done = city.apply(plan)
        assert annotate(path, plan, data(city) / "rejected").name == "shops.rejected.csv"
        assert done.numbered == 1
    with desk.plan(path, choice, sender=SENDER) as plan:
        assert plan.counts()[Outcome.UNCHANGED] == 2
    assert list((data(city) / PLANS).iterdir()) == []


def test_what_the_process_cannot_read_is_told_in_its_own_words(city: City, tmp_path: Path) -> None:
    bad = tmp_path / "a.csv"
    bad.write_bytes(b"%PDF-1.7 not a list")
    desk = ListDesk(data(city))
    with pytest.raises(ListUnreadable) as told:
        desk.open(bad)
    assert told.value.why is Why.NOT_A_LIST
    with pytest.raises(StoreUnreadable):
        ListDesk(tmp_path / "nowhere").open(as_csv(tmp_path / "shops.csv"))


def long_list(path: Path) -> Path:
    rows = tuple((f"Shop {at}", "Bank", "", "27.9", "78.1", "", "") for at in range(60_000))
    return as_csv(path, rows)


def test_cancelling_ends_the_process_and_leaves_nothing(city: City, tmp_path: Path) -> None:
    path = long_list(tmp_path / "long.csv")
    desk = ListDesk(data(city))
    choice = MappingChoice.of(desk.open(path).mapping)
    seen: list[psutil.Process] = []
    with pytest.raises(PlanCancelled):
        desk.plan(
            *(path, choice),
            sender=SENDER,
            progress=lambda done, of: seen.extend(processes()),
            cancelled=lambda: bool(seen),
        )
    assert list((data(city) / PLANS).iterdir()) == []
    # The one that plans and the one that reads ahead of it.
    assert len({each.pid for each in seen}) >= 2 or os.cpu_count() == 1
    assert psutil.wait_procs(seen, timeout=30)[1] == []


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_process_that_is_killed_is_told_and_leaves_nothing(city: City, tmp_path: Path) -> None:
    path = long_list(tmp_path / "long.csv")
    desk = ListDesk(data(city))
    choice = MappingChoice.of(desk.open(path).mapping)

    for module in ("console.lists.worker", "console.lists.ahead"):
        with pytest.raises(ListProcessLost):
            desk.plan(path, choice, sender=SENDER, progress=lambda *_, module=module: kill(module))
        assert list((data(city) / PLANS).iterdir()) == []


def kill(module: str) -> None:
    for each in processes(module):
        each.send_signal(signal.SIGKILL)


def processes(module: str = "console.lists") -> list[psutil.Process]:
    """Processes of lists that this one has started."""
    own = psutil.Process().children(recursive=True)
    return [each for each in own if module in " ".join(each.cmdline())]


def test_what_a_killed_console_left_behind_is_swept(city: City) -> None:
    left = data(city) / PLANS / "old.plan"
    left.parent.mkdir(mode=0o700)
    left.write_bytes(b"x")
    ListDesk(data(city)).sweep()
    assert not left.exists()


def test_every_trouble_has_its_reason_in_both_languages() -> None:
    from console.lists.report_rows import reasons
    from console.lists.values import CellTrouble

    for trouble in Trouble:
        for speech in ("hi", "en"):
            assert len(reasons(2, [CellTrouble(trouble, 0, "x")], ["A"], speech)) > 20

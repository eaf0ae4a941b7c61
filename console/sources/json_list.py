"""A city's own list of cameras, as JSON over HTTP: the source's settings tell which name means what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from console.catalogue.addresses import split_credentials, taken_out, words_hold_credentials
from console.lists.values import Field, Secret
from console.sources.asking import Asker, Stream
from console.sources.gathering import URL_AT_MOST, Gathering, setting_number, text
from console.sources.http import Login
from console.sources.json_entries import entries
from console.sources.values import (
    CAMERAS_AT_MOST,
    Found,
    Progress,
    RemarkKind,
    Setting,
    SettingKind,
    Source,
    SourceCamera,
    SourceFailed,
    SourceTrouble,
)

SETTINGS = (
    # What follows the address: `/api/cameras?active=1`.
    Setting("path", SettingKind.TEXT),
    # Where in the answer the list lies: `data.cameras`; empty where the answer is the list.
    Setting("list", SettingKind.TEXT),
    # The name of each entry's own key, which never changes.
    Setting("key", SettingKind.TEXT, "id"),
    # Field → name within an entry: `location.lat`.
    Setting("fields", SettingKind.MAPPING, {}),
    # Names of a camera's user and password within an entry, where the list tells them.
    Setting("user", SettingKind.TEXT),
    Setting("password", SettingKind.TEXT),
    Setting("auth", SettingKind.CHOICE, "basic", ("basic", "bearer", "header")),
    # The header that the password is sent in, when `auth` says so.
    Setting("auth_header", SettingKind.TEXT, "X-API-Key"),
    Setting("paging", SettingKind.CHOICE, "none", ("none", "page", "offset", "cursor")),
    Setting("page_parameter", SettingKind.TEXT, "page"),
    Setting("first_page", SettingKind.NUMBER, 1, least=0, most=1),
    Setting("size_parameter", SettingKind.TEXT),
    Setting("page_size", SettingKind.NUMBER, 1000, least=1, most=10_000),
    # Where in the answer the next page's mark lies.
    Setting("cursor", SettingKind.TEXT, "next"),
)

PAGES_AT_MOST = 10_000
_EXTRA_AT_MOST = 40
_ADDRESSES = (Field.SUB_URL, Field.MAIN_URL, Field.CONTROL_URL, Field.RECORDINGS_URL)
_SECRET_NAME = re.compile(r"(?i)pass|pwd|secret|token|api_?key|credential|login|user")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,60}")
_STREAMS = (Field.SUB_URL, Field.MAIN_URL)

Entry = Mapping[str, Any]


def ask(source: Source, login: Login, *, progress: Progress, cancelled: Callable[[], bool]) -> Found:
    """The list's cameras. Raises SourceFailed, also for settings that cannot be."""
    reading = _Reading(source, Gathering(progress, cancelled))
    auth = source.settings.get("auth", "basic")
    with Asker(source.address, login, cancelled, basic=auth == "basic") as asker:
        if auth != "basic" and login.password:
            asker.headers.update(_proof(source, auth, login))
        reading.read(asker)
    return reading.gathering.found()


def _proof(source: Source, auth: Any, login: Login) -> dict[str, str]:
    if auth == "bearer":
        return {"Authorization": f"Bearer {login.password}"}
    header = text(source.settings.get("auth_header")) or "X-API-Key"
    if auth != "header" or not _HEADER.fullmatch(header):
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "auth")
    return {header: login.password}


class _Reading:
    """Reads a list as its settings say."""

    def __init__(self, source: Source, gathering: Gathering) -> None:
        told = source.settings
        self.gathering = gathering
        self._fields = fields_of(told.get("fields"))
        self._key = _names(told.get("key") or "id")
        self._user, self._password = (_names(told.get(name) or "") for name in ("user", "password"))
        self._list = _names(told.get("list") or "")
        self._cursor = _names(told.get("cursor") or "next")
        self._paging = told.get("paging") or "none"
        self._page_parameter = text(told.get("page_parameter")) or "page"
        self._size_parameter = text(told.get("size_parameter"))
        self._page_size = setting_number(source, SETTINGS, "page_size")
        self._first_page = setting_number(source, SETTINGS, "first_page")
        try:
            parts = urlsplit(text(told.get("path")))
        except ValueError as error:
            raise SourceFailed(SourceTrouble.BAD_SETTINGS, "path") from error
        self._path = f"/{parts.path.lstrip('/')}" if parts.path else ""
        self._query = dict(parse_qsl(parts.query, keep_blank_values=True))
        if parts.netloc or self._paging not in ("none", "page", "offset", "cursor"):
            raise SourceFailed(SourceTrouble.BAD_SETTINGS, "path" if parts.netloc else "paging")
        asked = (*self._fields.values(), self._key, self._user, self._password)
        self._mapped = frozenset(names[0] for names in asked if names)

    def read(self, asker: Asker) -> None:
        """Ask for all of it."""
        if self._paging == "none":
            self._add(asker.read(self._path, self._query, self._all))
            return
        keys: set[str] = set()
        for page in self._pages(asker):
            told = {self._key_of(each) for each in page}
            # A server that does not know our way of paging gives the same page again and again.
            if told <= keys:
                break
            if self.gathering.full:
                self.gathering.too_many()
                break
            keys |= told
            self._add(page)

    def _all(self, stream: Stream) -> list[Entry]:
        """The entries of one long answer; one more than is taken, so that too many are noticed."""
        found: list[Entry] = []
        for _, entry in entries(stream, self._list):
            found.append(self._needed(entry))
            if len(found) > CAMERAS_AT_MOST:
                break
        return found

    def _pages(self, asker: Asker) -> Iterator[list[Entry]]:
        """Page after page, until one is empty or the server names no next one."""
        cursor, had = "", 0
        for number_of_page in range(PAGES_AT_MOST):
            parameters = {**self._query}
            if self._size_parameter:
                parameters[self._size_parameter] = str(self._page_size)
            if self._paging == "page":
                parameters[self._page_parameter] = str(self._first_page + number_of_page)
            elif self._paging == "offset":
                # What came, not what was asked for: many servers give fewer at a time.
                parameters[self._page_parameter] = str(had)
            elif cursor:
                parameters[self._page_parameter] = cursor
            answer = asker.json(self._path, parameters)
            page = _at(answer, self._list)
            if not isinstance(page, list):
                raise SourceFailed(SourceTrouble.BAD_ANSWER, ".".join(self._list))
            had += len(page)
            yield [self._needed(entry) for entry in page]
            if self._paging == "cursor":
                mark = _at(answer, self._cursor)
                told = _raw(mark) or text(mark)
                if not told or told == cursor:
                    return
                cursor = told
        self.gathering.too_many()

    def _add(self, page: list[Entry]) -> None:
        for entry in page:
            if self.gathering.full:
                self.gathering.too_many()
                return
            if camera := self._camera(entry):
                self.gathering.add(camera)

    def _needed(self, entry: Any) -> Entry:
        """The entry without what is neither asked for nor plain: ten thousand of them stay small."""
        if not isinstance(entry, dict):
            return {}
        return {
            name: value
            for name, value in entry.items()
            if name in self._mapped or not isinstance(value, dict | list)
        }

    def _key_of(self, entry: Entry) -> str:
        return text(_at(entry, self._key))

    def _camera(self, entry: Entry) -> SourceCamera | None:
        key = self._key_of(entry)
        cells = {field: _cell(_at(entry, names), field) for field, names in self._fields.items()}
        if not key:
            self.gathering.remark(RemarkKind.CAMERA_UNREADABLE)
            return None
        addresses, secrets = self._addresses(entry, cells)
        if any(words_hold_credentials(url) for url in addresses.values()):
            # It cannot be taken out, because nobody would fill it in again.
            self.gathering.remark(RemarkKind.PASSWORD_IN_ADDRESS, key)
        if not any(addresses.get(field) for field in _STREAMS):
            self.gathering.remark(RemarkKind.NO_STREAM, key)
        return SourceCamera(
            key=key,
            name=cells.pop(Field.CAMERA_NAME, "") or cells.get(Field.NAME, "") or key,
            sub_url=addresses.get(Field.SUB_URL, ""),
            main_url=addresses.get(Field.MAIN_URL, ""),
            control_url=addresses.get(Field.CONTROL_URL, ""),
            recordings_url=addresses.get(Field.RECORDINGS_URL, ""),
            credential=cells.pop(Field.CREDENTIAL, ""),
            secrets=secrets,
            cells={field: told for field, told in cells.items() if told and field not in _ADDRESSES},
            extra=self._extra(entry),
        )

    def _addresses(
        self, entry: Entry, cells: Mapping[Field, str]
    ) -> tuple[dict[Field, str], dict[Field, Secret]]:
        own = Secret(_raw(_at(entry, self._user)), _raw(_at(entry, self._password)))
        addresses: dict[Field, str] = {}
        secrets: dict[Field, Secret] = {}
        for field in _ADDRESSES:
            out = taken_out if field in _STREAMS else split_credentials
            bare, user, password = out(cells.get(field, ""))
            if not bare:
                continue
            addresses[field] = bare
            secret = Secret(user or own.user, password or own.password)
            if secret.user or secret.password:
                secrets[field] = secret
        return addresses, secrets

    def _extra(self, entry: Entry) -> dict[str, str]:
        """What nobody mapped, so that nothing of a list is lost; but nothing that looks like a secret."""
        told: dict[str, str] = {}
        for name, value in entry.items():
            if name in self._mapped or _SECRET_NAME.search(name) or len(told) >= _EXTRA_AT_MOST:
                continue
            plain = text(value)
            if plain and not any(split_credentials(plain)[1:]) and not words_hold_credentials(plain):
                told[text(name)] = plain
        return told


def fields_of(told: Any) -> dict[Field, tuple[str, ...]]:
    """The mapping of a source's settings. Raises SourceFailed for one that cannot be."""
    try:
        return {Field(field): _names(names) for field, names in dict(told or {}).items() if names}
    except (ValueError, TypeError) as error:
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "fields") from error


def _names(path: Any) -> tuple[str, ...]:
    if not isinstance(path, str):
        raise SourceFailed(SourceTrouble.BAD_SETTINGS, "fields")
    return tuple(name for name in path.split(".") if name)


def _at(whole: Any, names: tuple[str, ...]) -> Any:
    """What lies at these names; None where nothing does."""
    if not names:
        return whole if isinstance(whole, list) else None
    for name in names:
        if isinstance(whole, list) and name.isdecimal() and int(name) < len(whole):
            whole = whole[int(name)]
        elif isinstance(whole, dict):
            whole = whole.get(name)
        else:
            return None
    return whole


def _cell(value: Any, field: Field) -> str:
    """A value as a file's cell would have it."""
    if isinstance(value, float) and value.is_integer() and field not in (Field.LAT, Field.LON):
        return str(int(value))
    if field in _ADDRESSES:
        return _raw(value)
    if isinstance(value, list):
        return ", ".join(part for part in map(text, value) if part)
    return text(value)


def _raw(value: Any) -> str:
    return value.strip() if isinstance(value, str) and len(value) <= URL_AT_MOST else ""

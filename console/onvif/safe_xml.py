"""Reads XML that a stranger sent: bounded, without document types, entities or anything from outside.

A document type is refused as a whole, and with it every trick with entities
(https://owasp.org/www-community/vulnerabilities/XML_External_Entity_(XXE)_Processing); SOAP forbids it anyway
(SOAP 1.2 part 1, section 5).
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

DEPTH_AT_MOST = 60
ELEMENTS_AT_MOST = 20_000


class XmlRefused(ValueError):
    """This is no XML, or none that may be read."""


class _Reader:
    def __init__(self, elements_at_most: int) -> None:
        self._at_most = elements_at_most
        self._tree = TreeBuilder()
        self._depth = self._count = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self, data: bytes) -> Element:
        self._parser.Parse(data, True)
        return self._tree.close()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEPTH_AT_MOST or self._count > self._at_most:
            raise XmlRefused("too deep or too many elements")
        self._tree.start(_local(name), {_local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(_local(name))

    def _text(self, text: str) -> None:
        self._tree.data(text)

    def _doctype(self, *_: object) -> None:
        raise XmlRefused("a document type")


def parse(data: bytes, elements_at_most: int = ELEMENTS_AT_MOST) -> Element:
    """The root element, all names without their namespaces. Raises XmlRefused."""
    try:
        return _Reader(elements_at_most).read(data)
    except expat.ExpatError as error:
        raise XmlRefused(str(error)) from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, a broken tree
        raise XmlRefused(str(error)) from error


def find(element: Element | None, *path: str) -> Element | None:
    """The first element along a path of names."""
    for name in path:
        if element is None:
            return None
        element = element.find(name)
    return element


def text(element: Element | None, *path: str) -> str:
    """The text of the element at a path, '' where there is none."""
    found = find(element, *path)
    return (found.text or "").strip() if found is not None else ""


def each(element: Element | None, *path: str) -> Iterator[Element]:
    """All elements with the last name of a path."""
    parent = find(element, *path[:-1])
    yield from () if parent is None else parent.findall(path[-1])


def _local(name: str) -> str:
    return name.rpartition("}")[2]

"""A page of a feed as Atom and as JSON Feed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

import orjson

from archive.feeds.entries import Entry

ARCHIVE = "Regional Security Archive"
ATOM, TERMS = "http://www.w3.org/2005/Atom", "http://purl.org/dc/terms/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
register_namespace("", ATOM)
register_namespace("dcterms", TERMS)


@dataclass(frozen=True, slots=True)
class Feed:
    """A page of a feed. ``key`` is the first page's address; ``next`` the following page's, or ""."""

    key: str
    url: str
    page: str
    next: str
    title: str
    updated: datetime
    entries: Sequence[Entry]


def stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def as_atom(feed: Feed) -> bytes:
    root = Element(f"{{{ATOM}}}feed", {LANG: "en"})
    _tell(root, "id", feed.key)
    _tell(root, "title", feed.title)
    _tell(root, "updated", stamp(feed.updated))
    _tell(root, "generator", ARCHIVE)
    _link(root, "self", feed.url, "application/atom+xml")
    _link(root, "alternate", feed.page, "text/html")
    if feed.next:
        _link(root, "next", feed.next, "application/atom+xml")
    for entry in feed.entries:
        _atom_entry(SubElement(root, f"{{{ATOM}}}entry"), entry)
    return tostring(root, encoding="utf-8", xml_declaration=True)


def _atom_entry(into: Element, entry: Entry) -> None:
    if entry.language:
        into.set(LANG, entry.language)
    _tell(into, "id", entry.key)
    _tell(into, "title", entry.title)
    _tell(into, "updated", stamp(entry.updated))
    if entry.published:
        _tell(into, "published", stamp(entry.published))
    for name, days in (("issued", entry.issued), ("temporal", entry.period)):
        if days:
            SubElement(into, f"{{{TERMS}}}{name}").text = days
    _link(into, "alternate", entry.url, "text/html")
    if entry.original:
        _link(into, "via", entry.original, "text/html")
    for name, page in entry.authors:
        author = SubElement(into, f"{{{ATOM}}}author")
        _tell(author, "name", name)
        _tell(author, "uri", page)
    for slug, name in entry.subjects:
        SubElement(into, f"{{{ATOM}}}category", {"term": slug, "label": name})
    if entry.words:
        _tell(into, "summary", entry.words, entry.words_language)


def _tell(into: Element, name: str, words: str, language: str = "") -> None:
    SubElement(into, f"{{{ATOM}}}{name}", {LANG: language} if language else {}).text = words


def _link(into: Element, relation: str, url: str, kind: str) -> None:
    SubElement(into, f"{{{ATOM}}}link", {"rel": relation, "href": url, "type": kind})


def as_json(feed: Feed) -> bytes:
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.url,
        **({"next_url": feed.next} if feed.next else {}),
        "items": [_filled(_json_item(entry)) for entry in feed.entries],
    }
    return orjson.dumps(told)


def _json_item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.key,
        "url": entry.url,
        "external_url": entry.original,
        "title": entry.title,
        "content_text": entry.words or entry.title,
        "date_published": stamp(entry.published) if entry.published else "",
        "date_modified": stamp(entry.updated),
        "authors": [{"name": name, "url": page} for name, page in entry.authors],
        "tags": [name for _, name in entry.subjects],
        "language": entry.words_language or entry.language,
        "_archive": _archive(entry),
    }


def _archive(entry: Entry) -> dict[str, str]:
    """What no standard has a word for."""
    return {"issued": entry.issued, **({"period": entry.period} if entry.period else {}), **entry.further}


def _filled(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}


FORMS: Mapping[str, tuple[str, Callable[[Feed], bytes]]] = {
    "atom": ("application/atom+xml; charset=utf-8", as_atom),
    "json": ("application/feed+json", as_json),
}

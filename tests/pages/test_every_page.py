"""Every public page that a reader can reach from the front page, with the archive's own seeds in it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import SplitResult, urldefrag, urljoin, urlsplit

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings

from archive.models import Article, Entity, Event, Source, Tag
from tests.seeded import Seeded

pytestmark = pytest.mark.django_db

MOST_QUESTIONS = 60
"""Addresses with a question (filters, orders) that are followed; there is no end to them."""
MOST_RECORDS = 12
"""Records of the API that are followed: it has tests of its own."""
MOST_FEEDS = 6
"""Feeds of each kind of page that are followed, in each format: one view writes them all."""
MOST_DOSSIERS = {"sqlite": 1_000, "postgresql": 20}
"""Dossiers of each kind that are walked through: all of them on one database, some on the other."""
DOSSIERS = {"people": "person", "organizations": "organization", "places": "place"}


class Page(HTMLParser):
    """What this test looks at in a page's markup."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []
        self.faults: list[str] = []
        self.language = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" and "href" in given else []
        self.headings += [tag] if re.fullmatch("h[1-6]", tag) else []
        if tag == "html":
            self.language = given.get("lang", "")
        if "style" in given or tag == "style":
            self.faults.append(f"a style of its own in <{tag}>")
        if tag == "script" and "src" not in given:
            self.faults.append("a script of its own")
        self.faults += [f"{name} in <{tag}>" for name in given if name.startswith("on")]


@dataclass
class Visit:
    """What a walk through the archive met."""

    pages: dict[str, Page] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    policies: dict[str, str] = field(default_factory=dict)
    anchors: set[tuple[str, str, str]] = field(default_factory=set)
    """(page, page that its link leads to, fragment)."""


@pytest.fixture(scope="module")
def visit(seeded: Seeded) -> Visit:
    """A walk over the seeded archive, breadth first."""
    cache.clear()
    with override_settings(ARCHIVE_SEARCH_DIR=seeded.index):
        return walk(Client())


def walk(client: Client) -> Visit:
    found, waiting, seen = Visit(), deque(["/"]), {"/"}
    wanted = chooser()
    while waiting:
        path = waiting.popleft()
        page = look(client, path, found)
        for link in page.links if page else ():
            target, fragment = urldefrag(urljoin(path, link))
            if fragment:
                found.anchors.add((path, target, fragment))
            if target not in seen and wanted(target):
                seen.add(target)
                waiting.append(target)
    return found


def chooser() -> Callable[[str], bool]:
    """Says of each address once whether to go there: all of it inside, but only so many of some kinds."""
    taken: Counter[str] = Counter()

    def wanted(target: str) -> bool:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            return False
        kind, most = limited(parts)
        taken[kind] += 1
        return not kind or taken[kind] <= most

    return wanted


def limited(parts: SplitResult) -> tuple[str, int]:
    """Of what kind an address is, and how many of it are followed; "" where all are."""
    section, _, name = parts.path[1:].partition("/")
    if section == "api":
        return "record", MOST_RECORDS
    if parts.query:
        return ("", 0) if parts.query.startswith("cursor=") else ("question", MOST_QUESTIONS)
    if re.search(r"\bfeed\.\w+$", name):
        return f"{section} {name.rpartition('/')[2]}", MOST_FEEDS
    if section in DOSSIERS and name:
        return section, MOST_DOSSIERS[connection.vendor]
    return "", 0


def look(client: Client, path: str, found: Visit) -> Page | None:
    answer = client.get(path)
    found.statuses[path] = answer.status_code
    found.policies[path] = answer.get("Content-Security-Policy", "")
    if answer.streaming:  # a download keeps its place until it was read
        b"".join(answer.streaming_content)
    if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
        return None
    if path.startswith("/api/"):
        return None
    found.pages[path] = Page(answer.content.decode())
    return found.pages[path]


def test_every_link_leads_straight_to_an_answer(visit: Visit) -> None:
    assert {path: status for path, status in visit.statuses.items() if status != 200} == {}


def test_the_walk_has_met_everything(visit: Visit) -> None:
    met = [urlsplit(path).path for path in visit.pages]
    for kind, model in (("articles", Article), ("events", Event), ("tags", Tag), ("sources", Source)):
        reached = {path for path in met if re.fullmatch(rf"/{kind}/[^/]+/(?:[^/]+/)?", path)}
        assert len(reached) >= 0.9 * model.objects.count(), kind
    for section, kind in DOSSIERS.items():
        reached = {path for path in met if re.fullmatch(rf"/{section}/[^/]+/", path)}
        there = Entity.objects.visible().filter(kind=kind).count()
        assert len(reached) >= 0.9 * min(there, MOST_DOSSIERS[connection.vendor]), kind


def test_every_page_carries_the_policy(visit: Visit) -> None:
    without = [path for path, policy in visit.policies.items() if "default-src 'none'" not in policy]
    assert without == []


def test_no_page_has_styles_or_scripts_of_its_own(visit: Visit) -> None:
    assert {path: page.faults for path, page in visit.pages.items() if page.faults} == {}


def test_every_page_has_one_heading_and_no_level_is_left_out(visit: Visit) -> None:
    for path, page in visit.pages.items():
        levels = [int(heading[1]) for heading in page.headings]
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, page.headings)


def test_every_page_says_its_language_and_every_id_is_one(visit: Visit) -> None:
    for path, page in visit.pages.items():
        assert page.language == "en", path
        twice = {name for name in page.ids if page.ids.count(name) > 1}
        assert not twice, (path, twice)


def test_every_link_to_a_place_on_a_page_finds_it(visit: Visit) -> None:
    lost = {
        (source, target, fragment)
        for source, target, fragment in visit.anchors
        if target in visit.pages and fragment not in visit.pages[target].ids
    }
    assert lost == set() and len(visit.anchors) > 100

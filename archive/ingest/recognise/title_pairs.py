"""One plural for two posts: ``the Iraqi and Turkish foreign ministers, {P} and {P}``, to each his own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from archive.ingest.lexicon import QUALIFIERS, TITLE
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Title
from archive.ingest.recognise.title_owners import Found, owner_at, qualifier_of
from archive.ingest.recognise.title_shapes import ADDRESS

POSTS = rf"(?P<qualifier>(?i:(?:{QUALIFIERS})[ -])*)(?P<title>(?:[A-Za-z-]+ ){{0,3}}?[A-Za-z-]+?)s"
BRACKET = r"(?: \([^()]{1,30}\))?"
TWO = rf"{ADDRESS}(?P<first>{{P}}){BRACKET},? and {ADDRESS}(?P<last>{{P}})"
OF_BOTH = rf" of (?:the )?(?P<one>{{OL}}){BRACKET} and (?:the )?(?P<other>{{OL}})"
EACH = (
    rule(rf"(?<!\w)(?P<one>{{DL}})(?:'s)? and (?P<other>{{DL}})(?:'s)? {POSTS}(?:,? respectively)?,? {TWO}"),
    rule(rf"(?<!\w){POSTS}{OF_BOTH},? {TWO}"),
    rule(rf"{TWO}(?: \([^()]{{1,30}}\))?, (?:respectively,? )?(?:the )?{POSTS}{OF_BOTH}"),
)
"""Two owners, two names, in one order."""
ALIKE = rule(
    rf"(?P<people>{{P}}(?:, (?:\d\d|{{P}}))*,? and {{P}}){BRACKET}(?:, \d\d)?"
    r"(?:, (?:(?:both|all|two|three|the|the two) )?| (?:were|are|have been|had been) (?:re-?)?(?:elected"
    r"|appointed|named|chosen|confirmed|selected) (?:as )?(?:the )?)"
    rf"(?:(?P<own>{{DOL}})(?:'s)? )?{POSTS}(?: (?:of|in|from|for) (?:the )?(?P<of>{{OL}}){BRACKET}"
    r"(?:'s (?:{O}|(?:[A-Z][a-z]+ ?){1,3}|[a-z]+))?)?(?=[,.;:]|$| (?:who|and|were|said|met|told|at|in|on)\b)"
)
"""``{P} and {P}, co-chairs of {O}``: each of them is one."""
TOGETHER = rule(rf"{{P}}{BRACKET}(?:, \d\d)?,? and {ADDRESS}{{P}}")


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"(?i:{TITLE}|member|activist)")


def _post_at(found: re.Match[str]) -> int:
    """Where the words of the post begin, behind others that are none of it; -1 when they name no post."""
    words, start = found["title"], found.start("title")
    while not _post().fullmatch(words):
        head, space, words = words.partition(" ")
        if not space:
            return -1
        start += len(head) + 1
    return start


def find_each(marked: Marked) -> Iterator[Found]:
    """The posts of a plural whose two owners and two holders stand in one order."""
    if not TOGETHER.search(marked.text):
        return
    for pattern in EACH:
        for found in pattern.finditer(marked.text):
            if _post_at(found) >= 0:
                for whose, who in (("one", "first"), ("other", "last")):
                    yield _title(marked, found, found.start(who), found.start(whose))


def find_alike(marked: Marked) -> Iterator[Found]:
    """The post that a plural behind several names gives to each."""
    if not TOGETHER.search(marked.text):
        return
    for found in ALIKE.finditer(marked.text):
        owner = next((found.start(group) for group in ("of", "own") if found[group]), -1)
        if owner < 0 or _post_at(found) < 0:
            continue
        for place, character in enumerate(found["people"], found.start("people")):
            if letter_of(character) == "P":
                yield _title(marked, found, place, owner)


def _title(marked: Marked, found: re.Match[str], person: int, owner: int) -> Found:
    """The title of one of the names, which takes no more than the name's place."""
    organization, area = owner_at(marked, owner)
    start, end = _post_at(found), found.end("title")
    rule_name = "title-before-name" if person > found.start("title") else "title-after-name"
    title = Title(
        marked.span(start, end),
        marked.text[start:end],
        organization,
        area,
        qualifier_of(found["qualifier"] or ""),
        marked.mark(person).span,
        rule_name,
    )
    return title, person, person + 1

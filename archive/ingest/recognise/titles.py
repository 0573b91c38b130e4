"""Posts in words beside a name: ``Iraqi Foreign Minister {P}``, ``{P}, the head of {O}``, ``his Turkish
counterpart {P}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from archive.ingest.lexicon import LEARNED, OCCUPATIONS
from archive.ingest.marks import Marked, letter_of, rule, written_out
from archive.ingest.reading import Title
from archive.ingest.recognise.careers import find_careers
from archive.ingest.recognise.ranks import RANK_ALONE, find_ranks
from archive.ingest.recognise.title_heads import find_heading, find_led
from archive.ingest.recognise.title_owners import (
    Found,
    house_of,
    owner_at,
    owners_of,
    qualifier_of,
    span_of,
    titles_of,
)
from archive.ingest.recognise.title_pairs import find_alike, find_each
from archive.ingest.recognise.title_shapes import (
    ABOVE,
    ADDRESS,
    AFTER,
    ALONE,
    AS,
    BEFORE,
    BESIDE_HOLDER,
    BRACKET,
    BY_ARTICLE,
    COPULA,
    COUNTERPART,
    COUPLED,
    FIRST,
    FLAT_AFTER,
    LISTED,
    MEMBER,
    NAMED,
    NAMED_TOO,
    NAMING,
    NEXT,
    ONE_OF,
    PLURAL,
    PLURAL_AFTER,
    REPLACING,
    SERVING,
    SERVING_AFTER,
    SUCCEEDING,
    WORDS,
)
from archive.values.pieces import may_hold, pieces_of

OF_WHOM = rule(rf"(?: of (?:the )?{{OL}})?{BRACKET}")


def find_titles(marked: Marked) -> list[Title]:
    """Every title of a sentence, in order; a stretch of words serves one name only."""
    found: list[Title] = []
    if not any(mark.letter == "P" for mark in marked.marks):
        return found
    taken = bytearray(len(marked.text))
    for finder in _FINDERS if _may_hold_a_post(marked.text) else _WITHOUT_POSTS:
        for title, start, end in finder(marked):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(title)
    posts = {title.person for title in found if title.rule != RANK_ALONE}
    found = [title for title in found if title.rule != RANK_ALONE or title.person not in posts]
    return sorted(found, key=lambda title: (title.span.start, title.span.end))


@cache
def _words_of_posts() -> tuple[str, ...]:
    return pieces_of(written_out(WORDS))


def _may_hold_a_post(text: str) -> bool:
    """Whether some word of a post stands there: without one the long patterns are not worth a try."""
    return may_hold(text.casefold(), _words_of_posts())


def find_holders(marked: Marked, titles: list[Title]) -> Iterator[Title]:
    """Titles that stand alone for their holder: ``{L}'s oil minister resigned``."""
    if not _may_hold_a_post(marked.text):
        return
    for found in ALONE.finditer(marked.text):
        name = "title" if found["title"] else "title2"
        start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
        span = marked.span(start, found.end())
        if any(span.overlaps(title.span) for title in titles):
            continue
        owner = found.start("own") if found["own"] else found.start("of2") if found["title2"] else -1
        organization, area = (
            owner_at(marked, owner) if owner >= 0 else (None, span_of(marked, found, "vague"))
        )
        yield Title(span, found[name], organization, area, "current", None, "title-alone")


def _before(marked: Marked) -> Iterator[Found]:
    for found in BEFORE.finditer(marked.text):
        definite = any(found[group] for group in ("the", "own", "vague", "of", "inner", "house", "house2"))
        listed = _AND_BEFORE.search(marked.text, 0, found.start())
        opens = found["qualifier"] or found.start() == 0
        if (found["comma"] and not (definite or opens or " of " in found["title"] or listed)) or _bare(found):
            continue
        if re.fullmatch(rf"(?i:{LEARNED})", found["title"]) and not found["the"]:
            continue
        if found["comma"] and found["the"] and _NAME_BEFORE.search(marked.text, 0, found.start()):
            continue  # "{P} the head of {O}, {P} the speaker": each has his own behind him
        yield from titles_of(marked, found, "title-before-name")
        person = marked.mark(found.start("person")).span
        if first := FIRST.search(marked.text, max(0, found.start() - 120), found.start()):
            yield from titles_of(marked, first, "title-before-name", person)


_NAME_BEFORE = rule(r"{P} $")
_AND_BEFORE = rule(r"{P}, and $")
"""``his foreign minister, {P}, and defense minister, {P}``."""


def _after(marked: Marked) -> Iterator[Found]:
    """``{P}, the head of {O} and a member of {O}``; not ``{P}, and the head of {O}, {P}``."""
    last = 0
    for found in AFTER.finditer(marked.text):
        bare = _bare(found)
        if not (found["qualifier"] or _whole(found)) or _somebody_elses(marked.text, found, last):
            continue
        if not bare:
            last = found.end()
            yield from titles_of(marked, found, "title-after-name")
        person = marked.mark(found.start("person")).span
        more = NEXT.match(marked.text, found.end())
        while (
            more
            and (_of_somebody(more, "of", "own", "room") or _office(more) or _of_several(found, more))
            and not LISTED.match(marked.text, more.end())
        ):
            last = max(last, more.end())
            yield from titles_of(marked, more, "title-after-name", person)
            more = NEXT.match(marked.text, more.end())


def _serving(marked: Marked) -> Iterator[Found]:
    """``a spokesman for Prime Minister {P}, {P}``: the post is of the one served."""
    for pattern in (SERVING_AFTER, SERVING):
        for found in pattern.finditer(marked.text):
            groups = found.groupdict()
            if groups.get("served3"):
                yield from _served(marked, found, "3", found.start("served3"))
                continue
            if (groups["other"] or "").casefold().startswith("secretary"):
                continue  # "of the Secretary-General" is part of a post
            served = next((found.start(g) for g in ("served", "served2") if groups[g]), None)
            yield from _served(marked, found, "", served)


def _served(marked: Marked, found: re.Match[str], group: str, served: int | None) -> Iterator[Found]:
    organization, area = owners_of(marked, found) if not group else (None, None)
    whose = marked.mark(served).span if served is not None else None
    office = (found["other"] or "").casefold() if not group and served is None else ""
    yield (
        Title(
            marked.span(*found.span(f"title{group}")),
            found[f"title{group}"],
            organization,
            area,
            qualifier_of(found[f"qualifier{group}"] or ""),
            marked.mark(found.start(f"person{group}")).span,
            "serving",
            office if organization is None and area is None else "",
            served=whose,
        ),
        found.start(f"title{group}"),
        found.end(f"title{group}") if served is not None else found.start(f"person{group}"),
    )


def _flat(marked: Marked) -> Iterator[Found]:
    """``{P} head of {O}``, where commas are lost."""
    for found in FLAT_AFTER.finditer(marked.text):
        yield from titles_of(marked, found, "title-after-name")


def _among(marked: Marked) -> Iterator[Found]:
    """``{P}, one of the commanders of {O}``."""
    for found in ONE_OF.finditer(marked.text):
        yield from titles_of(marked, found, "title-after-name")


def _of_several(first: re.Match[str], more: re.Match[str]) -> bool:
    """``{P}, a veteran {O} commander, lawmaker and poet``: one article for all."""
    return (
        bool(re.search(r", an? ", first.group()))
        and not _bare(more)
        and not more.group().startswith(" and the")
    )


def _office(found: re.Match[str]) -> bool:
    return " of " in found["title"] and not _bare(found)


def _somebody_elses(text: str, found: re.Match[str], last: int) -> bool:
    """Whether the title behind a name is the next one's: ``{P}, Head of {O} {P}``, ``{P}, and the head of
    {O}, {P},``; up to ``last`` the titles are those of the names before them.
    """
    end = OF_WHOM.match(text, found.end()).end()  # type: ignore[union-attr]  # it may be empty
    if COUPLED.match(text, end):
        return True
    coming = LISTED.match(text, end)
    if not coming:
        return False
    if ABOVE.search(text, max(last, found.start("person") - 100), found.start("person")):
        return True
    glue = text[found.end("person") : found.start("title")]
    return not coming.group().startswith((",", " and")) or bool(re.match(r"(?: \([^()]*\))?, and ", glue))


def _bare(found: re.Match[str]) -> bool:
    """``member`` and ``teacher`` need to say of what, ``teacher`` of which body."""
    if not re.fullmatch(MEMBER, found["title"]):
        return False
    if re.fullmatch(rf"(?i:{LEARNED})", found["title"]):
        settled = letter_of((found.groupdict().get("of") or " ")[0]) == "L"
        return settled or not BY_ARTICLE.search(found.string, 0, found.start("title"))
    if not re.fullmatch(rf"(?i:{OCCUPATIONS})", found["title"]):
        return not _of_somebody(found, "of", "own", "inner", "house", "house2")
    bodies = (found.groupdict().get(group) or " " for group in ("of", "own", "inner"))
    return not any(letter_of(body[0]) == "O" for body in bodies)


def _of_somebody(found: re.Match[str], *groups: str) -> bool:
    """Whether one of the groups that say whose a post is stands in the words."""
    given = found.groupdict()
    return any(given.get(group) for group in groups)


def _whole(found: re.Match[str]) -> bool:
    """A title after a name needs an owner, an office, or an article: ``{P}, head`` alone is not one."""
    return bool(
        _of_somebody(
            found, "own", "of", "known", "vague", "inner", "house", "house2", "land", "state", "tail", "room"
        )
        or found["the"]
        or ", the " in found.group()
        or ", a " in found.group()
        or ", an " in found.group()
        or len(found["title"].split()) > 1
    )


def _named(marked: Marked) -> Iterator[Found]:
    """``{P} was elected speaker``, ``appointed {P} as minister``: said as done."""
    for pattern in (NAMED, NAMING, COPULA):
        for found in pattern.finditer(marked.text):
            if _bare(found) and not found["of"]:
                continue
            if pattern is COPULA and not (_of_somebody(found, "of", "own", "inner") or _office(found)):
                continue
            if pattern is NAMING and found.group().startswith(("replaced", "succeeded")):
                continue
            if "nominated" in found.group():
                continue
            yield from titles_of(marked, found, "appointed-as")
            yield from _succeeded(marked, found)
            if pattern is COPULA:
                yield from _and_also(marked, found)
            more = NAMED_TOO.match(marked.text, found.end()) if pattern is NAMING else None
            while more:
                yield from titles_of(marked, more, "appointed-as")
                more = NAMED_TOO.match(marked.text, more.end())


def _and_also(marked: Marked, found: re.Match[str]) -> Iterator[Found]:
    """``{P} is the former head of {O}, and a member of {O}``."""
    person = marked.mark(found.start("person")).span
    more = NEXT.match(marked.text, found.end())
    while more and (more["of"] or more["own"]) and not LISTED.match(marked.text, more.end()):
        yield from titles_of(marked, more, "appointed-as", person)
        more = NEXT.match(marked.text, more.end())


def _succeeded(marked: Marked, found: re.Match[str]) -> Iterator[Found]:
    """``naming {P} as head of {O}, to succeed {P}``: what the one is now, the other was."""
    if last := SUCCEEDING.match(marked.text, found.end()):
        person = marked.mark(last.start("last")).span
        for title, _, _ in titles_of(marked, found, "appointed-as"):
            yield replace(title, person=person, qualifier="former"), *last.span("last")


def _replacing(marked: Marked) -> Iterator[Found]:
    """``{P} has replaced {P} as head of {O}``: he is it, the other was."""
    for found in REPLACING.finditer(marked.text):
        if _bare(found):
            continue
        for title, start, end in titles_of(marked, found, "appointed-as"):
            yield title, start, end
            last = marked.mark(found.start("last")).span
            yield replace(title, person=last, qualifier="former"), found.start("last"), found.end("last")


NAMED_TOGETHER = rule(rf"{{P}},? and {ADDRESS}{{P}}")
PLURALS = {
    "deputies": "deputy", "secretaries": "secretary", "deputie": "deputy", "secretarie": "secretary",
}  # fmt: skip


def _plural(marked: Marked) -> Iterator[Found]:
    """``co-chairs {P} and {P}``: each of them is one."""
    if not NAMED_TOGETHER.search(marked.text):
        return
    behind = (found for found in PLURAL_AFTER.finditer(marked.text) if _of_somebody(found, "of", "own"))
    for found in (*behind, *PLURAL.finditer(marked.text)):
        words = PLURALS.get(found["title"].casefold(), found["title"])
        if words == found["title"] and not re.match("e?s(?!\\w)", marked.text[found.end("title") :]):
            continue
        organization, area = owners_of(marked, found)
        qualifier = qualifier_of(found["qualifier"] or "")
        house = "" if organization or area else house_of(found.groupdict())
        for place, character in enumerate(found["people"], found.start("people")):
            if letter_of(character) == "P":
                span = marked.span(*found.span("title"))
                person = marked.mark(place).span
                title = Title(span, words, organization, area, qualifier, person, "title-before-name", house)
                yield title, place, place + 1


def _as(marked: Marked) -> Iterator[Found]:
    for found in AS.finditer(marked.text):
        yield from titles_of(marked, found, "as-title")


def _counterparts(marked: Marked) -> Iterator[Found]:
    """``his Iraqi counterpart {P}``; ``{P}'s deputy {P}``, ``his predecessor, {P}``: a post by another's."""
    for found in COUNTERPART.finditer(marked.text):
        yield from titles_of(marked, found, "counterpart")
    for found in BESIDE_HOLDER.finditer(marked.text):
        holder = marked.mark(found.start("holder")).span if found["holder"] else None
        for title, start, end in titles_of(marked, found, "post-of-another"):
            yield replace(title, served=holder), start, end


_FINDERS = (
    find_each,
    find_alike,
    _serving,
    _after,
    _among,
    find_heading,
    find_led,
    _replacing,
    _named,
    find_careers,
    _plural,
    _before,
    _counterparts,
    _as,
    _flat,
    find_ranks,
)
_WITHOUT_POSTS = (find_heading, find_led, find_careers, _plural, _counterparts, find_ranks)
"""Those whose patterns need no word of a post."""

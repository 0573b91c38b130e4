"""Whose a post is where another word stands for the name: ``the ministry's spokesperson``, ``its head``,
``party leader``; and posts in a list, of which only the first says whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest.lexicon import TITLE
from archive.ingest.marks import Mark, Marked
from archive.ingest.reading import Candidate, Registry, Title
from archive.ingest.recognise.title_owners import ABROAD
from archive.ingest.recognise.title_shapes import HOUSE

SORTS: dict[str, frozenset[str]] = {
    "party": frozenset({"party"}),
    "parliament": frozenset({"legislature"}),
    "ministry": frozenset({"ministry"}),
    "government": frozenset({"government"}),
    "agency": frozenset({"agency"}),
    "group": frozenset({"militia", "militant-group", "ngo"}),
    "militia": frozenset({"militia"}),
    "force": frozenset({"military", "militia"}),
    "forces": frozenset({"military", "militia"}),
    "coalition": frozenset({"coalition"}),
    "alliance": frozenset({"coalition"}),
    "bloc": frozenset({"coalition", "party"}),
    "faction": frozenset({"militia", "party"}),
    "mission": frozenset({"mission"}),
    "court": frozenset({"court"}),
    "movement": frozenset({"party"}),
    "province": frozenset({"province", "governorate"}),
    "city": frozenset({"city", "town"}),
    "town": frozenset({"town", "city", "district"}),
    "district": frozenset({"district", "town", "city"}),
}
"""Words for a body, to the categories of bodies on file for which they may stand."""
SPELT = {"centre": "center", "organisation": "organization"}
BETWEEN = re.compile(r",? (?:and )?(?:the |its )?")
WHOLE = re.compile(rf"(?i:{TITLE})")
CALLED = re.compile(rf"The (?:new )?(?P<house>{HOUSE})\b(?!')")
"""``The provincial council chose {P} as its head``: what ``its`` means has no name in the sentence."""
OF_AN_AREA = frozenset(
    {"governor", "mayor", "president", "prime minister", "premier", "king", "foreign minister"}
)
"""Posts that a place may have whose name stands just before: ``Testabad and its governor``."""


def with_owners(
    titles: Sequence[Title],
    marked: Marked,
    earlier: Sequence[Mark],
    registry: Registry,
    last: Marked | None = None,
) -> Iterator[Title]:
    """The titles of a sentence, those without owner with the one that a word stands for, or that the list
    begins with; ``earlier`` are the marks of organizations and places before the sentence, in order, and
    ``last`` is the sentence before it.
    """
    before: Title | None = None
    for title in titles:
        if title.house and title.rule != "serving":
            title = _by_house(title, marked, earlier, registry, last)
        if title.rule == "who-heads" and title.house and title.organization is None and title.area is None:
            continue  # "who heads the bloc", of which nothing is told
        if title.organization is None and title.area is None:
            title = _as_before(_whole(title), before, marked)
        before = title
        yield title


def _by_house(
    title: Title, marked: Marked, earlier: Sequence[Mark], registry: Registry, last: Marked | None
) -> Title:
    here = [mark for mark in marked.marks if mark.span.end <= title.span.start and mark.letter in "OL"]
    called = None if here else CALLED.match(marked.text)
    if title.house in ("its", "their") and called:
        return _by_house(replace(title, house=called["house"]), marked, earlier, registry, last)
    if title.house in ("its", "their"):
        owner = _its(title, here, marked) or (_of_the_last(last) if last and not here else None)
    else:
        behind = [mark for mark in marked.marks if mark.span.start >= title.span.end]
        marks = [*reversed([*earlier, *here]), *behind]
        owner = next((m for m in marks if m.letter in "OL" and _may_be(m, title.house, registry)), None)
    if owner is None:
        return title
    if owner.letter == "O":
        return replace(title, organization=owner.span)
    return replace(title, area=owner.span)


def _whole(title: Title) -> Title:
    """``army chief`` where no army is named: the word is part of the post."""
    whole = f"{title.house} {title.title}"
    own = title.house and title.rule != "serving"
    return replace(title, title=whole) if own and WHOLE.fullmatch(whole) else title


def _is_subject(mark: Mark, title: Title, marked: Marked) -> bool:
    """``{O} has sued {O}, and its lawyer {P} …``: what opens the sentence goes on being spoken of."""
    start = marked.where(mark.span.start)
    between = marked.text[start + 1 : marked.where(title.span.start)]
    return start <= 4 and bool(
        re.search(r"(?:,? and|\b(?:said|told (?:the )?\S+) that) its (?:[a-z]+ )?$", between)
    )


def _its(title: Title, here: Sequence[Mark], marked: Marked) -> Mark | None:
    """What ``its`` means: the body that the sentence is about, else the one named last before it; for a
    governor also the place.
    """
    governed = title.title.casefold() in OF_AN_AREA
    if here and here[0].letter == "O" and not governed and _is_subject(here[0], title, marked):
        return here[0]
    return next((mark for mark in reversed(here) if mark.letter == "O" or governed), None)


def _of_the_last(last: Marked) -> Mark | None:
    """``The {O} denied it. {P}, its spokesman, …``: what opens the sentence before, or its only body."""
    bodies = [mark for mark in last.marks if mark.letter == "O"]
    keys = {mark.about.keys or mark.about.proposal for mark in bodies if isinstance(mark.about, Candidate)}
    opens = bodies and last.where(bodies[0].span.start) <= 25
    return bodies[0] if len(keys) == 1 or opens else None


def _may_be(mark: Mark, house: str, registry: Registry) -> bool:
    """Whether a name has the word in it, or is on file as such a body; ``oil ministry`` needs both words."""
    field, _, sort = house.rpartition(" ")
    keys = mark.about.keys if isinstance(mark.about, Candidate) else ()
    names = [mark.written, *(name for key in keys for name in registry.entities[key].names)]
    if field:
        return any(sort in _words(name) and field in name.casefold() for name in names)
    if any(SPELT.get(sort, sort) in _words(name) for name in names):
        return True
    return any(registry.entities[key].category in SORTS.get(sort, ()) for key in keys)


def _words(name: str) -> list[str]:
    return [SPELT.get(word, word) for word in re.findall(r"\w+", name.casefold())]


def _is_abroad(title: str) -> bool:
    return bool(ABROAD.search(title.partition(" to ")[0]))


def _as_before(title: Title, before: Title | None, marked: Marked) -> Title:
    """``Demolandish Foreign Minister {P}, Defense Minister {P}``: both are of the country."""
    if before is None or before.person is None or title.person is None or before.area is None:
        return title
    if _is_abroad(before.title) and not _is_abroad(title.title):
        return title
    start, end = marked.where(before.person.end), marked.where(title.span.start)
    between = marked.text[start:end].removesuffix(" ").removesuffix(title.house)
    if before.span.end > before.person.start or not BETWEEN.fullmatch(between.rstrip() + " "):
        return title
    return replace(title, area=before.area)

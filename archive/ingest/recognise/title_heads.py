"""Posts that a verb of heading tells of: ``{P}, who heads {O}``, ``{O}, led by {P}``."""

from __future__ import annotations

from collections.abc import Iterator

from archive.ingest.marks import Marked
from archive.ingest.reading import Title
from archive.ingest.recognise.title_owners import Found, house_of, owner_at
from archive.ingest.recognise.title_shapes import HEADED_BY, LED_AS, LED_BY, POST_OF_VERB, SENT_OUT


def find_heading(marked: Marked) -> Iterator[Found]:
    """``{P}, who heads {O}``: the verb says what he is there."""
    for found in HEADED_BY.finditer(marked.text):
        organization, area = owner_at(marked, found.start("of")) if found["of"] else (None, None)
        verb = found["verb"].removeprefix("has ")
        past = verb.endswith("ed") and found["verb"] == verb != "founded"
        qualifier = "former" if past else "current"
        words, person = marked.span(*found.span("verb")), marked.mark(found.start("person")).span
        title = Title(
            words,
            POST_OF_VERB.get(verb, "head"),
            organization,
            area,
            qualifier,
            person,
            "who-heads",
            "" if found["some"] else house_of(found.groupdict()),
        )
        yield title, *found.span("verb")


def find_led(marked: Marked) -> Iterator[Found]:
    """``{O}, led by {P}``; not ``a delegation of {O}, led by {P}``."""
    for found in LED_BY.finditer(marked.text):
        if SENT_OUT.search(marked.text, max(0, found.start() - 80), found.start()):
            continue
        words, person = marked.span(*found.span("verb")), marked.mark(found.start("person")).span
        organization, area = owner_at(marked, found.start("of"))
        title = Title(words, LED_AS[found["verb"]], organization, area, "current", person, "who-heads")
        yield title, *found.span("verb")

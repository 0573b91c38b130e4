"""Ranks as posts: whose officer somebody is, where no other post of his is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Candidate, Title
from archive.ingest.recognise.title_owners import Found, titles_of
from archive.ingest.recognise.title_shapes import RANK

RANK_ALONE = "rank-alone"
FORCE_BEFORE = rule(
    r"(?i:\b(?:police|army|border guard|military|intelligence|coast guard|air force|navy)) $|{O} $"
)
"""``police Col. {P}``: of whom nothing else need be told."""


def find_ranks(marked: Marked) -> Iterator[Found]:
    """``Colonel {P} of {O}``, ``{O} Colonel {P}``; a rank alone of who is on file, or of a force."""
    for found in RANK.finditer(marked.text):
        of = marked.text[: found.start()].endswith((" of ", " of the "))
        body = found["own"] and letter_of(found["own"]) == "O" and not of
        if found["of"] or body:
            yield from titles_of(marked, found, "rank-of-organization")
        elif rank := _rank_alone(marked, found):
            yield rank


def _rank_alone(marked: Marked, found: re.Match[str]) -> Found | None:
    """``General {P}``, who is on file, and ``police Col. {P}``."""
    person = marked.mark(found.start("person"))
    known = isinstance(person.about, Candidate) and len(person.about.keys) == 1
    armed = FORCE_BEFORE.search(marked.text, 0, found.start("title"))
    if not known and not armed:
        return None
    words, house = found.span("title"), "force" if armed else ""
    title = Title(marked.span(*words), found["title"], None, None, "current", person.span, RANK_ALONE, house)
    return title, *words

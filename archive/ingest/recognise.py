"""recognise: which words of a text name something, and which titles stand with them. Spans only; who is
meant comes later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from archive.ingest.aliases import find_names, longest
from archive.ingest.marks import Cover, Marked, in_reach, mark_sentence
from archive.ingest.organizations import (
    find_bodies,
    find_definitions,
    find_demonyms,
    find_ministries,
    marks_of,
    named,
)
from archive.ingest.people import find_new_people, find_short_forms, forms_of, is_title_cased
from archive.ingest.reading import Candidate, Parsed, Recognised, Registry, Title
from archive.ingest.titles import find_holders, find_titles
from archive.values.text import Span, View, view

SILENT_PARTS = frozenset({"related_link", "boilerplate"})
"""Parts that are not of this text's story: nothing in them is a mention."""


def recognise(text: str, parsed: Parsed, registry: Registry) -> Recognised:
    """Candidates and titles of a text, each sorted by position; candidates do not overlap.

    Exact names first, then ministries, the text's own acronyms (which beat the registry), new bodies
    that swallow
    shorter hits, people beside titles, and last the single words by which people already named are called.
    """
    seen = view(text)
    silent = Cover(part.span for part in parsed.parts if part.kind in SILENT_PARTS)
    spoken = tuple(s for s in in_reach(text, parsed.sentences) if not silent.touches(s))
    found = _in_story(find_names(text, registry), silent)
    demonyms = find_demonyms(text, registry)
    found = _with_ministries(seen, spoken, found, demonyms, registry)
    found = _with_definitions(seen, spoken, found, demonyms)
    found = _with_bodies(seen, spoken, found, demonyms)
    found = _with_people(seen, spoken, found, demonyms, registry)
    titles = tuple(_titles(seen, spoken, found, demonyms))
    return Recognised(tuple(sorted([*found, *_apart(demonyms, found)], key=lambda c: c.span)), titles)


def _in_story(found: list[Candidate], silent: Cover) -> list[Candidate]:
    """Names that stand in a sentence, a dateline or a credit; not those in links and boilerplate."""
    return [candidate for candidate in found if not silent.touches(candidate.span)]


def _apart(candidates: list[Candidate], others: list[Candidate]) -> list[Candidate]:
    """The candidates that touch none of the others, which do not overlap."""
    taken = Cover(other.span for other in others)
    return [candidate for candidate in candidates if not taken.touches(candidate.span)]


def _marked(
    seen: View, sentences: tuple[Span, ...], found: list[Candidate], demonyms: list[Candidate]
) -> Iterator[Marked]:
    marks = marks_of([*found, *_apart(demonyms, found)], seen)
    for sentence in sentences:
        yield mark_sentence(seen, sentence, marks)


def _with_ministries(
    seen: View,
    sentences: tuple[Span, ...],
    found: list[Candidate],
    demonyms: list[Candidate],
    registry: Registry,
) -> list[Candidate]:
    more = [
        m for marked in _marked(seen, sentences, found, demonyms) for m in find_ministries(marked, registry)
    ]
    return longest([*found, *more])


def _with_definitions(
    seen: View, sentences: tuple[Span, ...], found: list[Candidate], demonyms: list[Candidate]
) -> list[Candidate]:
    """The text's own acronyms: every later use means what the text says, whatever the registry has."""
    meanings: dict[str, Candidate | None] = {}
    bodies: list[Candidate] = []
    for marked in _marked(seen, sentences, found, demonyms):
        for acronym, meant, _where in find_definitions(marked):
            if acronym not in meanings:
                if meant and meant.proposal == "?":
                    meant = named([meant], seen)[0]
                    bodies.append(meant)
                meanings[acronym] = meant
    taken = Cover(c.span for c in found)
    uses = [use for acronym, meant in meanings.items() for use in _uses(seen, acronym, meant, taken)]
    spans = {use.span for use in uses}
    kept = [c for c in found if c.span not in spans]
    refused = {c.span for c in uses if c.kind == ""}
    return longest([*kept, *bodies, *(use for use in uses if use.span not in refused)])


def _uses(seen: View, acronym: str, meant: Candidate | None, taken: Cover) -> Iterator[Candidate]:
    """Every place where an acronym of the text stands by itself; without a kind where it names nothing
    we keep.
    """
    at = seen.text.find(acronym)
    while at >= 0:
        end = at + len(acronym)
        alone = not (at and (seen.text[at - 1].isalnum())) and not seen.text[end : end + 1].isalnum()
        span = seen.back(at, end)
        if alone and taken.around(span) in (None, span):
            if meant is None:
                yield Candidate(span, "", "acronym", (), "defined-acronym")
            else:
                yield Candidate(span, meant.kind, "acronym", meant.keys, "defined-acronym", meant.proposal)
        at = seen.text.find(acronym, end)


def _with_bodies(
    seen: View, sentences: tuple[Span, ...], found: list[Candidate], demonyms: list[Candidate]
) -> list[Candidate]:
    bodies = [
        body
        for marked in _marked(seen, sentences, found, demonyms)
        if not is_title_cased(seen.of(marked.sentence))
        for body in find_bodies(marked)
    ]
    taken = Cover(c.span for c in found)
    new = [body for body in named(bodies, seen) if not taken.around(body.span)]
    return longest([*found, *_one_name_each(new)])


def _one_name_each(bodies: list[Candidate]) -> list[Candidate]:
    """A body's shorter name (``Security Mechanism``) proposes the same as the longer one that ends so."""
    names = sorted({body.proposal for body in bodies}, key=len, reverse=True)
    whole = {name: next(long for long in names if long.endswith(name)) for name in names}
    return [replace(body, proposal=whole[body.proposal]) for body in bodies]


def _with_people(
    seen: View,
    sentences: tuple[Span, ...],
    found: list[Candidate],
    demonyms: list[Candidate],
    registry: Registry,
) -> list[Candidate]:
    new = [c for marked in _marked(seen, sentences, found, demonyms) for c in find_new_people(marked)]
    found = longest([*found, *_apart(named(new, seen), found)])
    people = [c for c in found if c.kind == "person"]
    cased = Cover(s for s in sentences if is_title_cased(seen.of(s)))
    short = find_short_forms(seen, forms_of(people, registry, seen), found, cased)
    told = Cover(sentences)
    inside = [c for c in short if told.around(c.span)]
    return longest([*found, *named(inside, seen)])


def _titles(
    seen: View, sentences: tuple[Span, ...], found: list[Candidate], demonyms: list[Candidate]
) -> Iterator[Title]:
    for marked in _marked(seen, sentences, found, demonyms):
        titles = find_titles(marked)
        yield from sorted([*titles, *find_holders(marked, titles)], key=lambda title: title.span)

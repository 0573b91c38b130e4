"""recognise: which words of a text name something, and which titles stand with them. Spans only; who is
meant comes later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from archive.ingest.marks import Cover, Mark, Marked, in_reach, mark_sentence
from archive.ingest.reading import Candidate, Parsed, Recognised, Registry, Title
from archive.ingest.recognise.aliases import WORD_LIKE, beside, find_names, in_capitals, longest
from archive.ingest.recognise.bodies import find_bodies
from archive.ingest.recognise.capitals import is_title_cased
from archive.ingest.recognise.careers import of_pronouns, subject_of, with_pronouns
from archive.ingest.recognise.ministries import find_ministries
from archive.ingest.recognise.newcomers import (
    find_again,
    find_bracketed_bodies,
    find_glosses,
    find_newcomers,
    find_rulers,
    find_titled_words,
    one_person_each,
)
from archive.ingest.recognise.organizations import (
    find_definitions,
    find_demonyms,
    marks_of,
    named,
)
from archive.ingest.recognise.people import find_short_forms, forms_of
from archive.ingest.recognise.places import (
    find_called_after,
    find_countries,
    find_facilities,
    same_facility,
)
from archive.ingest.recognise.title_houses import with_owners
from archive.ingest.recognise.titles import find_holders, find_titles
from archive.ingest.resolve.onfile import rulers_called
from archive.ingest.tongues.short_forms import find_script_glosses
from archive.ingest.tongues.stage import apart, recognise_tongues
from archive.values.names import fold
from archive.values.text import Span, View, view

SILENT_PARTS = frozenset({"related_link", "boilerplate"})
"""Parts that are not of this text's story: nothing in them is a mention."""

HEADINGS = frozenset({"headline", "standfirst"})
"""Parts in which every word may have a capital."""
SURE_OF_ONE_WORD = frozenset({"place-with-its-sort", "body-with-its-sort", "body-by-its-first-word"})
"""Signs that make a word no person's, even where somebody in the text is called so."""


def recognise(text: str, parsed: Parsed, registry: Registry) -> Recognised:
    """Candidates and titles of a text, each sorted by position; candidates do not overlap.

    Exact names first, then ministries, the text's own acronyms (which beat the registry), new bodies that
    swallow shorter hits, facilities, whatever the words around a capitalised run say it is, and last the
    single words by which people already named are called.
    """
    seen = view(text)
    silent = Cover(part.span for part in parsed.parts if part.kind in SILENT_PARTS)
    spoken = tuple(s for s in in_reach(text, parsed.sentences) if not silent.touches(s))
    spoken, others = apart(seen, spoken, parsed.language)
    cased = Cover(s for s in spoken if _tells_nothing(s, seen, parsed))
    told = tuple(s for s in spoken if not cased.around(s))
    found = _in_story(find_names(text, registry), silent)
    demonyms = find_demonyms(text, registry)
    found = longest([*found, *_in_story(find_countries(seen, registry), silent)])
    found, heard = recognise_tongues(seen, others, found, registry, parsed.dateline.agency)
    page = Page(seen, registry, demonyms)
    found = _with_ministries(page, spoken, found)
    found = _with_definitions(page, spoken, found)
    found = _with_bodies(page, told, found)
    found = _with_facilities(page, told, found)
    found = _with_called_after(page, tuple(s for s in spoken if cased.around(s)), found)
    found = _with_newcomers(page, told, found)
    found = _with_definitions(page, spoken, found)
    found = _with_repeats(page, spoken, found)
    found = _with_glosses(page, told, found)
    found = _with_single_words(page, spoken, cased, found)
    found = longest([*found, *beside(list(heard.single), found)])
    found = longest([*found, *find_script_glosses(seen, others, found)])
    titles = tuple(
        sorted([*_titles(page, spoken, found), *heard.titles], key=lambda t: (t.span.start, t.span.end))
    )
    demonyms = [*beside(demonyms, found), *beside(list(heard.adjectives), found)]
    return Recognised(tuple(sorted([*found, *demonyms], key=lambda c: c.span.start)), titles)


def _tells_nothing(sentence: Span, seen: View, parsed: Parsed) -> bool:
    """Whether capitals say nothing here: a line in capitals, or a headline in title case."""
    words = seen.of(sentence)
    letters = [c for c in words[:80] if c.isalpha()]
    if len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters):
        return True
    heading = any(part.kind in HEADINGS and part.span.holds(sentence) for part in parsed.parts[:8])
    return heading and words.rstrip()[-1:] not in ".!?;:\"'" and is_title_cased(words)


def _in_story(found: list[Candidate], silent: Cover) -> list[Candidate]:
    """Names that stand in a sentence, a dateline or a credit; not those in links and boilerplate."""
    return [candidate for candidate in found if not silent.touches(candidate.span)]


@dataclass(frozen=True, slots=True)
class Page:
    """A text while its names are found, pass by pass; a sentence with no new names is marked only once."""

    seen: View
    registry: Registry
    demonyms: list[Candidate]
    kept: dict[Span, tuple[list[Mark], Marked]] = field(default_factory=dict)
    made: dict[int, Mark] = field(default_factory=dict)

    def marked(self, sentences: Iterable[Span], found: list[Candidate]) -> Iterator[Marked]:
        """The sentences, which are sorted and apart, with everything found so far as marks."""
        marks = marks_of([*found, *beside(self.demonyms, found)], self.seen, self.made)
        at = 0
        for sentence in sentences:
            while at < len(marks) and marks[at].span.start < sentence.start:
                at += 1
            end = at
            while end < len(marks) and marks[end].span.start < sentence.end:
                end += 1
            yield self._marked(sentence, marks[at:end])
            at = end

    def _marked(self, sentence: Span, marks: list[Mark]) -> Marked:
        before = self.kept.get(sentence)
        if before and list(map(id, before[0])) == list(map(id, marks)):
            return before[1]
        marked = mark_sentence(self.seen, sentence, marks)
        self.kept[sentence] = (marks, marked)
        return marked


def _with_ministries(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    more = [m for marked in page.marked(sentences, found) for m in find_ministries(marked, page.registry)]
    return longest([*found, *more])


def _with_definitions(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    """The text's own acronyms: every later use means what the text says, whatever the registry has."""
    meanings: dict[str, Candidate | None] = {}
    bodies: list[Candidate] = []
    for marked in page.marked(sentences, found):
        for acronym, meant, _where in find_definitions(marked):
            if acronym not in meanings:
                if meant and meant.proposal == "?":
                    meant = named([meant], page.seen)[0]
                    bodies.append(meant)
                meanings[acronym] = _on_file_too(acronym, meant, page.registry)
    taken = Cover(c.span for c in found)
    uses = [use for acronym, meant in meanings.items() for use in _uses(page.seen, acronym, meant, taken)]
    spans = {use.span for use in uses}
    kept = [c for c in found if c.span not in spans]
    refused = {c.span for c in uses if c.kind == ""}
    same = {m.span: m for m in meanings.values() if m}
    kept = [same.get(c.span, c) for c in kept]
    return longest([*kept, *bodies, *(use for use in uses if use.span not in refused)])


def _on_file_too(acronym: str, meant: Candidate | None, registry: Registry) -> Candidate | None:
    """The one on file whose acronym it is, if its full name has the words of the text: no new body."""
    keys = registry.by_name.get(acronym, ())
    if meant is None or meant.keys or len(keys) != 1:
        return meant
    same = any(_same_words(meant.proposal, name) for name in registry.entities[keys[0]].names)
    return replace(meant, keys=keys, proposal="") if same else meant


def _same_words(name: str, other: str) -> bool:
    """Whether a long name is the other or a part of it, also with other endings: ``River Guards Corps`` and
    ``Northern River Guard Corps``.
    """
    if f" {fold(name)} " in f" {fold(other)} ":
        return True
    mine, its = _stems(name), _stems(other)
    return len(mine) >= 3 and mine <= its


def _stems(name: str) -> set[str]:
    return {word[:5] for word in fold(name).split() if word not in ("of", "the", "and", "for", "in")}


def _uses(seen: View, acronym: str, meant: Candidate | None, taken: Cover) -> Iterator[Candidate]:
    """Every place where an acronym of the text stands by itself; without a kind where it names nothing
    we keep.
    """
    at = seen.text.find(acronym)
    while at >= 0:
        end = at + len(acronym)
        alone = not (at and (seen.text[at - 1].isalnum())) and not seen.text[end : end + 1].isalnum()
        alone = alone and not (acronym in WORD_LIKE and in_capitals(seen.text, at))
        span = seen.back(at, end)
        if alone and taken.around(span) in (None, span):
            if meant is None:
                yield Candidate(span, "", "acronym", (), "defined-acronym")
            else:
                yield Candidate(span, meant.kind, "acronym", meant.keys, "defined-acronym", meant.proposal)
        at = seen.text.find(acronym, end)


def _with_bodies(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    bodies = [body for marked in page.marked(sentences, found) for body in find_bodies(marked)]
    taken = Cover(c.span for c in found)
    new = [body for body in named(bodies, page.seen) if not taken.around(body.span)]
    return longest([*found, *_one_name_each(new)])


def _one_name_each(bodies: list[Candidate]) -> list[Candidate]:
    """A body's shorter name (``Security Mechanism``) proposes the same as the one longer name that ends so,
    or that goes on with "for".
    """
    names = {body.proposal for body in bodies if body.proposal}
    whole = {}
    endings: dict[str, list[str]] = {}
    for name in names:
        words = name.split(" ")
        for index in range(1, min(len(words), 12)):
            endings.setdefault(" ".join(words[index:]), []).append(name)
            if words[index] in ("of", "for"):
                endings.setdefault(" ".join(words[:index]), []).append(name)
    for name in names:
        longer = endings.get(name, [])
        whole[name] = max(longer, key=len) if longer and _nested(longer) else name
    return [replace(body, proposal=whole[body.proposal]) if body.proposal else body for body in bodies]


def _nested(names: list[str]) -> bool:
    """Whether the longest has each of the names at an end: they are one name in several lengths."""
    longest_one = max(names, key=len)
    return all(longest_one.endswith(name) or longest_one.startswith(name) for name in names)


def _with_facilities(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    new = [
        facility
        for marked in page.marked(sentences, found)
        for facility in find_facilities(marked, page.registry)
    ]
    taken = Cover(c.span for c in found)
    first: dict[str, str] = {}
    kept = []
    for facility in named(new, page.seen):
        if not taken.around(facility.span) or facility.keys:
            name = first.setdefault(same_facility(facility.proposal), facility.proposal)
            kept.append(replace(facility, proposal=name))
    others = {facility.span for facility in new if facility.proposal and not facility.keys}
    found = [c for c in found if c.span not in others]  # another place of the name
    kept += [
        facility for facility in new if taken.around(facility.span) == facility.span and not facility.keys
    ]
    return longest([*found, *kept])


def _with_called_after(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    """Where capitals tell nothing a place on file and its sort are still a facility: ``at Testabad
    Palace``."""
    new = [f for marked in page.marked(sentences, found) for f in find_called_after(marked, page.registry)]
    return longest([*found, *named(new, page.seen)])


def _with_newcomers(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    new = find_newcomers(page.marked(sentences, found))
    known = {
        (name, c.keys)
        for c in found
        if c.kind == "person" and c.keys
        for name in (
            " ".join(page.seen.of(c.span).split()),
            *(page.registry.entities[key].name for key in c.keys),
        )
    }
    new = one_person_each(_spelt_out(new, found), sorted(known))
    people = forms_of(
        (c for c in [*found, *new] if c.kind == "person" and c.form == "name"), page.registry, page.seen
    )
    return longest([*found, *(c for c in new if c.proposal not in people or c.rule in SURE_OF_ONE_WORD)])


def _spelt_out(new: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """Letters that nobody has on file mean the one new body of the text whose initials they are."""
    bodies: dict[str, set[str]] = {}
    for name in {c.proposal for c in found if c.kind == "organization" and not c.keys}:
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        if len(letters) > 2:
            bodies.setdefault(letters, set()).add(name)
    return [
        replace(c, proposal=next(iter(bodies[c.proposal])))
        if c.rule == "letters" and len(bodies.get(c.proposal, ())) == 1
        else c
        for c in new
    ]


def _with_repeats(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    new = [c for c in found if c.proposal and c.form == "name" and c.rule != "country-of-the-world"]
    told = Cover(sentences)
    again = find_again(page.seen, new, [c.span for c in found])
    return longest([*found, *(c for c in again if told.around(c.span))])


def _with_glosses(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> list[Candidate]:
    """``X, also known as Y``: both names mean the same, where only one of them is on file or neither is."""
    same: dict[Span, Candidate] = {}
    bodies: dict[tuple[str, ...], Candidate] = {}
    known: dict[str, tuple[str, ...]] = {}
    for marked in page.marked(sentences, found):
        for one, other in find_glosses(marked):
            same[other.span] = one
        for one, other in find_bracketed_bodies(marked):
            if not other.keys:
                same[other.span] = one
                continue
            if any(
                _same_words(one.proposal, name) for key in other.keys for name in names_on_file(key, page)
            ):
                known[one.proposal] = other.keys
            elif other.form != "acronym":
                bodies[other.keys] = one
    found = [replace(c, keys=known[c.proposal]) if c.proposal in known and not c.keys else c for c in found]
    found = [replace(c, keys=(), proposal=bodies[c.keys].proposal) if c.keys in bodies else c for c in found]
    meant = {
        (c.kind, c.proposal): same[c.span] for c in found if c.span in same and c.proposal and not c.keys
    }
    return [_as_meant(c, meant.get((c.kind, c.proposal))) for c in found]


def names_on_file(key: str, page: Page) -> tuple[str, ...]:
    return page.registry.entities[key].names if key in page.registry.entities else ()


def _as_meant(candidate: Candidate, one: Candidate | None) -> Candidate:
    return (
        replace(candidate, keys=one.keys, proposal=one.proposal) if one and not candidate.keys else candidate
    )


def _with_single_words(
    page: Page, sentences: tuple[Span, ...], cased: Cover, found: list[Candidate]
) -> list[Candidate]:
    people = [c for c in found if c.kind == "person"]
    forms = forms_of(people, page.registry, page.seen)
    told = Cover(sentences)
    short = [c for c in find_short_forms(page.seen, forms, found, cased) if told.around(c.span)]
    found = longest([*found, *named(short, page.seen)])
    titled = [
        word
        for marked in page.marked((s for s in sentences if not cased.around(s)), found)
        for word in (*_rulers(marked, page.registry), *find_titled_words(marked))
    ]
    titled = beside(longest(titled), found)
    again = find_again(page.seen, titled, [c.span for c in [*found, *titled]])
    return longest([*found, *titled, *(c for c in again if told.around(c.span))])


def _rulers(marked: Marked, registry: Registry) -> Iterator[Candidate]:
    return (ruler for ruler in find_rulers(marked) if any(rulers_called(ruler.proposal, registry)))


def _titles(page: Page, sentences: tuple[Span, ...], found: list[Candidate]) -> Iterator[Title]:
    earlier: list[Mark] = []
    subject: Mark | None = None
    last: Marked | None = None
    for marked in page.marked(sentences, found):
        told = with_pronouns(marked, subject)
        own = of_pronouns(find_titles(told), marked, told)
        titles = list(with_owners(list(own), told, earlier, page.registry, last))
        subject, last = subject_of(marked, subject), marked
        earlier += [mark for mark in marked.marks if mark.letter in "OL"]
        yield from sorted(
            [*titles, *find_holders(marked, titles)], key=lambda title: (title.span.start, title.span.end)
        )

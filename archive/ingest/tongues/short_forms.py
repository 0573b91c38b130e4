"""Short forms and glosses: by what else a text goes on to call whom it named in full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest.marks import Cover
from archive.ingest.reading import Candidate
from archive.ingest.recognise.aliases import beside, longest
from archive.ingest.tongues.letters import SCRIPT
from archive.ingest.tongues.naming import edges, fits
from archive.ingest.tongues.persons import find_one_word, own_people
from archive.ingest.tongues.tongue import Spoken, Tongue
from archive.values.text import Span, View

GLOSS = re.compile(r" \(\"?([^\W\d_]{2,12})\"?\)")
OTHER_SCRIPT = re.compile(r" \(([^\W\d_]+(?:[ -][^\W\d_]+){0,5})\)")


def with_short_forms(seen: View, spoken: Sequence[Spoken], found: list[Candidate]) -> list[Candidate]:
    """``{O} (قسد)``: a short form in brackets means the body everywhere; one on file says who it is."""
    by_span = {c.span: c for c in found}
    told = Cover(sentence for _, sentence in spoken)
    tongues = {sentence: tongue for tongue, sentence in spoken}
    short: list[Candidate] = []
    for body in [c for c in found if c.kind == "organization" and c.form == "name"]:
        gloss = GLOSS.match(seen.text, seen.into(body.span)[1])
        sentence = told.around(body.span)
        tongue = tongues[sentence] if sentence else None
        if not gloss or not tongue:
            continue
        known = by_span.get(seen.back(*gloss.span(1)))
        if known and known.keys and not body.keys and known.kind == "organization":
            by_span[body.span] = replace(body, keys=known.keys, proposal="", rule="glossed-body")
        elif not known and (tongue.script or gloss[1].isupper()) and not gloss[1].strip().isdigit():
            short += uses_of(seen, gloss[1], body, told, tongue)
    return longest([*by_span.values(), *beside(short, found)])


def find_script_glosses(seen: View, spoken: Sequence[Spoken], found: list[Candidate]) -> list[Candidate]:
    """``Name (اسم)``: the same name in another script, and the single words by which that one goes on to be
    called.
    """
    glosses = []
    for name in found:
        gloss = OTHER_SCRIPT.match(seen.text, seen.into(name.span)[1])
        if (
            gloss
            and name.form == "name"
            and bool(SCRIPT.search(gloss[1])) != bool(SCRIPT.search(seen.of(name.span)))
        ):
            span = seen.back(*gloss.span(1))
            glosses.append(replace(name, span=span, rule="gloss-in-another-script"))
    glosses = beside(glosses, found)
    people = [gloss for gloss in glosses if gloss.kind == "person"]
    return [*glosses, *(single_words(seen, spoken, [*found, *glosses], people) if people else [])]


def with_agency(
    seen: View, spoken: Sequence[Spoken], found: list[Candidate], agency: Span | None
) -> list[Candidate]:
    """The agency of the dateline is meant wherever its name stands."""
    if agency is None or len(name := seen.of(agency)) < 3:
        return found
    told = Cover(sentence for _, sentence in spoken)
    known = next((c for c in found if c.span == agency), None)
    body = known or Candidate(agency, "organization", "name", (), "agency", name)
    tongue = next((t for t, s in spoken if t.script), None)
    if tongue is None:
        return found
    uses = list(uses_of(seen, name, body, told, tongue))
    within = [c for c in found if not (c.span != agency and any(u.span.holds(c.span) for u in uses))]
    return longest([*within, *beside(uses, within)])


def with_tails(seen: View, spoken: Sequence[Spoken], found: list[Candidate]) -> list[Candidate]:
    """``مكافحة الإرهاب: …``: a body whose head noun a headline leaves out."""
    tails: dict[str, Candidate] = {}
    for body in found:
        words = seen.of(body.span).split()
        if (
            body.kind == "organization"
            and body.form == "name"
            and len(words) > 1
            and body.rule != "exact-name"
        ):
            tails.setdefault(words[1] if words[0].endswith("وزارة") else " ".join(words[1:]), body)
    more = []
    for tongue, sentence in spoken:
        start = seen.into(sentence)[0]
        head = re.match(r"([^:،.]{4,40}?) ?:", seen.of(sentence)) if tongue.code == "ar" else None
        meant = tails.get(head[1].strip()) if head else None
        if head and meant:
            span = seen.back(start, start + len(head[1].rstrip()))
            more.append(replace(meant, span=span, rule="body-without-head"))
    return longest([*found, *beside(more, found)])


def uses_of(seen: View, word: str, body: Candidate, told: Cover, tongue: Tongue) -> Iterator[Candidate]:
    """Every place where a word stands by itself in the sentences that are told."""
    for found in re.finditer(re.escape(word), seen.text):
        before, after = edges(
            tongue.fold(seen.text[max(0, found.start() - 9) : found.end() + 9]),
            min(9, found.start()),
            min(9, found.start()) + len(word),
        )
        span = seen.back(*found.span())
        if fits(tongue.clitics, before, tongue) and fits(tongue.after, after, tongue) and told.around(span):
            yield Candidate(span, body.kind, "acronym", body.keys, "defined-acronym", body.proposal)


def single_words(
    seen: View, spoken: Sequence[Spoken], found: list[Candidate], people: list[Candidate] | None = None
) -> list[Candidate]:
    people = own_people(found) if people is None else people
    taken = Cover(c.span for c in found)
    single: list[Candidate] = []
    for code in sorted({tongue.code for tongue, _ in spoken}):
        tongue = next(tongue for tongue, _ in spoken if tongue.code == code)
        sentences = [sentence for other, sentence in spoken if other is tongue]
        single += find_one_word(seen, sentences, people, taken, tongue)
    return longest(single)

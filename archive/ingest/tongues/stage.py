"""recognise, for the sentences of other tongues: candidates and titles, in the order of the English stage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest.marks import Cover, Marked, mark_sentence
from archive.ingest.reading import Candidate, Registry, Title
from archive.ingest.recognise.aliases import longest
from archive.ingest.recognise.organizations import marks_of, named
from archive.ingest.tongues.bodies import find_new_bodies, find_new_places
from archive.ingest.tongues.letters import SCRIPT
from archive.ingest.tongues.naming import (
    edges,
    find_adjectives,
    find_known,
    find_ministries_of,
    fits,
    is_nisba,
)
from archive.ingest.tongues.outlets import find_outlets
from archive.ingest.tongues.persons import find_one_word, find_unknown_people, own_people
from archive.ingest.tongues.posts import find_posts
from archive.ingest.tongues.sorts import tongue_of
from archive.ingest.tongues.sounding import find_sounding
from archive.ingest.tongues.tongue import Tongue
from archive.ingest.tongues.translations import find_called, find_spelt, find_translated
from archive.values.text import Span, View

GLOSS = re.compile(r" \(\"?([^\W\d_]{2,12})\"?\)")
OTHER_SCRIPT = re.compile(r" \(([^\W\d_]+(?:[ -][^\W\d_]+){0,5})\)")
ARTICLE_OR_HEAD = re.compile(r"ال(\w+)$|(?:ی|ى) (حکوو?مەت|هەرێم|پەرلەمان|پارێزگا|وەزارەت|دەزگا|پارت|یەکێتی)$")
"""What a title ends with that was named in full before: ``مدير الناحية``, ``سەرۆکی حکوومەت``."""
Spoken = tuple[Tongue, Span]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the sentences of other tongues hold besides names."""

    adjectives: tuple[Candidate, ...] = ()
    """Adjectives of origin."""
    single: tuple[Candidate, ...] = ()
    """Single words for people named in full elsewhere."""
    titles: tuple[Title, ...] = ()


def apart(
    seen: View, sentences: Iterable[Span], language: str
) -> tuple[tuple[Span, ...], tuple[Spoken, ...]]:
    """The sentences that the English rules read, and those of the tongues."""
    english: list[Span] = []
    others: list[Spoken] = []
    for sentence in sentences:
        tongue = tongue_of(seen.of(sentence), language)
        if tongue:
            others.append((tongue, sentence))
        else:
            english.append(sentence)
    return tuple(english), tuple(others)


def recognise_tongues(
    seen: View,
    spoken: Sequence[Spoken],
    found: list[Candidate],
    registry: Registry,
    agency: Span | None = None,
) -> tuple[list[Candidate], Heard]:
    """Candidates, those already found among them; and what else was heard."""
    if not spoken:
        return found, Heard()
    found = longest([*found, *(c for t, s in spoken for c in _on_file(seen, s, registry, t))])
    found = [c for c in found if not is_nisba(c, seen, spoken[0][0])]
    adjectives = [c for t, s in spoken for c in find_adjectives(seen, s, registry, t)]
    found = [c for c in found if not _is_first_name(c, adjectives, seen, spoken[0][0])]
    found = [c for c in found if not _is_adjective(c, adjectives, seen)]
    beside = _beside(adjectives, found)
    owners = sorted([*found, *beside], key=lambda c: c.span)
    found = longest(
        [*found, *(c for t, s in spoken for c in find_ministries_of(seen, s, owners, registry, t))]
    )
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_new_bodies(m, registry, t)]
    found = longest([*found, *named([c for c in new if not _known_already(c, found, seen, spoken)], seen)])
    found = _with_short_forms(seen, spoken, found)
    found = _with_agency(seen, spoken, found, agency)
    found = _with_tails(seen, spoken, found)
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_new_places(m, t)]
    found = longest([*found, *_beside(named(new, seen), found)])
    new = [c for t, s in spoken if t.script for c in find_sounding(seen, s, registry, t)]
    new = _meant_in_full(new, found, seen, spoken)
    found = longest([*found, *_beside(new, _people_and_bodies(found))])
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_unknown_people(m, t)]
    new = named(_without_short_forms(new, found, seen, spoken), seen)
    new = _meant_in_full(new, found, seen, spoken)
    found = _without_offices(longest([*found, *_beside(new, found)]), seen, spoken)
    new = list(_again(seen, new, spoken))
    found = _one_spelling(longest([*found, *_beside(new, found)]), spoken)
    single = _single_words(seen, spoken, found)
    titles = [
        t for tongue, m in _marked(seen, spoken, [*found, *single], adjectives) for t in find_posts(m, tongue)
    ]
    titles = _with_counterparts(titles, spoken, [*found, *single])
    titles = _with_anaphors(seen, _with_owners_told(titles, spoken), found, spoken)
    titles = [t for t in titles if t.person or t.organization or t.area]
    return found, Heard(tuple(_beside(adjectives, [*found, *single])), tuple(single), tuple(titles))


def _on_file(seen: View, sentence: Span, registry: Registry, tongue: Tongue) -> Iterator[Candidate]:
    """Names that are known in this language or can be put into it."""
    yield from find_known(seen, sentence, registry, tongue)
    if tongue.script:
        yield from find_translated(seen, sentence, registry, tongue)
        yield from find_called(seen, sentence, registry, tongue)
        yield from find_spelt(seen, sentence, registry, tongue)
        yield from find_outlets(seen, sentence, registry, tongue)


def _known_already(new: Candidate, found: list[Candidate], seen: View, spoken: Sequence[Spoken]) -> bool:
    """Whether a body is, or lies in, one that is known; ``{known}ی تۆمەتبار``, where nothing but a plain word
    follows, is the known one.
    """
    for known in found:
        if known.span.holds(new.span):
            return True
        if not spoken[0][0].chain or known.kind != "organization" or known.span.start != new.span.start:
            continue
        behind = seen.text[seen.into(known.span)[1] : seen.into(new.span)[1]]
        places = any(
            c.kind == "place" and new.span.holds(c.span) and c.span.start >= known.span.end for c in found
        )
        if behind.startswith(("ی ", "یی ")) and not places:
            return True
    return False


def _is_first_name(place: Candidate, adjectives: list[Candidate], seen: View, tongue: Tongue) -> bool:
    """``رئيسة الوزراء الإيطالية جورجيا …``: behind a title a name of a land that is a first name, too."""
    if place.kind != "place" or tongue.fold(seen.of(place.span)) not in tongue.first_names:
        return False
    start, end = seen.into(place.span)
    lead = seen.text[max(0, start - 30) : start].split()
    titled = bool(lead) and tongue.is_office(tongue.fold(lead[-1]))
    titled = titled or any(seen.into(a.span)[1] + 1 == start for a in adjectives)
    following = re.match(r" ([^\W\d_]{3,})", seen.text[end : end + 20])
    apposed = re.match(r" ([^\W\d_]{3,})[،,] ([^\W\d_]{3,})", seen.text[end : end + 40])
    if apposed and tongue.fold(apposed[1]) in tongue.first_names:
        titled = titled or tongue.is_office(tongue.fold(apposed[2]))
    return titled and following is not None and tongue.fold(following[1]) not in tongue.stops


def _people_and_bodies(found: list[Candidate]) -> list[Candidate]:
    """What is known better than by its sound; a place may be part of a name (``جورجيا``)."""
    return [c for c in found if c.kind != "place" or " " in c.proposal]


def _without_short_forms(
    new: list[Candidate], found: list[Candidate], seen: View, spoken: Sequence[Spoken]
) -> list[Candidate]:
    """``الرئيس بارزاني بهدف``: the surname of somebody named in full goes not on."""
    tongue = spoken[0][0]
    names = [_words_of(c, seen, tongue) for c in [*own_people(found), *new]]
    kept = []
    for person in new:
        first, *rest = _words_of(person, seen, tongue)
        surname = any(name[-1] == first and len(name) > 1 and name[0] != first for name in names)
        weak = person.rule in ("given-name", "speaking-name") and tongue.code == "ar"
        weak = (
            weak and not rest[0].startswith("ال") and not re.fullmatch(tongue.source(tongue.family), rest[0])
        )
        if not surname or (first in tongue.first_names and not weak) or rest[-1] in tongue.first_names:
            kept.append(person)
    return kept


def _meant_in_full(
    new: list[Candidate], found: list[Candidate], seen: View, spoken: Sequence[Spoken]
) -> list[Candidate]:
    """``بافل جلال طالباني`` beside ``بافل طالباني``: the same first and last name in one text."""
    tongue = spoken[0][0]
    full: dict[tuple[str, str], Candidate] = {}
    for person in [*own_people(found), *new]:
        words = _words_of(person, seen, tongue)
        if len(words) == 2:
            full.setdefault((words[0], words[1]), person)
    kept = []
    for person in new:
        words = _words_of(person, seen, tongue)
        other = full.get((words[0], words[-1])) if len(words) > 2 else None
        if other:
            person = replace(person, keys=other.keys, proposal=other.proposal, rule="part-of-a-full-name")
        kept.append(person)
    return kept


def _words_of(candidate: Candidate, seen: View, tongue: Tongue) -> list[str]:
    return tongue.fold(seen.of(candidate.span)).split()


def _without_offices(found: list[Candidate], seen: View, spoken: Sequence[Spoken]) -> list[Candidate]:
    """``مكتب الأعرجي``: a head and somebody's surname are no body's name."""
    tongue = spoken[0][0]
    surnames = {words[-1] for c in own_people(found) if len(words := _words_of(c, seen, tongue)) > 1}
    return [
        c for c in found if not (c.rule == "new-body" and _is_somebodys(_words_of(c, seen, tongue), surnames))
    ]


def _is_somebodys(words: list[str], surnames: set[str]) -> bool:
    return len(words) == 2 and words[1] in surnames


def _again(seen: View, people: list[Candidate], spoken: Sequence[Spoken]) -> Iterator[Candidate]:
    """A new person's full name wherever it stands, also where nothing beside it says that it is one."""
    told = Cover(sentence for _, sentence in spoken)
    tongues = {sentence: tongue for tongue, sentence in spoken}
    names = {seen.of(person.span): person for person in people}
    for name, person in names.items():
        sentence = told.around(person.span)
        for use in _uses(seen, name, person, told, tongues[sentence]) if sentence else ():
            yield replace(use, form="name", rule="named-again")


def _with_anaphors(
    seen: View, titles: list[Title], found: list[Candidate], spoken: Sequence[Spoken]
) -> list[Title]:
    """``المتحدث باسم الجهاز``, ``وزير داخلية الإقليم``: the last one named before whose name begins so."""
    owners = [c for c in found if c.kind in ("organization", "place")]
    told = []
    for title in titles:
        head = re.search(ARTICLE_OR_HEAD, title.title)
        if head and not (title.organization or title.area) and " " in title.title:
            word = head[1] or head[2]
            before = [
                c
                for c in owners
                if c.span.start < title.span.start and _begins(_with_its_sort(c, seen), word)
            ]
            if before:
                span, body = before[-1].span, before[-1].kind == "organization"
                title = replace(title, organization=span) if body else replace(title, area=span)
        told.append(title)
    return told


def _with_owners_told(titles: list[Title], spoken: Sequence[Spoken]) -> list[Title]:
    """``رئيس أركان الجيش``, once told of whom: the same words again are the same post."""
    fold = spoken[0][0].fold
    first: dict[str, Title] = {}
    told = []
    for title in sorted(titles, key=lambda title: title.span):
        words = fold(title.title)
        if title.organization or title.area:
            first.setdefault(words, title)
        elif title.person is None and " " in words and (same := first.get(words)) and same.person:
            title = replace(title, organization=same.organization, area=same.area)
        told.append(title)
    return told


def _with_its_sort(owner: Candidate, seen: View) -> str:
    """A name and, for a place, the word before it: ``ناحية الرشاد``."""
    start, end = seen.into(owner.span)
    lead = re.search(r"(?<!\w)([^\W\d_]+) $", seen.text[max(0, start - 15) : start])
    return seen.text[start - len(lead[0]) if lead and owner.kind == "place" else start : end]


def _begins(name: str, word: str) -> bool:
    first = name.split()[0].removeprefix("ال").removesuffix("ی").replace("وو", "و")
    return first == word.replace("وو", "و") and " " in name


def _one_spelling(found: list[Candidate], spoken: Sequence[Spoken]) -> list[Candidate]:
    """A new name written with other letters (``حيدر``, ``حیدر``) proposes the same as before."""
    tongue = spoken[0][0]
    first: dict[tuple[str, str], str] = {}
    return [
        replace(c, proposal=first.setdefault((c.kind, _spelling(c.proposal, tongue)), c.proposal))
        if c.proposal
        else c
        for c in sorted(found, key=lambda c: c.span)
    ]


def _spelling(name: str, tongue: Tongue) -> str:
    """A name as far as its spelling tells: ``حسێن`` and ``حوسێن``, ``سوریا`` and ``سورية`` are one."""
    folded = re.sub("سوري[هي]", "سوريا", tongue.fold(name))
    if not tongue.chain:
        return folded
    words = [re.sub("(?<=.)و(?=.)", "", word) for word in folded.split()]
    return " ".join(words).removesuffix(tongue.fold(tongue.chain))


def _with_short_forms(seen: View, spoken: Sequence[Spoken], found: list[Candidate]) -> list[Candidate]:
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
            short += _uses(seen, gloss[1], body, told, tongue)
    return longest([*by_span.values(), *_beside(short, found)])


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
    glosses = _beside(glosses, found)
    people = [gloss for gloss in glosses if gloss.kind == "person"]
    return [*glosses, *(_single_words(seen, spoken, [*found, *glosses], people) if people else [])]


def _with_agency(
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
    uses = list(_uses(seen, name, body, told, tongue))
    within = [c for c in found if not (c.span != agency and any(u.span.holds(c.span) for u in uses))]
    return longest([*within, *_beside(uses, within)])


def _with_tails(seen: View, spoken: Sequence[Spoken], found: list[Candidate]) -> list[Candidate]:
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
    return longest([*found, *_beside(more, found)])


def _uses(seen: View, word: str, body: Candidate, told: Cover, tongue: Tongue) -> Iterator[Candidate]:
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


def _with_counterparts(titles: list[Title], spoken: Sequence[Spoken], found: list[Candidate]) -> list[Title]:
    """``نظيره``: the post of whom the sentence named before, as the text gives it."""
    people = sorted((c for c in found if c.kind == "person"), key=lambda c: c.span)
    who = {c.span: c.keys or (f"?person:{c.proposal}",) for c in people}
    posts = {
        key: t.title for t in titles if t.person and t.rule != "counterpart" for key in who.get(t.person, ())
    }
    told = []
    for title in titles:
        if title.rule == "counterpart":
            sentence = next((s for _, s in spoken if s.holds(title.span)), title.span)
            before = [c for c in people if sentence.start <= c.span.start < title.span.start]
            post = next((posts[key] for c in before for key in who[c.span] if key in posts), "")
            post = post or _title_before(title, titles, sentence)
            title = replace(title, title=post, rule="title-before-name") if post else title
        told.append(title)
    return told


def _title_before(title: Title, titles: list[Title], sentence: Span) -> str:
    """The post of whom the sentence calls by nothing else: ``يغادر رئيس الحكومة تلبية لدعوة من نظيره``."""
    before = [
        t for t in titles if sentence.start <= t.span.start < title.span.start and t.rule == "title-alone"
    ]
    return before[-1].title if before else ""


def _single_words(
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


def _marked(
    seen: View, spoken: Sequence[Spoken], found: list[Candidate], adjectives: list[Candidate]
) -> Iterator[tuple[Tongue, Marked]]:
    marks = marks_of([*found, *_beside(adjectives, found)], seen)
    for tongue, sentence in spoken:
        yield tongue, mark_sentence(seen, sentence, marks)


def _beside(candidates: Iterable[Candidate], others: Iterable[Candidate]) -> list[Candidate]:
    taken = Cover(other.span for other in others)
    return [candidate for candidate in candidates if not taken.touches(candidate.span)]


def _is_adjective(candidate: Candidate, adjectives: list[Candidate], seen: View) -> bool:
    """``الجيش السوداني``: an adjective of origin, though somebody on file is called so."""
    if candidate.kind != "person" or not any(a.span.overlaps(candidate.span) for a in adjectives):
        return False
    start = seen.into(candidate.span)[0]
    before = seen.text[max(0, start - 25) : start].split()
    return bool(before and before[-1] in ADJECTIVE_AFTER and " " not in seen.of(candidate.span))


ADJECTIVE_AFTER = frozenset(
    [
        "الجيش",
        "الشعب",
        "الرئيس",
        "الجانب",
        "السفير",
        "المجلس",
        "النظام",
        "الجنيه",
        "الاقتصاد",
        "الصراع",
        "الشأن",
        "الملف",
        "وزير",
    ]
)
"""Nouns that an adjective of origin follows more often than a name."""

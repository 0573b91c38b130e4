"""recognise, for the sentences of other tongues: candidates and titles, in the order of the English stage."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from archive.ingest.marks import Cover, Marked, mark_sentence
from archive.ingest.reading import Candidate, Registry, Title
from archive.ingest.recognise.aliases import beside, longest
from archive.ingest.recognise.organizations import marks_of, named
from archive.ingest.tongues.arabic_careers import with_careers
from archive.ingest.tongues.bodies import find_new_bodies, find_new_places
from archive.ingest.tongues.name_reach import BEHIND
from archive.ingest.tongues.naming import find_adjectives, find_known, find_ministries_of, is_nisba
from archive.ingest.tongues.outlets import find_outlets
from archive.ingest.tongues.persons import find_titled_words, find_unknown_people, own_people
from archive.ingest.tongues.posts import find_posts
from archive.ingest.tongues.short_forms import (
    single_words,
    uses_of,
    with_agency,
    with_short_forms,
    with_tails,
)
from archive.ingest.tongues.sites import find_located, find_sites, find_units
from archive.ingest.tongues.sorani_careers import with_careers_of
from archive.ingest.tongues.sorts import tongue_of
from archive.ingest.tongues.sounding import find_sounding
from archive.ingest.tongues.told_posts import with_anaphors, with_counterparts, with_owners_told
from archive.ingest.tongues.tongue import Spoken, Tongue
from archive.ingest.tongues.translations import find_called, find_spelt, find_translated
from archive.values.text import Span, View


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
    alone = beside(adjectives, found)
    owners = sorted([*found, *alone], key=lambda c: c.span)
    found = longest(
        [*found, *(c for t, s in spoken for c in find_ministries_of(seen, s, owners, registry, t))]
    )
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_new_bodies(m, registry, t)]
    found = longest([*found, *named([c for c in new if not _known_already(c, found, seen, spoken)], seen)])
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_units(m, t)]
    found = longest([*found, *beside(named(new, seen), found)])
    found = with_short_forms(seen, spoken, found)
    found = with_agency(seen, spoken, found, agency)
    found = with_tails(seen, spoken, found)
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_sites(m, t)]
    found = longest([*found, *named(new, seen)])
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_new_places(m, t)]
    new += [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_located(m, t)]
    found = longest([*found, *beside(named(new, seen), found)])
    new = [c for t, s in spoken if t.script for c in find_sounding(seen, s, registry, t)]
    new = _meant_in_full(new, found, seen, spoken)
    found = longest([*found, *beside(new, _people_and_bodies(found))])
    new = [c for t, m in _marked(seen, spoken, found, adjectives) for c in find_unknown_people(m, t)]
    new = named(_without_short_forms(new, found, seen, spoken), seen)
    new = _meant_in_full(new, found, seen, spoken)
    found = _without_offices(longest([*found, *beside(new, found)]), seen, spoken)
    new = list(_again(seen, new, spoken))
    found = _one_spelling(longest([*found, *beside(new, found)]), spoken)
    single = single_words(seen, spoken, found)
    titled = [
        c for t, m in _marked(seen, spoken, [*found, *single], adjectives) for c in find_titled_words(m, t)
    ]
    single = longest([*single, *beside(titled, [*found, *single])])
    titles = [
        t for tongue, m in _marked(seen, spoken, [*found, *single], adjectives) for t in find_posts(m, tongue)
    ]
    told = list(_marked(seen, spoken, [*found, *single], adjectives))
    titles = with_careers([m for t, m in told if t.code == "ar"], titles)
    if sorani := [(t, m) for t, m in told if t.code == "ckb"]:
        titles = with_careers_of([m for _, m in sorani], titles, sorani[0][0])
    titles = with_counterparts(titles, spoken, [*found, *single])
    titles = with_anaphors(seen, with_owners_told(titles, spoken), found)
    titles = [t for t in titles if t.person or t.organization or t.area]
    return found, Heard(tuple(beside(adjectives, [*found, *single])), tuple(single), tuple(titles))


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
    name = tongue.fold(seen.of(place.span))
    if place.kind != "place" or not (name in tongue.first_names or name.split()[-1] in BEHIND):
        return False
    start, end = seen.into(place.span)
    lead = seen.text[max(0, start - 30) : start].split()
    titled = bool(lead) and (
        tongue.is_office(tongue.fold(lead[-1])) if " " not in name else _describes(lead[-1])
    )
    titled = titled or any(seen.into(a.span)[1] + 1 == start for a in adjectives)
    following = re.match(r" ([^\W\d_]{3,})", seen.text[end : end + 20])
    apposed = re.match(r" ([^\W\d_]{3,})[،,] ([^\W\d_]{3,})", seen.text[end : end + 40])
    if apposed and tongue.fold(apposed[1]) in tongue.first_names:
        titled = titled or tongue.is_office(tongue.fold(apposed[2]))
    return titled and following is not None and tongue.fold(following[1]) not in tongue.stops


def _describes(word: str) -> bool:
    """``السياسي الكردي صلاح الدين …``: an adjective before it; ``محافظ صلاح الدين`` is of the province."""
    return word.startswith("ال") and word.endswith("ي")


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
        for use in uses_of(seen, name, person, told, tongues[sentence]) if sentence else ():
            yield replace(use, form="name", rule="named-again")


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
    return " ".join(words).removesuffix("ه").removesuffix(tongue.fold(tongue.chain))


def _marked(
    seen: View, spoken: Sequence[Spoken], found: list[Candidate], adjectives: list[Candidate]
) -> Iterator[tuple[Tongue, Marked]]:
    marks = marks_of([*found, *beside(adjectives, found)], seen)
    for tongue, sentence in spoken:
        yield tongue, mark_sentence(seen, sentence, marks)


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

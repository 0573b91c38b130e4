"""Roles that a text states: person, title as written, organization or area, and the sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from archive.ingest.gather.role_owners import Stated, Text, of_the_force, suppose
from archive.ingest.lexicon import BARE_HONORIFICS
from archive.ingest.reading import Dated, Recognised, Registry, RoleClaim, Title
from archive.ingest.recognise.title_keys import same_title, title_key
from archive.ingest.resolve.context import context_of
from archive.ingest.resolve.owners import areas_named, origins_of, owner_of, same_owner
from archive.values.text import Span

CONFIDENCE = {
    "title-before-name": 0.9,
    "title-after-name": 0.9,
    "counterpart": 0.8,
    "as-title": 0.8,
    "rank-of-organization": 0.7,
    "rank-alone": 0.5,
    "serving": 0.7,
    "post-of-another": 0.6,
    "career": 0.6,
    "owner-of-the-post-above": 0.5,
    "owner-on-file": 0.5,
    "owner-from-context": 0.4,
    "title-without-owner": 0.4,
}


def gather_roles(
    text: str,
    sentences: Sequence[Span],
    dated: Dated,
    recognised: Recognised,
    linked: Mapping[Span, str | None],
    registry: Registry,
    place: str = "",
) -> tuple[RoleClaim, ...]:
    """One claim for each sentence that states a role; a title that repeats one already stated takes over
    its owner.
    """
    stated = _stated(text, sentences, recognised, linked, registry)
    about = Text(stated, linked, dated, registry, context_of(recognised, linked, registry, place))
    owned: dict[str, list[Stated]] = {}
    for one in stated:
        if one.owner or len(one.words.split()) > 1:
            owned.setdefault(one.person, []).append(one)
    claims: dict[tuple[str, str, str | None, str, Span], RoleClaim] = {}
    for one in stated:
        claim = _claim(one, owned.get(one.person, []), sentence_of(one.title.span, sentences), about)
        if claim:
            key = (
                claim.person,
                claim.title.casefold(),
                claim.organization or claim.area,
                claim.qualifier,
                claim.quote,
            )
            claims.setdefault(key, claim)
    return tuple(_without_ranks(claims.values()))


def _without_ranks(claims: Iterable[RoleClaim]) -> Iterator[RoleClaim]:
    """A rank is a role only of whom the text says nothing else."""
    told = list(claims)
    others = {claim.person for claim in told if claim.rule != "rank-alone"}
    return (claim for claim in told if claim.rule != "rank-alone" or claim.person not in others)


def sentence_of(span: Span, sentences: Sequence[Span]) -> Span:
    """The sentence that a span begins in; the span itself when it stands in none."""
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and sentences[index].holds(span) else span


def _stated(
    text: str,
    sentences: Sequence[Span],
    recognised: Recognised,
    linked: Mapping[Span, str | None],
    registry: Registry,
) -> list[Stated]:
    known = {**origins_of(recognised), **linked}
    regions = areas_named({s: k for s, k in linked.items() if k in registry.entities}, registry)
    found: list[Stated] = []
    words = ""
    for title in recognised.titles:
        if title.rule not in BY_ANOTHER and (title.qualifier != "former" or not words):
            words = title.title
        person = linked.get(title.person) if title.person else None
        if person and (words or title.rule == "rank-alone"):
            organization, area = owner_of(title, known, text, registry, regions)
            if title.rule == "post-of-another":
                found += _beside(title, person, found, linked)
                continue
            own = words if title.rule == "counterpart" else title.title
            if title.rule == "counterpart" and (opening := _opening(title, sentences, linked, found)):
                own = next((o.words for o in reversed(found) if o.person == opening), words)
            found.append(Stated(title, own, person, organization, area))
    return found


BY_ANOTHER = frozenset({"counterpart", "rank-alone", "post-of-another"})
"""Titles whose words do not say which post it is."""


def _beside(
    title: Title, person: str, found: Sequence[Stated], linked: Mapping[Span, str | None]
) -> list[Stated]:
    """``{P}, whose deputy, {P}``, ``his predecessor {P}``: the post of who was told of last, or the one
    below it.
    """
    holder = linked.get(title.served) if title.served else None
    last = next((o for o in reversed(found) if o.person != person and holder in (None, o.person)), None)
    if last is None or last.title.rule in BY_ANOTHER or title.span.start - last.title.span.end > NEAR:
        return []
    kind = title.title.casefold()
    words = f"{title.title} {last.words}" if kind.endswith("deputy") else last.words
    qualifier = "former" if kind == "predecessor" else title.qualifier
    return [replace(last, title=replace(title, qualifier=qualifier, served=None), words=words, person=person)]


NEAR = 250
"""Characters between somebody's post and ``his deputy``."""


def _opening(
    title: Title, sentences: Sequence[Span], linked: Mapping[Span, str | None], found: Sequence[Stated]
) -> str | None:
    """Whose post a counterpart has as well: in ``Minister Demo met A and B … and his counterpart C`` it is
    that of Demo, who opens the sentence.
    """
    start = sentence_of(title.span, sentences).start
    named = next((who for span, who in linked.items() if span.start == start), None)
    titled = (one.person for one in found if start <= one.title.span.start <= start + FIRST_WORDS)
    return next(titled, None) if named is None or not named.startswith(("person", "?person")) else named


FIRST_WORDS = 12
"""Characters of ``Iranian`` or ``The`` before the title that opens a sentence."""


def _claim(one: Stated, owned: list[Stated], quote: Span, about: Text) -> RoleClaim | None:
    title, organization, area, rule = one.words, one.organization, one.area, one.title.rule
    same = max(
        (o for o in owned if o is one or _repeats(one, o, about.registry)),
        key=lambda o: (o.owner is not None, o.title.rule != "counterpart", len(o.words)),
        default=one,
    )
    if same is not one:
        one = replace(same, title=replace(one.title, qualifier=one.title.qualifier))
        title, organization, area = one.words, one.organization, one.area
    if one.title.rule == "rank-alone":
        organization, area = of_the_force(one, about)
        if organization is None and not one.title.house:
            return None
    elif one.owner is None:
        (organization, area), rule = suppose(one, about)
        if organization is None and area is None and one.title.house != "our" and _says_little(one.words):
            return None
    elif organization is None and OBSERVERS.search(one.words):
        return None  # "a Kurdish analyst" is of no house
    qualifier = one.title.qualifier
    return RoleClaim(one.person, title, organization, area, qualifier, quote, rule, CONFIDENCE.get(rule, 0.5))


OBSERVERS = re.compile(r"(?i)\b(?:analyst|expert|observer|commentator|historian|researcher|activist|lawyer)$")


def _says_little(words: str) -> bool:
    """What people are called without any house: ``security official``, ``political analyst``."""
    return words.casefold() in BARE_HONORIFICS or bool(OBSERVERS.search(words))


def _repeats(one: Stated, other: Stated, registry: Registry) -> bool:
    """Whether ``other`` states the same post of the same person in full: ``Minister`` after ``Oil
    Minister``."""
    if one.person != other.person:
        return False
    if one.title.rule == "counterpart" != other.title.rule and same_owner(one.owner, other.owner, registry):
        return title_key(one.words).split()[-1] == title_key(other.words).split()[-1]
    if one.owner is None and _is_short_for(one.words, other.words):
        return True
    if one.owner is None and other.owner is None:
        return same_title(one.words, other.words)
    return bool(other.owner) and (
        same_title(one.words, other.words)
        and (one.owner is None or same_owner(one.owner, other.owner, registry))
    )


def _is_short_for(words: str, full: str) -> bool:
    """``Secretary`` for ``Secretary of Defense``, ``Deputy Director`` for ``Deputy Director of Trade``; not
    ``President`` for ``Vice President``.
    """
    short, whole = title_key(words), title_key(full)
    if " " in short:
        return whole.startswith(f"{short} of ")
    return short != whole and short in whole.split() and whole.split()[0] not in (
        "deputy", "vice", "prime", "former", "assistant",
    )  # fmt: skip

"""resolve: who or what each candidate is, with rule, confidence and reasons a reader can follow; or
unresolved.

Exact names link by themselves. A single word links only to people of this text, never through the
registry alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from archive.ingest.owners import areas_named, demonyms_of, owner_of, same_owner
from archive.ingest.reading import (
    Candidate,
    Dated,
    Parsed,
    Recognised,
    Reference,
    Registry,
    Resolved,
    Title,
)
from archive.ingest.registry import held
from archive.ingest.titles import post_key, same_title, title_key
from archive.values.text import Span

SURE, LIKELY, POSSIBLE = 0.95, 0.8, 0.6
ANY_HOLDER = frozenset(
    {"official", "senior official", "diplomat", "top diplomat", "leader", "minister", "commander"}
)
"""Titles that anybody of a country may be called by, once named."""


@dataclass(slots=True)
class Reader:
    """What is known of a text while it is read from the beginning to the end."""

    text: str
    parsed: Parsed
    dated: Dated
    recognised: Recognised
    registry: Registry
    captions: tuple[Span, ...] = ()
    linked: dict[Span, str | None] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    holders: dict[str, list[tuple[int, str | None, str]]] = field(default_factory=dict)
    """Post → (offset, owner, person) of every title that stands with a full name."""
    titled: dict[Span, tuple[Title, str | None]] = field(default_factory=dict)
    """The title beside a name, with whose post it is."""
    owned: tuple[tuple[Title, str | None], ...] = ()
    """Every title with whose post it is."""
    named: set[str] = field(default_factory=set)
    """Everybody whom the text names in full."""
    called: dict[str, list[int]] = field(default_factory=dict)
    """Where each person is named outside captions, in order."""
    doubts: list[str] = field(default_factory=list)

    def keep(self, reference: Reference) -> None:
        self.references.append(reference)
        meant = self.linked[reference.span] = identity(reference)
        if meant and reference.about == "person":
            self.named.add(meant)
        if meant and reference.about == "person" and not _in_caption(reference.span, self):
            insort(self.called.setdefault(meant, []), reference.span.start)


def identity(reference: Reference) -> str | None:
    """What a reference means within its text: an entity's key, or ``?person:A New Name`` for a proposal."""
    if reference.entity:
        return reference.entity
    return f"?{reference.about}:{reference.proposal}" if reference.proposal else None


def resolve(text: str, parsed: Parsed, dated: Dated, recognised: Recognised, registry: Registry) -> Resolved:
    """References for all candidates but adjectives of origin, and for titles that stand alone for their
    holder.
    """
    reader = Reader(text, parsed, dated, recognised, registry, parsed.of("caption"))
    names = [c for c in recognised.candidates if c.form not in ("demonym", "surname")]
    for candidate in names:
        reader.keep(_exact(candidate, names, reader))
    reader.owned = tuple(owners(recognised, reader.linked, text, registry))
    reader.titled = {title.person: (title, owner) for title, owner in reader.owned if title.person}
    for offset, words, owner, person in _roles_with_names(reader):
        reader.holders.setdefault(post_key(words), []).append((offset, owner, person))
    for candidate in recognised.candidates:
        if candidate.form == "surname":
            reader.keep(_one_word(candidate, reader))
    for title, owner in reader.owned:
        if title.person is None and (reference := _holder(title, owner, reader)):
            reader.references.append(reference)
    mentions = tuple(sorted(reader.references, key=lambda r: (r.span, r.kind)))
    return Resolved(mentions, tuple(dict.fromkeys(reader.doubts)))


# ------------------------------------------------------------------------------------------------ names


def _exact(candidate: Candidate, names: list[Candidate], reader: Reader) -> Reference:
    if not candidate.keys:
        return _unknown(candidate, ("nobody on file bears this name",))
    if len(candidate.keys) == 1:
        reason = {
            "defined-acronym": "the text itself defines it",
            "ministry-of-owner": "owner and portfolio fit one ministry",
        }
        why = reason.get(candidate.rule, "exactly a name on file")
        return _link(candidate, candidate.keys[0], candidate.rule, SURE, (why,), reader)
    return _one_of_several(candidate, names, reader)


def _one_of_several(candidate: Candidate, names: list[Candidate], reader: Reader) -> Reference:
    """A name with several bearers: the one that the text also names in another way, if it is just one."""
    sure = [c.keys[0] for c in names if len(c.keys) == 1]
    here = [key for key in candidate.keys if key in sure]
    if len(here) == 1:
        return _link(
            candidate,
            here[0],
            "bearer-named-here",
            LIKELY,
            ("of its bearers only this one is in the text",),
            reader,
        )
    titled = _bearer_by_title(candidate, reader)
    if titled:
        return _link(
            candidate, titled, "bearer-by-title", LIKELY, ("the title beside it is a post on file",), reader
        )
    written = " ".join(candidate.span.of(reader.text).split())
    reader.doubts.append(f"“{written}” may be {', '.join(_names(candidate.keys, reader.registry))}")
    return _unknown(candidate, tuple(f"may be {name}" for name in _names(candidate.keys, reader.registry)))


def _bearer_by_title(candidate: Candidate, reader: Reader) -> str | None:
    fits = {
        key
        for title in reader.recognised.titles
        if title.person == candidate.span
        for key in candidate.keys
        for post in reader.registry.entities[key].posts
        if same_title(post.title, title.title) and held(post, reader.dated.published)
    }
    return fits.pop() if len(fits) == 1 else None


def _link(
    candidate: Candidate, key: str, rule: str, confidence: float, reasons: tuple[str, ...], reader: Reader
) -> Reference:
    kind = reader.registry.entities[key].kind
    return Reference(candidate.span, key, candidate.form, rule, confidence, reasons, kind)


def _unknown(candidate: Candidate, reasons: tuple[str, ...]) -> Reference:
    return Reference(
        candidate.span,
        None,
        candidate.form,
        candidate.rule,
        POSSIBLE,
        reasons,
        candidate.kind,
        candidate.proposal,
    )


def _names(keys: Iterable[str], registry: Registry) -> list[str]:
    return [registry.entities[key].name if key in registry.entities else key for key in keys]


# ------------------------------------------------------------------------------------- single words


def _roles_with_names(reader: Reader) -> Iterator[tuple[int, str, str | None, str]]:
    """The posts that the text gives to people by full name."""
    before: Title | None = None
    for title, owner in reader.owned:
        person = reader.linked.get(title.person) if title.person else None
        words = before.title if title.rule == "counterpart" and before else title.title
        if person:
            yield title.span.start, words, owner, person
        before = title if title.rule != "counterpart" else before


def owners(
    recognised: Recognised, linked: dict[Span, str | None], text: str, registry: Registry
) -> Iterator[tuple[Title, str | None]]:
    """Every title with the key of its organization, else of its area."""
    known = {**demonyms_of(recognised), **linked}
    regions = areas_named({s: k for s, k in linked.items() if k in registry.entities}, registry)
    for title in recognised.titles:
        organization, area = owner_of(title, known, text, registry, regions)
        yield title, organization or area


def _one_word(candidate: Candidate, reader: Reader) -> Reference:
    """``Barzani``: by the title in front of it, else whoever was named last outside captions, else who
    comes next.
    """
    bearers = [key for key in candidate.keys if key in reader.named]
    found = (
        _by_title(candidate, bearers, reader)
        or _in_own_caption(candidate, bearers, reader)
        or _latest(candidate, bearers, reader)
        or _next(candidate, bearers, reader)
        or _anywhere(bearers, reader)
    )
    if not found:
        return _unknown(candidate, ("no person of this text is called so",))
    key, rule, confidence, reason = found
    reasons = [reason]
    if len(bearers) > 1:
        reasons.append("not " + ", ".join(_names((b for b in bearers if b != key), reader.registry)))
        confidence = min(confidence, LIKELY)
    if key.startswith("?"):
        proposal = key.partition(":")[2]
        return Reference(
            candidate.span, None, "surname", rule, confidence, tuple(reasons), "person", proposal
        )
    return Reference(candidate.span, key, "surname", rule, confidence, tuple(reasons), "person")


Choice = tuple[str, str, float, str]


def _by_title(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Whom the text calls by the same title in full, the last before the surname if there are several."""
    title, owner = reader.titled.get(candidate.span, (None, None))
    if title is None:
        return None
    fits = [
        (offset, person)
        for offset, whose, person in reader.holders.get(post_key(title.title), ())
        if person in bearers and (owner is None or whose is None or same_owner(owner, whose, reader.registry))
    ]
    if not fits:
        return None
    before = [fit for fit in fits if fit[0] < candidate.span.start]
    person = (before or fits[::-1])[-1][1]
    sure = SURE if len({person for _, person in fits}) == 1 else LIKELY
    return person, "title-and-surname", sure, f"the {title_key(title.title)} of this text"


def _in_own_caption(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Within a caption, whom the caption itself names."""
    own = next((span for span in reader.captions if span.holds(candidate.span)), None)
    if own is None:
        return None
    here = {key for span, key in reader.linked.items() if own.holds(span) and key in bearers}
    return (
        (here.pop(), "named-in-caption", LIKELY, "named in full in the same caption")
        if len(here) == 1
        else None
    )


def _latest(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    spoken = [
        (places[index - 1], key)
        for key in bearers
        if (places := reader.called.get(key)) and (index := bisect_left(places, candidate.span.start))
    ]
    if not spoken:
        return None
    return max(spoken)[1], "last-named", SURE if len(bearers) == 1 else LIKELY, "the last so called before it"


def _next(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    coming = [
        (places[index], key)
        for key in bearers
        if (places := reader.called.get(key))
        and (index := bisect_right(places, candidate.span.start)) < len(places)
    ]
    if not coming:
        return None
    return (
        min(coming)[1],
        "named-later",
        LIKELY if len(bearers) == 1 else POSSIBLE,
        "named in full further down",
    )


def _anywhere(bearers: list[str], reader: Reader) -> Choice | None:
    """People whom only captions name."""
    return (
        (bearers[0], "named-in-caption", POSSIBLE, "named in full in a caption")
        if len(bearers) == 1
        else None
    )


def _in_caption(span: Span, reader: Reader) -> bool:
    index = bisect_right(reader.captions, span.start, key=lambda caption: caption.start) - 1
    return index >= 0 and reader.captions[index].holds(span)


# ------------------------------------------------------------------------------------- titles alone


def _holder(title: Title, owner: str | None, reader: Reader) -> Reference | None:
    """``Jordan's oil minister``: whom this text names as such; else those on file, as candidates only."""
    if owner is None:
        return None
    named = reader.holders.get(post_key(title.title), [])
    if title.title.casefold() in ANY_HOLDER:
        named = sorted(chain(*reader.holders.values()), key=lambda holder: holder[0])
    fits = [(offset, person) for offset, whose, person in named if same_owner(owner, whose, reader.registry)]
    if fits:
        person = ([fit for fit in fits if fit[0] < title.span.start] or fits[:1])[-1][1]
        if not person.startswith("?"):
            reasons = (f"holds this post in this text ({title_key(title.title)})",)
            return Reference(title.span, person, "title", "holder-named-here", LIKELY, reasons, "person")
    on_file = _holders_on_file(title, owner, reader)
    if on_file:
        return Reference(title.span, None, "title", "title-alone", POSSIBLE, tuple(on_file), "person")
    return None


def _holders_on_file(title: Title, owner: str, reader: Reader) -> list[str]:
    """``may be …`` for everybody on file with this post at the date of the text."""
    return [
        f"may be {entity.name}, on file as {post.title}"
        for entity in reader.registry.entities.values()
        for post in entity.posts
        if same_title(post.title, title.title)
        and same_owner(post.owner, owner, reader.registry)
        and held(post, reader.dated.published)
    ]

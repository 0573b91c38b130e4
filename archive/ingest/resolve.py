"""resolve: who or what each candidate is, with rule, confidence and reasons a reader can follow; or
unresolved.

Exact names link by themselves. A single word links only to people of this text, never through the
registry alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain

from archive.ingest.holders import holders
from archive.ingest.ministries import belongs_to
from archive.ingest.onfile import (
    aside_of_initials,
    by_post_and_spelling,
    by_post_and_surname,
    called_so,
    same_but_for_marks,
)
from archive.ingest.owners import area_of_text, areas_named, origins_of, owner_of, same_owner
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
from archive.values.names import fold, strip_article
from archive.values.text import Span

WITHIN = 1200
"""Characters: so near together two namesakes are told apart by their full names."""
SURE, LIKELY, POSSIBLE = 0.95, 0.8, 0.6
ANY_HOLDER = frozenset(
    {"official", "senior official", "diplomat", "top diplomat", "leader", "minister", "commander"}
)
"""Titles that anybody of a country may be called by, once named."""
LAST = {"ministry-without-owner": 1, "defined-acronym": 2}
"""Names that wait for others: a ministry for its country, an acronym for what it stands for."""
WHY = {
    "defined-acronym": "the text itself defines it",
    "ministry-of-owner": "owner and portfolio fit one ministry",
    "part-of-a-full-name": "part of a full name in this text",
    "named-again": "named so before in this text",
    "long-name-of-a-country": "the long name of a country",
}


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
    shown: dict[str, list[int]] = field(default_factory=dict)
    """Where each person is named in captions: it counts where nothing else names him."""
    doubts: list[str] = field(default_factory=list)
    spelt: dict[str, str | None] = field(default_factory=dict)
    """New names to whom the posts beside them show to be meant."""
    became: dict[str, str] = field(default_factory=dict)
    """``?person:A New Name`` to whom the name was found to mean."""
    words: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """Single words that a title led to somebody on file, with the reasons."""

    full: dict[str, set[int]] = field(default_factory=dict)
    """Where each person is named in full."""
    ministries: dict[str, Reference] = field(default_factory=dict)
    """What each ministry without owner turned out to be."""
    _sure: set[str] = field(default_factory=set)

    def sure(self, names: Iterable[Candidate]) -> set[str]:
        """Whatever a name of the text leads to alone and by itself."""
        if not self._sure:
            self._sure |= {
                c.keys[0] for c in names if c.rule != "ministry-without-owner" and len(c.keys) == 1
            }
        return self._sure

    def keep(self, reference: Reference) -> None:
        self.references.append(reference)
        meant = self.linked[reference.span] = identity(reference)
        if meant and reference.about == "person":
            self.named.add(meant)
        if meant and reference.about == "person":
            places = self.shown if _in_caption(reference.span, self) else self.called
            insort(places.setdefault(meant, []), reference.span.start)
            if reference.kind == "name":
                self.full.setdefault(meant, set()).add(reference.span.start)


def identity(reference: Reference) -> str | None:
    """What a reference means within its text: an entity's key, or ``?person:A New Name`` for a proposal."""
    if reference.entity:
        return reference.entity
    return f"?{reference.about}:{reference.proposal}" if reference.proposal else None


def resolve(text: str, parsed: Parsed, dated: Dated, recognised: Recognised, registry: Registry) -> Resolved:
    """References for all candidates but adjectives of origin, and for titles that stand alone for their
    holder.

    Things come before people, so that a title knows whose post it is, and full names before single words.
    """
    reader = Reader(text, parsed, dated, recognised, registry, parsed.of("caption"))
    names = [c for c in recognised.candidates if c.form not in ("demonym", "surname")]
    things = [c for c in names if c.kind != "person"]
    for candidate in sorted(things, key=lambda c: LAST.get(c.rule, 0)):
        reader.keep(_exact(candidate, names, reader))
    reader.owned = tuple(owners(recognised, reader.linked, text, registry))
    reader.titled = {title.person: (title, owner) for title, owner in reader.owned if title.person}
    for candidate in names:
        if candidate.kind == "person":
            reader.keep(_exact(candidate, names, reader))
            if meant := reader.linked[candidate.span]:
                reader.became[f"?person:{candidate.proposal}"] = meant
    for offset, words, owner, person in _roles_with_names(reader):
        reader.holders.setdefault(post_key(words), []).append((offset, owner, person))
    singles = [c for c in recognised.candidates if c.form == "surname"]
    for candidate in sorted(singles, key=lambda c: not (c.proposal and c.span in reader.titled)):
        reader.keep(_titled_word(candidate, reader) if candidate.proposal else _one_word(candidate, reader))
    for title, owner in reader.owned:
        if title.person is None and (reference := _holder(title, owner, reader)):
            reader.references.append(reference)
    mentions = tuple(sorted(reader.references, key=lambda r: (r.span, r.kind)))
    return Resolved(mentions, tuple(dict.fromkeys(reader.doubts)))


# ------------------------------------------------------------------------------------------------ names


def _exact(candidate: Candidate, names: list[Candidate], reader: Reader) -> Reference:
    if candidate.rule == "ministry-without-owner":
        found = _ministry(candidate, names, reader)
        reader.ministries.setdefault(candidate.proposal, found)
        return found
    if not candidate.keys:
        if candidate.rule == "defined-acronym" and (meant := reader.ministries.get(candidate.proposal)):
            return replace(meant, span=candidate.span, kind="acronym", rule=candidate.rule)
        return _newcomer(candidate, reader)
    if len(candidate.keys) == 1:
        why = WHY.get(candidate.rule, "exactly a name on file")
        confidence = LIKELY if candidate.rule in ("part-of-a-full-name", "facility") else SURE
        return _link(candidate, candidate.keys[0], candidate.rule, confidence, (why,), reader)
    return _one_of_several(candidate, names, reader)


def _newcomer(candidate: Candidate, reader: Reader) -> Reference:
    """Somebody on file all the same, if the name differs in marks only or the post beside it bears it out."""
    name, registry = candidate.proposal, reader.registry
    if key := same_but_for_marks(name, candidate.kind, registry):
        return _link(
            candidate, key, "same-but-for-marks", LIKELY, ("a name on file but for its marks",), reader
        )
    if candidate.kind != "person":
        return _unknown(candidate, ("nobody on file bears this name",))
    if key := aside_of_initials(name, registry):
        return _link(candidate, key, "initial-aside", LIKELY, ("a name on file but for an initial",), reader)
    if name not in reader.spelt:
        reader.spelt[name] = _by_post(name, reader)
    if key := reader.spelt[name]:
        reasons = ("the holder on file of the post beside it", "a spelling of the name on file")
        return _link(candidate, key, "post-and-spelling", LIKELY, reasons, reader)
    return _unknown(candidate, ("nobody on file bears this name",))


def _by_post(name: str, reader: Reader) -> str | None:
    """Whom the titles beside this name, wherever it stands, show to be on file."""
    keys = {
        key
        for candidate in reader.recognised.candidates
        if candidate.proposal == name and candidate.kind == "person"
        for title, owner in [reader.titled.get(candidate.span, (None, None))]
        if title
        and (key := by_post_and_spelling(name, title, owner, reader.dated.published, reader.registry))
    }
    return keys.pop() if len(keys) == 1 else None


def _ministry(candidate: Candidate, names: list[Candidate], reader: Reader) -> Reference:
    """``the Defense Ministry``: the one that the text names in full, else that of the country it is about."""
    named = reader.sure(names) & set(candidate.keys)
    if len(named) == 1:
        reasons = ("of its bearers only this one is in the text",)
        return _link(candidate, named.pop(), "bearer-named-here", LIKELY, reasons, reader)
    proposed = {
        c.proposal
        for c in names
        if c.rule == "ministry-of-owner" and c.proposal.startswith(f"{candidate.proposal} (")
    }
    if not named and len(proposed) == 1:
        return _unknown(
            replace(candidate, proposal=proposed.pop()), ("the ministry that the text names in full",)
        )
    area = area_of_text(reader.recognised, reader.linked, reader.registry)
    if area:
        whose = reader.registry.entities[area].name
        fits = [key for key in candidate.keys if belongs_to(key, area, reader.registry)]
        if len(fits) == 1:
            return _link(
                candidate, fits[0], "ministry-of-the-area", LIKELY, (f"the text is about {whose}",), reader
            )
        if not fits:
            proposal = f"{candidate.proposal} ({whose})"
            return _unknown(replace(candidate, proposal=proposal), (f"the text is about {whose}",))
    said = tuple(f"may be {name}" for name in _names(candidate.keys, reader.registry))
    if said:
        written = " ".join(candidate.span.of(reader.text).split())
        reader.doubts.append(f"“{written}” may be {', '.join(_names(candidate.keys, reader.registry))}")
    return _unknown(candidate, said or ("the text does not say whose",))


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
    known = {**origins_of(recognised), **linked}
    regions = areas_named({s: k for s, k in linked.items() if k in registry.entities}, registry)
    for title in recognised.titles:
        organization, area = owner_of(title, known, text, registry, regions)
        yield title, organization or area


def _one_word(candidate: Candidate, reader: Reader) -> Reference:
    """``Barzani``: by the title in front of it, else whoever was named last outside captions, else who
    comes next.
    """
    meant = dict.fromkeys(reader.became.get(key, key) for key in candidate.keys)
    bearers = [key for key in meant if key in reader.named]
    found = _by_title(candidate, bearers, reader) or _in_own_caption(candidate, bearers, reader)
    if not found and _in_full_again(candidate, bearers, reader):
        return _unknown(candidate, tuple(f"may be {name}" for name in _names(bearers, reader.registry)))
    found = (
        found
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


def _titled_word(candidate: Candidate, reader: Reader) -> Reference:
    """``President Noname`` in a text that never says more: the one holder on file who is called so; else a
    new person of one word.
    """
    title, owner = reader.titled.get(candidate.span, (None, None))
    word, registry = candidate.proposal, reader.registry
    if title:
        keys = by_post_and_surname(word, title, owner, reader.dated.published, registry)
        if len(keys) == 1:
            why = f"on file as {title_key(title.title)} at the time of the text, and called so"
            reader.words.setdefault(word, (keys[0], (why,)))
    if word in reader.words:
        key, reasons = reader.words[word]
        return Reference(candidate.span, key, "surname", "post-and-surname", LIKELY, reasons, "person")
    said = tuple(f"may be {name}" for name in _names(called_so(word, registry), registry))
    return _unknown(candidate, said or ("nobody in the text is named so in full",))


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
    called = reader.called if any(key in reader.called for key in bearers) else reader.shown
    spoken = [
        (places[index - 1], key)
        for key in bearers
        if (places := called.get(key)) and (index := bisect_left(places, candidate.span.start))
    ]
    if not spoken:
        return None
    return max(spoken)[1], "last-named", SURE if len(bearers) == 1 else LIKELY, "the last so called before it"


def _in_full_again(candidate: Candidate, bearers: list[str], reader: Reader) -> bool:
    """Whether the text leaves it open: the last so called was named in full once more where his surname would
    have done, as if it were another's who was named once.
    """
    first = candidate.span.start - WITHIN
    near = {
        key: [place for place in reader.called.get(key, ()) if first <= place < candidate.span.start]
        for key in bearers
    }
    spoken = {key: places for key, places in near.items() if places}
    if len(spoken) < 2:
        return False
    last = max(spoken, key=lambda key: spoken[key][-1])
    twice = spoken[last][-2:]
    again = len(twice) == 2 and set(twice) <= reader.full.get(last, set())
    return again and any(places[-1] < twice[1] for key, places in spoken.items() if key != last)


def _next(candidate: Candidate, bearers: list[str], reader: Reader) -> Choice | None:
    """Whoever comes next: in headlines, standfirsts and captions by any name, in the body by the last one."""
    if not any(part.kind != "body" and part.span.holds(candidate.span) for part in reader.parsed.parts):
        word = fold(strip_article(candidate.span.of(reader.text)))
        bearers = [key for key in bearers if _family_name(key, reader.registry) == word]
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


def _family_name(key: str, registry: Registry) -> str:
    name = registry.entities[key].name if key in registry.entities else key.partition(":")[2]
    return fold(strip_article(name.split()[-1]))


def _anywhere(bearers: list[str], reader: Reader) -> Choice | None:
    """People whom only captions name."""
    bearers = [key for key in bearers if key in reader.shown and key not in reader.called]
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
    if {title.title.casefold(), title_key(title.title)} & ANY_HOLDER:
        named = sorted(chain(*reader.holders.values()), key=lambda holder: holder[0])
    fits = [(offset, person) for offset, whose, person in named if same_owner(owner, whose, reader.registry)]
    if fits:
        person = ([fit for fit in fits if fit[0] < title.span.start] or fits[:1])[-1][1]
        if not person.startswith("?"):
            reasons = (f"holds this post in this text ({title_key(title.title)})",)
            return Reference(title.span, person, "title", "holder-named-here", LIKELY, reasons, "person")
    on_file = holders(title.title, owner, reader.registry, reader.dated.published)
    if on_file:
        why = tuple(each.why for each in on_file)
        return Reference(
            title.span, None, "title", "title-alone", POSSIBLE, why, "person", candidates=on_file
        )
    return None

"""resolve: who or what each candidate is, with rule, confidence and reasons a reader can follow; or
unresolved.

Exact names link by themselves. A single word links only to people of this text, never through the
registry alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from archive.ingest.reading import (
    Candidate,
    Dated,
    Likely,
    Parsed,
    Recognised,
    Reference,
    Registry,
    Resolved,
    Title,
)
from archive.ingest.recognise.ministries import belongs_to
from archive.ingest.recognise.title_keys import post_key, same_title, title_key
from archive.ingest.registry import held
from archive.ingest.resolve.context import home_of
from archive.ingest.resolve.holders import holders
from archive.ingest.resolve.onfile import (
    aside_of_initials,
    by_post_and_spelling,
    same_but_for_marks,
)
from archive.ingest.resolve.owners import area_of_text, areas_named, origins_of, owner_of, same_owner
from archive.ingest.resolve.reader import LIKELY, POSSIBLE, SURE, Reader, names_of, unknown
from archive.ingest.resolve.singles import by_shared_surname, one_word, titled_word
from archive.values.text import Span

ANY_HOLDER = frozenset(
    {"official", "senior official", "diplomat", "top diplomat", "leader", "minister", "commander"}
)
"""Titles that anybody of a country may be called by, once named."""
LAST = {"ministry-without-owner": 1, "defined-acronym": 2}
"""Names that wait for others: a ministry for its country, an acronym for what it stands for."""
_LONG_COUNTRY = re.compile(
    r"of the (?:(?:Federal |Islamic |Arab )?Republic|Kingdom|State|Sultanate) of (?:the )?"
)
WHY = {
    "defined-acronym": "the text itself defines it",
    "ministry-of-owner": "owner and portfolio fit one ministry",
    "part-of-a-full-name": "part of a full name in this text",
    "named-again": "named so before in this text",
    "long-name-of-a-country": "the long name of a country",
}


def resolve(text: str, parsed: Parsed, dated: Dated, recognised: Recognised, registry: Registry) -> Resolved:
    """References for all candidates but adjectives of origin, and for titles that stand alone for their
    holder.

    Things come before people, so that a title knows whose post it is, and full names before single words.
    """
    reader = Reader(text, parsed, dated, recognised, registry, parsed.of("caption"))
    place = parsed.dateline.place.of(text) if parsed.dateline.place else ""
    names = [c for c in recognised.candidates if c.form not in ("demonym", "surname")]
    things = [c for c in names if c.kind != "person"]
    for candidate in sorted(things, key=lambda c: LAST.get(c.rule, 0)):
        if candidate.rule == "ministry-without-owner" and reader.home is None:
            reader.home = home_of(place, reader.linked, registry) or ""
        reader.keep(_exact(candidate, names, reader))
    reader.owned = tuple(owners(recognised, reader.linked, text, registry))
    reader.titled = {
        title.person: (title, owner)
        for title, owner in reader.owned
        if title.person and title.rule != "career"
    }
    for candidate in names:
        if candidate.kind == "person":
            reader.keep(_exact(candidate, names, reader))
            if meant := reader.linked[candidate.span]:
                reader.became[f"?person:{candidate.proposal}"] = meant
    for offset, words, owner, person in _roles_withnames_of(reader):
        reader.holders.setdefault(post_key(words), []).append((offset, owner, person))
    singles = [c for c in recognised.candidates if c.form == "surname"]
    for candidate in sorted(singles, key=lambda c: not (c.proposal and _says_who(c, reader))):
        reader.keep(titled_word(candidate, reader) if candidate.proposal else one_word(candidate, reader))
    for title, owner in reader.owned:
        if title.person is None and (reference := _holder(title, owner, reader)):
            reader.references.append(reference)
    mentions = tuple(sorted(reader.references, key=lambda r: (r.span, r.kind)))
    return Resolved(mentions, tuple(dict.fromkeys(reader.doubts)))


def _says_who(candidate: Candidate, reader: Reader) -> bool:
    """Whether the words beside a single word may lead to somebody on file."""
    return candidate.span in reader.titled or candidate.rule == "rule-of-one-word"


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
        short = _LONG_COUNTRY.sub("of ", name)
        if short != name and len(keys := registry.by_name.get(short, ())) == 1:
            why = ("a name on file with the long name of its country",)
            return _link(candidate, keys[0], "long-name-of-a-country", LIKELY, why, reader)
        return unknown(candidate, ("nobody on file bears this name",))
    key = by_shared_surname(candidate, reader) if len(name.split()) == 1 else None
    if key := (key if key and key[0] != "?" else reader.shared.get(name)):
        reader.shared[name] = key
        why = ("shares the surname of the one named with him",)
        return _link(candidate, key, "shared-surname", LIKELY, why, reader)
    if key := aside_of_initials(name, registry):
        return _link(candidate, key, "initial-aside", LIKELY, ("a name on file but for an initial",), reader)
    if name not in reader.spelt:
        reader.spelt[name] = _by_post(name, reader)
    if key := reader.spelt[name]:
        return _perhaps(candidate, key, reader)
    return unknown(candidate, ("nobody on file bears this name",))


def _perhaps(candidate: Candidate, key: str, reader: Reader) -> Reference:
    """Another spelling of a name on file, borne out by the post beside it: for an editor, never a link."""
    why = "holds the post beside the name, and is spelt almost so"
    left = unknown(candidate, (f"may be {reader.registry.entities[key].name}: {why}",))
    return replace(left, rule="post-and-spelling", candidates=(Likely(key, LIKELY, why),))


def _by_post(name: str, reader: Reader) -> str | None:
    """Whom the titles beside this name, wherever it stands, show to be on file."""
    keys = {
        key
        for candidate in reader.proposed().get(name, ())
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
        return unknown(
            replace(candidate, proposal=proposed.pop()), ("the ministry that the text names in full",)
        )
    about = area_of_text(reader.recognised, reader.linked, reader.registry)
    at_home = reader.home in set(reader.linked.values())
    area = reader.home if at_home else about  # papers leave out whose ministries their own are
    if area:
        whose = reader.registry.entities[area].name
        fits = [key for key in candidate.keys if belongs_to(key, area, reader.registry)]
        if len(fits) == 1:
            return _link(
                candidate, fits[0], "ministry-of-the-area", LIKELY, (f"the text is about {whose}",), reader
            )
        if not fits:
            proposal = f"{candidate.proposal} ({whose})"
            return unknown(replace(candidate, proposal=proposal), (f"the text is about {whose}",))
    said = tuple(f"may be {name}" for name in names_of(candidate.keys, reader.registry))
    if said:
        written = " ".join(candidate.span.of(reader.text).split())
        reader.doubts.append(f"“{written}” may be {', '.join(names_of(candidate.keys, reader.registry))}")
    return unknown(candidate, said or ("the text does not say whose",))


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
    reader.doubts.append(f"“{written}” may be {', '.join(names_of(candidate.keys, reader.registry))}")
    return unknown(candidate, tuple(f"may be {name}" for name in names_of(candidate.keys, reader.registry)))


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


# ------------------------------------------------------------------------------------- single words


def _roles_withnames_of(reader: Reader) -> Iterator[tuple[int, str, str | None, str]]:
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
        reasons = (f"holds this post in this text ({title_key(title.title)})",)
        known, new = (None, person.partition(":")[2]) if person.startswith("?") else (person, "")
        return Reference(title.span, known, "title", "holder-named-here", LIKELY, reasons, "person", new)
    on_file = holders(title.title, owner, reader.registry, reader.dated.published)
    if on_file:
        why = tuple(each.why for each in on_file)
        return Reference(
            title.span, None, "title", "title-alone", POSSIBLE, why, "person", candidates=on_file
        )
    return None

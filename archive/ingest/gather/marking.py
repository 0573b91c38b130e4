"""Marks for everything named in a text: a title and its name as one, a name and its short form as one, "the
group"
and "the city" for those named before.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from archive.ingest.gather.places_again import places_again
from archive.ingest.marks import Mark
from archive.ingest.reading import Dated, Recognised, Reference, Registry, Resolved, Title
from archive.ingest.resolve.owners import demonyms_of
from archive.ingest.resolve.reader import identity
from archive.ingest.tongues.said_again import said_again
from archive.values.countries import CAPITALS
from archive.values.text import Span, View

MILITANT = frozenset({"militant-group", "insurgent_group", "militia"})
COUNTED_FROM = re.compile(r"(?i)\b(?:after|before|since|until)$")
"""``five days after`` opens a clause about something else; it does not date what stands before it."""
TOO = re.compile(r"[.;]| (?:as well|too|already)\b")
"""``five days before, too``: a day all the same."""
AS_BEFORE = re.compile(r"\bas (?:the )?$")
BRACKET = re.compile(r" \([^()]{1,12}\)")
BODY = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:(?:same|outgoing|caretaker|dissolved|regional) )?"
    r"(?P<what>(?i:ministry|agency|directorate|court|council|party|movement"
    r"|coalition|army"
    r"|command|presidency|commission|front|brigade|service|bureau|mission|committee|organi[sz]ation|union"
    r"|alliance"
    r"|university|company|department|assembly|bloc|association|federation|foundation|board|authority|faction"
    r"|administration|parliament|embassy|consulate|institute|league|congress|battalion|division|regiment))\b"
    r"(?! of\b|['’]s? (?:leader|head|spokes|president|chief)| (?:and|or) | [A-Z]|[- ](?:led|backed))"
)
"""``the ministry said``: a body by the word for its sort."""
OFFICER = re.compile(
    r"\b[Tt]he (?:visiting |top |[A-Z][a-z]+(?:i|ish|an|ese|ch) (?=advis|leader))?"
    r"(?P<what>(?:(?:[Dd]eputy )?[Pp]rime |[Ff]oreign"
    r" |[Dd]efen[cs]e |[Ii]nterior )?[Mm]inister|[Pp]remier"
    r"|(?:[Vv]ice )?[Pp]resident|[Gg]overnor|[Aa]mbassador|[Cc]onsul [Gg]eneral|[Cc]onsul|[Ee]nvoy"
    r"|[Cc]ommander|general|[Ss]peaker|diplomat|[Mm]ayor|advis[eo]r|(?<=[a-z] )leader|spokes\w+)\b"
    r"(?! (?:of|for)\b|(?<=ador|nvoy|iser|isor|nsul) to\b|['’]s\b| (?-i:[A-Z])| general\b)"
)
SAME_POST = {
    "premier": ("prime minister", "premier"),
    "diplomat": ("foreign minister", "ambassador", "consul", "consul general", "envoy", "secretary of state"),
    "envoy": ("envoy", "ambassador", "representative"),
    "minister": ("minister",),
    "leader": ("leader", "president", "chairman"),
    "adviser": ("adviser", "advisor"),
    "advisor": ("adviser", "advisor"),
    "general": ("general", "commander"),
}
"""What else a post is called where it is said again."""
SECOND = ("deputy", "vice")
SORTS = {"party", "court", "mission", "agency", "company"}
"""Categories of the registry that a body is called by, whatever its name."""
OF_WHAT = re.compile(r" (?:of|for|in) ")
"""``Media Department |of the Council`` is a department."""
HEADED = re.compile(r"\b(?:delegation|team)\b[^.;\n]{0,120}?\b(?:headed|led|chaired) by\b")
SENT_BY = re.compile(r"\bdelegations? (?:of|from|representing) (?:the )?(?:[\w-]+ ){0,2}$")
SENT = re.compile(r"(?:['’]s)?(?: \([^()]{1,12}\))? (?:[a-z-]+ ){0,2}delegation\b")
DELEGATION = re.compile(
    r"\b[Tt]he (?:visiting |(?-i:[A-Z])\w+ |high-level |senior |military )?delegation\b"
    r"(?! (?:of|from|that|which|members)|,? (?:which |was |is )?(?:also )?(?:headed|led|made|includ|compris"
    r"|consist))"
)
TITLE_LENGTH = 90
"""Characters between "headed by" and the name: a post may stand before it."""
REMEMBERED = 1500
"""Characters after which "the minister" may be another."""
LOOKED_BACK = 12
"""How many of those named before may be meant."""
JUST_BEFORE = 120
"""Characters within which somebody was named just before."""
OWN_CAPITAL = re.compile(r"(?:['’]s)? capital\b(?!(?:,? (?:city )?(?:of )?[A-Z]|['’]s))")
CAPITAL = re.compile(r" capital\b(?!(?:,? (?:city )?(?:of )?[A-Z]|['’]s))")
GROUP = re.compile(
    r"\b[Tt]he (?:so-called )?(?:terror|terrorist|extremist|jihadi|jihadist|militant|insurgent|armed"
    r"|outlawed)"
    r" (?:group|organi[sz]ation|militia)\b"
    r"|\b[Tt]he (?:group|militants|extremists|jihadists|insurgents)\b(?! of\b|['’]s)"
)


def marks_of(
    seen: View, recognised: Recognised, resolved: Resolved, dated: Dated, registry: Registry
) -> list[Mark]:
    """Marks for everything named, a title and its name as one, times as times; sorted, not overlapping."""
    spans = [Mark(e.span, "T", e) for e in dated.expressions if not _opens_a_clause(seen, e.span)]
    spans += list(_named(seen, recognised, resolved))
    spans += [Mark(span, "D", key) for span, key in demonyms_of(recognised).items() if key]
    spans += list(_groups(seen, resolved, registry))
    spans += list(_bodies(seen, resolved, registry))
    spans += list(_officers(seen, recognised, resolved))
    spans += list(_delegations(seen, resolved))
    spans += list(_capitals(seen, recognised, registry))
    spans += list(_capitals_of(seen, resolved, registry))
    spans += list(said_again(seen, recognised, resolved, registry))
    kept: list[Mark] = []
    end = 0
    spans += list(places_again(seen, resolved, registry))
    for mark in sorted(spans, key=lambda mark: (mark.span.start, -mark.span.end, not mark.about)):
        if mark.span.start < end:
            continue
        if kept and _is_gloss(seen, kept[-1], mark):
            mark = replace(mark, span=Span(kept.pop().span.start, mark.span.end + 1))
        kept.append(mark)
        end = mark.span.end
    return kept


def _is_gloss(seen: View, name: Mark, short: Mark) -> bool:
    """``Plum Party (PP)``: a name and its short form are one mark."""
    if name.about != short.about or not name.about or short.span.start - name.span.end > 3:
        return False
    first, last = seen.into(name.span)[1], seen.into(short.span)[1]
    return seen.text[first : seen.into(short.span)[0]] == " (" and seen.text[last : last + 1] == ")"


def _named(seen: View, recognised: Recognised, resolved: Resolved) -> Iterator[Mark]:
    titled = {title.person: title for title in recognised.titles if title.person}
    names = sorted(r.span for r in resolved.mentions if r.kind != "title")
    people = {r.span for r in resolved.mentions if r.about == "person" and r.kind != "title"}
    for reference in resolved.mentions:
        letter = {"person": "P", "organization": "O", "place": "L"}.get(reference.about, "O")
        if reference.kind == "title":
            first = bisect_left(names, reference.span.start, key=lambda span: span.start)
            if not identity(reference) and any(
                reference.span.holds(name) for name in names[first : first + 1]
            ):
                continue  # "an {O} leader", whoever he is: the name says more
            yield Mark(reference.span, "H", identity(reference) or "")
        elif reference.span in titled:
            before = bisect_left(names, reference.span.start, key=lambda span: span.start) - 1
            free = names[before].end if before >= 0 and names[before] in people else 0
            span = _with_title(seen, reference, titled[reference.span], free)
            behind = next((s for s in islice(names, before + 2, before + 8) if s in people), None)
            if behind and behind.start < span.end:  # "{P} and {P}, two members of the {O}"
                span = Span(span.start, reference.span.end)
            yield Mark(span, "P", identity(reference) or "")
        else:
            yield Mark(reference.span, letter, identity(reference) or "")


def _with_title(seen: View, reference: Reference, title: Title, free: int) -> Span:
    """The stretch of a name and the title beside it, as far as they stand together: from ``free`` on, where
    the name before it ends.
    """
    pieces = [s for s in (title.span, title.organization, title.area) if s]
    start, end = reference.span.start, reference.span.end
    if title.rule in ("title-before-name", "counterpart", "rank-of-organization", "as-title"):
        pieces = [s for s in pieces if not _told_before(seen, s, title.span)]
        near = [s.start for s in pieces if free <= s.start <= start and not _broken(seen, s, reference.span)]
        first = min([start, *near])
        start = start if AS_BEFORE.search(seen.text[: seen.into(Span(first, first + 1))[0]][-8:]) else first
    behind = [
        s.end for s in pieces if s.start > end and title.rule in ("title-after-name", "rank-of-organization")
    ]
    if behind:
        end = max(behind)
        if bracket := BRACKET.match(seen.text, seen.into(Span(start, end))[1]):
            end = seen.back(*bracket.span()).end
    return Span(start, end)


def _told_before(seen: View, owner: Span, title: Span) -> bool:
    """``{O} … عضو المجلس {P}``: in Arabic script an owner before the title has other words behind him."""
    between = seen.text[seen.into(owner)[1] : seen.into(title)[0]] if owner.end <= title.start else ""
    return re.search("[\u0620-\u06d3]{2}", between) is not None


def _broken(seen: View, one: Span, other: Span) -> bool:
    """Whether a verb or too many words stand between an owner and the name."""
    between = seen.text[seen.into(one)[1] : seen.into(other)[0]]
    return len(between) > 90 or bool(
        re.search(
            r"\b(?:headed|led|chaired|by|with|who|and said)\b|[.;]\s",
            between.replace(". Gen", "").replace("Gen.", ""),
        )
    )


def _groups(seen: View, resolved: Resolved, registry: Registry) -> Iterator[Mark]:
    """``the terror group``: the armed group that was named last."""
    armed = [
        r
        for r in resolved.mentions
        if r.entity and r.about == "organization" and registry.entities[r.entity].category in MILITANT
    ]
    for found in GROUP.finditer(seen.text):
        span = seen.back(*found.span())
        before = [r for r in armed if r.span.start < span.start]
        if before and before[-1].entity:
            yield Mark(span, "O", before[-1].entity)


def _opens_a_clause(seen: View, span: Span) -> bool:
    behind = seen.text[seen.into(span)[1] :][:10]
    return bool(COUNTED_FROM.search(seen.of(span)) and not TOO.match(behind))


def _bodies(seen: View, resolved: Resolved, registry: Registry) -> Iterator[Mark]:
    """``the ministry``, ``the party``: the body named last that is called so; no newspaper."""
    named = [
        (r.span.start, key, _calling(seen, r, key, registry))
        for r in resolved.mentions
        if r.about == "organization" and (key := identity(r))
    ]
    starts = [start for start, _, _ in named]
    for found in BODY.finditer(seen.text) if named else ():
        span = seen.back(*found.span())
        what = found["what"].casefold()
        for start, key, called in reversed(named[: bisect_right(starts, span.start)][-LOOKED_BACK:]):
            if span.start - start > REMEMBERED:
                break
            if what in called:
                yield Mark(span, "O", key)
                break


def _calling(seen: View, reference: Reference, key: str, registry: Registry) -> frozenset[str]:
    """What a body is called by its names here and on file, and its sort; of the press nothing."""
    entity = registry.entities.get(key)
    if entity and entity.category == "media":
        return frozenset()
    names = [seen.of(reference.span), entity.name if entity else "", key.partition(":")[2].replace("-", " ")]
    heads = " ".join(OF_WHAT.split(name.casefold())[0] for name in names)
    sorts = {entity.category} & SORTS if entity else set()
    return (frozenset(re.findall(r"[a-z]+", heads)) | sorts) - {"news"}


def _officers(seen: View, recognised: Recognised, resolved: Resolved) -> Iterator[Mark]:
    """``the minister``: the one named last with such a title, if he is named near enough."""
    persons = {r.span: key for r in resolved.mentions if r.about == "person" and (key := identity(r))}
    holders = sorted(
        (title.person.start, title.title.casefold(), persons[title.person])
        for title in recognised.titles
        if title.person in persons and title.person
    )
    named = sorted((name.start, key) for name, key in persons.items())
    for found in OFFICER.finditer(seen.text) if holders else ():
        span = seen.back(*found.span())
        last = bisect_right(holders, span.start, key=lambda holder: holder[0])
        what = found["what"].casefold()
        fits = [
            (start, key)
            for start, title, key in holders[max(0, last - LOOKED_BACK) : last]
            if span.start - start <= REMEMBERED and _is_post(title, SAME_POST.get(what, (what,)))
        ]
        if fits:
            yield Mark(span, "H", _spoken_of(fits, named, span.start))


def _spoken_of(fits: list[tuple[int, str]], named: list[tuple[int, str]], at: int) -> str:
    """Of several ministers the one named just before, else the one of whom the text speaks most."""
    start, last = fits[-1]
    if at - start < JUST_BEFORE or len({key for _, key in fits}) == 1:
        return last
    often = Counter(key for offset, key in named if offset < at)
    return max((key for _, key in reversed(fits)), key=lambda key: often[key])


def _delegations(seen: View, resolved: Resolved) -> Iterator[Mark]:
    """``the delegation``: whoever is said to head it, else whose it is."""
    people = sorted(
        (r.span.start, key) for r in resolved.mentions if r.about == "person" and (key := identity(r))
    )
    heads: list[tuple[int, str]] = []
    for found in HEADED.finditer(seen.text) if people else ():
        end = seen.back(*found.span()).end
        index = bisect_left(people, end, key=lambda person: person[0])
        if index < len(people) and people[index][0] - end < TITLE_LENGTH:
            heads.append(people[index])
    heads = sorted([*heads, *_senders(seen, resolved)])
    for found in DELEGATION.finditer(seen.text) if heads else ():
        span = seen.back(*found.span())
        near = [key for at, key in heads if 0 < span.start - at < REMEMBERED]
        led = [key for key in near if "person:" in key]
        if near:
            yield Mark(span, "H" if led else "O", (led or near)[-1])


def _senders(seen: View, resolved: Resolved) -> Iterator[tuple[int, str]]:
    """``a delegation of the {O}``, ``a senior {O} delegation``: whose delegation it is."""
    for reference in resolved.mentions:
        if reference.about == "organization" and (key := identity(reference)):
            first, last = seen.into(reference.span)
            if SENT_BY.search(seen.text[max(0, first - 60) : first]) or SENT.match(
                seen.text[last : last + 60]
            ):
                yield reference.span.start, key


def _is_post(title: str, posts: tuple[str, ...]) -> bool:
    """``foreign minister`` and ``minister of trade`` are a minister; a deputy is not."""
    if title.startswith(SECOND) and not posts[0].startswith(SECOND):
        return False
    return title.endswith(posts) or title.startswith(tuple(f"{post} of " for post in posts))


def _capitals(seen: View, recognised: Recognised, registry: Registry) -> Iterator[Mark]:
    """``the Iraqi capital``: the city, unless it is named at once."""
    for span, key in demonyms_of(recognised).items():
        found = CAPITAL.match(seen.text, seen.into(span)[1])
        if found and (city := capital_of(key or "", registry)):
            yield Mark(Span(span.start, seen.back(*found.span()).end), "L", city)


def _capitals_of(seen: View, resolved: Resolved, registry: Registry) -> Iterator[Mark]:
    """``the Kurdistan Region capital``, ``Syria's capital``: the city, too."""
    for reference in resolved.mentions:
        if reference.about != "place" or not reference.entity:
            continue
        found = OWN_CAPITAL.match(seen.text, seen.into(reference.span)[1])
        if found and (city := capital_of(reference.entity, registry)):
            yield Mark(Span(reference.span.start, seen.back(*found.span()).end), "L", city)


def capital_of(key: str, registry: Registry) -> str:
    """The city on file that is the capital of a country or region; "" where that is open."""
    country = registry.entities.get(key)
    names = {CAPITALS[name] for name in country.names if name in CAPITALS} if country else set()
    keys = {at for name in names for at in registry.by_name.get(name, ()) if at.startswith("place:")}
    return keys.pop() if len(keys) == 1 else ""

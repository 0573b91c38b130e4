"""``the town``, ``the field``: places named before that are now called by the word for their sort.

The one that the text, its name or the registry calls so is meant; else the last that may be called so, or the
one that the text is about. Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archive.ingest.gather.happenings import POWERS
from archive.ingest.marks import Mark
from archive.ingest.reading import Registry, Resolved
from archive.ingest.resolve.reader import identity
from archive.values.text import View

TOWNS = frozenset({"city", "town"})
SPOTS = {
    "city": frozenset({"city"}),
    "town": TOWNS,
    "village": frozenset({"village"}),
    "district": frozenset({"city", "town", "district"}),
    "province": frozenset({"province"}),
    "governorate": frozenset({"province"}),
    "neighborhood": frozenset(),
    "neighbourhood": frozenset(),
    "area": frozenset({"area"}),
    "base": frozenset({"base"}),
    "airbase": frozenset({"base"}),
    "airport": frozenset({"airport"}),
    "camp": frozenset({"camp"}),
}
"""Words for a place that was named before, and the categories of the registry that they may mean."""
SIGHTS = (
    "crossing dam station square prison hospital refinery field bridge mountain valley island subdistrict"
)
"""Words for a place that its own name ends with."""
SETTLED = frozenset({"city", "town", "village", "district"})
"""Words that fit a place nobody has on file, when it was named just before."""
_WHAT = "|".join([*SPOTS, *SIGHTS.split()])
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
AGAIN = re.compile(
    r"(?i)\b(?:the|that|this) (?:(?:same|whole|entire|border|disputed|besieged|embattled|strategic|restive"
    rf"|oil-rich|targeted) )?(?P<what>{_WHAT})\b(?! of\b| (?-i:[A-Z])"
    rf"| in (?!(?:{_MONTHS})\b)(?-i:[A-Z]))(?P<owns>['’]s )?"
)
PUT_IN = re.compile(r"\b(?:in|at|near|inside|outside|on)$")
"""``in the town's market``: what belongs to it is there."""
LOOKED_BACK = 12
"""Places named before among which one is looked for that only its sort fits."""
JUST_BEFORE = 220
"""Characters within which a place was named just before."""
AROUND = 60
"""Characters beside a name in which the text calls it something."""


class Named(NamedTuple):
    """A place where the text names it."""

    start: int
    """Offset in the text."""
    key: str
    category: str
    """That of the registry, "" if it has none."""
    called: str
    """Its names and what the words beside it call it, folded."""


def places_again(seen: View, resolved: Resolved, registry: Registry) -> Iterator[Mark]:
    """``the city``: the one that was named before; not ``the city of …``, nor ``the city's mayor``."""
    if not AGAIN.search(seen.text):
        return
    named = sorted(_named(seen, resolved, registry))
    starts = [one.start for one in named]
    for found in AGAIN.finditer(seen.text):
        if found["owns"] and not PUT_IN.search(seen.text[: found.start()].rstrip()[-8:]):
            continue
        span = seen.back(*found.span("what"))
        before = named[: bisect_right(starts, span.start)]
        if key := _meant(before, found["what"].casefold(), span.start):
            yield Mark(span, "L", key)


def _named(seen: View, resolved: Resolved, registry: Registry) -> Iterator[Named]:
    for reference in resolved.mentions:
        if reference.about != "place" or not (key := identity(reference)):
            continue
        entity = registry.entities.get(key)
        if entity and entity.category in POWERS:
            continue
        first, last = seen.into(reference.span)
        names = [entity.name] if entity else []
        before, behind = seen.text[max(0, first - AROUND) : first], seen.text[last : last + AROUND]
        words = _called(before.casefold(), seen.text[first:last].casefold(), behind.casefold())
        called = " ".join([*words, *names]).casefold()
        yield Named(reference.span.start, key, entity.category if entity else "", called)


BEFORE = re.compile(rf"\b(?:{_WHAT})(?: of| called| named)?(?: the)? $")
"""``the town of {L}``."""
BEHIND = re.compile(
    r"(?:(?: [a-z-]+)?|(?:, [^,.;\n]{1,40})?,? (?:(?:which )?is (?:the )?|an? |one of the )(?:[\w-]+ ){0,4})"
    rf" ?(?:{_WHAT})s?\b"
)
"""``{L} district``, ``{L}, a mountain town``, ``{L}, known as …, is a district``."""
NO_TOWN = re.compile(rf"\b(?:{'|'.join({*SPOTS, *SIGHTS.split()} - SETTLED)}|mounts?|river|lake|road)\b")
"""What is called so is no town."""


def _called(before: str, name: str, behind: str) -> list[str]:
    """What the words of a name and beside it call the place."""
    found = [BEFORE.search(before), BEHIND.match(behind)]
    return [name, *(match.group() for match in found if match)]


def _meant(before: Sequence[Named], what: str, at: int) -> str:
    """Which of the places named before a word for their sort means; "" where that is open."""
    word = re.compile(rf"\b{what}s?\b")
    sort = {one.key for one in before if one.category == what or word.search(one.called)}
    if sort:
        return next(one.key for one in reversed(before) if one.key in sort)
    fits = [one for one in before if one.category in SPOTS.get(what, ())]
    last = fits[-1] if fits else None
    if what in SETTLED and (new := _new_town(before, last.start if last else 0, at)):
        return new
    late = last.key if last and last in before[-LOOKED_BACK:] else ""
    return late if last and at - last.start < JUST_BEFORE else _told_of(fits) or late


def _new_town(before: Sequence[Named], since: int, at: int) -> str:
    """The one place that nobody has on file, named just before and later than any that fits."""
    near = [one for one in before if at - one.start < JUST_BEFORE and one.start > since and not one.category]
    near = [one for one in near if not NO_TOWN.search(one.called)]
    return near[-1].key if len({one.key for one in near}) == 1 else ""


def _told_of(fits: Sequence[Named]) -> str:
    """The place that a text is about: named more often than any other of its sort."""
    often = Counter(one.key for one in fits).most_common(2)
    alone = [key for key, times in often[:1] if len(often) == 1 or times > often[-1][1]]
    return alone[0] if alone else ""

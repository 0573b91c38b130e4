"""Posts in words beside a name: ``Iraqi Foreign Minister {P}``, ``{P}, the head of {O}``, ``his Turkish
counterpart {P}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive.ingest.lexicon import QUALIFIERS, RANKS, TITLE
from archive.ingest.marks import Marked, rule
from archive.ingest.reading import Title
from archive.values.text import Span

BRACKET = r"(?: \([^()]{1,30}\))?"
OWNER = rf"(?:(?P<own>{{OLD}}){BRACKET}(?:'s|')? |(?P<vague>(?i:regional|(?:the )?region's|federal)) )"
QUALIFIED = rf"(?P<qualifier>(?:(?i:{QUALIFIERS})[ -]?)*)"
OF = (
    rf"(?:,? (?:of|for|to|at|in|from)(?: the)?(?: (?:{{D}}|{{L}}'s|{{L}}-led|US-led|autonomous|federal"
    rf"|semi-autonomous))*"
    rf" (?P<of>{{OL}}){BRACKET})"
)
KNOWN_AS = r"(?: of (?:the )?(?:{D} )?[a-z][a-z -]{3,40},? (?:also )?known as (?:the )?(?P<known>{O}))"
HONORIFIC = r"(?:(?:Dr|Mr|Mrs|Ms|Eng|Prof|Hon)\.? |Sheikh |Mullah |Haji |Sayyid |H\.E\. )?"
WORDS = rf"\b(?P<title>(?i:{TITLE}))"
SECOND = rf"(?: and (?P<second>(?i:{TITLE})))?"
BEFORE = rule(
    rf"(?P<the>(?i:\bthe |\bits |\bhis |\ba |\ban"
    rf" ))?{OWNER}?{QUALIFIED}(?:{OWNER.replace('own', 'inner').replace('vague', 'vaguer')})?"
    rf"{WORDS}{SECOND}{OF}?(?P<comma>,)? (?:(?P<rank>{RANKS}) )?{HONORIFIC}(?P<person>{{P}})"
    rf"(?:{BRACKET} of (?:the )?(?:{{L}}-led |US-led )?(?P<tail>{{OL}}))?"
)
AFTER = rule(
    rf"(?P<person>{{P}}){BRACKET}, (?:(?:who (?:is|was|serves as)|also|currently|then|and|the|a|an|one of"
    rf" the) )*{OWNER}?"
    rf"{QUALIFIED}{WORDS}{SECOND}(?:{KNOWN_AS}|{OF}|(?=\s*(?:[,.;:)]|$| (?:and|who|in|on|at|said|told"
    rf"|to)\b)))"
)
RANK = rule(
    rf"(?:{OWNER})?(?P<title>{RANKS}) (?P<person>{{P}})(?:,? (?:of|from|with) (?:the )?(?:{{L}}-led "
    rf"|US-led )?(?P<of>{{O}}))?"
)
AS = rule(rf"\bas (?:the )?{QUALIFIED}{WORDS}{OF}, (?P<person>{{P}})")
COUNTERPART = rule(
    rf"\b(?:his|her|their|its) (?:(?P<own>{{DOL}})(?:'s)? )?(?P<title>counterpart),?"
    rf" {HONORIFIC}(?P<person>{{P}})"
)
ALONE = rule(
    rf"(?:\b[Tt]he )?{OWNER}{QUALIFIED}{WORDS}(?!')\b(?! (?:and )?{{P}})|\b[Tt]he"
    rf" {QUALIFIED.replace('qualifier', 'q2')}"
    rf"\b(?P<title2>(?i:{TITLE})){OF.replace('<of>', '<of2>')}(?!,? {{P}})"
)
DELEGATION = rule(
    r"(?:delegation|team|mission|group|committee)\b[^.;]{0,40}?(?:from|of|representing) (?:the"
    r" )?(?P<own>{OLD})"
    r"[^.;{]{0,30}?(?:headed|led|chaired|headed up) by (?:the )?$"
)
DELEGATION_OF = rule(r"(?P<own>{OD})(?: [a-z-]+)? delegation[^.;]{0,40}?(?:headed|led|chaired) by (?:the )?$")


def find_titles(marked: Marked) -> list[Title]:
    """Every title of a sentence, in order; a stretch of words serves one name only."""
    found: list[Title] = []
    taken = bytearray(len(marked.text))
    for finder in (_after, _before, _counterparts, _as, _ranks):
        for title, start, end in finder(marked):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(title)
    return sorted(found, key=lambda title: title.span)


def find_holders(marked: Marked, titles: list[Title]) -> Iterator[Title]:
    """Titles that stand alone for their holder: ``{L}'s oil minister resigned``."""
    for found in ALONE.finditer(marked.text):
        name = "title" if found["title"] else "title2"
        start = found.start() + (4 if found.group().lower().startswith("the ") else 0)
        span = marked.span(start, found.end())
        if any(span.overlaps(title.span) for title in titles):
            continue
        owner = found.start("own") if found["own"] else found.start("of2") if found["title2"] else -1
        organization, area = _owner(marked, owner) if owner >= 0 else (None, _span(marked, found, "vague"))
        yield Title(span, found[name], organization, area, "current", None, "title-alone")


Found = tuple[Title, int, int]


def _before(marked: Marked) -> Iterator[Found]:
    for found in BEFORE.finditer(marked.text):
        definite = found["the"] or found["own"] or found["vague"] or found["of"] or found["inner"]
        if found["comma"] and not definite:
            continue
        yield from _titles(marked, found, "title-before-name")


def _after(marked: Marked) -> Iterator[Found]:
    for found in AFTER.finditer(marked.text):
        if found["qualifier"] or _whole(found):
            yield from _titles(marked, found, "title-after-name")


def _whole(found: re.Match[str]) -> bool:
    """A title after a name needs an owner, an office, or an article: ``{P}, head`` alone is not one."""
    return bool(
        found["own"]
        or found["of"]
        or found["known"]
        or found["vague"]
        or ", the " in found.group()
        or ", a " in found.group()
        or ", an " in found.group()
        or len(found["title"].split()) > 1
    )


def _as(marked: Marked) -> Iterator[Found]:
    for found in AS.finditer(marked.text):
        yield from _titles(marked, found, "as-title")


def _ranks(marked: Marked) -> Iterator[Found]:
    for found in RANK.finditer(marked.text):
        if found["of"] or found["own"]:
            yield from _titles(marked, found, "rank-of-organization")


def _counterparts(marked: Marked) -> Iterator[Found]:
    for found in COUNTERPART.finditer(marked.text):
        yield from _titles(marked, found, "counterpart")


def _titles(marked: Marked, found: re.Match[str], rule_name: str) -> Iterator[Found]:
    groups = found.groupdict()
    organization, area = _owners(marked, found)
    person = marked.mark(found.start("person")).span
    qualifier = _qualifier(groups.get("qualifier") or "")
    for group in ("title", "second"):
        if groups.get(group):
            words = Span(marked.starts[found.start(group)], marked.ends[found.end(group) - 1])
            yield (
                Title(words, found[group], organization, area, qualifier, person, rule_name),
                *found.span(group),
            )


def _owners(marked: Marked, found: re.Match[str]) -> tuple[Span | None, Span | None]:
    """Organization and area of a title: an office after the title beats an adjective before it."""
    groups = found.groupdict()
    organization = area = None
    for group in ("known", "of", "inner", "own", *(() if groups.get("vague") else ("tail",))):
        if groups.get(group) and not (group == "tail" and (organization or area)):
            one, other = _owner(marked, found.start(group))
            organization, area = organization or one, area or other
    if organization is None and area is None:
        area = _span(marked, found, "vague") or _span(marked, found, "vaguer")
    if organization is None and area is None:
        return _delegation(marked, found.start())
    return organization, area


def _owner(marked: Marked, position: int) -> tuple[Span | None, Span | None]:
    mark = marked.mark(position)
    return (mark.span, None) if mark.letter == "O" else (None, mark.span)


def _span(marked: Marked, found: re.Match[str], group: str) -> Span | None:
    return marked.span(*found.span(group)) if found.groupdict().get(group) else None


def _delegation(marked: Marked, start: int) -> tuple[Span | None, Span | None]:
    """``a delegation from {O} headed by Minister {P}``: the minister is of those who sent the delegation."""
    before = marked.text[:start]
    found = DELEGATION.search(before) or DELEGATION_OF.search(before)
    return _owner(marked, found.start("own")) if found else (None, None)


def _qualifier(words: str) -> str:
    words = words.casefold()
    if re.search(r"former|ex-|late|then-", words):
        return "former"
    return "acting" if re.search(r"acting|caretaker|interim", words) else "current"


_SAME = (
    (r"\bdefence\b", "defense"),
    (r"\badvisor\b", "adviser"),
    (r"\bspokes(?:man|woman)\b", "spokesperson"),
    (r"\b(?:pm|premier)\b", "prime minister"),
    (r"\bfm\b", "foreign minister"),
    (r"\bchair(?:man|woman|person)\b", "chair"),
    (r"[- ]", " "),
    (r"\bnational defense\b", "defense"),
    (r"\b(?:new|the|then|current)\b ?", ""),
    (r"\b(minister|secretary) of (?:the )?(?!state)(.+?)(?: affairs)?$", r"\2 \1"),
    (r"\bforeign affairs minister\b", "foreign minister"),
    (r"^top diplomat$", "foreign minister"),
    (r"\bmp\b|\blawmaker\b|\bmember of (?:the )?parliament\b", "parliamentarian"),
)
_LEADS = frozenset({"head", "leader", "chief", "director", "chair", "president of party"})


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """A title in one form: ``Minister of Interior`` and ``interior minister`` are one, so are ``PM`` and
    ``Premier``.
    """
    key = " ".join(title.casefold().split())
    for pattern, form in _SAME:
        key = re.sub(pattern, form, key)
    return " ".join(key.split())


def same_title(one: str, other: str) -> bool:
    """Whether two titles are the same post in other words."""
    return post_key(one) == post_key(other)


def post_key(title: str) -> str:
    """One key for all words that mean the same post; whoever leads a body is its head, leader or chief."""
    key = title_key(title)
    return "head" if key in _LEADS else key

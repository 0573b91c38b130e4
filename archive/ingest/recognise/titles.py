"""Posts in words beside a name: ``Iraqi Foreign Minister {P}``, ``{P}, the head of {O}``, ``his Turkish
counterpart {P}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from archive.ingest.lexicon import PORTFOLIOS, QUALIFIERS, RANKS, TITLE
from archive.ingest.marks import Marked, letter_of, rule
from archive.ingest.reading import Title
from archive.ingest.recognise.evidence import HONORIFIC
from archive.ingest.tongues.sorts import title_in_english
from archive.values.text import Span

BRACKET = r"(?: \([^()]{1,30}\))?"
ADJECTIVES = (
    r"(?: (?:{D}|{L}'s|{P}'s|{L}-led|US-led|Turkish-backed|Iran-backed|autonomous|federal|semi-autonomous"
    r"|ruling|main|opposition"
    r"|pro-Kurdish|Kurdish|Islamist|far-right|nationalist|secular|powerful|influential|armed|Shi'?ite"
    r"|Sunni|Shia"
    r"|Iran-aligned|local|provincial|umbrella|so-called|{O}-led|new|newly formed|disbanded|outlawed|banned))*"
)
OWNER = (
    rf"(?:(?P<own>{{OLD}}){BRACKET}(?:'s|')? |(?P<vague>(?i:regional|(?:the )?region's|federal|the country's"
    r"|the kingdom's)) )"
)
QUALIFIED = rf"(?P<qualifier>(?:(?i:{QUALIFIERS})[ -]?)*)"
ROOM = (
    r"(?: (?:of|for|in|at) (?:(?:the|a|an) )?(?!(?:the|a|an|its|his|her|their)\b)[a-z][a-z'-]+(?: (?:and "
    r"|of (?:the )?)?(?!(?:said|told|who|and|in|at|of|for|from)\b)[a-z][a-z'-]+){0,4}| (?:of|for)"
    r" (?:[A-Z][a-z]+)(?: (?:and |& )?[A-Z][a-z]+){0,3})"
)
"""What a post is about, in small letters: ``head of the media office``, ``director of the power plant``."""
ARTICLED_ROOM = re.compile(r" \w+ (?:the|a|an) ")
"""``director of the park``: where he is, no part of what he is called; ``director of trade`` is."""
OF = (
    rf"(?:,? (?:of|for|to|at|in|from|with|within|on behalf of)(?: the)?{ADJECTIVES}"
    rf" (?P<of>{{OL}})(?: (?:province|city|district|governorate|region|county|town|branch"
    rf"|office))?{BRACKET}(?!'s (?:{{L}}|{{O}}))(?!-\w)(?! (?:{{P}},)))"
)
KNOWN_AS = r"(?: of (?:the )?(?:{D} )?[a-z][a-z -]{3,40},? (?:also )?known as (?:the )?(?P<known>{O}))"
DEPUTED = (
    r"(?:(?:(?i:deputy|senior) )?(?i:special|personal) (?i:representative|envoy|adviser|coordinator) of"
    r" (?:the )?{O}(?:'s)?"
    r" (?i:secretary[- ]general)(?: for {L})?)"
)
"""``Special Representative of the {O} Secretary-General``: one post, and not the Secretary-General's."""
MEMBER = r"(?i:(?:senior |leading |former )?member)"
WORDS = rf"\b(?P<title>{DEPUTED}|(?i:{TITLE})|{MEMBER})"
SENT = re.compile(
    r"(?i)\b(?:ambassador|consul(?:[- ]general)?|envoy|representative|secretary|attach[ée]|charg[ée]"
    r" d'affaires|coordinator"
    r"|secretary[- ]general)$"
)
"""Posts that are somebody's *to* or *for* a place: whose they are stands before them."""
SECOND = rf"(?: and (?P<second>(?i:{TITLE})))?"
ADDRESS = rf"(?:{HONORIFIC} )*"
INNER = OWNER.replace("own", "inner").replace("vague", "vaguer")
BEFORE = rule(
    rf"(?P<the>(?i:\bthe |\bits |\bhis |\btheir |\ba |\ban ))?{OWNER}?{QUALIFIED}(?:{INNER})?"
    rf"{WORDS}{SECOND}(?P<room>{ROOM})??(?:{OF}(?P<post> in {{L}}| to (?:the )?{{OL}})?)?(?P<comma>,)? "
    rf"(?:(?:{{O}}|(?:U\.?S\.? )?(?:Air Force|Army|Navy|Marine Corps)) (?={RANKS}))?(?:the"
    rf" (?={RANKS}))?(?:(?P<rank>{RANKS}) )?{ADDRESS}(?P<person>{{P}})"
    rf"(?:{BRACKET} of (?:the )?(?:{{L}}-led |US-led )?(?P<tail>{{OL}}))?"
)
IS = (
    r"(?:(?:and|who (?:is|was|serves as|served as|works as|also serves as)|also|currently|now|then|the|a"
    r"|an|one of the"
    r"|himself|herself|his|her) )*"
)
END = (
    r"(?=\s*(?:[,.;:)\"]|$| (?:and|who|in|on|at|said|says|told|to|for|from|was|were|has|had|met|arrived"
    r"|visited|with|during"
    r"|after|before|by|as|that)\b))"
)
AFTER = rule(
    rf"(?P<person>{{P}}){BRACKET}(?:, (?:aged )?\d\d)?(?:, | \(| [-–—] ){IS}"
    rf"{OWNER}?{QUALIFIED}(?:{INNER})?"
    rf"{WORDS}{SECOND}(?P<room>{ROOM})??(?:{KNOWN_AS}|{OF}(?P<post> in {{L}}| to (?:the )?{{OL}})?|{END})"
)
LISTED = rule(rf",? (?:and )?(?:{RANKS} )?{ADDRESS}{{P}}")
COUPLED = rule(r" and (?:[A-Z][a-z]+ ){1,4}(?:{P})")
NEXT = rule(
    rf"(?:,? and|,) {IS}{OWNER}?{QUALIFIED}{WORDS}(?P<room>{ROOM})??(?:{OF}(?P<post> in {{L}})?|{END})"
)
FIRST = rule(rf"{OWNER}?{QUALIFIED}{WORDS}{OF}? and (?:the )?$")
HEADED_BY = rule(
    rf"(?P<person>{{P}}){BRACKET}, who (?P<verb>heads|leads|commands|chairs|runs|headed|led|commanded"
    rf"|chaired|founded"
    r"|represents|directs|directed|oversees|manages|coordinates) (?:the )?(?:[a-z-]+ ){0,3}(?:(?:of|in"
    r"|for) (?:the )?)?"
    r"(?:(?:{D}|ruling|main|powerful|influential) )*(?P<of>{OL})"
)
NAMED = rule(
    rf"(?P<person>{{P}}){BRACKET},?(?: {{T}}| on [A-Z][a-z]+day)? (?:was|is|has been|had been|who was|who"
    rf" is) (?:unanimously |officially |formally"
    rf" |again |recently |then )?(?:re-?)?(?:elected|appointed|named|chosen|confirmed|nominated|sworn in"
    rf"|selected|inaugurated)"
    rf"(?: by (?:the )?[^,.;]{{2,40}}?)? (?:as |to be |to the post of |to the position of )?(?:the |its "
    rf"|their )?(?:{OWNER})?"
    rf"{QUALIFIED}{WORDS}(?:{OF}|{END})"
)
COPULA = rule(
    rf"(?P<person>{{P}}){BRACKET} (?:is|was|has been|had been|serves as|served as|became|remains) (?:the |a"
    rf" |an |also |now |currently )*"
    rf"{OWNER}?{QUALIFIED}(?:{INNER})?{WORDS}(?P<room>{ROOM})??{OF}"
)
NAMING = rule(
    rf"\b(?:elected|appointed|named|chose|nominated|re-elected|selected|replaced|succeeded|confirmed)"
    rf" (?:(?:his|her|its|the) [a-z-]+(?: [a-z-]+){{0,2}},? )?(?P<person>{{P}}){BRACKET}"
    rf",? as (?:the |its |their )?(?:{OWNER})?{QUALIFIED}{WORDS}(?:{OF}|{END})"
)
RANK = rule(
    rf"(?:{OWNER})?(?P<title>{RANKS}) (?P<person>{{P}})(?:,? (?:of|from|with) (?:the )?(?:{{L}}-led "
    rf"|US-led )?(?P<of>{{O}}))?"
)
AS = rule(rf"\bas (?:the )?{OWNER}?{QUALIFIED}{WORDS}(?:{OF})?, (?P<person>{{P}})")
COUNTERPART = rule(
    rf"\b(?:his|her|their|its) (?:new )?(?:(?:(?P<own>{{DOL}})(?:'s)?|(?P<vague>federal|regional))"
    rf" )?(?P<title>counterparts?)"
    rf"(?: (?:from|in|of) (?:the )?(?P<of>{{OL}}))?,? (?:{RANKS} )?{ADDRESS}(?P<person>{{P}})"
    rf"(?: (?:of|from) (?:the )?(?P<tail>{{L}}))?"
)
PLURAL = rule(
    rf"{OWNER}?{QUALIFIED}\b(?P<title>(?i:{TITLE}|deputies|secretaries))(?:s|es)?{OF}?"
    rf" {ADDRESS}(?P<people>{{P}}(?:, {ADDRESS}{{P}})*,? and"
    rf" {ADDRESS}{{P}})(?:,? (?:of|from) (?:the )?(?P<tail>{{OL}}))?"
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


POST_OF_VERB = {
    "heads": "head",
    "leads": "leader",
    "commands": "commander",
    "chairs": "chair",
    "runs": "head",
    "headed": "head",
    "led": "leader",
    "commanded": "commander",
    "chaired": "chair",
    "founded": "founder",
    "represents": "representative",
    "directs": "director",
    "directed": "director",
    "oversees": "supervisor",
    "manages": "manager",
    "coordinates": "coordinator",
}
"""``who heads {O}``: the post that the verb tells of."""


def find_titles(marked: Marked) -> list[Title]:
    """Every title of a sentence, in order; a stretch of words serves one name only."""
    found: list[Title] = []
    if not any(mark.letter == "P" for mark in marked.marks):
        return found
    taken = bytearray(len(marked.text))
    for finder in (_after, _heading, _named, _plural, _before, _counterparts, _as, _ranks):
        for title, start, end in finder(marked):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(title)
    return sorted(found, key=lambda title: (title.span.start, title.span.end))


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
        if (found["comma"] and not definite and " of " not in found["title"]) or _bare(found):
            continue
        yield from _titles(marked, found, "title-before-name")
        person = marked.mark(found.start("person")).span
        if first := FIRST.search(marked.text, max(0, found.start() - 120), found.start()):
            yield from _titles(marked, first, "title-before-name", person)


def _after(marked: Marked) -> Iterator[Found]:
    """``{P}, the head of {O} and a member of {O}``; not ``{P}, and the head of {O}, {P}``."""
    for found in AFTER.finditer(marked.text):
        if not (found["qualifier"] or _whole(found)) or _somebody_elses(marked.text, found) or _bare(found):
            continue
        yield from _titles(marked, found, "title-after-name")
        person = marked.mark(found.start("person")).span
        more = NEXT.match(marked.text, found.end())
        while (
            more
            and (more["of"] or more["own"] or _office(more))
            and not LISTED.match(marked.text, more.end())
        ):
            yield from _titles(marked, more, "title-after-name", person)
            more = NEXT.match(marked.text, more.end())


def _heading(marked: Marked) -> Iterator[Found]:
    """``{P}, who heads {O}``: the verb says what he is there."""
    for found in HEADED_BY.finditer(marked.text):
        organization, area = _owner(marked, found.start("of"))
        past = found["verb"].endswith("ed") and found["verb"] != "founded"
        qualifier = "former" if past else "current"
        words, person = marked.span(*found.span("verb")), marked.mark(found.start("person")).span
        title = Title(words, POST_OF_VERB[found["verb"]], organization, area, qualifier, person, "who-heads")
        yield title, *found.span("verb")


def _office(found: re.Match[str]) -> bool:
    return " of " in found["title"] and not _bare(found)


def _somebody_elses(text: str, found: re.Match[str]) -> bool:
    """Whether the title behind a name is the next one's: ``{P}, Head of {O} {P}``, ``{P}, and the head of
    {O}, {P},``.
    """
    if COUPLED.match(text, found.end()):
        return True
    coming = LISTED.match(text, found.end())
    if not coming:
        return False
    glue = text[found.end("person") : found.start("title")]
    return not coming.group().startswith((",", " and")) or bool(re.match(r"(?: \([^()]*\))?, and ", glue))


def _bare(found: re.Match[str]) -> bool:
    """``member`` needs to say of what."""
    return bool(re.fullmatch(MEMBER, found["title"])) and not (found["of"] or found["own"] or found["inner"])


def _whole(found: re.Match[str]) -> bool:
    """A title after a name needs an owner, an office, or an article: ``{P}, head`` alone is not one."""
    return bool(
        found["own"]
        or found["of"]
        or found["known"]
        or found["vague"]
        or found["inner"]
        or ", the " in found.group()
        or ", a " in found.group()
        or ", an " in found.group()
        or len(found["title"].split()) > 1
    )


def _named(marked: Marked) -> Iterator[Found]:
    """``{P} was elected speaker``, ``appointed {P} as minister``: said as done."""
    for pattern in (NAMED, NAMING, COPULA):
        for found in pattern.finditer(marked.text):
            if _bare(found) and not found["of"]:
                continue
            if pattern is NAMING and found.group().startswith(("replaced", "succeeded")):
                continue
            if "nominated" in found.group():
                continue
            yield from _titles(marked, found, "appointed-as")


PLURALS = {"deputies": "deputy", "secretaries": "secretary"}


def _plural(marked: Marked) -> Iterator[Found]:
    """``co-chairs {P} and {P}``: each of them is one."""
    if sum(mark.letter == "P" for mark in marked.marks) < 2:
        return
    for found in PLURAL.finditer(marked.text):
        words = PLURALS.get(found["title"].casefold(), found["title"])
        if words == found["title"] and not marked.text[found.end("title") :].startswith(("s ", "es ")):
            continue
        organization, area = _owners(marked, found)
        qualifier = _qualifier(found["qualifier"] or "")
        for place, character in enumerate(found["people"], found.start("people")):
            if letter_of(character) == "P":
                span = marked.span(*found.span("title"))
                person = marked.mark(place).span
                title = Title(span, words, organization, area, qualifier, person, "title-before-name")
                yield title, place, place + 1


def _as(marked: Marked) -> Iterator[Found]:
    for found in AS.finditer(marked.text):
        yield from _titles(marked, found, "as-title")


def _ranks(marked: Marked) -> Iterator[Found]:
    for found in RANK.finditer(marked.text):
        if found["of"]:
            yield from _titles(marked, found, "rank-of-organization")


def _counterparts(marked: Marked) -> Iterator[Found]:
    for found in COUNTERPART.finditer(marked.text):
        yield from _titles(marked, found, "counterpart")


def _titles(
    marked: Marked, found: re.Match[str], rule_name: str, person: Span | None = None
) -> Iterator[Found]:
    groups = found.groupdict()
    organization, area = _owners(marked, found)
    person = person or marked.mark(found.start("person")).span
    qualifier = _qualifier(groups.get("qualifier") or "")
    for group in ("title", "second"):
        if groups.get(group):
            start, end = _edges(marked, found, group)
            words = Span(marked.starts[start], marked.ends[end - 1])
            title = _words(marked, start, end)
            yield (
                Title(words, title, organization, area, qualifier, person, rule_name),
                *found.span(group),
            )


def _edges(marked: Marked, found: re.Match[str], group: str) -> tuple[int, int]:
    """Where the words of a post begin and end: with the portfolio, with what it is about, with where it"
    " is to."""
    groups = found.groupdict()
    start, end = found.span(group)
    if group == "second":
        return start, end
    if groups.get("room") and not ARTICLED_ROOM.match(groups["room"]):
        return start, found.end("room")
    if portfolio := _portfolio_of(marked, found):
        return (start, found.end("of")) if portfolio == "of" else (found.start(portfolio), end)
    if _is_sent(found) and groups.get("of") and re.match(r" (?:to|for) ", marked.text[end : end + 5]):
        return start, found.end("of")
    if deputed := re.search(r" of (?:the )?[\ue000-\uf8ff]", found[group]):
        return start, start + deputed.start()
    return start, end


def _words(marked: Marked, start: int, end: int) -> str:
    """The words with their names written out."""
    pieces = [
        marked.mark(i).written if letter_of(marked.text[i]) else marked.text[i] for i in range(start, end)
    ]
    return " ".join("".join(pieces).split())


def _portfolio_of(marked: Marked, found: re.Match[str]) -> str:
    """The group whose name is the portfolio of a minister (``Peshmerga Minister``), "" for none."""
    groups = found.groupdict()
    if groups["title"].casefold() not in ("minister", "deputy minister"):
        return ""
    for group in ("of", "inner", "own"):
        if groups.get(group) and marked.mark(found.start(group)).written.casefold() in PORTFOLIOS:
            return group
    return ""


def _is_sent(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    return bool(SENT.search(groups["title"]) and (groups.get("own") or groups.get("inner")))


def _is_sent_to(marked: Marked, found: re.Match[str]) -> bool:
    """``Ambassador to {L}``, ``Representative … for {L}``: the place behind it is not whose post it is."""
    groups = found.groupdict()
    if not groups.get("of") or not SENT.search(groups["title"]):
        return False
    return bool(re.match(r",? (?:to|for|in) ", marked.text[found.end("title") : found.end("title") + 6]))


def _owners(marked: Marked, found: re.Match[str]) -> tuple[Span | None, Span | None]:
    """Organization and area of a title: an office after the title beats an adjective before it, but for posts
    that are sent somewhere.
    """
    groups = found.groupdict()
    if deputed := re.search("[\ue000-\uf8ff]", groups["title"]):
        return _owner(marked, found.start("title") + deputed.start())
    portfolio = _portfolio_of(marked, found)
    organization = area = None
    order = ("inner", "own", "known") if _is_sent_to(marked, found) else ("known", "of", "inner", "own")
    for group in (*order, *(() if groups.get("vague") else ("tail",))):
        if groups.get(group) and group != portfolio and not (group == "tail" and (organization or area)):
            one, other = _owner(marked, found.start(group))
            organization, area = organization or one, area or other
    if organization is None and area is None:
        area = _span(marked, found, "vague") or _span(marked, found, "vaguer")
    if organization is None and area is None and "title" in groups:
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
    key = " ".join(title_in_english(title).casefold().split())
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

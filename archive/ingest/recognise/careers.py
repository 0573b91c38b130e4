# ruff: noqa: E501 (patterns)
"""What somebody has been, as lives are told: ``{P} served as governor of {L} until 2006, then as deputy
minister of trade``, ``He became …``, ``She has run the water directorate of {O} since …``.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archive.ingest.lexicon import LEARNED
from archive.ingest.marks import Mark, Marked, letter_of, mark_character, marks_at, rule
from archive.ingest.reading import Title
from archive.ingest.recognise.title_owners import Found, owner_at, titles_of
from archive.ingest.recognise.title_shapes import (
    BRACKET,
    END,
    HOUSE,
    INNER,
    OF,
    OF_HOUSE,
    OWNER,
    POST_OF_VERB,
    QUALIFIED,
    ROOM,
    WHOSE,
    WORDS,
)

RULE = "career"
MOST_MARKS = 900
"""Of more names in one sentence: it is no prose."""
WAY = re.compile(
    r"\b(?:serv(?:ed|es|ing)|work(?:ed|s|ing)|act(?:ed|s)|resign(?:ed|s|ing)?|resignation|quit|stepp(?:ed|ing)"
    r" (?:down|aside|back)|steps? (?:down|aside|in)|stepped in|t(?:ook|akes?|aking) (?:over|office|charge|up)|taken over|sworn in"
    r"|install(?:ed)|dismiss(?:ed|al)|sack(?:ed|ing)|remov(?:ed|al)|fired|oust(?:ed|er)|return(?:ed|ing)|continu(?:ed|es|ing)"
    r"|remain(?:ed|s)|career|years|term|terms|stint|tenure|time|role|job|post|position|months|mandate"
    r"|days|inaugurat(?:ed|ion)|reinstated|retir(?:ed|ing)|appointment|appointed|elected|named|chosen|selected|picked"
    r"|then|later|previously|formerly|before|began|started|returned|moved|employed|known|sent|left)\b"
)
"""What stands between somebody and ``as`` a post of his."""
NO_SUBJECT = re.compile(
    r"\b(?:by|with|of|from|to|for|against|and|or|between|under|after|before|than|like|on) $"
)
"""Before a name that is no subject."""
AS_POST = rule(
    rf"\b(?:as|becoming|being (?:appointed|elected|named|chosen)(?: as)?) (?:the |an? |(?P<the>its |their ))?{WHOSE}?{QUALIFIED}"
    rf"(?:{INNER})?{WORDS}(?P<room>{ROOM})??(?:{OF}(?P<post> in {{L}})?|{OF_HOUSE.replace('house', 'house2')}|{END})"
)
RULED = rule(
    rf"(?P<person>{{P}}){BRACKET}(?:, an? [^,.;]{{3,40}},|, who|,)?(?: himself| herself)?(?P<has> ha[sd])?"
    r"(?: (?:also|now|then|later|currently|once|long|still|previously|briefly|first|for [a-z -]{3,25}))?"
    r" (?P<verb>heads|leads|commands|chairs|runs|directs|manages|oversees|headed|led|commanded|chaired|directed|managed"
    r"|ran|run|founded|co-founded|established)"
    rf" (?:the |its |an? )?(?:{{D}} )?(?:(?P<room>(?:[a-z-]+ ){{0,3}}{HOUSE}) (?:of|at|in|for|within) (?:the )?(?:{{D}} )?)?"
    rf"(?P<of>{{OL}}){BRACKET}(?=\s*(?:[,.;:]|$| (?:and|since|until|from|before|after|for|during|between|when|while|who"
    r")\b| in (?:\d|{LT})| {T}))"
)
"""``{P} has run the water directorate of {O} since …``; not ``led the {O} delegation``."""
CHOSE = r"(?:appointed|named|elected|made|chose|re-elected|confirmed|selected|picked)"
HIM = re.compile(rf"\b{CHOSE} (?P<he>him|her)(?= (?:as |to be |the |its |an? )?[A-Za-z])")
APPOINTING = rule(
    rf"\b{CHOSE} (?P<person>{{P}}){BRACKET},? (?:as |to be |to serve as )?"
    rf"(?:the |its |their |an? )?{OWNER}?{QUALIFIED}{WORDS}(?P<room>{ROOM})??(?:{OF}|{OF_HOUSE}|{END})"
)
SEAT = rule(
    rf"(?P<person>{{P}}){BRACKET} (?:was|has been|had been) (?:first |then |also )?(?:re-)?elected (?:to|into) (?:the )?"
    r"(?:{D} )?(?:first |second |third |new )?(?P<of>{O})"
)
HOUSES = re.compile(
    r"(?i)parliament|council of representatives|assembly|senate|knesset|congress|majlis|legislat"
)
PRONOUN = re.compile(
    r"(?:^|(?<=[,;] )|(?<=\d )|(?<=year )|(?<=later )|(?<=then )|(?<=and )|(?<=but )|(?<=before )|(?<=when )|(?<=where )"
    r"|(?<=\" )|(?<=that ))"
    r"(?P<he>[Hh]e|[Ss]he) (?=(?:also |later |then |briefly |previously |first |now |currently |subsequently |once |long )*"
    r"(?:is|was|has|had|serve[sd]|became|becomes|remain(?:s|ed)|work(?:s|ed)|head(?:s|ed)|le(?:ads|d)|chair(?:s|ed)"
    r"|command(?:s|ed)|r[au]ns?|direct(?:s|ed)|manage[sd]|resigned|stepped|took|left|quit|retired|returned|held|founded|represent(?:s|ed))\b)"
)
LED = {
    "led": "leader", "ran": "head", "run": "head", "co-founded": "co-founder", "established": "founder",
    "managed": "manager", "directed": "director",
}  # fmt: skip
AGED = re.compile(rf"(?P<he>\b[Tt]he \d\d-year-old) (?={LEARNED}\b)")
"""``the 44-year-old engineer``: of whom the sentence before tells."""
CALLED_AGAIN = rule(rf"(?P<person>{{P}}) (?P<title>{LEARNED})(?= (?:[a-z]+ ){{0,2}}?[a-z]+(?:s|ed|d|t)\b)")
KIN = re.compile(
    r"(?i)\b(?:his|her|their) (?:[a-z-]+ ){0,3}(?:son|daughter|brother|sister|father|mother|wife|husband|cousin|uncle|nephew"
    r"|widow|friend|aide|colleague|deputy|successor|predecessor|lawyer|spokes\w+),? $"
)


def subject_of(marked: Marked, before: Mark | None) -> Mark | None:
    """Whom a sentence is about, for the pronouns of the next one: the only person in it, or who opens it;
    nobody new where only a relative of his is named; None where several might be meant.
    """
    own = [(at, mark) for at, mark in _people(marked) if not KIN.search(marked.text, 0, at)]
    if not own:
        return before
    at, first = own[0]
    if len({mark.written.split()[-1] for _, mark in own}) == 1:
        return first
    return first if at < 60 and not NO_SUBJECT.search(marked.text, 0, at) else None


def _people(marked: Marked) -> Iterator[tuple[int, Mark]]:
    return ((at, marked.mark(at)) for at, letter in marks_at(marked.text) if letter == "P")


def with_pronouns(marked: Marked, subject: Mark | None) -> Marked:
    """The sentence with the mark of whom ``he`` means in place of each such word, where the verb tells of a
    post.
    """
    found = PRONOUN.search(marked.text) or HIM.search(marked.text) or AGED.search(marked.text)
    if not found or len(marked.marks) > MOST_MARKS:
        return marked
    at, end = found.span("he")
    here = [
        mark
        for place, mark in _people(marked)
        if place < at
        and not re.fullmatch(r"(?: ha[sd]| later| then)* ", marked.text[place + 1 : found.start()])
    ]
    meant = here[0] if here else subject
    if meant is None or len({mark.written for mark in here}) > 1:
        return marked
    starts, ends = array("l", marked.starts), array("l", marked.ends)
    last = ends[end - 1]
    del starts[at + 1 : end], ends[at + 1 : end]
    ends[at] = last
    text = marked.text[:at] + mark_character("P", len(marked.marks)) + marked.text[end:]
    return with_pronouns(Marked(text, marked.sentence, (*marked.marks, meant), starts, ends), subject)


def find_careers(marked: Marked) -> Iterator[Found]:
    """Posts that a sentence tells of somebody by ``as``, by a verb of heading, or by whoever appointed him."""
    for found in RULED.finditer(marked.text):
        yield from _ruled(marked, found)
    for found in CALLED_AGAIN.finditer(marked.text):
        yield from titles_of(marked, found, RULE)
    for found in AS_POST.finditer(marked.text):
        person = _whose(marked, found.start())
        if person:
            yield from titles_of(marked, found, RULE, person.span)
    for found in SEAT.finditer(marked.text):
        if HOUSES.search(marked.mark(found.start("of")).written):
            yield _title(marked, found, "member of parliament", "current", "of")
    for found in APPOINTING.finditer(marked.text):
        yield from titles_of(marked, found, RULE)


def _ruled(marked: Marked, found: re.Match[str]) -> Iterator[Found]:
    verb = found["verb"]
    founded = verb.endswith(("founded", "established"))
    if found["room"] is None and (letter_of(found["of"]) != "O" or (verb == "led" and not found["has"])):
        return
    over = verb.endswith(("ed", "led", "ran")) and not founded and (found["has"] or "").strip() != "has"
    words = LED.get(verb) or POST_OF_VERB.get(verb, "head")
    yield _title(marked, found, words, "former" if over else "current", "verb")


def _title(marked: Marked, found: re.Match[str], words: str, qualifier: str, group: str) -> Found:
    organization, area = owner_at(marked, found.start("of"))
    person = marked.mark(found.start("person")).span
    span = marked.span(*found.span(group))
    return Title(span, words, organization, area, qualifier, person, RULE), *found.span(group)


def _whose(marked: Marked, end: int) -> Mark | None:
    """The person named last before ``as``, if what stands between tells of a career, and if he is a subject."""
    at = max((i for i in range(end) if letter_of(marked.text[i]) == "P"), default=-1)
    if at < 0:
        return None
    between = marked.text[at + 1 : end]
    if ";" in between or len(between) > 160 or not WAY.search(between):
        return None
    if NO_SUBJECT.search(marked.text, 0, at) and not re.match(r"(?: \([^)]*\))?, who\b", between):
        return None
    return marked.mark(at)


def of_pronouns(titles: Iterable[Title], marked: Marked, told: Marked) -> Iterator[Title]:
    """The titles of a sentence, ``told`` with its pronouns: what stands before ``he`` is no title of his, and
    what is told of somebody outside the sentence is told by a pronoun.
    """
    meant = told.marks[-1].span if told is not marked else None
    for title in titles:
        if title.person is None or title.person != meant:
            yield title
        elif not marked.sentence.holds(title.person):
            if title.rule not in BEFORE_A_NAME:
                yield replace(title, rule=RULE)
        elif title.rule not in BEFORE_A_NAME or title.span.start < title.person.start:
            yield title


BEFORE_A_NAME = frozenset(
    {"title-before-name", "rank-of-organization", "rank-alone", "counterpart", "serving"}
)

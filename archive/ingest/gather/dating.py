"""When it was: the day that a clause gives to what it tells."""

from __future__ import annotations

import re

from archive.ingest.date.time_words import HAPPENING
from archive.ingest.gather.carrying import EARLIER, HOUR, is_done_by_saying, is_of_same_day, may_belong
from archive.ingest.gather.casualties import number_of
from archive.ingest.gather.clauses import BREAK
from archive.ingest.gather.counts import COUNT, TOLD_BEFORE, Count, after_a_while, held_for
from archive.ingest.gather.days_behind import ends_with_day
from archive.ingest.gather.happenings import VOTES
from archive.ingest.gather.scene import Hit, Telling
from archive.ingest.marks import letter_of, rule
from archive.ingest.reading import TimeExpression

AGAIN_TOLD = re.compile(
    r"(?:The|This|That|It|His|Her|Their|Its) (?:[\w-]+ ){0,3}(?:came|comes|follow\w*|took place)\b"
)
"""``The visit came …``: what was told before."""
_REPORT = (
    r"(?:said|says|announced|reported|confirmed|told|stated|declared|revealed|claimed|tweeted|posted|added"
    r"|wrote|writes|noted|explained|recalled|disclosed|testified)"
)
REPORTING = re.compile(rf"{_REPORT}\b", re.I)
REPORTED_ON = re.compile(
    rf"\b{_REPORT}(?: by (?:(?:the|an?|[a-z]+|[\ue000-\uf7ff](?:'s)?) ){{1,5}}?)?(?:"
    rf" [\ue400-\uefff])?(?: in (?:a|an|their|its|his) [\w -]{{0,30}})?,?(?: late| early|"
    rf" later)?(?: on)? $"
)
REPORTING_AFTER = re.compile(rf" (?:also |late |evening )?{_REPORT}\b")
NEXT_DAY = re.compile(
    r"(?i)\bthe (?:next|following) (?:day|morning|evening|night)\b|\b(?:a|one) day (?:later|after"
    r" (?:the|that|this))\b|\b(?P<n>two"
    r"|three|four|five|six)"
    r" days later\b|\b(?P<back>the (?:previous day|day before|day earlier)|(?:a|one) day (?:earlier"
    r"|before))\b"
)
YEAR_OF_NAME = re.compile(r"(?:19|20)\d\d")
"""``the 2023 Water Conference``: less than the day that stands beside it."""
NAMED_BY_YEAR = frozenset(
    {"agreement", "election", "referendum", "overthrow", "invasion", "massacre", "attack"}
)
ANOTHER_PART = re.compile(r",| and ")
"""What parts a day from a deed that lies a while behind what was on it."""
BESIDE_NOUN = re.compile(r" (?:\w+ )?")
AHEAD_OF = re.compile(r"\bahead of (?:the|an?|his|her|their)\b")
"""``spoke today ahead of the visit``: the day of the call."""
ADVERBIAL = 45
"""Characters of a first clause that is no more than a day: "On December 7, 2021, after …, the two …"."""
SUBORDINATE = re.compile(r"(?:after|before|following|when|while|since|as|that|which|who|where)\b")
ANOTHER = rule(r"(?:After|Before|Since|Following|Until) (?!{T},|the (?:meeting|talks|visit|session)\b)")
"""``After the invasion in March 2003, …``: the day of another deed."""
SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|announc\w+|report\w*|confirm\w*|told|stat(?:ed|es|ing)|declar\w+|reveal\w+"
    r"|claim\w*|add(?:ed|s|ing)"
    r"|not(?:ed|es|ing)|stress\w*|explain\w*|indicat\w+|mention\w*|clarif\w+|affirm\w*|believ\w+|know\w*"
    r"|hop\w+)"
    r"(?: [\w\ue000-\uf7ff]+){0,3} $"
)
"""``said |that …``: the day before it is the day of saying; after a noun ("a bomb |that …") it is the day of
all.
"""
AND_VERB = re.compile(
    r"\band (?:(?:was|were|has|have|had|been|then|later|also) )*(?:\w+ed|struck|hit|shot|took|held|left|fled"
    r"|met|freed)\b"
)
FOR_THAT = re.compile(
    r" to (?!the |an? |his |her |their |its )[a-z]+ (?:[a-z]+ )?(?:on |with )?(?:the|an?|its|their)\b"
)
"""``will visit {L} on {T} to follow up on the agreement``: the day of the visit."""
HAD_BEFORE = re.compile(r"(?:that|which|who) (?:[a-z]+ ){0,2}?had\b")
"""``on {T}, at a meeting of those |that had taken part in the overthrow``: before that day."""
GOES_ON = re.compile(r"(?:when|where|while|during|as|and|after which|upon which)\b")
NOUN_DONE = re.compile(
    r"(?<!was )(?<!were )(?<!been )(?<!be )(?<!and )\b(?:arrested|detained|killed|abducted|kidnapped"
    r"|signed|reached"
    r"|made|enacted|passed|ratified|issued|convicted|sentenced|captured|adopted|published|filed|dated"
    r"|announced|seized|brokered|founded|formed|established|created|launched|unveiled|built|elected"
    r"|appointed|used|taken)(?: (?:in|on"
    r"|by|near|at|earlier|late|last|during)\b[^,;]*)? ?$"
)
"""``the sentence of a man arrested in {T}``, ``in answer to a call made on {T}``: the day of the other."""
WITH_OTHERS = re.compile(r" with [a-z\d]")
"""``was arrested with eight men seized in {T}``."""
OF_RELATIVE = re.compile(
    r"(?:who|which|that) [^,;]*?\b(?:\w+ed|went|came|was|were|had|left|fled|fell|took)\b"
    r"|[^,;]*?\b(?:convicted|accused|suspected|charged|wanted|arrested|detained|abducted|kidnapped|captured"
    r"|missing|displaced|involved|used|killed|held) (?:of|for|over|in|on|with|since|by|during|after|from)\b"
)
OF_A_NOUN = re.compile(
    r"\b(?:agreements?|deals?|accords?|memorandum|pact|treaty|law|resolution|elections?|referendum|war"
    r"|invasion|uprising|genocide|statement|report|letter|decision|ruling)(?: of [\ue000-\uf7ff])?"
    r" (?:of|from|dated) (?:the )?$"
)
STATEMENT_OF = rule(
    r"(?:According to|In|Citing|As per) (?:an? |the |its |his |her |their )?[^,;]{0,90}\b(?:statements?"
    r"|reports?|posts?|release|tweet|message|interview|bulletin|communique|remarks|announcement|speech|letter|video)\b"
    r"[^,;]{0,60}{T},"
)
"""``According to a statement issued on {T}, …``: the day of the word."""
SINCE_WHAT = re.compile(r"\bsince (?:the|its|his|her|their|a|an|[A-Z\ue000-\uf7ff])[^,;]{0,60}?(?<! of) $")
"""``the worst since the battle of {L} {T}``: since when."""
NOUN_BEHIND = rule(
    rf"(?:'s)? (?:[a-z-]+ |{{D}} ){{0,2}}?(?:{HAPPENING}|pact|memorandum|treaty|law|constitution|war|budget"
    r"|resolution|genocide|census)\b"
)
"""``the {T} pact``: the day of that."""
WHICH_ONE = re.compile(r"(?:(?<!during )\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)|'s?) $")
SPEAKERS_DAY = re.compile(
    r"(?i)(?:today|tonight|yesterday|tomorrow|this (?:morning|evening|afternoon)|last night)"
)
PLANNED_FOR = re.compile(
    r"\b(?:scheduled|planned|slated|set|due|expected|originally|initially|announced)\b[^,;.]{0,40}"
    r"(?:for|on|in) (?:the )?$"
)
"""``had been scheduled for {T} but was suspended``: the day on which it was to be."""
MADE_KNOWN = re.compile(
    r"\b(?:confirm|announc|report|mourn|acknowledg|claim)\w*(?: \w+ing)? (?:the|its|his|their|a|an)"
    r" (?:[a-z-]+ ){0,2}$"
)
"""``named his successor on {T} and confirmed |the death``: the day before is that of the word."""
MAKING_KNOWN = re.compile(
    r", (?:announcing|naming|releasing|publishing|posting|saying|adding|confirming|citing) [^,;]{0,60} $"
)
"""``…, announcing the names of its dead on {T}``."""
HAVE_BEEN = re.compile(r"\b(?:have|has|had|was|were)(?: been)?(?: [a-z]+ly)? $")
HAD_BEEN = re.compile(r"(?:have|has|had|was|were)\b")
SAME_TIME = re.compile(
    r"(?i)(?:just |only |less than |(?:an?|two|three|four|few|several|some) )*(?:hours?"
    r"|minutes?) (?:later|earlier"
    r"|afterwards?)|(?:earlier|later) in the day"
    r"|(?:on |earlier on |later on |earlier |later )?(?:that|the same) (?:day|morning"
    r"|afternoon|evening"
    r"|night)"
)
"""``Hours later``, ``on the same evening``: the day of what was told before."""


def when(telling: Telling, hit: Hit) -> TimeExpression | None:
    """The nearest time expression of the clause, else of a clause that this one only continues."""
    scene = hit.scene
    times = scene.times(0, len(scene.text))
    times = [p for p in times if not _of_report(hit, p)]
    telling.shift = 0 if hit.clause[0] in scene.counts else _shift(hit)
    if telling.kind == "release" and (held := held_for(scene.marked, hit.end)):
        return _freed(telling, hit, held)
    inside = [p for p in times if hit.start <= p < hit.end]
    own = (
        inside
        or [p for p in times if hit.clause[0] <= p < hit.clause[1]]
        or [p for p in times if _continues(hit, p) or _said_of_noun(hit, p)]
    )
    if hit.trigger.nominal and (ahead := AHEAD_OF.search(hit.before)):
        own = [p for p in own if p >= hit.clause[0] + ahead.start()]
    if hit.trigger.nominal and hit.trigger.kind in VOTES:
        own = [p for p in own if min(abs(p - hit.start), abs(p - hit.end)) < 40]
    own = [p for p in own if not _of_noun_done(hit, p) and not _of_relative(hit, p)]
    own = [p for p in own if not _of_plan_or_word(hit, p)]
    own = [p for p in own if not _of_another_noun(hit, p) and not _spoken_then(hit, p)]
    own = [p for p in own if not (_since_what(hit, p) or _looks_back(hit, p))]
    if after_a_while(scene.text, hit.end, hit.clause[1]):
        own = [p for p in own if p >= hit.start or not ANOTHER_PART.search(scene.text, p + 3, hit.start)]
    if hit.trigger.kind == "cancellation" and not own:
        own = [p for p in times if PLANNED_FOR.search(scene.text[:p])]
    if not own and scene.counts and (counted := _counted(telling, hit, times)):
        return counted
    if not own:
        return _without_day(telling, hit)
    nearest = scene.time(min(own, key=lambda p: _distance(hit, p)))
    if nearest and not nearest.range.known and SAME_TIME.fullmatch(nearest.range.expression):
        telling.same_day, telling.hours_apart = True, True
    return nearest


def _freed(telling: Telling, hit: Hit, held: Count) -> TimeExpression | None:
    """``was detained on {T} and freed after a week``: counted from that day, else from what was told."""
    times = (hit.scene.time(p) for p in reversed(hit.scene.times(0, hit.start)))
    days = (time.range.earliest for time in times if time and time.range.days == 1 and not _is_earlier(time))
    if day := next(days, None):
        return held.beside(day)
    telling.counted = held
    return None


def _is_earlier(time: TimeExpression) -> bool:
    return EARLIER.search(time.range.expression) is not None


def _without_day(telling: Telling, hit: Hit) -> TimeExpression | None:
    """No day of its own: what says on whose day it was; at dawn, "officials said on {T}": on that day."""
    scene = hit.scene
    clause = scene.text[slice(*hit.clause)]
    telling.same_day = is_of_same_day(telling, clause)
    telling.hour = bool(HOUR.search(scene.text[hit.clause[0] :]) or HOUR.match(scene.text))
    told = [p for p in scene.times(0, len(scene.text)) if (time := scene.time(p)) and time.range.days == 1]
    before = [p for p in told if p < hit.start and not _of_report(hit, p)]
    reports = [p for p in told if _of_report(hit, p)]
    if telling.hour and (of := before[-1:] or reports[:1]):
        return scene.time(of[0])
    for at in (p for p in scene.times(0, hit.start) if _of_report(hit, p)):
        if is_done_by_saying(telling, scene.text[at + 1 :]):
            return scene.time(at)
    telling.belongs = not scene.times(0, len(scene.text)) and may_belong(scene.text)
    return None


def _counted(telling: Telling, hit: Hit, times: list[int]) -> TimeExpression | None:
    """``resigned on Thursday, two days |after {P} left``: counted from the day of the other clause, else from
    what was told before.
    """
    scene, first = hit.scene, hit.clause[0]
    days = {p: time.range for p in times if (time := scene.time(p)) and time.range.days == 1}
    if count := scene.counts.get(first):
        opens = bool(COUNT.match(scene.text)) and min(scene.counts) == first
        if not count.number:  # hours after: of the same month, too
            days |= {p: time.range for p in times if (time := scene.time(p)) and time.range.known}
        near = [p for p in days if p < first][-1:] or [p for p in days if opens and p >= hit.clause[1]][:1]
        if near and not count.number and days[near[0]].days > 1:
            return scene.time(near[0])
        if near and (day := days[near[0]].earliest):
            return count.beside(day)
        if not near and AGAIN_TOLD.match(scene.text):
            telling.counted = count
    elif COUNT.match(scene.text) and TOLD_BEFORE.fullmatch(scene.text, at := min(scene.counts), first):
        telling.counted = scene.counts[at].turned()
    return None


def _distance(hit: Hit, position: int) -> tuple[bool, bool, int]:
    """How far a day is from the words: one that is none last, then one of another verb, then the farther."""
    time = hit.scene.time(position)
    no_day = _says_no_day(time) or bool(
        time and YEAR_OF_NAME.fullmatch(time.range.expression) and hit.trigger.nominal
    )
    if no_day and position < hit.start and hit.trigger.kind in NAMED_BY_YEAR:  # "the 2015 deal"
        no_day = not BESIDE_NOUN.fullmatch(hit.scene.text[position + 1 : hit.start])
    return no_day, of_another_verb(hit, position), min(abs(position - hit.start), abs(position - hit.end))


def of_another_verb(hit: Hit, position: int) -> bool:
    """``was detained in {T} and released in {T}``: the one beyond the other verb."""
    text = hit.scene.text
    if position < hit.start:
        between = text[position : hit.end]
        return bool(AND_VERB.search(between)) or (
            hit.trigger.nominal and FOR_THAT.search(between) is not None
        )
    return bool(AND_VERB.search(text[hit.end : position]))


def _of_noun_done(hit: Hit, position: int) -> bool:
    """Whether a day behind a verb belongs to a participle between them."""
    gap = hit.gap(position)
    if hit.trigger.nominal or WITH_OTHERS.match(gap):
        return False
    return bool(NOUN_DONE.search(gap))


def _of_relative(hit: Hit, position: int) -> bool:
    """``Three men |who vanished in {T} have been freed``: the day of the vanishing."""
    if position >= hit.start or not (HAVE_BEEN.search(hit.before) or HAD_BEEN.match(hit.match.group())):
        return False
    return bool(OF_RELATIVE.match(hit.scene.text, hit.clause[0], position))


def _of_plan_or_word(hit: Hit, position: int) -> bool:
    """Whether something that was called off was to be on a day, or was made known on it."""
    until = hit.scene.text[:position]
    if hit.trigger.kind == "cancellation" and PLANNED_FOR.search(until):
        return True
    beside = hit.trigger.nominal and position < hit.start
    if beside and MADE_KNOWN.search(hit.scene.text[position : hit.start]):
        return True
    word = MAKING_KNOWN.search(until)
    return bool(word and hit.end <= word.start())


def _of_another_noun(hit: Hit, position: int) -> bool:
    """``discussed … the agreement of {T}``: the day says which agreement."""
    text = hit.scene.text
    found = OF_A_NOUN.search(text[:position])
    if found and found.start() >= hit.end:
        return True
    behind = NOUN_BEHIND.match(text, position + 1) if WHICH_ONE.search(text[:position]) else None
    return behind is not None and not (position < hit.end and hit.start < behind.end())


def _looks_back(hit: Hit, position: int) -> bool:
    """``over the arrest of {P} four days earlier, |and freed``: no day for a clause behind it."""
    time = hit.scene.time(position)
    return position < hit.clause[0] and bool(time and _is_earlier(time))


def _since_what(hit: Hit, position: int) -> bool:
    """Whether a day says since when, of something else than the deed."""
    found = SINCE_WHAT.search(hit.scene.text[:position])
    return found is not None and not found.start() <= hit.start < position


def _spoken_then(hit: Hit, position: int) -> bool:
    """``"I spoke to him tonight," {P} wrote``: the day on which he wrote it."""
    time = hit.scene.time(position)
    words = time.range.expression if time else ""
    return bool(SPEAKERS_DAY.fullmatch(words)) and hit.scene.text.count('"', 0, position) % 2 == 1


def _says_no_day(time: TimeExpression | None) -> bool:
    """``a week later``: less than the day that stands beside it."""
    return time is None or not (time.range.known or time.range.edtf)


def _shift(hit: Hit) -> int:
    """Days after what was told before: 1 for "the next day", 2 for "two days later"; 0 if nothing of the
    kind.
    """
    if not hit.scene.speaks_of_days:
        return 0
    clause = "".join(
        (time.range.expression if (time := hit.scene.time(p)) else "") if letter_of(c) == "T" else c
        for p, c in enumerate(hit.scene.text[slice(*hit.clause)], hit.clause[0])
    )
    found = NEXT_DAY.search(clause)
    if not found:
        return 0
    return (number_of(found["n"]) or 0) if found["n"] else -1 if found["back"] else 1


def _of_report(hit: Hit, position: int) -> bool:
    """``{O} said on Sunday that …``: the day of the telling, not of what it tells."""
    if REPORTING.match(hit.match.group()):
        return False
    text = hit.scene.text
    stated = STATEMENT_OF.match(text)
    if stated and position < stated.end() <= hit.start:
        return True
    return bool(REPORTED_ON.search(text[:position]) or REPORTING_AFTER.match(text[position + 1 :]))


def _said_of_noun(hit: Hit, position: int) -> bool:
    """``protests that erupted in {T} …``: the day in the clause that says which."""
    text, last = hit.scene.text, hit.clause[1]
    return hit.trigger.nominal and text.startswith(("that ", "which "), last) and 0 <= position - last < 40


def _continues(hit: Hit, position: int) -> bool:
    """Whether a clause goes on from one with a date (``in March, when …``); not ``after``, ``since``."""
    text, (first, last) = hit.scene.text, hit.clause
    if position >= last and ends_with_day(hit, position):
        return True
    if position >= last:
        return not BREAK.search(text[last - 1 : position]) and text.startswith(("according", "on "), last)
    noun = hit.trigger.nominal or hit.before.endswith("the ")
    if noun and position < first and HAD_BEFORE.match(text[first : hit.start]):
        return False
    joints = [text[edge:] for edge in hit.edges if position < edge <= first]
    if position < hit.edges[1] <= ADVERBIAL and not (SUBORDINATE.match(text[first:]) or ANOTHER.match(text)):
        return True
    edges = [edge for edge in hit.edges if position < edge <= first]
    return bool(joints) and all(
        GOES_ON.match(text[edge:])
        or text.endswith(": ", 0, edge)
        or (text.startswith("that ", edge) and not SAYING.search(text[:edge]))
        for edge in edges
    )

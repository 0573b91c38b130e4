"""Where and when it was, by the cases in which places stand to a word of another tongue."""

from __future__ import annotations

import itertools
import re

from archive.ingest.date.time_words import DUALS, NUMBERS, UNIT_OF
from archive.ingest.gather.counts import Count
from archive.ingest.gather.happenings import FAMILY, VOTES
from archive.ingest.gather.scene import Telling
from archive.ingest.reading import TimeExpression
from archive.ingest.tongues.letters import fold_script
from archive.ingest.tongues.sight import TABLE, Named, Sight, rule_of

TIMES = {fold_script(word): unit for word, unit in {**UNIT_OF, **DUALS}.items()}
COUNTED = {fold_script(word): number for word, number in NUMBERS.items()} | {str(n): n for n in range(1, 32)}
"""Units and numbers of time in folded letters."""
NEAR = 90
"""Characters between a word and whom it is about."""
AHEAD = re.compile(r"المقبل|القادم|داهات|gelecek|önümüzdeki|آینده|(?<!\w)bê(?!\w)")
OPENING = 12
"""Characters before a day with which a sentence begins; behind a noun, before what says when it was."""
AT_ONCE = 4
"""Characters between a day and the clause that says what happened on it."""
VOTE_REACH = 60
"""Characters between a vote and its day."""


def places(telling: Telling, sight: Sight) -> list[str]:
    if telling.kind in VOTES:
        near = sight.scene.marks(sight.start, min(len(sight.folded), sight.end + 40), "LD")
        return list(dict.fromkeys(who for _, _, who in near))[:1]
    wanted = {"in"}
    if telling.kind == "visit":
        wanted = (
            {"to", "free", "object", "in", "on"}
            if not sight.tongue.verb_last
            else {"to", "free", "object", "of"}
        )
    elif telling.family not in TABLE:
        wanted |= {"on", "to", "object", "against", "free", "of"}
        if rule_of(sight.tongue, sight.tongue.leaving).match(sight.folded, sight.start):
            wanted.add("from")
    found = []
    for name in sight.names:
        told = name.who in telling.who and not (sight.tongue.by_clause and name.case == "in")
        if name.letter != "L" or told or name.case not in wanted:
            continue
        if (
            name.case == "free"
            and name.at < sight.start
            and not (sight.tongue.verb_last or _struck(sight, name))
        ):
            continue
        if name.case == "in" and _owned(sight, name):
            continue
        if _whose_deed(sight, name) or _only_origin(sight, name):
            continue
        if telling.family in TABLE and abs(name.at - sight.end) > 2 * NEAR:
            continue
        found.append((_topical(sight, name), name.at < sight.start, abs(name.at - sight.start), name.who))
    if telling.kind == "visit" and sight.tongue.by_clause and not found:
        found = [(False, False, n.at, n.who) for n in sight.names if n.letter == "L" and n.case == "in"]
    kept = [who for topical, _, _, who in sorted(found) if not topical]
    return list(dict.fromkeys(_in_one_breath(kept[0], sight) if telling.kind == "visit" and kept else kept))


def _in_one_breath(first: str, sight: Sight) -> list[str]:
    """``زار {L} و{L}``: the place that a journey went to, and those that ``and`` joins to it."""
    listed = [n for n in sight.names if n.letter == "L"]
    index = next(i for i, n in enumerate(listed) if n.who == first)
    together = [first]
    for one, other in itertools.pairwise(listed[index:]):
        if not sight.joined(one.at, other.at):
            break
        together.append(other.who)
    return together


WHOSE = r"(?:ضربات|ضربة|هجمات|هجوم|غارات|غارة|صواريخ|مسيرات|عدوان|اعتداءات) "


def _struck(sight: Sight, name: Named) -> bool:
    """``استهدف {O} {L} بقصف …``: a place right behind the verb, though the noun that says how comes later."""
    lead = sight.folded[sight.clause[0] : name.at]
    return rule_of(sight.tongue, sight.tongue.strikes).search(lead) is not None


def _whose_deed(sight: Sight, name: Named) -> bool:
    """``جراء ضربات {L}``: the country that struck, not the one where it was."""
    country = sight.tongue.code == "ar" and sight.scene.categories.get(name.who) == "country"
    return country and bool(rule_of(sight.tongue, WHOSE + "$").search(sight.folded[: name.at]))


def _only_origin(sight: Sight, name: Named) -> bool:
    """``بنکەیەکی {L}ی``: an adjective, not where it is."""
    if not sight.tongue.by_clause or sight.scene.categories.get(name.who) != "country":
        return False
    lead, behind = sight.folded[: name.at], sight.folded[name.at + 1 : name.at + 3]
    one_of = rule_of(sight.tongue, r"(?:یەکی|ێکی) $").search(lead)
    return one_of is not None and behind[:1] == sight.tongue.source("ی")


def _owned(sight: Sight, name: Named) -> bool:
    """``أعلن {O} في {L} …``: where a body before the word is at home."""
    if sight.tongue.verb_last or name.at >= sight.start:
        return False
    lead = sight.folded[max(sight.clause[0], name.at - 20) : name.at]
    struck = any(n.case == "on" and n.at < name.at for n in sight.names)
    return not struck and bool(rule_of(sight.tongue, r"{O} (?:في |ب)(?:\w+ )?$").search(lead))


def _topical(sight: Sight, name: Named) -> bool:
    """``الأوضاع في سوريا``: what is spoken about, not where."""
    if FAMILY.get(sight.deed.kind) not in ("talks", None) and sight.deed.kind != "agreement":
        return False
    lead = sight.folded[max(sight.clause[0], name.at - 40) : name.at]
    return bool(rule_of(sight.tongue, sight.tongue.topic).search(lead))


def when(sight: Sight) -> TimeExpression | None:
    scene = sight.scene
    if sight.deed.kind in VOTES:
        return _day_of_vote(sight)
    times = scene.times(*sight.clause) or ([] if _stands_apart(sight) else scene.times(0, len(scene.text)))
    if not times:
        before = scene.times(0, sight.clause[0])
        times = before[-1:] if before and _continued(sight) else _of_the_whole(sight, before)
        times = times or _of_which(sight)
    times = _opening_day(sight) or times
    if sight.deed.kind != "cancellation":  # what was to be is told in a clause of its own
        times = [at for at in times if sight.folded[at] != " "]
    times = [at for at in times if not (_since(sight, at) or _of_another(sight, at) or _as_told(sight, at))]
    times = [at for at in times if not (sight.tongue.by_clause and _after_that_of(sight, at))]
    times = [at for at in times if not _of_something(sight, at)] or times[:1]
    times = [at for at in times if not (_before_who(sight, at) or _before_what_led_to_it(sight, at))]
    if sight.deed.kind == "arrest" and sight.deed.nominal:
        times = [at for at in times if not _of_the_word(sight, at)]
    if not times or (sight.tongue.by_clause and _is_before_that(sight, times)):
        return None
    return scene.time(min(times, key=lambda at: min(abs(at - sight.start), abs(at - sight.end))))


PERFORMED = frozenset({"dissolution", "resignation", "designation", "dismissal", "cancellation"})
"""What is done by announcing it: the day of the word is that of the deed."""
DAY_ALONE = r'[\s"]*[وف]?(?:(?:في|يوم|مساء|صباح|ليلة) )*{T}(?: (?:الماضي|الجاري|المنصرم))?،? ?'


def _opening_day(sight: Sight) -> list[int]:
    """``وفي {T}، أعلن {O} حل نفسه، استجابة لدعوة … في {T}``: the day with which the sentence begins."""
    lead = sight.folded[: sight.clause[0]]
    opens = DAY_ALONE
    if sight.tongue.by_clause:
        opens = rf"(?:ڕۆژی |شەوی |لە )*{{T}},?،? {{O}}\w{{0,3}} {sight.tongue.said_that}[،: ]*"
    if sight.deed.kind not in PERFORMED or not lead or not rule_of(sight.tongue, opens).fullmatch(lead):
        return []
    return sight.scene.times(0, sight.clause[0])


def _stands_apart(sight: Sight) -> bool:
    """Whether the day of another clause is not its own: behind the first, or where each has its verb; what is
    called off has the day on which it was to be.
    """
    return bool(sight.clause[0] or (sight.tongue.by_clause and sight.deed.kind != "cancellation"))


SAYS_WHICH = r"(?:الذي|التي|اللذين|اللتين|کە)(?!\w)"


def _of_which(sight: Sight) -> list[int]:
    """``الاحتجاجات |التي شهدتها {L} {T}``: the day in the clause behind a noun that says which."""
    tongue, last = sight.tongue, sight.clause[1]
    if not sight.deed.nominal or last - sight.end > OPENING:
        return []
    if not rule_of(tongue, SAYS_WHICH).match(sight.folded, last):
        return []
    behind = rule_of(tongue, tongue.breaks).search(sight.folded, last + 1)
    return sight.scene.times(last, behind.start() if behind else len(sight.folded))


def _day_of_vote(sight: Sight) -> TimeExpression | None:
    scene = sight.scene
    behind = scene.times(sight.end, min(len(scene.text), sight.end + VOTE_REACH))
    far = sight.tongue.by_clause and sight.deed.kind == "referendum"
    reach = VOTE_REACH * 2 if far else VOTE_REACH // 2
    behind = [at for at in behind if not _since(sight, at)]
    near = behind or scene.times(max(sight.clause[0], sight.start - reach), sight.start)
    return scene.time(min(near, key=lambda at: abs(at - sight.end))) if near else None


def _of_the_whole(sight: Sight, before: list[int]) -> list[int]:
    """``{T}، {P}، … {P} کۆبووەوە``: a day with which a sentence begins whose verb stands last;
    ``عندما … {T}، …``: that of a first clause that says when.
    """
    if not before:
        return []
    folded, tongue = sight.folded, sight.tongue
    lead = folded[before[0] : sight.start]
    if rule_of(tongue, tongue.said_that).search(lead) or rule_of(tongue, tongue.of_another).search(lead):
        return []
    if before[0] <= OPENING and tongue.verb_last and len(before) == 1:
        return before
    opens = rule_of(tongue, tongue.when_clause).match(folded)
    return before[:1] if opens and len(before) == 1 and "،" in lead else []


def day_of_words(telling: Telling, sight: Sight) -> None:
    """What the words say of a day that they do not name: that of what was told before, of the hour alone."""
    tongue, clause = sight.tongue, sight.folded[slice(*sight.clause)]
    if not _times_told(sight):
        clause = sight.folded
    same = rule_of(tongue, tongue.same_day).search(clause)
    besides = telling.kind == "meeting" and rule_of(tongue, tongue.too).search(sight.folded)
    if telling.when is None and same and (day := _day_before(sight)):
        telling.when = day
    undated = telling.when is None
    another = rule_of(tongue, tongue.gone_by).search(sight.folded) is not None
    telling.same_day = undated and bool(same or (besides and not another and not _times_told(sight)))
    telling.counted = _counted_after(sight) if undated else None
    telling.hour = undated and rule_of(tongue, tongue.hour).search(clause) is not None
    telling.belongs = undated and not another and telling.modality == "occurred" and not _times_told(sight)


def _day_before(sight: Sight) -> TimeExpression | None:
    """``{T} دیاری کرا و دەنگدان لەو ڕۆژەدا …``: the one day that the sentence named before "that day"."""
    times = (sight.scene.time(at) for at in sight.scene.times(0, sight.start))
    days = [time for time in times if time and time.range.days == 1]
    return days[-1] if days else None


def _counted_after(sight: Sight) -> Count | None:
    """``بعد يومين من انسحاب …``, ``دوو ڕۆژ دوای …``: how long before what was told it was."""
    lead = sight.folded[max(0, sight.start - NEAR) : sight.start]
    found = rule_of(sight.tongue, sight.tongue.counted_after).search(lead)
    if not found:
        return None
    parts = found.groupdict()
    dual, single = parts.get("dual"), parts.get("single")
    number = 2 if dual else 1 if single else COUNTED.get(parts.get("number") or "", 0)
    unit = TIMES.get(dual or single or parts.get("unit") or "", "")
    if not (number and unit):
        return None
    first = sight.start - len(lead) + found.start()
    span = sight.scene.marked.span(first, first + len(found.group().rstrip()))
    return Count(number, unit, found.group().strip(), span)


def _as_told(sight: Sight, at: int) -> bool:
    """``… کرد، وەک {P} {T} ڕایگەیاند``: the day of the word behind the deed."""
    as_told = rule_of(sight.tongue, sight.tongue.as_told)
    return at > sight.end and as_told.search(sight.folded, sight.end, at) is not None


def _times_told(sight: Sight) -> bool:
    return bool(sight.scene.times(0, len(sight.scene.text)))


def _before_who(sight: Sight, at: int) -> bool:
    """``{T} پێشوازی لە شاندێک کرد، کە گەیشتوونەتە {L}``: the day of the main clause, not of what it says of
    them; ``لە {T}ەوە، کە …`` is that of the clause behind.
    """
    if at >= sight.start:
        return False
    found = rule_of(sight.tongue, sight.tongue.which).search(sight.folded, at, sight.start)
    return found is not None and len(sight.folded[at : found.start()].strip()) > AT_ONCE


def _before_what_led_to_it(sight: Sight, at: int) -> bool:
    """``سقط {T} بعد هجوم``: the attack was before that day."""
    lead = sight.folded[max(0, sight.start - 20) : sight.start]
    after = rule_of(sight.tongue, sight.tongue.afterwards).search(lead)
    return sight.deed.nominal and at < sight.start and after is not None


def _of_the_word(sight: Sight, at: int) -> bool:
    """``أعلن {O}، {T}، القبض على …``: the day on which it was made known."""
    made_known = rule_of(sight.tongue, sight.tongue.made_known)
    return at < sight.start and made_known.search(sight.folded, sight.clause[0], at) is not None


SINCE_WHAT = (
    r"(?<!\w)[وف]?منذ (?:تولي|سقوط|اندلاع|بدء|انتهاء|تشكيل|تأسيس|وصول|إعلان|عودة|رحيل|غزو|احتلال)\w*"
    r"(?: [^ ،]+){0,5} $"
)
"""``منذ توليه الرئاسة عام …``: since what."""


def _since(sight: Sight, at: int) -> bool:
    """``أول اقتراع منذ عشر سنوات``: since when there had been none."""
    dated = sight.scene.time(at)
    lead = f"{sight.folded[:at]}{sight.tongue.fold(dated.range.expression) if dated else ''}"
    since = rule_of(sight.tongue, sight.tongue.since)
    what = rule_of(sight.tongue, SINCE_WHAT).search(sight.folded[:at])
    if what and not what.start() <= sight.start < at:
        return True
    return bool(
        since.search(sight.folded[:at]) or any(since.search(lead[:end]) for end in _first_words(lead, at))
    )


def _first_words(words: str, at: int) -> list[int]:
    """Where the first words end that stand in a time expression itself: ``منذ بداية العام``."""
    ends = [found.end() for found in re.finditer(r"\S+\s", words[at : at + 24])]
    return [at + end for end in ends[:2]]


def _of_another(sight: Sight, at: int) -> bool:
    """``حكما بحق مدان شارك في تفجير … {T}``: when another deed was done, which only says who is meant."""
    if at < sight.end:
        return False
    if rule_of(sight.tongue, sight.tongue.took_place).match(sight.folded, at + 1, sight.clause[1]):
        return False
    between = sight.folded[sight.end : at]
    if rule_of(sight.tongue, rf"(?:{sight.tongue.later_than})$").search(between):
        return True
    found = rule_of(sight.tongue, rf"(?:{sight.tongue.of_another})$").search(between)
    return found is not None and (found.start() > OPENING or not sight.deed.nominal)


def _of_something(sight: Sight, at: int) -> bool:
    """``بوومەلەرزەکەی 6ی شوبات``: a day that belongs to the noun before it."""
    chain = sight.tongue.source(sight.tongue.chain)
    return (
        bool(chain) and re.search(rf"(?:ه?كه|كان){chain} $", sight.folded[max(0, at - 25) : at]) is not None
    )


def _after_that_of(sight: Sight, at: int) -> bool:
    """``دوای ڕووداوەکانی {T}``: the day of what it came after."""
    lead = sight.folded[max(sight.clause[0], at - 40) : at]
    after = rule_of(sight.tongue, rf"(?<!\w){sight.tongue.behind} (?!نیوەڕۆ|ئەوەی)(?:\w+ی ){{1,3}}(?:لە )?$")
    return after.search(lead) is not None


BECAUSE_OF = "بەهۆی"
"""``{T}، بەهۆی هێرشێک دوو سەرباز بریندار بوون``: of that day."""


def _is_before_that(sight: Sight, times: list[int]) -> bool:
    """``دوای چوار ڕۆژ لە شەڕ، {T} …``: a noun behind ``after``, whose day is not that of the verb; and
    ``دەستووری 2012``, a year that only says which one is meant.
    """
    tongue, folded = sight.tongue, sight.folded
    if all(_is_year_of(sight, at) for at in times):
        return True
    lead = rule_of(tongue, rf"(?<!\w){tongue.behind}(?! (?:ئەوەی|نیوەڕۆ)) (?:\S+ ){{0,5}}$").search(
        folded[sight.clause[0] : sight.start]
    ) or rule_of(tongue, rf"{tongue.behind}(?!\w)").match(folded[sight.start :])
    if not lead or len(folded[sight.end : sight.clause[1]].split()) < 4:
        return False
    if FAMILY.get(sight.deed.kind) == "violence" and tongue.source(BECAUSE_OF) in lead.group():
        return False
    begin = sight.clause[0] + lead.start() if lead.re.pattern.endswith("$") else sight.start
    told = [at for at in times if begin <= at <= sight.end + 15]
    return all("،" in folded[sight.end : at] for at in told)


def _is_year_of(sight: Sight, at: int) -> bool:
    dated = sight.scene.time(at)
    year = dated is not None and re.fullmatch(r"\d{4}(?:دا)?", dated.range.expression) is not None
    return (
        year
        and rule_of(sight.tongue, sight.tongue.year_of).search(sight.folded[max(0, at - 25) : at]) is not None
    )


def _continued(sight: Sight) -> bool:
    """Whether a clause only goes on (``… والتقى …``) from the one that has the date."""
    clause = sight.folded[sight.clause[0] :]
    if sight.tongue.by_clause and rule_of(sight.tongue, sight.tongue.then_came).match(clause):
        return False
    return bool(rule_of(sight.tongue, sight.tongue.continues).match(clause))


def is_ahead(dated: TimeExpression | None) -> bool:
    """Whether a day is ahead, by the verb beside it or its own words (``الأسبوع المقبل``)."""
    return dated is not None and (dated.future or AHEAD.search(dated.range.expression) is not None)

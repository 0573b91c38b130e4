"""The ledger of time: every expression of time in a text, and the days it can mean.

A relative expression hangs on the day of publication, on a date that the text named before, or on nothing:
then it stays unknown. Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from itertools import zip_longest

from archive.ingest.date import (
    day_rules,
    month_rules,
    period_rules,
    text_rules,
    time_words,
    written_rules,
)
from archive.ingest.date.day_rules import WEEK
from archive.ingest.date.ledger import PUBLICATION, Days, Hit, Ledger, Meaning, Piece, Reader, Sight
from archive.ingest.date.tense import VERB_LAST, Verbs
from archive.ingest.date.time_words import LAST_MONTH, words
from archive.ingest.reading import OtherDate, Parsed, TimeExpression
from archive.values.calendar_words import MONTHS, YEAR, fold
from archive.values.dates import UNKNOWN, DateRange
from archive.values.pieces import may_hold, pieces_of
from archive.values.text import Span, View, view
from archive.values.written_dates import written_dates

_RULES: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (words(time_words.THIRD_OF), month_rules.read_third),
    (words(time_words.THIRD_OF_YEAR), month_rules.read_third),
    (words(time_words.DECADE), period_rules.read_vague),
    (words(time_words.SEASON_OF), period_rules.read_season),
    (words(time_words.SEASON_NAMED), period_rules.read_season),
    (words(time_words.HALF_OF), period_rules.read_half),
    (LAST_MONTH, month_rules.read_last_month),
    (words(time_words.THAT_YEAR), text_rules.read_that_year),
    (words(time_words.PERIODS), period_rules.read_period),
    (words(time_words.COUNTS), day_rules.read_counted),
    (words(time_words.POINTING), day_rules.read_that_day),
    (words(time_words.OF_MONTH), day_rules.read_day_of_month),
    (words(time_words.HOURS), day_rules.read_hours),
    (words(rf"(?:{time_words.NEAR}){time_words.WITH_WEEKDAY}?(?: günü)?"), day_rules.read_near_day),
    (words(time_words.OF_WEEK), day_rules.read_weekday),
    (words(time_words.WEEKEND), day_rules.read_weekend),
    (words(time_words.TOO_VAGUE), period_rules.read_vague),
    (words(time_words.MONTH_NAMED), month_rules.read_month),
    (time_words.YEAR_ALONE, period_rules.read_year),
)
"""Where two expressions of one length meet, the rule that stands first reads them."""


@cache
def _pieces() -> tuple[tuple[str, ...], ...]:
    """Of each rule in turn: what one of must stand in a sentence before it is tried."""
    return tuple(pieces_of(pattern.pattern) for pattern, _ in _RULES)


def expressions(
    text: str, parsed: Parsed, published: DateRange = UNKNOWN, evidence: Span | None = None
) -> tuple[TimeExpression, ...]:
    """Every expression of time in the told parts of ``text``, resolved as far as the text allows, in
    order. ``evidence`` is where the text says when it was published.
    """
    seen = view(text)
    folded = fold(seen.text)
    ledger = _open_ledger(folded, published, min(map(seen.into, parsed.of("headline")), default=None))
    ledger.order = "day" if parsed.language not in {"", "en"} else _order_of_figures(folded)
    captions = {seen.into(span)[0] for span in parsed.of("caption")}
    headlines = {seen.into(span)[0] for span in parsed.of("headline")}
    found: list[TimeExpression] = []
    for number, (start, end), hits in _by_sentence(folded, [seen.into(span) for span in parsed.sentences]):
        sentence = folded[start:end]
        hits = _without_counts_told_outright(hits, folded)
        verbs = Verbs.of(sentence, start in headlines)
        for hit in hits:
            tense = verbs.tense(hit.start - start, hit.end - start, parsed.language in VERB_LAST)
            meaning = hit.read(Sight(hit, sentence, number, start, tense, ledger))
            if meaning is None:
                continue
            found.append(_expression(seen, hit, meaning, tense == "future", evidence))
            _join_stretch(seen, found)
            if tense == "future" and meaning.days and meaning.days[0] == meaning.days[1]:
                ledger.ahead = (meaning.days[0], (hit.start, hit.end), number)
            if start not in captions and hit.read is not period_rules.read_vague and tense != "future":
                ledger.remember(meaning.days, (hit.start, hit.end), number, meaning.hangs_on)
    return tuple(found)


def _expression(
    seen: View, hit: Hit, meaning: Meaning, future: bool, evidence: Span | None
) -> TimeExpression:
    span = seen.back(hit.start, hit.end)
    words = seen.of(span)
    anchor = seen.back(*meaning.anchor) if meaning.anchor else None
    return TimeExpression(
        span,
        _range(meaning, words),
        meaning.rule,
        future,
        meaning.hangs_on,
        evidence if meaning.hangs_on == PUBLICATION else anchor,
        tuple(OtherDate(DateRange(*r.days, "relative", words), r.rule) for r in meaning.rivals),
    )


_FROM = re.compile(r"(?i)(?:from|between|ساڵانی|ساڵەکانی|نێوان)\b")
_UP_TO = re.compile(r"\s(?:to|until|till|through|and|و|تا|–|-)\s(?:the\s)?")


def _join_stretch(seen: View, found: list[TimeExpression]) -> None:
    """``from January to March 2024``: one stretch, in the year that is written at its end."""
    if len(found) < 2 or not (found[-2].range.earliest and found[-1].range.latest):
        return
    one, other = found[-2], found[-1]
    first, last = seen.into(one.span), seen.into(other.span)
    opening = seen.text[max(0, first[0] - 9) : first[1]]
    if not (_FROM.search(opening) and _UP_TO.fullmatch(seen.text[first[1] : last[0]])):
        return
    start, end = one.range.earliest, other.range.latest
    if (
        re.search(YEAR, other.range.expression)
        and not re.search(YEAR, one.range.expression)
        and start
        and end
    ):
        start = start.replace(year=end.year, day=min(start.day, 28))
    if start and end and timedelta() < start - end < WEEK:  # "from Monday to Wednesday", said on a Tuesday
        start -= WEEK
    if start is None or end is None or start > end:
        return
    span = Span(one.span.start, other.span.end)
    days = DateRange(start, end, other.range.basis, seen.of(span))
    found[-2:] = [replace(other, span=span, range=days, rule="from one day to another", rivals=())]


def _range(meaning: Meaning, expression: str) -> DateRange:
    if meaning.days is None:
        return DateRange(expression=expression, edtf=meaning.edtf)
    return DateRange(*meaning.days, meaning.basis, expression, meaning.edtf)


# ------------------------------------------------------------------------------------------------ the ledger


def _open_ledger(folded: str, published: DateRange, headline: Piece | None) -> Ledger:
    """What the whole text says about years, before its sentences are read one by one."""
    ledger = Ledger(
        published.earliest if published.days == 1 else None,
        published.latest if published.days <= 31 else None,
    )
    if 1 < published.days <= 31 and published.earliest and published.latest:
        ledger.window = (published.earliest, published.latest)
    for written in written_dates(folded):
        if written.year and not written.ambiguous and not written.solar:
            piece = (written.start, written.end)
            ledger.years_of.setdefault(written.month, {}).setdefault(written.year, piece)
            day = (written.month, written.day or 0)
            ledger.years_of_day.setdefault(day, {}).setdefault(written.year, piece)
    ledger.titled_year = _titled_year(folded, headline, ledger)
    ledger.titled_days = _titled_days(folded, headline)
    for match in LAST_MONTH.finditer(folded):
        month = MONTHS[(match["month"] or match["month_ar"]).lower()]
        years = ledger.years_of.get(month, {})
        if len(years) == 1 and month_rules.is_plausible(min(years), month, ledger):
            ledger.fixed[month] = (min(years), years[min(years)])
    return ledger


_ENDS_WITH_YEAR = re.compile(rf"(?P<year>{YEAR})\W*\Z")
_A_DIGEST = 5
"""So many days without a year make a headline's year theirs."""


def _titled_year(folded: str, headline: Piece | None, ledger: Ledger) -> tuple[int, Piece] | None:
    """ "Digest of incidents 2021" over a list of days: they are of that year, not of the last one before
    publication.
    """
    match = _ENDS_WITH_YEAR.search(folded[slice(*headline)]) if headline else None
    if not headline or not match or sum(w.year is None for w in written_dates(folded)) < _A_DIGEST:
        return None
    year, start = int(match["year"]), headline[0]
    if ledger.around and ledger.around.year < year:
        return None
    return year, (start + match.start("year"), start + match.end("year"))


def _titled_days(folded: str, headline: Piece | None) -> tuple[Days, Piece] | None:
    """ "Summary, 5-11 August 2024": the days below that lie in this span are of its year."""
    if not headline:
        return None
    for written in written_dates(folded[slice(*headline)]):
        if written.last and written.range:
            return written.range, (headline[0] + written.start, headline[0] + written.end)
    return None


_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:20\d\d)(?!\d)")


def _order_of_figures(folded: str) -> str:
    """Which order some date of the text ("24/06/2022", "06-24-2022") shows, if none shows the other."""
    pairs = ((int(one), int(other)) for one, _, other in _NUMERIC.findall(folded))
    orders = {"day" if one > 12 else "month" for one, other in pairs if (one > 12) != (other > 12)}
    return orders.pop() if len(orders) == 1 else ""


def _by_sentence(folded: str, sentences: list[Piece]) -> Iterable[tuple[int, Piece, list[Hit]]]:
    """The hits in each sentence that has any: the longest where two overlap, then the rule that stands
    first.
    """
    starts = [start for start, _ in sentences]
    written: dict[int, list[Hit]] = {}
    for day in written_dates(folded):
        number = bisect_right(starts, day.start) - 1
        if number >= 0 and day.end <= sentences[number][1]:
            hit = Hit(day.start, day.end, partial(written_rules.read_written, day))
            written.setdefault(number, []).append(hit)
    for number, (start, end) in enumerate(sentences):
        if hits := [*written.get(number, ()), *_hits(folded, start, end)]:
            yield number, (start, end), _apart(hits)


def _without_counts_told_outright(hits: list[Hit], folded: str) -> list[Hit]:
    """ "a week later, on Oct. 17": the day says what the count says, and better; "May 3 last year" is one."""
    return [
        hit
        for before, hit, behind in zip_longest([None, *hits[:-1]], hits, hits[1:])
        if not (
            before
            and hit.read in (period_rules.read_period, text_rules.read_that_year)
            and isinstance(before.read, partial)
            and re.fullmatch(r"ي?,?\s(?:(?:of|من)\s)?", folded[before.end : hit.start])
            and _WHICH_YEAR.fullmatch(folded[hit.start : hit.end])
        )
        and not (
            behind
            and hit.read in (day_rules.read_counted, day_rules.read_near_day)
            and isinstance(behind.read, partial)
            and _HOW_FAR[hit.read].fullmatch(folded[hit.end : behind.start])
        )
    ]


_HOW_FAR = {
    day_rules.read_counted: re.compile(r"[,،]?\s?(?:(?:on|in|في|يوم|له)\s)?"),
    day_rules.read_near_day: re.compile(r"\s(?:between|on|from)\s"),
}
"""What stands between a count, or "overnight", and the day that says it better."""
_WHICH_YEAR = re.compile(
    fold(
        r"(?i)(?:last|this|next|that|the (?:same|following|next)) year"
        rf"|(?:{time_words.OF_YEAR_KU})(?:دا|ەوە)?"
        r"|(?:نفس )?(?:العام|السنه)(?: (?:نفسها?|ذاتها?|التاليه?))?|(?:لە )?(?:هەمان ساڵ|ساڵي دواتر)(?:دا)?"
    )
)
_BEHIND = 60
"""Characters behind a sentence that a rule may look at."""


def _hits(folded: str, start: int, end: int) -> Iterable[Hit]:
    """The expressions in a sentence that the rules find; each rule is tried where one of its words stands."""
    words = folded[start:end].casefold()
    for (pattern, read), pieces in zip(_RULES, _pieces(), strict=True):
        if may_hold(words, pieces):
            for match in pattern.finditer(folded, start, end + _BEHIND):
                if match.end() <= end:
                    yield Hit(match.start(), match.end(), read, match)


def _apart(hits: list[Hit]) -> list[Hit]:
    first = min(hit.start for hit in hits)
    taken = bytearray(max(hit.end for hit in hits) - first)
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.start - hit.end):
        if not any(taken[hit.start - first : hit.end - first]):
            kept.append(hit)
            taken[hit.start - first : hit.end - first] = b"\1" * (hit.end - hit.start)
    return sorted(kept, key=lambda hit: hit.start)

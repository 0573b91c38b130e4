"""Rules for days: weekdays, today and yesterday, "that day", "two days ago", the 15th of this month.

Each takes what it is shown (``Sight``) and says what it means; None leaves the words alone. Plain Python.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from archive.ingest.date.ledger import (
    TEXT,
    Days,
    Meaning,
    Rival,
    Sight,
    needs_publication,
    of_text,
    undated,
    unknown,
)
from archive.ingest.date.time_words import (
    AGO,
    DUALS,
    EARLIER,
    LAST,
    NEAR_DAYS,
    NEXT,
    NOT_A_DAY,
    NUMBERS,
    UNIT_OF,
)
from archive.values.calendar_words import ORDINALS, WEEKDAYS, fold
from archive.values.dates import month_range, months_before, weekday_after, weekday_before, year_range

WEEK = timedelta(days=7)
SAME_DAY_REACH = 8
"""So many sentences back "the same day" still points."""


def one(day: date) -> tuple[date, date]:
    """A single day as a range."""
    return day, day


# ---------------------------------------------------------------------------------------------- named days


def read_weekday(sight: Sight) -> Meaning | None:
    """ "on Sunday": the last one up to publication, or the next one where the verb looks ahead."""
    if NOT_A_DAY.match(sight.rest) or NOT_A_DAY.search(sight.lead[-8:]):
        return None
    number = WEEKDAYS[sight.word("weekday").lower()]
    ledger = sight.ledger
    if (ago := _YEARS_AGO.search(sight.lead[-24:])) and sight.published:
        day = weekday_before(sight.published, number)
        years = int(ago["n"]) if ago["n"].isdigit() else NUMBERS[ago["n"].lower()]
        then = day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)
        return Meaning(one(then), "the day of the year so many years back")
    if _EVERY.search(sight.lead[-8:]):
        return unknown("a day of every week")
    if _BOUND.search(sight.lead[-10:]):
        return _bound(sight.published, number) if sight.published else undated()
    if sight.tense == "perfect" and ledger.anchor and ledger.anchor_sentence == sight.number:
        day = weekday_before(ledger.anchor, number)
        rule = "the weekday before the day that the sentence counts from"
        return of_text(one(day), rule, ledger.anchor_piece, "relative")
    if sight.published is None:
        return undated()
    if NEXT.search(sight.words):
        return _next_weekday(sight.published, number)
    called = _CALLED_FOR.search(sight.lead[-5:]) and not sight.rest.startswith("'")
    if (sight.future or called) and not LAST.search(sight.words):
        return _coming_weekday(sight.published, number)
    strictly, last = bool(LAST.search(sight.words)), sight.words.startswith("last ")
    return _past_weekday(sight.published, number, strictly, last)


_CALLED_FOR = re.compile(r"(?i)\bfor \Z")
""" "a demonstration that they had called for Monday", but "responsibility for Sunday's attack"."""
_YEARS_AGO = re.compile(r"(?i)\b(?P<n>an?|one|two|three|four|five|ten|\d{1,2}) years? ago,? \Z")
""" "a year ago on Tuesday": that day of the month."""
_EVERY = re.compile(fold(r"(?i)(?:\b(?:every|each|her)|(?<!\w)(?:كل|هەموو|هر)) \Z"))
_BOUND = re.compile(r"(?i)\b(?:until|till|by) \Z")


def _bound(published: date, number: int) -> Meaning:
    """ "gave them until Friday": no day on which anything is said to happen."""
    ahead, back = weekday_after(published, number), weekday_before(published, number)
    rivals = (Rival(one(ahead), "the next such weekday"), Rival(one(back), "the last such weekday"))
    return Meaning(None, "a bound, not a date", "unknown", rivals=rivals)


def _next_weekday(published: date, number: int) -> Meaning:
    day = weekday_after(published, number, strictly=True)
    rivals = (Rival(one(day + WEEK), "that of next week"),) if (day - published).days < 7 else ()
    return Meaning(one(day), "the next such weekday after publication", rivals=rivals)


def _coming_weekday(published: date, number: int) -> Meaning:
    day = weekday_after(published, number)
    rivals = [Rival(one(weekday_before(published, number, strictly=True)), "if the verb looked back")]
    if day == published:
        rivals.insert(0, Rival(one(day + WEEK), "a week later: it was published on such a weekday"))
    return Meaning(one(day), "the next such weekday, since the verb looks ahead", rivals=tuple(rivals))


def _past_weekday(published: date, number: int, strictly: bool, last: bool = False) -> Meaning:
    day = weekday_before(published, number, strictly)
    rivals: tuple[Rival, ...] = ()
    if last and (published - day).days == 1:  # else it would have been called yesterday, or by its name alone
        rivals = (Rival(one(day), "the day before publication"),)
        return Meaning(one(day - WEEK), "that of the week before publication", rivals=rivals)
    if day == published:
        rivals = (Rival(one(day - WEEK), "a week before: it was published on such a weekday"),)
    elif strictly and (published - day).days < 7:
        rivals = (Rival(one(day - WEEK), "that of the week before"),)
    return Meaning(one(day), "the last such weekday up to the day of publication", rivals=rivals)


def read_near_day(sight: Sight) -> Meaning | None:
    """today · yesterday evening · "today, Friday": where the weekday says otherwise, the weekday is right."""
    if _IN_A_NAME.search(sight.lead[-30:]) and sight.hit.match and sight.hit.match.group()[0].isupper():
        return None
    published, window = sight.published, sight.ledger.window
    if window and not any(re.search(pattern, sight.words, re.IGNORECASE) for pattern, _ in NEAR_DAYS):
        return Meaning(window, "some day of the month of publication")
    return _near_day(sight, published) if published else undated()


_IN_A_NAME = re.compile(r"[A-Z][\w-]+ \Z")
""" "Demo Today", "The Demo Tomorrow": papers."""


def _near_day(sight: Sight, published: date) -> Meaning:
    words = sight.words
    shift = next((days for pattern, days in NEAR_DAYS if re.search(pattern, words, re.IGNORECASE)), 0)
    day = published + timedelta(days=shift)
    if named := sight.word("weekday"):
        meant = _nearest_weekday(day, WEEKDAYS[named.lower()])
        if meant != day:
            rule = "the weekday that stands with it, though it does not fit the day of publication"
            return Meaning(one(meant), rule, rivals=(Rival(one(day), "counted from publication"),))
    first = day - timedelta(days=1) if "overnight" in words else day
    return Meaning((first, day), "counted from the day of publication")


def _nearest_weekday(day: date, number: int) -> date:
    before, after = weekday_before(day, number), weekday_after(day, number)
    return before if day - before <= after - day else after


def read_that_day(sight: Sight) -> Meaning | None:
    """that day · the day before · اليوم التالي: counted from the day that was named last."""
    step = _step(sight.words)
    if not step and sight.future and (ahead := sight.ledger.ahead):
        day, piece, sentence = ahead
        if sight.number - sentence <= SAME_DAY_REACH:
            return of_text(one(day), "the day to come that was named before it", piece, "relative")
    anchor = sight.near_anchor() if step else sight.near_anchor(SAME_DAY_REACH)
    if anchor is None:
        return unknown("the day that it points back to is not known", hangs_on=TEXT)
    day = anchor + timedelta(days=step)
    return of_text(one(day), "counted from the day named before it", sight.ledger.anchor_piece, "relative")


def _step(words: str) -> int:
    if re.search("hours?|minutes?", words):
        return 0
    if re.search("previous|before|prior|earlier$|السابق|پێشتر|قبل", words):
        return -1
    return 1 if re.search("next|following|later$|after$|التالي|دواتر|ertesi|بعد", words) else 0


def read_day_of_month(sight: Sight) -> Meaning | None:
    """the 15th of this month · الثامن عشر من الشهر الجاري · الخامس من الشهر ذاته"""
    word, month = sight.word("day").lower(), sight.word("month").lower()
    number = int(word) if word.isdigit() else ORDINALS[word]
    if re.search(fold("ذاته|نفسه|same|that|هەمان"), month):
        return _day_of_named_month(sight, number)
    if sight.published is None:
        return undated()
    step = 1 if LAST.search(month) else -1 if NEXT.search(month) else 0
    first, last = months_before(sight.published, step)
    if not 1 <= number <= last.day:
        return None
    return Meaning(one(first.replace(day=number)), "a day of the month beside publication")


def _day_of_named_month(sight: Sight, number: int) -> Meaning | None:
    year, month = sight.ledger.month or (0, 0)
    if not month:
        return unknown("the month that it points back to is not known", hangs_on=TEXT)
    if not 1 <= number <= month_range(year, month)[1].day:
        return None
    day = date(year, month, number)
    return of_text(one(day), "a day of the month named before it", sight.ledger.month_piece, "relative")


@needs_publication
def read_hours(sight: Sight, published: date) -> Meaning | None:
    """in the past 24 hours: from the day before to the day of publication"""
    word = sight.word("hours")
    days = int(word) // 24 if word.isdigit() else 1
    return Meaning((published - timedelta(days=days), published), "so many hours up to publication")


@needs_publication
def read_weekend(sight: Sight, published: date) -> Meaning | None:
    """Friday to Sunday: the weekends of the region's countries together."""
    friday = weekday_before(published, 4) if not sight.future else weekday_after(published, 4)
    sunday = friday + timedelta(days=2)
    return Meaning((friday, sunday if sight.future else min(sunday, published)), "Friday to Sunday")


# ------------------------------------------------------------------------------------------------ so long ago


IN = re.compile(r"بعد (?!ذلك)")
""" "ستعقد بعد عشرة أيام": counted from publication where nothing in the sentence has a day."""


def read_counted(sight: Sight) -> Meaning | None:
    """ "two days ago" from publication; "two days earlier" from the day named before it."""
    number, unit = _number(sight.word("number")), _unit(sight)
    if sight.word("single"):
        number = 1
    if sight.word("unit") == "fortnight":
        number *= 2
    if AGO.search(sight.words) or sight.word("comes"):
        return count_back(sight.published, number, unit) if sight.published else undated()
    number = number if EARLIER.search(sight.words) else -number
    if IN.match(sight.words) and sight.tense == "future" and not sight.near_anchor(0) and sight.published:
        return count_back(sight.published, number, unit)
    anchor = sight.near_anchor() or _beginning(sight.near_days(), unit)
    if anchor is None or sight.words.rstrip().endswith("after"):
        return unknown("what it is counted from has no date", hangs_on=TEXT)
    found = count_back(anchor, number, unit)
    return Meaning(found.days, found.rule, edtf=found.edtf, hangs_on=TEXT, anchor=sight.ledger.anchor_piece)


def _beginning(named: Days | None, unit: str) -> date | None:
    """Where a month or year begins from which months or years are counted."""
    if named is None or unit not in ("month", "year"):
        return None
    first, last = named
    whole = first.year == last.year and (unit == "year" or first.month == last.month)
    return first if whole else None


def _unit(sight: Sight) -> str:
    word = sight.word("unit") or sight.word("single")
    return UNIT_OF[word.lower()] if word else DUALS[sight.word("dual")]


def _number(word: str) -> int:
    if not word:
        return 2  # the Arabic dual carries its number in its ending
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def count_back(day: date, number: int, unit: str) -> Meaning:
    """So many units before ``day``: a day to the day, a week to three days either way, a month or year as
    a whole.
    """
    if unit == "day":
        return Meaning(one(day - timedelta(days=number)), "counted back in days")
    if unit == "week":
        middle, slack = day - timedelta(weeks=number), timedelta(days=3)
        rule = "counted back in weeks, give or take 3 days"
        return Meaning((middle - slack, middle + slack), rule, edtf=f"{middle.isoformat()}~")
    if unit == "month":
        return Meaning(months_before(day, number), "the month that lies so many months back")
    return Meaning(year_range(day.year - number), "the year that lies so many years back")

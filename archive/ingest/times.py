"""The ledger of time: every expression of time in a text, and the days it can mean.

A relative expression hangs on the day of publication, on a date that the text named before, or on nothing:
then it stays unknown. Plain Python, no Django.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import partial
from typing import TypeAlias

from archive.ingest.reading import Parsed, TimeExpression
from archive.ingest.tense import VERB_LAST, Verbs
from archive.values.calendar_words import MONTH, MONTHS, WEEKDAYS, YEAR, any_of, fold
from archive.values.dates import (
    UNKNOWN,
    Basis,
    DateRange,
    month_range,
    months_before,
    third_of_month,
    third_of_year,
    weekday_after,
    weekday_before,
    year_range,
)
from archive.values.text import view
from archive.values.written_dates import WrittenDate, written_dates

Days = tuple[date, date]
Piece = tuple[int, int]
_Reader: TypeAlias = "Callable[[_Sight], _Meaning | None]"

# ------------------------------------------------------------------------------------------------------ words

_NUMBERS = {
    word: number
    for number, words in enumerate(
        [
            "a|an|one|bir|yek|واحد", "two|iki|دوو|اثنين", "three|üç|sê|سێ|ثلاثه", "four|dört|چوار|اربعه",
            "five|beş|پێنج|خمسه", "six|altı|شەش|سته", "seven|yedi|حەوت|سبعه", "eight|sekiz|هەشت|ثمانيه",
            "nine|dokuz|نۆ|تسعه", "ten|دە|عشره", "eleven", "twelve",
        ],
        1,
    )
    for word in fold(words).split("|")
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,3}}|{any_of(_NUMBERS)})"
_UNITS = {
    "day": "day|days|gün|ايام|يوم|يوما|روژ|ڕۆژ|ڕۆژي", "week": "week|weeks|hafta|اسبوع|اسابيع|هەفتە",
    "month": "month|months|ay|شهر|اشهر|شهور|مانگ", "year": "year|years|yıl|sene|سنه|سنوات|عام|اعوام|ساڵ",
}  # fmt: skip
_UNIT_OF = {fold(word): unit for unit, words in _UNITS.items() for word in words.split("|")}
_UNIT = rf"(?:{any_of(_UNIT_OF)})"
_THIRDS = {
    fold(word): part
    for part, words in {
        "early": "early|the beginning of|the start of|مطلع|اوائل|بدايه|سەرەتاي|başında",
        "mid": "mid|the middle of|منتصف|اواسط|ناوەڕاستي|ortasında",
        "late": "late|the end of|اواخر|نهايه|كۆتايي|sonunda",
    }.items()
    for word in words.split("|")
}
_THIRD = rf"(?:{any_of(_THIRDS)})"
_DAYS_OF_WEEK = {name: number for name, number in WEEKDAYS.items() if len(name) > 5 or not name.isascii()}
_TURKISH_DAYS = frozenset(
    map(fold, ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"])
)
_PLAIN_DAYS = {name: number for name, number in _DAYS_OF_WEEK.items() if name not in _TURKISH_DAYS}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|night|noon))?"


_CLITIC = r"(?:[وفبل](?=[\u0621-\u064a]))?"
"""Arabic writes "and", "so", "in" and "to" together with the word behind them."""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_CLITIC}(?:{fold(pattern)})(?!\w)", re.IGNORECASE)


# ----------------------------------------------------------------------------------------------------- ledger


@dataclass(slots=True)
class _Ledger:
    """What is known while the text is read from its beginning to its end."""

    published: date | None
    years_of: dict[int, set[int]] = field(default_factory=dict)
    """Month to the years with which the text names it."""
    years_of_day: dict[tuple[int, int], set[int]] = field(default_factory=dict)
    """Month and day to the years with which the text names them."""
    fixed: dict[int, int] = field(default_factory=dict)
    """Month of each "last October" whose year the text itself gives, to that year."""
    anchor: date | None = None
    """The last single day that the text named."""
    anchor_sentence: int = -9

    def remember(self, days: Days | None, sentence: int) -> None:
        """What was named last is what "the day before" points to; a span of days is nothing to count from."""
        self.anchor = days[0] if days and days[0] == days[1] else None
        self.anchor_sentence = sentence


@dataclass(frozen=True, slots=True)
class _Hit:
    """Where an expression stands in the folded view, and how it is to be read."""

    start: int
    end: int
    read: _Reader
    match: re.Match[str] | None = None


@dataclass(frozen=True, slots=True)
class _Sight:
    """One expression in its sentence."""

    hit: _Hit
    sentence: str
    number: int
    """Which sentence of the text."""
    offset: int
    """Where the sentence begins in the view."""
    tense: str
    ledger: _Ledger

    @property
    def published(self) -> date | None:
        return self.ledger.published

    @property
    def future(self) -> bool:
        return self.tense == "future"

    @property
    def words(self) -> str:
        """The expression in lower case."""
        return self.sentence[self.hit.start - self.offset : self.hit.end - self.offset].lower()

    def word(self, name: str) -> str:
        """What the group ``name`` (or ``name_``, ``name_ar`` …) caught; empty when nothing."""
        groups = self.hit.match.groupdict() if self.hit.match else {}
        return next((found for key, found in groups.items() if found and key.split("_")[0] == name), "")

    def near_anchor(self) -> date | None:
        """A day named in this sentence or shortly before it."""
        return self.ledger.anchor if self.number - self.ledger.anchor_sentence <= 2 else None


@dataclass(frozen=True, slots=True)
class _Meaning:
    days: Days | None
    rule: str
    basis: Basis = "relative"
    edtf: str = ""


def _unknown(rule: str, edtf: str = "") -> _Meaning:
    return _Meaning(None, rule, "unknown", edtf)


_UNDATED = "the text does not say when it was published"


def _needs_publication(read: Callable[[_Sight, date], _Meaning | None]) -> _Reader:
    """A rule that counts from the day of publication; without one the expression stays unknown."""

    def reader(sight: _Sight) -> _Meaning | None:
        return read(sight, sight.published) if sight.published else _unknown(_UNDATED)

    return reader


# ------------------------------------------------------------------------------------------ rules: named days


def _weekday(sight: _Sight) -> _Meaning | None:
    which = sight.word("which").lower().strip()
    number = WEEKDAYS[sight.word("weekday").lower()]
    published = sight.published
    if sight.tense == "perfect" and sight.ledger.anchor and sight.ledger.anchor_sentence == sight.number:
        day = weekday_before(sight.ledger.anchor, number)
        return _Meaning((day, day), "the weekday before the day that the sentence counts from")
    if published is None:
        return _unknown(_UNDATED)
    strictly = which in {"last", "next", "geçen"} or "الماضي" in sight.words
    if which == "next" or re.search("المقبل|القادم|داهاتوو|önümüzdeki", sight.words):
        day = weekday_after(published, number, strictly=True)
        return _Meaning((day, day), "the next such weekday after publication")
    if sight.future and which != "last":
        day = weekday_after(published, number)
        return _Meaning((day, day), "the next such weekday, since the verb looks ahead")
    day = weekday_before(published, number, strictly)
    return _Meaning((day, day), "the last such weekday up to the day of publication")


@_needs_publication
def _near_day(sight: _Sight, published: date) -> _Meaning | None:
    word = sight.words
    shift = next((days for pattern, days in _NEAR_DAYS if re.search(fold(pattern), word, re.IGNORECASE)), 0)
    day = published + timedelta(days=shift)
    first = day - timedelta(days=1) if "overnight" in word else day
    return _Meaning((first, day), "counted from the day of publication")


_NEAR_DAYS = (
    (r"اول امس|evvelsi", -2),
    (r"yesterday|last night|امس|dün|دوێنێ|duh", -1),
    (r"tomorrow|غدا|yarın|سبەي", 1),
)


def _that_day(sight: _Sight) -> _Meaning | None:
    anchor = sight.near_anchor()
    if anchor is None:
        return _unknown("the day that it points back to is not known")
    word = sight.words
    shift = (
        -1
        if re.search("previous|before|prior|earlier$", word)
        else 1
        if re.search("next|following|later$|after$", word)
        else 0
    )
    day = anchor + timedelta(days=shift)
    return _Meaning((day, day), "counted from the day named before it")


# -------------------------------------------------------------------------------------- rules: so long ago


def _counted(sight: _Sight) -> _Meaning | None:
    """ "two days ago" from publication; "two days earlier" from the day named before it."""
    word = sight.words
    number = _number(sight.word("number"))
    unit = _UNIT_OF[sight.word("unit").lower()] if sight.word("unit") else _DUALS[sight.word("dual")]
    if re.search(r"\b(?:ago|önce)\b|(?:قبل|پێش)", word):
        return _back(sight.published, number, unit) if sight.published else _unknown(_UNDATED)
    if sight.word("comes"):
        return _back(sight.published, number, unit) if sight.published else _unknown(_UNDATED)
    anchor = sight.near_anchor()
    if anchor is None or word.rstrip().endswith("after"):
        return _unknown("what it is counted from has no date")
    return _back(anchor, number if re.search("earlier|before|prior", word) else -number, unit)


def _back(day: date, number: int, unit: str) -> _Meaning:
    """So many units before ``day``: a day to the day, a week to three days either way, a month or year as
    a whole.
    """
    if unit == "day":
        found = day - timedelta(days=number)
        return _Meaning((found, found), "counted back in days")
    if unit == "week":
        middle = day - timedelta(weeks=number)
        return _Meaning(
            (middle - timedelta(days=3), middle + timedelta(days=3)),
            "counted back in weeks, give or take 3 days",
        )
    if unit == "month":
        return _Meaning(months_before(day, number), "the month that lies so many months back")
    return _Meaning(year_range(day.year - number), "the year that lies so many years back")


_DUALS = {"يومين": "day", "اسبوعين": "week", "شهرين": "month", "عامين": "year", "سنتين": "year"}


def _number(word: str) -> int:
    if not word:
        return 2  # the Arabic dual carries its number in its ending
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


@_needs_publication
def _period(sight: _Sight, published: date) -> _Meaning | None:
    """last week · earlier this month · next year"""
    word = sight.words
    unit = next(
        unit for word_, unit in _UNIT_OF.items() if re.search(rf"(?<!\w)(?:ال)?{word_}ي?(?!\w)", word)
    )
    step = (
        -1
        if re.search("last|previous|past|geçen|geçtiğimiz|gectigimiz|الماضي|المنصرم|ڕابردوو|رابردوو", word)
        else 0
    )
    step = 1 if re.search("next|coming|following|gelecek|önümüzdeki|المقبل|القادم|داهاتوو", word) else step
    first, last = _span_of(published, unit, step)
    part = sight.word("part").lower()
    if part:
        first, last = (
            third_of_year(part, first.year)
            if unit == "year"
            else third_of_month(part, first.year, first.month)
        )
    elif re.search("earlier", word):
        last = published
    elif re.search("later", word):
        first = published
    return _Meaning(
        (first, last), f"the {unit} of publication" if not step else f"the {unit} before or after publication"
    )


def _span_of(day: date, unit: str, step: int) -> Days:
    if unit == "week":
        monday = day - timedelta(days=day.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "month":
        return months_before(day, -step)
    return year_range(day.year + step)


@_needs_publication
def _weekend(sight: _Sight, published: date) -> _Meaning | None:
    """Friday to Sunday: the weekends of the region's countries together."""
    friday = weekday_before(published, 4) if not sight.future else weekday_after(published, 4)
    return _Meaning(
        (
            friday,
            min(friday + timedelta(days=2), published) if not sight.future else friday + timedelta(days=2),
        ),
        "Friday to Sunday",
    )


# ------------------------------------------------------------------------------------ rules: days and months


def _as_written(written: WrittenDate, sight: _Sight) -> _Meaning:
    """July 29, 2020 · March 2024 · July 3: a day without a year takes it from the text or from
    publication.
    """
    if written.range:
        return _Meaning(written.range, "a date as written", "stated")
    if written.ambiguous or written.day is None:
        return _unknown("the day and the month cannot be told apart")
    years = sight.ledger.years_of_day.get((written.month, written.day), set()) or _year_before(sight)
    if len(years) == 1 and (days := replace(written, year=min(years)).range):
        return _Meaning(days, "the text names the year of this day", "inferred")
    if sight.published and (days := _nearest(written, sight.published, sight.future)):
        return _Meaning(days, "the nearest such day on the side that the verb looks to")
    return _unknown("the year is not written", written.edtf)


def _year_before(sight: _Sight) -> set[int]:
    """ "In 2017, … on September 25": a year named earlier in the sentence."""
    end = sight.hit.start - sight.offset
    lead = sight.sentence[max(0, end - 200) : end]
    return {int(year) for year in re.findall(rf"(?:^|\b)(?:[Ii]n|عام|سنه) ({YEAR})\b", lead)}


def _nearest(written: WrittenDate, published: date, future: bool) -> Days | None:
    """The last such day up to publication, or the next one from it."""
    years = (
        range(published.year, published.year + 5) if future else range(published.year, published.year - 5, -1)
    )
    for year in years:
        days = replace(written, year=year).range if _has_day(year, written) else None
        if days and (days[0] >= published if future else days[0] <= published):
            return days
    return None


def _has_day(year: int, written: WrittenDate) -> bool:
    return (written.last or written.day or 1) <= month_range(year, written.month)[1].day


def _third(sight: _Sight) -> _Meaning | None:
    """late June · mid-October 2017 · early 2020"""
    part = _THIRDS[sight.word("part").lower().rstrip("-")]
    word, written = sight.word("month"), sight.word("year")
    if not word:
        return _Meaning(third_of_year(part, int(written)), "a third of the year", "stated")
    month = MONTHS[word.lower()]
    if written:
        return _Meaning(third_of_month(part, int(written), month), "a third of the month", "stated")
    year = _year_of_month(sight, month)
    if year is None:
        return _unknown("the year is not written", f"XXXX-{month:02}")
    return _Meaning(
        third_of_month(part, year, month), "a third of the month, in the year that publication gives"
    )


def _year_of_month(sight: _Sight, month: int) -> int | None:
    """The year of a month named without one: the nearest on the side that the verb looks to."""
    published = sight.published
    if published is None:
        return None
    if sight.future:
        return published.year + (month < published.month)
    return published.year - (month > published.month)


def _last_month_named(sight: _Sight) -> _Meaning | None:
    """last December: before the month of publication, unless the text itself names the year of that month."""
    month = MONTHS[sight.word("month").lower()]
    published, fixed = sight.published, sight.ledger.fixed
    if re.search("next|المقبل|القادم|gelecek|önümüzdeki|coming", sight.words):
        if not published:
            return _unknown(_UNDATED, f"XXXX-{month:02}")
        year = published.year + (month <= published.month)
        return _Meaning(month_range(year, month), "the next such month after publication")
    if month in fixed:
        return _Meaning(month_range(fixed[month], month), "the text names the year of this month", "inferred")
    if published:
        year = published.year - (month >= published.month)
        return _Meaning(month_range(year, month), "the last such month before publication")
    return _beside_fixed(month, fixed)


def _beside_fixed(month: int, fixed: dict[int, int]) -> _Meaning:
    """A text whose "last June" is that of 2011 has its "last August" in 2011, too.

    Its "last March" may be of either year, and stays unknown.
    """
    years = {year for other, year in fixed.items() if other <= month}
    if len(years) == 1:
        return _Meaning(
            month_range(min(years), month), "the text fixes the year in which it was written", "inferred"
        )
    return _unknown(_UNDATED, f"XXXX-{month:02}")


def _plausible(year: int, month: int, published: date | None) -> bool:
    """ "last October" reaches back two years at the most."""
    if published is None:
        return True
    return 0 < (published.year - year) * 12 + published.month - month <= 24


def _month_named(sight: _Sight) -> _Meaning | None:
    """in March: of the year that the verb looks to"""
    month = MONTHS[sight.word("month").lower()]
    if sight.word("month")[0].islower() and sight.word("month").isascii():
        return None  # "in march"? not in print
    year = _year_of_month(sight, month)
    if year is None:
        return _unknown(_UNDATED, f"XXXX-{month:02}")
    return _Meaning(month_range(year, month), "the nearest such month on the side that the verb looks to")


def _year(sight: _Sight) -> _Meaning | None:
    return _Meaning(year_range(int(sight.word("year"))), "a year", "stated")


def _season(sight: _Sight) -> _Meaning | None:
    year, month = int(sight.word("year")), _SEASONS[sight.word("season").lower()]
    return _Meaning(
        (date(year, month, 1), month_range(year, month + 2)[1]), "three months of the year", "stated"
    )


def _half(sight: _Sight) -> _Meaning | None:
    year, second = int(sight.word("year")), sight.word("half").lower() == "second"
    return _Meaning(
        (date(year, 7, 1), date(year, 12, 31)) if second else (date(year, 1, 1), date(year, 6, 30)),
        "half of the year",
        "stated",
    )


def _vague(sight: _Sight) -> _Meaning | None:
    return _unknown("too vague to be dated")


# ------------------------------------------------------------------------------------------ the list of rules

_LAST_MONTH = _words(
    rf"(?:last|this past|next|this coming|geçen|geçtiğimiz|gelecek|önümüzdeki) (?P<month>{MONTH})"
    rf"|(?P<month_ar>{MONTH}) (?:الماضي|المنصرم|المقبل|القادم)"
)
_PREPOSITION = r"(?:on |in |of |since |by |until |till |from |during |before |after |for |في |منذ |لە )"
_TOO_VAGUE = "|".join(
    (
        r"(?:in|over|during|for) (?:the )?(?:past|last|recent|previous) (?:few |several |couple of |\w+ "
        r"|\d+ )?"
        r"(?:days?|weeks?|months?|years?|decades?)",
        r"in recent (?:days|weeks|months|years|decades)",
        r"recently|lately|for (?:decades|years|months)",
        r"(?:several|many|some|a few|a couple of) (?:days|weeks|months|years|decades) (?:ago|earlier)",
        r"مؤخرا|son (?:günlerde|yıllarda|dönemde)",
    )
)
_PERIODS = "|".join(
    (
        r"(?P<part>early|mid|late)[\s-](?:this|last|next) (?:month|year)",
        r"(?:earlier |later )?(?:this|last|next|the (?:past|previous|following|coming)) (?:week|month|year)",
        r"(?:geçen|geçtiğimiz|gelecek|önümüzdeki|bu) (?:hafta|ay|yıl)",
        r"(?:الاسبوع|الشهر|العام|السنه) (?:الماضي|الماضيه|المنصرم|المقبل|القادم|الجاري|الحالي)",
        r"(?:هەفتەي|مانگي|ساڵي) (?:ڕابردوو|رابردوو|داهاتوو)",
    )
)
_COUNTS = "|".join(
    (
        rf"(?P<number>{_NUMBER}) (?P<unit>day|week|month|year)s?"
        r" (?:ago|earlier|before|prior|later|after(?:wards)?)",
        rf"(?P<number_tr>{_NUMBER}) (?P<unit_tr>gün|hafta|ay|yıl|sene) önce",
        rf"(?:قبل|پێش) (?P<number_ar>{_NUMBER}) (?P<unit_ar>{_UNIT})",
        r"(?:قبل|پێش) (?P<dual>يومين|اسبوعين|شهرين|عامين|سنتين)",
        rf"(?P<comes>(?:comes|coming|come) (?:just |only )?)(?P<number_on>{_NUMBER})"
        rf" (?P<unit_on>{_UNIT}) after",
    )
)
_NEAR = "|".join(
    (
        r"today|tonight|earlier today|later today|this (?:morning|afternoon|evening)|last night|overnight",
        rf"yesterday{_PART_OF_DAY}|tomorrow{_PART_OF_DAY}",
        r"bugün|dün|yarın|evvelsi gün",
        r"اليوم|امس|اول امس|غدا",
        r"ئەمڕۆ|ئەمرۆ|دوێنێ|سبەي|سبەينێ",
    )
)
_POINTING = "|".join(
    (
        r"(?:earlier |later )?(?:on )?(?:that|the same) day",
        r"the (?:previous|next|following) day",
        r"(?:the|a) day (?:earlier|before|later|after)",
    )
)
_OF_WEEK = "|".join(
    (
        rf"(?:on )?(?P<which>last |next |this )?(?P<weekday>{any_of(_PLAIN_DAYS)})(?:ي|ê)?{_PART_OF_DAY}"
        r"(?: (?:الماضي|الفائت|المقبل|القادم|داهاتوو|ڕابردوو))?",
        rf"(?P<which_tr>last |next |geçen |önümüzdeki )?(?P<weekday_tr>{any_of(_TURKISH_DAYS)}) gün[üu]",
    )
)
_COUNTED_THINGS = (
    "people|troops|soldiers|fighters|members|families|km|kilomet|miles|dollars|dinars|barrels|kişi|شخص"
)
_RULES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (
        _words(
            rf"(?P<part>{_THIRD})[\s-](?:of )?(?:(?:شهر|مانگي) )?(?P<month>{MONTH})ي?"
            rf"(?:(?: of|,| عام| ي?سالي)? (?P<year>{YEAR}))?"
        ),
        _third,
    ),
    (_words(rf"(?P<part>early|mid|late)[\s-](?P<year>{YEAR})"), _third),
    (_words(r"(?:since |by )?(?:the )?(?:(?:early|mid|late)[\s-])?(?:1[89]|20)\d0'?s"), _vague),
    (_words(rf"(?:the )?(?P<season>{any_of(_SEASONS)}) (?:of )?(?P<year>{YEAR})"), _season),
    (_words(rf"(?:the )?(?P<half>first|second) half of (?P<year>{YEAR})"), _half),
    (_LAST_MONTH, _last_month_named),
    (_words(_PERIODS), _period),
    (_words(_COUNTS), _counted),
    (_words(_POINTING), _that_day),
    (_words(rf"(?:{_NEAR})(?:,? (?:{any_of(_DAYS_OF_WEEK)}))?(?: günü)?"), _near_day),
    (_words(_OF_WEEK), _weekday),
    (_words(r"(?:over |at |this |last )(?:the )?weekend"), _weekend),
    (_words(_TOO_VAGUE), _vague),
    (_words(rf"{_PREPOSITION}(?P<month>{MONTH})(?!\.? ?\d)"), _month_named),
    (
        re.compile(rf"(?<![\w$€£.,/-])(?P<year>{YEAR})(?![\w%]|[.,:/-]\d| ?(?:{_COUNTED_THINGS}))"),
        _year,
    ),
)


# ------------------------------------------------------------------------------------------------ the reading


def expressions(text: str, parsed: Parsed, published: DateRange = UNKNOWN) -> tuple[TimeExpression, ...]:
    """Every expression of time in the told parts of ``text``, resolved as far as the text allows, in
    order.
    """
    seen = view(text)
    folded = fold(seen.text)
    ledger = _open_ledger(folded, published)
    captions = {seen.into(span)[0] for span in parsed.of("caption")}
    found = []
    for number, (start, end), hits in _by_sentence(folded, [seen.into(span) for span in parsed.sentences]):
        sentence = folded[start:end]
        verbs = Verbs.of(sentence)
        for hit in hits:
            tense = verbs.tense(hit.start - start, hit.end - start, parsed.language in VERB_LAST)
            meaning = hit.read(_Sight(hit, sentence, number, start, tense, ledger))
            if meaning is None:
                continue
            span = seen.back(hit.start, hit.end)
            found.append(
                TimeExpression(span, _range(meaning, seen.of(span)), meaning.rule, tense == "future")
            )
            if start not in captions and hit.read is not _vague and tense != "future":
                ledger.remember(meaning.days, number)
    return tuple(found)


def _open_ledger(folded: str, published: DateRange) -> _Ledger:
    """What the whole text says about years, before its sentences are read one by one."""
    ledger = _Ledger(published.earliest if published.days == 1 else None)
    for written in written_dates(folded):
        if written.year and not written.ambiguous:
            ledger.years_of.setdefault(written.month, set()).add(written.year)
            ledger.years_of_day.setdefault((written.month, written.day or 0), set()).add(written.year)
    for match in _LAST_MONTH.finditer(folded):
        month = MONTHS[(match["month"] or match["month_ar"]).lower()]
        years = ledger.years_of.get(month, set())
        if len(years) == 1 and _plausible(min(years), month, ledger.published):
            ledger.fixed[month] = min(years)
    return ledger


def _by_sentence(folded: str, sentences: list[Piece]) -> Iterable[tuple[int, Piece, list[_Hit]]]:
    """The hits in each sentence that has any: the longest where two overlap, then the rule that stands
    first.
    """
    starts = [start for start, _ in sentences]
    placed: dict[int, list[_Hit]] = {}
    for hit in _hits(folded):
        number = bisect_right(starts, hit.start) - 1
        if number >= 0 and hit.end <= sentences[number][1]:
            placed.setdefault(number, []).append(hit)
    for number in sorted(placed):
        yield number, sentences[number], _apart(placed[number])


def _hits(folded: str) -> Iterable[_Hit]:
    for written in written_dates(folded):
        yield _Hit(written.start, written.end, partial(_as_written, written))
    for pattern, read in _RULES:
        for match in pattern.finditer(folded):
            yield _Hit(match.start(), match.end(), read, match)


def _apart(hits: list[_Hit]) -> list[_Hit]:
    first = min(hit.start for hit in hits)
    taken = bytearray(max(hit.end for hit in hits) - first)
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda hit: hit.start - hit.end):
        if not any(taken[hit.start - first : hit.end - first]):
            kept.append(hit)
            taken[hit.start - first : hit.end - first] = b"\1" * (hit.end - hit.start)
    return sorted(kept, key=lambda hit: hit.start)


def _range(meaning: _Meaning, expression: str) -> DateRange:
    if meaning.days is None:
        return DateRange(expression=expression, edtf=meaning.edtf)
    return DateRange(*meaning.days, meaning.basis, expression, meaning.edtf)

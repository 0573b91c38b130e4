"""What a crawler or a page's head left in the text: its mark with a date, "Key: value" lines, stray markup,
the age of the story ("2 hours ago").

Each question is put to one paragraph of a view; plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.parse.folded import any_pattern, words
from archive.values.calendar_words import YEAR, fold
from archive.values.written_dates import WrittenDate

_CLOCK = (
    r"(?:(?:[t ]|\s?[–-]\s?|,\s?)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s?(?:z\b|[ap]m\b|[+-]\d{2}:?\d{2}"
    r"|utc|gmt))?)?"
)
_CRAWLED = words(
    rf"\s*(?P<mark>(?:(?:date|published|pubdate|publish_date|timestamp|crawled|fetched)\s*[:=]?\s*)"
    rf"(?P<date>{YEAR}(?P<sign>[-/.])\d{{1,2}}(?:(?P=sign)\d{{1,2}})?(?!\d)){_CLOCK})(?:\s*[|,;–—-](?!\s*advert))?(?:\s+(?=\S)|\s*\Z)"
    rf"|\s*(?P<bare>(?P<bare_date>{YEAR}-\d{{2}}-\d{{2}}){_CLOCK})\s+(?=[^\W\d_])"
)
_YEAR_MONTH = re.compile(rf"(?<![\d-])(?P<year>{YEAR})[-/.](?P<month>0[1-9]|1[0-2])(?![\d-])")
_HEADER = words(
    r"\s*\"?(?:og:|article:|twitter:|dc\.|article |news |story )?"
    r"(?P<key>title|headline|date|publish(?:ed|ing|ication)?[ _-]?(?:date|time|on|at)|published|pubdate"
    r"|datepublished|publication|url|link|canonical|source|source[ _-]?url|url source|publisher|author|byline"
    r"|by|language|lang|section|category|categories|id|country|keywords|tags|dateline|standfirst|summary"
    r"|description|subject|from|to|cc|sent|reply-to|hostname|site_?name|body|text|content|markdown content)"
    r"\"?\s*[:=]\s*[\"']?(?P<value>[^\s\"'].*?)?[\"']?,?"
)
_ANY_KEY = re.compile(r"\w[\w:.-]{1,24}(?:[ _]\w{1,12}){0,2}\s?[:=]\s?\S.*")
_TAGGED = re.compile(r"<(?P<tag>title|h1)\b[^>]{0,200}>\s*(?P<value>[^<]+?)\s*</(?P=tag)>", re.IGNORECASE)
DATED = frozenset({"date", "published", "pubdate", "datepublished"})
"""Keys whose value is the day of publication; so are "published time" and its kin."""
_COUNT = r"(?:\d{1,2}|an?|one|two|three|four|five|six|bir|iki|üç|یەک|دوو|سێ|چوار|پێنج|یک|دو|سه|yek|du|sê)"
_AGE = any_pattern(
    rf"(?:updated |published |posted )?(?:about )?{_COUNT} (?:sec|min|minute|hr|hour|day|week|month"
    rf"|year)s? ago",
    rf"{_COUNT} (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce",
    r"(?:منذ|قبل) (?:\d{1,2} )?(?:ثوان|دقيقه|دقيقتين|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين"
    r"|اسابيع|شهر"
    r"|شهرين|اشهر|سنه|سنتين|سنوات)(?: واحده?)?",
    rf"پێش (?:{_COUNT} )?(?:خولەك|كاتژمێر|كاژێر|سەعات|رۆژ|ڕۆژ|هەفتە|مانگ|ساڵ)(?:ێك)?",
    rf"{_COUNT} (?:خولەك|كاتژمێر|كاژێر|سەعات|رۆژ|ڕۆژ|هەفتە|مانگ|ساڵ) (?:لەمەوپێش|لەمەوبەر|پێش ئێستا)",
    rf"{_COUNT} (?:دقيقه|ساعت|روز|هفته|ماه|سال) پيش",
    rf"berî {_COUNT} (?:xulek|deqe|saet|demjimêr|roj|hefte|meh|sal)\w{{0,3}}|just now|az önce",
)
_DATE_KEY = r"\"?date(?:published|modified)\"?\s*:"
_MARKUP = re.compile(
    r"(?:<(?!image>)/?[a-z!][^<>]{0,2000}>\s*|&[a-z]{2,8};\s*|<image>[^\s<]*+\s*|data:image/\S++\s*"
    r"|!\[[^\]]*\]\([^)]*\)\s*|\[image[^\]]*\]\s*|(?>\{[\"'@].{0,2000}\})\s*"
    rf"|{_DATE_KEY}(?:(?!{_DATE_KEY}|</?[a-z!]).){{0,60}}+)+",
    re.IGNORECASE,
)


def crawler_date(text: str) -> tuple[tuple[int, int], tuple[int, int], int] | None:
    """A crawler's mark at the very beginning (` date 2024-01-28 `): the mark, its date, and where the text
    begins.
    """
    match = _CRAWLED.match(text)
    if not match:
        return None
    which = "mark" if match["mark"] else "bare"
    return match.span(which), match.span("date" if match["mark"] else "bare_date"), match.end()


def crawled_dates(mark: str) -> tuple[WrittenDate, ...]:
    """The date in a crawler's mark that has only year and month ("2024-05")."""
    match = _YEAR_MONTH.search(mark)
    if not match:
        return ()
    return (WrittenDate(match.start(), match.end(), int(match["year"]), int(match["month"]), None),)


def header(line: str) -> tuple[str, tuple[int, int]] | None:
    """A line of "Key: value" metadata, or a title in its tag: the key in lower case, and where the value
    stands.
    """
    if tagged := _TAGGED.fullmatch(line):
        return "title", tagged.span("value")
    match = _HEADER.fullmatch(line)
    if not match:
        return None
    return match["key"].lower(), match.span("value") if match["value"] else (len(line), len(line))


def is_dated_key(key: str) -> bool:
    """date · published time · publish_date"""
    return key in DATED or bool(re.fullmatch(r"publi\w+[ _-]?(?:date|time|on|at)", key))


def may_be_header(line: str) -> bool:
    """sitename: Demo — a key that says nothing here, among others that do; --- between them."""
    apart = re.fullmatch(r"[-=*]{3,}|[{}]", line) or is_markup(line)
    return bool(apart) or (len(line) <= 200 and bool(_ANY_KEY.fullmatch(line)))


def is_age(paragraph: str) -> bool:
    """How old the story was when it was fetched: 2 hours ago · منذ ساعتين · پێش کاتژمێرێک"""
    return len(paragraph) <= 40 and bool(_AGE.fullmatch(fold(paragraph).strip(" .|·•")))


def opens_with_age(paragraph: str) -> bool:
    """3 years ago   in Section   A A"""
    match = _AGE.match(fold(paragraph))
    rest = paragraph[match.end() :] if match else ""
    return bool(match and len(rest) <= 40 and rest[:1].isspace() and not paragraph.endswith("."))


def leading_age(line: str) -> int:
    """Where the text begins behind "44 minutes ago" in figures; 0 where the line opens with none."""
    match = _AGE.match(fold(line)) if line[:1].isdigit() else None
    rest = line[match.end() :] if match else ""
    told = re.match(r"\s+(?=[^\W\d_])", rest)
    return match.end() + told.end() if match and told and not rest.lstrip()[0].islower() else 0


def is_markup(paragraph: str) -> bool:
    """Tags and nothing else."""
    return paragraph[:1] in '<&!{["d' and bool(_MARKUP.fullmatch(paragraph))

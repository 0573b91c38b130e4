"""What in a text speaks for its day of publication: the crawler's mark, metadata, date lines, the dateline,
the address; failing these the pictures' dates and the lead.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date as Day
from itertools import islice

from archive.ingest.parse.crawl import crawled_dates
from archive.ingest.parse.furniture import has_dated_step, is_date_line, is_dated_label
from archive.ingest.reading import Parsed
from archive.values.calendar_words import MONTHS, WEEKDAYS, any_of, fold
from archive.values.dates import Basis
from archive.values.text import Span, View
from archive.values.written_dates import WrittenDate, written_dates

WEEKDAY_NAMED = re.compile(
    rf"(?<!\w)(?:{any_of(name for name in WEEKDAYS if len(name) > 5 or not name.isascii())})(?!\w)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")
_ADDRESS_DATES = (
    re.compile(r"/(?P<y>20\d\d)[/-](?P<m>0?[1-9]|1[0-2]|[a-z]{3})[/-](?P<d>0?[1-9]|[12]\d|3[01])(?:[/-]|\b)"),
    re.compile(r"/(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:[/-]|\b)"),
    re.compile(r"[-_](?P<y>20\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?:[/.-]|\b)"),
)
_OLD_PICTURE = re.compile(
    fold(r"(?i)\b(?:file|archives?|archival|undated)\b|ارشيف|ئەرشیف|arşiv|آرشیو"), re.IGNORECASE
)
_RENEWED = re.compile(
    fold(
        r"(?i)\b(?:updated?|modified|revised|printed|accessed|retrieved)\b"
        r"|تحديث|نوێكردنەوە|günce|آخرين به ?روزرساني"
    ),
    re.IGNORECASE,
)
_RELEASED = re.compile(
    fold(r"(?i)\b(?:publish|publication|posted|issued|released|created|first)|نشر|بڵاو|yayın|انتشار"),
    re.IGNORECASE,
)
_TODAY = re.compile(
    fold(
        r"(?i)(?<!\w)(?:today|bugün|îro|اليوم|ئەمڕۆ|ئەمرۆ|ئهمڕۆ|ئهمرۆ|امروز)"
        r"[\s,،(]*(?:on |el-|ڕۆژي )?\Z"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that speaks for a day of publication."""

    written: WrittenDate
    span: Span
    basis: Basis
    where: str
    weak: bool = False
    """Inferred: it counts only where nothing says it outright."""

    @property
    def range(self) -> tuple[Day, Day] | None:
        return self.written.range

    @property
    def day(self) -> Day | None:
        days = self.written.range
        return days[0] if days and self.written.day else None


# -------------------------------------------------------------------------------------------- said outright


def stated_clues(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """What states the day outright, the strongest first."""
    yield from _written_at(seen, parsed.crawler_date, "metadata", "the mark at its beginning")
    yield from _in_metadata(seen, parsed)
    yield from _in_date_lines(seen, parsed)
    yield from _written_at(seen, parsed.dateline.date, "dateline", "its dateline")
    yield from _in_number_line(seen, parsed)
    yield from _in_addresses(seen, parsed)
    yield from _in_headline(seen, parsed)


_DIGEST = re.compile(
    fold(
        r"(?i)\b(?:briefs?|briefing|round-?up|digest|bulletin|summary|headlines?|news|daily|morning|evening"
        r"|updates?|monitor|report|sitrep|review|newsletter|wrap|live|minutes|agenda)\b"
        r"|(?<!\w)(?:موجز|حصاد|نشرة|أبرز|أهم|ملخص|جولة|كورتە|پوختە|دەنگوباس|هەواڵەکان)"
        r"|\b(?:özet|bülten|gündem|kurtenûçe|nûçeyên)"
    ),
    re.IGNORECASE,
)


def _in_headline(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """ "Iraq in brief: Tuesday, June 15, 2021": a digest is called by its day, told apart from its name."""
    for span in parsed.of("headline"):
        start, end = seen.into(span)
        line = seen.text[start:end]
        days = [written for written in written_dates(line) if written.day]
        if len(days) != 1 or days[0].last or len(line) > 120:
            continue
        before, behind = line[: days[0].start].rstrip(), line[days[0].end :].strip(" )]")
        opens = not before and behind[:1] in {":", "–", "—", "-", "|"}
        closes = not behind and before[-1:] in {":", ",", "،", "–", "—", "-", "|", "(", "[", "/"}
        if (opens or closes) and (days[0].weekday is not None or _DIGEST.search(fold(line))):
            where = seen.back(start + days[0].start, start + days[0].end)
            yield Clue(days[0], where, "stated", "its headline")


def _in_number_line(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """ "No: 155, 15 August 2024, Press Release Regarding …": how a ministry numbers what it says."""
    for span in [*parsed.of("headline"), *parsed.of("standfirst")]:
        if re.match(r"(?i)no\.?\s?:?\s?\d{1,4}\b", seen.of(span)):
            yield from _written_at(seen, span, "stated", "its number line")


def _written_at(seen: View, span: Span | None, basis: Basis, where: str) -> Iterator[Clue]:
    """The dates of one place; the first counts, unless what follows it says that it was changed then."""
    if span is None:
        return
    start, end = seen.into(span)
    words = seen.text[start:end]
    dates = list(written_dates(words)) or list(crawled_dates(words))
    for written in sorted(dates, key=lambda each: _is_renewal(words, each.start))[:1]:
        yield Clue(written, seen.back(start + written.start, start + written.end), basis, where)


def _is_renewal(words: str, start: int) -> bool:
    """ "Updated: 30 Jan 2024, published: 28 Jan 2024": the label in front of a date says what it is."""
    lead = fold(words[:start])
    labels = [(m.start(), True) for m in _RENEWED.finditer(lead)]
    labels += [(m.start(), False) for m in _RELEASED.finditer(lead)]
    return max(labels, default=(0, False))[1]


def _in_date_lines(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """Lines of their own, those that speak of a change last."""
    first = parsed.date_line
    lines = [first] if first and not _is_clock(seen.of(first)) else []
    mark = parsed.crawler_date
    below = next((span.start for span in parsed.of("body")), 0)
    for span in [*parsed.of("boilerplate"), *parsed.of("credit")]:
        line = seen.of(span)
        dated = is_date_line(line) or (span.start < below and is_dated_label(line)) or has_dated_step(line)
        if dated and span not in lines and not (mark and span.holds(mark)) and not _is_clock(line):
            lines.append(span)
    found = [clue for span in lines for clue in _written_at(seen, span, "stated", "its date line")]
    yield from sorted(
        found,
        key=lambda clue: (
            bool(_RENEWED.search(fold(_line_of(seen, clue.span)))),
            not _RELEASED.search(fold(_line_of(seen, clue.span))),
            not _stands_under_headline(parsed, clue.span),
        ),
    )


_CLOCK = re.compile(r"(?i)\d{1,2}:\d{2}\b.{0,12}[a-z]{3,},? ?\(?(?:gmt|utc) ?[+-] ?\d\)?\s*\Z")


def _is_clock(line: str) -> bool:
    """ "WED, 4 FEB 2026 12:25 Testabad, GMT +3": what o'clock it is there, when somebody reads the page."""
    return bool(_CLOCK.search(line)) and not _RELEASED.search(fold(line)) and not _RENEWED.search(fold(line))


def _stands_under_headline(parsed: Parsed, span: Span) -> bool:
    """Between headline and story; what stands over the headline may be the page's clock."""
    headline = next(iter(parsed.of("headline")), None)
    body = next(iter(parsed.of("body")), None)
    return bool(headline and body and headline.end <= span.start < body.start)


def _line_of(seen: View, span: Span) -> str:
    start, end = seen.into(span)
    return seen.text[seen.text.rfind("\n", 0, start) + 1 : end]


def _in_metadata(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """<meta property="article:published_time" content="2024-01-28T…"> and "datePublished": "2024-01-28"."""
    for span in parsed.of("boilerplate"):
        start, end = seen.into(span)
        for at in _published_in(seen.text[start:end]):
            written = next(iter(written_dates(seen.text[start + at : start + at + 40])), None)
            if written and written.start == 0:
                where = seen.back(start + at, start + at + written.end)
                yield Clue(written, where, "metadata", "its metadata")
                return


_META = re.compile(
    r"(?i)(?:article:published_time|datepublished|date_published|pubdate|dc\.date[\w.]*|publish[-_]?date)"
    r"[\"']?\s*(?:content\s*=\s*|[:=]\s*)[\"']?(?=\d)|<time[^>]{0,80}datetime\s*=\s*[\"']?(?=\d)"
)


def _published_in(words: str) -> list[int]:
    return [match.end() for match in _META.finditer(words)]


def _in_addresses(seen: View, parsed: Parsed) -> Iterator[Clue]:
    """https://…/2024/01/28/… on a line of its own is the story's address, not a link in its words."""
    for span in parsed.of("boilerplate"):
        start, end = seen.into(span)
        for address in _ADDRESS.finditer(seen.text, start, end):
            if written := _dated_address(address):
                yield Clue(written, seen.back(written.start, written.end), "metadata", "its address")
                return


def _dated_address(address: re.Match[str]) -> WrittenDate | None:
    for form in _ADDRESS_DATES:
        match = form.search(address.string, address.start(), address.end())
        if not match:
            continue
        month = match["m"]
        number = int(month) if month.isdigit() else MONTHS.get(month.lower(), 0)
        year, day = int(match["y"]), int(match["d"])
        if _exists(year, number, day):
            return WrittenDate(match.start("y"), match.end("d"), year, number, day)
    return None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        Day(year, month, day)
    except ValueError:
        return False
    return True


# ------------------------------------------------------------------------------------- 03/04/2021, settled


def settled(seen: View, parsed: Parsed, clues: list[Clue]) -> list[Clue]:
    """Clues whose day and month might change places, told apart: by another clue, by the language (only
    English writes the month first), by the lead's weekday.
    """
    clues = [_month_first(clue, clues) if clue.written.day_first else clue for clue in clues]
    return [_settle(clue, clues, seen, parsed) if clue.written.ambiguous else clue for clue in clues]


def _month_first(clue: Clue, clues: list[Clue]) -> Clue:
    """``03-04-2024`` where another clue names the 4th of March, and none the 3rd of April."""
    first, second = clue.written.readings
    others = {(c.written.month, c.written.day) for c in clues if c is not clue and not c.written.ambiguous}
    told = (second.month, second.day) in others and (first.month, first.day) not in others
    return replace(clue, written=second) if told else clue


def _settle(clue: Clue, clues: list[Clue], seen: View, parsed: Parsed) -> Clue:
    first, second = clue.written.readings
    if parsed.language and parsed.language != "en":
        return replace(clue, written=first)
    others = {(c.written.month, c.written.day) for c in clues if not c.written.ambiguous}
    fits = [each for each in (first, second) if (each.month, each.day) in others]
    if not fits:
        weekdays = list(_weekdays_of_lead(seen, parsed))
        fits = [each for each in (first, second) if weekdays and _is_just_after(each, weekdays)]
    return replace(clue, written=fits[0]) if len(fits) == 1 else clue


def _is_just_after(written: WrittenDate, weekdays: list[int]) -> bool:
    """Whether all that the lead tells happened in the days up to this one, and something then or the day
    before.
    """
    if not written.range:
        return False
    ages = [(written.range[0].weekday() - weekday) % 7 for weekday in weekdays]
    return min(ages) <= 1 and max(ages) <= 3


# -------------------------------------------------------------------------------------- inferred from words


def inferred_clues(seen: View, parsed: Parsed, stated: Iterable[Clue]) -> tuple[list[Clue], list[str]]:
    """The day of the story's pictures, where the lead's weekday or another picture bears it out; or that
    of its lead. With them a doubt, where pictures have a date that nothing bears out.
    """
    days = [clue for clue in stated if clue.day]
    if any(clue.basis != "metadata" for clue in days):
        return [], []
    told = _told_today(seen, parsed)
    if told or days:
        return ([told] if told else []), []
    captions = [clue for clue in _caption_dates(seen, parsed) if clue.day]
    if captions:
        newest = max(captions, key=lambda clue: clue.day or Day.min)
        borne_out = newest.day and weekday_of_lead(seen, parsed) == newest.day.weekday()
        if borne_out or sum(clue.day == newest.day for clue in captions) > 1:
            return [newest], []
        doubt = f"A caption is of {newest.day}, but nothing else bears out that the text was published then."
        return [], [doubt]
    lead = _lead_date(seen, parsed)
    return ([lead] if lead else []), []


def _told_today(seen: View, parsed: Parsed) -> Clue | None:
    """ "today, 28 January 2024": the text says outright what its day is."""
    for start, end in lead(seen, parsed):
        for written in written_dates(seen.text[start:end]):
            if (
                written.day
                and written.range
                and _TODAY.search(fold(seen.text[start : start + written.start]))
            ):
                span = seen.back(start + written.start, start + written.end)
                return Clue(written, span, "stated", "its lead")
    return None


def _caption_dates(seen: View, parsed: Parsed) -> Iterator[Clue]:
    shown: set[str] = set()  # a caption that is printed twice is one
    for span in parsed.of("caption"):
        start, end = seen.into(span)
        if _OLD_PICTURE.search(fold(seen.text[start:end])) or seen.text[start:end] in shown:
            continue
        shown.add(seen.text[start:end])
        for written in written_dates(seen.text[start:end]):
            where = seen.back(start + written.start, start + written.end)
            yield Clue(written, where, "caption", "a caption", weak=True)


def lead(seen: View, parsed: Parsed, sentences: int = 3) -> list[tuple[int, int]]:
    """The first sentences of standfirst and body, as offsets into the view."""
    told = [part.span for part in parsed.parts if part.kind in {"standfirst", "body"}][:sentences]
    found = (sentence for sentence in parsed.sentences if any(span.holds(sentence) for span in told))
    return [seen.into(sentence) for sentence in islice(found, sentences)]


def weekday_of_lead(seen: View, parsed: Parsed) -> int | None:
    """The first weekday that the lead names: news happens on it."""
    return next(_weekdays_of_lead(seen, parsed), None)


def _weekdays_of_lead(seen: View, parsed: Parsed) -> Iterator[int]:
    for start, end in lead(seen, parsed):
        for match in WEEKDAY_NAMED.finditer(fold(seen.text[start:end])):
            yield WEEKDAYS[match.group().lower()]


def _lead_date(seen: View, parsed: Parsed) -> Clue | None:
    """ "on Sunday, January 28, 2024" in the lead: news that tells its day with weekday and year is of that
    day.
    """
    for start, end in lead(seen, parsed)[:2]:
        for written in written_dates(seen.text[start:end]):
            dated = written.range and written.day and written.weekday is not None
            if dated and not written.contradicts_itself:
                span = seen.back(start + written.start, start + written.end)
                return Clue(written, span, "inferred", "its lead", weak=True)
    return None

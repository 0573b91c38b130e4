"""The days of entries: under the dates of a timeline, behind the clock times of a page that is kept going.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from archive.ingest.marks import Mark
from archive.ingest.reading import Dated, TimeExpression
from archive.values.dates import DateRange
from archive.values.text import Span, View

TIMELINE = 3
"""So many lines of dates, or of clock times, make a timeline."""
CLOCK = re.compile(
    r"(?m)^[ \t•▪*\[(]*(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?: ?(?P<half>[ap])\.?m\.?)?"
    r"(?: (?:GMT|UTC|BST|EST|EDT|AST|CET|local time))?[\])]*(?: ?[–—:|-] ?|\t+| ?\n)(?=\S)"
)
"""``14:10 – …``, ``2:10 pm: …``: how an entry of a live page begins; its text may stand in the next line."""


def days_over(seen: View, dated: Dated, marks: Sequence[Mark]) -> list[tuple[Span, TimeExpression]]:
    """Stretches of the text with the day of what they tell: where a line that is only a date stands over
    them, or each begins with an hour.
    """
    return _dated(seen, marks) or _of_one_day(seen, dated)


def _dated(seen: View, marks: Sequence[Mark]) -> list[tuple[Span, TimeExpression]]:
    found = []
    for mark in marks:
        if mark.letter != "T" or not isinstance(mark.about, TimeExpression):
            continue
        first, last = seen.into(mark.span)
        start, end = seen.text.rfind("\n", 0, first) + 1, seen.text.find("\n", last)
        line = seen.text[start : end if end >= 0 else len(seen.text)]
        alone = len(line) <= 40 and not re.sub(r"[\W_]", "", line.replace(seen.text[first:last], "", 1))
        if alone:
            found.append((mark.span.start, mark.about))
    if len({time.range for _, time in found}) < TIMELINE:
        return []
    ends = [at for at, _ in found[1:]] + [seen.ends[-1]]
    return [(Span(at, max(at, end)), time) for (at, time), end in zip(found, ends, strict=True)]


def _of_one_day(seen: View, dated: Dated) -> list[tuple[Span, TimeExpression]]:
    """The entries of a live page are of the day when it was published, if their hours run one way."""
    day = dated.published.earliest
    found = list(CLOCK.finditer(seen.text)) if day and dated.published.days == 1 else []
    hours = [_minutes(entry) for entry in found]
    if len(set(hours)) < TIMELINE or hours not in (sorted(hours), sorted(hours, reverse=True)):
        return []
    spans = [seen.back(*_entry(seen.text, entry)) for entry in found]
    of_day = DateRange(day, day, "relative", "")
    evidence = dated.evidence
    return [(span, TimeExpression(evidence or span, of_day, "the day of the page")) for span in spans]


def _minutes(entry: re.Match[str]) -> int:
    hour = int(entry["hour"])
    if entry["half"]:
        hour = hour % 12 + (12 if entry["half"] == "p" else 0)
    return hour * 60 + int(entry["minute"])


def _entry(text: str, entry: re.Match[str]) -> tuple[int, int]:
    """Where an entry begins and its line ends."""
    end = text.find("\n", entry.end())
    return entry.start(), end if end >= 0 else len(text)

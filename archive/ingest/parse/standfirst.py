"""The standfirst of a story that no dateline opens: told by layout and by what the story says below it.

Decided on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re
from itertools import takewhile

from archive.ingest.parse import furniture
from archive.ingest.parse.captions import has_past, is_scene
from archive.ingest.parse.repeats import stems, tells_again, tells_more
from archive.ingest.parse.sheet import Paragraph, Sheet
from archive.values import sentences
from archive.values.calendar_words import WEEKDAY, fold
from archive.values.written_dates import written_dates

DECK = 40
"""Words; a sentence under the headline that is longer is the story's own."""
MOST_POINTS = 6
"""A standfirst of more bullets than this is a story told in bullets."""


def find_standfirst(sheet: Sheet, rows: list[Paragraph], titled: bool) -> None:
    """Without a dateline a standfirst shows by bullets, by being told again below, or by a break behind
    it.
    """
    if titled:
        _take_points(rows)
    if len(rows) < 2 or any(row.kind == "body" and row.start < rows[0].start for row in sheet.paragraphs):
        return  # too short, or begun already
    lead, rest = rows[0], rows[1:]
    again = any(tells_again(lead.text, later.text) for later in rest)
    dated = bool(_ON_DAY.search(lead.text))  # "…, the ministry said on Monday" is the story's own first line
    again = again or (titled and not dated and lead.length <= DECK and tells_more(lead.text, rest[0].text))
    again = again or (titled and _is_deck(lead, rest[0])) or _begins_anew(lead, rest[0], titled)
    if titled and is_scene(lead.text) and follows_date_line(sheet, lead):
        lead.kind = "caption"
        return
    deck = titled and not lead.is_finished and lead.length >= 4 and not lead.text.endswith(":")
    deck = deck and _ends_sentences(rest)
    if deck and follows_date_line(sheet, lead):
        lead.kind = "caption"
        return
    if again or (_is_broken_off(sheet, lead, titled) and len(rest) >= 2) or deck:
        lead.kind = "standfirst"
        _take_more_decks(rest)


def _ends_sentences(rows: list[Paragraph]) -> bool:
    """Whether the story has full stops: where it has none, a line without one is no standfirst."""
    told = [row for row in rows if row.length >= 12]
    return not told or any(row.is_finished for row in told)


def _take_more_decks(rows: list[Paragraph]) -> None:
    """Further lines without an end between the first and the story: an explainer sums up in several."""
    more = list(takewhile(_is_deck_line, rows))
    below = rows[len(more) : len(more) + 1]
    told = below and below[0].is_finished and below[0].length >= 12
    if told and len(more) <= MOST_POINTS and (len(more) > 1 or (more and more[0].length >= 6)):
        for row in more:
            row.kind = "standfirst"


def _is_deck_line(row: Paragraph) -> bool:
    return not row.is_finished and not row.is_bullet and 4 <= row.length <= DECK and row.text[-1] != ":"


_OPENING = 60
"""So many characters in, a lead that gives its day has given it."""


def _begins_anew(lead: Paragraph, below: Paragraph, titled: bool) -> bool:
    """A summary that gives no day, over a paragraph that opens with its full day ("Monday, 12 May 2025, …",
    under a headline a weekday is enough) and speaks of the same.
    """
    if not lead.is_finished or lead.length > DECK + 15 or _NAMES_DAY.search(fold(lead.text)):
        return False
    own = stems(lead.text)
    shared = len(own & stems(below.text))
    days = [written for written in written_dates(below.text[: _OPENING + 30]) if written.start < _OPENING]
    if any(written.year and written.weekday is not None for written in days):
        return not written_dates(lead.text) and shared >= max(3, len(own) // (3 if titled else 8))
    named = _NAMES_DAY.search(fold(below.text[: _OPENING * 3]))
    return titled and bool(named) and below.length >= lead.length and shared >= max(5, len(own) * 0.55)


_NAMES_DAY = re.compile(
    rf"(?i)(?<!\w)(?:{WEEKDAY}|today|yesterday|اليوم|امس|ئەمرۆ|ئەمڕۆ|ئهمرۆ|دوينيَ?|دوێنێ|bugün|dün|îro|duh|امروز|ديروز)(?!\w)"
)


_ON_DAY = re.compile(rf"(?i)\bon (?:{WEEKDAY})\b")
_SAYS = re.compile(
    r"\b(?:says|praises|affirms|stresses|confirms|announces|calls|urges|warns|discusses?|meets?|reviews?"
    r"|condemns?"
    r"|describes|reveals?|denies|accuses?|rejects?|expresses|welcomes?|pledges?|vows?|hails?|slams?|demands?"
    r"|emphasizes|reiterates|explains|considers|believes|expects?|aims?|seeks?|include)\b"
)


def _is_deck(lead: Paragraph, below: Paragraph) -> bool:
    """One sentence in the present under the headline, and a story in the past below it: "… the mayor
    warns." """
    one = lead.is_finished and 8 <= lead.length <= DECK and len(sentences.ends(lead.text)) == 1
    present = _SAYS.search(lead.text) and not has_past(lead.text) and '"' not in lead.text
    return bool(one and present and below.length >= 10 and has_past(below.text))


def _take_points(rows: list[Paragraph]) -> None:
    """Bullets right under the headline, where prose follows and no bullets after it."""
    points = next((i for i, row in enumerate(rows) if not row.is_bullet), len(rows))
    told_in_bullets = points > MOST_POINTS or any(row.is_bullet for row in rows[points:])
    told_in_bullets |= sum(row.length for row in rows[:points]) > sum(row.length for row in rows[points:])
    if points == len(rows) or told_in_bullets:
        return
    for row in rows[:points]:
        row.kind = "standfirst"
    del rows[:points]


def _is_broken_off(sheet: Sheet, lead: Paragraph, titled: bool) -> bool:
    """A picture, the writer's name or the date stands between the lead and the rest."""
    index = next(i for i, each in enumerate(sheet.paragraphs) if each is lead)
    below = sheet.paragraphs[index + 1 :]
    between = below[: next((i for i, row in enumerate(below) if not row.kind), 0)]
    if any(row.kind in {"caption", "credit"} for row in between):
        return True
    return titled and any(row.kind == "boilerplate" and furniture.is_date_line(row.text) for row in between)


def follows_date_line(sheet: Sheet, row: Paragraph) -> bool:
    """The words under the story's picture stand between the date line and the story; a standfirst stands
    above the date line, or is a sentence.
    """
    above = [other for other in sheet.paragraphs if other.start < row.start]
    titled = next((i for i, other in enumerate(above) if other.kind == "headline"), len(above))
    dated = bool(above) and above[-1].kind == "boilerplate"
    brief = row.length <= 6 and not row.is_finished and not row.is_bullet and ":" not in row.text
    named = not row.is_finished and not row.is_bullet and _names_people(row)
    if named and above and above[-1].kind in {"boilerplate", "credit"} and titled < len(above) - 1:
        return True
    return dated and titled < len(above) - 1 and (brief or is_scene(row.text))


_SMALL = re.compile(r"(?:an?|the|and|of|at|in|on|with|during|for|by|from|to|al|bin|&)\Z")


def _names_people(row: Paragraph) -> bool:
    """ "Mayor Hiwa Demo and Guard Sara Demo at Demo Palace": names, titles and small words, and no verb."""
    own = [word for word in re.findall(r"[\w&'’-]+", row.text) if not _SMALL.match(word)]
    capitals = sum(not word[0].islower() for word in own)
    joined = re.search(r"\s(?:and|&|with|at|during)\s", row.text)
    return 4 <= len(own) <= 16 and capitals * 10 >= len(own) * 9 and bool(joined) and row.text.isascii()

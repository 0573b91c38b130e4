"""The beginning of a story: headline and standfirst, the lines between them and the body.

Everything is decided by layout and wording, on a ``Sheet``; plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from archive.ingest.parse import crawl, credits, furniture
from archive.ingest.parse.foot import is_said_of_page
from archive.ingest.parse.houses import is_agency_line
from archive.ingest.parse.page_words import HIGHLIGHTS, SITE_WORDS
from archive.ingest.parse.repeats import keys, stems
from archive.ingest.parse.sheet import Paragraph, Sheet
from archive.ingest.parse.standfirst import DECK, MOST_POINTS, find_standfirst, follows_date_line
from archive.values import sentences
from archive.values.calendar_words import fold

HIGHEST = 14
"""How many paragraphs down a story's points may be summed up."""
LEAD_REACH = 500
"""In so many characters a story's first sentences are told."""
NEAR = 24
"""Among so many paragraphs a story begins."""
HEADLINES = 10
"""Among so many lines the headline is looked for."""
PUBLISHER_REACH = 3000
"""In so many characters the publisher's name is looked for again."""


def find_top(sheet: Sheet, opening: int | None) -> None:
    """Headline and standfirst: all that stands open above a dateline, or what the layout tells without
    one.
    """
    if opening is not None:
        _name_above_dateline(sheet, [row for row in sheet.paragraphs[:opening] if not row.kind])
        return
    rows = sheet.open()
    titled = sheet.is_titled
    alone = len(rows) == 1 and all(row.kind in {"", "boilerplate"} for row in sheet.paragraphs)
    if not titled and alone and _is_flash(rows[0]):
        rows[0].kind = "headline"  # a flash of one line
        return
    if not titled:
        _drop_labels(sheet, rows)
    if not titled and len(rows) >= 2 and rows[0].is_like_a_headline():
        titled = True
        _take_headline(sheet, rows)
    _name_between(sheet, rows, titled)
    find_standfirst(sheet, rows, titled)


def _is_flash(row: Paragraph) -> bool:
    """One line without an end, that is no more than one sentence."""
    return row.length >= 4 and not row.is_finished and len(sentences.ends(row.text)) < 2


def find_highlights(sheet: Sheet) -> None:
    """ "Key Takeaways:" and the points under it, where the story follows: they are its standfirst."""
    for index, row in enumerate(sheet.paragraphs[:HIGHEST]):
        if row.kind or not HIGHLIGHTS.fullmatch(fold(row.text).strip(" :")):
            continue
        below = sheet.paragraphs[index + 1 :]
        points = next((i for i, other in enumerate(below) if not other.is_bullet), len(below))
        if 1 < points <= MOST_POINTS + 4 and any(other.length >= 12 for other in below[points:]):
            row.kind = "boilerplate"
            for point in below[:points]:
                point.kind = "standfirst"
        return


def _name_above_dateline(sheet: Sheet, rows: list[Paragraph]) -> None:
    titled = sheet.is_titled
    if not titled:
        _drop_labels(sheet, rows)
    if not titled and len(rows) > 1 and rows[-1].is_like_a_headline() and rows[-1].length >= 4:
        said = [at for at, row in enumerate(rows[:-1]) if is_said_of_page(row.text)]
        while said and len(rows) > 1:  # what the page says of itself stands over the headline
            _drop(sheet, rows)
    if not titled and len(rows) == 1 and (rows[0].length == 1 or _is_sender(sheet, rows[0])):
        rows.pop().kind = "boilerplate"  # who sends it, and no headline
    if not titled and rows and (rows[0].is_like_a_headline() or (len(rows[0].text) <= 120 and len(rows) > 1)):
        _take_headline(sheet, rows)
    for row in rows:
        row.kind = _kind_between(sheet, row)


def _kind_between(sheet: Sheet, row: Paragraph) -> str:
    """What a line between headline and dateline is: a writer's name, a label, a caption, the standfirst."""
    if _is_of_names(sheet, row):
        return "boilerplate"
    if credits.is_name(row.text) or credits.is_staff(row.text):
        _keep_byline(sheet, row)
        return "credit"
    if _follows_credit(sheet, row):
        return "boilerplate"
    if row.length <= 3 and not row.is_finished and not row.is_bullet:
        return "boilerplate"
    return "caption" if follows_date_line(sheet, row) else "standfirst"


def _keep_byline(sheet: Sheet, row: Paragraph) -> None:
    """A name over the story counts before one at its foot."""
    known = sheet.found.get("byline")
    if not known or known[0] > row.start:
        sheet.found["byline"] = (row.start, row.end)


def _follows_credit(sheet: Sheet, row: Paragraph) -> bool:
    """The writer's office on the line under his name, in title case."""
    above = [other for other in _beside(sheet, row) if other.start < row.start]
    capitals = sum(word[0].isupper() for word in row.text.split())
    return bool(above) and above[0].kind == "credit" and not row.is_finished and capitals >= row.length - 1


def _is_of_names(sheet: Sheet, row: Paragraph) -> bool:
    """Tags on one line without signs: all of its words are words in capitals that the story has, too."""
    words = row.text.split()
    if not 4 <= len(words) <= 25 or row.is_finished or not re.fullmatch(r"[\w' ’-]+", row.text):
        return False
    if any(word[0].islower() and not word.startswith(("al-", "el-")) for word in words):
        return False
    told = " ".join(other.text for other in sheet.paragraphs if other.is_finished and other is not row)
    known = set(re.findall(r"[\w'’-]+", told[:PUBLISHER_REACH]))
    return sum(word in known for word in words) >= len(words) - len(words) // 5


def _is_dated(row: Paragraph) -> bool:
    return furniture.is_date_line(row.text) or furniture.is_dated_label(row.text)


def _drop_labels(sheet: Sheet, rows: list[Paragraph]) -> None:
    """ "SECURITY", the publisher's name over the headline; a letterhead over "PRESS RELEASE"."""
    label = next((row for row in reversed(sheet.paragraphs[:12]) if _heads_a_page(row)), None)
    below = [row for row in rows if label and row.start > label.start]
    if label and below and below[0].is_like_a_headline() and below[0].length >= 4:
        while rows and rows[0].start < label.start:
            rows.pop(0).kind = "boilerplate"
    while len(rows) >= 2 and rows[0].is_like_a_headline() and rows[1].is_like_a_headline():
        if not (_is_kicker(rows[0], rows[1]) or _is_publisher(sheet, rows[0])):
            break
        _drop(sheet, rows)
    while len(rows) >= 3 and rows[0].is_finished and is_said_of_page(rows[0].text):
        _drop(sheet, rows)
    _drop_strange(sheet, rows)


def _drop_strange(sheet: Sheet, rows: list[Paragraph]) -> None:
    """Lines of which the story's beginning says nothing, over one of which it says a good deal: the sender,
    a desk, what the page says of itself.
    """
    near = [row for row in sheet.paragraphs[:NEAR] if row.kind in {"", "body"}]
    told = [row for row in near if row.is_finished and row.length >= 8 and not is_said_of_page(row.text)]
    lead = " ".join(row.text for row in told)
    own = stems(lead[:LEAD_REACH])
    top = [(row, stems(row.text)) for row in rows[:HEADLINES]]
    known = [len(beginnings & own) for _, beginnings in top]
    house = bool(rows) and rows[0].length <= 4 and bool(SITE_WORDS.search(fold(rows[0].text)))
    fit = [
        at
        for at, (row, beginnings) in enumerate(top)
        if row.is_like_a_headline()
        and row.length >= 4
        and known[at] >= (2 if house else max(3, len(beginnings) // 2))
    ]
    strange = [known[at] * 4 <= len(beginnings) for at, (_, beginnings) in enumerate(top)]
    brief = rows[:1] and (_is_label(rows[0]) or "|" in rows[0].text or is_said_of_page(rows[0].text))
    if fit and brief and all(strange[: fit[0]]):
        for _ in range(fit[0]):
            _drop(sheet, rows)


def _is_label(row: Paragraph) -> bool:
    """A name: a few words, all of them in capitals; in a script without capitals still fewer."""
    caseless = row.text.lower() == row.text.upper()
    capitals = all(not word[0].islower() or len(word) <= 3 for word in row.text.split())
    return row.length <= (4 if caseless else 6) and capitals


def _drop(sheet: Sheet, rows: list[Paragraph]) -> None:
    """The first row is no headline: a name by a date is the writer's, anything else is the page's."""
    row = rows.pop(0)
    named = credits.is_name(row.text) and _stands_by_date(sheet, row)
    row.kind = "credit" if named else "boilerplate"
    if named:
        sheet.found["byline"] = (row.start, row.end)


def _heads_a_page(row: Paragraph) -> bool:
    return furniture.is_release_label(row.text) or furniture.is_breadcrumb(row.text)


def _is_sender(sheet: Sheet, row: Paragraph) -> bool:
    """The publisher's name, or the dateline's agency and a word or two."""
    house = sheet.found.get("dateline_agency")
    named = house and sheet.text[slice(*house)] in row.text and row.length <= 4
    return bool(named) or _is_publisher(sheet, row)


def _is_kicker(first: Paragraph, second: Paragraph) -> bool:
    """One to three words without a verb, and a headline under them."""
    return first.length <= 3 and len(first.text) <= 30 and second.length >= 4


def _is_publisher(sheet: Sheet, row: Paragraph) -> bool:
    """The name of a paper or office in title case, said again further down."""
    capitals = sum(word[0].isupper() for word in row.text.split())
    if row.length > 8 or capitals < row.length - 2 or not SITE_WORDS.search(fold(row.text)):
        return False
    name = " ".join(word for word in keys(row.text) if word != "the")
    return " ".join(keys(sheet.text[:PUBLISHER_REACH])).count(name) > 1


_SITE = re.compile(r"\s+(?P<mark>(?:\|\s*)+(?P<name>[^|]{0,40}))\Z")


def _is_house(name: str) -> bool:
    return len(name.split()) <= 4 and bool(SITE_WORDS.search(fold(name)) or is_agency_line(name))


def _take_headline(sheet: Sheet, rows: list[Paragraph]) -> None:
    """The headline, also where the page printed it twice, once with the site's name behind it."""
    first = rows.pop(0)
    first.kind = "headline"
    if (site := _SITE.search(first.text)) and (not site["name"] or _is_house(site["name"])):
        sheet.cuts.append((first.start + site.start("mark"), first.end, "boilerplate"))
    for row in [row for row in rows[:3] if row.is_like_a_headline()]:
        one, two = keys(first.text), keys(row.text)
        if len(two) >= 3 and one[: len(two)] == two and len(one) - len(two) <= 4:
            row.kind = "headline"
            first.kind = "headline" if one == two else "boilerplate"
            rows.remove(row)
            first = row
        elif row is rows[0] and _is_nearly(one, two):
            row.kind = "boilerplate"
            rows.remove(row)


def _is_nearly(one: list[str], two: list[str]) -> bool:
    """The headline once more, but for a letter or a word."""
    shared = len(set(one) & set(two))
    return len(two) >= 6 and shared >= 0.85 * max(len(set(one)), len(set(two)))


def _name_between(sheet: Sheet, rows: list[Paragraph], titled: bool) -> None:
    """Labels, a place, a writer's name between headline and body, where no dateline was found."""
    if not titled:
        return
    for row in [row for row in rows[:3] if _is_of_names(sheet, row)]:
        row.kind = "boilerplate"
        rows.remove(row)
    under_deck = False
    for at, (row, below) in enumerate(list(pairwise(rows))[:5]):
        if row.is_finished and not at and row.length <= DECK and not below.is_finished:
            under_deck = True
            continue
        if row.is_finished or (under_deck and not credits.is_name(row.text)):
            return
        if (
            row.length <= 4
            and not row.is_bullet
            and len(rows) > 2
            and (kind := _label_kind(sheet, row, below))
        ):
            row.kind = kind
            rows.remove(row)


def _label_kind(sheet: Sheet, row: Paragraph, below: Paragraph) -> str:
    piece = (row.start, row.end)
    if row.length == 1 and _stands_by_name_or_date(sheet, row):
        sheet.found.setdefault("dateline_place", piece)
        return "dateline"
    if (credits.is_name(row.text) and _stands_by_date(sheet, row)) or credits.is_staff(row.text):
        sheet.found.setdefault("byline", piece)
        return "credit"
    if is_agency_line(row.text):
        sheet.found.setdefault("dateline_agency", piece)
        return "dateline"
    return "boilerplate" if row.length <= 3 and not below.is_bullet else ""  # "ISTANBUL  DIPLOMACY"


def _beside(sheet: Sheet, row: Paragraph) -> Iterator[Paragraph]:
    index = next(i for i, each in enumerate(sheet.paragraphs) if each is row)
    yield from sheet.paragraphs[max(0, index - 1) : index]
    yield from sheet.paragraphs[index + 1 : index + 2]


def _stands_by_date(sheet: Sheet, row: Paragraph) -> bool:
    return any(_is_dated(other) or crawl.is_age(other.text) for other in _beside(sheet, row))


def _stands_by_name_or_date(sheet: Sheet, row: Paragraph) -> bool:
    """A place over the writer's name and the date: "Testabad / Jane Roe / 21 October 2016"."""
    if row.text.upper() == row.text and row.text.lower() != row.text:
        return False
    below = [other for other in _beside(sheet, row) if other.start > row.start and not other.is_finished]
    return any(
        _is_dated(other) or (credits.is_name(other.text) and _stands_by_date(sheet, other)) for other in below
    )

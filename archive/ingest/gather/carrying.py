"""The day that a telling takes from what the text told just before it: that of the same day, of the visit
that it belongs to, of the hour that alone is named.

Plain Python, no Django.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.ingest.gather.sameness import Story
from archive.ingest.gather.scene import Telling
from archive.ingest.reading import TimeExpression
from archive.values.dates import UNKNOWN, DateRange

NEAR = 800
"""Characters back in which a visit was told whose talks a sentence goes on with."""
A_JOURNEY = 3
"""Days that a visit may last and still date its talks."""
LONG_AGO = 60
"""Days before publication of which no news is."""
TALKS = frozenset({"meeting", "visit", "agreement", "phone-call"})
SOON = 500
"""Characters back of which a day of long ago is gone on with."""
AT_ONCE = 300
"""Characters back of which nothing but the sentence before can be told."""
SAME_DAY = re.compile(
    r"\b(?:[Ee]arlier|[Ll]ater|[Ee]arly) (?:in|on|that|the same) (?:the )?(?:same )?day\b"
    r"|\b(?:[Oo]n )?the same day\b"
    r"|\b(?:that|(?:on )?the same) (?:morning|evening|afternoon|night)\b"
    r"|\b(?:at|in|during) (?:the|that) (?:same|very) (?:session|sitting|meeting|ceremony|event|gathering"
    r"|conference|vote|visit|raid|operation|attack|incident)\b"
    r"|\b(?:on the (?:sidelines|margins) of|during|after|following) (?:that|this|the same) (?:meeting|visit"
    r"|trip|session|event|talks|ceremony|conference|encounter)\b"
    r"|\b(?:[Ss]hortly|[Ii]mmediately|[Ss]oon) after(?:wards?)?(?=[,.]|\b (?:that|this|his|her|their)"
    r" (?:arrival|meeting|talks))"
    r"|\b(?:[Mm]oments|[Mm]inutes|[Hh]ours) (?:later|earlier|after (?:his|her|their|that|this))\b"
    r"|\b(?:within|in the first) (?:minutes|hours)\b"
    r"|\bin response(?=[;.,])|\b(?:rushed|rushing|sent|drove|hurried) to the (?:scene|site|spot|area)\b"
    r"|\b(?:[Pp]arliament|[Ll]awmakers|[Mm]embers|[Cc]ouncil|[Dd]eputies|MPs|he|she|they"
    r"|[\ue400-\ue7ff]) then \w+"
    r"|^(?:[Ll]ater |[Ee]arlier )?[Ii]n the (?:morning|afternoon|evening)\b"
    r"|(?:^|\band )(?:[Hh]e|[Ss]he|[Tt]hey) (?:then|immediately) (?:met|flew|travel\w+|went|left|headed"
    r"|drove|received|visited|held|tasked|named|appointed)\b"
)
"""``Earlier in the day``, ``at the same session``: the day of what was told before."""
HOUR = re.compile(
    r"\b(?:(?:[Jj]ust )?(?:[Aa]t|[Bb]efore|[Aa]round|[Bb]y|[Ss]ince|[Ss]hortly (?:after|before)) (?:dawn"
    r"|daybreak|sunrise|noon|midday|midnight|dusk|sunset|nightfall)|[Ii]n the (?:early|small) hours"
    r"|(?:[Ll]ater )?in the (?:morning|afternoon|evening)"
    r"|(?:at |around |about )\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)"
    r"(?!(?: of| on)? [\ue000-\uf7ff]|,? (?:on|local|of) )"
)
"""``at dawn`` and no day: that of the news."""
MET_TOO = re.compile(
    r"\b(?:also|later|then|separately|subsequently|afterwards?)(?: \w+)? (?:met"
    r"|held (?:separate |bilateral )?(?:talks|meetings?|discussions)|sat down|received|conferred|hosted"
    r"|spoke)\b"
    r"|\bmet (?:later |then )?(?:separately|also)\b|\b(?:held|holding) separate (?:talks|meetings)\b"
)
"""``also held separate talks with``: on the day of the talks told before."""
EARLIER = re.compile(r"(?i)\b(?:earlier|before|previous|prior)\b|ago$")
AGAINST = re.compile(
    r"\b(?:had|has|have|earlier|previous\w*|before|last|since|ago|former\w*|once|recent\w*|formerly|already"
    r"|in a separate|separate (?:incident|statement|development)|another|years?|months?|weeks?|days?|usually"
    r"|every|soon|would)\b"
)
"""What says that a sentence tells of another time than the one before."""


@dataclass(slots=True)
class NewsDay:
    """The day of the news, as far as the text says it."""

    published: DateRange = UNKNOWN
    lead: TimeExpression | None = None
    """The day that the lead names."""


def inferred(when: TimeExpression | None) -> TimeExpression | None:
    """The day of something else, taken over."""
    return replace(when, range=replace(when.range, basis="inferred")) if when and when.range.known else when


def is_long_ago(telling: Telling, news: NewsDay) -> bool:
    """Whether violence is told of a day long before the news: not that of which the news is."""
    told = telling.when.range.latest if telling.when else None
    published = news.published.earliest
    if told is None or published is None or telling.definite or telling.family != "violence":
        return False
    return (published - told).days > LONG_AGO


def is_of_same_day(telling: Telling, clause: str) -> bool:
    """Whether the words of a clause put it on the day of what was told before."""
    return bool(SAME_DAY.search(clause)) or (telling.kind == "meeting" and bool(MET_TOO.search(clause)))


DECIDED = frozenset({"appointment", "dismissal", "designation"})
"""What a council does at its sitting."""
PERFORMED = frozenset({"dissolution", "disarmament", "resignation", "cancellation"})
"""What is done by saying so."""
OF_ITSELF = re.compile(
    r"(?:,? (?:that )?(?:it|they|he|she)(?: and [^,;]{3,40}?)? (?:\w+ )?(?:was|were|would|is|are|had|has"
    r"|will)\b"
    r"|,? (?:that )?(?:its|their|his|her) [\w ]{3,30} (?:was|were|would|had)\b| (?:the|its|his|her|their) )"
)


def is_done_by_saying(telling: Telling, behind: str) -> bool:
    """``announced on {T} |that it would disband``: the day of the word is that of the deed."""
    return telling.kind in PERFORMED and OF_ITSELF.match(behind) is not None


def may_belong(sentence: str) -> bool:
    """Whether a sentence without a day may go on with the visit told before it."""
    return not AGAINST.search(sentence)


def day_of_visit(telling: Telling, before: Iterable[Story]) -> TimeExpression | None:
    """ "He visited on {T}. He met …": the day of the visit told last, unless another day was told since; "The
    council sat on {T}. It named …": that of the sitting.
    """
    if telling.part != "body" or telling.kind not in ("meeting", "agreement", *DECIDED):
        return None
    for story in before:
        if telling.at - story.last > NEAR or telling.sentence in story.quotes:
            continue
        when = story.when
        if when is None or not when.range.known:
            continue
        if when.range.days > A_JOURNEY or story.modality != telling.modality:
            return None
        if telling.kind in DECIDED:
            both = set(story.who) & set(telling.who)
            return when if story.kind == "meeting" and any("organization:" in who for who in both) else None
        if story.kind == "meeting" and telling.kind == "agreement":
            return when if len(set(story.who) & set(telling.who)) > 1 else None
        if story.kind != "visit":
            return None
        return when if _shares_a_guest(telling, story) else None
    return None


def _shares_a_guest(telling: Telling, visit: Story) -> bool:
    guests = {who for who, part in visit.who.items() if part in ("visitor", "actor1") and "person:" in who}
    return bool(guests & set(telling.who))


def fits(telling: Telling, story: Story, news: NewsDay) -> bool:
    """Whether a telling may be of the day of a story: what is only planned was not on a day gone by, and what
    a story only looks back to ("two days earlier") is no day to go on with.
    """
    if story.when is None or EARLIER.search(story.when.range.expression):
        return False
    goes_on = telling.at - story.last <= SOON and not (telling.kind == "meeting" and story.kind not in TALKS)
    if not goes_on and _is_old(story.when, news):
        return False
    if telling.modality == "planned" and story.modality == "occurred" and news.published.days == 1:
        return story.when.range.earliest == news.published.earliest  # "arrived today; later in the day …"
    return (telling.modality == "planned") == (story.modality == "planned" or story.when.future)


def is_past_story(before: Iterable[Story], telling: Telling, news: NewsDay) -> bool:
    """Whether what was told just before lies long before the news: there "at dawn" is no hour of the news."""
    near = (s.when for s in before if 0 <= telling.at - s.last <= NEAR and s.when and s.when.range.known)
    return _is_old(next(near, None), news)


def _is_old(when: TimeExpression | None, news: NewsDay) -> bool:
    latest = when.range.latest if when else None
    published = news.published.earliest or (news.lead and news.lead.range.earliest)
    return bool(latest and published and (published - latest).days > LONG_AGO)


def days_after(telling: Telling, before: Iterable[Story], news: NewsDay) -> TimeExpression | None:
    """So many days after the day told last, as the telling says; after a month that was told at once before
    it nothing is known.
    """
    if telling.when and telling.when.range.known:
        return telling.when
    told = (s for s in before if _is_one_day(s) or telling.at - s.last <= AT_ONCE)
    dated = next((s.when.range for s in told if s.when), None)
    if dated is None or dated.earliest != dated.latest or dated.earliest is None:
        return None
    day, published = dated.earliest + timedelta(days=telling.shift), news.published.latest
    if published and day > published and telling.modality == "occurred":
        return None  # what has happened lies not ahead of the news
    words = telling.when.range.expression if telling.when else ""
    span = telling.when.span if telling.when else telling.sentence
    return TimeExpression(span, DateRange(day, day, "inferred", words), "days after what was told before")


def _is_one_day(story: Story) -> bool:
    return story.when is not None and not (story.when.range.known and story.when.range.days != 1)


def day_of_hour(telling: Telling, before: Sequence[Story], news: NewsDay) -> TimeExpression | None:
    """ "Shells fell at dawn": on the day told just before, if that is news, else the day of the news."""
    published = news.published.earliest if news.published.days == 1 else None
    near = [s for s in before if 0 <= telling.at - s.last <= NEAR and s.when and s.when.range.days == 1]
    for story in near[:1]:
        if story.when and _is_news(story.when.range.earliest, published) and fits(telling, story, news):
            return story.when
    if telling.modality != "occurred" or is_past_story(before, telling, news):
        return None
    if news.lead:
        return news.lead
    if published is None:
        return None
    day = DateRange(published, published, "inferred")
    return TimeExpression(telling.sentence, day, "the day of the news")


def _is_news(day: date | None, published: date | None) -> bool:
    return bool(day and (published is None or abs((published - day).days) <= 1))

"""A day behind a few more words that is still that of the verb before them.

Plain Python, no Django.
"""

from __future__ import annotations

import re

from archive.ingest.gather.scene import Hit

SUSPECTED = re.compile(
    r"(?:accused|suspected|wanted|charged) (?:of|for|with|in) (?:planning|plotting|preparing|belonging|being"
    r"|membership|having|links|ties|working|spying|supporting|financing|smuggling|trafficking)\b[^,]*"
)
"""``detained a man |suspected of planning attacks on {T}``: the day of the arrest. Of a deed: its own day."""
BEFORE_WHOM = re.compile(
    r"before (?:the |an? |its |his |her |their )?(?:[\ue400-\uf7ff]|(?:[A-Za-z-]+ ){0,3}"
    r"(?:[Cc]ouncil|[Cc]ourt|judges?|[Pp]arliament|[Pp]resident|[Aa]ssembly|[Cc]ommittee|panel|tribunal"
    r"|crowd|audience|supporters"
    r"|lawmakers|reporters|cameras|deputies|members))(?: in [\ue400-\uf7ff])? $"
)
"""``was sworn in |before the council on {T}``."""
MOST_RECENTLY = re.compile(
    r"(?:since [^,;]{1,40})?[, (–-]*(?:and )?(?:most (?:recently|[\uf400-\uf7ff])"
    r"|the (?:last|latest|most recent)(?: (?:time|one|of (?:them|which|these)))?(?: being| was)?)"
    r"(?: in [\ue400-\uf7ff])?,? (?:on |in )?"
)
"""``have met twice since then, |most recently in {L} on {T}``."""
BY_DECREE = re.compile(r"\b(?:decree|order|decision|notice|circular|letter|memo|law|ruling|vote) $")
MADE_PUBLIC = re.compile(
    r"(?:that|which) (?:[a-z]+ ){0,2}?(?:appeared|published|issued|signed|came|released|announced"
    r"|printed|dated)\b[^,;]{0,60} $"
)
"""``removed the governor by a decree |that appeared on {T}``."""


def ends_with_day(hit: Hit, position: int) -> bool:
    """Whether the day behind the next few words is that of the verb before them."""
    text, last = hit.scene.text, hit.clause[1]
    if any(last < edge <= position for edge in hit.edges):
        return False
    between = text[last:position]
    if MOST_RECENTLY.fullmatch(between):
        return True
    if hit.trigger.nominal or BEFORE_WHOM.fullmatch(between):
        return not hit.trigger.nominal
    time = hit.scene.time(position)
    if SUSPECTED.fullmatch(between) and time and time.range.days == 1:
        return hit.trigger.kind in ("arrest", "killing", "release", "court-ruling")
    return bool(BY_DECREE.search(text[:last]) and MADE_PUBLIC.fullmatch(between))

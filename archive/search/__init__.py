"""Search: what is published, by words, names, subjects and days. Everybody else uses these names and no
others."""

from archive.search.bearers import WAYS, Bearer, bearers, bearers_of_each
from archive.search.comparison import Comparison, compare
from archive.search.counts import facets, tally
from archive.search.events import (
    EVENT_FACETS,
    EventQuestion,
    event_facets,
    event_total,
    events_told,
    foremost_events,
    matching_events,
    values_told,
)
from archive.search.index import follow, following, install, position, rebuild
from archive.search.likeness import similar
from archive.search.log import append_changes
from archive.search.names import Suggestion, mentions, named, suggest
from archive.search.passage import asked_for, highlight
from archive.search.question import FACETS, Page, Question
from archive.search.ranking import By, Ranking, ranked
from archive.search.reader import BadCursor, generation, held, match, moment, total
from archive.search.standing import Standing, standing

__all__ = [
    "EVENT_FACETS", "FACETS", "WAYS", "BadCursor", "Bearer", "By", "Comparison", "EventQuestion", "Page",
    "Question", "Ranking", "Standing", "Suggestion", "append_changes", "asked_for", "bearers",
    "bearers_of_each", "compare",
    "event_facets", "event_total", "events_told", "facets", "follow", "following", "foremost_events",
    "generation", "held", "highlight", "install", "match", "matching_events", "mentions", "moment",
    "named", "position", "ranked", "rebuild", "similar", "standing", "suggest", "tally", "total",
    "values_told",
]  # fmt: skip

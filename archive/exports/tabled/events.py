"""Rows of events: what, when and where, who took part, who was hurt, and a sentence that says so.

Only sentences of published articles speak here: of who tells the event, of who was hurt, and in what words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from archive import queries
from archive.digests.tellings import foremost
from archive.exports.tabled.rows import Lists, Row, Table, Writing, grouped, of
from archive.exports.written.order import code_point, keyed
from archive.models import CasualtyReport, Event, Evidence, Participation
from archive.parameters import OneOf
from archive.values.policy import shown_quote
from archive.values.wording import say_range

LOOKED_UP = 10_000
"""Events of which the list is asked at once."""
FIELDS = (
    "public_id", "kind", "title", "modality", "date_earliest", "date_latest", "date_basis",
    "date_expression", "date_edtf", "place_id",
)  # fmt: skip


def every() -> Iterator[int]:
    return keyed(Event.objects.published(), "created", code_point("public_id"))


def asked(parameters: Any) -> queries.EventFilter:
    """The question of the list of events. Of each only what tells its place in the list is read."""
    return queries.EventFilter(parameters, queryset=Event.objects.published().only("public_id", "created"))


def answering(asked: queries.EventFilter) -> Iterator[int]:
    """By keyset: what comes in meanwhile moves nothing."""
    cursor = ""
    while True:
        page = asked.cut(LOOKED_UP, cursor)
        yield from (row.pk for row in page.rows)
        if not (cursor := page.next):
            return


def read(pks: list[int], writing: Writing) -> list[Row]:
    ordered = sorted(pks)
    events = Event.objects.published().filter(of("pk", ordered)).only(*FIELDS).order_by().in_bulk()
    quotes = _quotes(ordered)
    words = _words([quote.pk for told in quotes.values() if (quote := foremost(told))])
    lists = (_places(ordered, events, writing), _participants(ordered), _casualties(ordered))
    return [
        _row(events[pk], quotes.get(pk, []), words, writing.origin)
        + tuple(values.get(pk, ()) for values in lists)
        + (list(dict.fromkeys(quote.article__source__slug for quote in quotes.get(pk, []))),)
        for pk in pks
        if pk in events
    ]


def _row(event: Event, quotes: list[Any], words: dict[int, Evidence], origin: str) -> Row:
    """The columns of one value."""
    when, first = event.date_range, foremost(quotes)
    quote = words.get(first.pk) if first else None
    return (
        event.public_id,
        origin + event.get_absolute_url(),
        event.kind,
        event.title,
        event.modality,
        when.earliest and when.earliest.isoformat(),
        when.latest and when.latest.isoformat(),
        say_range(when),
        when.basis,
        when.expression,
        len({one.article_id for one in quotes}),
        shown_quote(quote.article.source.text_policy, quote.exact) if quote else "",
        origin + quote.url if quote else "",
    )


def _quotes(pks: list[int]) -> Lists:
    """Who tells each event, in the order of publication; without the words, which may be many."""
    told = Evidence.objects.supporting().filter(of("event_id", pks)).as_told()
    rows = told.values_list("pk", "event_id", "article_id", "field", "article__source__slug", named=True)
    return grouped((row.event_id, row) for row in rows)


def _words(quotes: Iterable[int]) -> dict[int, Evidence]:
    fetched = Evidence.objects.published().select_related("article__source").filter(OneOf("pk", quotes))
    return (
        fetched.only(
            "exact", "start", "end", "article__public_id", "article__headline", "article__source__text_policy"
        )
        .order_by()
        .in_bulk()
    )


def _places(pks: list[int], events: dict[int, Event], writing: Writing) -> Lists:
    """Where it happened: first its place, then the further ones."""
    through: Any = Event.other_places.through
    others = through.objects.filter(of("event_id", pks)).order_by("event_id", "place__slug")
    pairs = [(pk, event.place_id) for pk, event in events.items() if event.place_id]
    pairs += others.values_list("event_id", "place_id")
    names = writing.meet({place for _, place in pairs})
    return grouped((event, names[place][1]) for event, place in dict.fromkeys(pairs) if names[place][1])


def _participants(pks: list[int]) -> Lists:
    """``person:azad-demo:host``."""
    parts = Participation.objects.visible().filter(of("event_id", pks)).order_by("event_id", "id")
    rows = parts.values_list("event_id", "entity__kind", "entity__slug", "part")
    return grouped((event, f"{kind}:{slug}:{part}") for event, kind, slug, part in rows)


def _casualties(pks: list[int]) -> Lists:
    """``killed:3``, each figure that a text gives."""
    reports = CasualtyReport.objects.published().filter(of("event_id", pks)).order_by("event_id", "id")
    rows = reports.values_list("event_id", "measure", "low", "best", "high")
    return grouped(
        dict.fromkeys((event, f"{measure}:{figure(*numbers)}") for event, measure, *numbers in rows)
    )


def figure(low: int | None, best: int | None, high: int | None) -> str:
    """3, 3-5, 0-5 where a text says at most, 3+ where it says at least, ? where it gives no number."""
    if best is not None:
        return str(best)
    if low is None and high is None:
        return "?"
    return f"{low}+" if high is None else f"{low or 0}-{high}"


EVENTS = Table(
    name="events",
    single=(
        "id", "url", "kind", "title", "modality", "earliest", "latest", "date", "basis", "expression",
        "articles", "quote", "quote_url",
    ),
    lists=("places", "participants", "casualties", "sources"),
    asked=asked,
    answering=answering,
    every=every,
    read=read,
)  # fmt: skip

"""What editors have decided about an article: it goes into the next reading, and is overwritten by none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from archive.ingest.date.stage import redated
from archive.ingest.reading import Dated, Parsed, Reference, Registry, Resolved
from archive.values.dates import DateRange
from archive.values.text import Span

RULE = "editor"


@dataclass(frozen=True, slots=True)
class Decided:
    """Plain data, before the database is asked for anything."""

    published: DateRange | None = None
    """The day of publication that an editor has set; None where the text's own word counts."""
    links: Mapping[Span, str | None] = field(default_factory=dict)
    """Spans whose entity an editor has chosen, by key; None where he said that nobody knows."""
    rejected: frozenset[Span] = frozenset()
    """Spans that name nothing."""


NOTHING = Decided()


def with_day(text: str, parsed: Parsed, dated: Dated, decided: Decided) -> Dated:
    """The same expressions of time, under the day that an editor has set."""
    return dated if decided.published is None else redated(text, parsed, dated, decided.published)


def with_links(resolved: Resolved, decided: Decided, registry: Registry) -> Resolved:
    """The same mentions, linked as an editor has linked them; what stands across his spans goes."""
    if not decided.links and not decided.rejected:
        return resolved
    mentions = [*_undecided(resolved, decided), *_linked(resolved, decided, registry)]
    return replace(resolved, mentions=tuple(sorted(mentions, key=lambda each: (each.span, each.kind))))


def _undecided(resolved: Resolved, decided: Decided) -> Iterator[Reference]:
    for mention in resolved.mentions:
        if mention.span in decided.rejected or any(mention.span.overlaps(span) for span in decided.links):
            continue
        yield mention


def _linked(resolved: Resolved, decided: Decided, registry: Registry) -> Iterator[Reference]:
    there = {mention.span: mention for mention in resolved.mentions}
    for span, key in decided.links.items():
        known = registry.entities.get(key or "")
        found = there.get(span) or Reference(span, None, "name", RULE, 1.0)
        about = known.kind if known else found.about
        yield replace(found, entity=known.key if known else None, rule=RULE, confidence=1.0, about=about)

"""date: the day of publication with its evidence, then every expression of time relative to it.

Nothing is invented: without evidence in the text the day is ``UNKNOWN``, and it is never today. Plain Python.
"""

from __future__ import annotations

from dataclasses import replace

from archive.ingest.date.clues import Clue, inferred_clues, settled, stated_clues
from archive.ingest.date.contradictions import contradictions
from archive.ingest.date.times import expressions
from archive.ingest.reading import DateClue, Dated, Parsed, TimeExpression
from archive.values.dates import UNKNOWN, DateRange
from archive.values.text import View, view

Move = tuple[TimeExpression, TimeExpression]
"""An expression as it was read, and as it is read now."""


def date(text: str, parsed: Parsed) -> Dated:
    """When the text was published, as far as it says so, and what its expressions of time mean."""
    seen = view(text)
    stated = settled(seen, parsed, list(stated_clues(seen, parsed)))
    inferred, doubts = inferred_clues(seen, parsed, stated)
    clues = [*stated, *inferred]
    chosen, more = _choose(clues)
    published = _published(seen, chosen) if chosen else _without_year(seen, clues)
    evidence = chosen.span if chosen else None
    found = expressions(text, parsed, published, evidence)
    doubts += more
    doubts += contradictions(seen, parsed, clues, published, found)
    return Dated(published, evidence, found, tuple(dict.fromkeys(doubts)), _told(seen, clues, chosen))


def redated(text: str, parsed: Parsed, dated: Dated, published: DateRange) -> Dated:
    """The same reading under another day of publication: whatever hangs on it is resolved anew, what is
    written out or hangs on the text's own dates stays. Pure: nothing is stored.
    """
    borne_out = (clue.span for clue in dated.clues if clue.range.known and _same(clue.range, published))
    evidence = next(borne_out, None)
    return replace(
        dated,
        published=published,
        evidence=evidence,
        expressions=expressions(text, parsed, published, evidence),
        clues=tuple(replace(clue, chosen=clue.span == evidence) for clue in dated.clues),
    )


def moved(before: Dated, after: Dated) -> tuple[Move, ...]:
    """Each expression whose days are others now, with its old and its new reading."""
    old = {expression.span: expression for expression in before.expressions}
    return tuple(
        (old[new.span], new)
        for new in after.expressions
        if new.span in old and not _same(old[new.span].range, new.range)
    )


def _same(one: DateRange, other: DateRange) -> bool:
    return (one.earliest, one.latest, one.edtf) == (other.earliest, other.latest, other.edtf)


def _choose(clues: list[Clue]) -> tuple[Clue | None, list[str]]:
    """The strongest clue that names a day (else a month); where two disagree by more than a day the text's
    own word beats the crawler's.
    """
    days = [clue for clue in clues if clue.day]
    if not days:
        return next((clue for clue in clues if clue.range), None), []
    first = days[0]
    own = next((clue for clue in days if clue.basis != "metadata" and not clue.weak), first)
    if not (first.day and own.day) or abs((first.day - own.day).days) <= 1:
        return first, []
    doubt = (
        f"{first.where.capitalize()} says {first.day}, {own.where} {own.day}; the text's own date was taken."
    )
    return own, [doubt]


def _published(seen: View, clue: Clue) -> DateRange:
    return DateRange(*clue.range, clue.basis, seen.of(clue.span)) if clue.range else UNKNOWN


def _without_year(seen: View, clues: list[Clue]) -> DateRange:
    """ "BAGHDAD, Jan 3 (Agency) –" and no year anywhere: the day is kept, the year stays unknown."""
    for clue in clues:
        if clue.written.day and clue.written.year is None and not clue.written.ambiguous:
            return DateRange(expression=seen.of(clue.span), edtf=clue.written.edtf)
    return UNKNOWN


def _told(seen: View, clues: list[Clue], chosen: Clue | None) -> tuple[DateClue, ...]:
    return tuple(
        DateClue(
            clue.span,
            _published(seen, clue) if clue.range else DateRange(edtf=clue.written.edtf),
            clue.where,
            clue is chosen,
        )
        for clue in clues
    )

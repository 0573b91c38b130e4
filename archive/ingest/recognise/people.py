"""The single words by which a text calls a person after naming him: ``Demo`` of Azad Demo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.ingest.lexicon import RANKS, TITLE
from archive.ingest.marks import Cover
from archive.ingest.reading import Candidate, Registry
from archive.ingest.recognise.aliases import occurrences
from archive.ingest.recognise.capitals import no_name
from archive.values.names import short_forms
from archive.values.text import View, view

BEFORE_ONE = re.compile(r"([\w'.-]+) $")
AFTER_ONE = re.compile(r"^ ([\w'-]+)")
TITLE_END = re.compile(rf"(?:\b(?i:{TITLE})|{RANKS}|\b(?:Mr|Mrs|Ms|Dr|Sheikh|Mullah|Haji|Sayyid|PM|FM)\.?) $")


_RANK = re.compile(RANKS)
FREE_BEFORE = re.compile(r"(?<![\w-])(?:ال|و|وال)?$")
FREE_AFTER = re.compile(r"(?!\w|-[a-zA-Z]{4})")


def forms_of(people: Iterable[Candidate], registry: Registry, seen: View) -> dict[str, tuple[str, ...]]:
    """Single words to the people of this text who may be meant: keys, or ``?person:A New Name`` for a
    proposal.
    """
    forms: dict[str, list[str]] = {}
    for person in people:
        names = {" ".join(seen.of(person.span).split())}
        names |= {registry.entities[key].name for key in person.keys}
        plain = [view(name).text for name in names]
        for form in {form for name in plain for form in (*short_forms(name), *_double(name))}:
            if _RANK.fullmatch(form):
                continue
            bearers = forms.setdefault(form, [])
            bearers += [key for key in (person.keys or (f"?person:{person.proposal}",)) if key not in bearers]
    return {form: tuple(bearers) for form, bearers in forms.items()}


DOUBLE = re.compile(
    r" ((?i:van|von|de|del|der|den|di|da|la|le|ten|ter|bin|ibn)(?: (?:der|den|de|la))? [A-ZÀ-Ý][\w'-]{2,})$"
)


def _double(name: str) -> tuple[str, ...]:
    """``van Demo`` of Azad van Demo, and ``Van Demo`` where a sentence begins."""
    found = DOUBLE.search(name)
    return (found[1], found[1][0].upper() + found[1][1:]) if found and name.count(" ") > 1 else ()


def find_short_forms(
    seen: View, forms: dict[str, tuple[str, ...]], taken: Sequence[Candidate], title_cased: Cover
) -> Iterator[Candidate]:
    """A family or first name standing alone (``Demo`` of Azad Demo); beside another capitalised word it is
    somebody else's name.
    """
    if not forms:
        return
    words = {written: bearers for form, bearers in reversed(forms.items()) for written in _cased(form)}
    busy = bytearray(len(seen.text) + 1)
    for candidate in taken:
        start, end = seen.into(candidate.span)
        busy[start:end] = b"\1" * (end - start)
    for start, end, bearers in occurrences(seen.text, words, FREE_BEFORE, FREE_AFTER):
        if any(busy[start:end]):
            continue
        span = seen.back(start, end)
        widened = None if title_cased.around(span) else _neighbours(seen.text, busy, start, end)
        if widened:
            yield Candidate(seen.back(*widened), "person", "name", (), "other-bearer", "?")
        else:
            yield Candidate(span, "person", "surname", bearers, "one-word")


def _cased(form: str) -> set[str]:
    """The form with its article in either case, and all in capitals."""
    forms = {form, form.upper()} if len(form) > 3 else {form}
    if re.match(r"[a-z]{2,3}-", form):
        forms |= {form[0].upper() + form[1:]}
    return forms


def _neighbours(text: str, busy: bytearray, start: int, end: int) -> tuple[int, int] | None:
    """The wider name when a free capitalised word stands right before or after; None when the word
    stands alone.
    """
    first, last = start, end
    before = BEFORE_ONE.search(text, max(0, start - 40), start)
    if before and before[1][:1].isupper() and not busy[before.start(1)]:
        word = before[1]
        opens = before.start(1) == 0 or bool(re.search(r"[.!?\n\"(•–—-]\s*$", text[: before.start(1)][-3:]))
        title = TITLE_END.search(text[max(0, start - 40) : start])
        ended = word.endswith(".") and not re.fullmatch(r"(?:[^\W\d_]\.-?)+", word)  # a sentence, no initial
        if not title and not no_name(word) and not ended and not (opens and not word.endswith(".")):
            first = before.start(1)
    after = AFTER_ONE.search(text[end : end + 40])
    if (
        after
        and after[1][:1].isupper()
        and not busy[end + 1]
        and not no_name(after[1])
        and not after[1].isupper()
    ):
        last = end + 1 + len(after[1].removesuffix("'s"))
    return (first, last) if (first, last) != (start, end) else None

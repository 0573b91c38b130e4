"""People whom the registry does not know, and the single words by which a text calls a person after
naming him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from archive.ingest.lexicon import CALENDAR_WORDS, LEADING_WORDS, ORGANIZATION_HEADS, RANKS, TITLE
from archive.ingest.marks import Cover, Marked, rule
from archive.ingest.reading import Candidate, Registry
from archive.values.names import short_forms
from archive.values.text import Span, View, view

CAPITAL = r"[A-ZÇĞİÖŞÜÊÎÛÂ][\w-]*[a-zçğıöşüêîûâ](?:'[a-z]{2,}\w*)?"
WORD = rf"(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Aa]z)-{CAPITAL}|{CAPITAL}|[A-Z]\.)"
NAME = rf"(?P<name>{WORD}(?: (?:bin|ibn|al|Abu|Abdul) {WORD}| {WORD}){{1,3}})"
SAYING = (
    r"(?:said|told|added|stated|noted|stressed|explained|announced|confirmed|warned|wrote|tweeted|tells|says)"
)
CALLED = (
    r"(?:(?:business|congress)(?:man|woman)|activist|lawyer|doctor|cleric|imam|mukhtar|singer|author"
    r"|historian|expert|researcher|professor"
    r"|politician|negotiator|fighter|soldier|officer|resident|witness|teacher|engineer|farmer|shepherd"
    r"|brother|son|daughter|wife|father)"
)
"""What people are called who hold no post."""
TITLED = re.compile(rf"\b(?:(?i:{TITLE})|{CALLED}|{RANKS}|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sheikh|Mullah),? {NAME}")
SPEAKING = re.compile(rf"(?:^|[.\"] |\b(?:said|told by|according to|by) )?{NAME}(?=,? {SAYING}\b)")
APPOSED = rule(rf"{NAME}, (?:(?:who is|the|a|an|one of the) )*(?:{{OLD}}(?:'s)? )?(?i:{TITLE})\b")
BEFORE_ONE = re.compile(r"([\w'.-]+) $")
AFTER_ONE = re.compile(r"^ ([\w'-]+)")
TITLE_END = re.compile(rf"(?:\b(?i:{TITLE})|{RANKS}|\b(?:Mr|Mrs|Ms|Dr|Sheikh|Mullah|Haji|Sayyid|PM|FM)\.?) $")


def find_new_people(marked: Marked) -> Iterator[Candidate]:
    """Two or more capitalised words after a title, before a title, or speaking: a person nobody knows yet."""
    seen: set[Span] = set()
    for pattern, name in (
        (TITLED, "titled-name"),
        (APPOSED, "name-with-apposition"),
        (SPEAKING, "speaking-name"),
    ):
        for found in pattern.finditer(marked.text):
            start, end = _person_edges(marked.text, *found.span("name"))
            if len(marked.text[start:end].split()) < 2:
                continue
            span = marked.span(start, end)
            if not any(span.overlaps(other) for other in seen):
                seen.add(span)
                yield Candidate(span, "person", "name", (), name, "?")


def _person_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the words at either end that belong to no name."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", text[start:end])]
    while words and _no_name(text[slice(*words[0])]):
        words.pop(0)
    for index, word in enumerate(words):
        if _no_name(text[slice(*word)]):
            words = words[:index]
            break
    return (words[0][0], words[-1][1]) if words else (start, start)


def _no_name(word: str) -> bool:
    return (
        word in LEADING_WORDS
        or word in CALENDAR_WORDS
        or word in ORGANIZATION_HEADS
        or bool(
            re.fullmatch(
                rf"(?i:{TITLE})|(?i:minister|deputy|vice|special|national|general|prime|security|foreign)",
                word,
            )
        )
    )


# ------------------------------------------------------------------------------------------------ one word


def forms_of(people: Iterable[Candidate], registry: Registry, seen: View) -> dict[str, tuple[str, ...]]:
    """Single words to the people of this text who may be meant: keys, or ``?person:A New Name`` for a
    proposal.
    """
    forms: dict[str, list[str]] = {}
    for person in people:
        names = {" ".join(seen.of(person.span).split())}
        names |= {registry.entities[key].name for key in person.keys}
        for form in {form for name in names for form in short_forms(view(name).text)}:
            bearers = forms.setdefault(form, [])
            bearers += [key for key in (person.keys or (f"?person:{person.proposal}",)) if key not in bearers]
    return {form: tuple(bearers) for form, bearers in forms.items()}


def find_short_forms(
    seen: View, forms: dict[str, tuple[str, ...]], taken: Sequence[Candidate], title_cased: Cover
) -> Iterator[Candidate]:
    """A family or first name standing alone (``Demo`` of Azad Demo); beside another capitalised word it is
    somebody else's name.
    """
    if not forms:
        return
    words = sorted({w for form in forms for w in _cased(form)}, key=len, reverse=True)
    pattern = re.compile(
        r"(?<![\w-])(?:ال|و|وال)?(" + "|".join(map(re.escape, words)) + r")(?![\w]|-[a-zA-Z]{4})"
    )
    busy = bytearray(len(seen.text) + 1)
    for candidate in taken:
        start, end = seen.into(candidate.span)
        busy[start:end] = b"\1" * (end - start)
    for found in pattern.finditer(seen.text):
        start, end = found.span(1)
        if any(busy[start:end]):
            continue
        span = seen.back(start, end)
        widened = None if title_cased.around(span) else _neighbours(seen.text, busy, start, end)
        if widened:
            yield Candidate(seen.back(*widened), "person", "name", (), "other-bearer", "?")
        else:
            yield Candidate(span, "person", "surname", _meant(found[1], forms), "one-word")


def _cased(form: str) -> set[str]:
    """The form with its article in either case, and all in capitals."""
    forms = {form, form.upper()} if len(form) > 3 else {form}
    if re.match(r"[a-z]{2,3}-", form):
        forms |= {form[0].upper() + form[1:]}
    return forms


def _meant(written: str, forms: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    for form, bearers in forms.items():
        if written == form or written in _cased(form):
            return bearers
    return ()


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
        if (
            not title
            and word not in LEADING_WORDS
            and word not in CALENDAR_WORDS
            and not (opens and not word.endswith("."))
        ):
            first = before.start(1)
    after = AFTER_ONE.search(text[end : end + 40])
    if (
        after
        and after[1][:1].isupper()
        and not busy[end + 1]
        and not _no_name(after[1])
        and not after[1].isupper()
    ):
        last = end + 1 + len(after[1].removesuffix("'s"))
    return (first, last) if (first, last) != (start, end) else None


def is_title_cased(words: str) -> bool:
    """Whether nearly every longer word begins with a capital: a headline in title case, where capitals
    tell nothing.
    """
    longer = [w for w in re.findall(r"[^\W\d_][\w'-]*", words) if len(w) > 3]
    return len(longer) > 3 and sum(w[0].isupper() for w in longer) / len(longer) > 0.8

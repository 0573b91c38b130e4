"""What a title beside a name says: its words with what belongs to them, and whose post it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from archive.ingest.lexicon import PORTFOLIOS
from archive.ingest.marks import Marked, letter_of
from archive.ingest.reading import Title
from archive.ingest.recognise.title_shapes import ARTICLED_ROOM, DELEGATION, DELEGATION_OF, SENT
from archive.values.text import Span

Found = tuple[Title, int, int]
"""A title, and the stretch of the marked sentence that it takes."""


def titles_of(
    marked: Marked, found: re.Match[str], rule_name: str, person: Span | None = None
) -> Iterator[Found]:
    groups = found.groupdict()
    organization, area = owners_of(marked, found)
    person = person or marked.mark(found.start("person")).span
    qualifier = qualifier_of(groups.get("qualifier") or "")
    for group in ("title", "second"):
        if groups.get(group):
            start, end = _edges(marked, found, group)
            words = Span(marked.starts[start], marked.ends[end - 1])
            title = _below(marked, found) + _words(marked, start, end)
            if group == "second" and groups.get("of") and re.search("[\ue000-\uf8ff]", found["title"]):
                organization, area = owner_at(marked, found.start("of"))
            told = organization or (area and not _only_there(marked, found))
            house = "" if told else house_of(groups)
            yield (
                Title(words, title, organization, area, qualifier, person, rule_name, house),
                *found.span(group),
            )


BELOW = re.compile(r"(?i)\b(?:deputy|vice|assistant) $")


def _below(marked: Marked, found: re.Match[str]) -> str:
    """``Deputy {D} Ambassador``: the first word of the post stands before whose it is."""
    groups = found.groupdict()
    at = min((found.start(group) for group in ("inner", "own") if groups.get(group)), default=0)
    below = BELOW.search(marked.text, max(0, at - 10), at)
    return below[0] if below else ""


JUDGE = re.compile(r"(?i)\b(?:judge|prosecutor)$")


def _only_there(marked: Marked, found: re.Match[str]) -> bool:
    """``The party's spokesman in {L}``: where he speaks, and not for whom."""
    groups = found.groupdict()
    behind = marked.text[found.end("title") : found.start("of")] if groups.get("of") else ""
    return bool(groups.get("house") and behind.startswith(" in "))


def house_of(groups: Mapping[str, str | None]) -> str:
    """The word that stands for a body named before: ``ministry``, or ``its``."""
    its = (groups.get("the") or "").strip().casefold()
    word = groups.get("house") or groups.get("house2") or (its if its in ("its", "their", "our") else "")
    if not word and JUDGE.search(groups.get("title") or ""):
        return "court"
    return " ".join(word.casefold().split())


def _edges(marked: Marked, found: re.Match[str], group: str) -> tuple[int, int]:
    """Where the words of a post begin and end: with the portfolio, with what it is about, with where it
    is to."""
    groups = found.groupdict()
    start, end = found.span(group)
    if group == "second":
        return start, end
    if groups.get("room") and not ARTICLED_ROOM.match(groups["room"]):
        return start, found.end("room")
    start = min((found.start(part) for part in ("part", "inner_part") if groups.get(part)), default=start)
    if portfolio := _portfolio_of(marked, found):
        return (start, found.end("of")) if portfolio == "of" else (found.start(portfolio), end)
    if _is_sent(found) and groups.get("of") and re.match(r" (?:to|for) ", marked.text[end : end + 5]):
        return start, found.end("of")
    if deputed := re.search(r" of (?:the )?[\ue000-\uf8ff]", found[group]):
        return start, start + deputed.start()
    return start, end


def _words(marked: Marked, start: int, end: int) -> str:
    """The words with their names written out."""
    pieces = [
        marked.mark(i).written if letter_of(marked.text[i]) else marked.text[i] for i in range(start, end)
    ]
    return " ".join("".join(pieces).split())


def _portfolio_of(marked: Marked, found: re.Match[str]) -> str:
    """The group whose name is the portfolio of a minister (``Peshmerga Minister``), "" for none."""
    groups = found.groupdict()
    if groups["title"].casefold() not in ("minister", "deputy minister"):
        return ""
    for group in ("of", "inner", "own"):
        if groups.get(group) and marked.mark(found.start(group)).written.casefold() in PORTFOLIOS:
            return group
    return ""


def _is_sent(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    if found["title"].casefold().endswith(("adviser", "advisor")):
        of = groups.get("of")
        return bool(of and letter_of(of) == "L" and groups.get("own") and letter_of(groups["own"]) in "LD")
    abroad = ABROAD.search(groups["title"]) and letter_of((groups.get("of") or " ")[0]) == "L"
    return bool(SENT.search(groups["title"]) and (groups.get("own") or groups.get("inner") or abroad))


ABROAD = re.compile(r"(?i)\b(?:ambassador|envoy|consul(?:[- ]general)?|attach[ée]|charg[ée] d'affaires)$")
"""Posts that are always somebody's to somewhere."""


def _is_sent_to(marked: Marked, found: re.Match[str]) -> bool:
    """``Ambassador to {L}``, ``Representative … for {L}``: the place behind it is not whose post it is."""
    groups = found.groupdict()
    if not groups.get("of") or not (SENT.search(groups["title"]) or _is_sent(found)):
        return False
    if groups["title"].casefold().endswith("minister"):
        return _is_sent(found) and marked.text.startswith(" for ", found.end("title"))
    behind = found.end("room" if groups.get("room") else "title")
    return bool(re.match(r",? (?:to|for|in) ", marked.text[behind : behind + 6]))


def owners_of(marked: Marked, found: re.Match[str]) -> tuple[Span | None, Span | None]:
    """Organization and area of a title: an office after the title beats an adjective before it, but for posts
    that are sent somewhere.
    """
    groups = found.groupdict()
    if deputed := re.search("[\ue000-\uf8ff]", groups["title"]):
        return owner_at(marked, found.start("title") + deputed.start())
    portfolio = _portfolio_of(marked, found)
    organization = area = None
    order = (
        ("inner", "own", "known") if _is_sent_to(marked, found) else ("known", "of", "inner", "own", "whose")
    )
    for group in (*order, *(() if groups.get("vague") else ("tail",))):
        if groups.get(group) and group != portfolio and not (group == "tail" and (organization or area)):
            one, other = owner_at(marked, found.start(group))
            organization, area = organization or one, area or other
    if organization is None and area is None:
        areas = (span_of(marked, found, group) for group in ("vague", "vaguer", "land", "state"))
        area = next(filter(None, areas), None)
    if organization is None and area is None and "title" in groups:
        return _delegation(marked, found.start())
    return organization, area


def owner_at(marked: Marked, position: int) -> tuple[Span | None, Span | None]:
    mark = marked.mark(position)
    return (mark.span, None) if mark.letter == "O" else (None, mark.span)


def span_of(marked: Marked, found: re.Match[str], group: str) -> Span | None:
    return marked.span(*found.span(group)) if found.groupdict().get(group) else None


def _delegation(marked: Marked, start: int) -> tuple[Span | None, Span | None]:
    """``a delegation from {O} headed by Minister {P}``: the minister is of those who sent the delegation."""
    before = marked.text[:start]
    found = DELEGATION.search(before) or DELEGATION_OF.search(before)
    return owner_at(marked, found.start("own")) if found else (None, None)


def qualifier_of(words: str) -> str:
    words = words.casefold()
    if re.search(
        r"former|previous|once|one-?time|retired|ex-|late|then-|ousted|deposed|toppled|slain", words
    ):
        return "former"
    return "acting" if re.search(r"acting|caretaker|interim", words) else "current"

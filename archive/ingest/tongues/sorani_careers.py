# ruff: noqa: E501 (patterns)
"""Sorani: what somebody is, has been or was made, told by a verb: ``{P} لە {T}ەوە سەرۆکی {O}یە``, ``وەک وەزیری دارایی
کاری کردووە``, ``لە 2015 تا 2018 پارێزگاری {L} بوو``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.ingest.marks import Mark, Marked, marks_at
from archive.ingest.reading import Title
from archive.ingest.tongues.sight import rule_of
from archive.ingest.tongues.tongue import Tongue
from archive.values.text import Span

MADE = (
    r"[^.؛،]{0,40}?(?<!\w)(?:کار(?:ی|یان)? ?(?:کرد|دەکات|دەکەن)|دەست ?نیشان ?کرا|هەڵبژێر(?:درا|ا)|دیاری ?کرا|دامەزر(?:ا|ێن)"
    r"|دەست ?بە ?کار ?بوو|ڕاسپێردرا|وەرگرت|گرت(?:ە|ووەتە) (?:ئەستۆ|دەست)|(?:پێ ?)?سپێردرا|هەبوو|پاڵێورا)"
)
AS = r"(?<!\w)(?:وەک|وەکو|بە|بۆ|(?:بۆ )?(?:پۆست|ئەرک)ی) $"
BECAME = r"(?<!\w)(?:بووە?|بووەتە|(?:بووە|بووەتە|بوو) بە) $"
WAS = r" ?(?:بوو|بووە|بووبوو)(?!\w)"
IS = r"[\ue000-\uf7ff](?:ی?یە|ە)$"
GOVERNED = r"(?<!\w)(?:(?!پۆستی|ئەرکی|ساڵی|ڕۆژی|مانگی)\w+ی|لەگەڵ|لەلایەن|لە|بەرامبەر|دژی|نێوان|و) $"
"""``کێشەی`` or a small word right before a post: somebody else's."""
ENDS = r"(?=$| ?[،.؛]| و )"
SINCE = (
    r'["\s]*(?:(?:ناوبراو|ئەو(?:یش)?|هەروەها|پێشتر|ئێستا|دواتر|پاشان|لە|بۆ|تا|هەتا|تاوەکو|ساڵی|ساڵانی|مانگی|سەرەتای|کۆتایی|نێوان|لەنێوان|و'
    r"|دوای|ماوەی|بووە?|بە|وەک|وەکو|بۆ|پۆستی|ئەرکی|ساڵ|مانگ|جار|\d+|{T})\w*[ ،]*)*"
)
"""What may stand before a post in a sentence that names nobody: when, or that it is he of the sentence before."""


def with_careers_of(sentences: Sequence[Marked], titles: Sequence[Title], tongue: Tongue) -> list[Title]:
    """The titles; those of nobody that a verb tells of become those of whom the sentence, or the one before, is
    about.
    """
    told: dict[Span, Title] = {title.span: title for title in titles}
    subject: Mark | None = None
    for marked in sentences:
        bare = [t for t in titles if t.person is None and marked.sentence.holds(t.span)]
        for title in _careers(marked, bare, subject, tongue):
            told[title.span] = title
        people = {mark.written: mark for mark in _people(marked, len(marked.text))}
        subject = subject if not people else next(iter(people.values())) if len(people) == 1 else None
    return list(told.values())


def _careers(marked: Marked, bare: Sequence[Title], subject: Mark | None, tongue: Tongue) -> Iterator[Title]:
    folded = tongue.fold(marked.text) if bare else ""
    for title in bare:
        start, end = (bisect_left(marked.starts, at) for at in (title.span.start, title.span.end))
        if _is_told(folded, start, end, tongue) and (
            person := _whose(marked, folded, start, subject, tongue)
        ):
            yield replace(title, person=person.span, rule="career")


def _is_told(folded: str, start: int, end: int, tongue: Tongue) -> bool:
    """Whether the words beside a post say that somebody is, was or became that."""
    lead = folded[max(0, start - 20) : start]
    behind = folded[end : end + 70]
    if rule_of(tongue, BECAME).search(lead):
        return True
    if rule_of(tongue, AS).search(lead):
        return rule_of(tongue, MADE).match(behind) is not None
    if rule_of(tongue, GOVERNED).search(lead):
        return False
    if rule_of(tongue, WAS).match(behind):
        return True
    is_so = rule_of(tongue, IS).search(folded[start:end])
    return is_so is not None and rule_of(tongue, ENDS).match(behind) is not None


def _whose(marked: Marked, folded: str, start: int, subject: Mark | None, tongue: Tongue) -> Mark | None:
    """Who is named before as the only one; in a sentence that names nobody and begins with a day: ``subject``."""
    people = _people(marked, start)
    if people:
        told = rule_of(tongue, tongue.said_that).search(folded[:start])
        return people[0] if len({mark.written for mark in people}) == 1 and not told else None
    return subject if rule_of(tongue, SINCE).fullmatch(folded[:start]) else None


def _people(marked: Marked, end: int) -> list[Mark]:
    return [marked.mark(at) for at, letter in marks_at(marked.text) if letter == "P" and at < end]

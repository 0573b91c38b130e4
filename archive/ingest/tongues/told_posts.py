"""Posts whose owner or wording stands elsewhere in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from archive.ingest.reading import Candidate, Title
from archive.ingest.tongues.letters import fold_script
from archive.ingest.tongues.tongue import Spoken
from archive.values.text import Span, View

ARTICLE_OR_HEAD = re.compile(r"ال(\w+)$|(?:ی|ى) (حکوو?مەت|هەرێم|پەرلەمان|پارێزگا|وەزارەت|دەزگا|پارت|یەکێتی)$")
"""What a title ends with that was named in full before: ``مدير الناحية``, ``سەرۆکی حکوومەت``."""
DEFINITE = re.compile(r" (\w{3,}?)[هە]?[كک][هە]$")
"""The same with the Sorani article: ``بەڕێوەبەری ناحیەکە``."""


def with_anaphors(seen: View, titles: list[Title], found: list[Candidate]) -> list[Title]:
    """``المتحدث باسم الجهاز``, ``وزير داخلية الإقليم``: the last one named before whose name begins so."""
    owners = [c for c in found if c.kind in ("organization", "place")]
    told = []
    for title in titles:
        word = _told_by(title.title)
        if word and not (title.organization or title.area) and " " in title.title:
            before = [
                c
                for c in owners
                if c.span.start < title.span.start
                and (_begins(_with_its_sort(c, seen), word) or _begins(seen.of(c.span), word))
            ]
            if before:
                span, body = before[-1].span, before[-1].kind == "organization"
                title = replace(title, organization=span) if body else replace(title, area=span)
        told.append(title)
    return told


def _told_by(title: str) -> str:
    """The word in a title that stands for an owner named before; empty where there is none."""
    article = re.search(DEFINITE, title)
    if article:
        return article[1]
    head = re.search(ARTICLE_OR_HEAD, title)
    return (head[1] or head[2]) if head else ""


def with_owners_told(titles: list[Title], spoken: Sequence[Spoken]) -> list[Title]:
    """``رئيس أركان الجيش``, once told of whom: the same words again are the same post."""
    fold = spoken[0][0].fold
    first: dict[str, Title] = {}
    told = []
    for title in sorted(titles, key=lambda title: title.span):
        words = fold(title.title)
        if title.organization or title.area:
            first.setdefault(words, title)
        elif title.person is None and " " in words and (same := first.get(words)) and same.person:
            title = replace(title, organization=same.organization, area=same.area)
        told.append(title)
    return told


def _with_its_sort(owner: Candidate, seen: View) -> str:
    """A name and, for a place, the word before it: ``ناحية الرشاد``."""
    start, end = seen.into(owner.span)
    lead = re.search(r"(?<!\w)([^\W\d_]+) $", seen.text[max(0, start - 15) : start])
    return seen.text[start - len(lead[0]) if lead and owner.kind == "place" else start : end]


def _begins(name: str, word: str) -> bool:
    first = fold_script(name.split()[0]).removeprefix("ال").removesuffix("ی").removesuffix("ي")
    return _bare(first) == _bare(fold_script(word)) and " " in name


def _bare(word: str) -> str:
    """A folded word without the vowel that its Sorani ending may hide."""
    return word.replace("وو", "و").removesuffix("ه")


def with_counterparts(titles: list[Title], spoken: Sequence[Spoken], found: list[Candidate]) -> list[Title]:
    """``نظيره``: the post of whom the sentence named before, as the text gives it."""
    people = sorted((c for c in found if c.kind == "person"), key=lambda c: c.span)
    who = {c.span: c.keys or (f"?person:{c.proposal}",) for c in people}
    posts = {
        key: t.title for t in titles if t.person and t.rule != "counterpart" for key in who.get(t.person, ())
    }
    told = []
    for title in titles:
        if title.rule == "counterpart":
            sentence = next((s for _, s in spoken if s.holds(title.span)), title.span)
            before = [c for c in people if sentence.start <= c.span.start < title.span.start]
            post = next((posts[key] for c in before for key in who[c.span] if key in posts), "")
            post = post or _title_before(title, titles, sentence)
            title = replace(title, title=post, rule="title-before-name") if post else title
        told.append(title)
    return told


def _title_before(title: Title, titles: list[Title], sentence: Span) -> str:
    """The post of whom the sentence calls by nothing else: ``يغادر رئيس الحكومة تلبية لدعوة من نظيره``."""
    before = [
        t for t in titles if sentence.start <= t.span.start < title.span.start and t.rule == "title-alone"
    ]
    return before[-1].title if before else ""

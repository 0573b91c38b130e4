"""Short annotated tellings (``briefs/README.md`` has the form), as cases like those of whole texts.

``python -m tests.ingest.brief BRIEFS.txt FOLDER`` writes them out, a text and its annotation each.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archive.values.event_kinds import EVENT_KINDS
from tests.ingest.measure import Case

BRIEFS = Path(__file__).parent / "briefs"
HEAD = {"en": "News in brief", "ar": "أخبار موجزة", "ckb": "هەواڵی کورت"}
SORTS = {"p": "person", "o": "organization", "l": "place"}
Json = dict[str, Any]


@dataclass
class Brief:
    """One item: its day and language, and its paragraphs, each with the lines of its events."""

    line: int
    day: str
    language: str
    paragraphs: list[tuple[str, list[str]]] = field(default_factory=list)

    @property
    def text(self) -> str:
        body = "\n\n".join(text for text, _ in self.paragraphs)
        return f" date {self.day} \n{HEAD[self.language]}\n\n{body}\n"


def read_briefs(path: Path) -> list[Case]:
    """The items of a file; their names tell the line at which they begin."""
    return [
        Case(f"{path.stem}_{brief.line:04}", brief.text.encode(), _gold(brief), path.parent)
        for brief in _items(path)
    ]


def blocks(path: Path) -> list[tuple[int, str, str, list[str]]]:
    """The line where an item begins, its day, its language and its lines; remarks and empty ones left out."""
    found: list[tuple[int, str, str, list[str]]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            day, language = line[3:].split()
            found.append((number, day, language, []))
        elif line.strip() and not line.startswith("#"):
            found[-1][3].append(line.strip())
    return found


def _items(path: Path) -> list[Brief]:
    items = []
    for number, day, language, lines in blocks(path):
        brief = Brief(number, day, language)
        for line in lines:
            if line.startswith("="):
                brief.paragraphs[-1][1].append(line[1:].strip())
            else:
                brief.paragraphs.append((line, []))
        items.append(brief)
    return items


def _gold(brief: Brief) -> Json:
    text, at = brief.text, 0
    words: dict[tuple[str, str], set[str]] = {}
    events: list[Json] = []
    for paragraph, lines in brief.paragraphs:
        at = text.index(paragraph, at)
        quote = {"start": at, "end": at + len(paragraph), "text": paragraph}
        for line in lines:
            if line != "-":
                events.append({"id": f"e{len(events)}", "quotes": [quote]} | _event(line, text, words))
        at += len(paragraph)
    return {
        "id": str(brief.line),
        "status": "ok",
        "lang": brief.language,
        "fields": {
            **dict.fromkeys(["title", "editor", "byline", "dateline"]),
            **{part: [] for part in ("standfirst", "captions", "noise", "body")},
            "published": {"date": brief.day, "text_date": brief.day, "basis": "stated"},
        },
        "entities": [
            {"id": name, "name": name, "kind": kind, "aliases": sorted(forms), "surface_variants": []}
            for (name, kind), forms in words.items()
        ],
        "mentions": list(_mentions(text, words)),
        "roles": [],
        "events": events,
    }


def _event(line: str, text: str, words: dict[tuple[str, str], set[str]]) -> Json:
    kinds, days, places, people = (cell.strip() for cell in line.split("|"))
    kind, *others = kinds.split("/")
    start, _, end = days.partition("..") if days != "-" else ("", "", "")
    date = {"start": start or None, "end": end or start or None, "world": start or None}
    date["precision"] = "range" if end else {10: "day", 7: "month", 4: "year"}.get(len(start), "unknown")
    return {
        "type": kind,
        "alt": others,
        "date": date | {"basis": "relative" if start else "unknown"},
        "places": list(_named(places, "place", text, words)),
        "participants": [
            {"entity": name, "role": "participant"} for name in _named(people, "person", text, words)
        ],
        "status": "occurred",
    }


def _named(cell: str, kind: str, text: str, words: dict[tuple[str, str], set[str]]) -> Iterator[str]:
    for item in (item.strip() for item in cell.split(";")):
        if item in ("", "-"):
            continue
        sort, mark, rest = item.partition(":")
        form, _, name = (rest.strip() if mark and sort in SORTS else item).partition("=")
        if form not in text:
            raise ValueError(f"{form!r} does not stand in {text[:80]!r}: write it as the text does.")
        key = (name or form, SORTS[sort] if mark and sort in SORTS else kind)
        words.setdefault(key, set()).add(form)
        yield key[0]


def _mentions(text: str, words: dict[tuple[str, str], set[str]]) -> Iterator[Json]:
    """Every place where a name stands, the longer names first."""
    taken: set[int] = set()
    forms = [(form, *key) for key, forms in words.items() for form in forms]
    for form, name, kind in sorted(forms, key=lambda form: -len(form[0])):
        for found in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
            if taken.isdisjoint(range(*found.span())):
                taken.update(range(*found.span()))
                yield {
                    "start": found.start(),
                    "end": found.end(),
                    "text": form,
                    "kind": kind,
                    "entity": name,
                    "form": "name",
                    "optional": False,
                    "nested": False,
                }


def kinds_unknown(case: Case) -> set[str]:
    """Kinds in an annotation that the archive does not have."""
    named = {kind for event in case.gold["events"] for kind in (event["type"], *event["alt"])}
    return named - {kind.slug for kind in EVENT_KINDS}


if __name__ == "__main__":
    source, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    for case in read_briefs(source):
        (folder / f"{case.name}.txt").write_bytes(case.data)
        (folder / f"{case.name}.json").write_text(json.dumps(case.gold | {"id": case.name}), encoding="utf-8")

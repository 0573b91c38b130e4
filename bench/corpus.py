"""A made-up archive of any size, as records: for measuring, not for reading.

    python bench/corpus.py 20000 > corpus.ndjson        # or: … 20000 --seed 7 | gzip > corpus.ndjson.gz

Articles of about 300 words in news shape, each with a dozen mentions, two tags and its segments;
every tenth is the source of an event, every twentieth of a role. The words are made of syllables: nothing in
it is or looks like news. The same number and seed give the same bytes. Figures: docs/records.md, “How fast”.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

SYLLABLES = ["ba", "de", "fo", "gi", "ka", "lo", "mu", "ne", "pa", "ri", "sa", "to", "vu", "wa", "ze",
"shi", "tra", "plo"]
KINDS = ("person", "organization", "place")
EVENTS = ("meeting", "visit", "statement", "agreement", "arrest")
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
FIRST, DAYS = date(2014, 1, 1), 4300

Record = dict[str, Any]


class Corpus:
    """Everything is drawn from one generator, in the order of the file."""

    def __init__(self, articles: int, seed: int = 1) -> None:
        self.count = articles
        self.random = random.Random(seed)
        self.words = sorted({self._word() for _ in range(20_000)})
        many = max(20, min(25_000, articles // 20))
        self.entities = [(kind, f"{kind}-{n}", self._name()) for kind in KINDS for n in range(many)]

    def records(self) -> Iterator[Record]:
        yield from ({"type": "source", "slug": f"outlet-{n}", "name": f"Outlet {n}"} for n in range(40))
        yield from ({"type": "tag", "slug": f"subject-{n}", "name": f"Subject {n}"} for n in range(60))
        for kind in ("place", "organization", "person"):
            for own, slug, name in self.entities:
                if own == kind:
                    yield {"type": kind, "slug": slug, "name": name}
        quotes = []
        for number in range(self.count):
            article, quote = self._article(number)
            yield article
            if number % 10 == 0:
                quotes.append((number, *quote))
        yield from (self._role(*quote) for quote in quotes[::2])
        yield from (self._event(*quote) for quote in quotes)

    def _word(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4)))

    def _name(self) -> str:
        return f"{self._word().capitalize()} {self._word().capitalize()}{self.random.randrange(100)}"

    def _some_word(self) -> str:
        """Few words are frequent and many rare, as in every language."""
        return self.words[int(len(self.words) * self.random.random() ** 4)]

    def _entity(self) -> tuple[str, str, str]:
        return self.entities[int(len(self.entities) * self.random.random() ** 3)]

    def _article(self, number: int) -> tuple[Record, tuple[int, int, str]]:
        headline = " ".join(self._some_word() for _ in range(7)).capitalize()
        text, mentions = f"{headline}\n\nTOWN (Outlet) – ", []
        body = len(headline) + 2
        dateline = len(text) - 1
        for sentence in range(14):
            kind, slug, name = self._entity()
            text += " ".join(self._some_word() for _ in range(8)).capitalize() + " "
            if sentence < 12:
                mentions.append(self._mention(len(text), name, f"{kind}:{slug}"))
            text += f"{name} " + " ".join(self._some_word() for _ in range(11)) + "."
            text += "\n\n" if sentence % 3 == 2 else " "
        text = text.rstrip()
        day = (FIRST + timedelta(days=self.random.randrange(DAYS))).isoformat()
        article = {
            "type": "article", "id": self._id(number), "source": f"outlet-{self.random.randrange(40)}",
            "language": "en",
            "status": "published", "headline": headline, "text": text,
            "segments": [["headline", 0, len(headline)], ["dateline", body, dateline], ["body", dateline,
            len(text)]],
            "published": {"earliest": day, "latest": day, "basis": "dateline"},
            "tags": [f"subject-{n}" for n in sorted(self.random.sample(range(60), 2))], "mentions": mentions,
        }  # fmt: skip
        return article, (dateline, min(len(text), dateline + 160), day)

    def _mention(self, start: int, name: str, entity: str) -> Record:
        return {
            "start": start, "end": start + len(name), "entity": entity, "kind": "name", "rule": "alias",
            "confidence": 0.98, "review": "unreviewed",
        }  # fmt: skip

    def _role(self, number: int, start: int, end: int, day: str) -> Record:
        many = len(self.entities) // 3
        evidence = {"article": self._id(number), "start": start, "end": end}
        return {
            "type": "role", "person": f"person-{number % many}", "title": f"Post {number}",
            "organization": f"organization-{self.random.randrange(many)}", "evidence": [evidence],
        }  # fmt: skip

    def _event(self, number: int, start: int, end: int, day: str) -> Record:
        many = len(self.entities) // 3
        guests = self.random.sample(range(many), 2)
        return {
            "type": "event", "id": self._id(number), "kind": self.random.choice(EVENTS),
            "title": f"Event {number}",
            "date": {"earliest": day, "latest": day, "basis": "relative"},
            "place": f"place-{self.random.randrange(many)}",
            "participations": [{"entity": f"person:person-{guest}", "part": "attendee"} for guest in guests],
            "evidence": [{"article": self._id(number), "start": start, "end": end}],
        }  # fmt: skip

    @staticmethod
    def _id(number: int) -> str:
        """Scattered like random ids: an index that only ever grew at its end would flatter the figures."""
        scattered, digits = (number * 6_364_136_223_846_793_005 + 1_442_695_040_888_963_407) % (1 << 50), ""
        for _ in range(10):
            scattered, digit = divmod(scattered, 32)
            digits += ALPHABET[digit]
        return digits


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a made-up archive as records.")
    parser.add_argument("articles", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for record in Corpus(options.articles, options.seed).records():
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

"""What is asked of an archive in a run: words and entities that are as frequent as the figures speak of."""

from __future__ import annotations

import random
from dataclasses import dataclass

from bench.bare import Engine, Rows, listed
from bench.corpus import TONGUES, vocabulary

RARE = range(10, 200)
"""A rare word stands in so many articles, whatever the archive's size."""
RARE_WORDS, NEVER = 200, 400
LOOKED_THROUGH = 12_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """``common``: a word of about a quarter of all articles; ``never``: words of hardly any, to tell
    questions apart that find the same."""

    total: int
    common: str
    common_articles: int
    rare: list[str]
    never: list[str]
    person: int
    person_slug: str
    person_articles: int
    articles: list[str]
    beginnings: list[str]
    slips: list[str]


def choose(engine: Engine, rows: Rows, seed: int = 1) -> Chosen:
    chance = random.Random(seed)
    words = vocabulary(TONGUES[0], random.Random(seed))
    total = engine.count(engine.of_articles())
    common = min(words[:150], key=lambda word: abs(engine.count(engine.word(word)) - total / 4))
    spaced = words[200 :: max(1, len(words) // LOOKED_THROUGH)]
    rare = [word for word in reversed(spaced) if engine.count(engine.word(word)) in RARE][:RARE_WORDS]
    [(person, articles)] = engine.counts(engine.everything(), ("people",), 1)["people"]
    [[slug]] = rows(f"SELECT slug FROM archive_entity WHERE id = {int(person)}")
    names = [name for (name,) in rows(f"SELECT name FROM archive_entity WHERE id IN ({_some(rows, chance)})")]
    return Chosen(
        total, common, engine.count(engine.word(common)), rare, _never(engine, words), int(person), slug,
        articles, _articles(rows, chance), [name[: len(name) - 3] for name in names],
        [_slip(name) for name in names],
    )  # fmt: skip


def _never(engine: Engine, words: list[str]) -> list[str]:
    """Rare words that are all different terms."""
    return words[-NEVER:]


def _articles(rows: Rows, chance: random.Random) -> list[str]:
    """Public ids of some published articles."""
    [[least, most]] = rows("SELECT min(id), max(id) FROM archive_article")
    some = listed(chance.sample(range(least, most + 1), min(200, most - least)))
    found = rows(f"SELECT public_id FROM archive_article WHERE id IN ({some}) AND status = 'published'")
    return [key for (key,) in found]


def _some(rows: Rows, chance: random.Random) -> str:
    [[least, most]] = rows("SELECT min(id), max(id) FROM archive_entity WHERE kind = 'person'")
    return listed(chance.sample(range(least, most + 1), min(100, most - least)))


def _slip(name: str) -> str:
    """The last word with one letter left out."""
    last = name.split()[-1].lower()
    return last[:2] + last[3:]
